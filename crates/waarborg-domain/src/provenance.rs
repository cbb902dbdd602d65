//! Where a fact of the catalogue comes from, when somebody looked, and how certain it is.

use crate::Day;
use crate::catalogue::Both;
use crate::text_enum::text_enum;
use serde::{Deserialize, Serialize};

text_enum! {
    /// How certain a fact is, the most certain first.
    Certainty {
        /// Read in the published source itself.
        Published = "published",
        /// Taken from somebody who cites the source.
        SecondarySource = "secondary-source",
        /// Nobody published it: this is how we read it.
        OwnReading = "our-own-reading",
    }
}

/// The source of a set of facts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Provenance {
    /// What it was taken from.
    pub source: Both<String>,
    /// The day on which somebody looked.
    pub checked_on: Day,
    /// How certain the facts are, unless one says otherwise of itself.
    pub certainty: Certainty,
}

/// An article of law with how certain it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LegalArticle {
    /// As people cite it: `Cbro art. 5 lid 3`, or only `Cbw` where the article is not known.
    pub article: String,
    /// The day on which somebody looked.
    pub checked_on: Day,
    /// How certain it is.
    pub certainty: Certainty,
}
