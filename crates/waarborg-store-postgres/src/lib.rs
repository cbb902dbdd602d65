//! Store on postgres
