//! Which sources belong together. A folder of a feed's pages or of a set's tables mostly has other files in it too: a
//! licence, a description of the columns, a list of terms. These do not keep the others apart.

use super::json::{pages::Pages, shape::Shape};
use super::tables::read::is_description;
use super::{Format, looks};
use crate::pipeline::choose;
use crate::problem::{At, Problem, Severity};
use crate::source::Source;

/// Least certainty that sources are read with.
const ENOUGH: u8 = 20;

/// Sources that are read as one.
pub struct Group<'a> {
    /// Their importer; none: no form that is known.
    pub format: Option<&'a dyn Format>,
    /// The sources.
    pub sources: Vec<Source>,
}

impl Group<'_> {
    /// What is said of sources that nobody can read.
    pub fn passed_over(&self) -> Vec<Problem> {
        let say = |source: &Source| {
            let at = At { source: source.name.clone(), ..At::default() };
            let message =
                format!("this file is no directory of services: it {}; it was passed over", looks(&source.head));
            Problem::new("not-recognised", Severity::Note, at, message)
        };
        if self.format.is_some() { Vec::new() } else { self.sources.iter().map(say).collect() }
    }
}

/// The sources in groups, folder by folder in the order they came.
pub fn grouped<'a>(formats: &[&'a dyn Format], sources: Vec<Source>) -> Vec<Group<'a>> {
    let mut folders: Vec<(String, Vec<Source>)> = Vec::new();
    for source in sources {
        let folder = source.name.rsplit_once(['/', '\\']).map_or("", |(folder, _)| folder).to_owned();
        match folders.iter_mut().find(|(known, _)| *known == folder) {
            Some((_, inside)) => inside.push(source),
            None => folders.push((folder, vec![source])),
        }
    }
    folders.into_iter().flat_map(|(_, sources)| folder(formats, sources)).collect()
}

/// A source with the importer that suits it by itself.
type Alone<'a> = (Source, Option<&'a dyn Format>, u8);

fn folder<'a>(formats: &[&'a dyn Format], sources: Vec<Source>) -> Vec<Group<'a>> {
    let alone = |source: Source| -> Alone<'a> {
        let one = [source];
        let found = choose(formats, &one);
        let [source] = one;
        let is_read = |sure: u8| (sure >= ENOUGH || is_empty_page(&source)) && !is_description(&source.head);
        let found = found.filter(|(_, sure)| is_read(*sure));
        (source, found.map(|(format, _)| format), found.map_or(0, |(_, sure)| sure))
    };
    let (read, rest): (Vec<Alone<'a>>, Vec<_>) =
        sources.into_iter().map(alone).partition(|(_, format, _)| format.is_some());
    let mut groups = together(formats, read).unwrap_or_else(|read| {
        let (text, other): (Vec<_>, Vec<_>) =
            read.into_iter().partition(|(source, ..)| Shape::of(&source.head).is_none());
        let tables = together(formats, text).unwrap_or_else(by_form);
        tables.into_iter().chain(together(formats, other).unwrap_or_else(by_form)).collect()
    });
    let rest: Vec<Source> = rest.into_iter().map(|(source, ..)| source).collect();
    if !rest.is_empty() {
        groups.push(Group { format: None, sources: rest });
    }
    groups
}

/// All in one group, where one form is no worse for them together than any is for one of them alone, or the same for all.
fn together<'a>(formats: &[&'a dyn Format], all: Vec<Alone<'a>>) -> Result<Vec<Group<'a>>, Vec<Alone<'a>>> {
    if all.is_empty() {
        return Ok(Vec::new());
    }
    let most = all.iter().map(|(_, _, sure)| *sure).max().unwrap_or(0);
    let names: Vec<Option<&str>> = all.iter().map(|(_, format, _)| format.map(Format::name)).collect();
    let (sources, rest): (Vec<Source>, Vec<_>) =
        all.into_iter().map(|(source, format, sure)| (source, (format, sure))).unzip();
    match choose(formats, &sources) {
        Some((format, sure)) if sure >= most.max(ENOUGH) || names.iter().all(|name| *name == Some(format.name())) => {
            Ok(vec![Group { format: Some(format), sources }])
        }
        _ => Err(sources.into_iter().zip(rest).map(|(source, (format, sure))| (source, format, sure)).collect()),
    }
}

/// One group for each form, in the order they come.
fn by_form(all: Vec<Alone<'_>>) -> Vec<Group<'_>> {
    let mut groups: Vec<Group<'_>> = Vec::new();
    for (source, format, _) in all {
        let same = |group: &&mut Group<'_>| group.format.map(Format::name) == format.map(Format::name);
        match groups.iter_mut().find(same) {
            Some(group) => group.sources.push(source),
            None => groups.push(Group { format, sources: vec![source] }),
        }
    }
    groups
}

/// A page of a feed without records: it belongs to its feed, and says how many pages there are. An empty list is one too.
fn is_empty_page(source: &Source) -> bool {
    let is_list = source.head.trim_ascii_start().starts_with(b"[") || source.head.starts_with(b"\xef\xbb\xbf[");
    let is_page = |shape: &Shape| Pages::is_envelope(&shape.members) || (is_list && source.size <= 64);
    Shape::of(&source.head).is_some_and(|shape| shape.records.is_empty() && is_page(&shape))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::formats::{all, table::Table};

    fn names(files: &[(&str, &str)]) -> Vec<(String, usize)> {
        let sources =
            files.iter().map(|(name, text)| Source::of_bytes(*name, text.as_bytes().to_vec()).unwrap()).collect();
        let table = Table::default();
        let mut formats = all().to_vec();
        formats.push(&table);
        let groups = grouped(&formats, sources);
        groups.iter().map(|g| (g.format.map_or("none", Format::name).to_owned(), g.sources.len())).collect()
    }

    const SERVICES: &str = "id,organization_id,name,status\n1,1,Tea Club,active\n2,1,Walkers,active\n";
    const ORGANISATIONS: &str = "id,name,description,tax_id\n1,Friends,Of tea,\n";

    #[test]
    fn a_licence_and_a_list_of_terms_do_not_keep_a_set_apart() {
        let found = names(&[
            ("d/LICENCE", "You may use this as you like.\nNo warranty is given.\n"),
            ("d/datapackage.json", "{\"name\": \"x\", \"resources\": [{\"path\": \"a.csv\", \"schema\": {}}]}"),
            ("d/organizations.csv", ORGANISATIONS),
            ("d/services.csv", SERVICES),
        ]);
        assert_eq!(found, [("hsds-tables".to_owned(), 2), ("none".to_owned(), 2)]);
    }

    #[test]
    fn an_empty_list_is_a_feed_without_records() {
        for text in ["[]", "\n[ ]\n", "\u{feff}[]"] {
            assert_eq!(names(&[("a.json", text)]), [("json-list".to_owned(), 1)], "{text:?}");
        }
    }

    #[test]
    fn pages_are_one_feed_and_folders_are_several() {
        let page = |number: u32| {
            format!(
                "{{\"total_pages\": 2, \"page_number\": {number}, \"contents\": [{{\"id\": \"{number}\", \"name\": \"Tea\", \
                 \"organization\": {{\"id\": \"1\", \"name\": \"Friends\"}}, \"status\": \"active\", \"schedules\": [], \
                 \"cost_options\": [], \"service_at_locations\": []}}]}}"
            )
        };
        let (one, two) = (page(1), page(2));
        let found = names(&[("a/1.json", &one), ("a/2.json", &two), ("b/1.json", &one)]);
        assert_eq!(found, [("oruk-3.0".to_owned(), 2), ("oruk-3.0".to_owned(), 1)]);
    }
}
