//! From a row to the judgements that it means.

use super::days::{DayOrder, NoDay};
use super::outcome::{Mistake, Outcome, Planned};
use super::plan::Ground;
use super::verdicts::VerdictCell;
use super::{Answer, Choices, Field, aspects_in};
use crate::Day;
use crate::catalogue::{Language, MeasureIndex};
use crate::columns::{self, Table, key};
use crate::groups::Target;
use crate::judgements::{Aspect, MAX_REMARK_LENGTH, Verdict};
use crate::judging::{check_target, fit_target};
use crate::objects::ObjectKind;
use crate::objects::register::{Register, folded};

pub(super) struct Resolver<'a> {
    pub(super) ground: Ground<'a>,
    pub(super) choices: &'a Choices,
    register: Register<'a>,
    days: DayOrder,
    /// Whether numbers kept the zero at their end, so that 5.1 is not 5.10.
    pub(super) keeps_zeros: bool,
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
    pub(super) fn new(ground: Ground<'a>, table: &'a Table, choices: &'a Choices) -> Self {
        let cells = |field| table.rows.iter().map(move |row| choices.columns.cell(row, field));
        Self {
            ground,
            choices,
            register: Register::new(ground.ledger),
            days: DayOrder::of(cells(Field::Date), table.since_1904),
            keeps_zeros: cells(Field::Number).any(ends_with_zero),
        }
    }

    pub(super) fn cell<'b>(&self, row: &'b columns::Row, field: Field) -> &'b str {
        self.choices.columns.cell(row, field)
    }

    /// What a cell with a verdict does, by the row alone; `measures` are those of the row.
    pub(super) fn outcome(
        &self,
        row: &columns::Row,
        verdict: &VerdictCell<'_>,
        measures: &Result<Vec<MeasureIndex>, Outcome>,
        meant: Option<Answer>,
    ) -> Outcome {
        let remark = self.cell(row, Field::Remark);
        if verdict.status.is_empty() {
            // A heading between the rows, or a sheet that was not filled in here.
            let is_said = !remark.is_empty() && !self.cell(row, Field::Number).is_empty();
            return if is_said {
                Outcome::Wrong(vec![Mistake::NoVerdict])
            } else {
                Outcome::Empty
            };
        }
        let measures = match measures {
            Ok(measures) => measures,
            Err(outcome) => return outcome.clone(),
        };
        let Some(meant) = meant else {
            return Outcome::NeedsWord(short(verdict.status));
        };
        let said = match (meant, meant.verdict()) {
            (_, Some(said)) => said,
            (Answer::NotApplicable, None) => {
                let names = measures.iter().map(|index| self.number(*index).to_string());
                return Outcome::NeedsDecision(names.collect::<Vec<_>>().join(", "));
            }
            (_, None) => {
                return Outcome::NotJudged {
                    word: short(verdict.status),
                    remark: !remark.is_empty(),
                };
            }
        };
        let mut wrong = Vec::new();
        let said = self.said(row, verdict, said, &mut wrong);
        self.record(row, verdict, measures, &said, wrong)
    }

    fn record(
        &self,
        row: &columns::Row,
        verdict: &VerdictCell<'_>,
        measures: &[MeasureIndex],
        said: &Said,
        mut wrong: Vec<Mistake>,
    ) -> Outcome {
        let mut planned = Vec::new();
        for index in measures {
            match self.target(row, verdict, *index) {
                Ok(target) => planned.extend(said.aspects.iter().map(|aspect| Planned {
                    measure: self.number(*index),
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

    fn number(&self, index: MeasureIndex) -> crate::catalogue::MeasureNumber {
        self.ground.catalogue.measure(index).number
    }

    fn said(
        &self,
        row: &columns::Row,
        in_cell: &VerdictCell<'_>,
        verdict: Verdict,
        wrong: &mut Vec<Mistake>,
    ) -> Said {
        let cell = self.cell(row, Field::Aspect);
        let aspects = match in_cell
            .aspect
            .map(|aspect| vec![aspect])
            .or_else(|| aspects_in(cell))
        {
            Some(aspects) => aspects,
            None if cell.is_empty() => self.choices.aspects.clone(),
            None => {
                wrong.push(Mistake::UnknownAspect(short(cell)));
                Vec::new()
            }
        };
        let day = self.day(self.cell(row, Field::Date), wrong);
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

    fn day(&self, cell: &str, wrong: &mut Vec<Mistake>) -> Day {
        if cell.is_empty() {
            return self.choices.day;
        }
        let oldest = Day::from_ymd_opt(2000, 1, 1).unwrap_or(Day::MIN);
        match self.days.day(cell) {
            Ok(day) => {
                if day > self.ground.today {
                    wrong.push(Mistake::DayInFuture(short(cell)));
                } else if day < oldest {
                    wrong.push(Mistake::DayTooLongAgo(short(cell)));
                }
                day
            }
            Err(why) => {
                wrong.push(match why {
                    NoDay::NotADay => Mistake::NotADay(short(cell)),
                    NoDay::Ambiguous => Mistake::AmbiguousDay(short(cell)),
                });
                self.choices.day
            }
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
        for old in self.old_numbers(row) {
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
    fn target(
        &self,
        row: &columns::Row,
        verdict: &VerdictCell<'_>,
        index: MeasureIndex,
    ) -> Result<Target, Outcome> {
        let Ground {
            catalogue, posture, ..
        } = self.ground;
        let kind = catalogue.measure(index).binding.kind();
        let cell = verdict.object.unwrap_or_else(|| self.cell(row, Field::Object));
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

/// Whether a cell is the number of a control that ends with a zero: 5.10.
fn ends_with_zero(cell: &str) -> bool {
    let cell = cell.trim();
    cell.ends_with('0') && cell.matches('.').count() == 1 && cell.parse::<f64>().is_ok()
}

/// A cell as a message quotes it.
pub(super) fn short(cell: &str) -> String {
    cell.trim().chars().take(80).collect()
}
