//! Judgements as the ledger holds them. They are by far the most rows that a start reads, so the database
//! returns many of them as one text: passing a row on costs more than reading it.

use super::connection::Connection;
use super::ledger::{Span, Stored};
use super::{Result, failed, parse};
use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use std::str::FromStr;
use uuid::Uuid;
use waarborg_domain::ids::JudgementId;
use waarborg_domain::judgements::book::{JudgementFact, Judgements};
use waarborg_domain::store::StoreError;
use waarborg_domain::{Day, Moment};

/// How many revisions are read at once: limits the length of one text.
const REVISIONS: i64 = 20_000;

impl Stored for Judgements {
    const TABLE: &'static str = "judgements";

    async fn since(connection: &mut Connection, organisation: Uuid, span: Span) -> Result<Self::Delta> {
        let mut facts = Vec::new();
        let mut after = span.after;
        while after < span.until {
            let until = after.saturating_add(REVISIONS).min(span.until);
            let text = text_between(connection, organisation, after, until).await?;
            let texts = text.iter().flat_map(|text| text.split(';'));
            for text in texts {
                facts.push(fact(text)?);
            }
            after = until;
        }
        Ok(facts.into())
    }
}

async fn text_between(
    connection: &mut Connection,
    organisation: Uuid,
    after: i64,
    until: i64,
) -> Result<Option<String>> {
    sqlx::query_scalar!(
        r#"SELECT string_agg(concat_ws('|', hex(id), recorded_in, revision, requirement, target, aspect, verdict, basis,
            judged_on, COALESCE(CAST(period_end AS TEXT), ''), COALESCE(CAST(retracted_on AS TEXT), ''),
            recorded_at), ';') AS "facts?: String"
        FROM judgements WHERE organisation_id = $1 AND revision > $2 AND revision <= $3"#,
        organisation,
        after,
        until
    )
    .fetch_one(connection)
    .await
    .map_err(failed)
}

fn unreadable(text: &str) -> StoreError {
    StoreError::Failed(format!("the database holds an unreadable judgement: {text}"))
}

/// The fields of one judgement, in the order of the query.
fn fact(text: &str) -> Result<JudgementFact> {
    let mut fields = text.split('|');
    let mut next = || fields.next().ok_or_else(|| unreadable(text));
    Ok(JudgementFact {
        id: JudgementId(parse(next()?)?),
        revision: parse(next()?)?,
        changed_in: parse(next()?)?,
        requirement: parse(next()?)?,
        target: parse(next()?)?,
        aspect: parse(next()?)?,
        verdict: parse(next()?)?,
        basis: parse(next()?)?,
        judged_on: day(next()?).ok_or_else(|| unreadable(text))?,
        period_end: optional_day(next()?)?,
        retracted_on: optional_day(next()?)?,
        recorded_at: moment(next()?).ok_or_else(|| unreadable(text))?,
    })
}

fn optional_day(text: &str) -> Result<Option<Day>> {
    if text.is_empty() {
        return Ok(None);
    }
    day(text).map(Some).ok_or_else(|| unreadable(text))
}

fn number<T: FromStr>(text: Option<&str>) -> Option<T> {
    text?.parse().ok()
}

/// `2026-03-01`. Reading it by position is many times faster than by a general format.
fn day(text: &str) -> Option<Day> {
    let (year, month, day) = (
        number(text.get(..4))?,
        number(text.get(5..7))?,
        number(text.get(8..10))?,
    );
    NaiveDate::from_ymd_opt(year, month, day).filter(|_| text.len() == 10)
}

/// `2026-03-01T09:00:00.123456+00:00`, as SQLite has it, or `2026-03-01 09:00:00.123456+00`, as PostgreSQL
/// writes it; both are in UTC.
fn moment(text: &str) -> Option<Moment> {
    let (hour, minute) = (number(text.get(11..13))?, number(text.get(14..16))?);
    let time = NaiveTime::from_hms_opt(hour, minute, number(text.get(17..19))?)?;
    let (fraction, zone) = text.get(19..)?.split_once('+')?;
    let nanoseconds = match fraction.strip_prefix('.') {
        Some(digits) => {
            let missing = 9_u32.checked_sub(u32::try_from(digits.len()).ok()?)?;
            digits.parse::<u32>().ok()? * 10_u32.pow(missing)
        }
        None => 0,
    };
    let time = chrono::Timelike::with_nanosecond(&time, nanoseconds)?;
    let moment = NaiveDateTime::new(day(text.get(..10)?)?, time).and_utc();
    zone.bytes()
        .all(|byte| matches!(byte, b'0' | b':'))
        .then_some(moment)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_of_both_engines_are_the_same() {
        let known: Moment = "2026-03-01T09:05:07.120034Z".parse().expect("a moment");
        assert_eq!(moment("2026-03-01T09:05:07.120034+00:00"), Some(known));
        assert_eq!(moment("2026-03-01 09:05:07.120034+00"), Some(known));
        let whole: Moment = "2026-03-01T09:05:07Z".parse().expect("a moment");
        assert_eq!(moment("2026-03-01 09:05:07+00"), Some(whole));
        let milliseconds: Moment = "2026-03-01T09:05:07.120Z".parse().expect("a moment");
        assert_eq!(moment("2026-03-01T09:05:07.12+00:00"), Some(milliseconds));
        for wrong in [
            "",
            "2026-03-01T09:05:07",
            "2026-03-01T09:05:07+02:00",
            "2026-03-01T09:05:07.1234567890+00",
        ] {
            assert_eq!(moment(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn what_is_not_a_day_is_refused() {
        assert_eq!(
            day("2024-02-29").map(|day| day.to_string()).as_deref(),
            Some("2024-02-29")
        );
        for wrong in ["", "2026-02-29", "2026-1-01", "2026-01-012", "éé26-01-01"] {
            assert_eq!(day(wrong), None, "{wrong}");
        }
    }
}
