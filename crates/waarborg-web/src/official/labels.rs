//! What is odd or wrong in a file, in words.

use crate::ui::Ui;
use waarborg_catalogue::import::{
    Anomaly, AnomalyKind, ImportError, MAX_BYTES, MAX_SECTIONS, MAX_TEXT_LENGTH,
};

/// Why a file is refused, with the line and what to do.
#[must_use]
pub fn error(ui: &Ui, error: &ImportError) -> String {
    let line = error.line().unwrap_or_default();
    match error {
        ImportError::Empty => ui.t("official-error-empty"),
        ImportError::TooLarge => ui.t1("official-error-too-large", "megabytes", MAX_BYTES / 1024 / 1024),
        ImportError::NotText { .. } => ui.t1("official-error-not-text", "line", line),
        ImportError::Utf16 => ui.t("official-error-utf-16"),
        ImportError::BrokenLetter { .. } => ui.t1("official-error-broken-letter", "line", line),
        ImportError::CutOff { .. } => ui.t1("official-error-cut-off", "line", line),
        ImportError::NoNumbers => ui.t("official-error-no-numbers"),
        ImportError::NoNumbersInTable => ui.t("official-error-no-numbers-in-table"),
        ImportError::TooManyNumbers { .. } => ui.t2(
            "official-error-too-many-numbers",
            "line",
            line,
            "most",
            ui.number(MAX_SECTIONS),
        ),
        ImportError::TextTooLong { number, .. } => ui.t_args(
            "official-error-text-too-long",
            &[
                ("line", &line),
                ("number", number),
                ("longest", &ui.number(MAX_TEXT_LENGTH)),
            ],
        ),
    }
}

/// An anomaly as it is shown.
#[derive(Debug, Clone)]
pub struct ShownAnomaly {
    /// The number as written; may be empty.
    pub number: String,
    /// `Regel 12`, or empty for what is not there.
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
            .map(|line| ui.t1("official-line", "line", line))
            .unwrap_or_default(),
        what: what(ui, &anomaly.kind),
    }
}

fn what(ui: &Ui, kind: &AnomalyKind) -> String {
    let key = format!("official-anomaly-{}", kind.code());
    match kind {
        AnomalyKind::MissingNumber | AnomalyKind::UnknownNumber | AnomalyKind::EmptySection => ui.t(&key),
        AnomalyKind::DoubledNumber {
            first_line,
            same_text,
        } => {
            let same = if *same_text { "yes" } else { "no" };
            ui.t2(&key, "line", first_line, "same", same)
        }
        AnomalyKind::HeadingNotation { means } => ui.t1(&key, "means", means.to_string()),
        AnomalyKind::EmptyCell { cell } | AnomalyKind::Formula { cell } => ui.t1(&key, "cell", cell),
        AnomalyKind::OtherStatus { ours, theirs } => {
            ui.t2(&key, "ours", lower(ui, *ours), "theirs", lower(ui, *theirs))
        }
        AnomalyKind::OtherDestination { ours, theirs } => {
            ui.t2(&key, "ours", ours.to_string(), "theirs", theirs.to_string())
        }
        AnomalyKind::MovedToNowhere { to } => {
            let to = to.map_or_else(|| "–".to_owned(), |to| to.to_string());
            ui.t1(&key, "to", to)
        }
        AnomalyKind::UnknownReference { to } => ui.t1(&key, "to", to.to_string()),
        AnomalyKind::ReferenceNotInForce { to, status } => {
            ui.t2(&key, "to", to.to_string(), "status", lower(ui, *status))
        }
        AnomalyKind::ReferenceNotation { written, means } => {
            ui.t2(&key, "written", written, "means", means.to_string())
        }
        AnomalyKind::SameText { first } => ui.t1(&key, "first", first.to_string()),
        AnomalyKind::DamagedLetters { found, meant } => {
            let meant = meant.clone().unwrap_or_else(|| "?".to_owned());
            ui.t2(&key, "found", found, "meant", meant)
        }
        AnomalyKind::InvisibleSigns { signs } => ui.t1(&key, "signs", signs.join(", ")),
    }
}

fn lower(ui: &Ui, status: waarborg_domain::catalogue::NumberStatus) -> String {
    ui.name(status).to_lowercase()
}
