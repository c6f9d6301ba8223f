//! What can be said of an element, and what can stand in one: texts of every sort, elements, lists, nothing.

use super::el::El;
use yew::virtual_dom::VText;
use yew::{AttrValue, Html};

/// Anything that can stand in an element, by itself.
pub fn node(node: impl Node) -> Html {
    node.node()
}

/// What can be the value of an attribute.
pub trait Text {
    /// The text; `None` leaves the attribute out.
    fn text(self) -> Option<AttrValue>;
}

impl Text for AttrValue {
    #[inline(never)]
    fn text(self) -> Option<AttrValue> {
        Some(self)
    }
}
impl Text for &AttrValue {
    #[inline(never)]
    fn text(self) -> Option<AttrValue> {
        Some(self.clone())
    }
}
impl Text for String {
    #[inline(never)]
    fn text(self) -> Option<AttrValue> {
        Some(self.into())
    }
}
impl Text for &str {
    #[inline(never)]
    fn text(self) -> Option<AttrValue> {
        Some(AttrValue::Rc(self.into()))
    }
}
impl<T: Text> Text for Option<T> {
    #[inline(never)]
    fn text(self) -> Option<AttrValue> {
        self.and_then(T::text)
    }
}

/// What can stand in an element.
pub trait Node {
    /// The node.
    fn node(self) -> Html;
}

impl Node for El {
    #[inline(never)]
    fn node(self) -> Html {
        self.html()
    }
}
impl Node for Html {
    #[inline(never)]
    fn node(self) -> Html {
        self
    }
}
impl Node for AttrValue {
    #[inline(never)]
    fn node(self) -> Html {
        VText::new(self).into()
    }
}
impl Node for &AttrValue {
    #[inline(never)]
    fn node(self) -> Html {
        self.clone().node()
    }
}
impl Node for String {
    #[inline(never)]
    fn node(self) -> Html {
        AttrValue::from(self).node()
    }
}
impl Node for &String {
    #[inline(never)]
    fn node(self) -> Html {
        self.as_str().node()
    }
}
impl Node for &str {
    #[inline(never)]
    fn node(self) -> Html {
        AttrValue::Rc(self.into()).node()
    }
}
impl<N: Node> Node for Option<N> {
    #[inline(never)]
    fn node(self) -> Html {
        self.map(N::node).unwrap_or_default()
    }
}
