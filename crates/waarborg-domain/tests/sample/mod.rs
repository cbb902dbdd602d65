//! A small invented organisation on an invented catalogue of 93 controls and 12 measures, for tests
//! of this crate and of the documents.
#![allow(dead_code, missing_docs, clippy::unwrap_used)]

mod law;

use law::law;
mod part1;

use std::collections::HashMap;
use std::sync::Arc;
use uuid::Uuid;
use waarborg_domain::accounts::{Member, Role};
use waarborg_domain::applicability::{Applicability, Decision};
use waarborg_domain::catalogue::*;
use waarborg_domain::groups::Target;
use waarborg_domain::ids::*;
use waarborg_domain::judgements::book::{JudgementFact, Judgements};
use waarborg_domain::judgements::{Aspect, Basis, Verdict};
use waarborg_domain::law::Publishing;
use waarborg_domain::ledger::book::{Book, Record, Records, Written};
use waarborg_domain::ledger::{Ledger, LedgerDelta};
use waarborg_domain::objects::{ObjectDetails, ObjectKind, ObjectVersion, Rating};
use waarborg_domain::organisations::{GovernmentTier, Organisation, Settings};
use waarborg_domain::posture::Posture;
use waarborg_domain::requirement::Requirement;
use waarborg_domain::requirement_owners::RequirementOwner;
use waarborg_domain::scope::{ScopeItem, ScopeText};
use waarborg_domain::statement::Statement;
use waarborg_domain::{Day, Moment};

pub fn day(text: &str) -> Day {
    text.parse().unwrap()
}

pub fn moment(on: Day) -> Moment {
    on.and_hms_opt(9, 0, 0).unwrap().and_utc()
}

pub fn both(text: &str) -> Both<String> {
    Both {
        nl: format!("{text} – één"),
        en: format!("{text} – one"),
    }
}

fn legal_basis(within_cbw: bool) -> LegalBasis {
    LegalBasis {
        within_cbw,
        excepted: !within_cbw,
        source: "Cbro art. 5".to_owned(),
        checked_on: day("2026-09-25"),
    }
}

fn measure(number: &str, binding: Binding, kind: MeasureKind) -> Measure {
    Measure {
        number: number.parse().unwrap(),
        kinds: vec![kind],
        kinds_from: None,
        binding,
        owed_by: OwedBy::Ciso,
        terms: Vec::new(),
        legal_basis: legal_basis(number != "5.33.01"),
        title: both(&format!("Maatregel {number}")),
        summary: both("Samenvatting"),
        design: both("Opzet"),
        existence: both("Bestaan"),
        operating_effectiveness: both("Werking"),
        examples: Both::default(),
        mistake: both("Fout"),
        effort: Effort {
            once: 1.0,
            yearly: 1.0,
        },
        quick_win: false,
        related: Vec::new(),
    }
}

pub fn catalogue() -> Catalogue {
    catalogue_of("v1.3")
}

/// The same catalogue under the name of another version.
pub fn catalogue_of(version: &str) -> Catalogue {
    let chapters = [(5u8, 37u8), (6, 8), (7, 14), (8, 34)];
    let controls = chapters.iter().flat_map(|(chapter, last)| {
        (1..=*last).map(move |control| Control {
            number: ControlNumber {
                chapter: *chapter,
                control,
            },
            title: both(&format!("Beheersmaatregel {chapter}.{control:02}")),
            summary: both("Waarvoor"),
            proof: Both::default(),
            legal_basis: legal_basis(!(*chapter == 5 && (control == 32 || control == 34))),
        })
    });
    use Binding as B;
    use MeasureKind as K;
    let measures = vec![
        measure("5.01.01", B::Organisation, K::BasicHygiene),
        measure("5.01.02", B::Organisation, K::BasicHygiene),
        measure("5.19.01", B::Supplier, K::ChainHygiene),
        measure("5.33.01", B::Process, K::GovernmentRisk),
        measure("6.03.01", B::Organisation, K::BasicHygiene),
        measure("7.04.01", B::Organisation, K::GovernmentRisk),
        measure("8.02.01", B::System, K::BasicHygiene),
        measure("8.02.02", B::System, K::BasicHygiene),
        measure("8.05.01", B::System, K::ChainHygiene),
        measure("8.08.05", B::InternetFacingSystem, K::BasicHygiene),
        measure("8.13.01", B::System, K::GovernmentRisk),
        measure("8.24.01", B::Organisation, K::ChainHygiene),
    ];
    let numbers = measures.iter().map(|measure| NumberEntry {
        number: measure.number,
        status: NumberStatus::InForce,
        moved_to: None,
    });
    Catalogue::new(CatalogueData {
        version: version.to_owned(),
        adopted_on: day("2026-03-05"),
        publishing: Publishing::OwnChoice,
        guiding_for: Vec::new(),
        law: law(),
        controls: controls.collect(),
        numbers: numbers.collect(),
        measures,
        obligations: part1::obligations(),
    })
}

pub const AUDITOR_NAME: &str = "Ada Voorbeeld";
pub const REMARK: &str = "interne-opmerking-die-nooit-naar-buiten-gaat";

fn put<T: Record>(book: &mut Arc<Records<T>>, record: T) {
    let revision = i64::try_from(book.len()).unwrap();
    Arc::make_mut(book).apply(vec![Written::new(revision, record)]);
}

/// An organisation to change at will before it is looked at.
pub struct Sample {
    pub catalogue: Catalogue,
    pub ledger: Ledger,
    pub today: Day,
    next: u128,
    pub ids: HashMap<String, ObjectId>,
}

impl Sample {
    /// Nothing but the organisation itself.
    pub fn bare() -> Self {
        let catalogue = catalogue();
        let ledger = Ledger::new(LedgerDelta::new(
            1,
            Organisation {
                id: OrganisationId(Uuid::from_u128(1)),
                slug: "voorbeeldstad".to_owned(),
                name: "Gemeente Voorbeeldstad".to_owned(),
                tier: GovernmentTier::Municipality,
                catalogue_version: "v1.3".to_owned(),
                settings: Settings::default(),
                public_key: String::new(),
                encrypted_private_key: Vec::new(),
                invented: true,
                version: 1,
            },
        ));
        let mut sample = Self {
            catalogue,
            ledger,
            today: day("2026-11-20"),
            next: 100,
            ids: HashMap::new(),
        };
        sample.object(ObjectKind::Organisation, "ORG", |_| ());
        sample
    }

    /// An organisation that no rule blocks: everything is there, everything is met.
    pub fn complete() -> Self {
        let mut sample = Self::bare();
        sample.scope_text("Alle dienstverlening aan inwoners en bedrijven.");
        sample.member(Role::BoardMember);
        sample.member(Role::Ciso);
        sample.object(ObjectKind::Process, "PR-01", |details| details.critical = true);
        sample.object(ObjectKind::Process, "PR-02", |_| ());
        sample.object(ObjectKind::System, "SY-01", |details| {
            details.critical = true;
            details.internet_facing = true;
        });
        sample.object(ObjectKind::System, "SY-02", |_| ());
        sample.object(ObjectKind::Supplier, "LE-01", |_| ());
        for number in sample.numbers() {
            for kind in ObjectKind::ALL {
                for aspect in Aspect::ALL {
                    sample.judge(number, Target::All(*kind), *aspect, Verdict::Met, "2026-10-01");
                }
            }
        }
        sample
    }

    pub fn numbers(&self) -> Vec<MeasureNumber> {
        self.catalogue.measures().iter().map(|m| m.number).collect()
    }

    fn id(&mut self) -> Uuid {
        self.next += 1;
        Uuid::from_u128(self.next)
    }

    pub fn scope_text(&mut self, text: &str) {
        let record = ScopeText {
            version: 1,
            text: text.to_owned(),
            stated_on: day("2026-01-01"),
            stated_by: UserId(Uuid::from_u128(2)),
            recorded_at: moment(day("2026-01-01")),
        };
        put(&mut self.ledger.scope_texts, record);
    }

    pub fn member(&mut self, role: Role) {
        let user = UserId(self.id());
        self.ledger.members.push(Member {
            user,
            name: AUDITOR_NAME.to_owned(),
            email: "ada@example.org".to_owned(),
            roles: vec![role],
            active: true,
            has_second_factor: true,
            managed_here: true,
        });
    }

    pub fn object(&mut self, kind: ObjectKind, code: &str, change: impl Fn(&mut ObjectDetails)) -> ObjectId {
        let object = ObjectId(self.id());
        let mut details = ObjectDetails {
            code: code.to_owned(),
            name: format!("Onderdeel {code}"),
            description: String::new(),
            owner: Some(UserId(Uuid::from_u128(3))),
            critical: false,
            availability: Rating::Low,
            integrity: Rating::Low,
            confidentiality: Rating::Low,
            internet_facing: false,
            operational_technology: false,
            supplier: None,
        };
        change(&mut details);
        self.ids.insert(code.to_owned(), object);
        let record = ObjectVersion {
            object,
            kind,
            version: 1,
            valid_from: day("2026-01-01"),
            retired: false,
            recorded_at: moment(day("2026-01-01")),
            details,
        };
        put(&mut self.ledger.objects, record);
        object
    }

    pub fn judge(
        &mut self,
        requirement: impl Into<Requirement>,
        target: Target,
        aspect: Aspect,
        verdict: Verdict,
        on: &str,
    ) {
        let id = JudgementId(self.id());
        let fact = JudgementFact {
            id,
            revision: moment(day(on)).timestamp(),
            changed_in: moment(day(on)).timestamp(),
            requirement: requirement.into(),
            target,
            aspect,
            verdict,
            judged_on: day(on),
            period_end: None,
            basis: Basis::SelfAssessment,
            recorded_at: moment(day(on)),
            retracted_on: None,
        };
        Arc::make_mut(&mut self.ledger.judgements).apply(vec![fact].into());
    }

    pub fn forget_judgements_on(&mut self, measure: &str) {
        let mut all = self.ledger.judgements.whole();
        all.recorded
            .retain(|fact| fact.requirement.to_string() != measure);
        let mut judgements = Judgements::default();
        judgements.apply(all);
        self.ledger.judgements = Arc::new(judgements);
    }

    pub fn decide(&mut self, subject: &str, applicability: Applicability, texts: [&str; 3]) {
        let id = DecisionId(self.id());
        let [motivation, risk_reference, equivalent] = texts.map(str::to_owned);
        let record = Decision {
            id,
            subject: subject.parse().unwrap(),
            applicability,
            motivation,
            risk_reference,
            equivalent,
            decided_on: day("2026-06-01"),
            decided_by: UserId(Uuid::from_u128(3)),
            decided_by_name: AUDITOR_NAME.to_owned(),
            recorded_at: moment(day("2026-06-01")),
        };
        put(&mut self.ledger.decisions, record);
    }

    pub fn own(&mut self, measure: &str, owner: UserId) {
        let record = RequirementOwner {
            requirement: measure.parse().unwrap(),
            owner: Some(owner),
            valid_from: day("2026-06-01"),
            recorded_at: moment(day("2026-06-01")),
        };
        put(&mut self.ledger.requirement_owners, record);
    }

    pub fn scope_item(&mut self, code: &str, included: bool, reason: &str) {
        let record = ScopeItem {
            object: self.ids[code],
            included,
            reason: reason.to_owned(),
            decided_on: day("2026-06-01"),
            decided_by: UserId(Uuid::from_u128(3)),
            recorded_at: moment(day("2026-06-01")),
        };
        put(&mut self.ledger.scope_items, record);
    }

    pub fn posture(&self) -> Posture {
        Posture::derive(&self.catalogue, &self.ledger, self.today)
    }

    pub fn statement(&self) -> Statement {
        Statement::freeze(&self.catalogue, &self.ledger, &self.posture(), 1)
    }
}
