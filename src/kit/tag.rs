//! Tag: one or two words of status.

use yew::{AttrValue, Html, Properties, classes, html};

/// What a tag needs.
#[derive(Properties, PartialEq)]
pub struct TagProps {
    /// Its words.
    pub label: AttrValue,
    /// Colour name of nhsuk-frontend: `grey`, `green`. Never the only sign of anything.
    #[prop_or_default]
    pub colour: Option<&'static str>,
}

/// One or two words of status.
pub fn draw_tag(props: &TagProps) -> Html {
    let colour = props.colour.map(|colour| format!("nhsuk-tag--{colour}"));
    html! { <strong class={classes!("nhsuk-tag", colour)}>{ &props.label }</strong> }
}
