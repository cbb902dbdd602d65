//! The newest version of every object and the people, to be found by code, name and e-mail address.

use super::edit::clean_line;
use super::{ObjectKind, ObjectVersion};
use crate::accounts::Member;
use crate::ids::{ObjectId, UserId};
use crate::ledger::Ledger;
use std::collections::HashMap;

/// See the module. Made once per request: finding is then no search.
#[derive(Debug)]
pub struct Register<'a> {
    newest: HashMap<ObjectId, &'a ObjectVersion>,
    codes: HashMap<(ObjectKind, String), ObjectId>,
    names: HashMap<(ObjectKind, String), Vec<ObjectId>>,
    people: HashMap<UserId, &'a Member>,
    addresses: HashMap<String, UserId>,
}

/// A text as it is compared: case and the number of spaces do not matter.
#[must_use]
pub fn folded(text: &str) -> String {
    clean_line(text).to_lowercase()
}

impl<'a> Register<'a> {
    /// Of everything in the ledger, ended objects included: their codes stay theirs.
    #[must_use]
    pub fn new(ledger: &'a Ledger) -> Self {
        // In order of version, so the later one overwrites the earlier one.
        let newest: HashMap<ObjectId, &ObjectVersion> = ledger
            .objects
            .iter()
            .map(|version| (version.object, version))
            .collect();
        let mut codes = HashMap::new();
        let mut names: HashMap<(ObjectKind, String), Vec<ObjectId>> = HashMap::new();
        for version in newest.values() {
            codes.insert((version.kind, folded(&version.details.code)), version.object);
            if !version.retired {
                let key = (version.kind, folded(&version.details.name));
                names.entry(key).or_default().push(version.object);
            }
        }
        let people = ledger.members.iter().map(|member| (member.user, member));
        let addresses = ledger
            .members
            .iter()
            .map(|member| (folded(&member.email), member.user));
        Self {
            newest,
            codes,
            names,
            people: people.collect(),
            addresses: addresses.collect(),
        }
    }

    /// The newest version of an object, ended or not.
    #[must_use]
    pub fn object(&self, id: ObjectId) -> Option<&'a ObjectVersion> {
        self.newest.get(&id).copied()
    }

    /// All objects of a kind, ended ones included, in no order.
    pub fn of_kind(&self, kind: ObjectKind) -> impl Iterator<Item = &'a ObjectVersion> {
        self.newest
            .values()
            .copied()
            .filter(move |version| version.kind == kind)
    }

    /// The object with this code, ended or not.
    #[must_use]
    pub fn by_code(&self, kind: ObjectKind, code: &str) -> Option<&'a ObjectVersion> {
        self.object(*self.codes.get(&(kind, folded(code)))?)
    }

    /// The objects in use with this name.
    #[must_use]
    pub fn by_name(&self, kind: ObjectKind, name: &str) -> &[ObjectId] {
        self.names.get(&(kind, folded(name))).map_or(&[], Vec::as_slice)
    }

    /// A member.
    #[must_use]
    pub fn person(&self, id: UserId) -> Option<&'a Member> {
        self.people.get(&id).copied()
    }

    /// The member with this e-mail address.
    #[must_use]
    pub fn by_address(&self, address: &str) -> Option<&'a Member> {
        self.person(*self.addresses.get(&folded(address))?)
    }
}
