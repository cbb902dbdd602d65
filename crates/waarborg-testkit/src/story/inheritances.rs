//! Who provides what to whom: the central services and the large suppliers carry most of what is required
//! of systems.

use crate::chance::Stream;
use crate::diary::Diary;
use crate::people::CISO;
use crate::words::systems::{BACKUP, CERTIFICATES, IDENTITY, LOGGING, WORKPLACE};
use crate::world::{Thing, World};
use waarborg_domain::catalogue::MeasureNumber;
use waarborg_domain::groups::Target;
use waarborg_domain::ids::InheritanceId;
use waarborg_domain::inheritances::{self, Inheritance, InheritanceEvent, Provided};
use waarborg_domain::objects::ObjectKind;

/// What a provider carries: by name of the provider, from a fraction of the story on.
struct Service {
    kind: ObjectKind,
    name: &'static str,
    provides: &'static [&'static str],
    share: f64,
}

const SERVICES: &[Service] = &[
    Service {
        kind: ObjectKind::System,
        name: BACKUP,
        provides: &["8.13.03", "8.13.04"],
        share: 0.16,
    },
    Service {
        kind: ObjectKind::Supplier,
        name: "Demodata Datacentrum",
        provides: &["7.01.02"],
        share: 0.18,
    },
    Service {
        kind: ObjectKind::System,
        name: IDENTITY,
        provides: &["5.17.01", "5.17.03", "5.18.01"],
        share: 0.22,
    },
    Service {
        kind: ObjectKind::System,
        name: WORKPLACE,
        provides: &["8.18"],
        share: 0.25,
    },
    Service {
        kind: ObjectKind::System,
        name: LOGGING,
        provides: &["8.15.01", "8.15.02"],
        share: 0.32,
    },
    Service {
        kind: ObjectKind::System,
        name: CERTIFICATES,
        provides: &["5.14.02", "8.24.04"],
        share: 0.27,
    },
    Service {
        kind: ObjectKind::Process,
        name: "ICT-beheer",
        provides: &["8.31", "8.29.01"],
        share: 0.36,
    },
];

/// What a supplier carries for the systems that it runs as a service.
const AS_A_SERVICE: &[&str] = &["8.13.03", "8.13.04", "8.15.01", "8.31"];

/// Suppliers of systems as a service, by the words in their description.
fn runs_a_service(supplier: &Thing) -> bool {
    supplier.details.description.ends_with("als dienst.")
}

/// A measure that an object provides from a day on.
pub struct Provides {
    /// Index of the provider in the list of objects.
    pub thing: usize,
    pub measure: MeasureNumber,
    /// Offset of the first day.
    pub from: i64,
    /// Whether it is for all systems, so that nobody else has to demonstrate it.
    pub for_all: bool,
}

/// Writes the inheritances and returns which measures are carried by whom.
#[expect(clippy::too_many_lines, reason = "was longer when the limit came")]
pub fn write(world: &World, diary: &mut Diary) -> Vec<Provides> {
    let mut chance = world.chance(Stream::Inheritances);
    let mut carried = Vec::new();
    let mut give = |thing: usize, provides: &[&str], consumers: Target, share: f64| {
        let from = world.calendar.workday(world.calendar.at(share));
        let at = world.calendar.moment(from, 11_000);
        let provider = &world.things[thing];
        let mut changes = Vec::new();
        let mut events = Vec::new();
        for provided in provides.iter().filter_map(|text| text.parse::<Provided>().ok()) {
            let inheritance = Inheritance {
                id: InheritanceId(chance.id(at)),
                provided,
                provider: provider.id,
                consumers,
                valid_from: world.calendar.day(from),
                ended_on: None,
                recorded_at: at,
            };
            events.push(InheritanceEvent::added(&inheritance));
            changes.push(inheritances::Change::Add(inheritance).into());
            let measures = waarborg_catalogue::newest().measures().iter();
            carried.extend(
                measures
                    .filter(|measure| provided.covers(measure.number))
                    .map(|measure| Provides {
                        thing,
                        measure: measure.number,
                        from,
                        for_all: !matches!(consumers, Target::RunBy(..)),
                    }),
            );
        }
        diary.record(at, Some(world.person(CISO)), changes, &events);
    };
    for service in SERVICES {
        let provider = world
            .things
            .iter()
            .position(|thing| thing.kind == service.kind && thing.details.name == service.name);
        if let Some(index) = provider {
            give(
                index,
                service.provides,
                Target::All(ObjectKind::System),
                service.share,
            );
        }
    }
    let mut share = 0.4;
    for (index, thing) in world.things.iter().enumerate() {
        if thing.kind == ObjectKind::Supplier && runs_a_service(thing) {
            // Later than the services for all, so that it comes before them for these systems.
            give(
                index,
                AS_A_SERVICE,
                Target::RunBy(ObjectKind::System, thing.id),
                share,
            );
            share = (share + 0.02).min(0.6);
        }
    }
    carried
}
