//! The changes of a draft in words.

use crate::context::Context;
use crate::i18n::Text;
use crate::kit::{TrioItem, states_trio};
use crate::{measures, requirements, texts};
use waarborg_domain::catalogue::{Catalogue, MeasureNumber};
use waarborg_domain::drafts::{ChapterRow, Effect, Row, States, TermChange};

/// What changes, and how sure that is.
pub struct What {
    /// Suffix of the CSS class.
    pub class: &'static str,
    /// `Vraagt iets anders`.
    pub effect: String,
    /// What changes.
    pub text: String,
    /// What becomes of terms.
    pub terms: Vec<String>,
    /// What is odd or undecided.
    pub note: Option<String>,
    /// Where it was proposed: the address, and what it is about.
    pub source: Option<(String, String)>,
}

/// A change of part 2.
pub struct MeasureChange {
    /// Its number in the version in force; nothing for a new measure.
    pub number: String,
    /// Its title there.
    pub title: String,
    /// The numbers by which the organisation knows it, with the address of their pages.
    pub here: Vec<(String, String)>,
    /// Whether the organisation knows it by the same number.
    pub same: bool,
    /// The number that it would get; nothing for what would be withdrawn.
    pub becomes: String,
    /// Numbers that hold its content.
    pub see: String,
    /// What changes.
    pub what: What,
    /// What is demonstrated now; nothing where nothing is owed.
    pub trio: Vec<TrioItem>,
}

/// An obligation of part 1 as the organisation has it now.
pub struct Asked {
    /// `D1.15`.
    pub number: String,
    /// Title.
    pub title: String,
    /// Its page; none for what asks nothing.
    pub href: Option<String>,
    /// What is demonstrated now.
    pub trio: Vec<TrioItem>,
}

/// A change of part 1.
pub struct PartChange {
    /// `5.1 Reikwijdte managementsysteem`.
    pub chapter: String,
    /// What changes.
    pub what: What,
    /// The obligations that come from it.
    pub asked: Vec<Asked>,
}

/// The name of an effect.
pub fn effect(effect: Effect) -> Text {
    texts::drafts::effect(effect)
}

/// The colour of an effect: what asks for work stands out.
const fn class(effect: Effect) -> &'static str {
    match effect {
        Effect::Demand => "expired",
        Effect::New => "missing",
        Effect::Divided => "partial",
        Effect::Moved | Effect::Withdrawn | Effect::Reworded => "na",
    }
}

/// The three states, or nothing where nothing is owed.
fn trio(ctx: &Context, states: States) -> Vec<TrioItem> {
    if states.iter().all(Option::is_none) {
        return Vec::new();
    }
    states_trio(&ctx.ui, states)
}

fn joined(numbers: &[MeasureNumber]) -> String {
    let numbers: Vec<String> = numbers.iter().map(ToString::to_string).collect();
    numbers.join(", ")
}

/// A change of part 2; `from` is the version that the draft would change.
pub fn measure(ctx: &Context, from: &Catalogue, row: &Row<'_>) -> MeasureChange {
    let language = ctx.ui.language();
    let step = row.step;
    let known = step.from.first().and_then(|number| from.by_number(*number));
    let number = joined(&step.from);
    let about = if number.is_empty() {
        joined(&step.to)
    } else {
        number.clone()
    };
    let link = |number: &MeasureNumber| {
        let href = measures::paths::one(ctx.org(), *number);
        (number.to_string(), href)
    };
    let what = What {
        class: class(row.effect),
        effect: ctx.ui.t(effect(row.effect)),
        text: step.what.get(language).clone(),
        terms: row.terms.iter().map(|change| term(ctx, change)).collect(),
        note: step.note.as_ref().map(|note| note.get(language).clone()),
        source: source(ctx, Some(&step.source), &about),
    };
    MeasureChange {
        title: known.map_or_else(String::new, |measure| measure.title.get(language).clone()),
        here: row.here.iter().map(link).collect(),
        same: row.here == step.from && !row.here.is_empty(),
        becomes: joined(&step.to),
        see: joined(&step.see),
        trio: trio(ctx, row.states),
        number,
        what,
    }
}

/// A change of part 1.
pub fn chapter(ctx: &Context, row: &ChapterRow<'_>) -> PartChange {
    let language = ctx.ui.language();
    let chapter = row.chapter;
    let asked = row.obligations.iter().map(|(one, states)| {
        let trio = trio(ctx, *states);
        Asked {
            number: one.number.to_string(),
            title: one.title.get(language).clone(),
            href: (!trio.is_empty()).then(|| requirements::paths::href(ctx.org(), one.number.into())),
            trio,
        }
    });
    PartChange {
        chapter: format!("{} {}", chapter.number, chapter.title),
        asked: asked.collect(),
        what: What {
            class: class(row.effect),
            effect: ctx.ui.t(effect(row.effect)),
            text: chapter.what.get(language).clone(),
            terms: Vec::new(),
            note: chapter.note.as_ref().map(|note| note.get(language).clone()),
            source: source(ctx, chapter.source.as_ref(), &chapter.number),
        },
    }
}

fn term(ctx: &Context, change: &TermChange) -> String {
    let effect = ctx.ui.t(texts::drafts::term(change.change));
    format!("{effect}: {}.", change.what.get(ctx.ui.language()))
}

fn source(ctx: &Context, address: Option<&String>, about: &str) -> Option<(String, String)> {
    let text = ctx.ui.t(texts::drafts::PROPOSAL.about(about));
    address.map(|address| (address.clone(), text))
}
