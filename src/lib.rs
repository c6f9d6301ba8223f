//! The Waymark page: a thin Yew shell around the pure core.
