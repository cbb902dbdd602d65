//! Import of a self-assessment, by the flow of [`crate::imports`].

use super::result::Report;
use super::{paths, preview, values};
use crate::context::Context;
use crate::errors::PageError;
use crate::forms::{Choice, FormErrors};
use crate::i18n::Text;
use crate::import_paths;
use crate::imports::columns::Remembered;
use crate::imports::preview::Show;
use crate::imports::reading::{LIMITS, Limits};
use crate::imports::stage::Staged;
use crate::imports::upload::{Start, Upload};
use crate::imports::{Confirmed, Import, Parameters, Paths, WrongColumns};
use crate::measures;
use crate::render::{redirect, render_status};
use crate::texts;
use crate::ui::Ui;
use askama::Template;
use axum::body::Bytes;
use axum::response::Response;
use std::collections::BTreeMap;
use waarborg_app::{Standing, Undecided};
use waarborg_domain::columns::{Columns, Table, Wanted};
use waarborg_domain::judgements::Aspect;
use waarborg_domain::permissions::Permission;
use waarborg_domain::self_assessments::{
    ASPECT_FIELDS, Choices, Field, Ground, ImportRefused, ImportSelfAssessment, MAX_JUDGEMENTS, MAX_ROWS,
    Numbering, OldNumber, Plan, Remarks, WANTED, history_of, wide_columns,
};
use waarborg_domain::store::PageRequest;

/// See the module.
pub struct SelfAssessmentImport;

#[derive(Template)]
#[template(path = "self_assessments/upload.html")]
struct UploadPage {
    ui: Ui,
    start: Start,
    /// Whose sheets can be made; empty for whoever fills in their own.
    owners: Vec<Choice>,
}

/// The numbering in a column: numbers of BIO 1.04zv have four parts, or a chapter that BIO2 does not
/// have.
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

/// What a staged file would record, with the remarks that stand already.
pub(super) async fn plan(
    ctx: &Context,
    standing: &Standing,
    staged: &Staged<SelfAssessmentImport>,
) -> Result<Plan, PageError> {
    let ground = Ground {
        catalogue: standing.catalogue,
        ledger: &standing.ledger,
        posture: &standing.posture,
        actor: &ctx.actor,
        today: ctx.today,
        remarks: None,
    };
    let (table, choices) = (&staged.content.table()?.table, &staged.draft.choices);
    let plan = Plan::make(ground, table, choices);
    if plan.asked.is_empty() {
        return Ok(plan);
    }
    let (measures, targets) = history_of(&standing.ledger, &plan.asked);
    let all = PageRequest {
        offset: 0,
        limit: i64::MAX,
    };
    let store = &ctx.app.store;
    let history = store
        .judgement_history(ctx.organisation.id, &measures, &targets, all)
        .await?;
    let remarks = Remarks::of(&standing.ledger, &plan.asked, &history.rows);
    let ground = Ground {
        remarks: Some(&remarks),
        ..ground
    };
    Ok(Plan::make(ground, table, choices))
}

impl Import for SelfAssessmentImport {
    type Field = Field;
    type Choices = Choices;
    type Text = ();

    const PATHS: Paths = import_paths!("/o/{organisation}/measures/self-assessments/import");
    /// A sheet of one owner has a row per measure, object and aspect.
    const LIMITS: Limits = Limits {
        bytes: 10 * 1024 * 1024,
        rows: MAX_ROWS,
        ..LIMITS
    };
    const ACCEPT: &'static str = ".csv,.xlsx,.ods,text/csv";
    const LABELS: &'static [(&'static str, Text)] = &[
        ("column-number", texts::self_assessments::COLUMN_NUMBER),
        ("column-status", texts::self_assessments::COLUMN_STATUS),
        ("column-object", texts::self_assessments::COLUMN_OBJECT),
        ("column-aspect", texts::self_assessments::COLUMN_ASPECT),
        ("column-remark", texts::self_assessments::COLUMN_REMARK),
        ("column-date", texts::self_assessments::COLUMN_DATE),
        ("column-owner", texts::self_assessments::COLUMN_OWNER),
        ("column-level", texts::self_assessments::COLUMN_LEVEL),
        ("column-design", texts::self_assessments::COLUMN_DESIGN),
        ("column-existence", texts::self_assessments::COLUMN_EXISTENCE),
        (
            "column-operating-effectiveness",
            texts::self_assessments::COLUMN_OPERATING_EFFECTIVENESS,
        ),
    ];
    const ASKS_VALUES: bool = true;

    fn at(_: &Parameters) -> Result<Self, PageError> {
        Ok(Self)
    }

    fn purpose(&self) -> String {
        "self-assessment".to_owned()
    }

    fn title(&self) -> Text {
        texts::self_assessments::TITLE
    }

    fn lead(&self) -> Text {
        texts::self_assessments::LEAD
    }

    fn hint(&self, ctx: &Context) -> String {
        ctx.ui.t(texts::self_assessments::FILE_HINT
            .megabytes(Self::LIMITS.bytes / 1024 / 1024)
            .rows(ctx.ui.number(MAX_ROWS)))
    }

    fn home(&self, ctx: &Context) -> (String, String) {
        (ctx.ui.t(texts::measures::TITLE), measures::paths::list(ctx.org()))
    }

    async fn start(&self, ctx: &Context, start: Start, _: &Upload) -> Result<Response, PageError> {
        let owners = if ctx.may(Permission::JudgeAll) {
            crate::evidence::fields::owner_choices(&*ctx.ledger().await?, "")
        } else {
            Vec::new()
        };
        Ok(render_status(
            start.status,
            &UploadPage {
                owners,
                start,
                ui: ctx.ui.clone(),
            },
        ))
    }

    fn begin(&self, ctx: &Context, _: &Upload) -> Result<Choices, PageError> {
        Ok(Choices {
            numbering: Numbering::Bio2,
            columns: Columns(BTreeMap::new()),
            words: BTreeMap::new(),
            aspects: Aspect::ALL.to_vec(),
            day: ctx.today,
            groups: Vec::new(),
            successors: BTreeMap::new(),
            language: ctx.ui.language(),
        })
    }

    async fn read_text(&self, _: &Context, _: Bytes) -> Result<Result<(), String>, PageError> {
        Err(PageError::Unprocessable)
    }

    fn wanted(&self) -> Vec<Wanted<Field>> {
        WANTED.to_vec()
    }

    /// There has to be a verdict: for each row, for each aspect, or for each system.
    fn check(&self, _: &Context, table: &Table, columns: &Columns<Field>) -> Option<WrongColumns<Field>> {
        let has = |field: Field| columns.get(field).is_some();
        let has_verdict = has(Field::Status) || ASPECT_FIELDS.iter().any(|(field, _)| has(*field));
        let is_wide = || !wide_columns(table, columns).is_empty();
        (!has_verdict && !is_wide()).then_some(WrongColumns {
            field: Field::Status,
            message: texts::self_assessments::COLUMNS_NO_VERDICT,
            remark: None,
        })
    }

    /// The numbering is determined again.
    fn columns_chosen(
        &self,
        choices: &mut Choices,
        table: &Table,
        columns: &Columns<Field>,
        remembered: Option<&Remembered>,
    ) {
        choices.numbering = numbering(table, columns);
        choices.columns = columns.clone();
        let known = remembered.into_iter().flat_map(|remembered| &remembered.words);
        let meant = known.filter_map(|(word, answer)| Some((word.clone(), answer.parse().ok()?)));
        choices.words.extend(meant);
    }

    fn choose(&self, choices: &mut Choices, sent: &[(String, String)], errors: &mut FormErrors) {
        values::apply(choices, sent, errors);
    }

    async fn preview(&self, ctx: &Context, staged: &Staged<Self>, show: Show) -> Result<Response, PageError> {
        preview::page(self, ctx, staged, show).await
    }

    async fn confirm(
        &self,
        ctx: &Context,
        staged: &Staged<Self>,
        seen: String,
    ) -> Result<Confirmed, PageError> {
        let (choices, table) = (&staged.draft.choices, &staged.content.table()?.table);
        let words = choices.words.iter();
        let remembered = Remembered {
            columns: choices.columns.by_heading(table),
            words: words
                .map(|(word, answer)| (word.clone(), answer.to_string()))
                .collect(),
        };
        let command = ImportSelfAssessment {
            batch: ctx.id(),
            ids: (0..MAX_JUDGEMENTS).map(|_| ctx.id()).collect(),
            file_name: &staged.draft.file_name,
            table,
            choices,
            seen: &seen,
            remember: remembered.choice(&self.purpose(), table)?,
        };
        let standing = ctx.standing(ctx.today).await?;
        let plan = plan(ctx, &standing, staged).await?;
        match ctx.decide(&command).await {
            Ok(_) => {
                // The plan is the one that was decided on: the fingerprint says so.
                let report = Report::of(ctx, &standing, staged, &plan, command.batch)?;
                let result = match report.keep(ctx, &staged.stage).await {
                    Ok(result) => result,
                    // It was done, and can be seen and undone without the report too.
                    Err(error) => {
                        tracing::warn!(?error, "the report on an import was not kept");
                        crate::judgements::paths::batch(ctx.org(), command.batch.to_string())
                    }
                };
                Ok(Confirmed::Done(redirect(&result)))
            }
            Err(Undecided::Refused(ImportRefused::Changed | ImportRefused::Unanswered(_))) => {
                Ok(Confirmed::Changed)
            }
            Err(other) => Err(other.into()),
        }
    }
}
