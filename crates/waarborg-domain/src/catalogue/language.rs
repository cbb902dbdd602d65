//! Texts in both languages.

use crate::text_enum::text_enum;
use serde::{Deserialize, Serialize};

text_enum! {
    /// The two languages of the interface, by their BCP 47 tags.
    #[derive(Default)]
    Language {
        /// Nederlands: the first language.
        #[default]
        Nl = "nl",
        /// English.
        En = "en",
    }
}

/// Something in both languages.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Default)]
pub struct Both<T> {
    /// Nederlands.
    pub nl: T,
    /// English.
    pub en: T,
}

impl<T> Both<T> {
    /// The value in this language.
    pub const fn get(&self, language: Language) -> &T {
        match language {
            Language::Nl => &self.nl,
            Language::En => &self.en,
        }
    }
}
