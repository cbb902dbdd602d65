//! The first sheet: whose statement it is, and how to read it.

use super::{Writer, XlsxEdition};
use crate::table::Cell;
use crate::table::write::write_cell;
use rust_xlsxwriter::{Worksheet, XlsxError};
use waarborg_domain::law::Duty;

impl Writer<'_> {
    pub(super) fn notes(&self, sheet: &mut Worksheet, edition: &XlsxEdition<'_>) -> Result<(), XlsxError> {
        let statement = self.statement;
        let scope = &statement.scope;
        let read_basis = self.read_basis();
        let cbw = statement.organisation.cbw;
        let cbw = cbw.map_or(Cell::Empty, |scope| self.t(scope.code()).into());
        let mut rows: Vec<(&str, Cell)> = vec![
            (
                self.t("organisation-name"),
                statement.organisation.name.as_str().into(),
            ),
            (self.t("tier"), self.t(statement.organisation.tier.code()).into()),
            (self.t("version"), Cell::Number(statement.number as f64)),
            (self.t("asOf"), Cell::Day(statement.as_of)),
            (self.t("cbwApplies"), cbw),
            (self.t("bio2"), statement.catalogue.version.as_str().into()),
            (self.t("approvedOn"), edition.approved_on.into()),
            (self.t("publishedOn"), edition.published_on.into()),
            (self.t("controls"), statement.totals.all.controls.into()),
            (self.t("measures"), statement.totals.all.measures.into()),
            (self.t("processes"), scope.processes.included.into()),
            (self.t("systems"), scope.systems.included.into()),
            (self.t("scope"), scope.text.as_str().into()),
        ];
        for left_out in &statement.left_out {
            rows.push((self.t("leftOut"), self.t(left_out.code()).into()));
        }
        let explained = [
            ("read1Term", self.t("read1")),
            ("read2Term", self.t("read2")),
            ("read3Term", self.t("read3")),
            ("read4Term", read_basis.as_str()),
            ("read5Term", self.t("read5")),
        ];
        rows.extend(explained.map(|(term, explanation)| (self.t(term), explanation.into())));
        sheet.set_name(self.t("sheetNotes"))?;
        sheet.set_column_width(0, 34)?;
        sheet.set_column_width(1, 100)?;
        sheet.write_string_with_format(0, 0, self.t("title"), &self.styles.head)?;
        let status = if edition.approved_on.is_none() {
            self.t("draft")
        } else {
            ""
        };
        sheet.write_string_with_format(0, 1, status, &self.styles.head)?;
        for (row, (name, value)) in (1u32..).zip(&rows) {
            write_cell(sheet, row, 0, &Cell::from(*name), &self.styles)?;
            write_cell(sheet, row, 1, value, &self.styles)?;
        }
        sheet.set_freeze_panes(1, 0)?;
        Ok(())
    }

    /// How to read the legal basis: the grounds that occur, each with its meaning.
    fn read_basis(&self) -> String {
        let meaning = |duty: &Duty| match duty {
            Duty::Cbw => "cbwMeaning",
            Duty::CbwOtherVersion => "cbw-other-versionMeaning",
            Duty::CbwUndetermined => "cbw-undeterminedMeaning",
            Duty::SelfRegulation => "self-regulationMeaning",
            Duty::GuidingFramework => "guiding-frameworkMeaning",
        };
        let duties = self.statement.duties();
        let meanings = duties.iter().map(|duty| self.t(meaning(duty)));
        std::iter::once(self.t("read4"))
            .chain(meanings)
            .collect::<Vec<_>>()
            .join(" ")
    }
}
