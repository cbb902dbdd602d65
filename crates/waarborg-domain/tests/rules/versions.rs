//! The rules on the version of BIO2 and on the law.

use super::sample::{Sample, catalogue_of, day};
use super::{found, found_with, subjects};
use waarborg_domain::catalogue::Language;
use waarborg_domain::law::CbwScope;
use waarborg_domain::rules::Severity;

#[test]
fn older_catalogue() {
    let sample = Sample::complete();
    assert!(found(&sample, "catalogue-outdated").is_empty());
    let diagnostics = found_with(&sample, "catalogue-outdated", "v1.4", &[]);
    assert_eq!(
        diagnostics[0].sentence(Language::En),
        "You work on v1.3; v1.4 is available."
    );
}

/// For an entity under the Cyberbeveiligingswet another version than the prescribed one is a warning, from
/// the day on which the law prescribes it; for others a newer version is a hint.
#[test]
fn a_version_that_the_law_does_not_prescribe() {
    let mut sample = Sample::complete();
    sample.catalogue = catalogue_of("v1.2");
    assert!(found(&sample, "catalogue-outdated-cbw").is_empty());
    assert_eq!(found(&sample, "catalogue-outdated").len(), 1);
    sample.ledger.organisation.settings.cbw.scope = CbwScope::Within;
    let warned = found(&sample, "catalogue-outdated-cbw");
    assert_eq!(warned[0].severity, Severity::Warning);
    assert_eq!(
        warned[0].sentence(Language::Nl),
        "Je werkt met v1.2; sinds 15-08-2026 is v1.3 voorgeschreven."
    );
    assert!(found(&sample, "catalogue-outdated").is_empty());
    sample.today = day("2026-08-14");
    assert!(found(&sample, "catalogue-outdated-cbw").is_empty());
    assert_eq!(found(&sample, "catalogue-outdated").len(), 1);
    sample.ledger.organisation.settings.cbw.scope = CbwScope::Outside;
    sample.today = day("2026-11-20");
    assert!(found(&sample, "catalogue-outdated-cbw").is_empty());
}

#[test]
fn whether_the_law_applies_is_determined() {
    let mut sample = Sample::complete();
    assert_eq!(subjects(&sample, "cbw-undetermined"), ["Settings"]);
    sample.ledger.organisation.settings.cbw.scope = CbwScope::Outside;
    assert!(found(&sample, "cbw-undetermined").is_empty());
}
