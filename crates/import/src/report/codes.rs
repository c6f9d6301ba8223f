//! Every code that a report may have, with what it means and what would help. The guide lists the same; a test holds the two
//! and the importers together.

/// A code.
#[derive(Clone, Copy, Debug)]
pub struct Code {
    /// Its name.
    pub code: &'static str,
    /// What it means, in one line.
    pub meaning: &'static str,
    /// What would help.
    pub remedy: &'static str,
}

const fn code(code: &'static str, meaning: &'static str, remedy: &'static str) -> Code {
    Code { code, meaning, remedy }
}

/// What is known of a code.
pub fn of(code: &str) -> Option<&'static Code> {
    ALL.iter().find(|known| known.code == code)
}

/// All of them, by name.
#[rustfmt::skip]
pub const ALL: &[Code] = &[
    code("ages-crossed", "The youngest age is above the oldest", "Set the two ages right at the source; no age limit was taken."),
    code("archive-refused", "The archive cannot be read, or is far larger inside than it looks", "Unpack it and give the folder."),
    code("cancelled", "The import was stopped before its end", "Run it again."),
    code("capitals", "A name was in capitals and was made readable", "Nothing; see that names such as NHS are still right."),
    code("carried-down", "Blank cells of the first column were read as the one above", "Where that is wrong, fill the column in every row."),
    code("cells-left-over", "A row has more cells than there are columns", "A text with commas may lack its quotes."),
    code("columns-guessed", "What the columns are was guessed from headings and values", "Look through the guess with --save-mapping, change it, and give it with --mapping."),
    code("contact-left-out", "A named person was left out", "Ask the group for a name of its own, such as a desk or a post; --keep-contacts keeps people."),
    code("count-differs", "The feed says that it has another number of records than were found", "See that every page is there, once."),
    code("cut-off", "The source ends in the middle", "Fetch or save it again; everything before was read."),
    code("date-unreadable", "No date could be read in when a service was updated", "Write dates as 2024-03-05."),
    code("duplicate-merged", "A service that was told twice was made one", "Nothing; look whether the two are the same."),
    code("email-left-out", "A person's own e-mail address was left out", "Ask the group for an address of its own; --keep-contacts keeps them."),
    code("email-unreadable", "Something stands where an e-mail address is meant and is none", "Mend the address at the source; the text is kept beside the service."),
    code("form-inside", "What an archive holds", "Nothing."),
    code("headings-again", "The headings of a table stand again among its rows", "Nothing."),
    code("id-again", "One id stands at several records of a feed", "An id belongs to one service: ask the publisher, or fetch the feed again in one go."),
    code("id-twice", "Several services have the same id", "Give each service an id of its own; until then ids are made of what each says."),
    code("internal-left-out", "A field that the publisher keeps for itself was left out", "Rename the field if it is meant for everybody."),
    code("link-refused", "A link in a text leads to no web address", "Its words are kept; mend the link at the source."),
    code("maybe-duplicate", "A service seems to be told twice", "Look at both; --merge makes them one."),
    code("member-left-out", "A file in the archive was left out", "Unpack it and give it by itself if it is needed."),
    code("mended", "A record was not valid and was read as it seems to be meant", "Ask the publisher to mend the feed."),
    code("mobile-left-out", "A mobile number was left out, as it may be a person's own", "Ask the group for a number it gives to everybody; --keep-contacts keeps mobiles."),
    code("name-long", "A name is longer than 150 letters", "See whether it is a description."),
    code("named-after-organisation", "A service without a name has its organisation's", "Give the service a name."),
    code("named-by-nothing", "Organisations or places that no service names", "Nothing, or see why: the name may be spelt otherwise."),
    code("no-headings", "A table has no row of headings", "Write a heading above each column, or say what they are with --mapping."),
    code("no-name", "A service has no name", "Give it a name, or leave the row out."),
    code("no-record", "Something stands among the records and is none", "Ask the publisher; the other records were read."),
    code("no-records", "What was given has no records in it", "Fetch it again, and see that its address is the one of the services."),
    code("no-service", "A record is no service: an organisation, a place or a term by itself", "Nothing; these are read where services name them."),
    code("no-way-in", "A service has no phone number, e-mail, web or postal address", "Find one before it is shown."),
    code("not-json", "A record is no valid JSON", "Ask the publisher to mend it; the other records were read."),
    code("not-readable", "A file cannot be read", "Save it again, or as CSV, without a password."),
    code("not-recognised", "A file is no directory of services and was passed over", "Nothing, unless it has services in it: then save it as CSV."),
    code("not-running", "A service is closed, hidden or a draft in its source", "Nothing."),
    code("not-utf-8", "A text is not UTF-8 and was read as Windows-1252", "Look at letters such as £ and é; save the file as UTF-8."),
    code("page-again", "Pages of a feed are here more than once", "Nothing; records that stand in both count once."),
    code("page-missing", "Pages of a feed are missing", "Fetch the whole feed, and give all its pages together or with --follow."),
    code("pages-differ", "Pages do not agree on how many there are", "They are of several feeds or several days: fetch them in one go."),
    code("pages-unordered", "Pages were not given in their order", "Nothing; all were read."),
    code("personal-in-text", "A person's address or mobile number was taken out of a text", "Ask the group for an address of its own; --keep-contacts keeps them."),
    code("phone-unreadable", "Something stands where a phone number is meant and is none", "Write it out with its area code; the text is kept beside the service."),
    code("point-exchanged", "Latitude and longitude stood the wrong way round and were exchanged", "Exchange them at the source."),
    code("point-far-from-postcode", "A point lies far from its postcode; the postcode is used", "Check which of the two is right."),
    code("point-outside-uk", "A point lies outside the United Kingdom and is not used", "Check latitude and longitude: a minus may be missing."),
    code("postcode-unknown", "A postcode is not known", "It may be new, or mistyped."),
    code("postcode-unreadable", "Something stands where a postcode is meant and is none", "It is kept in the address; mend it at the source."),
    code("reference-guessed", "A name in one table was taken for a like one in another", "Write the name the same way in both tables."),
    code("reference-unknown", "A row names something that is in no table", "Add it to that table, or write it as it stands there."),
    code("row-too-long", "A row has cells beyond the last heading", "A text with commas may lack its quotes."),
    code("sheet-hidden", "A sheet is hidden in its workbook and was passed over", "Nothing, or unhide the sheet and save the workbook."),
    code("sheet-passed-over", "A sheet says nothing of services and was passed over", "Nothing, or say what its columns are with --mapping."),
    code("single-cell", "A row has one cell and was read as a heading or note", "Nothing, or give the row its other cells."),
    code("stray-quote", "A quote is opened and never closed", "Look whether the row was read as meant."),
    code("table-unknown", "Nobody knows what a table of a set holds", "Nothing, or give its columns the names of the standard."),
    code("title-lines", "Rows above the headings were passed over", "Nothing."),
    code("told-again", "A record is the same as one before, to the letter", "Nothing; it counts once."),
    code("too-big", "A workbook is larger than is read", "Save it as CSV or XLSX."),
    code("too-long", "A record is longer than is read", "Ask the publisher; it may hold a picture."),
    code("too-many-columns", "A row has more columns than are read", "Look whether the file is cut by the wrong character, or lies on its side."),
    code("totals", "A row of sums was passed over", "Nothing."),
    code("unknown-form", "The sources are no form of a directory that is known", "Give the files of one feed or one set of tables at a time."),
    code("unpacks-to-too-much", "A workbook unpacks to more than is read", "Save the sheet with the services alone, as CSV."),
    code("unreadable", "A source could not be read", "See that the file is whole and may be read."),
    code("url-refused", "Something stands where a web address is meant and is none", "It is kept beside the service, not as a link; mend it at the source."),
    code("wrong-type", "A field has a value of the wrong kind", "The rest of the record was taken; mend the field at its source."),
];
