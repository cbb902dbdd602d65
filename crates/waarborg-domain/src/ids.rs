//! Identifiers. All are UUIDs (version 7, so that newer ones sort later), made outside the domain.

/// Declares identifiers. A feature declares those of its own records itself.
macro_rules! id {
    ($($(#[$meta:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$meta])*
        #[derive(
            Debug,
            Clone,
            Copy,
            PartialEq,
            Eq,
            Hash,
            PartialOrd,
            Ord,
            serde::Serialize,
            serde::Deserialize,
        )]
        #[serde(transparent)]
        pub struct $name(pub uuid::Uuid);

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }

        impl std::str::FromStr for $name {
            type Err = uuid::Error;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Ok(Self(uuid::Uuid::parse_str(text)?))
            }
        }

        impl From<uuid::Uuid> for $name {
            fn from(id: uuid::Uuid) -> Self {
                Self(id)
            }
        }

        $crate::address::in_address!($name);
    )+};
}
pub(crate) use id;

id! {
    /// A government organisation: the tenant of every record.
    OrganisationId,
    /// A person with an account.
    UserId,
    /// Something that measures bind to: the organisation itself, a process, a system, a supplier.
    ObjectId,
    /// One judgement.
    JudgementId,
    /// What was recorded in one go, to be undone in one go.
    BatchId,
    /// One piece of evidence.
    EvidenceId,
    /// One inheritance: who provides a measure to whom.
    InheritanceId,
    /// One decision on applicability.
    DecisionId,
    /// One statement (ISMS scope and VvT together).
    StatementId,
    /// One other framework beside BIO2 (ander kader).
    FrameworkId,
    /// One move of an organisation to another version of BIO2.
    MigrationId,
    /// One attempt to log in, or to give a second factor.
    AttemptId,
    /// One log-in session.
    SessionId,
    /// One import of official text.
    SourceId,
}
