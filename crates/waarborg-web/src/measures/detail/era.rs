//! What a move to another version of BIO2 means for the measure in view.

use super::page::View;
use crate::context::Context;
use crate::listing::with_query;
use crate::measures::paths;
use crate::texts;
use waarborg_domain::Day;
use waarborg_domain::catalogue::MeasureNumber;
use waarborg_domain::ledger::Ledger;

/// A notice above the measure.
pub struct EraNotice {
    /// What happened.
    pub title: String,
    /// What that means, and what one can do.
    pub text: String,
    /// Where the measure is now: what the link says, and where it leads.
    pub links: Vec<(String, String)>,
}

/// What became of a measure of an older version; or that its judgements were left aside.
pub fn notice(ctx: &Context, view: &View) -> Option<EraNotice> {
    let ledger = &view.standing.ledger;
    let number = view.standing.catalogue.measure(view.index).number;
    let ui = &ctx.ui;
    if let Some(migration) = ledger.ended_by() {
        let becomes = migration.judgements_go_to(number);
        let key = match &becomes[..] {
            [] => texts::detail::ERA_WITHDRAWN,
            [only] if *only == number => texts::detail::ERA_OLDER,
            _ => texts::detail::ERA_MOVED,
        };
        let link = |number: &MeasureNumber| {
            let text = ui.t(texts::detail::ERA_LINK
                .number(*number)
                .version(migration.to.as_str()));
            (text, paths::one(ctx.org(), *number))
        };
        let day = ui.date(migration.migrated_on);
        return Some(EraNotice {
            title: ui.t(texts::detail::ERA_TITLE.version(migration.from.as_str())),
            text: ui.t(key.version(migration.to.as_str()).day(day)),
            links: becomes.iter().map(link).collect(),
        });
    }
    let migration = ledger.begun_by().filter(|_| ledger.is_asked_anew(number))?;
    Some(EraNotice {
        title: ui.t(texts::detail::ANEW_TITLE),
        text: ui.t(texts::detail::ANEW_TEXT
            .version(migration.to.as_str())
            .day(ui.date(migration.migrated_on))),
        links: Vec::new(),
    })
}

/// Where a measure is that is not in force on a day: on the last day in the version that had it.
pub fn left_behind(ctx: &Context, ledger: &Ledger, number: MeasureNumber, day: Day) -> Option<String> {
    let migration = ledger.left_behind(number)?;
    let last = migration.migrated_on.pred_opt().filter(|last| *last < day)?;
    let pair = (crate::as_of::FIELD, last.to_string());
    Some(with_query(
        &paths::one(ctx.org(), number),
        &[(pair.0, pair.1.as_str())],
    ))
}
