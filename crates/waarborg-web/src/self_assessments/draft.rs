//! A file with what was chosen about it, between upload and confirmation. Both are staged; a
//! choice makes a new draft about the same file, under a new address.

use super::PURPOSE;
use crate::context::Context;
use crate::errors::PageError;
use crate::imports::columns::{Remembered, start};
use crate::imports::staging;
use crate::imports::upload::TableFile;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use waarborg_app::Standing;
use waarborg_domain::columns::{Columns, Table};
use waarborg_domain::judgements::Aspect;
use waarborg_domain::self_assessments::{Answer, Choices, Field, Ground, Numbering, OldNumber, Plan, WANTED};

/// What the table itself is staged for.
const TABLE: &str = "self-assessment-table";

/// See the module.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Draft {
    /// Address of the table.
    table: String,
    /// What was chosen.
    pub choices: Choices,
}

/// A draft with its table.
pub struct Opened {
    /// The draft.
    pub draft: Draft,
    /// Its file.
    pub file: TableFile,
}

/// Of which list the numbers in a column are: those of BIO 1.04zv have four parts, or a chapter that
/// BIO2 does not have.
fn numbering(table: &Table, columns: &Columns<Field>) -> Numbering {
    let cells = table.rows.iter().map(|row| columns.cell(row, Field::Number));
    let known: Vec<OldNumber> = cells.filter_map(OldNumber::read).collect();
    let old = known
        .iter()
        .filter(|old| old.measure.is_some() || old.control[0] > 8);
    if old.count() * 2 > known.len() {
        Numbering::Bio104
    } else {
        Numbering::Bio2
    }
}

/// Puts a file away with a first draft about it; says whether its columns are clear without asking.
///
/// # Errors
/// When a store fails.
pub async fn begin(ctx: &Context, file: &TableFile) -> Result<(String, bool), PageError> {
    let remembered = Remembered::of(ctx, PURPOSE, &file.table).await?;
    let start = start(WANTED, &file.table, remembered.as_ref());
    let words: BTreeMap<String, Answer> = remembered
        .unwrap_or_default()
        .words
        .into_iter()
        .filter_map(|(word, answer)| Some((word, answer.parse().ok()?)))
        .collect();
    let table = staging::put(ctx, TABLE, file).await?;
    let draft = Draft {
        table,
        choices: Choices {
            numbering: numbering(&file.table, &start.columns),
            columns: start.columns,
            words,
            aspects: Aspect::ALL.to_vec(),
            day: ctx.today,
            groups: Vec::new(),
            successors: BTreeMap::new(),
            language: ctx.ui.language(),
        },
    };
    Ok((draft.put(ctx).await?, start.is_clear))
}

impl Draft {
    /// Puts it away and gives its address.
    ///
    /// # Errors
    /// When the evidence store fails.
    pub async fn put(&self, ctx: &Context) -> Result<String, PageError> {
        staging::put(ctx, PURPOSE, self).await
    }

    /// The same file with other columns: what its numbers are is looked at again.
    #[must_use]
    pub fn with_columns(mut self, table: &Table, columns: Columns<Field>) -> Self {
        self.choices.numbering = numbering(table, &columns);
        self.choices.columns = columns;
        self
    }
}

impl Opened {
    /// What is at an address; nothing when it is gone.
    ///
    /// # Errors
    /// When the evidence store fails.
    pub async fn get(ctx: &Context, address: &str) -> Result<Option<Self>, PageError> {
        let Some(draft) = staging::get::<Draft>(ctx, PURPOSE, address).await? else {
            return Ok(None);
        };
        let file = staging::get::<TableFile>(ctx, TABLE, &draft.table).await?;
        Ok(file.map(|file| Self { draft, file }))
    }

    /// Takes the draft and its file away.
    ///
    /// # Errors
    /// When the evidence store fails.
    pub async fn take(&self, ctx: &Context, address: &str) -> Result<(), PageError> {
        staging::take(ctx, address).await?;
        staging::take(ctx, &self.draft.table).await
    }

    /// What it would record.
    #[must_use]
    pub fn plan(&self, ctx: &Context, standing: &Standing) -> Plan {
        let ground = Ground {
            catalogue: standing.catalogue,
            ledger: &standing.ledger,
            posture: &standing.posture,
            actor: &ctx.actor,
            today: ctx.today,
        };
        Plan::make(ground, &self.file.table, &self.draft.choices)
    }
}
