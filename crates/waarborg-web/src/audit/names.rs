//! What an event says in words: identifiers become names, codes become sentences.

use crate::texts;
use crate::ui::Ui;
use fluent_bundle::FluentValue;
use serde_json::Value;
use waarborg_domain::applicability::Subject;
use waarborg_domain::audit::{self, Event, Typed};
use waarborg_domain::catalogue::{Catalogue, Measure, MeasureNumber};
use waarborg_domain::groups::Target;
use waarborg_domain::ids::{ObjectId, UserId};
use waarborg_domain::ledger::Ledger;
use waarborg_domain::objects::ObjectKind;

/// Knows what things are called now.
pub struct Names<'a> {
    /// Texts.
    pub ui: &'a Ui,
    /// The records of the organisation.
    pub ledger: &'a Ledger,
    /// Controls and measures.
    pub catalogue: &'a Catalogue,
}

/// What the values of a detail are codes of: the prefixes of their names in `domain.ftl`.
const CODES: &[(&str, &[&str])] = &[
    ("applicability", &["applicability"]),
    ("aspect", &["aspect"]),
    ("aspects", &["aspect"]),
    ("availability", &["rating"]),
    ("basis", &["basis"]),
    ("before", &["applicability", "status", "role"]),
    ("confidentiality", &["rating", "confidentiality"]),
    ("design", &["verdict"]),
    ("existence", &["verdict"]),
    ("from", &["role"]),
    ("integrity", &["rating"]),
    ("kind", &["kind"]),
    ("tier", &["tier"]),
    ("operating-effectiveness", &["verdict"]),
    ("role", &["role"]),
    ("roles", &["role"]),
    ("status", &["status"]),
    ("to", &["role"]),
    ("verdict", &["verdict"]),
];

/// What sentences may refer to; absent in the details of an event it is a dash.
const ARGUMENTS: &[&str] = &[
    "applicability",
    "code",
    "count",
    "email",
    "included",
    "kind",
    "measure",
    "name",
    "number",
    "owner",
    "provided",
    "provider",
    "title",
    "verdict",
    "version",
];

/// A detail, at the top or one level down.
fn find<'a>(details: &'a Value, name: &str) -> Option<&'a Value> {
    let below = || details.as_object()?.values().find_map(|value| value.get(name));
    details.get(name).or_else(below)
}

impl Names<'_> {
    /// The sentence: who did what. A code without a text stands there as it is.
    #[must_use]
    pub fn sentence(&self, event: &Event) -> String {
        let who = self.who(event);
        let what = self.subject(event);
        let details: Value = serde_json::from_str(&event.details).unwrap_or_default();
        let mut args: Vec<(&'static str, FluentValue<'static>)> = Vec::new();
        for name in ARGUMENTS {
            let value = match find(&details, name) {
                None | Some(Value::Null) => "–".to_owned(),
                Some(Value::Bool(value)) => value.to_string(),
                Some(value) => self.value(name, value),
            };
            args.push((*name, FluentValue::from(value)));
        }
        let target = ["target_name", "target"]
            .iter()
            .find_map(|name| details.get(*name));
        let target = target.map_or_else(|| "–".to_owned(), |target| self.value("target", target));
        args.push(("target-name", FluentValue::from(target)));
        args.push(("who", FluentValue::from(who.clone())));
        args.push(("what", FluentValue::from(what.clone())));
        let key = format!("audit-did-{}", event.action.replace('.', "-"));
        self.ui.recorded(&key, &args).unwrap_or_else(|| {
            let action = self.ui.action(&event.action);
            let did = if what.is_empty() {
                action
            } else {
                format!("{action} ({what})")
            };
            self.ui.t(texts::audit::DID_OTHER.who(&who).did(&did))
        })
    }

    /// Who did it; the program itself where it was nobody.
    #[must_use]
    pub fn who(&self, event: &Event) -> String {
        match event.actor {
            Some(_) => event.actor_name.clone(),
            None => self.ui.t(texts::audit::PROGRAM),
        }
    }

    /// What it was done to, by its name of now.
    #[must_use]
    pub fn subject(&self, event: &Event) -> String {
        if event.subject.is_empty() {
            return String::new();
        }
        if let Ok(subject) = event.subject.parse::<Subject>() {
            return self.numbered(subject);
        }
        self.identified(&event.subject).unwrap_or_else(|| {
            let details: Value = serde_json::from_str(&event.details).unwrap_or_default();
            let named = ["name", "title", "measure", "number"]
                .iter()
                .find_map(|key| find(&details, key));
            match named {
                Some(Value::String(name)) => self.text("", name),
                Some(Value::Number(number)) => number.to_string(),
                Some(typed @ Value::Object(_)) => self.value("", typed),
                _ => event.subject.clone(),
            }
        })
    }

    fn numbered(&self, subject: Subject) -> String {
        let language = self.ui.language();
        let title = match subject {
            Subject::Control(number) => self
                .catalogue
                .control(number)
                .map(|known| known.title.get(language)),
            Subject::Measure(number) => self
                .catalogue
                .by_number(number)
                .or_else(|| self.older(number))
                .map(|known| known.title.get(language)),
        };
        title.map_or_else(|| subject.to_string(), |title| format!("{subject} {title}"))
    }

    /// A measure that was left behind in a move to another version of BIO2.
    fn older(&self, number: MeasureNumber) -> Option<&'static Measure> {
        let migration = self.ledger.left_behind(number)?;
        waarborg_catalogue::version(&migration.from)?.by_number(number)
    }

    /// The name of the object or person with this identifier.
    fn identified(&self, text: &str) -> Option<String> {
        if let Some(object) = text
            .parse::<ObjectId>()
            .ok()
            .and_then(|id| self.ledger.object(id))
        {
            return Some(object.details.name.clone());
        }
        let member = self.ledger.member(text.parse::<UserId>().ok()?)?;
        Some(member.name.clone())
    }

    /// One value of the details in words.
    #[must_use]
    pub fn value(&self, key: &str, value: &Value) -> String {
        match value {
            Value::Null => "–".to_owned(),
            Value::Bool(true) => self.ui.t(texts::audit::YES),
            Value::Bool(false) => self.ui.t(texts::audit::NO),
            Value::Number(number) => number.to_string(),
            Value::String(text) if text.is_empty() => "–".to_owned(),
            Value::String(text) => self.text(key, text),
            Value::Array(values) => {
                let values: Vec<String> = values.iter().map(|value| self.value(key, value)).collect();
                if values.is_empty() {
                    "–".to_owned()
                } else {
                    values.join(", ")
                }
            }
            Value::Object(_) => match serde_json::from_value(value.clone()) {
                Ok(typed) => self.typed(&typed),
                Err(_) => value.to_string(),
            },
        }
    }

    /// A value that knows what it is.
    fn typed(&self, value: &Typed) -> String {
        match value {
            Typed::Day(day) => self.ui.date(*day),
            Typed::Moment(moment) => self.ui.moment(*moment),
            Typed::Person(id) => self.identified(&id.to_string()).unwrap_or_else(|| id.to_string()),
            Typed::Object(id) => self.identified(&id.to_string()).unwrap_or_else(|| id.to_string()),
            Typed::Evidence(id) => id.to_string(),
            Typed::Number(subject) => self.numbered(*subject),
            Typed::Target(target) => self.target(*target),
            Typed::Code(list, code) => {
                let key = format!("{list}-{code}");
                self.ui.recorded(&key, &[]).unwrap_or_else(|| code.clone())
            }
            Typed::Change(before, after) => format!("{} → {}", self.recorded(before), self.recorded(after)),
            Typed::Record(fields) => {
                let fields = fields.iter().map(|(name, value)| {
                    format!(
                        "{}: {}",
                        super::fields::label(self, "", name),
                        self.recorded(value)
                    )
                });
                fields.collect::<Vec<_>>().join("; ")
            }
        }
    }

    /// A value of an event in words.
    fn recorded(&self, value: &audit::Value) -> String {
        match value {
            audit::Value::Nothing => "–".to_owned(),
            audit::Value::Yes(yes) => self.ui.t(if *yes { texts::audit::YES } else { texts::audit::NO }),
            audit::Value::Number(number) => number.to_string(),
            audit::Value::Text(text) if text.is_empty() => "–".to_owned(),
            audit::Value::Text(text) => text.clone(),
            audit::Value::List(values) if values.is_empty() => "–".to_owned(),
            audit::Value::List(values) => {
                let values: Vec<String> = values.iter().map(|value| self.recorded(value)).collect();
                values.join(", ")
            }
            audit::Value::Typed(typed) => self.typed(typed),
        }
    }

    fn text(&self, key: &str, text: &str) -> String {
        let prefixes = CODES
            .iter()
            .find(|(name, _)| *name == key)
            .map_or(&[][..], |(_, prefixes)| *prefixes);
        let named = prefixes
            .iter()
            .find_map(|prefix| self.ui.recorded(&format!("{prefix}-{text}"), &[]));
        if let Some(name) = named.or_else(|| self.identified(text)) {
            return name;
        }
        if let Ok(subject) = text.parse::<Subject>() {
            return self.numbered(subject);
        }
        if let Ok(day) = text.parse::<waarborg_domain::Day>() {
            return self.ui.date(day);
        }
        match text.parse::<Target>() {
            Ok(target) => self.target(target),
            Err(_) => text.to_owned(),
        }
    }

    fn kinds(&self, kind: ObjectKind) -> String {
        self.ui.t(texts::audit::kinds(kind))
    }

    fn target(&self, target: Target) -> String {
        let name = |id: String| self.identified(&id).unwrap_or(id);
        match target {
            Target::Object(id) => name(id.to_string()),
            Target::All(kind) => self.ui.t(texts::audit::TARGET_ALL.kinds(self.kinds(kind))),
            Target::OwnedBy(kind, owner) => {
                let kinds = self.kinds(kind);
                self.ui.t(texts::audit::TARGET_OWNER
                    .kinds(kinds)
                    .name(name(owner.to_string())))
            }
            Target::RunBy(kind, supplier) => {
                let kinds = self.kinds(kind);
                self.ui.t(texts::audit::TARGET_SUPPLIER
                    .kinds(kinds)
                    .name(name(supplier.to_string())))
            }
        }
    }
}
