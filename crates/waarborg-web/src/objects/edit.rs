//! Adding and changing an object.

use super::form::{Choices, Difference, LABELS, ObjectForm, add_refusal, differences};
use super::view::{View, name_of};
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
use waarborg_app::Undecided;
use waarborg_domain::ids::ObjectId;
use waarborg_domain::ledger::Ledger;
use waarborg_domain::objects::changes::Field;
use waarborg_domain::objects::codes::Series;
use waarborg_domain::objects::edit::{Refused, clean};
use waarborg_domain::objects::register::{Register, folded};
use waarborg_domain::objects::{AddObject, ObjectDetails, ObjectVersion, ReviseObject};

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
    /// The object that is changed; `None` for a new one.
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
            Some(object) => self.ui.t(texts::objects::EDIT_TITLE.name(name_of(object))),
            None => self.ui.t(texts::objects::new(self.list)),
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
                self.ui.t(texts::objects::title(self.list)),
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
    let mut errors = FormErrors::labelled(LABELS);
    if let (Some(details), Some(valid_from)) = form.parse(list, None, &mut errors)
        && errors.is_empty()
    {
        let command = AddObject {
            id: ctx.id(),
            kind: list.0,
            details,
            valid_from,
        };
        match ctx.decide(&command).await {
            Ok(()) => {
                let path = paths::detail(ctx.org().to_owned(), list, command.id);
                return Ok(done(&path, texts::objects::ADDED));
            }
            Err(Undecided::Refused(refused)) => return again(&ctx, list, None, form, refused).await,
            Err(other) => return Err(other.into()),
        }
    }
    let ledger = ctx.ledger().await?;
    Ok(invalid(&EditPage {
        errors,
        ..EditPage::new(&ctx, &ledger, list, None, form)
    }))
}

/// The form again, with the mistakes that the domain found.
async fn again(
    ctx: &Context,
    list: List,
    id: Option<ObjectId>,
    form: ObjectForm,
    refused: Refused,
) -> Result<Response, PageError> {
    let ledger = ctx.ledger().await?;
    let object = id.map(|id| records::newest(ctx, &ledger, list, id)).transpose()?;
    let mut errors = FormErrors::labelled(LABELS);
    if add_refusal(&mut errors, &Register::new(&ledger), refused).is_some() {
        return Err(PageError::NotFound);
    }
    Ok(invalid(&EditPage {
        errors,
        ..EditPage::new(ctx, &ledger, list, object, form)
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
    let current = records::newest(&ctx, &ledger, list, id)?;
    let mut errors = FormErrors::labelled(LABELS);
    let (details, valid_from) = form.parse(list, Some(current), &mut errors);
    if form.version != current.version || current.retired {
        return conflict(&ctx, list, id, form, details).await;
    }
    let (Some(details), Some(valid_from), true) = (details, valid_from, errors.is_empty()) else {
        return Ok(invalid(&EditPage {
            errors,
            ..EditPage::new(&ctx, &ledger, list, Some(current), form)
        }));
    };
    let command = ReviseObject {
        object: id,
        seen: form.version,
        details,
        valid_from,
    };
    let path = path_of(ctx.org(), current);
    match ctx.decide(&command).await {
        Ok(()) => Ok(done(&path, texts::objects::SAVED)),
        Err(Undecided::Refused(Refused::NothingChanged)) => Ok(done(&path, texts::objects::NOTHING_CHANGED)),
        Err(Undecided::Refused(Refused::Changed | Refused::Ended)) => {
            conflict(&ctx, list, id, form, Some(command.details)).await
        }
        Err(Undecided::Refused(refused)) => again(&ctx, list, Some(id), form, refused).await,
        Err(other) => Err(other.into()),
    }
}

/// Somebody else was first: their change beside what was typed, and the choice. Saving the form again is
/// then done knowingly.
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
