//! Adding evidence, changing what is said of it, and retiring it.

use crate::sample::{Sample, moment};
use crate::support::{decide_by, decide_with, member, only_those_who_may};
use std::sync::Arc;
use uuid::Uuid;
use waarborg_domain::accounts::Role;
use waarborg_domain::decision::{By, Decision, Records, Stop};
use waarborg_domain::evidence::{
    AddEvidence, AddRefused, Change as EvidenceChange, ChangeEvidence, ChangeRefused, Confidentiality,
    Content, Evidence, EvidenceError, EvidenceFacts, NewEvidence, RetireEvidence, StoredFile, visibility_of,
};
use waarborg_domain::groups::Target;
use waarborg_domain::ids::{EvidenceId, UserId};
use waarborg_domain::judgements::Period;
use waarborg_domain::permissions::Permission;
use waarborg_domain::store::Change;

const PIECE: EvidenceId = EvidenceId(Uuid::from_u128(8_600));
const STRANGER: UserId = UserId(Uuid::from_u128(9_999));

fn facts(sample: &Sample, title: &str) -> EvidenceFacts {
    EvidenceFacts {
        title: title.to_owned(),
        period: None,
        owner: sample.ledger.members[1].user,
        confidentiality: Confidentiality::Internal,
    }
}

fn new(sample: &Sample, content: Content) -> NewEvidence {
    NewEvidence {
        id: PIECE,
        content,
        facts: facts(sample, " Verslag "),
    }
}

fn link(to: &str) -> Content {
    Content::Link(to.to_owned())
}

fn add(sample: &Sample, content: Content) -> AddEvidence {
    AddEvidence {
        pieces: vec![new(sample, content)],
    }
}

/// A piece that was added by a colleague.
fn known(sample: &Sample) -> Evidence {
    let facts = facts(sample, "Verslag");
    Evidence {
        id: PIECE,
        title: facts.title,
        content: link("https://example.org"),
        period: None,
        owner: facts.owner,
        owner_name: "Wie er vroeger werkte".to_owned(),
        confidentiality: facts.confidentiality,
        added_at: moment(sample.today),
        added_by: facts.owner,
        retired: false,
        version: 3,
    }
}

fn with(piece: Option<Evidence>) -> Records {
    let mut records = Records::default();
    records.put_evidence(PIECE, piece);
    records
}

fn change(sample: &Sample, title: &str) -> ChangeEvidence {
    ChangeEvidence {
        evidence: PIECE,
        seen: 3,
        facts: facts(sample, title),
    }
}

/// What a decision stores, if anything.
fn updated(decision: &Decision<()>) -> Option<(Evidence, &'static str)> {
    let decided = decision.decided.as_ref()?;
    match &decided.changes()[0] {
        Change::Evidence(EvidenceChange::Update(piece)) => Some((piece.clone(), decided.events()[0].action)),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_file_or_a_link_is_added_with_its_owner() {
    let sample = Sample::complete();
    let file = Content::File(StoredFile {
        sha256: "ab".repeat(32),
        name: "verslag.pdf".to_owned(),
        media_type: "application/pdf".to_owned(),
        size: 12,
    });
    for content in [file, link("https://example.org/verslag")] {
        let decision = decide_with(
            &sample,
            Role::Ciso,
            &Records::default(),
            &add(&sample, content.clone()),
        )
        .unwrap();
        let piece = &decision.output[0];
        assert_eq!((piece.title.as_str(), &piece.content), ("Verslag", &content));
        assert_eq!(piece.owner_name, sample.ledger.members[1].name);
        assert_eq!((piece.added_by, piece.version), (UserId(Uuid::from_u128(7)), 1));
        let decided = decision.decided.as_ref().unwrap();
        assert_eq!(decided.events()[0].action, "evidence.added");
        assert!(
            matches!(&decided.changes()[0], Change::Evidence(EvidenceChange::Add(added)) if added == piece)
        );
    }
}

#[test]
fn what_cannot_be_added_is_refused_by_its_field() {
    let sample = Sample::complete();
    let refused = |command: &AddEvidence| match decide_with(&sample, Role::Ciso, &Records::default(), command)
    {
        Err(Stop::Refused(refused)) => refused,
        other => panic!("{other:?}"),
    };
    // A link that would be cleaned is not the link that was checked.
    for odd in ["javascript:alert(1)", " https://example.org"] {
        assert_eq!(refused(&add(&sample, link(odd))), AddRefused::NotALink, "{odd}");
    }
    let mut command = add(&sample, link("https://example.org"));
    command.pieces[0].facts.owner = STRANGER;
    assert_eq!(refused(&command), AddRefused::UnknownOwner);
    command.pieces[0].facts = facts(&sample, " ");
    assert_eq!(refused(&command), AddRefused::Facts(EvidenceError::NoTitle));
    // Whoever adds it owns it, also when they left the list of members a moment ago.
    command.pieces[0].facts = facts(&sample, "Verslag");
    command.pieces[0].facts.owner = UserId(Uuid::from_u128(7));
    assert!(decide_with(&sample, Role::Ciso, &Records::default(), &command).is_ok());
}

#[test]
fn what_is_said_of_a_piece_changes_when_something_differs() {
    let sample = Sample::complete();
    let piece = known(&sample);
    let records = with(Some(piece.clone()));
    let same = decide_with(&sample, Role::Ciso, &records, &change(&sample, " Verslag ")).unwrap();
    assert_eq!(updated(&same), None);
    let other = decide_with(
        &sample,
        Role::Ciso,
        &records,
        &change(&sample, "Verslag van 2026"),
    )
    .unwrap();
    let (after, told) = updated(&other).unwrap();
    assert_eq!(told, "evidence.changed");
    let renamed = Evidence {
        title: "Verslag van 2026".to_owned(),
        ..piece.clone()
    };
    assert_eq!(after, renamed);
    let details = &other.decided.as_ref().unwrap().events()[0].details;
    let changed = details["changes"]["record"].as_array().unwrap();
    assert_eq!((changed.len(), &changed[0][0]), (1, &"title".into()));
}

#[test]
fn everything_that_is_said_of_a_piece_can_change() {
    let sample = Sample::complete();
    let piece = known(&sample);
    let day = sample.today;
    let facts = EvidenceFacts {
        title: "Ander verslag".to_owned(),
        period: Some(Period { start: day, end: day }),
        owner: sample.ledger.members[0].user,
        confidentiality: Confidentiality::Confidential,
    };
    let expected = Evidence {
        title: facts.title.clone(),
        period: facts.period,
        owner: facts.owner,
        owner_name: sample.ledger.members[0].name.clone(),
        confidentiality: facts.confidentiality,
        ..piece.clone()
    };
    let command = ChangeEvidence {
        facts,
        ..change(&sample, "")
    };
    let decision = decide_with(&sample, Role::Ciso, &with(Some(piece)), &command).unwrap();
    assert_eq!(updated(&decision).unwrap().0, expected);
}

#[test]
fn an_owner_who_left_stays_but_nobody_becomes_one() {
    let sample = Sample::complete();
    let mut piece = known(&sample);
    piece.owner = STRANGER;
    let mut command = change(&sample, "Ander verslag");
    command.facts.owner = STRANGER;
    let stays = decide_with(&sample, Role::Ciso, &with(Some(piece)), &command).unwrap();
    assert_eq!(updated(&stays).unwrap().0.owner_name, "Wie er vroeger werkte");
    let refused = decide_with(&sample, Role::Ciso, &with(Some(known(&sample))), &command);
    assert!(matches!(refused, Err(Stop::Refused(ChangeRefused::UnknownOwner))));
}

#[test]
fn of_two_who_change_a_piece_the_second_is_told() {
    let sample = Sample::complete();
    let mut command = change(&sample, "Ander verslag");
    command.seen = 2;
    let refused = decide_with(&sample, Role::Ciso, &with(Some(known(&sample))), &command);
    assert!(matches!(refused, Err(Stop::Refused(ChangeRefused::Changed))));
    let refused = decide_with(&sample, Role::Ciso, &with(None), &command);
    assert!(matches!(refused, Err(Stop::Refused(ChangeRefused::Unknown))));
    command.seen = 3;
    command.facts.title = String::new();
    let refused = decide_with(&sample, Role::Ciso, &with(Some(known(&sample))), &command);
    assert!(matches!(
        refused,
        Err(Stop::Refused(ChangeRefused::Facts(EvidenceError::NoTitle)))
    ));
}

#[test]
fn what_is_hidden_is_as_unknown_as_what_does_not_exist() {
    let sample = Sample::complete();
    let owner = member(&sample, Role::ProcessOwner);
    let By::Member(actor) = &owner else {
        panic!("a member");
    };
    let posture = sample.posture();
    let visibility = visibility_of(&sample.catalogue, &sample.ledger, &posture, actor);
    assert!(visibility.as_ref().is_some_and(|seen| seen.grounds.is_empty()));
    let mut owning = actor.clone();
    owning.user = UserId(Uuid::from_u128(3));
    let theirs = visibility_of(&sample.catalogue, &sample.ledger, &posture, &owning).unwrap();
    let system = Target::Object(sample.ids["SY-02"]);
    assert!(theirs.grounds.contains(&("8.02.01".parse().unwrap(), system)));
    let key = (vec![PIECE], visibility);
    let mut records = with(Some(known(&sample)));
    records.put_posture(sample.today, Arc::new(posture));
    let command = change(&sample, "Ander verslag");
    records.put_evidence_in(key.clone(), Vec::new());
    let hidden = decide_by(&sample, &owner, &records, &command);
    assert!(matches!(hidden, Err(Stop::Refused(ChangeRefused::Unknown))));
    records.put_evidence_in(key, vec![known(&sample)]);
    let seen = decide_by(&sample, &owner, &records, &command);
    assert!(matches!(seen, Err(Stop::NotAllowed(Permission::JudgeAll))));
}

#[test]
fn a_piece_is_retired_and_restored_once() {
    let sample = Sample::complete();
    let mut piece = known(&sample);
    let retire = |retired| RetireEvidence {
        evidence: PIECE,
        seen: 3,
        retired,
    };
    let run = |piece: &Evidence, retired| {
        let decision =
            decide_with(&sample, Role::Ciso, &with(Some(piece.clone())), &retire(retired)).unwrap();
        updated(&decision).map(|(piece, told)| (piece.retired, told))
    };
    assert_eq!(run(&piece, false), None);
    assert_eq!(run(&piece, true), Some((true, "evidence.retired")));
    piece.retired = true;
    assert_eq!(run(&piece, true), None);
    assert_eq!(run(&piece, false), Some((false, "evidence.restored")));
}

#[test]
fn it_takes_the_permission() {
    let sample = Sample::complete();
    only_those_who_may(&sample, &add(&sample, link("https://example.org")));
    only_those_who_may(&sample, &change(&sample, "Verslag"));
    let retire = RetireEvidence {
        evidence: PIECE,
        seen: 3,
        retired: true,
    };
    only_those_who_may(&sample, &retire);
}
