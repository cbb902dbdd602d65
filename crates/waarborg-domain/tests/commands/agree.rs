//! An action agreed on in the form of a judgement: both in one commit, or neither.

use crate::sample::Sample;
use crate::support::{decide, decide_by, only_those_who_may};
use chrono::Days;
use std::sync::Arc;
use uuid::Uuid;
use waarborg_domain::accounts::{Actor, Role};
use waarborg_domain::actions::{
    ActionId, ActionRefused, AgreeRefused, AgreedAction, Change as Actions, JudgeAndAgree,
};
use waarborg_domain::decision::{By, Decided, Records, Stop};
use waarborg_domain::groups::Target;
use waarborg_domain::ids::{JudgementId, ObjectId};
use waarborg_domain::judgements::{Aspect, Basis, NewJudgement, RecordJudgements, Verdict};
use waarborg_domain::objects::ObjectKind;
use waarborg_domain::permissions::Permission;
use waarborg_domain::store::Change;

const FIRST: JudgementId = JudgementId(Uuid::from_u128(8_001));
const SECOND: JudgementId = JudgementId(Uuid::from_u128(8_002));

fn judgement(sample: &Sample, measure: &str, target: Target, verdict: Verdict) -> NewJudgement {
    NewJudgement {
        requirement: measure.parse().unwrap(),
        target,
        aspect: Aspect::Design,
        verdict,
        judged_on: sample.today,
        period: None,
        basis: Basis::SelfAssessment,
        remark: String::new(),
        evidence: Vec::new(),
    }
}

fn command(sample: &Sample, judgements: Vec<(JudgementId, NewJudgement)>) -> JudgeAndAgree {
    JudgeAndAgree {
        record: RecordJudgements {
            version: sample.ledger.organisation.catalogue_version.clone(),
            judgements,
            new_evidence: Vec::new(),
            batch: None,
        },
        action: Some(AgreedAction {
            id: ActionId(Uuid::from_u128(9_200)),
            title: "Beheerrechten opschonen".to_owned(),
            owner: sample.ledger.members[1].user,
            due: sample.today + Days::new(30),
        }),
    }
}

fn records(sample: &Sample) -> Records {
    let mut records = Records::default();
    records.put_posture(sample.today, Arc::new(sample.posture()));
    records
}

/// What was decided on the action: its measures and objects, and the judgement that it is from.
fn agreed(decided: &Decided) -> (Vec<String>, Vec<ObjectId>, Option<JudgementId>) {
    let saved = decided.changes().iter().find_map(|change| match change {
        Change::Actions(Actions::Save(versions)) => versions.first(),
        _ => None,
    });
    let action = saved.expect("an action");
    let measures = action
        .details
        .requirements
        .iter()
        .map(ToString::to_string)
        .collect();
    (measures, action.details.objects.clone(), action.origin)
}

fn as_ciso(sample: &Sample, command: &JudgeAndAgree) -> Decided {
    let by = crate::support::member(sample, Role::Ciso);
    decide_by(sample, &by, &records(sample), command)
        .unwrap()
        .decided
        .unwrap()
}

#[test]
fn an_action_is_about_what_was_found_wanting() {
    let sample = Sample::complete();
    let object = sample.ids["SY-02"];
    let judgements = vec![
        (
            FIRST,
            judgement(&sample, "8.02.01", Target::Object(object), Verdict::Met),
        ),
        (
            SECOND,
            judgement(&sample, "8.05.01", Target::Object(object), Verdict::NotMet),
        ),
    ];
    let decided = as_ciso(&sample, &command(&sample, judgements));
    assert_eq!(
        agreed(&decided),
        (vec!["8.05.01".to_owned()], vec![object], Some(SECOND))
    );
    let told: Vec<&str> = decided.events().iter().map(|event| event.action).collect();
    assert_eq!(
        told,
        ["judgements.recorded", "judgements.recorded", "actions.added"]
    );
}

#[test]
fn an_action_is_about_everything_when_all_is_met() {
    let sample = Sample::complete();
    let all = Target::All(ObjectKind::System);
    let judgements = vec![(FIRST, judgement(&sample, "8.02.01", all, Verdict::Met))];
    let decided = as_ciso(&sample, &command(&sample, judgements));
    assert_eq!(
        agreed(&decided),
        (vec!["8.02.01".to_owned()], Vec::new(), Some(FIRST))
    );
}

#[test]
fn whoever_owns_a_measure_of_the_organisation_agrees_on_an_action() {
    let mut sample = Sample::complete();
    let owner = sample.ledger.members[1].clone();
    let organisation = sample.ledger.versions_on(sample.today);
    let organisation = organisation
        .into_iter()
        .find(|object| object.kind == ObjectKind::Organisation)
        .expect("the organisation")
        .object;
    sample.own("5.01.01", owner.user);
    let by = By::Member(Actor {
        user: owner.user,
        name: owner.name.clone(),
        organisation: sample.ledger.organisation.id,
        roles: vec![Role::ProcessOwner],
    });
    let target = Target::Object(organisation);
    let judgements = vec![(FIRST, judgement(&sample, "5.01.01", target, Verdict::NotMet))];
    let records = records(&sample);
    let decision = decide_by(&sample, &by, &records, &command(&sample, judgements)).unwrap();
    let (measures, objects, _) = agreed(&decision.decided.unwrap());
    // The organisation itself is no object that people name.
    assert_eq!((measures, objects), (vec!["5.01.01".to_owned()], Vec::new()));
}

#[test]
fn what_is_wrong_with_the_action_stops_the_judgement_too() {
    let sample = Sample::complete();
    let all = Target::All(ObjectKind::System);
    let new = judgement(&sample, "8.02.01", all, Verdict::NotMet);
    let mut command = command(&sample, vec![(FIRST, new)]);
    only_those_who_may(&sample, &command);
    if let Some(action) = &mut command.action {
        action.due = sample.today - Days::new(1);
    }
    let by = crate::support::member(&sample, Role::Ciso);
    let stopped = decide_by(&sample, &by, &records(&sample), &command);
    assert!(matches!(
        stopped,
        Err(Stop::Refused(AgreeRefused::Action(ActionRefused::DuePast)))
    ));
    command.record.judgements.clear();
    let stopped = decide_by(&sample, &by, &records(&sample), &command);
    assert!(matches!(stopped, Err(Stop::Refused(AgreeRefused::Record(_)))));
}

#[test]
fn judging_and_agreeing_take_a_permission_each() {
    let sample = Sample::complete();
    for role in Role::ALL {
        let judges = waarborg_domain::permissions::allows(*role, Permission::Judge);
        let plans = waarborg_domain::permissions::allows(*role, Permission::EditActions);
        assert!(
            !judges || plans,
            "{role} judges and could not agree on what follows"
        );
    }
    let all = Target::All(ObjectKind::System);
    let new = judgement(&sample, "8.02.01", all, Verdict::NotMet);
    let stopped = decide(&sample, Role::Auditor, &command(&sample, vec![(FIRST, new)]));
    assert!(matches!(stopped, Err(Stop::NotAllowed(Permission::Judge))));
}

#[test]
fn an_action_can_be_about_a_control_or_an_obligation() {
    let sample = Sample::complete();
    let organisation = sample.ledger.versions_on(sample.today).into_iter();
    let organisation = organisation
        .filter(|object| object.kind == ObjectKind::Organisation)
        .map(|object| object.object)
        .next()
        .expect("the organisation");
    let target = Target::Object(organisation);
    let judgements = vec![(FIRST, judgement(&sample, "5.37", target, Verdict::NotMet))];
    let decided = as_ciso(&sample, &command(&sample, judgements));
    assert_eq!(
        agreed(&decided),
        (vec!["5.37".to_owned()], Vec::new(), Some(FIRST))
    );
}
