//! What objects, targets and measures are called, for every feature that shows them.

use crate::context::Context;
use crate::texts;
use crate::ui::Ui;
use waarborg_app::Standing;
use waarborg_domain::groups::Target;
use waarborg_domain::ids::ObjectId;
use waarborg_domain::ledger::Ledger;
use waarborg_domain::requirement::Requirement;

/// Name of an object; empty when it is unknown.
#[must_use]
pub fn object_name(ledger: &Ledger, object: ObjectId) -> String {
    ledger
        .object(object)
        .map(|version| version.details.name.clone())
        .unwrap_or_default()
}

/// What a judgement is on, in words: the name of the object, or `Systemen van S. de Jong`.
#[must_use]
pub fn target_name(ui: &Ui, ledger: &Ledger, target: Target) -> String {
    let unknown = || ui.t(texts::judgements::SOMEBODY);
    match target {
        Target::Object(object) => object_name(ledger, object),
        Target::All(kind) => ui.t(texts::judgements::target_all(kind)),
        Target::OwnedBy(kind, owner) => {
            let name = ledger
                .member(owner)
                .map_or_else(unknown, |member| member.name.clone());
            ui.t(texts::judgements::target_owned(kind).name(name))
        }
        Target::RunBy(kind, supplier) => {
            ui.t(texts::judgements::target_run(kind).name(object_name(ledger, supplier)))
        }
    }
}

/// The title of a requirement after its number; if it is no longer in force, the last one it had.
#[must_use]
pub fn requirement_title(ctx: &Context, standing: &Standing, requirement: impl Into<Requirement>) -> String {
    let requirement = requirement.into();
    let older = || {
        let migration = standing.ledger.left_behind(requirement.measure()?)?;
        ctx.app.catalogue(&migration.from).title(requirement)
    };
    let title = standing.catalogue.title(requirement).or_else(older);
    title
        .map(|title| title.get(ctx.ui.language()).clone())
        .unwrap_or_default()
}

/// The list that a requirement is in: what it is called, and its address.
#[must_use]
pub fn list_of(ui: &Ui, organisation: &str, requirement: Requirement) -> (String, String) {
    match requirement {
        Requirement::Measure(_) => (
            ui.t(texts::detail::BACK_TO_LIST),
            crate::measures::paths::list(organisation),
        ),
        Requirement::Control(_) => (
            ui.t(texts::requirements::TITLE),
            crate::requirements::paths::list(organisation),
        ),
        Requirement::Obligation(_) => (
            ui.t(texts::obligations::TITLE),
            crate::obligations::paths::list(organisation),
        ),
    }
}
