//! What the pages share: the frame, its one style sheet, and text made harmless.

use std::fmt::Write;

/// The style sheet of both pages.
pub const STYLE: &str = include_str!("style.css");
/// Its SHA-256 in base64, so that the policy lets this sheet in and no other. A test keeps the two together.
pub const STYLE_HASH: &str = "7z1LhWpbBaZGMLK3Dgkytgm/i/u8f4zmRIKiNlNVhPM=";

/// Text of a catalogue as HTML.
pub fn text(text: &str) -> String {
    html_escape::encode_safe(&waymark_core::text::plain(text, 1_000)).into_owned()
}

/// A page with this title and body.
pub fn frame(title: &str, body: &str) -> String {
    format!(
        "<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-{STYLE_HASH}'; \
         base-uri 'none'; form-action 'none'\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"referrer\" content=\"no-referrer\">\n<title>{}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n\
         {body}</body>\n</html>\n",
        text(title)
    )
}

/// A table in a frame that scrolls by itself where the screen is narrow. Cells are HTML already.
pub struct Table {
    rows: String,
    caption: String,
    class: &'static str,
}

impl Table {
    /// With a caption and headings; `#` in front of one says that numbers stand under it.
    pub fn new(caption: &str, headings: &[&str]) -> Self {
        Self::of_class(caption, headings, "plain")
    }
    /// The same with a class of the style sheet.
    pub fn of_class(caption: &str, headings: &[&str], class: &'static str) -> Self {
        let mut rows = "<thead><tr>".to_owned();
        for heading in headings {
            let _ = match heading.strip_prefix('#') {
                Some(number) => write!(rows, "<th scope=\"col\" class=\"n\">{}</th>", text(number)),
                None => write!(rows, "<th scope=\"col\">{}</th>", text(heading)),
            };
        }
        rows.push_str("</tr></thead>\n<tbody>\n");
        Self { rows, caption: text(caption), class }
    }
    /// A row: its heading and its cells, each with a class or none.
    pub fn row(&mut self, heading: &str, cells: &[(&str, String)]) {
        let _ = write!(self.rows, "<tr><th scope=\"row\">{heading}</th>");
        for (class, cell) in cells {
            let _ = match *class {
                "" => write!(self.rows, "<td>{cell}</td>"),
                class => write!(self.rows, "<td class=\"{class}\">{cell}</td>"),
            };
        }
        self.rows.push_str("</tr>\n");
    }
    /// The table.
    pub fn done(self) -> String {
        format!(
            "<div class=\"scroll\" role=\"region\" aria-label=\"{0}\" tabindex=\"0\">\n<table class=\"{2}\">\n<caption>{0}</caption>\n\
             {1}</tbody>\n</table>\n</div>\n",
            self.caption, self.rows, self.class
        )
    }
}
