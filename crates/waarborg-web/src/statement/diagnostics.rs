//! What the rules find in the draft, with the place to fix each.

use crate::context::Context;
use crate::ui::Ui;
use crate::{applicability, places, scope};
use waarborg_domain::applicability::Subject as Decided;
use waarborg_domain::ledger::Ledger;
use waarborg_domain::posture::Posture;
use waarborg_domain::rules::{self, Diagnostic, Draft, Rule, Severity, Subject};
use waarborg_domain::statement::StatementRecord;

/// How many diagnostics of one rule the overview shows.
const SHOWN: usize = 5;

/// Everything that a rule found.
pub(crate) struct RuleDiagnostics {
    /// The rule.
    pub rule: &'static Rule,
    /// Where it comes from.
    pub source: String,
    /// The first few diagnostics, or those of one page.
    pub shown: Vec<DiagnosticView>,
    /// How many there are.
    pub total: usize,
}

/// Where a rule comes from in the version of BIO2 that the organisation works on.
pub(crate) fn source(ctx: &Context, ledger: &Ledger, rule: &Rule) -> String {
    let catalogue = ctx.app.catalogue(&ledger.organisation.catalogue_version);
    rule.cited(catalogue, ctx.ui.language())
}

/// One diagnostic.
pub(crate) struct DiagnosticView {
    /// The message.
    pub sentence: String,
    /// Where to fix it; `None` if somebody else has to.
    pub href: Option<String>,
}

/// The rules of one severity that found something.
pub(crate) struct Weight {
    /// How heavily they weigh.
    pub severity: Severity,
    /// How many diagnostics there are.
    pub total: usize,
    /// The rules.
    pub rules: Vec<RuleDiagnostics>,
}

/// Checks the draft against the rules, as of the day of the posture.
pub(crate) fn check(
    standing: &waarborg_app::Standing,
    posture: &Posture,
    statements: &[StatementRecord],
) -> Vec<Diagnostic> {
    rules::check(&Draft {
        catalogue: standing.catalogue,
        newest_version: waarborg_catalogue::NEWEST,
        ledger: &standing.ledger,
        posture,
        statements,
    })
}

/// The diagnostics by weight, then by rule, the first few of each.
pub(crate) fn by_weight(ctx: &Context, ledger: &Ledger, diagnostics: &[Diagnostic]) -> Vec<Weight> {
    let weight = |severity: &Severity| {
        let of_rule = |rule: &'static Rule| {
            let found: Vec<&Diagnostic> = diagnostics
                .iter()
                .filter(|diagnostic| diagnostic.rule == rule.id)
                .collect();
            RuleDiagnostics {
                rule,
                source: source(ctx, ledger, rule),
                shown: found
                    .iter()
                    .take(SHOWN)
                    .map(|diagnostic| view(ctx, ledger, diagnostic))
                    .collect(),
                total: found.len(),
            }
        };
        let rules: Vec<RuleDiagnostics> = rules::all()
            .filter(|rule| rule.severity == *severity)
            .map(of_rule)
            .filter(|found| found.total > 0)
            .collect();
        Weight {
            severity: *severity,
            total: rules.iter().map(|found| found.total).sum(),
            rules,
        }
    };
    Severity::ALL.iter().map(weight).collect()
}

/// A diagnostic with the place to fix it.
pub(crate) fn view(ctx: &Context, ledger: &Ledger, diagnostic: &Diagnostic) -> DiagnosticView {
    DiagnosticView {
        sentence: diagnostic.sentence(ctx.ui.language()),
        href: place(ctx, ledger, diagnostic),
    }
}

/// Where a diagnostic is fixed: a decision at the decision, a state at the measure.
fn place(ctx: &Context, ledger: &Ledger, diagnostic: &Diagnostic) -> Option<String> {
    let org = ctx.org();
    match diagnostic.subject {
        Subject::Measure(number) if is_decision(diagnostic.rule) => {
            Some(applicability::paths::one(org, Decided::Measure(number)))
        }
        Subject::Object(_) if diagnostic.rule.starts_with("scope-") => Some(scope::paths::page(org)),
        place => places::href(ctx, ledger, place),
    }
}

fn is_decision(rule: &str) -> bool {
    matches!(rule, "measure-accepted-away" | "measure-excluded-unfounded")
}

/// The icon-and-colour class of a severity.
pub(crate) const fn class(severity: Severity) -> &'static str {
    match severity {
        Severity::Blocks => "fail",
        Severity::Warning => "partial",
        Severity::Hint => "planned",
    }
}

impl RuleDiagnostics {
    /// What must be so.
    pub fn title(&self, ui: &Ui) -> &'static str {
        self.rule.title.get(ui.language())
    }

    /// Why, and what to do.
    pub fn explanation(&self, ui: &Ui) -> &'static str {
        self.rule.explanation.get(ui.language())
    }

    /// How many are not shown.
    pub fn more(&self) -> usize {
        self.total.saturating_sub(self.shown.len())
    }
}

impl Weight {
    /// The suffix of the CSS class.
    pub const fn class(&self) -> &'static str {
        class(self.severity)
    }

    /// Whether these prevent a proposal.
    pub fn blocks(&self) -> bool {
        self.severity == Severity::Blocks
    }
}
