//! Both languages say the same things, and say them all.
