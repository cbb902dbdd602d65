//! Writes the generated data through the store, as every other write.

use super::accounts::{DemoSecrets, PASSWORD};
use super::{progress, statement};
use anyhow::{Context, Result};
use object_store::ObjectStoreExt;
use object_store::path::Path;
use std::collections::VecDeque;
use waarborg_app::App;
use waarborg_domain::decision::Decided;
use waarborg_domain::ids::OrganisationId;
use waarborg_domain::store::Change;
use waarborg_domain::{Day, Moment};
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
    let mut statement = Waiting::Proposal(statement::proposed_at(plan.today));
    for commit in commits {
        if Some(commit.organisation()) == municipality
            && let Some(event) = commit.events().first()
        {
            statement = statement.write_until(app, plan.today, event.at).await?;
        }
        app.store.commit(commit).await.context("cannot write the demo")?;
        bar.inc(1);
    }
    statement.write_until(app, plan.today, Moment::MAX_UTC).await?;
    bar.finish_and_clear();
    Ok(())
}

fn made_municipality(commit: &Decided) -> Option<OrganisationId> {
    let made =
        |change: &Change| matches!(change, Change::CreateOrganisation(made) if made.slug == MUNICIPALITY);
    commit.changes().iter().any(made).then_some(commit.organisation())
}

/// What is still to be written of the published statement: it takes its place in time among the other
/// writes, so that the audit trail is in order.
enum Waiting {
    /// All of it, from this moment on.
    Proposal(Moment),
    /// The steps that are left.
    Steps(VecDeque<Decided>),
}

impl Waiting {
    async fn write_until(self, app: &App, today: Day, now: Moment) -> Result<Self> {
        let mut steps = match self {
            Self::Proposal(at) if now < at => return Ok(self),
            Self::Proposal(_) => statement::first(app, MUNICIPALITY, today).await?.into(),
            Self::Steps(steps) => steps,
        };
        let due = |commit: &Decided| commit.events().first().is_some_and(|event| event.at <= now);
        while let Some(step) = steps.pop_front_if(|step| due(step)) {
            app.store
                .commit(step)
                .await
                .context("cannot write the statement of the demo")?;
        }
        Ok(Self::Steps(steps))
    }
}
