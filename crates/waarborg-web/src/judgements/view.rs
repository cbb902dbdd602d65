//! Judgements as lists, timelines and pages show them.

pub use crate::naming::{object_name, requirement_title, target_name};

use super::paths;
use crate::context::Context;
use crate::evidence::view::{EvidenceItem, period_label};
use crate::kit::state_class;
use crate::requirements;
use crate::texts;
use crate::ui::Ui;
use std::collections::HashMap;
use waarborg_app::Standing;
use waarborg_domain::Day;
use waarborg_domain::evidence::Evidence;
use waarborg_domain::groups::Target;
use waarborg_domain::ids::JudgementId;
use waarborg_domain::judgements::{Aspect, Judgement, Verdict};
use waarborg_domain::ledger::Ledger;
use waarborg_domain::posture::State;
use waarborg_domain::requirement::Requirement;

/// The page of a requirement, that of a measure with the object of a target in view.
#[must_use]
pub fn requirement_href(ctx: &Context, requirement: Requirement, target: Target) -> String {
    let path = requirements::paths::href(ctx.org(), requirement);
    match target {
        Target::Object(object) if requirement.measure().is_some() => {
            crate::listing::with_query(&path, &[("object", &object.to_string())])
        }
        _ => path,
    }
}

/// A judgement in a timeline.
#[derive(Debug, Clone)]
pub struct TimelineItem {
    /// Its page.
    pub href: String,
    /// Ending of the CSS class; `na` when it was retracted.
    pub class: &'static str,
    /// `Opzet: voldoet`.
    pub head: String,
    /// Day of judging.
    pub day: Day,
    /// What it is on, where that is not the object in view itself.
    pub target: Option<String>,
    /// Under which number of which version it was given, where that is an older one.
    pub under: Option<String>,
    /// Remark; may be empty.
    pub remark: String,
    /// Who, on which basis, about which period.
    pub meta: String,
    /// When, by whom and why it was retracted, if so.
    pub retracted: Option<String>,
    /// The evidence.
    pub evidence: Vec<EvidenceItem>,
}

/// The timeline of judgements, with the evidence that the reader may see. `own` is the target of the
/// object in view, `is_own` whether the reader owns it.
#[must_use]
pub fn timeline(
    ctx: &Context,
    standing: &Standing,
    judgements: &[Judgement],
    evidence: &[(JudgementId, Evidence)],
    own: Target,
    is_own: bool,
) -> Vec<TimelineItem> {
    let mut behind: HashMap<JudgementId, Vec<EvidenceItem>> = HashMap::new();
    for (judgement, piece) in evidence {
        behind
            .entry(*judgement)
            .or_default()
            .push(EvidenceItem::new(ctx, piece, is_own));
    }
    let items = judgements.iter().map(|judgement| {
        let evidence = behind.remove(&judgement.id).unwrap_or_default();
        timeline_item(ctx, standing, judgement, evidence, own)
    });
    items.collect()
}

fn timeline_item(
    ctx: &Context,
    standing: &Standing,
    judgement: &Judgement,
    evidence: Vec<EvidenceItem>,
    own: Target,
) -> TimelineItem {
    let ui = &ctx.ui;
    let class = match &judgement.retracted {
        Some(_) => "na",
        None => state_class(&State::from(judgement.verdict)),
    };
    let foreign = judgement.target != own;
    let older = judgement.catalogue_version != standing.catalogue.version();
    TimelineItem {
        href: paths::one(ctx.org(), judgement.id),
        class,
        head: verdict_label(ui, judgement),
        day: judgement.judged_on,
        target: foreign.then(|| target_name(ui, &standing.ledger, judgement.target)),
        under: older.then(|| {
            let version = judgement.catalogue_version.as_str();
            ui.t(texts::judgements::UNDER
                .number(judgement.requirement)
                .version(version))
        }),
        remark: judgement.remark.clone(),
        meta: meta(ui, judgement),
        retracted: retracted(ui, &standing.ledger, judgement),
        evidence,
    }
}

/// `Opzet: voldoet deels`.
#[must_use]
pub fn verdict_label(ui: &Ui, judgement: &Judgement) -> String {
    verdict_words(ui, judgement.aspect, judgement.verdict)
}

/// `Opzet: voldoet deels`.
#[must_use]
pub(super) fn verdict_words(ui: &Ui, aspect: Aspect, verdict: Verdict) -> String {
    format!("{}: {}", ui.name(aspect), ui.name(verdict).to_lowercase())
}

/// Who judged, on which basis, about which period.
fn meta(ui: &Ui, judgement: &Judgement) -> String {
    let mut parts = vec![judgement.judged_by_name.clone(), ui.name(judgement.basis)];
    if let Some(period) = judgement.period {
        parts.push(ui.t(texts::judgements::ABOUT_PERIOD.period(period_label(ui, period))));
    }
    parts.join(" · ")
}

/// When, by whom and why it was retracted.
#[must_use]
pub fn retracted(ui: &Ui, ledger: &Ledger, judgement: &Judgement) -> Option<String> {
    let retraction = judgement.retracted.as_ref()?;
    let who = ledger.member(retraction.by).map(|member| member.name.clone());
    let who = who.unwrap_or_else(|| ui.t(texts::judgements::SOMEBODY));
    Some(
        ui.t(texts::judgements::RETRACTED_WORDS
            .day(ui.date(retraction.on))
            .name(&who)
            .reason(&retraction.reason)),
    )
}
