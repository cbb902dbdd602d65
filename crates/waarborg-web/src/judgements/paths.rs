//! Addresses.

crate::paths! {
    /// The same judgement for several measures.
    SEVERAL several(organisation: str) = "/o/{organisation}/judgements/new";
    /// What was recorded for several measures at once.
    BATCH batch(organisation: str, batch: str) = "/o/{organisation}/judgements/batches/{batch}";
    /// Take all of it back.
    UNDO undo(organisation: str, batch: str) = "/o/{organisation}/judgements/batches/{batch}/undo";
    /// One judgement.
    ONE one(organisation: str, judgement: JudgementId) = "/o/{organisation}/judgements/{judgement}";
    /// Retract one.
    RETRACT retract(organisation: str, judgement: JudgementId) = "/o/{organisation}/judgements/{judgement}/retract";
}

use waarborg_domain::ids::JudgementId;
