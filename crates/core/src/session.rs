//! The state of a visit and its one update function.
