//! Start tags of our own pages, read and written again. Everything between them is left as it is.

/// A start tag.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tag {
    /// Its name.
    pub name: String,
    attributes: Vec<(String, Option<String>)>,
}

impl Tag {
    /// The value of an attribute.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(known, _)| known == name)?.1.as_deref()
    }

    /// Sets an attribute, in its place or at the end.
    pub fn set(&mut self, name: &str, value: String) {
        match self.attributes.iter_mut().find(|(known, _)| known == name) {
            Some(attribute) => attribute.1 = Some(value),
            None => self.attributes.push((name.to_owned(), Some(value))),
        }
    }

    /// Takes an attribute out.
    pub fn remove(&mut self, name: &str) {
        self.attributes.retain(|(known, _)| known != name);
    }

    fn write(&self) -> String {
        let attributes = self.attributes.iter().map(|(name, value)| match value {
            Some(value) => format!(" {name}=\"{value}\""),
            None => format!(" {name}"),
        });
        format!("<{}{}>", self.name, attributes.collect::<String>())
    }
}

/// Shows every start tag to `change`, and writes those anew that it changed.
pub fn each_tag(html: &str, mut change: impl FnMut(&mut Tag)) -> String {
    let mut out = String::with_capacity(html.len());
    let mut rest = html;
    while let Some((before, from)) = split(rest) {
        out.push_str(before);
        let length = if let Some(comment) = from.strip_prefix("<!--") {
            comment.find("-->").map_or(from.len(), |end| end + "<!---->".len())
        } else {
            end_of_tag(from)
        };
        let (source, after) = from.split_at(length);
        out.push_str(&changed(source, &mut change));
        rest = after;
    }
    out.push_str(rest);
    out
}

fn split(html: &str) -> Option<(&str, &str)> {
    html.find('<').map(|at| html.split_at(at))
}

/// Where a tag ends: after the `>` that stands in no value.
fn end_of_tag(from: &str) -> usize {
    let mut quote = None;
    for (at, letter) in from.char_indices() {
        match (quote, letter) {
            (None, '>') => return at + 1,
            (None, '"' | '\'') => quote = Some(letter),
            (Some(open), letter) if open == letter => quote = None,
            _ => {}
        }
    }
    from.len()
}

fn changed(source: &str, change: &mut impl FnMut(&mut Tag)) -> String {
    let Some(before) = read(source) else { return source.to_owned() };
    let mut after = before.clone();
    change(&mut after);
    if after == before { source.to_owned() } else { after.write() }
}

/// A start tag; `None` for end tags, comments and the document type.
fn read(source: &str) -> Option<Tag> {
    let inside = source.strip_prefix('<')?.strip_suffix('>')?;
    let name_ends = inside.find(|c: char| c.is_whitespace()).unwrap_or(inside.len());
    let (name, mut rest) = inside.split_at(name_ends);
    if !name.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return None;
    }
    let mut attributes = Vec::new();
    loop {
        rest = rest.trim_start();
        if rest.is_empty() || rest == "/" {
            return Some(Tag { name: name.to_ascii_lowercase(), attributes });
        }
        let ends = rest.find(|c: char| c.is_whitespace() || c == '=').unwrap_or(rest.len());
        let (attribute, after) = rest.split_at(ends);
        let (value, after) = match after.strip_prefix('=') {
            Some(after) => value(after),
            None => (None, after),
        };
        attributes.push((attribute.to_owned(), value));
        rest = after;
    }
}

fn value(from: &str) -> (Option<String>, &str) {
    let quoted = ['"', '\''].into_iter().find_map(|quote| from.strip_prefix(quote)?.split_once(quote));
    let (value, rest) = quoted.unwrap_or_else(|| from.split_at(from.find(char::is_whitespace).unwrap_or(from.len())));
    (Some(value.to_owned()), rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names_and(html: &str, attribute: &str) -> Vec<(String, Option<String>)> {
        let mut seen = Vec::new();
        each_tag(html, |tag| seen.push((tag.name.clone(), tag.get(attribute).map(str::to_owned))));
        seen
    }

    #[test]
    fn reads_quoted_and_bare_values() {
        let html = "<!doctype html><!-- <b x=1> --><a href=./>x</a><i t=\"a > 'b'\" href='c d'/><link crossorigin href=e rel=preload>";
        let seen = names_and(html, "href");
        let expected = [("a", "./"), ("i", "c d"), ("link", "e")].map(|(tag, href)| (tag.into(), Some(href.into())));
        assert_eq!(seen, expected);
    }

    #[test]
    fn what_is_not_changed_stays_to_the_letter() {
        let html = "<!doctype html><html dir=ltr><p class='a'>5 < 6 > 4</p><!-- c --><br/>";
        assert_eq!(each_tag(html, |_| ()), html);
    }

    #[test]
    fn a_changed_tag_keeps_its_other_attributes() {
        let out = each_tag("<link as=fetch crossorigin href=a>", |tag| tag.set("integrity", "x=".into()));
        assert_eq!(out, "<link as=\"fetch\" crossorigin href=\"a\" integrity=\"x=\">");
    }
}
