//! Texts in several languages: that of the organisation first.

use super::types::{Choice, Framework, Item, Named, Question, Requirement, Words};
use crate::frameworks::Root;
use crate::frameworks::build::Builder;
use crate::frameworks::fields::Pairs;
use waarborg_domain::frameworks::FrameworkNoteKind as Note;

/// The languages that are wanted, the likeliest first: the organisations that BIO2 is for are Dutch.
const WANTED: [&str; 2] = ["nl", "en"];

/// A field that can be in several languages.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Field {
    Name,
    Description,
    /// What the documentation of a process has to be like, on a scale of scores.
    Documentation,
    Annotation,
    Evidence,
    Text,
    Value,
    Copyright,
}

const FIELDS: [Field; 8] = [
    Field::Name,
    Field::Description,
    Field::Documentation,
    Field::Annotation,
    Field::Evidence,
    Field::Text,
    Field::Value,
    Field::Copyright,
];

/// Something with texts in the language of the library, and perhaps in others.
pub(super) trait Worded {
    fn own(&self, field: Field) -> Option<&str>;
    fn translations(&self) -> Option<&Pairs<Words>>;
}

macro_rules! worded {
    ($($type:ty { $($field:ident: $name:ident),+ $(,)? })+) => {
        $(impl Worded for $type {
            fn own(&self, field: Field) -> Option<&str> {
                match field {
                    $(Field::$field => self.$name.as_deref(),)+
                    _ => None,
                }
            }
            fn translations(&self) -> Option<&Pairs<Words>> {
                self.translations.as_ref()
            }
        })+
    };
}

worded! {
    Root { Name: name, Description: description, Copyright: copyright }
    Framework { Name: name, Description: description }
    Named { Name: name, Description: description, Documentation: description_doc, Annotation: annotation }
    Requirement { Name: name, Description: description, Annotation: annotation, Evidence: typical_evidence }
    Question { Text: text }
    Choice { Value: value, Description: description }
    Item { Name: name, Description: description, Annotation: annotation, Evidence: typical_evidence }
}

impl Words {
    fn get(&self, field: Field) -> Option<&str> {
        match field {
            Field::Name => self.name.as_deref(),
            Field::Description => self.description.as_deref(),
            Field::Documentation => self.description_doc.as_deref(),
            Field::Annotation => self.annotation.as_deref(),
            Field::Evidence => self.typical_evidence.as_deref(),
            Field::Text => self.text.as_deref(),
            Field::Value => self.value.as_deref(),
            Field::Copyright => self.copyright.as_deref(),
        }
    }
}

/// The language of a library, beside those that are wanted.
pub(super) struct Languages {
    base: String,
}

impl Languages {
    pub fn new(locale: Option<&str>) -> Self {
        // `nl-NL` and `nl_NL` are `nl`.
        let language = locale
            .unwrap_or("en")
            .split(['-', '_'])
            .next()
            .unwrap_or_default();
        Self {
            base: language.trim().to_lowercase(),
        }
    }

    /// The languages that are kept, in order.
    fn kept(&self) -> impl Iterator<Item = &str> {
        let is_new = !WANTED.contains(&self.base.as_str());
        WANTED.into_iter().chain(is_new.then_some(self.base.as_str()))
    }

    fn within<'a>(&self, of: &'a impl Worded, language: &str, field: Field) -> Option<&'a str> {
        let text = if language == self.base {
            of.own(field)
        } else {
            of.translations()
                .and_then(|all| all.get(language))
                .and_then(|words| words.get(field))
        };
        text.map(str::trim).filter(|text| !text.is_empty())
    }

    /// The text in the first language that has it; empty if none has.
    pub fn text<'a>(&self, of: &'a impl Worded, field: Field) -> &'a str {
        let mut texts = self
            .kept()
            .filter_map(|language| self.within(of, language, field));
        texts.next().unwrap_or_default()
    }

    /// The same in the other languages that are kept: language and text.
    pub fn others(&self, of: &impl Worded) -> Vec<(String, String)> {
        let mut all = Vec::new();
        for language in self.kept() {
            let texts = FIELDS.into_iter().filter_map(|field| {
                let text = self.within(of, language, field)?;
                (text != self.text(of, field)).then_some(text)
            });
            let texts: Vec<&str> = texts.collect();
            if !texts.is_empty() {
                all.push((language.to_owned(), texts.join("\n\n")));
            }
        }
        all
    }

    /// Counts the texts in languages that are not kept.
    pub fn count_unread(&self, of: &impl Worded, builder: &mut Builder) {
        for (language, words) in of.translations().iter().flat_map(|all| &all.0) {
            builder.note_rest("translation", &words.rest);
            // The library's own language again, as a translation, is another text than the one above it.
            let is_kept = *language != self.base && self.kept().any(|kept| kept == language);
            let filled = |field: &Field| words.get(*field).is_some_and(|text| !text.trim().is_empty());
            if !is_kept {
                let count = FIELDS.iter().filter(|field| filled(field)).count();
                builder.note_unread(Note::OtherLanguages, language, count);
            }
        }
    }
}
