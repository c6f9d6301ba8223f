//! The names by which a program and its glue know each other, made short.
//!
//! wasm-bindgen names everything that a program asks of the browser, over a hundred functions, at length and with a hash.
//! Each name stands in both files, no packer makes it smaller, and nobody else reads it.

use super::scripts::without_comments;
use crate::errors::Error;
use crate::repo::write;
use std::fs;
use std::path::Path;

/// The section of a program that lists what it asks for.
const IMPORTS: u8 = 2;
/// A function among what it asks for.
const FUNCTION: u8 = 0;
/// Bytes before the first section.
const HEADER: usize = 8;

/// Shortens the names in both files, and leaves out the glue's comments and indents.
pub fn shorten(glue: &Path, program: &Path) -> Result<(), Error> {
    let read = fs::read(program).map_err(|why| Error::file(program, why))?;
    let Some((shortened, names)) = renamed(&read) else {
        return Err(Error::Found(format!("{} asks for what is no function.", program.display())));
    };
    let mut text = without_comments(&fs::read_to_string(glue).map_err(|why| Error::file(glue, why))?);
    for (at, name) in names.iter().enumerate() {
        let long = format!("\n{name}: function(");
        if text.matches(&long).count() != 1 {
            return Err(Error::Found(format!("{} does not give {name} once.", glue.display())));
        }
        text = text.replace(&long, &format!("\n{}: function(", short(at)));
    }
    write(glue, text)?;
    write(program, shortened)
}

/// The name of the function at a place: `_a`, `_b` … `_z`, `_ba`, and so on.
fn short(at: usize) -> String {
    let letter = |at: usize| char::from(b"abcdefghijklmnopqrstuvwxyz"[at % 26]);
    let before = if at < 26 { "_".to_owned() } else { short(at / 26) };
    before + letter(at).encode_utf8(&mut [0; 4])
}

/// The program with short names, and the long ones in their order; `None` when it is not made as wasm-bindgen makes it.
fn renamed(program: &[u8]) -> Option<(Vec<u8>, Vec<String>)> {
    let (mut out, mut names) = (program.get(..HEADER)?.to_vec(), Vec::new());
    let mut rest = Reader(program.get(HEADER..)?);
    while let Some(id) = rest.byte() {
        let section = rest.counted()?;
        if id == IMPORTS {
            let renamed = imports(section, &mut names)?;
            put(&mut out, id, &renamed);
        } else {
            put(&mut out, id, section);
        }
    }
    Some((out, names))
}

fn put(out: &mut Vec<u8>, id: u8, section: &[u8]) {
    out.push(id);
    put_counted(out, section);
}

fn put_counted(out: &mut Vec<u8>, bytes: &[u8]) {
    put_number(out, bytes.len());
    out.extend(bytes);
}

/// A number as WebAssembly writes it: seven bits a byte, the highest bit says that more follow.
fn put_number(out: &mut Vec<u8>, mut number: usize) {
    while number > 0x7f {
        out.push((number & 0x7f) as u8 | 0x80);
        number >>= 7;
    }
    out.push(number as u8);
}

/// The list of what is asked for, with short names: each entry is a file, a name, a kind and, of functions, a type.
fn imports(section: &[u8], names: &mut Vec<String>) -> Option<Vec<u8>> {
    let mut rest = Reader(section);
    let count = rest.number()?;
    let mut out = Vec::with_capacity(section.len());
    put_number(&mut out, count);
    for at in 0..count {
        put_counted(&mut out, rest.counted()?);
        names.push(String::from_utf8(rest.counted()?.to_vec()).ok()?);
        put_counted(&mut out, short(at).as_bytes());
        out.push(rest.byte().filter(|kind| *kind == FUNCTION)?);
        put_number(&mut out, rest.number()?);
    }
    rest.0.is_empty().then_some(out)
}

/// Bytes read from the front.
struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    fn byte(&mut self) -> Option<u8> {
        let (first, rest) = self.0.split_first()?;
        self.0 = rest;
        Some(*first)
    }

    fn number(&mut self) -> Option<usize> {
        let (mut number, mut shift) = (0_usize, 0);
        loop {
            let byte = self.byte()?;
            number |= usize::from(byte & 0x7f).checked_shl(shift)?;
            shift += 7;
            if byte & 0x80 == 0 {
                return Some(number);
            }
        }
    }

    /// As many bytes as the number before them says.
    fn counted(&mut self) -> Option<&'a [u8]> {
        let count = self.number()?;
        let (counted, rest) = self.0.split_at_checked(count)?;
        self.0 = rest;
        Some(counted)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A program with a custom section that asks one file for functions of these names.
    fn program(names: &[&str]) -> Vec<u8> {
        let mut list = vec![names.len() as u8];
        for name in names {
            put_counted(&mut list, b"./x.js");
            put_counted(&mut list, name.as_bytes());
            list.extend([FUNCTION, 0x81, 0x01]);
        }
        let mut out = b"\0asm\x01\0\0\0".to_vec();
        put(&mut out, IMPORTS, &list);
        put(&mut out, 0, &[0; 300]);
        out
    }

    #[test]
    fn names_of_the_glue_are_counted_in_letters() {
        let names = [0, 1, 25, 26, 27, 51, 52, 26 * 27].map(short);
        assert_eq!(names, ["_a", "_b", "_z", "_ba", "_bb", "_bz", "_ca", "_bba"]);
        let all: std::collections::BTreeSet<String> = (0..2_000).map(short).collect();
        assert_eq!(all.len(), 2_000);
    }

    #[test]
    fn a_program_asks_for_the_same_under_short_names() {
        let long = program(&["__wbg_get_0123456789abcdef", "__wbg_set_0123456789abcdef"]);
        let (shortened, names) = renamed(&long).unwrap();
        assert_eq!(names, ["__wbg_get_0123456789abcdef", "__wbg_set_0123456789abcdef"]);
        assert_eq!(shortened, program(&["_a", "_b"]));
    }

    #[test]
    fn what_is_no_program_of_functions_is_refused() {
        let whole = program(&["a"]);
        for end in [0, 7, 9, 12, whole.len() - 1] {
            assert_eq!(renamed(&whole[..end]), None);
        }
        let mut memory = whole;
        let kind = HEADER + 2 + 1 + 7 + 2;
        assert_eq!(memory[kind], FUNCTION);
        memory[kind] = 2;
        assert_eq!(renamed(&memory), None);
    }

    #[test]
    fn both_files_know_each_other_by_short_names() {
        let folder = std::env::temp_dir().join(format!("waymark-glue-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let (glue, wasm) = (folder.join("x.js"), folder.join("x_bg.wasm"));
        fs::write(&glue, "// a\n  __wbg_get_01: function(arg0) {\n  },\n").unwrap();
        fs::write(&wasm, program(&["__wbg_get_01"])).unwrap();
        assert!(shorten(&glue, &wasm).is_err(), "the first line has none before it");
        fs::write(&glue, "const a = {\n  __wbg_get_01: function(arg0) {\n  // b\n  },\n").unwrap();
        shorten(&glue, &wasm).unwrap();
        assert_eq!(fs::read_to_string(&glue).unwrap(), "const a = {\n_a: function(arg0) {\n},\n");
        assert_eq!(fs::read(&wasm).unwrap(), program(&["_a"]));
        fs::write(&wasm, program(&["__wbg_other_01"])).unwrap();
        assert!(shorten(&glue, &wasm).is_err());
        fs::remove_dir_all(&folder).unwrap();
    }
}
