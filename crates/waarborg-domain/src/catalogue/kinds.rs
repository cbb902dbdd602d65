//! What measures contribute to, and who says so.

use super::MeasureNumber;
use crate::text_enum::text_enum;
use serde::{Deserialize, Serialize};

text_enum! {
    /// What a measure contributes to ("draagt bij aan"): the three kinds of BIO2.
    MeasureKind {
        /// Basishygiëne.
        BasicHygiene = "basic-hygiene",
        /// Ketenhygiëne.
        ChainHygiene = "chain-hygiene",
        /// Overheidsrisico.
        GovernmentRisk = "government-risk",
    }
}

/// An older version that names the kinds of a measure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KindsFrom {
    /// `v1.2`.
    pub version: String,
    /// The number there. Another one than that of the measure is where its content came from: our own
    /// reading.
    pub number: MeasureNumber,
}
