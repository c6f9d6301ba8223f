//! Everything that can go wrong, each with one clear sentence and, where there is one, the next thing to do.

use std::path::PathBuf;
use thiserror::Error;

/// A failure of the developer's tool.
#[derive(Debug, Error)]
pub enum Error {
    /// The command line was not understood.
    #[error("`cargo xtask {0}` is not a command.")]
    Usage(String),
    /// Not inside the checkout.
    #[error("This is not a Waymark checkout: no Cargo.toml with a [workspace] was found from here upwards.")]
    NoCheckout,
    /// Rust is too old.
    #[error("Rust {found} is too old: Waymark needs Rust {needed} or newer.")]
    OldRust {
        /// What `rustc --version` says.
        found: String,
        /// The least version.
        needed: String,
    },
    /// A program that should be there is not.
    #[error("`{0}` was not found.")]
    Missing(String),
    /// Node is too old.
    #[error("Node {found} is too old: Waymark's build and test tools need Node 20 or newer.")]
    OldNode {
        /// What `node --version` says.
        found: String,
    },
    /// Another program listens there.
    #[error("Port {0} is in use by another program.")]
    PortInUse(u16),
    /// Downloads fail.
    #[error("{0} needs the network, and it could not be reached.")]
    NoNetwork(String),
    /// Only root may do it.
    #[error("{what} can only be installed by root.")]
    NotRoot {
        /// What is missing.
        what: String,
        /// The command that root would run.
        command: String,
    },
    /// No room left.
    #[error(
        "There is too little room on the disk: {free_mb} MB free at {place}, and building and testing takes about 2,000 MB."
    )]
    DiskFull {
        /// Where.
        place: PathBuf,
        /// Megabytes left.
        free_mb: u64,
    },
    /// A program failed.
    #[error("{step} failed ({how}).")]
    Step {
        /// What was being done.
        step: String,
        /// How the program ended: "exit status: 1", "signal: 9 (SIGKILL)".
        how: String,
    },
    /// A check found faults.
    #[error("{0}")]
    Found(String),
    /// A file could not be read or written.
    #[error("{}: {source}.", path.display())]
    File {
        /// Which.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
}

impl Error {
    /// The next thing to do.
    pub fn hint(&self) -> Option<String> {
        let hint = match self {
            Self::Usage(_) => "Run `cargo xtask help` to see what there is.".into(),
            Self::NoCheckout => "Change into the checkout and run the command again.".into(),
            Self::OldRust { .. } => "Run `rustup update stable`, then the command again.".into(),
            Self::Missing(program) => missing(program)?.into(),
            Self::OldNode { .. } => "Install Node 20 or newer (see nodejs.org), then run the command again.".into(),
            Self::PortInUse(port) => format!("Choose another: cargo xtask serve --port {}", port.saturating_add(1)),
            Self::NoNetwork(_) => "Connect, then run the command again: what was already fetched is kept.".into(),
            Self::NotRoot { command, .. } => format!("Run this once, then the command again: sudo sh -c '{command}'"),
            Self::DiskFull { .. } => {
                "Free some space (`cargo clean` removes old builds), then run the command again.".into()
            }
            Self::Step { .. } | Self::Found(_) | Self::File { .. } => return None,
        };
        Some(hint)
    }

    /// A failure to read or write a file; a full disk is said as such.
    pub fn file(path: impl Into<PathBuf>, source: std::io::Error) -> Self {
        let path = path.into();
        if source.kind() == std::io::ErrorKind::StorageFull {
            return Self::DiskFull { place: path, free_mb: 0 };
        }
        Self::File { path, source }
    }
}

fn missing(program: &str) -> Option<&'static str> {
    match program {
        "node" | "npm" => Some("Install Node 20 or newer (see nodejs.org), then run the command again."),
        "rustup" | "rustc" | "cargo" => Some("Install Rust with rustup (see rustup.rs), then run the command again."),
        "dist" => Some("Run `cargo xtask build` first."),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_foreseen_failure_says_what_to_do_next() {
        let foreseen = [
            Error::Usage("servr".into()),
            Error::OldRust { found: "1.80.0".into(), needed: "1.95".into() },
            Error::Missing("node".into()),
            Error::OldNode { found: "v18.0.0".into() },
            Error::PortInUse(8080),
            Error::NoNetwork("Installing npm packages".into()),
            Error::NotRoot { what: "Chromium".into(), command: "apt-get install chromium".into() },
            Error::DiskFull { place: "target".into(), free_mb: 12 },
        ];
        for error in foreseen {
            assert!(error.to_string().ends_with('.'), "{error} is a sentence");
            assert!(error.hint().is_some(), "{error} has a hint");
        }
    }

    #[test]
    fn a_port_in_use_offers_the_next_one() {
        assert_eq!(Error::PortInUse(8080).hint().unwrap(), "Choose another: cargo xtask serve --port 8081");
    }

    #[test]
    fn a_full_disk_is_said_as_such_whatever_was_being_written() {
        let error = Error::file("dist/x", std::io::ErrorKind::StorageFull.into());
        assert!(matches!(error, Error::DiskFull { .. }));
    }
}
