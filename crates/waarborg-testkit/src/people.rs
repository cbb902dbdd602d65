//! The people of an organisation.

use crate::chance::{Chance, Stream};
use crate::words::names;
use waarborg_domain::Moment;
use waarborg_domain::accounts::Role;
use waarborg_domain::ids::UserId;

/// Somebody.
#[derive(Debug, Clone)]
pub struct Person {
    pub id: UserId,
    pub name: String,
    pub email: String,
    pub roles: Vec<Role>,
}

/// Indices in the list of people.
pub const ADMINISTRATOR: usize = 0;
/// The CISO.
pub const CISO: usize = 1;
/// The municipal secretary: answers for the organisation as a whole.
pub const SECRETARY: usize = 3;
/// The process owner whom the demo follows; process owner number 0.
pub const PROCESS_OWNER: usize = 4;

const PERSONAS: [(&str, Role); 7] = [
    ("beheerder", Role::Administrator),
    ("ciso", Role::Ciso),
    ("bestuurder", Role::BoardMember),
    ("gemeentesecretaris", Role::BoardMember),
    ("proceseigenaar", Role::ProcessOwner),
    ("auditor", Role::Auditor),
    ("lezer", Role::Reader),
];

/// How many of the people own processes and systems.
pub fn owner_count(people: u32) -> usize {
    let people = people as usize;
    let rest = people.saturating_sub(PERSONAS.len());
    (people / 3).max(10).min(rest + 1)
}

/// The index of the owner with this number.
pub const fn owner(number: usize) -> usize {
    match number {
        0 => PROCESS_OWNER,
        _ => PERSONAS.len() - 1 + number,
    }
}

/// The people of the organisation with this index in the plan.
pub fn people(seed: u64, organisation: u32, slug: &str, count: u32, since: Moment) -> Vec<Person> {
    let mut chance = Chance::new(seed, organisation, Stream::People);
    let owners = owner_count(count);
    (0..count.max(10) as usize)
        .map(|index| {
            let (first, last) = names::name(organisation as usize, index);
            let id = UserId(chance.id(since));
            let persona = PERSONAS.get(index);
            let local = persona.map_or_else(
                || {
                    format!(
                        "{}.{}",
                        first.to_lowercase(),
                        last.to_lowercase().replace(' ', "-")
                    )
                },
                |(local, _)| (*local).to_owned(),
            );
            Person {
                id,
                name: format!("{first} {last}"),
                email: format!("{local}@{slug}.example"),
                roles: vec![persona.map_or_else(|| role(index, owners), |(_, role)| *role)],
            }
        })
        .collect()
}

/// The role of somebody who is not a persona.
fn role(index: usize, owners: usize) -> Role {
    if index <= owner(owners - 1) {
        Role::ProcessOwner
    } else if index == owner(owners - 1) + 1 {
        Role::Auditor
    } else {
        Role::Reader
    }
}
