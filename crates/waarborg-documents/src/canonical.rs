//! JSON in exactly one form, so that a hash over it means something: the JSON Canonicalization Scheme
//! (RFC 8785), without fractions, which no document of ours has.
//!
//! Reading is strict where JSON is loose: a key that occurs twice is refused, because two readers could
//! see two documents in it; so are fractions, and numbers larger than every reader keeps exactly.

use serde::de::{self, Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use sha2::{Digest, Sha256};
use std::fmt;

/// The greatest whole number that every JSON reader keeps exactly (2^53 - 1).
const MAX_SAFE_INTEGER: u64 = (1 << 53) - 1;

/// A JSON value as it was written: keys unique, numbers whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Json {
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A whole number.
    Number(i64),
    /// Text.
    Text(String),
    /// A list.
    List(Vec<Json>),
    /// An object, keys in canonical order.
    Object(Vec<(String, Json)>),
}

/// Why something has no canonical form.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct NotCanonical(pub String);

impl Json {
    /// Reads JSON strictly.
    ///
    /// # Errors
    /// When it is not JSON, or has a duplicate key, a fraction or a number that is too large.
    pub fn read(bytes: &[u8]) -> Result<Self, NotCanonical> {
        serde_json::from_slice(bytes).map_err(|error| NotCanonical(error.to_string()))
    }

    /// The value under a key of an object.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Self> {
        match self {
            Self::Object(members) => members.iter().find(|(name, _)| name == key).map(|(_, v)| v),
            _ => None,
        }
    }

    /// The text that it is.
    #[must_use]
    pub fn as_text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The object without these keys.
    #[must_use]
    pub fn without(self, keys: &[&str]) -> Self {
        match self {
            Self::Object(mut members) => {
                members.retain(|(name, _)| !keys.contains(&name.as_str()));
                Self::Object(members)
            }
            other => other,
        }
    }

    /// The canonical form.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut text = String::new();
        self.write(&mut text);
        text.into_bytes()
    }

    fn write(&self, out: &mut String) {
        match self {
            Self::Null => out.push_str("null"),
            Self::Bool(true) => out.push_str("true"),
            Self::Bool(false) => out.push_str("false"),
            Self::Number(number) => out.push_str(&number.to_string()),
            Self::Text(text) => write_text(text, out),
            Self::List(items) => {
                out.push('[');
                for (index, item) in items.iter().enumerate() {
                    if index > 0 {
                        out.push(',');
                    }
                    item.write(out);
                }
                out.push(']');
            }
            Self::Object(members) => {
                out.push('{');
                for (index, (name, value)) in members.iter().enumerate() {
                    if index > 0 {
                        out.push(',');
                    }
                    write_text(name, out);
                    out.push(':');
                    value.write(out);
                }
                out.push('}');
            }
        }
    }
}

/// RFC 8785, 3.2.2.2: the short escapes where there are any, `\u00xx` for other control characters,
/// everything else as it is.
fn write_text(text: &str, out: &mut String) {
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\u{8}' => out.push_str("\\b"),
            '\t' => out.push_str("\\t"),
            '\n' => out.push_str("\\n"),
            '\u{c}' => out.push_str("\\f"),
            '\r' => out.push_str("\\r"),
            c if c < ' ' => out.push_str(&format!("\\u{:04x}", u32::from(c))),
            c => out.push(c),
        }
    }
    out.push('"');
}

/// The canonical form of anything that becomes JSON.
///
/// # Errors
/// When it has a fraction or a number that is too large.
pub fn of<T: serde::Serialize>(value: &T) -> Result<Vec<u8>, NotCanonical> {
    let loose = serde_json::to_vec(value).map_err(|error| NotCanonical(error.to_string()))?;
    Json::read(&loose).map(|json| json.to_bytes())
}

/// SHA-256 in lower-case hexadecimal.
#[must_use]
pub fn sha256(bytes: &[u8]) -> String {
    hex::encode(Sha256::digest(bytes))
}

impl<'de> Deserialize<'de> for Json {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Strict)
    }
}

struct Strict;

impl<'de> Visitor<'de> for Strict {
    type Value = Json;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON without fractions")
    }

    fn visit_unit<E: de::Error>(self) -> Result<Json, E> {
        Ok(Json::Null)
    }

    fn visit_bool<E: de::Error>(self, value: bool) -> Result<Json, E> {
        Ok(Json::Bool(value))
    }

    fn visit_i64<E: de::Error>(self, value: i64) -> Result<Json, E> {
        if value.unsigned_abs() > MAX_SAFE_INTEGER {
            return Err(E::custom(format_args!("the number {value} is too great")));
        }
        Ok(Json::Number(value))
    }

    fn visit_u64<E: de::Error>(self, value: u64) -> Result<Json, E> {
        match i64::try_from(value) {
            Ok(small) => self.visit_i64(small),
            Err(_) => Err(E::custom(format_args!("the number {value} is too great"))),
        }
    }

    fn visit_f64<E: de::Error>(self, value: f64) -> Result<Json, E> {
        Err(E::custom(format_args!("{value} is not a whole number")))
    }

    fn visit_str<E: de::Error>(self, value: &str) -> Result<Json, E> {
        Ok(Json::Text(value.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Json, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = list.next_element()? {
            items.push(item);
        }
        Ok(Json::List(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Json, A::Error> {
        let mut members: Vec<(String, Json)> = Vec::new();
        while let Some(member) = map.next_entry()? {
            members.push(member);
        }
        // RFC 8785, 3.2.3: in order of UTF-16 code units.
        members.sort_by(|(a, _), (b, _)| a.encode_utf16().cmp(b.encode_utf16()));
        if let Some(pair) = members.windows(2).find(|pair| pair[0].0 == pair[1].0) {
            return Err(de::Error::custom(format_args!(
                "the key '{}' occurs twice",
                pair[0].0
            )));
        }
        Ok(Json::Object(members))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn canonical(text: &str) -> Result<String, NotCanonical> {
        Json::read(text.as_bytes()).map(|json| String::from_utf8(json.to_bytes()).expect("text"))
    }

    #[test]
    fn sorts_by_utf16_as_the_example_of_the_rfc_does() {
        let text = r#"{"\u20ac":1,"\r":2,"\ufb33":3,"1":4,"\ud83d\ude00":5,"\u0080":6,"\u00f6":7}"#;
        let expected = "{\"\\r\":2,\"1\":4,\"\u{80}\":6,\"ö\":7,\"€\":1,\"😀\":5,\"\u{fb33}\":3}";
        assert_eq!(canonical(text).expect("JSON"), expected);
    }

    #[test]
    fn writes_text_as_the_example_of_the_rfc_does() {
        let text = r#"["\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/"]"#;
        assert_eq!(canonical(text).expect("JSON"), r#"["€$\u000f\nA'B\"\\\\\"/"]"#);
    }

    #[test]
    fn refuses_what_two_readers_could_read_differently() {
        for (text, why) in [
            (r#"{"a":1,"a":2}"#, "twice"),
            (r#"{"a":{"b":1,"c":2,"b":3}}"#, "twice"),
            (r#"{"a":1,"\u0061":2}"#, "twice"),
            ("[1.5]", "whole"),
            ("[1.0]", "whole"),
            ("[1e3]", "whole"),
            ("[-0]", "whole"),
            ("[9007199254740992]", "great"),
            ("[18446744073709551615]", "great"),
            ("{} {}", "trailing"),
            (r#"{"a":1"#, "EOF"),
            ("", "EOF"),
        ] {
            let error = canonical(text).expect_err(text).0;
            assert!(error.contains(why), "{text}: {error}");
        }
    }

    #[test]
    fn very_deep_nesting_is_refused() {
        assert!(canonical(&"[".repeat(100_000)).is_err());
    }

    proptest! {
        #[test]
        fn the_canonical_form_of_the_canonical_form_is_itself(keys in proptest::collection::btree_map(".{0,6}", ".{0,12}", 0..8)) {
            let once = of(&keys).expect("JSON");
            prop_assert_eq!(Json::read(&once).expect("JSON").to_bytes(), once.clone());
            prop_assert_eq!(serde_json::from_slice::<std::collections::BTreeMap<String, String>>(&once).expect("JSON"), keys);
        }

        #[test]
        fn never_panics(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
            let _ = Json::read(&bytes);
        }
    }
}
