//! Facts read from our own sentences: every rule, what turns it round, and what only looks like it.

use waymark_meaning::{Said, facts};

fn told(text: &str) -> Vec<String> {
    let name = |fact: &Said| match fact {
        Said::OnlyFor(id) => format!("only {id}"),
        Said::MadeFor(id) => format!("for {id}"),
        Said::NotFor(id) => format!("not {id}"),
        Said::Ages { from, to } => {
            let age = |age: &Option<u8>| age.map(|age| age.to_string()).unwrap_or_default();
            format!("ages {}-{}", age(from), age(to))
        }
        Said::Cost(id) => id.clone(),
        Said::Price(pence) => format!("{pence}p"),
        Said::Access(id) => format!("has {id}"),
        Said::NoAccess(id) => format!("no {id}"),
        Said::Language(id) => format!("in {id}"),
        Said::Mode(id) => format!("by {id}"),
        Said::Referral(id) => format!("referral {id}"),
        Said::Booking(is_needed) => format!("book {is_needed}"),
    };
    facts(text).iter().map(|fact| name(&fact.said)).collect()
}

fn check(cases: &[(&str, &[&str])]) {
    let wrong: Vec<String> = cases
        .iter()
        .filter(|(text, expected)| told(text) != *expected)
        .map(|(text, expected)| format!("{text}\n   said {:?}\n   want {expected:?}", told(text)))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn who_it_is_for() {
    check(&[
        ("Women only.", &["only women"]),
        ("A women-only swim.", &["only women"]),
        ("Ladies only sessions on Fridays", &["only women"]),
        ("Men only group", &["only men"]),
        ("Women only need to ring the bell.", &[]),
        ("This walk is only for carers.", &["only carer"]),
        ("It is exclusively for veterans", &["only forces"]),
        ("Open only to LGBT+ people.", &["only lgbt"]),
        ("A choir for carers.", &["for carer"]),
        ("We support young people in the valley.", &["for young"]),
        ("A place for autistic adults", &["for autistic"]),
        ("For people with a learning disability", &["for learning-disability"]),
        ("For single parents.", &["for lone-parent"]),
        ("Not suitable for children. A walk for older people.", &["for older"]),
        ("This is not for students.", &["not student"]),
        ("The women who founded it in 1980 were teachers", &[]),
        ("Run by a team of parents", &[]),
        ("For refugees and migrants", &["for asylum", "for new-to-uk"]),
        ("Members only.", &[]),
        ("Women only. The space is open to all women.", &["only women", "referral self"]),
        ("Some sessions are women only.", &["for women"]),
        ("Mondays for all. Thursdays women only.", &["for women"]),
        ("Not only for women.", &["for women"]),
        ("Whilst not the case for all men, some like it", &[]),
        ("It is not suitable for older people", &["not older"]),
        ("Ladies only gym and English classes", &[]),
    ]);
}

#[test]
fn ages() {
    check(&[
        ("For people aged 11 to 25.", &["ages 11-25"]),
        ("Ages 11-25", &["ages 11-25"]),
        ("aged between 8 and 12 years", &["ages 8-12"]),
        ("16-24 year olds", &["ages 16-24"]),
        ("18+", &["ages 18-"]),
        ("Anyone aged 18 or over", &["ages 18-"]),
        ("50 plus", &["ages 50-"]),
        ("55 years and over", &["ages 55-"]),
        ("A club for over 50s", &["ages 50-"]),
        ("over-65s", &["ages 65-"]),
        ("people over the age of 60", &["ages 60-"]),
        ("under 5s", &["ages -4"]),
        ("Under 18 years", &[]),
        ("under the age of 25", &["ages -24"]),
        ("aged 16 and under", &["ages -16"]),
        ("Adults only", &["ages 18-"]),
        ("For over 50 years we have served the town", &[]),
        ("We have helped over 60 families", &[]),
        ("Open 9 to 5", &[]),
        ("10-12 on Mondays", &[]),
        ("Over 30 volunteers", &[]),
        ("30+ volunteers", &[]),
        ("Founded in 1985 and over", &[]),
        ("Call 0123 18 25", &[]),
        ("For families with children under 5", &["for parent"]),
        ("All ages. Under 16s must come with an adult", &[]),
        ("No under 18s without an adult", &[]),
        ("For over 50s. Everyone is welcome", &[]),
        ("Chess. For people aged 11 to 16. Art for people aged 60+", &[]),
        ("With over 50,000 members", &[]),
        ("Come between 12:15 and 18", &[]),
        ("Mondays: coffee. Tuesdays: over 60s", &[]),
        ("For people on a low income or aged over 65", &[]),
        ("Lunch club for the over 55's.", &["ages 55-"]),
        ("Over 30 activities", &[]),
        ("The space is open to 11 to 25 year olds", &["ages 11-25"]),
        ("A loan for 2 1/2 years", &[]),
        ("Teams for all from nine up to under 19s", &[]),
    ]);
}

#[test]
fn what_it_costs() {
    check(&[
        ("It is free.", &["free"]),
        ("All sessions are free of charge", &["free"]),
        ("There is no charge.", &["free"]),
        ("£3 per session", &["300p", "paid"]),
        ("Entry £2.50", &["250p"]),
        ("A small charge applies", &["paid"]),
        ("Donations welcome", &["donation"]),
        ("Pay what you can", &["donation"]),
        ("Feel free to call.", &[]),
        ("A smoke-free, barrier-free home", &[]),
        ("Free parking", &[]),
        ("Free tea and coffee, free use of computers", &[]),
        ("A worry-free, traffic-free life", &[]),
        ("Adults £3, children under 5 free", &["300p"]),
        ("The first session is free, then £5", &["500p"]),
        ("This course is not free.", &["paid"]),
        ("We raised £20,000 and £5 million", &[]),
        ("A drug free life", &[]),
    ]);
}

#[test]
fn access_and_its_absence() {
    check(&[
        ("Wheelchair accessible.", &["has step-free"]),
        ("Step-free access and a hearing loop", &["has step-free", "has hearing-loop"]),
        ("There is an accessible toilet and disabled parking.", &["has accessible-toilet", "has disabled-parking"]),
        ("BSL interpreters", &["has bsl", "has interpreter"]),
        ("a quiet room", &["has quiet"]),
        ("There is no wheelchair access.", &["no step-free"]),
        ("Sorry, the hall is not wheelchair accessible", &["no step-free"]),
        ("A hearing loop is not available", &["no hearing-loop"]),
        ("Up a flight of stairs", &["no step-free"]),
        ("You can bring a friend", &["has bring-someone"]),
        ("We lend wheelchairs", &[]),
        ("Easy read leaflets", &["has easy-read"]),
    ]);
}

#[test]
fn languages_count_where_they_are_spoken() {
    check(&[
        ("We speak Polish and Urdu.", &["in pl", "in ur"]),
        ("A Welsh-speaking choir", &["in cy"]),
        ("Available in Somali", &["in so"]),
        ("We teach Spanish", &[]),
        ("French lessons. We speak softly.", &[]),
        ("A Chinese restaurant", &[]),
    ]);
}

#[test]
fn how_to_take_part() {
    check(&[
        ("Help by phone or online", &["by phone", "by online"]),
        ("Face-to-face appointments", &["by in-person"]),
        ("We visit you at home", &["by home"]),
        ("One-to-one support", &["by one-to-one"]),
        ("A support group on Zoom", &["by group", "by online"]),
        ("We do not offer online meetings", &[]),
        ("See our home page", &[]),
    ]);
}

#[test]
fn how_to_get_in() {
    check(&[
        ("You can self-refer.", &["referral self"]),
        ("No referral needed", &["referral self"]),
        ("Referral by your GP.", &["referral gp"]),
        ("Your GP can refer you", &["referral gp"]),
        ("By referral only", &["referral professional"]),
        ("Booking is essential.", &["book true"]),
        ("Please book", &["book true"]),
        ("By appointment only", &["book true"]),
        ("No need to book", &["book false"]),
        ("You do not need to book", &["book false"]),
        ("A book club", &[]),
        ("Ask your GP about it", &[]),
    ]);
}
