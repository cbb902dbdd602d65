//! The obligations by theme, with who owes them and where it is written.

use super::{paths, words};
use crate::context::Context;
use crate::errors::PageError;
use crate::forms::{Choice, Query};
use crate::grounds::Grounds;
use crate::kit::{TrioItem, states_trio};
use crate::listing::{PAGE_SIZE, Pagination};
use crate::render::render;
use crate::texts;
use crate::ui::Ui;
use askama::Template;
use axum::response::Response;
use serde::Deserialize;
use std::str::FromStr;
use std::sync::Arc;
use waarborg_app::Standing;
use waarborg_domain::accounts::Actor;
use waarborg_domain::catalogue::{Catalogue, OwedBy};
use waarborg_domain::obligations::{Chapter, Obligation, ObligationTheme};

/// Whom part 1 names.
const ROLES: [OwedBy; 4] = [
    OwedBy::Board,
    OwedBy::Ciso,
    OwedBy::ProcessOwner,
    OwedBy::Organisation,
];

#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub struct ObligationQuery {
    owed_by: String,
    chapter: String,
    article: String,
    page: String,
}

impl ObligationQuery {
    const fn pairs(&self) -> [(&'static str, &str); 3] {
        [
            ("owed-by", self.owed_by.as_str()),
            ("chapter", self.chapter.as_str()),
            ("article", self.article.as_str()),
        ]
    }

    fn active(&self) -> usize {
        self.pairs().iter().filter(|(_, value)| !value.is_empty()).count()
    }

    /// What cannot be read filters nothing; a chapter or article that does not exist finds nothing.
    fn wants(&self, one: &Obligation) -> bool {
        let owed_by = OwedBy::from_str(&self.owed_by).ok();
        owed_by.is_none_or(|owed_by| one.owed_by == owed_by)
            && (self.chapter.is_empty() || in_chapter(one) == Some(self.chapter.as_str()))
            && (self.article.is_empty() || one.articles.iter().any(|law| law.article == self.article))
    }
}

/// The number of the chapter, by which the page filters.
fn in_chapter(one: &Obligation) -> Option<&str> {
    one.chapter.as_ref().map(|chapter| chapter.number.as_str())
}

/// The obligations of one theme on this page.
struct Section {
    theme: ObligationTheme,
    rows: Vec<&'static Obligation>,
}

#[derive(Template)]
#[template(path = "obligations/list.html")]
struct ListPage {
    ui: Ui,
    query: ObligationQuery,
    roles: Vec<Choice>,
    chapters: Vec<Choice>,
    articles: Vec<Choice>,
    sections: Vec<Section>,
    found: usize,
    total: usize,
    catalogue: &'static Catalogue,
    standing: Standing,
    actor: Arc<Actor>,
    /// On which ground BIO2 binds the organisation.
    ground: String,
    pages: Pagination,
}

impl ListPage {
    fn source(&self) -> String {
        let provenance = &self.catalogue.obligations().provenance;
        let day = self.ui.date(provenance.checked_on);
        let source = provenance.source.get(self.ui.language());
        self.ui.t(texts::obligations::SOURCE.source(source).day(day))
    }

    /// The states of its three aspects, as far as the reader may see them; nothing for what asks nothing.
    fn states(&self, one: &Obligation) -> Option<Vec<TrioItem>> {
        let cell = self.standing.posture.organisation_cell(one.number)?;
        if !cell.is_visible_to(&self.actor) {
            return Some(Vec::new());
        }
        Some(states_trio(
            &self.ui,
            cell.aspects.map(|aspect| Some(aspect.state)),
        ))
    }

    fn href(&self, one: &Obligation) -> String {
        crate::requirements::paths::href(self.ui.org(), one.number.into())
    }
}

/// The page.
pub async fn page(ctx: Context, Query(query): Query<ObligationQuery>) -> Result<Response, PageError> {
    let standing = ctx.standing(ctx.today).await?;
    let catalogue = standing.catalogue;
    let all = &catalogue.obligations().list;
    let ground = Grounds::new(&standing, ctx.today).of_version(&ctx.ui);
    let found: Vec<&'static Obligation> = all.iter().filter(|one| query.wants(one)).collect();
    let page = query.page.parse().ok();
    let from = usize::try_from(Pagination::request(page).offset).unwrap_or(usize::MAX);
    let shown = found
        .iter()
        .skip(from)
        .take(usize::try_from(PAGE_SIZE).unwrap_or(usize::MAX));
    let mut sections: Vec<Section> = Vec::new();
    for one in shown {
        match sections.last_mut() {
            Some(section) if section.theme == one.theme => section.rows.push(one),
            _ => sections.push(Section {
                theme: one.theme,
                rows: vec![one],
            }),
        }
    }
    let rows = i64::try_from(found.len()).unwrap_or(i64::MAX);
    Ok(render(&ListPage {
        pages: Pagination::new(page, rows, &paths::list(ctx.org()), &query.pairs()),
        roles: Choice::of(&ctx.ui, &ROLES),
        chapters: chapters(all),
        articles: distinct(
            all.iter()
                .flat_map(|one| &one.articles)
                .map(|law| law.article.as_str()),
        ),
        sections,
        found: found.len(),
        total: all.len(),
        catalogue,
        standing,
        actor: ctx.actor,
        ground,
        query,
        ui: ctx.ui,
    }))
}

/// The chapters in the order of the text; roles below one chapter share its number.
fn chapters(all: &[Obligation]) -> Vec<Choice> {
    let mut chapters: Vec<&Chapter> = all.iter().filter_map(|one| one.chapter.as_ref()).collect();
    let place = |chapter: &&Chapter| -> Vec<u8> {
        let parts = chapter.number.split('.');
        parts.map(|part| part.parse().unwrap_or(u8::MAX)).collect()
    };
    chapters.sort_by_key(place);
    chapters.dedup_by(|one, other| one.number == other.number);
    let title = |chapter: &Chapter| {
        let whole = chapter.title.split(" – ").next().unwrap_or_default();
        format!("{} {whole}", chapter.number)
    };
    chapters
        .into_iter()
        .map(|chapter| Choice::new(&chapter.number, title(chapter)))
        .collect()
}

/// Each once, in the order of the catalogue.
fn distinct<'a>(names: impl Iterator<Item = &'a str>) -> Vec<Choice> {
    let mut seen: Vec<&str> = Vec::new();
    for name in names {
        if !seen.contains(&name) {
            seen.push(name);
        }
    }
    seen.into_iter().map(|name| Choice::new(name, name)).collect()
}
