//! The pages: the same text for the same catalogue, a policy that fits, and nothing of a catalogue that runs.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on is to stop")]

mod made;

use made::{audited, group, line};
use sha2::{Digest, Sha256};
use waymark_core::catalogue::{Cost, Service};

fn hostile() -> Vec<Service> {
    let name = "<script>alert(1)</script>\" onload=\"x".to_owned();
    let organisation = "\u{202e}<img src=x onerror=alert(1)>".to_owned();
    vec![
        Service {
            name,
            organisation,
            phone: "</td><b>0161 496 0000".into(),
            cost: Cost::Free,
            ..group("hostile", "food;debt")
        },
        line("helpline", "debt;mood"),
    ]
}

/// Compares with a file of `tests/golden`; writes it anew where WAYMARK_GOLDEN is set.
fn golden(name: &str, found: &str) {
    let path = format!("{}/tests/golden/{name}", env!("CARGO_MANIFEST_DIR"));
    if std::env::var_os("WAYMARK_GOLDEN").is_some() {
        std::fs::write(&path, found).unwrap();
    }
    let expected = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(found == expected, "{name} differs: look at it, then run again with WAYMARK_GOLDEN=1");
}

#[test]
fn the_pages_are_as_they_were() {
    let audit = audited(&hostile());
    golden("audit.html", &audit.html());
    golden("ring.html", &audit.ring_html());
    golden("audit.txt", &audit.terminal(false));
}

#[test]
fn nothing_runs_and_nothing_is_fetched() {
    let audit = audited(&hostile());
    for page in [audit.html(), audit.ring_html()] {
        assert!(!page.contains("<script") && !page.contains("<img") && !page.contains("</td><b>"), "{page}");
        assert!(!page.contains(" style=") && !page.contains("src=\"") && !page.contains("http-equiv=\"refresh"));
        assert!(page.contains("&lt;script&gt;") && !page.contains('\u{202e}'));
        assert_eq!(page.matches("<table").count(), page.matches("<caption>").count());
        assert_eq!(page.matches("<h1>").count(), 1);
    }
    assert!(!audit.terminal(false).contains('\u{202e}'));
}

#[test]
fn the_policy_lets_in_the_style_sheet_and_nothing_else() {
    let page = audited(&[]).html();
    let sheet = page.split_once("<style>").and_then(|(_, rest)| rest.split_once("</style>")).unwrap().0;
    let hash = base64(&Sha256::digest(sheet.as_bytes()));
    assert!(page.contains(&format!("style-src 'sha256-{hash}'")), "the hash of the style sheet is {hash}");
}

fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let letter = |chunk: &[u8], at: usize| {
        let bits = (0..3).fold(0u32, |bits, byte| bits << 8 | u32::from(chunk.get(byte).copied().unwrap_or(0)));
        if at > chunk.len() { '=' } else { char::from(LETTERS[(bits >> (18 - 6 * at) & 63) as usize]) }
    };
    bytes.chunks(3).flat_map(|chunk| (0..4).map(move |at| letter(chunk, at))).collect()
}
