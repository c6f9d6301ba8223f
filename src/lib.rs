//! The Waymark page: a thin Yew shell around the pure core.
//!
//! What lives here: pages ([`pages`]), fragments that two pages share ([`parts`]), NHS components ([`kit`]), addresses
//! ([`route`]), the state and its changes ([`state`]), and every touch of the browser ([`browser`]). What does not:
//! anything that decides which service fits whom, or what is urgent; that is `waymark_core`.

pub mod app;
pub mod browser;
pub mod content;
pub mod cx;
pub mod data;
pub mod effects;
pub mod keep;
pub mod kit;
pub mod layout;
pub mod loading;
pub mod pages;
pub mod parts;
#[cfg(any(test, feature = "prerender"))]
pub mod prerender;
pub mod route;
pub mod state;
pub mod steps;
pub mod view;

#[cfg(test)]
mod testing;
