//! Joins the rooms: what an imported service's terms and words mean, and the service of the page that is made of it.
//!
//! What lives here: [`Rooms`] (times and facts for the import), [`sure`] (how sure a fact has to be before it counts),
//! [`weigh()`] (which facts count), [`service()`] (an entry made a service, and what could not be said), the checks by hand laid
//! over it, and [`explain()`] (where each fact of a service comes from). What does not: reading and
//! cleaning sources ([`waymark_import`]), reading words ([`waymark_meaning`]) and times ([`waymark_hours`]), files to fetch.

mod explain;
mod rooms;
mod service;
pub mod sure;
mod weigh;

pub use explain::{Explained, Line, explain};
pub use rooms::Rooms;
pub use service::{Made, Publisher, Unsaid, Ways, id, service};
pub use weigh::{How, Weighed, weigh};
