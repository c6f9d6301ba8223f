//! The tables of places: those of this checkout are built in.

use super::ImportError;
use std::path::Path;
use waymark_import::place::Tables;

const SECTORS: &str = include_str!("../../../../content/geo/sectors.csv");
const OUTCODES: &str = include_str!("../../../../content/geo/outcodes.csv");
const PLACES: &str = include_str!("../../../../content/geo/places.tsv");
const COUNCILS: &str = include_str!("../../../../content/geo/councils.csv");

/// The tables of a folder, or those built in.
pub fn tables(folder: Option<&str>) -> Result<Tables, ImportError> {
    let Some(folder) = folder else {
        return Tables::new(SECTORS, OUTCODES, PLACES, COUNCILS)
            .map_err(|error| ImportError::faulty("content/geo", error));
    };
    let text = |name: &str| {
        let path = Path::new(folder).join(name);
        std::fs::read_to_string(&path).map_err(ImportError::file(&path))
    };
    let (sectors, outcodes, places, councils) =
        (text("sectors.csv")?, text("outcodes.csv")?, text("places.tsv")?, text("councils.csv")?);
    Tables::new(&sectors, &outcodes, &places, &councils).map_err(|error| ImportError::faulty(folder, error))
}
