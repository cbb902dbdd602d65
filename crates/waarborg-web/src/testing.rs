//! A whole application in memory, for tests.
