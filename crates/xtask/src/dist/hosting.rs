//! Ready files for hosts that do not read `_headers`, written from it: so that every host sends the same.

use crate::errors::Error;
use crate::headers::{Rule, parse};
use crate::repo::Repo;
use serde_json::{Value, json};

/// Where they stand in the checkout.
pub const FOLDER: &str = "hosting";
/// Types that hosts may not know.
const TYPES: [(&str, &str); 5] = [
    ("csv", "text/csv"),
    ("json", "application/json"),
    ("wasm", "application/wasm"),
    ("webmanifest", "application/manifest+json"),
    ("wmk", "application/octet-stream"),
];

/// Each file with its content.
pub fn files(headers: &str) -> Result<[(&'static str, String); 2], Error> {
    let rules = parse(headers);
    Ok([("nginx.conf", nginx(&rules)), ("staticwebapp.config.json", azure(&rules)?)])
}

/// Files that are not what `_headers` makes them.
pub fn differing(repo: &Repo) -> Result<Vec<String>, Error> {
    let files = files(&repo.read("static/_headers")?)?;
    let differ =
        files.iter().filter(|(name, content)| repo.read(format!("{FOLDER}/{name}")).ok().as_ref() != Some(content));
    Ok(differ
        .map(|(name, _)| format!("{FOLDER}/{name}: not as static/_headers says: run `cargo xtask dist --hosting`"))
        .collect())
}

/// Rules for every address, and those for some.
fn split(rules: &[Rule]) -> (impl Iterator<Item = &(String, String)>, impl Iterator<Item = &Rule>) {
    let everywhere = rules.iter().filter(|rule| rule.pattern == "/*").flat_map(|rule| &rule.headers);
    (everywhere, rules.iter().filter(|rule| rule.pattern != "/*"))
}

fn nginx(rules: &[Rule]) -> String {
    let (everywhere, some) = split(rules);
    let mut out = String::from(
        "# For nginx, made from static/_headers: do not edit. Put this file into http { }, in conf.d for example, and change\n\
         # server_name, root and the certificate's lines. gzip_static sends the .gz files that lie beside the others.\n\n\
         map $uri $waymark_cache {\n  default \"no-cache\";\n",
    );
    for rule in some {
        for (_, value) in rule.headers.iter().filter(|(name, _)| name == "Cache-Control") {
            out.push_str(&format!("  {} \"{value}\";\n", nginx_pattern(&rule.pattern)));
        }
    }
    out.push_str("}\n\nserver {\n  listen 443 ssl;\n  server_name waymark.example.org;\n  root /srv/waymark;\n");
    out.push_str("  # ssl_certificate …; ssl_certificate_key …;\n  gzip_static on;\n  # brotli_static on; where the module is there\n\n");
    out.push_str("  types {\n    text/html html; text/css css; text/javascript js; text/plain txt md;\n");
    out.push_str("    image/svg+xml svg; image/png png; image/x-icon ico;\n");
    TYPES.iter().for_each(|(end, kind)| out.push_str(&format!("    {kind} {end};\n")));
    out.push_str("  }\n  charset utf-8;\n\n");
    everywhere.for_each(|(name, value)| out.push_str(&format!("  add_header {name} \"{value}\" always;\n")));
    out.push_str("  # Without always: that something is not there is never kept.\n  add_header Cache-Control $waymark_cache;\n\n  location / {\n    try_files $uri $uri/index.html =404;\n  }\n}\n");
    out
}

/// A pattern as nginx maps take it: plain text, or a regular expression.
fn nginx_pattern(pattern: &str) -> String {
    match pattern.strip_suffix('*') {
        Some(start) => format!("~^{}", start.replace('.', "\\.")),
        None => pattern.to_owned(),
    }
}

fn azure(rules: &[Rule]) -> Result<String, Error> {
    let (everywhere, some) = split(rules);
    let object = |headers: &mut dyn Iterator<Item = &(String, String)>| -> Value {
        headers
            .map(|(name, value)| (name.clone(), Value::from(value.as_str())))
            .collect::<serde_json::Map<_, _>>()
            .into()
    };
    let routes: Vec<Value> =
        some.map(|rule| json!({ "route": rule.pattern, "headers": object(&mut rule.headers.iter()) })).collect();
    let types: serde_json::Map<_, _> =
        TYPES.iter().map(|(end, kind)| (format!(".{end}"), Value::from(*kind))).collect();
    let everywhere = object(&mut everywhere.into_iter());
    let file = json!({ "globalHeaders": everywhere, "mimeTypes": types, "routes": routes });
    let text = serde_json::to_string_pretty(&file).map_err(|why| Error::Found(why.to_string()))?;
    Ok(format!("{text}\n"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEADERS: &str = include_str!("../../../../static/_headers");

    #[test]
    fn v11_every_host_sends_the_same_headers() {
        let nginx = include_str!("../../../../hosting/nginx.conf");
        let azure: Value = serde_json::from_str(include_str!("../../../../hosting/staticwebapp.config.json")).unwrap();
        let rules = parse(HEADERS);
        let (everywhere, some) = split(&rules);
        let everywhere: Vec<_> = everywhere.collect();
        for (name, value) in &everywhere {
            assert!(nginx.contains(&format!("add_header {name} \"{value}\" always;")), "{name}");
            assert_eq!(azure["globalHeaders"][name], value.as_str(), "{name}");
        }
        // One more: the header of the map.
        assert_eq!(nginx.matches("add_header").count(), everywhere.len() + 1);
        assert_eq!(azure["globalHeaders"].as_object().unwrap().len(), everywhere.len());
        for rule in some {
            let [(name, value)] = rule.headers.as_slice() else { panic!("{rule:?}") };
            assert!(nginx.contains(&format!("  {} \"{value}\";\n", nginx_pattern(&rule.pattern))), "{}", rule.pattern);
            let routes = azure["routes"].as_array().unwrap();
            let route = routes.iter().find(|route| route["route"] == rule.pattern.as_str()).unwrap();
            assert_eq!(route["headers"][name], value.as_str(), "{}", rule.pattern);
        }
    }

    #[test]
    fn the_committed_files_are_what_the_one_source_makes_them() {
        let [(_, nginx), (_, azure)] = files(HEADERS).unwrap();
        assert_eq!(nginx, include_str!("../../../../hosting/nginx.conf"));
        assert_eq!(azure, include_str!("../../../../hosting/staticwebapp.config.json"));
    }
}
