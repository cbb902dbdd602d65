//! What people promised to do about what is not met: some of it done, some under way, some late.

use crate::chance::Stream;
use crate::diary::Diary;
use crate::people::CISO;
use crate::world::World;
use chrono::Days;
use waarborg_domain::actions::ActionId;
use waarborg_domain::actions::{ActionDetails, ActionEvent, ActionStatus, ActionVersion, Change};
use waarborg_domain::objects::ObjectKind;

/// One promise.
struct Promise {
    title: &'static str,
    remark: &'static str,
    measures: &'static [&'static str],
    /// The system that it is about, if one.
    system: Option<usize>,
    /// Number of the owner.
    owner: usize,
    /// When it was promised, as a fraction of the story.
    share: f64,
    /// By when, in days from the day before today.
    due: i64,
    status: ActionStatus,
    note: &'static str,
}

const PROMISES: &[Promise] = &[
    Promise {
        title: "Hersteltest van de back-up ook voor de kleinere systemen",
        remark: "Eerst de systemen met persoonsgegevens.",
        measures: &["8.13.03"],
        system: None,
        owner: 7,
        share: 0.7,
        due: 45,
        status: ActionStatus::Started,
        note: "",
    },
    Promise {
        title: "Beheeraccounts apart van gewone accounts",
        remark: "",
        measures: &["8.02.01", "8.05.01"],
        system: Some(1),
        owner: 2,
        share: 0.75,
        due: -12,
        status: ActionStatus::Started,
        note: "",
    },
    Promise {
        title: "Afspraken met leveranciers over meldingen van incidenten vastleggen",
        remark: "In het inkoopsjabloon en in de lopende contracten.",
        measures: &["5.20.01"],
        system: None,
        owner: 3,
        share: 0.8,
        due: 75,
        status: ActionStatus::Planned,
        note: "",
    },
    Promise {
        title: "Papieren logboek van de serverruimte vervangen door toegangspassen",
        remark: "",
        measures: &["7.02.01"],
        system: None,
        owner: 9,
        share: 0.5,
        due: -90,
        status: ActionStatus::Cancelled,
        note: "De serverruimte is opgeheven; alles staat nu in het datacentrum.",
    },
];

/// Writes the promises, and how some of them ended.
pub fn write(world: &World, diary: &mut Diary) {
    let mut chance = world.chance(Stream::Actions);
    let known = waarborg_catalogue::newest();
    let systems: Vec<_> = world
        .of_kind(ObjectKind::System)
        .filter(|thing| thing.from == 0)
        .collect();
    for (number, promise) in (1_i64..).zip(PROMISES) {
        let offset = world.calendar.workday(world.calendar.at(promise.share));
        let at = world.calendar.moment(offset, 27_000);
        let ciso = world.person(CISO);
        let numbers = promise.measures.iter().filter_map(|text| text.parse().ok());
        let system = promise.system.and_then(|index| systems.get(index));
        let first = ActionVersion {
            action: ActionId(chance.id(at)),
            number,
            version: 1,
            details: ActionDetails {
                title: promise.title.to_owned(),
                remark: promise.remark.to_owned(),
                requirements: numbers.filter(|number| known.has(*number)).collect(),
                objects: system.map(|thing| thing.id).into_iter().collect(),
                owner: world.user(world.other_owner(promise.owner)),
                due: day_from(world, promise.due),
            },
            status: ActionStatus::Planned,
            origin: None,
            result: None,
            note: String::new(),
            recorded_on: world.calendar.day(offset),
            recorded_at: at,
            recorded_by: ciso.id,
            recorded_by_name: ciso.name.clone(),
        };
        let added = ActionEvent::added(&first, None);
        diary.record(
            at,
            Some(ciso),
            vec![Change::Save(vec![first.clone()]).into()],
            &[added],
        );
        if promise.status != ActionStatus::Planned {
            go_on(world, promise, &first, offset + 20, diary);
        }
    }
}

/// This many days from the day before today.
fn day_from(world: &World, days: i64) -> waarborg_domain::Day {
    let yesterday = world.calendar.day(world.calendar.length() - 1);
    if days < 0 {
        yesterday - Days::new(days.unsigned_abs())
    } else {
        yesterday + Days::new(days.unsigned_abs())
    }
}

/// It was begun, or given up.
fn go_on(world: &World, promise: &Promise, first: &ActionVersion, offset: i64, diary: &mut Diary) {
    let offset = world.calendar.workday(offset.min(world.calendar.last()));
    let at = world.calendar.moment(offset, 28_000);
    let ciso = world.person(CISO);
    let next = ActionVersion {
        version: 2,
        status: promise.status,
        note: promise.note.to_owned(),
        recorded_on: world.calendar.day(offset),
        recorded_at: at,
        ..first.clone()
    };
    let event = if promise.status.is_open() {
        ActionEvent::changed(first, &next)
    } else {
        ActionEvent::closed(&next, None)
    };
    diary.record(at, Some(ciso), vec![Change::Save(vec![next]).into()], &[event]);
}
