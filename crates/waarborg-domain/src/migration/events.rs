//! Audit events of moves between versions: the whole report goes along, as it was
//! confirmed.

use super::report::{Demonstrated, Line};
use super::{CatalogueMigration, Route};
use crate::Day;
use crate::audit::{Recorded, Value, audit_events, record, recorded_code};
use crate::catalogue::MeasureNumber;
use crate::ids::MigrationId;
use crate::was_wordt::ChangeKind;

audit_events! {
    /// What happens to the version of BIO2 that the organisation works on.
    MigrationEvent in "migration" {
        /// The organisation moved.
        Done = "done" on migration(id: MigrationId) {
            name: String,
            version: String,
            previous_version: String,
            migrated_on: Day,
            judgements: u32,
            to_history: u32,
            reassess: Vec<MeasureNumber>,
            routes: Vec<Route>,
            control_decisions: u32,
            control_inheritances: u32,
            before: Demonstrated,
            after: Demonstrated,
            lines: Vec<Line>,
        },
        /// A move was undone.
        Undone = "undone" on migration(id: MigrationId) {
            name: String,
            version: String,
            previous_version: String,
            migrated_on: Day,
            judgements: u32,
        },
    }
}

impl CatalogueMigration {
    /// From where to where.
    fn name(&self) -> String {
        format!("{} → {}", self.from, self.to)
    }

    /// What the trail says when it is done.
    #[must_use]
    pub fn done(&self) -> MigrationEvent {
        MigrationEvent::Done {
            id: self.id,
            name: self.name(),
            version: self.to.clone(),
            previous_version: self.from.clone(),
            migrated_on: self.migrated_on,
            judgements: self.report.judgements(),
            to_history: self.report.to_history(),
            reassess: self.reassess.clone(),
            routes: self.routes.clone(),
            control_decisions: self.report.control_decisions,
            control_inheritances: self.report.control_inheritances,
            before: self.report.before,
            after: self.report.after,
            lines: self.report.lines.clone(),
        }
    }

    /// What the trail says when it is undone.
    pub(super) fn undone_event(&self) -> MigrationEvent {
        MigrationEvent::Undone {
            id: self.id,
            name: self.name(),
            version: self.from.clone(),
            previous_version: self.to.clone(),
            migrated_on: self.migrated_on,
            judgements: self.report.judgements(),
        }
    }
}

recorded_code!(ChangeKind => "migration-change");

/// The names in a route.
pub(super) const ROUTE: &[&str] = &["was", "judgements", "rest"];

impl Recorded for Route {
    fn recorded(&self) -> Value {
        record([
            ("was", self.was.recorded()),
            ("judgements", self.judgements.recorded()),
            ("rest", self.rest.recorded()),
        ])
    }
}

/// The names in what is demonstrated.
pub(super) const DEMONSTRATED: &[&str] = &["met", "owed"];

impl Recorded for Demonstrated {
    fn recorded(&self) -> Value {
        record([("met", self.met.recorded()), ("owed", self.owed.recorded())])
    }
}

/// The names in a line of the report.
pub(super) const LINE: &[&str] = &[
    "was",
    "kind",
    "becomes",
    "fate",
    "anew",
    "judgements",
    "not_bound",
    "decisions",
    "owners",
    "inheritances",
    "rest",
    "before",
    "after",
];

impl Recorded for Line {
    fn recorded(&self) -> Value {
        record([
            ("was", self.was.recorded()),
            ("kind", self.kind.recorded()),
            ("becomes", self.becomes.recorded()),
            ("fate", self.fate.recorded()),
            ("anew", self.anew.recorded()),
            ("judgements", self.judgements.recorded()),
            ("not_bound", self.not_bound.recorded()),
            ("decisions", self.decisions.recorded()),
            ("owners", self.owners.recorded()),
            ("inheritances", self.inheritances.recorded()),
            ("rest", self.rest.recorded()),
            ("before", self.before.recorded()),
            ("after", self.after.recorded()),
        ])
    }
}
