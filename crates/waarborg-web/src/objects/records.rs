//! Finding objects, and what the audit trail is told of them.

use super::{List, may_see};
use crate::context::Context;
use crate::errors::PageError;
use serde_json::{Map, Value as Json, json};
use waarborg_domain::Day;
use waarborg_domain::audit::NewEvent;
use waarborg_domain::ids::ObjectId;
use waarborg_domain::inheritances::Inheritance;
use waarborg_domain::ledger::Ledger;
use waarborg_domain::objects::ObjectVersion;
use waarborg_domain::objects::changes::{Field, FieldChange, Value};
use waarborg_domain::objects::register::Register;

/// The newest version of an object of this list that the person may see.
///
/// # Errors
/// [`PageError::NotFound`], also for what is not his to know of.
pub(super) fn newest<'a>(
    ctx: &Context,
    ledger: &'a Ledger,
    list: List,
    object: ObjectId,
) -> Result<&'a ObjectVersion, PageError> {
    let found = ledger.object(object).filter(|found| found.kind == list.0);
    found
        .filter(|found| may_see(ctx, found))
        .ok_or(PageError::NotFound)
}

/// The version of an object that counts on a day, ended or not.
pub(super) fn on(ledger: &Ledger, object: ObjectId, day: Day) -> Option<&ObjectVersion> {
    ledger
        .objects
        .iter()
        .rfind(|version| version.object == object && version.valid_from <= day)
}

/// The objects of a list that were ended on or before a day.
pub(super) fn ended_on(ledger: &Ledger, list: List, day: Day) -> Vec<&ObjectVersion> {
    let mut found: Vec<&ObjectVersion> = Vec::new();
    let of_kind = ledger.objects.iter().filter(|version| version.kind == list.0);
    for version in of_kind.filter(|version| version.valid_from <= day) {
        match found.last_mut() {
            Some(last) if last.object == version.object => *last = version,
            _ => found.push(version),
        }
    }
    found.retain(|version| version.retired);
    found
}

/// A value for the audit trail: people and objects with the name that they have now, so that the
/// trail can be read by itself.
fn value_json(register: &Register<'_>, value: &Value) -> Json {
    match value {
        Value::Person(Some(person)) => {
            let name = register.person(*person).map(|member| member.name.as_str());
            json!({ "id": person, "name": name })
        }
        Value::Object(Some(object)) => {
            let code = register
                .object(*object)
                .map(|object| object.details.code.as_str());
            json!({ "id": object, "code": code })
        }
        other => json!(other),
    }
}

/// What was changed, by field.
fn changes_json(register: &Register<'_>, changes: &[FieldChange]) -> Json {
    let fields = changes.iter().map(|change| {
        let before = value_json(register, &change.before);
        let after = value_json(register, &change.after);
        (
            change.field.code().to_owned(),
            json!({ "before": before, "after": after }),
        )
    });
    Json::Object(fields.collect::<Map<_, _>>())
}

fn head(object: &ObjectVersion) -> Json {
    json!({
        "kind": object.kind,
        "code": object.details.code,
        "name": object.details.name,
        "version": object.version,
        "valid_from": object.valid_from,
    })
}

fn event(ctx: &Context, action: &'static str, object: &ObjectVersion, more: (&str, Json)) -> NewEvent {
    let mut details = head(object);
    if let Some(details) = details.as_object_mut() {
        details.insert(more.0.to_owned(), more.1);
    }
    ctx.event(action, "object", object.object, details)
}

/// An object was added.
pub(super) fn added(ctx: &Context, register: &Register<'_>, object: &ObjectVersion) -> NewEvent {
    let fields = Field::of(object.kind).iter().map(|field| {
        (
            field.code().to_owned(),
            value_json(register, &field.value(&object.details)),
        )
    });
    let fields = Json::Object(fields.collect::<Map<_, _>>());
    event(ctx, "objects.added", object, ("fields", fields))
}

/// An object was changed.
pub(super) fn changed(
    ctx: &Context,
    register: &Register<'_>,
    object: &ObjectVersion,
    changes: &[FieldChange],
) -> NewEvent {
    event(
        ctx,
        "objects.changed",
        object,
        ("changes", changes_json(register, changes)),
    )
}

/// An object was ended, and with it these inheritances.
pub(super) fn ended(ctx: &Context, object: &ObjectVersion, inheritances: &[&Inheritance]) -> NewEvent {
    event(
        ctx,
        "objects.ended",
        object,
        ("ended_inheritances", json!(inheritances)),
    )
}

/// An object was taken into use again.
pub(super) fn restored(ctx: &Context, object: &ObjectVersion) -> NewEvent {
    event(ctx, "objects.restored", object, ("restored", json!(true)))
}
