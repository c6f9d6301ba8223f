//! What a column of a table can be, and the headings people give it.

use serde::{Deserialize, Serialize};

macro_rules! fields {
    ($($(#[$doc:meta])* $variant:ident $(, $once:ident)? => $words:literal;)*) => {
        /// What a column is.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "kebab-case")]
        pub enum Field { $($(#[$doc])* $variant,)* }
        impl Field {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];
            /// Headings it goes by, best known first: small letters, one space between words.
            pub fn headings(self) -> impl Iterator<Item = &'static str> {
                let words: &'static str = match self { $(Self::$variant => $words,)* };
                words.split('|').filter(|heading| !heading.is_empty())
            }
            /// At most one column of a table is it.
            pub fn is_single(self) -> bool {
                match self { $(Self::$variant => fields!(@once $($once)?),)* }
            }
        }
    };
    (@once once) => { true };
    (@once) => { false };
}

fields! {
    /// The source's own id.
    Id, once => "id|service id|record id|unique id|uid|uuid|ref|reference|identifier|import id|objectid|fid|srv id|urn|charity number|registered charity number|register id|directory id|entry id|record number|asset id|uprn";
    /// What the service is called.
    Name, once => "name|service name|service|title|activity|activity name|group name|group|name of service|name of group|name of activity|service title|programme|club|club name|project|project name|resource name|event|event name|name of service or product|support group|provision|venue name and activity|session|session name|class|class name|listing|asset|asset name|facility|facility name|site name|what";
    /// Who runs it.
    Organisation, once => "organisation|organization|organisation name|organization name|provider|provider name|organisation s|org|org name|run by|charity|charity name|company|delivered by|host organisation|parent organisation|agency|agency name|supplier|operator|library service";
    /// What it is.
    Description, once => "description|service description|details|about|about us|what we do|activities|what|what they do|what they offer|what s on offer|what is on offer|offer|what is offered|services offered|service offered|aims|what is available|support offered|support available|what it does|what it offers|long description|full description|information|what is it|summary of activities|services provided|description of service|overview|service details|what happens|notes for public|objects|body|content|info";
    /// A shorter text.
    Summary, once => "summary|short description|brief description|strapline|tagline|alternate name|in short|teaser|abstract";
    /// Its own page.
    Url => "url|website|web site|web|web address|web page|webpage|homepage|home page|link|links|site|website url|website address|service url|web link|weblink|org website|url s|www|links url";
    /// E-mail addresses.
    Email => "email|e mail|email address|e mail address|emails|contact email|email contact|org email|organisation email|public email|mail|enquiries email|contact e mail";
    /// Phone numbers.
    Phone => "phone|telephone|tel|phone number|telephone number|tel no|contact number|contact phone|phone no|contact telephone|telephone no|mobile|mobile number|mobile phone|landline|helpline|phones|telephone 1|telephone 2|phone 1|phone 2|call|ring|number|best contact|contact tel|tel number|contact no";
    /// What the place is called.
    PlaceName, once => "venue|location name|venue name|location|place|building|where|location s|held at|meeting place|site|stop|centre|room|locations|venue s|community space name|where is it";
    /// Postal address, or a line of it.
    Address => "address|address 1|address 2|address 3|address1|address2|address3|address line 1|address line 2|address line 3|street|street address|full address|location address|venue address|addr|postal address|location address 1|address lines|resource address|organization address|organisation address|line 1|line 2|road";
    /// Town or county, the end of an address.
    Town => "town|city|locality|county|village|location city|town city|post town|town village|community|suburb|state province";
    /// Postcode.
    Postcode, once => "postcode|post code|postal code|postcodes|zip|zip code|zipcode|location postcode|venue postcode|pcode|pc|outcode|contact outcode|postcode district|postcode of venue";
    /// Latitude.
    Lat, once => "lat|latitude|location latitude|geo lat|y|geoy|gps lat|ycoord|geocode lat";
    /// Longitude.
    Lon, once => "lon|lng|long|longitude|location longitude|geo lon|x|geox|gps long|xcoord|geocode lon";
    /// Metres east on the British National Grid.
    Easting, once => "easting|eastings|osgb easting|grid easting|x coordinate|x|xcoord|x coord|geox";
    /// Metres north on the British National Grid.
    Northing, once => "northing|northings|osgb northing|grid northing|y coordinate|y|ycoord|y coord|geoy";
    /// Latitude and longitude together.
    LatLon, once => "lat lon|latlon|lat lng|latlng|coordinates|coords|geo|geopoint|geo point|geolocation|lat long|latitude longitude|gps";
    /// Day or days.
    Days, once => "day|days|day s|weekday|scheduled weekday|day of week|days open|day of the week|meeting day|session day|days of week";
    /// From when.
    Opens, once => "start time|opens|start|from|opens at|opening time|time from|from time|open time|schedules opens at|starts at|starts|arrival|time start|time opens|begin time";
    /// Until when.
    Closes, once => "end time|closes|end|to|finish|closes at|closing time|time to|to time|close time|schedules closes at|ends at|finish time|departure|time end|time closes|finishes|ends";
    /// How often: weekly, or a recurrence rule.
    Often, once => "frequency|freq|rrule|how often|recurrence|repeats|occurs";
    /// First day it is true.
    From, once => "start date|start|valid from|from|date from|visible from|begins|first date|term start";
    /// Last day it is true.
    To, once => "end date|end|valid to|to|date to|visible to|until|last date|expires|expiry date|term end";
    /// Times, in words.
    Times => "times|time|opening times|opening hours|hours|open hours|when|day and time|days and times|timetable|session times|service hours|timing|timings|timing notes|schedule|meeting times|hours of operation|regular schedule|availability|date and time|day time|days times|opening|times and dates|when is it|holiday schedule|meets|service times|date time|date s";
    /// Times on Mondays; the heading says which day.
    DayTimes => "monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|tues|wed|weds|thu|thur|thurs|fri|sat|sun";
    /// What it costs.
    Cost => "cost|costs|price|fee|fees|charge|charges|prices|how much|cost option|cost details|fees and charges|price details|cost to attend|is it free|admission|pricing|cost type|fee details|cost of activity|free|free or paid|free paid|paid or free|free of charge|is this free|free to attend|free entry|free to use|is it free of charge|is the activity free|is the service free|is there a charge|is there a cost|is there a fee|any cost|any charge";
    /// What it costs, in pounds.
    CostAmount, once => "cost amount|amount|price gbp|cost gbp|cost in pounds|price in pounds";
    /// Youngest age.
    AgeMin, once => "min age|minimum age|age from|age min|from age|lower age|youngest|youngest age|age lower|agemin|minage|eligibility minimum age";
    /// Oldest age.
    AgeMax, once => "max age|maximum age|age to|age max|to age|upper age|oldest|oldest age|age upper|agemax|maxage|eligibility maximum age";
    /// Ages, in words.
    Ages, once => "age|ages|age range|age group|age groups|age range s|ages served|age bracket|age band|age limits|age restrictions";
    /// Who it is for.
    Eligibility => "eligibility|who for|who is it for|for whom|audience|target audience|target group|suitable for|suitabilities|client group|beneficiaries|who can attend|who can use it|criteria|eligibility criteria|user group|gender|demographic requirements|restrictions|audience cats|who we help|members only|homeless only|disability only|women only|men only|children parents only|entry requirements|who can come|support needs";
    /// What its publisher says it is.
    Category => "category|categories|type|service type|tags|tag|keywords|theme|themes|subject|topic|topics|activity type|service category|sector|classification|taxonomy|taxonomies|service taxonomies|labels|subcategory|sub category|group type|type of service|kind|needs|use cases|category 1|category 2|type of resource|org type|basic type|type of activity|area of need|ukcat tags";
    /// Languages.
    Language => "language|languages|languages spoken|languages offered|language s|spoken languages";
    /// Access at the place.
    Access => "accessibility|access|disabled access|wheelchair access|wheelchair accessible|access information|accessibility notes|location accessibilities|facilities|step free|hearing loop|disabled facilities|parking|disabled toilet|accessible toilet|wheelchair|accessible|access notes|disabled parking|blue badge parking|wheelchair friendly|wheelchair users|suitable for wheelchair users|step free access|level access|accessible toilets|disabled toilets|induction loop|changing places|dementia friendly|assistance dogs|car parking|toilets";
    /// How people get in.
    Referral => "referral|referrals|how to refer|referral route|referral process|how to access|how to join|needs referral|self referral|referrals only|referral method|access route|how to book|booking|intake procedure|application process|referral required|gp referral|how to get involved|booking information|attending type|how do people book|how do i book|how do i join|booking required|do you need to book|how to refer contact|how to make contact";
    /// In person, online, by phone.
    Mode => "mode|delivery mode|delivery method|online or in person|format|attendance|delivery|in person or online|how delivered|deliverable type|delivery type|online|virtual";
    /// Whom to ask for.
    ContactName => "contact|contact name|contact person|named contact|key contact|lead|co ordinator|coordinator|leader|organiser|manager|contact names|main contact|group leader|secretary|chair|staff name|lead contact|project lead|service manager|contact 1|organiser name";
    /// How to get in touch, in one cell: whom, by phone, e-mail or web.
    ContactDetails => "contact details|contact information|contact info|who to contact|how to contact|contact us|contact|contacts|public contact|get in touch|how to get in touch|contact details for public|further information|more information|for more information|for further information|phone email|phone or email|contact phone email|telephone email|tel email|email phone|contact 2";
    /// Their post.
    ContactTitle => "contact title|job title|contact role|role|position|contact job title|contact position";
    /// Area served.
    Area => "area|area served|areas served|service area|service areas|coverage|catchment|district|ward|borough|operation area|area covered|geographical area|locality served|catchment area|council|local authority|region|areas covered|areas|area of operation|area of benefit|neighbourhood";
    /// Active, closed.
    Status, once => "status|active|service status|state|temporarily closed|record status|live|published|is active|approved";
    /// When its publisher last changed or checked it.
    Updated => "updated|last updated|date updated|last modified|modified|updated at|updatedat|last edited|last checked|date checked|date last updated|last reviewed|review date|reviewed|verified|date verified|last verified|assured date|date modified|modified date|checked on|timestamp|data date|last update|date of last update|last changed|date added|created|date created|created at";
    /// Licence of the row.
    Licence, once => "licence|license|data licence|licence url";
    /// Page the facts stand on.
    SourceUrl, once => "source url|source|source page|permalink|directory url|record url|aliss url|page url|timetable url|details url|data source";
    /// Anything else: kept by its heading.
    More => "";
}

/// A heading in the form that headings are compared in: small letters and figures, one space between words.
pub fn heading(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut before = ' ';
    for c in text.trim().chars() {
        // `locationName` and `LocationName` are two words.
        if c.is_uppercase() && before.is_lowercase() && !out.ends_with(' ') {
            out.push(' ');
        }
        if c.is_alphanumeric() {
            out.extend(c.to_lowercase());
        } else if !out.ends_with(' ') && !out.is_empty() {
            out.push(' ');
        }
        before = c;
    }
    out.truncate(out.trim_end().len());
    // `Parking (Y/N)` only says how to fill it in.
    for end in [" y n", " yes no"] {
        if let Some(bare) = out.strip_suffix(end) {
            out.truncate(bare.len());
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    #[test]
    fn headings_are_compared_without_their_dress() {
        for (text, expected) in [
            ("Organisation(s)", "organisation s"),
            ("locationName", "location name"),
            (" E-mail: ", "e mail"),
            ("URL", "url"),
            ("Tel_No", "tel no"),
            ("Parking (Y/N)", "parking"),
        ] {
            assert_eq!(heading(text), expected);
        }
    }

    #[test]
    fn every_heading_is_written_as_it_is_compared() {
        for field in Field::ALL {
            for words in field.headings() {
                assert_eq!(heading(words), words, "{field:?}");
            }
        }
    }

    #[test]
    fn a_heading_known_twice_says_so() {
        let mut seen: BTreeMap<&str, Vec<Field>> = BTreeMap::new();
        for field in Field::ALL {
            field.headings().for_each(|words| seen.entry(words).or_default().push(*field));
        }
        let twice: Vec<_> = seen.iter().filter(|(_, fields)| fields.len() > 1).map(|(words, _)| *words).collect();
        assert_eq!(
            twice,
            ["contact", "end", "from", "geox", "geoy", "site", "start", "to", "what", "x", "xcoord", "y", "ycoord"],
            "their values decide"
        );
    }
}
