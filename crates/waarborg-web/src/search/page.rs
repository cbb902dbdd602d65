//! What was found, by feature.

use super::collected::{Collected, MAX_EVIDENCE};
use super::paths;
use crate::context::Context;
use crate::errors::PageError;
use crate::listing::{PAGE_SIZE, Pagination};
use crate::render::render;
use crate::texts;
use crate::ui::{Ui, nothing};
use crate::wording::Names;
use crate::{forms, places};
use askama::Template;
use axum::response::Response;
use serde::Deserialize;
use waarborg_app::Standing;
use waarborg_domain::requirement::Requirement;
use waarborg_domain::search::{Found, MAX_QUERY_LENGTH, Query, Search, search};
use waarborg_domain::tasks::Title;

/// Query of the address.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct SearchQuery {
    q: String,
    page: Option<i64>,
}

/// What one feature found, for the part on this page.
struct Group {
    /// The number of the group, for its heading.
    number: usize,
    title: String,
    /// How much there is, also on other pages.
    total: usize,
    rows: Vec<Row>,
}

/// Something that was found.
struct Row {
    number: Option<Requirement>,
    title: String,
    excerpt: String,
    href: Option<String>,
}

#[derive(Template)]
#[template(path = "search/page.html")]
struct SearchPage<'a> {
    ui: &'a Ui,
    q: String,
    max_length: usize,
    asked: bool,
    total: usize,
    groups: Vec<Group>,
    /// Why there may be more evidence than was found.
    unfinished: Option<String>,
    pages: Pagination,
}

/// What was found, as far as it is on this page.
#[derive(Default)]
struct Results {
    groups: Vec<Group>,
    unfinished: Option<String>,
}

/// The page.
pub async fn page(
    ctx: Context,
    forms::Query(asked): forms::Query<SearchQuery>,
) -> Result<Response, PageError> {
    let query = Query::read(&asked.q, ctx.ui.language());
    let Results { groups, unfinished } = match &query {
        Some(query) => find(&ctx, query, asked.page).await?,
        None => Results::default(),
    };
    let total = groups.iter().map(|group| group.total).sum();
    let rows = i64::try_from(total).unwrap_or(i64::MAX);
    let path = paths::page(ctx.org());
    Ok(render(&SearchPage {
        pages: Pagination::new(asked.page, rows, &path, &[("q", &asked.q)]),
        q: asked.q,
        max_length: MAX_QUERY_LENGTH,
        asked: query.is_some(),
        total,
        groups,
        unfinished,
        ui: &ctx.ui,
    }))
}

async fn find(ctx: &Context, query: &Query, page: Option<i64>) -> Result<Results, PageError> {
    let collected = Collected::load(ctx, query).await?;
    let (collection, there_are) = (collected.collection(ctx), collected.there_are);
    let mut before = usize::try_from(Pagination::request(page).offset).unwrap_or(usize::MAX);
    let mut left = usize::try_from(PAGE_SIZE).unwrap_or(usize::MAX);
    let mut groups = Vec::new();
    for (number, (source, found)) in search(&collection, query).into_iter().enumerate() {
        let shown: Vec<&Found> = found.iter().skip(before).take(left).collect();
        before = before.saturating_sub(found.len());
        left -= shown.len();
        groups.push(group(
            ctx,
            &collected.standing,
            number,
            source,
            found.len(),
            &shown,
        ));
    }
    Ok(Results {
        groups,
        unfinished: (there_are > MAX_EVIDENCE).then(|| {
            let unfinished = texts::search::UNFINISHED.word(query.longest());
            ctx.ui.t(unfinished.n(MAX_EVIDENCE).total(there_are))
        }),
    })
}

fn group(
    ctx: &Context,
    standing: &Standing,
    number: usize,
    source: &Search,
    total: usize,
    shown: &[&Found],
) -> Group {
    let names = Names::new(&ctx.ui, &standing.ledger, standing.catalogue);
    let row = |found: &&Found| Row {
        number: match found.title {
            Title::Number(subject) => Some(subject),
            _ => None,
        },
        title: names.called(&found.title),
        excerpt: found.excerpt.clone(),
        href: places::href(ctx, &standing.ledger, found.place),
    };
    let title = ctx.ui.recorded(source.heading, nothing);
    Group {
        number,
        title: title.unwrap_or_else(|| source.heading.to_owned()),
        total,
        rows: shown.iter().map(row).collect(),
    }
}

#[cfg(test)]
mod tests {
    use waarborg_domain::features;

    /// The build checks that both languages have the same keys, so one of them will do.
    #[test]
    fn tasks_and_search_of_every_feature_have_their_texts() {
        let headings = features::ALL.iter().filter_map(|feature| feature.search);
        let headings = headings.map(|search| search.heading);
        let tasks = features::ALL.iter().filter_map(|feature| feature.tasks);
        let titles = tasks.flat_map(|tasks| tasks.texts.iter().copied());
        for key in headings.chain(titles) {
            let library = &crate::texts::LIBRARY;
            assert!(
                library.recorded(|| &crate::texts::LIBRARY, key).is_some(),
                "{key}"
            );
        }
    }
}
