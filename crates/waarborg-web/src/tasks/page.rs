//! What somebody owes: their own tasks, or for whoever sees everything those of a colleague.

use super::paths;
use super::view::{Group, groups, next_lapse};
use crate::context::Context;
use crate::errors::PageError;
use crate::forms::{Choice, Query};
use crate::listing::{PAGE_SIZE, Pagination};
use crate::render::render;
use crate::texts;
use crate::ui::Ui;
use askama::Template;
use axum::response::Response;
use serde::Deserialize;
use waarborg_domain::Day;
use waarborg_domain::ids::UserId;
use waarborg_domain::permissions::Permission;
use waarborg_domain::posture::{Posture, State, Tally};
use waarborg_domain::tasks::{Person, Urgency, tasks_of};

/// Query of the address.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct TasksQuery {
    owner: String,
    page: Option<i64>,
}

#[derive(Template)]
#[template(path = "tasks/page.html")]
struct TasksPage<'a> {
    ui: &'a Ui,
    /// Whose tasks, if not one's own.
    of: Option<&'a str>,
    owner: String,
    /// Whose tasks can be chosen; empty for whoever sees only their own.
    owners: Vec<Choice>,
    /// All tasks, all pages together.
    total: usize,
    /// How many of them have lapsed.
    lapsed: usize,
    tally: Tally,
    groups: Vec<Group>,
    next_lapse: Option<Day>,
    pages: Pagination,
    /// The gap analysis of the same person.
    measures: String,
}

impl TasksPage<'_> {
    fn title(&self) -> String {
        match self.of {
            None => self.ui.t(texts::tasks::TITLE),
            Some(name) => self.ui.t(texts::tasks::TITLE_OF.name(name)),
        }
    }

    fn lead(&self) -> String {
        match (self.total, self.lapsed) {
            (0, _) => String::new(),
            (total, 0) => self.ui.t(texts::tasks::LEAD.n(total)),
            (total, lapsed) => self.ui.t(texts::tasks::LEAD_LAPSED.n(total).lapsed(lapsed)),
        }
    }

    fn percents(&self) -> u32 {
        self.tally.percentage_met().unwrap_or(100)
    }

    fn progress(&self) -> String {
        let (met, owed) = (
            self.ui.number(self.tally.of(State::Met)),
            self.ui.number(self.tally.owed()),
        );
        let percents = self.percents();
        self.ui
            .t(texts::tasks::PROGRESS.met(met).owed(owed).percents(percents))
    }

    fn all_shown(&self) -> String {
        match self.next_lapse {
            Some(day) => self.ui.t(texts::tasks::NONE_UNTIL.day(self.ui.date(day))),
            None => self.ui.t(texts::tasks::NONE_EVER),
        }
    }
}

/// The page.
pub async fn page(ctx: Context, Query(query): Query<TasksQuery>) -> Result<Response, PageError> {
    let asked: Option<UserId> = query.owner.parse().ok();
    let owner = asked.unwrap_or(ctx.actor.user);
    if owner != ctx.actor.user {
        ctx.require(Permission::SeeAll)?;
    }
    let standing = ctx.standing(ctx.today).await?;
    let colleague = match standing.ledger.member(owner) {
        Some(member) if owner != ctx.actor.user => Some(member.name.as_str()),
        None if owner != ctx.actor.user => return Err(PageError::NotFound),
        _ => None,
    };
    let statements = ctx.app.store.statements(ctx.organisation.id).await?;
    let situation = standing.situation(&statements);
    let person = match standing.ledger.member(owner) {
        Some(member) if member.user != ctx.actor.user => Person {
            user: owner,
            roles: &member.roles,
        },
        _ => Person::from(&*ctx.actor),
    };
    let tasks = tasks_of(&situation, &person);
    let request = Pagination::request(query.page);
    let start = usize::try_from(request.offset).unwrap_or(0).min(tasks.len());
    let end = (start + usize::try_from(PAGE_SIZE).unwrap_or(50)).min(tasks.len());
    let total = i64::try_from(tasks.len()).unwrap_or(i64::MAX);
    let chosen = colleague.map_or_else(String::new, |_| owner.to_string());
    let page = TasksPage {
        of: colleague,
        owners: if ctx.actor.sees_all() {
            owners(&ctx, &standing)
        } else {
            Vec::new()
        },
        total: tasks.len(),
        lapsed: tasks.iter().filter(|task| task.urgency == Urgency::Late).count(),
        tally: tally_of(&standing.posture, owner),
        groups: groups(&ctx, &standing, &tasks, start..end),
        next_lapse: next_lapse(&standing.posture, owner),
        pages: Pagination::new(query.page, total, &paths::page(ctx.org()), &[("owner", &chosen)]),
        measures: crate::listing::with_query(
            &crate::measures::paths::list(ctx.org()),
            &[("owner", &owner.to_string())],
        ),
        owner: chosen,
        ui: &ctx.ui,
    };
    Ok(render(&page))
}

fn tally_of(posture: &Posture, owner: UserId) -> Tally {
    let mut tally = Tally::default();
    let own = posture.cells().filter(|cell| cell.owner == Some(owner));
    own.for_each(|cell| tally.add_cell(cell));
    tally
}

/// Whose tasks can be looked at: every colleague, in order of name.
fn owners(ctx: &Context, standing: &waarborg_app::Standing) -> Vec<Choice> {
    let members = standing.ledger.members.iter();
    members
        .filter(|member| member.active && member.user != ctx.actor.user)
        .map(|member| Choice::new(member.user, member.name.as_str()))
        .collect()
}
