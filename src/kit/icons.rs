//! Waymark's own line icons: 24 × 24, drawn in the colour of the words beside them, which say the same.

use crate::kit::el::el;
use yew::Html;

/// An icon by name; nothing for a name that has none.
pub fn icon(name: &str) -> Html {
    let Some((_, paths)) = ICONS.iter().find(|(n, _)| *n == name) else { return Html::default() };
    el("svg")
        .class("wm-icon")
        .attr("viewBox", "0 0 24 24")
        .attr("width", "28")
        .attr("height", "28")
        .attr("focusable", "false")
        .attr("aria-hidden", "true")
        .child(el("path").attr("d", *paths))
        .html()
}

/// Whether there is an icon of this name.
pub fn is_icon(name: &str) -> bool {
    ICONS.iter().any(|(n, _)| *n == name)
}

/// Names and paths. Strokes only, two units wide, round ends: set in the style sheet.
const ICONS: [(&str, &str); 15] = [
    ("money", "M3 7h18v11H3zM12 15a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5M6.5 12.5h.01M17.5 12.5h.01"),
    ("food", "M4 12h16a8 8 0 0 1-16 0M8 20h8M9 8c-1.5-1.5 1-2.500 0-4M14 8c-1.500-1.500 1-2.500 0-4"),
    ("home", "M3 11l9-8 9 8M5.500 9v11h13V9M10 20v-6h4v6"),
    ("safe", "M12 3l8 3v6c0 4.500-3.200 7.500-8 9-4.800-1.500-8-4.500-8-9V6zM8.500 12l2.500 2.500 4.500-5"),
    (
        "people",
        "M8 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6M2.500 19c0-3.500 2.500-5 5.500-5s5.500 1.500 5.500 5M16 11.500a2.500 2.500 0 1 0 0-5M16.500 14.500c3 0 5 1.500 5 4.500",
    ),
    ("feelings", "M12 20s-8-4.700-8-10.500A4.500 4.500 0 0 1 12 7a4.500 4.500 0 0 1 8 2.500C20 15.300 12 20 12 20"),
    (
        "grief",
        "M12 21V11M12 11c-3.500 0-5-2-5-5V4l2.500 1.500L12 3l2.500 2.500L17 4v2c0 3-1.500 5-5 5M12 18c-2.500 0-4-1-5-3M12 16c2.500 0 4-1 5-3",
    ),
    (
        "active",
        "M14 5.500a1.500 1.500 0 1 0 0-3 1.500 1.500 0 0 0 0 3M6 10l4-2.500 3 1-2.500 5 4 2.500v5M10.500 13.500L9 17l-4 1.500M13 8.500l2 3h3.500",
    ),
    ("habits", "M7 3h10l-1 7a4 4 0 0 1-8 0zM12 14v6M8 21h8M7.500 7h9"),
    ("health", "M10 3h4v7h7v4h-7v7h-4v-7H3v-4h7z"),
    (
        "family",
        "M7 9.500A2.500 2.500 0 1 0 7 4.500a2.500 2.500 0 0 0 0 5M17 9.500a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5M12 15.500a2 2 0 1 0 0-4 2 2 0 0 0 0 4M3 19v-2.500A3.500 3.500 0 0 1 7 13M21 19v-2.500A3.500 3.500 0 0 0 17 13M8.500 20.500c0-2 1.500-3 3.500-3s3.500 1 3.500 3",
    ),
    ("work", "M3 8h18v11H3zM9 8V5h6v3M3 13h18M12 12v2"),
    (
        "hobbies",
        "M12 3a9 9 0 1 0 0 18c1.500 0 2-1 1.500-2.200-.6-1.500.3-2.800 2-2.800H18a3 3 0 0 0 3-3c0-5.500-4-10-9-10M7.500 12h.01M9.500 7.500h.01M14.500 7.500h.01",
    ),
    (
        "rights",
        "M12 3v17M8 20.500h8M5 6.500l7-1.500 7 1.500M5 6.500L2.500 13h5zM19 6.500L16.500 13h5zM2.500 13a2.500 2.500 0 0 0 5 0M16.500 13a2.500 2.500 0 0 0 5 0",
    ),
    ("tick", "M5 13l4.500 4.500L19 7"),
];
