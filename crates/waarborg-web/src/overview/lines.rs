//! One line per person or object: how much of it is met, and links to what is not.

use crate::as_of::{self, AsOf};
use crate::charts::StackedBar;
use crate::listing::with_query;
use crate::measures;
use crate::texts;
use crate::ui::Ui;
use waarborg_app::Standing;
use waarborg_domain::ids::UserId;
use waarborg_domain::objects::ObjectKind;
use waarborg_domain::posture::{State, Tally};

/// A figure of one state, and the measures behind it.
pub(super) struct Figure {
    pub state: State,
    pub count: u32,
    pub href: String,
}

/// A line.
pub(super) struct Line {
    pub name: String,
    /// Kind of object, or nothing.
    pub meta: String,
    pub critical: bool,
    pub href: String,
    pub met: u32,
    pub owed: u32,
    pub percents: Option<u32>,
    pub bar: StackedBar,
    /// The states that are gaps.
    pub gaps: Vec<Figure>,
}

/// Addresses of the gap analysis as of the day of the page.
pub(super) struct Links {
    list: String,
    as_of: String,
}

impl Links {
    pub(super) fn new(ui: &Ui, as_of: AsOf) -> Self {
        Self {
            list: measures::paths::list(ui.org()),
            as_of: as_of.value(),
        }
    }

    /// The gap analysis with these filters.
    pub(super) fn to(&self, filters: &[(&str, &str)]) -> String {
        let mut pairs = filters.to_vec();
        pairs.push((as_of::FIELD, &self.as_of));
        with_query(&self.list, &pairs)
    }
}

impl Line {
    fn new(links: &Links, name: String, filter: (&str, &str), tally: &Tally) -> Self {
        let gaps = State::ALL.iter().filter(|state| state.is_gap());
        let figure = |state: &State| Figure {
            state: *state,
            count: tally.of(*state),
            href: links.to(&[filter, ("state", state.code())]),
        };
        Self {
            name,
            meta: String::new(),
            critical: false,
            href: links.to(&[filter]),
            met: tally.of(State::Met),
            owed: tally.owed(),
            percents: tally.percentage_met(),
            bar: StackedBar::plain(tally),
            gaps: gaps.map(figure).collect(),
        }
    }

    /// Somebody, or nobody.
    pub(super) fn of_owner(
        ui: &Ui,
        links: &Links,
        standing: &Standing,
        owner: Option<UserId>,
        tally: &Tally,
    ) -> Self {
        let name = match owner.map(|owner| standing.ledger.member(owner)) {
            Some(Some(member)) => member.name.clone(),
            Some(None) => ui.t(texts::overview::FORMER_MEMBER),
            None => ui.t(texts::measures::NOBODY),
        };
        let value = owner.map_or_else(|| measures::filter::NOBODY.to_owned(), |owner| owner.to_string());
        Self::new(links, name, ("owner", &value), tally)
    }

    /// An object, by its index in the posture.
    pub(super) fn of_object(
        ui: &Ui,
        links: &Links,
        standing: &Standing,
        index: usize,
        tally: &Tally,
    ) -> Self {
        let object = &standing.posture.objects[index];
        let (name, meta) = match object.kind {
            ObjectKind::Organisation => (
                object.details.name.clone(),
                ui.t(texts::tasks::WHOLE_ORGANISATION),
            ),
            kind => (object.details.name.clone(), ui.name(kind)),
        };
        Self {
            meta,
            critical: object.details.critical,
            ..Self::new(links, name, ("object", &object.object.to_string()), tally)
        }
    }
}
