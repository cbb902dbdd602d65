//! What a judgement is recorded on: how much that is, and why it is refused.

use crate::i18n::Text;
use crate::texts;
use waarborg_app::Standing;
use waarborg_domain::judgements::Judgement;
use waarborg_domain::judging::{TargetError, cells_meant};

/// Why a target is refused: the key of the text.
pub(crate) const fn refusal(error: TargetError) -> Text {
    match error {
        TargetError::DoesNotBind => texts::judgements::TARGET_DOES_NOT_BIND,
        TargetError::NotOwed => texts::judgements::TARGET_NOT_OWED,
        TargetError::NotYours => texts::judgements::TARGET_NOT_YOURS,
    }
}

/// How many objects a target means.
pub(super) fn objects_meant(standing: &Standing, judgement: &Judgement) -> usize {
    let number = judgement.requirement.measure();
    let measure = number.and_then(|number| standing.catalogue.index(number));
    // Whatever else is judged, is judged on the organisation itself.
    measure.map_or(1, |measure| {
        cells_meant(standing.catalogue, &standing.posture, measure, judgement.target).count()
    })
}
