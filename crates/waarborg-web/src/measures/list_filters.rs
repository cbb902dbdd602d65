//! What the filter form of the list offers, and which filters are set.

use super::filter::{FilterQuery, NOBODY};
use super::paths;
use crate::as_of;
use crate::context::Context;
use crate::forms::Choice;
use crate::i18n::Text;
use crate::named::Named;
use crate::texts;
use crate::ui::Ui;
use std::collections::BTreeSet;
use std::str::FromStr;
use waarborg_app::Standing;
use waarborg_domain::accounts::Actor;
use waarborg_domain::catalogue::{MeasureKind, Theme};
use waarborg_domain::gaps::StateFilter;
use waarborg_domain::ids::{ObjectId, UserId};
use waarborg_domain::judgements::Aspect;
use waarborg_domain::mappings::{CareItem, Concept};
use waarborg_domain::objects::{ObjectKind, ObjectVersion};
use waarborg_domain::posture::{Posture, State};

/// With more objects than this one types a name instead of choosing from a list.
const MAX_CHOICES: usize = 100;

/// How many objects are offered when a name fits several.
const MAX_OFFERED: usize = 20;

/// Terms to choose from, in days.
const TERMS: [u16; 4] = [7, 30, 90, 365];

/// What was found for the name of an object.
pub(super) enum ObjectSearch {
    /// No name was given.
    NotAsked,
    /// This one.
    Found(ObjectId),
    /// Nothing.
    Nothing,
    /// One of these: name, code and identifier.
    Several(Vec<(String, String, ObjectId)>),
}

impl ObjectSearch {
    /// Looks for the name or code that was typed.
    pub(super) fn of(query: &FilterQuery, posture: &Posture, actor: &Actor) -> Self {
        let text = query.object_name.trim().to_lowercase();
        if text.is_empty() {
            return Self::NotAsked;
        }
        let names = |object: &ObjectVersion| {
            [
                object.details.code.to_lowercase(),
                object.details.name.to_lowercase(),
            ]
        };
        let visible = || posture.objects.iter().filter(|object| may_see(actor, object));
        if let Some(exact) = visible().find(|object| names(object).contains(&text)) {
            return Self::Found(exact.object);
        }
        let found: Vec<&ObjectVersion> = visible()
            .filter(|object| names(object).iter().any(|name| name.contains(&text)))
            .take(MAX_OFFERED)
            .collect();
        match found.as_slice() {
            [] => Self::Nothing,
            [one] => Self::Found(one.object),
            several => Self::Several(
                several
                    .iter()
                    .map(|object| {
                        (
                            object.details.name.clone(),
                            object.details.code.clone(),
                            object.object,
                        )
                    })
                    .collect(),
            ),
        }
    }
}

fn may_see(actor: &Actor, object: &ObjectVersion) -> bool {
    actor.sees_all() || object.details.owner == Some(actor.user)
}

/// The choices of the form.
pub(super) struct Filters {
    pub themes: Vec<Choice>,
    pub kinds: Vec<Choice>,
    pub controls: Vec<Choice>,
    pub concepts: Vec<Choice>,
    pub care: Vec<Choice>,
    pub states: Vec<Choice>,
    pub aspects: Vec<Choice>,
    pub terms: Vec<Choice>,
    /// Empty for whoever sees only what they owe.
    pub owners: Vec<Choice>,
    pub object_kinds: Vec<Choice>,
    /// `None` if there are too many.
    pub objects: Option<Vec<Choice>>,
}

impl Filters {
    pub(super) fn new(ctx: &Context, query: &FilterQuery, standing: &Standing) -> Self {
        let ui = &ctx.ui;
        Self {
            themes: Choice::of(ui, Theme::ALL),
            kinds: Choice::of(ui, MeasureKind::ALL),
            controls: controls(ui, query, standing),
            concepts: Choice::of(ui, Concept::ALL),
            care: CareItem::ALL
                .iter()
                .map(|letter| Choice::new(letter, care_name(ui, *letter)))
                .collect(),
            states: StateFilter::ALL
                .iter()
                .map(|state| Choice::new(state, state_name(ui, *state)))
                .collect(),
            aspects: Choice::of(ui, Aspect::ALL),
            terms: terms(ui, query),
            owners: if ctx.actor.sees_all() {
                owners(ui, standing)
            } else {
                Vec::new()
            },
            object_kinds: Choice::of(ui, ObjectKind::ALL),
            objects: objects(&ctx.actor, query, standing),
        }
    }
}

fn controls(ui: &Ui, query: &FilterQuery, standing: &Standing) -> Vec<Choice> {
    let theme = Theme::from_str(&query.theme).ok();
    let measures = standing.catalogue.measures().iter();
    let numbers: BTreeSet<_> = measures.map(|measure| measure.number.control).collect();
    let wanted = numbers
        .into_iter()
        .filter(|number| theme.is_none_or(|theme| number.theme() == theme));
    let choice = |number| {
        let title = standing.catalogue.control(number)?.title.get(ui.language());
        Some(Choice::new(number, format!("{number} {title}")))
    };
    wanted.filter_map(choice).collect()
}

/// `c – Doorgaan bij verstoring`.
fn care_name(ui: &Ui, letter: CareItem) -> String {
    let title = waarborg_catalogue::mappings().care_title(letter);
    let title = title.map_or("", |title| title.get(ui.language()));
    format!("{letter} – {title}")
}

fn state_name(ui: &Ui, state: StateFilter) -> String {
    match state {
        StateFilter::Gap => ui.t(texts::measures::STATE_GAP),
        StateFilter::NotApplicable => ui.t(texts::layout::STATE_NOT_APPLICABLE),
        StateFilter::Met => ui.name(State::Met),
        StateFilter::PartlyMet => ui.name(State::PartlyMet),
        StateFilter::NotMet => ui.name(State::NotMet),
        StateFilter::Lapsed => ui.name(State::Lapsed),
        StateFilter::Missing => ui.name(State::Missing),
    }
}

fn terms(ui: &Ui, query: &FilterQuery) -> Vec<Choice> {
    let asked = query.due.parse().ok().filter(|days: &u16| !TERMS.contains(days));
    let mut days: Vec<u16> = TERMS.into_iter().chain(asked).collect();
    days.sort_unstable();
    let choice = |days: u16| Choice::new(days, ui.t(texts::measures::DUE_WITHIN.days(days)));
    days.into_iter().map(choice).collect()
}

/// Everybody who owes something on the day, in order of name, and nobody.
fn owners(ui: &Ui, standing: &Standing) -> Vec<Choice> {
    let owing: BTreeSet<UserId> = standing.posture.cells().filter_map(|cell| cell.owner).collect();
    let members = standing.ledger.members.iter();
    let choices = members
        .filter(|member| owing.contains(&member.user))
        .map(|member| Choice::new(member.user, member.name.as_str()));
    choices
        .chain([Choice::new(NOBODY, ui.t(texts::measures::NOBODY))])
        .collect()
}

fn objects(actor: &Actor, query: &FilterQuery, standing: &Standing) -> Option<Vec<Choice>> {
    let kind = ObjectKind::from_str(&query.object_kind).ok();
    let visible = standing.posture.objects.iter().filter(|object| {
        may_see(actor, object) && kind.is_none_or(|kind| object.kind == kind || is(query, object))
    });
    let choices: Vec<Choice> = visible
        .take(MAX_CHOICES + 1)
        .map(|object| Choice::new(object.object, object.details.name.as_str()))
        .collect();
    (choices.len() <= MAX_CHOICES).then_some(choices)
}

fn is(query: &FilterQuery, object: &ObjectVersion) -> bool {
    ObjectId::from_str(&query.object).is_ok_and(|id| id == object.object)
}

/// A filter that is set, and the address without it.
pub(super) struct Chip {
    pub text: String,
    pub href: String,
}

/// The filters that are set and can be read.
pub(super) fn chips(ui: &Ui, query: &FilterQuery, standing: &Standing) -> Vec<Chip> {
    let list = paths::list(ui.org());
    let set = query
        .pairs()
        .into_iter()
        .filter(|(key, value)| *key != as_of::FIELD && !value.is_empty());
    let chip = |(key, value): (&'static str, &str)| {
        let value = value_name(ui, key, value, standing)?;
        Some(Chip {
            text: format!("{}: {value}", ui.t(filter_name(key)?)),
            href: query.without(&list, key),
        })
    };
    set.filter_map(chip).collect()
}

/// What a filter is called.
fn filter_name(key: &str) -> Option<Text> {
    Some(match key {
        "q" => texts::measures::FILTER_Q,
        "state" => texts::measures::FILTER_STATE,
        "theme" => texts::measures::FILTER_THEME,
        "control" => texts::measures::FILTER_CONTROL,
        "kind" => texts::measures::FILTER_KIND,
        "concept" => texts::measures::FILTER_CONCEPT,
        "care" => texts::measures::FILTER_CARE,
        "aspect" => texts::measures::FILTER_ASPECT,
        "due" => texts::measures::FILTER_DUE,
        "owner" => texts::measures::FILTER_OWNER,
        "object-kind" => texts::measures::FILTER_OBJECT_KIND,
        "object" => texts::measures::FILTER_OBJECT,
        "object-name" => texts::measures::FILTER_OBJECT_NAME,
        _ => return None,
    })
}

/// What the value of a filter is called; `None` if it means nothing.
fn value_name(ui: &Ui, key: &str, value: &str, standing: &Standing) -> Option<String> {
    fn named<T: FromStr + Named>(ui: &Ui, value: &str) -> Option<String> {
        Some(ui.name(value.parse::<T>().ok()?))
    }
    match key {
        "theme" => named::<Theme>(ui, value),
        "kind" => named::<MeasureKind>(ui, value),
        "concept" => named::<Concept>(ui, value),
        "care" => Some(care_name(ui, value.parse().ok()?)),
        "control" | "q" | "object-name" => Some(value.to_owned()),
        "owner" if value == NOBODY => Some(ui.t(texts::measures::NOBODY)),
        "owner" => Some(standing.ledger.member(value.parse().ok()?)?.name.clone()),
        "object" => Some(standing.ledger.object(value.parse().ok()?)?.details.name.clone()),
        "object-kind" => named::<ObjectKind>(ui, value),
        "aspect" => named::<Aspect>(ui, value),
        "state" => Some(state_name(ui, value.parse().ok()?)),
        "due" => Some(ui.t(texts::measures::DUE_WITHIN.days(value.parse::<u16>().ok()?))),
        _ => None,
    }
}
