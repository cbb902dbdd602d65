//! Who answers for something that is judged on the organisation as a whole: the form, on the page of a
//! measure, a control or an obligation.

use crate::context::Context;
use crate::errors::PageError;
use crate::forms::{Choice, FormErrors};
use crate::texts;
use serde::Deserialize;
use waarborg_app::Undecided;
use waarborg_domain::ids::UserId;
use waarborg_domain::ledger::Ledger;
use waarborg_domain::permissions::Permission;
use waarborg_domain::requirement::Requirement;
use waarborg_domain::requirement_owners::{OwnerRefused, SetRequirementOwner, can_have_owner};

/// The form on the page.
pub struct OwnerForm {
    /// Where it is sent.
    pub path: String,
    /// Who can be chosen.
    pub members: Vec<Choice>,
    /// Who it is now; empty is nobody.
    pub now: String,
    /// What is chosen in the form.
    pub chosen: String,
    /// Who it became in the meantime, where somebody else was first.
    pub conflict: Option<String>,
    /// What is wrong.
    pub errors: FormErrors,
}

/// What was chosen.
#[derive(Debug, Deserialize, Default)]
#[serde(default)]
pub struct Chosen {
    owner: String,
    /// Who it was when the page was opened.
    before: String,
}

/// What became of a choice.
pub enum Sent {
    /// It was stored.
    Saved,
    /// The form has to be shown again, because something is wrong with it.
    Wrong(OwnerForm),
    /// A colleague was first.
    Conflict(Option<UserId>),
}

impl OwnerForm {
    /// The form, if it can have an owner and the reader may say who.
    pub fn new(ctx: &Context, ledger: &Ledger, requirement: Requirement, path: String) -> Option<Self> {
        let catalogue = ctx.app.catalogue(&ledger.organisation.catalogue_version);
        if !ctx.may(Permission::EditObjects) || !can_have_owner(catalogue, requirement) {
            return None;
        }
        let owners = ledger.owners_on(ctx.today);
        let now = owners
            .get(&requirement)
            .map(ToString::to_string)
            .unwrap_or_default();
        Some(Self {
            path,
            members: crate::evidence::fields::owner_choices(ledger, &now),
            chosen: now.clone(),
            now,
            conflict: None,
            errors: FormErrors::labelled(&[("owner", texts::detail::OWNER)]),
        })
    }

    /// The form after somebody else was first: who they chose, beside the choice that was made here.
    #[must_use]
    pub fn conflicting(self, ctx: &Context, ledger: &Ledger, theirs: Option<UserId>, chosen: Chosen) -> Self {
        let member = theirs.and_then(|owner| ledger.member(owner));
        let name = member.map(|member| member.name.clone());
        Self {
            conflict: Some(name.unwrap_or_else(|| ctx.ui.t(texts::detail::OWNER_NOBODY))),
            chosen: chosen.owner,
            ..self
        }
    }

    /// Says who answers for it from today on.
    ///
    /// # Errors
    /// When this person may not, or the store fails.
    pub async fn send(
        mut self,
        ctx: &Context,
        requirement: Requirement,
        chosen: &Chosen,
    ) -> Result<Sent, PageError> {
        let owner: Option<UserId> = self
            .errors
            .optional("owner", &chosen.owner, texts::layout::FORM_CHOOSE);
        if self.errors.is_empty() {
            let command = SetRequirementOwner {
                requirement,
                seen: chosen.before.parse().ok(),
                owner,
            };
            match ctx.decide(&command).await {
                Ok(()) => return Ok(Sent::Saved),
                Err(Undecided::Refused(OwnerRefused::Changed(theirs))) => return Ok(Sent::Conflict(theirs)),
                Err(Undecided::Refused(OwnerRefused::UnknownPerson | OwnerRefused::ClosedAccount)) => {
                    self.errors.add("owner", texts::layout::FORM_CHOOSE);
                }
                Err(other) => return Err(other.into()),
            }
        }
        self.chosen.clone_from(&chosen.owner);
        Ok(Sent::Wrong(self))
    }
}
