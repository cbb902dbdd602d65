//! The values in audit events, with their types, so that whoever reads the trail never guesses.

use crate::applicability::Subject;
use crate::catalogue::{ControlNumber, MeasureNumber};
use crate::groups::Target;
use crate::ids::{EvidenceId, ObjectId, UserId};
use crate::requirement::Requirement;
use crate::{Day, Moment};
use serde::de::value::MapAccessDeserializer;
use serde::de::{Error, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};
use std::fmt;

/// One value of an event.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Value {
    /// Nothing: absent, or not known.
    Nothing,
    /// Yes or no.
    Yes(bool),
    /// A number.
    Number(i64),
    /// Text that a person wrote, or that stands for itself.
    Text(String),
    /// Several values.
    List(Vec<Value>),
    /// A value of another type.
    Typed(Typed),
}

/// A value that means more than its text.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Typed {
    /// A calendar day.
    Day(Day),
    /// A moment.
    Moment(Moment),
    /// A person.
    Person(UserId),
    /// An object: process, system, supplier, the organisation.
    Object(ObjectId),
    /// A piece of evidence.
    Evidence(EvidenceId),
    /// The number of a control or a measure.
    Number(Requirement),
    /// An object or a group.
    Target(Target),
    /// A code of the domain: its list, then the code (`verdict`, `met`).
    Code(String, String),
    /// What it was and what it became.
    Change(Box<Value>, Box<Value>),
    /// Named values together.
    Record(Vec<(String, Value)>),
}

/// Looks once at what is there. A derived one tries each variant in turn and writes an error for each that
/// does not fit: that was most of the work of a page of the log.
struct ValueVisitor;

impl<'de> Visitor<'de> for ValueVisitor {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value of an event")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Nothing)
    }

    fn visit_bool<E>(self, yes: bool) -> Result<Value, E> {
        Ok(Value::Yes(yes))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Value, E> {
        Ok(Value::Number(number))
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Value, E> {
        number.try_into().map(Value::Number).map_err(E::custom)
    }

    fn visit_str<E>(self, text: &str) -> Result<Value, E> {
        Ok(Value::Text(text.to_owned()))
    }

    fn visit_string<E>(self, text: String) -> Result<Value, E> {
        Ok(Value::Text(text))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut values: A) -> Result<Value, A::Error> {
        let mut list = Vec::new();
        while let Some(value) = values.next_element()? {
            list.push(value);
        }
        Ok(Value::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Value, A::Error> {
        Typed::deserialize(MapAccessDeserializer::new(map)).map(Value::Typed)
    }
}

impl<'de> Deserialize<'de> for Value {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(ValueVisitor)
    }
}

impl Value {
    /// Adds the evidence that this refers to.
    pub(super) fn evidence(&self, found: &mut Vec<EvidenceId>) {
        match self {
            Self::Typed(Typed::Evidence(id)) => found.push(*id),
            Self::Typed(Typed::Record(values)) => {
                values.iter().for_each(|(_, value)| value.evidence(found));
            }
            Self::List(values) => values.iter().for_each(|value| value.evidence(found)),
            _ => {}
        }
    }
}

/// Something that can be in an event.
pub trait Recorded {
    /// As it is recorded.
    fn recorded(&self) -> Value;
}

impl<T: Recorded + ?Sized> Recorded for &T {
    fn recorded(&self) -> Value {
        (**self).recorded()
    }
}

impl<T: Recorded> Recorded for Option<T> {
    fn recorded(&self) -> Value {
        self.as_ref().map_or(Value::Nothing, Recorded::recorded)
    }
}

impl<T: Recorded> Recorded for Vec<T> {
    fn recorded(&self) -> Value {
        Value::List(self.iter().map(Recorded::recorded).collect())
    }
}

impl Recorded for Value {
    fn recorded(&self) -> Value {
        self.clone()
    }
}

impl Recorded for str {
    fn recorded(&self) -> Value {
        Value::Text(self.to_owned())
    }
}

impl Recorded for String {
    fn recorded(&self) -> Value {
        Value::Text(self.clone())
    }
}

impl Recorded for bool {
    fn recorded(&self) -> Value {
        Value::Yes(*self)
    }
}

impl Recorded for i64 {
    fn recorded(&self) -> Value {
        Value::Number(*self)
    }
}

impl Recorded for u32 {
    fn recorded(&self) -> Value {
        Value::Number((*self).into())
    }
}

impl Recorded for usize {
    fn recorded(&self) -> Value {
        Value::Number(Self::try_into(*self).unwrap_or(i64::MAX))
    }
}

/// Records a code as one of a list. A feature does so for its own codes, and names the list in
/// [`crate::features::Feature::codes`].
macro_rules! recorded_code {
    ($kind:ty => $list:literal) => {
        impl $crate::audit::Recorded for $kind {
            fn recorded(&self) -> $crate::audit::Value {
                let code = <$kind as $crate::Code>::code(self);
                $crate::audit::Value::Typed($crate::audit::Typed::Code(
                    $list.to_owned(),
                    code.to_owned(),
                ))
            }
        }
    };
}
pub(crate) use recorded_code;

macro_rules! typed {
    ($($kind:ty => $variant:ident),+ $(,)?) => {$(
        impl Recorded for $kind {
            fn recorded(&self) -> Value {
                Value::Typed(Typed::$variant((*self).into()))
            }
        }
    )+};
}
typed! {
    Day => Day,
    Moment => Moment,
    UserId => Person,
    ObjectId => Object,
    EvidenceId => Evidence,
    Subject => Number,
    MeasureNumber => Number,
    Requirement => Number,
    ControlNumber => Number,
    Target => Target,
    crate::inheritances::Provided => Number,
}

/// Codes of the domain that several features record; the interface has a text `list-code` for each.
macro_rules! codes {
    ($($kind:ty => $list:literal),+ $(,)?) => {
        $($crate::audit::recorded_code!($kind => $list);)+

        const SHARED: &[CodeList] = &[$(($list, <$kind as $crate::Code>::CODES)),+];
    };
}
codes! {
    crate::accounts::Role => "role",
    crate::applicability::Applicability => "applicability",
    crate::evidence::Confidentiality => "confidentiality",
    crate::judgements::Aspect => "aspect",
    crate::judgements::Basis => "basis",
    crate::judgements::Verdict => "verdict",
    crate::catalogue::Language => "language",
    crate::law::CbwScope => "cbw",
    crate::migration::report::Fate => "migration-fate",
    crate::objects::ObjectKind => "kind",
    crate::objects::Rating => "rating",
    crate::organisations::GovernmentTier => "tier",
    crate::statement::LeftOut => "left-out",
    crate::statement::StatementStatus => "status",
}

/// The name of a list of codes, and the codes.
pub type CodeList = (&'static str, &'static [&'static str]);

/// The lists of codes that events refer to.
pub fn code_lists() -> impl Iterator<Item = CodeList> {
    let own = crate::features::ALL.iter().flat_map(|feature| feature.codes);
    SHARED.iter().chain(own).copied()
}

/// What a value was and what it became.
#[must_use]
pub fn change(before: &impl Recorded, after: &impl Recorded) -> Value {
    let typed = Typed::Change(Box::new(before.recorded()), Box::new(after.recorded()));
    Value::Typed(typed)
}

/// Named values together. A name is one of [`record_fields`], so that the interface has a text for it.
#[must_use]
pub fn record<'n>(fields: impl IntoIterator<Item = (&'n str, Value)>) -> Value {
    let fields = fields.into_iter().map(|(name, value)| {
        debug_assert!(
            record_fields().any(|known| known == name),
            "{name} is no field of an event: list it in Feature::record_fields"
        );
        (name.to_owned(), value)
    });
    Value::Typed(Typed::Record(fields.collect()))
}

/// The identifier in a record: for machines, never shown.
pub const RECORD_ID: &str = "id";

/// Names in records of several features.
const SHARED_FIELDS: &[&str] = &[
    "aspect",
    "judged_on",
    "measure",
    "objects",
    "remark",
    "requirement",
    "requirements",
    "row",
    "target",
    "verdict",
];

/// Every name that a record within an event may have: the fields of events, and those that features list.
pub fn record_fields() -> impl Iterator<Item = &'static str> {
    let features = crate::features::ALL.iter();
    let own = features
        .clone()
        .flat_map(|feature| feature.record_fields.iter().copied().flatten());
    let of_events = features
        .flat_map(|feature| feature.events)
        .flat_map(|kind| kind.fields);
    let listed = SHARED_FIELDS.iter().chain(own).chain(of_events).copied();
    listed.chain([RECORD_ID])
}
