//! The official sources are not ours to ship: tests that need them look for them beside the repository.

use std::io::Write as _;
use std::path::{Path, PathBuf};

/// A file of the reference data; `None`, with a line on the terminal that says so, if it is not there.
pub fn reference(name: &str, test: &str) -> Option<Vec<u8>> {
    let folder = std::env::var_os("WAARBORG_REFERENCE").map_or_else(beside, PathBuf::from);
    let found = std::fs::read(folder.join(name)).ok();
    if found.is_none() {
        // Not a macro: those are captured, and this has to be seen.
        let _ = writeln!(
            std::io::stderr(),
            "SKIPPED {test}: {} is not there",
            folder.join(name).display()
        );
    }
    found
}

/// `../shared/reference/bio2` beside the repository, or beside the folder of its worktrees.
fn beside() -> PathBuf {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let places = ["../shared/reference/bio2", "../../shared/reference/bio2"].map(|place| root.join(place));
    let found = places.iter().find(|place| place.is_dir());
    found.unwrap_or(&places[0]).clone()
}
