//! Today's date, where the device is.

use waymark_core::date::Date;

/// Today. Where there is no browser, a fixed day.
pub fn today() -> Date {
    if cfg!(target_arch = "wasm32") {
        let now = js_sys::Date::new_0();
        let (year, month, day) = (now.get_full_year(), now.get_month() + 1, now.get_date());
        Date { year: year as u16, month: month as u8, day: day as u8 }
    } else {
        Date { year: 2026, month: 11, day: 22 }
    }
}
