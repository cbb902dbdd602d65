//! A form with judgements as it was sent: for a measure, a control or an obligation.

use super::conflict::Conflict;
use super::form::{Again, Parsed, Typed};
use super::proof::{keep_files, keep_pieces};
use crate::context::Context;
use crate::errors::PageError;
use crate::evidence::sent::Sent;
use crate::forms::FormErrors;
use axum::http::StatusCode;
use waarborg_app::Standing;
use waarborg_domain::actions::JudgeAndAgree;
use waarborg_domain::evidence::{Evidence, NewEvidence};
use waarborg_domain::groups::Target;
use waarborg_domain::ids::EvidenceId;
use waarborg_domain::judgements::RecordJudgements;
use waarborg_domain::requirement::Requirement;

/// The buttons of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Action {
    /// Record, and stay here.
    Save,
    /// Record, and go on.
    SaveAndNext,
    /// Look for evidence; nothing is recorded.
    Search,
}

impl Action {
    fn of(sent: &Sent, typed: &Typed) -> Self {
        match sent.text("action") {
            "search" => Self::Search,
            _ if typed.proof.is_search() => Self::Search,
            "next" => Self::SaveAndNext,
            _ => Self::Save,
        }
    }
}

/// What was sent, and what it asks for.
pub(crate) struct Submission {
    /// What was typed.
    pub typed: Typed,
    /// The button that was pressed.
    pub action: Action,
    /// What is wrong.
    pub errors: FormErrors,
    sent: Sent,
    new: Vec<NewEvidence>,
    chosen: Vec<Evidence>,
    conflict: Option<Conflict>,
}

impl Submission {
    /// Reads the form. Without a command it has to be shown again: something is wrong, or evidence was
    /// looked for.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn read(
        ctx: &Context,
        standing: &Standing,
        requirement: Requirement,
        sent: Sent,
    ) -> Result<(Self, Option<JudgeAndAgree>), PageError> {
        let typed = Typed::sent(&sent);
        let action = Action::of(&sent, &typed);
        let mut errors = FormErrors::new();
        let target: Option<Target> = errors.choice("target", &typed.target);
        let parsed = typed.parse(&mut errors);
        let period = parsed.as_ref().and_then(|parsed| parsed.period);
        let new = typed.proof.new_pieces(ctx, &sent, period, &mut errors);
        let chosen = typed.proof.pieces(ctx, standing, &mut errors).await?;
        let agreed = typed.agreed.parse(ctx, &mut errors);
        let mut submission = Self {
            typed,
            action,
            errors,
            sent,
            new,
            chosen,
            conflict: None,
        };
        let command = parsed.zip(target).map(|(parsed, target)| JudgeAndAgree {
            record: submission.command(ctx, standing, requirement, &parsed, target),
            action: agreed,
        });
        if action == Action::Search {
            submission.errors = FormErrors::new();
            submission.sent.check_files(ctx, "files", &mut submission.errors);
        }
        let command = command.filter(|_| action != Action::Search && submission.errors.is_empty());
        Ok((submission, command))
    }

    /// What was typed, as a command.
    fn command(
        &self,
        ctx: &Context,
        standing: &Standing,
        requirement: Requirement,
        parsed: &Parsed,
        target: Target,
    ) -> RecordJudgements {
        let known = self.chosen.iter().map(|piece| piece.id);
        let evidence: Vec<EvidenceId> = known.chain(self.new.iter().map(|piece| piece.id)).collect();
        RecordJudgements {
            version: self.typed.version_seen(standing).to_owned(),
            seen: self.typed.seen.parse().ok(),
            judgements: parsed.judgements(ctx, requirement, target, &evidence),
            new_evidence: self.new.clone(),
            batch: None,
        }
    }

    /// Keeps the files, before the command is decided that names them.
    ///
    /// # Errors
    /// When they cannot be kept.
    pub async fn keep_files(&mut self) -> Result<(), PageError> {
        keep_files(&mut self.sent).await
    }

    /// Finds what was judged in the meantime, to show it beside what was typed.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn meet(
        &mut self,
        ctx: &Context,
        standing: &Standing,
        record: &RecordJudgements,
    ) -> Result<(), PageError> {
        self.conflict = Conflict::find(ctx, standing, record).await?;
        Ok(())
    }

    /// The form once more, with everything that was typed, and the status of the answer; `refused` is that
    /// of a refusal. New evidence is kept.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn again(
        mut self,
        ctx: &Context,
        refused: Option<StatusCode>,
    ) -> Result<(Again, StatusCode), PageError> {
        let status = if self.sent.has_too_large() {
            StatusCode::PAYLOAD_TOO_LARGE
        } else if let Some(refused) = refused {
            refused
        } else if self.errors.is_empty() {
            StatusCode::OK
        } else {
            StatusCode::UNPROCESSABLE_ENTITY
        };
        self.typed.proof.searched.clone_from(&self.typed.proof.search);
        let added = keep_pieces(ctx, &mut self.typed.proof, &mut self.sent, self.new).await?;
        let kept = added.len();
        self.chosen.extend(added);
        let again = Again {
            typed: self.typed,
            errors: self.errors,
            chosen: self.chosen,
            kept,
            conflict: self.conflict,
        };
        Ok((again, status))
    }
}
