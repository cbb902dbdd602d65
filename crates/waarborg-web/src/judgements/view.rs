//! Judgements as lists, timelines and pages show them.

use super::paths;
use crate::context::Context;
use crate::evidence::view::{EvidenceItem, period_label};
use crate::kit::state_class;
use crate::measures;
use crate::ui::Ui;
use std::collections::HashMap;
use waarborg_app::Standing;
use waarborg_domain::Day;
use waarborg_domain::catalogue::MeasureNumber;
use waarborg_domain::evidence::Evidence;
use waarborg_domain::groups::Target;
use waarborg_domain::ids::{JudgementId, ObjectId};
use waarborg_domain::judgements::Judgement;
use waarborg_domain::ledger::Ledger;
use waarborg_domain::posture::State;

/// Name of an object; empty when it is unknown.
#[must_use]
pub fn object_name(ledger: &Ledger, object: ObjectId) -> String {
    ledger
        .object(object)
        .map(|version| version.details.name.clone())
        .unwrap_or_default()
}

/// What a judgement is on, in words: the name of the object, or `Systemen van S. de Jong`.
#[must_use]
pub fn target_name(ui: &Ui, ledger: &Ledger, target: Target) -> String {
    let unknown = || ui.t("judgements-somebody");
    match target {
        Target::Object(object) => object_name(ledger, object),
        Target::All(kind) => ui.t(&format!("judgements-target-all-{kind}")),
        Target::OwnedBy(kind, owner) => {
            let name = ledger
                .member(owner)
                .map_or_else(unknown, |member| member.name.clone());
            ui.t1(&format!("judgements-target-owned-{kind}"), "name", name)
        }
        Target::RunBy(kind, supplier) => ui.t1(
            &format!("judgements-target-run-{kind}"),
            "name",
            object_name(ledger, supplier),
        ),
    }
}

/// The title of a measure behind its number; as it was called last when it is no longer in force.
#[must_use]
pub fn measure_title(ctx: &Context, standing: &Standing, number: MeasureNumber) -> String {
    let older = || {
        let migration = standing.ledger.left_behind(number)?;
        ctx.app.catalogue(&migration.from).by_number(number)
    };
    let measure = standing.catalogue.by_number(number).or_else(older);
    measure
        .map(|measure| measure.title.get(ctx.ui.language()).clone())
        .unwrap_or_default()
}

/// The page of a measure with the object of a target in view.
#[must_use]
pub fn measure_href(ctx: &Context, number: MeasureNumber, target: Target) -> String {
    let path = measures::paths::one(ctx.org(), number);
    match target {
        Target::Object(object) => crate::listing::with_query(&path, &[("object", &object.to_string())]),
        _ => path,
    }
}

/// One line of a table of judgements.
#[derive(Debug, Clone)]
pub struct JudgementRow {
    /// Its page.
    pub href: String,
    /// Number of the measure.
    pub number: String,
    /// Title of the measure.
    pub title: String,
    /// On what.
    pub target: String,
    /// Name of the aspect.
    pub aspect: String,
    /// Ending of the CSS class of the verdict.
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
        number: judgement.measure.to_string(),
        title: measure_title(ctx, standing, judgement.measure),
        target: target_name(ui, &standing.ledger, judgement.target),
        aspect: ui.name(judgement.aspect),
        class: state_class(&State::from(judgement.verdict)),
        verdict: ui.name(judgement.verdict),
        day: ui.short_date(judgement.judged_on),
        by: judgement.judged_by_name.clone(),
        retracted: judgement.retracted.is_some(),
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
/// object in view, `his` whether it is the reader's.
#[must_use]
pub fn timeline(
    ctx: &Context,
    standing: &Standing,
    judgements: &[Judgement],
    evidence: &[(JudgementId, Evidence)],
    own: Target,
    his: bool,
) -> Vec<TimelineItem> {
    let mut behind: HashMap<JudgementId, Vec<EvidenceItem>> = HashMap::new();
    for (judgement, piece) in evidence {
        behind
            .entry(*judgement)
            .or_default()
            .push(EvidenceItem::new(ctx, piece, his));
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
            ui.t2(
                "judgements-under",
                "number",
                judgement.measure,
                "version",
                version,
            )
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
    format!(
        "{}: {}",
        ui.name(judgement.aspect),
        ui.name(judgement.verdict).to_lowercase()
    )
}

/// Who judged, on which basis, about which period.
fn meta(ui: &Ui, judgement: &Judgement) -> String {
    let mut parts = vec![judgement.judged_by_name.clone(), ui.name(judgement.basis)];
    if let Some(period) = judgement.period {
        parts.push(ui.t1("judgements-about-period", "period", period_label(ui, period)));
    }
    parts.join(" · ")
}

/// When, by whom and why it was retracted.
#[must_use]
pub fn retracted(ui: &Ui, ledger: &Ledger, judgement: &Judgement) -> Option<String> {
    let retraction = judgement.retracted.as_ref()?;
    let who = ledger.member(retraction.by).map(|member| member.name.clone());
    let who = who.unwrap_or_else(|| ui.t("judgements-somebody"));
    Some(ui.t_args(
        "judgements-retracted-words",
        &[
            ("day", &ui.date(retraction.on)),
            ("name", &who),
            ("reason", &retraction.reason),
        ],
    ))
}
