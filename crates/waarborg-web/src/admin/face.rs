//! The house style of the organisation: nine tokens and a logo, with the contrast checked on saving.

use super::contrast::{luminance, poor_pairs};
use super::{Tab, paths, tabs};
use crate::context::Context;
use crate::errors::PageError;
use crate::forms::{Choice, FormErrors, field_text};
use crate::i18n::Text;
use crate::render::{done, invalid, render, render_status};
use crate::texts;
use crate::ui::Ui;
use askama::Template;
use axum::extract::Multipart;
use axum::http::StatusCode;
use axum::response::Response;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use std::collections::BTreeMap;
use waarborg_app::Undecided;
use waarborg_domain::organisations::{ChangeFace, Face, Logo, Organisation, SettingsRefused};

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
pub const FONTS: &[(&str, &str, Text)] = &[
    (
        "source-sans",
        "\"Source Sans 3\",sans-serif",
        texts::admin::FONT_SOURCE_SANS,
    ),
    ("system", "system-ui,sans-serif", texts::admin::FONT_SYSTEM),
    ("verdana", "Verdana,Geneva,sans-serif", texts::admin::FONT_VERDANA),
    (
        "trebuchet",
        "\"Trebuchet MS\",sans-serif",
        texts::admin::FONT_TREBUCHET,
    ),
    ("georgia", "Georgia,serif", texts::admin::FONT_GEORGIA),
];

/// The largest logo, in bytes.
const LARGEST_LOGO: usize = 256 * 1024;

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
            if name == "logo" {
                read.logo = (!bytes.is_empty()).then(|| bytes.to_vec());
                continue;
            }
            let text = field_text(bytes.to_vec())?;
            let text = text.trim();
            match name.as_str() {
                "version" => read.version = text.parse().map_err(|_| PageError::BadRequest)?,
                "remove-logo" => read.remove_logo = true,
                name if TOKENS.iter().any(|(token, _)| *token == name) && !text.is_empty() => {
                    read.tokens.insert(name.to_owned(), text.to_lowercase());
                }
                _ => {}
            }
        }
        Ok(read)
    }

    /// The style that it makes, or what is wrong.
    fn parse(&self, ui: &Ui, now: &Face, errors: &mut FormErrors) -> Face {
        for (token, kind) in TOKENS {
            let Some(value) = self.tokens.get(*token) else {
                continue;
            };
            let fits = match kind {
                TokenKind::Colour => luminance(value).is_some(),
                TokenKind::Font => FONTS.iter().any(|(code, ..)| code == value),
            };
            if !fits {
                let key = match kind {
                    TokenKind::Colour => texts::admin::FACE_COLOUR,
                    TokenKind::Font => texts::layout::FORM_CHOOSE,
                };
                errors.add(token, key);
            }
        }
        for (token, against, contrast) in poor_pairs(&self.tokens) {
            let against = token_name(ui, against);
            errors.add(
                token,
                texts::admin::FACE_CONTRAST
                    .against(&against)
                    .contrast(ui.decimal(contrast)),
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
        errors.add(
            "logo",
            texts::admin::FACE_LOGO_LARGE.kilobytes(LARGEST_LOGO / 1024),
        );
        return None;
    }
    let media_type = infer::get(bytes).map(|kind| kind.mime_type()).unwrap_or_default();
    if !matches!(media_type, "image/png" | "image/jpeg") {
        errors.add("logo", texts::admin::FACE_LOGO_KIND);
        return None;
    }
    Some(Logo {
        media_type: media_type.to_owned(),
        base64: STANDARD.encode(bytes),
    })
}

/// The labels of the fields, for the summary of what is wrong.
/// What a token is called; white is one that nobody chooses.
fn token_name(ui: &Ui, token: &str) -> String {
    let mut all = LABELS.iter().chain([&("white", texts::admin::TOKEN_WHITE)]);
    let label = all.find(|(name, _)| *name == token);
    label.map_or_else(|| token.to_owned(), |(_, label)| ui.t(label))
}

const LABELS: &[(&str, Text)] = &[
    ("logo", texts::admin::FACE_LOGO),
    (
        "text-font-family-default",
        texts::admin::TOKEN_TEXT_FONT_FAMILY_DEFAULT,
    ),
    ("heading-font-family", texts::admin::TOKEN_HEADING_FONT_FAMILY),
    (
        "color-accent-1-inverse-bg-default",
        texts::admin::TOKEN_COLOR_ACCENT_1_INVERSE_BG_DEFAULT,
    ),
    (
        "color-accent-1-bg-default",
        texts::admin::TOKEN_COLOR_ACCENT_1_BG_DEFAULT,
    ),
    (
        "color-accent-1-color-default",
        texts::admin::TOKEN_COLOR_ACCENT_1_COLOR_DEFAULT,
    ),
    (
        "color-action-1-inverse-bg-default",
        texts::admin::TOKEN_COLOR_ACTION_1_INVERSE_BG_DEFAULT,
    ),
    (
        "color-action-1-inverse-bg-hover",
        texts::admin::TOKEN_COLOR_ACTION_1_INVERSE_BG_HOVER,
    ),
    (
        "color-action-2-color-default",
        texts::admin::TOKEN_COLOR_ACTION_2_COLOR_DEFAULT,
    ),
    (
        "color-default-color-document",
        texts::admin::TOKEN_COLOR_DEFAULT_COLOR_DOCUMENT,
    ),
];

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
    /// What a colleague has saved in the meantime, by label.
    theirs: Option<Vec<(String, String)>>,
}

impl FacePage {
    fn new(ctx: &Context, form: &FaceForm, errors: FormErrors) -> Self {
        let ui = &ctx.ui;
        let field = |(name, kind): &(&'static str, TokenKind)| TokenField {
            name,
            label: token_name(ui, name),
            value: form.tokens.get(*name).cloned().unwrap_or_default(),
            font: *kind == TokenKind::Font,
        };
        Self {
            tabs: tabs(ui, &paths::face(ctx.org())),
            fonts: FONTS
                .iter()
                .map(|(code, _, name)| Choice::new(code, ui.t(name)))
                .collect(),
            fields: TOKENS.iter().map(field).collect(),
            version: form.version,
            ui: ui.clone(),
            errors,
            theirs: None,
        }
    }
}

/// The form.
pub async fn page(ctx: Context) -> Result<Response, PageError> {
    let form = FaceForm::of(&ctx.ledger().await?.organisation);
    Ok(render(&FacePage::new(&ctx, &form, FormErrors::new())))
}

/// Saves the style if everybody can read it.
pub async fn send(ctx: Context, form: Multipart) -> Result<Response, PageError> {
    let form = FaceForm::read(form).await?;
    let ledger = ctx.ledger().await?;
    let now = &ledger.organisation;
    let mut errors = FormErrors::labelled(LABELS);
    let face = form.parse(&ctx.ui, &now.settings.face, &mut errors);
    if !errors.is_empty() {
        return Ok(invalid(&FacePage::new(&ctx, &form, errors)));
    }
    let command = ChangeFace {
        seen: form.version,
        face,
    };
    match ctx.decide(&command).await {
        Ok(()) => Ok(done(&paths::face(ctx.org()), texts::admin::FACE_SAVED)),
        Err(Undecided::Refused(SettingsRefused::Changed)) => somebody_was_first(&ctx, form, errors).await,
        Err(other) => Err(other.into()),
    }
}

/// Shows what was typed with what the colleague has saved beside it.
async fn somebody_was_first(
    ctx: &Context,
    mut form: FaceForm,
    errors: FormErrors,
) -> Result<Response, PageError> {
    let ledger = ctx.ledger().await?;
    form.version = ledger.organisation.version;
    let saved = &ledger.organisation.settings.face.tokens;
    let theirs = saved
        .iter()
        .map(|(token, value)| (token_name(&ctx.ui, token), value.clone()));
    let mut page = FacePage::new(ctx, &form, errors);
    page.theirs = Some(theirs.collect());
    Ok(render_status(StatusCode::CONFLICT, &page))
}
