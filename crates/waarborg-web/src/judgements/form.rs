//! The form in which judgements are recorded: per aspect a verdict that may be left open, and what is
//! the same for all. One form for one measure and for several.

use super::conflict::Conflict;
use super::proof::Proof;
use crate::actions::agreed::{self, Agreed};
use crate::context::Context;
use crate::errors::PageError;
use crate::evidence::fields::whole_period;
use crate::evidence::sent::Sent;
use crate::evidence::view::EvidenceItem;
use crate::forms::{Choice, FormErrors};
use crate::texts;
use crate::ui::Ui;
use waarborg_app::Standing;
use waarborg_domain::Day;
use waarborg_domain::evidence::{Confidentiality, Evidence};
use waarborg_domain::groups::Target;
use waarborg_domain::ids::{EvidenceId, JudgementId};
use waarborg_domain::judgements::{Aspect, Basis, MAX_REMARK_LENGTH, NewJudgement, Period, Verdict};
use waarborg_domain::requirement::Requirement;

/// What was typed.
#[derive(Debug, Clone, Default)]
pub struct Typed {
    /// On what: a target, or a reach where there are several measures.
    pub target: String,
    /// By [`Aspect::index`]; empty is no judgement.
    pub verdicts: [String; 3],
    /// Day of judging.
    pub day: String,
    /// First day of the period.
    pub from: String,
    /// Last day of the period.
    pub to: String,
    /// Basis.
    pub basis: String,
    /// Remark.
    pub remark: String,
    /// Evidence.
    pub proof: Proof,
    /// The version of BIO2 that the form was opened with; empty in a form that was not opened yet.
    pub version: String,
    /// The revision of the organisation that the form was opened with; empty in one that was not opened yet.
    pub seen: String,
    /// The improvement action that is agreed on with it.
    pub agreed: Agreed,
}

/// What was typed, parsed.
#[derive(Debug, Clone)]
pub struct Parsed {
    /// The aspects that are judged.
    pub verdicts: Vec<(Aspect, Verdict)>,
    /// Day of judging.
    pub day: Day,
    /// Period.
    pub period: Option<Period>,
    /// Basis.
    pub basis: Basis,
    /// Remark.
    pub remark: String,
}

/// The field of an aspect: also the `id` of its first radio button.
#[must_use]
pub fn verdict_field(aspect: Aspect) -> String {
    format!("verdict-{aspect}")
}

impl Typed {
    /// A form to begin with: today, and the basis of last time.
    #[must_use]
    pub fn blank(ctx: &Context, target: String, basis: &str) -> Self {
        let known: Option<Basis> = basis.parse().ok();
        Self {
            target,
            day: ctx.today.to_string(),
            basis: known.unwrap_or(Basis::SelfAssessment).to_string(),
            agreed: Agreed::blank(ctx),
            proof: Proof {
                confidentiality: Confidentiality::Internal.to_string(),
                ..Proof::default()
            },
            ..Self::default()
        }
    }

    /// The fields as they were sent.
    #[must_use]
    pub fn sent(sent: &Sent) -> Self {
        let text = |name: &str| sent.text(name).to_owned();
        Self {
            target: text("target"),
            verdicts: [Aspect::Design, Aspect::Existence, Aspect::OperatingEffectiveness]
                .map(|aspect| text(&verdict_field(aspect))),
            day: text("day"),
            from: text("from"),
            to: text("to"),
            basis: text("basis"),
            remark: text("remark"),
            proof: Proof::sent(sent),
            version: text("catalogue-version"),
            seen: text("seen"),
            agreed: Agreed::sent(sent),
        }
    }

    /// The version of BIO2 that was looked at: what was sent without one was not looked at before.
    #[must_use]
    pub fn version_seen<'a>(&'a self, standing: &Standing) -> &'a str
    where
        Standing: 'a,
    {
        if self.version.is_empty() {
            standing.catalogue.version()
        } else {
            &self.version
        }
    }

    /// Parses what was typed; `None` if something is wrong.
    pub fn parse(&self, errors: &mut FormErrors) -> Option<Parsed> {
        let before = errors.all().len();
        let mut verdicts = Vec::new();
        for (aspect, typed) in Aspect::ALL.iter().zip(&self.verdicts) {
            let field = verdict_field(*aspect);
            let verdict = errors.optional::<Verdict>(&field, typed, texts::layout::FORM_CHOOSE);
            verdicts.extend(verdict.map(|verdict| (*aspect, verdict)));
        }
        if verdicts.is_empty() && errors.all().len() == before {
            errors.add(&verdict_field(Aspect::Design), texts::judgements::NO_VERDICT);
        }
        let day = errors.day("day", &self.day);
        let start = errors.optional_day("from", &self.from);
        let end = errors.optional_day("to", &self.to);
        let period = whole_period(errors, (&self.from, start), (&self.to, end));
        let basis = errors.choice("basis", &self.basis);
        let remark = errors.optional_text("remark", &self.remark, MAX_REMARK_LENGTH);
        if errors.all().len() > before {
            return None;
        }
        Some(Parsed {
            verdicts,
            day: day?,
            period,
            basis: basis?,
            remark,
        })
    }

    /// The three fieldsets of verdicts.
    #[must_use]
    pub fn aspects(&self, ui: &Ui) -> Vec<AspectField> {
        let mut key = 0;
        let fields = Aspect::ALL.iter().map(|aspect| {
            let blank = Choice::new("", ui.t(texts::judgements::NOT_NOW));
            let verdicts = Verdict::ALL
                .iter()
                .map(|verdict| Choice::new(verdict, ui.name(verdict)));
            let options = std::iter::once((blank, String::new()))
                .chain(verdicts.map(|choice| {
                    key += 1;
                    (choice, key.to_string())
                }))
                .collect();
            AspectField {
                name: verdict_field(*aspect),
                label: ui.name(aspect),
                hint: String::new(),
                options,
                value: self.verdicts[aspect.index()].clone(),
            }
        });
        fields.collect()
    }
}

/// The fields as they are shown, for one measure or several.
#[derive(Debug, Clone)]
pub struct Fields {
    /// What was typed.
    pub typed: Typed,
    /// What is wrong with it.
    pub errors: FormErrors,
    /// The three aspects.
    pub aspects: Vec<AspectField>,
    /// The bases to choose from.
    pub bases: Vec<Choice>,
    /// Who may see new evidence.
    pub confidentialities: Vec<Choice>,
    /// Evidence to choose from.
    pub offered: Vec<EvidenceItem>,
    /// How large a file may be.
    pub limit: String,
    /// Who can be chosen to do what is agreed on; empty for whoever may not agree on anything.
    pub owners: Vec<Choice>,
    /// How many new pieces were kept although the form has to be sent again.
    pub kept: usize,
    /// What was judged in the meantime, if that is why nothing was recorded.
    pub conflict: Option<Conflict>,
}

/// A form that comes back: what was typed, what is wrong, what was chosen.
#[derive(Debug, Clone)]
pub struct Again {
    /// What was typed.
    pub typed: Typed,
    /// What is wrong.
    pub errors: FormErrors,
    /// The evidence that was chosen.
    pub chosen: Vec<Evidence>,
    /// How many new pieces were kept.
    pub kept: usize,
    /// What was judged in the meantime, if that is why it comes back.
    pub conflict: Option<Conflict>,
}

impl Again {
    /// A form that nobody has filled in yet.
    #[must_use]
    pub fn first(typed: Typed) -> Self {
        Self {
            typed,
            errors: FormErrors::new(),
            chosen: Vec::new(),
            kept: 0,
            conflict: None,
        }
    }
}

impl Fields {
    /// The fields.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn new(ctx: &Context, standing: &Standing, mut again: Again) -> Result<Self, PageError> {
        let ui = &ctx.ui;
        // Whoever sends it from here on has this version before them.
        standing.catalogue.version().clone_into(&mut again.typed.version);
        // What was judged while they were typing stays unseen until it was shown as a conflict.
        if again.typed.seen.is_empty() || again.conflict.is_some() {
            again.typed.seen = standing.ledger.revision.to_string();
        }
        Ok(Self {
            aspects: again.typed.aspects(ui),
            bases: Choice::of(ui, Basis::ALL),
            confidentialities: Choice::of(ui, Confidentiality::ALL),
            offered: again.typed.proof.offered(ctx, standing, &again.chosen).await?,
            owners: agreed::owners(ctx, &standing.ledger, &again.typed.agreed),
            limit: crate::evidence::view::size(ui, ctx.app.config.upload_limit as u64),
            kept: again.kept,
            conflict: again.conflict,
            errors: again.errors,
            typed: again.typed,
        })
    }
}

/// The radio buttons of one aspect.
#[derive(Debug, Clone)]
pub struct AspectField {
    /// Name of the field.
    pub name: String,
    /// Name of the aspect.
    pub label: String,
    /// What shows it, where that is known.
    pub hint: String,
    /// The choices, each with the key that chooses it.
    pub options: Vec<(Choice, String)>,
    /// What was chosen.
    pub value: String,
}

impl Parsed {
    /// A judgement for each aspect, on this requirement and target.
    #[must_use]
    pub fn judgements(
        &self,
        ctx: &Context,
        requirement: impl Into<Requirement>,
        target: Target,
        evidence: &[EvidenceId],
    ) -> Vec<(JudgementId, NewJudgement)> {
        let requirement = requirement.into();
        let each = self.verdicts.iter().map(|(aspect, verdict)| {
            let new = NewJudgement {
                requirement,
                target,
                aspect: *aspect,
                verdict: *verdict,
                judged_on: self.day,
                period: self.period,
                basis: self.basis,
                remark: self.remark.clone(),
                evidence: evidence.to_vec(),
            };
            (ctx.id(), new)
        });
        each.collect()
    }
}

/// The verdicts as hidden fields.
#[must_use]
pub fn verdict_fields(typed: &Typed) -> Vec<(String, String)> {
    let fields = Aspect::ALL.iter().zip(&typed.verdicts);
    fields
        .map(|(aspect, verdict)| (verdict_field(*aspect), verdict.clone()))
        .collect()
}
