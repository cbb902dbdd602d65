//! For whom several measures are judged at once.

use crate::context::Context;
use crate::forms::Choice;
use crate::texts;
use waarborg_app::Standing;
use waarborg_domain::groups::Target;
use waarborg_domain::objects::ObjectKind;
use waarborg_domain::permissions::Permission;

/// For whom. Each is fitted to the kind of object that a measure is judged on.
pub(super) fn targets(ctx: &Context, standing: &Standing, now: &str) -> Vec<Choice> {
    let ui = &ctx.ui;
    let mut choices = Vec::new();
    if let Ok(target @ Target::Object(object)) = now.parse() {
        choices.push(Choice::new(
            target,
            super::view::object_name(&standing.ledger, object),
        ));
    }
    let mine = Target::OwnedBy(ObjectKind::System, ctx.actor.user);
    choices.push(Choice::new(mine, ui.t(texts::judgements::REACH_MINE)));
    if ctx.may(Permission::JudgeAll) {
        choices.push(Choice::new(
            Target::All(ObjectKind::System),
            ui.t(texts::judgements::REACH_ALL),
        ));
        let objects = standing.posture.objects.iter();
        let suppliers = objects.filter(|object| object.kind == ObjectKind::Supplier);
        choices.extend(suppliers.map(|supplier| {
            let target = Target::RunBy(ObjectKind::System, supplier.object);
            Choice::new(
                target,
                ui.t(texts::judgements::REACH_SUPPLIER.name(&supplier.details.name)),
            )
        }));
    }
    choices
}

/// Any group of an owner, of everything or of a supplier is offered as a group of systems.
pub(super) fn as_offered(text: &str) -> String {
    match text.parse() {
        Ok(Target::All(_)) => Target::All(ObjectKind::System).to_string(),
        Ok(Target::OwnedBy(_, owner)) => Target::OwnedBy(ObjectKind::System, owner).to_string(),
        Ok(Target::RunBy(_, supplier)) => Target::RunBy(ObjectKind::System, supplier).to_string(),
        _ => text.to_owned(),
    }
}
