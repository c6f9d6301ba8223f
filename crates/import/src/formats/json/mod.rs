//! Reading JSON that other people wrote: cut into records without holding the document ([`scan`]), parsed with the slips
//! that feeds have mended ([`parse`]), and looked into without trusting a type ([`node`]). What the members mean is
//! [`super::record`]'s.

pub mod feed;
mod inside;
mod keyed;
mod lists;
mod log;
pub mod node;
pub mod pages;
pub mod parse;
pub mod scan;
pub mod seen;
pub mod shape;
