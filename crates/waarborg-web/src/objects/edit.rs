//! Adding and changing an object.

use super::form::{Choices, Difference, ObjectForm, add_refusal, differences};
use super::view::{View, name_of};
use super::{List, path_of, paths, records};
use crate::context::Context;
use crate::errors::PageError;
use crate::forms::{Form, FormErrors};
use crate::render::{done, invalid, render, render_status};
use crate::ui::Ui;
use askama::Template;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use waarborg_domain::ids::ObjectId;
use waarborg_domain::ledger::Ledger;
use waarborg_domain::objects::changes::{Field, changes};
use waarborg_domain::objects::codes::Series;
use waarborg_domain::objects::edit::{self, Refused, When, clean};
use waarborg_domain::objects::register::{Register, folded};
use waarborg_domain::objects::{self, ObjectDetails, ObjectVersion};
use waarborg_domain::store::StoreError;

/// What somebody else saved in the meantime.
struct Conflict {
    /// Who.
    by: Option<String>,
    differences: Vec<Difference>,
}

#[derive(Template)]
#[template(path = "objects/edit.html")]
struct EditPage {
    ui: Ui,
    list: List,
    /// The object that is changed; absent for a new one.
    object: Option<ObjectVersion>,
    form: ObjectForm,
    choices: Choices,
    errors: FormErrors,
    conflict: Option<Conflict>,
}

impl EditPage {
    fn new(
        ctx: &Context,
        ledger: &Ledger,
        list: List,
        object: Option<&ObjectVersion>,
        form: ObjectForm,
    ) -> Self {
        let register = Register::new(ledger);
        let view = View {
            ui: &ctx.ui,
            register: &register,
            only: None,
        };
        Self {
            choices: Choices::new(&view, &ledger.members, object),
            ui: ctx.ui.clone(),
            list,
            object: object.cloned(),
            form,
            errors: FormErrors::new(),
            conflict: None,
        }
    }

    fn has(&self, code: &str) -> bool {
        Field::of(self.list.0).iter().any(|field| field.code() == code)
    }

    fn title(&self) -> String {
        match &self.object {
            Some(object) => self.ui.t1("objects-edit-title", "name", name_of(object)),
            None => self.ui.t(&self.list.key("objects-new-{}")),
        }
    }

    fn action(&self) -> String {
        match &self.object {
            Some(object) => paths::edit(self.ui.org(), self.list, object.object),
            None => paths::new(self.ui.org(), self.list),
        }
    }

    fn back(&self) -> String {
        match &self.object {
            Some(object) => path_of(self.ui.org(), object),
            None => paths::list(self.ui.org(), self.list),
        }
    }

    fn crumbs(&self) -> Vec<(String, String)> {
        let list = self.list.grows().then(|| {
            (
                self.ui.t(&self.list.key("objects-title-{}")),
                paths::list(self.ui.org(), self.list),
            )
        });
        let object = self
            .object
            .as_ref()
            .map(|object| (name_of(object), path_of(self.ui.org(), object)));
        list.into_iter().chain(object).collect()
    }
}

/// The code that is proposed for a new object.
fn proposed(ledger: &Ledger, list: List) -> String {
    let register = Register::new(ledger);
    let codes = register
        .of_kind(list.0)
        .map(|object| object.details.code.as_str());
    Series::of(list.0, codes).next(|code| register.by_code(list.0, &folded(code)).is_some())
}

/// The form for a new object.
pub async fn new(ctx: Context, Path((_, list)): Path<(String, List)>) -> Result<Response, PageError> {
    if !list.grows() {
        return Err(PageError::NotFound);
    }
    let ledger = ctx.ledger().await?;
    let form = ObjectForm::blank(proposed(&ledger, list), ctx.today);
    Ok(render(&EditPage::new(&ctx, &ledger, list, None, form)))
}

/// Adds an object.
pub async fn add(
    ctx: Context,
    Path((_, list)): Path<(String, List)>,
    Form(form): Form<ObjectForm>,
) -> Result<Response, PageError> {
    let ledger = ctx.ledger().await?;
    let register = Register::new(&ledger);
    let mut errors = FormErrors::new();
    if let (Some(details), Some(valid_from)) = form.parse(list, None, &mut errors)
        && errors.is_empty()
    {
        let when = When {
            valid_from,
            today: ctx.today,
            now: ctx.now,
        };
        match edit::add(&register, list.0, details, ctx.id(), when) {
            Ok(object) => {
                let event = records::added(&ctx, &register, &object);
                let path = path_of(ctx.org(), &object);
                match ctx
                    .save(vec![objects::Change::Save(vec![object]).into()], vec![event])
                    .await
                {
                    Ok(_) => return Ok(done(&path, "objects-added")),
                    Err(StoreError::Exists(_)) => errors.add("code", "objects-wrong-code-just-taken"),
                    Err(error) => return Err(error.into()),
                }
            }
            Err(refused) => {
                if add_refusal(&mut errors, &register, refused).is_some() {
                    return Err(PageError::NotFound);
                }
            }
        }
    }
    Ok(invalid(&EditPage {
        errors,
        ..EditPage::new(&ctx, &ledger, list, None, form)
    }))
}

/// The form of an object.
pub async fn page(
    ctx: Context,
    Path((_, list, id)): Path<(String, List, ObjectId)>,
) -> Result<Response, PageError> {
    let ledger = ctx.ledger().await?;
    let object = records::newest(&ctx, &ledger, list, id)?;
    if object.retired {
        return Err(PageError::NotFound);
    }
    let form = ObjectForm::of(object, ctx.today);
    Ok(render(&EditPage::new(&ctx, &ledger, list, Some(object), form)))
}

/// Saves a change of an object.
pub async fn send(
    ctx: Context,
    Path((_, list, id)): Path<(String, List, ObjectId)>,
    Form(form): Form<ObjectForm>,
) -> Result<Response, PageError> {
    let ledger = ctx.ledger().await?;
    let register = Register::new(&ledger);
    let current = records::newest(&ctx, &ledger, list, id)?;
    let mut errors = FormErrors::new();
    let (details, valid_from) = form.parse(list, Some(current), &mut errors);
    if form.version != current.version || current.retired {
        return conflict(&ctx, list, id, form, details).await;
    }
    if let (Some(details), Some(valid_from)) = (details.clone(), valid_from)
        && errors.is_empty()
    {
        let when = When {
            valid_from,
            today: ctx.today,
            now: ctx.now,
        };
        let path = path_of(ctx.org(), current);
        match edit::revise(&register, current, details.clone(), when) {
            Ok(object) => match save(&ctx, &register, current, object).await {
                Ok(()) => return Ok(done(&path, "objects-saved")),
                Err(StoreError::Conflict) => return conflict(&ctx, list, id, form, Some(details)).await,
                Err(StoreError::Exists(_)) => errors.add("code", "objects-wrong-code-just-taken"),
                Err(error) => return Err(error.into()),
            },
            Err(Refused::NothingChanged) => return Ok(done(&path, "objects-nothing-changed")),
            Err(refused) => {
                if add_refusal(&mut errors, &register, refused).is_some() {
                    return Err(PageError::NotFound);
                }
            }
        }
    }
    Ok(invalid(&EditPage {
        errors,
        ..EditPage::new(&ctx, &ledger, list, Some(current), form)
    }))
}

async fn save(
    ctx: &Context,
    register: &Register<'_>,
    current: &ObjectVersion,
    object: ObjectVersion,
) -> Result<(), StoreError> {
    let differs = changes(&current.details, &object.details);
    let event = records::changed(ctx, register, &object, &differs);
    ctx.save(vec![objects::Change::Save(vec![object]).into()], vec![event])
        .await?;
    Ok(())
}

/// Somebody else was first: what he did beside what was typed, and the choice. Saving the form once
/// more is then done knowingly.
async fn conflict(
    ctx: &Context,
    list: List,
    id: ObjectId,
    mut form: ObjectForm,
    typed: Option<ObjectDetails>,
) -> Result<Response, PageError> {
    let ledger = ctx.ledger().await?;
    let theirs = records::newest(ctx, &ledger, list, id)?;
    if theirs.retired {
        return Err(PageError::Conflict);
    }
    let base = ledger
        .objects
        .iter()
        .find(|known| known.object == id && known.version == form.version);
    let typed = typed.map_or_else(|| theirs.details.clone(), |typed| clean(list.0, typed));
    let register = Register::new(&ledger);
    let view = View {
        ui: &ctx.ui,
        register: &register,
        only: None,
    };
    let authors = ctx.app.store.object_authors(ctx.organisation.id, id).await?;
    let found = Conflict {
        by: authors.into_values().next_back(),
        differences: differences(&view, base, theirs, &typed),
    };
    form.version = theirs.version;
    let page = EditPage {
        conflict: Some(found),
        ..EditPage::new(ctx, &ledger, list, Some(theirs), form)
    };
    Ok(render_status(StatusCode::CONFLICT, &page))
}
