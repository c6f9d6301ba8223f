//! A visit saved on this device: going on with it, beginning to save, deleting it (rule V4).

use crate::cx::Cx;
use crate::kit::Look;
use crate::kit::button::button;
use crate::kit::el::{div, h2, many, p, section};
use crate::kit::inset::inset;
use crate::parts::dates::day;
use crate::route::Route;
use crate::state::State;
use waymark_core::profile::Device;
use waymark_core::saved::{KEPT_DAYS, NotRead};
use waymark_core::session::Msg;
use yew::{Callback, Html, MouseEvent};

fn press(cx: &Cx, change: fn(&mut State)) -> Callback<MouseEvent> {
    let cx = cx.clone();
    Callback::from(move |_| cx.change(change))
}

/// On the first page: what was found in the storage of this device.
pub fn found_saved(cx: &Cx) -> Html {
    let delete = || button(Look::Plain, cx.t("saved.delete")).onclick(press(cx, State::delete_saved));
    let Some(found) = &cx.state.keep.found else { return trouble(cx) };
    let content = match found {
        Ok(saved) => many()
            .child(p().child(cx.fill("saved.until", &[("day", &day(saved.until))])))
            .child(div().class("wm-onward").child(carry_on(cx)).child(delete())),
        Err(NotRead::Expired) => p().say(cx, "saved.expired"),
        Err(NotRead::Newer) => many().child(p().say(cx, "saved.newer")).child(delete()),
        Err(NotRead::Damaged) => many().child(p().say(cx, "saved.damaged")).child(delete()),
    };
    section()
        .class("wm-saved")
        .attr("aria-labelledby", "saved-heading")
        .child(h2().class("nhsuk-heading-m").id("saved-heading").say(cx, "saved.found"))
        .child(content)
        .html()
}

fn carry_on(cx: &Cx) -> Html {
    let label = cx.t("saved.open");
    let cx = cx.clone();
    let onclick = Callback::from(move |_: MouseEvent| {
        cx.change(State::open_saved);
        cx.go(&Route::CheckAnswers);
    });
    button(Look::Secondary, label).onclick(onclick).html()
}

/// What became of saving, where it ended otherwise than wished.
fn trouble(cx: &Cx) -> Html {
    cx.state.keep.trouble.map(|key| inset(p().say(cx, key)).html()).unwrap_or_default()
}

/// What an opened visit lost because the questions have changed since.
pub fn lost_items(cx: &Cx) -> Html {
    let lost = (cx.state.keep.lost > 0).then(|| inset(p().say(cx, "saved.lost")));
    lost.map(|inset| inset.html()).unwrap_or_default()
}

/// Where the person can choose to save. Never on a shared device.
pub fn save_here(cx: &Cx) -> Html {
    if cx.shared_device() {
        return Html::default();
    }
    section()
        .class("wm-no-print")
        .attr("aria-labelledby", "save-heading")
        .child(h2().class("nhsuk-heading-m").id("save-heading").say(cx, "save.heading"))
        .child(trouble(cx))
        .child(if cx.state.keep.on { saving(cx) } else { offer(cx) })
        .html()
}

fn offer(cx: &Cx) -> Html {
    let begin = press(cx, State::begin_saving);
    let own = cx.profile.device == Some(Device::Own);
    let device = own_device(cx);
    let (cx_pressed, label) = (cx.clone(), cx.t(if own { "save.begin" } else { "save.begin-own" }));
    let onclick = Callback::from(move |event: MouseEvent| {
        device.iter().for_each(|msg| cx_pressed.send(msg.clone()));
        begin.emit(event);
    });
    many()
        .child(p().say(cx, "save.what"))
        .child(p().say(cx, "save.who"))
        .child(button(Look::Secondary, label).onclick(onclick))
        .html()
}

/// The answer that this is the person's own device, for whoever saves without having said so.
fn own_device(cx: &Cx) -> Option<Msg> {
    use waymark_core::questionnaire::{Answer, ChoiceIx, Effect, QuestionIx};
    let bank = &cx.state.bank;
    bank.questions.iter().enumerate().find_map(|(ix, question)| {
        let own = question.choices.iter().position(|choice| choice.effects.contains(&Effect::Device(Device::Own)))?;
        Some(Msg::Answer(QuestionIx(ix as u8), Answer::Choices(vec![ChoiceIx(own as u8)])))
    })
}

fn saving(cx: &Cx) -> Html {
    let until = cx.state.today.plus_days(KEPT_DAYS);
    let may_go = cx.state.keep.lasting == Some(false);
    many()
        .child(p().child(cx.fill("save.on", &[("day", &day(until))])))
        .child(p().say(cx, "save.private"))
        .child(may_go.then(|| p().say(cx, "save.may-go")))
        .child(button(Look::Secondary, cx.t("saved.delete")).onclick(press(cx, State::delete_saved)))
        .html()
}
