//! Matching over columns: the best few of a whole catalogue for one person, with the reasons, in one pass.
//!
//! What lives here: a catalogue laid out in columns ([`Columns`]), a person as fixed bytes ([`Ask`]), the [`pass`] and
//! the bytes of its answer. The rules are the core's and are asked, never repeated: for each combination of facts that
//! occurs, a rule is asked at most once a pass ([`Person`]); what is shown is judged anew, row by row. Beside it [`Search`]
//! hands texts and queries to `crates/words`. Not here: wording, files of a page. The functions for other languages are
//! in `abi.rs` and `ABI.md`.

#[cfg(target_arch = "wasm32")]
mod abi;
mod answer;
mod ask;
mod bits;
mod bound;
mod columns;
mod find;
mod group;
mod keys;
mod needs;
mod pass;
mod person;
mod rows;
mod top;

pub use answer::{ASK_BYTES, HEAD_BYTES, JUDGEMENT_BYTES, ROW_BYTES, answer};
pub use ask::{Ask, Asked};
pub use columns::{Columns, Refused, Row};
pub use find::{MOST_HITS, Reading, Search, meanings};
pub use pass::{Found, pass};
pub use person::{Memo, Person};
pub use top::Place;
