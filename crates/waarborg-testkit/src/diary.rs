//! Collects what happened, in any order, and gives it back as commits in order of time.

use crate::people::Person;
use serde_json::Value;
use waarborg_domain::Moment;
use waarborg_domain::audit::NewEvent;
use waarborg_domain::decision::Decided;
use waarborg_domain::filling;
use waarborg_domain::ids::OrganisationId;
use waarborg_domain::store::Change;

/// What the audit trail says of something.
pub struct Note {
    /// `feature.what`.
    pub action: &'static str,
    /// On what kind of thing.
    pub kind: &'static str,
    /// Which.
    pub subject: String,
    /// More.
    pub details: Value,
}

/// See the module.
pub struct Diary {
    organisation: OrganisationId,
    commits: Vec<(Moment, Decided)>,
}

impl Diary {
    pub const fn new(organisation: OrganisationId) -> Self {
        Self {
            organisation,
            commits: Vec::new(),
        }
    }

    /// One deed of one person (or of the program) at one moment.
    pub fn write(&mut self, at: Moment, by: Option<&Person>, changes: Vec<Change>, notes: Vec<Note>) {
        let event = |note: Note| NewEvent {
            at,
            actor: by.map(|person| person.id),
            actor_name: by.map_or_else(|| "waarborg".to_owned(), |person| person.name.clone()),
            action: note.action,
            subject_kind: note.kind,
            subject: note.subject,
            details: note.details,
        };
        let commit = filling::chapter(self.organisation, changes, notes.into_iter().map(event).collect());
        self.commits.push((at, commit));
    }

    /// Everything, in order of time.
    pub fn finish(mut self) -> Vec<Decided> {
        // Stable: what was written first stays first within a moment.
        self.commits.sort_by_key(|(at, _)| *at);
        self.commits.into_iter().map(|(_, commit)| commit).collect()
    }
}
