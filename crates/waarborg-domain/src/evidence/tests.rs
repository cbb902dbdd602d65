use super::*;
use crate::accounts::Role;
use crate::ids::OrganisationId;
use uuid::Uuid;

fn user(id: u128) -> UserId {
    UserId(Uuid::from_u128(id))
}

fn actor(id: u128, roles: &[Role]) -> Actor {
    Actor {
        user: user(id),
        name: "Somebody".to_owned(),
        organisation: OrganisationId(Uuid::from_u128(1)),
        roles: roles.to_vec(),
    }
}

fn facts() -> EvidenceFacts {
    EvidenceFacts {
        title: " Verslag ".to_owned(),
        period: None,
        owner: user(7),
        confidentiality: Confidentiality::Confidential,
    }
}

fn evidence() -> Evidence {
    let facts = facts().checked().expect("facts");
    Evidence {
        id: EvidenceId(Uuid::from_u128(9)),
        title: facts.title,
        content: Content::Link("https://example.org".to_owned()),
        period: facts.period,
        owner: facts.owner,
        owner_name: "Owner".to_owned(),
        confidentiality: facts.confidentiality,
        added_at: Moment::UNIX_EPOCH,
        added_by: user(8),
        retired: false,
        version: 1,
    }
}

#[test]
fn only_web_addresses_are_links() {
    for good in [
        "https://example.org",
        "http://intranet/x?y=1#z",
        " https://example.org:8443/a b ".trim_end_matches(" b "),
    ] {
        assert!(check_link(good).is_ok(), "{good}");
    }
    for bad in [
        "",
        "example.org",
        "javascript:alert(1)",
        "javascript://example.org/%0aalert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "https://",
        "https:///path",
        "https://name:secret@example.org",
        "https://example.org/a b",
        "https://exam\u{202e}ple.org",
        "https:\\\\example.org",
    ] {
        assert_eq!(check_link(bad), Err(NotALink), "{bad}");
    }
    assert!(check_link(&format!("https://example.org/{}", "x".repeat(3_000))).is_err());
}

#[test]
fn a_limit_itself_is_allowed() {
    let long = EvidenceFacts {
        title: "é".repeat(MAX_TITLE_LENGTH),
        ..facts()
    };
    assert!(long.checked().is_ok());
    let first: crate::Day = "2026-02-01".parse().expect("a day");
    let one_day = EvidenceFacts {
        period: Some(Period {
            start: first,
            end: first,
        }),
        ..facts()
    };
    assert!(one_day.checked().is_ok());
    let link = |length: usize| format!("https://example.org/{}", "x".repeat(length - 20));
    assert!(check_link(&link(MAX_LINK_LENGTH)).is_ok());
    assert!(check_link(&link(MAX_LINK_LENGTH + 1)).is_err());
}

#[test]
fn what_follows_the_last_stop_of_a_long_name_is_no_extension_when_it_is_long() {
    let long = clean_file_name(&format!("a.{}", "b".repeat(200)));
    assert_eq!(long, format!("a.{}", "b".repeat(MAX_FILE_NAME_LENGTH - 2)));
}

#[test]
fn a_file_name_has_no_path_and_no_tricks() {
    assert_eq!(clean_file_name("../../etc/passwd"), "passwd");
    assert_eq!(
        clean_file_name("C:\\Users\\x\\Verslag 2026.pdf"),
        "Verslag 2026.pdf"
    );
    assert_eq!(clean_file_name("a\r\nb\".pdf"), "ab_.pdf");
    assert_eq!(clean_file_name("fdp\u{202e}exe.pdf"), "fdpexe.pdf");
    assert_eq!(clean_file_name(" ... "), "bestand");
    assert_eq!(clean_file_name(""), "bestand");
    let long = clean_file_name(&format!("{}.pdf", "é".repeat(400)));
    assert!(long.ends_with(".pdf") && long.chars().count() <= MAX_FILE_NAME_LENGTH);
}

#[test]
fn confidential_evidence_is_not_for_readers() {
    let evidence = evidence();
    for role in [Role::Ciso, Role::BoardMember, Role::Auditor] {
        assert!(evidence.may_be_seen_by(&actor(1, &[role]), false), "{role}");
    }
    assert!(!evidence.may_be_seen_by(&actor(1, &[Role::Reader]), true));
    assert!(!evidence.may_be_seen_by(&actor(7, &[Role::Administrator]), true));
    let open = Evidence {
        confidentiality: Confidentiality::Internal,
        ..evidence
    };
    assert!(open.may_be_seen_by(&actor(1, &[Role::Reader]), false));
}

#[test]
fn a_process_owner_sees_what_they_own_and_what_serves_it() {
    let evidence = evidence();
    assert!(evidence.may_be_seen_by(&actor(7, &[Role::ProcessOwner]), false));
    assert!(evidence.may_be_seen_by(&actor(1, &[Role::ProcessOwner]), true));
    assert!(!evidence.may_be_seen_by(&actor(1, &[Role::ProcessOwner]), false));
    assert!(evidence.may_be_changed_by(&actor(7, &[Role::ProcessOwner])));
    assert!(!evidence.may_be_changed_by(&actor(1, &[Role::ProcessOwner])));
    assert!(!evidence.may_be_changed_by(&actor(7, &[Role::Reader])));
    assert!(evidence.may_be_changed_by(&actor(1, &[Role::Ciso])));
}

#[test]
fn what_is_said_about_evidence_is_checked() {
    assert_eq!(evidence().title, "Verslag");
    let day = |text: &str| text.parse().expect("a day");
    let wrong = [
        (
            EvidenceFacts {
                title: "  ".to_owned(),
                ..facts()
            },
            EvidenceError::NoTitle,
        ),
        (
            EvidenceFacts {
                title: "x".repeat(201),
                ..facts()
            },
            EvidenceError::TitleTooLong,
        ),
        (
            EvidenceFacts {
                period: Some(Period {
                    start: day("2026-02-01"),
                    end: day("2026-01-31"),
                }),
                ..facts()
            },
            EvidenceError::PeriodEndsBeforeStart,
        ),
    ];
    for (facts, error) in wrong {
        assert_eq!(facts.checked(), Err(error));
    }
}
