//! A small organisation for tests.
