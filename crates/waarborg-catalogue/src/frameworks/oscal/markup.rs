//! OSCAL Markdown as plain text: escaped characters are themselves again, and a link is what it is called.

use super::targets::Targets;

/// What is left of a piece of text; `unknown` takes what a link leads to that is not there.
pub(super) fn plain(text: &str, targets: &Targets<'_>, unknown: &mut dyn FnMut(&str), out: &mut String) {
    let mut rest = text;
    while let Some(index) = rest.find(['\\', '[', '\r']) {
        out.push_str(&rest[..index]);
        rest = &rest[index..];
        let taken = match rest.as_bytes()[0] {
            b'\\' => escaped(rest, out),
            b'[' => link(rest, targets, unknown, out),
            _ => Some(1),
        };
        let taken = taken.unwrap_or_else(|| {
            out.push_str(&rest[..1]);
            1
        });
        rest = &rest[taken..];
    }
    out.push_str(rest);
}

/// A character after a backslash: itself.
fn escaped(text: &str, out: &mut String) -> Option<usize> {
    let next = text[1..].chars().next().filter(char::is_ascii_punctuation)?;
    out.push(next);
    Some(2)
}

/// `[AC-2](#ac-2)`: how much of the text it is; `None` if it is no link.
fn link(text: &str, targets: &Targets<'_>, unknown: &mut dyn FnMut(&str), out: &mut String) -> Option<usize> {
    let close = text.find(']')?;
    let (name, behind) = (text[1..close].trim(), &text[close + 1..]);
    let inside = behind.strip_prefix('(')?;
    let end = inside.find(')')?;
    let href = inside[..end].split_whitespace().next().unwrap_or_default();
    let id = href.strip_prefix('#').filter(|id| !id.is_empty());
    // Brackets after brackets are no link if there is no address in them: `AC-5[1](b)`.
    if name.contains('[') || (id.is_none() && !href.contains([':', '/'])) {
        return None;
    }
    match id {
        Some(id) => {
            let target = targets.get(id);
            if target.is_none() {
                unknown(href);
            }
            if name.is_empty() {
                out.push_str(&target.map_or_else(|| id.to_owned(), |target| target.short()));
            } else {
                unescaped(name, out);
            }
        }
        None if name.is_empty() || name == href => out.push_str(href),
        None => {
            unescaped(name, out);
            out.push_str(" (");
            out.push_str(href);
            out.push(')');
        }
    }
    Some(close + 1 + 1 + end + 1)
}

fn unescaped(text: &str, out: &mut String) {
    let mut pieces = text.split('\\');
    out.push_str(pieces.next().unwrap_or_default());
    // What stands behind a backslash is itself, also another backslash.
    for piece in pieces {
        if piece.is_empty() {
            out.push('\\');
        }
        out.push_str(piece);
    }
}
