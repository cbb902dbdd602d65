//! What changes in the obligations of part 1 between two versions.

use crate::context::Context;
use crate::texts;
use crate::ui::Ui;
use waarborg_domain::catalogue::Catalogue;
use waarborg_domain::obligations::Obligation;
use waarborg_domain::was_wordt::{ObligationAspect, ObligationChange, ObligationStep, WasWordt};

/// One obligation.
pub struct ObligationRow {
    /// Our number.
    pub number: String,
    /// Title, in the new version where it has one.
    pub title: String,
    /// The chapter in the old version; `None` if that does not ask it.
    pub was: Option<String>,
    /// The chapter in the new version; `None` if that does not ask it.
    pub becomes: Option<String>,
    /// What changed, in sentences.
    pub what: Vec<String>,
}

/// Obligations with the same fate.
pub struct ObligationGroup {
    /// Identifier, for addresses within the page.
    pub id: &'static str,
    /// Heading, with how many there are.
    pub title: String,
    /// Whether it is open at once.
    pub open: bool,
    /// The obligations.
    pub rows: Vec<ObligationRow>,
}

/// The obligations by fate, those that need most attention first.
pub fn groups(ctx: &Context, from: &Catalogue, to: &Catalogue, changes: &WasWordt) -> Vec<ObligationGroup> {
    use crate::texts::migration as t;
    let headings = [
        (ObligationChange::New, "part1-new", t::PART1_NEW, true),
        (ObligationChange::Changed, "part1-changed", t::PART1_CHANGED, true),
        (ObligationChange::Gone, "part1-gone", t::PART1_GONE, true),
        (ObligationChange::Moved, "part1-moved", t::PART1_MOVED, false),
        (
            ObligationChange::Unchanged,
            "part1-unchanged",
            t::PART1_UNCHANGED,
            false,
        ),
    ];
    let group = |(change, id, title, open): (ObligationChange, _, texts::arguments::WithN, bool)| {
        let steps = changes.obligations().iter();
        let rows: Vec<ObligationRow> = steps
            .filter(|step| step.change == change)
            .map(|step| row(&ctx.ui, from, to, step))
            .collect();
        ObligationGroup {
            id,
            title: ctx.ui.t(title.n(rows.len())),
            open,
            rows,
        }
    };
    let groups = headings.into_iter().map(group);
    groups.filter(|group| !group.rows.is_empty()).collect()
}

fn row(ui: &Ui, from: &Catalogue, to: &Catalogue, step: &ObligationStep) -> ObligationRow {
    let (old, new) = (from.obligation(step.number), to.obligation(step.number));
    let chapter = |one: &Obligation| {
        let law = || ui.t(texts::obligations::LAW_ONLY);
        one.chapter.as_ref().map_or_else(law, ToString::to_string)
    };
    let title = new
        .or(old)
        .map(|one| one.title.get(ui.language()).clone())
        .unwrap_or_default();
    let mut what: Vec<String> = step
        .what
        .iter()
        .map(|what| what.get(ui.language()).clone())
        .collect();
    if let (Some(old), Some(new)) = (old, new) {
        let aspects = step.differs.iter();
        what.extend(aspects.filter_map(|aspect| difference(ui, *aspect, old, new)));
    }
    ObligationRow {
        number: step.number.to_string(),
        title,
        was: old.map(chapter),
        becomes: new.map(chapter),
        what,
    }
}

/// What an aspect was and is; the columns show the chapter, and the sentence tells of the text.
fn difference(ui: &Ui, aspect: ObligationAspect, old: &Obligation, new: &Obligation) -> Option<String> {
    let (was, is) = match aspect {
        ObligationAspect::Force => (ui.name(old.force), ui.name(new.force)),
        ObligationAspect::OwedBy => (ui.name(old.owed_by), ui.name(new.owed_by)),
        ObligationAspect::Chapter | ObligationAspect::Text => return None,
    };
    Some(ui.t(texts::migration::PART1_WAS.is(is).was(was)))
}
