//! What the dossier holds on judgements: each of them, and the posture that follows.

use super::{Aspect, book::JudgementFact};
use crate::dossier::{AsOf, Content, File, Table, text};
use crate::groups::Target;
use crate::posture::{AspectPosture, Cell, OrganisationCell};

pub(super) fn files(as_of: &AsOf<'_>) -> Vec<File> {
    vec![
        File::new("posture", Content::Table(posture(as_of))),
        File::new("judgements", Content::Table(judgements(as_of))),
    ]
}

/// Every measure on every object, then what is judged on the organisation as a whole, aspect by aspect, with
/// the record because of which it is so.
fn posture(as_of: &AsOf<'_>) -> Table {
    let posture = as_of.situation.posture;
    let of_measures = posture.cells();
    let of_measures =
        of_measures.flat_map(|cell| Aspect::ALL.iter().map(move |aspect| row(as_of, cell, *aspect)));
    let of_the_whole = posture.organisation_cells().iter().filter(|cell| cell.counts());
    let of_the_whole = of_the_whole.flat_map(|cell| {
        let aspects = Aspect::ALL.iter();
        aspects.map(move |aspect| of_the_organisation(as_of, cell, *aspect))
    });
    Table {
        columns: &[
            "requirement",
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
        rows: of_measures.chain(of_the_whole).collect(),
    }
}

fn row(as_of: &AsOf<'_>, cell: &Cell, aspect: Aspect) -> Vec<String> {
    let situation = &as_of.situation;
    let object = situation.posture.object(cell);
    let mut row = vec![
        situation.catalogue.measure(cell.measure).number.to_string(),
        object.details.code.clone(),
        object.details.name.clone(),
        cell.owed.to_string(),
        cell.in_scope.to_string(),
        cell.owner.map_or_else(String::new, |owner| as_of.person(owner)),
    ];
    row.extend(state(aspect, &cell.aspects[aspect.index()]));
    row
}

/// A control or an obligation: the object is the organisation itself, which is always in the scope.
fn of_the_organisation(as_of: &AsOf<'_>, cell: &OrganisationCell, aspect: Aspect) -> Vec<String> {
    let mut row = vec![
        cell.requirement.to_string(),
        String::new(),
        as_of.situation.ledger.organisation.name.clone(),
        cell.owed.to_string(),
        true.to_string(),
        cell.owner.map_or_else(String::new, |owner| as_of.person(owner)),
    ];
    row.extend(state(aspect, &cell.aspects[aspect.index()]));
    row
}

fn state(aspect: Aspect, state: &AspectPosture) -> [String; 5] {
    [
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
            "requirement",
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
