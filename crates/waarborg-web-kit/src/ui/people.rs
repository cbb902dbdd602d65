//! Who is logged in and where, as the page head shows it.

use waarborg_domain::accounts::Role;
use waarborg_domain::ids::OrganisationId;

/// The person who is logged in, as the page head shows them.
#[derive(Debug, Clone, Default)]
pub struct Person {
    /// Name.
    pub name: String,
}

impl Person {
    /// First letters of first and last name.
    #[must_use]
    pub fn initials(&self) -> String {
        let mut words = self.name.split_whitespace();
        let first = words.next().and_then(|word| word.chars().next());
        let last = words.next_back().and_then(|word| word.chars().next());
        first
            .into_iter()
            .chain(last)
            .flat_map(char::to_uppercase)
            .collect()
    }
}

/// The organisation that the page is about, as the page head shows it.
#[derive(Debug, Clone)]
pub struct Here {
    /// Identifier.
    pub id: OrganisationId,
    /// Short name in addresses.
    pub slug: String,
    /// Name.
    pub name: String,
    /// The roles of this person here.
    pub roles: Vec<Role>,
    /// Version of the organisation's record: part of the address of its theme and logo.
    pub face_version: i64,
    /// Whether it has a logo of its own.
    pub has_logo: bool,
}
