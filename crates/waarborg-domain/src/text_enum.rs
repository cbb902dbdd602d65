//! Enumerations that have one stable code each, for the database, the address bar and JSON.

/// Something with one stable code for each of its values, by which everything about it is found: its
/// names in the interface, for one.
pub trait Code {
    /// Every code, in the order in which people expect them.
    const CODES: &'static [&'static str];

    /// The stable code.
    fn code(&self) -> &'static str;
}

/// Declares an enumeration whose variants each have a stable code.
macro_rules! text_enum {
    ($(#[$meta:meta])* $name:ident { $($(#[$vmeta:meta])* $variant:ident = $code:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
        pub enum $name { $($(#[$vmeta])* #[serde(rename = $code)] $variant),+ }

        impl $name {
            /// Every variant, in the order in which people expect them.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The stable code: in the database, in addresses, in JSON and in the names of texts.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code),+ }
            }
        }

        impl $crate::Code for $name {
            const CODES: &'static [&'static str] = &[$($code),+];

            fn code(&self) -> &'static str {
                Self::code(*self)
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::UnknownCode;
            fn from_str(code: &str) -> Result<Self, Self::Err> {
                match code {
                    $($code => Ok(Self::$variant),)+
                    _ => Err($crate::UnknownCode { kind: stringify!($name), code: code.to_owned() }),
                }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.code())
            }
        }
    };
}
pub(crate) use text_enum;
