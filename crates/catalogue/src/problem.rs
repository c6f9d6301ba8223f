//! Faults of the sources, with the place where each stands and, where there is one, the way out.

use std::fmt;

/// Whether a problem stops the build.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Worth a look; the build goes on.
    Warning,
    /// The build fails.
    Error,
}

/// A place in a source file.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct At {
    /// Path as people know it: `content/questions.toml`.
    pub file: String,
    /// Line, counted from 1; 0 is the file as a whole.
    pub line: usize,
}

/// A fault whose place is not known yet: what parsers of small texts return.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// What is wrong.
    pub message: String,
    /// What would be right; empty: no idea.
    pub hint: String,
}

impl Fault {
    /// A fault without a hint.
    pub fn new(message: impl Into<String>) -> Self {
        Self { message: message.into(), hint: String::new() }
    }
    /// The same with a hint.
    #[must_use]
    pub fn hint(self, hint: impl Into<String>) -> Self {
        Self { hint: hint.into(), ..self }
    }
}

/// A fault in its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Whether it stops the build.
    pub severity: Severity,
    /// File.
    pub file: String,
    /// Line, counted from 1; 0 is the file as a whole.
    pub line: usize,
    /// What is wrong.
    pub message: String,
    /// What would be right, where known: `did you mean "debt"?`.
    pub hint: Option<String>,
}

impl Problem {
    /// Place and message, without the hint.
    pub fn headline(&self) -> String {
        let line = if self.line == 0 { String::new() } else { format!(":{}", self.line) };
        let warning = if self.severity == Severity::Warning { "warning: " } else { "" };
        format!("{}{line}: {warning}{}", self.file, self.message)
    }
    /// Everything on one line, for tools that read lines.
    pub fn one_line(&self) -> String {
        self.hint.as_ref().map_or_else(|| self.headline(), |hint| format!("{} ({hint})", self.headline()))
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.headline())?;
        self.hint.as_ref().map_or(Ok(()), |hint| write!(f, "\n    {hint}"))
    }
}

/// Problems as they are found: nothing stops at the first.
#[derive(Debug, Default)]
pub struct Problems(Vec<Problem>);

impl Problems {
    /// Notes what stops the build.
    pub fn error(&mut self, at: &At, fault: Fault) {
        self.push(Severity::Error, at, fault);
    }
    /// Notes what is worth a look.
    pub fn warn(&mut self, at: &At, fault: Fault) {
        self.push(Severity::Warning, at, fault);
    }
    /// The value, or `None` with its fault noted.
    pub fn keep<T>(&mut self, at: &At, result: Result<T, Fault>) -> Option<T> {
        result.map_err(|fault| self.error(at, fault)).ok()
    }
    /// Whether any of them stops the build.
    pub fn has_errors(&self) -> bool {
        self.0.iter().any(|p| p.severity == Severity::Error)
    }
    /// All of them by file and line; a fault that two checks found stands once.
    pub fn into_sorted(mut self) -> Vec<Problem> {
        self.0.sort_by(|a, b| (&a.file, a.line).cmp(&(&b.file, b.line)));
        self.0.dedup();
        self.0
    }

    fn push(&mut self, severity: Severity, at: &At, fault: Fault) {
        let hint = (!fault.hint.is_empty()).then_some(fault.hint);
        self.0.push(Problem { severity, file: at.file.clone(), line: at.line, message: fault.message, hint });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_problem_names_its_place_and_the_way_out() {
        let mut problems = Problems::default();
        let at = At { file: "content/questions.toml".into(), line: 42 };
        problems.error(&at, Fault::new("no need called \"debts\"").hint("did you mean \"debt\"?"));
        problems.warn(&At { file: "content/a.toml".into(), line: 0 }, Fault::new("is empty"));
        assert!(problems.has_errors());
        let sorted = problems.into_sorted();
        assert_eq!(sorted[0].to_string(), "content/a.toml: warning: is empty");
        assert_eq!(
            sorted[1].to_string(),
            "content/questions.toml:42: no need called \"debts\"\n    did you mean \"debt\"?"
        );
        assert_eq!(
            sorted[1].one_line(),
            "content/questions.toml:42: no need called \"debts\" (did you mean \"debt\"?)"
        );
    }
}
