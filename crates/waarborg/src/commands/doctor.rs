//! `waarborg doctor`: checks whether everything that the program needs is in order.

use crate::cli::{Format, Place};
use crate::outcome::{Failure, Outcome};
use crate::terminal::{self, say};
use crate::{place, settings};
use serde_json::json;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::sync::Arc;
use waarborg_domain::ids::OrganisationId;
use waarborg_domain::migration::eras::Eras;
use waarborg_domain::organisations::Organisation;
use waarborg_domain::posture::Posture;
use waarborg_domain::store::{Store, StoreDescription, StoreError};
use waarborg_domain::tasks::Situation;
use waarborg_domain::verify::verify;

/// One check.
struct Check {
    name: String,
    /// What is wrong and what to do, or what was found in order.
    outcome: Result<String, String>,
}

fn check(name: impl Into<String>, outcome: Result<String, String>) -> Check {
    Check {
        name: name.into(),
        outcome,
    }
}

pub async fn run(place: &Place, format: Format) -> Outcome {
    let mut checks = vec![folder(&place.data_dir), key(&place.data_dir)];
    checks.extend(database(place).await);
    match format {
        Format::Text => {
            for check in &checks {
                match &check.outcome {
                    Ok(found) => say!("ok     {}: {found}", check.name),
                    Err(wrong) => say!("WRONG  {}: {wrong}", check.name),
                }
            }
        }
        Format::Json => {
            let told = checks.iter().map(|check| match &check.outcome {
                Ok(found) => json!({ "check": check.name, "ok": true, "found": found }),
                Err(wrong) => json!({ "check": check.name, "ok": false, "wrong": wrong }),
            });
            terminal::json(&told.collect::<Vec<_>>())?;
        }
    }
    let wrong = checks.iter().filter(|check| check.outcome.is_err()).count();
    if wrong == 0 {
        Ok(())
    } else {
        Err(Failure::NotRight(format!(
            "{wrong} of {} failed",
            terminal::counted(checks.len(), "check")
        )))
    }
}

fn folder(data_dir: &Path) -> Check {
    let looked = || {
        let about = std::fs::metadata(data_dir).map_err(|error| {
            format!(
                "cannot read {}: {error}; make it, or point at another with --data-dir",
                data_dir.display()
            )
        })?;
        let mode = about.permissions().mode() & 0o777;
        if mode & 0o077 != 0 {
            return Err(format!(
                "{} can be read by others (mode {mode:o}); do: chmod 700",
                data_dir.display()
            ));
        }
        Ok(format!("{}, for this user alone", data_dir.display()))
    };
    check("data folder", looked())
}

fn key(data_dir: &Path) -> Check {
    let file = data_dir.join("secret.key");
    let elsewhere = ["WAARBORG_SECRET_KEY", "WAARBORG_SECRET_KEY_FILE"]
        .iter()
        .any(|name| std::env::var(name).is_ok());
    let looked = || {
        if !elsewhere && !file.exists() {
            return Err(format!(
                "{} is not there yet: the first start makes it",
                file.display()
            ));
        }
        settings::secret_key(data_dir).map_err(|error| format!("{error:#}"))?;
        Ok("can be read".to_owned())
    };
    check("secret key", looked())
}

async fn database(place: &Place) -> Vec<Check> {
    let (store, organisations, found) = match opened(place).await {
        Ok(opened) => opened,
        Err(wrong) => return vec![check("database", Err(wrong))],
    };
    let mut checks = vec![check("database", Ok(found))];
    for organisation in organisations {
        let outcome = match waarborg_store::check_trail(&*store, organisation.id).await {
            Ok(Ok(count)) => Ok(format!(
                "{}, each follows the one before",
                terminal::counted(count, "event")
            )),
            Ok(Err(broken)) => Err(broken.to_string()),
            Err(error) => Err(error.to_string()),
        };
        checks.push(check(format!("audit trail of {}", organisation.slug), outcome));
        let outcome = records(&*store, organisation.id).await;
        checks.push(check(format!("records of {}", organisation.slug), outcome));
    }
    checks
}

type Opened = (Arc<dyn Store>, Vec<Organisation>, String);

/// The database with the organisations in it, and what is to be said of it. It is opened only when it is
/// sound and of this version: to open one of an older version is to change it, perhaps before anybody made a
/// back-up.
async fn opened(place: &Place) -> Result<Opened, String> {
    let told = |error: anyhow::Error| format!("{error:#}");
    let failed = |error: StoreError| error.to_string();
    let url = place::url(place).map_err(told)?;
    let found = verdict(&waarborg_store::describe(&url).await.map_err(failed)?)?;
    let store = place::open(place).await.map_err(told)?;
    let organisations = store.organisations().await.map_err(failed)?;
    Ok((store, organisations, found))
}

/// Whether what always holds of the records holds, feature by feature.
async fn records(store: &dyn Store, organisation: OrganisationId) -> Result<String, String> {
    let failed = |error: StoreError| error.to_string();
    let all = store.ledger_since(organisation, 0).await.map_err(failed)?;
    let all = all.ok_or("the organisation is gone")?;
    let statements = store.statements(organisation).await.map_err(failed)?;
    let today = crate::clock::today();
    let eras = Eras::new(all);
    let ledger = eras.on(today);
    let version = &ledger.organisation.catalogue_version;
    let catalogue = waarborg_catalogue::version(version)
        .ok_or_else(|| format!("this program does not carry {version}"))?;
    let posture = Posture::derive(catalogue, ledger, today);
    let wrong = verify(&Situation {
        catalogue,
        ledger,
        posture: &posture,
        statements: &statements,
    });
    match wrong.first() {
        None => Ok("what always holds of them holds".to_owned()),
        Some((feature, first)) => Err(format!(
            "{feature}: {first} (and {} more); put a back-up back, or report it",
            wrong.len() - 1
        )),
    }
}

fn verdict(found: &StoreDescription) -> Result<String, String> {
    if let Some(problem) = found.problems.first() {
        return Err(format!("{problem}; put a back-up back"));
    }
    match found.migration {
        Some(level) if level > found.newest_migration => {
            Err("it was written by a newer version of waarborg; use that one".to_owned())
        }
        Some(level) if level < found.newest_migration => {
            Err("it is of an older version; make a back-up, and then do: waarborg migrate".to_owned())
        }
        None => Err("it is empty; do: waarborg migrate".to_owned()),
        Some(_) => Ok(format!(
            "{} {}, {} bytes, sound",
            found.engine, found.version, found.size
        )),
    }
}
