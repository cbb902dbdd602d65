//! The gap analysis: all measures on the objects that they bind to, filtered, grouped and paged.

use super::filter::FilterQuery;
use super::list_filters::{Chip, Filters, ObjectSearch};
use super::list_groups::{Section, Sum, sections};
use super::list_labels::Labels;
use super::paths;
use crate::as_of::AsOf;
use crate::charts::StackedBar;
use crate::context::Context;
use crate::errors::PageError;
use crate::forms::Query;

use crate::listing::Pagination;
use crate::render::{redirect, render};
use crate::texts;
use crate::ui::Ui;
use askama::Template;
use axum::response::Response;
use waarborg_domain::gaps::measure_rows;
use waarborg_domain::ids::ObjectId;
use waarborg_domain::permissions::Permission;

#[derive(Template)]
#[template(path = "measures/list.html")]
struct ListPage<'a> {
    ui: &'a Ui,
    labels: &'a Labels,
    query: &'a FilterQuery,
    as_of: AsOf,
    filters: Filters,
    chips: Vec<Chip>,
    search: ObjectSearch,
    /// What the filter leaves, all pages together.
    sum: Sum,
    /// How many measures are in force.
    in_force: usize,
    bar: StackedBar,
    sections: Vec<Section<'a>>,
    pages: Pagination,
    /// Whether they see what others owe.
    sees_all: bool,
    /// Whether they may record, on this day.
    may_record: bool,
    /// Addresses of a measure: what comes before its number and after it.
    one: (String, String),
    record: String,
    /// A new improvement action; `None` for whoever may not.
    agree: Option<String>,
    exports: [(&'static str, String); 2],
    official: String,
    assessment: String,
}

impl ListPage<'_> {
    fn today(&self) -> String {
        self.query.without(&self.list(), crate::as_of::FIELD)
    }

    fn list(&self) -> String {
        paths::list(self.ui.org())
    }

    fn lead(&self) -> String {
        self.ui.t(if self.sees_all {
            texts::measures::LEAD
        } else {
            texts::measures::LEAD_OWN
        })
    }

    fn found(&self) -> String {
        let (n, all, points) = (self.sum.measures, self.in_force, self.sum.points);
        let number = self.ui.number(points);
        if n == all {
            self.ui
                .t(texts::measures::FOUND_ALL.n(n).points(points).number(number))
        } else {
            let found = texts::measures::FOUND.n(n).all(all);
            self.ui.t(found.points(points).number(number))
        }
    }

    fn nothing_owed(&self) -> String {
        self.ui.t(if self.sees_all {
            texts::measures::NOTHING_OWED_TEXT
        } else {
            texts::measures::NOTHING_OWED_OWN
        })
    }

    /// How many columns the table has.
    fn columns(&self) -> usize {
        6 + usize::from(self.may_record)
    }

    /// How much of some rows is met; how much was found, when the filter asks for something of it.
    fn points(&self, sum: &Sum) -> String {
        if self.query.state.is_empty() && self.query.due.is_empty() {
            let (met, owed) = (sum.met(), sum.tally.owed());
            return format!(
                "{} {} {} {}",
                self.ui.number(met),
                self.labels.of,
                self.ui.number(owed),
                self.labels.points_met(met),
            );
        }
        format!(
            "{} {}",
            self.ui.number(sum.points),
            self.labels.points(sum.points)
        )
    }

    /// The list for one of the objects that a name fits.
    fn choose(&self, object: &ObjectId) -> String {
        let mut query = self.query.clone();
        query.object_name.clear();
        query.with(&self.list(), "object", &object.to_string())
    }

    /// The list of what was decided not to apply.
    fn not_applicable(&self) -> String {
        self.query.with(&self.list(), "state", "not-applicable")
    }

    /// The address without any filter, of the same day.
    fn clear(&self) -> String {
        self.as_of.keep(&self.list())
    }
}

/// The page.
pub async fn page(ctx: Context, Query(mut query): Query<FilterQuery>) -> Result<Response, PageError> {
    let as_of = query.day(ctx.today);
    query.as_of = as_of.value();
    let standing = ctx.standing(as_of.day).await?;
    let search = ObjectSearch::of(&query, &standing.posture, &ctx.actor);
    if let ObjectSearch::Found(id) = search {
        query.object_name.clear();
        return Ok(redirect(&query.with(
            &paths::list(ctx.org()),
            "object",
            &id.to_string(),
        )));
    }
    let filter = query.filter();
    let rows = measure_rows(
        standing.catalogue,
        &standing.posture,
        &ctx.actor,
        &filter,
        ctx.ui.language(),
    );
    let labels = Labels::new(&ctx.ui, ctx.actor.sees_all());
    let list = paths::list(ctx.org());
    let shown = sections(&ctx.ui, &standing, &labels, &rows, query.page());
    let sum = Sum::of(&rows);
    let state = |state| Some(query.with(&list, "state", &format!("{state}")));
    let page = ListPage {
        bar: StackedBar::of(&ctx.ui, &sum.tally, state),
        sum,
        pages: Pagination::of_pages(shown.page, shown.last, &query.on(&list)),
        sections: shown.sections,
        filters: Filters::new(&ctx, &query, &standing),
        chips: super::list_filters::chips(&ctx.ui, &query, &standing),
        search,
        in_force: standing.catalogue.measures().len(),
        sees_all: ctx.actor.sees_all(),
        may_record: as_of.is_today() && ctx.may(Permission::Judge),
        one: (format!("{list}/"), query.on("")),
        record: crate::judgements::paths::several(ctx.org()),
        agree: ctx
            .may(Permission::EditActions)
            .then(|| crate::actions::paths::new(ctx.org())),
        exports: ["csv", "xlsx"].map(|format| {
            let address = query.on(&paths::export(ctx.org()));
            let mark = if address.contains('?') { '&' } else { '?' };
            (format, format!("{address}{mark}format={format}"))
        }),
        official: crate::official::paths::list(ctx.org()),
        assessment: crate::self_assessments::paths::import(ctx.org()),
        ui: &ctx.ui,
        labels: &labels,
        query: &query,
        as_of,
    };
    Ok(render(&page))
}
