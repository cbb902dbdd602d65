//! Store on sqlite
