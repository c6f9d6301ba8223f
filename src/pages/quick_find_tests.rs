//! Quick find as it is drawn in each of its states.

use crate::browser::fetch::FetchError;
use crate::data::Load;
use crate::route::Route;
use crate::state::State;
use crate::testing::local;
use crate::testing::sample::{act, no_shelf, no_shelf_yet, visit_with};
use crate::testing::{Html, bank, page, site};
use waymark_core::local_csv::LocalGroups;
use waymark_core::session::Msg;

const LINK_WORKER: &[(&str, &[&str])] = &[("device", &["shared"]), ("who", &["link-worker"])];

fn at(said: &[(&str, &[&str])], change: impl FnOnce(&mut State)) -> Html {
    page(&visit_with(Route::QuickFind, said, change))
}

fn names(html: &Html) -> Vec<String> {
    html.class("wm-found__name").map(|name| name.text.trim().to_owned()).collect()
}

#[test]
fn it_opens_on_a_search_with_nothing_listed_yet() {
    let html = at(LINK_WORKER, |_| {});
    for words in
        ["What are you looking for?", "Money and bills", "Where", "Age", "Free", "Step-free", "No referral needed"]
    {
        assert!(html.says(words), "{words}");
    }
    assert!(names(&html).is_empty());
    assert!(!html.says("Under 18"), "this is for adults");
    assert_eq!(html.all("textarea").count(), 0);
}

#[test]
fn everyday_words_find_services_with_number_and_box() {
    let html = at(LINK_WORKER, |state| state.quick.words = "skint".into());
    assert_eq!(names(&html), ["National Debtline"]);
    assert!(html.says("1 found") && html.links_to("tel:08088084000"));
    assert!(html.says("Tick National Debtline"));
}

#[test]
fn topics_and_filters_narrow_and_what_is_unknown_is_said() {
    let said = [("topics", &["people"] as &[&str])];
    let html = at(&said, |state| {
        state.quick.free = true;
        state.quick.step_free = true;
    });
    let found = names(&html);
    let at = |name: &str| found.iter().position(|n| n.starts_with(name));
    assert!(at("Sale Sing").is_some() && at("Sale Sing") < at("Chatty"), "{found:?}");
    assert!(html.says("We don’t know about: the cost, steps."));
    assert!(html.says("From the charity register. Contact not checked."));
}

#[test]
fn a_hit_says_why_and_its_words_are_marked() {
    let html = at(LINK_WORKER, |state| state.quick.words = "skint".into());
    assert!(html.says("“skint” means money."));
    let html = at(LINK_WORKER, |state| state.quick.words = "debtlien sing".into());
    let marks: Vec<_> = html.all("mark").map(|mark| mark.text.clone()).collect();
    assert!(marks.contains(&"Debtline".to_owned()) && html.says("“debtlien” is close to a word here."), "{marks:?}");
}

#[test]
fn filters_say_how_many_they_would_leave_once_something_is_asked() {
    let chips = |html: &Html| html.class("wm-chip").map(|chip| chip.text.clone()).collect::<Vec<_>>();
    let before = chips(&at(LINK_WORKER, |_| {}));
    assert!(before.contains(&"Free".to_owned()) && before.contains(&"From home".to_owned()), "{before:?}");
    let html = at(LINK_WORKER, |state| state.quick.words = "sing debt lonely".into());
    let after = chips(&html);
    assert!(after.iter().any(|chip| chip.starts_with("Free (")), "{after:?}");
}

#[test]
fn only_what_fits_the_person_can_be_shown_once_they_said_what_they_want() {
    let said: &[(&str, &[&str])] = &[("who", &["me"]), ("topics", &["people"])];
    let all = names(&at(said, |_| {}));
    let html = at(said, |state| state.quick.fits = true);
    assert!(html.says("Only what fits your answers ("));
    assert!(names(&html).iter().all(|name| all.contains(name)));
}

#[test]
fn while_the_finder_is_on_its_way_typing_waits_and_without_it_the_list_by_letter_is_offered() {
    let coming = at(LINK_WORKER, |state| {
        state.data.finder = Load::Loading;
        state.quick.words = "skint".into();
    });
    assert!(coming.says("The search is on its way. What you typed is kept.") && names(&coming).is_empty());
    let failed = at(LINK_WORKER, |state| {
        state.data.finder = Load::Failed("gone".into());
        state.quick.words = "skint".into();
    });
    assert!(failed.says("We could not fetch the search.") && failed.says("Try again"));
    assert!(failed.links_to("#/a-to-z") && failed.links_to("urgent-help.html"));
}

#[test]
fn the_list_by_letter_stands_whatever_becomes_of_the_finder() {
    let list = |finder: Load<()>, typed: &str| {
        page(&visit_with(Route::AtoZ, &[], |state| {
            state.data.finder = finder;
            state.on_page.typed.insert("filter".into(), typed.into());
        }))
    };
    let coming = list(Load::Loading, "debt");
    assert!(coming.says("The search is on its way.") && coming.says("National Debtline") && coming.says("Chatty"));
    let failed = list(Load::Failed("gone".into()), "debt");
    assert!(failed.says("We could not fetch the search.") && failed.says("Try again") && failed.says("Chatty"));
    let found = list(Load::Ready(()), "debt");
    assert!(found.says("1 has those words") && found.all("mark").any(|mark| mark.text == "debt"));
    assert!(!found.says("Chatty") && list(Load::Failed("gone".into()), "").all("mark").next().is_none());
}

#[test]
fn where_nothing_is_found_filters_can_be_taken_away() {
    let narrow = at(LINK_WORKER, |state| {
        state.quick.words = "choir singing".into();
        state.quick.home = true;
    });
    assert!(narrow.says("known not to fit the rest") && narrow.says("Take these filters away"));
}

#[test]
fn nothing_found_is_said_with_what_to_try_next() {
    let html = at(LINK_WORKER, |state| state.quick.words = "zzzzzz".into());
    assert!(html.says("Nothing on our list answers all of this.") && html.says("ask a link worker or your GP surgery"));
}

#[test]
fn an_empty_search_leads_in_by_what_there_is_and_a_full_one_does_not() {
    let ways = |html: &Html| {
        let buttons = html.all("button").filter(|b| b.has_class("wm-chip") && b.attr("aria-pressed").is_empty());
        buttons.map(|button| button.text.clone()).collect::<Vec<_>>().join(", ")
    };
    let there_is = "money, debt, feeling alone, arts and hobbies";
    let empty = at(LINK_WORKER, |_| {});
    let nothing = at(LINK_WORKER, |state| state.quick.words = "zzzzzz".into());
    assert_eq!([ways(&empty), ways(&nothing)], [there_is, there_is]);
    let legends = empty.class("wm-chips__legend").map(|legend| legend.text.clone()).collect::<Vec<_>>();
    let topics = ["Money and bills", "Meeting people", "Hobbies, arts, nature, faith"].map(str::to_owned);
    assert!(legends.ends_with(&topics), "{legends:?}");
    assert!(empty.headings().contains(&(2, "Or start from one of these".to_owned())));
    assert_eq!(ways(&at(LINK_WORKER, |state| state.quick.words = "skint".into())), "");
    assert_eq!(ways(&at(&[("topics", &["people"])], |_| {})), "", "a topic asks for something");
    assert_eq!(ways(&at(LINK_WORKER, |state| state.data.finder = Load::Loading)), "");
}

#[test]
fn s11_urgent_help_stands_apart_and_is_never_ticked() {
    let html = at(LINK_WORKER, |state| state.quick.words = "listening".into());
    let urgent = html.class("wm-quick__urgent").next().unwrap();
    assert!(urgent.text.contains("Listening Line") && urgent.text.contains("116 123"));
    assert!(!names(&html).contains(&"Listening Line".to_owned()));
}

#[test]
fn s8_link_workers_are_reminded_and_a_contact_is_never_invented() {
    let without = at(LINK_WORKER, |_| {});
    assert!(without.says("Follow your safeguarding procedure. Speak to the duty GP or your supervisor today."));
    assert!(without.says("The local safeguarding contact is not set up yet."));
    let with = at(LINK_WORKER, |state| {
        state.data.put_site(site(r#"{"safeguarding": {"phone": "0161 496 0777"}}"#));
    });
    assert!(with.links_to("tel:01614960777") && !with.says("not set up yet"));
    let patient = at(&[("who", &["me"])], |_| {});
    assert!(!patient.says("Follow your safeguarding procedure") && patient.says("Talk to a link worker"));
}

#[test]
fn s8_the_reminder_stands_while_lists_and_settings_are_on_their_way_or_missing() {
    let reminder = "Follow your safeguarding procedure.";
    let loading = at(LINK_WORKER, no_shelf_yet);
    assert!(loading.says(reminder) && !loading.says("not set up yet"), "nobody knows yet");
    let no_lists = at(LINK_WORKER, no_shelf);
    assert!(no_lists.says(reminder) && no_lists.says("The local safeguarding contact is not set up yet."));
    let no_settings = at(LINK_WORKER, |state| state.data.put_site(Err("there is no file site.json".into())));
    assert!(no_settings.says(reminder) && no_settings.says("The local safeguarding contact is not set up yet."));
    let page_only = at(LINK_WORKER, |state| {
        state.data.put_site(site(r#"{"safeguarding": {"url": "https://council.example/safe"}}"#));
    });
    assert!(page_only.links_to("https://council.example/safe") && !page_only.says("not set up yet"));
    let helper = at(&[("who", &["helping"])], |_| {});
    assert!(helper.says(reminder), "whoever looks for somebody else");
}

#[test]
fn lists_on_their_way_or_missing_are_said() {
    assert!(at(LINK_WORKER, no_shelf_yet).says("The list of services is on its way."));
    let failed = at(LINK_WORKER, no_shelf);
    assert!(failed.says("We could not fetch the list of services.") && failed.says("Try again"));
    let some = at(LINK_WORKER, |state| {
        state.data.put_catalogue(&bank(), "libraries", Err(FetchError::Failed("libraries".into())));
        state.quick.words = "choir".into();
    });
    assert!(some.says("may be missing") && names(&some) == ["Sale Sing and Smile"]);
}

#[test]
fn hostile_text_stays_text() {
    let html = at(LINK_WORKER, |state| {
        state.quick.words = "\"><script>alert(2)</script>".into();
        act(state, Msg::Choose("hostile".into()));
    });
    assert!(!html.source.contains("<script") && html.says("<script>alert(1)</script>"));
    assert!(!html.elements.iter().any(|e| e.attr("href").starts_with("javascript")));
}

#[test]
fn the_check_page_says_what_was_read_and_what_to_change() {
    let check = |change: &dyn Fn(&mut State)| page(&visit_with(Route::Check, &[], change));
    let absent = check(&|state| state.data.put_local(Err(FetchError::Missing("local.csv".into()).to_string())));
    assert!(absent.says("There is no local.csv. That is fine") && absent.says("5 services are at hand"));
    let empty = check(&|state| state.data.put_local(Ok(LocalGroups::default())));
    assert!(empty.says("There are no groups in local.csv yet.") && !empty.says("What to look at"));
    let csv = "name,needs,phone\nChess Club,loneliness,ask Jo\n,mood,\nTea <b>Time</b>,dragons,01632 960123\n";
    let faulty = check(&|state| state.data.put_local(Ok(local(csv.as_bytes()))));
    assert!(faulty.says("3 rows read, 2 used.") && faulty.says("Row 2, phone") && faulty.says("Fill in the name."));
    assert!(faulty.says("We do not know the need “dragons”") && !faulty.source.contains("<b>"));
    let broken = check(&|state| {
        state.data.put_site(site("{\"name\": "));
        state.data.put_catalogue(&bank(), "trafford", Err(FetchError::Failed("trafford".into())));
    });
    assert!(
        broken.says("site.json:")
            && broken.says("Some lists could not be read.")
            && broken.says("Read the files again")
    );
    let wrong = check(&|state| state.data.put_site(site(r##"{"homeNation": "X", "colour": "#ffffff"}"##)));
    assert!(wrong.says("homeNation") && wrong.says("White words are hard to read on this colour."));
}
