//! What is odd or wrong in a file, in words.

use crate::texts;
use crate::ui::Ui;
use waarborg_catalogue::import::{
    Anomaly, AnomalyKind, ImportError, MAX_BYTES, MAX_SECTIONS, MAX_TEXT_LENGTH,
};

/// Why a file is refused, with the line and what to do.
#[must_use]
pub fn error(ui: &Ui, error: &ImportError) -> String {
    let line = error.line().unwrap_or_default();
    match error {
        ImportError::Empty => ui.t(texts::official::ERROR_EMPTY),
        ImportError::TooLarge => ui.t(texts::official::ERROR_TOO_LARGE.megabytes(MAX_BYTES / 1024 / 1024)),
        ImportError::NotText { .. } => ui.t(texts::official::ERROR_NOT_TEXT.line(line)),
        ImportError::Utf16 => ui.t(texts::official::ERROR_UTF_16),
        ImportError::BrokenLetter { .. } => ui.t(texts::official::ERROR_BROKEN_LETTER.line(line)),
        ImportError::CutOff { .. } => ui.t(texts::official::ERROR_CUT_OFF.line(line)),
        ImportError::NoNumbers => ui.t(texts::official::ERROR_NO_NUMBERS),
        ImportError::NoNumbersInTable => ui.t(texts::official::ERROR_NO_NUMBERS_IN_TABLE),
        ImportError::TooManyNumbers { .. } => ui.t(texts::official::ERROR_TOO_MANY_NUMBERS
            .line(line)
            .most(ui.number(MAX_SECTIONS))),
        ImportError::TextTooLong { number, .. } => ui.t(texts::official::ERROR_TEXT_TOO_LONG
            .line(line)
            .number(number)
            .longest(ui.number(MAX_TEXT_LENGTH))),
    }
}

/// An anomaly as it is shown.
#[derive(Debug, Clone)]
pub struct ShownAnomaly {
    /// The number as written; may be empty.
    pub number: String,
    /// `Regel 12`; empty if it is not in the file.
    pub place: String,
    /// What is odd.
    pub what: String,
}

/// An anomaly in words.
#[must_use]
pub fn anomaly(ui: &Ui, anomaly: &Anomaly) -> ShownAnomaly {
    ShownAnomaly {
        number: anomaly.number.clone(),
        place: anomaly
            .line
            .map(|line| ui.t(texts::official::LINE.line(line)))
            .unwrap_or_default(),
        what: what(ui, &anomaly.kind),
    }
}

fn what(ui: &Ui, kind: &AnomalyKind) -> String {
    use crate::texts::official as t;
    match kind {
        AnomalyKind::MissingNumber => ui.t(t::ANOMALY_MISSING_NUMBER),
        AnomalyKind::UnknownNumber => ui.t(t::ANOMALY_UNKNOWN_NUMBER),
        AnomalyKind::EmptySection => ui.t(t::ANOMALY_EMPTY_SECTION),
        AnomalyKind::DoubledNumber {
            first_line,
            same_text,
        } => {
            let same = if *same_text { "yes" } else { "no" };
            ui.t(t::ANOMALY_DOUBLED_NUMBER.line(first_line).same(same))
        }
        AnomalyKind::HeadingNotation { means } => ui.t(t::ANOMALY_HEADING_NOTATION.means(means.to_string())),
        AnomalyKind::EmptyCell { cell } => ui.t(t::ANOMALY_EMPTY_CELL.cell(cell)),
        AnomalyKind::Formula { cell } => ui.t(t::ANOMALY_FORMULA.cell(cell)),
        AnomalyKind::OtherStatus { ours, theirs } => ui.t(t::ANOMALY_OTHER_STATUS
            .ours(lower(ui, *ours))
            .theirs(lower(ui, *theirs))),
        AnomalyKind::OtherDestination { ours, theirs } => ui.t(t::ANOMALY_OTHER_DESTINATION
            .ours(ours.to_string())
            .theirs(theirs.to_string())),
        AnomalyKind::MovedToNowhere { to } => {
            let to = to.map_or_else(|| "–".to_owned(), |to| to.to_string());
            ui.t(t::ANOMALY_MOVED_TO_NOWHERE.to(to))
        }
        AnomalyKind::UnknownReference { to } => ui.t(t::ANOMALY_UNKNOWN_REFERENCE.to(to.to_string())),
        AnomalyKind::ReferenceNotInForce { to, status } => ui.t(t::ANOMALY_REFERENCE_NOT_IN_FORCE
            .to(to.to_string())
            .status(lower(ui, *status))),
        AnomalyKind::ReferenceNotation { written, means } => ui.t(t::ANOMALY_REFERENCE_NOTATION
            .written(written)
            .means(means.to_string())),
        AnomalyKind::SameText { first } => ui.t(t::ANOMALY_SAME_TEXT.first(first.to_string())),
        AnomalyKind::DamagedLetters { found, meant } => {
            let meant = meant.clone().unwrap_or_else(|| "?".to_owned());
            ui.t(t::ANOMALY_DAMAGED_LETTERS.found(found).meant(meant))
        }
        AnomalyKind::InvisibleSigns { signs } => ui.t(t::ANOMALY_INVISIBLE_SIGNS.signs(signs.join(", "))),
    }
}

fn lower(ui: &Ui, status: waarborg_domain::catalogue::NumberStatus) -> String {
    ui.name(status).to_lowercase()
}
