//! Events, tasks and search results in words: identifiers become names, codes become sentences. Every
//! value knows its type, so nothing is guessed.

use crate::texts;
use crate::ui::{Ui, nothing};
use std::collections::BTreeMap;
use waarborg_domain::audit::{Event, RECORD_ID, SubjectType, Typed, Value, kind_of};
use waarborg_domain::catalogue::{Both, Catalogue};
use waarborg_domain::groups::Target;
use waarborg_domain::ids::{EvidenceId, ObjectId, UserId};
use waarborg_domain::ledger::Ledger;
use waarborg_domain::objects::ObjectKind;
use waarborg_domain::requirement::Requirement;
use waarborg_domain::tasks::Title;

/// Knows what things are called now.
pub struct Names<'a> {
    /// Texts.
    pub ui: &'a Ui,
    /// The records of the organisation.
    pub ledger: &'a Ledger,
    /// Controls and measures.
    pub catalogue: &'a Catalogue,
    /// The titles of the evidence that was looked up.
    pub evidence: BTreeMap<EvidenceId, String>,
}

/// The fields that name a subject without a name of its own; the first that its event has.
const NAMING: &[&str] = &["name", "email", "title", "measure", "number", "file", "provided"];

const NOTHING: &str = "–";

impl<'a> Names<'a> {
    /// With the names that the ledger has.
    #[must_use]
    pub const fn new(ui: &'a Ui, ledger: &'a Ledger, catalogue: &'a Catalogue) -> Self {
        Self {
            ui,
            ledger,
            catalogue,
            evidence: BTreeMap::new(),
        }
    }

    /// The sentence: who did what. An action of another version of the program is shown as its code.
    #[must_use]
    pub fn sentence(&self, event: &Event) -> String {
        let fields = event.fields();
        let who = self.who(event);
        let what = self.named(event, &fields);
        let key = event.action.replacen('.', "-did-", 1);
        let argument = |name: &'static str| match name {
            "who" => who.clone().into(),
            "what" => what.clone().into(),
            name => self.field(&fields, name).into(),
        };
        let known = kind_of(&event.action).and_then(|_| self.ui.recorded(&key, argument));
        known.unwrap_or_else(|| {
            let action = self.ui.action(&event.action);
            let did = if what.is_empty() {
                action
            } else {
                format!("{action} ({what})")
            };
            self.ui.t(texts::audit::DID_OTHER.who(&who).did(&did))
        })
    }

    /// A field of an event, for its sentence.
    fn field(&self, fields: &[(String, Value)], name: &str) -> String {
        match fields.iter().find(|(field, _)| field == name) {
            // A sentence chooses between the two.
            Some((_, Value::Yes(yes))) => yes.to_string(),
            Some((_, Value::List(values))) => self.together(values),
            Some((_, value)) => self.value(value),
            None => NOTHING.to_owned(),
        }
    }

    /// A list in a sentence: of records only what they say in codes (`opzet: voldoet`), because what they
    /// are about is in the sentence already.
    fn together(&self, values: &[Value]) -> String {
        let said = |value: &Value| match value {
            Value::Typed(Typed::Record(fields)) => {
                let codes = fields.iter().map(|(_, value)| value);
                let codes = codes.filter(|value| matches!(value, Value::Typed(Typed::Code(..))));
                let said: Vec<String> = codes.map(|code| self.value(code).to_lowercase()).collect();
                said.join(": ")
            }
            other => self.value(other),
        };
        let all: Vec<String> = values.iter().map(said).filter(|said| !said.is_empty()).collect();
        if all.is_empty() {
            NOTHING.to_owned()
        } else {
            all.join(", ")
        }
    }

    /// Who did it; the program itself where it was nobody.
    #[must_use]
    pub fn who(&self, event: &Event) -> String {
        match event.actor {
            Some(_) => event.actor_name.clone(),
            None => self.ui.t(texts::audit::PROGRAM),
        }
    }

    /// What it was done to, by its current name; empty if it has none.
    #[must_use]
    pub fn subject(&self, event: &Event) -> String {
        self.named(event, &event.fields())
    }

    fn named(&self, event: &Event, fields: &[(String, Value)]) -> String {
        let Some(kind) = kind_of(&event.action) else {
            return event.subject.clone();
        };
        let text = event.subject.as_str();
        let own = match kind.subject_type {
            SubjectType::Number => text.parse().ok().map(|number| self.numbered(number)),
            SubjectType::Object => text.parse().ok().and_then(|id| self.object(id)),
            SubjectType::Person => text.parse().ok().and_then(|id| self.person(id)),
            SubjectType::Organisation => Some(self.ledger.organisation.name.clone()),
            SubjectType::Itself => Some(text.to_owned()),
            SubjectType::Named => None,
        };
        own.unwrap_or_else(|| {
            let named = NAMING
                .iter()
                .find_map(|name| fields.iter().find(|(field, _)| field == name));
            named.map_or_else(String::new, |(_, value)| self.value(value))
        })
    }

    /// The title of a requirement, also of a measure that was left behind.
    #[must_use]
    pub fn title(&self, requirement: Requirement) -> Option<&'a str> {
        let known = self.catalogue.title(requirement);
        let title = known.or_else(|| self.older(requirement))?;
        Some(title.get(self.ui.language()))
    }

    /// What something is called, without the number before it.
    #[must_use]
    pub fn called(&self, title: &Title) -> String {
        match title {
            Title::Number(subject) => self.title(*subject).unwrap_or_default().to_owned(),
            Title::Name(name) => name.clone(),
            Title::Text(key, values) => {
                let value = |name: &str| {
                    let found = values.iter().find(|(known, _)| *known == name);
                    found
                        .map_or_else(|| NOTHING.to_owned(), |(_, value)| self.value(value))
                        .into()
                };
                self.ui.recorded(key, value).unwrap_or_else(|| (*key).to_owned())
            }
        }
    }

    /// What a detail of an event is called; its own name if it is of another version of the program.
    #[must_use]
    pub fn label(&self, above: &str, name: &str) -> String {
        let kebab = name.replace('_', "-");
        let own = self
            .ui
            .recorded(&format!("audit-field-{kebab}"), nothing)
            .unwrap_or_else(|| kebab.replace('-', " "));
        if above.is_empty() {
            own
        } else {
            format!("{above}: {own}")
        }
    }

    fn numbered(&self, requirement: Requirement) -> String {
        let title = self.title(requirement);
        title.map_or_else(
            || requirement.to_string(),
            |title| format!("{requirement} {title}"),
        )
    }

    /// A measure that was left behind in a move to another version of BIO2.
    fn older(&self, requirement: Requirement) -> Option<&'static Both<String>> {
        let migration = self.ledger.left_behind(requirement.measure()?)?;
        waarborg_catalogue::version(&migration.from)?.title(requirement)
    }

    fn object(&self, id: ObjectId) -> Option<String> {
        Some(self.ledger.object(id)?.details.name.clone())
    }

    fn person(&self, id: UserId) -> Option<String> {
        Some(self.ledger.member(id)?.name.clone())
    }

    /// A value in words.
    #[must_use]
    pub fn value(&self, value: &Value) -> String {
        match value {
            Value::Nothing => NOTHING.to_owned(),
            Value::Yes(yes) => self.ui.t(if *yes { texts::audit::YES } else { texts::audit::NO }),
            Value::Number(number) => number.to_string(),
            Value::Text(text) if text.is_empty() => NOTHING.to_owned(),
            Value::Text(text) => text.clone(),
            Value::List(values) if values.is_empty() => NOTHING.to_owned(),
            Value::List(values) => {
                let values: Vec<String> = values.iter().map(|value| self.value(value)).collect();
                values.join(", ")
            }
            Value::Typed(typed) => self.typed(typed),
        }
    }

    fn typed(&self, value: &Typed) -> String {
        let unknown = || self.ui.t(texts::audit::UNKNOWN);
        match value {
            Typed::Day(day) => self.ui.date(*day),
            Typed::Moment(moment) => self.ui.moment(*moment),
            Typed::Person(id) => self
                .person(*id)
                .unwrap_or_else(|| self.ui.t(texts::audit::FORMER_MEMBER)),
            Typed::Object(id) => self.object(*id).unwrap_or_else(unknown),
            Typed::Evidence(id) => {
                let known = self.evidence.get(id).cloned();
                known.unwrap_or_else(|| self.ui.t(texts::audit::OTHER_EVIDENCE))
            }
            Typed::Number(subject) => self.numbered(*subject),
            Typed::Target(target) => self.target(*target),
            Typed::Code(list, code) => {
                let key = format!("{list}-{code}");
                self.ui.recorded(&key, nothing).unwrap_or_else(|| code.clone())
            }
            Typed::Change(before, after) => format!("{} → {}", self.value(before), self.value(after)),
            Typed::Record(fields) => {
                // The identifier of a record is for machines.
                let shown = fields.iter().filter(|(name, _)| name != RECORD_ID);
                let shown =
                    shown.map(|(name, value)| format!("{}: {}", self.label("", name), self.value(value)));
                shown.collect::<Vec<_>>().join("; ")
            }
        }
    }

    fn kinds(&self, kind: ObjectKind) -> String {
        self.ui.t(texts::audit::kinds(kind))
    }

    fn target(&self, target: Target) -> String {
        let object = |id| {
            self.object(id)
                .unwrap_or_else(|| self.ui.t(texts::audit::UNKNOWN))
        };
        match target {
            Target::Object(id) => object(id),
            Target::All(kind) => self.ui.t(texts::audit::TARGET_ALL.kinds(self.kinds(kind))),
            Target::OwnedBy(kind, owner) => {
                let owner = self.typed(&Typed::Person(owner));
                self.ui
                    .t(texts::audit::TARGET_OWNER.kinds(self.kinds(kind)).name(owner))
            }
            Target::RunBy(kind, supplier) => {
                let kinds = self.kinds(kind);
                self.ui
                    .t(texts::audit::TARGET_SUPPLIER.kinds(kinds).name(object(supplier)))
            }
        }
    }
}
