//! Suppliers, processes and systems are described in the first days; some change later.

use crate::diary::{Diary, Note};
use crate::people::CISO;
use crate::words::systems;
use crate::world::{Thing, World};
use serde_json::{Value, json};
use waarborg_domain::objects::{self, ObjectDetails, ObjectKind, ObjectVersion};

/// Writes all objects and their changes.
pub fn write(world: &World, diary: &mut Diary) {
    for (seconds, kind) in [
        (3_600, ObjectKind::Supplier),
        (5_400, ObjectKind::Process),
        (9_000, ObjectKind::System),
    ] {
        let from_start: Vec<&Thing> = world.of_kind(kind).filter(|thing| thing.from == 0).collect();
        create(world, &from_start, 0, seconds, diary);
    }
    for thing in world.things.iter().filter(|thing| thing.from > 0) {
        create(world, &[thing], thing.from, 7_000, diary);
    }
    for thing in world.things.iter().filter(|thing| thing.until.is_some()) {
        retire(world, thing, diary);
    }
    rename(world, diary);
    hand_over(world, diary);
    make_critical(world, diary);
}

/// What was known of it at first.
fn at_first(world: &World, thing: &Thing) -> ObjectDetails {
    let mut details = thing.details.clone();
    if thing.kind == ObjectKind::System {
        if details.name == systems::RENAMED.0 {
            systems::RENAMED.1.clone_into(&mut details.name);
        }
        if details.name == systems::HANDED_OVER.0 {
            details.owner = Some(world.user(world.owner(systems::HANDED_OVER.1)));
        }
        if details.name == NOW_CRITICAL {
            details.critical = false;
        }
    }
    details
}

fn version(
    world: &World,
    thing: &Thing,
    number: i64,
    offset: i64,
    seconds: i64,
    details: ObjectDetails,
) -> ObjectVersion {
    ObjectVersion {
        object: thing.id,
        kind: thing.kind,
        version: number,
        valid_from: world.calendar.day(offset),
        retired: false,
        recorded_at: world.calendar.moment(offset, seconds),
        details,
    }
}

fn note(action: &'static str, thing: &Thing, details: Value) -> Note {
    Note {
        action,
        kind: "object",
        subject: thing.id.to_string(),
        details,
    }
}

fn create(world: &World, things: &[&Thing], offset: i64, seconds: i64, diary: &mut Diary) {
    if things.is_empty() {
        return;
    }
    let versions = things.iter().map(|thing| {
        let details = at_first(world, thing);
        objects::Change::Save(vec![version(world, thing, 1, offset, seconds, details)]).into()
    });
    let notes = things.iter().map(|thing| {
        let details =
            json!({ "kind": thing.kind, "code": thing.details.code, "name": at_first(world, thing).name });
        note("objects.added", thing, details)
    });
    diary.write(
        world.calendar.moment(offset, seconds),
        Some(world.person(CISO)),
        versions.collect(),
        notes.collect(),
    );
}

/// The second version of an object.
fn change(
    world: &World,
    thing: &Thing,
    offset: i64,
    seconds: i64,
    (action, details): (&'static str, Value),
    diary: &mut Diary,
) {
    let mut next = version(world, thing, 2, offset, seconds, thing.details.clone());
    next.retired = thing.until.is_some();
    diary.write(
        world.calendar.moment(offset, seconds),
        Some(world.person(CISO)),
        vec![objects::Change::Save(vec![next]).into()],
        vec![note(action, thing, details)],
    );
}

fn retire(world: &World, thing: &Thing, diary: &mut Diary) {
    if let Some(offset) = thing.until {
        let details = json!({ "name": thing.details.name });
        change(world, thing, offset, 8_000, ("objects.ended", details), diary);
    }
}

fn rename(world: &World, diary: &mut Diary) {
    if let Some(thing) = world.named(ObjectKind::System, systems::RENAMED.0) {
        let offset = world.calendar.workday(world.calendar.at(0.45));
        let details = json!({ "name": { "from": systems::RENAMED.1, "to": systems::RENAMED.0 } });
        change(world, thing, offset, 12_000, ("objects.changed", details), diary);
    }
}

fn hand_over(world: &World, diary: &mut Diary) {
    let (name, before) = systems::HANDED_OVER;
    if let Some(thing) = world.named(ObjectKind::System, name) {
        let offset = world.calendar.workday(world.calendar.at(0.4));
        let from = &world.person(world.owner(before)).name;
        let details = json!({ "owner": { "from": from, "to": world.person(thing.owner).name } });
        change(world, thing, offset, 15_000, ("objects.changed", details), diary);
    }
}

/// The system that turned out to be critical.
const NOW_CRITICAL: &str = "Zaaksysteem";

fn make_critical(world: &World, diary: &mut Diary) {
    if let Some(thing) = world.named(ObjectKind::System, NOW_CRITICAL) {
        let offset = world.calendar.workday(world.calendar.at(0.15));
        let details = json!({ "critical": { "from": false, "to": true } });
        change(world, thing, offset, 10_000, ("objects.changed", details), diary);
    }
}
