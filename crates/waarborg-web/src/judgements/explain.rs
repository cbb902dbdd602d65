//! Why judgements are not recorded, in words at the field that has to change.

use super::form::verdict_field;
use crate::actions::agreed;
use crate::context::Context;
use crate::forms::FormErrors;
use crate::texts;
use axum::http::StatusCode;
use waarborg_domain::actions::AgreeRefused;
use waarborg_domain::evidence::AddRefused;
use waarborg_domain::judgements::{
    Aspect, JudgementError, MAX_EVIDENCE, MAX_REMARK_LENGTH, MAX_TOGETHER, RecordRefused,
};
use waarborg_domain::ledger::Ledger;

/// Says at its field why nothing was recorded, and gives the status of the answer.
pub fn explain(ctx: &Context, ledger: &Ledger, errors: &mut FormErrors, refused: AgreeRefused) -> StatusCode {
    match refused {
        AgreeRefused::Record(refused) => explain_record(errors, refused),
        AgreeRefused::Action(refused) => {
            agreed::explain(ctx, ledger, errors, refused);
            StatusCode::UNPROCESSABLE_ENTITY
        }
    }
}

fn explain_record(errors: &mut FormErrors, refused: RecordRefused) -> StatusCode {
    match refused {
        // It is at no field: the page shows both versions.
        RecordRefused::Changed => return StatusCode::CONFLICT,
        RecordRefused::OtherVersion | RecordRefused::NotInForce(_) => {
            errors.add("target", texts::judgements::OTHER_VERSION);
            return StatusCode::CONFLICT;
        }
        RecordRefused::Target(_, error) => errors.add("target", super::record::refusal(error)),
        RecordRefused::Nothing => errors.add(&verdict_field(Aspect::Design), texts::judgements::NO_VERDICT),
        RecordRefused::TooMany => errors.add("target", texts::judgements::TOO_MANY.n(MAX_TOGETHER)),
        RecordRefused::Judgement(error) => refuse(errors, error),
        RecordRefused::TooMuchEvidence => {
            errors.add("search", texts::judgements::TOO_MUCH_EVIDENCE.n(MAX_EVIDENCE));
        }
        RecordRefused::UnknownEvidence => errors.add("search", texts::judgements::EVIDENCE_GONE),
        RecordRefused::NewEvidence(AddRefused::NotALink) => errors.add("link", texts::evidence::NOT_A_LINK),
        RecordRefused::NewEvidence(AddRefused::Facts(_) | AddRefused::UnknownOwner) => {
            errors.add("title", texts::layout::FORM_REQUIRED);
        }
    }
    StatusCode::UNPROCESSABLE_ENTITY
}

/// Puts what the domain finds wrong at its field.
pub(super) fn refuse(errors: &mut FormErrors, error: JudgementError) {
    match error {
        JudgementError::JudgedInFuture => errors.add("day", texts::judgements::DAY_IN_FUTURE),
        JudgementError::JudgedTooLongAgo => errors.add("day", texts::judgements::DAY_TOO_LONG_AGO),
        JudgementError::PeriodEndsBeforeStart => errors.add("to", texts::evidence::PERIOD_TURNED),
        JudgementError::PeriodEndsAfterJudging => errors.add("to", texts::judgements::PERIOD_AFTER_DAY),
        JudgementError::RemarkTooLong => {
            errors.add("remark", texts::layout::FORM_TOO_LONG.longest(MAX_REMARK_LENGTH))
        }
    }
}
