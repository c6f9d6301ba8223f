//! Which names are kept.

use super::grid::Grid;
use super::read::{PlaceRow, Sources};
use waymark_core::gazetteer::Rank;

/// A hamlet is kept when no kept place lies within so many metres. The smallest distance with which the file keeps
/// within its budget.
pub const OUTPOST: u32 = 3_200;
/// Where so many sectors lie within [`TOWN`] metres is a built-up area.
const TOWN_SECTORS: usize = 3;
const TOWN: u32 = 3_000;

/// All places, with those "other settlements" that lie in built-up areas ranked as parts of towns: in London and some
/// other towns that kind stands for whole quarters (Hackney, Leith), elsewhere for a few houses.
pub fn with_town_parts(sources: &Sources) -> Vec<PlaceRow> {
    let sectors: Grid<()> = sources.sectors.iter().map(|(_, point)| (*point, ())).collect();
    let mut places = sources.places.clone();
    for place in places.iter_mut().filter(|place| place.other) {
        if sectors.within(place.point, TOWN).take(TOWN_SECTORS).count() == TOWN_SECTORS {
            place.rank = Rank::Suburb;
        }
    }
    places
}

/// All places but the hamlets near others, bigger ones first.
pub fn kept(places: &[PlaceRow]) -> Vec<&PlaceRow> {
    let (mut hamlets, mut kept): (Vec<_>, Vec<_>) = places.iter().partition(|place| place.rank == Rank::Hamlet);
    kept.sort_by_key(|place| place.rank);
    hamlets.sort_by(|a, b| a.name.cmp(&b.name));
    let mut near: Grid<()> = kept.iter().map(|place| (place.point, ())).collect();
    for hamlet in hamlets {
        if near.within(hamlet.point, OUTPOST).next().is_none() {
            near.insert(hamlet.point, ());
            kept.push(hamlet);
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;
    use waymark_core::geo::Point;

    fn place(name: &str, rank: Rank, lat: i32, other: bool) -> PlaceRow {
        PlaceRow { name: name.into(), council: String::new(), rank, other, point: Point { lat, lon: -20_000 } }
    }

    #[test]
    fn a_hamlet_is_kept_where_nothing_bigger_is_near() {
        let places = [
            place("Near", Rank::Hamlet, 530_100, false),
            place("Town", Rank::Town, 530_000, false),
            place("Far", Rank::Hamlet, 531_000, false),
            place("Near Far", Rank::Hamlet, 531_100, false),
        ];
        assert_eq!(kept(&places).iter().map(|place| place.name.as_str()).collect::<Vec<_>>(), ["Town", "Far"]);
    }

    #[test]
    fn an_other_settlement_in_a_town_is_a_part_of_it() {
        let sectors = [530_000, 530_050, 530_100].map(|lat| ("M33".to_owned(), Point { lat, lon: -20_000 }));
        let places = vec![place("Quarter", Rank::Hamlet, 530_000, true), place("Croft", Rank::Hamlet, 540_000, true)];
        let ranked = with_town_parts(&Sources { sectors: sectors.to_vec(), places, ..Sources::default() });
        assert_eq!(ranked.iter().map(|place| place.rank).collect::<Vec<_>>(), [Rank::Suburb, Rank::Hamlet]);
    }
}
