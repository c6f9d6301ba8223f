//! A stylesheet as lines and blocks: read without understanding them, written as it was, without needless space.

/// A part of a sheet or of a block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Item {
    /// A declaration, or an at-rule without a block, without its semicolon.
    Line(String),
    /// A rule: what stands before the brace, and what in it.
    Block {
        /// Selectors, or the head of an at-rule.
        prelude: String,
        /// What stands between the braces.
        items: Vec<Item>,
    },
}

/// Reads a whole sheet.
pub fn read(css: &str) -> Vec<Item> {
    let mut rest = css;
    let mut items = Vec::new();
    while !rest.is_empty() {
        items.extend(read_block(&mut rest));
    }
    items
}

/// Reads up to and over the brace that closes this block, or to the end.
fn read_block(rest: &mut &str) -> Vec<Item> {
    let mut items = Vec::new();
    loop {
        let end = statement_end(rest);
        let (text, after) = rest.split_at(end);
        let text = text.trim();
        let mark = after.chars().next();
        *rest = after.get(1..).unwrap_or_default();
        if mark == Some('{') {
            let inside = read_block(rest);
            items.push(Item::Block { prelude: text.to_owned(), items: inside });
        } else {
            if !text.is_empty() {
                items.push(Item::Line(text.to_owned()));
            }
            if mark != Some(';') {
                return items;
            }
        }
    }
}

/// Where the next `;`, `{` or `}` stands that is not part of a string, a comment, an address or brackets.
fn statement_end(css: &str) -> usize {
    let bytes = css.as_bytes();
    let (mut at, mut depth) = (0, 0_usize);
    while let Some(byte) = bytes.get(at) {
        match byte {
            b';' | b'{' | b'}' if depth == 0 => return at,
            b'"' | b'\'' => at += quoted(&bytes[at..]),
            b'/' if bytes[at..].starts_with(b"/*") => at += css[at..].find("*/").map_or(css.len() - at, |end| end + 1),
            b'(' if is_bare_address(css, at) => at += css[at..].find(')').unwrap_or(css.len() - at),
            b'(' | b'[' => depth += 1,
            b')' | b']' => depth = depth.saturating_sub(1),
            _ => {}
        }
        at += 1;
    }
    css.len()
}

/// From a quote to the one that closes it, less one.
fn quoted(bytes: &[u8]) -> usize {
    let mut at = 1;
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'\\' => at += 1,
            byte if *byte == bytes[0] => return at,
            _ => {}
        }
        at += 1;
    }
    at
}

/// Whether a bracket opens `url(…)` without quotes, in which every other sign may stand.
fn is_bare_address(css: &str, bracket: usize) -> bool {
    css[..bracket].ends_with("url") && !css[bracket + 1..].trim_start().starts_with(['"', '\''])
}

/// Writes everything out, packed.
pub fn write(items: &[Item]) -> String {
    let mut css = String::new();
    for (at, item) in items.iter().enumerate() {
        match item {
            Item::Line(text) => {
                css.push_str(text);
                // An at-rule without a block must be closed even where it is the last.
                if at + 1 < items.len() || text.starts_with('@') {
                    css.push(';');
                }
            }
            Item::Block { prelude, items } => {
                css.push_str(prelude);
                css.push('{');
                css.push_str(&write(items));
                css.push('}');
            }
        }
    }
    css
}

/// What the selectors of a rule are about: the last part of each, so `.b:after` of `.a > .b::after`.
pub fn subjects(prelude: &str) -> Vec<String> {
    if prelude.starts_with('@') {
        return Vec::new();
    }
    let last = |selector: &str| outside(selector, &[' ', '>', '+', '~']).last().map(|part| part.replace("::", ":"));
    outside(prelude, &[',']).into_iter().filter_map(last).collect()
}

/// The parts of a text between signs that stand in no brackets, without empty ones.
pub fn outside<'a>(text: &'a str, signs: &[char]) -> Vec<&'a str> {
    let (mut parts, mut start, mut depth) = (Vec::new(), 0, 0_usize);
    for (at, sign) in text.char_indices() {
        match sign {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            _ if depth == 0 && signs.contains(&sign) => {
                parts.push(&text[start..at]);
                start = at + sign.len_utf8();
            }
            _ => {}
        }
    }
    parts.push(&text[start..]);
    parts.into_iter().map(str::trim).filter(|part| !part.is_empty()).collect()
}
