//! Ending an object, after showing what follows from it, and restoring it.

use super::view::{Bar, Link, View, name_of, provided_name};
use super::{List, path_of, paths, records};
use crate::context::Context;
use crate::errors::PageError;
use crate::forms::{Form, FormErrors};
use crate::render::{done, invalid, render, render_status};
use crate::texts;
use crate::ui::Ui;
use askama::Template;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;
use waarborg_app::Undecided;
use waarborg_domain::Day;
use waarborg_domain::ids::{InheritanceId, ObjectId};
use waarborg_domain::inheritances::Inheritance;
use waarborg_domain::objects::edit::Refused;
use waarborg_domain::objects::register::Register;
use waarborg_domain::objects::retirement::consequences;
use waarborg_domain::objects::{EndObject, ObjectKind, ObjectVersion, RestoreObject};

/// What was typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub struct EndForm {
    version: i64,
    valid_from: String,
    /// The inheritances that the page said would end too.
    inheritance: Vec<String>,
}

impl EndForm {
    fn of(object: &ObjectVersion, today: Day) -> Self {
        Self {
            version: object.version,
            valid_from: today.to_string(),
            inheritance: Vec::new(),
        }
    }
}

/// An inheritance that ends too.
struct Ending {
    id: InheritanceId,
    what: String,
    provider: Link,
    consumers: Link,
}

#[derive(Template)]
#[template(path = "objects/end.html")]
struct EndPage {
    ui: Ui,
    list: List,
    object: ObjectVersion,
    title: String,
    owes: bool,
    bar: Bar,
    inheritances: Vec<Ending>,
    consumers: Vec<Link>,
    runs: Vec<Link>,
    form: EndForm,
    errors: FormErrors,
    changed_meanwhile: bool,
}

impl EndPage {
    fn crumbs(&self) -> Vec<(String, String)> {
        crumbs(&self.ui, self.list, &self.object)
    }

    fn back(&self) -> String {
        path_of(self.ui.org(), &self.object)
    }

    async fn new(
        ctx: &Context,
        object: &ObjectVersion,
        form: EndForm,
        errors: FormErrors,
    ) -> Result<Self, PageError> {
        let standing = ctx.standing(ctx.today).await?;
        let register = Register::new(&standing.ledger);
        let view = View {
            ui: &ctx.ui,
            register: &register,
            only: None,
        };
        let found = consequences(&standing.ledger, &standing.posture, object.object);
        let ending = |inheritance: &&Inheritance| Ending {
            id: inheritance.id,
            what: provided_name(&ctx.ui, standing.catalogue, &inheritance.provided),
            provider: view.object(inheritance.provider),
            consumers: view.target(inheritance.consumers),
        };
        Ok(Self {
            list: List::of(object.kind),
            title: ctx.ui.t(texts::objects::END_TITLE.name(name_of(object))),
            owes: found.owed.owed() > 0,
            bar: Bar::new(&ctx.ui, &found.owed),
            inheritances: found.provides.iter().chain(&found.receives).map(ending).collect(),
            consumers: found.consumers.iter().map(|id| view.object(*id)).collect(),
            runs: found
                .runs
                .iter()
                .map(|object| view.object(object.object))
                .collect(),
            ui: ctx.ui.clone(),
            object: object.clone(),
            form,
            errors,
            changed_meanwhile: false,
        })
    }
}

fn crumbs(ui: &Ui, list: List, object: &ObjectVersion) -> Vec<(String, String)> {
    vec![
        (ui.t(texts::objects::title(list)), paths::list(ui.org(), list)),
        (name_of(object), path_of(ui.org(), object)),
    ]
}

/// What follows, with a request to confirm.
pub async fn page(
    ctx: Context,
    Path((_, list, id)): Path<(String, List, ObjectId)>,
) -> Result<Response, PageError> {
    let ledger = ctx.ledger().await?;
    let object = records::newest(&ctx, &ledger, list, id)?;
    if object.retired || object.kind == ObjectKind::Organisation {
        return Err(PageError::NotFound);
    }
    let form = EndForm::of(object, ctx.today);
    Ok(render(
        &EndPage::new(&ctx, object, form, FormErrors::new()).await?,
    ))
}

/// Ends it, and every inheritance in which it is a party by itself.
pub async fn send(
    ctx: Context,
    Path((_, list, id)): Path<(String, List, ObjectId)>,
    Form(form): Form<EndForm>,
) -> Result<Response, PageError> {
    let mut errors = FormErrors::new();
    let Some(valid_from) = errors.day("valid-from", &form.valid_from) else {
        return again(&ctx, list, id, form, errors).await;
    };
    let ledger = ctx.ledger().await?;
    let _ = records::newest(&ctx, &ledger, list, id)?;
    let command = EndObject {
        object: id,
        seen: form.version,
        inheritances: form.inheritance.iter().filter_map(|id| id.parse().ok()).collect(),
        valid_from,
    };
    match ctx.decide(&command).await {
        Ok(()) => Ok(done(&paths::list(ctx.org(), list), texts::objects::ENDED)),
        Err(Undecided::Refused(Refused::Changed)) => meanwhile(&ctx, list, id).await,
        Err(Undecided::Refused(refused)) if add_day_refusal(&mut errors, &refused) => {
            again(&ctx, list, id, form, errors).await
        }
        Err(Undecided::Refused(_)) => Err(PageError::NotFound),
        Err(other) => Err(other.into()),
    }
}

/// The form again, with what is wrong in it.
async fn again(
    ctx: &Context,
    list: List,
    id: ObjectId,
    form: EndForm,
    errors: FormErrors,
) -> Result<Response, PageError> {
    let ledger = ctx.ledger().await?;
    let object = records::newest(ctx, &ledger, list, id)?;
    Ok(invalid(&EndPage::new(ctx, object, form, errors).await?))
}

fn add_day_refusal(errors: &mut FormErrors, refused: &Refused) -> bool {
    match refused {
        Refused::DayInFuture => errors.add("valid-from", texts::objects::DAY_IN_FUTURE),
        Refused::DayTooLongAgo => errors.add("valid-from", texts::objects::DAY_TOO_LONG_AGO),
        _ => return false,
    }
    true
}

/// Somebody changed it since the page was shown: what follows may now be something else.
async fn meanwhile(ctx: &Context, list: List, id: ObjectId) -> Result<Response, PageError> {
    let ledger = ctx.ledger().await?;
    let object = records::newest(ctx, &ledger, list, id)?;
    if object.retired {
        return Err(PageError::Conflict);
    }
    let form = EndForm::of(object, ctx.today);
    let page = EndPage::new(ctx, object, form, FormErrors::new()).await?;
    Ok(render_status(
        StatusCode::CONFLICT,
        &EndPage {
            changed_meanwhile: true,
            ..page
        },
    ))
}

#[derive(Template)]
#[template(path = "objects/restore.html")]
struct RestorePage {
    ui: Ui,
    list: List,
    object: ObjectVersion,
    title: String,
    form: EndForm,
    errors: FormErrors,
}

impl RestorePage {
    fn new(ctx: &Context, object: &ObjectVersion, form: EndForm, errors: FormErrors) -> Self {
        Self {
            list: List::of(object.kind),
            title: ctx.ui.t(texts::objects::RESTORE_TITLE.name(name_of(object))),
            ui: ctx.ui.clone(),
            object: object.clone(),
            form,
            errors,
        }
    }

    fn crumbs(&self) -> Vec<(String, String)> {
        crumbs(&self.ui, self.list, &self.object)
    }

    fn back(&self) -> String {
        path_of(self.ui.org(), &self.object)
    }
}

/// Whether an ended object is taken into use again.
pub async fn restore_page(
    ctx: Context,
    Path((_, list, id)): Path<(String, List, ObjectId)>,
) -> Result<Response, PageError> {
    let ledger = ctx.ledger().await?;
    let object = records::newest(&ctx, &ledger, list, id)?;
    if !object.retired {
        return Err(PageError::NotFound);
    }
    let form = EndForm::of(object, ctx.today);
    Ok(render(&RestorePage::new(&ctx, object, form, FormErrors::new())))
}

/// Takes an ended object into use again.
pub async fn restore(
    ctx: Context,
    Path((_, list, id)): Path<(String, List, ObjectId)>,
    Form(form): Form<EndForm>,
) -> Result<Response, PageError> {
    let ledger = ctx.ledger().await?;
    let current = records::newest(&ctx, &ledger, list, id)?;
    let mut errors = FormErrors::new();
    if let Some(valid_from) = errors.day("valid-from", &form.valid_from) {
        let command = RestoreObject {
            object: id,
            seen: form.version,
            valid_from,
        };
        match ctx.decide(&command).await {
            Ok(()) => return Ok(done(&path_of(ctx.org(), current), texts::objects::RESTORED)),
            Err(Undecided::Refused(Refused::Changed)) => return Err(PageError::Conflict),
            Err(Undecided::Refused(refused)) if add_day_refusal(&mut errors, &refused) => {}
            Err(Undecided::Refused(_)) => return Err(PageError::NotFound),
            Err(other) => return Err(other.into()),
        }
    }
    Ok(invalid(&RestorePage::new(&ctx, current, form, errors)))
}
