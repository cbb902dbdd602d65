//! The first day: the organisation, its people and the object that stands for it.

use crate::diary::{Diary, Note};
use crate::people::{ADMINISTRATOR, Person};
use crate::world::World;
use crate::{Credentials, Secrets};
use waarborg_domain::accounts::{self, AdminEvent, Role, User};
use waarborg_domain::audit::Recorded;
use waarborg_domain::catalogue::Language;
use waarborg_domain::ids::OrganisationId;
use waarborg_domain::law::{CbwPosition, CbwScope};
use waarborg_domain::objects::{self, ObjectVersion};
use waarborg_domain::organisations::{self, Organisation, SetUpEvent, Settings};

/// An account that this organisation manages, with the secrets of whoever applies it.
pub fn account(home: OrganisationId, person: &Person, secrets: &dyn Secrets) -> User {
    let Credentials {
        password_hash,
        totp_secret,
        recovery_codes,
    } = secrets.credentials(person.id, &person.email, &person.roles);
    User {
        id: person.id,
        home,
        email: person.email.clone(),
        name: person.name.clone(),
        language: Language::Nl,
        password_hash,
        totp_secret,
        totp_last_step: 0,
        recovery_codes,
        must_change_password: false,
        active: true,
        version: 1,
    }
}

/// Writes the set-up. `guests` have an account already.
pub fn write(world: &World, secrets: &dyn Secrets, guests: &[(Person, Vec<Role>)], diary: &mut Diary) {
    let at = world.calendar.moment(0, 0);
    let keys = secrets.keys(world.id);
    let organisation = Organisation {
        id: world.id,
        slug: world.slug.clone(),
        name: world.name.clone(),
        tier: world.words.tier,
        catalogue_version: waarborg_catalogue::NEWEST.to_owned(),
        settings: Settings {
            cbw: CbwPosition {
                scope: CbwScope::Within,
                reason: world.words.cbw.to_owned(),
            },
            ..Settings::default()
        },
        public_key: keys.public_key,
        encrypted_private_key: keys.encrypted_private_key,
        invented: true,
        version: 1,
    };
    let administrator = world.person(ADMINISTRATOR);
    let itself = world.itself();
    let mut changes = vec![
        organisations::Change::Create(organisation).into(),
        accounts::Change::Add(account(world.id, administrator, secrets)).into(),
        accounts::Change::SetRoles(administrator.id, administrator.roles.clone()).into(),
    ];
    let others = world.people.iter().filter(|person| person.id != administrator.id);
    let mut people_changes = Vec::new();
    let mut people_notes = Vec::new();
    for person in others {
        people_changes.push(accounts::Change::Add(account(world.id, person, secrets)).into());
        people_changes.push(accounts::Change::SetRoles(person.id, person.roles.clone()).into());
        people_notes.push(added(person, &person.roles));
    }
    for (person, roles) in guests {
        people_changes.push(accounts::Change::SetRoles(person.id, roles.clone()).into());
        people_notes.push(added(person, roles));
    }
    // The owner of the organisation as an object has to exist first, so everybody does.
    changes.extend(people_changes);
    changes.push(
        objects::Change::Save(vec![ObjectVersion {
            object: itself.id,
            kind: itself.kind,
            version: 1,
            valid_from: world.calendar.day(0),
            retired: false,
            recorded_at: at,
            details: itself.details.clone(),
        }])
        .into(),
    );
    let mut notes = vec![
        Note::of(&SetUpEvent::Done {
            organisation: world.id,
            name: world.name.clone(),
            catalogue: waarborg_catalogue::NEWEST.to_owned(),
            cbw: CbwScope::Within.recorded(),
            cbw_reason: world.words.cbw.to_owned(),
        }),
        added(administrator, &administrator.roles),
    ];
    notes.extend(people_notes);
    diary.write(at, None, changes, notes);
    change_a_role(world, diary);
}

fn added(person: &Person, roles: &[Role]) -> Note {
    Note::of(&AdminEvent::MemberAdded {
        user: person.id,
        name: person.name.clone(),
        roles: roles.to_vec(),
    })
}

/// Later on, the last reader gets another role: accounts change too.
fn change_a_role(world: &World, diary: &mut Diary) {
    let Some(person) = world
        .people
        .last()
        .filter(|person| person.roles == [Role::Reader])
    else {
        return;
    };
    let day = world.calendar.workday(world.calendar.at(0.6));
    let roles = vec![Role::Reader, Role::ProcessOwner];
    let note = Note::of(&AdminEvent::RolesChanged {
        user: person.id,
        name: person.name.clone(),
        before: person.roles.clone(),
        roles: roles.clone(),
    });
    let by = world.person(ADMINISTRATOR);
    diary.write(
        world.calendar.moment(day, 5_400),
        Some(by),
        vec![accounts::Change::SetRoles(person.id, roles).into()],
        vec![note],
    );
}
