//! Which column is what: the proposal, what was remembered, and the page on which it is chosen.

use super::preview::Opened;
use super::stage::{self, Staged};
use super::{Import, Parameters, Ways, address};
use crate::context::Context;
use crate::errors::PageError;
use crate::forms::{Choice, Form, FormErrors};
use crate::i18n::Text;
use crate::render::{invalid, redirect, render};
use crate::texts;
use crate::ui::Ui;
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fmt::Display;
use std::str::FromStr;
use waarborg_domain::columns::{
    ColumnChoice, ColumnError, Columns, Confidence, Table, Wanted, key_of, propose,
};

/// What a column can be.
pub trait ColumnField:
    Copy + Ord + Display + FromStr + Serialize + DeserializeOwned + Send + Sync + 'static
{
}

impl<F> ColumnField for F where
    F: Copy + Ord + Display + FromStr + Serialize + DeserializeOwned + Send + Sync + 'static
{
}

/// What is remembered about a file, by the set of its headings.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Remembered {
    /// Field and heading.
    pub columns: BTreeMap<String, String>,
    /// Words in the file and their meaning, for imports that ask for it.
    pub words: BTreeMap<String, String>,
}

impl Remembered {
    /// What was remembered about a file with these headings.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn of(ctx: &Context, purpose: &str, headings: &[String]) -> Result<Option<Self>, PageError> {
        let headings = key_of(headings);
        let found = ctx
            .app
            .store
            .column_choice(ctx.organisation.id, purpose, &headings)
            .await?;
        // A choice of an older version that we no longer understand counts as none.
        Ok(found.and_then(|text| serde_json::from_str(&text).ok()))
    }

    /// What to remember of it, for a command.
    ///
    /// # Errors
    /// When it cannot be serialised: never in practice.
    pub fn choice(&self, purpose: &str, table: &Table) -> Result<ColumnChoice, PageError> {
        Ok(ColumnChoice {
            purpose: purpose.to_owned(),
            headings: key_of(&table.headings),
            choice: serde_json::to_string(self).map_err(PageError::internal)?,
        })
    }
}

/// What to start with, and whether somebody has to look at it first.
#[derive(Debug, Clone)]
pub struct Start<F> {
    /// The columns.
    pub columns: Columns<F>,
    /// How sure each of them is.
    pub sure: BTreeMap<String, Confidence>,
    /// Whether it can be used without asking.
    pub is_clear: bool,
}

/// What was chosen before, or else what headings and content say.
pub fn start<F>(wanted: &[Wanted<F>], table: &Table, remembered: Option<&Remembered>) -> Start<F>
where
    F: ColumnField,
{
    if let Some(remembered) = remembered {
        let columns = Columns::recall(&remembered.columns, table);
        if columns.check(wanted, table).is_empty() {
            return Start {
                columns,
                sure: BTreeMap::new(),
                is_clear: true,
            };
        }
    }
    let proposals = propose(wanted, table);
    let columns = Columns::of(&proposals);
    let sure: BTreeMap<String, Confidence> = proposals
        .iter()
        .filter_map(|one| Some((one.field.to_string(), one.column?.1)))
        .collect();
    let is_clear = columns.check(wanted, table).is_empty()
        && sure.values().all(|confidence| *confidence == Confidence::Sure);
    Start {
        columns,
        sure,
        is_clear,
    }
}

/// A field of the form.
#[derive(Debug, Clone)]
pub struct Field {
    /// Name of the field.
    pub name: String,
    /// What it is called.
    pub label: String,
    /// How sure the proposal is, in words; may be empty.
    pub hint: String,
    /// Whether it may be left empty.
    pub optional: bool,
    /// The chosen column.
    pub value: String,
}

/// The form: the columns with examples, and a choice per field.
#[derive(Debug, Clone)]
pub struct ColumnsForm {
    /// The fields.
    pub fields: Vec<Field>,
    /// The columns to choose from.
    pub options: Vec<Choice>,
    /// The columns with some of what is in them.
    pub samples: Vec<(String, Vec<String>)>,
    /// What is wrong.
    pub errors: FormErrors,
}

/// The name of the field of a column.
fn field_name(field: impl Display) -> String {
    format!("column-{field}")
}

/// How many examples of a column are shown, and how long they may be.
const EXAMPLES: usize = 3;
const MAX_EXAMPLE_LENGTH: usize = 60;

impl ColumnsForm {
    /// The form; `labels` names the fields.
    fn new<F>(
        ui: &Ui,
        wanted: &[Wanted<F>],
        labels: &[(&str, Text)],
        table: &Table,
        start: &Start<F>,
        errors: FormErrors,
    ) -> Self
    where
        F: ColumnField,
    {
        let fields = wanted.iter().map(|one| {
            let code = one.field.to_string();
            let hint = match start.sure.get(&code) {
                Some(Confidence::Guess) => ui.t(texts::imports::COLUMNS_GUESS),
                Some(Confidence::Likely) => ui.t(texts::imports::COLUMNS_LIKELY),
                Some(Confidence::Sure) | None => String::new(),
            };
            Field {
                name: field_name(one.field),
                label: label(ui, labels, one.field),
                hint,
                optional: !one.required,
                value: start
                    .columns
                    .get(one.field)
                    .map(|column| column.to_string())
                    .unwrap_or_default(),
            }
        });
        let shown = || (0..table.headings.len()).filter(|column| !table.is_blank(*column));
        Self {
            fields: fields.collect(),
            options: shown()
                .map(|column| Choice::new(column, table.name(column)))
                .collect(),
            samples: shown()
                .map(|column| (table.name(column), examples(table, column)))
                .collect(),
            errors,
        }
    }
}

/// The name of a field.
pub(super) fn label(ui: &Ui, labels: &[(&str, Text)], field: impl Display) -> String {
    let name = field_name(field);
    let found = labels.iter().find(|(known, _)| *known == name);
    found.map(|(_, text)| ui.t(*text)).unwrap_or_default()
}

fn examples(table: &Table, column: usize) -> Vec<String> {
    let filled = table.rows.iter().map(|row| row.cell(column).trim());
    let filled = filled.filter(|cell| !cell.is_empty()).take(EXAMPLES);
    filled
        .map(|cell| match cell.char_indices().nth(MAX_EXAMPLE_LENGTH) {
            Some((end, _)) => format!("{}…", &cell[..end]),
            None => cell.to_owned(),
        })
        .collect()
}

/// What was chosen in the form, with what is wrong with it.
fn chosen<F>(
    wanted: &[Wanted<F>],
    table: &Table,
    sent: &BTreeMap<String, String>,
    errors: &mut FormErrors,
) -> Columns<F>
where
    F: ColumnField,
{
    let mut columns = BTreeMap::new();
    for one in wanted {
        let name = field_name(one.field);
        let text = sent.get(&name).map_or("", String::as_str);
        if let Some(column) = errors.optional::<usize>(&name, text, texts::layout::FORM_CHOOSE) {
            columns.insert(one.field, column);
        }
    }
    let columns = Columns(columns);
    for wrong in columns.check(wanted, table) {
        match wrong {
            ColumnError::Missing(field) => errors.add(&field_name(field), texts::imports::COLUMNS_MISSING),
            ColumnError::Unknown(field) => errors.add(&field_name(field), texts::layout::FORM_CHOOSE),
            ColumnError::Twice(_, field) => errors.add(&field_name(field), texts::imports::COLUMNS_TWICE),
        }
    }
    columns
}

#[derive(Template)]
#[template(path = "imports/columns.html")]
struct ColumnsPage {
    ui: Ui,
    ways: Ways,
    address: String,
    file_name: String,
    form: ColumnsForm,
    remarks: Vec<String>,
}

impl ColumnsPage {
    fn new<I: Import>(
        ctx: &Context,
        import: &I,
        staged: &Staged<I>,
        start: &Start<I::Field>,
        errors: FormErrors,
    ) -> Result<Self, PageError> {
        let file = staged.content.table()?;
        let wanted = import.wanted();
        Ok(Self {
            form: ColumnsForm::new(&ctx.ui, &wanted, I::LABELS, &file.table, start, errors),
            remarks: file.remarks(&ctx.ui),
            file_name: staged.draft.file_name.clone(),
            address: address(ctx, import, I::PATHS.columns, &staged.stage),
            ways: Ways::new(ctx, import, &staged.stage, &staged.draft),
            ui: ctx.ui.clone(),
        })
    }
}

/// The choice, as it is proposed or was made.
pub async fn page<I: Import>(
    ctx: Context,
    Path(parameters): Path<Parameters>,
) -> Result<Response, PageError> {
    let import = I::at(&parameters)?;
    let staged = match Opened::of(&ctx, &import, stage::named(&parameters)).await? {
        Opened::Read(staged) => staged,
        Opened::Not(elsewhere) => return Ok(elsewhere),
    };
    let table = &staged.content.table()?.table;
    let remembered = Remembered::of(&ctx, &import.purpose(), &table.headings).await?;
    let mut start = start(&import.wanted(), table, remembered.as_ref());
    // We say how sure we are of what we proposed, not of what somebody chose.
    let proposed = start.columns.clone();
    let kept = |field: I::Field| proposed.get(field) == staged.draft.columns.get(field);
    start.sure.retain(|field, _| field.parse().is_ok_and(kept));
    start.columns = staged.draft.columns.clone();
    let errors = FormErrors::labelled(I::LABELS);
    Ok(render(&ColumnsPage::new(&ctx, &import, &staged, &start, errors)?))
}

/// Takes the choice and leads on to the preview.
pub async fn send<I: Import>(
    ctx: Context,
    Path(parameters): Path<Parameters>,
    Form(sent): Form<BTreeMap<String, String>>,
) -> Result<Response, PageError> {
    let import = I::at(&parameters)?;
    let mut staged = match Opened::of(&ctx, &import, stage::named(&parameters)).await? {
        Opened::Read(staged) => staged,
        Opened::Not(elsewhere) => return Ok(elsewhere),
    };
    let table = &staged.content.table()?.table;
    let mut errors = FormErrors::labelled(I::LABELS);
    let columns = chosen(&import.wanted(), table, &sent, &mut errors);
    let mut remark = None;
    if errors.is_empty()
        && let Some(wrong) = import.check(&ctx, table, &columns)
    {
        errors.add(&field_name(wrong.field), wrong.message);
        remark = wrong.remark;
    }
    if !errors.is_empty() {
        let start = Start {
            columns,
            sure: BTreeMap::new(),
            is_clear: false,
        };
        let mut page = ColumnsPage::new(&ctx, &import, &staged, &start, errors)?;
        page.remarks.splice(0..0, remark);
        return Ok(invalid(&page));
    }
    import.columns_chosen(&mut staged.draft.choices, table, &columns, None);
    staged.draft.columns = columns;
    stage::keep::<I>(&ctx, &staged.stage, &staged.draft).await?;
    Ok(redirect(&address(&ctx, &import, I::PATHS.preview, &staged.stage)))
}
