//! Forms: strings only, parsed into types of the domain; every mistake is collected and shown with
//! its field, and nothing typed is lost.

use crate::errors::PageError;
use crate::i18n::{Message, Text};
use crate::texts;
use crate::ui::Ui;
use axum::extract::{FromRequest, FromRequestParts, Request};
use axum::http::StatusCode;
use axum::http::request::Parts;
use axum::response::IntoResponse;
use serde::de::DeserializeOwned;
use std::ops::Deref;
use std::str::FromStr;
use waarborg_domain::Day;
use waarborg_domain::characters::has_control_characters;

/// A form; repeated keys (checkboxes) become a `Vec`. The guard has checked the token before the handler
/// sees the form. A hidden field that somebody tampered with (a version that is no number) is a form that
/// cannot be read: [`PageError::BadRequest`].
#[derive(Debug, Clone, Copy, Default)]
pub struct Form<T>(pub T);

/// Query of the address, with repeated keys; see [`Form`].
#[derive(Debug, Clone, Copy, Default)]
pub struct Query<T>(pub T);

impl<T: DeserializeOwned, S: Send + Sync> FromRequest<S> for Form<T> {
    type Rejection = PageError;

    async fn from_request(request: Request, state: &S) -> Result<Self, PageError> {
        let form = axum_extra::extract::Form::from_request(request, state).await;
        form.map(|form| Self(form.0)).map_err(unreadable)
    }
}

impl<T: DeserializeOwned, S: Send + Sync> FromRequestParts<S> for Query<T> {
    type Rejection = PageError;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, PageError> {
        let query = axum_extra::extract::Query::from_request_parts(parts, state).await;
        query.map(|query| Self(query.0)).map_err(unreadable)
    }
}

fn unreadable(rejection: impl IntoResponse) -> PageError {
    match rejection.into_response().status() {
        StatusCode::PAYLOAD_TOO_LARGE => PageError::TooLarge,
        _ => PageError::BadRequest,
    }
}

impl<T> Deref for Query<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

/// The text of a field of a multipart form.
///
/// # Errors
/// When it is no text.
pub fn field_text(bytes: Vec<u8>) -> Result<String, PageError> {
    let text = String::from_utf8(bytes).map_err(|_| PageError::BadRequest)?;
    if has_control_characters(&text) {
        return Err(PageError::NoText);
    }
    Ok(text)
}

/// One mistake in a form.
#[derive(Debug, Clone)]
pub struct FieldError {
    /// Name (and `id`) of the field.
    pub field: String,
    message: Message,
    label: Option<Text>,
}

impl FieldError {
    /// What is wrong and what to do.
    #[must_use]
    pub fn text(&self, ui: &Ui) -> String {
        ui.t(&self.message)
    }

    /// The same with the name of the field in front, for the summary above the form.
    #[must_use]
    pub fn summary(&self, ui: &Ui) -> String {
        let text = self.text(ui);
        self.label
            .map_or_else(|| text.clone(), |label| format!("{}: {text}", ui.t(label)))
    }
}

/// The mistakes in a form, in the order of the fields.
#[derive(Debug, Clone, Default)]
pub struct FormErrors {
    errors: Vec<FieldError>,
    labels: &'static [(&'static str, Text)],
}

impl FormErrors {
    /// No mistakes yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// No mistakes yet; the fields (by name) have these labels, for the summary.
    #[must_use]
    pub fn labelled(labels: &'static [(&'static str, Text)]) -> Self {
        Self {
            errors: Vec::new(),
            labels,
        }
    }

    /// Whether the form is fine.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.errors.is_empty()
    }

    /// All mistakes.
    #[must_use]
    pub fn all(&self) -> &[FieldError] {
        &self.errors
    }

    /// Adds a mistake.
    pub fn add(&mut self, field: &str, message: impl Into<Message>) {
        let label = self.labels.iter().find(|(name, _)| *name == field);
        self.errors.push(FieldError {
            field: field.to_owned(),
            message: message.into(),
            label: label.map(|(_, label)| *label),
        });
    }

    /// Adds the mistakes of a part of the form; `field` gives the name that its fields have here.
    pub fn absorb(&mut self, part: Self, field: impl Fn(&str) -> &'static str) {
        for error in part.errors {
            self.add(field(&error.field), error.message);
        }
    }

    /// What is wrong with a field, if anything.
    #[must_use]
    pub fn of(&self, ui: &Ui, field: &str) -> Option<String> {
        self.errors
            .iter()
            .find(|error| error.field == field)
            .map(|error| error.text(ui))
    }

    /// A text that has to be filled in, without spaces around it, of at most `longest` characters.
    pub fn text(&mut self, field: &str, value: &str, longest: usize) -> String {
        let value = value.trim();
        if value.is_empty() {
            self.add(field, texts::layout::FORM_REQUIRED);
        }
        self.optional_text(field, value, longest)
    }

    /// A text that may stay empty.
    pub fn optional_text(&mut self, field: &str, value: &str, longest: usize) -> String {
        let value = value.trim();
        if value.chars().count() > longest {
            self.add(field, texts::layout::FORM_TOO_LONG.longest(longest));
        }
        value.to_owned()
    }

    /// Something that can be parsed; `wrong` says so when it cannot.
    pub fn parse<T: FromStr>(&mut self, field: &str, value: &str, wrong: Text) -> Option<T> {
        let parsed = value.trim().parse().ok();
        if parsed.is_none() {
            self.add(field, wrong);
        }
        parsed
    }

    /// One value out of a list, which has to be chosen.
    pub fn choice<T: FromStr>(&mut self, field: &str, value: &str) -> Option<T> {
        self.parse(field, value, texts::layout::FORM_CHOOSE)
    }

    /// As [`Self::parse`], but it may stay empty.
    pub fn optional<T: FromStr>(&mut self, field: &str, value: &str, wrong: Text) -> Option<T> {
        if value.trim().is_empty() {
            None
        } else {
            self.parse(field, value, wrong)
        }
    }

    /// A day, as browsers send it (`2026-11-23`) or as people type it (`23-11-2026`).
    pub fn day(&mut self, field: &str, value: &str) -> Option<Day> {
        let day = parse_day(value);
        if day.is_none() {
            self.add(field, texts::layout::FORM_DAY);
        }
        day
    }

    /// A day that may stay empty.
    pub fn optional_day(&mut self, field: &str, value: &str) -> Option<Day> {
        if value.trim().is_empty() {
            None
        } else {
            self.day(field, value)
        }
    }
}

/// `2026-11-23`, or `23-11-2026` where the browser has no field for dates.
#[must_use]
pub fn parse_day(text: &str) -> Option<Day> {
    let text = text.trim();
    Day::parse_from_str(text, "%Y-%m-%d")
        .or_else(|_| Day::parse_from_str(text, "%d-%m-%Y"))
        .ok()
        .filter(|day| (1900..=2999).contains(&chrono::Datelike::year(day)))
}

/// A checkbox: sent when ticked.
#[must_use]
pub fn ticked(value: &Option<String>) -> bool {
    value.is_some()
}

/// One line of a list, radio group or group of checkboxes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// What the form sends.
    pub value: String,
    /// What people read.
    pub label: String,
    /// Explanation; may be empty.
    pub hint: String,
}

impl Choice {
    /// A choice.
    #[must_use]
    pub fn new(value: impl ToString, label: impl Into<String>) -> Self {
        Self {
            value: value.to_string(),
            label: label.into(),
            hint: String::new(),
        }
    }

    /// A choice for each code of the domain: `Choice::of(ui, Role::ALL)`.
    #[must_use]
    pub fn of<T: crate::named::Named + ToString>(ui: &Ui, codes: &[T]) -> Vec<Self> {
        codes
            .iter()
            .map(|code| Self::new(code.to_string(), ui.name(code)))
            .collect()
    }

    /// Whether this is what was chosen.
    #[must_use]
    pub fn is(&self, value: &str) -> bool {
        self.value == value
    }

    /// Whether this is among what was chosen.
    #[must_use]
    pub fn among(&self, values: &[String]) -> bool {
        values.contains(&self.value)
    }
}
