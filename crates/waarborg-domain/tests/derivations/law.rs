//! On which ground something binds an organisation.

use super::support::{catalogue_of, day, legal_basis, organisation};
use waarborg_domain::catalogue::LegalBasis;
use waarborg_domain::law::{CbwScope, Duty};
use waarborg_domain::organisations::GovernmentTier;

const AFTER: &str = "2026-08-15";

fn duty(version: &str, basis: &LegalBasis, scope: CbwScope, on: &str) -> Duty {
    let mut organisation = organisation();
    organisation.tier = GovernmentTier::Province;
    organisation.settings.cbw.scope = scope;
    Duty::of(basis, &catalogue_of(version, Vec::new()), &organisation, day(on))
}

#[test]
fn the_prescribed_version_is_mandatory_by_law_to_whom_the_law_applies() {
    let basis = legal_basis();
    assert_eq!(duty("v1.3", &basis, CbwScope::Within, AFTER), Duty::Cbw);
    let outside = duty("v1.3", &basis, CbwScope::Outside, AFTER);
    assert_eq!(outside, Duty::SelfRegulation);
    let unknown = duty("v1.3", &basis, CbwScope::Undetermined, AFTER);
    assert_eq!(unknown, Duty::CbwUndetermined);
}

#[test]
fn nothing_was_mandatory_by_law_before_the_law() {
    for scope in CbwScope::ALL {
        let before = duty("v1.3", &legal_basis(), *scope, "2026-08-14");
        assert_eq!(before, Duty::SelfRegulation, "{scope}");
    }
}

#[test]
fn an_entity_under_the_law_stays_under_it_on_another_version() {
    let basis = LegalBasis {
        within_cbw: false,
        ..legal_basis()
    };
    let within = duty("v1.2", &basis, CbwScope::Within, AFTER);
    assert_eq!(within, Duty::CbwOtherVersion);
    let outside = duty("v1.2", &basis, CbwScope::Outside, AFTER);
    assert_eq!(outside, Duty::SelfRegulation);
}

#[test]
fn what_is_out_of_reach_of_the_law_rests_on_self_regulation() {
    let basis = LegalBasis {
        within_cbw: false,
        excepted: true,
        ..legal_basis()
    };
    for version in ["v1.2", "v1.3"] {
        for scope in CbwScope::ALL {
            let duty = duty(version, &basis, *scope, AFTER);
            assert_eq!(duty, Duty::SelfRegulation, "{version}, {scope}");
        }
    }
}
