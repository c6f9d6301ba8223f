//! Columns that are only ticked.

use crate::table::values::Profile;
use crate::table::{Column, Field};

/// Three columns or more side by side that are only ticked are what the services are put under.
pub fn ticks(columns: &mut [Column], profiles: &[Profile]) {
    let is_ticked = |at: &usize| profiles.get(*at).is_some_and(|p| p.filled > 0 && p.yes_no >= 90);
    let ticked: Vec<usize> = (0..profiles.len()).filter(is_ticked).collect();
    for run in ticked.chunk_by(|a, b| a + 1 == *b).filter(|run| run.len() > 2) {
        for at in run {
            let open =
                |column: &&mut Column| column.field == Field::More && !crate::clean::is_internal(&column.heading);
            if let Some(column) = columns.get_mut(*at).filter(open) {
                (column.field, column.confidence) = (Field::Category, 60);
                column.why = "one of several columns side by side that are only ticked".to_owned();
            }
        }
    }
}
