//! People with an account.

use super::commit::Apply;
use super::connection::Connection;
use super::database::{Database, in_transaction};
use super::{Place, Result, failed, not_changed, parse, rows, taken};
use super::{invitations, members, sessions};
use async_trait::async_trait;
use serde::Serialize;
use uuid::Uuid;
use waarborg_domain::Moment;
use waarborg_domain::accounts::{AccountStore, Change, Membership, Session, SessionContext, User};
use waarborg_domain::ids::{AttemptId, OrganisationId, SessionId, UserId};
use waarborg_domain::store::StoreError;

pub(super) struct UserRecord {
    pub id: Uuid,
    pub home: Uuid,
    pub email: String,
    pub name: String,
    pub language: String,
    pub password_hash: String,
    pub totp_secret: Option<Vec<u8>>,
    pub totp_last_step: i64,
    pub must_change_password: bool,
    pub active: bool,
    pub version: i64,
    pub recovery_codes: Option<String>,
}

macro_rules! select_users {
    ($tail:tt, $($argument:expr),*) => {
        sqlx::query_as!(
            UserRecord,
            r#"SELECT id AS "id!: Uuid", home_id AS "home!: Uuid", email AS "email!", name AS "name!", language AS "language!",
                password_hash AS "password_hash!", totp_secret AS "totp_secret?: Vec<u8>",
                totp_last_step AS "totp_last_step!: i64", must_change_password AS "must_change_password!: bool",
                active AS "active!: bool", version AS "version!: i64",
                (SELECT string_agg(code_hash, ' ' ORDER BY position) FROM recovery_codes
                    WHERE user_id = users.id) AS "recovery_codes?: String"
            FROM users "# + $tail,
            $($argument),*
        )
    };
}

pub(super) async fn count(connection: &mut Connection) -> Result<i64> {
    sqlx::query_scalar!(r#"SELECT COUNT(*) AS "count!: i64" FROM users"#)
        .fetch_one(connection)
        .await
        .map_err(failed)
}

pub(super) async fn by_email(connection: &mut Connection, email: &str) -> Result<Option<User>> {
    let found = select_users!("WHERE email = $1", email)
        .fetch_optional(connection)
        .await
        .map_err(failed)?;
    found.map(User::try_from).transpose()
}

pub(super) async fn by_id(connection: &mut Connection, id: Uuid) -> Result<Option<User>> {
    let found = select_users!("WHERE id = $1", id)
        .fetch_optional(connection)
        .await
        .map_err(failed)?;
    found.map(User::try_from).transpose()
}

impl TryFrom<UserRecord> for User {
    type Error = StoreError;

    fn try_from(record: UserRecord) -> Result<Self> {
        let codes = record.recovery_codes.unwrap_or_default();
        Ok(Self {
            id: UserId(record.id),
            home: OrganisationId(record.home),
            email: record.email,
            name: record.name,
            language: parse(&record.language)?,
            password_hash: record.password_hash,
            totp_secret: record.totp_secret,
            totp_last_step: record.totp_last_step,
            recovery_codes: codes.split_whitespace().map(str::to_owned).collect(),
            must_change_password: record.must_change_password,
            active: record.active,
            version: record.version,
        })
    }
}

/// Adds an account; it belongs to this organisation, even before it has a role.
async fn add(connection: &mut Connection, place: Place<'_>, user: &User) -> Result<()> {
    if user.home.0 != place.organisation {
        return Err(not_changed(false));
    }
    let id = user.id.0;
    sqlx::query!(
        "INSERT INTO users (id, home_id, email, name, language, password_hash, totp_secret, totp_last_step,
            must_change_password, active, version)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        id,
        place.organisation,
        user.email.as_str(),
        user.name.as_str(),
        user.language.code(),
        user.password_hash.as_str(),
        user.totp_secret.as_deref(),
        user.totp_last_step,
        user.must_change_password,
        user.active,
        user.version
    )
    .execute(&mut *connection)
    .await
    .map_err(taken(&user.email))?;
    put_recovery_codes(connection, user).await?;
    super::members::admit(connection, place, user.id).await
}

/// Changes an account that this organisation manages: never one of another organisation.
async fn update(connection: &mut Connection, place: Place<'_>, user: &User) -> Result<()> {
    let id = user.id.0;
    // A TOTP step that was used since the account was read stays used.
    let changed = sqlx::query!(
        "UPDATE users SET email = $4, name = $5, language = $6, password_hash = $7,
            totp_last_step = CASE
                WHEN totp_secret = $8 AND totp_last_step > $9 THEN totp_last_step ELSE $9 END,
            totp_secret = $8, must_change_password = $10, active = $11, version = version + 1
        WHERE id = $1 AND version = $2 AND home_id = $3",
        id,
        user.version,
        place.organisation,
        user.email.as_str(),
        user.name.as_str(),
        user.language.code(),
        user.password_hash.as_str(),
        user.totp_secret.as_deref(),
        user.totp_last_step,
        user.must_change_password,
        user.active
    )
    .execute(&mut *connection)
    .await
    .map_err(taken(&user.email))?;
    if changed.rows_affected() == 0 {
        return Err(not_changed(is_home(connection, place, id).await?));
    }
    sqlx::query!("DELETE FROM recovery_codes WHERE user_id = $1", id)
        .execute(&mut *connection)
        .await
        .map_err(failed)?;
    put_recovery_codes(connection, user).await?;
    wake_other_organisations(connection, place, id).await
}

/// Whether this organisation manages the account.
async fn is_home(connection: &mut Connection, place: Place<'_>, user: Uuid) -> Result<bool> {
    let found = sqlx::query_scalar!(
        r#"SELECT COUNT(*) AS "count!: i64" FROM users WHERE id = $1 AND home_id = $2"#,
        user,
        place.organisation
    )
    .fetch_one(connection)
    .await
    .map_err(failed)?;
    Ok(found > 0)
}

/// Takes the management of an account over from an organisation at which its owner has no roles.
async fn adopt(connection: &mut Connection, place: Place<'_>, user: UserId) -> Result<()> {
    let adopted = sqlx::query!(
        "UPDATE users SET home_id = $2, version = version + 1
        WHERE id = $1 AND EXISTS (SELECT 1 FROM membership_roles WHERE organisation_id = $2 AND user_id = $1)
            AND NOT EXISTS
                (SELECT 1 FROM membership_roles WHERE organisation_id = users.home_id AND user_id = $1)",
        user.0,
        place.organisation
    )
    .execute(&mut *connection)
    .await
    .map_err(failed)?;
    if adopted.rows_affected() == 0 {
        return Err(not_changed(true));
    }
    wake_other_organisations(connection, place, user.0).await
}

#[derive(Serialize)]
struct CodeRow<'a> {
    hash: &'a str,
    position: usize,
}

async fn put_recovery_codes(connection: &mut Connection, user: &User) -> Result<()> {
    if user.recovery_codes.is_empty() {
        return Ok(());
    }
    let codes = user.recovery_codes.iter().enumerate();
    let codes = codes.map(|(position, hash)| CodeRow { hash, position });
    sqlx::query!(
        "INSERT INTO recovery_codes (user_id, code_hash, position)
        SELECT $1, value ->> 'hash', CAST(value ->> 'position' AS bigint) FROM json_each($2)
        WHERE TRUE ON CONFLICT DO NOTHING",
        user.id.0,
        rows(codes)?
    )
    .execute(connection)
    .await
    .map_err(failed)?;
    Ok(())
}

/// Tells the other organisations of this person that a member changed.
async fn wake_other_organisations(connection: &mut Connection, place: Place<'_>, user: Uuid) -> Result<()> {
    sqlx::query!(
        "UPDATE organisations SET revision = revision + 1
        WHERE id <> $1 AND id IN (SELECT organisation_id FROM membership_roles WHERE user_id = $2)",
        place.organisation,
        user
    )
    .execute(connection)
    .await
    .map_err(failed)?;
    Ok(())
}

pub(super) async fn use_totp_step(connection: &mut Connection, user: Uuid, step: i64) -> Result<bool> {
    let used = sqlx::query!(
        "UPDATE users SET totp_last_step = $2 WHERE id = $1 AND totp_last_step < $2",
        user,
        step
    )
    .execute(connection)
    .await
    .map_err(failed)?;
    Ok(used.rows_affected() == 1)
}

/// Removes the code, and increments the version of the account, so that whoever is changing it at the
/// moment does not put the code back.
pub(super) async fn use_recovery_code(
    connection: &mut Connection,
    user: Uuid,
    code_hash: &str,
) -> Result<bool> {
    let used = sqlx::query!(
        "DELETE FROM recovery_codes WHERE user_id = $1 AND code_hash = $2",
        user,
        code_hash
    )
    .execute(&mut *connection)
    .await
    .map_err(failed)?;
    if used.rows_affected() == 0 {
        return Ok(false);
    }
    sqlx::query!("UPDATE users SET version = version + 1 WHERE id = $1", user)
        .execute(connection)
        .await
        .map_err(failed)?;
    Ok(true)
}

#[async_trait]
impl AccountStore for Database {
    async fn count_users(&self) -> Result<i64> {
        count(&mut self.read().await?).await
    }

    async fn user_by_email(&self, email: &str) -> Result<Option<User>> {
        by_email(&mut self.read().await?, email).await
    }

    async fn user(&self, id: UserId) -> Result<Option<User>> {
        by_id(&mut self.read().await?, id.0).await
    }

    async fn memberships(&self, user: UserId) -> Result<Vec<Membership>> {
        members::memberships_of(&mut self.read().await?, user.0).await
    }

    async fn create_session(&self, session: &Session) -> Result<()> {
        in_transaction!(self, connection => sessions::create(connection, session))
    }

    async fn session(&self, token_hash: &str, now: Moment) -> Result<Option<SessionContext>> {
        sessions::by_token(&mut self.read().await?, token_hash, now).await
    }

    async fn pass_second_factor(&self, id: SessionId, new_token_hash: &str) -> Result<()> {
        in_transaction!(self, connection => sessions::pass_second_factor(connection, id.0, new_token_hash))
    }

    async fn extend_session(&self, id: SessionId, expires_at: Moment) -> Result<()> {
        in_transaction!(self, connection => sessions::extend(connection, id.0, expires_at))
    }

    async fn end_session(&self, id: SessionId) -> Result<()> {
        in_transaction!(self, connection => sessions::end(connection, id.0))
    }

    async fn end_sessions_of(&self, user: UserId, except: Option<SessionId>) -> Result<()> {
        in_transaction!(self, connection => sessions::end_all_of(connection, user.0, except.map(|id| id.0)))
    }

    async fn use_totp_step(&self, user: UserId, step: i64) -> Result<bool> {
        in_transaction!(self, connection => use_totp_step(connection, user.0, step))
    }

    async fn use_recovery_code(&self, user: UserId, code_hash: &str) -> Result<bool> {
        in_transaction!(self, connection => use_recovery_code(connection, user.0, code_hash))
    }

    async fn note_failed_login(
        &self,
        attempt: AttemptId,
        keys: &[String],
        at: Moment,
        forget_before: Moment,
    ) -> Result<()> {
        in_transaction!(self, connection =>
            sessions::note_failed_login(connection, attempt.0, keys, at, forget_before))
    }

    async fn forget_attempt(&self, attempt: AttemptId) -> Result<()> {
        in_transaction!(self, connection => sessions::forget_attempt(connection, attempt.0))
    }

    async fn failed_logins(&self, key: &str, since: Moment) -> Result<i64> {
        sessions::failed_logins(&mut self.read().await?, key, since).await
    }
}

impl Apply for Change {
    async fn apply(&self, connection: &mut Connection, place: Place<'_>) -> Result<()> {
        match self {
            Change::Add(user) => add(connection, place, user).await,
            Change::Update(user) => update(connection, place, user).await,
            Change::Adopt(user) => adopt(connection, place, *user).await,
            Change::SetRoles(user, roles) => members::set_roles(connection, place, *user, roles).await,
            Change::Invite(invitation) => invitations::add(connection, place, invitation).await,
            Change::EndInvitation(id) => invitations::end(connection, place, *id).await,
        }
    }
}
