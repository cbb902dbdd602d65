//! What is recorded in an event is read back as it was.

use chrono::{DateTime, Utc};
use proptest::prelude::*;
use uuid::Uuid;
use waarborg_domain::Day;
use waarborg_domain::audit::{Typed, Value};
use waarborg_domain::ids::{EvidenceId, ObjectId, UserId};

fn typed() -> impl Strategy<Value = Typed> {
    let id = any::<u128>().prop_map(Uuid::from_u128);
    prop_oneof![
        (0_i32..100_000).prop_filter_map("no day", |days| Day::from_epoch_days(days).map(Typed::Day)),
        (0_i64..4_000_000_000)
            .prop_filter_map("no moment", |seconds| DateTime::<Utc>::from_timestamp(seconds, 0))
            .prop_map(Typed::Moment),
        id.clone().prop_map(|id| Typed::Person(UserId(id))),
        id.clone().prop_map(|id| Typed::Object(ObjectId(id))),
        id.prop_map(|id| Typed::Evidence(EvidenceId(id))),
        prop::sample::select(vec!["5.01", "5.01.01", "D1.07"])
            .prop_map(|number| Typed::Number(number.parse().expect("a number"))),
        (".*", ".*").prop_map(|(list, code)| Typed::Code(list, code)),
    ]
}

fn value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Nothing),
        any::<bool>().prop_map(Value::Yes),
        any::<i64>().prop_map(Value::Number),
        ".*".prop_map(Value::Text),
        typed().prop_map(Value::Typed),
    ];
    leaf.prop_recursive(3, 24, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::List),
            (inner.clone(), inner.clone())
                .prop_map(|(was, is)| Value::Typed(Typed::Change(Box::new(was), Box::new(is)))),
            prop::collection::vec((".*", inner), 0..4).prop_map(|fields| Value::Typed(Typed::Record(fields))),
        ]
    })
}

proptest! {
    #[test]
    fn a_value_is_read_back_as_it_was_recorded(value in value()) {
        let text = serde_json::to_string(&value).expect("JSON");
        let read: Value = serde_json::from_str(&text).expect("a value");
        prop_assert_eq!(&read, &value);
        let tree: serde_json::Value = serde_json::from_str(&text).expect("JSON");
        prop_assert_eq!(serde_json::from_value::<Value>(tree).expect("a value"), value);
    }
}

#[test]
fn what_no_version_records_is_no_value() {
    for text in [
        "1.5",
        "18446744073709551615",
        r#"{"unknown":1}"#,
        r#"{"day":"2026-01-01","more":1}"#,
        "{}",
    ] {
        assert!(serde_json::from_str::<Value>(text).is_err(), "{text}");
    }
}

#[test]
#[cfg(debug_assertions)]
#[should_panic(expected = "is no field of an event")]
fn a_record_has_no_name_that_nobody_listed() {
    let _ = waarborg_domain::audit::record([("made-up", Value::Yes(true))]);
}
