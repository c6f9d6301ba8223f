//! Outcodes offered while someone types one, or a postcode.

use super::{Gazetteer, Outcode, Suggestion, is_northern_irish};
use crate::geo;

impl Gazetteer {
    /// Outcodes for what was typed: the one of a whole or half-typed postcode, else all that begin so.
    pub(super) fn outcodes_for(&self, typed: &str) -> Vec<Suggestion> {
        let compact: String = typed.chars().filter(|c| !c.is_whitespace()).map(|c| c.to_ascii_uppercase()).collect();
        if compact.is_empty() {
            return Vec::new();
        }
        if let Some(code) = geo::outcode(typed) {
            if is_northern_irish(&code) {
                return vec![Suggestion { label: format!("{code} (Northern Ireland)"), outcode: code }];
            }
            if code != compact && self.known(&code).is_some() {
                return self.outcode(&code).map(|outcode| self.outcode_suggestion(outcode)).into_iter().collect();
            }
        }
        let begins = |outcode: &&Outcode| {
            outcode.code == compact || outcode.in_use && outcode.code.starts_with(compact.as_str())
        };
        let listed: Vec<_> =
            self.outcodes.iter().filter(begins).map(|outcode| self.outcode_suggestion(outcode)).collect();
        if listed.is_empty() { self.half_typed(&compact) } else { listed }
    }

    /// `M337` is `M33` and the beginning of the other half.
    fn half_typed(&self, compact: &str) -> Vec<Suggestion> {
        let cut = |length: usize| {
            let (code, rest) = compact.split_at_checked(length)?;
            let inward = rest.len() < 3 && rest.starts_with(|c: char| c.is_ascii_digit());
            let letters = rest.bytes().skip(1).all(|b| b.is_ascii_uppercase());
            (inward && letters).then(|| self.outcode(code)).flatten()
        };
        (2..=4).rev().find_map(cut).map(|outcode| self.outcode_suggestion(outcode)).into_iter().collect()
    }

    fn outcode_suggestion(&self, outcode: &Outcode) -> Suggestion {
        let place = outcode.place.and_then(|at| self.places.get(at as usize));
        let about =
            place.map_or_else(|| self.council_name(outcode).to_owned(), |place| self.with_council(place, outcode));
        let label = if about.is_empty() { outcode.code.clone() } else { format!("{} ({about})", outcode.code) };
        Suggestion { label, outcode: outcode.code.clone() }
    }
}
