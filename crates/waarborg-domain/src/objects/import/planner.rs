//! What one row would do.

use super::plan::{Outcome, PlannedRow, RowMistake};
use super::recognise::Subject;
use super::{Row, cells};
use crate::ids::ObjectId;
use crate::objects::changes::{Field, changes};
use crate::objects::codes::Series;
use crate::objects::edit::{Mistake, clean, mistakes};
use crate::objects::register::{Register, folded};
use crate::objects::{ObjectDetails, ObjectKind, ObjectVersion, Rating};
use std::collections::HashSet;

/// A row with the columns that are understood.
pub(super) struct Reading<'a> {
    pub(super) row: &'a Row,
    pub(super) columns: &'a [(usize, Field)],
}

impl<'a> Reading<'a> {
    pub(super) const fn number(&self) -> usize {
        self.row.number
    }

    pub(super) fn cell(&self, field: Field) -> &'a str {
        let index = self.columns.iter().find(|(_, known)| *known == field);
        index
            .and_then(|(index, _)| self.row.cells.get(*index))
            .map_or("", String::as_str)
    }
}

/// The defaults of a new object; shown in the preview.
fn blank() -> ObjectDetails {
    ObjectDetails {
        code: String::new(),
        name: String::new(),
        description: String::new(),
        owner: None,
        critical: false,
        availability: Rating::Medium,
        integrity: Rating::Medium,
        confidentiality: Rating::Medium,
        internet_facing: false,
        operational_technology: false,
        supplier: None,
    }
}

/// Works the rows out one after the other.
pub(super) struct Planner<'a> {
    register: &'a Register<'a>,
    kind: ObjectKind,
    series: Series,
    /// Codes that are taken by objects or by rows of the file.
    codes: HashSet<String>,
}

impl<'a> Planner<'a> {
    pub(super) fn new(register: &'a Register<'a>, kind: ObjectKind, readings: &[Reading<'_>]) -> Self {
        let known = || register.of_kind(kind).map(|object| object.details.code.as_str());
        let given = readings.iter().map(|reading| reading.cell(Field::Code));
        Self {
            register,
            kind,
            series: Series::of(kind, known()),
            codes: known().chain(given).map(folded).collect(),
        }
    }

    /// What a row does to its subject.
    pub(super) fn row(&mut self, reading: &Reading<'_>, subject: &Subject) -> PlannedRow {
        match subject {
            Subject::Unclear(field, wrong) => {
                let mistake = Mistake {
                    field: *field,
                    wrong: wrong.clone(),
                };
                self.wrong(reading, vec![mistake])
            }
            Subject::Known(object) => self.known(reading, *object),
            Subject::New => self.new_object(reading),
        }
    }

    fn wrong(&self, reading: &Reading<'_>, mistakes: Vec<Mistake>) -> PlannedRow {
        let mistakes = mistakes.into_iter().map(|mistake| RowMistake {
            field: mistake.field,
            cell: reading.cell(mistake.field).to_owned(),
            wrong: mistake.wrong,
        });
        PlannedRow {
            number: reading.number(),
            code: reading.cell(Field::Code).to_owned(),
            name: reading.cell(Field::Name).to_owned(),
            outcome: Outcome::Wrong(mistakes.collect()),
        }
    }

    /// Puts the cells into the details; what would change nothing is left alone.
    fn read(
        &self,
        reading: &Reading<'_>,
        current: Option<&ObjectVersion>,
        details: &mut ObjectDetails,
    ) -> Vec<Mistake> {
        let mut found = Vec::new();
        for (_, field) in reading.columns {
            let cell = reading.cell(*field);
            let same =
                |current: &ObjectVersion| cells::says_the_same(self.register, &current.details, *field, cell);
            // Without a code or a name we found the object by the other: then it keeps what it has.
            let keeps = matches!(field, Field::Code | Field::Name) && folded(cell).is_empty();
            if current.is_some_and(|current| keeps || same(current)) {
                continue;
            }
            if let Err(wrong) = cells::read(self.register, details, *field, cell) {
                found.push(Mistake { field: *field, wrong });
            }
        }
        found
    }

    fn known(&self, reading: &Reading<'_>, object: ObjectId) -> PlannedRow {
        let Some(current) = self.register.object(object) else {
            return self.wrong(reading, Vec::new());
        };
        let mut details = current.details.clone();
        let mut found = self.read(reading, Some(current), &mut details);
        // Same letters in another case: the code that people know stays.
        if folded(&details.code) == folded(&current.details.code) {
            details.code.clone_from(&current.details.code);
        }
        let differs = changes(&current.details, &details);
        if found.is_empty() && !differs.is_empty() {
            // Only what the file changes can be its mistake.
            let touched = |mistake: &Mistake| differs.iter().any(|change| change.field == mistake.field);
            found = mistakes(self.register, self.kind, Some(current), &details);
            found.retain(touched);
        }
        if !found.is_empty() {
            return self.wrong(reading, found);
        }
        let outcome = if differs.is_empty() {
            Outcome::Unchanged(object)
        } else {
            Outcome::Changed {
                object,
                version: current.version,
                details: details.clone(),
                changes: differs,
            }
        };
        PlannedRow {
            number: reading.number(),
            code: details.code,
            name: details.name,
            outcome,
        }
    }

    fn new_object(&mut self, reading: &Reading<'_>) -> PlannedRow {
        let mut details = blank();
        let mut found = self.read(reading, None, &mut details);
        let mut details = clean(self.kind, details);
        // A wrong row takes no number out of the series.
        let mut series = self.series.clone();
        if details.code.is_empty() {
            details.code = series.next(|code| self.codes.contains(&folded(code)));
        }
        // What could not be read is not also missing.
        let unread: Vec<Field> = found.iter().map(|mistake| mistake.field).collect();
        let more = mistakes(self.register, self.kind, None, &details);
        found.extend(
            more.into_iter()
                .filter(|mistake| !unread.contains(&mistake.field)),
        );
        if !found.is_empty() {
            return self.wrong(reading, found);
        }
        self.series = series;
        PlannedRow {
            number: reading.number(),
            code: details.code.clone(),
            name: details.name.clone(),
            outcome: Outcome::New(details),
        }
    }
}
