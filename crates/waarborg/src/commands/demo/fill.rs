//! Writes the generated data through the store, like every other write.

use super::accounts::{DemoSecrets, PASSWORD};
use super::progress;
use super::statement::Story;
use anyhow::{Context, Result};
use object_store::ObjectStoreExt;
use object_store::path::Path;
use waarborg_app::App;
use waarborg_domain::Moment;
use waarborg_domain::decision::Decided;
use waarborg_domain::ids::OrganisationId;
use waarborg_domain::organisations;
use waarborg_domain::store::Change;
use waarborg_testkit::{MUNICIPALITY, Plan, files};

/// Fills an empty store.
pub async fn fill(app: &App, plan: &Plan) -> Result<()> {
    let hash = app
        .passwords
        .hash(PASSWORD)
        .await
        .map_err(|_| anyhow::anyhow!("the password cannot be hashed"))?;
    let secrets = DemoSecrets::new(app.secrets.clone(), hash);
    for file in files::files(plan) {
        let place = Path::from(file.sha256.as_str());
        app.files
            .put(&place, file.bytes.into())
            .await
            .context("cannot store a file of evidence")?;
    }
    let commits: Vec<Decided> = waarborg_testkit::demo(plan, &secrets).collect();
    let bar = progress(commits.len() as u64)?;
    let municipality = commits.iter().find_map(made_municipality);
    let mut statement = Story::new(plan.today);
    for commit in commits {
        if let Some(municipality) = municipality.filter(|municipality| *municipality == commit.organisation())
            && let Some(event) = commit.events().first()
        {
            statement.write_until(app, municipality, event.at).await?;
        }
        app.store.commit(commit).await.context("cannot write the demo")?;
        bar.inc(1);
    }
    if let Some(municipality) = municipality {
        statement.write_until(app, municipality, Moment::MAX_UTC).await?;
    }
    bar.finish_and_clear();
    Ok(())
}

fn made_municipality(commit: &Decided) -> Option<OrganisationId> {
    let made = |change: &Change| matches!(change, Change::Organisations(organisations::Change::Create(made)) if made.slug == MUNICIPALITY);
    commit.changes().iter().any(made).then_some(commit.organisation())
}
