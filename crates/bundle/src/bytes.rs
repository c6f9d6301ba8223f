//! Numbers and slices in a file: writing them, and taking them from the front with every bound checked.

use crate::frame::OpenError;

/// Appends a number in as few bytes as it needs: seven bits a byte, lowest first.
pub(crate) fn put_number(out: &mut Vec<u8>, mut number: u64) {
    while number > 0x7f {
        out.push(number as u8 | 0x80);
        number >>= 7;
    }
    out.push(number as u8);
}

/// Appends bytes with their length in front.
pub(crate) fn put_part(out: &mut Vec<u8>, part: &[u8]) {
    put_number(out, part.len() as u64);
    out.extend_from_slice(part);
}

/// What is left of a file.
#[derive(Clone, Copy)]
pub(crate) struct Rest<'a>(pub(crate) &'a [u8]);

const SHORT: OpenError = OpenError::Malformed("a part is shorter than it says");

impl<'a> Rest<'a> {
    pub(crate) fn take(&mut self, len: usize) -> Result<&'a [u8], OpenError> {
        let (front, rest) = self.0.split_at_checked(len).ok_or(SHORT)?;
        self.0 = rest;
        Ok(front)
    }
    pub(crate) fn byte(&mut self) -> Result<u8, OpenError> {
        self.take(1).map(|front| front.first().copied().unwrap_or_default())
    }
    pub(crate) fn number(&mut self) -> Result<u64, OpenError> {
        let mut number = 0u64;
        for shift in (0..64).step_by(7) {
            let byte = self.byte()?;
            let bits = u64::from(byte & 0x7f);
            number |= bits << shift;
            if byte & 0x80 == 0 {
                // The last byte of a number of 10 bytes has room for one bit.
                let fits = bits << shift >> shift == bits;
                return if fits { Ok(number) } else { Err(OpenError::Malformed("a number is too large")) };
            }
        }
        Err(OpenError::Malformed("a number is too long"))
    }
    pub(crate) fn size(&mut self) -> Result<usize, OpenError> {
        let number = self.number()?;
        u32::try_from(number).map(|n| n as usize).map_err(|_| OpenError::Malformed("a count is too large"))
    }
    pub(crate) fn part(&mut self) -> Result<Rest<'a>, OpenError> {
        let len = self.size()?;
        self.take(len).map(Rest)
    }
    /// Everything has to be accounted for: what is left over was not written by us.
    pub(crate) fn end(self) -> Result<(), OpenError> {
        if self.0.is_empty() { Ok(()) } else { Err(OpenError::Malformed("there is more in a part than it says")) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn numbers_come_back(number: u64, shift in 0u32..64) {
            let number = number >> shift;
            let mut out = Vec::new();
            put_number(&mut out, number);
            put_part(&mut out, b"rest");
            let mut rest = Rest(&out);
            prop_assert_eq!(rest.number(), Ok(number));
            prop_assert_eq!(rest.part().map(|part| part.0), Ok(b"rest".as_slice()));
            prop_assert_eq!(rest.end(), Ok(()));
        }

        #[test]
        fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..40)) {
            let _ = Rest(&bytes).number();
            let _ = Rest(&bytes).part().map(|part| part.0.len());
        }
    }
}
