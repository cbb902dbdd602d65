//! Which objects a list shows, and in which order.

use super::List;
use crate::collation::compare;
use serde::Deserialize;
use std::cmp::{Ordering, Reverse};
use std::collections::HashMap;
use waarborg_domain::accounts::Actor;
use waarborg_domain::gaps::visible_to;
use waarborg_domain::ids::ObjectId;
use waarborg_domain::ledger::Ledger;
use waarborg_domain::objects::ObjectVersion;
use waarborg_domain::objects::register::Register;
use waarborg_domain::posture::{Posture, State, Tally};

/// What is asked for, as query parameters.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Filter {
    /// Text in code, name or description.
    pub q: String,
    /// Identifier of the owner, or `none`.
    pub owner: String,
    /// Ticked: only critical ones.
    pub critical: String,
    /// Ticked: only what can be reached from the internet.
    pub internet: String,
    /// Ticked: only operational technology.
    pub ot: String,
    /// Identifier of the supplier, or `none`.
    pub supplier: String,
    /// Ticked: only with gaps.
    pub gaps: String,
    /// `ended`: what was ended, instead of what is in use.
    pub status: String,
    /// See [`Sort`].
    pub sort: String,
    /// The day.
    #[serde(rename = "as-of")]
    pub as_of: String,
    /// Page.
    pub page: Option<i64>,
}

/// For nobody, or no supplier.
pub const NONE: &str = "none";
/// See [`Filter::status`].
pub const ENDED: &str = "ended";

impl Filter {
    /// Names and values that belong in links; `sort` and the day apart.
    #[must_use]
    pub fn pairs(&self) -> [(&'static str, &str); 8] {
        [
            ("q", &self.q),
            ("owner", &self.owner),
            ("critical", &self.critical),
            ("internet", &self.internet),
            ("ot", &self.ot),
            ("supplier", &self.supplier),
            ("gaps", &self.gaps),
            ("status", &self.status),
        ]
    }

    /// How many are set.
    #[must_use]
    pub fn active(&self) -> usize {
        self.pairs().iter().filter(|(_, value)| !value.is_empty()).count()
    }

    fn wants(&self, row: &Row<'_>) -> bool {
        let details = &row.object.details;
        let ticked = |value: &str| !value.is_empty();
        let is = |wanted: &str, id: Option<String>| match wanted {
            "" => true,
            NONE => id.is_none(),
            wanted => id.as_deref() == Some(wanted),
        };
        let text = self.q.trim().to_lowercase();
        let has = |field: &str| field.to_lowercase().contains(&text);
        (text.is_empty() || has(&details.name) || has(&details.code) || has(&details.description))
            && is(&self.owner, details.owner.map(|owner| owner.to_string()))
            && is(
                &self.supplier,
                details.supplier.map(|supplier| supplier.to_string()),
            )
            && (!ticked(&self.critical) || details.critical)
            && (!ticked(&self.internet) || details.internet_facing)
            && (!ticked(&self.ot) || details.operational_technology)
            && (!ticked(&self.gaps) || row.gaps() > 0)
    }
}

/// An object with its state.
#[derive(Debug, Clone, Copy)]
pub struct Row<'a> {
    /// The object.
    pub object: &'a ObjectVersion,
    /// The states of its measures.
    pub tally: Tally,
}

impl Row<'_> {
    fn gaps(&self) -> u32 {
        self.tally.owed() - self.tally.of(State::Met)
    }
}

/// The columns that can be sorted by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Sort {
    /// Name.
    #[default]
    Name,
    /// Code.
    Code,
    /// Owner; nobody comes last.
    Owner,
    /// Most gaps first.
    Gaps,
}

impl Sort {
    /// The order that the address asks for.
    #[must_use]
    pub fn new(text: &str) -> Self {
        match text {
            "code" => Self::Code,
            "owner" => Self::Owner,
            "gaps" => Self::Gaps,
            _ => Self::Name,
        }
    }

    fn compare(self, register: &Register<'_>, one: &Row<'_>, other: &Row<'_>) -> Ordering {
        let by_name = || compare(&one.object.details.name, &other.object.details.name);
        let owner = |row: &Row<'_>| {
            let person = row.object.details.owner.and_then(|owner| register.person(owner));
            person.map(|member| member.name.as_str())
        };
        let first = match self {
            Self::Name => Ordering::Equal,
            Self::Code => compare(&one.object.details.code, &other.object.details.code),
            Self::Gaps => Reverse(one.gaps()).cmp(&Reverse(other.gaps())),
            Self::Owner => match (owner(one), owner(other)) {
                (Some(one), Some(other)) => compare(one, other),
                (one, other) => other.is_some().cmp(&one.is_some()),
            },
        };
        first
            .then_with(by_name)
            .then_with(|| one.object.object.cmp(&other.object.object))
    }
}

/// The states of the measures of each object of the posture, as far as the actor may see it.
#[must_use]
pub fn tallies(posture: &Posture, actor: &Actor) -> Vec<Tally> {
    let mut tallies = vec![Tally::default(); posture.objects.len()];
    for cell in posture.cells().filter(|cell| visible_to(actor, cell)) {
        tallies[cell.object as usize].add_cell(cell);
    }
    tallies
}

/// The objects of a list that the filter leaves and the actor may see, in order; and how many there
/// are without the filter.
#[must_use]
pub fn rows<'a>(
    list: List,
    ledger: &'a Ledger,
    posture: &'a Posture,
    register: &Register<'_>,
    actor: &Actor,
    filter: &Filter,
) -> (Vec<Row<'a>>, usize) {
    let mut rows: Vec<Row<'a>> = if filter.status == ENDED {
        let ended = super::records::ended_on(ledger, list, posture.day);
        ended
            .into_iter()
            .map(|object| Row {
                object,
                tally: Tally::default(),
            })
            .collect()
    } else {
        let all = posture.objects.iter().zip(tallies(posture, actor));
        all.filter(|(object, _)| object.kind == list.0)
            .map(|(object, tally)| Row { object, tally })
            .collect()
    };
    rows.retain(|row| actor.sees_all() || row.object.details.owner == Some(actor.user));
    let all = rows.len();
    rows.retain(|row| filter.wants(row));
    let sort = Sort::new(&filter.sort);
    rows.sort_by(|one, other| sort.compare(register, one, other));
    (rows, all)
}

/// Why each object that is out of the scope on the day of the posture is out.
#[must_use]
pub fn out_of_scope(ledger: &Ledger, posture: &Posture) -> HashMap<ObjectId, String> {
    let items = ledger.scope_items_on(posture.day);
    let out = items.into_iter().filter(|(_, item)| !item.included);
    out.map(|(object, item)| (object, item.reason.clone())).collect()
}
