//! Import of a list: choose a file, see what it would change, confirm. Where the file is in between:
//! [`crate::imports`].

pub mod confirm;
pub mod preview;
pub mod upload;

use super::List;
use crate::context::Context;
use crate::errors::PageError;
use crate::imports::upload::TableFile as Staged;
use waarborg_domain::ids::ObjectId;
use waarborg_domain::objects::ObjectVersion;
use waarborg_domain::objects::edit::When;
use waarborg_domain::objects::import::{BadTable, MAX_ROWS, Plan};
use waarborg_domain::objects::register::Register;

/// What the table of a list is staged for.
fn purpose(list: List) -> String {
    list.to_string()
}

/// What a refused table says of itself.
fn bad_table(ui: &crate::ui::Ui, bad: &BadTable) -> String {
    match bad {
        BadTable::NoKeyColumn => ui.t("objects-table-no-key"),
        BadTable::SameColumn(one, other) => ui.t2("objects-table-same-column", "one", one, "other", other),
        BadTable::NoRows => ui.t("objects-table-no-rows"),
        BadTable::TooManyRows(_) => ui.t1("imports-file-too-many-rows", "most", ui.number(MAX_ROWS)),
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

/// What the staged table would do now.
fn plan(register: &Register<'_>, list: List, staged: &Staged) -> Result<Plan, PageError> {
    // It could be read when it was put there, so this is not what we put there for this list.
    Plan::make(register, list.0, &staged.table).map_err(|_| PageError::NotFound)
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
