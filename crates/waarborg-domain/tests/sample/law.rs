//! The law, for invented catalogues.

use waarborg_domain::law::{InForce, Law};
use waarborg_domain::provenance::{Certainty, LegalArticle};

/// The law as a test knows it: v1.3 is prescribed since 15 August 2026.
pub fn law() -> Law {
    let in_force = |article: &str| InForce {
        article: LegalArticle {
            article: article.to_owned(),
            checked_on: "2026-09-25".parse().unwrap(),
            certainty: Certainty::SecondarySource,
        },
        since: "2026-08-15".parse().unwrap(),
    };
    Law {
        cbw: in_force("Cbw"),
        prescribes: in_force("Cbro art. 5"),
        version: "v1.3".to_owned(),
        proposals: Vec::new(),
    }
}
