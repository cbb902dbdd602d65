//! The lists of codes in the schema are those of the enumerations in the domain.

use crate::on_both;
use crate::support::Fixture;
use std::collections::BTreeSet;
use waarborg_domain::accounts::Role;
use waarborg_domain::actions::ActionStatus;
use waarborg_domain::applicability::Applicability;
use waarborg_domain::catalogue::Language;
use waarborg_domain::evidence::Confidentiality;
use waarborg_domain::frameworks::FrameworkFormat;
use waarborg_domain::judgements::{Aspect, Basis, Verdict};
use waarborg_domain::objects::{ObjectKind, Rating};
use waarborg_domain::organisations::GovernmentTier;
use waarborg_domain::statement::StatementStatus;

on_both!(are_those_of_the_domain);

async fn are_those_of_the_domain(fixture: Fixture) {
    macro_rules! same {
        ($($list:literal: $codes:ty),+ $(,)?) => {$(
            let domain: BTreeSet<String> = <$codes>::ALL.iter().map(|code| code.code().to_owned()).collect();
            assert_eq!(fixture.codes($list).await, domain, $list);
        )+};
    }
    same! {
        "government_tiers": GovernmentTier,
        "roles": Role,
        "object_kinds": ObjectKind,
        "ratings": Rating,
        "aspects": Aspect,
        "verdicts": Verdict,
        "bases": Basis,
        "confidentialities": Confidentiality,
        "applicabilities": Applicability,
        "action_statuses": ActionStatus,
        "statement_statuses": StatementStatus,
        "framework_formats": FrameworkFormat,
    }
    let languages = [Language::Nl, Language::En].map(|language| language.code().to_owned());
    assert_eq!(fixture.codes("languages").await, languages.into());
    // A code outside its list is refused, whoever writes it.
    let _ = fixture.organisation("zuid").await;
    let stranger = fixture.tamper("UPDATE organisations SET tier = 'realm'").await;
    assert!(stranger.is_err());
}
