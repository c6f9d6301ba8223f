//! Addresses that are told as a person's by the name that stands beside them, whatever the name is.

use super::{DESKS, has};

/// Whether an address is made of a person's name: `d.parry@…`, `parryd@…`, `dilys@…` beside Dilys Parry. Names of desks
/// are nobody's.
pub fn is_named_after(address: &str, name: &str) -> bool {
    let Some((local, host)) = address.split_once('@') else { return false };
    let letters = |text: &str| text.chars().filter(|c| c.is_alphabetic()).flat_map(char::to_lowercase).collect();
    let titles = " mr mrs ms miss mx dr rev revd cllr prof sir dame ";
    let words: Vec<String> =
        name.split([' ', '.', ',']).map(letters).filter(|word: &String| !word.is_empty()).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).filter(|word| !has(titles, word)).collect();
    let is_desk = words.iter().any(|word| has(DESKS, word) || (word.len() > 3 && host.contains(word)));
    let ([first, .., last], false) = (words.as_slice(), is_desk || words.len() > 4) else { return false };
    let local: String = letters(local);
    let initial = |word: &str| word.chars().next().map(String::from).unwrap_or_default();
    let (f, l) = (initial(first), initial(last));
    let made = [
        format!("{first}{last}"),
        format!("{last}{first}"),
        format!("{f}{last}"),
        format!("{last}{f}"),
        format!("{first}{l}"),
        (*first).to_owned(),
        (*last).to_owned(),
    ];
    local.len() > 2 && made.contains(&local)
}

#[cfg(test)]
mod tests {
    use super::is_named_after;

    #[test]
    fn an_address_made_of_the_contacts_name_is_the_contacts() {
        for address in ["dilys.parry", "d.parry", "parryd", "dilysp", "Dilys", "parry2", "parry_dilys"] {
            assert!(is_named_after(&format!("{address}@example.org"), "Mrs Dilys Parry"), "{address}");
        }
        for (address, name) in [
            ("info@example.org", "Dilys Parry"),
            ("bookings@example.org", "Bookings Team"),
            ("sale@example.org", "Sale Library"),
            ("walks@salewalks.org", "Sale Walks"),
            ("parry@example.org", ""),
            ("parry", "Dilys Parry"),
        ] {
            assert!(!is_named_after(address, name), "{address} {name}");
        }
    }
}
