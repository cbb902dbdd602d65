//! From bytes to the content of a file, within limits: the same types for JSON and YAML.

use super::{Excess, FrameworkError, MAX_BYTES, Root};
use serde_json::error::Category;
use serde_saphyr::{Budget, Error as YamlError, Options};

/// The most objects in a JSON file, counted by their braces before anything is parsed. NIST SP 800-53 has
/// some tens of thousands.
const MAX_OBJECTS: usize = 400_000;

/// The most texts in a JSON file, counted by their quotation marks.
const MAX_QUOTES: usize = 6_000_000;

/// The most values in a YAML file: objects, lists and texts, with what aliases stand for.
const MAX_VALUES: usize = 2_000_000;

/// The most values that aliases may add. Generators write one for a list that occurs more than once.
const MAX_REPEATED: usize = 200_000;

/// How deep lists and objects may be within each other.
const MAX_NESTING: usize = 100;

/// What the file says, and whether it is JSON.
pub(super) fn parse(bytes: &[u8]) -> Result<(Root, bool), FrameworkError> {
    if bytes.len() > MAX_BYTES {
        return Err(FrameworkError::TooLarge);
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let text = text(bytes)?;
    match text.trim_start().as_bytes().first() {
        None => Err(FrameworkError::Empty),
        Some(b'<') => Err(FrameworkError::Xml {
            oscal: text.contains("csrc.nist.gov/ns/oscal"),
        }),
        Some(b'{' | b'[') => Ok((json(text)?, true)),
        Some(_) => Ok((yaml(text)?, false)),
    }
}

/// UTF-8 without control characters. A file in another encoding, a spreadsheet or a PDF ends here.
fn text(bytes: &[u8]) -> Result<&str, FrameworkError> {
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let line = line_of(bytes, error.valid_up_to());
        // It ends in the middle of a character, and all before that is fine.
        match error.error_len() {
            None => FrameworkError::CutOff { line },
            Some(_) => FrameworkError::NotText { line },
        }
    })?;
    let control = |byte: &u8| matches!(byte, 0..=8 | 0x0b..=0x0c | 0x0e..=0x1f | 0x7f);
    match bytes.iter().position(control) {
        None => Ok(text),
        Some(index) => Err(FrameworkError::NotText {
            line: line_of(bytes, index),
        }),
    }
}

fn line_of(bytes: &[u8], index: usize) -> usize {
    bytes[..index].iter().filter(|byte| **byte == b'\n').count() + 1
}

fn json(text: &str) -> Result<Root, FrameworkError> {
    let bytes = text.as_bytes();
    for (sign, most) in [(b'{', MAX_OBJECTS), (b'"', MAX_QUOTES)] {
        let mut indexes = bytes.iter().enumerate().filter(|(_, byte)| **byte == sign);
        if let Some((index, _)) = indexes.nth(most) {
            return Err(FrameworkError::TooMuch {
                line: line_of(bytes, index),
                what: Excess::Objects,
            });
        }
    }
    serde_json::from_str(text).map_err(|error| {
        let (line, column) = (error.line(), error.column());
        let reason = error.to_string();
        match error.classify() {
            Category::Eof => FrameworkError::CutOff { line },
            _ if reason.starts_with("recursion limit") => FrameworkError::TooMuch {
                line,
                what: Excess::Levels,
            },
            _ => {
                // The place is reported separately.
                let reason = reason.split(" at line ").next().unwrap_or_default().to_owned();
                FrameworkError::Broken { line, column, reason }
            }
        }
    })
}

fn yaml(text: &str) -> Result<Root, FrameworkError> {
    let mut budget = Budget::default();
    budget.max_events = MAX_VALUES * 2;
    budget.max_nodes = MAX_VALUES;
    budget.max_depth = MAX_NESTING;
    budget.max_total_scalar_bytes = MAX_BYTES;
    budget.max_aliases = MAX_REPEATED;
    budget.max_recorded_anchor_events = MAX_REPEATED;
    budget.max_recorded_anchor_bytes = MAX_BYTES;
    budget.max_merge_keys = 0;
    budget.max_documents = 2;
    let mut options = Options::default();
    options.budget = Some(budget);
    options.alias_limits.max_total_replayed_events = MAX_REPEATED;
    options.with_snippet = false;
    serde_saphyr::from_str_with_options(text, options).map_err(|error| refused(text, &error))
}

fn refused(text: &str, error: &YamlError) -> FrameworkError {
    let place = error.location();
    let number = |number: u64| usize::try_from(number).unwrap_or(usize::MAX);
    let line = place.map_or(0, |place| number(place.line()));
    let column = place.map_or(0, |place| number(place.column()));
    let mut root = error;
    while let YamlError::AliasError { error, .. } | YamlError::WithSnippet { error, .. } = root {
        root = error;
    }
    match root {
        YamlError::AliasReplayCounterOverflow { .. }
        | YamlError::AliasReplayLimitExceeded { .. }
        | YamlError::AliasExpansionLimitExceeded { .. }
        | YamlError::AliasReplayStackDepthExceeded { .. } => FrameworkError::TooMuch {
            line,
            what: Excess::Repeats,
        },
        YamlError::Budget { breach, .. } => {
            use serde_saphyr::budget::BudgetBreach as Breach;
            let what = match breach {
                Breach::Depth { .. } => Excess::Levels,
                Breach::Aliases { .. }
                | Breach::Anchors { .. }
                | Breach::AliasAnchorRatio { .. }
                | Breach::MergeKeys { .. }
                | Breach::RecordedAnchorEvents { .. }
                | Breach::RecordedAnchorBytes { .. } => Excess::Repeats,
                _ => Excess::Objects,
            };
            FrameworkError::TooMuch { line, what }
        }
        other => {
            let reason = other.to_string();
            // A text between quotes that never ends, or a flow list that is still open at the end.
            let last = text.lines().count();
            if line >= last && (reason.contains("unexpected end") || reason.contains("end of stream")) {
                return FrameworkError::CutOff { line: last };
            }
            // The place is reported separately.
            let reason = reason.split(" at line ").next().unwrap_or_default();
            let reason = reason.lines().next().unwrap_or_default();
            let reason = reason.chars().take(300).collect();
            FrameworkError::Broken { line, column, reason }
        }
    }
}
