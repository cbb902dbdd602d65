//! A new inheritance: first what it would do, then the inheritance itself.

use super::super::view::{View, name_of, provided_name};
use super::super::{List, paths};
use super::{ShownEffect, pages, shown_effects};
use crate::context::Context;
use crate::errors::PageError;
use crate::forms::{Choice, Form, FormErrors, Query};
use crate::i18n::Text;
use crate::listing::Pagination;
use crate::render::{done, invalid, render};
use crate::texts;
use crate::ui::Ui;
use askama::Template;
use axum::response::Response;
use serde::Deserialize;
use waarborg_app::{Standing, Undecided};
use waarborg_domain::groups::Target;
use waarborg_domain::ids::ObjectId;
use waarborg_domain::inheritances::effects::{Effects, InheritanceRefused, check_new, effects, posture_with};
use waarborg_domain::inheritances::{AddInheritance, Inheritance, Provided};
use waarborg_domain::objects::ObjectKind;
use waarborg_domain::objects::register::Register;

/// What was typed. It is in the address until it is confirmed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct InheritanceForm {
    /// Number of a measure or a control.
    pub what: String,
    /// Identifier of the provider.
    pub provider: String,
    /// `object`, `all`, `owner` or `supplier`.
    pub to: String,
    /// Kind of the consumers, for a group.
    pub kind: String,
    /// Identifier of the one consumer.
    pub object: String,
    /// Identifier of the owner of the group.
    pub owner: String,
    /// Identifier of the supplier of the group.
    pub supplier: String,
    /// From which day.
    pub from: String,
    /// Set once the preview is asked for.
    pub preview: String,
    page: Option<i64>,
}

impl InheritanceForm {
    fn pairs(&self) -> [(&'static str, &str); 9] {
        [
            ("what", &self.what),
            ("provider", &self.provider),
            ("to", &self.to),
            ("kind", &self.kind),
            ("object", &self.object),
            ("owner", &self.owner),
            ("supplier", &self.supplier),
            ("from", &self.from),
            ("preview", &self.preview),
        ]
    }

    fn target(&self, errors: &mut FormErrors) -> Option<Target> {
        match self.to.as_str() {
            "object" => errors.choice("object", &self.object).map(Target::Object),
            "all" => errors.choice("kind", &self.kind).map(Target::All),
            "owner" => {
                let kind = errors.choice("kind", &self.kind);
                let owner = errors.choice("owner", &self.owner);
                Some(Target::OwnedBy(kind?, owner?))
            }
            "supplier" => {
                let kind = errors.choice("kind", &self.kind);
                let supplier = errors.choice("supplier", &self.supplier);
                Some(Target::RunBy(kind?, supplier?))
            }
            _ => {
                errors.add("to", texts::layout::FORM_CHOOSE);
                None
            }
        }
    }

    /// What is asked for, once everything is filled in.
    fn parse(&self, ctx: &Context, errors: &mut FormErrors) -> Option<AddInheritance> {
        let provided: Option<Provided> = errors.choice("what", &self.what);
        let provider: Option<ObjectId> = errors.choice("provider", &self.provider);
        let consumers = self.target(errors);
        let valid_from = errors.day("from", &self.from);
        Some(AddInheritance {
            id: ctx.id(),
            provided: provided?,
            provider: provider?,
            consumers: consumers?,
            valid_from: valid_from?,
        })
    }
}

/// Fields with their labels, for the summary of mistakes.
const LABELS: &[(&str, Text)] = &[
    ("provider", texts::objects::INHERITANCE_PROVIDER),
    ("what", texts::objects::INHERITANCE_WHAT),
    ("to", texts::objects::INHERITANCE_CONSUMERS),
    ("object", texts::objects::TO_OBJECT),
    ("kind", texts::objects::TO_KIND),
    ("owner", texts::objects::TO_OWNER_WHICH),
    ("supplier", texts::objects::TO_SUPPLIER_WHICH),
    ("from", texts::objects::VALID_FROM),
];

fn add_refusal(errors: &mut FormErrors, refused: InheritanceRefused, consumers: Target) {
    let (field, key) = place(refused, consumers);
    errors.add(field, key);
}

/// The field of a refusal, and its text.
fn place(refused: InheritanceRefused, consumers: Target) -> (&'static str, Text) {
    let to = match consumers {
        Target::Object(_) => "object",
        Target::All(_) => "kind",
        Target::OwnedBy(..) => "owner",
        Target::RunBy(..) => "supplier",
    };
    match refused {
        InheritanceRefused::NoMeasure => ("what", texts::objects::INHERITANCE_NO_MEASURE),
        InheritanceRefused::NoProvider => ("provider", texts::layout::FORM_CHOOSE),
        InheritanceRefused::NoConsumer => (to, texts::layout::FORM_CHOOSE),
        InheritanceRefused::Itself => ("object", texts::objects::INHERITANCE_ITSELF),
        InheritanceRefused::Exists => ("what", texts::objects::INHERITANCE_EXISTS),
        // The last three are about ending one.
        InheritanceRefused::DayInFuture
        | InheritanceRefused::EndsBeforeStart
        | InheritanceRefused::Ended
        | InheritanceRefused::Unknown => ("from", texts::objects::DAY_IN_FUTURE),
    }
}

/// Options under one heading.
struct Group {
    label: String,
    options: Vec<Choice>,
}

/// What the inheritance would do.
struct Preview {
    sentence: String,
    effects: Effects,
    rows: Vec<ShownEffect>,
    pages: Pagination,
    provider: String,
}

#[derive(Template)]
#[template(path = "objects/inheritances/new.html")]
struct NewPage {
    ui: Ui,
    form: InheritanceForm,
    whats: Vec<Group>,
    objects: Vec<Group>,
    kinds: Vec<Choice>,
    owners: Vec<Choice>,
    suppliers: Vec<Choice>,
    tos: Vec<Choice>,
    errors: FormErrors,
    preview: Option<Preview>,
}

impl NewPage {
    fn new(ctx: &Context, standing: &Standing, form: InheritanceForm, errors: FormErrors) -> Self {
        let kinds = [ObjectKind::System, ObjectKind::Process, ObjectKind::Supplier];
        let named = |code: &str, name: Text| Choice::new(code, ctx.ui.t(name));
        Self {
            whats: whats(&ctx.ui, standing),
            objects: objects(&ctx.ui, standing),
            kinds: kinds
                .iter()
                .map(|kind| Choice::new(kind, ctx.ui.t(texts::objects::title(List::of(*kind)))))
                .collect(),
            owners: standing
                .ledger
                .members
                .iter()
                .map(|m| Choice::new(m.user, m.name.as_str()))
                .collect(),
            suppliers: super::super::list::supplier_choices(standing.posture.objects.iter()),
            tos: vec![
                named("object", texts::objects::TO_OBJECT),
                named("all", texts::objects::TO_ALL),
                named("owner", texts::objects::TO_OWNER),
                named("supplier", texts::objects::TO_SUPPLIER),
            ],
            ui: ctx.ui.clone(),
            form,
            errors,
            preview: None,
        }
    }

    fn crumbs(&self) -> Vec<(String, String)> {
        vec![(
            self.ui.t(texts::objects::INHERITANCES),
            paths::inheritances(self.ui.org()),
        )]
    }
}

/// Every control that has measures, and the measures under it.
fn whats(ui: &Ui, standing: &Standing) -> Vec<Group> {
    let language = ui.language();
    let groups = standing.catalogue.controls().iter().map(|control| {
        let title = control.title.get(language);
        let whole = Choice::new(
            control.number,
            ui.t(texts::objects::ALL_OF_CONTROL.number(control.number)),
        );
        let measures = standing.catalogue.measures_of(control.number).map(|measure| {
            Choice::new(
                measure.number,
                format!("{} {}", measure.number, measure.title.get(language)),
            )
        });
        Group {
            label: format!("{} {title}", control.number),
            options: [whole].into_iter().chain(measures).collect(),
        }
    });
    groups.filter(|group| group.options.len() > 1).collect()
}

/// Every object in use, by kind.
fn objects(ui: &Ui, standing: &Standing) -> Vec<Group> {
    let groups = ObjectKind::ALL.iter().map(|kind| {
        let of_kind = standing
            .posture
            .objects
            .iter()
            .filter(|object| object.kind == *kind);
        let mut options: Vec<Choice> = of_kind
            .map(|object| Choice::new(object.object, name_of(object)))
            .collect();
        options.sort_by(|one, other| crate::collation::compare(&one.label, &other.label));
        Group {
            label: ui.t(texts::objects::title(List::of(*kind))),
            options,
        }
    });
    groups.filter(|group| !group.options.is_empty()).collect()
}

/// The form; with the preview once everything is filled in.
pub async fn page(ctx: Context, Query(mut form): Query<InheritanceForm>) -> Result<Response, PageError> {
    let standing = ctx.standing(ctx.today).await?;
    let mut errors = FormErrors::labelled(LABELS);
    if form.preview.is_empty() {
        if form.from.is_empty() {
            form.from = ctx.today.to_string();
        }
        return Ok(render(&NewPage::new(&ctx, &standing, form, errors)));
    }
    let inheritance = form.parse(&ctx, &mut errors).and_then(|command| {
        let inheritance = command.inheritance(ctx.now);
        match check_new(standing.catalogue, &standing.ledger, &inheritance, ctx.today) {
            Ok(()) => Some(inheritance),
            Err(refused) => {
                add_refusal(&mut errors, refused, command.consumers);
                None
            }
        }
    });
    let Some(inheritance) = inheritance else {
        return Ok(invalid(&NewPage::new(&ctx, &standing, form, errors)));
    };
    let preview = preview(&ctx, &standing, &inheritance, &form);
    Ok(render(&NewPage {
        preview: Some(preview),
        ..NewPage::new(&ctx, &standing, form, errors)
    }))
}

fn preview(ctx: &Context, standing: &Standing, inheritance: &Inheritance, form: &InheritanceForm) -> Preview {
    let register = Register::new(&standing.ledger);
    let view = View {
        ui: &ctx.ui,
        register: &register,
        only: None,
    };
    let with = posture_with(standing.catalogue, &standing.ledger, ctx.today, inheritance);
    let effects = effects(standing.catalogue, inheritance, &with, &standing.posture);
    Preview {
        sentence: sentence(&view, standing, inheritance),
        rows: shown_effects(&view, &effects, form.page),
        pages: pages(
            form.page,
            &effects,
            &paths::new_inheritance(ctx.org()),
            &form.pairs(),
        ),
        provider: view.object_name(inheritance.provider),
        effects,
    }
}

/// Who provides what to whom.
pub(super) fn sentence(view: &View<'_>, standing: &Standing, inheritance: &Inheritance) -> String {
    let what = provided_name(view.ui, standing.catalogue, &inheritance.provided);
    let from = view.ui.date(inheritance.valid_from);
    let (provider, to) = (
        view.object_name(inheritance.provider),
        view.target(inheritance.consumers).text,
    );
    view.ui.t(texts::objects::INHERITANCE_SENTENCE
        .provider(&provider)
        .what(&what)
        .consumers(&to)
        .from(&from))
}

/// Adds it.
pub async fn send(ctx: Context, Form(form): Form<InheritanceForm>) -> Result<Response, PageError> {
    let mut errors = FormErrors::labelled(LABELS);
    if let Some(command) = form.parse(&ctx, &mut errors) {
        match ctx.decide(&command).await {
            Ok(()) => {
                return Ok(done(
                    &paths::inheritances(ctx.org()),
                    texts::objects::INHERITANCE_ADDED,
                ));
            }
            Err(Undecided::Refused(refused)) => add_refusal(&mut errors, refused, command.consumers),
            Err(other) => return Err(other.into()),
        }
    }
    let standing = ctx.standing(ctx.today).await?;
    Ok(invalid(&NewPage::new(&ctx, &standing, form, errors)))
}
