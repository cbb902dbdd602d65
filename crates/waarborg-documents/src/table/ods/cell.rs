//! A cell of an ODS document and its attributes.

use super::super::{TableError, number_text};
use super::broken;
use quick_xml::events::BytesStart;

/// A cell while it is being read.
pub(super) struct Open {
    pub repeats: usize,
    /// The value by its attributes, for what is not text.
    pub value: Option<String>,
    pub text: String,
    pub paragraphs: usize,
    pub formula: bool,
}

pub(super) fn attribute(tag: &BytesStart<'_>, name: &str) -> Result<Option<String>, TableError> {
    let found = tag.try_get_attribute(name).map_err(broken)?;
    let value = found.map(|attribute| attribute.normalized_value(quick_xml::XmlVersion::Implicit1_0));
    value
        .transpose()
        .map(|value| value.map(|text| text.into_owned()))
        .map_err(broken)
}

pub(super) fn repeats(tag: &BytesStart<'_>, name: &str) -> Result<usize, TableError> {
    let Some(text) = attribute(tag, name)? else {
        return Ok(1);
    };
    text.parse()
        .map_err(|_| broken(format!("'{text}' is not a number of cells")))
}

/// As much of a text as fits in so many bytes.
pub(super) fn beginning(text: &str, bytes: usize) -> &str {
    let end = (0..=bytes.min(text.len()))
        .rev()
        .find(|end| text.is_char_boundary(*end));
    &text[..end.unwrap_or(0)]
}

impl Open {
    /// The start of a cell.
    pub fn new(tag: &BytesStart<'_>) -> Result<Self, TableError> {
        let kind = attribute(tag, "office:value-type")?.unwrap_or_default();
        let value = match kind.as_str() {
            "float" | "percentage" | "currency" => {
                let text = attribute(tag, "office:value")?;
                text.map(|text| text.parse::<f64>().map_or(text, number_text))
            }
            "date" => attribute(tag, "office:date-value")?.map(|text| match text.strip_suffix("T00:00:00") {
                Some(day) => day.to_owned(),
                None => text.replace('T', " "),
            }),
            "time" => attribute(tag, "office:time-value")?,
            "boolean" => attribute(tag, "office:boolean-value")?,
            _ => attribute(tag, "office:string-value")?,
        };
        Ok(Self {
            repeats: repeats(tag, "table:number-columns-repeated")?,
            value,
            text: String::new(),
            paragraphs: 0,
            formula: attribute(tag, "table:formula")?.is_some(),
        })
    }

    /// Its content.
    pub fn content(&self) -> &str {
        self.value.as_deref().unwrap_or(&self.text)
    }
}
