//! What was read from the site's own files, with faults by row, for whoever looks after the site.

use crate::cx::{Cx, PageProps};
use crate::data::Load;
use crate::kit::Row;

use waymark_core::local_csv::{LocalGroups, LocalProblem};
use waymark_core::site::{SiteContact, SiteProblem};
use yew::{AttrValue, Html, html};

/// How many problems are shown; the rest come up once these are put right.
const SHOWN: usize = 100;

/// What was read from the site's own files, with faults by row.
pub fn draw_check(PageProps { cx }: &PageProps) -> Html {
    html! {
        { crate::parts::page::page_frame(&yew::props!(crate::parts::page::PageFrameProps { cx: cx.clone(), children: html! { <>
            <h1>{ cx.t("check.heading") }</h1>
            <p class="nhsuk-lede-text">{ cx.t("check.intro") }</p>
            { section(cx, "check.local", local(cx)) }
            { section(cx, "check.site", site(cx)) }
            { section(cx, "check.data", lists(cx)) }
        </> } })) }
    }
}

fn section(cx: &Cx, key: &'static str, content: Html) -> Html {
    html! { <section class="wm-check__section" key={key}><h2 class="nhsuk-heading-m">{ cx.t(key) }</h2>{ content }</section> }
}

/// Whether a file is simply not there, which is fine. Reasons are worded by [`crate::browser::fetch::FetchError`].
fn is_absent(why: &str) -> bool {
    why.starts_with("there is no file")
}

fn local(cx: &Cx) -> Html {
    match &cx.state.data.local {
        Load::Loading => html! { <p>{ cx.t("check.local-loading") }</p> },
        Load::Failed(why) if is_absent(why) => html! { <p>{ cx.t("check.local-missing") }</p> },
        Load::Failed(why) => failure(cx, why),
        Load::Ready(groups) if is_empty(cx, groups) => html! { <p>{ cx.t("check.local-empty") }</p> },
        Load::Ready(groups) => groups_read(cx, groups),
    }
}

/// Whether the file holds headings and no more, as the one that comes with the page does.
fn is_empty(cx: &Cx, groups: &LocalGroups) -> bool {
    let empty = cx.t("local.fault.empty");
    groups.rows_read == 0 && groups.problems.iter().all(|problem| empty == problem.message.as_str())
}

fn groups_read(cx: &Cx, groups: &LocalGroups) -> Html {
    let (read, used) = (groups.rows_read.to_string(), groups.used().to_string());
    let key = if groups.rows_read == 1 { "check.row-one" } else { "check.rows" };
    let more = groups.problems.len().saturating_sub(SHOWN);
    html! {
        <>
            <p><strong>{ cx.fill(key, &[("read", &read), ("used", &used)]) }</strong></p>
            if groups.problems.is_empty() {
                <p>{ cx.t("check.all-good") }</p>
            } else {
                <h3 class="nhsuk-heading-s">{ cx.t("check.problems") }</h3>
                <p>{ cx.t("check.problems-text") }</p>
                <ul class="wm-check__problems">
                    { for groups.problems.iter().take(SHOWN).enumerate().map(|(at, problem)| {
                        entry(at, place(cx, problem), &problem.message, &problem.fix)
                    }) }
                </ul>
                if more > 0 { <p>{ cx.fill("check.more", &[("n", &more.to_string())]) }</p> }
            }
        </>
    }
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
    html! {
        <li class="wm-check__problem" key={at}>
            <p class="wm-check__where">{ place }</p>
            <div translate="no">
                <p>{ message.to_owned() }</p>
                if !fix.is_empty() { <p class="wm-quiet">{ fix.to_owned() }</p> }
            </div>
        </li>
    }
}

fn site(cx: &Cx) -> Html {
    match &cx.state.data.site_file {
        Load::Loading => html! { <p>{ cx.t("check.site-loading") }</p> },
        Load::Failed(why) if is_absent(why) => html! { <p>{ cx.t("check.site-missing") }</p> },
        Load::Failed(why) => failure(cx, why),
        Load::Ready(problems) => html! {
            <>
                <p>{ cx.t("check.site-read") }</p>
                { site_problems(cx, problems) }
                { crate::kit::summary_list::summary_list(&yew::props!(crate::kit::summary_list::SummaryListProps { rows: settings(cx) })) }
            </>
        },
    }
}

fn site_problems(cx: &Cx, problems: &[SiteProblem]) -> Html {
    let one = |(at, problem): (usize, &SiteProblem)| {
        entry(at, problem.part.clone().into(), &cx.t(problem.fault.key()), &problem.value)
    };
    html! {
        if !problems.is_empty() {
            <h3 class="nhsuk-heading-s">{ cx.t("check.problems") }</h3>
            <ul class="wm-check__problems">{ for problems.iter().enumerate().map(one) }</ul>
        }
    }
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
        .map(|(key, words)| Row { name: cx.t(key), value: html! { { value(words) } }, href: None })
        .collect()
}

/// The lists the page came with.
fn lists(cx: &Cx) -> Html {
    let data = &cx.state.data;
    let failed = data.files.iter().filter_map(|(name, file)| Some((name.as_str(), file.failure()?)));
    let places = data.gazetteer.failure().map(|why| ("gazetteer", why));
    let failed: Vec<(&str, &str)> = failed.chain(places).collect();
    let on_their_way = data.files.is_empty() || data.files.values().any(Load::is_loading);
    let count = data.services().len().to_string();
    if failed.is_empty() {
        let words =
            if on_their_way { cx.t("check.data-loading") } else { cx.fill("check.data-good", &[("n", &count)]) };
        return html! { <p>{ words }</p> };
    }
    let one = |(at, (name, why)): (usize, &(&str, &str))| entry(at, (*name).to_owned().into(), why, "");
    html! {
        <>
            <p>{ cx.t("check.data-bad") }</p>
            <ul class="wm-check__problems">{ for failed.iter().enumerate().map(one) }</ul>
            { again(cx) }
        </>
    }
}

/// Why a file could not be read, and a way to try once more.
fn failure(cx: &Cx, why: &str) -> Html {
    html! { <><p class="wm-aside" translate="no">{ why.to_owned() }</p>{ again(cx) }</> }
}

fn again(cx: &Cx) -> Html {
    use crate::kit::Look;
    html! { { crate::kit::button::draw_button(&yew::props!(crate::kit::button::ButtonProps { look: Look::Secondary, label: cx.t("check.again"), onclick: cx.retry() })) } }
}
