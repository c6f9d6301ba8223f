//! The embedded content, opened once.

use std::rc::Rc;
use waymark_core::bank::Bank;

/// The bank. Build and reader are made from one source, so that it always opens; were it not to, the page would stand
/// with keys for words and urgent help in its place.
pub fn bank() -> Rc<Bank> {
    Rc::new(waymark_content::bank().unwrap_or_default())
}
