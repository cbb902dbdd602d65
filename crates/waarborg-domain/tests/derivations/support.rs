//! A small world for the tests: two measures, some systems.

#[path = "../sample/law.rs"]
mod law;

use law::law;
use std::sync::Arc;
use uuid::Uuid;
use waarborg_domain::catalogue::{
    Binding, Both, Catalogue, CatalogueData, Control, Effort, LegalBasis, Measure, MeasureKind, NumberEntry,
    NumberStatus, OwedBy, Term, TermKind,
};
use waarborg_domain::groups::Target;
use waarborg_domain::ids::{InheritanceId, JudgementId, ObjectId, OrganisationId, UserId};
use waarborg_domain::inheritances::Inheritance;
use waarborg_domain::judgements::book::JudgementFact;
use waarborg_domain::judgements::{Aspect, Basis, Verdict};
use waarborg_domain::law::Publishing;
use waarborg_domain::ledger::book::{Book, Written};
use waarborg_domain::ledger::{Ledger, LedgerDelta};
use waarborg_domain::objects::{ObjectDetails, ObjectKind, ObjectVersion, Rating};
use waarborg_domain::obligations::Obligations;
use waarborg_domain::organisations::{GovernmentTier, Organisation, Settings};
use waarborg_domain::posture::{Cell, Posture};
use waarborg_domain::provenance::{Certainty, Provenance};
use waarborg_domain::{Day, Moment};

pub fn day(text: &str) -> Day {
    text.parse().expect("a day")
}

pub fn moment(on: Day) -> Moment {
    on.and_hms_opt(9, 0, 0).expect("a time").and_utc()
}

pub fn object_id(id: u128) -> ObjectId {
    ObjectId(Uuid::from_u128(id))
}

pub fn user_id(id: u128) -> UserId {
    UserId(Uuid::from_u128(id))
}

pub fn both(text: &str) -> Both<String> {
    Both {
        nl: text.to_owned(),
        en: text.to_owned(),
    }
}

pub fn legal_basis() -> LegalBasis {
    LegalBasis {
        within_cbw: true,
        excepted: false,
        source: "test".to_owned(),
        checked_on: day("2026-01-01"),
    }
}

pub fn measure(number: &str, binding: Binding, interval: Option<&str>) -> Measure {
    let term = interval.map(|interval| Term {
        kind: TermKind::Interval,
        interval: interval.parse().ok(),
        owed_by: OwedBy::ProcessOwner,
        what: both("again"),
    });
    Measure {
        number: number.parse().expect("a number"),
        kinds: vec![MeasureKind::BasicHygiene],
        kinds_from: None,
        binding,
        owed_by: OwedBy::ProcessOwner,
        terms: term.into_iter().collect(),
        legal_basis: legal_basis(),
        title: both("title"),
        summary: both("summary"),
        design: both("design"),
        existence: both("existence"),
        operating_effectiveness: both("operating effectiveness"),
        examples: Both {
            nl: vec![],
            en: vec![],
        },
        mistake: both("mistake"),
        effort: Effort {
            once: 1.0,
            yearly: 1.0,
        },
        quick_win: false,
        related: vec![],
    }
}

/// Part 1 of a version that asks nothing.
fn no_obligations() -> Obligations {
    Obligations {
        provenance: Provenance {
            source: both("test"),
            checked_on: day("2026-11-28"),
            certainty: Certainty::Published,
        },
        list: Vec::new(),
    }
}

pub fn catalogue() -> Catalogue {
    catalogue_of(
        "v1.3",
        vec![
            measure("5.01.01", Binding::Organisation, None),
            measure("8.02.01", Binding::System, Some("P3M")),
            measure("8.08.05", Binding::InternetFacingSystem, Some("P1Y")),
        ],
    )
}

pub fn catalogue_of(version: &str, measures: Vec<Measure>) -> Catalogue {
    let control = |measure: &Measure| Control {
        number: measure.number.control,
        title: both("control"),
        summary: both("summary"),
        proof: Both {
            nl: vec![],
            en: vec![],
        },
        legal_basis: legal_basis(),
    };
    Catalogue::new(CatalogueData {
        version: version.to_owned(),
        adopted_on: day("2026-01-09"),
        publishing: Publishing::OwnChoice,
        guiding_for: Vec::new(),
        law: law(),
        controls: measures.iter().map(control).collect(),
        numbers: measures
            .iter()
            .map(|m| NumberEntry {
                number: m.number,
                status: NumberStatus::InForce,
                moved_to: None,
            })
            .collect(),
        measures,
        obligations: no_obligations(),
    })
}

pub fn system(id: u128) -> ObjectVersion {
    ObjectVersion {
        object: object_id(id),
        kind: ObjectKind::System,
        version: 1,
        valid_from: day("2024-01-01"),
        retired: false,
        recorded_at: moment(day("2024-01-01")),
        details: ObjectDetails {
            code: format!("SYS-{id}"),
            name: format!("System {id}"),
            description: String::new(),
            owner: None,
            critical: false,
            availability: Rating::Low,
            integrity: Rating::Low,
            confidentiality: Rating::Low,
            internet_facing: false,
            operational_technology: false,
            supplier: None,
        },
    }
}

pub fn system_owned_by(id: u128, owner: UserId) -> ObjectVersion {
    let mut version = system(id);
    version.details.owner = Some(owner);
    version
}

pub fn judgement(
    id: u128,
    measure: &str,
    target: Target,
    aspect: Aspect,
    verdict: Verdict,
    on: &str,
) -> JudgementFact {
    JudgementFact {
        id: JudgementId(Uuid::from_u128(id)),
        revision: revision(moment(day(on))),
        changed_in: revision(moment(day(on))),
        requirement: measure.parse().expect("a number"),
        target,
        aspect,
        verdict,
        judged_on: day(on),
        period_end: None,
        basis: Basis::SelfAssessment,
        recorded_at: moment(day(on)),
        retracted_on: None,
    }
}

pub fn inheritance(
    id: u128,
    provided: &str,
    provider: ObjectId,
    consumers: Target,
    from: &str,
    until: Option<&str>,
) -> Inheritance {
    Inheritance {
        id: InheritanceId(Uuid::from_u128(id)),
        provided: provided.parse().expect("a number"),
        provider,
        consumers,
        valid_from: day(from),
        ended_on: until.map(day),
        recorded_at: moment(day(from)),
    }
}

/// The organisation of every test.
pub fn organisation() -> Organisation {
    Organisation {
        id: OrganisationId(Uuid::from_u128(1)),
        slug: "test".to_owned(),
        name: "Test".to_owned(),
        tier: GovernmentTier::Municipality,
        catalogue_version: "v1.3".to_owned(),
        settings: Settings::default(),
        public_key: String::new(),
        encrypted_private_key: vec![],
        invented: true,
        version: 1,
    }
}

/// As if each moment had a commit of its own.
pub fn revision(recorded_at: Moment) -> i64 {
    recorded_at.timestamp()
}

pub fn written<T>(recorded_at: Moment, record: T) -> Written<T> {
    Written::new(revision(recorded_at), record)
}

pub fn written_objects(objects: Vec<ObjectVersion>) -> Vec<Written<ObjectVersion>> {
    objects
        .into_iter()
        .map(|object| written(object.recorded_at, object))
        .collect()
}

pub fn ledger(objects: Vec<ObjectVersion>, judgements: Vec<JudgementFact>) -> Ledger {
    Ledger::new(LedgerDelta {
        objects: written_objects(objects),
        judgements: judgements.into(),
        ..LedgerDelta::new(1, organisation())
    })
}

/// Adds inheritances.
pub fn provide(ledger: &mut Ledger, inheritances: Vec<Inheritance>) {
    let written = inheritances
        .into_iter()
        .map(|inheritance| written(inheritance.recorded_at, inheritance));
    Arc::make_mut(&mut ledger.inheritances).apply(written.collect());
}

/// All cells.
pub fn cells(posture: &Posture) -> Vec<Cell> {
    posture.cells().copied().collect()
}
