//! Content folders in order and broken, and what the compiler makes and says of them.

mod catalogue;
mod content;
mod fixture;
