//! The move of an organisation from one version of BIO2 to another ("was-wordt").
//!
//! Nothing that was recorded is rewritten or copied. The move is itself a dated record that says, per
//! number that does not stay what it was, where its records go. What was recorded before the move
//! counts under its old number until that day and under its new one from then on: see [`eras`]. So the
//! past stays as it was, old statements stay right, and a move can be undone without a trace in the
//! judgements.

mod book;
mod confirm;
pub mod eras;
mod events;
pub mod lineage;
pub mod passage;
pub mod plan;
pub mod report;
mod reporter;
mod rules;
mod store;
pub mod undo;
mod verify;

pub use confirm::{MoveRefused, MoveTo};
pub use events::MigrationEvent;
pub use store::Change;
pub use undo::{UndoMove, UndoRefused};

use crate::catalogue::MeasureNumber;
use crate::features::Feature;
use crate::ids::{MigrationId, UserId};
use crate::requirement::Requirement;
use crate::{Day, Moment};
use report::Report;
use serde::{Deserialize, Serialize};

/// What this feature brings. Moving takes the permission of [`crate::applicability`].
pub const FEATURE: Feature = Feature {
    events: MigrationEvent::KINDS,
    codes: &[(
        "migration-change",
        <crate::was_wordt::ChangeKind as crate::Code>::CODES,
    )],
    record_fields: &[events::LINE, events::DEMONSTRATED, events::ROUTE],
    rules: rules::RULES,
    verify: Some(verify::verify),
    ..Feature::new("migration")
};

/// Where the records of one number go. A number without a route stays what it was.
///
/// The routes are kept with the move, so that a later correction of our catalogue does not change what
/// was decided then.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Route {
    /// The number in the old version.
    pub was: MeasureNumber,
    /// Where its judgements go, with their evidence: one number, two for a choice for both, none for a
    /// measure that is withdrawn.
    pub judgements: Vec<MeasureNumber>,
    /// Where its decisions, owner and inheritances go. A measure that was there already keeps its own,
    /// so this is not always the same.
    pub rest: Vec<MeasureNumber>,
}

/// One move of an organisation to another version of BIO2.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CatalogueMigration {
    /// Identifier.
    pub id: MigrationId,
    /// The version that was left (`v1.2`).
    pub from: String,
    /// The version that was moved to (`v1.3`).
    pub to: String,
    /// The first day that is shown in the new version.
    pub migrated_on: Day,
    /// When it was recorded: what was recorded before is carried along.
    pub recorded_at: Moment,
    /// Who decided it.
    pub by: UserId,
    /// The name of this person then.
    pub by_name: String,
    /// The numbers that do not stay what they were.
    pub routes: Vec<Route>,
    /// Numbers of the new version whose judgements have to be given anew: what was recorded before does
    /// not count from the move on.
    pub reassess: Vec<MeasureNumber>,
    /// What became of everything, as it was confirmed.
    pub report: Report,
    /// When and by whom it was undone, if so: then it is as if it never happened.
    pub undone: Option<Undone>,
}

/// The undoing of a move.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Undone {
    /// When.
    pub at: Moment,
    /// Who.
    pub by: UserId,
    /// The name of this person then.
    pub by_name: String,
}

impl CatalogueMigration {
    fn route(&self, number: MeasureNumber) -> Option<&Route> {
        self.routes.iter().find(|route| route.was == number)
    }

    /// Where the judgements on a number of the old version count from the move on.
    #[must_use]
    pub fn judgements_go_to(&self, number: MeasureNumber) -> Vec<MeasureNumber> {
        self.route(number)
            .map_or_else(|| vec![number], |route| route.judgements.clone())
    }

    /// Where the judgements on a requirement of the old version count from the move on. Controls and
    /// obligations keep their numbers.
    #[must_use]
    pub fn judgements_of(&self, requirement: Requirement) -> Vec<Requirement> {
        match requirement {
            Requirement::Measure(number) => {
                let numbers = self.judgements_go_to(number).into_iter();
                numbers.map(Requirement::Measure).collect()
            }
            Requirement::Control(_) | Requirement::Obligation(_) => vec![requirement],
        }
    }

    /// Where the decisions, owner and inheritances of a number of the old version go.
    #[must_use]
    pub fn rest_goes_to(&self, number: MeasureNumber) -> Vec<MeasureNumber> {
        self.route(number)
            .map_or_else(|| vec![number], |route| route.rest.clone())
    }

    /// Whether judgements from before the move no longer count for this one of the new version.
    #[must_use]
    pub fn asks_anew(&self, requirement: Requirement) -> bool {
        requirement
            .measure()
            .is_some_and(|number| self.reassess.contains(&number))
    }
}
