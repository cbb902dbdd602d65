//! All controls by theme with their measures, and what was decided.

use super::entries::{self, Entry, Filter, Progress};
use super::paths;
use crate::as_of::{AsOf, FIELD};
use crate::context::Context;
use crate::errors::PageError;
use crate::forms::{Choice, Query};
use crate::grounds::Grounds;
use crate::listing::{PAGE_SIZE, Pagination, with_query};
use crate::render::render;
use crate::texts;
use crate::ui::Ui;
use askama::Template;
use axum::response::Response;
use serde::Deserialize;
use waarborg_domain::applicability::{Applicability, Subject};
use waarborg_domain::catalogue::{Catalogue, ControlNumber, Theme};
use waarborg_domain::permissions::Permission;

#[derive(Deserialize)]
pub struct ListQuery {
    #[serde(flatten)]
    filter: Filter,
    #[serde(default)]
    page: String,
    #[serde(default, rename = "as-of")]
    as_of: String,
}

/// One line of the table.
struct Line<'a> {
    entry: Entry<'a>,
    /// The control above it, if that is not the line right above.
    control: Option<(ControlNumber, &'a str)>,
    /// Open gaps of a measure, formatted.
    gaps: Option<String>,
}

/// The obligations that the page explains.
const GUARDED: [&str; 4] = [
    "measures-never-accepted-away",
    "deviation-with-risk-analysis",
    "equivalent-norms",
    "statement-exceptions",
];

/// The lines of one theme on this page.
struct Section<'a> {
    theme: Theme,
    progress: Progress,
    lines: Vec<Line<'a>>,
}

#[derive(Template)]
#[template(path = "applicability/list.html")]
struct ListPage<'a> {
    ui: Ui,
    filter: Filter,
    as_of: AsOf,
    themes: Vec<Choice>,
    statuses: Vec<Choice>,
    levels: Vec<Choice>,
    sections: Vec<Section<'a>>,
    grounds: Grounds<'a>,
    shown: usize,
    undecided_shown: usize,
    all: Progress,
    pages: Pagination,
    may_decide: bool,
    several: String,
    today: String,
    source: String,
}

impl ListPage<'_> {
    /// Whether there is something on this page to choose.
    fn can_choose(&self) -> bool {
        let mut lines = self.sections.iter().flat_map(|section| &section.lines);
        lines.any(|line| line.entry.decision.is_none())
    }

    fn gaps(&self, subject: &Subject) -> String {
        super::decide::gaps_of(self.ui.org(), *subject, self.as_of)
    }

    fn one(&self, subject: &Subject) -> String {
        self.as_of.keep(&paths::one(self.ui.org(), *subject))
    }
}

/// The list.
pub async fn page(ctx: Context, Query(query): Query<ListQuery>) -> Result<Response, PageError> {
    let as_of = AsOf::new(&query.as_of, ctx.today);
    let standing = ctx.standing(as_of.day).await?;
    let (ledger, catalogue) = (&standing.ledger, standing.catalogue);
    let decisions = ledger.decisions_on(as_of.day);
    let language = ctx.ui.language();
    let all = entries::all(catalogue, &decisions, language);
    let filter = query.filter;
    let wanted: Vec<&Entry<'_>> = all.iter().filter(|entry| filter.wants(entry)).collect();
    let path = paths::list(ctx.org());
    let day = as_of.value();
    let mut pairs = filter.pairs().to_vec();
    pairs.push((FIELD, &day));
    let page = query.page.parse().ok();
    let pages = Pagination::new(
        page,
        i64::try_from(wanted.len()).unwrap_or(i64::MAX),
        &path,
        &pairs,
    );
    let from = usize::try_from(Pagination::request(page).offset).unwrap_or(usize::MAX);
    let size = usize::try_from(PAGE_SIZE).unwrap_or(usize::MAX);
    let on_page = wanted.iter().copied().skip(from).take(size);
    let gaps = |subject| {
        let gaps = entries::open_gaps(catalogue, &standing.posture, &ctx.actor, subject)?;
        Some(ctx.ui.number(gaps))
    };
    let sections = sections(on_page, catalogue, &all, language, gaps);
    Ok(render(&ListPage {
        themes: Choice::of(&ctx.ui, Theme::ALL),
        statuses: statuses(&ctx.ui),
        levels: [
            ("control", texts::applicability::LEVEL_CONTROL),
            ("measure", texts::applicability::LEVEL_MEASURE),
        ]
        .map(|(level, name)| Choice::new(level, ctx.ui.t(name)))
        .to_vec(),
        sections,
        grounds: Grounds::new(&standing, as_of.day),
        shown: wanted.len(),
        undecided_shown: wanted.iter().filter(|entry| entry.decision.is_none()).count(),
        all: entries::progress(&all, None),
        may_decide: ctx.may(Permission::Decide) && as_of.is_today(),
        several: with_query(
            &paths::several(ctx.org()),
            &[&filter.pairs()[..], &[("all", "1")]].concat(),
        ),
        today: with_query(&path, &filter.pairs()),
        source: catalogue.cite(&GUARDED, language),
        pages,
        as_of,
        filter,
        ui: ctx.ui,
    }))
}

fn sections<'a>(
    entries: impl Iterator<Item = &'a Entry<'a>>,
    catalogue: &'a Catalogue,
    all: &[Entry<'a>],
    language: waarborg_domain::catalogue::Language,
    gaps: impl Fn(Subject) -> Option<String>,
) -> Vec<Section<'a>> {
    let mut sections: Vec<Section<'a>> = Vec::new();
    let mut above = None;
    for entry in entries {
        let control = entry.subject.control();
        let theme = control.theme();
        if sections.last().is_none_or(|section| section.theme != theme) {
            let progress = entries::progress(all, Some(theme));
            sections.push(Section {
                theme,
                progress,
                lines: Vec::new(),
            });
        }
        let alone = !entry.is_control() && above != Some(control);
        above = Some(control);
        let line = Line {
            entry: entry.clone(),
            control: alone.then(|| (control, entries::title_of(catalogue, control, language))),
            gaps: gaps(entry.subject),
        };
        if let Some(section) = sections.last_mut() {
            section.lines.push(line);
        }
    }
    sections
}

fn statuses(ui: &Ui) -> Vec<Choice> {
    let groups = [
        ("undecided", texts::applicability::STATUS_UNDECIDED),
        ("decided", texts::applicability::STATUS_DECIDED),
        ("exception", texts::applicability::STATUS_EXCEPTION),
    ];
    let mut choices: Vec<Choice> = groups
        .iter()
        .map(|(code, name)| Choice::new(code, ui.t(name)))
        .collect();
    choices.extend(Choice::of(ui, Applicability::ALL));
    choices
}
