//! Words and phrases that say something about times, and what each says.

use crate::{Edge, Why};

/// What a word or phrase says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Key {
    /// Says nothing here, and is left out: `on`, `the`, `every week`.
    Filler,
    /// `every`, `each`.
    Every,
    /// `of the month`.
    OfMonth,
    /// `monthly`, `every month`: of the month too, where a week of it is said.
    Monthly,
    /// `week`.
    Week,
    /// `to`, `until`.
    To,
    /// `and`, `&`.
    And,
    /// `or`.
    Or,
    /// `from`.
    From,
    /// `between`.
    Between,
    /// `onwards`, `+`.
    Onwards,
    /// `late`, `close`: an end that is not told.
    Late,
    /// `closed`.
    Closed,
    /// `except`, `excluding`.
    Except,
    /// `not`: the same where days follow, and a word like any other elsewhere.
    Not,
    /// `including`.
    Including,
    /// Bank and public holidays.
    BankHolidays,
    /// School holidays, half term.
    SchoolHolidays,
    /// School term.
    TermTime,
    /// Appointment, booking.
    Appointment,
    /// Christmas, Easter.
    Feast,
    /// Summer, winter.
    Season(bool),
    /// Part of the day.
    Part(Part),
    /// A time that follows is not one of opening: `last entry`.
    Aside,
    /// Day and night.
    AllHours,
    /// Days as a set: `weekdays`. The flag: as good as nothing beside days named, as `daily` is.
    Days(u8, bool),
    /// A point of the day that is no time of the clock.
    Sun(Edge),
    /// Noon.
    Noon,
    /// Midnight.
    Midnight,
    /// The number before is of these, no time: `years`.
    Unit,
    /// The number before or after is of these: `years 5-6`.
    Years,
    /// `hours`: the same, but for 24 of them.
    Hours,
    /// `days`: the same, but for seven of them.
    DayCount,
    /// The number after is no time: `room`; the flag: nor is a range of numbers, as after `aged`.
    Lead(bool),
    /// Such a text cannot be read.
    Stop(Why),
}

/// A part of the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    /// Before noon.
    Morning,
    /// After noon.
    Afternoon,
    /// From five or so.
    Evening,
}

/// A line of keys that say the same: phrases divided by `|`.
pub(super) type Line = (Key, &'static str);

pub(super) const LINES: &[Line] = &[
    (
        Key::Filler,
        "on|the|a|including bank holidays|including all bank holidays|including bank hols|including public holidays|inc bank holidays|incl bank holidays|inc bank hols|even bank holidays|even on bank holidays|no appointment|no appointments|no need to book|no need for an appointment|no booking|no booking required|no booking needed|no booking necessary|no appointment required|no appointment necessary|no appointment needed|without an appointment|without appointment|dydd|ddydd|nos|annual membership|annual fee|annual subscription|annual subs|yearly membership|yearly fee|annual donation|activities vary|activities may vary|activities varied|varied activities|a varied programme|varied programme|programme varies|prices vary|prices may vary|price varies|costs vary|cost varies|menu varies|menus vary|topics vary|themes vary|christmas closures|christmas closure|festive closures|festive closure|ar|ac|every week|each week|weekly|a week|per week|bob wythnos|wythnosol|a day|per day|once a week|in a week|are|is|of the week|each day of the week",
    ),
    (Key::Every, "every|each|bob|pob"),
    (
        Key::OfMonth,
        "of the month|of each month|of every month|of month|in the month|in each month|in every month|in month|of the calendar month|o'r mis|o bob mis|y mis|bob mis|of a month|pob mis|o pob mis|ym mhob mis|of every calendar month|of each calendar month|in a month|fo the month|of th month|of the each month|of the months|every calendar month|each calendar month|per calendar month|monthly basis|on a monthly basis",
    ),
    (
        Key::Monthly,
        "monthly|once a month|every month|each month|misol|once per month|once monthly|a month|per month|twice a month|twice monthly|twice per month|two times a month",
    ),
    (Key::Week, "week|weeks|wythnos"),
    (
        Key::To,
        "to|until|till|til|untill|through|thru|tan|hyd|i|up to|up until|up till|right through to|through to|all the way to|until the end of|till the end of|to the end of|until end of|to end of|until late|until early|until mid|until around|until about|until at least|continuing until|continuing until at least|running until|runs until|finishing|finishes|ending|ends|unti|unitl|untl|dan|and ends at|and finishes at|ending at|finishing at|til'",
    ),
    (Key::And, "and|plus|also|then|and then|and also|followed by|and again|again|as well as"),
    (Key::Or, "or|neu"),
    (
        Key::From,
        "from|from around|from about|from approximately|from the|from early|from mid|from late|from the beginning of|from the start of|from the end of|starting in|starts in|begins in|beginning in|opens|opening|starting|starting from|starting on|starts|starts on|begins|beginning|begins on|commencing|commences|since|as of",
    ),
    (Key::Between, "between|rhwng|in between"),
    (Key::Onwards, "onwards|onward|on wards|ymlaen"),
    (Key::Late, "late|close|closing|finish|close of play|closing time"),
    (
        Key::Closed,
        "closed|closed for lunch|closed over lunch|ar gau|shut|closed from|closed between|closing for lunch|closes for lunch|lunch closure|lunch break|closed lunch|closed for lunch between|closed for lunch from|closed all day|dim ar agor",
    ),
    (
        Key::Except,
        "except|excluding|excl|exc|excludes|apart from|but not|with the exception of|other than|ac eithrio|heblaw|excepting|except for|but closed|not including|closed during|closed in|closed for",
    ),
    (
        Key::Not,
        "not|will move to|moves to|moving to|relocates to|relocating to|reopen|reopens|reopening|re opens|re open|will reopen|returns|resumes|no session|no meeting|no meetings|no service|no group|not open|not in|not during|unless|without",
    ),
    (Key::Including, "including|incl|inc|includes|even"),
    (
        Key::BankHolidays,
        "bank holidays|bank holiday|public holidays|public holiday|bank hols|bank hol|bank holiday mondays|bank holiday monday|gwyliau banc|bh|bank and public holidays|public and bank holidays|public/bank holidays|bank & public holidays",
    ),
    (
        Key::SchoolHolidays,
        "school holidays|school holiday|school hols|half term|half terms|gwyliau ysgol|summer holidays|easter holidays|christmas holidays|holidays|half term holidays",
    ),
    (
        Key::TermTime,
        "term time only|term time|term times|termtime|term only|in term|during term|during school term time|in school term|in school term time|school term time|school term time only|during term times|during term time only|term time days|school terms only|school days|school terms|during school term|school days only|tymor ysgol|yn ystod y tymor|terms only|term",
    ),
    (
        Key::Appointment,
        "appointment only|booking advised|please book|by appointment only|by appointment|appointments only|appointment|appointments|by prior appointment|by arrangement|by prior arrangement|book a time|booking only|bookings only|by booking|pre booked only|must be booked|booking required|booking essential|by invitation|on request|by request|referral only|drwy apwyntiad",
    ),
    (
        Key::Feast,
        "christmas|holiday periods|holiday period|festive period|the festive season|christmas period|christmas week|christmas and new year|christmas holiday|easter|new year|new year's|nadolig|pasg|ramadan|boxing day|good friday|christmas day|christmas eve|new years day|new year's day|new year's eve|easter monday|easter sunday",
    ),
    (
        Key::Season(true),
        "summer months|summer hours|summer opening|in summer|in the summer|during summer|during the summer|summer only|summertime|summer",
    ),
    (
        Key::Season(false),
        "winter months|winter hours|winter opening|in winter|in the winter|during winter|during the winter|winter only|throughout winter|throughout the winter|over winter|over the winter|through the winter|through winter",
    ),
    (Key::Part(Part::Morning), "morning|mornings|am|bore|boreau|fore|a m"),
    (Key::Part(Part::Afternoon), "afternoon|afternoons|pm|prynhawn|p'nawn|p m|lunchtime|lunchtimes"),
    (Key::Part(Part::Evening), "evening|evenings|noswaith|night|nights|eve"),
    (
        Key::Aside,
        "last entry|last entry at|last entry is|last orders|last orders at|last admission|last admissions|last admission at|last food|last food orders|last serving|kitchen closes|kitchen closes at|doors|doors open|doors open at|arrive by|arrive from|arrive at|arrival from|last booking|food served|food served at|food served from|food served between|lunch served|lunch is served|lunch served at|lunch is served at|lunch served from|hot food served|hot food served from|served at|served from|served between|served|last entry by|meal served|meal served at|refreshments served",
    ),
    (Key::AllHours, "24/7|all hours|round the clock|day and night|24hrs|24hr|24h"),
    (Key::Days(0b001_1111, false), "weekdays|weekday|week days|every weekday|working days"),
    (Key::Days(0b110_0000, false), "weekends|weekend|week ends|at weekends|penwythnosau|penwythnos"),
    (
        Key::Days(0b111_1111, true),
        "daily|everyday|every day|each day|all week|all days|any day|bob dydd|bob diwrnod|dyddiol|seven days|every day of the week|7 days|all week long",
    ),
    (Key::Sun(Edge::Dawn), "dawn|first light"),
    (Key::Sun(Edge::Sunrise), "sunrise"),
    (Key::Sun(Edge::Sunset), "sunset"),
    (Key::Sun(Edge::Dusk), "dusk|last light|nightfall"),
    (Key::Noon, "noon|midday|mid day|12noon|hanner dydd|12 noon|twelve noon"),
    (Key::Midnight, "midnight|hanner nos"),
    (
        Key::Unit,
        "hours notice|hrs notice|hours' notice|hour notice|hours in advance|hours before|hours beforehand|min|mins|minute|minutes|hr|hour|yo|yrs old|years old|olds|months|p|pence|pounds|people|places|sessions|course|courses|miles|mile|metres|km|oed|spaces|seats|guests|x|players|stops",
    ),
    (Key::Hours, "hours|hrs|h"),
    (Key::DayCount, "days|diwrnod|niwrnod"),
    (Key::Lead(true), "age|ages|aged|under|over|school years|school year|year groups|year group|key stage"),
    (Key::Years, "years|year|yrs|yr"),
    (
        Key::Lead(false),
        "room|unit|floor|flat|tel|telephone|zone|level|stage|route|bus|buses|suite|block|studio|ext|maximum|minimum|plot|covid|phase|tier|sector|bay|gate|junction",
    ),
    (
        Key::Stop(Why::Fortnightly),
        "fortnightly|fortnight|fortnights|every other|alternate|alternating|alternates|bi weekly|biweekly|every two weeks|every second week|every three weeks|every four weeks|bob yn ail|pythefnos|bob pythefnos|pob pythefnos|odd weeks|even weeks|week a|week b|every 2 weeks|every 3 weeks|every 4 weeks|every 2nd week|every third week",
    ),
    (
        Key::Stop(Why::Irregular),
        "vary|varies|varied|varying|variable|occasional|occasionally|sometimes|irregular|irregularly|ad hoc|selected|twice a year|once a year|quarterly|annual|annually|yearly|depending|dependent|rota|rotating|rotates|most months|most weeks|most weekdays|most days|may not run|may not take place|may not be running|not be running|not every week|not run every week|some weeks|some months|every few weeks|bi monthly|bimonthly|every two months|every other month|certain days|selected days|some days|if available|weather permitting|subject to availability",
    ),
    (Key::Stop(Why::Dates), "dates|date|one off|followed by dates"),
    (
        Key::Stop(Why::NotRunning),
        "temporarily closed|currently closed|permanently closed|closed permanently|closed temporarily|now closed|closed until|no longer|coming soon|suspended|postponed|cancelled|canceled|tbc|tba|tbd|to be confirmed|to be announced|not currently|no longer running|on hold|starting soon|currently not",
    ),
];
