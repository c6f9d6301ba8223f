//! What is shown while a command works: one line at the start of a step, its time at the end, a summary of all.

use crate::errors::Error;
use std::time::{Duration, Instant};

/// The steps of a command with the time each took.
#[derive(Debug, Default)]
pub struct Steps {
    done: Vec<(String, Duration)>,
}

impl Steps {
    /// Runs a step and says how long it took.
    pub fn step<T>(&mut self, name: &str, work: impl FnOnce() -> Result<T, Error>) -> Result<T, Error> {
        println!("\n== {name}");
        let started = Instant::now();
        let result = work();
        let took = started.elapsed();
        let verdict = if result.is_ok() { "done" } else { "failed" };
        println!("== {name}: {verdict} in {}", seconds(took));
        self.done.push((name.to_owned(), took));
        result
    }

    /// All steps in one line.
    pub fn summary(&self) -> String {
        let total = self.done.iter().map(|(_, took)| *took).sum();
        let parts: Vec<String> = self.done.iter().map(|(name, took)| format!("{name} {}", seconds(*took))).collect();
        format!("{} in all: {}", seconds(total), parts.join(", "))
    }
}

/// A time as people read it: `3.2 s`, `95 s`, `4 min 10 s`.
pub fn seconds(time: Duration) -> String {
    match time.as_secs() {
        0..10 => format!("{:.1} s", time.as_secs_f32()),
        whole @ 10..120 => format!("{whole} s"),
        whole => format!("{} min {} s", whole / 60, whole % 60),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_read_as_people_say_them() {
        assert_eq!(seconds(Duration::from_millis(3210)), "3.2 s");
        assert_eq!(seconds(Duration::from_secs(95)), "95 s");
        assert_eq!(seconds(Duration::from_secs(250)), "4 min 10 s");
    }

    #[test]
    fn the_summary_names_every_step_even_one_that_failed() {
        let mut steps = Steps::default();
        steps.step("lints", || Ok(())).unwrap();
        let failed: Result<(), Error> = steps.step("tests", || Err(Error::NoCheckout));
        assert!(failed.is_err());
        assert!(steps.summary().contains("lints") && steps.summary().contains("tests"));
    }
}
