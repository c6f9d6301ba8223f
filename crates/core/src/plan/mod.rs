//! The plan: what the person chose, one small first step, an if–then, a check-in date.
