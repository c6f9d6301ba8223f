//! Compiles the content at build time.
fn main() {}
