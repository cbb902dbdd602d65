//! Writes the generated data through the store, as every other write.

use super::accounts::{DemoSecrets, PASSWORD};
use super::{progress, statement};
use anyhow::{Context, Result};
use object_store::ObjectStoreExt;
use object_store::path::Path;
use waarborg_domain::store::Commit;
use waarborg_testkit::{MUNICIPALITY, Plan, files};
use waarborg_web::App;

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
    let commits: Vec<Commit> = waarborg_testkit::demo(plan, &secrets).collect();
    let bar = progress(commits.len() as u64)?;
    for commit in commits {
        app.store.commit(commit).await.context("cannot write the demo")?;
        bar.inc(1);
    }
    statement::publish_first(app, MUNICIPALITY, plan.today).await?;
    bar.finish_and_clear();
    Ok(())
}
