//! Input that somebody made to do harm, or that a program spoilt, through `waymark import` as people run it: it is refused or
//! read without harm, with a message that says what to do, every row accounted for, in bounded time and memory.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on is to stop")]

mod bench;
mod files;
mod huge;
mod packed;
mod words;
