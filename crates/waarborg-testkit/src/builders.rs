//! Small things for tests: an organisation with one of each role and object in one line, and the
//! commits that tests usually need.
//!
//! ```
//! use waarborg_testkit::{NoSecrets, builders::Small};
//! use waarborg_domain::judgements::{Aspect, Verdict};
//!
//! let today = "2026-09-25".parse().expect("a day");
//! let small = Small::new("proefdorp", today, &NoSecrets);
//! let commits = [
//!     small.set_up.clone(),
//!     small.judge("8.02.01", &small.system, Aspect::OperatingEffectiveness, Verdict::Met),
//! ];
//! assert_eq!(waarborg_testkit::replay::replay(commits).len(), 1);
//! ```

use crate::people::Person;
use crate::story::account;
use crate::world::plain;
use crate::{Secrets, chance::Chance};
use chrono::{TimeDelta, TimeZone, Utc};
use serde_json::json;
use waarborg_domain::accounts::{self, Actor, Role};
use waarborg_domain::audit::NewEvent;
use waarborg_domain::decision::Decided;
use waarborg_domain::evidence::{Confidentiality, Content, Evidence};
use waarborg_domain::filling;
use waarborg_domain::groups::Target;
use waarborg_domain::ids::{EvidenceId, JudgementId, ObjectId, OrganisationId, UserId};
use waarborg_domain::judgements::{self, Aspect, Basis, Judgement, Verdict};
use waarborg_domain::objects::{self, ObjectDetails, ObjectKind, ObjectVersion};
use waarborg_domain::organisations::{self, GovernmentTier, Organisation, Settings};
use waarborg_domain::store::Change;
use waarborg_domain::{Day, Moment};

/// A minimal organisation. Everybody's address is the Dutch name of the role at the slug
/// (`ciso@proefdorp.example`); the process owner owns the process and both systems.
#[derive(Debug, Clone)]
pub struct Small {
    /// The day on which everything happens, and from which it counts.
    pub today: Day,
    /// The organisation.
    pub organisation: Organisation,
    /// Beheerder.
    pub administrator: Actor,
    /// CISO.
    pub ciso: Actor,
    /// Bestuurder.
    pub board_member: Actor,
    /// Proceseigenaar.
    pub process_owner: Actor,
    /// Auditor.
    pub auditor: Actor,
    /// Lezer.
    pub reader: Actor,
    /// The organisation as an object, owned by the board member.
    pub itself: ObjectVersion,
    /// A critical process.
    pub process: ObjectVersion,
    /// A critical system that the supplier runs.
    pub system: ObjectVersion,
    /// An internet-facing system that is not critical.
    pub website: ObjectVersion,
    /// A supplier, owned by the CISO.
    pub supplier: ObjectVersion,
    /// The commit that makes all of the above; comes first.
    pub set_up: Decided,
}

/// The addresses by role, before the at sign.
const PEOPLE: [(&str, &str, Role); 6] = [
    ("beheerder", "Bas Schetsma", Role::Administrator),
    ("ciso", "Noor Voorbeeld", Role::Ciso),
    ("bestuurder", "Hendrik Fabelaar", Role::BoardMember),
    ("proceseigenaar", "Yasmin Proefstra", Role::ProcessOwner),
    ("auditor", "Ruben Nepveen", Role::Auditor),
    ("lezer", "Lotte Droomstra", Role::Reader),
];

/// Half past seven UTC on this day.
#[must_use]
pub fn morning(day: Day) -> Moment {
    day.and_hms_opt(7, 30, 0)
        .map(|time| Utc.from_utc_datetime(&time))
        .unwrap_or_default()
}

impl Small {
    /// An organisation with this slug; another slug gives other identifiers, so that two can live in
    /// one store.
    #[must_use]
    pub fn new(slug: &str, today: Day, secrets: &dyn Secrets) -> Self {
        let at = morning(today);
        let mut chance = Chance::from_text(slug);
        let id = OrganisationId(chance.id(at));
        let people = PEOPLE.map(|(local, name, role)| Person {
            id: UserId(chance.id(at)),
            name: name.to_owned(),
            email: format!("{local}@{slug}.example"),
            roles: vec![role],
        });
        let actors = people.each_ref().map(|person| Actor {
            user: person.id,
            name: person.name.clone(),
            organisation: id,
            roles: person.roles.clone(),
        });
        let [administrator, ciso, board_member, process_owner, auditor, reader] = actors;
        let organisation = new_organisation(id, slug, secrets);
        let mut object =
            |kind, owner: &Actor, details| new_object(ObjectId(chance.id(at)), kind, owner, today, details);
        let itself = object(
            ObjectKind::Organisation,
            &board_member,
            plain("ORG", &organisation.name, "", "HHH"),
        );
        let supplier = object(
            ObjectKind::Supplier,
            &ciso,
            plain("L01", "Voorbeeld Gemeentesoftware", "", "MMM"),
        );
        let process = critical(plain("P01", "Burgerzaken", "", "HHH"));
        let process = object(ObjectKind::Process, &process_owner, process);
        let system = ObjectDetails {
            supplier: Some(supplier.object),
            ..critical(plain("S001", "Burgerzakensysteem", "", "HHH"))
        };
        let system = object(ObjectKind::System, &process_owner, system);
        let website = ObjectDetails {
            internet_facing: true,
            ..plain("S002", "Website", "", "MML")
        };
        let website = object(ObjectKind::System, &process_owner, website);
        let mut small = Self {
            today,
            set_up: filling::chapter(id, Vec::new(), Vec::new()),
            organisation,
            administrator,
            ciso,
            board_member,
            process_owner,
            auditor,
            reader,
            itself,
            process,
            system,
            website,
            supplier,
        };
        small.set_up = small.first_commit(&people, secrets);
        small
    }

    fn first_commit(&self, people: &[Person], secrets: &dyn Secrets) -> Decided {
        let mut changes = vec![organisations::Change::Create(self.organisation.clone()).into()];
        for person in people {
            changes.push(accounts::Change::Add(account(self.organisation.id, person, secrets)).into());
            changes.push(accounts::Change::SetRoles(person.id, person.roles.clone()).into());
        }
        let objects = [
            &self.itself,
            &self.supplier,
            &self.process,
            &self.system,
            &self.website,
        ];
        changes.extend(objects.map(|object| Change::from(objects::Change::Save(vec![object.clone()]))));
        self.commit(&self.administrator, "setup.done", changes)
    }

    /// One commit with one event.
    #[must_use]
    pub fn commit(&self, by: &Actor, action: &'static str, changes: Vec<Change>) -> Decided {
        let event = NewEvent {
            at: morning(self.today),
            actor: Some(by.user),
            actor_name: by.name.clone(),
            action,
            subject_kind: action.split_once('.').map_or(action, |(feature, _)| feature),
            subject: self.organisation.slug.clone(),
            details: json!({ "changes": changes.len() }),
        };
        filling::chapter(self.organisation.id, changes, vec![event])
    }

    /// A judgement of the process owner on an object, given today.
    ///
    /// # Panics
    /// When `measure` is not a number.
    #[must_use]
    pub fn judge(&self, measure: &str, object: &ObjectVersion, aspect: Aspect, verdict: Verdict) -> Decided {
        let judgement = self.judgement(
            measure,
            Target::Object(object.object),
            aspect,
            verdict,
            self.today,
        );
        self.commit(
            &self.process_owner,
            "judgements.recorded",
            vec![judgements::Change::Add(vec![judgement]).into()],
        )
    }

    /// A judgement of the process owner on an object or group on a day.
    ///
    /// # Panics
    /// When `measure` is not a number.
    #[must_use]
    #[expect(clippy::expect_used, reason = "a test that misspells a number has to fail")]
    pub fn judgement(
        &self,
        measure: &str,
        target: Target,
        aspect: Aspect,
        verdict: Verdict,
        day: Day,
    ) -> Judgement {
        let seed = format!(
            "{}{measure}{target}{aspect}{verdict}{day}",
            self.organisation.slug
        );
        // The same judgement on another aspect or day gets an identifier of its own.
        let at = morning(day) + TimeDelta::seconds(i64::from(aspect as u8));
        Judgement {
            id: JudgementId(Chance::from_text(&seed).id(at)),
            catalogue_version: waarborg_catalogue::NEWEST.to_owned(),
            requirement: measure.parse().expect("the number of a measure"),
            target,
            aspect,
            verdict,
            judged_on: day,
            period: None,
            basis: Basis::SelfAssessment,
            remark: String::new(),
            evidence: Vec::new(),
            judged_by: self.process_owner.user,
            judged_by_name: self.process_owner.name.clone(),
            recorded_at: at,
            batch: None,
            retracted: None,
        }
    }

    /// A link of the process owner as evidence.
    #[must_use]
    pub fn link(&self, title: &str, confidentiality: Confidentiality) -> Evidence {
        let at = morning(self.today);
        Evidence {
            id: EvidenceId(Chance::from_text(&format!("{}{title}", self.organisation.slug)).id(at)),
            title: title.to_owned(),
            content: Content::Link(format!(
                "https://intern.{}.example/bewijs",
                self.organisation.slug
            )),
            period: None,
            owner: self.process_owner.user,
            owner_name: self.process_owner.name.clone(),
            confidentiality,
            added_at: at,
            added_by: self.process_owner.user,
            retired: false,
            version: 1,
        }
    }
}

fn new_organisation(id: OrganisationId, slug: &str, secrets: &dyn Secrets) -> Organisation {
    let keys = secrets.keys(id);
    Organisation {
        id,
        slug: slug.to_owned(),
        name: format!("Gemeente {slug}"),
        tier: GovernmentTier::Municipality,
        catalogue_version: waarborg_catalogue::NEWEST.to_owned(),
        settings: Settings::default(),
        public_key: keys.public_key,
        encrypted_private_key: keys.encrypted_private_key,
        invented: true,
        version: 1,
    }
}

fn critical(details: ObjectDetails) -> ObjectDetails {
    ObjectDetails {
        critical: true,
        ..details
    }
}

fn new_object(
    object: ObjectId,
    kind: ObjectKind,
    owner: &Actor,
    day: Day,
    details: ObjectDetails,
) -> ObjectVersion {
    ObjectVersion {
        object,
        kind,
        version: 1,
        valid_from: day,
        retired: false,
        recorded_at: morning(day),
        details: ObjectDetails {
            owner: Some(owner.user),
            ..details
        },
    }
}
