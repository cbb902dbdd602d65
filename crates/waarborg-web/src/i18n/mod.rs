//! The texts of the interface, in Dutch and English: `texts/<language>/<feature>.ftl`, embedded.

mod dates;
mod names;
mod numbers;

pub use dates::{date, moment, short_date, short_month};
pub use names::Named;
pub use numbers::number;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use std::borrow::Cow;
use std::sync::LazyLock;
use waarborg_domain::catalogue::Language;

mod texts {
    include!(concat!(env!("OUT_DIR"), "/texts.rs"));
}

type Bundle = FluentBundle<FluentResource>;

static DUTCH: LazyLock<Bundle> = LazyLock::new(|| bundle("nl", texts::NL));
static ENGLISH: LazyLock<Bundle> = LazyLock::new(|| bundle("en", texts::EN));

fn bundle(language: &str, files: &[(&str, &str)]) -> Bundle {
    let mut bundle = Bundle::new_concurrent(language.parse().into_iter().collect());
    // The marks that keep text directions apart only get in the way: both languages run the same way.
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(numbers::formatter(language)));
    for (name, source) in files {
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

fn of(language: Language) -> &'static Bundle {
    match language {
        Language::Nl => &DUTCH,
        Language::En => &ENGLISH,
    }
}

/// Reads the texts before the first request needs them.
pub fn prepare() {
    LazyLock::force(&DUTCH);
    LazyLock::force(&ENGLISH);
}

/// Something that can be filled in in a text.
pub trait Arg {
    /// As Fluent wants it.
    fn to_arg(&self) -> FluentValue<'static>;
}

impl Arg for str {
    fn to_arg(&self) -> FluentValue<'static> {
        FluentValue::String(Cow::Owned(self.to_owned()))
    }
}

impl Arg for String {
    fn to_arg(&self) -> FluentValue<'static> {
        self.as_str().to_arg()
    }
}

macro_rules! number_args {
    ($($kind:ty),+) => {$(
        impl Arg for $kind {
            fn to_arg(&self) -> FluentValue<'static> {
                FluentValue::from(*self)
            }
        }
    )+};
}
number_args!(i32, i64, u8, u16, u32, u64, usize);

macro_rules! text_args {
    ($($kind:ty),+ $(,)?) => {$(
        impl Arg for $kind {
            fn to_arg(&self) -> FluentValue<'static> {
                FluentValue::String(Cow::Owned(self.to_string()))
            }
        }
    )+};
}
text_args!(
    waarborg_domain::catalogue::MeasureNumber,
    waarborg_domain::catalogue::ControlNumber,
    waarborg_domain::applicability::Subject,
);

impl<T: Arg + ?Sized> Arg for &T {
    fn to_arg(&self) -> FluentValue<'static> {
        (**self).to_arg()
    }
}

/// The text with this key, or nothing when there is none.
#[must_use]
pub fn find(language: Language, key: &str, args: &[(&str, FluentValue<'static>)]) -> Option<String> {
    let bundle = of(language);
    let pattern = bundle.get_message(key)?.value()?;
    let mut errors = Vec::new();
    let args: Option<FluentArgs<'_>> =
        (!args.is_empty()).then(|| args.iter().map(|(name, value)| (*name, value.clone())).collect());
    let text = bundle
        .format_pattern(pattern, args.as_ref(), &mut errors)
        .into_owned();
    if !errors.is_empty() {
        tracing::error!(key, ?errors, "a text was given the wrong arguments");
    }
    Some(text)
}

/// The text with this key; the key itself when there is none (a test sees to it that there is).
#[must_use]
pub fn text(language: Language, key: &str, args: &[(&str, FluentValue<'static>)]) -> String {
    find(language, key, args).unwrap_or_else(|| {
        tracing::error!(key, "a text is missing");
        key.to_owned()
    })
}

#[cfg(test)]
mod tests;
