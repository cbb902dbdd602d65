//! `waarborg user add`.

use crate::cli::{Format, Place, UserCommand};
use crate::outcome::{Failure, Outcome};
use crate::{clock, place};
use serde_json::json;
use uuid::Uuid;
use waarborg_app::Config;
use waarborg_domain::accounts::{Role, User};
use waarborg_domain::audit::NewEvent;
use waarborg_domain::catalogue::Language;
use waarborg_domain::decision::Decided;
use waarborg_domain::ids::UserId;
use waarborg_domain::store::{Change, StoreError};

pub async fn run(command: UserCommand) -> Outcome {
    let UserCommand::Add {
        place,
        organisation,
        email,
        name,
        roles,
        format,
    } = command;
    let email = email.trim().to_lowercase();
    if !email.contains('@') || name.trim().is_empty() {
        return Err(Failure::Failed(anyhow::anyhow!(
            "an account needs an e-mail address and a name"
        )));
    }
    let password = add(&place, &organisation, &email, name.trim(), roles).await?;
    match format {
        Format::Json => println!("{}", json!({ "email": email, "oneTimePassword": password })),
        Format::Text => {
            println!("{email} can log in once with: {password}\nThen a new password has to be chosen.")
        }
    }
    Ok(())
}

async fn add(
    place: &Place,
    slug: &str,
    email: &str,
    name: &str,
    mut roles: Vec<Role>,
) -> Result<String, Failure> {
    roles.sort_unstable();
    roles.dedup();
    let store = place::open(place).await?;
    let organisation = place::organisation(&*store, Some(slug)).await?;
    let password = waarborg_app::secrets::readable_code(4);
    let user = User {
        id: UserId(Uuid::now_v7()),
        email: email.to_owned(),
        name: name.to_owned(),
        language: Language::Nl,
        password_hash: hash(&password)?,
        totp_secret: None,
        totp_last_step: 0,
        recovery_codes: Vec::new(),
        must_change_password: true,
        active: true,
        version: 1,
    };
    let event = NewEvent {
        at: clock::now(),
        actor: None,
        actor_name: "waarborg user add".to_owned(),
        action: "admin.member-added",
        subject_kind: "user",
        subject: user.id.to_string(),
        details: json!({ "email": email, "name": name, "roles": roles }),
    };
    let id = user.id;
    let changes = vec![Change::AddUser(user), Change::SetRoles(id, roles)];
    let commit = Decided::unconverted(organisation.id, changes, vec![event]);
    match store.commit(commit).await {
        Ok(_) => Ok(password),
        Err(StoreError::Exists(_)) => Err(Failure::Failed(anyhow::anyhow!(
            "there is an account with {email} already"
        ))),
        Err(error) => Err(error.into()),
    }
}

fn hash(password: &str) -> anyhow::Result<String> {
    let memory = Config::default().password_memory_kib;
    waarborg_app::hash_blocking(password, memory)
        .map_err(|error| anyhow::anyhow!("cannot hash the password: {error}"))
}
