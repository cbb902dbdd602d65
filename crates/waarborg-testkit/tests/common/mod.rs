//! What several tests use.
#![allow(dead_code, reason = "each test uses some of it")]

use sha2::{Digest, Sha256};
use waarborg_domain::Day;
use waarborg_domain::decision::Decided;
use waarborg_domain::objects::{ObjectKind, ObjectVersion};
use waarborg_domain::posture::{Posture, Tally};
use waarborg_testkit::replay::{Replayed, replay};
use waarborg_testkit::{NoSecrets, Plan, Size, demo};

pub fn today() -> Day {
    "2026-09-25".parse().expect("a day")
}

pub fn commits(plan: &Plan) -> Vec<Decided> {
    demo(plan, &NoSecrets).collect()
}

pub fn voorbeeldstad() -> Replayed {
    replay(commits(&Plan::of(Size::S, today()))).remove(0)
}

pub fn fingerprint(plan: &Plan) -> String {
    let mut hasher = Sha256::new();
    for commit in demo(plan, &NoSecrets) {
        hasher.update(format!("{commit:?}"));
    }
    hex::encode(hasher.finalize())
}

pub fn derive(replayed: &Replayed, day: Day) -> Posture {
    Posture::derive(waarborg_catalogue::newest(), &replayed.ledger, day)
}

pub fn percentage(replayed: &Replayed, day: Day) -> u32 {
    let mut tally = Tally::default();
    for cell in derive(replayed, day).cells() {
        tally.add_cell(cell);
    }
    tally.percentage_met().unwrap_or(0)
}

pub fn systems(replayed: &Replayed) -> Vec<&ObjectVersion> {
    let objects = replayed.ledger.objects_on(today());
    objects
        .into_iter()
        .filter(|object| object.kind == ObjectKind::System)
        .collect()
}
