//! Everything of one organisation that states are derived from, in memory, without the long texts.
//! It is loaded once and then kept up to date with what was written since a revision, so that a page
//! asks the database only "has anything changed?".

use crate::accounts::Member;
use crate::applicability::{Applicability, Decision, Subject};
use crate::catalogue::MeasureNumber;
use crate::groups::Target;
use crate::ids::{JudgementId, ObjectId, UserId};
use crate::inheritances::Inheritance;
use crate::judgements::{Aspect, Basis, Verdict};
use crate::migration::CatalogueMigration;
use crate::objects::ObjectVersion;
use crate::organisations::Organisation;
use crate::scope::{ScopeItem, ScopeText};
use crate::{Day, Moment};
use std::collections::HashMap;

/// A judgement without its texts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JudgementFact {
    /// Identifier.
    pub id: JudgementId,
    /// Which measure.
    pub measure: MeasureNumber,
    /// On which object or group.
    pub target: Target,
    /// Which aspect.
    pub aspect: Aspect,
    /// The outcome.
    pub verdict: Verdict,
    /// The day on which was judged.
    pub judged_on: Day,
    /// Last day of the period that it is about, if one was given.
    pub period_end: Option<Day>,
    /// On which ground.
    pub basis: Basis,
    /// When it was recorded: the later one wins among judgements of one day.
    pub recorded_at: Moment,
    /// From this day on it does not count, if it was retracted.
    pub retracted_on: Option<Day>,
}

impl JudgementFact {
    /// The day from which the interval counts: the end of the period, not the day of judging.
    #[must_use]
    pub fn counts_from(&self) -> Day {
        self.period_end.unwrap_or(self.judged_on)
    }

    /// Whether it is known and not retracted on this day.
    #[must_use]
    pub fn counts_on(&self, day: Day) -> bool {
        self.judged_on <= day && self.retracted_on.is_none_or(|retracted| day < retracted)
    }
}

/// Who answers for a measure that binds to the organisation as a whole, from a day on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MeasureOwner {
    /// Which measure.
    pub measure: MeasureNumber,
    /// Who; absent when it was handed back.
    pub owner: Option<UserId>,
    /// From this day on.
    pub valid_from: Day,
    /// When it was recorded.
    pub recorded_at: Moment,
}

/// What was written since a revision. `members` and `organisation` are always complete.
#[derive(Debug, Clone)]
pub struct LedgerDelta {
    /// The revision that this brings the ledger to.
    pub revision: i64,
    /// The organisation as it is now.
    pub organisation: Organisation,
    /// All members as they are now.
    pub members: Vec<Member>,
    /// New versions of objects.
    pub objects: Vec<ObjectVersion>,
    /// New judgements, and older ones that were retracted.
    pub judgements: Vec<JudgementFact>,
    /// New inheritances, and older ones that were ended.
    pub inheritances: Vec<Inheritance>,
    /// New decisions.
    pub decisions: Vec<Decision>,
    /// New texts of the scope.
    pub scope_texts: Vec<ScopeText>,
    /// New decisions on what is in the scope.
    pub scope_items: Vec<ScopeItem>,
    /// New owners of measures.
    pub measure_owners: Vec<MeasureOwner>,
    /// New moves to another version of BIO2, and older ones that were undone.
    pub migrations: Vec<CatalogueMigration>,
}

/// See the module.
#[derive(Debug, Clone)]
pub struct Ledger {
    /// Counts the writes of the organisation.
    pub revision: i64,
    /// The organisation.
    pub organisation: Organisation,
    /// Members, by name.
    pub members: Vec<Member>,
    /// All versions of all objects, by object and version.
    pub objects: Vec<ObjectVersion>,
    /// All judgements, oldest first.
    pub judgements: Vec<JudgementFact>,
    /// All inheritances.
    pub inheritances: Vec<Inheritance>,
    /// All decisions, oldest first.
    pub decisions: Vec<Decision>,
    /// All texts of the scope, oldest first.
    pub scope_texts: Vec<ScopeText>,
    /// All decisions on the scope, oldest first.
    pub scope_items: Vec<ScopeItem>,
    /// All owners of measures, oldest first.
    pub measure_owners: Vec<MeasureOwner>,
    /// All moves to another version of BIO2, undone ones too, oldest first.
    pub migrations: Vec<CatalogueMigration>,
    /// How many moves the organisation had made: everything here is in the numbers of the version of
    /// that era (see [`crate::migration::eras`]).
    pub era: usize,
    /// Judgements of an earlier era that the move left aside: they have to be given anew.
    pub set_aside: Vec<JudgementFact>,
}

impl LedgerDelta {
    /// The first day whose posture it changes; days before it stay as they were. `known` is the
    /// ledger that it will be applied to.
    #[must_use]
    pub fn first_day(&self, known: &Ledger) -> Day {
        let (now, then) = (&self.organisation, &known.organisation);
        // A move changes the version too, but only from its day on.
        let other_version = self.migrations.is_empty() && now.catalogue_version != then.catalogue_version;
        if other_version || now.settings.review != then.settings.review {
            return Day::MIN;
        }
        let judged = self.judgements.iter().map(|fact| {
            let is_known = || known.judgements.iter().any(|known| known.id == fact.id);
            // A judgement that we knew counts as before, until it was retracted.
            fact.retracted_on.filter(|_| is_known()).unwrap_or(fact.judged_on)
        });
        let objects = self.objects.iter().map(|version| version.valid_from);
        let inheritances = self.inheritances.iter().map(|inheritance| inheritance.valid_from);
        let decisions = self.decisions.iter().map(|decision| decision.decided_on);
        let texts = self.scope_texts.iter().map(|text| text.stated_on);
        let items = self.scope_items.iter().map(|item| item.decided_on);
        let owners = self.measure_owners.iter().map(|owner| owner.valid_from);
        let moves = self.migrations.iter().map(|migration| migration.migrated_on);
        let days = judged
            .chain(objects)
            .chain(inheritances)
            .chain(decisions)
            .chain(texts);
        days.chain(items)
            .chain(owners)
            .chain(moves)
            .min()
            .unwrap_or(Day::MAX)
    }
}

impl Ledger {
    /// The ledger of everything there is (a delta since revision 0).
    #[must_use]
    pub fn new(all: LedgerDelta) -> Self {
        let mut ledger = Self {
            revision: 0,
            organisation: all.organisation.clone(),
            members: Vec::new(),
            objects: Vec::new(),
            judgements: Vec::new(),
            inheritances: Vec::new(),
            decisions: Vec::new(),
            scope_texts: Vec::new(),
            scope_items: Vec::new(),
            measure_owners: Vec::new(),
            migrations: Vec::new(),
            era: 0,
            set_aside: Vec::new(),
        };
        ledger.apply(all);
        ledger
    }

    /// Brings the ledger up to date.
    pub fn apply(&mut self, delta: LedgerDelta) {
        self.revision = delta.revision;
        self.organisation = delta.organisation;
        self.members = delta.members;
        for judgement in delta.judgements {
            self.put_judgement(judgement);
        }
        for inheritance in delta.inheritances {
            // After a move one inheritance may count for several measures.
            let same = |known: &&mut Inheritance| {
                (known.id, known.provided) == (inheritance.id, inheritance.provided)
            };
            match self.inheritances.iter_mut().find(same) {
                Some(known) => *known = inheritance,
                None => self.inheritances.push(inheritance),
            }
        }
        self.objects.extend(delta.objects);
        self.decisions.extend(delta.decisions);
        self.scope_texts.extend(delta.scope_texts);
        self.scope_items.extend(delta.scope_items);
        self.measure_owners.extend(delta.measure_owners);
        for migration in delta.migrations {
            self.migrations.retain(|known| known.id != migration.id);
            self.migrations.push(migration);
        }
        self.sort();
    }

    /// The ledger as it would be with these judgements.
    #[must_use]
    pub fn with_judgements(&self, new: Vec<JudgementFact>) -> Self {
        let mut ledger = self.clone();
        ledger.judgements.extend(new);
        ledger.sort();
        ledger
    }

    fn put_judgement(&mut self, judgement: JudgementFact) {
        // Only a retraction comes back for a judgement that we know: those are rare.
        if judgement.retracted_on.is_some()
            && let Some(known) = self
                .judgements
                .iter_mut()
                .find(|known| (known.id, known.measure) == (judgement.id, judgement.measure))
        {
            *known = judgement;
        } else {
            self.judgements.push(judgement);
        }
    }

    fn sort(&mut self) {
        self.objects.sort_by_key(|object| (object.object, object.version));
        self.judgements
            .sort_by_key(|fact| (fact.judged_on, fact.recorded_at, fact.id));
        self.inheritances
            .sort_by_key(|inheritance| (inheritance.valid_from, inheritance.id));
        self.decisions
            .sort_by_key(|decision| (decision.decided_on, decision.recorded_at, decision.id));
        self.scope_texts.sort_by_key(|text| text.version);
        self.scope_items
            .sort_by_key(|item| (item.decided_on, item.recorded_at));
        self.measure_owners
            .sort_by_key(|owner| (owner.valid_from, owner.recorded_at));
        self.migrations
            .sort_by_key(|migration| (migration.recorded_at, migration.id));
    }

    /// The version of each object that counts on this day, retired ones left out, in order of kind,
    /// then name.
    #[must_use]
    pub fn objects_on(&self, day: Day) -> Vec<&ObjectVersion> {
        let mut found = self.versions_on(day);
        found.sort_by_cached_key(|version| {
            (version.kind, version.details.name.to_lowercase(), version.object)
        });
        found
    }

    /// The version of each object that counts on this day, retired ones left out.
    #[must_use]
    pub fn versions_on(&self, day: Day) -> Vec<&ObjectVersion> {
        let mut found: Vec<&ObjectVersion> = Vec::new();
        for version in self.objects.iter().filter(|version| version.valid_from <= day) {
            match found.last_mut() {
                Some(last) if last.object == version.object => *last = version,
                _ => found.push(version),
            }
        }
        found.retain(|version| !version.retired);
        found
    }

    /// The newest version of an object, retired or not.
    #[must_use]
    pub fn object(&self, id: ObjectId) -> Option<&ObjectVersion> {
        self.objects.iter().rfind(|version| version.object == id)
    }

    /// The member with this identifier.
    #[must_use]
    pub fn member(&self, id: UserId) -> Option<&Member> {
        self.members.iter().find(|member| member.user == id)
    }

    /// The decision per subject that counts on this day.
    #[must_use]
    pub fn decisions_on(&self, day: Day) -> HashMap<Subject, &Decision> {
        let known = self
            .decisions
            .iter()
            .filter(|decision| decision.decided_on <= day);
        known.map(|decision| (decision.subject, decision)).collect()
    }

    /// The text of the scope that counts on this day.
    #[must_use]
    pub fn scope_text_on(&self, day: Day) -> Option<&ScopeText> {
        self.scope_texts.iter().rfind(|text| text.stated_on <= day)
    }

    /// Per object what was decided about the scope, as it counts on this day.
    #[must_use]
    pub fn scope_items_on(&self, day: Day) -> HashMap<ObjectId, &ScopeItem> {
        let known = self.scope_items.iter().filter(|item| item.decided_on <= day);
        known.map(|item| (item.object, item)).collect()
    }

    /// Who answers for each measure that binds to the organisation, on this day.
    #[must_use]
    pub fn measure_owners_on(&self, day: Day) -> HashMap<MeasureNumber, UserId> {
        let mut owners = HashMap::new();
        for entry in self.measure_owners.iter().filter(|entry| entry.valid_from <= day) {
            match entry.owner {
                Some(owner) => owners.insert(entry.measure, owner),
                None => owners.remove(&entry.measure),
            };
        }
        owners
    }

    /// Whether the measure is owed on this day. Only a decision on the measure itself can end that: it
    /// is mandatory whatever was decided on its control (BIO2 part 1, "Risicobehandeling en
    /// maatregelenselectie").
    #[must_use]
    pub fn is_owed(decisions: &HashMap<Subject, &Decision>, measure: MeasureNumber) -> bool {
        Self::applicability(decisions, Subject::Measure(measure)).is_owed()
    }

    /// The decision on a subject, as it counts on this day; nothing decided means that it applies.
    #[must_use]
    pub fn applicability(decisions: &HashMap<Subject, &Decision>, subject: Subject) -> Applicability {
        decisions
            .get(&subject)
            .map_or(Applicability::Applies, |decision| decision.applicability)
    }
}
