//! Import of a list: choose a file, see what it would change, confirm.
//!
//! Between these steps the table rests in the evidence store under
//! `imports/{organisation}/{SHA-256}`: every instance of the application can reach it there, a page
//! of the preview is an ordinary page (no upload is sent again), and nobody can slip another table
//! in, because the address is the hash of the content. It is deleted when the import is confirmed or
//! cancelled; what was left behind is deleted at the next import after a day.

pub mod confirm;
pub mod preview;
mod shelf;
pub mod upload;

use super::List;
use crate::context::Context;
use crate::errors::PageError;
use shelf::Shelved;
use waarborg_domain::ids::ObjectId;
use waarborg_domain::objects::ObjectVersion;
use waarborg_domain::objects::edit::When;
use waarborg_domain::objects::import::{BadTable, MOST_ROWS, Plan};
use waarborg_domain::objects::register::Register;

/// What a refused table says of itself.
fn bad_table(ui: &crate::ui::Ui, bad: &BadTable) -> String {
    match bad {
        BadTable::NoKeyColumn => ui.t("objects-table-no-key"),
        BadTable::SameColumn(one, other) => ui.t2("objects-table-same-column", "one", one, "other", other),
        BadTable::NoRows => ui.t("objects-table-no-rows"),
        BadTable::TooManyRows(_) => ui.t1("objects-table-too-many-rows", "most", ui.number(MOST_ROWS)),
    }
}

/// Only lists that can grow are imported.
fn check(list: List) -> Result<(), PageError> {
    if list.grows() {
        Ok(())
    } else {
        Err(PageError::NotFound)
    }
}

/// What the shelved table would do now.
fn plan(register: &Register<'_>, list: List, shelved: &Shelved) -> Result<Plan, PageError> {
    // It could be read when it was put there, so this is not what we put there for this list.
    Plan::make(register, list.0, &shelved.table).map_err(|_| PageError::NotFound)
}

/// The versions that carry the plan out, as of today.
fn versions(ctx: &Context, plan: &Plan) -> Vec<ObjectVersion> {
    let when = When {
        valid_from: ctx.today,
        today: ctx.today,
        now: ctx.now,
    };
    plan.versions(|| ctx.id::<ObjectId>(), when)
}

/// The way back when the table is not there any more: the import was finished, or lay about too long.
fn gone(ctx: &Context, list: List) -> axum::response::Response {
    crate::render::done(&super::paths::import(ctx.org(), list), "objects-import-gone")
}
