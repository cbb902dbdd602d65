//! PDF/A requires a glyph for every character. What our font does not have is replaced, so that no name
//! or motivation that people typed can prevent publication.

use super::world::FONTS;
use serde_json::Value;

/// The longest run of characters without a place to break the line.
const MAX_WORD_LENGTH: usize = 24;

/// Where a line may be broken: a space without width.
const BREAK: char = '\u{200b}';

/// Replaces characters without a glyph, and makes long words breakable, in all texts.
pub(super) fn clean(value: &mut Value) {
    match value {
        Value::String(text) => *text = clean_text(text),
        Value::Array(items) => items.iter_mut().for_each(clean),
        Value::Object(members) => members.values_mut().for_each(clean),
        _ => {}
    }
}

fn has_glyph(c: char) -> bool {
    FONTS
        .iter()
        .all(|font| font.info().coverage.contains(u32::from(c)))
}

fn clean_text(text: &str) -> String {
    let mut clean = String::with_capacity(text.len());
    let mut run = 0;
    for c in text.chars() {
        let c = match c {
            '\n' => '\n',
            c if c.is_control() || c.is_whitespace() => ' ',
            // Direction marks and other invisible characters are left out.
            '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' => {
                continue;
            }
            c if has_glyph(c) => c,
            _ => '?',
        };
        run = if c.is_whitespace() || c == '-' { 0 } else { run + 1 };
        if run > MAX_WORD_LENGTH {
            clean.push(BREAK);
            run = 1;
        }
        clean.push(c);
    }
    clean
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dutch_stays_as_it_is() {
        let text = "Coördinatie à € 5 – ‘voldoet’ “ja” … ISO/IEC 27002\nĲ ĳ é";
        assert_eq!(clean_text(text), text);
    }

    #[test]
    fn what_has_no_glyph_is_replaced() {
        assert_eq!(clean_text("a\u{0}b\tc 🔥 漢 \u{202e}x"), "a b c ? ? x");
    }

    #[test]
    fn long_words_can_be_broken() {
        let clean = clean_text(&"a".repeat(60));
        assert_eq!(clean.matches(BREAK).count(), 2);
    }
}
