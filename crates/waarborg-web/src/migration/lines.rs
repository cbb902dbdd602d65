//! The lines of a plan or a report, in words.

use crate::context::Context;
use crate::i18n::Text;
use crate::measures;
use crate::texts;
use crate::ui::Ui;
use waarborg_domain::catalogue::{Catalogue, MeasureNumber};
use waarborg_domain::migration::report::{Demonstrated, Fate, Line, Report};

/// A number with its title.
#[derive(Debug, Clone)]
pub struct Named {
    /// Number.
    pub number: String,
    /// Title in that version.
    pub title: String,
    /// Its page, where there is one now.
    pub href: Option<String>,
}

/// A measure as it is called in a version.
#[must_use]
pub fn named(ctx: &Context, catalogue: &Catalogue, number: MeasureNumber, linked: bool) -> Named {
    let measure = catalogue.by_number(number);
    Named {
        number: number.to_string(),
        title: measure.map_or_else(String::new, |measure| {
            measure.title.get(ctx.ui.language()).clone()
        }),
        href: linked.then(|| measures::paths::one(ctx.org(), number)),
    }
}

/// One line of the report.
#[derive(Debug, Clone)]
pub struct Row {
    /// What it was; `None` for a new measure.
    pub was: Option<Named>,
    /// What it becomes.
    pub becomes: Vec<Named>,
    /// Suffix of the CSS class.
    pub class: &'static str,
    /// What becomes of it: `Gaat mee`.
    pub fate: String,
    /// What was recorded: `12 oordelen, 1 besluit`.
    pub recorded: String,
    /// What else there is to know.
    pub notes: Vec<String>,
    /// How much of it was demonstrated, and is.
    pub demonstrated: String,
}

/// Lines with the same fate.
#[derive(Debug, Clone)]
pub struct Group {
    /// Heading.
    pub title: String,
    /// What it means.
    pub lead: String,
    /// Whether it is open at once.
    pub open: bool,
    /// The lines.
    pub rows: Vec<Row>,
}

/// Makes rows of lines.
pub struct Labels<'a> {
    /// Who looks.
    pub ctx: &'a Context,
    /// The version that was left.
    pub from: &'a Catalogue,
    /// The version that was moved to.
    pub to: &'a Catalogue,
    /// Whether the new numbers have a page now.
    pub linked: bool,
}

impl Labels<'_> {
    /// The lines by fate, those that need most attention first.
    #[must_use]
    pub fn groups(&self, report: &Report) -> Vec<Group> {
        let ui = &self.ctx.ui;
        let asks = |line: &&Line| !line.anew.is_empty();
        let mut groups = vec![self.group(
            (texts::migration::GROUP_ANEW, texts::migration::GROUP_ANEW_LEAD),
            true,
            report.lines.iter().filter(asks),
        )];
        for (fate, said, open) in [
            (
                Fate::History,
                (
                    texts::migration::GROUP_HISTORY,
                    texts::migration::GROUP_HISTORY_LEAD,
                ),
                true,
            ),
            (
                Fate::New,
                (texts::migration::GROUP_NEW, texts::migration::GROUP_NEW_LEAD),
                true,
            ),
            (
                Fate::Both,
                (texts::migration::GROUP_BOTH, texts::migration::GROUP_BOTH_LEAD),
                true,
            ),
            (
                Fate::Carried,
                (
                    texts::migration::GROUP_CARRIED,
                    texts::migration::GROUP_CARRIED_LEAD,
                ),
                true,
            ),
            (
                Fate::Unchanged,
                (
                    texts::migration::GROUP_UNCHANGED,
                    texts::migration::GROUP_UNCHANGED_LEAD,
                ),
                false,
            ),
        ] {
            let lines = report
                .lines
                .iter()
                .filter(|line| line.fate == fate && line.anew.is_empty());
            groups.push(self.group(said, open, lines));
        }
        groups.retain(|group| !group.rows.is_empty());
        for group in &mut groups {
            group.title = ui.t(texts::migration::GROUP_COUNT
                .title(group.title.as_str())
                .n(group.rows.len()));
        }
        groups
    }

    fn group<'l>(
        &self,
        (title, lead): (Text, Text),
        open: bool,
        lines: impl Iterator<Item = &'l Line>,
    ) -> Group {
        let ui = &self.ctx.ui;
        Group {
            title: ui.t(title),
            lead: ui.t(lead),
            open,
            rows: lines.map(|line| self.row(line)).collect(),
        }
    }

    fn row(&self, line: &Line) -> Row {
        let ui = &self.ctx.ui;
        let becomes = line.becomes.iter();
        let becomes: Vec<_> = becomes
            .map(|number| named(self.ctx, self.to, *number, self.linked))
            .collect();
        Row {
            was: line.was.map(|number| named(self.ctx, self.from, number, false)),
            becomes,
            class: class(line),
            fate: if line.is_all_anew() {
                ui.t(texts::migration::FATE_ANEW)
            } else {
                ui.t(texts::migration::fate(line.fate))
            },
            recorded: recorded(ui, line),
            notes: self.notes(line),
            demonstrated: demonstrated(ui, line),
        }
    }

    fn notes(&self, line: &Line) -> Vec<String> {
        let ui = &self.ctx.ui;
        let mut notes = Vec::new();
        if !line.anew.is_empty() && !line.is_all_anew() {
            notes.push(ui.t(texts::migration::NOTE_ANEW.numbers(list(&line.anew))));
        }
        if line.not_bound > 0 {
            notes.push(ui.t(texts::migration::NOTE_NOT_BOUND.n(line.not_bound)));
        }
        let apart = line.rest != line.becomes && line.decisions + line.owners + line.inheritances > 0;
        if apart && !line.rest.is_empty() {
            notes.push(ui.t(texts::migration::NOTE_REST.numbers(list(&line.rest))));
        }
        notes
    }
}

fn list(numbers: &[MeasureNumber]) -> String {
    let numbers: Vec<String> = numbers.iter().map(ToString::to_string).collect();
    numbers.join(", ")
}

fn class(line: &Line) -> &'static str {
    match line.fate {
        _ if !line.anew.is_empty() => "expired",
        Fate::Unchanged => "ok",
        Fate::Carried | Fate::Both => "planned",
        Fate::History => "na",
        Fate::New => "missing",
    }
}

/// `12 oordelen, 1 besluit`.
#[must_use]
pub fn recorded(ui: &Ui, line: &Line) -> String {
    let counts = [
        (texts::migration::N_JUDGEMENTS, line.judgements),
        (texts::migration::N_DECISIONS, line.decisions),
        (texts::migration::N_OWNERS, line.owners),
        (texts::migration::N_INHERITANCES, line.inheritances),
    ];
    let parts: Vec<String> = counts
        .into_iter()
        .filter(|(_, count)| *count > 0)
        .map(|(key, count)| ui.t(key.n(count)))
        .collect();
    if parts.is_empty() {
        ui.t(texts::migration::N_NOTHING)
    } else {
        parts.join(", ")
    }
}

fn demonstrated(ui: &Ui, line: &Line) -> String {
    match line.fate {
        Fate::History => of(ui, line.before),
        Fate::New => of(ui, line.after),
        _ if line.before == line.after => of(ui, line.before),
        _ => {
            let (before, after) = (of(ui, line.before), of(ui, line.after));
            ui.t(texts::migration::FROM_TO.before(before).after(after))
        }
    }
}

/// `3 van 12`.
#[must_use]
pub fn of(ui: &Ui, demonstrated: Demonstrated) -> String {
    ui.t(texts::migration::OF
        .met(ui.number(demonstrated.met))
        .owed(ui.number(demonstrated.owed)))
}

/// The totals of a report.
#[derive(Debug, Clone)]
pub struct Totals {
    /// All judgements.
    pub all: String,
    /// What becomes of them: class, label, count, what that means.
    pub tiles: Vec<(&'static str, String, String, String)>,
    /// What was demonstrated before.
    pub before: String,
    /// What is demonstrated after.
    pub after: String,
    /// What happens to judgements on controls and obligations; may be empty.
    pub organisation: String,
    /// What happens to decisions and inheritances of whole controls; may be empty.
    pub controls: String,
}

impl Totals {
    /// Adds a report up.
    #[must_use]
    pub fn of(ui: &Ui, report: &Report) -> Self {
        let counted = |fate: Fate| {
            let lines = report.lines.iter().filter(|line| line.fate == fate);
            lines
                .map(|line| line.judgements - line.lost_to_history())
                .sum::<u32>()
        };
        let anew: u32 = report
            .lines
            .iter()
            .filter(|line| line.fate != Fate::History)
            .map(|line| line.lost_to_history() - line.not_bound.min(line.lost_to_history()))
            .sum();
        use crate::texts::migration as t;
        let tile =
            |class, (name, note): (Text, Text), count: u32| (class, ui.t(name), ui.number(count), ui.t(note));
        let tiles = vec![
            tile(
                "ok",
                (t::TILE_UNCHANGED, t::TILE_UNCHANGED_NOTE),
                counted(Fate::Unchanged),
            ),
            tile(
                "planned",
                (t::TILE_CARRIED, t::TILE_CARRIED_NOTE),
                counted(Fate::Carried),
            ),
            tile("planned", (t::TILE_BOTH, t::TILE_BOTH_NOTE), counted(Fate::Both)),
            tile("expired", (t::TILE_ANEW, t::TILE_ANEW_NOTE), anew),
            tile(
                "na",
                (t::TILE_HISTORY, t::TILE_HISTORY_NOTE),
                report.to_history() - anew,
            ),
        ];
        let controls = report.control_decisions + report.control_inheritances;
        Self {
            all: ui.number(report.judgements()),
            tiles,
            before: of(ui, report.before),
            after: of(ui, report.after),
            organisation: match report.organisation_judgements {
                0 => String::new(),
                judgements => ui.t(texts::migration::ORGANISATION.n(judgements)),
            },
            controls: if controls > 0 {
                ui.t(texts::migration::CONTROLS
                    .decisions(report.control_decisions)
                    .inheritances(report.control_inheritances))
            } else {
                String::new()
            },
        }
    }
}
