//! Longer texts as blocks: paragraphs, headings, lists, and the links in them.

use super::html::{self, Event};
use super::{caps, entities, marks, url};
use serde::{Deserialize, Serialize};

/// A text of blocks.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rich {
    /// Its blocks, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub text: Vec<Block>,
    /// Links in it: the words stand in the text too.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub links: Vec<Link>,
}

/// A block.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Block {
    /// A paragraph; its lines are kept.
    P(String),
    /// A heading.
    H(String),
    /// A list.
    List(Vec<String>),
}

/// A link.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Link {
    /// Its words.
    pub text: String,
    /// Where it leads: checked, `http` or `https`.
    pub url: String,
}

impl Rich {
    /// Every piece of text in it, to be changed.
    pub fn pieces_mut(&mut self) -> impl Iterator<Item = &mut String> {
        let blocks = self.text.iter_mut().flat_map(|block| match block {
            Block::P(words) | Block::H(words) => std::slice::from_mut(words),
            Block::List(items) => items.as_mut_slice(),
        });
        blocks.chain(self.links.iter_mut().map(|link| &mut link.text))
    }
    /// As plain text: paragraphs with an empty line between, items with a hyphen.
    pub fn plain(&self) -> String {
        let block = |block: &Block| match block {
            Block::P(words) | Block::H(words) => words.clone(),
            Block::List(items) => items.iter().map(|item| format!("- {item}")).collect::<Vec<_>>().join("\n"),
        };
        self.text.iter().map(block).collect::<Vec<_>>().join("\n\n")
    }
    /// Whether it says nothing.
    pub fn is_empty(&self) -> bool {
        self.text.is_empty() && self.links.is_empty()
    }
}

/// A text as blocks, whether it came as HTML, as HTML encoded once more, or as plain text; what was refused in it.
pub fn rich(text: &str) -> (Rich, Vec<String>) {
    let decoded;
    let mut source = text;
    // HTML that was encoded whole has no tags yet.
    if !html::is_html(text) && text.contains("&lt;") {
        decoded = entities::decoded(text);
        source = &decoded;
    }
    let mut making = Making::default();
    if html::is_html(source) {
        html::events(source).into_iter().for_each(|event| making.take(event));
    } else {
        plain(source, &mut making);
    }
    making.end();
    (making.rich, making.refused)
}

/// Plain text: empty lines part paragraphs, and lines that begin with a mark are items.
fn plain(text: &str, making: &mut Making) {
    for line in marks::text(text).split('\n') {
        match (line.is_empty(), item(line)) {
            (true, _) => making.take(Event::Block),
            (_, Some(item)) => {
                making.take(Event::Item);
                making.take(Event::Words(item.to_owned()));
                making.take(Event::Block);
            }
            _ => {
                making.take(Event::Words(line.to_owned()));
                making.take(Event::Line);
            }
        }
    }
}

/// The words of a line that begins with a mark of a list.
fn item(line: &str) -> Option<&str> {
    ["- ", "* ", "• ", "· ", "– ", "▪ ", "● ", "o ", "•", "·", "▪", "●", "\u{f0b7}"]
        .iter()
        .find_map(|mark| line.strip_prefix(mark))
        .map(str::trim)
}

#[derive(Default, PartialEq, Eq, Clone, Copy)]
enum Kind {
    #[default]
    Paragraph,
    Heading,
    Item,
}

#[derive(Default)]
struct Making {
    rich: Rich,
    refused: Vec<String>,
    kind: Kind,
    words: String,
    link: Option<(String, usize)>,
}

impl Making {
    fn take(&mut self, event: Event) {
        match event {
            Event::Words(words) => self.words.push_str(&words.replace(['\n', '\r', '\t'], " ")),
            Event::Line => self.words.push('\n'),
            Event::Cell => self.words.push_str(", "),
            Event::Block => self.end(),
            Event::Heading => self.begin(Kind::Heading),
            Event::Item => self.begin(Kind::Item),
            Event::Link(href) => self.link = Some((href, self.words.len())),
            Event::LinkEnd => self.end_link(),
        }
    }

    fn begin(&mut self, kind: Kind) {
        self.end();
        self.kind = kind;
    }

    fn end_link(&mut self) {
        let Some((href, from)) = self.link.take() else { return };
        let text = marks::line(self.words.get(from..).unwrap_or_default());
        match url::address(&href) {
            url::Address::Web(url) => {
                let text = if text.is_empty() { url.clone() } else { text };
                self.rich.links.push(Link { text, url });
            }
            // The words of these are usually the address or number itself; where they are not, it must not be lost.
            url::Address::Mail(kept) | url::Address::Phone(kept) if !text.contains(&kept) => {
                self.words.push_str(&format!(" ({kept})"));
            }
            url::Address::Refused if !href.trim().starts_with(['#', '/', '?']) && !href.trim().is_empty() => {
                self.refused.push(marks::line(&href))
            }
            _ => {}
        }
    }

    /// A paragraph with lines that are marked as items by hand.
    fn marked(&mut self, words: &str) {
        for line in words.lines().filter(|line| !line.is_empty()) {
            match (item(line).filter(|words| !words.is_empty()), self.rich.text.last_mut()) {
                (Some(words), Some(Block::List(items))) => items.push(words.to_owned()),
                (Some(words), _) => self.rich.text.push(Block::List(vec![words.to_owned()])),
                (None, _) => self.rich.text.push(Block::P(line.to_owned())),
            }
        }
    }

    fn end(&mut self) {
        self.end_link();
        let words = marks::text(&std::mem::take(&mut self.words));
        let words = words.trim_end_matches([',', ' ']).to_owned();
        let kind = std::mem::take(&mut self.kind);
        if words.is_empty() {
            return;
        }
        let words = caps::sentence(&words).unwrap_or(words);
        if kind == Kind::Paragraph && words.lines().any(|line| item(line).is_some()) {
            return self.marked(&words);
        }
        match (kind, self.rich.text.last_mut()) {
            (Kind::Item, Some(Block::List(items))) => items.push(words),
            (Kind::Item, _) => self.rich.text.push(Block::List(vec![words])),
            (Kind::Heading, _) => self.rich.text.push(Block::H(words)),
            // Two line breaks are how people end a paragraph.
            (Kind::Paragraph, _) => {
                let parts = words.split("\n\n").map(str::trim).filter(|part| !part.is_empty());
                self.rich.text.extend(parts.map(|part| Block::P(part.to_owned())));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_line_breaks_end_a_paragraph() {
        let (rich, _) = rich("<p>One.<br>Two.<br>&nbsp;<br>Three.</p>");
        assert_eq!(rich.text, [Block::P("One.\nTwo.".into()), Block::P("Three.".into())]);
    }

    #[test]
    fn html_becomes_blocks() {
        let (rich, refused) = rich(
            "<h2>What</h2><p>Tea &amp; cake.<br>All <b>welcome</b>.&nbsp;</p><ul><li>One <a href='example.org'>here</a></li><li>Two</li></ul>\
             <p><a href=\"javascript:alert(1)\">No</a> <a href=\"mailto:a@example.org\">mail</a></p><p>&nbsp;</p>",
        );
        assert_eq!(
            rich.text,
            [
                Block::H("What".into()),
                Block::P("Tea & cake.\nAll welcome.".into()),
                Block::List(vec!["One here".into(), "Two".into()]),
                Block::P("No mail (a@example.org)".into()),
            ]
        );
        assert_eq!(rich.links, [Link { text: "here".into(), url: "https://example.org".into() }]);
        assert_eq!(refused, ["javascript:alert(1)"]);
    }

    #[test]
    fn plain_and_encoded_texts_become_blocks_too() {
        let of = |text| rich(text).0.text;
        assert_eq!(
            of("Tea.\nCake.\n\nBring:\n\n- a cup\n• a friend"),
            [
                Block::P("Tea.\nCake.".into()),
                Block::P("Bring:".into()),
                Block::List(vec!["a cup".into(), "a friend".into()])
            ]
        );
        assert_eq!(
            of("&lt;p&gt;Tea&lt;/p&gt;&lt;p&gt;Cake&lt;/p&gt;"),
            [Block::P("Tea".into()), Block::P("Cake".into())]
        );
        assert_eq!(of("ages <5 & >3"), [Block::P("ages <5 & >3".into())]);
        assert_eq!(rich("<p>a</p><ul><li>b</li></ul>").0.plain(), "a\n\n- b");
    }
}
