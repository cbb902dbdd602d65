//! A draft beside what the organisation has now: "wat verandert er voor ons?".

use super::paths;
use super::rows::{self, MeasureChange, PartChange};
use crate::context::Context;
use crate::errors::PageError;
use crate::forms::{Choice, Query};
use crate::render::render;
use crate::texts;
use crate::ui::Ui;
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use serde::Deserialize;
use std::str::FromStr;
use waarborg_domain::drafts::{Draft, Effect, Own, compare};

#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub struct DraftQuery {
    effect: String,
    ours: String,
}

impl DraftQuery {
    fn active(&self) -> usize {
        usize::from(!self.effect.is_empty()) + usize::from(!self.ours.is_empty())
    }

    /// A kind that cannot be read filters nothing.
    fn wants(&self, effect: Effect, matters: bool) -> bool {
        let wanted = Effect::from_str(&self.effect).ok();
        wanted.is_none_or(|wanted| wanted == effect) && (matters || self.ours.is_empty())
    }
}

#[derive(Template)]
#[template(path = "drafts/page.html")]
struct DraftPage {
    ui: Ui,
    draft: &'static Draft,
    /// The version that the organisation works on.
    version: String,
    query: DraftQuery,
    effects: Vec<Choice>,
    counts: Vec<(String, usize)>,
    measures: Vec<MeasureChange>,
    chapters: Vec<PartChange>,
}

impl DraftPage {
    fn source(&self) -> String {
        let provenance = &self.draft.provenance;
        self.ui.t(texts::drafts::SOURCE
            .source(provenance.source.get(self.ui.language()))
            .day(self.ui.date(provenance.checked_on)))
    }

    fn path(&self) -> String {
        paths::one(self.ui.org(), &self.draft.version)
    }

    const fn total(&self) -> usize {
        self.draft.steps.len() + self.draft.chapters.len()
    }

    const fn found(&self) -> usize {
        self.measures.len() + self.chapters.len()
    }
}

/// The page.
pub async fn page(
    ctx: Context,
    Path((_, version)): Path<(String, String)>,
    Query(query): Query<DraftQuery>,
) -> Result<Response, PageError> {
    let mut drafts = waarborg_catalogue::drafts().iter();
    let draft = drafts.find(|draft| draft.version == version);
    let draft = draft.ok_or(PageError::NotFound)?;
    let from = waarborg_catalogue::version(&draft.from).ok_or(PageError::NotFound)?;
    let standing = ctx.standing(ctx.today).await?;
    let catalogue = standing.catalogue;
    let comparison = compare(
        draft,
        &Own {
            catalogue,
            posture: &standing.posture,
            actor: &ctx.actor,
            since: waarborg_catalogue::was_wordt(catalogue.version(), &draft.from),
        },
    );
    let measures = comparison.rows.iter();
    let measures = measures.filter(|row| query.wants(row.effect, row.matters()));
    let chapters = comparison.chapters.iter();
    let chapters = chapters.filter(|row| query.wants(row.effect, row.matters()));
    let name = |effect: Effect| ctx.ui.t(rows::effect(effect));
    Ok(render(&DraftPage {
        version: catalogue.version().to_owned(),
        effects: Effect::ALL
            .iter()
            .map(|effect| Choice::new(effect, name(*effect)))
            .collect(),
        counts: draft
            .counts()
            .into_iter()
            .map(|(effect, count)| (name(effect), count))
            .collect(),
        measures: measures.map(|row| rows::measure(&ctx, from, row)).collect(),
        chapters: chapters.map(|row| rows::chapter(&ctx, row)).collect(),
        draft,
        query,
        ui: ctx.ui,
    }))
}
