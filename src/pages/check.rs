//! What was read from the site's own files, with faults by row, for whoever looks after the site.

use crate::cx::Cx;
use crate::data::{Load, LocalRead};
use crate::kit::Row;
use crate::kit::button::button;
use crate::kit::el::{div, el, h1, h2, h3, li, many, p, strong, ul};
use crate::kit::node::node;
use crate::kit::summary_list::{SummaryListProps, summary_list};
use crate::parts::page::{Width, page_frame};
use waymark_core::local_csv::LocalProblem;
use waymark_core::site::{SiteContact, SiteProblem};
use yew::{AttrValue, Html};

/// How many problems are shown; the rest come up once these are put right.
const SHOWN: usize = 100;

/// What was read from the site's own files, with faults by row.
pub fn check(cx: &Cx) -> Html {
    page_frame(
        cx,
        None,
        Width::Column,
        many()
            .child(h1().say(cx, "check.heading"))
            .child(p().class("nhsuk-lede-text").say(cx, "check.intro"))
            .child(section(cx, "check.local", local(cx)))
            .child(section(cx, "check.site", site(cx)))
            .child(section(cx, "check.data", lists(cx)))
            .html(),
    )
}

fn section(cx: &Cx, key: &'static str, content: Html) -> Html {
    el("section")
        .class("wm-check__section")
        .key(key)
        .child(h2().class("nhsuk-heading-m").say(cx, key))
        .child(content)
        .html()
}

/// Whether a file is simply not there, which is fine. Reasons are worded by [`crate::browser::fetch::FetchError`].
fn is_absent(why: &str) -> bool {
    why.starts_with("there is no file")
}

fn local(cx: &Cx) -> Html {
    match &cx.state.data.local {
        Load::Loading => p().say(cx, "check.local-loading").html(),
        Load::Failed(why) if is_absent(why) => p().say(cx, "check.local-missing").html(),
        Load::Failed(why) => failure(cx, why),
        Load::Ready(groups) if is_empty(cx, groups) => p().say(cx, "check.local-empty").html(),
        Load::Ready(groups) => groups_read(cx, groups),
    }
}

/// Whether the file holds headings and no more, as the one that comes with the page does.
fn is_empty(cx: &Cx, groups: &LocalRead) -> bool {
    let empty = cx.t("local.fault.empty");
    groups.rows == 0 && groups.problems.iter().all(|problem| empty == problem.message.as_str())
}

fn groups_read(cx: &Cx, groups: &LocalRead) -> Html {
    let (read, used) = (groups.rows.to_string(), groups.used.to_string());
    let key = if groups.rows == 1 { "check.row-one" } else { "check.rows" };
    let more = groups.problems.len().saturating_sub(SHOWN);
    many()
        .child(p().child(strong().child(cx.fill(key, &[("read", &read), ("used", &used)]))))
        .child(if groups.problems.is_empty() {
            p().say(cx, "check.all-good")
        } else {
            many()
                .child(h3().class("nhsuk-heading-s").say(cx, "check.problems"))
                .child(p().say(cx, "check.problems-text"))
                .child(
                    ul().class("wm-check__problems").children(
                        groups
                            .problems
                            .iter()
                            .take(SHOWN)
                            .enumerate()
                            .map(|(at, problem)| entry(at, place(cx, problem), &problem.message, &problem.fix)),
                    ),
                )
                .child((more > 0).then(|| p().child(cx.fill("check.more", &[("n", &more.to_string())]))))
        })
        .html()
}

/// Where in the file: the row as a spreadsheet numbers it, and the heading of the column.
fn place(cx: &Cx, problem: &LocalProblem) -> AttrValue {
    let row = problem.row.to_string();
    match (problem.row, problem.column.as_str()) {
        (0, _) => cx.t("check.where-file"),
        (_, "") => cx.fill("check.where-row", &[("row", &row)]),
        (_, column) => cx.fill("check.where-cell", &[("row", &row), ("column", column)]),
    }
}

fn entry(at: usize, place: AttrValue, message: &str, fix: &str) -> Html {
    li().class("wm-check__problem")
        .key(at)
        .child(p().class("wm-check__where").child(place))
        .child(
            div()
                .attr("translate", "no")
                .child(p().child(message.to_owned()))
                .child((!fix.is_empty()).then(|| p().class("wm-quiet").child(fix.to_owned()))),
        )
        .html()
}

fn site(cx: &Cx) -> Html {
    match &cx.state.data.site_file {
        Load::Loading => p().say(cx, "check.site-loading").html(),
        Load::Failed(why) if is_absent(why) => p().say(cx, "check.site-missing").html(),
        Load::Failed(why) => failure(cx, why),
        Load::Ready(problems) => many()
            .child(p().say(cx, "check.site-read"))
            .child(site_problems(cx, problems))
            .child(summary_list(&SummaryListProps { rows: settings(cx), ..Default::default() }))
            .html(),
    }
}

fn site_problems(cx: &Cx, problems: &[SiteProblem]) -> Html {
    let one = |(at, problem): (usize, &SiteProblem)| {
        entry(at, problem.part.clone().into(), &cx.t(problem.fault.key()), &problem.value)
    };
    let said = (!problems.is_empty()).then(|| {
        many()
            .child(h3().class("nhsuk-heading-s").say(cx, "check.problems"))
            .child(ul().class("wm-check__problems").children(problems.iter().enumerate().map(one)))
    });
    node(said)
}

fn settings(cx: &Cx) -> Vec<Row> {
    let site = &cx.state.data.site;
    let contact = |contact: &SiteContact| {
        let parts = [&contact.name, &contact.phone, &contact.hours, &contact.url];
        parts.into_iter().filter(|part| !part.is_empty()).cloned().collect::<Vec<_>>().join(", ")
    };
    let set_up = cx.t(if site.set_up { "check.yes" } else { "check.no" }).to_string();
    let rows = [
        ("check.name", site.name.clone()),
        ("check.run-by", site.run_by.clone()),
        ("check.home", [site.home_area_name.as_str(), site.home_outcode.as_str()].join(" ").trim().to_owned()),
        ("check.link-worker", contact(&site.link_worker)),
        ("check.safeguarding", contact(&site.safeguarding)),
        ("check.out-of-hours", contact(&site.out_of_hours)),
        ("check.crisis-help", contact(&site.crisis_help)),
        ("check.set-up", set_up),
    ];
    let value = |words: String| if words.is_empty() { cx.t("check.not-set") } else { words.into() };
    rows.into_iter()
        .map(|(key, words)| Row { name: cx.t(key), value: crate::kit::node::node(value(words)), href: None })
        .collect()
}

/// The lists the page came with.
fn lists(cx: &Cx) -> Html {
    let data = &cx.state.data;
    let failed = data.files.iter().filter_map(|(name, file)| Some((name, file.failure()?)));
    let places = data.gazetteer.failure().map(|why| ("gazetteer", why));
    let failed: Vec<(&str, &str)> = failed.chain(places).collect();
    let on_their_way = data.files.is_empty() || data.files.iter().any(|(_, file)| file.is_loading());
    let count = data.services().len().to_string();
    if failed.is_empty() {
        let words =
            if on_their_way { cx.t("check.data-loading") } else { cx.fill("check.data-good", &[("n", &count)]) };
        return p().child(words).html();
    }
    let one = |(at, (name, why)): (usize, &(&str, &str))| entry(at, (*name).to_owned().into(), why, "");
    many()
        .child(p().say(cx, "check.data-bad"))
        .child(ul().class("wm-check__problems").children(failed.iter().enumerate().map(one)))
        .child(again(cx))
        .html()
}

/// Why a file could not be read, and a way to try once more.
fn failure(cx: &Cx, why: &str) -> Html {
    many().child(p().class("wm-aside").attr("translate", "no").child(why.to_owned())).child(again(cx)).html()
}

fn again(cx: &Cx) -> Html {
    use crate::kit::Look;
    button(Look::Secondary, cx.t("check.again")).onclick(cx.retry()).html()
}
