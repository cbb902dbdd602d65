//! What judgements for several measures at once would do, before they are recorded.

use super::explain::refuse;
use super::form::Parsed;
use super::record::refusal;
use super::view::target_name;
use crate::context::Context;
use crate::forms::FormErrors;
use crate::kit::state_class;
use crate::texts;
use std::collections::BTreeMap;
use waarborg_app::Standing;
use waarborg_domain::catalogue::MeasureIndex;
use waarborg_domain::groups::Target;
use waarborg_domain::ids::{EvidenceId, JudgementId};
use waarborg_domain::judgements::{Aspect, NewJudgement};
use waarborg_domain::judging::{
    Effect, Foreseen, TargetError, cells_meant, check_target, fit_target, foresee,
};
use waarborg_domain::posture::State;

/// How many objects are named in one line.
const NAMED: usize = 8;

/// What would be recorded.
pub struct Plan {
    /// The target as it was chosen.
    pub target: Target,
    /// The judgements.
    pub judgements: Vec<(JudgementId, NewJudgement)>,
    measures: Vec<(MeasureIndex, Target)>,
    skipped: Vec<(MeasureIndex, TargetError)>,
}

/// How many objects are in a state.
#[derive(Debug, Clone)]
pub struct Count {
    /// Ending of the CSS class.
    pub class: &'static str,
    /// Name of the state.
    pub name: String,
    /// How many.
    pub n: usize,
}

/// What becomes of one aspect.
#[derive(Debug, Clone)]
pub struct Outcome {
    /// Name of the aspect.
    pub aspect: String,
    /// The states now.
    pub before: Vec<Count>,
    /// The states then.
    pub after: Vec<Count>,
    /// Objects on which another judgement stays, and why.
    pub stays: Vec<String>,
}

/// One measure in the preview.
#[derive(Debug, Clone)]
pub struct PreviewRow {
    /// Number.
    pub number: String,
    /// Title.
    pub title: String,
    /// On what.
    pub target: String,
    /// How many objects that means.
    pub objects: usize,
    /// Per aspect that is judged what becomes of it.
    pub outcomes: Vec<Outcome>,
    /// Why it is left out, if so.
    pub why: String,
}

impl Plan {
    /// Works out which measures can be judged on the target, and the judgements on those.
    pub fn new(
        ctx: &Context,
        standing: &Standing,
        measures: &[MeasureIndex],
        target: Target,
        parsed: &Parsed,
        evidence: &[EvidenceId],
        errors: &mut FormErrors,
    ) -> Self {
        let (catalogue, posture) = (standing.catalogue, &standing.posture);
        let mut plan = Self {
            target,
            judgements: Vec::new(),
            measures: Vec::new(),
            skipped: Vec::new(),
        };
        for index in measures {
            let fitted = fit_target(catalogue, posture, *index, target);
            if let Err(error) = check_target(catalogue, posture, *index, fitted, &ctx.actor) {
                plan.skipped.push((*index, error));
                continue;
            }
            let number = catalogue.measure(*index).number;
            let new = parsed.judgements(ctx, number, fitted, evidence);
            if let Some(error) = new.iter().find_map(|(_, new)| new.check(ctx.today).err()) {
                // What the domain refuses here it refuses for every measure.
                refuse(errors, error);
                break;
            }
            plan.measures.push((*index, fitted));
            plan.judgements.extend(new);
        }
        plan
    }

    /// The measures that are judged, and those that are left out.
    pub fn rows(
        &self,
        ctx: &Context,
        standing: &Standing,
        parsed: &Parsed,
    ) -> (Vec<PreviewRow>, Vec<PreviewRow>) {
        let facts = self
            .judgements
            .iter()
            .map(|(id, new)| new.fact(*id, ctx.now))
            .collect();
        let foreseen = foresee(standing.catalogue, &standing.ledger, &standing.posture, facts);
        let mut by_measure: BTreeMap<(MeasureIndex, Aspect), Vec<&Foreseen>> = BTreeMap::new();
        for one in &foreseen {
            let measure = one.cell.measure;
            by_measure.entry((measure, one.aspect)).or_default().push(one);
        }
        let rows = self.measures.iter().map(|(index, target)| {
            let outcomes = parsed.verdicts.iter().map(|(aspect, _)| {
                let found = by_measure.get(&(*index, *aspect)).map_or(&[][..], Vec::as_slice);
                outcome(ctx, standing, *aspect, found)
            });
            let meant = cells_meant(standing.catalogue, &standing.posture, *index, *target);
            PreviewRow {
                target: target_name(&ctx.ui, &standing.ledger, *target),
                objects: meant.count(),
                outcomes: outcomes.collect(),
                ..titled(ctx, standing, *index)
            }
        });
        let skipped = self.skipped.iter().map(|(index, error)| PreviewRow {
            why: ctx.ui.t(refusal(*error)),
            ..titled(ctx, standing, *index)
        });
        (rows.collect(), skipped.collect())
    }
}

fn titled(ctx: &Context, standing: &Standing, index: MeasureIndex) -> PreviewRow {
    let measure = standing.catalogue.measure(index);
    PreviewRow {
        number: measure.number.to_string(),
        title: measure.title.get(ctx.ui.language()).clone(),
        target: String::new(),
        objects: 0,
        outcomes: Vec::new(),
        why: String::new(),
    }
}

fn outcome(ctx: &Context, standing: &Standing, aspect: Aspect, found: &[&Foreseen]) -> Outcome {
    let effects = [
        (Effect::OwnStays, texts::judgements::EFFECT_OWN_STAYS),
        (Effect::ProviderStays, texts::judgements::EFFECT_PROVIDER_STAYS),
        (Effect::NewerStays, texts::judgements::EFFECT_NEWER_STAYS),
    ];
    let stays = effects.iter().filter_map(|(effect, text)| {
        let kept = found.iter().filter(|one| one.effect == *effect);
        let names: Vec<&str> = kept
            .map(|one| standing.posture.object(&one.cell).details.name.as_str())
            .collect();
        (!names.is_empty()).then(|| ctx.ui.t(text.n(names.len()).names(some(ctx, &names))))
    });
    Outcome {
        aspect: ctx.ui.name(aspect),
        before: counts(ctx, found.iter().map(|one| one.before.state)),
        after: counts(ctx, found.iter().map(|one| one.after.state)),
        stays: stays.collect(),
    }
}

fn counts(ctx: &Context, states: impl Iterator<Item = State>) -> Vec<Count> {
    let mut numbers = [0; 5];
    states.for_each(|state| numbers[state.index()] += 1);
    let all = State::ALL.iter().map(|state| Count {
        class: state_class(state),
        name: ctx.ui.name(state),
        n: numbers[state.index()],
    });
    all.filter(|count| count.n > 0).collect()
}

/// The first few names, and how many more.
fn some(ctx: &Context, names: &[&str]) -> String {
    let first = names[..names.len().min(NAMED)].join(", ");
    match names.len().saturating_sub(NAMED) {
        0 => first,
        more => ctx.ui.t(texts::judgements::AND_MORE.names(first).n(more)),
    }
}
