//! Places offered while someone types.

use super::{Gazetteer, Outcode, Place, fold};
use crate::order::sort_by;

/// A place to choose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// What to show: `Sale, Trafford (M33)`, or `M33 (Sale, Trafford)` when an outcode was typed.
    pub label: String,
    /// Its outcode.
    pub outcode: String,
}

/// How well a name fits, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Fit {
    /// The name, or whole words at its beginning.
    Words,
    /// The beginning of its first word.
    Begins,
    /// The beginning of a later word.
    WordBegins,
    /// The beginning of its council's name.
    Council,
}

/// A council's name is looked up from this many letters on, as fewer would bring too many.
const COUNCIL_LETTERS: usize = 3;

impl Gazetteer {
    /// Places for what was typed so far, at most `limit`: an outcode or postcode, or the beginning of a name or of one
    /// of its words, or of a council's name. The council or outcode may follow the name, as in a label.
    ///
    /// Order: names that begin with what was typed as whole words, names that begin with it, names with a later word
    /// that does, councils; in each the bigger places first, then by name.
    pub fn suggest(&self, typed: &str, limit: usize) -> Vec<Suggestion> {
        let outcodes = self.outcodes_for(typed);
        if typed.contains(|c: char| c.is_ascii_digit()) && !outcodes.is_empty() {
            return outcodes.into_iter().take(limit).collect();
        }
        let mut found = self.names_for(&fold(typed), limit);
        found.extend(outcodes);
        found.truncate(limit);
        found
    }

    fn names_for(&self, query: &str, limit: usize) -> Vec<Suggestion> {
        if query.is_empty() {
            return Vec::new();
        }
        let councils: Vec<bool> = self
            .councils
            .iter()
            .map(|council| query.len() >= COUNCIL_LETTERS && fold(&council.name).starts_with(query))
            .collect();
        let mut hits: Vec<(Fit, &Place, &Outcode)> = self
            .places
            .iter()
            .filter_map(|place| {
                let outcode = self.outcodes.get(usize::from(place.outcode))?;
                let fit = self
                    .fit(query, place, outcode)
                    .or_else(|| councils.get(usize::from(outcode.council_at))?.then_some(Fit::Council))?;
                Some((fit, place, outcode))
            })
            .collect();
        sort_by(&mut hits, |a, b| {
            let ((fit, place, _), (other_fit, other, _)) = (a, b);
            (fit, place.rank, &place.folded, place.outcode).cmp(&(other_fit, other.rank, &other.folded, other.outcode))
        });
        let suggestion = |(_, place, outcode): &(Fit, &Place, &Outcode)| Suggestion {
            label: format!("{} ({})", self.with_council(place, outcode), outcode.code),
            outcode: outcode.code.clone(),
        };
        hits.iter().take(limit).map(suggestion).collect()
    }

    fn fit(&self, query: &str, place: &Place, outcode: &Outcode) -> Option<Fit> {
        if let Some(rest) = place.folded.strip_prefix(query) {
            return Some(if rest.is_empty() || rest.starts_with(' ') { Fit::Words } else { Fit::Begins });
        }
        if let Some(rest) = query.strip_prefix(place.folded.as_str()) {
            let rest = rest.strip_prefix(' ')?;
            let about = fold(&format!("{} {}", self.council_name(outcode), outcode.code));
            let known = |word: &str| about.split(' ').any(|about| about.starts_with(word));
            return rest.split(' ').all(known).then_some(Fit::Words);
        }
        let begins = |at: usize| place.folded.get(at + 1..).is_some_and(|word| word.starts_with(query));
        place.folded.bytes().enumerate().any(|(at, letter)| letter == b' ' && begins(at)).then_some(Fit::WordBegins)
    }

    /// `Sale, Trafford`; the name alone where the council has the same or none.
    pub(super) fn with_council(&self, place: &Place, outcode: &Outcode) -> String {
        let council = self.council_name(outcode);
        if council.is_empty() || fold(council) == place.folded {
            place.name.clone()
        } else {
            format!("{}, {council}", place.name)
        }
    }

    pub(super) fn council_name(&self, outcode: &Outcode) -> &str {
        self.councils.get(usize::from(outcode.council_at)).map_or("", |council| council.name.as_str())
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::super::{Contents, Council, Entry, Rank, RegionId};
    use super::*;
    use crate::geo::Point;
    use proptest::prelude::*;

    fn entry(code: &str, council: u16, names: &[(Rank, &str)]) -> Entry {
        let names = names.iter().map(|(rank, name)| (*rank, (*name).to_owned())).collect();
        Entry { code: code.into(), point: Point { lat: 534_200, lon: -23_200 }, council, in_use: code != "M10", names }
    }

    pub fn contents() -> Contents {
        let council = |code: &str, name: &str, also: &[&str]| Council {
            code: code.into(),
            name: name.into(),
            also: also.iter().map(|code| (*code).to_owned()).collect(),
        };
        Contents {
            councils: vec![
                council("E06000052", "Cornwall", &[]),
                council("E07000011", "Huntingdonshire", &["E10000003"]),
                council("E08000003", "Manchester", &[]),
                council("E08000009", "Trafford", &[]),
            ],
            areas: vec![
                ("M".into(), RegionId::NorthWest),
                ("PE".into(), RegionId::East),
                ("TR".into(), RegionId::SouthWest),
            ],
            entries: vec![
                entry("M1", 2, &[(Rank::City, "Manchester")]),
                entry("M3", 2, &[]),
                entry("M10", 2, &[]),
                entry(
                    "M33",
                    3,
                    &[(Rank::Town, "Sale"), (Rank::Village, "Ashton upon Mersey"), (Rank::Suburb, "Sale Moor")],
                ),
                entry("M34", 2, &[(Rank::Village, "Saleby"), (Rank::Hamlet, "Higher Ashton")]),
                entry("PE27", 1, &[(Rank::Town, "St Ives")]),
                entry("TR26", 0, &[(Rank::Town, "St Ives")]),
            ],
        }
    }

    pub fn small() -> Gazetteer {
        Gazetteer::from_contents(contents()).unwrap()
    }

    fn labels(typed: &str) -> Vec<String> {
        small().suggest(typed, 9).into_iter().map(|suggestion| suggestion.label).collect()
    }

    #[test]
    fn whole_words_come_first_then_beginnings_then_later_words_by_size() {
        assert_eq!(labels("sale"), ["Sale, Trafford (M33)", "Sale Moor, Trafford (M33)", "Saleby, Manchester (M34)"]);
        assert_eq!(labels("ashton"), ["Ashton upon Mersey, Trafford (M33)", "Higher Ashton, Manchester (M34)"]);
        assert_eq!(labels("ashton-upon"), ["Ashton upon Mersey, Trafford (M33)"]);
        assert_eq!(small().suggest("sale", 1).len(), 1);
        assert!(labels("shton").is_empty() && labels("").is_empty() && labels(" -").is_empty());
    }

    #[test]
    fn places_of_one_name_are_told_apart_by_council() {
        assert_eq!(labels("Saint Ives"), ["St Ives, Huntingdonshire (PE27)", "St Ives, Cornwall (TR26)"]);
        assert_eq!(labels("st ives corn"), ["St Ives, Cornwall (TR26)"]);
        assert_eq!(labels("St Ives, Cornwall (TR26)"), ["St Ives, Cornwall (TR26)"]);
    }

    #[test]
    fn a_councils_name_brings_its_places() {
        assert_eq!(labels("traff")[0], "Sale, Trafford (M33)");
        assert_eq!(labels("manchester")[0], "Manchester (M1)");
    }

    #[test]
    fn an_outcode_brings_itself_and_those_that_begin_with_it() {
        assert_eq!(labels("m3"), ["M3 (Manchester)", "M33 (Sale, Trafford)", "M34 (Saleby, Manchester)"]);
        assert_eq!(labels("M10"), ["M10 (Manchester)"]);
        assert_eq!(labels("M1"), ["M1 (Manchester)"]);
        assert_eq!(labels("tr"), ["TR26 (St Ives, Cornwall)"]);
    }

    #[test]
    fn a_postcode_is_cut_as_it_is_typed() {
        for typed in ["M33 7XS", "m337xs", "M33 7", "M337", "m337x"] {
            assert_eq!(labels(typed), ["M33 (Sale, Trafford)"], "{typed}");
        }
        assert_eq!(labels("BT7 1NN"), ["BT7 (Northern Ireland)"]);
        assert!(labels("ZZ9 9ZZ").is_empty() && labels("nowhere at all").is_empty());
    }

    proptest! {
        #[test]
        fn never_panics_and_always_offers_known_outcodes(typed in "\\PC{0,12}", limit in 0usize..4) {
            let gazetteer = small();
            let found = gazetteer.suggest(&typed, limit);
            prop_assert!(found.len() <= limit);
            prop_assert!(found.iter().all(|place| gazetteer.whereabouts(&place.outcode).is_some()));
        }

        #[test]
        fn half_of_what_looks_like_a_postcode_never_panics(typed in "[A-Za-z]{0,2}[0-9]{0,3}[ A-Zé]{0,4}") {
            small().suggest(&typed, 5);
        }
    }
}
