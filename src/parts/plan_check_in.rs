//! The day to look at the plan again.

use super::plan_view::{day, edit, plan};
use crate::cx::Cx;
use crate::kit::date_input::{DateInputProps, date_input};
use crate::kit::el::many;
use crate::kit::radios::{RadiosProps, radios};
use crate::kit::{Item, Level};
use waymark_core::date::Date;
use waymark_core::plan::{PlanEdit, check_ins};
use yew::Html;

/// In one week, in two, or a day of one's own.
pub fn plan_check_in(cx: &Cx) -> Html {
    let days = check_ins(cx.state.today);
    let picked = plan(cx).check_in;
    let item = |(key, date): (&str, Date)| Item {
        label: cx.fill(key, &[("day", &day(cx, date))]),
        checked: picked == Some(date),
        ..Item::default()
    };
    let keys = ["my-plan.check-in-choices.week", "my-plan.check-in-choices.fortnight"];
    let items: Vec<Item> = keys.into_iter().zip(days).map(item).collect();
    let onpick = edit(cx, move |at: usize| PlanEdit::CheckIn(days.get(at).copied()));
    let today = cx.state.today;
    // A day gone by, or half a date, is none.
    let onday = edit(cx, move |typed: String| {
        PlanEdit::CheckIn(Date::parse(&typed).filter(|date| date.day > 0 && *date >= today))
    });
    let own = picked.filter(|date| !days.contains(date)).map(iso).unwrap_or_default();
    many()
        .child(radios(&RadiosProps {
            id: "check-in".into(),
            legend: cx.t("my-plan.build.check-in-question"),
            level: Level::H3,
            items,
            onpick,
            ..Default::default()
        }))
        .child(date_input(&DateInputProps {
            id: "check-in-day".into(),
            label: cx.t("my-plan.build.check-in-day"),
            value: own.into(),
            first: iso(today).into(),
            oninput: onday,
        }))
        .html()
}

/// The date as a date input wants it.
fn iso(date: Date) -> String {
    format!("{:04}-{:02}-{:02}", date.year, date.month, date.day)
}
