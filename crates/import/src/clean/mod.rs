//! What sources say, made clean: one subject a file. Everything here is total, changes nothing a second time, and reports
//! by return value; what is done with a row is the pipeline's business.

mod ages;
mod caps;
mod dates;
mod email;
mod entities;
mod formula;
mod html;
mod internal;
mod marks;
mod mojibake;
mod money;
mod people;
mod phone;
mod postcodes;
mod rich;
mod url;

pub use ages::{Crossed, ages, ages_in_words};
pub use caps::{sentence, title};
pub use dates::{date, date_of_serial, latest};
pub use email::{Emails, emails};
pub use formula::csv_cell;
pub use internal::{is_internal, names_person};
pub use marks::{line, text};
pub use money::{Cost, cost};
pub use people::{is_mobile, is_named_after, is_personal, may_name, without_people};
pub use phone::{Kind, Phone, phones};
pub use postcodes::{postcode, postcode_in};
pub use rich::{Block, Link, Rich, rich};
pub use url::{Address, address};

#[cfg(test)]
mod properties;
