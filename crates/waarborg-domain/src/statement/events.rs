//! Audit events of statements.

use super::LeftOut;
use crate::Day;
use crate::audit::audit_events;
use crate::ids::StatementId;

audit_events! {
    /// What happens to a statement.
    StatementEvent in "statement" {
        /// It was frozen and proposed to the board.
        Proposed = "proposed" on statement(id: StatementId) {
            number: i64,
            as_of: Day,
            content_hash: String,
            left_out: Vec<LeftOut>,
            note: String,
        },
        /// The CISO advised.
        Advised = "advised" on statement(id: StatementId) {
            number: i64,
            as_of: Day,
            content_hash: String,
            note: String,
        },
        /// A board member approved.
        Approved = "approved" on statement(id: StatementId) {
            number: i64,
            as_of: Day,
            content_hash: String,
            note: String,
        },
        /// A board member said no.
        Rejected = "rejected" on statement(id: StatementId) {
            number: i64,
            as_of: Day,
            content_hash: String,
            reason: String,
        },
        /// The proposal was taken back.
        Withdrawn = "withdrawn" on statement(id: StatementId) {
            number: i64,
            as_of: Day,
            content_hash: String,
            reason: String,
        },
        /// It became public.
        Published = "published" on statement(id: StatementId) {
            number: i64,
            as_of: Day,
            content_hash: String,
        },
        /// It is public no longer.
        TakenDown = "taken-down" on statement(id: StatementId) {
            number: i64,
            as_of: Day,
            content_hash: String,
            reason: String,
        },
    }
}
