//! The face of the organisation: nine tokens and a logo, with the contrast checked on saving.

use super::{Tab, paths, tabs};
use crate::context::Context;
use crate::errors::PageError;
use crate::forms::{Choice, FormErrors};
use crate::render::{done, invalid, render};
use crate::ui::Ui;
use askama::Template;
use axum::extract::Multipart;
use axum::response::Response;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::json;
use std::collections::BTreeMap;
use waarborg_domain::organisations::{Face, Logo, Organisation};
use waarborg_domain::store::Change;

/// What a token takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TokenKind {
    /// One of [`FONTS`], by its code.
    Font,
    /// `#rrggbb`.
    Colour,
}

/// The nine tokens, without `--basis-`.
pub const TOKENS: &[(&str, TokenKind)] = &[
    ("text-font-family-default", TokenKind::Font),
    ("heading-font-family", TokenKind::Font),
    ("color-accent-1-inverse-bg-default", TokenKind::Colour),
    ("color-accent-1-bg-default", TokenKind::Colour),
    ("color-accent-1-color-default", TokenKind::Colour),
    ("color-action-1-inverse-bg-default", TokenKind::Colour),
    ("color-action-1-inverse-bg-hover", TokenKind::Colour),
    ("color-action-2-color-default", TokenKind::Colour),
    ("color-default-color-document", TokenKind::Colour),
];

/// Fonts that are on every computer: we load none from elsewhere.
pub const FONTS: &[(&str, &str)] = &[
    ("source-sans", "\"Source Sans 3\",sans-serif"),
    ("system", "system-ui,sans-serif"),
    ("verdana", "Verdana,Geneva,sans-serif"),
    ("trebuchet", "\"Trebuchet MS\",sans-serif"),
    ("georgia", "Georgia,serif"),
];

const WHITE: &str = "#ffffff";
/// Ours, for what the organisation leaves as it is: only to check contrast against.
const DEFAULT_TEXT: &str = "#1b2733";
const LIGHT_SURFACE: &str = "color-accent-1-bg-default";
const TEXT: &str = "color-default-color-document";
const BRAND_TEXT: &str = "color-accent-1-color-default";
/// WCAG 2.2, success criterion 1.4.3.
const LEAST_CONTRAST: f64 = 4.5;
/// The largest logo, in bytes.
const LARGEST_LOGO: usize = 256 * 1024;

/// The relative luminance of `#rrggbb`, as WCAG defines it.
fn luminance(colour: &str) -> Option<f64> {
    let digits = colour.strip_prefix('#').filter(|digits| digits.len() == 6)?;
    let part = |place: usize| {
        let value = f64::from(u8::from_str_radix(digits.get(place..place + 2)?, 16).ok()?) / 255.0;
        Some(if value <= 0.040_45 {
            value / 12.92
        } else {
            ((value + 0.055) / 1.055).powf(2.4)
        })
    };
    Some(0.2126 * part(0)? + 0.7152 * part(2)? + 0.0722 * part(4)?)
}

fn contrast(one: &str, other: &str) -> Option<f64> {
    let (one, other) = (luminance(one)?, luminance(other)?);
    Some((one.max(other) + 0.05) / (one.min(other) + 0.05))
}

/// The pairs of colours that do not differ enough: the token, what it stands on or under, and the
/// contrast.
fn poor_pairs(tokens: &BTreeMap<String, String>) -> Vec<(&'static str, &'static str, f64)> {
    let colours = TOKENS.iter().filter(|(_, kind)| *kind == TokenKind::Colour);
    let set = colours.filter_map(|(token, _)| Some((*token, tokens.get(*token)?.as_str())));
    let mut poor = Vec::new();
    let mut check = |token, colour: &str, against, other: &str| {
        if let Some(contrast) = contrast(colour, other).filter(|contrast| *contrast < LEAST_CONTRAST) {
            poor.push((token, against, contrast));
        }
    };
    for (token, colour) in set {
        if token == LIGHT_SURFACE {
            let text = tokens.get(TEXT).map_or(DEFAULT_TEXT, String::as_str);
            check(token, colour, TEXT, text);
            if let Some(brand) = tokens.get(BRAND_TEXT) {
                check(BRAND_TEXT, brand, LIGHT_SURFACE, colour);
            }
        } else {
            check(token, colour, "white", WHITE);
        }
    }
    poor
}

/// What was typed.
#[derive(Default)]
struct FaceForm {
    tokens: BTreeMap<String, String>,
    version: i64,
    remove_logo: bool,
    logo: Option<Vec<u8>>,
}

impl FaceForm {
    fn of(organisation: &Organisation) -> Self {
        Self {
            tokens: organisation.settings.face.tokens.clone(),
            version: organisation.version,
            ..Self::default()
        }
    }

    async fn read(mut form: Multipart) -> Result<Self, PageError> {
        let mut read = Self::default();
        while let Some(field) = form.next_field().await.map_err(|_| PageError::TooLarge)? {
            let name = field.name().unwrap_or_default().to_owned();
            let bytes = field.bytes().await.map_err(|_| PageError::TooLarge)?;
            let text = || String::from_utf8_lossy(&bytes).trim().to_owned();
            match name.as_str() {
                "version" => read.version = text().parse().map_err(|_| PageError::BadRequest)?,
                "remove-logo" => read.remove_logo = true,
                "logo" if !bytes.is_empty() => read.logo = Some(bytes.to_vec()),
                name if TOKENS.iter().any(|(token, _)| *token == name) && !text().is_empty() => {
                    read.tokens.insert(name.to_owned(), text().to_lowercase());
                }
                _ => {}
            }
        }
        Ok(read)
    }

    /// The face that it makes, or what is wrong.
    fn parse(&self, ui: &Ui, now: &Face, errors: &mut FormErrors) -> Face {
        for (token, kind) in TOKENS {
            let Some(value) = self.tokens.get(*token) else {
                continue;
            };
            let fits = match kind {
                TokenKind::Colour => luminance(value).is_some(),
                TokenKind::Font => FONTS.iter().any(|(code, _)| code == value),
            };
            if !fits {
                errors.add(token, "admin-face-colour");
            }
        }
        for (token, against, contrast) in poor_pairs(&self.tokens) {
            let against = ui.t(&format!("admin-token-{against}"));
            errors.add2(
                token,
                "admin-face-contrast",
                ("against", &against),
                ("contrast", &format!("{contrast:.1}")),
            );
        }
        let logo = match &self.logo {
            Some(bytes) => parse_logo(bytes, errors),
            None if self.remove_logo => None,
            None => now.logo.clone(),
        };
        Face {
            tokens: self.tokens.clone(),
            logo,
        }
    }
}

fn parse_logo(bytes: &[u8], errors: &mut FormErrors) -> Option<Logo> {
    if bytes.len() > LARGEST_LOGO {
        errors.add1("logo", "admin-face-logo-large", "kilobytes", LARGEST_LOGO / 1024);
        return None;
    }
    let media_type = infer::get(bytes).map(|kind| kind.mime_type()).unwrap_or_default();
    if !matches!(media_type, "image/png" | "image/jpeg") {
        errors.add("logo", "admin-face-logo-kind");
        return None;
    }
    Some(Logo {
        media_type: media_type.to_owned(),
        base64: STANDARD.encode(bytes),
    })
}

/// A token as the form shows it.
struct TokenField {
    name: &'static str,
    label: String,
    value: String,
    font: bool,
}

#[derive(Template)]
#[template(path = "admin/face.html")]
struct FacePage {
    ui: Ui,
    tabs: Vec<Tab>,
    fonts: Vec<Choice>,
    fields: Vec<TokenField>,
    version: i64,
    errors: FormErrors,
}

impl FacePage {
    fn new(ctx: &Context, form: &FaceForm, errors: FormErrors) -> Self {
        let ui = &ctx.ui;
        let field = |(name, kind): &(&'static str, TokenKind)| TokenField {
            name,
            label: ui.t(&format!("admin-token-{name}")),
            value: form.tokens.get(*name).cloned().unwrap_or_default(),
            font: *kind == TokenKind::Font,
        };
        Self {
            tabs: tabs(ui, &paths::face(ctx.org())),
            fonts: FONTS
                .iter()
                .map(|(code, _)| Choice::new(code, ui.t(&format!("admin-font-{code}"))))
                .collect(),
            fields: TOKENS.iter().map(field).collect(),
            version: form.version,
            ui: ui.clone(),
            errors,
        }
    }
}

/// The form.
pub async fn page(ctx: Context) -> Result<Response, PageError> {
    let form = FaceForm::of(&ctx.ledger().await?.organisation);
    Ok(render(&FacePage::new(&ctx, &form, FormErrors::new())))
}

/// Saves the face when it can be read by everybody.
pub async fn send(ctx: Context, form: Multipart) -> Result<Response, PageError> {
    let form = FaceForm::read(form).await?;
    let ledger = ctx.ledger().await?;
    let now = &ledger.organisation;
    let mut errors = FormErrors::new();
    let face = form.parse(&ctx.ui, &now.settings.face, &mut errors);
    if !errors.is_empty() {
        return Ok(invalid(&FacePage::new(&ctx, &form, errors)));
    }
    let details = json!({ "tokens": face.tokens, "logo": face.logo.is_some() });
    let mut next = Organisation {
        version: form.version,
        ..now.clone()
    };
    next.settings.face = face;
    let event = ctx.event("admin.face-changed", "organisation", next.id, details);
    ctx.save(vec![Change::UpdateOrganisation(next)], vec![event])
        .await?;
    Ok(done(&paths::face(ctx.org()), "admin-face-saved"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tokens(pairs: &[(&str, &str)]) -> BTreeMap<String, String> {
        pairs
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
            .collect()
    }

    #[test]
    fn contrast_is_that_of_wcag() {
        assert_eq!(contrast("#000000", WHITE), Some(21.0));
        let grey = contrast("#767676", WHITE).expect("a contrast");
        assert!((4.5..4.6).contains(&grey), "{grey}");
        assert_eq!(contrast("red", WHITE), None);
    }

    #[test]
    fn poor_pairs_are_named() {
        assert!(poor_pairs(&tokens(&[("color-action-2-color-default", "#154273")])).is_empty());
        let poor = poor_pairs(&tokens(&[
            ("color-action-2-color-default", "#ffb612"),
            (LIGHT_SURFACE, "#333333"),
        ]));
        let names: Vec<_> = poor
            .iter()
            .map(|(token, against, _)| (*token, *against))
            .collect();
        assert_eq!(
            names,
            [(LIGHT_SURFACE, TEXT), ("color-action-2-color-default", "white")]
        );
    }
}
