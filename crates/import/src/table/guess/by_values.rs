//! What the values of a column say of what it is.

use crate::table::field::Field;
use crate::table::values::Profile;

/// What the values say of a field.
#[derive(Clone, Copy)]
pub enum Values {
    /// So many of a hundred look like it.
    Like(u8),
    /// They look like something else.
    Unlike,
    /// Nothing.
    Silent,
}

/// What the values of a column say of its being this field.
pub fn by_values(field: Field, p: &Profile) -> Values {
    use Values::{Like, Silent, Unlike};
    match field {
        Field::Email => Like(p.emails),
        Field::Url | Field::SourceUrl => {
            if p.urls < 50 {
                Like(p.urls)
            } else {
                Like(p.urls.max(60))
            }
        }
        Field::ContactDetails if p.phones > 95 || p.emails > 95 || p.urls > 95 => Unlike,
        Field::ContactDetails => Like(p.reach),
        Field::Postcode => Like(p.postcodes),
        Field::Phone if p.phones < 50 && p.like_phones * 2 >= p.distinct.max(1) && p.urls < 50 && p.dates < 50 => {
            Silent
        }
        Field::Phone => Like(p.phones),
        // Points abroad: where the heading says so, they are points all the same, and are reported.
        Field::Lat | Field::Lon if p.numbers >= 80 && p.ages < 50 && p.lats < 50 && p.lons < 50 => Silent,
        Field::Easting | Field::Northing => Like(p.grid),
        Field::Lat => Like(p.lats),
        Field::Lon => Like(p.lons),
        Field::LatLon => Like(p.pairs),
        Field::Updated | Field::From | Field::To if p.dates < 15 => Unlike,
        Field::Days => Like(p.days),
        Field::Opens | Field::Closes if p.clock < 15 => Unlike,
        Field::Times if p.urls > 50 || p.yes_no > 50 => Unlike,
        Field::Times if p.timetable >= 50 => Like(p.timetable),
        Field::Cost if p.money >= 15 => Like(p.money.max(60)),
        Field::AgeMin | Field::AgeMax if p.ages < 15 && p.filled > 0 => Unlike,
        Field::CostAmount if p.numbers < 50 && p.money < 50 => Unlike,
        Field::Address if p.addresses >= 50 => Like(p.addresses),
        _ => of_words(field, p),
    }
}

/// The same for fields of words, of which values can only say that it is not so.
fn of_words(field: Field, p: &Profile) -> Values {
    use Values::{Like, Silent, Unlike};
    match field {
        Field::Name | Field::Organisation | Field::PlaceName
            if p.length > 150 || p.numbers > 50 || p.urls > 50 || p.yes_no > 50 =>
        {
            Unlike
        }
        Field::Description | Field::Summary if p.numbers > 50 || p.yes_no > 50 || p.urls > 50 => Unlike,
        Field::Description if p.length > 60 => Like(70),
        Field::ContactName
            if p.phones > 50 || p.emails > 50 || p.urls > 50 || p.length > 80 || p.length < 5 || p.yes_no > 20 =>
        {
            Unlike
        }
        Field::Town | Field::Address | Field::Area if p.yes_no > 50 || p.emails > 50 || p.urls > 50 => Unlike,
        Field::Category | Field::Status if p.length > 200 || p.urls > 50 => Unlike,
        Field::Id if p.distinct < 60 || p.length > 60 => Unlike,
        _ => Silent,
    }
}
