//! `cargo xtask serve`: builds the page and serves `dist/` on this machine, as a static host would.
//!
//! One thread for each request, GET and HEAD only, with the response headers of `static/_headers`.

use crate::build::{self, Profile};
use crate::errors::Error;
use crate::headers::{self, Rule};
use crate::repo::Repo;
use std::fs;
use std::io::{BufRead, BufReader, ErrorKind, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;
use std::thread;
use std::time::Duration;

/// How long a client may take over its request.
const PATIENCE: Duration = Duration::from_secs(10);

/// What every answer needs.
struct Server {
    root: PathBuf,
    headers: Vec<Rule>,
}

/// Builds, then serves until interrupted.
pub fn run(repo: &Repo, port: u16, profile: Profile) -> Result<(), Error> {
    // Taken before the build, so that a port in use is said at once.
    let listener = TcpListener::bind(("127.0.0.1", port)).map_err(|why| match why.kind() {
        ErrorKind::AddrInUse => Error::PortInUse(port),
        _ => Error::file(format!("127.0.0.1:{port}"), why),
    })?;
    build::run(repo, profile)?;
    let headers = headers::parse(&fs::read_to_string(repo.dist().join("_headers")).unwrap_or_default());
    let server = Arc::new(Server { root: repo.dist(), headers });
    println!("\nWaymark is at http://127.0.0.1:{port}/ (stop with Ctrl+C)");
    for stream in listener.incoming().flatten() {
        let server = Arc::clone(&server);
        // A client that goes away mid-answer is no reason to stop.
        thread::spawn(move || drop(answer(&server, stream)));
    }
    Ok(())
}

fn answer(server: &Server, mut stream: TcpStream) -> std::io::Result<()> {
    stream.set_read_timeout(Some(PATIENCE))?;
    let mut reader = BufReader::new(&stream);
    let mut request = String::new();
    reader.read_line(&mut request)?;
    let mut header = String::new();
    while reader.read_line(&mut header)? > 2 {
        header.clear();
    }
    let (head, body) = response(server, &request);
    stream.write_all(head.as_bytes())?;
    stream.write_all(&body)
}

/// Status line with headers, and the content.
fn response(server: &Server, request: &str) -> (String, Vec<u8>) {
    let mut words = request.split_whitespace();
    let (method, target) = (words.next().unwrap_or_default(), words.next().unwrap_or("/"));
    if !matches!(method, "GET" | "HEAD") {
        return message(server, target, "405 Method Not Allowed");
    }
    let Some(content) = locate(&server.root, target).and_then(|path| Some((fs::read(&path).ok()?, path))) else {
        return message(server, target, "404 Not Found");
    };
    let (content, path) = content;
    let head = head(server, target, "200 OK", kind(&path), content.len());
    (head, if method == "HEAD" { Vec::new() } else { content })
}

fn message(server: &Server, target: &str, status: &str) -> (String, Vec<u8>) {
    (head(server, target, status, "text/plain; charset=utf-8", status.len()), status.as_bytes().to_vec())
}

fn head(server: &Server, target: &str, status: &str, kind: &str, length: usize) -> String {
    format!(
        "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {length}\r\nConnection: close\r\n{}\r\n",
        site_headers(&server.headers, target, status)
    )
}

/// The headers of the site for an address. What they do not say is asked for anew each time.
fn site_headers(rules: &[Rule], target: &str, status: &str) -> String {
    let address = target.split(['?', '#']).next().unwrap_or_default();
    // That something is not there is never kept.
    let kept = |name: &str| status.starts_with("200") || name != "Cache-Control";
    let headers = headers::of(rules, address).filter(|(name, _)| kept(name));
    let mut lines: Vec<String> = headers.map(|(name, value)| format!("{name}: {value}\r\n")).collect();
    if !lines.iter().any(|line| line.starts_with("Cache-Control:")) {
        lines.push("Cache-Control: no-cache\r\n".to_owned());
    }
    lines.concat()
}

/// The file of an address; `None` for anything that would leave the folder.
fn locate(root: &Path, target: &str) -> Option<PathBuf> {
    let inside = decode(target.split(['?', '#']).next()?)?;
    let inside = Path::new(inside.trim_start_matches('/'));
    let safe = inside.components().all(|part| matches!(part, Component::Normal(_)));
    let path = root.join(inside);
    safe.then(|| if path.is_dir() { path.join("index.html") } else { path })
}

/// Resolves `%20` and its like; `None` where that is not text.
fn decode(address: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(address.len());
    let mut rest = address.as_bytes();
    while let [first, others @ ..] = rest {
        rest = others;
        let mut byte = *first;
        if byte == b'%' {
            byte = u8::from_str_radix(std::str::from_utf8(rest.get(..2)?).ok()?, 16).ok()?;
            rest = rest.get(2..)?;
        }
        bytes.push(byte);
    }
    String::from_utf8(bytes).ok().filter(|text| !text.contains(['\0', '\\']))
}

/// Content type by the end of the name.
fn kind(path: &Path) -> &'static str {
    match path.extension().and_then(|end| end.to_str()).unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "wasm" => "application/wasm",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "csv" => "text/csv; charset=utf-8",
        "txt" | "md" => "text/plain; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_stay_inside_the_folder() {
        let root = Path::new("dist");
        assert_eq!(locate(root, "/data/a%20b.wmk?x=1").unwrap(), Path::new("dist/data/a b.wmk"));
        for escape in ["/../Cargo.toml", "/%2e%2e/Cargo.toml", "/a/../../b", "/a\\..\\b", "/%00", "/%zz", "/%2"] {
            assert_eq!(locate(root, escape), None, "{escape}");
        }
    }

    #[test]
    fn names_the_types_that_browsers_insist_on() {
        assert_eq!(kind(Path::new("x_bg.wasm")), "application/wasm");
        assert_eq!(kind(Path::new("boot.js")), "text/javascript; charset=utf-8");
        assert_eq!(kind(Path::new("data/x.wmk")), "application/octet-stream");
    }

    #[test]
    fn takes_the_headers_of_the_site() {
        let rules = headers::parse("/*\n  Referrer-Policy: no-referrer\n/data/*\n  Cache-Control: immutable\n");
        let referrer = "Referrer-Policy: no-referrer\r\n";
        assert_eq!(site_headers(&rules, "/data/a.wmk?x", "200 OK"), format!("{referrer}Cache-Control: immutable\r\n"));
        assert_eq!(site_headers(&rules, "/", "200 OK"), format!("{referrer}Cache-Control: no-cache\r\n"));
        assert!(site_headers(&rules, "/data/b.wmk", "404 Not Found").ends_with("no-cache\r\n"));
    }

    #[test]
    fn only_reading_is_answered() {
        let server = Server { root: "no-such-folder".into(), headers: Vec::new() };
        assert!(response(&server, "POST / HTTP/1.1").0.starts_with("HTTP/1.1 405"));
        assert!(response(&server, "GET /x HTTP/1.1").0.starts_with("HTTP/1.1 404"));
        assert!(response(&server, "").0.starts_with("HTTP/1.1 405"));
    }
}
