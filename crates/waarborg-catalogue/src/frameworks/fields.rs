//! Fields of a file: what we know is read, and what we do not know is counted, so that nothing is left out
//! in silence. Unlike `serde(flatten)` this keeps nothing of what is not read, however large.

use serde::de::{Deserialize, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;

/// Declares a type of which every field may be missing. What is in other fields is counted in `rest`.
macro_rules! fields {
    ($(#[$meta:meta])* $name:ident { $($field:ident: $type:ty = $key:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Default)]
        pub(in crate::frameworks) struct $name {
            $(pub $field: Option<$type>,)+
            /// What is in fields that are not read.
            pub rest: $crate::frameworks::fields::Rest,
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                struct Fields;
                impl<'de> serde::de::Visitor<'de> for Fields {
                    type Value = $name;
                    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                        f.write_str(concat!("a ", stringify!($name)))
                    }
                    fn visit_map<A: serde::de::MapAccess<'de>>(self, mut map: A) -> Result<$name, A::Error> {
                        let mut found = $name::default();
                        while let Some($crate::frameworks::fields::Key(key)) = map.next_key()? {
                            match key.as_ref() {
                                $($key => {
                                    if found.$field.is_some() {
                                        return Err(serde::de::Error::duplicate_field($key));
                                    }
                                    found.$field = map.next_value()?;
                                })+
                                other => {
                                    let count = map.next_value()?;
                                    found.rest.add(other, count);
                                }
                            }
                        }
                        Ok(found)
                    }
                }
                deserializer.deserialize_map(Fields)
            }
        }
    };
}
pub(super) use fields;

/// The name of a field, borrowed from the file where that is possible.
pub(super) struct Key<'a>(pub Cow<'a, str>);

impl<'de> Deserialize<'de> for Key<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Name;
        impl<'de> Visitor<'de> for Name {
            type Value = Key<'de>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("the name of a field")
            }
            fn visit_borrowed_str<E>(self, name: &'de str) -> Result<Key<'de>, E> {
                Ok(Key(Cow::Borrowed(name)))
            }
            fn visit_str<E>(self, name: &str) -> Result<Key<'de>, E> {
                Ok(Key(Cow::Owned(name.to_owned())))
            }
        }
        deserializer.deserialize_str(Name)
    }
}

/// What a file says in fields that are not read: their names, and how many values each holds.
#[derive(Default)]
pub(super) struct Rest(Vec<(String, usize)>);

impl Rest {
    pub fn add(&mut self, name: &str, Values(count): Values) {
        self.0.push((name.to_owned(), count));
    }

    pub fn has(&self, name: &str) -> bool {
        self.0.iter().any(|(known, _)| known == name)
    }

    /// The fields that are not empty.
    pub fn iter(&self) -> impl Iterator<Item = (&str, usize)> {
        let filled = self.0.iter().filter(|(_, count)| *count > 0);
        filled.map(|(name, count)| (name.as_str(), *count))
    }
}

/// How many values there are in a value that is not read. What is empty counts for none.
#[derive(Clone, Copy)]
pub(super) struct Values(pub usize);

impl<'de> Deserialize<'de> for Values {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Counting)
    }
}

struct Counting;

impl<'de> Visitor<'de> for Counting {
    type Value = Values;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("anything")
    }
    fn visit_bool<E>(self, _: bool) -> Result<Values, E> {
        Ok(Values(1))
    }
    fn visit_i64<E>(self, _: i64) -> Result<Values, E> {
        Ok(Values(1))
    }
    fn visit_u64<E>(self, _: u64) -> Result<Values, E> {
        Ok(Values(1))
    }
    fn visit_i128<E>(self, _: i128) -> Result<Values, E> {
        Ok(Values(1))
    }
    fn visit_u128<E>(self, _: u128) -> Result<Values, E> {
        Ok(Values(1))
    }
    fn visit_f64<E>(self, _: f64) -> Result<Values, E> {
        Ok(Values(1))
    }
    fn visit_str<E>(self, text: &str) -> Result<Values, E> {
        Ok(Values(usize::from(!text.trim().is_empty())))
    }
    fn visit_bytes<E>(self, bytes: &[u8]) -> Result<Values, E> {
        Ok(Values(usize::from(!bytes.is_empty())))
    }
    fn visit_none<E>(self) -> Result<Values, E> {
        Ok(Values(0))
    }
    fn visit_unit<E>(self) -> Result<Values, E> {
        Ok(Values(0))
    }
    fn visit_some<D: Deserializer<'de>>(self, inner: D) -> Result<Values, D::Error> {
        Values::deserialize(inner)
    }
    fn visit_newtype_struct<D: Deserializer<'de>>(self, inner: D) -> Result<Values, D::Error> {
        Values::deserialize(inner)
    }
    fn visit_seq<A: SeqAccess<'de>>(self, mut all: A) -> Result<Values, A::Error> {
        let mut count = 0;
        while let Some(Values(inner)) = all.next_element()? {
            count += inner;
        }
        Ok(Values(count))
    }
    fn visit_map<A: MapAccess<'de>>(self, mut all: A) -> Result<Values, A::Error> {
        let mut count = 0;
        while let Some((_, Values(inner))) = all.next_entry::<IgnoredAny, Values>()? {
            count += inner;
        }
        Ok(Values(count))
    }
}

/// A text, or a list of texts: then each is a line.
pub(super) struct Prose(String);

impl std::ops::Deref for Prose {
    type Target = str;
    fn deref(&self) -> &str {
        &self.0
    }
}

impl<'de> Deserialize<'de> for Prose {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Texts;
        impl<'de> Visitor<'de> for Texts {
            type Value = Prose;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a text, or a list of texts")
            }
            fn visit_str<E>(self, text: &str) -> Result<Prose, E> {
                Ok(Prose(text.to_owned()))
            }
            fn visit_unit<E>(self) -> Result<Prose, E> {
                Ok(Prose(String::new()))
            }
            fn visit_seq<A: SeqAccess<'de>>(self, mut all: A) -> Result<Prose, A::Error> {
                let mut lines = Vec::new();
                while let Some(line) = all.next_element::<String>()? {
                    lines.push(line.trim().to_owned());
                }
                Ok(Prose(lines.join("\n")))
            }
        }
        deserializer.deserialize_any(Texts)
    }
}

/// Values by name, in the order of the file.
pub(super) struct Pairs<T>(pub Vec<(String, T)>);

impl<T> Default for Pairs<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T> Pairs<T> {
    pub fn get(&self, name: &str) -> Option<&T> {
        let found = self.0.iter().find(|(known, _)| known == name);
        found.map(|(_, value)| value)
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Pairs<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct All<T>(PhantomData<T>);
        impl<'de, T: Deserialize<'de>> Visitor<'de> for All<T> {
            type Value = Pairs<T>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("values by name")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut all: A) -> Result<Pairs<T>, A::Error> {
                let mut pairs = Vec::new();
                while let Some((name, value)) = all.next_entry::<String, Option<T>>()? {
                    pairs.extend(value.map(|value| (name, value)));
                }
                Ok(Pairs(pairs))
            }
        }
        deserializer.deserialize_map(All(PhantomData))
    }
}
