//! Words made to be run, to lead astray, or to hide.

use crate::bench::{folder, import, waymark};
use serde_json::{Value, json};
use waymark_import::entry::Entry;

const FIELDS: [&str; 12] = [
    "name",
    "description",
    "summary",
    "url",
    "email",
    "fees",
    "status_note",
    "eligibility_description",
    "application_process",
    "accreditations",
    "wait_time",
    "licence",
];

/// A feed of one service for each text, which stands in every field.
fn feed(texts: &[&str]) -> Vec<u8> {
    let service = |(at, text): (usize, &&str)| {
        let mut service: serde_json::Map<String, Value> =
            FIELDS.iter().map(|field| ((*field).to_owned(), json!(text))).collect();
        service.insert("id".into(), json!(at.to_string()));
        service.insert("name".into(), json!(format!("Tea {at} {text}")));
        service.insert("status".into(), json!("active"));
        service.insert("organization".into(), json!({"id": "o", "name": text}));
        service.insert("contacts".into(), json!([{"name": text, "title": text, "phones": [{"number": text}]}]));
        service.insert("languages".into(), json!([{"language": text}]));
        service.insert("service_areas".into(), json!([{"service_area": text}]));
        service.insert("cost_options".into(), json!([{"option": text, "amount": 1}]));
        service.insert("taxonomy_terms".into(), json!([{"code": text, "name": text, "vocabulary": text}]));
        service.insert("regular_schedules".into(), json!([{"description": text, "opens_at": text, "byday": text}]));
        let place =
            json!({"location": {"name": text, "physical_addresses": [{"address_1": text, "postal_code": text}]}});
        service.insert("service_at_locations".into(), json!([place]));
        service.insert(format!("own {text}"), json!(text));
        Value::Object(service)
    };
    let all: Vec<Value> = texts.iter().enumerate().map(service).collect();
    serde_json::to_vec(&all).unwrap()
}

/// Every text of an entry but where it stands in its source.
fn texts(entry: &Entry) -> String {
    let mut value = serde_json::to_value(entry).unwrap();
    value.as_object_mut().unwrap().remove("from");
    value.to_string()
}

#[test]
fn markup_in_any_field_is_gone_and_its_words_are_kept() {
    let hostile = [
        "<script>alert(1)</script>after",
        "<iframe src=\"//evil.example\"></iframe>after",
        "<img src=x onerror=alert(1)>after",
        "<svg/onload=alert(1)>after",
        "&lt;script&gt;alert(1)&lt;/script&gt;after",
        "&amp;lt;img src=x onerror=alert(1)&amp;gt;after",
        "<scr<script>ipt>alert(1)</scr</script>ipt>after",
        "<a href=\"#\" onclick=\"x()\">after</a>",
        "<style>*{display:none}</style>after",
        "<b\u{0}>after</b>",
    ];
    let ran = import("markup", &feed(&hostile));
    assert_eq!((ran.code, ran.count("taken")), (0, hostile.len() as u64), "{}", ran.said);
    for entry in &ran.entries {
        let said = texts(entry);
        for mark in
            ["<script", "<iframe", "<img", "<svg", "<style", "<a ", "<b", "onclick=", "&lt;", "&amp;", "\\u0000"]
        {
            assert!(!said.contains(mark), "{mark}: {said}");
        }
        assert!(entry.name.contains("after"), "{}", entry.name);
    }
}

#[test]
fn links_that_run_something_are_refused_however_they_are_written() {
    let hostile = [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        " javascript:alert(1)",
        "java\tscript:alert(1)",
        "java\nscript:alert(1)",
        "\u{1}javascript:alert(1)",
        "&#106;avascript:alert(1)",
        "javascript&colon;alert(1)",
        "&#x6A&#x61vascript:alert(1)",
        "data:text/html;base64,PHNjcmlwdD4=",
        "vbscript:msgbox(1)",
        "javascript://example.org/%0aalert(1)",
        "file:///etc/passwd",
        "https://good.example@evil.example",
        "view-source:javascript:alert(1)",
        "blob:https://example.org/1",
    ];
    let links: Vec<String> = hostile.iter().map(|url| format!("<p><a href=\"{url}\">Read more</a></p>")).collect();
    let both: Vec<&str> = hostile.iter().copied().chain(links.iter().map(String::as_str)).collect();
    let ran = import("links", &feed(&both));
    assert_eq!(ran.count("taken"), both.len() as u64, "{}", ran.said);
    for entry in &ran.entries {
        let all = entry.description.links.iter().chain(&entry.links).map(|link| link.url.as_str());
        for url in all.chain([entry.url.as_str(), entry.source_url.as_str()]).filter(|url| !url.is_empty()) {
            assert!(url.starts_with("https://") || url.starts_with("http://"), "{url}");
            assert!(!url.contains('@') && !url.to_lowercase().contains("script"), "{url}");
        }
    }
    assert!(ran.codes().contains(&"url-refused") && ran.codes().contains(&"link-refused"), "{:?}", ran.codes());
    assert!(
        ran.entries.iter().filter(|entry| entry.description.plain().contains("Read more")).count() >= hostile.len()
    );
}

#[test]
fn no_export_runs_a_formula() {
    let hostile = [
        "=cmd|' /C calc'!A0",
        "+1+cmd|' /C calc'!A0",
        "-2+3+cmd|' /C calc'!A0",
        "@SUM(1+1)*cmd|' /C calc'!A0",
        "\t=1+1",
        "\r=1+1",
        "\u{200b}=1+1",
        "  =HYPERLINK(\"http://evil.example\")",
        "＝1+1",
        "%0A=1+1",
        "Tea;=cmd|' /C calc'!A0",
        "\"=1+1",
    ];
    let ran = import("formulas", &feed(&hostile));
    assert_eq!(ran.count("taken"), hostile.len() as u64, "{}", ran.said);
    let cells = cells(&ran.csv);
    assert_eq!(cells.len(), hostile.len() + 1);
    let alone = ran.csv.lines().all(|line| line.starts_with('"'));
    assert!(alone, "every cell is in quotes, so that no other separator parts one");
    for cell in cells.iter().flatten() {
        let first = cell.trim_start().chars().next().unwrap_or(' ');
        assert!(!"=+-@%|＝\t\r".contains(first) || cell.parse::<f64>().is_ok(), "{cell:?}");
    }
    assert!(
        ran.entries.iter().any(|entry| entry.organisation.starts_with("=cmd")),
        "the list itself has what was said"
    );
}

fn cells(csv: &str) -> Vec<Vec<String>> {
    let mut rows = vec![vec![String::new()]];
    let (mut quoted, mut letters) = (false, csv.chars().peekable());
    while let Some(letter) = letters.next() {
        let Some(cell) = rows.last_mut().and_then(|row| row.last_mut()) else { break };
        match letter {
            '"' if quoted && letters.peek() == Some(&'"') => {
                letters.next();
                cell.push('"');
            }
            '"' => quoted = !quoted,
            ',' if !quoted => rows.last_mut().into_iter().for_each(|row| row.push(String::new())),
            '\n' if !quoted => rows.push(vec![String::new()]),
            other => cell.push(other),
        }
    }
    rows.retain(|row| row.len() > 1);
    rows
}

#[test]
fn what_cannot_be_seen_or_steers_is_gone() {
    let hostile = [
        "exe\u{202e}txt.pdf",
        "a\u{200b}b\u{feff}c",
        "\u{1b}[31mred\u{1b}]0;title\u{7}",
        "x\u{0}y\u{9b}2J",
        "\u{2066}t\u{2069}",
    ];
    let ran = import("unseen", &feed(&hostile));
    assert_eq!(ran.count("taken"), hostile.len() as u64, "{}", ran.said);
    let odd = |c: char| {
        (c.is_control() && c != '\n')
            || matches!(c, '\u{200b}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
    };
    for entry in &ran.entries {
        let name = format!("{}{}{}", entry.name, entry.organisation, entry.description.plain());
        assert!(!name.contains(odd), "{name:?}");
    }
    assert!(!ran.page.contains(odd) && !ran.said.contains(odd), "neither the page nor the terminal sees them");
}

#[test]
fn names_of_files_and_columns_do_not_steer_the_terminal() {
    let folder = folder("steering");
    let path = folder.join("a\u{1b}[2J\u{202e}b.csv");
    std::fs::write(&path, "Na\u{1b}[31mme,Pho\u{9b}ne,\u{1b}]0;x\u{7}\nTea\u{1b}[0m,0161 496 0000,\n,,x\u{1b}\n")
        .unwrap();
    let words = |list: &[&str]| list.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>();
    let (input, out) = (path.display().to_string(), folder.join("out").display().to_string());
    let (code, said) = waymark("import", &words(&[&input, "--out", &out, "--save-mapping", &format!("{out}.toml")]));
    assert!(code < 2 && said.contains("b.csv"), "{said}");
    assert_eq!(waymark("import", &words(&["no\u{1b}[2Jsuch", "--out", &out])).0, 2);
    let list = folder.join("bad.jsonl");
    std::fs::write(&list, "{\"places\":[{\"precision\":\"\u{1b}[2J\"}]}\n{\"id\":3}").unwrap();
    let (code, said) = waymark("diff", &words(&[&list.display().to_string(), &list.display().to_string()]));
    assert!(code == 2 && said.contains("bad.jsonl:1"), "{said}");
    std::fs::write(&list, "{\"id\":\"\\u001b[2J\",\"name\":\"\\u009bx\\u202ey\"}\n").unwrap();
    let other = format!("{out}/services.jsonl");
    assert_eq!(waymark("diff", &words(&[&list.display().to_string(), &other])).0, 1);
}
