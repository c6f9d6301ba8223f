//! Opening and meeting times as people write them, read into what can be compared; what is doubtful stays unknown.
