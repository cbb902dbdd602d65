//! Part 1 per version of BIO2: chapters that the text has, numbers that stay, and rules with a source.

mod support;

use std::collections::BTreeSet;
use waarborg_catalogue::{VERSIONS, version};
use waarborg_domain::catalogue::{Catalogue, Language, OwedBy};
use waarborg_domain::obligations::{Force, Obligation, ObligationNumber, ObligationTheme};
use waarborg_domain::rules::{self, Source};

/// The obligations in the order of their numbers: D1.01 is the first. Organisations judge obligations by
/// these numbers, so a line here never changes, and a new obligation comes at the end.
const NUMBERED: &[&str] = &[
    "apply-both-parts",
    "information-system-is-more-than-ict",
    "newest-edition-of-standards",
    "bio-through-cbw",
    "self-regulation-outside-cbw",
    "self-regulation-beyond-systems",
    "register-the-entity",
    "determine-other-requirements",
    "tier-may-add-measures",
    "other-standards-in-one-system",
    "adjacent-subjects",
    "isms-iso-27001",
    "isms-is-a-way-of-working",
    "isms-embedded",
    "scope-critical",
    "scope-shared-support",
    "harmonized-structure",
    "continual-improvement",
    "never-finished",
    "risk-process",
    "context",
    "context-minimum",
    "risk-method",
    "risk-identification",
    "risk-analysis",
    "impact-areas",
    "risk-treatment",
    "measures-never-accepted-away",
    "controls-and-measures",
    "equivalent-norms",
    "show-design-existence-operating-effectiveness",
    "operationalise-measures",
    "detect-whether-measures-work",
    "no-single-point-of-failure",
    "security-principles",
    "balanced-measures",
    "additional-measures",
    "statement-with-measures",
    "statement-exceptions",
    "account-for-security",
    "annual-report",
    "insight-with-statement",
    "governance-structure",
    "board-responsible",
    "board-approves",
    "board-supervises-quality",
    "board-supervises-application",
    "board-advised",
    "board-training",
    "staff-training",
    "training-meets-cbw",
    "line-owns-risks",
    "line-applies-measures",
    "line-asks-ciso",
    "ciso-coordinates",
    "ciso-advises",
    "ciso-policy",
    "ciso-reports",
    "suppliers-own-risk",
    "suppliers-requirements",
    "report-incidents",
    "supervision-cbw",
    "bio-fills-duty-of-care",
    "supervision-elements",
    "no-certificate-needed",
    "controls-without-measure",
    "deviation-with-risk-analysis",
    "measures-are-the-minimum",
    "measures-implemented",
    "publish-scope-and-statement",
];

fn catalogues() -> impl Iterator<Item = &'static Catalogue> {
    VERSIONS.iter().map(|name| version(name).expect("a version"))
}

fn find(version: &str, id: &str) -> &'static Obligation {
    let catalogue = waarborg_catalogue::version(version).expect("a version");
    catalogue.obligations().find(id).expect("an obligation")
}

#[test]
fn an_obligation_keeps_its_number() {
    let mut seen = BTreeSet::new();
    for catalogue in catalogues() {
        for obligation in &catalogue.obligations().list {
            let place = usize::from(obligation.number.0) - 1;
            assert_eq!(
                NUMBERED.get(place),
                Some(&obligation.id.as_str()),
                "{}",
                obligation.number
            );
            assert_eq!(catalogue.obligation(obligation.number), Some(obligation));
            seen.insert(obligation.number);
        }
    }
    assert_eq!(seen.len(), NUMBERED.len());
    assert_eq!(
        catalogues()
            .next()
            .and_then(|one| one.obligation(ObligationNumber(255))),
        None
    );
}

#[test]
fn every_role_of_part_1_owes_something_and_every_theme_has_an_obligation() {
    let roles = [
        OwedBy::Board,
        OwedBy::Ciso,
        OwedBy::ProcessOwner,
        OwedBy::Organisation,
    ];
    for catalogue in catalogues() {
        let list = &catalogue.obligations().list;
        let owed_by: BTreeSet<OwedBy> = list.iter().map(|one| one.owed_by).collect();
        assert_eq!(owed_by, BTreeSet::from(roles));
        for theme in ObligationTheme::ALL {
            assert!(list.iter().any(|one| one.theme == *theme), "{theme}");
        }
    }
}

/// The chapters are headings of the text of that version, with their numbers; a role without a number of
/// its own is a heading below its chapter.
#[test]
fn every_chapter_is_a_heading_of_part_1() {
    for catalogue in catalogues() {
        let file = format!("kader-{}.md", catalogue.version());
        let Some(bytes) = support::reference(&file, "every_chapter_is_a_heading_of_part_1") else {
            return;
        };
        let text = String::from_utf8(bytes).expect("UTF-8");
        let headings: BTreeSet<String> = text
            .lines()
            .filter_map(|line| line.strip_prefix("## ").or_else(|| line.strip_prefix("### ")))
            .map(|heading| heading.replace(['\'', '\u{2019}'], "\u{2019}").trim().to_owned())
            .collect();
        for obligation in &catalogue.obligations().list {
            let Some(chapter) = &obligation.chapter else {
                continue;
            };
            let mut titles = chapter.title.split(" – ");
            let title = titles.next().unwrap_or_default();
            let number = &chapter.number;
            let known = headings.contains(&format!("{number}. {title}"))
                || headings.contains(&format!("{number} {title}"));
            assert!(known, "{}: {chapter}", obligation.id);
            assert!(
                titles.all(|role| headings.contains(role)),
                "{}: {chapter}",
                obligation.id
            );
        }
    }
}

#[test]
fn an_obligation_is_cited_by_version_and_chapter() {
    let cited = |version: &str, id: &str, language| find(version, id).citation(version, language);
    assert_eq!(
        cited("v1.3", "scope-critical", Language::Nl),
        "BIO2 v1.3, deel 1, hoofdstuk 5.1 ‘Reikwijdte managementsysteem’"
    );
    assert_eq!(
        cited("v1.2", "scope-critical", Language::En),
        "BIO2 v1.2, part 1, chapter 6 ‘Reikwijdte managementsysteem’"
    );
    assert_eq!(
        cited("v1.3", "register-the-entity", Language::Nl),
        "Cbw art. 43; Cbw art. 44; Cbw art. 98"
    );
}

/// Where the versions differ in what they demand, as read in both texts.
#[test]
fn the_versions_ask_what_their_text_asks() {
    let has = |version: &str, id: &str| {
        let catalogue = waarborg_catalogue::version(version).expect("a version");
        catalogue.obligations().find(id).is_some()
    };
    assert!(has("v1.2", "publish-scope-and-statement") && !has("v1.3", "publish-scope-and-statement"));
    assert!(has("v1.3", "annual-report") && !has("v1.2", "annual-report"));
    assert!(has("v1.3", "insight-with-statement") && !has("v1.2", "insight-with-statement"));
    assert_eq!(find("v1.2", "account-for-security").force, Force::Given);
    assert_eq!(find("v1.3", "account-for-security").force, Force::Duty);
}

#[test]
fn every_rule_has_a_source_in_every_version() {
    for catalogue in catalogues() {
        for rule in rules::all() {
            let guarded = rule.obligation(catalogue);
            let version = catalogue.version();
            match rule.source {
                Source::Obligation => assert!(guarded.is_some(), "{version}: {}", rule.id),
                Source::Measure(number) => {
                    let number = number.parse().expect("a number");
                    assert!(catalogue.by_number(number).is_some(), "{version}: {}", rule.id);
                }
                Source::Law(_) | Source::OwnReading => {
                    assert_eq!(
                        guarded.is_some(),
                        !rule.obligations.is_empty(),
                        "{version}: {}",
                        rule.id
                    );
                }
            }
            for id in rule.obligations {
                let known = catalogues().any(|one| one.obligations().find(id).is_some());
                assert!(known, "{}: there is no obligation {id}", rule.id);
            }
        }
    }
}

/// The page in the documentation is what the code and the catalogue say.
#[test]
fn rules_page() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/regels.md");
    let versions: Vec<&Catalogue> = catalogues().collect();
    let page = rules::markdown(&versions);
    if std::env::var_os("UPDATE_DOCS").is_some() {
        std::fs::write(path, &page).expect("docs can be written");
    }
    let written = std::fs::read_to_string(path).expect("the page");
    assert!(
        written == page,
        "docs/regels.md is out of date: UPDATE_DOCS=1 cargo test -p waarborg-catalogue rules_page"
    );
}
