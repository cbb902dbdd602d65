//! A row of the preview, in words.

use crate::context::Context;
use crate::i18n::Text;
use crate::judgements::record::refusal;
use crate::judgements::view::target_name;
use crate::texts;
use crate::ui::Ui;
use waarborg_app::Standing;
use waarborg_domain::notation::number_in;
use waarborg_domain::self_assessments::{Mistake, Outcome, Planned, PlannedRow};

/// A row as it is shown.
pub struct ShownRow {
    /// Its number in the file.
    pub number: usize,
    /// The measure as written.
    pub measure: String,
    /// Title of the measure.
    pub title: String,
    /// The status as written.
    pub status: String,
    /// Code of the outcome, suffix of the CSS class of its badge, and name.
    pub outcome: (&'static str, &'static str, Text),
    /// What happens, line by line.
    pub what: Vec<String>,
}

/// Code, suffix of the CSS class of its badge, and name.
const fn outcome(outcome: &Outcome) -> (&'static str, &'static str, Text) {
    let (class, name) = match outcome {
        Outcome::Record(_) => ("planned", texts::self_assessments::OUTCOME_RECORD),
        Outcome::Unchanged | Outcome::Merged(_) => ("na", texts::self_assessments::OUTCOME_UNCHANGED),
        Outcome::Empty => ("na", texts::self_assessments::OUTCOME_EMPTY),
        Outcome::Wrong(_) => ("fail", texts::self_assessments::OUTCOME_WRONG),
        Outcome::NeedsDecision(_) => ("unknown", texts::self_assessments::OUTCOME_DECISION),
        Outcome::NoSuccessor(_) => ("unknown", texts::self_assessments::OUTCOME_NO_SUCCESSOR),
        Outcome::NeedsGroup(_) | Outcome::NeedsWord(_) | Outcome::NeedsSuccessor(_) => {
            ("partial", texts::self_assessments::OUTCOME_CHOICE)
        }
    };
    (outcome.code(), class, name)
}

/// A row in words.
#[must_use]
pub fn shown(ctx: &Context, standing: &Standing, row: &PlannedRow) -> ShownRow {
    let title = number_in(&row.measure)
        .and_then(|number| standing.catalogue.by_number(number))
        .map(|measure| measure.title.get(ctx.ui.language()).clone());
    ShownRow {
        number: row.number,
        measure: row.measure.clone(),
        title: title.unwrap_or_default(),
        status: row.status.clone(),
        outcome: outcome(&row.outcome),
        what: what(ctx, standing, &row.outcome),
    }
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
        Mistake::DayInFuture(cell) => ui.t(texts::self_assessments::WRONG_DAY_FUTURE.cell(cell)),
        Mistake::DayTooLongAgo(cell) => ui.t(texts::self_assessments::WRONG_DAY_PAST.cell(cell)),
        Mistake::RemarkTooLong => ui.t(texts::self_assessments::WRONG_REMARK),
        Mistake::Contradicts(row) => ui.t(texts::self_assessments::WRONG_CONTRADICTS.row(row)),
    }
}
