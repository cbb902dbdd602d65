//! What must hold of the demo, whatever its seed.

use chrono::Months;
use sha2::{Digest, Sha256};
use std::collections::{HashMap, HashSet};
use std::time::Instant;
use waarborg_domain::Day;
use waarborg_domain::accounts::Role;
use waarborg_domain::applicability::Applicability;
use waarborg_domain::catalogue::Binding;
use waarborg_domain::evidence::Content;
use waarborg_domain::groups::Target;
use waarborg_domain::judgements::{Basis, Verdict};
use waarborg_domain::objects::{ObjectKind, ObjectVersion};
use waarborg_domain::position::{Position, Source, State, Tally};
use waarborg_domain::store::{Change, Commit};
use waarborg_testkit::files::files;
use waarborg_testkit::replay::{Replayed, replay};
use waarborg_testkit::{NoSecrets, Plan, Size, demo, personas};

fn today() -> Day {
    "2026-09-25".parse().expect("a day")
}

fn commits(plan: &Plan) -> Vec<Commit> {
    demo(plan, &NoSecrets).collect()
}

fn voorbeeldstad() -> Replayed {
    replay(commits(&Plan::of(Size::S, today()))).remove(0)
}

fn fingerprint(plan: &Plan) -> String {
    let mut hasher = Sha256::new();
    for commit in demo(plan, &NoSecrets) {
        hasher.update(format!("{commit:?}"));
    }
    hex::encode(hasher.finalize())
}

fn derive(replayed: &Replayed, day: Day) -> Position {
    Position::derive(waarborg_catalogue::newest(), &replayed.ledger, day)
}

fn percentage(replayed: &Replayed, day: Day) -> u32 {
    let mut tally = Tally::default();
    for cell in &derive(replayed, day).cells {
        tally.add_cell(cell);
    }
    tally.percentage_met().unwrap_or(0)
}

fn systems(replayed: &Replayed) -> Vec<&ObjectVersion> {
    let objects = replayed.ledger.objects_on(today());
    objects
        .into_iter()
        .filter(|object| object.kind == ObjectKind::System)
        .collect()
}

#[test]
fn the_same_seed_gives_the_same_data() {
    let plan = Plan::demo(today());
    assert_eq!(fingerprint(&plan), fingerprint(&plan));
    assert_ne!(fingerprint(&plan), fingerprint(&Plan { seed: 2, ..plan }));
}

#[test]
fn the_demo_has_the_size_that_was_promised() {
    let stad = voorbeeldstad();
    let objects = stad.ledger.objects_on(today());
    let count = |kind| objects.iter().filter(|object| object.kind == kind).count();
    assert_eq!(count(ObjectKind::Organisation), 1);
    assert_eq!(count(ObjectKind::Process), 12);
    assert_eq!(count(ObjectKind::System), 60);
    assert_eq!(count(ObjectKind::Supplier), 15);
    assert_eq!(stad.ledger.members.len(), 30);
    let systems = systems(&stad);
    let having = |what: fn(&ObjectVersion) -> bool| systems.iter().filter(|system| what(system)).count();
    assert_eq!(having(|system| system.details.internet_facing), 8);
    assert_eq!(having(|system| system.details.operational_technology), 3);
    assert!((12..=16).contains(&having(|system| system.details.critical)));
    assert!((18..=22).contains(&having(|system| system.details.supplier.is_some())));
    assert!(
        (120..=180).contains(&stad.evidence.len()),
        "{}",
        stad.evidence.len()
    );
}

#[test]
fn personas_have_their_role_and_owners_own_everything() {
    let stad = voorbeeldstad();
    let member = |email: &str| stad.ledger.members.iter().find(|member| member.email == email);
    for email in personas::ALL {
        assert!(member(email).is_some(), "{email}");
    }
    let secretary = member(personas::SECRETARY).expect("the secretary");
    assert_eq!(secretary.roles, [Role::BoardMember]);
    let owner = member(personas::PROCESS_OWNER).expect("the process owner").user;
    let owned = systems(&stad);
    assert!(owned.iter().all(|system| system.details.owner.is_some()));
    assert_eq!(
        owned
            .iter()
            .filter(|system| system.details.owner == Some(owner))
            .count(),
        4
    );
}

#[test]
fn objects_change_over_time() {
    let stad = voorbeeldstad();
    let versions = &stad.ledger.objects;
    assert_eq!(versions.iter().filter(|version| version.retired).count(), 1);
    let changed: HashSet<_> = versions
        .iter()
        .filter(|v| v.version == 2)
        .map(|v| v.object)
        .collect();
    assert_eq!(changed.len(), 4);
    let three_months_ago = today() - Months::new(3) - chrono::Days::new(7);
    let added = versions
        .iter()
        .filter(|v| v.version == 1 && v.valid_from > three_months_ago);
    assert_eq!(added.count(), 1);
}

#[test]
fn codes_and_identifiers_are_unique() {
    for plan in [Plan::of(Size::S, today()), Plan::of(Size::M, today())] {
        let stad = replay(commits(&plan)).remove(0);
        let mut codes = HashMap::new();
        let mut names = HashMap::new();
        for version in &stad.ledger.objects {
            let code = codes
                .entry((version.kind, &version.details.code))
                .or_insert(version.object);
            assert_eq!(*code, version.object, "{}", version.details.code);
            let name = names
                .entry((version.kind, &version.details.name))
                .or_insert(version.object);
            assert_eq!(*name, version.object, "{}", version.details.name);
        }
        let ids: HashSet<_> = stad.judgements.iter().map(|judgement| judgement.id).collect();
        assert_eq!(ids.len(), stad.judgements.len());
        let emails: HashSet<_> = stad.ledger.members.iter().map(|member| &member.email).collect();
        assert_eq!(emails.len(), stad.ledger.members.len());
        assert_eq!(emails.len(), plan.size.people as usize);
    }
}

/// Whether the measure is judged on what is aimed at: by binding, or because it is provided there.
fn fits(
    stad: &Replayed,
    target: Target,
    binding: Binding,
    measure: waarborg_domain::catalogue::MeasureNumber,
) -> bool {
    let versions = || {
        stad.ledger
            .objects
            .iter()
            .filter(|version| target.includes(version))
    };
    let provides = |version: &ObjectVersion| {
        stad.ledger
            .provisions
            .iter()
            .any(|provision| provision.provider == version.object && provision.provided.covers(measure))
    };
    versions().any(|version| version.is_bound_by(binding) || provides(version))
}

#[test]
fn every_judgement_binds_to_its_target_and_is_allowed() {
    let catalogue = waarborg_catalogue::newest();
    for stad in replay(commits(&Plan::demo(today()))) {
        let evidence: HashSet<_> = stad.evidence.iter().map(|evidence| evidence.id).collect();
        let mut judges = HashSet::new();
        for judgement in &stad.judgements {
            let measure = catalogue
                .by_number(judgement.measure)
                .expect("a measure in force");
            assert!(
                fits(&stad, judgement.target, measure.binding, judgement.measure),
                "{} on {}",
                judgement.measure,
                judgement.target
            );
            assert!(judgement.judged_on < today());
            assert!(
                judgement
                    .period
                    .is_none_or(|p| p.start <= p.end && p.end <= judgement.judged_on)
            );
            assert!(judgement.evidence.iter().all(|id| evidence.contains(id)));
            judges.insert(judgement.judged_by);
        }
        for judge in judges {
            let member = stad.ledger.member(judge).expect("a member");
            let may = |role: &Role| {
                waarborg_domain::permissions::allows(*role, waarborg_domain::permissions::Permission::Judge)
            };
            assert!(member.roles.iter().any(may), "{} may not judge", member.name);
        }
    }
}

#[test]
fn commits_come_in_order_of_time_and_say_who_did_what() {
    for plan in [
        Plan::demo(today()),
        Plan {
            seed: 7,
            ..Plan::of(Size::S, today())
        },
    ] {
        let mut last = HashMap::new();
        let mut users = HashSet::new();
        let mut versions: HashMap<_, i64> = HashMap::new();
        for commit in demo(&plan, &NoSecrets) {
            assert!(!commit.events.is_empty());
            for event in &commit.events {
                assert!(event.at.date_naive() < today(), "{event:?}");
                let before = last.insert(commit.organisation, event.at);
                assert!(before.is_none_or(|before| before <= event.at));
                assert!(event.action.contains('.'));
            }
            for change in &commit.changes {
                match change {
                    Change::AddUser(user) => assert!(users.insert(user.id), "{}", user.email),
                    Change::SetRoles(user, _) => assert!(users.contains(user)),
                    Change::SaveObject(version) => {
                        let number = versions.entry(version.object).or_default();
                        *number += 1;
                        assert_eq!(version.version, *number);
                        assert!(version.valid_from < today());
                        assert!(version.details.owner.is_some_and(|owner| users.contains(&owner)));
                    }
                    _ => {}
                }
            }
        }
    }
}

#[test]
fn the_position_improves() {
    for seed in 1..4 {
        let plan = Plan {
            seed,
            ..Plan::of(Size::S, today())
        };
        let stad = replay(commits(&plan)).remove(0);
        let on = |ago| percentage(&stad, today() - Months::new(ago));
        let trend = [on(18), on(15), on(12), on(9), on(6), on(3), on(0)];
        assert_eq!(trend[0], 0);
        assert!(
            trend[2] > trend[1] && trend[4] > trend[2] && trend[6] > trend[4],
            "{trend:?}"
        );
        assert!((60..=90).contains(&trend[6]), "{trend:?}");
    }
}

#[test]
fn the_process_owner_is_done_in_under_thirty_entries() {
    for seed in 1..6 {
        let plan = Plan {
            seed,
            ..Plan::of(Size::S, today())
        };
        let stad = replay(commits(&plan)).remove(0);
        let owner = stad
            .ledger
            .members
            .iter()
            .find(|m| m.email == personas::PROCESS_OWNER);
        let owner = owner.expect("the process owner").user;
        let position = derive(&stad, today());
        let mine: Vec<_> = position
            .cells
            .iter()
            .filter(|cell| cell.owed && cell.owner == Some(owner))
            .collect();
        let open = mine.iter().filter(|cell| cell.worst() != State::Met);
        assert!(open.clone().count() < 30, "seed {seed}: {}", open.count());
        assert!(open.count() > 3);
        // From nothing at all: what he has to show himself, where one entry does for all his systems.
        let mut entries = HashSet::new();
        for cell in &mine {
            for aspect in cell.aspects {
                match aspect.source {
                    Source::Own | Source::Nothing => {
                        entries.insert((cell.measure, Target::Object(position.object(cell).object)));
                    }
                    Source::Group(target @ Target::OwnedBy(..)) => {
                        entries.insert((cell.measure, target));
                    }
                    Source::Group(_) | Source::Provider(_) => {}
                }
            }
        }
        assert!(entries.len() < 30, "seed {seed}: {}", entries.len());
    }
}

#[test]
fn the_story_has_its_events() {
    let stad = voorbeeldstad();
    let by = |basis| {
        stad.judgements
            .iter()
            .filter(|judgement| judgement.basis == basis)
            .count()
    };
    for basis in Basis::ALL {
        assert!(by(*basis) > 0, "{basis}");
    }
    let found = |basis, verdict| {
        let wanted = |j: &&waarborg_domain::judgements::Judgement| j.basis == basis && j.verdict == verdict;
        stad.judgements.iter().filter(wanted).count()
    };
    assert!(
        found(Basis::InternalAudit, Verdict::NotMet) + found(Basis::InternalAudit, Verdict::PartlyMet) > 10
    );
    assert!(found(Basis::PenetrationTest, Verdict::NotMet) >= 2);
    assert_eq!(
        stad.judgements
            .iter()
            .filter(|judgement| judgement.retracted.is_some())
            .count(),
        1
    );
    assert_eq!(
        stad.evidence.iter().filter(|evidence| evidence.retired).count(),
        1
    );
    let position = derive(&stad, today());
    let lapsed = position
        .cells
        .iter()
        .filter(|cell| cell.owed && cell.worst() == State::Lapsed);
    assert!(lapsed.count() > 5);
    let within = |days: i64| {
        let soon = |cell: &&waarborg_domain::position::Cell| {
            cell.first_lapse()
                .is_some_and(|day| day > today() && (day - today()).num_days() <= days)
        };
        position.cells.iter().filter(soon).count()
    };
    assert!(within(30) > 10 && within(90) > within(30));
    let groups = stad
        .judgements
        .iter()
        .filter(|judgement| judgement.target.is_group())
        .count();
    assert!(groups > 100);
    let decisions = stad.ledger.decisions_on(today());
    for wanted in [
        Applicability::LeftOut,
        Applicability::Deviates,
        Applicability::Equivalent,
        Applicability::CannotApply,
    ] {
        assert!(
            decisions
                .values()
                .any(|decision| decision.applicability == wanted),
            "{wanted}"
        );
    }
    assert_eq!(stad.ledger.scope_texts.len(), 2);
    let out = stad
        .ledger
        .scope_items_on(today())
        .values()
        .filter(|item| !item.included)
        .count();
    assert_eq!(out, 2);
    let items = stad.ledger.scope_items_on(today());
    let objects = stad.ledger.objects_on(today());
    let critical = objects.iter().filter(|object| object.details.critical);
    assert!(
        critical
            .into_iter()
            .all(|object| items.get(&object.object).is_none_or(|item| item.included))
    );
}

#[test]
fn decisions_follow_the_rules() {
    for stad in replay(commits(&Plan::demo(today()))) {
        for decision in &stad.ledger.decisions {
            assert!(
                decision.applicability.fits(decision.subject),
                "{}",
                decision.subject
            );
            assert!(!decision.motivation.is_empty());
            let exception = decision.applicability.is_exception();
            assert_eq!(exception, !decision.risk_reference.is_empty());
        }
    }
}

#[test]
fn files_are_there_for_all_evidence() {
    let plan = Plan::demo(today());
    let files: HashMap<String, _> = files(&plan)
        .into_iter()
        .map(|file| (file.sha256.clone(), file))
        .collect();
    for stad in replay(commits(&plan)) {
        let mut stored = 0;
        for evidence in &stad.evidence {
            if let Content::File(file) = &evidence.content {
                let bytes = &files.get(&file.sha256).expect("the file").bytes;
                assert_eq!(hex::encode(Sha256::digest(bytes)), file.sha256);
                assert_eq!(i64::try_from(bytes.len()), Ok(file.size));
                stored += 1;
            }
        }
        assert!(stored > 5 && stored < stad.evidence.len());
    }
}

#[test]
fn the_ciso_can_switch_to_the_water_board() {
    let both = replay(commits(&Plan::demo(today())));
    let [stad, board] = both.as_slice() else {
        panic!("two organisations")
    };
    assert_eq!(board.ledger.organisation.slug, waarborg_testkit::WATER_BOARD);
    let ciso = stad
        .ledger
        .members
        .iter()
        .find(|member| member.email == personas::CISO);
    let there = board.ledger.member(ciso.expect("the CISO").user);
    // Replayed together, the account of the other organisation is known here.
    assert_eq!(there.expect("a guest").roles, [Role::Auditor]);
}

#[test]
fn size_m_is_made_quickly_and_is_that_much_larger() {
    let start = Instant::now();
    let large = commits(&Plan::of(Size::M, today()));
    let took = start.elapsed();
    println!("size M: {} commits in {took:?}", large.len());
    assert!(took.as_secs_f64() < 4.0, "{took:?}");
    let large = replay(large).remove(0);
    let small = voorbeeldstad();
    assert_eq!(systems(&large).len(), 500);
    let ratio = large.judgements.len() / small.judgements.len();
    println!(
        "size M: {} judgements, {ratio} times S; {} % met",
        large.judgements.len(),
        percentage(&large, today())
    );
    // Eight times the systems, twice the time.
    assert!((7..=18).contains(&ratio), "{ratio}");
}

#[test]
fn size_l_is_so_many_times_s() {
    let plan = Plan {
        size: Size {
            organisations: 4,
            ..Size::L
        },
        ..Plan::of(Size::L, today())
    };
    let all = replay(commits(&plan));
    assert_eq!(all.len(), 4);
    let slugs: HashSet<_> = all
        .iter()
        .map(|one| one.ledger.organisation.slug.clone())
        .collect();
    assert_eq!(slugs.len(), 4);
    for one in &all {
        assert_eq!(systems(one).len(), 60);
        assert!(
            (3_500..=8_000).contains(&one.judgements.len()),
            "{}",
            one.judgements.len()
        );
    }
}

#[test]
fn no_real_product_supplier_or_place_is_named() {
    const REAL: &[&str] = &[
        "microsoft",
        "centric",
        "pinkroccade",
        "oracle",
        "topdesk",
        "decos",
        "jcc",
        "afas",
        "exact",
        "sap ",
        "google",
        "amazon",
        "azure",
        "aws",
        "citrix",
        "vmware",
        "fortinet",
        "cisco",
        "kpn",
        "ziggo",
        "atos",
        "capgemini",
        "veeam",
        "splunk",
        "okta",
        "windows",
        "office 365",
        "teams",
        "sharepoint",
        "djuma",
        "exxellence",
        "atlantis",
        "roxit",
        "genetics",
        "nedgraphics",
        "esri",
        "bentley",
        "visma",
        "raet",
        "unit4",
        "key2",
        "igem",
        "amsterdam",
        "rotterdam",
        "utrecht",
        "den haag",
        "delfland",
        "rijnland",
    ];
    let mut text = String::new();
    for commit in demo(&Plan::demo(today()), &NoSecrets) {
        for change in &commit.changes {
            match change {
                Change::SaveObject(version) => {
                    text += &format!("{} {} ", version.details.name, version.details.description)
                }
                Change::AddJudgements(judgements) => {
                    judgements.iter().for_each(|j| text += &format!("{} ", j.remark))
                }
                Change::AddEvidence(evidence) => text += &format!("{} ", evidence.title),
                Change::AddScopeText(scope) => text += &format!("{} ", scope.text),
                Change::AddDecision(decision) => {
                    text += &format!("{} {} ", decision.motivation, decision.risk_reference)
                }
                Change::AddUser(user) => text += &format!("{} {} ", user.name, user.email),
                Change::CreateOrganisation(organisation) => text += &format!("{} ", organisation.name),
                _ => {}
            }
        }
    }
    let text = text.to_lowercase();
    let words: HashSet<&str> = text
        .split(|c: char| !c.is_alphanumeric() && c != ' ' && c != '-')
        .flat_map(str::split_whitespace)
        .collect();
    for name in REAL {
        let found = if name.contains(' ') {
            text.contains(name)
        } else {
            words.contains(name)
        };
        assert!(!found, "{name}");
    }
}
