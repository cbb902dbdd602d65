//! Stating the scope and deciding what is in it.

use crate::sample::Sample;
use crate::support::{decide, only_those_who_may};
use waarborg_domain::accounts::Role;
use waarborg_domain::decision::Stop;
use waarborg_domain::scope::{DecideItems, Item, ItemsRefused, MAX_REASON, MAX_TEXT, StateText, TextRefused};

fn text(seen: i64, text: &str) -> StateText {
    StateText {
        seen,
        text: text.to_owned(),
    }
}

fn out(sample: &Sample, reason: &str) -> DecideItems {
    let item = Item {
        object: sample.ids["SY-02"],
        seen: String::new(),
    };
    DecideItems {
        items: vec![item],
        included: false,
        reason: reason.to_owned(),
    }
}

#[test]
fn the_next_version_is_stated_by_who_saw_the_last() {
    let sample = Sample::complete();
    let decision = decide(&sample, Role::Ciso, &text(1, " Alle diensten. ")).unwrap();
    assert!(decision.output);
    let decided = decision.decided.unwrap();
    assert_eq!(decided.revision(), Some(sample.ledger.revision));
    assert_eq!(decided.events()[0].action, "scope.stated");
    assert_eq!(decided.events()[0].subject, "2");

    let late = decide(&sample, Role::Ciso, &text(0, "Anders."));
    assert!(matches!(late, Err(Stop::Refused(TextRefused::Changed))));
    let empty = decide(&sample, Role::Ciso, &text(1, "  "));
    assert!(matches!(empty, Err(Stop::Refused(TextRefused::Empty))));
}

#[test]
fn the_same_text_stores_nothing() {
    let sample = Sample::complete();
    let same = text(1, "Alle dienstverlening aan inwoners en bedrijven.");
    let decision = decide(&sample, Role::Ciso, &same).unwrap();
    assert!(!decision.output);
    assert!(decision.decided.is_none());
}

#[test]
fn out_takes_a_reason_and_nobody_is_overruled_unseen() {
    let mut sample = Sample::complete();
    let silent = decide(&sample, Role::Ciso, &out(&sample, " "));
    assert!(matches!(silent, Err(Stop::Refused(ItemsRefused::ReasonMissing))));
    let command = out(&sample, "Ondersteunend.");
    let decision = decide(&sample, Role::Ciso, &command).unwrap();
    assert_eq!(decision.output, 1);

    sample.scope_item("SY-02", true, "");
    let object = sample.ids["SY-02"];
    let overruling = decide(&sample, Role::Ciso, &command);
    assert!(matches!(overruling, Err(Stop::Refused(ItemsRefused::Changed(changed))) if changed == [object]));
}

#[test]
fn a_text_and_a_reason_have_an_end() {
    let sample = Sample::complete();
    let long = |length: usize| "é".repeat(length);
    assert!(decide(&sample, Role::Ciso, &text(1, &long(MAX_TEXT))).is_ok());
    let refused = decide(&sample, Role::Ciso, &text(1, &long(MAX_TEXT + 1)));
    assert!(matches!(refused, Err(Stop::Refused(TextRefused::TooLong))));
    assert!(decide(&sample, Role::Ciso, &out(&sample, &long(MAX_REASON))).is_ok());
    let refused = decide(&sample, Role::Ciso, &out(&sample, &long(MAX_REASON + 1)));
    assert!(matches!(refused, Err(Stop::Refused(ItemsRefused::ReasonTooLong))));
}

#[test]
fn a_later_decision_is_another_one() {
    let mut sample = Sample::complete();
    sample.scope_item("SY-02", true, "");
    let first = sample.ledger.scope_items.last().unwrap().clone();
    let mut later = first.clone();
    later.recorded_at += chrono::TimeDelta::microseconds(1);
    let mut other = first.clone();
    other.included = false;
    assert!(first.seen() != later.seen() && first.seen() != other.seen());
    let mut command = out(&sample, "Ondersteunend.");
    command.items[0].seen = first.seen();
    assert!(decide(&sample, Role::Ciso, &command).is_ok());
}

#[test]
fn only_what_can_be_in_the_scope_is_decided_on() {
    let sample = Sample::complete();
    let mut command = out(&sample, "Ondersteunend.");
    command.items[0].object = sample.ids["LE-01"];
    let refused = decide(&sample, Role::Ciso, &command);
    assert!(matches!(refused, Err(Stop::Refused(ItemsRefused::Unknown))));
}

#[test]
fn it_takes_the_permission() {
    let sample = Sample::complete();
    only_those_who_may(&sample, &text(1, "Alle diensten."));
    only_those_who_may(&sample, &out(&sample, "Ondersteunend."));
}
