//! A row of the preview, in words.

use crate::context::Context;
use crate::i18n::Text;
use crate::judgements::record::refusal;
use crate::judgements::view::target_name;
use crate::texts;
use crate::ui::Ui;
use serde::{Deserialize, Serialize};
use waarborg_app::Standing;
use waarborg_domain::notation::number_in;
use waarborg_domain::self_assessments::{Mistake, Outcome, Planned, PlannedRow};

/// A row as it is shown.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ShownRow {
    /// Its number in the file.
    pub number: usize,
    /// The measure as written.
    pub measure: String,
    /// Title of the measure.
    pub title: String,
    /// The status as written.
    pub status: String,
    /// Code of the outcome.
    pub code: String,
    /// Suffix of the CSS class of its badge.
    pub class: String,
    /// Name of the outcome.
    pub name: String,
    /// What happens, line by line.
    pub what: Vec<String>,
}

/// Suffix of the CSS class of the badge of an outcome, and its name.
const fn outcome(outcome: &Outcome) -> (&'static str, Text) {
    match outcome {
        Outcome::Record(_) => ("planned", texts::self_assessments::OUTCOME_RECORD),
        Outcome::Unchanged | Outcome::Merged(_) => ("na", texts::self_assessments::OUTCOME_UNCHANGED),
        Outcome::NotJudged { .. } => ("na", texts::self_assessments::OUTCOME_NOT_JUDGED),
        Outcome::Empty => ("na", texts::self_assessments::OUTCOME_EMPTY),
        Outcome::Wrong(_) => ("fail", texts::self_assessments::OUTCOME_WRONG),
        Outcome::NeedsDecision(_) => ("unknown", texts::self_assessments::OUTCOME_DECISION),
        Outcome::NoSuccessor(_) => ("unknown", texts::self_assessments::OUTCOME_NO_SUCCESSOR),
        Outcome::NeedsGroup(_) | Outcome::NeedsWord(_) | Outcome::NeedsSuccessor(_) => {
            ("partial", texts::self_assessments::OUTCOME_CHOICE)
        }
    }
}

/// A row in words.
#[must_use]
pub fn shown(ctx: &Context, standing: &Standing, row: &PlannedRow) -> ShownRow {
    let title = number_in(&row.measure)
        .and_then(|number| standing.catalogue.by_number(number))
        .map(|measure| measure.title.get(ctx.ui.language()).clone());
    let (class, name) = outcome(&row.outcome);
    ShownRow {
        number: row.number,
        measure: row.measure.clone(),
        title: title.unwrap_or_default(),
        status: row.status.clone(),
        code: row.outcome.code().to_owned(),
        class: class.to_owned(),
        name: ctx.ui.t(name),
        what: control(&ctx.ui, row)
            .into_iter()
            .chain(what(ctx, standing, &row.outcome))
            .collect(),
    }
}

/// That the number is one of a control, and for how many measures it stands.
fn control(ui: &Ui, row: &PlannedRow) -> Option<String> {
    let (control, measures) = row
        .control
        .filter(|_| !matches!(row.outcome, Outcome::Wrong(_)))?;
    Some(
        ui.t(texts::self_assessments::WHAT_CONTROL
            .number(control.to_string())
            .n(measures)),
    )
}

fn what(ctx: &Context, standing: &Standing, outcome: &Outcome) -> Vec<String> {
    let ui = &ctx.ui;
    match outcome {
        Outcome::Record(planned) => planned.iter().map(|one| judgement(ctx, standing, one)).collect(),
        Outcome::Unchanged => vec![ui.t(texts::self_assessments::WHAT_UNCHANGED)],
        Outcome::Merged(row) => vec![ui.t(texts::self_assessments::WHAT_MERGED.row(row))],
        Outcome::NeedsDecision(_) => vec![ui.t(texts::self_assessments::WHAT_DECISION)],
        Outcome::NeedsGroup(kind) => vec![ui.t(texts::self_assessments::what_group(kind))],
        Outcome::NeedsWord(word) => vec![ui.t(texts::self_assessments::WHAT_WORD.word(word))],
        Outcome::NeedsSuccessor(old) => vec![ui.t(texts::self_assessments::WHAT_SUCCESSOR.old(old))],
        Outcome::NoSuccessor(old) => vec![ui.t(texts::self_assessments::WHAT_NO_SUCCESSOR.old(old))],
        Outcome::NotJudged { word, remark } => {
            let said = ui.t(texts::self_assessments::WHAT_NOT_JUDGED.word(word));
            let left = remark.then(|| ui.t(texts::self_assessments::WHAT_REMARK_LEFT));
            std::iter::once(said).chain(left).collect()
        }
        Outcome::Empty => vec![ui.t(texts::self_assessments::WHAT_EMPTY)],
        Outcome::Wrong(mistakes) => mistakes.iter().map(|mistake| wrong(ui, mistake)).collect(),
    }
}

/// `5.01.01 Opzet: voldoet, Zaaksysteem, 1 mrt 2026`.
fn judgement(ctx: &Context, standing: &Standing, one: &Planned) -> String {
    let ui = &ctx.ui;
    let text = format!(
        "{} {}: {} – {}, {}",
        one.measure,
        ui.name(one.aspect).to_lowercase(),
        ui.name(one.verdict).to_lowercase(),
        target_name(ui, &standing.ledger, one.target),
        ui.short_date(one.judged_on)
    );
    if one.older {
        format!("{text}. {}", ui.t(texts::self_assessments::WHAT_OLDER))
    } else {
        text
    }
}

/// What is wrong and what to do.
fn wrong(ui: &Ui, mistake: &Mistake) -> String {
    match mistake {
        Mistake::NotANumber(cell) if cell.is_empty() => ui.t(texts::self_assessments::WRONG_NO_NUMBER),
        Mistake::NotANumber(cell) => ui.t(texts::self_assessments::WRONG_NUMBER.cell(cell)),
        Mistake::NumberWithinText(word) => ui.t(texts::self_assessments::WRONG_NUMBER_WITHIN.word(word)),
        Mistake::EmptyRange(cell) => ui.t(texts::self_assessments::WRONG_RANGE.cell(cell)),
        Mistake::NoMeasures(control) => {
            ui.t(texts::self_assessments::WRONG_NO_MEASURES.number(control.to_string()))
        }
        Mistake::ShortNumber(short, longer) => ui.t(texts::self_assessments::WRONG_SHORT_NUMBER
            .number(short.to_string())
            .longer(longer.to_string())),
        Mistake::NumberIsDay(cell) => ui.t(texts::self_assessments::WRONG_NUMBER_IS_DAY.cell(cell)),
        Mistake::UnknownMeasure(number) => {
            ui.t(texts::self_assessments::WRONG_MEASURE.number(number.to_string()))
        }
        Mistake::NoVerdict => ui.t(texts::self_assessments::WRONG_NO_VERDICT),
        Mistake::UnknownObject(cell) => ui.t(texts::self_assessments::WRONG_OBJECT.cell(cell)),
        Mistake::AmbiguousObject(cell) => ui.t(texts::self_assessments::WRONG_OBJECT_AMBIGUOUS.cell(cell)),
        Mistake::EndedObject(cell) => ui.t(texts::self_assessments::WRONG_OBJECT_ENDED.cell(cell)),
        Mistake::Target(error) => ui.t(refusal(*error)),
        Mistake::UnknownAspect(cell) => ui.t(texts::self_assessments::WRONG_ASPECT.cell(cell)),
        Mistake::NotADay(cell) => ui.t(texts::self_assessments::WRONG_DAY.cell(cell)),
        Mistake::AmbiguousDay(cell) => ui.t(texts::self_assessments::WRONG_DAY_AMBIGUOUS.cell(cell)),
        Mistake::DayInFuture(cell) => ui.t(texts::self_assessments::WRONG_DAY_FUTURE.cell(cell)),
        Mistake::DayTooLongAgo(cell) => ui.t(texts::self_assessments::WRONG_DAY_PAST.cell(cell)),
        Mistake::RemarkTooLong => ui.t(texts::self_assessments::WRONG_REMARK),
        Mistake::Contradicts(row) => ui.t(texts::self_assessments::WRONG_CONTRADICTS.row(row)),
    }
}
