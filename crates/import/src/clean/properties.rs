//! What holds of every cleaner and any text: it ends, changes nothing a second time, and leaves no tag or entity.

use super::*;
use proptest::prelude::*;

/// Texts made of what gives trouble.
fn trouble() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("<p>".to_owned()),
        Just("</p>".into()),
        Just("<script>".into()),
        Just("</script>".into()),
        Just("<a href=\"javascript:x\">".into()),
        Just("</a>".into()),
        Just("&amp;".into()),
        Just("&lt;".into()),
        Just("lt;".into()),
        Just("&nbsp;".into()),
        Just("&#38;".into()),
        Just("Ã©".into()),
        Just("â€™".into()),
        Just("\u{202e}".into()),
        Just("\u{0}".into()),
        Just("07700 900123".into()),
        Just("jo@gmail.com".into()),
        Just("<".into()),
        Just(">".into()),
        Just("&".into()),
        Just("- ".into()),
        Just("\n".into()),
        Just("\n\n".into()),
        Just("0161 496 0000".into()),
        Just("SHOUTED WORDS HERE ".into()),
        Just("<!--".into()),
        Just("-->".into()),
        "[a-zA-Z0-9 .,£]{0,8}",
        any::<String>(),
    ];
    proptest::collection::vec(piece, 0..12).prop_map(|pieces| pieces.concat())
}

fn is_clean(text: &str) -> bool {
    !html::is_html(text) && entities::decoded(text) == text && !text.contains('\u{202e}') && !text.contains('\0')
}

proptest! {
    #[test]
    fn lines_and_texts(given in trouble()) {
        let clean = line(&given);
        prop_assert_eq!(line(&clean), clean.as_str());
        prop_assert!(is_clean(&clean), "{clean:?}");
        let clean = text(&given);
        prop_assert_eq!(text(&clean), clean.as_str());
        prop_assert!(is_clean(&clean), "{clean:?}");
    }

    #[test]
    fn blocks(given in trouble()) {
        let (mut found, _) = rich(&given);
        let pieces: Vec<String> = found.pieces_mut().map(|piece| piece.clone()).collect();
        for piece in pieces {
            prop_assert!(is_clean(&piece), "{piece:?} from {given:?}");
            prop_assert_eq!(text(&piece), piece.as_str());
        }
    }

    #[test]
    fn people(given in trouble()) {
        let (once, _) = without_people(&given);
        let once = once.into_owned();
        let (_, taken) = without_people(&once);
        prop_assert!(taken.is_empty(), "{taken:?} from {given:?}");
    }

    #[test]
    fn the_rest_ends(given in trouble(), number in any::<f64>()) {
        for phone in phones(&given, &given).0 {
            let again = phones(&phone.number, if phone.kind == Kind::Text { "text" } else { "" }).0;
            prop_assert!(again.first().is_none_or(|a| a.number == phone.number));
        }
        for found in emails(&given).found {
            prop_assert_eq!(&emails(&found).found, std::slice::from_ref(&found));
        }
        if let Address::Web(url) = address(&given) {
            prop_assert_eq!(address(&url), Address::Web(url.clone()));
        }
        let _ = (cost(&given, Some(number), &given), ages(Some(number), Some(-number)), ages_in_words(&given), postcode_in(&given));
        if let Some(code) = postcode(&given) { prop_assert_eq!(postcode(&code), Some(code.clone())); }
        if let Some(day) = date(&given) { prop_assert_eq!(date(&day), Some(day.clone())); }
        if let Some(name) = title(&given) { prop_assert_eq!(title(&name), None); }
        let cell = csv_cell(&given);
        prop_assert!(!cell.starts_with(['=', '@']));
    }
}
