//! Log-in sessions, and the log-ins that failed.

use super::accounts::UserRecord;
use super::connection::Connection;
use super::members::RoleRecord;
use super::{Result, failed, list, members};
use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;
use waarborg_domain::Moment;
use waarborg_domain::accounts::{Session, SessionContext, User};
use waarborg_domain::ids::{SessionId, UserId};
use waarborg_domain::store::StoreError;

/// Starts a session, and deletes those that have ended.
pub(super) async fn create(connection: &mut Connection, session: &Session) -> Result<()> {
    sqlx::query!("DELETE FROM sessions WHERE expires_at <= $1", session.created_at)
        .execute(&mut *connection)
        .await
        .map_err(failed)?;
    sqlx::query!(
        "INSERT INTO sessions (id, token_hash, user_id, second_factor_passed, csrf_token, created_at,
            expires_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7)",
        session.id.0,
        session.token_hash.as_str(),
        session.user.0,
        session.second_factor_passed,
        session.csrf_token.as_str(),
        session.created_at,
        session.expires_at
    )
    .execute(connection)
    .await
    .map_err(failed)?;
    Ok(())
}

struct SessionRecord {
    session_id: Uuid,
    second_factor_passed: bool,
    csrf_token: String,
    created_at: DateTime<Utc>,
    expires_at: DateTime<Utc>,
    id: Uuid,
    home: Uuid,
    email: String,
    name: String,
    language: String,
    password_hash: String,
    totp_secret: Option<Vec<u8>>,
    totp_last_step: i64,
    must_change_password: bool,
    active: bool,
    version: i64,
    recovery_codes: Option<String>,
    invited_until: Option<NaiveDate>,
    organisation_id: Option<Uuid>,
    organisation_slug: Option<String>,
    organisation_name: Option<String>,
    role: Option<String>,
}

impl SessionRecord {
    fn session(&self, token_hash: &str) -> Session {
        Session {
            id: SessionId(self.session_id),
            token_hash: token_hash.to_owned(),
            user: UserId(self.id),
            second_factor_passed: self.second_factor_passed,
            csrf_token: self.csrf_token.clone(),
            created_at: self.created_at,
            expires_at: self.expires_at,
        }
    }

    fn role(&mut self) -> Option<RoleRecord> {
        Some(RoleRecord {
            id: self.organisation_id?,
            slug: self.organisation_slug.take()?,
            name: self.organisation_name.take()?,
            role: self.role.take()?,
        })
    }

    fn user(self) -> Result<User> {
        let record = UserRecord {
            id: self.id,
            home: self.home,
            email: self.email,
            name: self.name,
            language: self.language,
            password_hash: self.password_hash,
            totp_secret: self.totp_secret,
            totp_last_step: self.totp_last_step,
            must_change_password: self.must_change_password,
            active: self.active,
            version: self.version,
            recovery_codes: self.recovery_codes,
        };
        record.try_into()
    }
}

/// The session with its person and roles: every request asks for it, so it is one query, with one row per
/// role.
pub(super) async fn by_token(
    connection: &mut Connection,
    token_hash: &str,
    now: Moment,
) -> Result<Option<SessionContext>> {
    let mut rows = sqlx::query_as!(
        SessionRecord,
        r#"SELECT s.id AS "session_id!: Uuid", s.second_factor_passed AS "second_factor_passed!: bool",
            s.csrf_token AS "csrf_token!", s.created_at AS "created_at!: DateTime<Utc>",
            s.expires_at AS "expires_at!: DateTime<Utc>", u.id AS "id!: Uuid", u.home_id AS "home!: Uuid",
            u.email AS "email!", u.name AS "name!", u.language AS "language!", u.password_hash AS "password_hash!",
            u.totp_secret AS "totp_secret?: Vec<u8>", u.totp_last_step AS "totp_last_step!: i64",
            u.must_change_password AS "must_change_password!: bool", u.active AS "active!: bool",
            u.version AS "version!: i64",
            (SELECT string_agg(code_hash, ' ' ORDER BY position) FROM recovery_codes
                WHERE user_id = u.id) AS "recovery_codes?: String",
            (SELECT MAX(expires_on) FROM invitations WHERE user_id = u.id) AS "invited_until?: NaiveDate",
            o.id AS "organisation_id?: Uuid", o.slug AS "organisation_slug?", o.name AS "organisation_name?",
            r.role AS "role?"
        FROM sessions s JOIN users u ON u.id = s.user_id
        LEFT JOIN membership_roles r ON r.user_id = u.id
        LEFT JOIN organisations o ON o.id = r.organisation_id
        WHERE s.token_hash = $1 AND s.expires_at > $2"#,
        token_hash,
        now
    )
    .fetch_all(connection)
    .await
    .map_err(failed)?;
    let memberships = members::gathered(rows.iter_mut().filter_map(SessionRecord::role))?;
    let Some(first) = rows.pop() else { return Ok(None) };
    Ok(Some(SessionContext {
        session: first.session(token_hash),
        invited_until: first.invited_until,
        user: first.user()?,
        memberships,
    }))
}

pub(super) async fn pass_second_factor(
    connection: &mut Connection,
    id: Uuid,
    new_token_hash: &str,
) -> Result<()> {
    let changed = sqlx::query!(
        "UPDATE sessions SET second_factor_passed = TRUE, token_hash = $2 WHERE id = $1",
        id,
        new_token_hash
    )
    .execute(connection)
    .await
    .map_err(failed)?;
    if changed.rows_affected() == 0 {
        // It ended in the meantime: the caller must not believe that it still exists.
        return Err(StoreError::Dangling);
    }
    Ok(())
}

pub(super) async fn extend(connection: &mut Connection, id: Uuid, expires_at: Moment) -> Result<()> {
    sqlx::query!(
        "UPDATE sessions SET expires_at = $2 WHERE id = $1",
        id,
        expires_at
    )
    .execute(connection)
    .await
    .map_err(failed)?;
    Ok(())
}

pub(super) async fn end(connection: &mut Connection, id: Uuid) -> Result<()> {
    sqlx::query!("DELETE FROM sessions WHERE id = $1", id)
        .execute(connection)
        .await
        .map_err(failed)?;
    Ok(())
}

pub(super) async fn end_all_of(connection: &mut Connection, user: Uuid, except: Option<Uuid>) -> Result<()> {
    sqlx::query!(
        "DELETE FROM sessions WHERE user_id = $1 AND (id <> $2 OR $2 IS NULL)",
        user,
        except
    )
    .execute(connection)
    .await
    .map_err(failed)?;
    Ok(())
}

pub(super) async fn note_failed_login(
    connection: &mut Connection,
    attempt: Uuid,
    keys: &[String],
    at: Moment,
    forget_before: Moment,
) -> Result<()> {
    sqlx::query!("DELETE FROM failed_logins WHERE at < $1", forget_before)
        .execute(&mut *connection)
        .await
        .map_err(failed)?;
    sqlx::query!(
        "INSERT INTO failed_logins (login_key, at, attempt) SELECT value, $2, $3 FROM json_each($1)",
        list(keys.iter().cloned())?,
        at,
        attempt
    )
    .execute(connection)
    .await
    .map_err(failed)?;
    Ok(())
}

pub(super) async fn forget_attempt(connection: &mut Connection, attempt: Uuid) -> Result<()> {
    sqlx::query!("DELETE FROM failed_logins WHERE attempt = $1", attempt)
        .execute(connection)
        .await
        .map_err(failed)?;
    Ok(())
}

pub(super) async fn failed_logins(connection: &mut Connection, key: &str, since: Moment) -> Result<i64> {
    sqlx::query_scalar!(
        r#"SELECT COUNT(*) AS "count!: i64" FROM failed_logins WHERE login_key = $1 AND at >= $2"#,
        key,
        since
    )
    .fetch_one(connection)
    .await
    .map_err(failed)
}
