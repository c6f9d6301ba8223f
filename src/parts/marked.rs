//! A text with words in it marked. The text stays text.

use crate::kit::el::{el, many};
use yew::Html;

/// A text in which these bytes are marked, in order; what lies outside the text, or within a letter, is not.
pub fn marked(text: &str, marks: &[(u32, u32)]) -> Html {
    let (mut out, mut at) = (many(), 0);
    for (from, to) in marks.iter().map(|(from, to)| (*from as usize, *to as usize)) {
        let Some((before, word)) = text.get(at..from).zip(text.get(from..to)) else { continue };
        out = out.child(before.to_owned()).child(el("mark").child(word.to_owned()));
        at = to;
    }
    out.child(text.get(at..).unwrap_or_default().to_owned()).html()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::draw;

    #[test]
    fn words_are_marked_and_everything_else_stays_as_text() {
        let html = draw(marked("<b>Tŷ</b> choir", &[(3, 6), (11, 16), (2, 4), (40, 50)]));
        assert_eq!(html.all("mark").map(|mark| mark.text.clone()).collect::<Vec<_>>(), ["Tŷ", "choir"]);
        assert!(html.all("b").next().is_none() && html.source.contains("&lt;b&gt;"));
    }
}
