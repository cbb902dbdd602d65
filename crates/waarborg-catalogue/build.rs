//! Reads the catalogue files, checks them against each other, and packs them for embedding. A mistake
//! in a file stops the build with the file and the number.

#[path = "build/based.rs"]
mod based;
#[path = "build/files.rs"]
mod files;
#[path = "build/pack.rs"]
mod pack;
#[path = "build/steps.rs"]
mod steps;

use std::{collections::BTreeMap, env, fs, path::Path};

/// The folders under `data/`.
const VERSIONS: &[&str] = &["v1.2", "v1.3"];

/// The versions between which `data/was-wordt` says what became of every number.
const STEPS: &[(&str, &str)] = &[("v1.2", "v1.3")];

fn main() {
    println!("cargo::rerun-if-changed=data");
    println!("cargo::rerun-if-changed=build");
    let out = env::var("OUT_DIR").expect("cargo sets OUT_DIR");
    let write = |name: String, packed: String| {
        fs::write(Path::new(&out).join(name), packed).expect("OUT_DIR can be written");
    };
    let data = Path::new("data");
    let mut versions = BTreeMap::new();
    for name in VERSIONS {
        let version = pack::read(data, name)
            .unwrap_or_else(|problem| panic!("the catalogue {name} is not right: {problem}"));
        write(format!("{name}.json"), pack::pack(&version));
        versions.insert(name, version);
    }
    for (old, new) in STEPS {
        let packed = steps::pack(data, &versions[old], &versions[new])
            .unwrap_or_else(|problem| panic!("from {old} to {new}: {problem}"));
        write(format!("{old}-{new}.json"), packed);
    }
}
