//! The anomalies of a file, in words.

use waarborg_catalogue::import::{Anomaly, AnomalyKind};

/// An anomaly on a line of its own.
pub fn line(anomaly: &Anomaly) -> String {
    let place = anomaly
        .line
        .map(|line| format!(" (line {line})"))
        .unwrap_or_default();
    let number = if anomaly.number.is_empty() {
        "–"
    } else {
        &anomaly.number
    };
    format!("{number}{place}: {}", what(&anomaly.kind))
}

fn what(kind: &AnomalyKind) -> String {
    match kind {
        AnomalyKind::MissingNumber => "is not in the file".to_owned(),
        AnomalyKind::UnknownNumber => "does not exist in this version".to_owned(),
        AnomalyKind::DoubledNumber {
            first_line,
            same_text: true,
        } => {
            format!("is also on line {first_line}, with the same text")
        }
        AnomalyKind::DoubledNumber {
            first_line,
            same_text: false,
        } => {
            format!("is also on line {first_line}, with another text; the first counts")
        }
        AnomalyKind::HeadingNotation { means } => {
            format!("is written otherwise than BIO2 does: {means} is meant")
        }
        AnomalyKind::EmptySection => "has no text".to_owned(),
        AnomalyKind::EmptyCell { cell } => format!("cell {cell} is empty"),
        AnomalyKind::Formula { cell } => format!("cell {cell} holds a formula; its saved outcome was used"),
        AnomalyKind::OtherStatus { ours, theirs } => {
            format!("is {theirs} according to the file and {ours} according to the catalogue")
        }
        AnomalyKind::OtherDestination { ours, theirs } => {
            format!("moved to {theirs} according to the file and to {ours} according to the catalogue")
        }
        AnomalyKind::MovedToNowhere { to: Some(to) } => format!("moved to {to}, which does not exist"),
        AnomalyKind::MovedToNowhere { to: None } => "moved to something that is no number".to_owned(),
        AnomalyKind::UnknownReference { to } => format!("mentions {to}, which does not exist"),
        AnomalyKind::ReferenceNotInForce { to, status } => {
            format!("refers to {to}, which is not in force ({status})")
        }
        AnomalyKind::ReferenceNotation { written, means } => {
            format!("mentions {written}, written otherwise than BIO2 does: {means} is meant")
        }
        AnomalyKind::SameText { first } => format!("has the same text as {first}"),
        AnomalyKind::DamagedLetters { found, meant } => format!(
            "has damaged letters: '{found}' instead of probably '{}'",
            meant.as_deref().unwrap_or("?")
        ),
        AnomalyKind::InvisibleSigns { signs } => {
            format!(
                "has invisible characters ({}), which are left out",
                signs.join(", ")
            )
        }
    }
}
