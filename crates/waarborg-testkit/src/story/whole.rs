//! The obligations of part 1 and the controls without a measure: judged in the gap analysis, and again once
//! most of it was arranged.

use crate::chance::{Chance, Stream};
use crate::diary::Diary;
use crate::people::{CISO, SECRETARY};
use crate::words::remarks::{Outcome, remark};
use crate::world::World;
use waarborg_domain::catalogue::OwedBy;
use waarborg_domain::groups::Target;
use waarborg_domain::ids::JudgementId;
use waarborg_domain::judgements::{self, Aspect, Basis, Judgement, JudgementEvent, Verdict};
use waarborg_domain::requirement::Requirement;
use waarborg_domain::requirement_owners::{self, RequirementOwner, RequirementOwnerEvent};
use waarborg_domain::store::Change;

/// A round: where in the story, and how much of it is met by then.
const ROUNDS: [(f64, [f64; 3]); 2] = [(0.12, [0.45, 0.3, 0.1]), (0.86, [0.85, 0.7, 0.5])];

/// Writes the rounds, and who answers for what.
pub fn write(world: &World, diary: &mut Diary) {
    let mut chance = world.chance(Stream::Whole);
    let catalogue = waarborg_catalogue::newest();
    let all = catalogue.judged_on_the_organisation();
    let expected: Vec<Requirement> = all.filter(|one| catalogue.expects(*one)).collect();
    owners(world, &expected, diary);
    for (share, met) in ROUNDS {
        for (place, requirement) in expected.iter().enumerate() {
            // A few are never looked at; the others over some weeks.
            if !chance.happens(0.9) {
                continue;
            }
            let day = world.calendar.at(share) + i64::try_from(place / 6).unwrap_or(0);
            judge(
                world,
                *requirement,
                world.calendar.workday(day),
                &met,
                &mut chance,
                diary,
            );
        }
    }
}

/// The board's obligations are the secretary's, the others the CISO's.
fn owners(world: &World, expected: &[Requirement], diary: &mut Diary) {
    let offset = world.calendar.workday(5);
    let at = world.calendar.moment(offset, 30_000);
    let owned = expected.iter().map(|requirement| RequirementOwner {
        requirement: *requirement,
        owner: Some(world.user(owner(*requirement))),
        valid_from: world.calendar.day(offset),
        recorded_at: at,
    });
    let owned: Vec<RequirementOwner> = owned.collect();
    let events: Vec<RequirementOwnerEvent> = owned
        .iter()
        .map(|owned| RequirementOwnerEvent::Set {
            requirement: owned.requirement,
            before: None,
            owner: owned.owner,
        })
        .collect();
    let changes = owned
        .into_iter()
        .map(|owned| Change::from(requirement_owners::Change::Set(owned)));
    diary.record(at, Some(world.person(CISO)), changes.collect(), &events);
}

fn owner(requirement: Requirement) -> usize {
    let Requirement::Obligation(number) = requirement else {
        return CISO;
    };
    let obligation = waarborg_catalogue::newest().obligation(number);
    match obligation.map(|obligation| obligation.owed_by) {
        Some(OwedBy::Board) => SECRETARY,
        _ => CISO,
    }
}

fn judge(
    world: &World,
    requirement: Requirement,
    offset: i64,
    met: &[f64; 3],
    chance: &mut Chance,
    diary: &mut Diary,
) {
    let by = world.person(CISO);
    let at = world.calendar.moment(offset, chance.between(28_000, 60_000));
    let judgement = |aspect: &Aspect| {
        let verdict = match met[aspect.index()] {
            share if chance.happens(share) => Verdict::Met,
            _ if chance.happens(0.6) => Verdict::PartlyMet,
            _ => Verdict::NotMet,
        };
        let outcome = Outcome {
            number: "",
            aspect: *aspect,
            verdict,
            basis: Basis::SelfAssessment,
        };
        Judgement {
            id: JudgementId(chance.id(at)),
            catalogue_version: waarborg_catalogue::NEWEST.to_owned(),
            requirement,
            target: Target::Object(world.itself().id),
            aspect: *aspect,
            verdict,
            judged_on: world.calendar.day(offset),
            period: None,
            basis: Basis::SelfAssessment,
            remark: remark(outcome, chance),
            evidence: Vec::new(),
            judged_by: by.id,
            judged_by_name: by.name.clone(),
            recorded_at: at,
            batch: None,
            retracted: None,
        }
    };
    let judgements: Vec<Judgement> = Aspect::ALL.iter().map(judgement).collect();
    let events: Vec<JudgementEvent> = judgements
        .first()
        .map(|first| JudgementEvent::recorded(first, &judgements))
        .into_iter()
        .collect();
    diary.record(
        at,
        Some(by),
        vec![judgements::Change::Add(judgements).into()],
        &events,
    );
}
