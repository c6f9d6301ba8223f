//! A site's own groups.
