//! A municipality with two systems: one of the process owner, one of nobody.

use waarborg_app::Clock;
use waarborg_domain::Day;
use waarborg_domain::accounts::{Role, User};
use waarborg_domain::groups::Target;
use waarborg_domain::ids::{ObjectId, UserId};
use waarborg_domain::judgements::{self, Aspect, Basis, Judgement, Verdict};
use waarborg_domain::objects::{self, ObjectDetails, ObjectKind, ObjectVersion, Rating};
use waarborg_web::testing::{Browser, TestApp};

pub const ORG: &str = "/o/voorbeeldstad";

pub struct World {
    pub test: TestApp,
    pub owner: User,
    /// Of the process owner.
    pub owned: ObjectId,
    /// Of nobody.
    pub other: ObjectId,
}

pub fn day(text: &str) -> Day {
    text.parse().expect("a day")
}

impl World {
    pub async fn new() -> Self {
        let test = TestApp::new().await;
        let owner = test.account(Role::ProcessOwner).await;
        let (owned, other) = (test.app.id(), test.app.id());
        let world = Self {
            test,
            owner,
            owned,
            other,
        };
        world
            .save_system(owned, "ZAAK", "Zaaksysteem", Some(world.owner.id))
            .await;
        world.save_system(other, "WEB", "Website", None).await;
        world
    }

    pub async fn save_system(&self, object: ObjectId, code: &str, name: &str, owner: Option<UserId>) {
        let version = ObjectVersion {
            object,
            kind: ObjectKind::System,
            version: 1,
            valid_from: day("2026-01-01"),
            retired: false,
            recorded_at: self.test.clock.now(),
            details: ObjectDetails {
                code: code.to_owned(),
                name: name.to_owned(),
                description: String::new(),
                owner,
                critical: false,
                availability: Rating::Low,
                integrity: Rating::Low,
                confidentiality: Rating::Low,
                internet_facing: false,
                operational_technology: false,
                supplier: None,
            },
        };
        self.test
            .save(vec![objects::Change::Save(vec![version]).into()])
            .await;
    }

    /// Records one judgement.
    pub async fn judge(&self, measure: &str, target: Target, aspect: Aspect, verdict: Verdict, on: &str) {
        let judgement = Judgement {
            id: self.test.app.id(),
            catalogue_version: "v1.3".to_owned(),
            requirement: measure.parse().expect("a number"),
            target,
            aspect,
            verdict,
            judged_on: day(on),
            period: None,
            basis: Basis::SelfAssessment,
            remark: String::new(),
            evidence: vec![],
            judged_by: self.owner.id,
            judged_by_name: self.owner.name.clone(),
            recorded_at: self.test.clock.now(),
            batch: None,
            retracted: None,
        };
        self.test
            .save(vec![judgements::Change::Add(vec![judgement]).into()])
            .await;
    }

    pub async fn ciso(&self) -> Browser {
        self.test.with_user(Role::Ciso).await
    }

    pub async fn owner_browser(&self) -> Browser {
        self.test.log_in(&self.owner).await
    }
}
