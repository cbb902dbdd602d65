//! `waarborg catalogue import`: the official text from a file that the user has.

mod report;
mod sheet;

use super::{catalogue_framework, serve};
use crate::cli::{Format, Place};
use crate::outcome::{Failure, Outcome};
use crate::place;
use crate::terminal::{self, say};
use anyhow::Context;
use clap::Args;
use object_store::{ObjectStoreExt, PutPayload};
use serde_json::json;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use waarborg_app::reading::{ReadOfficial, ReadOutline, ReadTable};
use waarborg_app::secrets::sha256;
use waarborg_app::{App, Config};
use waarborg_catalogue::import::{Field, MAX_BYTES, OfficialText, Plan, Source, WANTED, read_table};
use waarborg_documents::table::{Limits, Warning};
use waarborg_domain::catalogue::Catalogue;
use waarborg_domain::columns::{ColumnError, Columns, Table, key, propose};
use waarborg_domain::decision::By;
use waarborg_domain::ids::SourceId;
use waarborg_domain::official::{ImportOfficial, counting, source_path};
use waarborg_domain::organisations::Organisation;
use waarborg_store::StoreUrl;

/// Who did it, in the audit trail.
const ACTOR: &str = "waarborg catalogue import";

#[derive(Debug, Args)]
pub struct ImportArgs {
    /// Markdown with a heading a number, or a table (XLSX, ODS, CSV) with a row a number.
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    #[command(flatten)]
    pub place: Place,
    /// Short name of the organisation; may be left out when there is one.
    #[arg(long)]
    pub organisation: Option<String>,
    /// The version of BIO2 that it is the text of; that of the organisation when left out.
    #[arg(long = "as", value_name = "VERSION")]
    pub version: Option<String>,
    /// The column of a field in a table, by heading: number=Nr or text=Maatregel. May be given twice.
    #[arg(long = "column", value_name = "FIELD=HEADING")]
    pub columns: Vec<String>,
    /// The sheet of a workbook, by name or number; the one that looks like it when left out.
    #[arg(long, value_name = "NAME")]
    pub sheet: Option<String>,
    /// The row of the headings in a table; the one that looks like it when left out.
    #[arg(long, value_name = "NUMBER")]
    pub heading_row: Option<u32>,
    /// It is another framework than BIO2, to look things up in beside it: an OSCAL catalog (JSON or YAML)
    /// or a CISO Assistant library (YAML).
    #[arg(long, conflicts_with_all = ["version", "columns", "sheet", "heading_row"])]
    pub framework: bool,
    /// Say what would be done, and do nothing.
    #[arg(long)]
    pub dry_run: bool,
    /// How to print the outcome.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub format: Format,
}

/// What is to be imported, and on which imports that was planned.
struct Planned<'a> {
    plan: &'a Plan,
    text: &'a OfficialText,
    source: Source<'a>,
    seen: Vec<SourceId>,
}

/// A file that was read, with the remarks of its reader.
struct Reading {
    text: OfficialText,
    remarks: Vec<String>,
}

pub async fn run(args: ImportArgs) -> Outcome {
    if args.framework {
        return catalogue_framework::import(&args).await;
    }
    let name = args.file.display().to_string();
    let refused = |reason: &dyn std::fmt::Display| {
        Failure::Failed(anyhow::anyhow!("{name}: {reason}; nothing was stored"))
    };
    let bytes = read_file(&args.file)?;
    if catalogue_framework::looks_like_one(&args.file, &bytes) {
        return Err(refused(
            &"this looks like another framework; bring it in with --framework",
        ));
    }
    let reading = read(&args, &bytes)
        .await
        .map_err(|reason| refused(&format!("{reason:#}")))?;
    let opened = open(&args).await?;
    let (stored, seen, version) = match &opened {
        Some((app, organisation)) => {
            let version = args
                .version
                .clone()
                .unwrap_or_else(|| organisation.catalogue_version.clone());
            let seen = counting(&app.store.official_sources(organisation.id).await?);
            let stored = app.store.official_texts(organisation.id, &version).await?;
            (stored, seen, version)
        }
        None => {
            let newest = waarborg_catalogue::NEWEST.to_owned();
            let version = args.version.clone().unwrap_or(newest);
            (BTreeMap::new(), Vec::new(), version)
        }
    };
    let plan = Plan::make(&reading.text, catalogue(&version)?, &stored);
    let sha256 = sha256(&bytes);
    let file_name = args
        .file
        .file_name()
        .map(|name| name.to_string_lossy().into_owned());
    let file_name = file_name.unwrap_or_default();
    let source = Source {
        file_name: &file_name,
        sha256: &sha256,
        size: bytes.len(),
    };
    let opened = opened.filter(|_| !args.dry_run && plan.does_something());
    let stored = opened.is_some();
    if let Some((app, organisation)) = opened {
        let file = Planned {
            plan: &plan,
            text: &reading.text,
            source,
            seen,
        };
        write(&app, &organisation, &file, bytes).await?;
    }
    print(&args, &plan, &reading, source, stored)
}

fn catalogue(version: &str) -> Result<&'static Catalogue, Failure> {
    waarborg_catalogue::version(version).ok_or_else(|| {
        let known = waarborg_catalogue::VERSIONS.join(", ");
        Failure::NotFound(format!("there is no version '{version}'; there is: {known}"))
    })
}

/// The bytes of the file, unless it is too large to be the text of BIO2.
fn read_file(path: &Path) -> Result<Vec<u8>, Failure> {
    use std::io::Read;
    let file = std::fs::File::open(path).with_context(|| format!("cannot read {}", path.display()))?;
    let mut bytes = Vec::new();
    let most = u64::try_from(MAX_BYTES).unwrap_or(u64::MAX);
    file.take(most + 1)
        .read_to_end(&mut bytes)
        .with_context(|| format!("cannot read {}", path.display()))?;
    Ok(bytes)
}

async fn read(args: &ImportArgs, bytes: &[u8]) -> anyhow::Result<Reading> {
    let extension = args
        .file
        .extension()
        .map(|text| text.to_string_lossy().to_ascii_lowercase());
    let is_table = bytes.starts_with(b"PK")
        || matches!(extension.as_deref(), Some("csv" | "xlsx" | "ods" | "xls" | "tsv"));
    if !is_table {
        let text = serve::reader()?.read(ReadOfficial, bytes.to_vec()).await?;
        return Ok(Reading {
            text,
            remarks: Vec::new(),
        });
    }
    let (file_name, limits) = (args.file.display().to_string(), Limits::default());
    let question = ReadOutline {
        file_name: file_name.clone(),
        limits,
    };
    let outline = serve::reader()?.read(question, bytes.to_vec()).await?;
    let place = sheet::place(args, &outline).map_err(anyhow::Error::msg)?;
    let question = ReadTable {
        file_name,
        limits,
        place,
    };
    let table = serve::reader()?.read(question, bytes.to_vec()).await?;
    let (table, warnings) = table.into_domain();
    let elsewhere = |reason: String| anyhow::anyhow!("{reason}{}", sheet::choices(&outline));
    let columns = columns(args, &table).map_err(elsewhere)?;
    let text = read_table(&table, &columns).map_err(|error| elsewhere(error.to_string()))?;
    let named =
        |(field, column): (&Field, &usize)| format!("column '{}' is the {field}", table.name(*column));
    // Which sheet it was is said with the others to choose from.
    let warnings = warnings
        .iter()
        .filter(|warning| !matches!(warning, Warning::OtherSheets(_)));
    let remarks = columns.0.iter().map(named).chain(sheet::remark(&outline, place));
    let remarks = remarks.chain(warnings.map(remark));
    Ok(Reading {
        text,
        remarks: remarks.collect(),
    })
}

/// Which column is what: as proposed, except where the command line says otherwise.
fn columns(args: &ImportArgs, table: &Table) -> Result<Columns<Field>, String> {
    let mut columns: Columns<Field> = Columns::of(&propose(WANTED, table));
    for choice in &args.columns {
        let (field, heading) = choice
            .split_once('=')
            .ok_or_else(|| format!("--column {choice}: write it as number=HEADING or text=HEADING"))?;
        let field: Field = field.trim().parse()?;
        let column = table.headings.iter().position(|known| key(known) == key(heading));
        let column = column.ok_or_else(|| format!("there is no column '{heading}'"))?;
        columns.0.insert(field, column);
    }
    if let Some(wrong) = columns.check(WANTED, table).first() {
        let headings = table.headings.join(", ");
        return Err(match wrong {
            ColumnError::Missing(field) => {
                format!(
                    "no column looks like the {field}: choose with --column {field}=HEADING out of: {headings}"
                )
            }
            ColumnError::Twice(one, other) => format!("one column cannot be both {one} and {other}"),
            ColumnError::Unknown(field) => format!("there is no such column for the {field}"),
        });
    }
    Ok(columns)
}

fn remark(warning: &Warning) -> String {
    match warning {
        Warning::OtherEncoding(name) => format!("the letters were read as {name}"),
        Warning::Formulas { count, first } => {
            let cells = terminal::counted(count, "cell");
            format!("{cells} with a formula, the first {first}: the saved outcome was used")
        }
        Warning::OtherSheets(name) => format!("there are more sheets; only '{name}' was read"),
        Warning::Above { first, last } => format!("rows {first} to {last} stand above the headings"),
        Warning::HiddenRows { count, first } => format!("{count} hidden rows were read, the first {first}"),
        Warning::HiddenColumns(letters) => format!("hidden columns were read: {letters}"),
        Warning::Merged(count) => {
            format!("{count} cells were given the text of the one that they are merged with")
        }
        Warning::ErrorCell(cell) => format!("cell {cell} holds an error; it was read as empty"),
    }
}

/// The application and the organisation. A dry run needs none, and creates none.
async fn open(args: &ImportArgs) -> Result<Option<(App, Organisation)>, Failure> {
    if args.dry_run && matches!(place::url(&args.place)?, StoreUrl::Sqlite(path) if !path.exists()) {
        return Ok(None);
    }
    let app = serve::app(&args.place, Config::default()).await?;
    let organisation = place::organisation(&*app.store, args.organisation.as_deref()).await?;
    Ok(Some((app, organisation)))
}

async fn write(
    app: &App,
    organisation: &Organisation,
    file: &Planned<'_>,
    bytes: Vec<u8>,
) -> anyhow::Result<()> {
    let address = object_store::path::Path::from(source_path(organisation.id, file.source.sha256));
    // The file first: a record without its file would be worse than a file without its record. If the
    // import then fails the file stays: an earlier one may need it, and the server sweeps what nothing
    // refers to.
    let kept = app.files.put(&address, PutPayload::from(bytes)).await;
    let _ = kept.context("cannot keep the file")?;
    let command = ImportOfficial {
        new: file
            .plan
            .record(app.id(), file.text, file.source, ACTOR, app.clock.now()),
        anomalies: file.plan.anomaly_codes(),
        seen: file.seen.clone(),
        columns: None,
    };
    let _ = app
        .decide(organisation.id, &By::Operator(ACTOR), &command)
        .await?;
    Ok(())
}

fn print(args: &ImportArgs, plan: &Plan, reading: &Reading, source: Source<'_>, stored: bool) -> Outcome {
    if args.format == Format::Json {
        let numbers: Vec<_> = plan
            .texts
            .iter()
            .map(|text| json!({ "number": text.number, "outcome": text.outcome.code() }))
            .collect();
        let outcome = json!({
            "version": plan.version,
            "file": source.file_name,
            "sha256": source.sha256,
            "dryRun": args.dry_run,
            "stored": stored,
            "counts": plan.counts(),
            "numbers": numbers,
            "anomalies": plan.anomalies,
            "remarks": reading.remarks,
        });
        terminal::json(&outcome)?;
        return Ok(());
    }
    let counts = plan.counts();
    say!(
        "{} as text of BIO2 {}: {} new, {} changed, {} unchanged, {} kept.",
        source.file_name,
        plan.version,
        counts.new,
        counts.changed,
        counts.unchanged,
        counts.kept
    );
    for remark in &reading.remarks {
        say!("Note: {remark}.");
    }
    for anomaly in &plan.anomalies {
        say!("{}", report::line(anomaly));
    }
    say!(
        "{}",
        match (stored, args.dry_run) {
            (true, _) => "Stored.",
            (false, true) => "Dry run: nothing was stored.",
            (false, false) => "Everything was there already: nothing was stored.",
        }
    );
    Ok(())
}
