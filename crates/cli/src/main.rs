//! The `waymark` command. This version only writes stand-in data files and the urgent-help page.
use std::path::Path;
use waymark_core::{
    date::Date,
    geo::{Nation, Nations},
    safety::{Contact, Review},
};

fn main() -> std::io::Result<()> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    match args.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["build", "--out", data, "--pages", pages] => build(Path::new(data), Path::new(pages)),
        _ => {
            println!("0");
            Ok(())
        }
    }
}

fn build(data: &Path, pages: &Path) -> std::io::Result<()> {
    for name in ["national", "words", "area-trafford", "gazetteer"] {
        std::fs::write(data.join(format!("{name}-00000000.wmk")), name)?;
    }
    let mut reader = csv::Reader::from_path("content/catalogue/safety_contacts.csv").map_err(std::io::Error::other)?;
    let head = reader.headers().map_err(std::io::Error::other)?.clone();
    let mut contacts = Vec::new();
    for record in reader.records() {
        let record = record.map_err(std::io::Error::other)?;
        let get = |name: &str| head.iter().position(|h| h == name).and_then(|i| record.get(i)).unwrap_or("").to_owned();
        let mut nations = Nations::default();
        get("nations")
            .split(';')
            .filter_map(|l| Nation::from_letter(l.chars().next()?))
            .for_each(|n| nations.insert(n));
        contacts.push(Contact {
            id: get("id"),
            name: get("name"),
            nations,
            who: get("who"),
            when_to_use: get("when_to_use"),
            phone: get("phone"),
            text: get("text"),
            other: get("other_contact"),
            url: get("url"),
            hours: get("hours"),
            access: get("access"),
            free: get("cost") == "free",
            rung_on: Date::parse(""),
            own_page: get("evidence") == "own page",
        });
    }
    assert!(waymark_catalogue::missing_urgent_contacts(&contacts).is_empty());
    std::fs::write(pages.join("urgent-help.html"), waymark_catalogue::urgent_page(&contacts, &Review::default()))
}
