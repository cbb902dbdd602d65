//! The page of one object.

use super::list::only;
use super::past::{VersionRow, versions};
use super::view::{Bar, Link, ShownRating, View, flags, name_of, provided_name, ratings};
use super::{List, may_see, paths, records, rows};
use crate::actions::panel::Panel;
use crate::as_of::AsOf;
use crate::context::Context;
use crate::errors::PageError;
use crate::forms::Query;
use crate::i18n::Text;
use crate::kit::{TrioItem, trio};
use crate::listing::with_query;
use crate::render::render;
use crate::texts;
use crate::ui::Ui;
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use serde::Deserialize;
use std::collections::BTreeSet;
use waarborg_domain::Day;
use waarborg_domain::accounts::Actor;
use waarborg_domain::catalogue::Catalogue;
use waarborg_domain::gaps::visible_to;
use waarborg_domain::groups::Target;
use waarborg_domain::ids::{InheritanceId, ObjectId};
use waarborg_domain::inheritances::Inheritance;
use waarborg_domain::objects::changes::Field;
use waarborg_domain::objects::register::Register;
use waarborg_domain::objects::{ObjectKind, ObjectVersion};
use waarborg_domain::permissions::Permission;
use waarborg_domain::posture::{Cell, Posture, Source, Tally};

/// The query parameters.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Asked {
    #[serde(rename = "as-of")]
    as_of: String,
}

/// A measure that the object has to demonstrate.
struct MeasureRow {
    number: String,
    title: String,
    href: String,
    trio: Vec<TrioItem>,
    sources: Vec<Link>,
    lapses_on: Option<Day>,
}

/// An inheritance, from the side of this object.
pub(super) struct InheritanceRow {
    pub id: InheritanceId,
    pub what: String,
    pub other: Link,
    pub from: Day,
}

#[derive(Template)]
#[template(path = "objects/detail.html")]
struct DetailPage {
    ui: Ui,
    list: List,
    as_of: AsOf,
    object: ObjectVersion,
    /// Existed on the day, and was not ended.
    in_use: bool,
    /// The last day on which it was in use, if it has ended by now.
    ended_from: Option<Day>,
    title: String,
    owner: Option<String>,
    ratings: Vec<ShownRating>,
    flags: Vec<String>,
    supplier: Option<Link>,
    has_supplier: bool,
    /// Why it is outside the scope of the ISMS; `None` if it is in.
    out_of_scope: Option<String>,
    has_scope: bool,
    bar: Bar,
    measures: Vec<MeasureRow>,
    provides: Vec<InheritanceRow>,
    inherits: Vec<InheritanceRow>,
    runs: Vec<Link>,
    versions: Vec<VersionRow>,
    /// The open improvement actions, today.
    actions: Option<Panel>,
    may_edit: bool,
}

impl DetailPage {
    fn path(&self) -> String {
        paths::detail(self.ui.org(), self.list, self.object.object)
    }

    fn crumbs(&self) -> Vec<(String, String)> {
        if !self.list.grows() {
            return Vec::new();
        }
        let list = self.as_of.keep(&paths::list(self.ui.org(), self.list));
        vec![(self.ui.t(texts::objects::title(self.list)), list)]
    }

    /// The gap analysis of this object.
    fn gaps(&self) -> String {
        let path = crate::measures::paths::list(self.ui.org());
        self.as_of
            .keep(&with_query(&path, &[("object", &self.object.object.to_string())]))
    }

    fn provide(&self) -> String {
        let path = paths::new_inheritance(self.ui.org());
        with_query(&path, &[("provider", &self.object.object.to_string())])
    }
}

/// The page.
#[expect(clippy::too_many_lines, reason = "was longer when the limit came")]
pub async fn page(
    ctx: Context,
    Path((_, list, id)): Path<(String, List, ObjectId)>,
    Query(asked): Query<Asked>,
) -> Result<Response, PageError> {
    let as_of = AsOf::new(&asked.as_of, ctx.today);
    let standing = ctx.standing(as_of.day).await?;
    let (ledger, posture) = (&standing.ledger, &standing.posture);
    let newest = ledger
        .object(id)
        .filter(|newest| newest.kind == list.0)
        .ok_or(PageError::NotFound)?;
    let then = records::on(ledger, id, as_of.day);
    let object = then.unwrap_or(newest);
    if !may_see(&ctx, object) {
        return Err(PageError::NotFound);
    }
    let register = Register::new(ledger);
    let view = View {
        ui: &ctx.ui,
        register: &register,
        only: only(&ctx),
    };
    let authors = ctx.app.store.object_authors(ctx.organisation.id, id).await?;
    let cells = cells_of(posture, id, &ctx.actor);
    let mut tally = Tally::default();
    cells.iter().for_each(|cell| tally.add_cell(cell));
    let counting = || {
        ledger
            .inheritances
            .iter()
            .filter(|inheritance| inheritance.counts_on(as_of.day))
    };
    let details = &object.details;
    let is_scoped = matches!(list.0, ObjectKind::Process | ObjectKind::System);
    Ok(render(&DetailPage {
        in_use: then.is_some_and(|version| !version.retired),
        ended_from: newest.retired.then_some(newest.valid_from),
        title: name_of(object),
        owner: view.person(details.owner),
        ratings: ratings(&ctx.ui, details),
        flags: flags(&ctx.ui, details),
        supplier: details.supplier.map(|supplier| view.object(supplier)),
        has_supplier: Field::of(list.0).contains(&Field::Supplier),
        out_of_scope: rows::out_of_scope(ledger, posture).remove(&id),
        has_scope: is_scoped,
        bar: Bar::new(&ctx.ui, &tally),
        measures: measures(&view, standing.catalogue, &cells, id),
        provides: counting()
            .filter(|inheritance| inheritance.provider == id)
            .map(|inheritance| {
                inheritance_row(
                    &view,
                    standing.catalogue,
                    inheritance,
                    view.target(inheritance.consumers),
                )
            })
            .collect(),
        inherits: counting()
            .filter(|inheritance| inheritance.provider != id && inheritance.consumers.includes(object))
            .map(|inheritance| {
                inheritance_row(
                    &view,
                    standing.catalogue,
                    inheritance,
                    view.object(inheritance.provider),
                )
            })
            .collect(),
        runs: runs(&view, posture, id),
        versions: versions(&view, ledger, id, as_of.day, &authors),
        actions: (as_of.is_today() && then.is_some()).then(|| Panel::of_object(&ctx, ledger, id)),
        may_edit: ctx.may(Permission::EditObjects) && as_of.is_today(),
        object: object.clone(),
        list,
        as_of,
        ui: ctx.ui.clone(),
    }))
}

fn cells_of<'a>(posture: &'a Posture, object: ObjectId, actor: &Actor) -> Vec<&'a Cell> {
    let Some(index) = posture.objects.iter().position(|known| known.object == object) else {
        return Vec::new();
    };
    let cells = posture.cells().filter(|cell| cell.object as usize == index);
    cells.filter(|cell| visible_to(actor, cell)).collect()
}

fn measures(view: &View<'_>, catalogue: &Catalogue, cells: &[&Cell], object: ObjectId) -> Vec<MeasureRow> {
    let rows = cells.iter().map(|cell| {
        let measure = catalogue.measure(cell.measure);
        MeasureRow {
            number: measure.number.to_string(),
            title: measure.title.get(view.ui.language()).clone(),
            href: with_query(
                &crate::measures::paths::one(view.ui.org(), measure.number),
                &[("object", &object.to_string())],
            ),
            trio: trio(view.ui, cell),
            sources: sources(view, cell),
            lapses_on: cell.first_lapse().filter(|_| cell.owed),
        }
    });
    rows.collect()
}

/// Where the states come from, each once. Own judgements and missing ones need no words if there is
/// nothing else.
fn sources(view: &View<'_>, cell: &Cell) -> Vec<Link> {
    let plain = |key: Text| Link {
        text: view.ui.t(key),
        href: None,
    };
    let mut seen = Vec::new();
    for aspect in &cell.aspects {
        let link = match aspect.source {
            Source::Nothing => continue,
            Source::Own => plain(texts::objects::SOURCE_OWN),
            Source::Group(target) => {
                let group = view.target(target).text;
                Link {
                    text: view.ui.t(texts::objects::SOURCE_GROUP.group(group)),
                    href: None,
                }
            }
            Source::Provider(provider) => {
                let provider = view.object(provider);
                Link {
                    text: view.ui.t(texts::objects::SOURCE_PROVIDER.name(provider.text)),
                    href: provider.href,
                }
            }
        };
        if !seen.contains(&link) {
            seen.push(link);
        }
    }
    seen
}

fn inheritance_row(
    view: &View<'_>,
    catalogue: &Catalogue,
    inheritance: &Inheritance,
    other: Link,
) -> InheritanceRow {
    InheritanceRow {
        id: inheritance.id,
        what: provided_name(view.ui, catalogue, &inheritance.provided),
        other,
        from: inheritance.valid_from,
    }
}

/// What a supplier runs.
fn runs(view: &View<'_>, posture: &Posture, supplier: ObjectId) -> Vec<Link> {
    let target = |object: &ObjectVersion| Target::RunBy(object.kind, supplier).includes(object);
    let run: BTreeSet<(ObjectKind, ObjectId)> = posture
        .objects
        .iter()
        .filter(|object| target(object))
        .map(|object| (object.kind, object.object))
        .collect();
    let mut links: Vec<Link> = run.into_iter().map(|(_, id)| view.object(id)).collect();
    links.sort_by(|one, other| crate::collation::compare(&one.text, &other.text));
    links
}
