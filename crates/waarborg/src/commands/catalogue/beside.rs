//! `waarborg catalogue obligations|mappings`: part 1, and what controls and measures answer to elsewhere.

use super::print_json;
use crate::cli::Format;
use crate::outcome::{Failure, Outcome};
use crate::terminal::{self, say};
use serde_json::json;
use waarborg_catalogue::{mappings, newest};
use waarborg_domain::catalogue::{Catalogue, ControlNumber, Language, OwedBy};
use waarborg_domain::mappings::ControlMapping;
use waarborg_domain::obligations::{Force, Obligation};
use waarborg_domain::provenance::{Certainty, Provenance};

/// A word in the language that was asked for.
const fn label(language: Language, nl: &'static str, en: &'static str) -> &'static str {
    match language {
        Language::Nl => nl,
        Language::En => en,
    }
}

pub fn list_obligations(
    catalogue: &Catalogue,
    owed_by: Option<OwedBy>,
    language: Language,
    format: Format,
) -> Outcome {
    let all = catalogue.obligations();
    let wanted: Vec<&Obligation> = all
        .list
        .iter()
        .filter(|one| owed_by.is_none_or(|owed_by| one.owed_by == owed_by))
        .collect();
    if format == Format::Json {
        return print_json(&json!({
            "edition": catalogue.version(),
            "provenance": all.provenance,
            "obligations": wanted,
        }));
    }
    for one in wanted {
        print_obligation(one, catalogue.version(), language);
    }
    print_source(&all.provenance, language);
    Ok(())
}

pub fn print_obligation(one: &Obligation, version: &str, language: Language) {
    let force = match one.force {
        Force::Duty => label(language, "verplicht", "mandatory"),
        Force::Advice => label(language, "aanbevolen", "recommended"),
        Force::Given => label(language, "ter informatie", "for information"),
    };
    say!("{}  {}  ({force}; {})", one.number, one.id, one.owed_by);
    say!("  {}", one.title.get(language));
    terminal::lines(&format!("  {}", one.summary.get(language)));
    if one.chapter.is_some() {
        say!("  {}", one.citation(version, language));
    }
    for article in &one.articles {
        say!(
            "  {} ({} {}, {})",
            article.article,
            label(language, "geraadpleegd op", "consulted on"),
            article.checked_on,
            certainty(article.certainty, language),
        );
    }
    say!("");
}

pub fn list_mappings(control: Option<&str>, language: Language, format: Format) -> Outcome {
    let all = mappings();
    let Some(number) = control else {
        if format == Format::Json {
            return print_json(&json!(all));
        }
        for row in &all.controls {
            let title = newest()
                .control(row.control)
                .map_or("", |control| control.title.get(language));
            say!("{} {title}", row.control);
            print_mapping(row, language);
            print_own(row.control, language);
            say!("");
        }
        for source in [&all.sources.attributes, &all.sources.care, &all.sources.clauses] {
            print_source(source, language);
        }
        return Ok(());
    };
    let number: ControlNumber = number
        .parse()
        .map_err(|_| Failure::NotFound(format!("'{number}' is not a control such as 5.01")))?;
    let row = all
        .of(number)
        .ok_or_else(|| Failure::NotFound(format!("there is no control {number}")))?;
    if format == Format::Json {
        let own = all.measures.iter().filter(|own| own.measure.control == number);
        let own: Vec<_> = own.collect();
        return print_json(&json!({ "mapping": row, "measures": own, "sources": all.sources }));
    }
    print_mapping(row, language);
    print_own(number, language);
    for source in [&all.sources.attributes, &all.sources.care, &all.sources.clauses] {
        print_source(source, language);
    }
    Ok(())
}

/// The measures of a control in the newest version that have letters or clauses of their own.
fn print_own(control: ControlNumber, language: Language) {
    let own = newest().measures_of(control);
    for measure in own.filter(|measure| mappings().own(measure.number).is_some()) {
        let Some(row) = mappings().of_measure(measure) else {
            continue;
        };
        say!("  {} {}", measure.number, measure.title.get(language));
        print_answers(&row, language);
    }
}

/// The mapping of a control or of a measure.
pub fn print_mapping(row: &ControlMapping, language: Language) {
    let attributes = &row.attributes;
    say!(
        "  {}: {}; {}; {} ({})",
        label(language, "ISO/IEC 27002-attributen", "ISO/IEC 27002 attributes"),
        codes(&attributes.types),
        codes(&attributes.properties),
        codes(&attributes.concepts),
        certainty(attributes.certainty, language),
    );
    print_answers(row, language);
}

/// Letters of the duty of care, and clauses.
fn print_answers(row: &ControlMapping, language: Language) {
    if !row.care.values.is_empty() {
        say!(
            "  {}, {}: {} ({})",
            mappings().cbw.article,
            mappings().nis2.article,
            codes(&row.care.values),
            certainty(row.care.certainty, language),
        );
    }
    if !row.clauses.values.is_empty() {
        say!(
            "  ISO/IEC 27001: {} ({})",
            codes(&row.clauses.values),
            certainty(row.clauses.certainty, language),
        );
    }
}

fn codes<T: ToString>(values: &[T]) -> String {
    let codes: Vec<String> = values.iter().map(ToString::to_string).collect();
    codes.join(", ")
}

fn print_source(provenance: &Provenance, language: Language) {
    say!(
        "{}: {} ({} {}, {})",
        label(language, "Bron", "Source"),
        provenance.source.get(language),
        label(language, "geraadpleegd op", "consulted on"),
        provenance.checked_on,
        certainty(provenance.certainty, language),
    );
}

const fn certainty(certainty: Certainty, language: Language) -> &'static str {
    match certainty {
        Certainty::Published => label(language, "gepubliceerd", "published"),
        Certainty::SecondarySource => label(language, "uit een tweede bron", "from a secondary source"),
        Certainty::OwnReading => label(language, "eigen lezing", "our own reading"),
    }
}
