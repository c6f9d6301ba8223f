//! Content folders in order and broken, and what the compiler makes and says of them.

#[cfg(test)]
mod catalogue;
#[cfg(test)]
mod content;
#[cfg(test)]
mod fixture;
#[cfg(test)]
mod triggers;
