//! The catalogue as files to fetch: one bundle, or shards by area.
