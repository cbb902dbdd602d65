//! Log-in sessions, and the log-ins that failed.

use super::{Connection, Result, accounts, failed, members};
use chrono::{DateTime, Utc};
use uuid::Uuid;
use waarborg_domain::Moment;
use waarborg_domain::accounts::Session;
use waarborg_domain::ids::{SessionId, UserId};
use waarborg_domain::store::{SessionContext, StoreError};

/// Starts a session, and clears away those that had ended by then.
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

pub(super) async fn by_token(
    connection: &mut Connection,
    token_hash: &str,
    now: Moment,
) -> Result<Option<SessionContext>> {
    let found = sqlx::query!(
        r#"SELECT id AS "id!: Uuid", user_id AS "user_id!: Uuid",
            second_factor_passed AS "second_factor_passed!: bool", csrf_token AS "csrf_token!",
            created_at AS "created_at!: DateTime<Utc>", expires_at AS "expires_at!: DateTime<Utc>"
        FROM sessions WHERE token_hash = $1 AND expires_at > $2"#,
        token_hash,
        now
    )
    .fetch_optional(&mut *connection)
    .await
    .map_err(failed)?;
    let Some(row) = found else { return Ok(None) };
    let Some(user) = accounts::by_id(connection, row.user_id).await? else {
        return Ok(None);
    };
    let session = Session {
        id: SessionId(row.id),
        token_hash: token_hash.to_owned(),
        user: UserId(row.user_id),
        second_factor_passed: row.second_factor_passed,
        csrf_token: row.csrf_token,
        created_at: row.created_at,
        expires_at: row.expires_at,
    };
    Ok(Some(SessionContext {
        session,
        user,
        memberships: members::memberships_of(connection, row.user_id).await?,
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
        // It ended in the meantime: whoever asked must not believe that he is in.
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
    keys: &[String],
    at: Moment,
    forget_before: Moment,
) -> Result<()> {
    sqlx::query!("DELETE FROM failed_logins WHERE at < $1", forget_before)
        .execute(&mut *connection)
        .await
        .map_err(failed)?;
    for key in keys {
        sqlx::query!(
            "INSERT INTO failed_logins (login_key, at) VALUES ($1, $2)",
            key.as_str(),
            at
        )
        .execute(&mut *connection)
        .await
        .map_err(failed)?;
    }
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
