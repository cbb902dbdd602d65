//! What the catalogue says of a control or an obligation, in words.

use super::page::View;
use crate::context::Context;
use crate::kit::{TrioItem, states_trio};
use crate::measures;
use crate::obligations::words;
use crate::texts;
use waarborg_domain::applicability::{Applicability, Subject};
use waarborg_domain::catalogue::{Control, Measure};
use waarborg_domain::gaps::visible_to;
use waarborg_domain::implementation::implementation;
use waarborg_domain::judgements::Aspect;
use waarborg_domain::obligations::Obligation;
use waarborg_domain::posture::{State, Tally};
use waarborg_domain::requirement::Requirement;

/// One fact: what it is called, and what it is.
pub struct Fact {
    /// What it is called.
    pub label: String,
    /// What it is, a line each.
    pub lines: Vec<String>,
    /// Where more of it is, if anywhere.
    pub href: Option<String>,
    /// How certain it is; empty where that needs no saying.
    pub note: String,
}

/// What it is about.
pub struct About {
    /// `Beheersmaatregel 5.03`.
    pub eyebrow: String,
    /// Title.
    pub title: String,
    /// What it asks, in our own words.
    pub summary: String,
    /// What the list is called that it is in, and where that is.
    pub back: (String, String),
    /// What has to be demonstrated, and against what.
    pub against: String,
    /// Facts.
    pub facts: Vec<Fact>,
    /// Examples of proof.
    pub proof: Vec<String>,
    /// Per aspect what shows it; may be empty.
    pub hints: Vec<String>,
    /// What was decided, where that is not simply that it applies.
    pub decision: Option<(String, String)>,
}

/// A measure of a control.
pub struct MeasureLine {
    /// Number.
    pub number: String,
    /// Title.
    pub title: String,
    /// Its page.
    pub href: String,
    /// The worst state per aspect, over the objects that the reader may see.
    pub trio: Vec<TrioItem>,
}

/// What the page says of it; `None` if the version of that day does not have it.
pub fn about(ctx: &Context, view: &View) -> Option<About> {
    match view.requirement {
        Requirement::Control(number) => Some(control(ctx, view, view.standing.catalogue.control(number)?)),
        Requirement::Obligation(number) => {
            Some(obligation(ctx, view, view.standing.catalogue.obligation(number)?))
        }
        Requirement::Measure(_) => None,
    }
}

/// The measures in force of a control, with the states that the reader may see.
pub fn measures(ctx: &Context, view: &View) -> Vec<MeasureLine> {
    let Requirement::Control(control) = view.requirement else {
        return Vec::new();
    };
    let (catalogue, posture) = (view.standing.catalogue, &view.standing.posture);
    let line = |measure: &Measure| {
        let index = catalogue.index(measure.number)?;
        let mut tallies = [Tally::default(); 3];
        let cells = posture.of_measure(index).iter();
        for cell in cells.filter(|cell| visible_to(&ctx.actor, cell)) {
            for (aspect, tally) in Aspect::ALL.iter().zip(&mut tallies) {
                tally.add(cell, *aspect);
            }
        }
        let states: [Option<State>; 3] = tallies.map(|tally| tally.worst());
        let path = measures::paths::one(ctx.org(), measure.number);
        Some(MeasureLine {
            number: measure.number.to_string(),
            title: measure.title.get(ctx.ui.language()).clone(),
            href: view.day.keep(&path),
            trio: states_trio(&ctx.ui, states),
        })
    };
    catalogue.measures_of(control).filter_map(line).collect()
}

fn control(ctx: &Context, view: &View, control: &Control) -> About {
    let ui = &ctx.ui;
    let language = ui.language();
    let subject = Subject::Control(control.number);
    let decisions = view.standing.ledger.decisions_on(view.day.day);
    let decision = decisions.get(&subject);
    let decided = decision.filter(|decision| decision.applicability != Applicability::Applies);
    let applies = decision.map_or(Applicability::Applies, |decision| decision.applicability);
    let implemented = implementation(view.standing.catalogue, &view.standing.posture, control.number);
    let mut facts = vec![
        fact(ui.t(texts::detail::THEME), [ui.name(control.number.theme())]),
        Fact {
            href: Some(crate::applicability::paths::one(ctx.org(), subject)),
            ..fact(ui.t(texts::requirements::APPLICABILITY), [ui.name(applies)])
        },
    ];
    if view.cell.is_visible_to(&ctx.actor) {
        let implemented = fact(ui.t(texts::requirements::IMPLEMENTATION), [ui.name(implemented)]);
        facts.insert(
            0,
            implemented.noted(ui.t(texts::requirements::IMPLEMENTATION_READING)),
        );
    }
    let expected = view.cell.expected;
    About {
        eyebrow: ui.t(texts::requirements::EYEBROW_CONTROL.number(control.number)),
        title: control.title.get(language).clone(),
        summary: control.summary.get(language).clone(),
        back: crate::naming::list_of(ui, ctx.org(), view.requirement),
        against: ui.t(if expected {
            texts::requirements::AGAINST_GUIDELINE
        } else {
            texts::requirements::AGAINST_REST
        }),
        facts,
        proof: control.proof.get(language).clone(),
        hints: Vec::new(),
        decision: decided.map(|decision| {
            let title = texts::detail::DECISION
                .subject(subject)
                .outcome(ui.name(decision.applicability));
            (ui.t(title), decision.motivation.clone())
        }),
    }
}

fn obligation(ctx: &Context, view: &View, one: &Obligation) -> About {
    let ui = &ctx.ui;
    let language = ui.language();
    let version = view.standing.catalogue.version();
    let mut facts = vec![
        fact(ui.t(texts::obligations::OWED_BY), [ui.name(one.owed_by)]),
        fact(ui.t(texts::requirements::FORCE), [ui.name(one.force)]),
        fact(ui.t(texts::obligations::WHERE), [one.citation(version, language)]),
    ];
    facts.extend(one.articles.iter().map(|law| {
        fact(ui.t(texts::obligations::ARTICLE), [law.article.clone()]).noted(words::looked_up(ui, law))
    }));
    if !one.clauses.is_empty() {
        let clauses = ui.t(texts::obligations::CLAUSES.clauses(one.clauses.join(", ")));
        facts
            .push(fact(ui.t(texts::detail::CLAUSES), [clauses]).noted(ui.t(texts::obligations::OWN_READING)));
    }
    let watched = words::watched(ui, view.standing.catalogue, one);
    if !watched.is_empty() {
        let watched: Vec<String> = watched.into_iter().map(str::to_owned).collect();
        facts.push(fact(ui.t(texts::obligations::WATCHED), watched));
    }
    About {
        eyebrow: ui.t(texts::requirements::EYEBROW_OBLIGATION.number(one.number)),
        title: one.title.get(language).clone(),
        summary: one.summary.get(language).clone(),
        back: crate::naming::list_of(ui, ctx.org(), view.requirement),
        against: ui.t(texts::requirements::AGAINST_OBLIGATION),
        facts,
        proof: Vec::new(),
        hints: vec![
            ui.t(texts::requirements::HINT_DESIGN),
            ui.t(texts::requirements::HINT_EXISTENCE),
            ui.t(texts::requirements::HINT_OPERATING),
        ],
        decision: None,
    }
}

fn fact(label: String, lines: impl Into<Vec<String>>) -> Fact {
    Fact {
        label,
        lines: lines.into(),
        href: None,
        note: String::new(),
    }
}

impl Fact {
    fn noted(self, note: String) -> Self {
        Self { note, ..self }
    }
}
