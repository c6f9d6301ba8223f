//! HTML as a row of plain events, from a tokenizer that follows the standard. Nothing of it is ever shown as HTML.

use html5gum::{Token, Tokenizer};
use std::collections::BTreeSet;

/// What the HTML of a text comes down to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// Words.
    Words(String),
    /// The end of a line.
    Line,
    /// The end of a paragraph, or of anything that stands by itself.
    Block,
    /// A heading begins.
    Heading,
    /// An item of a list begins.
    Item,
    /// A link begins: where it leads, unchecked.
    Link(String),
    /// A link ends.
    LinkEnd,
    /// A cell of a table ends.
    Cell,
}

/// Elements that people's texts have in them.
const KNOWN: &str = " a abbr acronym address article aside b big blockquote body br button caption center cite code col colgroup \
    dd del details div dl dt em embed fieldset figcaption figure font footer form h1 h2 h3 h4 h5 h6 head header hr html i iframe img \
    input ins label legend li link main map mark meta nav noscript object ol option p param picture pre q s samp script section \
    select small source span strike strong style sub summary sup svg table tbody td template textarea tfoot th thead time title tr \
    tt u ul use var video audio path g wbr xml ";
/// Elements of which the words are not for people.
const UNSEEN: [&str; 8] = ["script", "style", "template", "svg", "iframe", "object", "select", "head"];
const BLOCKS: &str = " p div section article header footer main aside blockquote ul ol dl dd dt table tr figure hr address form nav center pre \
    fieldset caption details summary figcaption tbody thead body html ";

/// A `<` that begins a tag or comment, and how far that goes.
struct Found<'a> {
    name: &'a str,
    inside: &'a str,
    is_known: bool,
}

/// Where the last ends of comments and tags are: behind these none is looked for, however many begin there.
struct Last {
    comment: Option<usize>,
    tag: Option<usize>,
}

impl Last {
    fn of(text: &str) -> Self {
        Self { comment: text.rfind("-->"), tag: text.rfind('>') }
    }
}

/// The tag that begins there in the text, with its `<`.
fn tag<'a>(text: &'a str, at: usize, last: &Last) -> Option<Found<'a>> {
    let rest = text.get(at..)?.strip_prefix('<')?;
    let end = if rest.starts_with("!--") { last.comment } else { last.tag };
    if rest.starts_with(['!', '?']) && end.is_none_or(|end| end < at) {
        return None;
    }
    if rest.starts_with("!--")
        || rest.get(..8).is_some_and(|start| start.eq_ignore_ascii_case("!doctype"))
        || rest.starts_with("?xml")
    {
        let end = if rest.starts_with("!--") { rest.find("-->").map(|at| at + 2) } else { rest.find('>') };
        return end.and_then(|end| rest.get(..end)).map(|inside| Found { name: "!", inside, is_known: true });
    }
    let named = rest.strip_prefix('/').unwrap_or(rest);
    if !named.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return None;
    }
    let name =
        named.get(..named.find(|c: char| !c.is_ascii_alphanumeric() && c != ':' && c != '-').unwrap_or(named.len()))?;
    let inside =
        rest.get(..rest.find(['>', '<']).filter(|at| rest.as_bytes().get(*at) == Some(&b'>')).unwrap_or(rest.len()))?;
    let small = name.to_ascii_lowercase();
    let after = named.as_bytes().get(name.len());
    let is_known = after.is_none_or(|b| b.is_ascii_whitespace() || b"/>".contains(b))
        && (KNOWN.contains(&format!(" {small} ")) || small.contains(':'));
    Some(Found { name, inside, is_known })
}

/// Whether the text has tags in it, known or not.
pub fn has_tags(text: &str) -> bool {
    let last = Last::of(text);
    text.match_indices('<')
        .any(|(at, _)| tag(text, at, &last).is_some_and(|found| found.is_known || closes(text, at, &found)))
}

/// Whether the text has tags in it that are surely HTML.
pub fn is_html(text: &str) -> bool {
    let last = Last::of(text);
    text.match_indices('<').any(|(at, _)| tag(text, at, &last).is_some_and(|found| found.is_known))
}

/// Whether a tag ends with a `>` of its own.
fn closes(text: &str, at: usize, found: &Found<'_>) -> bool {
    text.as_bytes().get(at + 1 + found.inside.len()) == Some(&b'>')
}

/// The text with `<Jo@example.org>` and other words in angles out of their angles, so that the tokenizer leaves them.
fn guarded(text: &str) -> String {
    let small = text.to_ascii_lowercase();
    let ended: BTreeSet<&str> =
        small.match_indices("</").filter_map(|(at, _)| small.get(at + 2..)?.split(['>', '<']).next()).collect();
    let last = Last::of(text);
    let mut out = String::with_capacity(text.len() + 16);
    let mut at = 0;
    while let Some(next) = text.get(at..).and_then(|rest| rest.find('<')) {
        let from = at + next;
        out.push_str(text.get(at..from).unwrap_or_default());
        let found = tag(text, from, &last);
        at = from + 1;
        match found {
            Some(found) if found.name == "!" => {
                at = from + found.inside.len() + 2;
                out.push_str(text.get(from..at).unwrap_or_default());
            }
            Some(found) if found.is_known => out.push('<'),
            Some(found) if closes(text, from, &found) => {
                if !ended.contains(found.name.to_ascii_lowercase().as_str()) {
                    out.push(' ');
                    out.push_str(found.inside);
                    out.push(' ');
                }
                at = from + found.inside.len() + 2;
            }
            _ => out.push_str("&lt;"),
        }
    }
    out.push_str(text.get(at..).unwrap_or_default());
    out
}

/// The events of an HTML text.
pub fn events(text: &str) -> Vec<Event> {
    let guarded = guarded(text);
    let small = guarded.to_ascii_lowercase();
    // One that is never ended would swallow the rest.
    let ended: Vec<&str> = UNSEEN.into_iter().filter(|name| small.contains(&format!("</{name}"))).collect();
    let mut events = Vec::new();
    let mut unseen: Option<(String, u32)> = None;
    for token in Tokenizer::new(guarded.as_str()) {
        let Ok(token) = token;
        match (&mut unseen, token) {
            (Some((name, depth)), Token::StartTag(tag)) => {
                *depth += u32::from(tag.name.as_slice() == name.as_bytes() && !tag.self_closing)
            }
            (Some((name, depth)), Token::EndTag(tag)) if tag.name.as_slice() == name.as_bytes() => {
                *depth -= 1;
                if *depth == 0 {
                    unseen = None;
                    events.push(Event::Words(" ".to_owned()));
                }
            }
            (Some(_), _) => {}
            (None, Token::StartTag(tag)) => {
                let name = String::from_utf8_lossy(&tag.name).into_owned();
                if ended.contains(&name.as_str()) && !tag.self_closing {
                    unseen = Some((name, 1));
                } else {
                    let href =
                        tag.attributes.get(b"href".as_slice()).map(|href| String::from_utf8_lossy(href).into_owned());
                    events.extend(start(&name, href));
                }
            }
            (None, Token::EndTag(tag)) => events.extend(end(&String::from_utf8_lossy(&tag.name))),
            (None, Token::String(words)) => events.push(Event::Words(String::from_utf8_lossy(&words).into_owned())),
            (None, _) => {}
        }
    }
    events
}

fn start(name: &str, href: Option<String>) -> Option<Event> {
    match name {
        "br" => Some(Event::Line),
        "li" => Some(Event::Item),
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => Some(Event::Heading),
        "a" => href.map(Event::Link),
        "option" | "button" | "img" | "input" | "label" => Some(Event::Words(" ".to_owned())),
        _ => is_block(name).then_some(Event::Block),
    }
}

fn end(name: &str) -> Option<Event> {
    match name {
        "a" => Some(Event::LinkEnd),
        "td" | "th" => Some(Event::Cell),
        "li" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => Some(Event::Block),
        _ => is_block(name).then_some(Event::Block),
    }
}

fn is_block(name: &str) -> bool {
    BLOCKS.contains(&format!(" {name} "))
}

/// The words of an HTML text on lines, without its tags.
pub fn flat(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for event in events(text) {
        match event {
            Event::Words(words) => out.push_str(&words),
            Event::Cell => out.push_str(", "),
            Event::Link(_) | Event::LinkEnd => {}
            Event::Line | Event::Block | Event::Heading | Event::Item => out.push('\n'),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_stay_and_tags_go() {
        for (text, expected) in [
            ("<p>Tea &amp; <b>cake</b></p>", "\nTea & cake\n"),
            ("<script>alert('<p>')</script>Tea", " Tea"),
            ("<script>never ended", "never ended"),
            ("<wow>Tea</wow>", "Tea"),
            ("ages <five to> ten", "ages  five to  ten"),
            ("mail <jo@example.org>", "mail  jo@example.org "),
            ("a <3 b", "a <3 b"),
            ("Tea <p class=\"cut of", "Tea "),
            ("<!-- note -->Tea", "Tea"),
            ("<!-- never ended Tea", "<!-- never ended Tea"),
            ("<o:p></o:p>Tea", "Tea"),
            ("<td>a</td><td>b</td>", "a, b, "),
        ] {
            assert_eq!(flat(text), expected, "{text}");
        }
        assert!(is_html("Tea<br/>cake") && !is_html("a < b > c") && !is_html("<jo@example.org>"));
    }
}
