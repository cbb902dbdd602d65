//! The statement (scope and VvT): the draft checked against the rules, and its steps to publication.

mod annual;
pub(crate) mod changes;
pub(crate) mod content;
mod diagnostics;
mod download;
mod draft;
mod export;
mod lines;
mod one;
mod overview;
pub mod paths;
mod propose;
mod record;
mod rule;
mod steps;

mod approve;

use crate::i18n::Text;
use crate::texts;
pub use export::HtmlError;
pub(crate) use export::html;
pub(crate) use record::frozen;
pub(crate) use waarborg_app::day_of;

use crate::feature::Feature;
use crate::routes::Routes;
use crate::site::{NavItem, RecordPage};
use waarborg_app::documents::Form;
use waarborg_domain::ids::StatementId;
use waarborg_domain::permissions::Permission::{self, Advise, Approve, ProposeStatement, Publish, SeeAll};
use waarborg_domain::statement::StepKind;

/// What this feature brings to the interface.
pub(crate) const FEATURE: Feature = Feature {
    menu: Some(NavItem {
        text: crate::texts::statement::NAV,
        icon: "statement",
        permission: Permission::SeeAll,
        path: |organisation| paths::overview(organisation),
    }),
    record: Some(RecordPage {
        permission: Permission::SeeAll,
        path: |organisation, id| paths::one(organisation, StatementId(id)),
    }),
    ..Feature::new("statement", routes)
};

/// Routes of the statement.
fn routes() -> Routes {
    Routes::new("statement")
        .get(SeeAll, paths::OVERVIEW, overview::page)
        .get(SeeAll, paths::RULE, rule::page)
        .get(SeeAll, paths::DRAFT, draft::page)
        .get(ProposeStatement, paths::PROPOSE, propose::page)
        .post(ProposeStatement, paths::PROPOSE, propose::send)
        .get(SeeAll, paths::ONE, one::page)
        .get(SeeAll, paths::CONTENT, one::content)
        .get(Advise, paths::ADVISE, async |c, p| {
            steps::page(StepKind::Advise, c, p).await
        })
        .post(Advise, paths::ADVISE, async |c, p, f| {
            steps::send(StepKind::Advise, c, p, f).await
        })
        .get(Approve, paths::APPROVE, approve::page)
        .post(Approve, paths::APPROVE, approve::send)
        .get(Approve, paths::REJECT, async |c, p| {
            steps::page(StepKind::Reject, c, p).await
        })
        .post(Approve, paths::REJECT, async |c, p, f| {
            steps::send(StepKind::Reject, c, p, f).await
        })
        .get(ProposeStatement, paths::WITHDRAW, async |c, p| {
            steps::page(StepKind::Withdraw, c, p).await
        })
        .post(ProposeStatement, paths::WITHDRAW, async |c, p, f| {
            steps::send(StepKind::Withdraw, c, p, f).await
        })
        .get(Publish, paths::PUBLISH, async |c, p| {
            steps::page(StepKind::Publish, c, p).await
        })
        .post(Publish, paths::PUBLISH, async |c, p, f| {
            steps::send(StepKind::Publish, c, p, f).await
        })
        .get(Publish, paths::TAKE_DOWN, async |c, p| {
            steps::page(StepKind::TakeDown, c, p).await
        })
        .post(Publish, paths::TAKE_DOWN, async |c, p, f| {
            steps::send(StepKind::TakeDown, c, p, f).await
        })
        .get(SeeAll, paths::PDF, async |c, p, q| {
            download::document(Form::Pdf, c, p, q).await
        })
        .get(SeeAll, paths::XLSX, async |c, p, q| {
            download::document(Form::Xlsx, c, p, q).await
        })
        .get(SeeAll, paths::OSCAL_SSP, async |c, p, q| {
            download::document(Form::OscalPlan, c, p, q).await
        })
        .get(SeeAll, paths::OSCAL_RESULTS, async |c, p, q| {
            download::document(Form::OscalResults, c, p, q).await
        })
        .get(SeeAll, paths::OSCAL_POAM, async |c, p, q| {
            download::document(Form::OscalPoam, c, p, q).await
        })
        .get(SeeAll, paths::ANNUAL, annual::page)
        .get(SeeAll, paths::ANNUAL_TEXT, annual::download)
        .get(SeeAll, paths::JSON, download::json)
}

/// The name of an OSCAL format.
pub(crate) const fn oscal_name(form: Form) -> Text {
    match form {
        Form::OscalResults => texts::statement::OSCAL_RESULTS,
        Form::OscalPoam => texts::statement::OSCAL_POAM,
        _ => texts::statement::OSCAL_SSP,
    }
}
