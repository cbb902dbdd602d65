//! Addresses: declared once, for the router and for links.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// Characters that are allowed in a path as they are.
const PATH: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'_')
    .remove(b'.')
    .remove(b'~');

/// Fills the parameters of a path in; see [`paths`](crate::paths).
#[must_use]
pub fn fill(path: &str, parameters: &[(&str, String)]) -> String {
    let mut filled = path.to_owned();
    for (name, value) in parameters {
        let value = utf8_percent_encode(value, PATH).to_string();
        filled = filled.replace(&format!("{{{name}}}"), &value);
    }
    filled
}

/// A text as it may stand after `?key=` in an address.
#[must_use]
pub fn query_value(text: &str) -> String {
    utf8_percent_encode(text, PATH).to_string()
}

pub use waarborg_domain::address::InAddress;

/// Declares the addresses of a feature: a constant for the router and a function for links.
///
/// ```ignore
/// paths! {
///     /// All objects.
///     LIST list(organisation: str) = "/o/{organisation}/objects";
///     /// One object.
///     ONE one(organisation: str, object: ObjectId) = "/o/{organisation}/objects/{object}";
/// }
/// ```
#[macro_export]
macro_rules! paths {
    ($(
        $(#[$meta:meta])*
        $constant:ident $($function:ident($($argument:ident: $kind:ty),* $(,)?))? = $path:literal;
    )+) => {$(
        $(#[$meta])*
        pub const $constant: &str = $path;

        $(
            /// Fills the address in.
            #[must_use]
            pub fn $function($($argument: impl $crate::addresses::InAddress<$kind>),*) -> String {
                $crate::addresses::fill($path, &[$((
                    stringify!($argument),
                    $crate::addresses::InAddress::<$kind>::in_address(&$argument),
                )),*])
            }
        )?
    )+};
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parameters_are_encoded() {
        let path = fill(
            "/o/{organisation}/x/{name}",
            &[("organisation", "here".to_owned()), ("name", "a/b c?".to_owned())],
        );
        assert_eq!(path, "/o/here/x/a%2Fb%20c%3F");
    }
}
