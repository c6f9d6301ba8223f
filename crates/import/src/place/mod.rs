//! Where a place is: from its point, its postcode, its name or its council, with how exact that is. The tables are given
//! by the caller, as text: this library has no files.

pub mod grid;
mod resolve;
mod tables;

pub use resolve::{Found, Raised, resolve};
pub use tables::{BadTable, Tables};
