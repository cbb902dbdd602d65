//! Records the looks as judgements: what one person records on one day is one commit, or a few.

use super::evidence::{Cabinet, outcomes};
use super::track::Draft;
use super::units::Unit;
use crate::chance::{Chance, Stream};
use crate::diary::{Diary, Note};
use crate::people::{CISO, Person};
use crate::words::remarks::{Outcome, remark};
use crate::world::World;
use waarborg_domain::Moment;
use waarborg_domain::evidence::{self, Evidence, EvidenceEvent};
use waarborg_domain::groups::Target;
use waarborg_domain::ids::{EvidenceId, JudgementId};
use waarborg_domain::judgements::{self, Aspect, Basis, Judgement, JudgementEvent, Retraction, Verdict};
use waarborg_domain::objects::ObjectKind;
use waarborg_domain::store::Change;

/// The most looks that somebody records in one go.
const IN_ONE_GO: usize = 15;

/// Recording starts at eight o'clock UTC and takes this many seconds.
const FIRST_SECOND: i64 = 3_600;
const WORKING_SECONDS: i64 = 22_000;

/// Writes all judgements with their evidence.
pub fn write(world: &World, units: &[Unit], mut drafts: Vec<Draft>, diary: &mut Diary) {
    drafts.sort_by_key(|draft| (draft.day, draft.judge, draft.basis, draft.unit));
    let mut recorder = Recorder {
        world,
        units,
        chance: world.chance(Stream::Texts),
        cabinet: Cabinet::new(world),
    };
    for day in drafts.chunk_by(|a, b| a.day == b.day) {
        let goes = day
            .chunk_by(|a, b| a.judge == b.judge)
            .flat_map(|hand| hand.chunks(IN_ONE_GO));
        let goes: Vec<&[Draft]> = goes.collect();
        let slot = WORKING_SECONDS / i64::try_from(goes.len()).unwrap_or(WORKING_SECONDS);
        for (turn, go) in (0_i64..).zip(goes) {
            // One after the other, because evidence that one adds may serve the next.
            recorder.record(go, FIRST_SECOND + turn * slot, slot, diary);
        }
    }
    let oldest = recorder.cabinet.oldest.take();
    recorder.mistake(diary);
    if let Some(evidence) = oldest {
        retire(world, evidence, diary);
    }
}

struct Recorder<'a> {
    world: &'a World,
    units: &'a [Unit],
    chance: Chance,
    cabinet: Cabinet<'a>,
}

/// Why the one judgement was retracted.
const RETRACTED: &str = "Verkeerde systeem gekozen: dit ging over een ander systeem.";

/// A judgement in the making.
struct Recorded<'a> {
    by: &'a Person,
    at: Moment,
    aspect: Aspect,
    verdict: Verdict,
    evidence: Vec<EvidenceId>,
    remark: String,
}

impl Recorder<'_> {
    fn record(&mut self, drafts: &[Draft], from: i64, slot: i64, diary: &mut Diary) {
        let Some(first) = drafts.first() else { return };
        let seconds = from + self.chance.between(0, (slot - 1).max(0));
        let at = self.world.calendar.moment(first.day, seconds);
        let by = self.world.person(first.judge);
        let mut changes = Vec::new();
        let mut notes = Vec::new();
        for draft in drafts {
            let unit = &self.units[draft.unit];
            let brought = self.cabinet.bring(unit, draft, by, at, &mut self.chance);
            if let Some((evidence, note)) = brought.new {
                changes.push(evidence::Change::Add(evidence).into());
                notes.push(note);
            }
            let judgements = self.judgements(draft, by, at, &brought.ids);
            if let Some(first) = judgements.first() {
                notes.push(Note::of(&JudgementEvent::recorded(first, &judgements)));
            }
            changes.push(judgements::Change::Add(judgements).into());
        }
        diary.write(at, Some(by), changes, notes);
    }

    fn judgements(
        &mut self,
        draft: &Draft,
        by: &Person,
        at: Moment,
        evidence: &[EvidenceId],
    ) -> Vec<Judgement> {
        let unit = &self.units[draft.unit];
        let number = unit.measure.number.to_string();
        let mut judgements: Vec<Judgement> = Vec::new();
        let looked: Vec<(Aspect, Verdict)> = outcomes(draft).collect();
        for (aspect, verdict) in looked.iter().copied() {
            let same = judgements.iter().find(|known| known.verdict == verdict);
            let remark = match same {
                Some(known) => known.remark.clone(),
                None => remark(
                    Outcome {
                        number: &number,
                        aspect: telling(&looked, aspect, verdict),
                        verdict,
                        basis: draft.basis,
                    },
                    &mut self.chance,
                ),
            };
            let recorded = Recorded {
                by,
                at,
                aspect,
                verdict,
                evidence: if aspect == Aspect::Design {
                    Vec::new()
                } else {
                    evidence.to_vec()
                },
                remark,
            };
            let judgement = self.judgement(draft, recorded);
            judgements.push(judgement);
        }
        judgements
    }

    fn judgement(&mut self, draft: &Draft, recorded: Recorded<'_>) -> Judgement {
        let unit = &self.units[draft.unit];
        Judgement {
            id: JudgementId(self.chance.id(recorded.at)),
            catalogue_version: waarborg_catalogue::NEWEST.to_owned(),
            requirement: unit.measure.number.into(),
            target: unit.target,
            aspect: recorded.aspect,
            verdict: recorded.verdict,
            judged_on: self.world.calendar.day(draft.day),
            period: (recorded.aspect == Aspect::OperatingEffectiveness).then_some(draft.period),
            basis: draft.basis,
            remark: recorded.remark,
            evidence: recorded.evidence,
            judged_by: recorded.by.id,
            judged_by_name: recorded.by.name.clone(),
            recorded_at: recorded.at,
            batch: None,
            retracted: None,
        }
    }

    /// Somebody picks the wrong system, and retracts four days later.
    fn mistake(&mut self, diary: &mut Diary) {
        let systems = || {
            self.world
                .of_kind(ObjectKind::System)
                .filter(|thing| thing.from == 0)
        };
        let wrong = systems().find(|thing| thing.details.operational_technology && !thing.details.critical);
        let (Some(thing), Ok(measure)) = (wrong.or_else(|| systems().next()), "8.29.01".parse()) else {
            return;
        };
        let calendar = &self.world.calendar;
        let day = calendar.workday(calendar.at(0.7));
        let by = self.world.person(CISO);
        let at = calendar.moment(day, 27_000);
        let judgement = Judgement {
            id: JudgementId(self.chance.id(at)),
            catalogue_version: waarborg_catalogue::NEWEST.to_owned(),
            requirement: measure,
            target: Target::Object(thing.id),
            aspect: Aspect::OperatingEffectiveness,
            verdict: Verdict::NotMet,
            judged_on: calendar.day(day),
            period: None,
            basis: Basis::SelfAssessment,
            remark: "Geen verslag van de laatste wijziging.".to_owned(),
            evidence: Vec::new(),
            judged_by: by.id,
            judged_by_name: by.name.clone(),
            recorded_at: at,
            batch: None,
            retracted: None,
        };
        let id = judgement.id;
        let recorded = JudgementEvent::recorded(&judgement, std::slice::from_ref(&judgement));
        let retracted = JudgementEvent::retracted(&judgement, RETRACTED);
        diary.write(
            at,
            Some(by),
            vec![judgements::Change::Add(vec![judgement]).into()],
            vec![Note::of(&recorded)],
        );
        let later = calendar.workday(day + 5);
        let retraction = Retraction {
            on: calendar.day(later),
            by: by.id,
            reason: RETRACTED.to_owned(),
        };
        diary.write(
            calendar.moment(later, 4_000),
            Some(by),
            vec![judgements::Change::Retract(id, retraction).into()],
            vec![Note::of(&retracted)],
        );
    }
}

/// Equal outcomes are entered together, with one remark: on the last aspect if all is well (it works), on
/// the first if it is not (it is not even on paper).
fn telling(looked: &[(Aspect, Verdict)], first: Aspect, verdict: Verdict) -> Aspect {
    let last = looked.iter().rfind(|(_, other)| *other == verdict);
    match verdict {
        Verdict::Met => last.map_or(first, |(aspect, _)| *aspect),
        Verdict::PartlyMet | Verdict::NotMet => first,
    }
}

/// The oldest link is retired: it stays with the judgements that rest on it.
fn retire(world: &World, evidence: Evidence, diary: &mut Diary) {
    let day = world.calendar.workday(world.calendar.at(0.8));
    let note = Note::of(&EvidenceEvent::Retired {
        evidence: evidence.id,
        title: evidence.title.clone(),
    });
    let at = world.calendar.moment(day, 26_000);
    let change = Change::from(evidence::Change::Update(Evidence {
        retired: true,
        ..evidence
    }));
    diary.write(at, Some(world.person(CISO)), vec![change], vec![note]);
}
