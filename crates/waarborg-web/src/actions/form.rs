//! The form of an action: its fields, their parsing, and what the domain says of them.

use super::view::{codes, numbers};
use crate::context::Context;
use crate::forms::{Choice, FormErrors};
use crate::i18n::Text;
use crate::texts;
use serde::Deserialize;
use waarborg_domain::accounts::Member;
use waarborg_domain::actions::{
    ActionDetails, ActionRefused, ActionStatus, ActionVersion, MAX_LINKS, MAX_NOTE_LENGTH, MAX_REMARK_LENGTH,
    MAX_TITLE_LENGTH, may_name, may_own_actions,
};
use waarborg_domain::ids::ObjectId;
use waarborg_domain::ledger::Ledger;
use waarborg_domain::requirement::Requirement;

/// Fields with their labels, for the summary of mistakes.
pub(super) const LABELS: &[(&str, Text)] = &[
    ("title", texts::actions::FIELD_TITLE),
    ("remark", texts::actions::FIELD_REMARK),
    ("requirements", texts::actions::FIELD_REQUIREMENTS),
    ("objects", texts::actions::FIELD_OBJECTS),
    ("owner", texts::actions::FIELD_OWNER),
    ("due", texts::actions::FIELD_DUE),
    ("note", texts::actions::FIELD_NOTE),
    ("result", texts::actions::FIELD_RESULT),
];

/// What was typed.
#[derive(Deserialize, Default, Debug, Clone)]
#[serde(default)]
pub struct ActionForm {
    /// The version that was seen; empty for a new action.
    pub version: String,
    /// What will be done.
    pub title: String,
    /// More about it.
    pub remark: String,
    /// Numbers of measures, controls and obligations, with commas between them.
    pub requirements: String,
    /// Codes of objects, with commas between them.
    pub objects: String,
    /// Who does it.
    pub owner: String,
    /// By when.
    pub due: String,
    /// Ticked when it is under way.
    pub started: Option<String>,
    /// The judgement that a new action is made from.
    pub origin: String,
}

impl ActionForm {
    /// The form of a known action.
    pub fn of(ledger: &Ledger, action: &ActionVersion) -> Self {
        let details = &action.details;
        Self {
            version: action.version.to_string(),
            title: details.title.clone(),
            remark: details.remark.clone(),
            requirements: numbers(&details.requirements),
            objects: codes(ledger, &details.objects),
            owner: details.owner.to_string(),
            due: details.due.to_string(),
            started: (action.status == ActionStatus::Started).then(|| "1".to_owned()),
            origin: String::new(),
        }
    }

    /// Makes details of what was typed; `None` if something is wrong. Earlier objects stay what they
    /// were, even if they are out of use now.
    pub fn parse(
        &self,
        ctx: &Context,
        ledger: &Ledger,
        before: Option<&ActionVersion>,
        errors: &mut FormErrors,
    ) -> Option<ActionDetails> {
        let title = errors.text("title", &self.title, MAX_TITLE_LENGTH);
        let remark = errors.optional_text("remark", &self.remark, MAX_REMARK_LENGTH);
        let requirements = self.parse_requirements(errors);
        let objects = self.parse_objects(ctx, ledger, before, errors);
        let owner = errors.choice("owner", &self.owner);
        let due = errors.day("due", &self.due);
        let (owner, due) = owner.zip(due).filter(|_| errors.is_empty())?;
        Some(ActionDetails {
            title,
            remark,
            requirements,
            objects,
            owner,
            due,
        })
    }

    fn parse_requirements(&self, errors: &mut FormErrors) -> Vec<Requirement> {
        let mut found = Vec::new();
        for text in parts(&self.requirements) {
            match text.parse() {
                Ok(number) => found.push(number),
                Err(_) => {
                    errors.add("requirements", texts::actions::WRONG_REQUIREMENT.text(text));
                    break;
                }
            }
        }
        found
    }

    fn parse_objects(
        &self,
        ctx: &Context,
        ledger: &Ledger,
        before: Option<&ActionVersion>,
        errors: &mut FormErrors,
    ) -> Vec<ObjectId> {
        let were = before.map_or(&[][..], |before| &before.details.objects);
        let mut found = Vec::new();
        for text in parts(&self.objects) {
            let of_before = were.iter().filter_map(|id| ledger.object(*id));
            let mut candidates: Vec<ObjectId> = of_before
                .filter(|version| version.details.code.eq_ignore_ascii_case(text))
                .map(|version| version.object)
                .collect();
            if candidates.is_empty() {
                let known = ledger.versions_on(ctx.today).into_iter();
                let known = known.filter(|version| may_name(&ctx.actor, version));
                let same = known.filter(|version| version.details.code.eq_ignore_ascii_case(text));
                candidates = same.map(|version| version.object).collect();
            }
            match candidates[..] {
                [one] => found.push(one),
                [] => {
                    errors.add("objects", texts::actions::WRONG_OBJECT.text(text));
                    break;
                }
                _ => {
                    errors.add("objects", texts::actions::AMBIGUOUS_OBJECT.text(text));
                    break;
                }
            }
        }
        found
    }
}

/// What stands between commas, semicolons or line ends.
fn parts(text: &str) -> impl Iterator<Item = &str> {
    let parts = text.split([',', ';', '\n']).map(str::trim);
    parts.filter(|part| !part.is_empty())
}

/// Everybody who sees what is promised, and whoever does it now.
pub(super) fn owner_choices(ledger: &Ledger, chosen: &str) -> Vec<Choice> {
    let members = ledger.members.iter();
    let shown = members.filter(|member| may_own_actions(member) || member.user.to_string() == chosen);
    shown
        .map(|member| Choice::new(member.user, member.name.as_str()))
        .collect()
}

/// The same, and whoever left with promises that still stand: those have to be found to be handed over.
pub(super) fn owners_to_find(ctx: &Context, ledger: &Ledger, chosen: &str) -> Vec<Choice> {
    let mut choices = owner_choices(ledger, chosen);
    let open = ledger.open_actions(ctx.today, |_| true);
    let left = |member: &&Member| {
        !may_own_actions(member) && open.iter().any(|action| action.details.owner == member.user)
    };
    for member in ledger.members.iter().filter(left) {
        let value = member.user.to_string();
        choices.retain(|choice| choice.value != value);
        choices.push(Choice::new(
            value,
            ctx.ui.t(texts::actions::OWNER_LEFT.name(&member.name)),
        ));
    }
    choices
}

/// Puts what the domain refuses at its field. `false` when no field explains it.
pub(super) fn refuse(
    ctx: &Context,
    ledger: &Ledger,
    errors: &mut FormErrors,
    refused: ActionRefused,
) -> bool {
    match refused {
        ActionRefused::TitleMissing => errors.add("title", texts::layout::FORM_REQUIRED),
        ActionRefused::TitleTooLong => {
            errors.add("title", texts::layout::FORM_TOO_LONG.longest(MAX_TITLE_LENGTH));
        }
        ActionRefused::RemarkTooLong => {
            errors.add("remark", texts::layout::FORM_TOO_LONG.longest(MAX_REMARK_LENGTH));
        }
        ActionRefused::NoteTooLong => {
            errors.add("note", texts::layout::FORM_TOO_LONG.longest(MAX_NOTE_LENGTH));
        }
        ActionRefused::NoteMissing => errors.add("note", texts::actions::NOTE_MISSING),
        ActionRefused::DuePast => errors.add("due", texts::actions::DUE_PAST),
        ActionRefused::UnknownOwner(_) => errors.add("owner", texts::layout::FORM_CHOOSE),
        ActionRefused::UnknownRequirement(number) => {
            let version = &ledger.organisation.catalogue_version;
            errors.add(
                "requirements",
                texts::actions::UNKNOWN_REQUIREMENT
                    .number(number)
                    .version(version),
            );
        }
        ActionRefused::UnknownObject(id) => {
            let text = super::view::object(ledger, id);
            errors.add("objects", texts::actions::ENDED_OBJECT.text(text));
        }
        ActionRefused::TooManyLinks => errors.add("requirements", texts::actions::TOO_MANY.n(MAX_LINKS)),
        ActionRefused::UnknownJudgement(_) | ActionRefused::OtherJudgement(_) => {
            errors.add("result", texts::actions::WRONG_RESULT);
        }
        ActionRefused::Unknown
        | ActionRefused::Changed
        | ActionRefused::Closed
        | ActionRefused::Open
        | ActionRefused::NotYours
        | ActionRefused::NothingChanged
        | ActionRefused::Selection => {
            tracing::debug!(organisation = %ctx.organisation.id, %refused, "no field explains it");
            return false;
        }
    }
    true
}
