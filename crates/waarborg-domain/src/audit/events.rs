//! Typed audit events: each feature has an enumeration of what can happen in it, and that knows its
//! verb, its subject and its fields. The trail keeps them as codes and JSON with types
//! ([`super::Value`]), so that what was recorded can be read when the enumeration has moved on.

use super::value::Value;

/// A kind of event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EventKind {
    /// Stable code, `feature.what` (`scope.stated`).
    pub action: &'static str,
    /// On what kind of thing (`object`).
    pub subject: &'static str,
    /// The names of its fields.
    pub fields: &'static [&'static str],
}

/// Something that happened.
pub trait AuditEvent {
    /// Its kind.
    fn kind(&self) -> EventKind;
    /// Identifier or number of what it happened to.
    fn subject(&self) -> String;
    /// What was changed, without secrets.
    fn fields(&self) -> Vec<(&'static str, Value)>;
}

/// Declares the events of a feature:
///
/// ```ignore
/// audit_events! {
///     /// What happens to the scope.
///     ScopeEvent in "scope" {
///         /// The text was stated anew.
///         Stated = "stated" on scope(version: i64) { text: String },
///     }
/// }
/// ```
macro_rules! audit_events {
    ($(#[$meta:meta])* $name:ident in $feature:literal {$(
        $(#[$vmeta:meta])*
        $variant:ident = $verb:literal on $kind:ident($subject:ident: $subject_type:ty)
            { $($field:ident: $type:ty),* $(,)? }
    ),+ $(,)?}) => {
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq)]
        pub enum $name {$(
            $(#[$vmeta])*
            #[expect(missing_docs, reason = "fields are named as the trail shows them")]
            $variant { $subject: $subject_type, $($field: $type),* }
        ),+}

        impl $name {
            /// All kinds of event of this feature, in the order in which people expect them.
            pub const KINDS: &'static [$crate::audit::EventKind] = &[$(
                $crate::audit::EventKind {
                    action: concat!($feature, ".", $verb),
                    subject: stringify!($kind),
                    fields: &[$(stringify!($field)),*],
                }
            ),+];
        }

        impl $crate::audit::AuditEvent for $name {
            fn kind(&self) -> $crate::audit::EventKind {
                match self {$(
                    Self::$variant { .. } => $crate::audit::EventKind {
                        action: concat!($feature, ".", $verb),
                        subject: stringify!($kind),
                        fields: &[$(stringify!($field)),*],
                    }
                ),+}
            }

            fn subject(&self) -> String {
                match self {$(
                    Self::$variant { $subject, .. } => $subject.to_string()
                ),+}
            }

            fn fields(&self) -> Vec<(&'static str, $crate::audit::Value)> {
                match self {$(
                    Self::$variant { $($field,)* .. } => vec![$(
                        (stringify!($field), $crate::audit::Recorded::recorded($field))
                    ),*]
                ),+}
            }
        }
    };
}
pub(crate) use audit_events;
