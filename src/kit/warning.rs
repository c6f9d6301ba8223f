//! Warning callout: something not to miss.

use super::fieldset::{Level, heading};
use yew::{AttrValue, Html, Properties, classes, html};

/// What a warning needs.
#[derive(Properties, PartialEq)]
pub struct WarningProps {
    /// Its heading.
    pub title: AttrValue,
    /// Level of the heading.
    #[prop_or(Level::H2)]
    pub level: Level,
    /// The text.
    #[prop_or_default]
    pub children: Html,
}

/// Something not to miss.
pub fn draw_warning(props: &WarningProps) -> Html {
    html! {
        <div class="nhsuk-card nhsuk-card--warning">
            <div class="nhsuk-card__content">
                { heading(props.level, classes!("nhsuk-card__heading"), html! { &props.title }) }
                { props.children.clone() }
            </div>
        </div>
    }
}
