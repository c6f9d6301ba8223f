//! Input that goes on and on.

use crate::bench::import;
use std::time::{Duration, Instant};

const SIZE: usize = 50 << 20;
const GOOD: &str = r#"{"id":"1","name":"Tea","status":"active","organization":{"name":"O"}}"#;

#[test]
fn a_cell_of_50_mb_costs_its_row_alone() {
    let table =
        |cell: &str| format!("Name,Phone,About\nTea,0161 496 0000,x\nBig,0161 496 0001,{cell}\nWalk,0161 496 0002,y\n");
    let ran = import("cell", table(&"z".repeat(SIZE)).as_bytes());
    let names: Vec<&str> = ran.entries.iter().map(|entry| entry.name.as_str()).collect();
    assert_eq!(
        (ran.code, names.as_slice(), ran.count("held_back")),
        (1, ["Tea", "Walk"].as_slice(), 1),
        "{}",
        ran.said
    );
    assert!(ran.said.contains("this row is longer than 4 MB and was not read"), "{}", ran.said);
    // In quotes, with lines in it: a quote open for so long was never meant, and each line is a row.
    let lines = format!("{}\n", "z".repeat(20_000)).repeat(SIZE / 20_000);
    let ran = import("quoted-cell", table(&format!("\"{lines}\"")).as_bytes());
    assert!(ran.code == 1 && ran.codes().contains(&"stray-quote"), "{}", ran.said);
    assert!(ran.count("input_rows") > 2_600 && ran.count("held_back") >= 1, "{}", ran.said);
}

#[test]
fn a_text_of_50_mb_costs_its_record_alone() {
    let long = format!("{{\"id\":\"2\",\"name\":\"{}\"}}", "z".repeat(SIZE));
    let ran = import("text", format!("[{GOOD},{long},{}]", GOOD.replace('1', "3")).as_bytes());
    assert_eq!((ran.code, ran.count("taken"), ran.count("held_back")), (1, 2, 1), "{}", ran.said);
    assert_eq!(ran.messages("too-long"), ["this is longer than 16 MB and was not read"]);
    let lines = import("line", format!("{GOOD}\n{long}\n{}\n", GOOD.replace('1', "3")).as_bytes());
    assert_eq!(
        (lines.count("taken"), lines.count("held_back"), lines.count("input_rows")),
        (2, 1, 3),
        "{}",
        lines.said
    );
}

#[test]
fn lists_in_lists_and_long_ids_are_held_back() {
    for (name, open, close) in [("lists", "[", "]"), ("objects", "{\"a\":", "}")] {
        let deep =
            format!("{{\"id\":\"2\",\"name\":\"Deep\",\"x\":{}1{}}}", open.repeat(100_000), close.repeat(100_000));
        let ran = import(name, format!("[{GOOD},{deep}]").as_bytes());
        assert_eq!((ran.code, ran.count("taken"), ran.count("held_back")), (1, 1, 1), "{}", ran.said);
        assert!(ran.said.contains("recursion limit exceeded"), "{}", ran.said);
    }
    let alone = import("alone", "[".repeat(100_000).as_bytes());
    assert!(alone.code > 0 && alone.entries.is_empty(), "{}", alone.said);
    let id = format!("[{GOOD},{}]", GOOD.replace('1', &"i".repeat(1 << 20)));
    let ran = import("id", id.as_bytes());
    assert_eq!((ran.code, ran.count("taken"), ran.count("held_back")), (1, 1, 1), "{}", ran.said);
    assert!(ran.said.contains("id is 1048 kB long; at most 200 kB are read"), "{}", ran.said);
}

#[test]
fn a_row_of_100_000_columns_is_counted_and_not_read() {
    let wide = vec!["x"; 100_000].join(",");
    let ran = import("wide-row", format!("Name,Phone\nTea,0161 496 0000\n{wide}\nWalk,0161 496 0001\n").as_bytes());
    assert_eq!((ran.code, ran.count("taken"), ran.count("held_back")), (1, 2, 1), "{}", ran.said);
    assert!(ran.said.contains("100000 columns; at most 1000 are read"), "{}", ran.said);
    let headings: Vec<String> = (0..100_000).map(|n| format!("h{n}")).collect();
    let ran = import("wide-head", format!("{}\n{wide}\n", headings.join(",")).as_bytes());
    assert!(ran.code == 2 && ran.said.contains("has a first line longer than 64 kB"), "{}", ran.said);
}

#[test]
fn one_id_for_very_many_services_takes_no_longer() {
    let rows: String = (0..30_000).map(|n| format!("same,Group {n},0161 496 0000\n")).collect();
    let began = Instant::now();
    let ran = import("one-id", format!("id,name,phone\n{rows}").as_bytes());
    assert_eq!((ran.count("taken"), ran.count("merged")), (30_000, 0), "{}", ran.said);
    assert!(began.elapsed() < Duration::from_secs(80));
}

#[test]
fn markup_that_is_slow_to_read_is_read_quickly() {
    let texts = [
        "<!--",
        "<a ",
        "<b><",
        "</",
        "<x1>",
        "&amp;",
        "&#38;",
        "<script>",
        "( ",
        "- ",
        "a@",
        "07700 ",
        "Mon ",
        "Ã",
        "<!doctype ",
        "A ",
        "10-12 ",
    ];
    let services: Vec<String> = texts
        .iter()
        .enumerate()
        .map(|(at, text)| {
            let text = serde_json::to_string(&text.repeat(100_000 / text.len())).unwrap();
            format!("{{\"id\":\"{at}\",\"name\":\"Tea {at}\",\"status\":\"active\",\"organization\":{{\"name\":\"O\"}},\"description\":{text},\"fees\":{text},\"regular_schedules\":[{{\"description\":{text}}}]}}")
        })
        .collect();
    let began = Instant::now();
    let ran = import("slow", format!("[{}]", services.join(",\n")).as_bytes());
    assert_eq!(ran.count("taken"), texts.len() as u64, "{}", ran.said);
    println!("{:?}", began.elapsed());
}
