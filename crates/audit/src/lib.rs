//! Upkeep of a catalogue: whom to ring this month and what to ask, the answers taken back, and an account of what the
//! catalogue covers, lacks and does not know.
//!
//! What lives here: [`ground`] and [`who`] (places and sorts of person that are looked at), [`people`] (the made-up
//! people), [`coverage`], [`cover`], [`mod@fair`], [`fresh`], [`weak`], [`help`] (the measures), [`ring`] and [`sheet`] (the list and what is
//! filled in), [`rows`], [`answers`], [`check`] and [`apply`] (answers, and laying them over services), and [`Audit`],
//! the one result that is shown at a terminal, as a page and as JSON. What does not: files and the clock; the day it is
//! always comes in. What fits whom is the matcher's word alone.

pub mod answers;
pub mod apply;
mod audit;
pub mod check;
pub mod cover;
pub mod coverage;
pub mod fair;
pub mod field;
pub mod fresh;
pub mod ground;
pub mod help;
mod lean;
mod own;
pub mod people;
mod reach;
pub mod ring;
pub mod rows;
pub mod sheet;
mod show;
mod value;
pub mod weak;
pub mod who;

pub use audit::{Audit, Input, audit};
