//! A row of the preview, in words.

use crate::context::Context;
use crate::judgements::record::refusal;
use crate::judgements::view::target_name;
use crate::ui::Ui;
use waarborg_app::Standing;
use waarborg_domain::notation::number_in;
use waarborg_domain::self_assessments::{Mistake, Outcome, Planned, PlannedRow};

/// A row as it is shown.
pub struct ShownRow {
    /// Its number in the file.
    pub number: usize,
    /// The measure as written, and its title where it has one.
    pub measure: String,
    /// Title of the measure.
    pub title: String,
    /// The status as written.
    pub status: String,
    /// Code of the outcome, and ending of the CSS class of its badge.
    pub outcome: (&'static str, &'static str),
    /// What happens, line by line.
    pub what: Vec<String>,
}

const fn class(outcome: &Outcome) -> &'static str {
    match outcome {
        Outcome::Record(_) => "planned",
        Outcome::Unchanged | Outcome::Merged(_) | Outcome::Empty => "na",
        Outcome::Wrong(_) => "fail",
        Outcome::NeedsDecision(_) | Outcome::NoSuccessor(_) => "unknown",
        Outcome::NeedsGroup(_) | Outcome::NeedsWord(_) | Outcome::NeedsSuccessor(_) => "partial",
    }
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
        outcome: (row.outcome.code(), class(&row.outcome)),
        what: what(ctx, standing, &row.outcome),
    }
}

fn what(ctx: &Context, standing: &Standing, outcome: &Outcome) -> Vec<String> {
    let ui = &ctx.ui;
    match outcome {
        Outcome::Record(planned) => planned.iter().map(|one| judgement(ctx, standing, one)).collect(),
        Outcome::Unchanged => vec![ui.t("self-assessments-what-unchanged")],
        Outcome::Merged(row) => vec![ui.t1("self-assessments-what-merged", "row", row)],
        Outcome::NeedsDecision(_) => vec![ui.t("self-assessments-what-decision")],
        Outcome::NeedsGroup(kind) => vec![ui.t(&format!("self-assessments-what-group-{kind}"))],
        Outcome::NeedsWord(word) => vec![ui.t1("self-assessments-what-word", "word", word)],
        Outcome::NeedsSuccessor(old) => vec![ui.t1("self-assessments-what-successor", "old", old)],
        Outcome::NoSuccessor(old) => vec![ui.t1("self-assessments-what-no-successor", "old", old)],
        Outcome::Empty => vec![ui.t("self-assessments-what-empty")],
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
        format!("{text}. {}", ui.t("self-assessments-what-older"))
    } else {
        text
    }
}

/// What is wrong and what to do.
fn wrong(ui: &Ui, mistake: &Mistake) -> String {
    match mistake {
        Mistake::NotANumber(cell) if cell.is_empty() => ui.t("self-assessments-wrong-no-number"),
        Mistake::NotANumber(cell) => ui.t1("self-assessments-wrong-number", "cell", cell),
        Mistake::NumberIsDay(cell) => ui.t1("self-assessments-wrong-number-is-day", "cell", cell),
        Mistake::UnknownMeasure(number) => {
            ui.t1("self-assessments-wrong-measure", "number", number.to_string())
        }
        Mistake::NoVerdict => ui.t("self-assessments-wrong-no-verdict"),
        Mistake::UnknownObject(cell) => ui.t1("self-assessments-wrong-object", "cell", cell),
        Mistake::AmbiguousObject(cell) => ui.t1("self-assessments-wrong-object-ambiguous", "cell", cell),
        Mistake::EndedObject(cell) => ui.t1("self-assessments-wrong-object-ended", "cell", cell),
        Mistake::Target(error) => ui.t(refusal(*error)),
        Mistake::UnknownAspect(cell) => ui.t1("self-assessments-wrong-aspect", "cell", cell),
        Mistake::NotADay(cell) => ui.t1("self-assessments-wrong-day", "cell", cell),
        Mistake::DayInFuture(cell) => ui.t1("self-assessments-wrong-day-future", "cell", cell),
        Mistake::DayTooLongAgo(cell) => ui.t1("self-assessments-wrong-day-past", "cell", cell),
        Mistake::RemarkTooLong => ui.t("self-assessments-wrong-remark"),
        Mistake::Contradicts(row) => ui.t1("self-assessments-wrong-contradicts", "row", row),
    }
}
