//! People with an account.

use super::{Connection, Place, Result, failed, not_changed, parse, taken};
use uuid::Uuid;
use waarborg_domain::accounts::User;
use waarborg_domain::ids::UserId;

pub(super) struct UserRecord {
    pub id: Uuid,
    pub email: String,
    pub name: String,
    pub language: String,
    pub password_hash: String,
    pub totp_secret: Option<Vec<u8>>,
    pub totp_last_step: i64,
    pub must_change_password: bool,
    pub active: bool,
    pub version: i64,
}

macro_rules! select_users {
    ($tail:tt, $($argument:expr),*) => {
        sqlx::query_as!(
            UserRecord,
            r#"SELECT id AS "id!: Uuid", email AS "email!", name AS "name!", language AS "language!",
                password_hash AS "password_hash!", totp_secret AS "totp_secret?: Vec<u8>",
                totp_last_step AS "totp_last_step!: i64", must_change_password AS "must_change_password!: bool",
                active AS "active!: bool", version AS "version!: i64"
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
        .fetch_optional(&mut *connection)
        .await
        .map_err(failed)?;
    whole(connection, found).await
}

pub(super) async fn by_id(connection: &mut Connection, id: Uuid) -> Result<Option<User>> {
    let found = select_users!("WHERE id = $1", id)
        .fetch_optional(&mut *connection)
        .await
        .map_err(failed)?;
    whole(connection, found).await
}

async fn whole(connection: &mut Connection, record: Option<UserRecord>) -> Result<Option<User>> {
    let Some(record) = record else { return Ok(None) };
    let recovery_codes = sqlx::query_scalar!(
        r#"SELECT code_hash AS "code_hash!" FROM recovery_codes WHERE user_id = $1 ORDER BY position"#,
        record.id
    )
    .fetch_all(connection)
    .await
    .map_err(failed)?;
    Ok(Some(User {
        id: UserId(record.id),
        email: record.email,
        name: record.name,
        language: parse(&record.language)?,
        password_hash: record.password_hash,
        totp_secret: record.totp_secret,
        totp_last_step: record.totp_last_step,
        recovery_codes,
        must_change_password: record.must_change_password,
        active: record.active,
        version: record.version,
    }))
}

/// Adds an account; it belongs to this organisation, even before it has a role.
pub(super) async fn add(connection: &mut Connection, place: Place, user: &User) -> Result<()> {
    let id = user.id.0;
    sqlx::query!(
        "INSERT INTO users (id, email, name, language, password_hash, totp_secret, totp_last_step,
            must_change_password, active, version)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        id,
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

/// Changes an account. An organisation may change the accounts of its people, and of people who left
/// and are nowhere else: never those of another organisation.
pub(super) async fn update(connection: &mut Connection, place: Place, user: &User) -> Result<()> {
    let id = user.id.0;
    // A TOTP step that was used since the account was read stays used.
    let changed = sqlx::query!(
        "UPDATE users SET email = $4, name = $5, language = $6, password_hash = $7,
            totp_last_step = CASE
                WHEN totp_secret = $8 AND totp_last_step > $9 THEN totp_last_step ELSE $9 END,
            totp_secret = $8, must_change_password = $10, active = $11, version = version + 1
        WHERE id = $1 AND version = $2
            AND EXISTS (SELECT 1 FROM memberships WHERE organisation_id = $3 AND user_id = $1)
            AND (EXISTS (SELECT 1 FROM membership_roles WHERE organisation_id = $3 AND user_id = $1)
                OR NOT EXISTS (SELECT 1 FROM membership_roles WHERE user_id = $1))",
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
        return Err(not_changed(
            super::members::belongs(connection, place, user.id).await?,
        ));
    }
    sqlx::query!("DELETE FROM recovery_codes WHERE user_id = $1", id)
        .execute(&mut *connection)
        .await
        .map_err(failed)?;
    put_recovery_codes(connection, user).await?;
    wake_other_organisations(connection, place, id).await
}

async fn put_recovery_codes(connection: &mut Connection, user: &User) -> Result<()> {
    let id = user.id.0;
    for (position, code_hash) in (0_i64..).zip(&user.recovery_codes) {
        sqlx::query!(
            "INSERT INTO recovery_codes (user_id, code_hash, position) VALUES ($1, $2, $3)
            ON CONFLICT DO NOTHING",
            id,
            code_hash.as_str(),
            position
        )
        .execute(&mut *connection)
        .await
        .map_err(failed)?;
    }
    Ok(())
}

/// Lets the other organisations of this person see that a member changed.
async fn wake_other_organisations(connection: &mut Connection, place: Place, user: Uuid) -> Result<()> {
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

/// Takes the code away, and raises the version of the account, so that whoever is changing it just now
/// does not put the code back.
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
