//! From a row to the judgements that it means.

use super::plan::{Ground, Mistake, Outcome, Planned, is_silent};
use super::{Answer, Choices, Field, Numbering, OldNumber, aspects_in, day_in};
use crate::Day;
use crate::catalogue::{Language, MeasureIndex, MeasureNumber};
use crate::columns::{self, key};
use crate::groups::Target;
use crate::judgements::{Aspect, MAX_REMARK_LENGTH, Verdict};
use crate::judging::{check_target, fit_target};
use crate::notation::{is_day, number_in};
use crate::objects::ObjectKind;
use crate::objects::register::{Register, folded};
use std::collections::HashMap;
use std::collections::hash_map::Entry;

/// A row on its way to a [`super::PlannedRow`].
pub(super) struct Row {
    pub number: usize,
    pub measure: String,
    pub status: String,
    pub outcome: Outcome,
    /// Whether the file itself says on which day was judged.
    pub own_day: bool,
}

pub(super) struct Resolver<'a> {
    ground: Ground<'a>,
    choices: &'a Choices,
    register: Register<'a>,
}

/// Words for a group of everything.
const EVERYTHING: &[&str] = &[
    "alle",
    "alles",
    "all",
    "allesystemen",
    "allsystems",
    "alleprocessen",
    "allprocesses",
    "alleleveranciers",
    "allsuppliers",
    "organisatie",
    "organisation",
    "organization",
];

/// What a row says, apart from on what.
struct Said {
    verdict: Verdict,
    aspects: Vec<Aspect>,
    day: Day,
    remark: String,
}

impl<'a> Resolver<'a> {
    pub(super) fn new(ground: Ground<'a>, choices: &'a Choices) -> Self {
        Self {
            ground,
            choices,
            register: Register::new(ground.ledger),
        }
    }

    fn cell<'b>(&self, row: &'b columns::Row, field: Field) -> &'b str {
        self.choices.columns.cell(row, field)
    }

    /// The BIO 1.04zv number of a row, if the file uses those.
    pub(super) fn old_number(&self, row: &columns::Row) -> Option<OldNumber> {
        let old = self.choices.numbering == Numbering::Bio104;
        old.then(|| OldNumber::read(self.cell(row, Field::Number)))
            .flatten()
    }

    /// What a row does, judged by the row alone.
    pub(super) fn row(&self, row: &columns::Row, status: &str, meant: Option<Answer>) -> Row {
        let number = self.cell(row, Field::Number);
        Row {
            number: row.number,
            measure: short(number),
            status: short(status),
            outcome: self.outcome(row, status, meant),
            own_day: !self.cell(row, Field::Date).is_empty(),
        }
    }

    fn outcome(&self, row: &columns::Row, status: &str, meant: Option<Answer>) -> Outcome {
        let number = self.cell(row, Field::Number);
        let Some(meant) = meant else {
            return Outcome::NeedsWord(short(status));
        };
        if is_silent(meant) {
            let has_remark = !self.cell(row, Field::Remark).is_empty();
            // A heading between the rows, or a sheet that was not filled in here.
            return if has_remark && status.is_empty() && !number.is_empty() {
                Outcome::Wrong(vec![Mistake::NoVerdict])
            } else {
                Outcome::Empty
            };
        }
        let measures = match self.measures(row) {
            Ok(measures) => measures,
            Err(outcome) => return outcome,
        };
        if meant == Answer::NotApplicable {
            let names: Vec<String> = measures
                .iter()
                .map(|index| self.number(*index).to_string())
                .collect();
            return Outcome::NeedsDecision(names.join(", "));
        }
        let (Some(verdict), mut wrong) = (meant.verdict(), Vec::new()) else {
            return Outcome::Empty;
        };
        let said = self.said(row, verdict, &mut wrong);
        let mut planned = Vec::new();
        for index in measures {
            match self.target(row, index) {
                Ok(target) => planned.extend(said.aspects.iter().map(|aspect| Planned {
                    measure: self.number(index),
                    target,
                    aspect: *aspect,
                    verdict: said.verdict,
                    judged_on: said.day,
                    remark: said.remark.clone(),
                    older: false,
                })),
                Err(Outcome::Wrong(more)) => wrong.extend(more),
                Err(other) if wrong.is_empty() => return other,
                Err(_) => {}
            }
        }
        if wrong.is_empty() {
            Outcome::Record(planned)
        } else {
            Outcome::Wrong(wrong)
        }
    }

    fn number(&self, index: MeasureIndex) -> MeasureNumber {
        self.ground.catalogue.measure(index).number
    }

    /// The measures that a row is about.
    fn measures(&self, row: &columns::Row) -> Result<Vec<MeasureIndex>, Outcome> {
        let cell = self.cell(row, Field::Number);
        let wrong = |mistake| Err(Outcome::Wrong(vec![mistake]));
        if is_day(cell) {
            return wrong(Mistake::NumberIsDay(short(cell)));
        }
        let known = |number| match self.ground.catalogue.index(number) {
            Some(index) => Ok(index),
            None => Err(Outcome::Wrong(vec![Mistake::UnknownMeasure(number)])),
        };
        match self.choices.numbering {
            Numbering::Bio2 => match number_in(cell) {
                Some(number) => known(number).map(|index| vec![index]),
                None => wrong(Mistake::NotANumber(short(cell))),
            },
            Numbering::Bio104 => {
                let Some(old) = OldNumber::read(cell) else {
                    return wrong(Mistake::NotANumber(short(cell)));
                };
                match self.choices.successors(&old.to_string()) {
                    None => Err(Outcome::NeedsSuccessor(old.to_string())),
                    Some(none) if none.is_empty() => Err(Outcome::NoSuccessor(old.to_string())),
                    Some(numbers) => numbers.into_iter().map(known).collect(),
                }
            }
        }
    }

    fn said(&self, row: &columns::Row, verdict: Verdict, wrong: &mut Vec<Mistake>) -> Said {
        let cell = self.cell(row, Field::Aspect);
        let aspects = match aspects_in(cell) {
            Some(aspects) => aspects,
            None if cell.is_empty() => self.choices.aspects.clone(),
            None => {
                wrong.push(Mistake::UnknownAspect(short(cell)));
                Vec::new()
            }
        };
        let cell = self.cell(row, Field::Date);
        let oldest = Day::from_ymd_opt(2000, 1, 1).unwrap_or(Day::MIN);
        let day = match day_in(cell) {
            Some(day) if day > self.ground.today => {
                wrong.push(Mistake::DayInFuture(short(cell)));
                day
            }
            Some(day) if day < oldest => {
                wrong.push(Mistake::DayTooLongAgo(short(cell)));
                day
            }
            Some(day) => day,
            None if cell.is_empty() => self.choices.day,
            None => {
                wrong.push(Mistake::NotADay(short(cell)));
                self.choices.day
            }
        };
        let remark = self.remark(row);
        if remark.chars().count() > MAX_REMARK_LENGTH {
            wrong.push(Mistake::RemarkTooLong);
        }
        Said {
            verdict,
            aspects,
            day,
            remark,
        }
    }

    /// The remark, with what else the row says that has no field in a judgement.
    fn remark(&self, row: &columns::Row) -> String {
        let mut parts = vec![self.cell(row, Field::Remark).to_owned()];
        let owner = self.cell(row, Field::Owner);
        let is_member = |text: &str| {
            let members = &self.ground.ledger.members;
            let same = |known: &str| folded(known) == folded(text);
            members
                .iter()
                .any(|member| same(&member.name) || same(&member.email))
        };
        if !owner.is_empty() && !is_member(owner) {
            parts.push(match self.choices.language {
                Language::Nl => format!("Eigenaar volgens het bestand: {owner}"),
                Language::En => format!("Owner according to the file: {owner}"),
            });
        }
        if let Some(old) = self.old_number(row) {
            let level = key(self.cell(row, Field::Level));
            let level = level.trim_start_matches("bbn");
            parts.push(if level.is_empty() {
                format!("{old} in BIO 1.04zv")
            } else {
                format!("{old}, BBN {level} in BIO 1.04zv")
            });
        }
        parts.retain(|part| !part.is_empty());
        parts.join("\n")
    }

    /// The target of a row for a measure.
    fn target(&self, row: &columns::Row, index: MeasureIndex) -> Result<Target, Outcome> {
        let Ground {
            catalogue, posture, ..
        } = self.ground;
        let kind = catalogue.measure(index).binding.kind();
        let cell = self.cell(row, Field::Object);
        let wrong = |mistake| Outcome::Wrong(vec![mistake]);
        let target = if EVERYTHING.contains(&key(cell).as_str()) {
            fit_target(catalogue, posture, index, Target::All(kind))
        } else if !cell.is_empty() {
            self.object(cell, kind).map_err(wrong)?
        } else if kind == ObjectKind::Organisation {
            fit_target(catalogue, posture, index, Target::All(kind))
        } else {
            let group = self.choices.group(kind).ok_or(Outcome::NeedsGroup(kind))?;
            fit_target(catalogue, posture, index, group)
        };
        let checked = check_target(catalogue, posture, index, target, self.ground.actor);
        checked.map_err(|error| wrong(Mistake::Target(error)))?;
        Ok(target)
    }

    /// The object with this code or name: first of the kind that the measure is judged on, then any
    /// that may provide it.
    fn object(&self, cell: &str, kind: ObjectKind) -> Result<Target, Mistake> {
        let others = ObjectKind::ALL.iter().copied().filter(|other| *other != kind);
        let kinds: Vec<ObjectKind> = std::iter::once(kind).chain(others).collect();
        let mut ended = false;
        for kind in &kinds {
            match self.register.by_code(*kind, cell) {
                Some(found) if !found.retired => return Ok(Target::Object(found.object)),
                Some(_) => ended = true,
                None => {}
            }
        }
        for kind in &kinds {
            match self.register.by_name(*kind, cell) {
                [] => {}
                [one] => return Ok(Target::Object(*one)),
                _ => return Err(Mistake::AmbiguousObject(short(cell))),
            }
        }
        Err(if ended {
            Mistake::EndedObject(short(cell))
        } else {
            Mistake::UnknownObject(short(cell))
        })
    }
}

/// A cell as a message quotes it.
fn short(cell: &str) -> String {
    cell.trim().chars().take(80).collect()
}

/// Merges rows about the same subject: a repetition counts once, a difference is a contradiction. Several
/// numbers of BIO 1.04zv may have one successor: then the worst counts, with all remarks.
pub(super) fn put_together(rows: &mut [Row], numbering: Numbering) {
    let mut first: HashMap<(MeasureNumber, Target, Aspect), (usize, usize)> = HashMap::new();
    for index in 0..rows.len() {
        let Outcome::Record(planned) = &mut rows[index].outcome else {
            continue;
        };
        let planned = std::mem::take(planned);
        let mut own: Vec<Planned> = Vec::new();
        let mut joined = None;
        let mut against = None;
        for one in planned {
            match first.entry((one.measure, one.target, one.aspect)) {
                Entry::Vacant(entry) => {
                    entry.insert((index, own.len()));
                    own.push(one);
                }
                Entry::Occupied(entry) => {
                    let (row, within) = *entry.get();
                    let number = rows[row].number;
                    let Outcome::Record(known) = &mut rows[row].outcome else {
                        continue;
                    };
                    let Some(known) = known.get_mut(within) else {
                        continue;
                    };
                    if numbering == Numbering::Bio104 {
                        join(known, &one);
                        joined = Some(number);
                    } else if (known.verdict, known.judged_on) == (one.verdict, one.judged_on) {
                        joined = Some(number);
                    } else {
                        against = Some(number);
                    }
                }
            }
        }
        rows[index].outcome = match (against, joined) {
            (Some(number), _) => {
                // What it claimed is free again for rows below it.
                first.retain(|_, (row, _)| *row != index);
                Outcome::Wrong(vec![Mistake::Contradicts(number)])
            }
            (None, Some(number)) if own.is_empty() => Outcome::Merged(number),
            (None, _) => Outcome::Record(own),
        };
    }
}

fn join(known: &mut Planned, one: &Planned) {
    known.verdict = known.verdict.max(one.verdict);
    known.judged_on = known.judged_on.max(one.judged_on);
    let longer = known.remark.chars().count() + one.remark.chars().count() + 1;
    if !one.remark.is_empty() && longer <= MAX_REMARK_LENGTH {
        known.remark = format!("{}\n{}", known.remark, one.remark).trim().to_owned();
    }
}
