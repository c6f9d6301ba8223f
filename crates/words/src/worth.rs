//! How much of what was asked for a word is: what it means, how few services say it, how sure its reading is.

use crate::index::Index;
use crate::query::Asked;
use waymark_core::search::How;

/// Words that any service may say of itself: they tell little of what is wanted, and mean nothing by themselves.
#[rustfmt::skip]
const GENERAL: [&str; 14] = [
    "advice", "centre", "charity", "free", "group", "help", "helpline", "information", "line", "org", "organisation",
    "service", "support", "team",
];

/// Small words of sentences, besides those too common to look for anywhere: a sentence is not about them.
#[rustfmt::skip]
const SMALL: [&str; 66] = [
    "again", "always", "anybody", "anyone", "anything", "away", "back", "because", "before", "best", "better", "bit",
    "both", "cause", "come", "did", "didnt", "doesnt", "down", "each", "even", "ever", "every", "everyone",
    "everything", "hasnt", "havent", "here", "into", "isnt", "keep", "know", "lot", "many", "may", "might", "must",
    "never", "nobody", "nothing", "now", "only", "out", "over", "please", "put", "same", "say", "see", "since", "still",
    "such", "take", "tell", "than", "then", "there", "these", "this", "those", "up", "us", "use", "was", "were", "wont",
];

/// What a general word is worth, and what a short word is that may be a slip of another: hundredths.
const LITTLE: u32 = 10;
/// What a word without a meaning is worth that many services say: hundredths.
const HALF: u32 = 50;
/// Where fewer services say a word, or one in so many, it tells them from others.
const FEW: usize = 10;
const ONE_IN: usize = 8;
/// A shorter word that nobody says may as well be a name that is not known here ("Hull") as a slip ("full").
const SURE: usize = 6;

/// Whether any service may say this word of itself.
pub(crate) fn is_general(word: &str) -> bool {
    GENERAL.binary_search(&word).is_ok()
}

/// Whether a sentence is not about this word.
pub(crate) fn is_small(word: &str) -> bool {
    SMALL.binary_search(&word).is_ok()
}

impl Index {
    /// Weighs what is asked for. A slip in a short word is only believed where nothing else was understood.
    pub(crate) fn weigh(&self, asked: &mut [Asked]) {
        asked.iter_mut().for_each(|one| one.worth = self.worth(one));
        if asked.iter().any(|one| one.tells() && !one.is_slip()) {
            let unsure = asked.iter_mut().filter(|one| one.is_slip() && one.typed.len() < SURE);
            unsure.for_each(|one| one.worth = LITTLE);
        }
    }

    fn worth(&self, asked: &Asked) -> u32 {
        let all = || asked.words.iter().flatten().chain(&asked.joined);
        let means =
            !asked.needs.is_empty() || all().any(|word| word.means && self.meaning(word.word as usize).is_any());
        let found: usize = all().map(|candidate| self.postings(candidate.word as usize).len()).sum();
        if asked.is_general {
            LITTLE
        } else if means || found <= FEW || found <= self.len() / ONE_IN {
            100
        } else {
            HALF
        }
    }
}

impl Asked {
    /// Whether it tells what is wanted.
    pub(crate) fn tells(&self) -> bool {
        self.worth > HALF
    }
    /// Whether it is nothing but a slip of other words.
    fn is_slip(&self) -> bool {
        self.joined.is_empty() && self.words.iter().flatten().all(|candidate| candidate.how == How::Typo)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_sorted_so_that_words_are_found() {
        assert!(GENERAL.is_sorted() && SMALL.is_sorted());
        assert!(is_general("support") && is_small("up") && !is_general("debt") && !is_small("mum"));
    }
}
