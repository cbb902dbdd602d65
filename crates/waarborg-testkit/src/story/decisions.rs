//! Who answers for what, what applies, and what the ISMS covers.

use crate::chance::{Chance, Stream};
use crate::diary::{Diary, Note};
use crate::people::{CISO, SECRETARY};
use crate::world::World;
use waarborg_domain::Moment;
use waarborg_domain::applicability::{self, Applicability, ApplicabilityEvent, Decision};
use waarborg_domain::catalogue::{Binding, MeasureNumber};
use waarborg_domain::ids::DecisionId;
use waarborg_domain::objects::ObjectKind;
use waarborg_domain::requirement_owners::{self, RequirementOwner, RequirementOwnerEvent};
use waarborg_domain::scope::{self, ScopeEvent, ScopeItem, ScopeText};
use waarborg_domain::store::Change;

/// Writes the decisions.
pub fn write(world: &World, diary: &mut Diary) {
    let mut chance = world.chance(Stream::Decisions);
    requirement_owners(world, diary);
    hand_over_the_buildings(world, diary);
    applicability(world, &mut chance, diary);
    scope(world, diary);
}

/// The index of whoever answers for a measure that binds to the organisation.
pub fn requirement_owner(world: &World, number: MeasureNumber) -> usize {
    match (number.control.chapter, number.control.control) {
        (5, 1 | 2 | 36) => SECRETARY,
        (6, _) | (5, 4 | 10) => world.owner(6),
        (7, _) => world.owner(9),
        (8, _) | (5, 9 | 15..=17) => world.owner(7),
        (5, 19..=23) => world.owner(3),
        (5, 14) => world.owner(8),
        _ => CISO,
    }
}

/// Says who answers for these measures from a day on; `before` answered for all of them until then.
fn set_owners(
    world: &World,
    offset: i64,
    owners: &[(MeasureNumber, usize)],
    before: Option<usize>,
    diary: &mut Diary,
) {
    let at = world.calendar.moment(offset, 18_000);
    let change = |(number, owner): &(MeasureNumber, usize)| {
        Change::from(requirement_owners::Change::Set(RequirementOwner {
            requirement: (*number).into(),
            owner: Some(world.user(*owner)),
            valid_from: world.calendar.day(offset),
            recorded_at: at,
        }))
    };
    let event = |(number, owner): &(MeasureNumber, usize)| RequirementOwnerEvent::Set {
        requirement: (*number).into(),
        before: before.map(|before| world.user(before)),
        owner: Some(world.user(*owner)),
    };
    let events: Vec<RequirementOwnerEvent> = owners.iter().map(event).collect();
    diary.record(
        at,
        Some(world.person(CISO)),
        owners.iter().map(change).collect(),
        &events,
    );
}

fn requirement_owners(world: &World, diary: &mut Diary) {
    let measures = waarborg_catalogue::newest().measures().iter();
    let owners: Vec<(MeasureNumber, usize)> = measures
        .filter(|measure| measure.binding == Binding::Organisation)
        .map(|measure| (measure.number, requirement_owner(world, measure.number)))
        .filter(|(_, owner)| *owner != SECRETARY)
        // The buildings were with the HR department at first.
        .map(|(number, owner)| match number.control.chapter {
            7 => (number, world.owner(6)),
            _ => (number, owner),
        })
        .collect();
    set_owners(world, world.calendar.workday(3), &owners, None, diary);
}

fn hand_over_the_buildings(world: &World, diary: &mut Diary) {
    let measures = waarborg_catalogue::newest().measures().iter();
    let owners: Vec<(MeasureNumber, usize)> = measures
        .filter(|measure| measure.binding == Binding::Organisation && measure.number.control.chapter == 7)
        .map(|measure| (measure.number, world.owner(9)))
        .collect();
    set_owners(
        world,
        world.calendar.workday(world.calendar.at(0.4)),
        &owners,
        Some(world.owner(6)),
        diary,
    );
}

/// One decision of the story.
struct Decided<'a> {
    share: f64,
    subject: &'a str,
    applicability: Applicability,
    motivation: &'static str,
    risk_reference: &'static str,
    equivalent: &'static str,
}

const DECIDED: &[Decided<'static>] = &[
    Decided {
        share: 0.14,
        subject: "8.28",
        applicability: Applicability::LeftOut,
        motivation: "De organisatie schrijft zelf geen programmatuur en laat geen maatwerk bouwen. Aan \
                     standaardprogrammatuur worden eisen gesteld bij de inkoop (5.19 en 5.20).",
        risk_reference: "Risicoanalyse informatiebeveiliging, onderdeel 7.3",
        equivalent: "",
    },
    Decided {
        share: 0.15,
        subject: "7.04",
        applicability: Applicability::Deviates,
        motivation: "In de publiekshal hangen overdag geen camera's. Toezicht is er door een gastheer; buiten \
                     openingstijden werkt het inbraakalarm.",
        risk_reference: "Risicoanalyse gebouwen, onderdeel 4",
        equivalent: "",
    },
    Decided {
        share: 0.2,
        subject: "8.22",
        applicability: Applicability::Equivalent,
        motivation: "De netwerken van de procesautomatisering zijn ingedeeld in zones en doorgangen volgens een \
                     norm die daarvoor beter past.",
        risk_reference: "Risicoanalyse procesautomatisering, onderdeel 2",
        equivalent: "IEC 62443-3-2 en CSIR",
    },
    Decided {
        share: 0.16,
        subject: "7.07.01",
        applicability: Applicability::CannotApply,
        motivation: "Er wordt niet met chipkaarten aangemeld op werkplekken, dus er is geen kaart om uit te nemen. \
                     Werkplekken vergrendelen zelf na vijf minuten.",
        risk_reference: "Risicoanalyse werkplek, onderdeel 5",
        equivalent: "",
    },
    Decided {
        share: 0.16,
        subject: "8.30.01",
        applicability: Applicability::CannotApply,
        motivation: "Er wordt geen ontwikkeling uitbesteed.",
        risk_reference: "Risicoanalyse informatiebeveiliging, onderdeel 7.4",
        equivalent: "",
    },
    Decided {
        share: 0.56,
        subject: "8.30.01",
        applicability: Applicability::Applies,
        motivation: "De interne audit vond formulieren en koppelingen die een leverancier in opdracht bouwt. De \
                     maatregel is dus wel van toepassing.",
        risk_reference: "",
        equivalent: "",
    },
];

/// Controls that nobody has got round to yet.
const UNDECIDED: &[&str] = &["5.06", "5.07", "5.11"];

fn applicability(world: &World, chance: &mut Chance, diary: &mut Diary) {
    for (seconds, decided) in (0_i64..).zip(DECIDED) {
        let at = decided_at(world, decided.share, 20_000 + seconds * 400);
        if let Some(decision) = decision(world, chance.id(at), at, decided) {
            diary.write(
                at,
                Some(world.person(CISO)),
                vec![applicability::Change::Add(decision.clone()).into()],
                vec![Note::of(&ApplicabilityEvent::decided(&decision, None))],
            );
        }
    }
    everything_else_applies(world, chance, diary);
}

fn everything_else_applies(world: &World, chance: &mut Chance, diary: &mut Diary) {
    let catalogue = waarborg_catalogue::newest();
    let controls = catalogue
        .controls()
        .iter()
        .map(|control| control.number.to_string());
    let measures = catalogue
        .measures()
        .iter()
        .map(|measure| measure.number.to_string());
    let looked_at = |number: &String| {
        DECIDED.iter().all(|decided| decided.subject != number) && !UNDECIDED.contains(&number.as_str())
    };
    let at = decided_at(world, 0.17, 21_000);
    let (mut changes, mut notes) = (Vec::new(), Vec::new());
    for number in controls.chain(measures).filter(looked_at) {
        let decided = Decided {
            share: 0.17,
            subject: &number,
            applicability: Applicability::Applies,
            motivation: "Geen bijzonderheden.",
            risk_reference: "",
            equivalent: "",
        };
        if let Some(decision) = decision(world, chance.id(at), at, &decided) {
            notes.push(Note::of(&ApplicabilityEvent::decided(&decision, None)));
            changes.push(applicability::Change::Add(decision).into());
        }
    }
    diary.write(at, Some(world.person(CISO)), changes, notes);
}

fn decided_at(world: &World, share: f64, seconds: i64) -> Moment {
    let offset = world.calendar.workday(world.calendar.at(share));
    world.calendar.moment(offset, seconds)
}

fn decision(world: &World, id: uuid::Uuid, at: Moment, decided: &Decided<'_>) -> Option<Decision> {
    let ciso = world.person(CISO);
    Some(Decision {
        id: DecisionId(id),
        subject: decided.subject.parse().ok()?,
        applicability: decided.applicability,
        motivation: decided.motivation.to_owned(),
        risk_reference: decided.risk_reference.to_owned(),
        equivalent: decided.equivalent.to_owned(),
        decided_on: world
            .calendar
            .day(world.calendar.workday(world.calendar.at(decided.share))),
        decided_by: ciso.id,
        decided_by_name: ciso.name.clone(),
        recorded_at: at,
    })
}

fn scope(world: &World, diary: &mut Diary) {
    let ciso = world.person(CISO);
    for (version, (text, share)) in (1_i64..).zip(world.words.scope.into_iter().zip([0.1, 0.44])) {
        let offset = world.calendar.workday(world.calendar.at(share));
        let at = world.calendar.moment(offset, 24_000);
        let stated = ScopeText {
            version,
            text: text.to_owned(),
            stated_on: world.calendar.day(offset),
            stated_by: ciso.id,
            recorded_at: at,
        };
        let note = Note::of(&ScopeEvent::Stated {
            version,
            text: text.to_owned(),
        });
        diary.write(
            at,
            Some(ciso),
            vec![scope::Change::AddText(stated).into()],
            vec![note],
        );
    }
    scope_items(world, diary);
}

fn scope_items(world: &World, diary: &mut Diary) {
    let ciso = world.person(CISO);
    let offset = world.calendar.workday(world.calendar.at(0.1));
    let at = world.calendar.moment(offset, 25_200);
    let mut changes = Vec::new();
    let mut notes = Vec::new();
    for thing in &world.things {
        if !matches!(thing.kind, ObjectKind::Process | ObjectKind::System) || thing.from > offset {
            continue;
        }
        let out = world
            .words
            .out_of_scope
            .iter()
            .find(|(name, _)| *name == thing.details.name);
        let reason = match out {
            Some((_, reason)) => reason,
            None if thing.details.critical => "Kritiek voor onze dienstverlening.",
            None => continue,
        };
        changes.push(
            scope::Change::AddItem(ScopeItem {
                object: thing.id,
                included: out.is_none(),
                reason: reason.to_owned(),
                decided_on: world.calendar.day(offset),
                decided_by: ciso.id,
                recorded_at: at,
            })
            .into(),
        );
        notes.push(Note::of(&ScopeEvent::ItemDecided {
            object: thing.id,
            name: thing.details.name.clone(),
            included: out.is_none(),
            before: true,
            reason: reason.to_owned(),
        }));
    }
    diary.write(at, Some(ciso), changes, notes);
}
