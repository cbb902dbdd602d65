//! From Markdown to plain lines. Not a renderer: paragraphs, lists and line breaks stay, markup goes, and
//! no HTML passes.

/// Stands for `<br>` until the lines are joined; the reader has refused files that contain it.
const BREAK: char = '\u{1}';

/// The text without markup.
pub(super) fn plain(raw: &str) -> String {
    let without_html = strip_html(raw);
    let mut lines = Lines::default();
    for line in without_html.lines() {
        lines.add(line);
    }
    disarm(lines.done)
}

/// Removed markup can leave a tag behind (`<[b](c)`): a space makes it plain text.
fn disarm(text: String) -> String {
    let mut pieces = text.split('<');
    let first = pieces.next().unwrap_or_default().to_owned();
    pieces.fold(first, |done, piece| {
        let space = if begins_tag(piece) { " " } else { "" };
        done + "<" + space + piece
    })
}

/// Whether this turns a `<` before it into a tag.
fn begins_tag(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '/' | '!' | '?'))
}

#[derive(Default)]
struct Lines {
    done: String,
    breaks: usize,
}

impl Lines {
    fn add(&mut self, line: &str) {
        // Two spaces at the end are a line break in Markdown.
        let hard = line.ends_with("  ") && !line.trim().is_empty();
        let line = line
            .trim()
            .trim_start_matches("> ")
            .trim_start_matches('#')
            .trim();
        if line.is_empty() || line.chars().all(|c| matches!(c, '-' | '*' | '_' | '=')) {
            self.breaks = 2;
            return;
        }
        let (marker, rest) = list_marker(line);
        if !marker.is_empty() || line.starts_with('|') {
            self.breaks = self.breaks.max(1);
        }
        let mut marker = marker.to_owned();
        for (index, piece) in rest.split(BREAK).enumerate() {
            if index > 0 {
                self.breaks += 1;
            }
            let piece = inline(piece);
            if !piece.is_empty() {
                self.push(&std::mem::take(&mut marker), &piece);
            }
        }
        if hard {
            self.breaks = self.breaks.max(1);
        }
    }

    fn push(&mut self, marker: &str, text: &str) {
        if !self.done.is_empty() {
            self.done.push_str(match self.breaks {
                0 => " ",
                1 => "\n",
                _ => "\n\n",
            });
        }
        self.breaks = 0;
        self.done.push_str(marker);
        self.done.push_str(text);
    }
}

/// The marker of a list item, as we write it, and what follows.
fn list_marker(line: &str) -> (&str, &str) {
    for bullet in ["- ", "* ", "+ "] {
        if let Some(rest) = line.strip_prefix(bullet) {
            return ("- ", rest);
        }
    }
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let after = &line[digits..];
    if (1..=3).contains(&digits) && (after.starts_with(". ") || after.starts_with(") ")) {
        line.split_at(digits + 2)
    } else {
        ("", line)
    }
}

/// Emphasis, escapes, links and entities within a line; runs of spaces become one.
fn inline(text: &str) -> String {
    let text = text
        .replace("**", "")
        .replace('`', "")
        .replace("&nbsp;", " ")
        .replace("&quot;", "\"")
        .replace("&amp;", "&");
    let mut plain = String::with_capacity(text.len());
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' if letters.peek().is_some_and(char::is_ascii_punctuation) => {}
            letter if letter.is_whitespace() => {
                if !plain.is_empty() && !plain.ends_with(' ') {
                    plain.push(' ');
                }
            }
            letter if super::decode::is_invisible(letter) => {}
            letter => plain.push(letter),
        }
    }
    plain.truncate(plain.trim_end().len());
    // `[text](address)`: the brackets go, the address stays visible.
    if plain.contains("](") {
        plain = plain.replace("](", " (").replace('[', "");
    }
    plain
}

/// Removes tags and comments, with the content of scripts and styles; `<br>` and the ends of blocks
/// become breaks. A `<` that does not begin a tag stays.
fn strip_html(raw: &str) -> String {
    let mut out = String::with_capacity(raw.len());
    let mut rest = raw;
    while let Some(index) = rest.find('<') {
        out.push_str(&rest[..index]);
        let from = &rest[index..];
        let Some((tag, after)) = tag(from) else {
            out.push('<');
            rest = &from[1..];
            continue;
        };
        rest = after;
        match tag.as_str() {
            "br" => out.push(BREAK),
            "/p" | "/div" | "/li" | "/tr" | "/h1" | "/h2" | "/h3" | "/h4" | "/ul" | "/ol" => out.push('\n'),
            "li" => out.push_str("\n- "),
            // If it is never closed, all that follows belongs to it.
            "script" | "style" => rest = after_closing(rest, &tag),
            _ => {}
        }
    }
    out.push_str(rest);
    out
}

/// The name of the tag with which the text begins, and what follows it.
fn tag(from: &str) -> Option<(String, &str)> {
    if let Some(comment) = from.strip_prefix("<!--") {
        let end = comment.find("-->").map_or(comment.len(), |end| end + 3);
        return Some(("!".to_owned(), &comment[end..]));
    }
    let inner = &from[1..];
    if !begins_tag(inner) {
        return None;
    }
    // Up to the next `<`: a tag does not contain one, and so each character is looked at once.
    let end = inner.find(['>', '<']);
    let (inside, after) = match end {
        Some(end) if inner[end..].starts_with('>') => (&inner[..end], &inner[end + 1..]),
        Some(end) => (&inner[..end], &inner[end..]),
        None => (inner, ""),
    };
    let name = inside
        .trim_end_matches('/')
        .split_whitespace()
        .next()
        .unwrap_or_default();
    Some((name.to_ascii_lowercase(), after))
}

fn after_closing<'a>(rest: &'a str, name: &str) -> &'a str {
    let mut closings = rest.match_indices("</").map(|(index, _)| index);
    let closes = |index: &usize| {
        let from = &rest.as_bytes()[index + 2..];
        from.get(..name.len())
            .is_some_and(|found| found.eq_ignore_ascii_case(name.as_bytes()))
    };
    let Some(start) = closings.find(closes) else {
        return "";
    };
    rest[start..].find('>').map_or("", |end| &rest[start + end + 1..])
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn paragraphs_lists_and_breaks_stay() {
        let raw = "Een regel\ndie doorloopt.<br><br>\nNieuwe alinea met:\n-  een;\n* twee.\n\n1. Eerst\n2) Dan<br>verder\n";
        assert_eq!(
            plain(raw),
            "Een regel die doorloopt.\n\nNieuwe alinea met:\n- een;\n- twee.\n\n1. Eerst\n2) Dan\nverder"
        );
    }

    #[test]
    fn markup_goes() {
        assert_eq!(
            plain("**Vet** en `code`, zie [hier](https://a.example)"),
            "Vet en code, zie hier (https://a.example)"
        );
        assert_eq!(plain("P&amp;C\\* &nbsp; einde"), "P&C* einde");
    }

    #[test]
    fn nothing_of_html_is_passed_on() {
        assert_eq!(plain("a<script>alert(1)</script>b"), "ab");
        assert_eq!(plain("a<ScRiPt src=x>weg"), "a");
        assert_eq!(
            plain("<p onclick=\"x\">Tekst</p><img src=x onerror=alert(1)>"),
            "Tekst"
        );
        assert_eq!(plain("<!-- weg -->blijft<b"), "blijft");
        assert_eq!(plain("<b<b<i>x"), "x");
        assert_eq!(plain("minder dan < 5 en <3"), "minder dan < 5 en <3");
        assert_eq!(plain("<[b](c) <**br>"), "< b (c) < br>");
        assert_eq!(plain("a\u{202e}b\u{200b}c"), "abc");
    }
}
