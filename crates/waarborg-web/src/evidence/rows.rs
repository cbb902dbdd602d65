//! The judgements that rest on a piece of evidence, as lines of a table.

use crate::context::Context;
use crate::judgements::paths;
use crate::kit::state_class;
use crate::naming::{requirement_title, target_name};
use waarborg_app::Standing;
use waarborg_domain::judgements::Judgement;
use waarborg_domain::posture::State;

/// One line of a table of judgements.
#[derive(Debug, Clone)]
pub struct JudgementRow {
    /// Its page.
    pub href: String,
    /// Number of what was judged.
    pub number: String,
    /// Its title.
    pub title: String,
    /// On what.
    pub target: String,
    /// Name of the aspect.
    pub aspect: String,
    /// Suffix of the CSS class of the verdict.
    pub class: &'static str,
    /// Name of the verdict.
    pub verdict: String,
    /// Day of judging.
    pub day: String,
    /// Who judged.
    pub by: String,
    /// Whether it was retracted.
    pub retracted: bool,
}

/// A line of a table.
#[must_use]
pub fn judgement_row(ctx: &Context, standing: &Standing, judgement: &Judgement) -> JudgementRow {
    let ui = &ctx.ui;
    JudgementRow {
        href: paths::one(ctx.org(), judgement.id),
        number: judgement.requirement.to_string(),
        title: requirement_title(ctx, standing, judgement.requirement),
        target: target_name(ui, &standing.ledger, judgement.target),
        aspect: ui.name(judgement.aspect),
        class: state_class(&State::from(judgement.verdict)),
        verdict: ui.name(judgement.verdict),
        day: ui.short_date(judgement.judged_on),
        by: judgement.judged_by_name.clone(),
        retracted: judgement.retracted.is_some(),
    }
}
