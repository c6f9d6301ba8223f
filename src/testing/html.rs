//! HTML text, read well enough to ask about headings, labels and ids.

use std::collections::BTreeMap;

/// A start tag with its attributes and the text up to its end tag.
#[derive(Clone, Debug, Default)]
pub struct Element {
    pub name: String,
    pub attrs: BTreeMap<String, String>,
    pub text: String,
}

impl Element {
    pub fn attr(&self, name: &str) -> &str {
        self.attrs.get(name).map(String::as_str).unwrap_or_default()
    }
    pub fn has_class(&self, class: &str) -> bool {
        self.attr("class").split_whitespace().any(|c| c == class)
    }
}

/// A page.
pub struct Html {
    pub source: String,
    pub elements: Vec<Element>,
    main_words: Vec<String>,
}

const VOID: [&str; 4] = ["input", "br", "img", "hr"];

impl Html {
    pub fn new(source: String) -> Self {
        let (mut elements, mut open): (Vec<Element>, Vec<usize>) = (Vec::new(), Vec::new());
        let (mut rest, mut main_words) = (source.as_str(), Vec::new());
        while !rest.is_empty() {
            let (text, after) = rest.split_once('<').unwrap_or((rest, ""));
            open.iter().for_each(|at| elements[*at].text.push_str(&decode(text)));
            let within = |found: fn(&Element) -> bool| open.iter().any(|at| found(&elements[*at]));
            if within(|e| e.name == "main") && !within(|e| e.has_class("wm-visually-hidden")) {
                main_words.extend(decode(text).split_whitespace().map(str::to_owned));
            }
            let (tag, after) = after.split_once('>').unwrap_or(("", ""));
            rest = after;
            if let Some(name) = tag.strip_prefix('/') {
                let closed = open.pop().map(|at| elements[at].name.clone());
                assert_eq!(closed.as_deref(), Some(name.trim()), "end tags match");
            } else if !tag.is_empty() && !tag.starts_with('!') {
                let element = start_tag(tag);
                if !VOID.contains(&element.name.as_str()) && !tag.ends_with('/') {
                    open.push(elements.len());
                }
                elements.push(element);
            }
        }
        Self { source, elements, main_words }
    }
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Element> {
        self.elements.iter().filter(move |e| e.name == name)
    }
    pub fn class<'a>(&'a self, class: &'a str) -> impl Iterator<Item = &'a Element> {
        self.elements.iter().filter(move |e| e.has_class(class))
    }
    /// Levels and words of the headings, in order.
    pub fn headings(&self) -> Vec<(u8, String)> {
        let level = |e: &Element| match e.name.as_bytes() {
            [b'h', n @ b'1'..=b'6'] => Some(n - b'0'),
            _ => None,
        };
        self.elements.iter().filter_map(|e| Some((level(e)?, e.text.trim().to_owned()))).collect()
    }
    /// The words of the main part that can be seen.
    pub fn main_words(&self) -> &[String] {
        &self.main_words
    }
    pub fn says(&self, words: &str) -> bool {
        self.elements.iter().any(|e| e.text.contains(words))
    }
    pub fn links_to(&self, href: &str) -> bool {
        self.all("a").any(|a| a.attr("href") == href)
    }
}

fn start_tag(tag: &str) -> Element {
    let tag = tag.trim_end_matches('/');
    let (name, mut rest) = tag.split_once(' ').unwrap_or((tag, ""));
    let mut attrs = BTreeMap::new();
    while let Some((key, after)) = rest.split_once("=\"") {
        let (value, after) = after.split_once('"').unwrap_or_default();
        let keys: Vec<&str> = key.split_whitespace().collect();
        for (at, key) in keys.iter().enumerate() {
            attrs.insert((*key).to_owned(), if at + 1 == keys.len() { decode(value) } else { String::new() });
        }
        rest = after;
    }
    rest.split_whitespace().for_each(|key| {
        attrs.insert(key.to_owned(), String::new());
    });
    Element { name: name.to_owned(), attrs, text: String::new() }
}

fn decode(text: &str) -> String {
    [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#x27;", "'"), ("&#x2F;", "/"), ("&amp;", "&")]
        .iter()
        .fold(text.to_owned(), |text, (from, to)| text.replace(from, to))
}
