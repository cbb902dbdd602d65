//! The statement as a spreadsheet: notes, statement, measures, exceptions, scope and open
//! improvement actions, with typed cells.
//! The same statement gives the same bytes.

mod notes;

use crate::table::Cell;
use crate::table::write::{Styles, excel_day, write_sheet};
use crate::texts::text;
use rust_xlsxwriter::{DocProperties, Workbook, Worksheet, XlsxError};
use waarborg_domain::Day;
use waarborg_domain::applicability::Subject;
use waarborg_domain::catalogue::Language;
use waarborg_domain::statement::{
    Inclusion, LeftOut, StatedAction, StatedAspect, StatedBasis, StatedControl, StatedDecision,
    StatedMeasure, Statement,
};

/// What to write.
#[derive(Debug, Clone, Copy)]
pub struct XlsxEdition<'a> {
    /// The statement, or the public edition of it.
    pub statement: &'a Statement,
    /// In this language.
    pub language: Language,
    /// The day on which the board approved; `None` for a draft, which then says that it is one.
    pub approved_on: Option<Day>,
    /// The day of publication.
    pub published_on: Option<Day>,
}

/// Why there is no spreadsheet. Points at a mistake of ours: no statement may make it fail.
#[derive(Debug, thiserror::Error)]
#[error("the spreadsheet could not be made: {0}")]
pub struct NotWritten(#[from] XlsxError);

/// Makes the spreadsheet.
///
/// # Errors
/// When a statement does not fit in one.
pub fn write(edition: &XlsxEdition<'_>) -> Result<Vec<u8>, NotWritten> {
    let writer = Writer {
        statement: edition.statement,
        language: edition.language,
        styles: Styles::new(),
    };
    let mut book = Workbook::new();
    let made_on = edition.published_on.unwrap_or(edition.statement.as_of);
    let properties = DocProperties::new()
        .set_title(writer.t("title"))
        .set_author(&edition.statement.organisation.name)
        .set_creation_datetime(&excel_day(made_on)?);
    book.set_properties(&properties);
    writer.notes(book.add_worksheet(), edition)?;
    writer.controls(book.add_worksheet())?;
    writer.measures(book.add_worksheet())?;
    writer.exceptions(book.add_worksheet())?;
    if edition.statement.scope.items.is_some() {
        writer.scope(book.add_worksheet())?;
    }
    if let Some(actions) = &edition.statement.actions {
        writer.actions(book.add_worksheet(), actions)?;
    }
    Ok(book.save_to_buffer()?)
}

struct Writer<'a> {
    statement: &'a Statement,
    language: Language,
    styles: Styles,
}

type Columns<'a> = Vec<(&'a str, f64)>;

impl Writer<'_> {
    fn t(&self, key: &'static str) -> &'static str {
        text(self.language, key)
    }

    fn yes_or_no(&self, yes: bool) -> Cell {
        Cell::from(self.t(if yes { "yes" } else { "no" }))
    }

    fn basis(&self, basis: &StatedBasis) -> Cell {
        Cell::from(self.t(basis.duty().code()))
    }

    fn optional(value: Option<&String>) -> Cell {
        value.map_or(Cell::Empty, |text| Cell::from(text.as_str()))
    }

    fn states(&self) -> bool {
        !self.statement.left_out.contains(&LeftOut::States)
    }

    fn decision_columns(&self) -> Columns<'static> {
        vec![
            (self.t("applicability"), 26.0),
            (self.t("equivalentNorm"), 24.0),
            (self.t("motivation"), 50.0),
            (self.t("riskReference"), 24.0),
            (self.t("decidedOn"), 14.0),
        ]
    }

    fn decision(&self, decision: &StatedDecision) -> Vec<Cell> {
        vec![
            self.t(decision.applicability.code()).into(),
            Self::optional(decision.equivalent.as_ref()),
            Self::optional(decision.motivation.as_ref()),
            Self::optional(decision.risk_reference.as_ref()),
            decision.decided_on.into(),
        ]
    }

    /// Why a control is in the statement.
    fn inclusion(&self, control: &StatedControl) -> Cell {
        let unsaid = !self.statement.left_out.contains(&LeftOut::Motivations);
        match control.inclusion() {
            Inclusion::Motivated(motivation) => motivation.into(),
            Inclusion::ByMeasures => self.t("includedByMeasures").into(),
            Inclusion::NoReason if unsaid => self.t("includedNoReason").into(),
            Inclusion::NoReason | Inclusion::LeftOut => "".into(),
        }
    }

    fn controls(&self, sheet: &mut Worksheet) -> Result<(), XlsxError> {
        let mut columns = vec![
            (self.t("number"), 10.0),
            (self.t("control"), 50.0),
            (self.t("theme"), 18.0),
            (self.t("legalBasis"), 16.0),
            (self.t("basisSource"), 30.0),
            (self.t("measures"), 20.0),
            (self.t("read5Term"), 34.0),
            (self.t("implementation"), 24.0),
            (self.t("inclusion"), 40.0),
        ];
        let own = ["design", "existence", "operating-effectiveness"];
        columns.extend(own.map(|aspect| (self.t(aspect), 18.0)));
        columns.extend(self.decision_columns());
        let row = |control: &StatedControl| {
            let guidance = if control.falls_back_on_iso27002 {
                self.t("fallsBack")
            } else {
                ""
            };
            let mut cells = vec![
                control.number.to_string().into(),
                control.title.get(self.language).as_str().into(),
                self.t(control.theme.code()).into(),
                self.basis(&control.legal_basis),
                control.legal_basis.source.as_str().into(),
                u32::try_from(control.measures.len()).unwrap_or(u32::MAX).into(),
                guidance.into(),
                control
                    .implementation
                    .map_or("", |state| self.t(state.code()))
                    .into(),
                self.inclusion(control),
            ];
            let states = control.aspects.iter().flatten();
            let mut states = states.map(|aspect| aspect.state.map_or("", |state| self.t(state.code())));
            cells.extend(own.map(|_| Cell::from(states.next().unwrap_or_default())));
            cells.extend(self.decision(&control.decision));
            cells
        };
        let rows: Vec<_> = self.statement.controls.iter().map(row).collect();
        sheet.set_name(self.t("sheetStatement"))?;
        write_sheet(sheet, &self.styles, &columns, &rows)
    }

    fn measures(&self, sheet: &mut Worksheet) -> Result<(), XlsxError> {
        let mut columns = vec![
            (self.t("number"), 10.0),
            (self.t("measure"), 50.0),
            (self.t("kinds"), 26.0),
            (self.t("legalBasis"), 16.0),
            (self.t("binding"), 22.0),
            (self.t("objectCount"), 12.0),
            (self.t("owed"), 14.0),
            (self.t("applicability"), 26.0),
        ];
        let names: Vec<String> = ["design", "existence", "operating-effectiveness"]
            .into_iter()
            .flat_map(|aspect| {
                let of = ["", "metObjects", "oldestOn", "newestOn", "firstLapse"];
                of.map(|what| match what {
                    "" => self.t(aspect).to_owned(),
                    what => format!("{}: {}", self.t(aspect), self.t(what)),
                })
            })
            .collect();
        if self.states() {
            columns.extend(names.iter().map(|name| (name.as_str(), 16.0)));
        }
        let all = self
            .statement
            .controls
            .iter()
            .flat_map(|control| &control.measures);
        let rows: Vec<_> = all.map(|measure| self.measure(measure)).collect();
        sheet.set_name(self.t("sheetMeasures"))?;
        write_sheet(sheet, &self.styles, &columns, &rows)
    }

    fn measure(&self, measure: &StatedMeasure) -> Vec<Cell> {
        let kinds: Vec<&str> = measure.kinds.iter().map(|kind| self.t(kind.code())).collect();
        let mut cells = vec![
            measure.number.to_string().into(),
            measure.title.get(self.language).as_str().into(),
            kinds.join(", ").into(),
            self.basis(&measure.legal_basis),
            self.t(measure.binding.code()).into(),
            measure.objects.into(),
            self.yes_or_no(measure.owed),
            self.t(measure.decision.applicability.code()).into(),
        ];
        for aspect in measure.aspects.iter().flatten() {
            cells.extend(self.aspect(measure, aspect));
        }
        cells
    }

    fn aspect(&self, measure: &StatedMeasure, aspect: &StatedAspect) -> [Cell; 5] {
        let state = match aspect.state {
            Some(state) => state.code(),
            None if measure.owed => "nothingToJudge",
            None => "notOwed",
        };
        [
            self.t(state).into(),
            aspect.counts.met.into(),
            aspect.oldest_judged_on.into(),
            aspect.newest_judged_on.into(),
            aspect.first_lapse_on.into(),
        ]
    }

    fn exceptions(&self, sheet: &mut Worksheet) -> Result<(), XlsxError> {
        let mut columns = vec![
            (self.t("number"), 10.0),
            (self.t("kind"), 20.0),
            (self.t("name"), 50.0),
        ];
        columns.extend(self.decision_columns());
        let rows: Vec<Vec<Cell>> = self
            .statement
            .exceptions
            .iter()
            .map(|exception| {
                let kind = match exception.number {
                    Subject::Control(_) => "control",
                    Subject::Measure(_) => "measure",
                };
                let mut cells = vec![
                    exception.number.to_string().into(),
                    self.t(kind).into(),
                    exception.title.get(self.language).as_str().into(),
                ];
                cells.extend(self.decision(&exception.decision));
                cells
            })
            .collect();
        sheet.set_name(self.t("sheetExceptions"))?;
        write_sheet(sheet, &self.styles, &columns, &rows)
    }

    fn scope(&self, sheet: &mut Worksheet) -> Result<(), XlsxError> {
        let columns = [
            (self.t("kind"), 14.0),
            (self.t("code"), 14.0),
            (self.t("name"), 44.0),
            (self.t("critical"), 12.0),
            (self.t("included"), 22.0),
            (self.t("reason"), 60.0),
        ];
        let items = self.statement.scope.items.iter().flatten();
        let rows: Vec<Vec<Cell>> = items
            .map(|item| {
                vec![
                    self.t(item.kind.code()).into(),
                    item.code.as_str().into(),
                    item.name.as_str().into(),
                    self.yes_or_no(item.critical),
                    self.yes_or_no(item.included),
                    item.reason.as_str().into(),
                ]
            })
            .collect();
        sheet.set_name(self.t("sheetScope"))?;
        write_sheet(sheet, &self.styles, &columns, &rows)
    }
    fn actions(&self, sheet: &mut Worksheet, actions: &[StatedAction]) -> Result<(), XlsxError> {
        let columns = [
            (self.t("number"), 10.0),
            (self.t("action"), 60.0),
            (self.t("requirements"), 30.0),
            (self.t("objectCount"), 30.0),
            (self.t("agreedOn"), 14.0),
            (self.t("due"), 14.0),
            (self.t("status"), 14.0),
        ];
        let row = |action: &StatedAction| {
            let requirements: Vec<String> = action.requirements.iter().map(ToString::to_string).collect();
            vec![
                Cell::Number(action.number as f64),
                action.title.as_str().into(),
                requirements.join(", ").into(),
                action.objects.join(", ").into(),
                Cell::Day(action.agreed_on),
                Cell::Day(action.due),
                self.t(action.status.code()).into(),
            ]
        };
        let rows: Vec<Vec<Cell>> = actions.iter().map(row).collect();
        sheet.set_name(self.t("sheetActions"))?;
        write_sheet(sheet, &self.styles, &columns, &rows)
    }
}
