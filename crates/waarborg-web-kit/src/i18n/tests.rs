//! Days and moments are written as people write them; families have the texts of their codes, no more
//! and no fewer.

use crate::i18n::{check, date, moment, short_date};
use chrono::{TimeZone, Utc};
use waarborg_domain::Day;
use waarborg_domain::catalogue::Language::{En, Nl};
use waarborg_domain::judgements::Verdict;

#[test]
fn days_and_moments() {
    let day = Day::from_ymd_opt(2026, 11, 3).expect("a day");
    assert_eq!(date(Nl, day), "3 november 2026");
    assert_eq!(date(En, day), "3 November 2026");
    assert_eq!(short_date(Nl, day), "3-11-2026");
    assert_eq!(short_date(En, day), "3 Nov 2026");
    let at = Utc
        .with_ymd_and_hms(2026, 7, 3, 22, 5, 0)
        .single()
        .expect("a moment");
    assert_eq!(moment(Nl, at), "4 juli 2026 om 0.05 uur");
    assert_eq!(moment(En, at), "4 July 2026 at 00:05");
}

const MET: (&str, &str) = ("met", "verdict-met");
const NOT_MET: (&str, &str) = ("not-met", "verdict-not-met");
const PARTLY_MET: (&str, &str) = ("partly-met", "verdict-partly-met");

#[test]
fn a_family_with_every_code_is_whole() {
    check::<Verdict>(&[PARTLY_MET, MET, NOT_MET]);
}

#[test]
#[should_panic(expected = "a code has no text")]
fn a_family_without_a_code_does_not_build() {
    check::<Verdict>(&[MET, NOT_MET]);
}

#[test]
#[should_panic(expected = "a code that does not exist")]
fn a_family_with_another_code_does_not_build() {
    check::<Verdict>(&[MET, NOT_MET, PARTLY_MET, ("unknown", "verdict-unknown")]);
}
