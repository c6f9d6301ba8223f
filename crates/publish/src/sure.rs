//! How sure a fact is that was not said in a field of its own, and how sure it has to be before it counts.
//!
//! Where reading was measured (needs: `docs/meaning.md`), confidence is the share that was right. The rest is set by
//! judgement, from the way a fact was come by alone, and says so: a person can look up why each fact counts or does not.
//! Two rules stand behind all of it. What can leave a service out for somebody has to be as good as said by its publisher
//! ([`HARD`]). What only adds a service, or a line to its card, may be likely ([`SOFT`]).

/// A term of a list whose codes are mapped by a table that people keep.
pub const TERM: u8 = 95;
/// A free label that a table knows: the same word may be meant in another way.
pub const LABEL: u8 = 90;
/// Words in a field about just this: "Women only" under eligibility.
pub const FIELD: u8 = 85;
/// Words of the name: "Women only swimming". Names are short and chosen with care.
pub const NAME: u8 = 80;
/// Words somewhere in a description. Never enough to leave a service out for anybody.
pub const TEXT: u8 = 60;

/// From here on a fact may leave a service out: only for, not for, ages, a price, access that is not there, and ways of
/// meeting where no other is known.
pub const HARD: u8 = 80;
/// From here on a fact may add to a card, or to points: made for, free, access that is there, languages, referral.
pub const SOFT: u8 = 60;
/// From here on a need read from text counts where the publisher's terms name none: more are right than wrong (53 % of
/// those between 50 and 59, more above).
pub const NEED: u8 = 50;
/// From here on a need read from text counts beside those of the publisher's terms (81 % and more are right).
pub const NEED_BESIDES: u8 = 80;
/// What a few pounds are at most, in pence.
pub const FEW_POUNDS: u32 = 500;
