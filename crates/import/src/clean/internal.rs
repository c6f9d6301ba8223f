//! Fields that a publisher keeps for itself: notes to staff, who changed a row. They are told by their names.

use super::people;
use crate::table::field::heading;

/// Words that make a field the publisher's own.
const OWN: [&str; 9] =
    ["internal", "confidential", "unpublished", "moderation", "moderator", "initials", "password", "token", "nhsmail"];
/// Several words that do.
const PHRASES: [&str; 22] = [
    "notes to staff",
    "notes for staff",
    "staff notes",
    "staff only",
    "staff use",
    "staff member",
    "admin notes",
    "admin only",
    "admin use",
    "office use",
    "council use",
    "do not publish",
    "not for publication",
    "not for public",
    "not public",
    "not published",
    "private note",
    "private comment",
    "private contact",
    "editor note",
    "review notes",
    "data owner",
];
/// What somebody did, where `by` follows.
const DEEDS: [&str; 13] = [
    "added",
    "updated",
    "checked",
    "entered",
    "completed",
    "created",
    "verified",
    "edited",
    "modified",
    "reviewed",
    "submitted",
    "approved",
    "assured",
];
/// Words of fields that name people.
const POSTS: [&str; 21] = [
    "contact",
    "coordinator",
    "co ordinator",
    "secretary",
    "chair",
    "chairperson",
    "chairman",
    "treasurer",
    "leader",
    "organiser",
    "manager",
    "named",
    "lead",
    "person",
    "who",
    "instructor",
    "tutor",
    "teacher",
    "facilitator",
    "trainer",
    "host",
];

/// Whether a field of this name is the publisher's own and not for the public.
pub fn is_internal(name: &str) -> bool {
    let name = heading(name);
    let words: Vec<&str> = name.split(' ').collect();
    let deed = words.windows(2).any(|two| matches!(two, [deed, "by"] if DEEDS.contains(deed)));
    deed || words.iter().any(|word| OWN.contains(word)) || PHRASES.iter().any(|phrase| name.contains(phrase))
}

/// Whether a field of this name with this value names a person.
pub fn names_person(name: &str, value: &str) -> bool {
    let name = format!(" {} ", heading(name));
    POSTS.iter().any(|post| name.contains(&format!(" {post} "))) && people::is_name(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_that_are_not_for_the_public_are_told_by_their_names() {
        for name in [
            "internal_notes",
            "Notes to staff",
            "Last updated by",
            "Admin notes",
            "Office use only",
            "internalComments",
        ] {
            assert!(is_internal(name), "{name}");
        }
        for name in ["notes", "International", "Private parking", "updated", "Staff", "Created"] {
            assert!(!is_internal(name), "{name}");
        }
        assert!(names_person("Second contact", "Ann Other") && names_person("Chair", "Mr B. Other"));
        assert!(!names_person("Second contact", "the front desk") && !names_person("Venue", "Ann Other"));
    }
}
