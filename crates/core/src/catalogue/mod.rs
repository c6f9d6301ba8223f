//! The catalogue of services as matching, search and the pages read it.

mod edition;
mod hours;
mod service;
mod store;

pub use edition::{Age, Edition};
pub use hours::{Interval, WeekHours, WeekSlots};
pub use service::{
    AgeRange, Capacity, Class, Cost, Evidence, Kind, Languages, Mode, Modes, Origin, Precision, Service, Source, Tri,
};
pub use store::{Catalogue, ServiceIx, Shelf};
