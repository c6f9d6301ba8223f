//! The compound files that old workbooks are: finds the stream of records in one, and puts a stream into a new one.

const END: u32 = 0xffff_fffe;
const FREE: u32 = 0xffff_ffff;
/// Bytes to a sector in files that are made here, so that even the longest stream needs no table of tables.
const SECTOR: usize = 4096;
/// Entries that the header has for sectors of the table.
const IN_HEADER: usize = 109;

struct File<'a> {
    bytes: &'a [u8],
    sector: usize,
    table: Vec<u32>,
}

fn word(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(bytes.get(at..at + 4)?.try_into().ok()?))
}
fn half(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_le_bytes(bytes.get(at..at + 2)?.try_into().ok()?))
}
fn words(bytes: &[u8]) -> impl Iterator<Item = u32> + '_ {
    bytes.chunks_exact(4).filter_map(|four| word(four, 0))
}

impl<'a> File<'a> {
    fn of(bytes: &'a [u8]) -> Option<Self> {
        let sector = match half(bytes, 30)? {
            9 => 512,
            12 => 4096,
            _ => return None,
        };
        let mut file = Self { bytes, sector, table: Vec::new() };
        let mut places: Vec<u32> = words(bytes.get(76..76 + IN_HEADER * 4)?).collect();
        let (mut next, mut left) = (word(bytes, 68)?, bytes.len() / sector);
        while next < END && left > 0 {
            let more: Vec<u32> = words(file.at(next)?).collect();
            let (last, more) = more.split_last()?;
            places.extend_from_slice(more);
            (next, left) = (*last, left - 1);
        }
        for place in places.into_iter().filter(|place| *place < 0xffff_fffa).take(bytes.len() / sector + 1) {
            let found = file.at(place)?;
            file.table.extend(words(found));
        }
        Some(file)
    }
    fn at(&self, sector: u32) -> Option<&'a [u8]> {
        let from = (sector as usize).checked_add(1)?.checked_mul(self.sector)?;
        self.bytes.get(from..self.bytes.len().min(from + self.sector)).filter(|found| !found.is_empty())
    }
    /// The sectors from one on, joined.
    fn chain(&self, start: u32) -> Option<Vec<u8>> {
        let (mut out, mut next) = (Vec::new(), start);
        // A chain that leads back into itself is no longer than the file.
        while next < END && out.len() <= self.bytes.len() {
            out.extend_from_slice(self.at(next)?);
            next = *self.table.get(next as usize)?;
        }
        Some(out)
    }
}

/// The stream of records of a workbook; `None` where the file is broken or has none.
pub fn stream(bytes: &[u8]) -> Option<Vec<u8>> {
    let file = File::of(bytes)?;
    let directory = file.chain(word(bytes, 48)?)?;
    let named = |name: &str| {
        let wide: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).chain([0, 0]).collect();
        directory.chunks_exact(128).find(|entry| entry.starts_with(&wide))
    };
    let entry = named("Workbook").or_else(|| named("Book"))?;
    let (start, length) = (word(entry, 116)?, word(entry, 120)? as usize);
    let mut stream = if length >= word(bytes, 56)? as usize {
        file.chain(start)?
    } else {
        let small = file.chain(word(&directory, 116)?)?;
        let table: Vec<u32> = words(&file.chain(word(bytes, 60)?)?).collect();
        let (mut out, mut next) = (Vec::new(), start);
        while next < END && out.len() <= small.len() {
            let from = (next as usize).checked_mul(64)?;
            out.extend_from_slice(small.get(from..from + 64)?);
            next = *table.get(next as usize)?;
        }
        out
    };
    stream.truncate(length);
    (!stream.is_empty()).then_some(stream)
}

/// A file with this stream alone; `None` where it is too long for one.
pub fn file(stream: &[u8]) -> Option<Vec<u8>> {
    // Shorter streams would stand in a part of their own.
    let sectors = stream.len().max(SECTOR).div_ceil(SECTOR);
    let tables = (1..=IN_HEADER).find(|tables| tables * SECTOR / 4 > sectors + tables)?;
    let (tables, sectors) = (u32::try_from(tables).ok()?, u32::try_from(sectors).ok()?);
    let length = sectors * SECTOR as u32;
    let mut out = vec![0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
    out.resize(24, 0);
    [0x3e_u16, 4, 0xfffe, 12, 6].iter().for_each(|half| out.extend(half.to_le_bytes()));
    out.resize(40, 0);
    // The directory stands behind the table, the stream behind the directory; there are no small streams.
    for word in [1, tables, tables, 0, 4096, END, 0, END, 0].into_iter().chain(0..tables) {
        out.extend(u32::to_le_bytes(word));
    }
    out.resize(76 + IN_HEADER * 4, 0xff);
    out.resize(SECTOR, 0);
    let own = (0..tables).map(|_| 0xffff_fffd).chain([END]);
    let next = (tables + 2..tables + 1 + sectors).chain([END]);
    let table = own.chain(next).chain(std::iter::repeat(FREE)).take(tables as usize * SECTOR / 4);
    table.for_each(|word| out.extend(word.to_le_bytes()));
    let directory = out.len();
    // Where small streams would begin. There are none; who reads it refuses a root that says so in this version.
    entry(&mut out, "Root Entry", [5, 1, 0, 0]);
    entry(&mut out, "Workbook", [2, FREE, tables + 1, length]);
    out.resize(directory + SECTOR, 0);
    out.extend_from_slice(stream);
    out.resize(directory + SECTOR + length as usize, 0);
    Some(out)
}

/// An entry of the directory: name, kind, child, first sector, length.
fn entry(out: &mut Vec<u8>, name: &str, [kind, child, start, length]: [u32; 4]) {
    let from = out.len();
    name.encode_utf16().for_each(|unit| out.extend(unit.to_le_bytes()));
    out.resize(from + 64, 0);
    out.extend((name.len() as u16 * 2 + 2).to_le_bytes());
    out.extend([kind as u8, 1]);
    [FREE, FREE, child].iter().for_each(|word| out.extend(word.to_le_bytes()));
    out.resize(from + 116, 0);
    out.extend(start.to_le_bytes());
    out.extend(length.to_le_bytes());
    out.resize(from + 128, 0);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stream_in_a_file_is_found_again() {
        for length in [1, 4096, 5000, 5_000_000] {
            let given: Vec<u8> = (0..length).map(|n| (n % 251) as u8).collect();
            let found = stream(&file(&given).unwrap()).unwrap();
            assert!(found.starts_with(&given) && found.len() < length + SECTOR, "{length}");
        }
        assert!(stream(b"\xd0\xcf\x11\xe0").is_none() && stream(&[0xff; 5000]).is_none());
        assert!(stream(&file(b"x").unwrap()[..5000]).is_none());
    }
}
