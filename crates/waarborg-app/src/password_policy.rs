//! What a password has to be: long, not common, and not about its owner. No rules about characters: they
//! make passwords worse.

/// Fewest characters.
pub const MIN_LENGTH: usize = 12;
/// Most characters: more would only keep the processor busy.
pub const MAX_LENGTH: usize = 200;

/// Words that people make passwords of, one per line.
static COMMON: &str = include_str!("common_passwords.txt");

/// Why a password is refused. Each has a text `password-…`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weak {
    /// Fewer than 12 characters.
    TooShort,
    /// More than 200 characters.
    TooLong,
    /// It is, or consists of, what many people choose.
    Common,
    /// It contains the name or e-mail address of its owner.
    Personal,
}

/// Checks a new password of the person with this name and e-mail address.
///
/// # Errors
/// Why it is refused.
pub fn check(password: &str, name: &str, email: &str) -> Result<(), Weak> {
    let length = password.chars().count();
    if length < MIN_LENGTH {
        return Err(Weak::TooShort);
    }
    if length > MAX_LENGTH {
        return Err(Weak::TooLong);
    }
    let lower = password.to_lowercase();
    if is_personal(&lower, name, email) {
        return Err(Weak::Personal);
    }
    if is_common(&lower) {
        return Err(Weak::Common);
    }
    Ok(())
}

fn is_personal(lower: &str, name: &str, email: &str) -> bool {
    let email = email.to_lowercase();
    let local = email.split('@').next().unwrap_or_default().to_owned();
    let name = name.to_lowercase();
    let words = name.split_whitespace().map(str::to_owned);
    let parts = local.split(['.', '-', '_']).map(str::to_owned);
    words
        .chain(parts)
        .chain([local.clone(), name.replace(' ', "")])
        // Short parts ("de", "jan") are in many good passwords by chance.
        .any(|part| part.chars().count() >= 4 && lower.contains(&part))
}

fn is_common(lower: &str) -> bool {
    let plain = undo_disguise(lower);
    let letters: String = plain.chars().filter(char::is_ascii_alphabetic).collect();
    let raw_letters: String = lower.chars().filter(char::is_ascii_alphabetic).collect();
    is_made_of_common(lower)
        || is_made_of_common(&letters)
        || is_made_of_common(&raw_letters)
        || is_regular(lower)
}

/// `w@chtw00rd` is `wachtwoord`.
fn undo_disguise(text: &str) -> String {
    let plain = |c| match c {
        '@' | '4' => 'a',
        '0' => 'o',
        '1' | '!' => 'i',
        '3' => 'e',
        '5' | '$' => 's',
        '7' => 't',
        c => c,
    };
    text.trim_matches(|c: char| !c.is_alphabetic())
        .chars()
        .map(plain)
        .collect()
}

/// Whether the text is nothing but one or two common words in a row (`welkomwelkom`, `zomervoetbal`).
/// Three different ones make a good password.
fn is_made_of_common(text: &str) -> bool {
    let starts = |rest: &str| -> Vec<usize> {
        COMMON
            .lines()
            .filter(|word| !word.is_empty() && rest.starts_with(*word))
            .map(str::len)
            .collect()
    };
    if text.is_empty() {
        // Digits and signs only.
        return true;
    }
    let mut ends = starts(text);
    for _ in 0..2 {
        if ends.contains(&text.len()) {
            return true;
        }
        ends = ends
            .iter()
            .flat_map(|end| starts(&text[*end..]).into_iter().map(move |more| end + more))
            .collect();
    }
    false
}

/// `aaaaaaaaaaaa`, `abcabcabcabc`, `123456789012`, `qwertyuiopas`.
fn is_regular(lower: &str) -> bool {
    const ROWS: [&str; 5] = [
        "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz",
        "0123456789012345678901234567890",
        "qwertyuiopasdfghjklzxcvbnm",
        "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p",
        "1q2w3e4r5t6y7u8i9o0p",
    ];
    let chars: Vec<char> = lower.chars().collect();
    let distinct = chars.iter().collect::<std::collections::BTreeSet<_>>().len();
    let repeats = (1..=chars.len() / 2).any(|period| {
        period <= 6
            && chars
                .iter()
                .enumerate()
                .all(|(index, c)| *c == chars[index % period])
    });
    let backwards: String = chars.iter().rev().collect();
    let in_row = ROWS
        .iter()
        .any(|row| row.contains(lower) || row.contains(&backwards));
    distinct <= 4 || repeats || in_row
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of_jansen(password: &str) -> Result<(), Weak> {
        check(password, "Anna Jansen", "a.jansen@voorbeeldstad.example")
    }

    #[test]
    fn weak_ones_are_refused() {
        for (password, why) in [
            ("Zwaluw7!", Weak::TooShort),
            ("Welkom012345!", Weak::Common),
            ("W@chtw00rd2026", Weak::Common),
            ("Zomer2026Zomer", Weak::Common),
            ("123456789012", Weak::Common),
            ("qwertyuiopas", Weak::Common),
            ("abcabcabcabc", Weak::Common),
            ("aaaaaaaaaaaaa", Weak::Common),
            ("1q2w3e4r5t6y", Weak::Common),
            ("wachtwoordwachtwoord", Weak::Common),
            ("Jansen-fietst-graag", Weak::Personal),
        ] {
            assert_eq!(of_jansen(password), Err(why), "{password}");
        }
        assert_eq!(of_jansen(&"z".repeat(201)), Err(Weak::TooLong));
    }

    #[test]
    fn good_ones_are_not() {
        for password in [
            "paard batterij nietje",
            "kTq9-xWz2-pLm7",
            "drie ganzen op het ijs",
            "mijn kat eet 4 vissen",
        ] {
            assert_eq!(of_jansen(password), Ok(()), "{password}");
        }
    }
}
