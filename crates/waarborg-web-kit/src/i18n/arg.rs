//! What can be filled in in a text.

use fluent_bundle::FluentValue;
use std::borrow::Cow;

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
    waarborg_domain::requirement::Requirement,
    waarborg_domain::obligations::ObligationNumber,
);

impl Arg for FluentValue<'static> {
    fn to_arg(&self) -> FluentValue<'static> {
        self.clone()
    }
}

impl<T: Arg + ?Sized> Arg for &T {
    fn to_arg(&self) -> FluentValue<'static> {
        (**self).to_arg()
    }
}
