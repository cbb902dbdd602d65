//! `waarborg user add` and `waarborg user adopt`.

use super::serve;
use crate::cli::{Format, Place};
use crate::outcome::{Failure, Outcome};
use crate::place;
use crate::terminal::{self, say};
use clap::Subcommand;
use serde_json::json;
use waarborg_app::{Config, Undecided};
use waarborg_domain::accounts::{AddMember, AdoptAccount, MembersRefused, NewAccount, Role};
use waarborg_domain::catalogue::Language;
use waarborg_domain::decision::By;

#[derive(Debug, Subcommand)]
pub enum UserCommand {
    /// Make an account with a one-time password, which is printed once.
    Add {
        #[command(flatten)]
        place: Place,
        /// Short name of the organisation.
        #[arg(long)]
        organisation: String,
        /// E-mail address: the log-in name.
        #[arg(long)]
        email: String,
        /// Name as others see it.
        #[arg(long)]
        name: String,
        /// Role: administrator, ciso, board-member, process-owner, auditor or reader. May be given more
        /// than once.
        #[arg(long = "role", required = true)]
        roles: Vec<Role>,
        /// How to print the outcome.
        #[arg(long, value_enum, default_value_t = Format::Text)]
        format: Format,
    },
    /// Let an organisation manage the account of one of its users. For somebody who went to work there:
    /// the organisation that manages it now has taken their roles away.
    Adopt {
        #[command(flatten)]
        place: Place,
        /// Short name of the organisation that manages the account from now on.
        #[arg(long)]
        organisation: String,
        /// E-mail address: the log-in name.
        #[arg(long)]
        email: String,
    },
}

pub async fn run(command: UserCommand) -> Outcome {
    match command {
        UserCommand::Add {
            place,
            organisation,
            email,
            name,
            roles,
            format,
        } => {
            let email = email.trim().to_lowercase();
            let password = add(&place, &organisation, &email, name.trim(), roles).await?;
            Ok(tell(&email, &password, format)?)
        }
        UserCommand::Adopt {
            place,
            organisation,
            email,
        } => adopt(&place, &organisation, email.trim().to_lowercase()).await,
    }
}

fn tell(email: &str, password: &str, format: Format) -> serde_json::Result<()> {
    match format {
        Format::Json => return terminal::json(&json!({ "email": email, "oneTimePassword": password })),
        Format::Text => {
            say!("{email} can log in once with: {password}");
            say!("Then a new password has to be chosen.");
        }
    }
    Ok(())
}

async fn adopt(place: &Place, slug: &str, email: String) -> Outcome {
    let app = serve::app(place, Config::default()).await?;
    let organisation = place::organisation(&*app.store, Some(slug)).await?;
    let by = By::Operator("waarborg user adopt");
    let command = AdoptAccount { email };
    let adopted = app.decide(organisation.id, &by, &command).await;
    adopted.map_err(|error| Failure::Failed(error.into()))?;
    say!("{} manages the account of {}.", organisation.name, command.email);
    Ok(())
}

async fn add(
    place: &Place,
    slug: &str,
    email: &str,
    name: &str,
    roles: Vec<Role>,
) -> Result<String, Failure> {
    let app = serve::app(place, Config::default()).await?;
    let organisation = place::organisation(&*app.store, Some(slug)).await?;
    let password = waarborg_app::secrets::readable_code(4);
    let account = NewAccount {
        id: app.id(),
        name: name.to_owned(),
        email: email.to_owned(),
        language: Language::Nl,
        password_hash: hash(&password)?,
    };
    let by = By::Operator("waarborg user add");
    let command = AddMember { account, roles };
    match app.decide(organisation.id, &by, &command).await {
        Ok(()) => Ok(password),
        Err(Undecided::Refused(MembersRefused::Exists)) => Err(Failure::Failed(anyhow::anyhow!(
            "there is an account with {email} already; an administrator can invite its owner"
        ))),
        Err(other) => Err(Failure::Failed(other.into())),
    }
}

fn hash(password: &str) -> anyhow::Result<String> {
    let memory = Config::default().password_memory_kib;
    waarborg_app::hash_blocking(password, memory)
        .map_err(|error| anyhow::anyhow!("cannot hash the password: {error}"))
}
