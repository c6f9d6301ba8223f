//! What comes back from a ring list, and services on their way to the page.

use crate::promises;
use waymark_audit::answers::{Taken, take};
use waymark_audit::apply::apply;
use waymark_audit::check;
use waymark_audit::rows::rows;
use waymark_bundle::Record;
use waymark_content::whole_bank;
use waymark_core::catalogue::Service;
use waymark_core::date::Date;
use waymark_import::entry::Entry;
use waymark_publish::{Publisher, Ways, explain, service};

const TODAY: Date = Date { year: 2026, month: 11, day: 22 };

/// A filled ring list: every row is taken, blank or refused, its checks read back, and laying them over twice is once.
pub fn answers(bytes: &[u8]) {
    let Ok(bank) = whole_bank() else { return };
    for mut source in crate::imports::sources([bytes]) {
        let Ok(rows) = rows(&mut source) else { continue };
        let Taken { checks, blank, refused, problems } = take("answers", &rows, &["a", "b:1", "=c"], TODAY);
        assert_eq!(rows.len(), checks.len() + blank as usize + refused as usize, "every row ends as something");
        assert!(refused as usize <= problems.len(), "what is refused is said");
        let lines: String = checks.iter().map(|check| check.line() + "\n").collect();
        assert_eq!(check::read(&lines).as_ref(), Ok(&checks), "checks read back");
        assert!(check::new_ones(&checks, checks.clone()).is_empty());
        let of = |id: &str| Service { id: id.into(), name: id.into(), ..Service::default() };
        let mut once = vec![of("a"), of("b:1"), of("=c")];
        apply(&checks, &mut once, &bank.vocabulary);
        let mut twice = once.clone();
        apply(&checks, &mut twice, &bank.vocabulary);
        assert_eq!(once, twice, "laid over twice is laid over once");
    }
}

/// Lines of services, each made what the page shows, with a check of its own where one follows it.
pub fn publish(bytes: &[u8]) {
    let Ok(bank) = whole_bank() else { return };
    let text = String::from_utf8_lossy(bytes);
    let publisher = Publisher::default();
    let ways = Ways { vocabulary: &bank.vocabulary, tables: promises::places(), publisher: &publisher };
    let checks: Vec<check::Check> = text.lines().take(50).filter_map(|line| check::line(line).ok()).collect();
    let checks: Vec<&check::Check> = checks.iter().collect();
    for entry in text.lines().take(50).filter_map(|line| Entry::from_line(line).ok()) {
        let made = service(&entry, &ways, &checks);
        assert_eq!(made, service(&entry, &ways, &checks), "the same entry gives the same service");
        let told = explain(&entry, &ways, &checks);
        assert_eq!(told.page_id, made.service.id);
        let record = Record::from(&made.service);
        assert_eq!(record.name, made.service.name);
    }
}
