//! Typed audit events: each feature has an enum of what can happen in it, which knows its verb,
//! subject and fields. The trail keeps them as codes and typed JSON ([`super::Value`]), so that old
//! events stay readable when the enum changes.

use super::value::Value;

/// A kind of event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EventKind {
    /// Stable code, `feature.what` (`scope.stated`).
    pub action: &'static str,
    /// On what kind of thing (`object`).
    pub subject: &'static str,
    /// How its identifier or number is read.
    pub subject_type: SubjectType,
    /// The names of its fields.
    pub fields: &'static [&'static str],
}

impl EventKind {
    /// The part of the code before the full stop: what goes together in the log.
    #[must_use]
    pub fn group(&self) -> &'static str {
        self.action.split('.').next().unwrap_or(self.action)
    }
}

/// How the subject of an event is read: the trail keeps it as text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SubjectType {
    /// The number of a control or measure.
    Number,
    /// An object.
    Object,
    /// A person.
    Person,
    /// The organisation itself.
    Organisation,
    /// It stands for itself, such as the version of a text.
    Itself,
    /// Its name is one of the fields of the event.
    Named,
}

/// Something that events happen to.
pub trait EventSubject: std::fmt::Display {
    /// How it is read.
    const TYPE: SubjectType = SubjectType::Named;
}

macro_rules! subjects {
    ($($kind:ty => $type:ident),+ $(,)?) => {$(
        impl EventSubject for $kind {
            const TYPE: SubjectType = SubjectType::$type;
        }
    )+};
}
subjects! {
    crate::applicability::Subject => Number,
    crate::catalogue::MeasureNumber => Number,
    crate::requirement::Requirement => Number,
    crate::ids::ObjectId => Object,
    crate::ids::UserId => Person,
    crate::ids::OrganisationId => Organisation,
    i64 => Itself,
    String => Named,
    crate::ids::BatchId => Named,
    crate::ids::EvidenceId => Named,
    crate::ids::FrameworkId => Named,
    crate::ids::InheritanceId => Named,
    crate::ids::JudgementId => Named,
    crate::ids::MigrationId => Named,
    crate::ids::SourceId => Named,
    crate::ids::StatementId => Named,
}

/// The kind of event with this code, if this version of the program knows it.
#[must_use]
pub fn kind_of(action: &str) -> Option<&'static EventKind> {
    let mut kinds = crate::features::ALL.iter().flat_map(|feature| feature.events);
    kinds.find(|kind| kind.action == action)
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
        #[allow(clippy::large_enum_variant, reason = "an event lives as long as one write")]
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
                    subject_type: <$subject_type as $crate::audit::EventSubject>::TYPE,
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
                        subject_type: <$subject_type as $crate::audit::EventSubject>::TYPE,
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
