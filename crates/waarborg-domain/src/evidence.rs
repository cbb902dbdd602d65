//! Evidence: a file or a link that shows something, about a period. One piece can serve many
//! judgements.

mod add;
mod change;
mod dossier;
mod events;
mod search;
mod store;
mod visibility;

pub use add::{AddEvidence, AddRefused, NewEvidence};
pub use change::{ChangeEvidence, ChangeRefused, RetireEvidence};
pub use events::EvidenceEvent;
pub use store::{Change, EvidenceFilter, EvidenceRow, EvidenceStore, EvidenceVisibility};
pub(crate) use visibility::visible;
pub use visibility::{grounds, visibility_of};

use crate::Moment;
use crate::accounts::Actor;
use crate::ids::{EvidenceId, UserId};
use crate::judgements::Period;
use crate::permissions::Permission;
use crate::text_enum::text_enum;

/// What this feature brings.
pub const FEATURE: crate::features::Feature = crate::features::Feature {
    grants: {
        use crate::accounts::Role;
        use crate::permissions::{Grant, Permission};
        &[
            Grant::new(
                Permission::SeeState,
                &[
                    Role::Ciso,
                    Role::BoardMember,
                    Role::ProcessOwner,
                    Role::Auditor,
                    Role::Reader,
                ],
            ),
            Grant::new(
                Permission::SeeAll,
                &[Role::Ciso, Role::BoardMember, Role::Auditor, Role::Reader],
            ),
        ]
    },
    events: EvidenceEvent::KINDS,
    record_fields: &[events::CONTENT, change::CHANGED],
    dossier: Some(dossier::files),
    search: Some(search::SEARCH),
    ..crate::features::Feature::new("evidence")
};

text_enum! {
    /// Who may see the content of a piece of evidence.
    Confidentiality {
        /// Everybody who sees the state.
        Internal = "internal",
        /// Only whoever judges, advises, audits or owns it: not readers.
        Confidential = "confidential",
    }
}

/// Where the content is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content {
    /// A file in the evidence store, by the SHA-256 of its bytes.
    File(StoredFile),
    /// A link to elsewhere (`https:` or `http:`).
    Link(String),
}

/// A file in the evidence store.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredFile {
    /// SHA-256 of the bytes, hexadecimal: also its address.
    pub sha256: String,
    /// Name as it was uploaded, see [`clean_file_name`].
    pub name: String,
    /// Media type, sniffed from the bytes.
    pub media_type: String,
    /// Size in bytes.
    pub size: i64,
}

/// A piece of evidence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evidence {
    /// Identifier.
    pub id: EvidenceId,
    /// Title.
    pub title: String,
    /// Content.
    pub content: Content,
    /// The period that it covers.
    pub period: Option<Period>,
    /// Who keeps it up to date.
    pub owner: UserId,
    /// The name of the owner.
    pub owner_name: String,
    /// Who may see it.
    pub confidentiality: Confidentiality,
    /// When it was added.
    pub added_at: Moment,
    /// Who added it.
    pub added_by: UserId,
    /// True once it was retired: it stays with the judgements that rest on it.
    pub retired: bool,
    /// Counts the changes, to notice two people editing at once.
    pub version: i64,
}

/// Whether one of the roles may see all evidence, confidential pieces included: whoever judges for
/// all, advises, approves or audits.
#[must_use]
pub fn sees_confidential(actor: &Actor) -> bool {
    use Permission as P;
    [P::JudgeAll, P::Advise, P::Approve, P::SeeAuditTrail]
        .iter()
        .any(|permission| actor.may(*permission))
}

impl Evidence {
    /// Whether `actor` may see it. `serves_own`: a judgement that bears on something the actor owns
    /// rests on it.
    #[must_use]
    pub fn may_be_seen_by(&self, actor: &Actor, serves_own: bool) -> bool {
        sees_confidential(actor)
            || (actor.sees_all() && self.confidentiality == Confidentiality::Internal)
            || (actor.may(Permission::Judge) && (self.is_of(actor) || serves_own))
    }

    /// Whether `actor` may change its metadata, or retire it.
    #[must_use]
    pub fn may_be_changed_by(&self, actor: &Actor) -> bool {
        actor.may(Permission::JudgeAll) || (actor.may(Permission::Judge) && self.is_of(actor))
    }

    fn is_of(&self, actor: &Actor) -> bool {
        self.owner == actor.user || self.added_by == actor.user
    }
}

/// The metadata of a piece of evidence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EvidenceFacts {
    /// Title.
    pub title: String,
    /// The period that it covers.
    pub period: Option<Period>,
    /// Who keeps it up to date.
    pub owner: UserId,
    /// Who may see it.
    pub confidentiality: Confidentiality,
}

/// Why evidence is refused. Each names the field that has to change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum EvidenceError {
    /// The title is empty.
    #[error("the title is missing")]
    NoTitle,
    /// The title is longer than 200 characters.
    #[error("the title is too long")]
    TitleTooLong,
    /// The period ends before it starts.
    #[error("the period ends before it starts")]
    PeriodEndsBeforeStart,
}

/// The longest title, in characters.
pub const MAX_TITLE_LENGTH: usize = 200;

impl EvidenceFacts {
    /// The metadata, cleaned, if it is valid.
    ///
    /// # Errors
    /// See [`EvidenceError`].
    pub fn checked(mut self) -> Result<Self, EvidenceError> {
        self.title = self.title.trim().to_owned();
        if self.title.is_empty() {
            return Err(EvidenceError::NoTitle);
        }
        if self.title.chars().count() > MAX_TITLE_LENGTH {
            return Err(EvidenceError::TitleTooLong);
        }
        if self.period.is_some_and(|period| period.end < period.start) {
            return Err(EvidenceError::PeriodEndsBeforeStart);
        }
        Ok(self)
    }
}

/// The text is not an address that we link to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a link starts with https:// or http:// and names a host, without a password")]
pub struct NotALink;

/// The longest link, in characters.
pub const MAX_LINK_LENGTH: usize = 2_000;

/// Checks a link: `https:` or `http:`, a host, no name and password in it. Anything else (script,
/// files, other programs) could do harm when it is clicked.
///
/// # Errors
/// See [`NotALink`].
pub fn check_link(text: &str) -> Result<String, NotALink> {
    let text = text.trim();
    let (scheme, rest) = text.split_once("://").ok_or(NotALink)?;
    let known = ["https", "http"]
        .iter()
        .any(|known| scheme.eq_ignore_ascii_case(known));
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let host = authority.split(':').next().unwrap_or_default();
    let odd = text
        .chars()
        .any(|c| c.is_whitespace() || c.is_control() || is_invisible(c) || c == '\\');
    if !known || host.is_empty() || authority.contains('@') || odd || text.chars().count() > MAX_LINK_LENGTH {
        return Err(NotALink);
    }
    Ok(text.to_owned())
}

/// Characters that make a name look different from what it is.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

/// The longest file name, in characters.
const MAX_FILE_NAME_LENGTH: usize = 150;

/// A file name without a path, without characters that a system or a reader stumbles over, and not
/// too long; the extension stays.
#[must_use]
pub fn clean_file_name(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let clean: String = last
        .chars()
        .filter(|c| !c.is_control() && !is_invisible(*c))
        .map(|c| {
            if matches!(c, '<' | '>' | ':' | '"' | '|' | '?' | '*') {
                '_'
            } else {
                c
            }
        })
        .collect();
    let clean = clean.trim_matches(|c: char| c == '.' || c.is_whitespace());
    if clean.is_empty() {
        return "bestand".to_owned();
    }
    if clean.chars().count() <= MAX_FILE_NAME_LENGTH {
        return clean.to_owned();
    }
    let short = |text: &str, length| text.chars().take(length).collect::<String>();
    match clean.rsplit_once('.') {
        Some((stem, extension)) if extension.chars().count() <= 10 => {
            format!("{}.{extension}", short(stem, MAX_FILE_NAME_LENGTH - 11))
        }
        _ => short(clean, MAX_FILE_NAME_LENGTH),
    }
}

#[cfg(test)]
mod tests;
