//! Reads the catalogue files, checks them against each other, and packs them for embedding. A mistake in
//! a file stops the build and names the file and the number.

#[path = "build/based.rs"]
mod based;
#[path = "build/drafts.rs"]
mod drafts;
#[path = "build/facts.rs"]
mod facts;
#[path = "build/files.rs"]
mod files;
#[path = "build/law.rs"]
mod law;
#[path = "build/mappings.rs"]
mod mappings;
#[path = "build/maturity.rs"]
mod maturity;
#[path = "build/pack.rs"]
mod pack;
#[path = "build/part1.rs"]
mod part1;
#[path = "build/part1_steps.rs"]
mod part1_steps;
#[path = "build/steps.rs"]
mod steps;

use pack::Version;
use std::{collections::BTreeMap, env, fs, path::Path};

/// The folders under `data/`, newest first.
const VERSIONS: &[&str] = &["v1.3", "v1.2"];

/// The versions between which `data/was-wordt` says what became of every number.
const STEPS: &[(&str, &str)] = &[("v1.2", "v1.3")];

/// The drafts under `data/drafts`: what is being prepared. None of them is a version.
const DRAFTS: &[&str] = &["v2.0"];

fn main() {
    println!("cargo::rerun-if-changed=data");
    println!("cargo::rerun-if-changed=build");
    let data = Path::new("data");
    let law = right("law", law::pack(&data.join("law.toml"), VERSIONS));
    let mut versions = BTreeMap::new();
    for name in VERSIONS {
        let version = right(name, pack::read(data, name));
        write(name, Ok(pack::pack(&version, &law)));
        versions.insert(name, version);
    }
    for (old, new) in STEPS {
        write(
            &format!("{old}-{new}"),
            steps::pack(data, &versions[old], &versions[new]),
        );
    }
    for name in DRAFTS {
        let draft = right(name, drafts::read(data, name));
        let from = VERSIONS.iter().find(|version| **version == draft.from);
        let from = right(name, from.ok_or_else(|| format!("{} is no version", draft.from)));
        write(&format!("draft-{name}"), drafts::pack(&draft, &versions[from]));
    }
    let controls = versions[&VERSIONS[0]].control_numbers();
    let measures: Vec<String> = versions.values().flat_map(Version::measure_numbers).collect();
    let mappings = mappings::pack(&data.join("mappings"), &controls, &measures);
    let (packed, clauses) = right("mappings", mappings);
    write("mappings", Ok(packed));
    for (name, version) in &versions {
        right(name, version.part1.check_clauses(&clauses));
    }
    let part1 = versions.values().map(|version| &version.part1);
    right("part 1", part1::check_numbers(part1));
    write("maturity", maturity::pack(&data.join("maturity.toml")));
}

fn right<T>(name: &str, outcome: Result<T, String>) -> T {
    outcome.unwrap_or_else(|problem| panic!("the catalogue {name} is not right: {problem}"))
}

fn write(name: &str, packed: Result<String, String>) {
    let out = env::var("OUT_DIR").expect("cargo sets OUT_DIR");
    let path = Path::new(&out).join(format!("{name}.json"));
    fs::write(path, right(name, packed)).expect("OUT_DIR can be written");
}
