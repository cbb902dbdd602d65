//! What a file would do. Each import has a page of its own for it, which begins with a [`Head`].

use super::columns::label;
use super::place::gone;
use super::stage::{self, Content, Staged};
use super::{Import, Parameters, Ways, address};
use crate::context::Context;
use crate::errors::PageError;
use crate::forms::{FormErrors, Query};
use crate::i18n::Text;
use crate::listing::{Pagination, with_query};
use crate::render::redirect;
use crate::ui::Ui;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use serde::{Deserialize, Serialize};
use waarborg_documents::table::{Outline, Place};

/// Which rows are asked for.
#[derive(Debug, Clone, Deserialize, Default)]
#[serde(default)]
pub struct Asked {
    /// Code of an outcome; empty for all.
    pub show: String,
    /// Which page of them.
    pub page: Option<i64>,
}

/// How the preview is shown.
#[derive(Debug, Default)]
pub struct Show {
    /// Which rows.
    pub asked: Asked,
    /// What is wrong with the choices on it.
    pub errors: FormErrors,
    /// Why it is shown: because it was asked for, because a choice is wrong, or because it would now do
    /// something else.
    pub status: StatusCode,
}

/// A count at the top.
pub struct Tile {
    /// Suffix of its CSS class; empty for none.
    pub class: &'static str,
    /// What is counted.
    pub label: String,
    /// How many.
    pub value: String,
}

/// A sheet of the file.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct SheetLine {
    /// Its name.
    pub name: String,
    /// How many rows have something in them.
    pub rows: usize,
    /// Whether the spreadsheet program hides it.
    pub hidden: bool,
    /// Whether it is the one that is read.
    pub is_read: bool,
}

/// The sheets with what becomes of each, if there are several.
pub fn sheets(outline: Option<&Outline>, place: Place) -> Vec<SheetLine> {
    let all = outline.map_or(&[][..], |outline| outline.sheets.as_slice());
    if all.len() < 2 {
        return Vec::new();
    }
    let line = |(index, sheet): (usize, &waarborg_documents::table::Sheet)| SheetLine {
        name: sheet.name.clone(),
        rows: sheet.rows,
        hidden: sheet.hidden,
        is_read: index == place.sheet,
    };
    all.iter().enumerate().map(line).collect()
}

/// What is confirmed.
pub struct Confirm {
    /// What the button says.
    pub label: String,
    /// Identifies what the preview shows; empty where it cannot change.
    pub fingerprint: String,
}

/// What every preview shows around its own content; its template extends `imports/preview.html` and calls
/// this `head`.
pub struct Head {
    /// Where it leads.
    pub ways: Ways,
    /// Title.
    pub title: String,
    /// From which file.
    pub lead: String,
    /// Whether it would now do something other than somebody confirmed.
    pub meanwhile: bool,
    /// Counts.
    pub tiles: Vec<Tile>,
    /// What to know before confirming.
    pub notes: Vec<String>,
    /// What the reader and the import have to say about the file.
    pub remarks: Vec<String>,
    /// What happens on confirming, or why nothing does.
    pub says: String,
    /// The button; `None` if there is nothing to do.
    pub confirm: Option<Confirm>,
    /// The sheets of the file, where there are several: what becomes of each.
    pub sheets: Vec<SheetLine>,
    /// Which column is taken for what.
    pub columns: Vec<String>,
    /// SHA-256 of a file that will be kept.
    pub sha256: Option<String>,
}

impl Head {
    /// The beginning of a preview, to be completed.
    pub fn new<I: Import>(ctx: &Context, import: &I, staged: &Staged<I>, show: &Show) -> Self {
        let draft = &staged.draft;
        let (remarks, columns) = match &staged.content {
            Content::Table(file) => {
                let column = |(field, column): (&I::Field, &usize)| {
                    let name = file.table.name(*column);
                    format!("{}: {name}", label(&ctx.ui, I::LABELS, field))
                };
                let columns = draft.columns.0.iter().map(column).collect();
                (file.remarks(&ctx.ui), columns)
            }
            Content::Text(_) => (Vec::new(), Vec::new()),
        };
        Self {
            ways: Ways::new(ctx, import, &staged.stage, draft),
            title: String::new(),
            lead: String::new(),
            meanwhile: show.status == StatusCode::CONFLICT,
            tiles: Vec::new(),
            notes: Vec::new(),
            remarks,
            says: String::new(),
            confirm: None,
            sheets: sheets(draft.outline.as_ref(), draft.place),
            columns,
            sha256: None,
        }
    }

    /// Adds a count.
    pub fn tile(&mut self, class: &'static str, label: String, value: impl ToString) {
        self.tiles.push(Tile {
            class,
            label,
            value: value.to_string(),
        });
    }
}

/// The rows that are asked for, with the links to the others.
pub fn rows<'a, T>(
    all: &'a [T],
    asked: &Asked,
    path: &str,
    outcome: impl Fn(&T) -> &str,
) -> (impl Iterator<Item = &'a T>, Pagination) {
    let wanted = |row: &&T| asked.show.is_empty() || outcome(row) == asked.show;
    let found: Vec<&T> = all.iter().filter(wanted).collect();
    let request = Pagination::request(asked.page);
    let skip = usize::try_from(request.offset).unwrap_or(usize::MAX);
    let take = usize::try_from(request.limit).unwrap_or_default();
    let total = i64::try_from(found.len()).unwrap_or(i64::MAX);
    let pages = Pagination::new(asked.page, total, path, &[("show", &asked.show)]);
    (found.into_iter().skip(skip).take(take), pages)
}

/// A tab above the rows: text, address, count, whether it is the one in view.
pub type Tab = (String, String, usize, bool);

/// The tabs: one per outcome, those without rows left out. The first is all, with an empty code.
#[must_use]
pub fn tabs(ui: &Ui, path: &str, asked: &Asked, outcomes: &[(&str, Text, usize)]) -> Vec<Tab> {
    let shown = outcomes
        .iter()
        .filter(|(code, _, count)| code.is_empty() || *count > 0);
    shown
        .map(|(code, text, count)| {
            let href = with_query(path, &[("show", code)]);
            (ui.t(*text), href, *count, *code == asked.show)
        })
        .collect()
}

/// A staged file, or the page to go to instead.
pub enum Opened<I: Import> {
    /// The file.
    Read(Staged<I>),
    /// The page.
    Not(Response),
}

impl<I: Import> Opened<I> {
    /// What is at a stage: if it is gone, or its place was not pointed out yet, another page.
    ///
    /// # Errors
    /// When the evidence store fails.
    pub async fn of(ctx: &Context, import: &I, stage: &str) -> Result<Self, PageError> {
        let Some(draft) = stage::draft(ctx, import, stage).await? else {
            return Ok(Self::Not(gone(ctx, import)));
        };
        Ok(match stage::content(ctx, stage).await? {
            Some(content) => Self::Read(Staged {
                stage: stage.to_owned(),
                draft,
                content,
            }),
            // The place of the table was not pointed out yet.
            None => Self::Not(redirect(&address(ctx, import, I::PATHS.place, stage))),
        })
    }
}

/// The page to go to first, when the columns are not known yet.
pub(super) fn not_ready<I: Import>(ctx: &Context, import: &I, staged: &Staged<I>) -> Option<Response> {
    let Content::Table(file) = &staged.content else {
        return None;
    };
    let columns = &staged.draft.columns;
    let is_wrong = !columns.check(&import.wanted(), &file.table).is_empty()
        || import.check(ctx, &file.table, columns).is_some();
    is_wrong.then(|| redirect(&address(ctx, import, I::PATHS.columns, &staged.stage)))
}

/// Shows the preview.
pub(super) async fn show<I: Import>(
    ctx: &Context,
    import: &I,
    staged: &Staged<I>,
    show: Show,
) -> Result<Response, PageError> {
    match not_ready(ctx, import, staged) {
        Some(elsewhere) => Ok(elsewhere),
        None => import.preview(ctx, staged, show).await,
    }
}

/// The preview.
pub async fn page<I: Import>(
    ctx: Context,
    Path(parameters): Path<Parameters>,
    Query(asked): Query<Asked>,
) -> Result<Response, PageError> {
    let import = I::at(&parameters)?;
    match Opened::of(&ctx, &import, stage::named(&parameters)).await? {
        Opened::Read(staged) => {
            let asked = Show {
                asked,
                ..Show::default()
            };
            show(&ctx, &import, &staged, asked).await
        }
        Opened::Not(elsewhere) => Ok(elsewhere),
    }
}
