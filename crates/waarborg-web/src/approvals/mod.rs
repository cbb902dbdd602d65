//! What every approval shows besides its own question and facts: the advice, the term, and a form that
//! asks for the second factor again. The page of a feature extends `approvals/page.html`.

use crate::account::{Verified, shown_code, verify_second_factor};
use crate::context::Context;
use crate::errors::PageError;
use crate::forms::FormErrors;
use crate::texts;
use axum::http::StatusCode;
use serde::Deserialize;
use waarborg_domain::Day;
use waarborg_domain::approvals::{Approval, ApprovalKind, SignOff};

/// The form. The code is never shown again.
#[derive(Debug, Clone, Deserialize, Default)]
#[serde(default)]
pub struct ApprovalForm {
    /// A remark.
    pub note: String,
    /// A code of the second factor.
    pub code: String,
    /// The version of the record that the form was opened with.
    pub version: i64,
}

/// Where the buttons lead, and what they say.
pub struct Choices {
    /// The label of saying yes.
    pub yes: String,
    /// Where it is sent.
    pub approve: String,
    /// Where somebody says no.
    pub reject: String,
    /// The record.
    pub back: String,
}

/// What `approvals/page.html` shows.
pub struct View {
    /// The name of what is approved.
    pub title: String,
    /// What exactly is approved, in a sentence.
    pub question: String,
    /// The advice.
    pub advice: Option<SignOff>,
    /// By this day it must be proposed again.
    pub term: Option<Day>,
    /// Whether the form asks for a code.
    pub second_factor: bool,
    /// The code itself, in a demonstration.
    pub shown_code: Option<String>,
    /// Why this person cannot approve now.
    pub refused: Option<String>,
    /// What a colleague did in the meantime.
    pub meanwhile: Option<String>,
    /// The buttons.
    pub choices: Choices,
    /// What was typed.
    pub form: ApprovalForm,
    /// What is wrong with it.
    pub errors: FormErrors,
}

impl View {
    /// For an approval as it stands now.
    pub fn new(
        ctx: &Context,
        approval: &Approval<'_>,
        title: String,
        question: String,
        choices: Choices,
    ) -> Self {
        let second_factor = approval.kind.second_factor;
        Self {
            title,
            question,
            advice: approval.advice.cloned(),
            term: approval.term,
            second_factor,
            shown_code: second_factor
                .then(|| shown_code(&ctx.app, &ctx.user, ctx.now))
                .flatten(),
            refused: None,
            meanwhile: None,
            choices,
            form: ApprovalForm::default(),
            errors: FormErrors::new(),
        }
    }
}

/// Checks the second factor of this person, if the kind asks for it: the status to answer with when it
/// fails. Comes last, because a code works once.
pub async fn check_code(
    ctx: &Context,
    kind: &ApprovalKind,
    code: &str,
    errors: &mut FormErrors,
) -> Result<Option<StatusCode>, PageError> {
    if !kind.second_factor {
        return Ok(None);
    }
    if code.trim().is_empty() {
        errors.add("code", texts::layout::FORM_REQUIRED);
        return Ok(Some(StatusCode::UNPROCESSABLE_ENTITY));
    }
    Ok(
        match verify_second_factor(&ctx.app, &ctx.user, code, ctx.now).await? {
            Verified::Passed => None,
            Verified::Wrong => {
                errors.add("code", texts::approvals::CODE_WRONG);
                Some(StatusCode::UNPROCESSABLE_ENTITY)
            }
            Verified::TooMany => {
                errors.add("code", texts::account::LOGIN_TOO_MANY);
                Some(StatusCode::TOO_MANY_REQUESTS)
            }
        },
    )
}
