//! Everybody with a role at the organisation.

use super::{Tab, paths, tabs};
use crate::context::Context;
use crate::errors::PageError;
use crate::forms::Query;
use crate::listing::Pagination;
use crate::render::render;
use crate::texts;
use crate::ui::Ui;
use askama::Template;
use axum::response::Response;
use serde::Deserialize;
use waarborg_domain::accounts::{Invitation, Member};

/// The query parameters.
#[derive(Deserialize)]
pub struct Filter {
    #[serde(default)]
    q: String,
    page: Option<i64>,
}

#[derive(Template)]
#[template(path = "admin/members.html")]
struct MembersPage {
    ui: Ui,
    tabs: Vec<Tab>,
    q: String,
    rows: Vec<Member>,
    pages: Pagination,
    /// The invitations that wait for an answer.
    invitations: Vec<Invitation>,
}

/// The list, by name.
pub async fn page(ctx: Context, Query(filter): Query<Filter>) -> Result<Response, PageError> {
    let ledger = ctx.ledger().await?;
    let wanted = filter.q.trim().to_lowercase();
    let fits =
        |member: &&Member| member.name.to_lowercase().contains(&wanted) || member.email.contains(&wanted);
    let found: Vec<&Member> = ledger.members.iter().filter(fits).collect();
    let request = Pagination::request(filter.page);
    let total = i64::try_from(found.len()).unwrap_or(i64::MAX);
    let start = usize::try_from(request.offset).unwrap_or(usize::MAX);
    let length = usize::try_from(request.limit).unwrap_or_default();
    let rows = found.into_iter().skip(start).take(length).cloned().collect();
    let store = &ctx.app.store;
    let mut invitations = store.invitations(ctx.organisation.id, ctx.today).await?;
    invitations.retain(|invitation| invitation.email.contains(&wanted));
    let path = paths::members(ctx.org());
    Ok(render(&MembersPage {
        tabs: tabs(&ctx.ui, &path),
        pages: Pagination::new(filter.page, total, &path, &[("q", &filter.q)]),
        q: filter.q,
        rows,
        invitations,
        ui: ctx.ui,
    }))
}
