//! Makes up services in the form of Open Referral UK 1.0, for measuring: `make_services COUNT [SEED] > services.json`.
//!
//! The same count and seed give the same bytes on every machine. Texts are as long as those of a council's feed (a few
//! hundred to two thousand letters, as HTML), places stand in real postcode sectors, and times, costs, ages and terms come in
//! the mixture of forms that feeds have. No name, text or number is anybody's.

use std::io::{self, BufWriter, Write};
use std::process::ExitCode;

const SECTORS: &str = include_str!("../../../content/geo/sectors.csv");
const NATIONAL: &str = include_str!("../../../content/catalogue/national.csv");
const WHO: &str = "Over 60s|Women's|Men's|Family|Community|Parent and Toddler|Carers'|Young People's|Tuesday|Friday|Monthly|Open|Welcome|Bereavement|Dementia|Stroke|Autism|Veterans'|Evening|Morning";
const WHAT: &str = "Coffee Morning|Lunch Club|Walking Group|Memory Café|Choir|Art Group|Food Bank|Pantry|Gardening Club|Craft Club|Book Group|Exercise Class|Tai Chi|Befriending|Support Group|Advice Centre|Debt Advice|Job Club|Digital Skills|Repair Café|Men's Shed|Youth Club|Counselling|Car Scheme|Warm Space|Singing for Health|Language Café|Stop Smoking|Homework Club|Listening Service";
const BODY: &str = "Community Association|Voluntary Action|Trust|Baptist Church|Parish Council|Neighbourhood Network|Leisure|Housing|Residents Association|Partnership";
const TOWN: &str = "Ashbury|Blackford|Bradley|Claydon|Cotham|Dunwick|Eastwell|Everton|Fairfield|Glenworth|Halton|Hartley|Kingsmere|Langford|Marston|Newhurst|Norwood|Oakley|Pembridge|Redcroft|Salford|Shelby|Stanton|Thornbury|Walsham|Westgate|Whitby|Winford|Woodhouse";
const SENTENCES: &str = "We are a friendly group that meets every week in {town}.|Everybody is welcome, and there is no need to book.|Our volunteers offer a listening ear to people who feel lonely or cut off.|We help with benefits, debt and rising energy bills.|The hall has step-free access, an accessible toilet and a hearing loop.|Sessions are free, and tea and biscuits are served.|There is a small charge of £3 per session towards the hire of the room.|This group is for women only.|We support adults aged 18 and over who live with a long-term health condition.|Please ask your GP or another professional to refer you.|You can refer yourself by phone or by e-mail.|Bring a friend or carer if that makes it easier to come along.|We run courses in English, maths and digital skills for people looking for work.|Our garden is a quiet place to grow vegetables, meet others and spend time in nature.|Carers can take a break while the person they care for enjoys an activity.|There are gentle exercises to music, which can be done sitting on a chair.|Families with children under five can play, sing and share a snack.|We have worked in {town} since 1987 and are run by a committee of local people.|Interpreters can be arranged if you let us know two weeks before.|Unfortunately the first floor cannot be reached by wheelchair.|Home visits are possible for people who find it hard to get out.|Most of our members are over 60, and new faces are always welcome.|The service offers one to one counselling as well as a support group for people who have been bereaved.|A hot meal is cooked together, eaten together and washed up together.|Parking is limited, and the number 41 bus stops outside the door.|In an emergency this service cannot help, and other numbers are given on our website.|Funding comes from the National Lottery Community Fund and from local donations.";
const TIMES: &str = "Mondays 10am-12 noon|Tuesday and Thursday 2pm - 4pm, term time only|every second Wednesday of the month, 10.30am to 12.30pm|Mon-Fri 9am-5pm|Saturdays 10-12|by appointment|Thursdays 6.30pm-8pm|weekly, please ring for details|Wed 13:00-15:00; Fri 10:00-12:00";
const COSTS: &str = "Free|£2|£3.50 per session|Donations welcome|Ask for details|£40 a term, concessions £20";
const TERMS: &str = "Befriending|Mental Health|Debt advice|Housing|Food|Carers|Older people|Young people|Physical activity|Learning|Arts and culture|Community groups|Volunteering|Employment|Dementia|Bereavement";
const DAYS: [&str; 7] = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

fn main() -> ExitCode {
    let number = |at: usize| std::env::args().nth(at).and_then(|word| word.parse::<u64>().ok());
    let Some(count) = number(1) else {
        let _ = writeln!(io::stderr(), "make_services COUNT [SEED] > services.json");
        return ExitCode::from(2);
    };
    match write(count, number(2).unwrap_or(1)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            let _ = writeln!(io::stderr(), "make_services: {error}");
            ExitCode::FAILURE
        }
    }
}

fn write(count: u64, seed: u64) -> io::Result<()> {
    let out = &mut BufWriter::with_capacity(1 << 18, io::stdout().lock());
    let maker = Maker::new();
    out.write_all(b"[")?;
    for number in 0..count {
        out.write_all(if number == 0 { b"\n" } else { b",\n" })?;
        let mut chance = Chance(seed.wrapping_mul(0x9e37_79b9) ^ number.wrapping_mul(0xa24b_aed4_963e_e407));
        serde_json::to_writer(&mut *out, &maker.service(number, &mut chance))?;
    }
    out.write_all(b"\n]\n")?;
    out.flush()
}

/// A stream of numbers (SplitMix64).
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mix = self.0;
        mix = (mix ^ (mix >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mix = (mix ^ (mix >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mix ^ (mix >> 31)
    }
    fn below(&mut self, end: usize) -> usize {
        (self.next() % end.max(1) as u64) as usize
    }
    /// Whether, in so many of a hundred.
    fn is(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }
    fn pick<'l>(&mut self, list: &[&'l str]) -> &'l str {
        list.get(self.below(list.len())).copied().unwrap_or_default()
    }
}

struct Maker {
    sectors: Vec<(&'static str, f64, f64)>,
    sentences: Vec<&'static str>,
    words: Vec<&'static str>,
}

fn list(words: &'static str) -> Vec<&'static str> {
    words.split('|').collect()
}

impl Maker {
    fn new() -> Self {
        let sector = |line: &'static str| {
            let mut cells = line.split(',');
            let (code, lat, lon) = (cells.next()?, cells.nth(1)?, cells.next()?);
            Some((code, lat.parse().ok()?, lon.parse().ok()?))
        };
        let is_word = |word: &&str| word.chars().all(|c| c.is_ascii_lowercase());
        Self {
            sectors: SECTORS.lines().skip(1).filter_map(sector).collect(),
            sentences: list(SENTENCES),
            words: NATIONAL.split_whitespace().filter(is_word).collect(),
        }
    }

    fn service(&self, number: u64, chance: &mut Chance) -> serde_json::Value {
        let town = chance.pick(&list(TOWN));
        let name = format!("{town} {} {}", chance.pick(&list(WHO)), chance.pick(&list(WHAT)));
        let date = format!("20{}-{:02}-{:02}", 18 + chance.below(8), 1 + chance.below(12), 1 + chance.below(28));
        let phone = format!("01{} 496 {:04}", 20 + chance.below(70), chance.below(1000));
        let id = format!("{:08x}-{number:08x}", chance.next() as u32);
        let organisation = format!("{town} {}", chance.pick(&list(BODY)));
        let terms: Vec<_> = (0..chance.below(4))
            .map(|_| serde_json::json!({ "taxonomy": { "name": chance.pick(&list(TERMS)), "vocabulary": "" } }))
            .collect();
        serde_json::json!({
            "id": id,
            "name": name,
            "description": self.description(town, chance),
            "url": if chance.is(80) { format!("www.{}-{number}.example.org", town.to_lowercase()) } else { String::new() },
            "email": if chance.is(60) { format!("info@{}-{number}.example.org", town.to_lowercase()) } else { String::new() },
            "status": "active",
            "fees": if chance.is(30) { chance.pick(&list(COSTS)) } else { "" },
            "attending_type": if chance.is(20) { "in_venue" } else { "" },
            "deliverable_type": "",
            "assured_date": date,
            "organization": { "id": format!("o-{}", chance.below(20_000)), "name": organisation },
            "contacts": [{ "name": "", "title": "", "phones": [{ "number": phone }] }],
            "eligibilitys": if chance.is(30) { serde_json::json!([{ "minimum_age": 18, "maximum_age": -1 }]) } else { serde_json::json!([]) },
            "cost_options": [],
            "service_taxonomys": terms,
            "languages": if chance.is(10) { serde_json::json!([{ "language": "Welsh" }]) } else { serde_json::json!([]) },
            "service_at_locations": if chance.is(85) { serde_json::json!([self.place(town, chance)]) } else { serde_json::json!([]) },
        })
    }

    fn description(&self, town: &str, chance: &mut Chance) -> String {
        let mut html = String::new();
        // One in seven goes on and on, as in real feeds.
        let paragraphs = if chance.is(15) { 6 + chance.below(12) } else { 1 + chance.below(5) };
        for _ in 0..paragraphs {
            html.push_str("<p>");
            for _ in 0..2 + chance.below(4) {
                html.push_str(&self.sentence(town, chance));
                html.push_str(if chance.is(20) { "&nbsp;" } else { " " });
            }
            html.push_str("</p>\n");
        }
        html
    }

    /// One that says something, or a run of the words of the national list, for as many words as real texts have.
    fn sentence(&self, town: &str, chance: &mut Chance) -> String {
        if chance.is(60) {
            return chance.pick(&self.sentences).replace("{town}", town);
        }
        let start = chance.below(self.words.len());
        let words: Vec<&str> = self.words.iter().skip(start).take(8 + chance.below(12)).copied().collect();
        words.join(" ") + "."
    }

    fn place(&self, town: &str, chance: &mut Chance) -> serde_json::Value {
        let (sector, lat, lon) =
            self.sectors.get(chance.below(self.sectors.len())).copied().unwrap_or(("M33 7", 53.42, -2.32));
        let letter = |at: usize| char::from(b"ABDEFGHJLNPQRSTUWXYZ".get(at % 20).copied().unwrap_or_default());
        let postcode = format!("{sector}{}{}", letter(chance.below(26)), letter(chance.below(26)));
        let off = |chance: &mut Chance| (chance.below(1000) as f64 - 500.0) / 100_000.0;
        let mut location = serde_json::json!({
            "name": format!("{town} Village Hall"),
            "physical_addresses": [{ "address_1": format!("{} High Street", 1 + chance.below(200)), "city": town, "postal_code": postcode }],
        });
        if chance.is(70) {
            location["latitude"] = (lat + off(chance)).into();
            location["longitude"] = (lon + off(chance)).into();
        }
        let times = if chance.is(50) {
            let opens = 9 + chance.below(9);
            serde_json::json!([{ "weekday": chance.pick(&DAYS), "opens_at": format!("{opens:02}:00"), "closes_at": format!("{:02}:30", opens + 1) }])
        } else {
            serde_json::json!([{ "description": chance.pick(&list(TIMES)) }])
        };
        serde_json::json!({ "location": location, "regular_schedules": times })
    }
}
