//! The names of all tests of the checkout: functions in Rust, titles in JavaScript.

use super::Source;

/// The tests' names.
#[derive(Debug, Default)]
pub struct NamedTests {
    functions: Vec<String>,
    titles: Vec<String>,
}

impl NamedTests {
    /// Looks through the sources.
    pub fn of(sources: &[Source]) -> Self {
        let of_kind = |end: &'static str| sources.iter().filter(move |source| source.path.ends_with(end));
        Self {
            functions: of_kind(".rs").flat_map(|source| functions(&source.text)).collect(),
            titles: of_kind(".test.mjs").flat_map(|source| titles(&source.text)).collect(),
        }
    }

    /// What is wrong with a name: no test has it, or several do. A title may be cut short where one title begins so.
    pub fn fault(&self, name: &str) -> Option<String> {
        let function =
            !name.is_empty() && name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_');
        let count = if function {
            self.functions.iter().filter(|known| *known == name).count()
        } else if self.titles.iter().any(|title| title == name) {
            self.titles.iter().filter(|title| *title == name).count()
        } else {
            self.titles.iter().filter(|title| !name.is_empty() && title.starts_with(name)).count()
        };
        match count {
            1 => None,
            0 => Some(format!("there is no test \"{name}\"")),
            several => Some(format!("{several} tests are called \"{name}\"")),
        }
    }
}

/// Functions marked as tests, those inside `proptest!` among them.
fn functions(text: &str) -> Vec<String> {
    let (mut found, mut is_test) = (Vec::new(), false);
    for line in text.lines().map(str::trim_start) {
        if line.starts_with("#[test]") || line.starts_with("#[tokio::test") {
            is_test = true;
        } else if let Some(rest) = line.strip_prefix("fn ").or_else(|| line.strip_prefix("async fn ")) {
            let name: String = rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
            found.extend(is_test.then_some(name));
            is_test = false;
        } else if !(line.starts_with("#[") || line.starts_with("//")) {
            is_test = false;
        }
    }
    found
}

/// Titles as they stand between the quotes after `test(`.
fn titles(text: &str) -> Vec<String> {
    let title = |rest: &str| {
        let quote = rest.chars().next().filter(|c| ['"', '\'', '`'].contains(c))?;
        rest[1..].split(quote).next().map(str::to_owned)
    };
    let calls = text.lines().map(str::trim_start).filter_map(|line| line.strip_prefix("test("));
    calls.filter_map(title).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(path: &str, text: &str) -> NamedTests {
        NamedTests::of(&[Source { path: path.into(), text: text.into() }])
    }

    #[test]
    fn functions_count_where_they_are_marked_as_tests() {
        let text = "fn helper() {}\n#[test]\n#[ignore]\n// why\nfn one() {}\nproptest! {\n    #[test]\n    fn two(x in 0..3) {}\n}\n\
                    #[test]\nstatic X: u8 = 1;\nfn not_one() {}\n";
        let tests = of("a.rs", text);
        assert_eq!(tests.functions, ["one", "two"]);
        assert_eq!(tests.fault("one"), None);
        assert_eq!(tests.fault("helper").unwrap(), "there is no test \"helper\"");
        assert_eq!(tests.fault("on").unwrap(), "there is no test \"on\"");
        assert!(tests.fault("").is_some());
    }

    #[test]
    fn titles_may_be_cut_short_where_only_one_begins_so() {
        let text = "test(\"S1: readable, and more\", async () => {});\n  test('S1: other', f);\ntest(`A5: ${x}`, f);\n// test(\"no\")\n\
                    test(\"S9: same\");\ntest(\"S9: same\");\n";
        let tests = of("a.test.mjs", text);
        assert_eq!(tests.titles.len(), 5);
        assert_eq!(tests.fault("S1: readable"), None);
        assert_eq!(tests.fault("S1: other"), None);
        assert_eq!(tests.fault("S1: ").unwrap(), "2 tests are called \"S1: \"");
        assert_eq!(tests.fault("S9: same").unwrap(), "2 tests are called \"S9: same\"");
        assert_eq!(tests.fault("No such title").unwrap(), "there is no test \"No such title\"");
        assert!(of("a.mjs", text).titles.is_empty(), "only files of tests");
    }
}
