//! The texts of a crate as Fluent reads them.

use super::{Text, numbers};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use std::sync::OnceLock;
use waarborg_domain::catalogue::Language;

type Bundle = FluentBundle<FluentResource>;

/// Files with their name.
type Files = &'static [(&'static str, &'static str)];

/// Keys with the names of their arguments.
type Keys = &'static [(&'static str, &'static [&'static str])];

/// All texts of a crate.
pub struct Library {
    dutch: (Files, OnceLock<Bundle>),
    english: (Files, OnceLock<Bundle>),
    /// Every key, in order, with its arguments.
    keys: Keys,
}

impl Library {
    /// For the generated code.
    #[doc(hidden)]
    #[must_use]
    pub const fn new(dutch: Files, english: Files, keys: Keys) -> Self {
        Self {
            dutch: (dutch, OnceLock::new()),
            english: (english, OnceLock::new()),
            keys,
        }
    }

    fn of(&self, language: Language) -> &Bundle {
        let (files, bundle) = match language {
            Language::Nl => &self.dutch,
            Language::En => &self.english,
        };
        bundle.get_or_init(|| read(language, files))
    }

    /// Reads the texts before the first request needs them.
    pub fn prepare(&self) {
        self.of(Language::Nl);
        self.of(Language::En);
    }

    pub(super) fn say(
        &self,
        language: Language,
        key: &str,
        args: &[(&'static str, FluentValue<'static>)],
    ) -> String {
        let bundle = self.of(language);
        let Some(pattern) = bundle.get_message(key).and_then(|message| message.value()) else {
            tracing::error!(key, "a text is missing");
            return key.to_owned();
        };
        let mut errors = Vec::new();
        let args: Option<FluentArgs<'_>> =
            (!args.is_empty()).then(|| args.iter().map(|(name, value)| (*name, value.clone())).collect());
        let text = bundle.format_pattern(pattern, args.as_ref(), &mut errors);
        if !errors.is_empty() {
            tracing::error!(key, ?errors, "a text was given the wrong arguments");
        }
        text.into_owned()
    }

    /// The text with a key that does not come from the code of this version, and its arguments.
    #[must_use]
    pub fn recorded(
        &'static self,
        of: fn() -> &'static Self,
        key: &str,
    ) -> Option<(Text, &'static [&'static str])> {
        let place = self.keys.binary_search_by_key(&key, |(key, _)| key).ok()?;
        let (key, arguments) = self.keys[place];
        Some((Text::generated(key, of), arguments))
    }
}

fn read(language: Language, files: Files) -> Bundle {
    let language = language.code();
    let mut bundle = Bundle::new_concurrent(language.parse().into_iter().collect());
    // The marks that isolate text directions only get in the way: both languages run the same way.
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(numbers::formatter(language)));
    for (name, source) in files {
        // The build has read them already, with the same parser.
        let resource = FluentResource::try_new((*source).to_owned()).unwrap_or_else(|(resource, errors)| {
            tracing::error!(language, name, ?errors, "a text cannot be read");
            resource
        });
        if let Err(errors) = bundle.add_resource(resource) {
            tracing::error!(language, name, ?errors, "a text exists twice");
        }
    }
    bundle
}
