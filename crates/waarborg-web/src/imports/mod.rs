//! What every import of a file shares: taking it in within bounds, putting it away until somebody has
//! seen what it would do, and asking which column is what.
//!
//! Between the steps the file rests in the evidence store under `imports/{organisation}/{SHA-256}`:
//! every instance of the application can reach it there, a page of the preview is an ordinary page (no
//! upload is sent again), and nobody can slip another file in, because the address is the hash of the
//! content. It is deleted when the import is confirmed or cancelled; what was left behind is deleted at
//! the next import after a day.

pub mod columns;
pub mod staging;
pub mod upload;
