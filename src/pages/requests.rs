//! See for yourself: everything this page asked for since it was opened, and everything it keeps on this device.

use crate::cx::Cx;
use crate::effects::traffic;
use crate::keep::SAVED;
use crate::kit::Look;
use crate::kit::button::button;
use crate::kit::el::{El, el, h2, li, many, p, strong};
use crate::parts::prose::prose_page;
use yew::{Callback, Html, MouseEvent};

/// Requests since the page was opened, and what is kept.
pub fn requests(cx: &Cx) -> Html {
    let (home, asked) = traffic();
    let elsewhere = asked.iter().filter(|address| !address.starts_with(&home)).count();
    let verdict = match elsewhere {
        0 => cx.fill("requests.none-elsewhere", &[("n", &asked.len().to_string())]),
        n => cx.fill("requests.elsewhere", &[("n", &n.to_string())]),
    };
    let lines = lines(&home, &asked).into_iter().enumerate();
    let lines = lines.map(|(at, line)| li().key(at).attr("dir", "ltr").child(line).html());
    prose_page(
        cx,
        "requests.title",
        many()
            .child(p().class("nhsuk-body-l").say(cx, "requests.lead"))
            .child(p().child(strong().child(verdict)))
            .child(p().say(cx, "requests.from").child(" ").child(strong().attr("dir", "ltr").child(&home)))
            .child(el("ol").class("wm-requests").attr("translate", "no").children(lines))
            .child(p().say(cx, "requests.offline"))
            .child(h2().say(cx, "requests.kept"))
            .child(kept(cx)),
    )
}

/// Each address once, in the order it was first asked for, with how often it was.
fn lines(home: &str, asked: &[String]) -> Vec<String> {
    let mut lines: Vec<(&str, usize)> = Vec::new();
    for address in asked.iter().map(|address| address.strip_prefix(home).unwrap_or(address)) {
        match lines.iter_mut().find(|(known, _)| *known == address) {
            Some((_, times)) => *times += 1,
            None => lines.push((address, 1)),
        }
    }
    let line = |(address, times): (&str, usize)| {
        let name = if address.is_empty() { "index.html" } else { address };
        if times == 1 { name.to_owned() } else { name.to_owned() + " ×" + &times.to_string() }
    };
    lines.into_iter().map(line).collect()
}

/// The storage of this device, item by item.
fn kept(cx: &Cx) -> El {
    let is_saved = cx.state.keep.on || cx.state.keep.found.is_some();
    let row = |name: &'static str, what: &str, there: Option<bool>| {
        let there = there.map(|there| cx.t(if there { "requests.there" } else { "requests.not-there" }));
        li().key(name)
            .child(strong().attr("dir", "ltr").child(name))
            .child(": ")
            .say(cx, what)
            .child(" ")
            .child(there)
            .html()
    };
    let list = el("ul").child(row(SAVED, "requests.kept-visit", Some(is_saved))).child(row(
        "waymark …",
        "requests.kept-files",
        None,
    ));
    let delete = {
        let cx = cx.clone();
        Callback::from(move |_: MouseEvent| cx.change(crate::state::State::delete_saved))
    };
    many()
        .child(p().say(cx, "requests.kept-lead"))
        .child(list)
        .child(is_saved.then(|| button(Look::Secondary, cx.t("saved.delete")).onclick(delete)))
        .child(p().say(cx, "requests.kept-none"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::route::Route;
    use crate::testing::{page, visit};

    #[test]
    fn each_address_stands_once_and_other_hosts_stand_in_full() {
        let asked = ["https://a.org/x/", "https://a.org/x/icon.svg", "https://b.org/z", "https://a.org/x/icon.svg"];
        let asked = asked.map(str::to_owned);
        assert_eq!(lines("https://a.org/x/", &asked), ["index.html", "icon.svg ×2", "https://b.org/z"]);
    }

    #[test]
    fn v3_everything_that_may_be_kept_is_listed() {
        let html = page(&visit(Route::Requests, &[]));
        assert!(html.says(SAVED) && html.says("No cookies") && html.says("It is not there now"));
    }
}
