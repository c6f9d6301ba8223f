//! A catalogue in columns: bits of needs for the first look, numbers of combinations of facts for the rules, boxes of
//! blocks for what is far.

use crate::bits::Bits;
use crate::group::Group;
use crate::keys::keys;
use waymark_core::catalogue::{Kind, Service};
use waymark_core::geo::Point;
use waymark_core::matching::Facts;

/// Rows to a block.
pub(crate) const BLOCK: usize = 256;
/// Words of 64 bits to a block.
pub(crate) const BLOCK_WORDS: usize = BLOCK / 64;

/// Groups of facts that rules read together, by position in [`Columns::groups`].
pub(crate) const AUDIENCE: usize = 0;
pub(crate) const TERMS: usize = 1;
pub(crate) const HOW: usize = 2;
pub(crate) const GROUND: usize = 3;
pub(crate) const INTERESTS: usize = 4;
pub(crate) const TRUST: usize = 5;
/// Access and language, which are read together with others only.
pub(crate) const CARE: usize = 6;
/// All of them.
pub(crate) const GROUPS: usize = 7;

/// Why a catalogue was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// No list of ours, or damaged.
    Unreadable,
    /// More rows than can be numbered.
    TooMany,
}

/// A service as it is taken up.
#[derive(Clone, Copy, Debug)]
pub struct Row<'a> {
    /// What matching reads.
    pub facts: Facts<'a>,
    /// What it is called.
    pub name: &'a str,
    /// What tells it from others of the same name; empty where rows do.
    pub id: &'a str,
}

/// A block of rows.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Block {
    /// All needs of its rows.
    pub(crate) needs: u64,
    /// Corners of the box round its places: south-west, north-east. `None` without any.
    pub(crate) corners: Option<(Point, Point)>,
}

/// What the pass reads of a row, side by side: a row that is looked at costs one line of memory, not one for each fact.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Hot {
    /// Where it is, closely enough for a distance; else off the map.
    pub(crate) spot: Point,
    /// Its combination in each group.
    pub(crate) codes: [u32; GROUPS],
}

impl Default for Hot {
    fn default() -> Self {
        Self { spot: NOWHERE, codes: [0; GROUPS] }
    }
}

/// A catalogue in columns.
pub struct Columns<'a> {
    /// What the pass reads of each row.
    pub(crate) hot: Vec<Hot>,
    /// Which rows help with a need, are chiefly about it, offer an interest, and are only or especially for a trait. Urgent
    /// help is never a candidate, and helps with none.
    pub(crate) needs: Bits,
    pub(crate) primary: Bits,
    pub(crate) interests: Bits,
    pub(crate) meant_for: Bits,
    /// Rows that are not left out for being far, wherever they are.
    pub(crate) anywhere: Vec<u64>,
    pub(crate) blocks: Vec<Block>,
    pub(crate) groups: [Group<'a>; GROUPS],
    pub(crate) has_own: bool,
    names: Vec<&'a str>,
    /// As far as any is needed to tell rows of the same name apart.
    ids: Vec<&'a str>,
}

/// A spot that is none.
pub(crate) const NOWHERE: Point = Point { lat: i32::MIN, lon: i32::MIN };

impl<'a> Columns<'a> {
    /// Takes up rows in their order. Neighbours on the map had better be neighbours here.
    ///
    /// # Errors
    /// Where there are more rows than can be numbered.
    pub fn new(rows: impl ExactSizeIterator<Item = Row<'a>>) -> Result<Self, Refused> {
        let count = rows.len();
        if count >= u32::MAX as usize {
            return Err(Refused::TooMany);
        }
        let words = count.div_ceil(BLOCK) * BLOCK_WORDS;
        let mut columns = Self {
            hot: Vec::with_capacity(count),
            needs: Bits::new(words),
            primary: Bits::new(words),
            interests: Bits::new(words),
            meant_for: Bits::new(words),
            anywhere: vec![0; words],
            blocks: vec![Block::default(); count.div_ceil(BLOCK)],
            groups: std::array::from_fn(|_| Group::new()),
            has_own: false,
            names: Vec::with_capacity(count),
            ids: Vec::new(),
        };
        rows.for_each(|row| columns.push(&row));
        columns.groups.iter_mut().for_each(Group::close);
        Ok(columns)
    }
    /// Services in their order.
    ///
    /// # Errors
    /// As [`Columns::new`].
    pub fn of_services(services: &'a [Service]) -> Result<Self, Refused> {
        Self::new(services.iter().map(|s| Row { facts: s.facts(), name: &s.name, id: &s.id }))
    }
    /// How many rows there are.
    pub fn len(&self) -> usize {
        self.hot.len()
    }
    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.hot.is_empty()
    }
    /// Combinations of facts that occur, by group: how often rules are asked at most.
    pub fn combinations(&self) -> [usize; GROUPS] {
        self.groups.each_ref().map(|group| group.members.len())
    }
    /// What a row is called.
    pub fn name(&self, row: u32) -> &'a str {
        self.key(row).0
    }
    /// What decides between rows of equal points and distance: name, id, and where neither does, the row.
    pub(crate) fn key(&self, row: u32) -> (&'a str, &'a str) {
        let of = |texts: &[&'a str]| texts.get(row as usize).copied().unwrap_or_default();
        (of(&self.names), of(&self.ids))
    }
    /// What the pass reads of a row; of none past the end.
    #[inline]
    pub(crate) fn hot(&self, row: usize) -> Hot {
        self.hot.get(row).copied().unwrap_or_default()
    }
    /// All facts of a row.
    pub fn facts(&self, row: u32) -> Facts<'a> {
        self.facts_for(row, u64::MAX)
    }
    /// The facts of a row, of its needs those in a set.
    pub(crate) fn facts_for(&self, row: u32, needs: u64) -> Facts<'a> {
        let hot = self.hot(row as usize);
        let member =
            |group: usize| self.groups.get(group).and_then(|known| known.members.get(hot.codes[group] as usize));
        let nothing = Facts::default();
        let [audience, terms, how, ground, interests, trust, care] =
            [AUDIENCE, TERMS, HOW, GROUND, INTERESTS, TRUST, CARE].map(|group| member(group).unwrap_or(&nothing));
        let spot = Some(hot.spot).filter(|spot| *spot != NOWHERE);
        Facts {
            needs: waymark_core::ids::Set::from_bits(self.needs.ids(row as usize, needs)),
            primary: waymark_core::ids::Set::from_bits(self.primary.ids(row as usize, needs)),
            kind: how.kind,
            class: how.class,
            modes: how.modes,
            precision: how.precision,
            origin: how.origin,
            // Rules ask whether a place is known; where it is, is for the distance.
            point: spot.or(ground.point.map(|_| Point::default())),
            nations: ground.nations,
            area: ground.area,
            interests: interests.interests,
            cost: terms.cost,
            hours: terms.hours,
            self_referral: terms.self_referral,
            capacity: terms.capacity,
            access: care.access,
            access_absent: care.access_absent,
            languages: care.languages,
            known_since: trust.known_since,
            checked_on: trust.checked_on,
            next_check: trust.next_check,
            evidence: trust.evidence,
            has_contact: trust.has_contact,
            ..*audience
        }
    }

    fn push(&mut self, row: &Row<'a>) {
        let (at, facts) = (self.hot.len(), &row.facts);
        let (word, bit) = (at / 64, 1u64 << (at % 64));
        let needs = if facts.kind == Kind::Urgent { 0 } else { facts.needs.bits() };
        self.needs.put(at, needs);
        self.primary.put(at, facts.primary.bits());
        self.interests.put(at, facts.interests.bits());
        self.meant_for.put(at, facts.only_for.union(facts.made_for).bits());
        let spot = facts.spot();
        if spot.is_none() || !facts.only_in_person() {
            self.anywhere[word] |= bit;
        }
        let block = &mut self.blocks[at / BLOCK];
        block.needs |= needs;
        if let Some(spot) = spot {
            let (low, high) = block.corners.unwrap_or((spot, spot));
            let low = Point { lat: low.lat.min(spot.lat), lon: low.lon.min(spot.lon) };
            let high = Point { lat: high.lat.max(spot.lat), lon: high.lon.max(spot.lon) };
            block.corners = Some((low, high));
        }
        self.has_own |= facts.origin == waymark_core::catalogue::Origin::Local;
        self.names.push(row.name);
        if !row.id.is_empty() {
            self.ids.resize(at, "");
            self.ids.push(row.id);
        }
        let mut codes = [0; GROUPS];
        for ((code, group), key) in codes.iter_mut().zip(&mut self.groups).zip(keys(facts)) {
            *code = group.code(key, facts);
        }
        let spot = spot.unwrap_or(NOWHERE);
        self.hot.push(Hot { spot, codes });
    }
}
