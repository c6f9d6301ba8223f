//! A person with one goal as 256 bytes, and back into what the core's rules look at. The layout is in `ABI.md`.

use waymark_core::bank::Bank;
use waymark_core::catalogue::{Cost, Modes, Shelf};
use waymark_core::date::Date;
use waymark_core::geo::{Nation, Point, Whereabouts};
use waymark_core::ids::{Set, Topic, VocabularyId};
use waymark_core::matching::{Context, Known};
use waymark_core::profile::{Company, Goal, Language, Limits, Profile, TimeSlot, Weight, Wish, Wishes};

/// Bytes of a question.
pub(crate) const BYTES: usize = 256;
const MAGIC: u32 = u32::from_le_bytes(*b"WAK1");
const SETS: usize = 13;
const COSTS: [Cost; 4] = [Cost::Free, Cost::Donation, Cost::Low, Cost::Paid];
const LANGUAGES: [Language; 4] = [Language::English, Language::Welsh, Language::Bsl, Language::Other];
const COMPANIES: [Company; 2] = [Company::Alone, Company::WithSomeone];
const SLOTS: [TimeSlot; 3] = [TimeSlot::WeekdayDay, TimeSlot::WeekdayEvening, TimeSlot::Weekend];
/// Not said.
const NONE: u8 = 255;
const AREA_BYTES: usize = 12;
const MOST_SHOWN: usize = 64;

/// A question as bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ask(pub [u8; BYTES]);

thread_local! {
    /// The rules of rows read neither bank nor shelf. Made once, and never let go of: the code that does so would be long.
    static NOTHING: &'static (Bank, Shelf) = Box::leak(Box::default());
}

/// A question read: everything the rules look at.
#[derive(Clone, Debug)]
pub struct Asked {
    /// What the person said.
    pub profile: Profile,
    /// Where the person is.
    pub place: Whereabouts,
    /// What the person wants.
    pub goal: Goal,
    /// What is known of the person beside.
    pub known: Known,
    /// The day it is.
    pub today: Date,
    /// How many suggestions.
    pub most: usize,
    /// Whether all rows are counted, which takes longer.
    pub counts: bool,
}

impl Asked {
    /// What the core's rules look at.
    pub fn context(&self) -> Context<'_> {
        let (bank, shelf) = NOTHING.with(|nothing| *nothing);
        let Self { profile, place, today, .. } = self;
        Context { bank, shelf, profile, place, today: *today }
    }
}

impl Ask {
    /// From what the core's matching takes.
    pub fn new(ctx: &Context<'_>, goal: &Goal, most: usize, counts: bool) -> Self {
        let (known, limits, place) = (Known::new(ctx), &ctx.profile.limits, ctx.place);
        let welcome = ctx.profile.asks_places || ctx.bank.topic(goal.topic).is_some_and(|topic| topic.places_welcome);
        let mut bytes = [0; BYTES];
        let mut put = |at: usize, part: &[u8]| {
            if let Some(room) = bytes.get_mut(at..at + part.len()) {
                room.copy_from_slice(part);
            }
        };
        put(0, &MAGIC.to_le_bytes());
        put(4, &ctx.today.year.to_le_bytes());
        put(6, &[ctx.today.month, ctx.today.day]);
        let sets = sets(&known, ctx, goal);
        sets.iter().enumerate().for_each(|(set, bits)| put(8 + set * 8, &bits.to_le_bytes()));
        let point = place.point.unwrap_or_default();
        put(112, &point.lat.to_le_bytes());
        put(116, &point.lon.to_le_bytes());
        let (youngest, oldest) = ctx.profile.age.unwrap_or((NONE, NONE));
        put(120, &[u8::from(place.point.is_some()), place.nation as u8, youngest, oldest]);
        put(124, &[code(&COSTS, limits.cost), code(&LANGUAGES, limits.language)]);
        put(126, &limits.travel.unwrap_or(u16::MAX).to_le_bytes());
        put(128, &limits.modes.0.to_le_bytes());
        put(130, &[0, 1, 2].map(|at| code(&SLOTS, limits.times.get(at).copied())));
        put(
            133,
            &[code(&COMPANIES, limits.company), u8::from(welcome) | u8::from(counts) << 1, most.min(MOST_SHOWN) as u8],
        );
        put(184, &known.quiet.bits().to_le_bytes());
        put(192, &Wish::ALL.map(|(wish, _)| ctx.profile.wishes.get(wish) as u8));
        put(199, &[ctx.profile.confidence.unwrap_or(NONE)]);
        let areas = std::iter::once(&place.area).chain(&place.also).take(4);
        areas.enumerate().for_each(|(at, area)| {
            put(136 + at * AREA_BYTES, area.as_bytes().get(..area.len().min(AREA_BYTES)).unwrap_or_default());
        });
        Self(bytes)
    }

    /// Reads a question. `None` where it is none of ours; a number out of its range is not said.
    pub fn read(&self) -> Option<Asked> {
        let (number, byte) = (|at, len| self.number(at, len), |at| self.byte(at));
        if number(0, 4) != u64::from(MAGIC) {
            return None;
        }
        let profile = Profile {
            age: Some((byte(122), byte(123))).filter(|age| *age != (NONE, NONE)),
            interests: set(number(96, 8)),
            limits: self.limits(),
            asks_places: byte(134) & 1 != 0,
            wishes: self.wishes(),
            confidence: Some(byte(199)).filter(|sure| *sure <= 10),
            ..Profile::default()
        };
        let point = Point { lat: number(112, 4) as i32, lon: number(116, 4) as i32 };
        Some(Asked {
            profile,
            place: Whereabouts {
                nation: Nation::ALL.get(usize::from(byte(121))).map_or(Nation::England, |(nation, _)| *nation),
                area: self.area(0),
                also: (1..4).map(|at| self.area(at)).filter(|code| !code.is_empty()).collect(),
                point: Some(point).filter(|point| byte(120) == 1 && is_on_the_map(*point)),
            },
            goal: Goal { topic: Topic(u8::MAX), needs: set(number(8, 8)), wanted: set(number(16, 8)) },
            known: self.known(),
            today: Date { year: number(4, 2) as u16, month: byte(6), day: byte(7) },
            most: usize::from(byte(135)).clamp(1, MOST_SHOWN),
            counts: byte(134) & 2 != 0,
        })
    }

    fn take(&self, at: usize, len: usize) -> &[u8] {
        self.0.get(at..at + len).unwrap_or_default()
    }
    #[inline(never)]
    fn number(&self, at: usize, len: usize) -> u64 {
        self.take(at, len).iter().rev().fold(0, |n, byte| n << 8 | u64::from(*byte))
    }
    #[inline(never)]
    fn byte(&self, at: usize) -> u8 {
        self.number(at, 1) as u8
    }
    #[inline(never)]
    fn area(&self, at: usize) -> String {
        let bytes = self.take(136 + at * AREA_BYTES, AREA_BYTES);
        let code = bytes.split(|byte| *byte == 0).next().unwrap_or_default();
        std::str::from_utf8(code).unwrap_or_default().to_owned()
    }
    /// A weight out of range is none.
    #[inline(never)]
    fn wishes(&self) -> Wishes {
        let mut wishes = Wishes::default();
        for (wish, _) in &Wish::ALL {
            wishes.set(*wish, pick(&Weight::ALL, self.byte(192 + *wish as usize)).unwrap_or_default());
        }
        wishes
    }
    fn limits(&self) -> Limits {
        Limits {
            cost: pick(&COSTS, self.byte(124)),
            travel: Some(self.number(126, 2) as u16).filter(|tenths| *tenths != u16::MAX),
            times: (130..133).filter_map(|at| pick(&SLOTS, self.byte(at))).collect(),
            modes: Modes(self.number(128, 2) as u16),
            access: set(self.number(104, 8)),
            language: pick(&LANGUAGES, self.byte(125)),
            company: pick(&COMPANIES, self.byte(133)),
        }
    }
    fn known(&self) -> Known {
        Known {
            traits: set(self.number(24, 8)),
            not_traits: set(self.number(32, 8)),
            wide: set(self.number(40, 8)),
            of_an_age: set(self.number(48, 8)),
            of_a_place: set(self.number(56, 8)),
            bsl: set(self.number(64, 8)),
            interpreter: set(self.number(72, 8)),
            bring_someone: set(self.number(80, 8)),
            low_or_worried: set(self.number(88, 8)),
            quiet: set(self.number(184, 8)),
        }
    }
}

/// The sets of a question, in their order.
fn sets(known: &Known, ctx: &Context<'_>, goal: &Goal) -> [u64; SETS] {
    [
        goal.needs.bits(),
        goal.wanted.bits(),
        known.traits.bits(),
        known.not_traits.bits(),
        known.wide.bits(),
        known.of_an_age.bits(),
        known.of_a_place.bits(),
        known.bsl.bits(),
        known.interpreter.bits(),
        known.bring_someone.bits(),
        known.low_or_worried.bits(),
        ctx.profile.interests.bits(),
        ctx.profile.limits.access.bits(),
    ]
}

/// Whether distances from here can be worked out.
pub(crate) fn is_on_the_map(point: Point) -> bool {
    (-900_000..=900_000).contains(&point.lat) && (-1_800_000..=1_800_000).contains(&point.lon)
}

fn code<T: PartialEq>(list: &[T], value: Option<T>) -> u8 {
    value.and_then(|value| list.iter().position(|known| *known == value)).map_or(NONE, |code| code as u8)
}

fn pick<T: Copy>(list: &[T], code: u8) -> Option<T> {
    list.get(usize::from(code)).copied()
}

fn set<T: VocabularyId>(bits: u64) -> Set<T> {
    Set::from_bits(bits)
}
