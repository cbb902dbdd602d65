//! What the catalogue says of a measure, in words.

use super::effort;
use super::mappings::{self, MappingLine};
use super::page::View;
use crate::context::Context;
use crate::grounds::Grounds;
use crate::measures::paths;
use crate::texts;
use crate::ui::Ui;
use waarborg_domain::applicability::{Applicability, Subject};
use waarborg_domain::catalogue::{Measure, Term, TermKind};
use waarborg_domain::interval::Interval;
use waarborg_domain::judgements::Aspect;

/// A term, in words.
pub struct TermLabel {
    /// How it works: `Elk jaar`, `Bij een gebeurtenis`.
    pub when: String,
    /// What has to be done.
    pub what: String,
    /// Who owes it.
    pub who: String,
}

/// What good proof looks like.
pub struct Proof {
    /// Name of the aspect.
    pub aspect: String,
    /// What shows it.
    pub text: String,
}

/// A decision on the measure or its control.
pub struct DecisionLabel {
    /// On what.
    pub subject: String,
    /// What was decided.
    pub outcome: String,
    /// Why.
    pub motivation: String,
    /// Reference to the risk analysis.
    pub risk_reference: String,
    /// When and by whom.
    pub by: String,
}

/// A link to another measure.
pub struct Related {
    /// Number.
    pub number: String,
    /// Title.
    pub title: String,
    /// Where it leads.
    pub href: String,
}

/// What a measure is about.
pub struct About {
    /// Title of the control.
    pub control: String,
    /// Number of the control.
    pub control_number: String,
    /// Its measures in the list.
    pub control_href: String,
    /// Name of the theme.
    pub theme: String,
    /// Names of the kinds.
    pub kinds: Vec<String>,
    /// Where the kinds come from, if BIO2 does not name them in this version.
    pub kinds_from: Option<String>,
    /// On what it is judged.
    pub binding: String,
    /// Who has to see to it.
    pub owed_by: String,
    /// Terms.
    pub terms: Vec<TermLabel>,
    /// Per aspect how long a judgement counts here.
    pub counts_for: Vec<(String, String)>,
    /// On which ground it binds the organisation.
    pub ground: String,
    /// Where that is written, and when we looked.
    pub legal_source: String,
    /// What it answers to in ISO/IEC 27001 and 27002, NIS2 and the Cbw.
    pub mappings: Vec<MappingLine>,
    /// What good proof looks like.
    pub proof: Vec<Proof>,
    /// Examples.
    pub examples: Vec<String>,
    /// A common mistake.
    pub mistake: String,
    /// How much work it is.
    pub effort: String,
    /// Little work, much gained.
    pub quick_win: bool,
    /// Measures that belong with it.
    pub related: Vec<Related>,
    /// What was decided.
    pub decisions: Vec<DecisionLabel>,
    /// Whether it is owed.
    pub owed: bool,
}

/// `3 maanden`, `1 jaar`, `7 dagen`.
pub fn interval_label(ui: &Ui, interval: Interval) -> String {
    match interval {
        Interval::Days(days) => ui.t(texts::detail::DAYS.n(days)),
        Interval::Months(months) if months % 12 == 0 => ui.t(texts::detail::YEARS.n(months / 12)),
        Interval::Months(months) => ui.t(texts::detail::MONTHS.n(months)),
    }
}

/// `Elk jaar`, `Elke 3 maanden`.
fn every_label(ui: &Ui, interval: Interval) -> String {
    match interval {
        Interval::Days(days) => ui.t(texts::detail::EVERY_DAYS.n(days)),
        Interval::Months(months) if months % 12 == 0 => ui.t(texts::detail::EVERY_YEARS.n(months / 12)),
        Interval::Months(months) => ui.t(texts::detail::EVERY_MONTHS.n(months)),
    }
}

fn term_label(ui: &Ui, term: &Term) -> TermLabel {
    let when = match (term.interval, term.kind) {
        (None, kind) => ui.name(kind),
        (Some(interval), TermKind::Deadline | TermKind::Trigger) => {
            ui.t(texts::detail::TERM_WITHIN.interval(interval_label(ui, interval)))
        }
        (Some(interval), TermKind::Retention) => {
            ui.t(texts::detail::TERM_KEEP.interval(interval_label(ui, interval)))
        }
        (Some(interval), _) => every_label(ui, interval),
    };
    TermLabel {
        when,
        what: term.what.get(ui.language()).clone(),
        who: ui.name(term.owed_by),
    }
}

/// `Uit v1.2; v1.3 noemt dit niet meer.`
fn kinds_from(ui: &Ui, version: &str, measure: &Measure) -> Option<String> {
    let from = measure.kinds_from.as_ref()?;
    Some(if from.number == measure.number {
        ui.t(texts::detail::KINDS_FROM.older(&from.version).version(version))
    } else {
        let text = texts::detail::KINDS_FROM_OTHER.older(&from.version);
        ui.t(text.number(from.number.to_string()).version(version))
    })
}

/// What the page says of the measure.
#[expect(clippy::too_many_lines, reason = "was longer when the limit came")]
pub fn about(ctx: &Context, view: &View) -> About {
    let ui = &ctx.ui;
    let language = ui.language();
    let (catalogue, ledger) = (view.standing.catalogue, &view.standing.ledger);
    let measure = catalogue.measure(view.index);
    let control = measure.number.control;
    let proof = [
        &measure.design,
        &measure.existence,
        &measure.operating_effectiveness,
    ];
    let review = &ledger.organisation.settings.review;
    let counts_for = Aspect::ALL.iter().map(|aspect| {
        let interval = waarborg_domain::posture::interval_for(measure, *aspect, review);
        (ui.name(aspect), interval_label(ui, interval))
    });
    let related = measure.related.iter().filter_map(|number| {
        let title = catalogue.by_number(*number)?.title.get(language).clone();
        let href = view
            .query
            .list
            .day(ctx.today)
            .keep(&paths::one(ctx.org(), *number));
        Some(Related {
            number: number.to_string(),
            title,
            href,
        })
    });
    let decisions = ledger.decisions_on(view.day.day);
    let of_subject = |subject: Subject| {
        let decision = decisions.get(&subject)?;
        (decision.applicability != Applicability::Applies).then(|| DecisionLabel {
            subject: subject.to_string(),
            outcome: ui.name(decision.applicability),
            motivation: decision.motivation.clone(),
            risk_reference: decision.risk_reference.clone(),
            by: ui.t(texts::detail::DECIDED_BY
                .day(ui.date(decision.decided_on))
                .name(&decision.decided_by_name)),
        })
    };
    let subjects = [Subject::Control(control), Subject::Measure(measure.number)];
    About {
        control: catalogue
            .control(control)
            .map(|known| known.title.get(language).clone())
            .unwrap_or_default(),
        control_number: control.to_string(),
        control_href: view.query.list.day(ctx.today).keep(&crate::listing::with_query(
            &paths::list(ctx.org()),
            &[("control", &control.to_string())],
        )),
        theme: ui.name(control.theme()),
        kinds: measure.kinds.iter().map(|kind| ui.name(kind)).collect(),
        kinds_from: kinds_from(ui, catalogue.version(), measure),
        binding: ui.name(measure.binding),
        owed_by: ui.name(measure.owed_by),
        terms: measure.terms.iter().map(|term| term_label(ui, term)).collect(),
        counts_for: counts_for.collect(),
        ground: Grounds::new(&view.standing, view.day.day).words(ui, &measure.legal_basis),
        mappings: mappings::lines(ui, measure),
        legal_source: ui.t(texts::detail::LEGAL_SOURCE
            .source(&measure.legal_basis.source)
            .day(ui.date(measure.legal_basis.checked_on))),
        proof: Aspect::ALL
            .iter()
            .zip(proof)
            .map(|(aspect, text)| Proof {
                aspect: ui.name(aspect),
                text: text.get(language).clone(),
            })
            .collect(),
        examples: measure.examples.get(language).clone(),
        mistake: measure.mistake.get(language).clone(),
        effort: effort::label(ui, measure.effort),
        quick_win: measure.quick_win,
        related: related.collect(),
        decisions: subjects.into_iter().filter_map(of_subject).collect(),
        owed: waarborg_domain::ledger::Ledger::is_owed(&decisions, measure.number),
    }
}
