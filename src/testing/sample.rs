//! A handful of services, and a visit to change before it is shown.

use crate::browser::fetch::FetchError;
use crate::cx::Cx;
use crate::data::{Data, Load};
use crate::route::Route;
use crate::state::State;
use crate::testing::site;
use std::rc::Rc;
use waymark_core::bank::Bank;
use waymark_core::catalogue::{Catalogue, Class, Cost, Mode, Service, Tri};
use waymark_core::date::Date;
use waymark_core::envelope::{Kind, seal};
use waymark_core::geo::{Nation, Nations, Point};
use waymark_core::ids::{Access, Need};
use waymark_core::session::{Msg, update};
use yew::Callback;

/// A visit after these answers, with the sample services at hand and one change.
pub fn visit_with(route: Route, said: &[(&str, &[&str])], change: impl FnOnce(&mut State)) -> Cx {
    let mut state = (*super::visit_with(route.clone(), said, |_| ()).state).clone();
    state.data.put_site(site(r#"{"homeAreaName": "Trafford"}"#));
    put_shelf(&mut state);
    state.data.finder = Load::Ready(());
    change(&mut state);
    Cx::new(Rc::new(state), route, Callback::noop())
}

/// Puts the sample services where the national list belongs.
fn put_shelf(state: &mut State) {
    put_services(state, services(&state.bank));
}

/// The sample services with one change, in place of those that were there.
pub fn change_services(state: &mut State, change: impl FnOnce(&mut [Service])) {
    let mut services = services(&state.bank);
    change(&mut services);
    no_shelf_yet(state);
    state.data.put_site(site(r#"{"homeAreaName": "Trafford"}"#));
    put_services(state, services);
}

fn put_services(state: &mut State, services: Vec<Service>) {
    let catalogue = Catalogue { name: "national".into(), services, ..Catalogue::default() };
    let bytes = seal(Kind::Catalogue, state.bank.vocabulary.hash(), &catalogue).unwrap();
    let bank = state.bank.clone();
    state.data.put_catalogue(&bank, "national", Ok(bytes));
}

/// As if "Show all" had been pressed under every goal.
pub fn unfold_all(state: &mut State) {
    for topic in 0..state.bank.topics.len() {
        state.unfolded.insert(format!("all-{topic}"), ());
    }
}

/// As if the lists were still on their way.
pub fn no_shelf_yet(state: &mut State) {
    state.data = Data::default();
    state.data.put_wording(Ok(()));
}

/// As if no list could be had.
pub fn no_shelf(state: &mut State) {
    let bank = state.bank.clone();
    no_shelf_yet(state);
    state.data.put_site(site("{}"));
    state.data.put_catalogue(&bank, "national", Err(FetchError::Failed("national".into())));
}

/// Does something in a visit.
pub fn act(state: &mut State, msg: Msg) {
    let (session, _) = update(&state.bank, std::mem::take(&mut state.session), msg);
    state.session = session;
}

fn services(bank: &Bank) -> Vec<Service> {
    vec![debt_line(bank), choir(bank), cafe(bank), crisis_line(bank), hostile()]
}

fn needs(bank: &Bank, names: &[&str]) -> waymark_core::ids::Set<Need> {
    names.iter().filter_map(|name| bank.vocabulary.find::<Need>(name)).collect()
}

fn everywhere() -> Nations {
    let mut nations = Nations::default();
    Nation::ALL.into_iter().for_each(|(nation, _)| nations.insert(nation));
    nations
}

fn debt_line(bank: &Bank) -> Service {
    Service {
        id: "debt-line".into(),
        name: "National Debtline".into(),
        organisation: "Money Advice Trust".into(),
        summary: "Free advice about debt by phone and online. They help you see what you owe and what to do first."
            .into(),
        needs: needs(bank, &["debt", "money"]),
        nations: everywhere(),
        cost: Cost::Free,
        modes: [Mode::Phone, Mode::Online].into_iter().collect(),
        phone: "0808 808 4000".into(),
        phone_hours: "Monday to Friday 9 to 8, Saturday 9:30 to 1".into(),
        url: "https://nationaldebtline.org".into(),
        self_referral: Tri::Yes,
        data_date: Date::parse("2026-03-02"),
        ..Service::default()
    }
}

fn choir(bank: &Bank) -> Service {
    Service {
        id: "choir".into(),
        name: "Sale Sing and Smile".into(),
        organisation: "Sale Community Choir".into(),
        summary: "A friendly singing group. No need to read music or to have sung before.".into(),
        class: Class::Group,
        needs: needs(bank, &["loneliness", "arts"]),
        nations: everywhere(),
        area: "E08000009".into(),
        cost: Cost::Donation,
        cost_note: "Most people give £2".into(),
        modes: [Mode::InPerson, Mode::Group].into_iter().collect(),
        phone: "0161 496 0123".into(),
        email: "hello@sing.example".into(),
        address: "Sale Town Hall, School Road, Sale".into(),
        postcode: "M33 7XS".into(),
        point: Point::from_degrees(53.4246, -2.3222),
        hours_text: "Tuesdays 10 to 12, not in August".into(),
        access: bank.vocabulary.find::<Access>("step-free").into_iter().collect(),
        checked_on: Date::parse("2026-10-14"),
        ..Service::default()
    }
}

fn cafe(bank: &Bank) -> Service {
    Service {
        id: "cafe".into(),
        name: "Chatty Café at the Avenue Library".into(),
        summary: "Tea, biscuits and company. Come for ten minutes or two hours.".into(),
        class: Class::CharityRegister,
        needs: needs(bank, &["loneliness"]),
        nations: everywhere(),
        area: "E08000009".into(),
        address: "Avenue Road, Sale".into(),
        postcode: "M33".into(),
        point: Point::from_degrees(53.4300, -2.3600),
        ..Service::default()
    }
}

fn crisis_line(bank: &Bank) -> Service {
    Service {
        id: "listening".into(),
        name: "Listening Line".into(),
        kind: waymark_core::catalogue::Kind::Urgent,
        needs: needs(bank, &["mood"]),
        nations: everywhere(),
        phone: "116 123".into(),
        ..Service::default()
    }
}

/// Everything a bad row could hold.
fn hostile() -> Service {
    Service {
        id: "hostile".into(),
        name: format!("<script>alert(1)</script> {}", "Donaudampfschifffahrtsgesellschaft".repeat(6)),
        summary: "<img src=x onerror=alert(1)>".into(),
        url: "javascript:alert(1)".into(),
        email: "a@b\"><script>".into(),
        phone: "ask <b>Jo</b>".into(),
        nations: everywhere(),
        ..Service::default()
    }
}
