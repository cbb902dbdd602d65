//! Which column is what: the proposal, what was remembered, and the fields of the form in which it is
//! chosen. Each import has a page of its own around it (`imports/columns.html`).

use crate::context::Context;
use crate::errors::PageError;
use crate::forms::{Choice, FormErrors};
use crate::i18n::Text;
use crate::texts;
use crate::ui::Ui;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fmt::Display;
use std::str::FromStr;
use waarborg_domain::columns::{
    ColumnChoice, ColumnError, Columns, Confidence, Table, Wanted, key_of, propose,
};

/// What is remembered of a file, by the set of its headings.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Remembered {
    /// Field and heading.
    pub columns: BTreeMap<String, String>,
    /// Words in the file and what they mean, for who asks for that too.
    pub words: BTreeMap<String, String>,
}

impl Remembered {
    /// What was remembered of a file with these headings.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn of(ctx: &Context, purpose: &str, table: &Table) -> Result<Option<Self>, PageError> {
        let headings = key_of(&table.headings);
        let found = ctx
            .app
            .store
            .column_choice(ctx.organisation.id, purpose, &headings)
            .await?;
        // A choice of an older version that we no longer understand is as none.
        Ok(found.and_then(|text| serde_json::from_str(&text).ok()))
    }

    /// What to remember of it, for a command.
    ///
    /// # Errors
    /// Never in practice: when it cannot be written down.
    pub fn choice(&self, purpose: &str, table: &Table) -> Result<ColumnChoice, PageError> {
        Ok(ColumnChoice {
            purpose: purpose.to_owned(),
            headings: key_of(&table.headings),
            choice: serde_json::to_string(self).map_err(PageError::internal)?,
        })
    }
}

/// What to begin with, and whether somebody has to look at it first.
#[derive(Debug, Clone)]
pub struct Start<F> {
    /// The columns.
    pub columns: Columns<F>,
    /// How sure each is.
    pub sure: BTreeMap<String, Confidence>,
    /// Whether it can be used without asking.
    pub is_clear: bool,
}

/// What was chosen before, or else what headings and content say.
pub fn start<F>(wanted: &[Wanted<F>], table: &Table, remembered: Option<&Remembered>) -> Start<F>
where
    F: Copy + Ord + Display + FromStr,
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
pub struct ColumnField {
    /// Name of the field.
    pub name: String,
    /// What it is called.
    pub label: String,
    /// How sure the proposal is, in words; may be empty.
    pub hint: String,
    /// Whether it may be left open.
    pub optional: bool,
    /// The chosen column.
    pub value: String,
}

/// The form: the columns with examples, and a choice per field.
#[derive(Debug, Clone)]
pub struct ColumnsForm {
    /// The fields.
    pub fields: Vec<ColumnField>,
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
    /// The form. `label` gives the name of a field.
    pub fn new<F>(
        ui: &Ui,
        wanted: &[Wanted<F>],
        label: impl Fn(F) -> Text,
        table: &Table,
        start: &Start<F>,
        errors: FormErrors,
    ) -> Self
    where
        F: Copy + Ord + Display + FromStr,
    {
        let fields = wanted.iter().map(|one| {
            let code = one.field.to_string();
            let hint = match start.sure.get(&code) {
                Some(Confidence::Guess) => ui.t(texts::imports::COLUMNS_GUESS),
                Some(Confidence::Likely) => ui.t(texts::imports::COLUMNS_LIKELY),
                Some(Confidence::Sure) | None => String::new(),
            };
            ColumnField {
                name: field_name(one.field),
                label: ui.t(label(one.field)),
                hint,
                optional: !one.required,
                value: start
                    .columns
                    .get(one.field)
                    .map(|column| column.to_string())
                    .unwrap_or_default(),
            }
        });
        Self {
            fields: fields.collect(),
            options: (0..table.headings.len())
                .map(|column| Choice::new(column, table.name(column)))
                .collect(),
            samples: (0..table.headings.len())
                .map(|column| (table.name(column), examples(table, column)))
                .collect(),
            errors,
        }
    }
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
pub fn chosen<F>(
    wanted: &[Wanted<F>],
    table: &Table,
    sent: &BTreeMap<String, String>,
    errors: &mut FormErrors,
) -> Columns<F>
where
    F: Copy + Ord + Display + FromStr,
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
