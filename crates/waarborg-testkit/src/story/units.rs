//! What is judged as one: a measure on an object, or on a group where that saves work.

use super::decisions::requirement_owner;
use super::inheritances::Provides;
use crate::people::{CISO, Person};
use crate::words::systems::BACKUP;
use crate::world::{Thing, World};
use std::collections::HashMap;
use waarborg_domain::accounts::Role;
use waarborg_domain::catalogue::{Binding, Measure, MeasureNumber};
use waarborg_domain::groups::Target;
use waarborg_domain::judgements::Basis;
use waarborg_domain::objects::ObjectKind;

/// See the module.
pub struct Unit {
    pub measure: &'static Measure,
    pub target: Target,
    /// Name of the object or the group.
    pub label: String,
    /// Index of whoever judges.
    pub judge: usize,
    /// Offset of the first day on which it can be judged.
    pub from: i64,
    /// Offset of the day on which judging stops.
    pub until: i64,
    /// How much easier than usual: moves everything forward.
    pub ease: f64,
    /// Whether others depend on it, so that it is not forgotten and findings are fixed.
    pub shared: bool,
    /// The basis on which existence and operating effectiveness are judged.
    pub basis: Basis,
    pub course: Course,
}

/// How a unit fares.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Course {
    /// It improves with time.
    Improves,
    /// Judged in the gap analysis only: somebody else demonstrates it later.
    Superseded,
    /// It was in order once and was never judged again.
    Forgotten,
    /// It is not in order and stays so.
    Stuck,
}

/// What a measure is judged on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Spread {
    /// On each object.
    Each,
    /// On all objects of an owner together.
    Owners,
    /// On all objects together.
    All,
    /// On each critical object, and on the others of an owner together.
    CriticalAndOwners,
    /// On each critical object, and on all others together.
    CriticalAndAll,
}

fn spread(number: &str, binding: Binding) -> Spread {
    match number {
        "5.08.01" | "5.12.01" | "5.16.02" => Spread::Owners,
        "5.33.01" => Spread::CriticalAndOwners,
        "8.03.01" | "8.03.02" => Spread::CriticalAndAll,
        "5.18.02" | "8.02.01" | "8.08.04" | "8.08.05" => Spread::Each,
        "5.20.02" | "5.21.03" | "7.10.03" | "8.05.01" | "5.24.03" => Spread::All,
        _ => match binding {
            Binding::System | Binding::InternetFacingSystem => Spread::All,
            Binding::Organisation | Binding::Process | Binding::Supplier => Spread::Each,
        },
    }
}

const fn kind_of(binding: Binding) -> ObjectKind {
    match binding {
        Binding::Organisation => ObjectKind::Organisation,
        Binding::Process => ObjectKind::Process,
        Binding::System | Binding::InternetFacingSystem => ObjectKind::System,
        Binding::Supplier => ObjectKind::Supplier,
    }
}

fn may_judge(person: &Person) -> bool {
    person
        .roles
        .iter()
        .any(|role| matches!(role, Role::Ciso | Role::ProcessOwner))
}

/// All units of an organisation.
pub fn units(world: &World, provided: &[Provides]) -> Vec<Unit> {
    let mut maker = Maker {
        world,
        units: Vec::new(),
        provided: HashMap::new(),
    };
    for provides in provided {
        let for_all = maker.provided.entry(provides.measure).or_default();
        *for_all |= provides.for_all;
    }
    for measure in waarborg_catalogue::newest().measures() {
        maker.measure(measure);
    }
    maker.providers(provided);
    maker.exceptions();
    maker.units
}

struct Maker<'a> {
    world: &'a World,
    units: Vec<Unit>,
    /// Measures that somebody provides, and whether to all.
    provided: HashMap<MeasureNumber, bool>,
}

impl Maker<'_> {
    fn measure(&mut self, measure: &'static Measure) {
        let kind = kind_of(measure.binding);
        let everything = (Target::All(kind), format!("alle {}", plural(kind)));
        if self.provided.get(&measure.number).copied().unwrap_or_default() {
            self.group(measure, everything.0, everything.1, CISO, Course::Superseded);
            return;
        }
        let number = measure.number.to_string();
        match spread(&number, measure.binding) {
            Spread::Each => self.each(measure, |_| true),
            Spread::All => self.group(measure, everything.0, everything.1, CISO, Course::Improves),
            Spread::Owners => self.owners(measure),
            Spread::CriticalAndOwners => {
                self.each(measure, |thing| thing.details.critical);
                self.owners(measure);
            }
            Spread::CriticalAndAll => {
                self.each(measure, |thing| thing.details.critical);
                self.group(measure, everything.0, everything.1, CISO, Course::Improves);
            }
        }
    }

    fn each(&mut self, measure: &'static Measure, wanted: fn(&Thing) -> bool) {
        let kind = kind_of(measure.binding);
        for (index, thing) in self.world.things.iter().enumerate() {
            let bound = measure.binding != Binding::InternetFacingSystem || thing.details.internet_facing;
            if thing.kind == kind && bound && wanted(thing) {
                self.object(measure, index, thing.from, 0.0, Course::Improves);
            }
        }
    }

    fn object(&mut self, measure: &'static Measure, index: usize, from: i64, ease: f64, course: Course) {
        let thing = &self.world.things[index];
        let owner = match thing.kind {
            ObjectKind::Organisation => requirement_owner(self.world, measure.number),
            _ => thing.owner,
        };
        let judge = if may_judge(self.world.person(owner)) {
            owner
        } else {
            CISO
        };
        let label = match thing.kind {
            ObjectKind::Organisation => String::new(),
            _ => thing.details.name.clone(),
        };
        self.units.push(Unit {
            measure,
            target: Target::Object(thing.id),
            label,
            judge,
            from,
            until: thing.until.unwrap_or(i64::MAX),
            ease,
            shared: ease > 0.0,
            basis: basis(measure.number),
            course,
        });
    }

    fn group(
        &mut self,
        measure: &'static Measure,
        target: Target,
        label: String,
        judge: usize,
        course: Course,
    ) {
        self.units.push(Unit {
            measure,
            target,
            label,
            judge,
            from: 0,
            until: i64::MAX,
            ease: 0.05,
            shared: true,
            basis: basis(measure.number),
            course,
        });
    }

    fn owners(&mut self, measure: &'static Measure) {
        let kind = kind_of(measure.binding);
        for number in 0..self.world.owners {
            let owner = self.world.owner(number);
            if self.world.of_kind(kind).any(|thing| thing.owner == owner) {
                let person = self.world.person(owner);
                let label = format!("{} van {}", plural(kind), person.name);
                let target = Target::OwnedBy(kind, person.id);
                self.group(measure, target, label, owner, Course::Improves);
            }
        }
    }

    /// What the central services and large suppliers demonstrate for others.
    fn providers(&mut self, provided: &[Provides]) {
        for provides in provided {
            let Some(measure) = waarborg_catalogue::newest().by_number(provides.measure) else {
                continue;
            };
            let Some(thing) = self.world.things.get(provides.thing) else {
                continue;
            };
            // A central system had to demonstrate it before it carried it for others.
            let from = match thing.kind {
                ObjectKind::System => 0,
                _ => provides.from,
            };
            self.object(measure, provides.thing, from, 0.48, Course::Improves);
        }
    }

    /// Systems that are an exception to what holds for all.
    fn exceptions(&mut self) {
        const OWN: [(&str, &str, Course); 7] = [
            ("Rioolgemalen-besturing", "5.17.01", Course::Stuck),
            ("Verkeerslichten-besturing", "5.17.01", Course::Stuck),
            ("Brugbediening op afstand", "5.17.03", Course::Stuck),
            ("Rioolgemalen-besturing", "8.13.03", Course::Improves),
            ("Raadsinformatie", "5.14.01", Course::Stuck),
            ("Crisisinformatiesysteem", "8.13.04", Course::Improves),
            ("Gemalenbesturing", "5.17.01", Course::Stuck),
        ];
        for (name, number, course) in OWN {
            let index = self
                .world
                .things
                .iter()
                .position(|thing| thing.kind == ObjectKind::System && thing.details.name == name);
            let number = number.parse::<MeasureNumber>().ok();
            let measure = number.and_then(|number| waarborg_catalogue::newest().by_number(number));
            if let (Some(index), Some(measure)) = (index, measure) {
                let from = self.world.calendar.at(0.3);
                self.object(measure, index, from, 0.0, course);
            }
        }
        for unit in &mut self.units {
            let number = unit.measure.number.to_string();
            match (number.as_str(), unit.label.as_str()) {
                ("5.20.03", "Fabel Financiële Systemen")
                | ("5.22.01", "Verzonnen Netwerken")
                | ("5.18.02", "Reisdocumentenstation")
                | ("8.02.01", "Verkiezingsondersteuning") => {
                    unit.course = Course::Forgotten;
                }
                ("5.30.01", "Afvalinzameling") => unit.course = Course::Stuck,
                ("8.13.04", BACKUP) => unit.ease = 0.6,
                _ => {}
            }
        }
    }
}

fn basis(number: MeasureNumber) -> Basis {
    match number.to_string().as_str() {
        "8.08.05" => Basis::PenetrationTest,
        "5.20.03" => Basis::ExternalAudit,
        "5.14.01" => Basis::Measurement,
        _ => Basis::SelfAssessment,
    }
}

const fn plural(kind: ObjectKind) -> &'static str {
    match kind {
        ObjectKind::Organisation => "organisaties",
        ObjectKind::Process => "processen",
        ObjectKind::System => "systemen",
        ObjectKind::Supplier => "leveranciers",
    }
}
