//! The list of processes, systems or suppliers.

use super::rows::{self, Filter, Row, Sort};
use super::view::{Bar, Link, ShownRating, View, flags, ratings};
use super::{List, Tab, path_of, paths, tabs};
use crate::as_of::AsOf;
use crate::context::Context;
use crate::errors::PageError;
use crate::forms::{Choice, Query};
use crate::i18n::Text;
use crate::listing::{Pagination, with_query};
use crate::render::{redirect, render};
use crate::texts;
use crate::ui::Ui;
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use std::collections::HashMap;
use waarborg_domain::ids::ObjectId;
use waarborg_domain::ledger::Ledger;
use waarborg_domain::objects::changes::Field;
use waarborg_domain::objects::register::Register;
use waarborg_domain::objects::{ObjectKind, ObjectVersion};
use waarborg_domain::permissions::Permission;

/// A row as it is shown.
struct ShownRow {
    href: String,
    code: String,
    name: String,
    owner: Option<String>,
    ratings: Vec<ShownRating>,
    flags: Vec<String>,
    supplier: Option<Link>,
    bar: Bar,
    out_of_scope: bool,
}

/// A heading that sorts.
struct Heading {
    text: String,
    href: String,
    /// Value of `aria-sort`, if the list is sorted by it.
    sorted: Option<&'static str>,
}

#[derive(Template)]
#[template(path = "objects/list.html")]
struct ListPage {
    ui: Ui,
    list: List,
    tabs: Vec<Tab>,
    as_of: AsOf,
    filter: Filter,
    owners: Vec<Choice>,
    suppliers: Vec<Choice>,
    headings: [Heading; 4],
    rows: Vec<ShownRow>,
    /// How many there are without the filter.
    all: usize,
    pages: Pagination,
    may_edit: bool,
    has_supplier: bool,
    exports: [String; 2],
}

impl ListPage {
    fn path(&self) -> String {
        paths::list(self.ui.org(), self.list)
    }

    fn today(&self) -> String {
        with_query(&self.path(), &self.filter.pairs())
    }

    fn is_system(&self) -> bool {
        self.list.0 == ObjectKind::System
    }
}

/// People who own something, to filter by.
pub(super) fn owner_choices(ui: &Ui, ledger: &Ledger) -> Vec<Choice> {
    let none = Choice::new(rows::NONE, ui.t(texts::objects::NO_OWNER));
    let people = ledger
        .members
        .iter()
        .map(|member| Choice::new(member.user, member.name.as_str()));
    [none].into_iter().chain(people).collect()
}

/// Suppliers in use, to choose from.
pub(super) fn supplier_choices<'a>(objects: impl Iterator<Item = &'a ObjectVersion>) -> Vec<Choice> {
    let suppliers = objects.filter(|object| object.kind == ObjectKind::Supplier);
    let mut choices: Vec<Choice> = suppliers
        .map(|supplier| {
            Choice::new(
                supplier.object,
                format!("{} ({})", supplier.details.name, supplier.details.code),
            )
        })
        .collect();
    choices.sort_by(|one, other| crate::collation::compare(&one.label, &other.label));
    choices
}

/// The list; for the organisation itself a redirect to its page.
#[expect(clippy::too_many_lines, reason = "was longer when the limit came")]
pub async fn page(
    ctx: Context,
    Path((_, list)): Path<(String, List)>,
    Query(filter): Query<Filter>,
) -> Result<Response, PageError> {
    let as_of = AsOf::new(&filter.as_of, ctx.today);
    let standing = ctx.standing(as_of.day).await?;
    let (ledger, posture) = (&standing.ledger, &standing.posture);
    if !list.grows() {
        let own = posture
            .objects
            .iter()
            .find(|object| object.kind == list.0)
            .ok_or(PageError::NotFound)?;
        return Ok(redirect(&as_of.keep(&path_of(ctx.org(), own))));
    }
    let register = Register::new(ledger);
    let (found, all) = rows::rows(list, ledger, posture, &register, &ctx.actor, &filter);
    let total = i64::try_from(found.len()).unwrap_or(i64::MAX);
    let out = rows::out_of_scope(ledger, posture);
    let view = View {
        ui: &ctx.ui,
        register: &register,
        only: only(&ctx),
    };
    let request = Pagination::request(filter.page);
    let skip = usize::try_from(request.offset).unwrap_or(usize::MAX);
    let take = usize::try_from(request.limit).unwrap_or_default();
    let shown = found
        .iter()
        .skip(skip)
        .take(take)
        .map(|row| shown_row(&view, row, &out, &as_of))
        .collect();
    // Whoever sees only their own need not choose an owner, nor learn of all suppliers.
    let sees_all = ctx.actor.sees_all();
    let path = paths::list(ctx.org(), list);
    let day = as_of.value();
    let pairs = [
        filter.pairs().as_slice(),
        &[("sort", filter.sort.as_str()), ("as-of", &day)],
    ]
    .concat();
    let export = |format| {
        let pairs = [pairs.as_slice(), &[("format", format)]].concat();
        with_query(&paths::export(ctx.org(), list), &pairs)
    };
    Ok(render(&ListPage {
        list,
        tabs: tabs(&ctx.ui, &path, &as_of),
        owners: if sees_all {
            owner_choices(&ctx.ui, ledger)
        } else {
            Vec::new()
        },
        suppliers: if sees_all {
            supplier_choices(posture.objects.iter())
        } else {
            Vec::new()
        },
        headings: headings(&ctx.ui, &path, &filter, &day),
        rows: shown,
        all,
        pages: Pagination::new(filter.page, total, &path, &pairs),
        may_edit: ctx.may(Permission::EditObjects) && as_of.is_today(),
        has_supplier: Field::of(list.0).contains(&Field::Supplier),
        exports: [export("xlsx"), export("csv")],
        as_of,
        filter,
        ui: ctx.ui.clone(),
    }))
}

/// The person, if they see only what they own.
pub(super) fn only(ctx: &Context) -> Option<waarborg_domain::ids::UserId> {
    (!ctx.actor.sees_all()).then_some(ctx.actor.user)
}

fn shown_row(view: &View<'_>, row: &Row<'_>, out: &HashMap<ObjectId, String>, as_of: &AsOf) -> ShownRow {
    let details = &row.object.details;
    ShownRow {
        href: as_of.keep(&path_of(view.ui.org(), row.object)),
        code: details.code.clone(),
        name: details.name.clone(),
        owner: view.person(details.owner),
        ratings: ratings(view.ui, details),
        flags: flags(view.ui, details),
        supplier: details.supplier.map(|supplier| view.object(supplier)),
        bar: Bar::new(view.ui, &row.tally),
        out_of_scope: out.contains_key(&row.object.object),
    }
}

fn headings(ui: &Ui, path: &str, filter: &Filter, day: &str) -> [Heading; 4] {
    let now = Sort::new(&filter.sort);
    let heading = |sort: Sort, value: &str, key: Text| {
        let pairs = [filter.pairs().as_slice(), &[("sort", value), ("as-of", day)]].concat();
        let direction = if sort == Sort::Gaps {
            "descending"
        } else {
            "ascending"
        };
        Heading {
            text: ui.t(key),
            href: with_query(path, &pairs),
            sorted: (sort == now).then_some(direction),
        }
    };
    [
        heading(Sort::Code, "code", texts::objects::FIELD_CODE),
        heading(Sort::Name, "", texts::objects::FIELD_NAME),
        heading(Sort::Owner, "owner", texts::objects::FIELD_OWNER),
        heading(Sort::Gaps, "gaps", texts::objects::STATE),
    ]
}
