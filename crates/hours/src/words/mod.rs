//! The words times are told in, English and Welsh: days, months, numbers, and the rest. One kind a file.

pub(crate) mod day;
pub(crate) mod key;
pub(crate) mod month;
pub(crate) mod ordinal;
pub(crate) mod phrase;
