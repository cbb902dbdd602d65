//! What a measure answers to elsewhere, through its control: a line each, with what it means and how
//! certain it is.

use crate::i18n::Text;
use crate::named::Named;
use crate::texts;
use crate::ui::Ui;
use waarborg_catalogue::mappings;
use waarborg_domain::catalogue::Measure;
use waarborg_domain::mappings::Mapped;
use waarborg_domain::provenance::{Certainty, Provenance};

/// One line of the card about the measure.
pub struct MappingLine {
    /// To what.
    pub label: String,
    /// The values: short ones as badges, others as text.
    pub values: Vec<String>,
    /// Whether the values are single words.
    pub short: bool,
    /// What it means, in plain words.
    pub meaning: String,
    /// How certain it is, where the source was not read itself.
    pub certainty: Option<String>,
}

/// The lines of a measure; those without values are left out, but for the duty of care.
pub fn lines(ui: &Ui, measure: &Measure) -> Vec<MappingLine> {
    let Some(row) = mappings().of_measure(measure) else {
        return Vec::new();
    };
    let sources = &mappings().sources;
    let attributes = &row.attributes;
    let attribute = |label: Text, meaning: Text, values: Vec<String>| MappingLine {
        label: ui.t(label),
        values,
        short: true,
        meaning: ui.t(meaning),
        certainty: None,
    };
    let mut lines = vec![
        attribute(
            texts::detail::CONCEPTS,
            texts::detail::CONCEPTS_MEANING,
            names(ui, &attributes.concepts),
        ),
        attribute(
            texts::detail::PROPERTIES,
            texts::detail::PROPERTIES_MEANING,
            names(ui, &attributes.properties),
        ),
        attribute(
            texts::detail::TYPES,
            texts::detail::TYPES_MEANING,
            names(ui, &attributes.types),
        ),
    ];
    // One mark for the three: they come from one row.
    if let Some(last) = lines.last_mut() {
        last.certainty = attributes_mark(ui, attributes.certainty, &sources.attributes);
    }
    if measure.legal_basis.within_cbw {
        let value = |letter: &waarborg_domain::mappings::CareItem| {
            let title = mappings().care_title(*letter);
            title.map(|title| format!("{letter} – {}", title.get(ui.language())))
        };
        lines.insert(
            0,
            MappingLine {
                label: ui.t(texts::detail::CARE),
                values: row.care.values.iter().filter_map(value).collect(),
                short: false,
                meaning: ui.t(texts::detail::CARE_MEANING
                    .cbw(&mappings().cbw.article)
                    .nis2(&mappings().nis2.article)),
                certainty: mark(ui, row.care.certainty, &sources.care),
            },
        );
    }
    lines.extend(clauses(ui, &row.clauses, &sources.clauses));
    lines
}

fn clauses(ui: &Ui, clauses: &Mapped<String>, source: &Provenance) -> Option<MappingLine> {
    let value = |number: &String| {
        let title = mappings().clause_title(number)?;
        Some(format!("{number} {}", title.get(ui.language())))
    };
    let values: Vec<String> = clauses.values.iter().filter_map(value).collect();
    (!values.is_empty()).then(|| MappingLine {
        label: ui.t(texts::detail::CLAUSES),
        values,
        short: false,
        meaning: ui.t(texts::detail::CLAUSES_MEANING),
        certainty: mark(ui, clauses.certainty, source),
    })
}

fn names(ui: &Ui, codes: &[impl Named]) -> Vec<String> {
    codes.iter().map(|code| ui.name(code)).collect()
}

/// `Cybersecurityconcept, BIV-aspect en type: eigen lezing van 25 november 2026.`
fn attributes_mark(ui: &Ui, certainty: Certainty, source: &Provenance) -> Option<String> {
    let day = ui.date(source.checked_on);
    match certainty {
        Certainty::Published => None,
        Certainty::SecondarySource => Some(ui.t(texts::detail::ATTRIBUTES_SECOND_SOURCE.day(day))),
        Certainty::OwnReading => Some(ui.t(texts::detail::ATTRIBUTES_OWN_READING.day(day))),
    }
}

/// `Eigen lezing van 25 november 2026.`
fn mark(ui: &Ui, certainty: Certainty, source: &Provenance) -> Option<String> {
    let day = ui.date(source.checked_on);
    match certainty {
        Certainty::Published => None,
        Certainty::SecondarySource => Some(ui.t(texts::detail::SECOND_SOURCE.day(day))),
        Certainty::OwnReading => Some(ui.t(texts::detail::OWN_READING.day(day))),
    }
}
