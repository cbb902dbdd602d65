//! What a judgement rests on.

use super::*;
use crate::sample::moment;
use waarborg_domain::decision::Need;
use waarborg_domain::evidence::{
    AddRefused, Change as EvidenceChange, Confidentiality, Content, Evidence, EvidenceFacts, NewEvidence,
};
use waarborg_domain::judgements::MAX_EVIDENCE;

/// A link, as somebody adds it along with a judgement.
fn link(sample: &Sample, to: &str) -> NewEvidence {
    NewEvidence {
        id: PROOF,
        content: Content::Link(to.to_owned()),
        facts: EvidenceFacts {
            title: "Verslag".to_owned(),
            period: None,
            owner: sample.ledger.members[1].user,
            confidentiality: Confidentiality::Internal,
        },
    }
}

fn known(sample: &Sample) -> Evidence {
    let new = link(sample, "https://example.org");
    Evidence {
        id: new.id,
        title: new.facts.title,
        content: new.content,
        period: None,
        owner: new.facts.owner,
        owner_name: "Ada Voorbeeld".to_owned(),
        confidentiality: new.facts.confidentiality,
        added_at: moment(sample.today),
        added_by: new.facts.owner,
        retired: false,
        version: 1,
    }
}

/// A judgement that rests on so many pieces of evidence.
fn resting(sample: &Sample, pieces: usize) -> RecordJudgements {
    let mut new = judgement(sample, "8.02.01");
    new.evidence = vec![PROOF; pieces];
    record(sample, vec![new])
}

#[test]
fn evidence_is_asked_for_before_it_counts() {
    let sample = Sample::complete();
    let command = resting(&sample, 1);
    let mut records = posture(&sample);
    let key = (vec![PROOF], None);
    assert!(matches!(
        decide_with(&sample, Role::Ciso, &records, &command),
        Err(Stop::Needs(Need::EvidenceIn(needed))) if needed == key
    ));
    records.put_evidence_in(key.clone(), Vec::new());
    assert!(matches!(
        decide_with(&sample, Role::Ciso, &records, &command),
        Err(Stop::Refused(RecordRefused::UnknownEvidence))
    ));
    records.put_evidence_in(key, vec![known(&sample)]);
    let decision = decide_with(&sample, Role::Ciso, &records, &command).unwrap();
    assert_eq!(added(&decision)[0].evidence, [PROOF]);
    assert!(decide_with(&sample, Role::Ciso, &records, &resting(&sample, MAX_EVIDENCE)).is_ok());
    assert!(matches!(
        decide_with(&sample, Role::Ciso, &records, &resting(&sample, MAX_EVIDENCE + 1)),
        Err(Stop::Refused(RecordRefused::TooMuchEvidence))
    ));
}

#[test]
fn new_evidence_comes_along_or_stops_the_judgement() {
    let sample = Sample::complete();
    let mut command = resting(&sample, 1);
    command.new_evidence = vec![link(&sample, "https://example.org")];
    let decision = decide_with(&sample, Role::Ciso, &posture(&sample), &command).unwrap();
    assert_eq!(told(&decision), ["evidence.added", "judgements.recorded"]);
    let changes = decision.decided.as_ref().unwrap().changes();
    assert!(matches!(&changes[0], Change::Evidence(EvidenceChange::Add(piece)) if piece.id == PROOF));
    command.new_evidence = vec![link(&sample, "javascript:alert(1)")];
    assert_eq!(
        refusal(&sample, &command),
        RecordRefused::NewEvidence(AddRefused::NotALink)
    );
}
