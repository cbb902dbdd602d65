//! `waarborg statement export`.

use crate::cli::{StatementCommand, StatementFormat};
use crate::outcome::{self, Outcome};
use crate::place;
use anyhow::Context;
use waarborg_documents::canonical;
use waarborg_documents::oscal;
use waarborg_documents::pdf::{self, PdfEdition};
use waarborg_documents::xlsx::{self, XlsxEdition};
use waarborg_domain::migration::eras::Eras;
use waarborg_domain::posture::Posture;
use waarborg_domain::statement::Statement;

pub async fn run(command: StatementCommand) -> Outcome {
    let StatementCommand::Export {
        place,
        organisation,
        as_of,
        format,
        language,
        output,
    } = command;
    let store = place::open(&place).await?;
    let organisation = place::organisation(&*store, organisation.as_deref()).await?;
    let all = store
        .ledger_since(organisation.id, 0)
        .await?
        .context("the organisation is gone")?;
    let day = as_of.unwrap_or_else(crate::clock::today);
    let eras = Eras::new(all);
    let ledger = eras.on(day);
    // The version that the organisation worked on on that day.
    let version = &ledger.organisation.catalogue_version;
    let catalogue = waarborg_catalogue::version(version)
        .with_context(|| format!("this program does not carry {version}"))?;
    let approved = store
        .statements(organisation.id)
        .await?
        .iter()
        .filter_map(approved_number)
        .max();
    let posture = Posture::derive(catalogue, ledger, day);
    let statement = Statement::freeze(catalogue, ledger, &posture, approved.unwrap_or(0) + 1);
    let bytes = match format {
        StatementFormat::Json => canonical::of(&statement)?,
        StatementFormat::Pdf => pdf::write(&PdfEdition {
            statement: &statement,
            language,
            approved_on: None,
            published_on: None,
            seal: None,
        })?,
        StatementFormat::Xlsx => xlsx::write(&XlsxEdition {
            statement: &statement,
            language,
            approved_on: None,
            published_on: None,
        })?,
        StatementFormat::Html => waarborg_web::statement_html(&statement, language)?.into_bytes(),
        StatementFormat::OscalSsp => oscal::system_security_plan(&statement, language),
        StatementFormat::OscalAssessmentResults => oscal::assessment_results(&statement, language)?,
        StatementFormat::OscalPoam => oscal::plan_of_action(&statement, language)?,
    };
    outcome::write(output.as_deref(), &bytes)?;
    Ok(())
}

fn approved_number(record: &waarborg_domain::statement::StatementRecord) -> Option<i64> {
    use waarborg_domain::statement::StatementStatus as Status;
    matches!(
        record.status,
        Status::Approved | Status::Published | Status::TakenDown
    )
    .then_some(record.number)
}
