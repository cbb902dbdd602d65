//! What a feature has written is also brought to where it counts.

use std::path::Path;
use waarborg_domain::features::{self, Feature};

/// Whether the feature with this folder brings what the file of this name holds.
fn brings(folder: &str, file: &str) -> Option<bool> {
    let of = |feature: &&Feature| feature.name.replace('-', "_") == folder;
    let found = |has: fn(&Feature) -> bool| {
        let mut found = features::ALL.iter().filter(of);
        Some(found.any(has))
    };
    match file {
        "verify.rs" => found(|feature| feature.verify.is_some()),
        "dossier.rs" => found(|feature| feature.dossier.is_some()),
        "search.rs" => found(|feature| feature.search.is_some()),
        "tasks.rs" => found(|feature| feature.tasks.is_some()),
        "rules.rs" => found(|feature| !feature.rules.is_empty()),
        "events.rs" => found(|feature| !feature.events.is_empty()),
        _ => None,
    }
}

#[test]
fn no_socket_is_left_empty_by_who_can_fill_it() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut looked_at = 0;
    for folder in source.read_dir().unwrap().map(Result::unwrap) {
        let name = folder.file_name().into_string().unwrap();
        // The organisation is a feature in the singular; the frame of the events is no feature's.
        let feature = if name == "organisations" {
            "organisation"
        } else {
            &name
        };
        if !folder.path().is_dir() || name == "audit" {
            continue;
        }
        for file in folder.path().read_dir().unwrap().map(Result::unwrap) {
            let file = file.file_name().into_string().unwrap();
            if let Some(brings) = brings(feature, &file) {
                assert!(brings, "{name}/{file} is not in the list of its feature");
                looked_at += 1;
            }
        }
    }
    assert!(looked_at > 40, "only {looked_at} files looked at");
}
