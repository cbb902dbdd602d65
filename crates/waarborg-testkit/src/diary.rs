//! Collects what happened, in any order, and returns it as commits in order of time.

use crate::people::Person;
use waarborg_domain::Moment;
use waarborg_domain::audit::{AuditEvent, NewEvent};
use waarborg_domain::decision::Decided;
use waarborg_domain::filling;
use waarborg_domain::ids::OrganisationId;
use waarborg_domain::store::Change;

/// An audit event, before it is known when and by whom.
pub struct Note(NewEvent);

impl Note {
    /// What an event says.
    pub fn of(event: &impl AuditEvent) -> Self {
        Self(NewEvent::new(Moment::UNIX_EPOCH, None, "", event))
    }
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

    /// What one person (or the program) did at one moment.
    pub fn write(&mut self, at: Moment, by: Option<&Person>, changes: Vec<Change>, notes: Vec<Note>) {
        let event = |note: Note| NewEvent {
            at,
            actor: by.map(|person| person.id),
            actor_name: by.map_or_else(|| "waarborg".to_owned(), |person| person.name.clone()),
            ..note.0
        };
        let commit = filling::chapter(self.organisation, changes, notes.into_iter().map(event).collect());
        self.commits.push((at, commit));
    }

    /// What one person (or the program) did at one moment, with typed events.
    pub fn record(
        &mut self,
        at: Moment,
        by: Option<&Person>,
        changes: Vec<Change>,
        events: &[impl AuditEvent],
    ) {
        let name = by.map_or("waarborg", |person| person.name.as_str());
        let actor = by.map(|person| person.id);
        let events = events.iter().map(|event| NewEvent::new(at, actor, name, event));
        let commit = filling::chapter(self.organisation, changes, events.collect());
        self.commits.push((at, commit));
    }

    /// Everything, in order of time.
    pub fn finish(mut self) -> Vec<Decided> {
        // Stable: what was written first stays first within a moment.
        self.commits.sort_by_key(|(at, _)| *at);
        self.commits.into_iter().map(|(_, commit)| commit).collect()
    }
}
