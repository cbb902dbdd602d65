//! One framework: what is in it, searched and in pages, and where it came from.

use super::parts::{self, PartGroup, ShownNote};
use super::paths;
use crate::context::Context;
use crate::errors::PageError;
use crate::evidence::size;
use crate::forms::Query;
use crate::listing::Pagination;
use crate::render::render;
use crate::texts;
use crate::ui::Ui;
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use serde::Deserialize;
use waarborg_domain::frameworks::{Framework, FrameworkFilter, FrameworkPartKind as Kind, PlacedNode};
use waarborg_domain::ids::FrameworkId;
use waarborg_domain::permissions::Permission;

/// The query parameters.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Asked {
    q: String,
    assessable: String,
    page: Option<i64>,
}

impl Asked {
    fn pairs(&self) -> [(&'static str, &str); 2] {
        [("q", &self.q), ("assessable", &self.assessable)]
    }

    fn active(&self) -> usize {
        self.pairs().iter().filter(|(_, value)| !value.is_empty()).count()
    }
}

/// What is under one heading at the top.
struct Group {
    title: String,
    rows: Vec<Row>,
}

struct Row {
    /// What is between the heading at the top and this, if the row above does not show it.
    under: String,
    reference: String,
    title: String,
    /// Whether it was withdrawn, and what became of it.
    withdrawn: bool,
    went: Vec<PartGroup>,
    text: String,
    /// The first words of a long text: the whole is behind them.
    first: Option<String>,
    /// Everything else that the framework says of it.
    groups: Vec<PartGroup>,
    /// What is behind the first words; empty if there is nothing more.
    more: String,
    assessable: bool,
}

/// A text of more characters than this is folded.
const LONG: usize = 400;

#[derive(Template)]
#[template(path = "frameworks/one.html")]
struct OnePage {
    ui: Ui,
    framework: Framework,
    asked: Asked,
    active: usize,
    notes: Vec<ShownNote>,
    about: Vec<PartGroup>,
    groups: Vec<Group>,
    pages: Pagination,
    file_size: String,
    may_edit: bool,
}

impl OnePage {
    fn crumbs(&self) -> [(String, String); 1] {
        [(self.ui.t(texts::frameworks::NAV), paths::list(self.ui.org()))]
    }
}

/// The page.
pub async fn page(
    ctx: Context,
    Path((_, id)): Path<(String, FrameworkId)>,
    Query(asked): Query<Asked>,
) -> Result<Response, PageError> {
    let framework = ctx.app.store.framework(ctx.organisation.id, id).await?;
    let framework = framework.ok_or(PageError::NotFound)?;
    let filter = FrameworkFilter {
        text: Some(asked.q.trim().to_owned()).filter(|text| !text.is_empty()),
        assessable: !asked.assessable.is_empty(),
    };
    let request = Pagination::request(asked.page);
    let found = ctx
        .app
        .store
        .framework_nodes(ctx.organisation.id, id, &filter, request)
        .await?;
    let address = paths::one(ctx.org(), id);
    Ok(render(&OnePage {
        groups: groups(&ctx.ui, found.rows),
        pages: Pagination::new(asked.page, found.total, &address, &asked.pairs()),
        notes: parts::notes(&ctx.ui, &framework.notes),
        about: parts::groups(&ctx.ui, framework.about.iter()),
        file_size: size(&ctx.ui, u64::try_from(framework.file_size).unwrap_or_default()),
        active: asked.active(),
        may_edit: ctx.may(Permission::EditFrameworks),
        framework,
        asked,
        ui: ctx.ui,
    }))
}

fn groups(ui: &Ui, rows: Vec<PlacedNode>) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    let mut above = String::new();
    let mut shown = String::new();
    for placed in rows {
        let node = &placed.node;
        let heading = node.heading();
        let at_top = node.parent.is_none();
        let (top, under) = placed.path.split_once(" › ").unwrap_or((&placed.path, ""));
        let top = if at_top { &heading } else { top };
        if groups.last().is_none_or(|group| group.title != *top) {
            groups.push(Group {
                title: top.to_owned(),
                rows: Vec::new(),
            });
        }
        let told = shown == under || above.ends_with(under);
        let untold = if told { String::new() } else { under.to_owned() };
        under.clone_into(&mut shown);
        // A heading without a text says nothing more than the title of the group does.
        let is_bare = node.text.is_empty() && node.parts.is_empty();
        let only_a_heading = at_top && !node.assessable && is_bare;
        if let Some(group) = groups.last_mut().filter(|_| !only_a_heading) {
            group.rows.push(row(ui, &placed, untold));
        }
        above = if at_top { String::new() } else { heading };
    }
    groups
}

/// What became of a withdrawn control: shown at once, not behind anything.
const WENT: [Kind; 2] = [Kind::IncorporatedInto, Kind::MovedTo];

fn row(ui: &Ui, placed: &PlacedNode, under: String) -> Row {
    let node = &placed.node;
    let text = parts::lines(&node.text);
    let first = (text.chars().count() > LONG).then(|| first_words(&text));
    let went = node.parts.iter().filter(|part| WENT.contains(&part.kind));
    let others = node.parts.iter();
    let others = others.filter(|part| !WENT.contains(&part.kind) && part.kind != Kind::Withdrawn);
    let groups = parts::groups(ui, others);
    Row {
        under,
        reference: node.reference.clone(),
        title: node.title.clone(),
        withdrawn: node.is_withdrawn(),
        went: parts::groups(ui, went),
        more: more(ui, first.is_some(), &groups),
        text,
        first,
        groups,
        assessable: node.assessable,
    }
}

fn first_words(text: &str) -> String {
    let words: String = text.chars().take(160).collect();
    let end = words.rfind(char::is_whitespace).unwrap_or(words.len());
    format!(
        "{} …",
        words[..end].split_whitespace().collect::<Vec<_>>().join(" ")
    )
}

/// What is behind the first words: the whole text, and the headings of the rest.
fn more(ui: &Ui, is_long: bool, groups: &[PartGroup]) -> String {
    let mut names: Vec<String> = Vec::new();
    if is_long {
        names.push(ui.t(texts::frameworks::WHOLE_TEXT));
    }
    names.extend(groups.iter().map(|group| group.heading.clone()));
    names.join(" · ")
}
