//! Numbers as people write them.

use fluent_bundle::FluentValue;
use intl_memoizer::concurrent::IntlLangMemoizer;
use waarborg_domain::catalogue::Language;

/// How a bundle writes the numbers that are filled in.
type Formatter = fn(&FluentValue<'_>, &IntlLangMemoizer) -> Option<String>;

/// Numbers in texts are written as elsewhere on the page. A number that is a name, such as the number of
/// an event, is filled in as text.
pub(super) fn formatter(language: &str) -> Formatter {
    if language == "nl" {
        |value, _| Some(number(Language::Nl, whole(value)?))
    } else {
        |value, _| Some(number(Language::En, whole(value)?))
    }
}

/// The number, if it is a whole one: only then may it need thousands separators.
#[expect(
    clippy::cast_possible_truncation,
    reason = "checked: nothing behind the comma"
)]
fn whole(value: &FluentValue<'_>) -> Option<i64> {
    match value {
        FluentValue::Number(number) if number.value.fract() == 0.0 => Some(number.value as i64),
        _ => None,
    }
}

/// `1.234` in Dutch, `1,234` in English.
#[must_use]
pub fn number(language: Language, number: i64) -> String {
    let mark = match language {
        Language::Nl => '.',
        Language::En => ',',
    };
    let digits = number.unsigned_abs().to_string();
    let mut text = String::from(if number < 0 { "-" } else { "" });
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(mark);
        }
        text.push(digit);
    }
    text
}
