//! The compiled content of this checkout.
