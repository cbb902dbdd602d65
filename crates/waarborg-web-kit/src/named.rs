//! What the codes of the domain are called.

use crate::i18n::Text;
use crate::texts::domain;
use waarborg_domain::accounts::Role;
use waarborg_domain::applicability::Applicability;
use waarborg_domain::catalogue::{Binding, MeasureKind, NumberStatus, OwedBy, TermKind, Theme};
use waarborg_domain::evidence::Confidentiality;
use waarborg_domain::frameworks::FrameworkFormat;
use waarborg_domain::implementation::Implementation;
use waarborg_domain::judgements::{Aspect, Basis, Verdict};
use waarborg_domain::law::{CbwScope, Duty};
use waarborg_domain::mappings::{Concept, ControlType, Property};
use waarborg_domain::objects::{ObjectKind, Rating};
use waarborg_domain::obligations::{Force, ObligationTheme};
use waarborg_domain::organisations::GovernmentTier;
use waarborg_domain::permissions::Permission;
use waarborg_domain::posture::State;
use waarborg_domain::provenance::Certainty;
use waarborg_domain::rules::Severity;
use waarborg_domain::statement::{LeftOut, StatementStatus};

/// A code of the domain that has one name wherever it is shown. A name for one place only is a family of
/// that feature.
pub trait Named {
    /// Its name.
    fn name(&self) -> Text;
}

impl<T: Named + ?Sized> Named for &T {
    fn name(&self) -> Text {
        (**self).name()
    }
}

macro_rules! named {
    ($($kind:ty => $family:path),+ $(,)?) => {
        $(impl Named for $kind {
            fn name(&self) -> Text {
                $family(self)
            }
        })+
    };
}

named! {
    Applicability => domain::applicability,
    Aspect => domain::aspect,
    Basis => domain::basis,
    Binding => domain::binding,
    CbwScope => domain::cbw,
    Certainty => domain::certainty,
    Concept => domain::concept,
    Confidentiality => domain::confidentiality,
    ControlType => domain::control_type,
    Duty => domain::duty,
    Force => domain::force,
    FrameworkFormat => domain::framework_format,
    GovernmentTier => domain::tier,
    Implementation => domain::implementation,
    LeftOut => domain::left_out,
    MeasureKind => domain::measure_kind,
    NumberStatus => domain::number_status,
    ObjectKind => domain::kind,
    ObligationTheme => domain::obligation_theme,
    OwedBy => domain::owed_by,
    Permission => domain::permission,
    Property => domain::property,
    Rating => domain::rating,
    Role => domain::role,
    Severity => domain::severity,
    State => domain::state,
    StatementStatus => domain::status,
    TermKind => domain::term_kind,
    Theme => domain::theme,
    Verdict => domain::verdict,
}
