//! What is looked through, for whoever looks something up by what it is called.

use crate::context::Context;
use crate::errors::PageError;
use waarborg_app::Standing;
use waarborg_domain::evidence::{Evidence, EvidenceFilter, visibility_of};
use waarborg_domain::permissions::Permission;
use waarborg_domain::search::{Collection, Query};
use waarborg_domain::statement::StatementRecord;
use waarborg_domain::store::PageRequest;

/// At most so many pieces of evidence are looked through.
pub(super) const MAX_EVIDENCE: i64 = 500;

/// All that can be found today, and the evidence among which the feature looks.
pub(crate) struct Collected {
    /// The records.
    pub standing: Standing,
    statements: Vec<StatementRecord>,
    evidence: Vec<Evidence>,
    /// How much evidence there is with the longest word in its title.
    pub(super) there_are: i64,
}

impl Collected {
    /// Loads what may answer this query: only what this person may see.
    pub(crate) async fn load(ctx: &Context, query: &Query) -> Result<Self, PageError> {
        let standing = ctx.standing(ctx.today).await?;
        let (evidence, there_are) = evidence(ctx, &standing, query).await?;
        Ok(Self {
            standing,
            statements: ctx.app.store.statements(ctx.organisation.id).await?,
            evidence,
            there_are,
        })
    }

    /// As the features look through it.
    pub(crate) fn collection<'a>(&'a self, ctx: &'a Context) -> Collection<'a> {
        Collection {
            situation: self.standing.situation(&self.statements),
            actor: &ctx.actor,
            evidence: &self.evidence,
        }
    }
}

async fn evidence(
    ctx: &Context,
    standing: &Standing,
    query: &Query,
) -> Result<(Vec<Evidence>, i64), PageError> {
    if !ctx.may(Permission::SeeState) {
        return Ok((Vec::new(), 0));
    }
    let filter = EvidenceFilter {
        text: Some(query.longest().to_owned()),
        visibility: visibility_of(
            standing.catalogue,
            &standing.ledger,
            &standing.posture,
            &ctx.actor,
        ),
        ..EvidenceFilter::default()
    };
    let all = PageRequest {
        offset: 0,
        limit: MAX_EVIDENCE,
    };
    let found = ctx.app.store.evidence_page(ctx.organisation.id, &filter, all);
    let found = found.await?;
    let pieces = found.rows.into_iter().map(|row| row.evidence);
    Ok((pieces.collect(), found.total))
}
