//! The foot of every printed paper: when it was printed, by which version, from how new a catalogue.

use crate::cx::Cx;
use crate::kit::el::p;
use waymark_core::date::Date;
use yew::Html;

/// The foot of a printed paper.
pub fn paper_foot(cx: &Cx) -> Html {
    let day = super::plan_view::day(cx, cx.state.today);
    let (site, version) = (cx.site_name(), env!("CARGO_PKG_VERSION"));
    let blanks = [("day", day.as_str()), ("site", site.as_str()), ("version", version)];
    let words = match newest(cx) {
        Some(date) => {
            let newest = super::dates::day(date);
            cx.fill("paper.foot", &[blanks.as_slice(), &[("newest", newest.as_str())]].concat())
        }
        None => cx.fill("paper.foot-undated", &blanks),
    };
    p().class("wm-paper-foot wm-print-only").child(words).html()
}

/// The newest date of the lists at hand. A date still to come is a slip, and no proof of freshness.
fn newest(cx: &Cx) -> Option<Date> {
    let dates = cx.state.data.services().iter().filter_map(|(_, service)| service.known_since());
    dates.filter(|date| *date <= cx.state.today).max()
}
