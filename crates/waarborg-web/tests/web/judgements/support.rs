//! A small organisation: three systems of Petra, one of Quinten, one that nobody owns, a supplier.

use chrono::Days;
use waarborg_domain::accounts::{Role, User};
use waarborg_domain::groups::Target;
use waarborg_domain::ids::{EvidenceId, JudgementId, ObjectId};
use waarborg_domain::judgements::book::JudgementFact;
use waarborg_domain::judgements::{self, Aspect, Basis, Judgement, Verdict};
use waarborg_domain::objects::{self, ObjectDetails, ObjectKind, ObjectVersion, Rating};
use waarborg_web::testing::{Browser, TestApp};

pub const MEASURES: &str = "/o/voorbeeldstad/measures";
pub const EVIDENCE: &str = "/o/voorbeeldstad/evidence";
pub const JUDGEMENTS: &str = "/o/voorbeeldstad/judgements";
/// A measure that is judged on every system, and shown again every three months.
pub const ON_SYSTEMS: &str = "8.02.01";
/// A measure of the organisation as a whole.
pub const ON_ORGANISATION: &str = "5.01.01";

pub struct World {
    pub test: TestApp,
    pub petra: User,
    pub quinten: User,
    pub ciso: User,
    pub zaak: ObjectId,
    pub geo: ObjectId,
    pub kassa: ObjectId,
    pub loos: ObjectId,
    pub supplier: ObjectId,
}

pub fn object(test: &TestApp, kind: ObjectKind, name: &str, owner: Option<&User>) -> ObjectVersion {
    ObjectVersion {
        object: test.app.id(),
        kind,
        version: 1,
        valid_from: test.app.clock.today() - Days::new(700),
        retired: false,
        recorded_at: test.app.clock.now(),
        details: ObjectDetails {
            code: name.to_lowercase(),
            name: name.to_owned(),
            description: String::new(),
            owner: owner.map(|owner| owner.id),
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

impl World {
    pub async fn new() -> Self {
        let test = TestApp::new().await;
        let petra = test
            .account_named(
                "Petra Proces",
                "petra@voorbeeldstad.example",
                &[Role::ProcessOwner],
            )
            .await;
        let quinten = test
            .account_named(
                "Quinten Proces",
                "quinten@voorbeeldstad.example",
                &[Role::ProcessOwner],
            )
            .await;
        let ciso = test
            .account_named("Cees Ciso", "cees@voorbeeldstad.example", &[Role::Ciso])
            .await;
        let supplier = object(&test, ObjectKind::Supplier, "Leverbaar", None);
        let system = |name, owner| object(&test, ObjectKind::System, name, owner);
        let systems = [
            system("Zaaksysteem", Some(&petra)),
            system("Postkamer", Some(&petra)),
            system("Geodata", Some(&petra)),
            system("Kassa", Some(&quinten)),
            system("Loos", None),
        ];
        let [zaak, geo, kassa, loos] = [0, 2, 3, 4].map(|index: usize| systems[index].object);
        let saves = systems.into_iter().chain([supplier.clone()]);
        test.save(vec![objects::Change::Save(saves.collect()).into()])
            .await;
        Self {
            petra,
            quinten,
            ciso,
            zaak,
            geo,
            kassa,
            loos,
            supplier: supplier.object,
            test,
        }
    }

    pub async fn as_petra(&self) -> Browser {
        self.test.log_in(&self.petra).await
    }

    pub async fn as_quinten(&self) -> Browser {
        self.test.log_in(&self.quinten).await
    }

    pub async fn as_ciso(&self) -> Browser {
        self.test.log_in(&self.ciso).await
    }

    pub async fn facts(&self) -> Vec<JudgementFact> {
        let ledger = self
            .test
            .app
            .ledger(self.test.organisation)
            .await
            .expect("a ledger");
        ledger.judgements.iter().cloned().collect()
    }

    /// The judgements that count, as `8.02.01 target design met`, sorted.
    pub async fn recorded(&self) -> Vec<String> {
        let facts = self.facts().await;
        let words = facts
            .iter()
            .filter(|fact| fact.retracted_on.is_none())
            .map(|fact| {
                format!(
                    "{} {} {} {}",
                    fact.requirement, fact.target, fact.aspect, fact.verdict
                )
            });
        let mut words: Vec<String> = words.collect();
        words.sort();
        words
    }

    /// A judgement by Cees that is there already.
    pub async fn judged(
        &self,
        measure: &str,
        target: Target,
        verdict: Verdict,
        days_ago: u64,
    ) -> JudgementId {
        self.judged_with(measure, target, verdict, days_ago, &[]).await
    }

    pub async fn judged_with(
        &self,
        measure: &str,
        target: Target,
        verdict: Verdict,
        days_ago: u64,
        evidence: &[EvidenceId],
    ) -> JudgementId {
        let id = self.test.app.id();
        let judgement = Judgement {
            id,
            catalogue_version: "v1.3".to_owned(),
            requirement: measure.parse().expect("a number"),
            target,
            aspect: Aspect::Existence,
            verdict,
            judged_on: self.test.app.clock.today() - Days::new(days_ago),
            period: None,
            basis: Basis::InternalAudit,
            remark: "Vooraf bekeken".to_owned(),
            evidence: evidence.to_vec(),
            judged_by: self.ciso.id,
            judged_by_name: self.ciso.name.clone(),
            recorded_at: self.test.app.clock.now(),
            batch: None,
            retracted: None,
        };
        self.test
            .save(vec![judgements::Change::Add(vec![judgement]).into()])
            .await;
        id
    }

    /// The codes of the newest events, newest first.
    pub async fn events(&self, most: i64) -> Vec<String> {
        let page = waarborg_domain::store::PageRequest {
            offset: 0,
            limit: most,
        };
        let found = self
            .test
            .app
            .store
            .events(self.test.organisation, &Default::default(), page)
            .await;
        found
            .expect("events")
            .rows
            .into_iter()
            .map(|event| event.action)
            .collect()
    }
}

pub fn page(measure: &str) -> String {
    format!("{MEASURES}/{measure}")
}

/// What the form is sent with: design met, today, self-assessment.
pub fn form<'a>(target: &'a str, more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let mut fields = vec![
        ("target", target),
        ("verdict-design", "met"),
        ("verdict-existence", ""),
        ("verdict-operating-effectiveness", ""),
        ("day", "2026-11-23"),
        ("from", ""),
        ("to", ""),
        ("basis", "self-assessment"),
        ("remark", ""),
        ("confidentiality", "internal"),
        ("action", "save"),
    ];
    for (name, value) in more {
        match fields.iter_mut().find(|(known, _)| known == name) {
            Some(field) => field.1 = value,
            None => fields.push((name, value)),
        }
    }
    fields
}

/// The organisation as the target of a judgement.
pub async fn organisation(world: &World) -> String {
    let ledger = world
        .test
        .app
        .ledger(world.test.organisation)
        .await
        .expect("a ledger");
    let mut objects = ledger.objects.iter();
    let itself = objects.find(|object| object.kind == ObjectKind::Organisation);
    Target::Object(itself.expect("the organisation").object).to_string()
}
