//! Suppliers, processes and systems are described in the first days; some change later.

use crate::diary::Diary;
use crate::people::CISO;
use crate::words::systems;
use crate::world::{Thing, World};
use waarborg_domain::objects::{self, ObjectDetails, ObjectEvent, ObjectKind, ObjectVersion};
use waarborg_domain::store::Change;

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

/// What was known about it at first.
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

fn create(world: &World, things: &[&Thing], offset: i64, seconds: i64, diary: &mut Diary) {
    if things.is_empty() {
        return;
    }
    let first = |thing: &&Thing| version(world, thing, 1, offset, seconds, at_first(world, thing));
    let versions: Vec<ObjectVersion> = things.iter().map(first).collect();
    let events: Vec<ObjectEvent> = versions.iter().map(ObjectEvent::added).collect();
    diary.record(
        world.calendar.moment(offset, seconds),
        Some(world.person(CISO)),
        versions
            .into_iter()
            .map(|version| Change::from(objects::Change::Save(vec![version])))
            .collect(),
        &events,
    );
}

/// The second version of an object.
fn change(world: &World, thing: &Thing, offset: i64, seconds: i64, diary: &mut Diary) {
    let mut next = version(world, thing, 2, offset, seconds, thing.details.clone());
    next.retired = thing.until.is_some();
    let event = if next.retired {
        ObjectEvent::ended(&next, 0)
    } else {
        ObjectEvent::changed(&at_first(world, thing), &next)
    };
    diary.record(
        world.calendar.moment(offset, seconds),
        Some(world.person(CISO)),
        vec![objects::Change::Save(vec![next]).into()],
        &[event],
    );
}

fn retire(world: &World, thing: &Thing, diary: &mut Diary) {
    if let Some(offset) = thing.until {
        change(world, thing, offset, 8_000, diary);
    }
}

fn rename(world: &World, diary: &mut Diary) {
    if let Some(thing) = world.named(ObjectKind::System, systems::RENAMED.0) {
        let offset = world.calendar.workday(world.calendar.at(0.45));
        change(world, thing, offset, 12_000, diary);
    }
}

fn hand_over(world: &World, diary: &mut Diary) {
    if let Some(thing) = world.named(ObjectKind::System, systems::HANDED_OVER.0) {
        let offset = world.calendar.workday(world.calendar.at(0.4));
        change(world, thing, offset, 15_000, diary);
    }
}

/// The system that turned out to be critical.
const NOW_CRITICAL: &str = "Zaaksysteem";

fn make_critical(world: &World, diary: &mut Diary) {
    if let Some(thing) = world.named(ObjectKind::System, NOW_CRITICAL) {
        let offset = world.calendar.workday(world.calendar.at(0.15));
        change(world, thing, offset, 10_000, diary);
    }
}
