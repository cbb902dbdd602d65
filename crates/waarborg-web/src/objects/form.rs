//! The form of an object: what was typed, and what it says.

use super::List;
use super::view::{View, field_name};
use crate::forms::{Choice, FormErrors, ticked};
use crate::i18n::Text;
use crate::texts;
use crate::ui::Ui;
use serde::Deserialize;
use waarborg_domain::Day;
use waarborg_domain::ids::ObjectId;
use waarborg_domain::objects::changes::Field;
use waarborg_domain::objects::edit::{Mistake, Refused, Wrong};
use waarborg_domain::objects::register::Register;
use waarborg_domain::objects::{ObjectDetails, ObjectVersion, Rating};

/// What was typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub struct ObjectForm {
    /// The version that the form was filled with.
    pub version: i64,
    /// Code.
    pub code: String,
    /// Name.
    pub name: String,
    /// Description.
    pub description: String,
    /// Identifier of the owner; empty for nobody.
    pub owner: String,
    /// Ticked: critical.
    pub critical: Option<String>,
    /// Rating.
    pub availability: String,
    /// Rating.
    pub integrity: String,
    /// Rating.
    pub confidentiality: String,
    /// Ticked: can be reached from the internet.
    pub internet_facing: Option<String>,
    /// Ticked: operational technology.
    pub operational_technology: Option<String>,
    /// Identifier of the supplier; empty for none.
    pub supplier: String,
    /// From which day.
    pub valid_from: String,
}

fn tick(set: bool) -> Option<String> {
    set.then(|| "1".to_owned())
}

/// Fields with their labels, for the summary of mistakes.
pub(super) const LABELS: &[(&str, Text)] = &[
    ("name", texts::objects::FIELD_NAME),
    ("code", texts::objects::FIELD_CODE),
    ("description", texts::objects::FIELD_DESCRIPTION),
    ("owner", texts::objects::FIELD_OWNER),
    ("availability", texts::objects::FIELD_AVAILABILITY),
    ("integrity", texts::objects::FIELD_INTEGRITY),
    ("confidentiality", texts::objects::FIELD_CONFIDENTIALITY),
    ("supplier", texts::objects::FIELD_SUPPLIER),
    ("valid-from", texts::objects::VALID_FROM),
];

impl ObjectForm {
    /// A form with what is there now.
    #[must_use]
    pub fn of(object: &ObjectVersion, today: Day) -> Self {
        let details = &object.details;
        Self {
            version: object.version,
            code: details.code.clone(),
            name: details.name.clone(),
            description: details.description.clone(),
            owner: details.owner.map(|owner| owner.to_string()).unwrap_or_default(),
            critical: tick(details.critical),
            availability: details.availability.to_string(),
            integrity: details.integrity.to_string(),
            confidentiality: details.confidentiality.to_string(),
            internet_facing: tick(details.internet_facing),
            operational_technology: tick(details.operational_technology),
            supplier: details
                .supplier
                .map(|supplier| supplier.to_string())
                .unwrap_or_default(),
            valid_from: today.to_string(),
        }
    }

    /// An empty form.
    #[must_use]
    pub fn blank(code: String, today: Day) -> Self {
        Self {
            code,
            valid_from: today.to_string(),
            ..Self::default()
        }
    }

    /// What the form says: on top of `current` for fields that it does not have.
    pub fn parse(
        &self,
        list: List,
        current: Option<&ObjectVersion>,
        errors: &mut FormErrors,
    ) -> (Option<ObjectDetails>, Option<Day>) {
        let has = |field| Field::of(list.0).contains(&field);
        let mut rating = |field: Field, typed: &str, known: Option<Rating>| {
            if has(field) {
                errors.choice(field.code(), typed)
            } else {
                known.or(Some(Rating::Low))
            }
        };
        let known = current.map(|current| &current.details);
        let availability = rating(
            Field::Availability,
            &self.availability,
            known.map(|k| k.availability),
        );
        let integrity = rating(Field::Integrity, &self.integrity, known.map(|k| k.integrity));
        let confidentiality = rating(
            Field::Confidentiality,
            &self.confidentiality,
            known.map(|k| k.confidentiality),
        );
        let owner = errors.optional(Field::Owner.code(), &self.owner, texts::layout::FORM_CHOOSE);
        let supplier = errors.optional(Field::Supplier.code(), &self.supplier, texts::layout::FORM_CHOOSE);
        let valid_from = errors.day("valid-from", &self.valid_from);
        let text = |field, typed: &str, known: Option<&String>| {
            if has(field) {
                typed.to_owned()
            } else {
                known.cloned().unwrap_or_default()
            }
        };
        let details = || {
            Some(ObjectDetails {
                code: text(Field::Code, &self.code, known.map(|k| &k.code)),
                name: text(Field::Name, &self.name, known.map(|k| &k.name)),
                description: self.description.clone(),
                owner,
                critical: if has(Field::Critical) {
                    ticked(&self.critical)
                } else {
                    known.is_some_and(|k| k.critical)
                },
                availability: availability?,
                integrity: integrity?,
                confidentiality: confidentiality?,
                internet_facing: ticked(&self.internet_facing),
                operational_technology: ticked(&self.operational_technology),
                supplier,
            })
        };
        (details(), valid_from)
    }
}

/// What is wrong with a field, for a form or a row of a file.
pub(super) fn explain(ui: &Ui, register: &Register<'_>, wrong: &Wrong) -> String {
    let name = |object: &ObjectId| {
        register
            .object(*object)
            .map(|o| o.details.name.clone())
            .unwrap_or_default()
    };
    match wrong {
        Wrong::Missing => ui.t(texts::layout::FORM_REQUIRED),
        Wrong::TooLong(longest) => ui.t(texts::layout::FORM_TOO_LONG.longest(longest)),
        Wrong::CodeTaken(object) => ui.t(texts::objects::WRONG_CODE_TAKEN.name(name(object))),
        Wrong::CodeOfEnded(object) => ui.t(texts::objects::WRONG_CODE_OF_ENDED.name(name(object))),
        Wrong::UnknownPerson => ui.t(texts::objects::WRONG_UNKNOWN_PERSON),
        Wrong::ClosedAccount => ui.t(texts::objects::WRONG_CLOSED_ACCOUNT),
        Wrong::UnknownSupplier => ui.t(texts::objects::WRONG_UNKNOWN_SUPPLIER),
        Wrong::EndedSupplier => ui.t(texts::objects::WRONG_ENDED_SUPPLIER),
        Wrong::Ambiguous => ui.t(texts::objects::WRONG_AMBIGUOUS),
        Wrong::NotYesOrNo => ui.t(texts::objects::WRONG_NOT_YES_OR_NO),
        Wrong::NotARating => ui.t(texts::objects::WRONG_NOT_A_RATING),
        Wrong::Twice(row) => ui.t(texts::objects::WRONG_TWICE.row(row)),
    }
}

/// Puts the mistakes that the domain found at their fields.
pub(super) fn add_mistakes(errors: &mut FormErrors, register: &Register<'_>, mistakes: &[Mistake]) {
    let name = |object: &ObjectId| {
        register
            .object(*object)
            .map(|o| o.details.name.clone())
            .unwrap_or_default()
    };
    for Mistake { field, wrong } in mistakes {
        let field = field.code();
        match wrong {
            Wrong::Missing => errors.add(field, texts::layout::FORM_REQUIRED),
            Wrong::TooLong(longest) => errors.add(field, texts::layout::FORM_TOO_LONG.longest(longest)),
            Wrong::CodeTaken(object) => {
                errors.add(field, texts::objects::WRONG_CODE_TAKEN.name(name(object)))
            }
            Wrong::CodeOfEnded(object) => {
                errors.add(field, texts::objects::WRONG_CODE_OF_ENDED.name(name(object)))
            }
            Wrong::ClosedAccount => errors.add(field, texts::objects::WRONG_CLOSED_ACCOUNT),
            Wrong::EndedSupplier => errors.add(field, texts::objects::WRONG_ENDED_SUPPLIER),
            // The rest cannot be chosen in a form, except what is gone since it was opened.
            _ => errors.add(field, texts::layout::FORM_CHOOSE),
        }
    }
}

/// Puts a refusal at the field that it is about; returns it if it is about none.
pub(super) fn add_refusal(
    errors: &mut FormErrors,
    register: &Register<'_>,
    refused: Refused,
) -> Option<Refused> {
    match refused {
        Refused::Mistakes(mistakes) => add_mistakes(errors, register, &mistakes),
        Refused::DayInFuture => errors.add("valid-from", texts::objects::DAY_IN_FUTURE),
        Refused::DayTooLongAgo => errors.add("valid-from", texts::objects::DAY_TOO_LONG_AGO),
        other => return Some(other),
    }
    None
}

/// The lists to choose from in a form.
pub(super) struct Choices {
    pub owners: Vec<Choice>,
    pub ratings: Vec<Choice>,
    pub suppliers: Vec<Choice>,
}

impl Choices {
    /// Everybody with an open account and every supplier in use, and what is chosen now.
    pub fn new(
        view: &View<'_>,
        members: &[waarborg_domain::accounts::Member],
        current: Option<&ObjectVersion>,
    ) -> Self {
        let owner = current.and_then(|current| current.details.owner);
        let mut owners: Vec<Choice> = members
            .iter()
            .filter(|member| member.active || Some(member.user) == owner)
            .map(|member| Choice::new(member.user, member.name.as_str()))
            .collect();
        if let Some(left) = owner.filter(|owner| view.register.person(*owner).is_none()) {
            owners.push(Choice::new(left, view.ui.t(texts::objects::FORMER_MEMBER)));
        }
        owners.sort_by(|one, other| crate::collation::compare(&one.label, &other.label));
        let supplier = current.and_then(|current| current.details.supplier);
        let known = view
            .register
            .of_kind(waarborg_domain::objects::ObjectKind::Supplier);
        let known = known.filter(|object| !object.retired || Some(object.object) == supplier);
        Self {
            owners,
            ratings: Choice::of(view.ui, Rating::ALL),
            suppliers: super::list::supplier_choices(known),
        }
    }
}

/// A field in which two people differ.
pub(super) struct Difference {
    /// What the field is called.
    pub label: String,
    /// What stood there when the form was opened.
    pub before: String,
    /// What the other made of it.
    pub theirs: String,
    /// What was typed.
    pub yours: String,
}

/// The fields in which what the other saved differs from what was typed, beside what was there.
pub(super) fn differences(
    view: &View<'_>,
    base: Option<&ObjectVersion>,
    theirs: &ObjectVersion,
    yours: &ObjectDetails,
) -> Vec<Difference> {
    let base = base.map_or(&theirs.details, |base| &base.details);
    let fields = Field::of(theirs.kind).iter().map(|field| {
        let values = [base, &theirs.details, yours].map(|details| field.value(details));
        (*field, values)
    });
    let differing = fields.filter(|(_, [_, theirs, yours])| theirs != yours);
    let shown = differing.map(|(field, [before, theirs, yours])| Difference {
        label: field_name(view.ui, field),
        before: view.value(&before),
        theirs: view.value(&theirs),
        yours: view.value(&yours),
    });
    shown.collect()
}
