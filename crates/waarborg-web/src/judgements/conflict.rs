//! Two people who judge the same: what the first recorded beside what the second typed.

use super::view::{TimelineItem, timeline, verdict_words};
use crate::context::Context;
use crate::errors::PageError;
use crate::evidence::view::period_label;
use crate::texts;
use waarborg_app::Standing;
use waarborg_domain::ids::JudgementId;
use waarborg_domain::judgements::{Judgement, NewJudgement, RecordJudgements};

/// How many judgements of others are shown.
const SHOWN: usize = 20;

/// Both versions.
#[derive(Debug, Clone)]
pub struct Conflict {
    /// What was recorded or retracted in the meantime, newest first.
    pub theirs: Vec<TimelineItem>,
    /// How many more there are.
    pub more: usize,
    /// The verdicts that were typed: `Opzet: voldoet`.
    pub verdicts: Vec<String>,
    /// What else was typed, with its label.
    pub yours: Vec<(String, String)>,
}

impl Conflict {
    /// What was judged since the author of `record` looked; `None` if that is nothing.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn find(
        ctx: &Context,
        standing: &Standing,
        record: &RecordJudgements,
    ) -> Result<Option<Self>, PageError> {
        let meanwhile = record.meanwhile(&standing.ledger);
        let Some((_, first)) = record.judgements.first().filter(|_| !meanwhile.is_empty()) else {
            return Ok(None);
        };
        let ids: Vec<JudgementId> = meanwhile.iter().take(SHOWN).map(|fact| fact.id).collect();
        let mut theirs = ctx.app.store.judgements(ctx.organisation.id, &ids).await?;
        theirs.sort_by_key(|judgement| ids.iter().position(|id| *id == judgement.id));
        Ok(Some(Self {
            theirs: items(ctx, standing, record, first, &theirs),
            more: meanwhile.len().saturating_sub(ids.len()),
            verdicts: verdicts(ctx, record),
            yours: yours(ctx, first),
        }))
    }
}

/// Of several measures each is named; of one the page is about it.
fn items(
    ctx: &Context,
    standing: &Standing,
    record: &RecordJudgements,
    first: &NewJudgement,
    theirs: &[Judgement],
) -> Vec<TimelineItem> {
    let several = record.batch.is_some();
    let items = timeline(ctx, standing, theirs, &[], first.target, true);
    let told = items.into_iter().zip(theirs).map(|(item, judgement)| {
        let head = if several {
            format!("{} {}", judgement.requirement, item.head)
        } else {
            item.head
        };
        let recorded = ctx.ui.moment(judgement.recorded_at);
        TimelineItem {
            head,
            meta: format!(
                "{} · {}",
                item.meta,
                ctx.ui.t(texts::judgements::CONFLICT_RECORDED.moment(recorded))
            ),
            ..item
        }
    });
    told.collect()
}

/// One for each aspect: they are the same for every measure.
fn verdicts(ctx: &Context, record: &RecordJudgements) -> Vec<String> {
    let mut verdicts: Vec<String> = Vec::new();
    for (_, new) in &record.judgements {
        let words = verdict_words(&ctx.ui, new.aspect, new.verdict);
        if !verdicts.contains(&words) {
            verdicts.push(words);
        }
    }
    verdicts
}

fn yours(ctx: &Context, new: &NewJudgement) -> Vec<(String, String)> {
    let ui = &ctx.ui;
    let mut rows = vec![
        (ui.t(texts::judgements::DAY), ui.date(new.judged_on)),
        (ui.t(texts::judgements::BASIS), ui.name(new.basis)),
    ];
    if let Some(period) = new.period {
        rows.push((ui.t(texts::judgements::PERIOD), period_label(ui, period)));
    }
    if !new.remark.is_empty() {
        rows.push((ui.t(texts::judgements::REMARK), new.remark.clone()));
    }
    rows
}
