//! Reads a site's own groups (`local.csv`) for the page. It is a program of its own because few sites have such a file:
//! the page of everybody else need not carry the reader (docs/decisions/0009).
//!
//! Bytes go in, bytes come out: the bank and the wording as the page has them, place names, the file; and back the sealed
//! groups with what is wrong in them. The rules of reading are [`waymark_core::local_csv`].

use waymark_core::bank::{Bank, Wording};
use waymark_core::envelope::{EnvelopeError, Kind, open, seal};
use waymark_core::gazetteer::Gazetteer;
use waymark_core::geo::Nation;
use waymark_core::local_csv::{LocalContext, read_local};

/// What the page hands over.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Handed {
    /// The file.
    pub csv: Vec<u8>,
    /// The sealed bank.
    pub bank: Vec<u8>,
    /// The sealed wording; its everyday words find needs, and its sentences say what is wrong.
    pub wording: Vec<u8>,
    /// The sealed place names; empty where the page could not have them.
    pub gazetteer: Vec<u8>,
    /// Letter of the site's nation, as in `site.json`.
    pub home_nation: String,
    /// The site's outcode, as in `site.json`.
    pub home_outcode: String,
}

/// The groups, sealed.
///
/// # Errors
/// When bank or wording cannot be opened. Faults of the file itself are among the groups.
pub fn read(handed: &Handed) -> Result<Vec<u8>, EnvelopeError> {
    let mut bank: Bank = open(Kind::Bank, None, &handed.bank)?;
    let vocabulary = bank.vocabulary.hash();
    let wording: Wording = open(Kind::Wording, Some(vocabulary), &handed.wording)?;
    bank.take(wording);
    let gazetteer = Gazetteer::open(&handed.gazetteer).ok();
    let place = |code: &str| {
        let outcode = gazetteer.as_ref()?.outcode(code)?;
        Some((outcode.point, outcode.council.clone()))
    };
    let home_nation = handed.home_nation.chars().next().and_then(Nation::from_letter);
    let context = LocalContext { bank: &bank, home_nation, home_outcode: &handed.home_outcode, place: &place };
    seal(Kind::Local, vocabulary, &read_local(&handed.csv, &context))
}

#[cfg(test)]
mod tests {
    use super::*;
    use waymark_core::local_csv::LocalGroups;

    fn handed(csv: &[u8]) -> Handed {
        let file = |name| waymark_content::data_file(name).unwrap().bytes.to_vec();
        Handed {
            csv: csv.to_vec(),
            bank: waymark_content::BANK.to_vec(),
            wording: file("wording"),
            gazetteer: file("gazetteer"),
            home_nation: "E".into(),
            home_outcode: "M33".into(),
        }
    }
    fn opened(handed: &Handed) -> LocalGroups {
        let vocabulary = waymark_content::bank().unwrap().vocabulary.hash();
        open(Kind::Local, Some(vocabulary), &read(handed).unwrap()).unwrap()
    }

    #[test]
    fn the_example_comes_back_with_every_group_and_its_place() {
        let groups = opened(&handed(include_bytes!("../../../static/local-groups/local-example.csv")));
        assert!(groups.used() > 5 && groups.used() == groups.rows_read);
        assert!(groups.catalogue.services.iter().any(|service| service.point.is_some()));
        assert!(groups.catalogue.services.iter().all(|service| !service.area.is_empty()));
    }

    #[test]
    fn a_faulty_row_is_worded() {
        let groups = opened(&handed(b"name,needs,phone\nChoir,singing,0161 496 31\n"));
        assert!(groups.problems.iter().any(|problem| problem.row == 2 && !problem.message.contains("local.fault")));
    }

    #[test]
    fn without_place_names_the_groups_are_read_all_the_same() {
        let csv = include_bytes!("../../../static/local-groups/local-example.csv");
        let groups = opened(&Handed { gazetteer: Vec::new(), ..handed(csv) });
        assert!(groups.used() > 5 && groups.catalogue.services.iter().all(|service| service.point.is_none()));
    }

    #[test]
    fn other_wording_than_the_banks_is_refused() {
        let other = Handed { wording: waymark_content::BANK.to_vec(), ..handed(b"name\nChoir\n") };
        assert_eq!(read(&other), Err(EnvelopeError::NotOurs));
    }
}
