//! What a statement says, as shown on a page: for the draft, a proposal, the public page and the
//! stand-alone file. Shown by `content.html`.

use super::lines::theme_view;
use crate::charts::StackedBar;
use crate::i18n::Text;
use crate::kit::state_class;
use crate::texts;
use crate::ui::Ui;
use std::sync::Arc;
use waarborg_domain::catalogue::Theme;
use waarborg_domain::judgements::Aspect;
use waarborg_domain::objects::ObjectKind;
use waarborg_domain::posture::State;
use waarborg_domain::statement::{AspectTotal, Exception, InAndOut, LeftOut, StatedItem, Statement, Total};

/// A statement as shown on a page.
pub(crate) struct Content {
    /// The statement itself, for what needs no words of ours.
    pub statement: Arc<Statement>,
    /// What this edition does not show.
    pub left_out: Vec<String>,
    /// How the measures stand, per aspect; empty where the edition leaves that out.
    pub aspects: Vec<AspectSummary>,
    /// Totals per theme.
    pub by_theme: Vec<TotalRow>,
    /// Totals per kind of measure.
    pub by_kind: Vec<TotalRow>,
    /// All controls with their measures, per theme.
    pub themes: Vec<ThemeView>,
}

/// How the measures stand on one aspect.
pub(crate) struct AspectSummary {
    /// Opzet, bestaan or werking.
    pub name: String,
    /// How many measures in each state, from met to missing.
    pub counts: Vec<u32>,
    /// How many measures have nothing to demonstrate.
    pub rest: u32,
    /// All measures.
    pub total: u32,
    /// As a bar.
    pub bar: StackedBar,
}

/// One line of a table of totals.
pub(crate) struct TotalRow {
    /// Of what.
    pub name: String,
    /// The totals.
    pub total: Total,
    /// How many measures are met, per aspect; empty where the edition leaves that out.
    pub met: Vec<u32>,
}

/// The controls of one theme.
pub(crate) struct ThemeView {
    /// Fragment of the address on the page.
    pub code: &'static str,
    /// What it is called.
    pub name: String,
    /// The controls.
    pub controls: Vec<ControlView>,
}

/// A control.
pub(crate) struct ControlView {
    /// Number.
    pub number: String,
    /// Title.
    pub title: String,
    /// Whether it applies, in words.
    pub applicability: String,
    /// Whether it is in the annex.
    pub excepted: bool,
    /// On which ground it binds the organisation, in a word or two.
    pub basis: String,
    /// Why it applies, or the norm in its place; empty if nothing was written.
    pub grounds: String,
    /// Why it is in the statement, where nobody wrote that; empty where somebody did.
    pub included: String,
    /// True where there is no measure in force.
    pub falls_back: bool,
    /// How far it is implemented; absent where the edition leaves states out.
    pub implementation: Option<String>,
    /// Opzet, bestaan and werking of the control itself; empty where its measures are enough.
    pub cells: Vec<CellView>,
    /// Its measures.
    pub measures: Vec<MeasureView>,
}

/// A measure.
pub(crate) struct MeasureView {
    /// Number.
    pub number: String,
    /// Title.
    pub title: String,
    /// What it contributes to, and what it is judged on.
    pub about: String,
    /// Whether it applies, in words.
    pub applicability: String,
    /// Whether it is in the annex.
    pub excepted: bool,
    /// On which ground it binds the organisation, in a word or two.
    pub basis: String,
    /// Opzet, bestaan and werking; empty where the edition leaves them out.
    pub cells: Vec<CellView>,
}

/// One aspect of a measure.
pub(crate) struct CellView {
    /// Which aspect.
    pub aspect: String,
    /// Suffix of the CSS class.
    pub class: &'static str,
    /// The state in words.
    pub state: String,
    /// How many objects, and as of which day.
    pub notes: Vec<String>,
}

impl Content {
    /// Puts a statement in words.
    pub fn new(ui: &Ui, statement: Arc<Statement>) -> Self {
        let totals = &statement.totals;
        let themes = totals
            .themes
            .iter()
            .map(|row| total_row(ui.name(row.theme), &row.total));
        let kinds = totals
            .kinds
            .iter()
            .map(|row| total_row(ui.name(row.kind), &row.total));
        let aspects = totals.all.aspects.iter().flatten();
        Self {
            left_out: statement.left_out.iter().map(|what| ui.name(what)).collect(),
            aspects: aspects.map(|aspect| summary(ui, &totals.all, aspect)).collect(),
            by_theme: themes.collect(),
            by_kind: kinds.collect(),
            themes: Theme::ALL
                .iter()
                .map(|theme| theme_view(ui, &statement, *theme))
                .collect(),
            statement,
        }
    }

    /// Whether the edition shows states.
    pub fn shows_states(&self) -> bool {
        !self.statement.left_out.contains(&LeftOut::States)
    }

    /// What the grounds that occur mean.
    pub fn duties(&self) -> Vec<Text> {
        let duties = self.statement.duties().into_iter();
        duties.map(texts::statement::duty).collect()
    }

    /// The columns of states, by name.
    pub fn states(&self) -> &'static [State] {
        State::ALL
    }

    /// The aspects, by name.
    pub fn aspect_names(&self) -> &'static [Aspect] {
        Aspect::ALL
    }

    /// The tables of totals, each with the text above it and that above its rows.
    pub fn breakdowns(&self) -> Vec<(Text, Text, &[TotalRow])> {
        use texts::statement::{BY_KIND, BY_THEME, COLUMN_KIND, COLUMN_THEME};
        vec![
            (BY_THEME, COLUMN_THEME, &self.by_theme),
            (BY_KIND, COLUMN_KIND, &self.by_kind),
        ]
    }

    /// How many processes and systems are in and out, each with its name.
    pub fn scope_counts(&self) -> Vec<(Text, InAndOut)> {
        let scope = &self.statement.scope;
        vec![
            (texts::statement::PROCESSES, scope.processes),
            (texts::statement::SYSTEMS, scope.systems),
        ]
    }

    /// The processes and the systems, each with the text above them.
    pub fn item_tables(&self) -> Vec<(Text, Vec<&StatedItem>)> {
        let of = |kind: ObjectKind| {
            let all = self.statement.scope.items.iter().flatten();
            all.filter(|item| item.kind == kind).collect()
        };
        vec![
            (texts::statement::PROCESSES, of(ObjectKind::Process)),
            (texts::statement::SYSTEMS, of(ObjectKind::System)),
        ]
    }

    /// The annex of exceptions.
    pub fn exceptions(&self) -> &[Exception] {
        &self.statement.exceptions
    }

    /// Texts as people typed them, line by line.
    pub fn scope_lines(&self) -> Vec<&str> {
        self.statement
            .scope
            .text
            .lines()
            .filter(|line| !line.trim().is_empty())
            .collect()
    }
}

fn total_row(name: String, total: &Total) -> TotalRow {
    let met = total.aspects.iter().flatten().map(|aspect| aspect.measures.met);
    TotalRow {
        name,
        met: met.collect(),
        total: total.clone(),
    }
}

fn summary(ui: &Ui, all: &Total, aspect: &AspectTotal) -> AspectSummary {
    let counts: Vec<u32> = State::ALL
        .iter()
        .map(|state| aspect.measures.of(*state))
        .collect();
    let rest = all.measures.saturating_sub(counts.iter().sum());
    let mut parts: Vec<_> = State::ALL
        .iter()
        .zip(&counts)
        .map(|(state, count)| (state_class(state), ui.name(state).to_lowercase(), *count, None))
        .collect();
    parts.push((
        "na",
        ui.t(texts::layout::STATE_NOT_APPLICABLE).to_lowercase(),
        rest,
        None,
    ));
    AspectSummary {
        name: ui.name(aspect.aspect),
        bar: StackedBar::new(parts),
        counts,
        rest,
        total: all.measures,
    }
}
