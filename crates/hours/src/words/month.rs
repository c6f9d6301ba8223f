//! Names of months, English and Welsh. `Mawrth` is read as Tuesday, which it is as well.

const NAMES: [(&str, u8); 37] = [
    ("january", 1),
    ("jan", 1),
    ("ionawr", 1),
    ("february", 2),
    ("feb", 2),
    ("chwefror", 2),
    ("march", 3),
    ("mar", 3),
    ("april", 4),
    ("apr", 4),
    ("ebrill", 4),
    ("may", 5),
    ("mai", 5),
    ("june", 6),
    ("jun", 6),
    ("mehefin", 6),
    ("july", 7),
    ("jul", 7),
    ("gorffennaf", 7),
    ("august", 8),
    ("aug", 8),
    ("awst", 8),
    ("september", 9),
    ("sept", 9),
    ("sep", 9),
    ("medi", 9),
    ("october", 10),
    ("oct", 10),
    ("hydref", 10),
    ("november", 11),
    ("nov", 11),
    ("tachwedd", 11),
    ("december", 12),
    ("dec", 12),
    ("rhagfyr", 12),
    ("febuary", 2),
    ("novemeber", 11),
];

/// The month that a word in small letters names.
pub(crate) fn named(word: &str) -> Option<u8> {
    NAMES.iter().find(|(name, _)| *name == word).map(|(_, month)| *month)
}
