//! What is asked of every decoder: take any bytes, end, and keep its promises. Each function of [`TARGETS`] does that for
//! one decoder and stops with a failed assertion where a promise is broken.
//!
//! Two call them: the fuzzer (`fuzz/`, a workspace of its own, run by `cargo xtask fuzz`), and the test of this crate that
//! replays `fuzz/corpus` on the stable compiler. Not here: tests of what a decoder makes of good input.

mod engine;
mod files;
mod find;
mod imports;
mod indexed;
mod packed;
mod parts;
mod promises;
mod shaped;
mod upkeep;
mod words;

/// A target: its name, which is that of its folder in `fuzz/corpus`, and what it asks.
pub type Target = (&'static str, fn(&[u8]));

/// All targets.
pub const TARGETS: &[Target] = &[
    ("import_any", imports::any),
    ("import_parts", imports::parts),
    ("import_each", imports::each),
    ("import_shaped", imports::shaped),
    ("archive", packed::archive),
    ("workbook_raw", packed::raw),
    ("workbook_xlsx", packed::xlsx),
    ("workbook_ods", packed::ods),
    ("workbook_xls", packed::xls),
    ("mapping", files::mapping),
    ("services", files::services),
    ("report", files::report),
    ("answers", upkeep::answers),
    ("publish", upkeep::publish),
    ("clean_text", words::clean_text),
    ("clean_fields", words::clean_fields),
    ("hours", words::hours),
    ("hours_fields", words::hours_fields),
    ("meaning", words::meaning),
    ("bundle", files::bundle),
    ("data_files", files::data_files),
    ("saved", files::saved),
    ("local_csv", files::local_csv),
    ("find", find::bytes),
    ("find_words", find::words),
    ("engine_list", engine::list),
    ("engine_ask", engine::ask),
    ("engine_find", indexed::find),
];

/// Runs the target of this name; whether there is one.
pub fn run(name: &str, bytes: &[u8]) -> bool {
    let target = TARGETS.iter().find(|(known, _)| *known == name);
    if let Some((_, ask)) = target {
        ask(bytes);
    }
    target.is_some()
}
