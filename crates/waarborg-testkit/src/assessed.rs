//! An organisation on any version of BIO2 of which every measure was assessed, at random: to move it to
//! another version and see that nothing disappears.

use crate::builders::{Small, morning};
use crate::{Secrets, chance::Chance};
use chrono::Days;
use waarborg_domain::Day;
use waarborg_domain::applicability::{self, Applicability, Decision, Subject};
use waarborg_domain::catalogue::{Binding, Catalogue, Measure};
use waarborg_domain::decision::Decided;
use waarborg_domain::filling;
use waarborg_domain::groups::Target;
use waarborg_domain::ids::{DecisionId, InheritanceId, JudgementId};
use waarborg_domain::inheritances::{self, Inheritance, Provided};
use waarborg_domain::judgements::{self, Aspect, Basis, Judgement, Retraction, Verdict};
use waarborg_domain::objects::{ObjectKind, ObjectVersion};
use waarborg_domain::organisations;
use waarborg_domain::requirement_owners::{self, RequirementOwner};
use waarborg_domain::store::Change;

/// How many days back the oldest judgement lies.
const DAYS: i64 = 400;

/// An organisation with its records.
#[derive(Debug, Clone)]
pub struct Assessed {
    /// The people and objects.
    pub small: Small,
    /// The commits that make all of it, in order.
    pub commits: Vec<Decided>,
}

impl Assessed {
    /// An organisation on this version. The same slug and seed give the same records; none of them is of
    /// `today` or later.
    #[must_use]
    pub fn new(slug: &str, catalogue: &Catalogue, seed: u64, today: Day, secrets: &dyn Secrets) -> Self {
        let start = today - Days::new(DAYS.unsigned_abs() + 1);
        let mut small = Small::new(slug, start, secrets);
        small.organisation.catalogue_version = catalogue.version().to_owned();
        let (organisation, (mut changes, events)) =
            (small.organisation.clone(), small.set_up.clone().into_parts());
        for change in &mut changes {
            if let Change::Organisations(organisations::Change::Create(founded)) = change {
                founded.clone_from(&organisation);
            }
        }
        small.set_up = filling::chapter(organisation.id, changes, events);
        let mut writer = Writer {
            chance: Chance::from_text(&format!("{slug} {seed}")),
            small: &small,
            catalogue,
            start,
        };
        let measures = catalogue.measures().iter();
        let judged: Vec<Judgement> = measures.flat_map(|measure| writer.judge(measure)).collect();
        let mut changes = vec![judgements::Change::Add(judged).into()];
        changes.extend(
            catalogue
                .measures()
                .iter()
                .flat_map(|measure| writer.decide(measure)),
        );
        let commits = vec![
            small.set_up.clone(),
            small.commit(&small.ciso, "judgements.recorded-several", changes),
        ];
        Self { small, commits }
    }
}

struct Writer<'a> {
    chance: Chance,
    small: &'a Small,
    catalogue: &'a Catalogue,
    start: Day,
}

impl Writer<'_> {
    fn day(&mut self) -> Day {
        self.start + Days::new(self.chance.between(1, DAYS).unsigned_abs())
    }

    /// One to five judgements on a measure; most on what it binds to.
    fn judge(&mut self, measure: &Measure) -> Vec<Judgement> {
        let count = self.chance.between(1, 5);
        (0..count).map(|_| self.judgement(measure)).collect()
    }

    fn judgement(&mut self, measure: &Measure) -> Judgement {
        let judged_on = self.day();
        let target = self.target(measure);
        let aspect = self.chance.pick(Aspect::ALL).copied().unwrap_or(Aspect::Design);
        let verdict = self.chance.pick(Verdict::ALL).copied().unwrap_or(Verdict::Met);
        let retracted = self.chance.happens(0.05).then(|| Retraction {
            on: judged_on + Days::new(1),
            by: self.small.ciso.user,
            reason: "Vergissing.".to_owned(),
        });
        Judgement {
            id: JudgementId(self.chance.id(morning(judged_on))),
            catalogue_version: self.catalogue.version().to_owned(),
            requirement: measure.number.into(),
            target,
            aspect,
            verdict,
            judged_on,
            period: None,
            basis: Basis::SelfAssessment,
            remark: String::new(),
            evidence: Vec::new(),
            judged_by: self.small.ciso.user,
            judged_by_name: self.small.ciso.name.clone(),
            recorded_at: morning(judged_on),
            batch: None,
            retracted,
        }
    }

    fn target(&mut self, measure: &Measure) -> Target {
        let bound: Vec<&ObjectVersion> = objects(self.small)
            .into_iter()
            .filter(|object| object.is_bound_by(measure.binding))
            .collect();
        if self.chance.happens(0.1) {
            let any = objects(self.small);
            return self
                .chance
                .pick(&any)
                .map_or(Target::All(ObjectKind::System), |object| {
                    Target::Object(object.object)
                });
        }
        match self.chance.pick(&bound) {
            Some(object) if self.chance.happens(0.6) => Target::Object(object.object),
            Some(object) => Target::All(object.kind),
            None => Target::All(ObjectKind::Organisation),
        }
    }

    /// Now and then an owner, a decision that a measure cannot apply, or an inheritance.
    fn decide(&mut self, measure: &Measure) -> Vec<Change> {
        let mut changes = Vec::new();
        let (ciso, day) = (&self.small.ciso, self.day());
        let recorded_at = morning(day);
        if measure.binding == Binding::Organisation && self.chance.happens(0.7) {
            changes.push(
                requirement_owners::Change::Set(RequirementOwner {
                    requirement: measure.number.into(),
                    owner: Some(self.small.process_owner.user),
                    valid_from: day,
                    recorded_at,
                })
                .into(),
            );
        }
        if self.chance.happens(0.05) {
            changes.push(
                applicability::Change::Add(Decision {
                    id: DecisionId(self.chance.id(recorded_at)),
                    subject: Subject::Measure(measure.number),
                    applicability: Applicability::CannotApply,
                    motivation: "Dit komt hier niet voor.".to_owned(),
                    risk_reference: "RA-1".to_owned(),
                    equivalent: String::new(),
                    decided_on: day,
                    decided_by: ciso.user,
                    decided_by_name: ciso.name.clone(),
                    recorded_at,
                })
                .into(),
            );
        }
        if measure.binding == Binding::System && self.chance.happens(0.2) {
            let whole = self.chance.happens(0.3);
            changes.push(
                inheritances::Change::Add(Inheritance {
                    id: InheritanceId(self.chance.id(recorded_at)),
                    provided: if whole {
                        Provided::Control(measure.number.control)
                    } else {
                        Provided::Measure(measure.number)
                    },
                    provider: self.small.supplier.object,
                    consumers: Target::Object(self.small.website.object),
                    valid_from: day,
                    ended_on: None,
                    recorded_at,
                })
                .into(),
            );
        }
        changes
    }
}

/// Everything that can be judged.
fn objects(small: &Small) -> Vec<&ObjectVersion> {
    vec![
        &small.itself,
        &small.process,
        &small.system,
        &small.website,
        &small.supplier,
    ]
}
