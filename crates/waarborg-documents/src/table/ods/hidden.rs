//! What an ODS document hides: sheets, rows and columns.

use super::super::TableError;
use super::cell::attribute;
use quick_xml::events::BytesStart;
use std::collections::HashSet;

/// The styles of sheets that hide them.
#[derive(Default)]
pub(super) struct Styles {
    current: String,
    hiding: HashSet<String>,
}

impl Styles {
    /// Takes notice of an element that may be one of them.
    pub fn see(&mut self, element: &str, tag: &BytesStart<'_>) -> Result<(), TableError> {
        match element {
            "style:style" => self.current = attribute(tag, "style:name")?.unwrap_or_default(),
            "style:table-properties" if attribute(tag, "table:display")?.as_deref() == Some("false") => {
                let _ = self.hiding.insert(self.current.clone());
            }
            _ => {}
        }
        Ok(())
    }

    /// Whether the style of a sheet hides it.
    pub fn hides(&self, sheet: &BytesStart<'_>) -> Result<bool, TableError> {
        let style = attribute(sheet, "table:style-name")?;
        Ok(style.is_some_and(|style| self.hiding.contains(&style)))
    }
}

/// Whether a row or column is hidden, by hand or by a filter.
pub(super) fn is_hidden(tag: &BytesStart<'_>) -> Result<bool, TableError> {
    let visibility = attribute(tag, "table:visibility")?;
    Ok(matches!(visibility.as_deref(), Some("collapse" | "filter")))
}
