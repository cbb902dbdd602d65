//! `waarborg catalogue list|show|export|diff|obligations|mappings`; the import is in `catalogue_import`.

mod beside;
mod diff;
mod export;

use crate::cli::{CatalogueCommand, Format};
use crate::outcome::{Failure, Outcome};
use crate::terminal::{self, say};
use serde_json::json;
use waarborg_catalogue::mappings;
use waarborg_domain::applicability::Subject;
use waarborg_domain::catalogue::{Both, Catalogue, Control, Language, Measure, NumberEntry};

pub async fn run(command: CatalogueCommand) -> Outcome {
    match command {
        CatalogueCommand::Import(args) => super::catalogue_import::run(args).await,
        CatalogueCommand::List { catalogue, format } => list(version(&catalogue)?, format),
        CatalogueCommand::Show {
            number,
            catalogue,
            language,
            format,
        } => show(version(&catalogue)?, &number, language, format),
        CatalogueCommand::Export {
            catalogue,
            format,
            language,
            output,
        } => export::run(version(&catalogue)?, format, language, output.as_deref()),
        CatalogueCommand::Diff {
            from,
            to,
            language,
            format,
        } => diff::diff(&from, &to, language, format),
        CatalogueCommand::Obligations {
            catalogue,
            owed_by,
            language,
            format,
        } => beside::list_obligations(version(&catalogue)?, owed_by, language, format),
        CatalogueCommand::Mappings {
            control,
            language,
            format,
        } => beside::list_mappings(control.as_deref(), language, format),
    }
}

fn version(name: &str) -> Result<&'static Catalogue, Failure> {
    let known = waarborg_catalogue::VERSIONS.join(", ");
    waarborg_catalogue::version(name)
        .ok_or_else(|| Failure::NotFound(format!("there is no version '{name}'; there is: {known}")))
}

fn list(catalogue: &Catalogue, format: Format) -> Outcome {
    let title = |entry: &NumberEntry| {
        catalogue
            .by_number(entry.number)
            .map(|measure| measure.title.clone())
    };
    if format == Format::Json {
        let numbers: Vec<_> = catalogue
            .numbers()
            .iter()
            .map(|entry| {
                json!({
                    "number": entry.number,
                    "control": entry.number.control,
                    "status": entry.status,
                    "movedTo": entry.moved_to,
                    "title": title(entry),
                })
            })
            .collect();
        return print_json(&json!({ "version": catalogue.version(), "numbers": numbers }));
    }
    for entry in catalogue.numbers() {
        let title = title(entry).map(|title| title.nl).unwrap_or_default();
        let moved = entry
            .moved_to
            .map(|number| format!("→ {number}"))
            .unwrap_or_default();
        say!("{}  {:<10}  {title}{moved}", entry.number, entry.status.code());
    }
    Ok(())
}

fn show(catalogue: &Catalogue, number: &str, language: Language, format: Format) -> Outcome {
    let missing = || {
        Failure::NotFound(format!(
            "'{number}' is not a number in force in {}",
            catalogue.version()
        ))
    };
    match number
        .parse::<Subject>()
        .map_err(|error| Failure::NotFound(error.to_string()))?
    {
        Subject::Control(number) => {
            let control = catalogue.control(number).ok_or_else(missing)?;
            let measures: Vec<&Measure> = catalogue.measures_of(number).collect();
            if format == Format::Json {
                let mapping = mappings().of(number);
                return print_json(&json!({ "control": control, "measures": measures, "mapping": mapping }));
            }
            print_control(control, &measures, language);
            if let Some(mapping) = mappings().of(number) {
                say!("");
                beside::print_mapping(mapping, language);
            }
        }
        Subject::Measure(number) => {
            let measure = catalogue.by_number(number).ok_or_else(missing)?;
            if format == Format::Json {
                let mut value = json!(measure);
                value["mapping"] = json!(mappings().of_measure(measure));
                return print_json(&value);
            }
            print_measure(measure, language);
            if let Some(mapping) = mappings().of_measure(measure) {
                say!("");
                beside::print_mapping(&mapping, language);
            }
        }
    }
    Ok(())
}

fn print_control(control: &Control, measures: &[&Measure], language: Language) {
    say!("{} {}", control.number, control.title.get(language));
    say!("");
    terminal::lines(control.summary.get(language));
    say!("");
    for example in control.proof.get(language) {
        say!("- {example}");
    }
    for measure in measures {
        say!("");
        say!("{} {}", measure.number, measure.title.get(language));
    }
}

fn print_measure(measure: &Measure, language: Language) {
    let label = |nl, en| if language == Language::Nl { nl } else { en };
    say!("{} {}", measure.number, measure.title.get(language));
    say!("");
    terminal::lines(measure.summary.get(language));
    say!("");
    let aspect = |name: &str, text: &Both<String>| {
        terminal::lines(&format!("{name}: {}", text.get(language)));
        say!("");
    };
    aspect(label("Opzet", "Design"), &measure.design);
    aspect(label("Bestaan", "Implementation"), &measure.existence);
    aspect(
        label("Werking", "Operating effectiveness"),
        &measure.operating_effectiveness,
    );
    for term in &measure.terms {
        let interval = term
            .interval
            .map(|interval| format!(" ({interval})"))
            .unwrap_or_default();
        say!(
            "{}{interval}: {}",
            label("Termijn", "Term"),
            term.what.get(language)
        );
    }
    for example in measure.examples.get(language) {
        say!("- {example}");
    }
}

fn print_json(value: &serde_json::Value) -> Outcome {
    terminal::json(value)?;
    Ok(())
}
