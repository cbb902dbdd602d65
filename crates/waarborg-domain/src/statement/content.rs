//! What a statement says: scope and VvT as of a day, complete in itself, so that it can be read
//! without the catalogue and without us. Holds no names of persons, no remarks and no evidence:
//! there is no field for them.

use super::counted::{Counts, Totals};
use crate::Day;
use crate::actions::ActionStatus;
use crate::applicability::{Applicability, Subject};
use crate::catalogue::{Binding, Both, ControlNumber, MeasureKind, MeasureNumber, Theme};
use crate::implementation::Implementation;
use crate::judgements::Aspect;
use crate::law::{CbwScope, Duty};
use crate::objects::ObjectKind;
use crate::organisations::GovernmentTier;
use crate::posture::State;
use crate::requirement::Requirement;
use crate::text_enum::text_enum;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Scope of the ISMS and Verklaring van Toepasselijkheid as of a day, frozen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Statement {
    /// Whose statement.
    pub organisation: StatedOrganisation,
    /// Version number N.
    pub number: i64,
    /// The state is of this day.
    pub as_of: Day,
    /// The version of BIO2.
    pub catalogue: StatedCatalogue,
    /// What this edition does not show; empty for the whole statement.
    pub left_out: Vec<LeftOut>,
    /// Scope of the ISMS (reikwijdte).
    pub scope: StatedScope,
    /// All controls, in order of number.
    pub controls: Vec<StatedControl>,
    /// The annex "Uitzonderingen op de VvT", in order of number.
    pub exceptions: Vec<Exception>,
    /// Totals.
    pub totals: Totals,
    /// The improvement actions that are open, by day. Never in a public edition: they are no part of a
    /// statement of applicability, and an organisation's plans are its own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub actions: Option<Vec<StatedAction>>,
}

impl Statement {
    /// The grounds on which its controls and measures bind the organisation, each once, in order.
    #[must_use]
    pub fn duties(&self) -> Vec<Duty> {
        let of_control = |control: &StatedControl| {
            let measures = control.measures.iter().map(|measure| measure.legal_basis.duty());
            let mut duties: BTreeSet<Duty> = measures.collect();
            duties.insert(control.legal_basis.duty());
            duties
        };
        let all: BTreeSet<Duty> = self.controls.iter().flat_map(of_control).collect();
        all.into_iter().collect()
    }
}

text_enum! {
    /// Something that a public edition does not show.
    LeftOut {
        /// The list of processes and systems.
        Objects = "objects",
        /// The state per aspect.
        States = "states",
        /// Motivations and references to risk analyses.
        Motivations = "motivations",
    }
}

/// The organisation, as it was called then.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct StatedOrganisation {
    /// Full name.
    pub name: String,
    /// Short name in addresses.
    pub slug: String,
    /// Tier of government.
    pub tier: GovernmentTier,
    /// Whether the Cyberbeveiligingswet applied to it; absent where it was frozen before that was asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cbw: Option<CbwScope>,
}

/// The version of BIO2 that was worked on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct StatedCatalogue {
    /// `v1.3`.
    pub version: String,
    /// The day on which that version was adopted.
    pub adopted_on: Day,
}

/// The scope.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct StatedScope {
    /// What the ISMS covers.
    pub text: String,
    /// How many processes.
    pub processes: InAndOut,
    /// How many systems.
    pub systems: InAndOut,
    /// Processes and systems; absent where the edition leaves them out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub items: Option<Vec<StatedItem>>,
}

/// How many are in the scope and how many are not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct InAndOut {
    /// In the scope.
    pub included: u32,
    /// Not in the scope.
    pub excluded: u32,
    /// Critical ones among those that are in.
    pub critical: u32,
}

/// A process or system, in or out of the scope.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct StatedItem {
    /// Process or system.
    pub kind: ObjectKind,
    /// Short code.
    pub code: String,
    /// Name.
    pub name: String,
    /// Critical for the services of the organisation.
    pub critical: bool,
    /// In the scope.
    pub included: bool,
    /// Why; may be empty for what is in.
    pub reason: String,
}

/// Why it is mandatory.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct StatedBasis {
    /// True where the Cyberbeveiligingswet makes it mandatory to this organisation.
    pub within_cbw: bool,
    /// On which ground it binds this organisation; absent where it was frozen before that was told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub duty: Option<Duty>,
    /// Where that is written.
    pub source: String,
    /// The day on which that was looked up.
    pub checked_on: Day,
}

impl StatedBasis {
    /// On which ground it binds the organisation.
    #[must_use]
    pub fn duty(&self) -> Duty {
        self.duty.unwrap_or(if self.within_cbw {
            Duty::Cbw
        } else {
            Duty::SelfRegulation
        })
    }
}

/// What was decided on a control or measure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct StatedDecision {
    /// The decision. What nothing was decided on applies.
    pub applicability: Applicability,
    /// Why; absent where nothing was written or the edition leaves it out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub motivation: Option<String>,
    /// Reference to the risk analysis; absent likewise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub risk_reference: Option<String>,
    /// The other norm, for an equivalent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub equivalent: Option<String>,
    /// The day of the decision; absent where none was taken.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decided_on: Option<Day>,
}

/// A control (beheersmaatregel) in the VvT.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct StatedControl {
    /// Number.
    pub number: ControlNumber,
    /// Title.
    pub title: Both<String>,
    /// Theme.
    pub theme: Theme,
    /// Why it is mandatory.
    pub legal_basis: StatedBasis,
    /// Whether it applies.
    pub decision: StatedDecision,
    /// True where BIO2 has no measure in force: then the guidance of ISO/IEC 27002 counts.
    pub falls_back_on_iso27002: bool,
    /// How far it is implemented (ISO/IEC 27001, 6.1.3 d); absent where the edition leaves states out, and in
    /// statements from before this was stated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub implementation: Option<Implementation>,
    /// Opzet, bestaan and werking of the control itself, judged against the guidance of ISO/IEC 27002; absent
    /// where its measures are enough or the edition leaves states out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub aspects: Option<Vec<StatedAspect>>,
    /// Its measures in force, in order of number.
    pub measures: Vec<StatedMeasure>,
}

/// Why a control is in the statement (ISO/IEC 27001, 6.1.3 d: the justification for inclusion).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Inclusion<'a> {
    /// It is left out: the annex says why.
    LeftOut,
    /// The organisation wrote why.
    Motivated(&'a str),
    /// Nothing was written; its measures are mandatory.
    ByMeasures,
    /// Nothing was written, and it has no measure in force.
    NoReason,
}

impl StatedControl {
    /// Why it is in the statement.
    #[must_use]
    pub fn inclusion(&self) -> Inclusion<'_> {
        match (self.decision.applicability, self.decision.motivation.as_deref()) {
            (Applicability::LeftOut, _) => Inclusion::LeftOut,
            (_, Some(motivation)) => Inclusion::Motivated(motivation),
            (_, None) if self.falls_back_on_iso27002 => Inclusion::NoReason,
            (_, None) => Inclusion::ByMeasures,
        }
    }
}

/// A measure (overheidsmaatregel) in the VvT.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct StatedMeasure {
    /// Number.
    pub number: MeasureNumber,
    /// Short title.
    pub title: Both<String>,
    /// What it contributes to.
    pub kinds: Vec<MeasureKind>,
    /// Why it is mandatory.
    pub legal_basis: StatedBasis,
    /// Whether it applies.
    pub decision: StatedDecision,
    /// False when it, or its control, was decided not to apply.
    pub owed: bool,
    /// What kind of object it is judged on.
    pub binding: Binding,
    /// How many objects in the scope it is judged on.
    pub objects: u32,
    /// Opzet, bestaan and werking, in that order; absent where the edition leaves them out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub aspects: Option<Vec<StatedAspect>>,
}

/// One aspect of a measure, over all objects in the scope.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct StatedAspect {
    /// Opzet, bestaan or werking.
    pub aspect: Aspect,
    /// The worst state that occurs; absent where nothing is owed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub state: Option<State>,
    /// How many objects are in each state.
    pub counts: Counts,
    /// The oldest day of judging behind it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub oldest_judged_on: Option<Day>,
    /// The newest day of judging behind it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub newest_judged_on: Option<Day>,
    /// The first day after `asOf` on which a judgement behind it lapses.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub first_lapse_on: Option<Day>,
}

/// An entry of the annex "Uitzonderingen op de VvT" (BIO2 part 1, "Verklaring van
/// toepasselijkheid").
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Exception {
    /// Number of the control (`5.01`) or measure (`5.01.01`).
    pub number: Subject,
    /// Title.
    pub title: Both<String>,
    /// What was decided, why and on which analysis.
    pub decision: StatedDecision,
}

/// An open improvement action: what will be done about a gap. Says nothing of who does it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct StatedAction {
    /// What people call it by.
    pub number: i64,
    /// What will be done.
    pub title: String,
    /// What it improves, in order: measures, controls, obligations; may be none.
    pub requirements: Vec<Requirement>,
    /// Codes of the objects that it is done on, in order; may be none.
    pub objects: Vec<String>,
    /// The day on which it was agreed on.
    pub agreed_on: Day,
    /// The last day on which it is done in time.
    pub due: Day,
    /// How far it is.
    pub status: ActionStatus,
}
