//! Elements, built by plain calls: `p().class("wm-lead").child(words).html()`.
//!
//! What Yew's `html!` writes out at every element is here written once: that made the compiled page an eighth smaller
//! (docs/decisions/0005).

use super::node::{Node, Text};
use std::rc::Rc;
use yew::virtual_dom::{Key, Listener, VList, VTag};
use yew::{AttrValue, Callback, Event, Html, InputEvent, MouseEvent, SubmitEvent};

/// An element in the making.
#[must_use]
pub struct El(Box<Making>);

struct Making {
    tag: VTag,
    class: String,
}

/// The tag that stands for no element: only its children are drawn.
const NONE: &str = "";

/// An element by its tag.
#[inline(never)]
pub fn el(tag: &'static str) -> El {
    El(Box::new(Making { tag: VTag::new(tag), class: String::new() }))
}

/// Nodes side by side without an element round them.
#[inline(never)]
pub fn many() -> El {
    el(NONE)
}

/// A node that is drawn anew, rather than changed, when its key is another.
pub fn keyed(key: impl Into<Key>, inner: impl Node) -> Html {
    VList::with_children(vec![inner.node()], Some(key.into())).into()
}

macro_rules! tags {
    ($($tag:ident)*) => {$(
        #[inline(never)]
        #[doc = concat!("`<", stringify!($tag), ">`.")]
        pub fn $tag() -> El {
            el(stringify!($tag))
        }
    )*};
}

tags!(a div h1 h2 h3 li p section span strong ul);

impl El {
    /// Sets an attribute; `None` leaves it out.
    #[inline(never)]
    pub fn attr(self, name: &'static str, value: impl Text) -> Self {
        self.set(name, value.text())
    }
    #[inline(never)]
    fn set(mut self, name: &'static str, value: Option<AttrValue>) -> Self {
        if let Some(value) = value {
            self.0.tag.add_attribute(name, value);
        }
        self
    }
    /// Sets an attribute that is either there or not.
    #[inline(never)]
    pub fn flag(self, name: &'static str, on: bool) -> Self {
        self.set(name, on.then_some(AttrValue::Static(name)))
    }
    /// Adds a class, or several with spaces between.
    #[inline(never)]
    pub fn class(self, class: impl Text) -> Self {
        self.add_class(class.text())
    }
    #[inline(never)]
    fn add_class(mut self, class: Option<AttrValue>) -> Self {
        if let Some(class) = class.filter(|class| !class.is_empty()) {
            if !self.0.class.is_empty() {
                self.0.class.push(' ');
            }
            self.0.class.push_str(&class);
        }
        self
    }
    /// Its id.
    #[inline(never)]
    pub fn id(self, id: impl Text) -> Self {
        self.set("id", id.text())
    }
    /// Where it leads.
    #[inline(never)]
    pub fn href(self, href: impl Text) -> Self {
        self.set("href", href.text())
    }
    /// What stands in an input.
    #[inline(never)]
    pub fn value(mut self, value: impl Text) -> Self {
        self.0.tag.set_value(value.text());
        self
    }
    /// Whether a radio or checkbox is ticked.
    #[inline(never)]
    pub fn checked(mut self, on: bool) -> Self {
        self.0.tag.set_checked(on);
        self
    }
    /// Sets it apart from its siblings, see [`keyed`].
    #[inline(never)]
    pub fn key(mut self, key: impl Into<Key>) -> Self {
        self.0.tag.key = Some(key.into());
        self
    }

    /// Adds a child.
    #[inline(never)]
    pub fn child(self, child: impl Node) -> Self {
        self.put(child.node())
    }
    #[inline(never)]
    fn put(mut self, child: Html) -> Self {
        self.0.tag.add_child(child);
        self
    }
    /// Adds children.
    pub fn children<N: Node>(self, children: impl IntoIterator<Item = N>) -> Self {
        children.into_iter().fold(self, Self::child)
    }
    /// Whether a button is switched on, for buttons that are.
    #[inline(never)]
    pub fn pressed(self, on: bool) -> Self {
        self.attr("aria-pressed", if on { "true" } else { "false" })
    }
    /// Adds words that only screen readers say, after a space.
    #[inline(never)]
    pub fn hidden(self, words: impl Node) -> Self {
        self.put(span().class("wm-visually-hidden").child(" ").child(words).html())
    }

    /// Called on a press.
    #[inline(never)]
    pub fn onclick(self, call: Callback<MouseEvent>) -> Self {
        self.listen(Rc::new(yew::html::onclick::Wrapper::new(call)))
    }
    /// Called when a choice was made.
    #[inline(never)]
    pub fn onchange(self, call: Callback<Event>) -> Self {
        self.listen(Rc::new(yew::html::onchange::Wrapper::new(call)))
    }
    /// Called on every character typed.
    #[inline(never)]
    pub fn oninput(self, call: Callback<InputEvent>) -> Self {
        self.listen(Rc::new(yew::html::oninput::Wrapper::new(call)))
    }
    /// Called when a form is sent.
    #[inline(never)]
    pub fn onsubmit(self, call: Callback<SubmitEvent>) -> Self {
        self.listen(Rc::new(yew::html::onsubmit::Wrapper::new(call)))
    }
    #[inline(never)]
    fn listen(mut self, listener: Rc<dyn Listener>) -> Self {
        self.0.tag.add_listener(listener);
        self
    }

    /// The element, made.
    #[inline(never)]
    pub fn html(mut self) -> Html {
        if self.0.tag.tag() == NONE {
            return self.0.tag.into_children().unwrap_or_default();
        }
        if !self.0.class.is_empty() {
            self.0.tag.add_attribute("class", self.0.class);
        }
        self.0.tag.into()
    }
}
