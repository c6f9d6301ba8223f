//! Buttons, and links that look like them.

use yew::{AttrValue, Callback, Classes, Html, MouseEvent, Properties, classes, html};

/// How a button looks. Green is for the one way onward of a page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Look {
    /// Green: the way onward.
    #[default]
    Primary,
    /// Outlined: anything else.
    Secondary,
    /// Outlined and small, beside what it acts on.
    Small,
    /// As a link, for passing over.
    Plain,
}

impl Look {
    fn classes(self) -> Classes {
        match self {
            Self::Primary => classes!("nhsuk-button"),
            Self::Secondary => classes!("nhsuk-button", "nhsuk-button--secondary"),
            Self::Small => classes!("nhsuk-button", "nhsuk-button--secondary", "nhsuk-button--small"),
            Self::Plain => classes!("wm-plain-button"),
        }
    }
}

/// What a button needs.
#[derive(Properties, PartialEq)]
pub struct ButtonProps {
    /// Its words.
    pub label: AttrValue,
    /// How it looks.
    #[prop_or_default]
    pub look: Look,
    /// Sends the form it is in.
    #[prop_or_default]
    pub submit: bool,
    /// Called on a press.
    #[prop_or_default]
    pub onclick: Callback<MouseEvent>,
    /// More words for screen readers, after the label.
    #[prop_or_default]
    pub hidden: AttrValue,
    /// Id, to move focus to.
    #[prop_or_default]
    pub id: Option<AttrValue>,
    /// Whether it is switched on, for buttons that are.
    #[prop_or_default]
    pub pressed: Option<bool>,
    /// More classes.
    #[prop_or_default]
    pub class: Classes,
}

/// A button.
pub fn draw_button(props: &ButtonProps) -> Html {
    let kind = if props.submit { "submit" } else { "button" };
    let pressed = props.pressed.map(|on| if on { "true" } else { "false" });
    html! {
        <button id={props.id.clone()} class={classes!(props.look.classes(), props.class.clone())} type={kind}
            onclick={&props.onclick} aria-pressed={pressed}>
            { &props.label }
            if !props.hidden.is_empty() { <span class="wm-visually-hidden">{ " " }{ &props.hidden }</span> }
        </button>
    }
}

/// What a link that looks like a button needs.
#[derive(Properties, PartialEq)]
pub struct ButtonLinkProps {
    /// Its words.
    pub label: AttrValue,
    /// Where it leads.
    pub href: AttrValue,
    /// How it looks.
    #[prop_or_default]
    pub look: Look,
    /// Called before the link is followed.
    #[prop_or_default]
    pub onclick: Callback<MouseEvent>,
}

/// A link that looks like a button: it leads to another page and changes nothing.
pub fn button_link(props: &ButtonLinkProps) -> Html {
    html! {
        <a class={props.look.classes()} href={&props.href} onclick={&props.onclick} draggable="false">{ &props.label }</a>
    }
}
