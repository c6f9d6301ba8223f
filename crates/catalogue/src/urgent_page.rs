//! The urgent-help page: plain HTML without script, made from the contacts (rules S1 to S3, B6).
//!
//! Order: emergency, urgent, listening, abuse, then everyone else by nation. Contacts whose facts were not seen on
//! their own page say so. `waymark brand` writes a site's name and numbers at the two comments that begin `site:`.

mod entry;

use entry::{escape, long_date};
use waymark_core::geo::Nation;
use waymark_core::safety::{Contact, Review};

/// Ways to reach 999 without speaking or hearing.
const EMERGENCY_WITHOUT_VOICE: [&str; 3] = ["999-bsl", "999-emergency-sms", "999-silent-solution"];
/// Whom to call when it is urgent, by nation.
const URGENT: [(Nation, &str); 4] = [
    (Nation::England, "nhs-111-mental-health-england"),
    (Nation::Scotland, "nhs24-111-scotland"),
    (Nation::Wales, "nhs-111-press-2-wales"),
    (Nation::NorthernIreland, "lifeline-ni"),
];
/// Listening services.
const LISTENING: [&str; 2] = ["samaritans", "shout"];
/// Abuse lines, by nation.
const ABUSE: [(Nation, &str); 4] = [
    (Nation::England, "national-domestic-abuse-helpline"),
    (Nation::Scotland, "sdafmh"),
    (Nation::Wales, "live-fear-free"),
    (Nation::NorthernIreland, "dsa-helpline-ni"),
];
/// The emergency number itself, whose words stand in the card.
const EMERGENCY: &str = "999";

/// The words of the emergency card (rule S2): not to be changed without the clinical safety officer.
const EMERGENCY_CARD: &str = "\
<section class=\"card emergency\" id=\"emergency\">
<h2><span class=\"vh\">Emergency: </span>Call 999 or go to A&amp;E now if:</h2>
<ul>
<li>someone's life is at risk – for example, they have seriously injured themselves or taken an overdose</li>
<li>you do not feel you can keep yourself or someone else safe</li>
</ul>
<p>A mental health emergency should be taken as seriously as a physical one. You will not be wasting anyone's time.</p>
<p class=\"call\"><a href=\"tel:999\">Call 999</a></p>
</section>
<p>Go to: <a href=\"#urgent\">call 111</a>, <a href=\"#listening\">talk or text with someone</a>, \
<a href=\"#abuse\">someone hurts or scares me</a>, <a href=\"#more\">more people who can help</a>.</p>
";

/// The page. A contact is left out where the list lacks it: check [`missing_urgent_contacts`] first.
pub fn urgent_page(contacts: &[Contact], review: &Review) -> String {
    let mut page = String::from(include_str!("urgent_page/top.html"));
    page.push_str(EMERGENCY_CARD);
    page.push_str(&section("", "If you cannot speak or hear on the phone", &by_id(contacts, &EMERGENCY_WITHOUT_VOICE)));
    page.push_str("<!-- site:numbers -->\n");
    page.push_str(&urgent_card(contacts));
    page.push_str(&section("listening", "Talk or text with someone, day or night", &by_id(contacts, &LISTENING)));
    page.push_str("<section id=\"abuse\">\n<h2>If someone hurts, controls or scares you</h2>\n");
    page.push_str(&by_nation(contacts, &ABUSE));
    page.push_str("</section>\n");
    page.push_str(&everyone_else(contacts));
    page.push_str(&foot(review));
    page
}

/// Ids that the first screen needs and the list lacks: with any, the page must not be shipped.
pub fn missing_urgent_contacts(contacts: &[Contact]) -> Vec<&'static str> {
    on_first_screen().filter(|id| !contacts.iter().any(|contact| contact.id == *id)).collect()
}

fn on_first_screen() -> impl Iterator<Item = &'static str> {
    let nations = URGENT.into_iter().chain(ABUSE).map(|(_, id)| id);
    [EMERGENCY].into_iter().chain(EMERGENCY_WITHOUT_VOICE).chain(LISTENING).chain(nations)
}

fn by_id<'a>(contacts: &'a [Contact], ids: &[&str]) -> Vec<&'a Contact> {
    ids.iter().filter_map(|id| contacts.iter().find(|contact| contact.id == *id)).collect()
}

fn section(id: &str, heading: &str, contacts: &[&Contact]) -> String {
    let entries: String = contacts.iter().map(|contact| entry::item(contact)).collect();
    let id = if id.is_empty() { String::new() } else { format!(" id=\"{id}\"") };
    format!("<section{id}>\n<h2>{heading}</h2>\n<ul class=\"contacts\">\n{entries}</ul>\n</section>\n")
}

fn urgent_card(contacts: &[Contact]) -> String {
    let lines = by_nation(contacts, &URGENT);
    format!(
        "<section class=\"card urgent\" id=\"urgent\">\n<h2><span class=\"vh\">Urgent: </span>Call 111 if you need help \
         today and it is not an emergency</h2>\n{lines}</section>\n"
    )
}

/// The contact of each nation.
fn by_nation(contacts: &[Contact], rows: &[(Nation, &str)]) -> String {
    let found = rows.iter().filter_map(|(nation, id)| Some((nation, *by_id(contacts, &[id]).first()?)));
    let lines: String = found.map(|(nation, contact)| entry::item_for(*nation, contact)).collect();
    format!("<ul class=\"contacts\">\n{lines}</ul>\n")
}

/// Who is not on the first screen: those for one nation under its name, the rest together.
fn everyone_else(contacts: &[Contact]) -> String {
    let rest: Vec<&Contact> = contacts.iter().filter(|c| on_first_screen().all(|id| c.id != id)).collect();
    let only_in = |contact: &Contact| {
        let mut serving = Nation::ALL.into_iter().map(|(nation, _)| nation).filter(|n| contact.nations.contains(*n));
        serving.next().filter(|_| serving.next().is_none())
    };
    let mut html = String::from("<h2 id=\"more\">More people who can help</h2>\n<p>In ");
    let links =
        Nation::ALL.map(|(nation, _)| format!("<a href=\"#{}\">{}</a>", anchor(nation), entry::nation_name(nation)));
    html.push_str(&links.join(", "));
    html.push_str(", or <a href=\"#uk\">anywhere in the UK</a>.</p>\n");
    for (nation, _) in Nation::ALL {
        let here: Vec<&Contact> = rest.iter().filter(|c| only_in(c) == Some(nation)).copied().collect();
        html.push_str(&group(anchor(nation), entry::nation_name(nation), &here));
    }
    let elsewhere: Vec<&Contact> = rest.iter().filter(|c| only_in(c).is_none()).copied().collect();
    html.push_str(&group("uk", "Anywhere in the UK, or in more than one nation", &elsewhere));
    html
}

/// Contacts seen on their own page first, the others below with that said once.
fn group(id: &str, heading: &str, contacts: &[&Contact]) -> String {
    let list = |own_page: bool| -> String {
        contacts.iter().filter(|c| c.own_page == own_page).map(|c| entry::item_in_group(c)).collect()
    };
    let mut html = format!("<section id=\"{id}\">\n<h3>{heading}</h3>\n");
    let (seen, unseen) = (list(true), list(false));
    if !seen.is_empty() {
        html.push_str(&format!("<ul class=\"contacts\">\n{seen}</ul>\n"));
    }
    if !unseen.is_empty() {
        html.push_str(&format!("<h4>{}</h4>\n<ul class=\"contacts\">\n{unseen}</ul>\n", entry::NOT_SEEN));
    }
    html.push_str("</section>\n");
    html
}

fn anchor(nation: Nation) -> &'static str {
    match nation {
        Nation::England => "england",
        Nation::Scotland => "scotland",
        Nation::Wales => "wales",
        Nation::NorthernIreland => "northern-ireland",
    }
}

/// Who reviewed the page and until when that holds: it runs no script that could say that the day has passed (rule S3).
fn foot(review: &Review) -> String {
    let reviewed = match (review.reviewed_by.as_str(), review.reviewed_on) {
        ("", _) | (_, None) => "The words on this page have not been reviewed yet.".to_owned(),
        (by, Some(on)) => format!("Reviewed by {}, on {}.", escape(by), long_date(on)),
    };
    let due = match review.review_due {
        Some(due) => {
            format!("To be checked again by {}. After that day a number here may have changed.", long_date(due))
        }
        None => "Nobody has said when it is to be checked again.".to_owned(),
    };
    format!("</main>\n<footer>\n<p>{reviewed} {due}</p>\n</footer>\n</body>\n</html>\n")
}

#[cfg(test)]
mod tests;
