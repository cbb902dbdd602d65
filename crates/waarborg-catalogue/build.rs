//! Reads the catalogue files, checks them against each other, and packs them for embedding. A mistake
//! in a file stops the build with the file and the number.

#[path = "build/files.rs"]
mod files;
#[path = "build/pack.rs"]
mod pack;

use std::{env, fs, path::Path};

/// The folders under `data/`.
const VERSIONS: &[&str] = &["v1.3"];

fn main() {
    println!("cargo::rerun-if-changed=data");
    println!("cargo::rerun-if-changed=build");
    let out = env::var("OUT_DIR").expect("cargo sets OUT_DIR");
    for version in VERSIONS {
        let packed = pack::pack(Path::new("data").join(version).as_path())
            .unwrap_or_else(|problem| panic!("the catalogue {version} is not right: {problem}"));
        fs::write(Path::new(&out).join(format!("{version}.json")), packed).expect("OUT_DIR can be written");
    }
}
