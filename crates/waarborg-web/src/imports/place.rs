//! The sheet with the table, and its heading row.

use super::stage::{self, DraftOf};
use super::{Import, Parameters, Ways, upload};
use crate::context::Context;
use crate::errors::PageError;
use crate::forms::{Form, FormErrors};
use crate::render::{done, invalid, redirect, render};
use crate::texts;
use crate::ui::Ui;
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use serde::Deserialize;
use waarborg_documents::table::{Outline, Place, Sheet};

/// A row that can be the heading row.
struct Line {
    value: String,
    number: u32,
    cells: Vec<String>,
    /// How many cells are not shown.
    more: usize,
    is_chosen: bool,
}

/// A sheet with its first rows.
struct Shown {
    name: String,
    hidden: bool,
    is_open: bool,
    lines: Vec<Line>,
}

#[derive(Template)]
#[template(path = "imports/place.html")]
struct PlacePage {
    ui: Ui,
    ways: Ways,
    address: String,
    file_name: String,
    errors: FormErrors,
    remarks: Vec<String>,
    sheets: Vec<Shown>,
}

/// How many cells of a row are shown, and how much of each.
const CELLS: usize = 6;
const LETTERS: usize = 40;

/// Whether there is more than one row to choose from.
pub(super) fn is_choice(outline: &Outline) -> bool {
    outline.sheets.iter().map(|sheet| sheet.top.len()).sum::<usize>() > 1
}

fn value(sheet: usize, row: u32) -> String {
    format!("{sheet}-{row}")
}

fn shown(number: usize, sheet: &Sheet, place: Place) -> Shown {
    let is_open = number == place.sheet;
    let line = |row: &waarborg_documents::table::Row| Line {
        value: value(number, row.number),
        number: row.number,
        cells: row.cells.iter().take(CELLS).map(|cell| cut(cell)).collect(),
        more: row.cells.len().saturating_sub(CELLS),
        is_chosen: is_open && place.heading == Some(row.number),
    };
    Shown {
        name: sheet.name.clone(),
        hidden: sheet.hidden,
        is_open,
        lines: sheet.top.iter().map(line).collect(),
    }
}

fn cut(cell: &str) -> String {
    match cell.char_indices().nth(LETTERS) {
        Some((end, _)) => format!("{}…", &cell[..end]),
        None => cell.to_owned(),
    }
}

fn build<I: Import>(
    ctx: &Context,
    import: &I,
    stage: &str,
    draft: &DraftOf<I>,
) -> Result<PlacePage, PageError> {
    let outline = draft.outline.as_ref().ok_or(PageError::NotFound)?;
    let sheets = outline.sheets.iter().enumerate();
    Ok(PlacePage {
        ways: Ways::new(ctx, import, stage, draft),
        address: super::address(ctx, import, I::PATHS.place, stage),
        file_name: draft.file_name.clone(),
        errors: FormErrors::new(),
        remarks: Vec::new(),
        sheets: sheets
            .map(|(number, sheet)| shown(number, sheet, draft.place))
            .collect(),
        ui: ctx.ui.clone(),
    })
}

/// The choice, as it is proposed or was made.
pub async fn page<I: Import>(
    ctx: Context,
    Path(parameters): Path<Parameters>,
) -> Result<Response, PageError> {
    let import = I::at(&parameters)?;
    let stage = stage::named(&parameters);
    match stage::draft(&ctx, &import, stage).await? {
        Some(draft) => Ok(render(&build(&ctx, &import, stage, &draft)?)),
        None => Ok(gone(&ctx, &import)),
    }
}

/// The way back if the file is gone.
pub(super) fn gone<I: Import>(ctx: &Context, import: &I) -> Response {
    let upload = super::address(ctx, import, I::PATHS.upload, "");
    done(&upload, texts::imports::GONE)
}

/// What was chosen.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Sent {
    place: String,
}

/// The place that was chosen, if it is one that was shown.
fn chosen(outline: &Outline, sent: &str) -> Option<Place> {
    let (sheet, row) = sent.split_once('-')?;
    let (sheet, row) = (sheet.parse::<usize>().ok()?, row.parse::<u32>().ok()?);
    let rows = &outline.sheets.get(sheet)?.top;
    let found = rows.iter().any(|known| known.number == row);
    found.then_some(Place {
        sheet,
        heading: Some(row),
    })
}

/// Takes the choice, reads the table there and leads on.
pub async fn send<I: Import>(
    ctx: Context,
    Path(parameters): Path<Parameters>,
    Form(sent): Form<Sent>,
) -> Result<Response, PageError> {
    let import = I::at(&parameters)?;
    let stage = stage::named(&parameters);
    let (draft, file) = (
        stage::draft(&ctx, &import, stage).await?,
        stage::file(&ctx, stage).await?,
    );
    let (Some(mut draft), Some(file)) = (draft, file) else {
        return Ok(gone(&ctx, &import));
    };
    let outline = draft.outline.as_ref().ok_or(PageError::NotFound)?;
    let Some(place) = chosen(outline, &sent.place) else {
        let mut page = build(&ctx, &import, stage, &draft)?;
        page.errors.add("place", texts::layout::FORM_CHOOSE);
        return Ok(invalid(&page));
    };
    draft.place = place;
    match upload::settle(&ctx, &import, stage, &mut draft, file).await? {
        Ok(next) => Ok(redirect(&next)),
        Err(problem) => {
            let mut page = build(&ctx, &import, stage, &draft)?;
            page.errors.add("place", texts::imports::PLACE_WRONG);
            page.remarks.push(problem);
            Ok(invalid(&page))
        }
    }
}
