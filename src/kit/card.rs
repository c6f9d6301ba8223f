//! Cards.

use super::fieldset::{Level, heading};
use yew::{AttrValue, Classes, Html, Properties, classes, html};

/// What a card needs.
#[derive(Properties, PartialEq)]
pub struct CardProps {
    /// Heading; may hold a link.
    #[prop_or_default]
    pub title: Html,
    /// Level of the heading.
    #[prop_or(Level::H3)]
    pub level: Level,
    /// Id of the card.
    #[prop_or_default]
    pub id: Option<AttrValue>,
    /// More classes: `nhsuk-card--feature`.
    #[prop_or_default]
    pub class: Classes,
    /// What is in it.
    #[prop_or_default]
    pub children: Html,
}

/// A card.
pub fn draw_card(props: &CardProps) -> Html {
    html! {
        <div class={classes!("nhsuk-card", props.class.clone())} id={props.id.clone()}>
            <div class="nhsuk-card__content">
                if props.title != Html::default() {
                    { heading(props.level, classes!("nhsuk-card__heading"), props.title.clone()) }
                }
                { props.children.clone() }
            </div>
        </div>
    }
}
