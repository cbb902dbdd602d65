//! Which characters a text may have. PostgreSQL refuses NUL in a text and SQLite keeps it; neither it
//! nor its neighbours mean anything in what people write.

/// Whether a text has a control character besides tab and the ends of lines.
#[must_use]
pub fn has_control_characters(text: &str) -> bool {
    text.chars()
        .any(|c| c.is_control() && !matches!(c, '\t' | '\n' | '\r'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_tabs_and_line_ends_are_text() {
        assert!(!has_control_characters("Één\tregel\r\nen nog één ✓"));
        for c in ['\0', '\u{1}', '\u{b}', '\u{1b}', '\u{7f}', '\u{85}', '\u{9f}'] {
            assert!(has_control_characters(&format!("a{c}b")), "{c:?}");
        }
    }
}
