//! The person's own order of what they ticked: buttons move a line up or down, nothing is dragged.

use crate::cx::Cx;
use crate::effects::focus_soon;
use crate::kit::button::button;
use crate::kit::el::{el, li, many, p, span};
use crate::kit::fieldset::heading;
use crate::kit::node::node;
use crate::kit::{Level, Look, icon};
use waymark_core::ids::Topic;
use waymark_core::questionnaire::{Answer, QuestionIx};
use waymark_core::session::Msg;
use yew::{Callback, Html, MouseEvent};

/// The topics ticked, in order, each with buttons to move it.
pub fn order_field(cx: &Cx, ix: QuestionIx, level: Level) -> Html {
    let Some(question) = cx.state.bank.question(ix) else { return Html::default() };
    let goals = cx.state.session.answers.goals();
    let lines = goals.iter().enumerate().map(|(at, topic)| line(cx, ix, &goals, at, *topic));
    many()
        .child(heading(level, "nhsuk-heading-l", node(cx.ask(question))))
        .child((!question.hint.is_empty()).then(|| p().class("nhsuk-hint").child(&question.hint)))
        .child(el("ol").class("wm-order").children(lines))
        .html()
}

fn line(cx: &Cx, ix: QuestionIx, goals: &[Topic], at: usize, topic: Topic) -> Html {
    let Some(group) = cx.state.bank.topic(topic) else { return Html::default() };
    let button = |up: bool| {
        let id = button_id(topic, up);
        let key = if up { "order.more" } else { "order.less" };
        button(Look::Small, cx.t(key)).id(id).hidden(group.label.clone()).onclick(mover(cx, ix, goals, at, up)).html()
    };
    li().class("wm-order__line")
        .key(topic.0)
        .child(span().class("wm-order__words").child(icon(&group.icon)).child(&group.label))
        .child(
            span()
                .class("wm-order__buttons")
                .child((at > 0).then(|| button(true)))
                .child((at + 1 < goals.len()).then(|| button(false))),
        )
        .html()
}

fn button_id(topic: Topic, up: bool) -> String {
    format!("order-{}-{}", topic.0, if up { "more" } else { "less" })
}

/// Moves a line, says where it went, and keeps focus on the button that was pressed, or on its other button once the
/// line can go no farther.
fn mover(cx: &Cx, ix: QuestionIx, goals: &[Topic], at: usize, up: bool) -> Callback<MouseEvent> {
    let (cx, after) = (cx.clone(), moved(goals, at, up));
    Callback::from(move |_| {
        let to = if up { at.saturating_sub(1) } else { at + 1 };
        let Some(topic) = after.get(to).copied() else { return };
        cx.send(Msg::Answer(ix, Answer::Order(after.clone())));
        let (place, of) = ((to + 1).to_string(), after.len().to_string());
        let name = cx.state.bank.topic(topic).map(|t| t.label.as_str()).unwrap_or_default();
        cx.say(&cx.fill("order.moved", &[("topic", name), ("place", &place), ("of", &of)]));
        let at_end = to == 0 || to + 1 == after.len();
        focus_soon(&format!("#{}", button_id(topic, if at_end { to != 0 } else { up })));
    })
}

fn moved(goals: &[Topic], at: usize, up: bool) -> Vec<Topic> {
    let mut goals = goals.to_vec();
    let to = if up { at.saturating_sub(1) } else { (at + 1).min(goals.len().saturating_sub(1)) };
    if at < goals.len() {
        goals.swap(at, to);
    }
    goals
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_moves_by_one_and_stops_at_the_ends() {
        let goals = [Topic(4), Topic(1), Topic(7)];
        assert_eq!(moved(&goals, 1, true), [Topic(1), Topic(4), Topic(7)]);
        assert_eq!(moved(&goals, 1, false), [Topic(4), Topic(7), Topic(1)]);
        assert_eq!(moved(&goals, 0, true), goals);
        assert_eq!(moved(&goals, 2, false), goals);
    }
}
