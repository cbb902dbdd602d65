//! Opening what the command line points at.

use crate::cli::Place;
use crate::outcome::Failure;
use crate::settings;
use anyhow::Context;
use std::sync::Arc;
use waarborg_domain::organisations::Organisation;
use waarborg_domain::store::Store;
use waarborg_store::StoreUrl;

/// The address of the store.
pub fn url(place: &Place) -> anyhow::Result<StoreUrl> {
    Ok(settings::database_url(place).parse::<StoreUrl>()?)
}

/// Opens the store and brings its schema up to date.
pub async fn open(place: &Place) -> anyhow::Result<Arc<dyn Store>> {
    let url = url(place)?;
    if place.database_url.is_none() {
        settings::make_private_folder(&place.data_dir)?;
    }
    waarborg_store::open(&url)
        .await
        .with_context(|| format!("cannot open {url}"))
}

/// The organisation with this short name, or all.
pub async fn organisations(store: &dyn Store, slug: Option<&str>) -> Result<Vec<Organisation>, Failure> {
    let all = store.organisations().await?;
    let Some(slug) = slug else { return Ok(all) };
    let known = all
        .iter()
        .map(|organisation| organisation.slug.clone())
        .collect::<Vec<_>>()
        .join(", ");
    let found: Vec<_> = all
        .into_iter()
        .filter(|organisation| organisation.slug == slug)
        .collect();
    if found.is_empty() {
        return Err(Failure::NotFound(format!(
            "there is no organisation '{slug}'; there is: {known}"
        )));
    }
    Ok(found)
}

/// The organisation with this short name; the only one when no name is given.
pub async fn organisation(store: &dyn Store, slug: Option<&str>) -> Result<Organisation, Failure> {
    let mut found = organisations(store, slug).await?;
    match (found.pop(), found.is_empty()) {
        (Some(only), true) => Ok(only),
        (None, _) => Err(Failure::NotFound(
            "there is no organisation yet: start with `waarborg serve`".to_owned(),
        )),
        (Some(_), false) => Err(Failure::NotFound(
            "there are several organisations: choose with --organisation".to_owned(),
        )),
    }
}
