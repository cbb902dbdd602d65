//! What the codes of the domain are called: `texts/*/domain.ftl`, by prefix and code.

use waarborg_domain::accounts::Role;
use waarborg_domain::applicability::Applicability;
use waarborg_domain::catalogue::{Binding, MeasureKind, NumberStatus, OwedBy, TermKind, Theme};
use waarborg_domain::evidence::Confidentiality;
use waarborg_domain::frameworks::FrameworkFormat;
use waarborg_domain::judgements::{Aspect, Basis, Verdict};
use waarborg_domain::mappings::{Concept, ControlType, Property};
use waarborg_domain::objects::{ObjectKind, Rating};
use waarborg_domain::obligations::{Force, ObligationTheme};
use waarborg_domain::organisations::GovernmentTier;
use waarborg_domain::permissions::Permission;
use waarborg_domain::posture::State;
use waarborg_domain::provenance::Certainty;
use waarborg_domain::rules::Severity;
use waarborg_domain::statement::{LeftOut, StatementStatus};

/// A code of the domain that has a name in both languages.
pub trait Named {
    /// The key of its name.
    fn text_key(&self) -> String;
}

impl<T: Named + ?Sized> Named for &T {
    fn text_key(&self) -> String {
        (**self).text_key()
    }
}

macro_rules! named {
    ($($kind:ty => $prefix:literal),+ $(,)?) => {
        $(impl Named for $kind {
            fn text_key(&self) -> String {
                format!(concat!($prefix, "-{}"), self.code())
            }
        })+

        /// Every key that has to exist.
        #[cfg(test)]
        pub(super) fn all_keys() -> Vec<String> {
            let mut keys = Vec::new();
            $(keys.extend(<$kind>::ALL.iter().map(Named::text_key));)+
            keys
        }
    };
}

named! {
    Applicability => "applicability",
    Aspect => "aspect",
    Basis => "basis",
    Binding => "binding",
    Certainty => "certainty",
    Concept => "concept",
    Confidentiality => "confidentiality",
    ControlType => "control-type",
    Force => "force",
    FrameworkFormat => "framework-format",
    GovernmentTier => "tier",
    LeftOut => "left-out",
    MeasureKind => "measure-kind",
    NumberStatus => "number-status",
    ObjectKind => "kind",
    ObligationTheme => "obligation-theme",
    OwedBy => "owed-by",
    Permission => "permission",
    Property => "property",
    Rating => "rating",
    Role => "role",
    Severity => "severity",
    State => "state",
    StatementStatus => "status",
    TermKind => "term-kind",
    Theme => "theme",
    Verdict => "verdict",
}
