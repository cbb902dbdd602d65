//! What the dossier holds on judgements: each of them, and the posture that follows.

use super::{Aspect, book::JudgementFact};
use crate::dossier::{AsOf, Content, File, Table, text};
use crate::groups::Target;
use crate::posture::Cell;

pub(super) fn files(as_of: &AsOf<'_>) -> Vec<File> {
    vec![
        File::new("posture", Content::Table(posture(as_of))),
        File::new("judgements", Content::Table(judgements(as_of))),
    ]
}

/// Every measure on every object, aspect by aspect, with the record because of which it is so.
fn posture(as_of: &AsOf<'_>) -> Table {
    let cells = as_of.situation.posture.cells();
    let rows = cells.flat_map(|cell| Aspect::ALL.iter().map(move |aspect| (cell, *aspect)));
    Table {
        columns: &[
            "measure",
            "object",
            "name",
            "owed",
            "in_scope",
            "owner",
            "aspect",
            "state",
            "since",
            "lapses_on",
            "judgement",
        ],
        rows: rows.map(|(cell, aspect)| row(as_of, cell, aspect)).collect(),
    }
}

fn row(as_of: &AsOf<'_>, cell: &Cell, aspect: Aspect) -> Vec<String> {
    let situation = &as_of.situation;
    let object = situation.posture.object(cell);
    let state = &cell.aspects[aspect.index()];
    vec![
        situation.catalogue.measure(cell.measure).number.to_string(),
        object.details.code.clone(),
        object.details.name.clone(),
        cell.owed.to_string(),
        cell.in_scope.to_string(),
        cell.owner.map_or_else(String::new, |owner| as_of.person(owner)),
        aspect.code().to_owned(),
        state.state.code().to_owned(),
        text(state.from),
        text(state.lapses_on),
        text(state.because.and_then(|record| record.judgement())),
    ]
}

/// Every judgement that was given by then, retracted ones included.
fn judgements(as_of: &AsOf<'_>) -> Table {
    let day = as_of.situation.posture.day;
    let given = as_of.ledger().judgements.iter();
    let given = given.filter(|fact| fact.judged_on <= day);
    Table {
        columns: &[
            "judgement",
            "measure",
            "target",
            "object",
            "aspect",
            "verdict",
            "judged_on",
            "period_end",
            "basis",
            "recorded_at",
            "retracted_on",
        ],
        rows: given.map(|fact| judgement(as_of, fact)).collect(),
    }
}

fn judgement(as_of: &AsOf<'_>, fact: &JudgementFact) -> Vec<String> {
    let day = as_of.situation.posture.day;
    let retracted = fact.retracted_on.filter(|retracted| *retracted <= day);
    vec![
        fact.id.to_string(),
        fact.requirement.to_string(),
        fact.target.to_string(),
        object(as_of, fact.target),
        fact.aspect.code().to_owned(),
        fact.verdict.code().to_owned(),
        fact.judged_on.to_string(),
        text(fact.period_end),
        fact.basis.code().to_owned(),
        fact.recorded_at.to_rfc3339(),
        text(retracted),
    ]
}

/// The code of the one object that a target names; which objects a group has on a day, the posture says.
fn object(as_of: &AsOf<'_>, target: Target) -> String {
    match target {
        Target::Object(object) => as_of.object(object),
        _ => String::new(),
    }
}
