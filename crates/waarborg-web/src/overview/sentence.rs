//! Where we stand, in plain words, and what asks for a decision now.

use super::figures::{weakest_aspect, weakest_theme};
use super::lines::Links;
use super::paths;
use crate::context::Context;
use crate::errors::PageError;
use waarborg_app::Standing;
use waarborg_domain::permissions::Permission;
use waarborg_domain::posture::{State, Tally};
use waarborg_domain::totals::{Totals, TrendPoint};

/// The answer to "where do we stand?" in a few sentences.
pub(super) fn answer(ctx: &Context, totals: &Totals, trend: &[TrendPoint]) -> Vec<String> {
    let ui = &ctx.ui;
    let Some(percents) = totals.all.percentage_met() else {
        return vec![ui.t("overview-nothing-owed")];
    };
    if totals.all.of(State::Missing) == totals.all.owed() {
        return vec![ui.t(match ctx.actor.sees_all() {
            true => "overview-nothing-judged",
            false => "overview-nothing-judged-own",
        })];
    }
    let (met, owed) = (ui.number(totals.all.of(State::Met)), ui.number(totals.all.owed()));
    let key = if ctx.actor.sees_all() {
        "overview-answer"
    } else {
        "overview-answer-own"
    };
    let texts: [(&str, &dyn crate::i18n::Arg); 4] = [
        ("percents", &percents),
        ("met", &met),
        ("owed", &owed),
        ("name", &ctx.organisation.name),
    ];
    let mut sentences = vec![ui.t_args(key, &texts)];
    sentences.extend(change(ctx, percents, trend));
    if let (Some(aspect), Some(theme), true) = (weakest_aspect(totals), weakest_theme(totals), percents < 100)
    {
        let (aspect, theme) = (ui.name(aspect).to_lowercase(), ui.name(theme).to_lowercase());
        sentences.push(ui.t2("overview-weakest", "aspect", aspect, "theme", theme));
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
    let key = match now.cmp(&then) {
        std::cmp::Ordering::Greater => "overview-change-up",
        std::cmp::Ordering::Less => "overview-change-down",
        std::cmp::Ordering::Equal => "overview-change-none",
    };
    let day = ctx.ui.date(before.day);
    Some(ctx.ui.t2(key, "n", now.abs_diff(then), "day", day))
}

/// Something that asks for a decision or for action.
pub(super) struct Ask {
    /// Name of the icon and of the state.
    pub class: &'static str,
    pub text: String,
    pub link: String,
    pub href: String,
}

/// The statement that lies before CISO or board, if there is one that this person may see.
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
        text: ctx.ui.t2(
            "overview-ask-statement",
            "n",
            statement.number,
            "status",
            statement.status.code(),
        ),
        link: ctx.ui.t("overview-ask-statement-link"),
        href: crate::statement::paths::one(ctx.org(), statement.id),
    }))
}

/// That there is a newer version of BIO2 to move to, for who may prepare that.
pub(super) fn newer_version(ctx: &Context, standing: &Standing) -> Option<Ask> {
    let version = standing.catalogue.version();
    let newer = crate::migration::newer(version).filter(|_| ctx.may(Permission::Decide))?;
    Some(Ask {
        class: "planned",
        text: ctx.ui.t2("overview-ask-version", "from", version, "to", newer),
        link: ctx.ui.t("overview-ask-version-link"),
        href: crate::migration::paths::overview(ctx.org()),
    })
}

/// What asks for a decision now, the most pressing first.
pub(super) fn asks(ctx: &Context, standing: &Standing, links: &Links, totals: &Totals) -> Vec<Ask> {
    let critical = totals.objects.iter().filter(|(index, tally)| {
        standing.posture.objects[*index].details.critical && tally.of(State::NotMet) > 0
    });
    let nobody = totals.owners.iter().find(|(owner, _)| owner.is_none());
    let unowned = nobody.map_or(0, |(_, tally)| tally.owed());
    let objects = format!("{}?critical=1", paths::objects(ctx.org()));
    let state = |state: State| links.to(&[("state", state.code())]);
    let asked: [(&'static str, &str, u32, String); 5] = [
        (
            "fail",
            "critical",
            u32::try_from(critical.count()).unwrap_or(u32::MAX),
            objects,
        ),
        (
            "expired",
            "lapsed",
            totals.all.of(State::Lapsed),
            state(State::Lapsed),
        ),
        (
            "fail",
            "not-met",
            totals.all.of(State::NotMet),
            state(State::NotMet),
        ),
        (
            "missing",
            "unowned",
            unowned,
            links.to(&[("owner", crate::measures::filter::NOBODY)]),
        ),
        ("planned", "soon", totals.lapsing[0].1, links.to(&[("due", "30")])),
    ];
    let asks = asked.into_iter().filter(|(_, _, count, _)| *count > 0);
    asks.map(|(class, what, count, href)| {
        let number = ctx.ui.number(count);
        let text = ctx
            .ui
            .t2(&format!("overview-ask-{what}"), "n", count, "number", number);
        Ask {
            class,
            text,
            link: ctx.ui.t(&format!("overview-ask-{what}-link")),
            href,
        }
    })
    .collect()
}
