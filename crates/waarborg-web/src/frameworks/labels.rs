//! Refusals of frameworks in words.

use crate::texts;
use crate::ui::Ui;
use waarborg_catalogue::frameworks::{
    Excess, FrameworkError, MAX_BYTES, MAX_DEPTH, MAX_NODES, MAX_TEXT_LENGTH,
};

/// Why a file is refused, where it shows, and what to do.
pub(super) fn refusal(ui: &Ui, error: &FrameworkError) -> String {
    let megabytes = MAX_BYTES / 1024 / 1024;
    match error {
        FrameworkError::Empty => ui.t(texts::frameworks::REFUSED_EMPTY),
        FrameworkError::TooLarge => ui.t(texts::frameworks::REFUSED_TOO_LARGE.megabytes(megabytes)),
        FrameworkError::NotText { line } => ui.t(texts::frameworks::REFUSED_NOT_TEXT.line(*line)),
        FrameworkError::CutOff { line } => ui.t(texts::frameworks::REFUSED_CUT_OFF.line(*line)),
        FrameworkError::Broken { line, column, reason } => ui.t(texts::frameworks::REFUSED_BROKEN
            .line(line)
            .column(column)
            .reason(reason)),
        FrameworkError::Xml { oscal: true } => ui.t(texts::frameworks::REFUSED_OSCAL_XML),
        FrameworkError::Xml { oscal: false } => ui.t(texts::frameworks::REFUSED_XML),
        FrameworkError::NotAFramework { found } if found.is_empty() => {
            ui.t(texts::frameworks::REFUSED_NOT_A_FRAMEWORK)
        }
        FrameworkError::NotAFramework { found } => {
            ui.t(texts::frameworks::REFUSED_OTHER_OSCAL.found(found.as_ref()))
        }
        FrameworkError::TooMuch { line, what } => {
            let key = match what {
                Excess::Levels => texts::frameworks::REFUSED_LEVELS,
                Excess::Repeats => texts::frameworks::REFUSED_REPEATS,
                Excess::Objects => texts::frameworks::REFUSED_OBJECTS,
            };
            ui.t(key.line(*line))
        }
        FrameworkError::TooManyNodes { reference } => ui.t(texts::frameworks::REFUSED_TOO_MANY_NODES
            .most(ui.number(MAX_NODES))
            .reference(reference)),
        FrameworkError::TooDeep { reference } => ui.t(texts::frameworks::REFUSED_TOO_DEEP
            .most(MAX_DEPTH)
            .reference(reference)),
        FrameworkError::TextTooLong { reference } => ui.t(texts::frameworks::REFUSED_TEXT_TOO_LONG
            .most(ui.number(MAX_TEXT_LENGTH))
            .reference(reference)),
        FrameworkError::NoNodes => ui.t(texts::frameworks::REFUSED_NO_NODES),
    }
}
