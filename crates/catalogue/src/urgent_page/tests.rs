use super::*;
use waymark_core::date::Date;
use waymark_core::geo::Nations;

fn contact(id: &str, nations: &str) -> Contact {
    let mut serving = Nations::default();
    nations.chars().filter_map(Nation::from_letter).for_each(|nation| serving.insert(nation));
    Contact {
        id: id.into(),
        name: format!("Line {id}"),
        nations: serving,
        phone: "0800 1".into(),
        ..Default::default()
    }
}

fn full_list() -> Vec<Contact> {
    let mut list: Vec<Contact> = on_first_screen().map(|id| contact(id, "ESWN")).collect();
    list.extend([contact("one-nation", "S"), contact("two-nations", "EW")]);
    list
}

fn page(list: &[Contact]) -> String {
    urgent_page(list, &Review::default())
}

/// The page's words, as read aloud.
fn words(html: &str) -> String {
    let mut text = String::new();
    let mut inside = false;
    for letter in html.chars() {
        match letter {
            '<' => inside = true,
            '>' => inside = false,
            other if !inside => text.push(other),
            _ => {}
        }
    }
    text.replace("&amp;", "&").split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn s2_the_emergency_card_has_the_agreed_words() {
    let text = words(&page(&full_list()));
    let agreed = "Call 999 or go to A&E now if: someone's life is at risk – for example, they have seriously injured \
                  themselves or taken an overdose you do not feel you can keep yourself or someone else safe A mental \
                  health emergency should be taken as seriously as a physical one. You will not be wasting anyone's \
                  time.";
    assert!(text.contains(agreed), "{text}");
}

#[test]
fn s2_emergency_comes_before_urgent_before_listening_before_the_rest() {
    let html = page(&full_list());
    let at = |id: &str| html.find(&format!("id=\"{id}\"")).unwrap();
    let order = ["emergency", "urgent", "listening", "abuse", "england", "uk"].map(at);
    assert!(order.is_sorted(), "{order:?}");
}

#[test]
fn every_contact_stands_there_and_the_rest_only_once() {
    let list = full_list();
    let html = page(&list);
    for contact in list.iter().filter(|contact| contact.id != EMERGENCY) {
        assert_eq!(html.matches(&format!("<b>{}</b>", contact.name)).count(), 1, "{}", contact.id);
    }
    assert!(words(&html).contains("In England and Wales."));
}

#[test]
fn a_first_screen_contact_that_is_lacking_is_named() {
    let mut list = full_list();
    list.retain(|contact| contact.id != "samaritans");
    assert_eq!(missing_urgent_contacts(&list), ["samaritans"]);
    assert!(missing_urgent_contacts(&full_list()).is_empty());
}

#[test]
fn s3_each_contact_says_whether_anyone_rang_it() {
    let mut list = full_list();
    for contact in &mut list {
        contact.rung_on = Date::parse("2026-10-03");
    }
    list[4].rung_on = None;
    let text = words(&page(&list));
    assert_eq!(text.matches("Not yet rung.").count(), 1);
    assert_eq!(text.matches("Checked on 3 October 2026.").count(), list.len() - 2);
}

#[test]
fn contacts_not_seen_on_their_own_page_stand_below_with_that_said() {
    let (mut seen, unseen) = (contact("b-seen", "S"), contact("a-unseen", "S"));
    seen.own_page = true;
    let html = page(&[unseen, seen]);
    let at = |text: &str| html.find(text).unwrap();
    assert!(at("Line b-seen") < at(entry::NOT_SEEN) && at(entry::NOT_SEEN) < at("Line a-unseen"));
}

#[test]
fn what_to_do_besides_is_said_once() {
    let mut wales = contact("nhs-111-press-2-wales", "W");
    wales.name = "NHS 111".into();
    wales.when_to_use = "Call 111 and press 2.".into();
    wales.other = "press 2".into();
    assert!(words(&page(&[wales.clone()])).contains("Wales: NHS 111 0800 1Call 111 and press 2. Not yet rung."));
    wales.other = "wait for the tone".into();
    assert!(words(&page(&[wales])).contains("Call 111 and press 2. Wait for the tone."));
}

#[test]
fn hostile_text_is_neutralised() {
    let mut bad = contact("bad", "E");
    bad.name = "<script>alert(1)</script>".into();
    bad.when_to_use = "\u{202e}\"quoted\" & <b>".into();
    bad.phone = "call me\"onclick=x".into();
    bad.url = "javascript:alert(1)".into();
    let html = page(&[bad]);
    assert!(!html.contains("<script") && !html.contains("javascript:") && !html.contains('\u{202e}'));
    assert!(html.contains("call me&quot;onclick=x"));
}

#[test]
fn numbers_can_be_tapped_and_read() {
    assert!(page(&full_list()).contains("<a href=\"tel:08001\">0800 1</a>"));
}

#[test]
fn s1_the_page_needs_no_script_and_no_other_host() {
    let html = page(&full_list());
    assert!(!html.contains("<script") && !html.contains("style=") && !html.contains("<img"));
}

#[test]
fn s3_says_who_reviewed_the_words_and_until_when_that_holds() {
    let day = Date::parse;
    let foot = |review_due| Review { reviewed_by: "A. <b>Person".into(), reviewed_on: day("2026-10"), review_due };
    let due = words(&urgent_page(&[], &foot(day("2027-05-22"))));
    assert!(due.ends_with(
        "Reviewed by A. &lt;b&gt;Person, on October 2026. To be checked again by 22 May 2027. After that day a number \
         here may have changed."
    ));
    let never = words(&urgent_page(&[], &foot(None)));
    assert!(never.ends_with("on October 2026. Nobody has said when it is to be checked again."));
    assert!(words(&page(&[])).contains("The words on this page have not been reviewed yet."));
}

#[test]
fn s10_its_own_words_are_in_the_house_voice() {
    use crate::wording::in_house_voice;
    let review = Review { reviewed_by: "A. Person".into(), reviewed_on: Date::parse("2026-10"), review_due: None };
    // The words of the emergency card are NHS.UK's (rule S2) and stay as they are.
    let agreed = "A mental health emergency should be taken as seriously as a physical one.";
    for html in [page(&full_list()), urgent_page(&[], &review)] {
        let all = words(&html);
        assert!(all.contains(agreed));
        assert_eq!(in_house_voice(&all.replace(agreed, "")), Ok(()));
    }
}

#[test]
fn s2_each_card_stands_there_once_and_nothing_is_folded_away() {
    let html = page(&full_list());
    for card in ["card emergency", "card urgent", "id=\"listening\"", "id=\"abuse\"", "href=\"tel:999\">Call 999"] {
        assert_eq!(html.matches(card).count(), 1, "{card}");
    }
    assert!(!html.contains("<details") && !html.contains("hidden"));
}
