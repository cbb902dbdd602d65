//! How objects are shown.

use super::path_of;
use crate::charts::StackedBar;
use crate::texts;
use crate::ui::Ui;
use waarborg_domain::catalogue::Catalogue;
use waarborg_domain::groups::Target;
use waarborg_domain::ids::{ObjectId, UserId};
use waarborg_domain::inheritances::Provided;
use waarborg_domain::objects::changes::{Field, FieldChange, Value};
use waarborg_domain::objects::register::Register;
use waarborg_domain::objects::{ObjectDetails, ObjectVersion};
use waarborg_domain::posture::{State, Tally};

/// A text that may lead somewhere.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Link {
    /// What it says.
    pub text: String,
    /// Where it leads, if the person may go there.
    pub href: Option<String>,
}

/// Shows names of people and objects.
pub struct View<'a> {
    /// Texts.
    pub ui: &'a Ui,
    /// Who and what there is.
    pub register: &'a Register<'a>,
    /// Only what this person owns has a page for them; `None` if they see everything.
    pub only: Option<UserId>,
}

impl View<'_> {
    /// The name of a person, or that they left; `None` for nobody.
    #[must_use]
    pub fn person(&self, id: Option<UserId>) -> Option<String> {
        let known = self.register.person(id?).map(|member| member.name.clone());
        Some(known.unwrap_or_else(|| self.ui.t(texts::objects::FORMER_MEMBER)))
    }

    /// Code and name of an object.
    #[must_use]
    pub fn object_name(&self, id: ObjectId) -> String {
        self.register.object(id).map_or_else(String::new, name_of)
    }

    /// An object with the way to its page.
    #[must_use]
    pub fn object(&self, id: ObjectId) -> Link {
        let Some(object) = self.register.object(id) else {
            return Link::default();
        };
        let mut text = name_of(object);
        if object.retired {
            text = self.ui.t(texts::objects::ENDED_NAME.name(text));
        }
        let may = self
            .only
            .is_none_or(|person| object.details.owner == Some(person));
        Link {
            text,
            href: may.then(|| path_of(self.ui.org(), object)),
        }
    }

    /// The consumers of an inheritance, in words.
    #[must_use]
    pub fn target(&self, target: Target) -> Link {
        let text = match target {
            Target::Object(id) => return self.object(id),
            Target::All(kind) => self.ui.t(texts::objects::target_all(kind)),
            Target::OwnedBy(kind, owner) => {
                let owner = self.person(Some(owner)).unwrap_or_default();
                self.ui.t(texts::objects::target_owner(kind).name(owner))
            }
            Target::RunBy(kind, supplier) => self
                .ui
                .t(texts::objects::target_supplier(kind).name(self.object_name(supplier))),
        };
        Link { text, href: None }
    }

    /// The value of a field, in words.
    #[must_use]
    pub fn value(&self, value: &Value) -> String {
        let empty = || self.ui.t(texts::objects::EMPTY_VALUE);
        match value {
            Value::Text(text) if text.is_empty() => empty(),
            Value::Text(text) => shortened(text),
            Value::Flag(true) => self.ui.t(texts::objects::YES),
            Value::Flag(false) => self.ui.t(texts::objects::NO),
            Value::Rating(rating) => self.ui.name(rating),
            Value::Person(person) => self.person(*person).unwrap_or_else(empty),
            Value::Object(object) => object.map_or_else(empty, |object| self.object_name(object)),
        }
    }

    /// A change, in words.
    #[must_use]
    pub fn change(&self, change: &FieldChange) -> ShownChange {
        ShownChange {
            label: field_name(self.ui, change.field),
            before: self.value(&change.before),
            after: self.value(&change.after),
        }
    }
}

/// Code and name.
#[must_use]
pub fn name_of(object: &ObjectVersion) -> String {
    let details = &object.details;
    if details.code.is_empty() {
        details.name.clone()
    } else {
        format!("{} {}", details.code, details.name)
    }
}

/// What is provided, with its title.
#[must_use]
pub fn provided_name(ui: &Ui, catalogue: &Catalogue, provided: &Provided) -> String {
    let language = ui.language();
    match provided {
        Provided::Measure(number) => {
            let title = catalogue
                .by_number(*number)
                .map(|measure| measure.title.get(language).as_str());
            format!("{number} {}", title.unwrap_or_default())
        }
        Provided::Control(number) => {
            let title = catalogue
                .control(*number)
                .map(|control| control.title.get(language).as_str());
            ui.t(texts::objects::WHOLE_CONTROL
                .number(number)
                .title(title.unwrap_or_default()))
        }
    }
}

/// What a field is called.
#[must_use]
pub fn field_name(ui: &Ui, field: Field) -> String {
    ui.t(texts::objects::field(field))
}

/// A change, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShownChange {
    /// What the field is called.
    pub label: String,
    /// What stood there.
    pub before: String,
    /// What stands there now.
    pub after: String,
}

/// The longest text that is shown of a field in a table.
const SHOWN: usize = 160;

fn shortened(text: &str) -> String {
    if text.chars().count() <= SHOWN {
        return text.to_owned();
    }
    let start: String = text.chars().take(SHOWN).collect();
    format!("{start}…")
}

/// What is special about an object, as labels.
#[must_use]
pub fn flags(ui: &Ui, details: &ObjectDetails) -> Vec<String> {
    let flags = [
        (details.critical, texts::objects::FLAG_CRITICAL),
        (details.internet_facing, texts::objects::FLAG_INTERNET),
        (details.operational_technology, texts::objects::FLAG_OT),
    ];
    flags
        .iter()
        .filter(|(set, _)| *set)
        .map(|(_, key)| ui.t(key))
        .collect()
}

/// The rating of one of availability, integrity and confidentiality.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShownRating {
    /// Which of the three.
    pub label: String,
    /// The rating.
    pub name: String,
    /// Its letter, for a narrow column.
    pub short: String,
}

/// Availability, integrity and confidentiality.
#[must_use]
pub fn ratings(ui: &Ui, details: &ObjectDetails) -> Vec<ShownRating> {
    let all = [
        (Field::Availability, details.availability),
        (Field::Integrity, details.integrity),
        (Field::Confidentiality, details.confidentiality),
    ];
    let shown = all.iter().map(|(field, rating)| ShownRating {
        label: field_name(ui, *field),
        name: ui.name(rating),
        short: ui.t(texts::objects::rating_short(rating)),
    });
    shown.collect()
}

/// The states of the measures of something, as a bar with its words.
#[derive(Debug, Clone, PartialEq)]
pub struct Bar {
    /// The bar.
    pub bar: StackedBar,
    /// `34 van 63 voldoet`; or that nothing is owed.
    pub text: String,
    /// How many are in the other states, in words.
    pub rest: String,
}

impl Bar {
    /// Of a tally.
    #[must_use]
    pub fn new(ui: &Ui, tally: &Tally) -> Self {
        let owed = tally.owed();
        let text = if owed == 0 {
            ui.t(texts::objects::OWES_NOTHING)
        } else {
            ui.t(texts::objects::MET_OF.met(tally.of(State::Met)).owed(owed))
        };
        let gaps = State::ALL
            .iter()
            .filter(|state| state.is_gap() && tally.of(**state) > 0);
        let rest: Vec<String> = gaps
            .map(|state| {
                format!(
                    "{} {}",
                    ui.number(tally.of(*state)),
                    ui.name(state).to_lowercase()
                )
            })
            .collect();
        Self {
            bar: StackedBar::plain(tally),
            text,
            rest: rest.join(", "),
        }
    }
}
