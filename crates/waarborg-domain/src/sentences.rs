//! Sentences with names in braces, for what leaves the program without an interface around it.

/// The sentence with each `{name}` filled in; a name without a value is left out. One pass from left to
/// right: braces in a value are text, not a placeholder.
#[must_use]
pub fn filled_in(sentence: &str, value: impl Fn(&str) -> Option<String>) -> String {
    let mut rest = sentence;
    let mut filled = String::new();
    while let Some((before, after)) = rest.split_once('{') {
        let (name, remainder) = after.split_once('}').unwrap_or((after, ""));
        filled.push_str(before);
        filled.push_str(&value(name).unwrap_or_default());
        rest = remainder;
    }
    filled.push_str(rest);
    filled
}

#[cfg(test)]
mod tests {
    use super::filled_in;

    #[test]
    fn a_value_is_never_a_placeholder() {
        let value = |name: &str| (name == "a").then(|| "{b}".to_owned());
        assert_eq!(filled_in("x {a} y {b} z", value), "x {b} y  z");
        assert_eq!(filled_in("nothing", value), "nothing");
        assert_eq!(filled_in("open {a", value), "open {b}");
    }
}
