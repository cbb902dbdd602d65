//! What stands in an address: identifiers, numbers and codes.

use crate::applicability::Subject;
use crate::catalogue::{ControlNumber, MeasureNumber};
use crate::objects::ObjectKind;

/// Something that stands in an address as a `K`, borrowed or not: templates hand over references,
/// handlers often values.
pub trait InAddress<K: ?Sized> {
    /// As it stands there.
    fn in_address(&self) -> String;
}

impl<K: ?Sized, T: InAddress<K> + ?Sized> InAddress<K> for &T {
    fn in_address(&self) -> String {
        (**self).in_address()
    }
}

impl InAddress<str> for String {
    fn in_address(&self) -> String {
        self.clone()
    }
}

macro_rules! in_address {
    ($($kind:ty),+ $(,)?) => {$(
        impl $crate::address::InAddress<$kind> for $kind {
            fn in_address(&self) -> String {
                self.to_string()
            }
        }
    )+};
}
pub(crate) use in_address;

in_address!(
    str,
    i64,
    crate::requirement::Requirement,
    Subject,
    ControlNumber,
    MeasureNumber,
    ObjectKind
);
