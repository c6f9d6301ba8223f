//! Where in a JSON value a byte stands, by quotes and brackets alone.

/// Where in a value a byte stands.
#[derive(Default)]
pub struct Inside {
    /// Brackets that are open.
    depth: usize,
    text: bool,
    escaped: bool,
    /// Something was seen.
    begun: bool,
    /// The byte at which the value ended belongs to it.
    pub takes_last: bool,
}

impl Inside {
    /// Before a value, or after the opening bracket that `taken` is.
    pub fn new(taken: &[u8]) -> Self {
        Self { depth: taken.len(), begun: !taken.is_empty(), ..Self::default() }
    }
    /// Neither in text nor in brackets.
    pub fn is_scalar(&self) -> bool {
        self.depth == 0 && !self.text
    }
    /// Whether the value ends at this byte; [`Self::takes_last`] then says whether the byte belongs to it.
    pub fn ends(&mut self, byte: u8) -> bool {
        let first = !std::mem::replace(&mut self.begun, true);
        if self.text {
            self.in_text(byte);
            self.takes_last = true;
            return !self.text && self.depth == 0;
        }
        match byte {
            b'"' if first || self.depth > 0 => self.text = true,
            b'{' | b'[' if first || self.depth > 0 => self.depth += 1,
            b'}' | b']' if self.depth > 0 => {
                self.depth -= 1;
                self.takes_last = true;
                return self.depth == 0;
            }
            b',' | b'}' | b']' | b'{' | b'[' | b'"' | b' ' | b'\t' | b'\r' | b'\n' if self.depth == 0 => {
                self.takes_last = false;
                return true;
            }
            _ => {}
        }
        false
    }
    fn in_text(&mut self, byte: u8) {
        match byte {
            _ if self.escaped => self.escaped = false,
            b'\\' => self.escaped = true,
            b'"' => self.text = false,
            _ => {}
        }
    }
}
