//! Ending an object, after what follows from it was shown, and taking it into use again.

use super::view::{Bar, Link, View, name_of, provided_name};
use super::{List, path_of, paths, records};
use crate::context::Context;
use crate::errors::PageError;
use crate::forms::{Form, FormErrors};
use crate::render::{done, render, render_status};
use crate::ui::Ui;
use askama::Template;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;
use serde_json::json;
use waarborg_domain::Day;
use waarborg_domain::audit::NewEvent;
use waarborg_domain::ids::ObjectId;
use waarborg_domain::inheritances::Inheritance;
use waarborg_domain::objects::edit::{self, Refused, When};
use waarborg_domain::objects::register::Register;
use waarborg_domain::objects::retirement::consequences;
use waarborg_domain::objects::{ObjectKind, ObjectVersion};
use waarborg_domain::store::{Change, StoreError};

/// What was typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub struct EndForm {
    version: i64,
    valid_from: String,
}

impl EndForm {
    fn of(object: &ObjectVersion, today: Day) -> Self {
        Self {
            version: object.version,
            valid_from: today.to_string(),
        }
    }
}

/// An inheritance that ends too.
struct Ending {
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
            what: provided_name(&ctx.ui, standing.catalogue, &inheritance.provided),
            provider: view.object(inheritance.provider),
            consumers: view.target(inheritance.consumers),
        };
        Ok(Self {
            list: List::of(object.kind),
            title: ctx.ui.t1("objects-end-title", "name", name_of(object)),
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
        (ui.t(&list.key("objects-title-{}")), paths::list(ui.org(), list)),
        (name_of(object), path_of(ui.org(), object)),
    ]
}

/// What follows, and whether that is meant.
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
    let standing = ctx.standing(ctx.today).await?;
    let current = records::newest(&ctx, &standing.ledger, list, id)?;
    let mut errors = FormErrors::new();
    let day = errors.day("valid-from", &form.valid_from);
    if current.version != form.version {
        return meanwhile(&ctx, list, id).await;
    }
    let Some(valid_from) = day else {
        return Ok(crate::render::invalid(
            &EndPage::new(&ctx, current, form, errors).await?,
        ));
    };
    let when = When {
        valid_from,
        today: ctx.today,
        now: ctx.now,
    };
    let object = match edit::retire(current, when) {
        Ok(object) => object,
        Err(refused) => {
            if !add_day_refusal(&mut errors, &refused) {
                return Err(PageError::NotFound);
            }
            return Ok(crate::render::invalid(
                &EndPage::new(&ctx, current, form, errors).await?,
            ));
        }
    };
    let found = consequences(&standing.ledger, &standing.posture, id);
    let inheritances: Vec<&Inheritance> = [found.provides, found.receives].concat();
    let mut events = vec![records::ended(&ctx, &object, &inheritances)];
    let mut changes = vec![Change::SaveObject(object)];
    for inheritance in inheritances {
        let on = valid_from.max(inheritance.valid_from);
        changes.push(Change::EndInheritance(inheritance.id, on));
        events.push(inheritance_ended(&ctx, inheritance, on));
    }
    match ctx.save(changes, events).await {
        Ok(_) => Ok(done(&paths::list(ctx.org(), list), "objects-ended")),
        Err(StoreError::Conflict) => meanwhile(&ctx, list, id).await,
        Err(error) => Err(error.into()),
    }
}

fn add_day_refusal(errors: &mut FormErrors, refused: &Refused) -> bool {
    match refused {
        Refused::DayInFuture => errors.add("valid-from", "objects-day-in-future"),
        Refused::DayTooLongAgo => errors.add("valid-from", "objects-day-too-long-ago"),
        _ => return false,
    }
    true
}

/// An inheritance was ended.
pub(super) fn inheritance_ended(ctx: &Context, inheritance: &Inheritance, on: Day) -> NewEvent {
    let details = json!({ "inheritance": inheritance, "ended_on": on });
    ctx.event(
        "objects.inheritance-ended",
        "inheritance",
        inheritance.id,
        details,
    )
}

/// Somebody changed it since the page was shown: what follows may be something else now.
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
            title: ctx.ui.t1("objects-restore-title", "name", name_of(object)),
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
    if current.version != form.version {
        return Err(PageError::Conflict);
    }
    let mut errors = FormErrors::new();
    if let Some(valid_from) = errors.day("valid-from", &form.valid_from) {
        let when = When {
            valid_from,
            today: ctx.today,
            now: ctx.now,
        };
        match edit::restore(current, when) {
            Ok(object) => {
                let event = records::restored(&ctx, &object);
                ctx.save(vec![Change::SaveObject(object)], vec![event]).await?;
                return Ok(done(&path_of(ctx.org(), current), "objects-restored"));
            }
            Err(refused) if add_day_refusal(&mut errors, &refused) => {}
            Err(_) => return Err(PageError::NotFound),
        }
    }
    Ok(crate::render::invalid(&RestorePage::new(
        &ctx, current, form, errors,
    )))
}
