//! One declaration, and what it is called when left and right become start and end.

use super::sheet::outside;

/// Whether borders draw something that has no direction of reading: a tick, a chevron.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Drawn {
    /// They do: left as they are.
    Yes,
    /// They frame a box.
    No,
}

/// `name: value`, with the comments before it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Declaration<'a> {
    /// Comments before the name.
    comments: &'a str,
    /// The property.
    pub name: &'a str,
    /// Its value, without `!important`.
    pub value: &'a str,
    important: bool,
}

/// Properties of one side, with the logical name of the same.
const SIDES: [(&str, &str); 8] = [
    ("left", "inset-inline-start"),
    ("right", "inset-inline-end"),
    ("border-top-left-radius", "border-start-start-radius"),
    ("border-top-right-radius", "border-start-end-radius"),
    ("border-bottom-left-radius", "border-end-start-radius"),
    ("border-bottom-right-radius", "border-end-end-radius"),
    ("scroll-margin-left", "scroll-margin-inline-start"),
    ("scroll-margin-right", "scroll-margin-inline-end"),
];

/// Shorthands of four sides: what the two of the block are called, and the two of the line.
const FOURS: [(&str, &str, &str); 6] = [
    ("margin", "margin-block", "margin-inline"),
    ("padding", "padding-block", "padding-inline"),
    ("inset", "inset-block", "inset-inline"),
    ("border-width", "border-block-width", "border-inline-width"),
    ("border-style", "border-block-style", "border-inline-style"),
    ("border-color", "border-block-color", "border-inline-color"),
];

/// Corners in the order of the shorthand.
const CORNERS: [&str; 4] =
    ["border-start-start-radius", "border-start-end-radius", "border-end-end-radius", "border-end-start-radius"];

impl<'a> Declaration<'a> {
    /// Reads a line; `None` for an at-rule, or what is no declaration.
    pub fn read(line: &'a str) -> Option<Self> {
        let mut bare = line;
        while let Some(comment) = bare.strip_prefix("/*") {
            bare = comment.split_once("*/")?.1.trim_start();
        }
        let comments = line.get(..line.len() - bare.len())?;
        let (name, value) = bare.split_once(':')?;
        let (name, value) = (name.trim(), value.trim());
        let is_name = name.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'));
        let (value, important) = match value.strip_suffix("important").and_then(|v| v.trim_end().strip_suffix('!')) {
            Some(value) => (value.trim_end(), true),
            None => (value, false),
        };
        is_name.then_some(Self { comments, name, value, important })
    }

    /// The same in logical words: mostly one line, sometimes more.
    pub fn turned(&self, drawn: Drawn) -> Vec<String> {
        if drawn == Drawn::Yes && self.name.starts_with("border") {
            return self.lines(&[(self.name, self.value)]);
        }
        match self.name {
            "text-align" => self.lines(&[(self.name, turned_word(self.value, "start", "end"))]),
            // Browsers of before 2023 know these words only: the newer ones take the second line.
            "float" | "clear" => match turned_word(self.value, "inline-start", "inline-end") {
                same if same == self.value => self.lines(&[(self.name, self.value)]),
                turned => self.lines(&[(self.name, self.value), (self.name, turned)]),
            },
            "border-radius" => self.corners(),
            _ => self.four_sides().unwrap_or_else(|| self.lines(&[(&self.side(), self.value)])),
        }
    }

    /// The name of one side in logical words, or the name as it is.
    fn side(&self) -> String {
        if let Some((_, logical)) = SIDES.iter().find(|(physical, _)| *physical == self.name) {
            return (*logical).to_owned();
        }
        // margin-left, scroll-padding-right, border-left-width: the side is one word of the name.
        let has_sides = ["margin-", "padding-", "border-", "scroll-padding-"].iter().any(|b| self.name.starts_with(b));
        let parts = self.name.split('-').map(|part| match part {
            "left" if has_sides => "inline-start",
            "right" if has_sides => "inline-end",
            other => other,
        });
        parts.collect::<Vec<_>>().join("-")
    }

    /// A shorthand whose left and right differ, in two lines.
    fn four_sides(&self) -> Option<Vec<String>> {
        let (_, block, line) = FOURS.iter().find(|(name, _, _)| *name == self.name)?;
        let [top, right, bottom, left] = outside(self.value, &[' ']).try_into().ok()?;
        let pair = |first: &str, second: &str| match first == second {
            true => first.to_owned(),
            false => format!("{first} {second}"),
        };
        (left != right).then(|| self.lines(&[(block, &pair(top, bottom)), (line, &pair(left, right))]))
    }

    /// Four corners, where those of the left differ from those of the right.
    fn corners(&self) -> Vec<String> {
        let corners = outside(self.value, &[' ']);
        match corners.as_slice() {
            [a, b, c, d] if (a, d) != (b, c) => {
                let values = [*a, *b, *c, *d];
                let lines: Vec<(&str, &str)> = CORNERS.into_iter().zip(values).collect();
                self.lines(&lines)
            }
            _ => self.lines(&[(self.name, self.value)]),
        }
    }

    fn lines(&self, turned: &[(&str, &str)]) -> Vec<String> {
        let important = if self.important { "!important" } else { "" };
        let line = |(at, (name, value)): (usize, &(&str, &str))| {
            let comments = if at == 0 { self.comments } else { "" };
            format!("{comments}{name}:{value}{important}")
        };
        turned.iter().enumerate().map(line).collect()
    }
}

fn turned_word<'a>(value: &'a str, start: &'a str, end: &'a str) -> &'a str {
    match value {
        "left" => start,
        "right" => end,
        other => other,
    }
}
