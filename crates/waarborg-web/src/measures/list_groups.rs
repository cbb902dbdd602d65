//! The rows of the list in groups: by theme, then by control. A page ends between two controls.

use super::list_labels::Labels;
use crate::kit::state_class;
use crate::ui::Ui;
use waarborg_app::Standing;
use waarborg_domain::Day;
use waarborg_domain::catalogue::{ControlNumber, Language, MeasureNumber, Theme};
use waarborg_domain::gaps::{MeasureRow, Owners};
use waarborg_domain::judgements::Aspect;
use waarborg_domain::objects::ObjectKind;
use waarborg_domain::posture::{State, Tally};

/// Measures on a page, when groups end just so.
const PAGE_SIZE: usize = 50;

/// What several rows are together.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Sum {
    /// Measures.
    pub measures: usize,
    /// Aspects that the filter asks for, over all objects.
    pub points: u32,
    /// States of all aspects.
    pub tally: Tally,
}

impl Sum {
    pub(super) fn of(rows: &[MeasureRow]) -> Self {
        let mut sum = Self::default();
        for row in rows {
            sum.measures += 1;
            sum.points += row.points;
            row.aspects.iter().for_each(|tally| sum.tally.merge(tally));
        }
        sum
    }

    pub(super) fn met(&self) -> u32 {
        self.tally.of(State::Met)
    }
}

/// One aspect of a row.
pub(super) struct AspectView<'a> {
    /// Ending of the CSS class: the worst state.
    pub class: &'static str,
    /// Name of the worst state.
    pub state: &'a str,
    /// How many of how many objects meet it, when there are several.
    pub counts: Option<(u32, u32)>,
}

/// One measure.
pub(super) struct Row<'a> {
    pub number: MeasureNumber,
    pub title: &'a str,
    pub kinds: String,
    /// Name of the object, when it is one.
    pub object: Option<&'a str>,
    /// How many of how many objects meet it.
    pub counts: (u32, u32),
    /// What the objects are called.
    pub objects: &'a str,
    pub aspects: [AspectView<'a>; 3],
    pub first_lapse: Option<Day>,
    pub owner: &'a str,
}

/// A control with its rows.
pub(super) struct Group<'a> {
    pub number: ControlNumber,
    pub title: &'a str,
    pub sum: Sum,
    pub rows: Vec<Row<'a>>,
}

/// A theme with its controls, for the part on this page.
pub(super) struct Section<'a> {
    pub theme: Theme,
    pub title: String,
    /// Of the whole theme, also what is on other pages.
    pub sum: Sum,
    pub groups: Vec<Group<'a>>,
}

/// One page.
pub(super) struct Shown<'a> {
    pub page: usize,
    pub last: usize,
    pub sections: Vec<Section<'a>>,
}

/// The controls of each page, as ranges of rows.
fn pages(standing: &Standing, rows: &[MeasureRow]) -> Vec<Vec<std::ops::Range<usize>>> {
    let control = |row: &MeasureRow| standing.catalogue.measure(row.measure).number.control;
    let mut pages: Vec<Vec<std::ops::Range<usize>>> = Vec::new();
    let mut start = 0;
    for group in rows.chunk_by(|one, other| control(one) == control(other)) {
        let range = start..start + group.len();
        start = range.end;
        match pages.last_mut() {
            Some(page)
                if page
                    .first()
                    .is_some_and(|first| range.end - first.start <= PAGE_SIZE) =>
            {
                page.push(range);
            }
            _ => pages.push(vec![range]),
        }
    }
    pages
}

/// The groups of a page; the last page if there are fewer.
pub(super) fn sections<'a>(
    ui: &Ui,
    standing: &'a Standing,
    labels: &'a Labels,
    rows: &[MeasureRow],
    page: usize,
) -> Shown<'a> {
    let pages = pages(standing, rows);
    let last = pages.len().max(1);
    let page = page.min(last);
    let theme_of = |row: &MeasureRow| standing.catalogue.measure(row.measure).number.control.theme();
    let mut sections: Vec<Section<'_>> = Vec::new();
    for range in pages.get(page - 1).into_iter().flatten() {
        let rows_of_group = &rows[range.clone()];
        let theme = theme_of(&rows_of_group[0]);
        if sections.last().is_none_or(|section| section.theme != theme) {
            // Rows are in order of number, so those of a theme stand together.
            let start = rows.partition_point(|row| theme_of(row) < theme);
            let end = rows.partition_point(|row| theme_of(row) <= theme);
            sections.push(Section {
                theme,
                title: ui.name(theme),
                sum: Sum::of(&rows[start..end]),
                groups: Vec::new(),
            });
        }
        if let Some(section) = sections.last_mut() {
            section
                .groups
                .push(group(ui.language(), standing, labels, rows_of_group));
        }
    }
    Shown { page, last, sections }
}

fn group<'a>(
    language: Language,
    standing: &'a Standing,
    labels: &'a Labels,
    rows: &[MeasureRow],
) -> Group<'a> {
    let number = standing.catalogue.measure(rows[0].measure).number.control;
    let control = standing.catalogue.control(number);
    Group {
        number,
        title: control.map_or("", |control| control.title.get(language)),
        sum: Sum::of(rows),
        rows: rows
            .iter()
            .map(|measure| row(language, standing, labels, measure))
            .collect(),
    }
}

fn row<'a>(language: Language, standing: &'a Standing, labels: &'a Labels, row: &MeasureRow) -> Row<'a> {
    let measure = standing.catalogue.measure(row.measure);
    let kinds: Vec<&str> = measure.kinds.iter().map(|kind| labels.kind(*kind)).collect();
    let only = row
        .only_object
        .map(|index| &standing.posture.objects[index as usize]);
    let object = only.map(|object| match object.kind {
        ObjectKind::Organisation => labels.object(object.kind),
        _ => object.details.name.as_str(),
    });
    let owner = match row.owners {
        Owners::Nobody => &labels.nobody,
        Owners::Several => &labels.several,
        Owners::One(id) => standing
            .ledger
            .member(id)
            .map_or(&labels.nobody, |member| &member.name),
    };
    Row {
        number: measure.number,
        title: measure.title.get(language),
        kinds: kinds.join(" · "),
        object,
        counts: (row.met, row.owed),
        objects: labels.objects(row.kind),
        aspects: [Aspect::Design, Aspect::Existence, Aspect::OperatingEffectiveness]
            .map(|aspect| aspect_view(labels, row, aspect)),
        first_lapse: row.first_lapse,
        owner,
    }
}

fn aspect_view<'a>(labels: &'a Labels, row: &MeasureRow, aspect: Aspect) -> AspectView<'a> {
    let tally = &row.aspects[aspect.index()];
    match row.worst(aspect) {
        None => AspectView {
            class: "na",
            state: &labels.not_applicable,
            counts: None,
        },
        Some(state) => AspectView {
            class: state_class(&state),
            state: labels.state(state),
            counts: (row.objects > 1).then_some((tally.of(State::Met), tally.owed())),
        },
    }
}
