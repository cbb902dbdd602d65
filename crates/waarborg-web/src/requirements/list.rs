//! The controls whose state the reader may see: how far each is implemented, by its measures or by its own
//! judgements.

use super::paths;
use crate::as_of::{AsOf, FIELD};
use crate::context::Context;
use crate::errors::PageError;
use crate::forms::{Choice, Query};
use crate::kit::{TrioItem, states_trio};
use crate::listing::{PAGE_SIZE, Pagination};
use crate::render::render;
use crate::texts;
use crate::ui::Ui;
use askama::Template;
use axum::response::Response;
use serde::Deserialize;
use waarborg_app::Standing;
use waarborg_domain::catalogue::{Control, Theme};
use waarborg_domain::implementation::{Implementation, implementation};
use waarborg_domain::posture::OrganisationCell;
use waarborg_domain::requirement::Requirement;

/// Only controls that are judged themselves.
const OWN: &str = "own";
/// Only controls that their measures show.
const BY_MEASURES: &str = "measures";

/// The filter.
#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub struct ControlQuery {
    q: String,
    theme: String,
    implementation: String,
    by: String,
    as_of: String,
    page: String,
}

impl ControlQuery {
    const fn pairs(&self) -> [(&'static str, &str); 4] {
        [
            ("q", self.q.as_str()),
            ("theme", self.theme.as_str()),
            ("implementation", self.implementation.as_str()),
            ("by", self.by.as_str()),
        ]
    }

    fn active(&self) -> usize {
        self.pairs().iter().filter(|(_, value)| !value.is_empty()).count()
    }
}

/// One control.
struct Row {
    number: String,
    title: String,
    href: String,
    theme: Theme,
    /// How many measures in force it has.
    measures: usize,
    /// Its own states, where it is judged itself.
    trio: Vec<TrioItem>,
    implementation: Implementation,
    owner: Option<String>,
}

impl Row {
    fn new(ctx: &Context, standing: &Standing, as_of: AsOf, control: &Control) -> Self {
        let cell = standing.posture.organisation_cell(control.number);
        let counting = cell.filter(|cell| cell.expected || cell.is_judged());
        let owner = counting.and_then(|cell| standing.ledger.member(cell.owner?));
        Self {
            number: control.number.to_string(),
            title: control.title.get(ctx.ui.language()).clone(),
            href: as_of.keep(&paths::one(ctx.org(), Requirement::Control(control.number))),
            theme: control.number.theme(),
            measures: standing.catalogue.measures_of(control.number).count(),
            trio: counting.map(|cell| trio(&ctx.ui, cell)).unwrap_or_default(),
            implementation: implementation(standing.catalogue, &standing.posture, control.number),
            owner: owner.map(|member| member.name.clone()),
        }
    }

    /// What cannot be read filters nothing.
    fn is_wanted(&self, query: &ControlQuery) -> bool {
        let text = query.q.trim().to_lowercase();
        let theme: Option<Theme> = query.theme.parse().ok();
        let state: Option<Implementation> = query.implementation.parse().ok();
        (text.is_empty() || self.number.contains(&text) || self.title.to_lowercase().contains(&text))
            && theme.is_none_or(|theme| theme == self.theme)
            && state.is_none_or(|state| state == self.implementation)
            && match query.by.as_str() {
                OWN => self.measures == 0,
                BY_MEASURES => self.measures > 0,
                _ => true,
            }
    }
}

fn trio(ui: &Ui, cell: &OrganisationCell) -> Vec<TrioItem> {
    states_trio(ui, cell.aspects.map(|aspect| cell.owed.then_some(aspect.state)))
}

#[derive(Template)]
#[template(path = "requirements/list.html")]
struct ListPage {
    ui: Ui,
    query: ControlQuery,
    as_of: AsOf,
    themes: Vec<Choice>,
    states: Vec<Choice>,
    by: Vec<Choice>,
    /// How many controls there are of each state, before the filter.
    counts: Vec<(Implementation, usize)>,
    rows: Vec<Row>,
    pages: Pagination,
}

impl ListPage {
    /// Ending of the CSS class of a state.
    #[expect(clippy::unused_self, reason = "called by the template")]
    const fn class(&self, state: &Implementation) -> &'static str {
        match state {
            Implementation::Implemented => "ok",
            Implementation::Partly => "partial",
            Implementation::NotImplemented => "missing",
            Implementation::NotApplicable => "na",
        }
    }

    /// The list with only the controls in this state.
    fn only(&self, state: &Implementation) -> String {
        let path =
            crate::listing::with_query(&paths::list(self.ui.org()), &[("implementation", state.code())]);
        self.as_of.keep(&path)
    }
}

/// The page.
pub async fn page(ctx: Context, Query(query): Query<ControlQuery>) -> Result<Response, PageError> {
    let as_of = AsOf::new(&query.as_of, ctx.today);
    let standing = ctx.standing(as_of.day).await?;
    let controls = standing.catalogue.controls().iter();
    let visible = |control: &&Control| {
        let cell = standing.posture.organisation_cell(control.number);
        cell.is_some_and(|cell| cell.is_visible_to(&ctx.actor))
    };
    let all: Vec<Row> = controls
        .filter(visible)
        .map(|control| Row::new(&ctx, &standing, as_of, control))
        .collect();
    let count = |state: &Implementation| all.iter().filter(|row| row.implementation == *state).count();
    let counts = Implementation::ALL
        .iter()
        .map(|state| (*state, count(state)))
        .collect();
    let found: Vec<Row> = all.into_iter().filter(|row| row.is_wanted(&query)).collect();
    let total = i64::try_from(found.len()).unwrap_or(i64::MAX);
    let page = query.page.parse().ok();
    let from = usize::try_from(Pagination::request(page).offset).unwrap_or(usize::MAX);
    let size = usize::try_from(PAGE_SIZE).unwrap_or(usize::MAX);
    let day = as_of.value();
    let pairs: Vec<_> = query.pairs().into_iter().chain([(FIELD, day.as_str())]).collect();
    Ok(render(&ListPage {
        pages: Pagination::new(page, total, &paths::list(ctx.org()), &pairs),
        themes: Choice::of(&ctx.ui, Theme::ALL),
        states: Choice::of(&ctx.ui, Implementation::ALL),
        by: vec![
            Choice::new(OWN, ctx.ui.t(texts::requirements::BY_OWN)),
            Choice::new(BY_MEASURES, ctx.ui.t(texts::requirements::BY_MEASURES)),
        ],
        counts,
        rows: found.into_iter().skip(from).take(size).collect(),
        as_of,
        query,
        ui: ctx.ui,
    }))
}
