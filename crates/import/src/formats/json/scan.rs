//! Cuts a JSON document into pieces: members of the object that it is, elements of the list that it is or holds. Only one
//! piece is in memory at a time. It looks at brackets and quotes alone, so that a piece that is wrong inside spoils no other.

use super::inside::Inside;
use super::lists::{is_wrap, may_hold_records};
use std::io::{self, BufRead};

/// Longest piece that is kept, in bytes.
pub const LONGEST: usize = 16 * 1024 * 1024;

/// How a piece ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whole {
    /// At its end.
    Yes,
    /// At the end of the source.
    Cut,
    /// It is longer than [`LONGEST`], and was skipped.
    TooLong,
}

/// A piece of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// A member of the object that the document is.
    Member {
        /// Its name.
        key: String,
        /// Its value's text.
        text: Vec<u8>,
        /// Line its value begins on.
        line: u64,
        /// How it ended.
        whole: Whole,
    },
    /// An element of a list.
    Element {
        /// Member that holds the list; empty: the document is the list.
        list: String,
        /// Its text.
        text: Vec<u8>,
        /// Line it begins on.
        line: u64,
        /// How it ended.
        whole: Whole,
    },
    /// The document ended; another may follow.
    End,
    /// The source ended within the document.
    Cut {
        /// Last line.
        line: u64,
    },
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Outside,
    Object,
    List,
}

/// Cuts what it reads into pieces.
pub struct Scan<R> {
    from: R,
    state: State,
    /// Objects opened round the members that are given out.
    depth: u32,
    list: String,
    /// The object has a name of its own.
    named: bool,
    /// Line that is read.
    pub line: u64,
    /// Bytes read.
    pub read: u64,
}

impl<R: BufRead> Scan<R> {
    /// Cuts what `from` gives.
    pub fn new(from: R) -> Self {
        Self { from, state: State::Outside, depth: 0, list: String::new(), named: false, line: 1, read: 0 }
    }

    /// The next piece; none at the end.
    ///
    /// # Errors
    /// What reading says.
    pub fn piece(&mut self) -> io::Result<Option<Piece>> {
        loop {
            let next = self.skip()?;
            let piece = match (self.state, next) {
                (State::Outside, None) => return Ok(None),
                (_, None) => {
                    self.state = State::Outside;
                    Some(Piece::Cut { line: self.line })
                }
                (State::Outside, Some(byte)) => self.outside(byte)?,
                (State::Object, Some(byte)) => self.object(byte)?,
                (State::List, Some(byte)) => self.element(byte)?,
            };
            if piece.is_some() {
                return Ok(piece);
            }
        }
    }

    fn outside(&mut self, byte: u8) -> io::Result<Option<Piece>> {
        match byte {
            b'{' | b'[' => {
                self.bump()?;
                self.state = if byte == b'{' { State::Object } else { State::List };
                (self.depth, self.named) = (u32::from(byte == b'{'), false);
                self.list.clear();
                Ok(None)
            }
            b'}' | b']' | b':' => self.bump().map(|()| None),
            _ => {
                let line = self.line;
                let (text, whole) = self.value(Vec::new())?;
                Ok(Some(Piece::Element { list: String::new(), text, line, whole }))
            }
        }
    }

    fn object(&mut self, byte: u8) -> io::Result<Option<Piece>> {
        match byte {
            b'}' => {
                self.bump()?;
                self.depth -= 1;
                if self.depth > 0 {
                    return Ok(None);
                }
                self.state = State::Outside;
                Ok(Some(Piece::End))
            }
            b'"' => self.member(),
            _ => self.bump().map(|()| None),
        }
    }

    fn member(&mut self) -> io::Result<Option<Piece>> {
        let (key, whole) = self.value(Vec::new())?;
        let key: String =
            serde_json::from_slice(&key).unwrap_or_else(|_| String::from_utf8_lossy(&key).replace('"', ""));
        while self.skip()? == Some(b':') {
            self.bump()?;
        }
        let line = self.line;
        let mut begun = Vec::new();
        match self.skip()? {
            None => return Ok(Some(Piece::Member { key, text: Vec::new(), line, whole: Whole::Cut })),
            Some(b'{') if self.depth < 4 && is_wrap(&key) && !self.named => {
                self.bump()?;
                self.depth += 1;
                return Ok(None);
            }
            Some(b'[') if may_hold_records(&key, self.named) => {
                self.bump()?;
                if matches!(self.skip()?, Some(b'{' | b']') | None) {
                    (self.state, self.list) = (State::List, key);
                    return Ok(None);
                }
                begun.push(b'[');
            }
            Some(_) => {}
        }
        self.named |= key == "name";
        let (text, ended) = self.value(begun)?;
        let whole = if whole == Whole::Yes { ended } else { whole };
        Ok(Some(Piece::Member { key, text, line, whole }))
    }

    fn element(&mut self, byte: u8) -> io::Result<Option<Piece>> {
        match byte {
            b']' => {
                self.bump()?;
                self.state = if self.depth > 0 { State::Object } else { State::Outside };
                Ok((self.depth == 0).then_some(Piece::End))
            }
            b'}' | b':' => self.bump().map(|()| None),
            _ => {
                let line = self.line;
                let (text, whole) = self.value(Vec::new())?;
                Ok(Some(Piece::Element { list: self.list.clone(), text, line, whole }))
            }
        }
    }

    /// Next byte that is neither space nor comma, not taken.
    fn skip(&mut self) -> io::Result<Option<u8>> {
        loop {
            let buffer = self.from.fill_buf()?;
            if buffer.is_empty() {
                return Ok(None);
            }
            let spaces =
                buffer.iter().take_while(|byte| matches!(byte, b' ' | b'\t' | b'\r' | b'\n' | b',' | 0x1e)).count();
            let found = buffer.get(spaces).copied();
            self.take(spaces)?;
            if found.is_some() {
                return Ok(found);
            }
        }
    }

    fn bump(&mut self) -> io::Result<()> {
        self.take(1)
    }

    fn take(&mut self, count: usize) -> io::Result<()> {
        let buffer = self.from.fill_buf()?;
        let lines = buffer.iter().take(count).filter(|byte| **byte == b'\n').count();
        self.from.consume(count);
        self.line += lines as u64;
        self.read += count as u64;
        Ok(())
    }

    /// The text of a value; `text`: what of it is taken already, one opening bracket or nothing.
    fn value(&mut self, mut text: Vec<u8>) -> io::Result<(Vec<u8>, Whole)> {
        let mut inside = Inside::new(&text);
        let mut whole = Whole::Cut;
        let mut too_long = false;
        loop {
            let buffer = self.from.fill_buf()?;
            if buffer.is_empty() {
                break;
            }
            let end = buffer.iter().position(|byte| inside.ends(*byte));
            let count = end.map_or(buffer.len(), |at| at + usize::from(inside.takes_last));
            too_long |= text.len() + count > LONGEST;
            if too_long {
                text = Vec::new();
            } else {
                text.extend_from_slice(buffer.get(..count).unwrap_or_default());
            }
            self.take(count)?;
            if end.is_some() {
                whole = Whole::Yes;
                break;
            }
        }
        let scalar_at_end = whole == Whole::Cut && inside.is_scalar() && self.state == State::Outside;
        let whole = if scalar_at_end { Whole::Yes } else { whole };
        Ok((text, if too_long { Whole::TooLong } else { whole }))
    }
}
