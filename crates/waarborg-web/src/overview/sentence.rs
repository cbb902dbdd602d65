//! Where we stand, in plain words, and what needs a decision now.

use super::figures::{weakest_aspect, weakest_theme};
use super::lines::Links;
use super::paths;
use crate::context::Context;
use crate::errors::PageError;
use crate::texts;
use waarborg_app::Standing;
use waarborg_domain::actions::{ActionVersion, ActionVisibility};
use waarborg_domain::permissions::Permission;
use waarborg_domain::posture::{State, Tally};
use waarborg_domain::totals::{Totals, TrendPoint};

/// The answer to "where do we stand?" in a few sentences.
pub(super) fn answer(ctx: &Context, totals: &Totals, trend: &[TrendPoint]) -> Vec<String> {
    let ui = &ctx.ui;
    let Some(percents) = totals.all.percentage_met() else {
        return vec![ui.t(texts::overview::NOTHING_OWED)];
    };
    if totals.all.of(State::Missing) == totals.all.owed() {
        return vec![ui.t(match ctx.actor.sees_all() {
            true => texts::overview::NOTHING_JUDGED,
            false => texts::overview::NOTHING_JUDGED_OWN,
        })];
    }
    let (met, owed) = (ui.number(totals.all.of(State::Met)), ui.number(totals.all.owed()));
    let mut sentences = vec![if ctx.actor.sees_all() {
        let answer = texts::overview::ANSWER.percents(percents).met(met).owed(owed);
        ui.t(answer.name(&ctx.organisation.name))
    } else {
        ui.t(texts::overview::ANSWER_OWN.percents(percents).met(met).owed(owed))
    }];
    sentences.extend(change(ctx, percents, trend));
    if let (Some(aspect), Some(theme), true) = (weakest_aspect(totals), weakest_theme(totals), percents < 100)
    {
        let (aspect, theme) = (ui.name(aspect).to_lowercase(), ui.name(theme).to_lowercase());
        sentences.push(ui.t(texts::overview::WEAKEST.aspect(aspect).theme(theme)));
    }
    sentences
}

/// Over fewer days a change says little.
const DAYS_OF_CHANGE: i64 = 20;

/// How much it changed since the end of the month before.
fn change(ctx: &Context, now: u32, trend: &[TrendPoint]) -> Option<String> {
    let last = trend.last()?.day;
    let before = trend
        .iter()
        .rfind(|point| (last - point.day).num_days() >= DAYS_OF_CHANGE)?;
    let mut sum = Tally::default();
    before.aspects.iter().for_each(|tally| sum.merge(tally));
    let then = sum.percentage_met()?;
    let (n, day) = (now.abs_diff(then), ctx.ui.date(before.day));
    Some(match now.cmp(&then) {
        std::cmp::Ordering::Greater => ctx.ui.t(texts::overview::CHANGE_UP.n(n).day(day)),
        std::cmp::Ordering::Less => ctx.ui.t(texts::overview::CHANGE_DOWN.n(n).day(day)),
        std::cmp::Ordering::Equal => ctx.ui.t(texts::overview::CHANGE_NONE.day(day)),
    })
}

/// Something that needs a decision or action.
pub(super) struct Ask {
    /// Name of the icon and of the state.
    pub class: &'static str,
    pub text: String,
    pub link: String,
    pub href: String,
}

/// The statement that waits for the CISO or the board, if there is one that this person may see.
pub(super) async fn open_statement(ctx: &Context) -> Result<Option<Ask>, PageError> {
    if !ctx.actor.sees_all() {
        return Ok(None);
    }
    let statements = ctx.app.store.statements(ctx.organisation.id).await?;
    let open = statements
        .into_iter()
        .find(|statement| statement.status.is_open());
    Ok(open.map(|statement| Ask {
        class: "planned",
        text: ctx.ui.t(texts::overview::ASK_STATEMENT
            .n(statement.number)
            .status(statement.status.code())),
        link: ctx.ui.t(texts::overview::ASK_STATEMENT_LINK),
        href: crate::statement::paths::one(ctx.org(), statement.id),
    }))
}

/// A newer version of BIO2 to move to, for whoever may prepare that.
pub(super) fn newer_version(ctx: &Context, standing: &Standing) -> Option<Ask> {
    let version = standing.catalogue.version();
    let newer = crate::migration::newer(version).filter(|_| ctx.may(Permission::Decide))?;
    Some(Ask {
        class: "planned",
        text: ctx.ui.t(texts::overview::ASK_VERSION.from(version).to(newer)),
        link: ctx.ui.t(texts::overview::ASK_VERSION_LINK),
        href: crate::migration::paths::overview(ctx.org()),
    })
}

/// What was promised and is late, among what this person may see.
pub(super) fn late_actions(ctx: &Context, standing: &Standing) -> Option<Ask> {
    let visible = ActionVisibility::new(&standing.ledger, &ctx.actor, ctx.today);
    let late = |action: &ActionVersion| action.is_late(ctx.today) && visible.has(action);
    let number = standing.ledger.open_actions(ctx.today, late).len();
    let list = crate::actions::paths::list(ctx.org());
    (number > 0).then(|| Ask {
        class: "expired",
        text: ctx.ui.t(texts::overview::ASK_LATE_ACTIONS.n(number)),
        link: ctx.ui.t(texts::overview::ASK_LATE_ACTIONS_LINK),
        href: crate::listing::with_query(&list, &[("status", "late")]),
    })
}

/// What needs a decision now, the most urgent first.
pub(super) fn asks(ctx: &Context, standing: &Standing, links: &Links, totals: &Totals) -> Vec<Ask> {
    let critical = totals.objects.iter().filter(|(index, tally)| {
        standing.posture.objects[*index].details.critical && tally.of(State::NotMet) > 0
    });
    let nobody = totals.owners.iter().find(|(owner, _)| owner.is_none());
    let unowned = nobody.map_or(0, |(_, tally)| tally.owed());
    let objects = format!("{}?critical=1", paths::objects(ctx.org()));
    let state = |state: State| links.to(&[("state", state.code())]);
    let asked = [
        (
            "fail",
            (texts::overview::ASK_CRITICAL, texts::overview::ASK_CRITICAL_LINK),
            u32::try_from(critical.count()).unwrap_or(u32::MAX),
            objects,
        ),
        (
            "expired",
            (texts::overview::ASK_LAPSED, texts::overview::ASK_LAPSED_LINK),
            totals.all.of(State::Lapsed),
            state(State::Lapsed),
        ),
        (
            "fail",
            (texts::overview::ASK_NOT_MET, texts::overview::ASK_NOT_MET_LINK),
            totals.all.of(State::NotMet),
            state(State::NotMet),
        ),
        (
            "missing",
            (texts::overview::ASK_UNOWNED, texts::overview::ASK_UNOWNED_LINK),
            unowned,
            links.to(&[("owner", crate::measures::filter::NOBODY)]),
        ),
        (
            "planned",
            (texts::overview::ASK_SOON, texts::overview::ASK_SOON_LINK),
            totals.lapsing[0].1,
            links.to(&[("due", "30")]),
        ),
    ];
    let asks = asked.into_iter().filter(|(_, _, count, _)| *count > 0);
    asks.map(|(class, (text, link), count, href)| {
        let number = ctx.ui.number(count);
        Ask {
            class,
            text: ctx.ui.t(text.n(count).number(number)),
            link: ctx.ui.t(link),
            href,
        }
    })
    .collect()
}
