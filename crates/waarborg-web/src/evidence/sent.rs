//! A form with files as it was sent: its fields, and the files that came in. Files are limited one by
//! one, so that one that is too large does not cost what was typed.

use super::files::{Incoming, Refusal, Whole};
use crate::context::Context;
use crate::errors::PageError;
use crate::forms::FormErrors;
use crate::texts;
use axum::body::{Body, BodyDataStream, Bytes};
use axum::extract::multipart::Field;
use axum::extract::{DefaultBodyLimit, FromRequest, Multipart, Request};
use futures::Stream;
use std::pin::Pin;
use std::task::{self, Poll};

/// The most files in one form.
pub const MAX_FILES: usize = 20;
/// The most fields in one form.
const MAX_FIELDS: usize = 2_000;
/// The longest field.
const MAX_FIELD_LENGTH: usize = 64 * 1024;
/// Room for all fields together.
const FIELDS: u64 = 2 * 1024 * 1024;

/// A file that was refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused {
    /// Its name.
    pub name: String,
    /// Why.
    pub refusal: Refusal,
}

/// A form as it was sent.
#[derive(Default)]
pub struct Sent {
    fields: Vec<(String, String)>,
    /// The files that were found good.
    pub files: Vec<Whole>,
    /// The files that were not.
    pub refused: Vec<Refused>,
    /// Whether there were more files than may come at once.
    pub too_many: bool,
}

impl Sent {
    /// Reads a form with files. The guard has checked its token.
    ///
    /// # Errors
    /// When it breaks off, is not a form with files, or is larger than all files together may be.
    pub async fn read(ctx: &Context, mut request: Request) -> Result<Self, PageError> {
        // The limit of the framework is on the whole body; ours is on each file.
        DefaultBodyLimit::disable().apply(&mut request);
        let request = request.map(|body| Body::from_stream(PieceByPiece::new(body.into_data_stream())));
        let form = Multipart::from_request(request, &())
            .await
            .map_err(|_| PageError::BadRequest)?;
        // In a task of its own: if the browser hangs up, what came in is still cleaned up.
        let ctx = ctx.clone();
        tokio::spawn(async move { read_all(&ctx, form).await })
            .await
            .map_err(PageError::internal)?
    }

    /// What was typed in a field; empty when it was not sent.
    #[must_use]
    pub fn text(&self, name: &str) -> &str {
        self.fields
            .iter()
            .find(|(known, _)| known == name)
            .map_or("", |(_, value)| value)
    }

    /// What was ticked under one name.
    #[must_use]
    pub fn all(&self, name: &str) -> Vec<String> {
        let values = self.fields.iter().filter(|(known, _)| known == name);
        values
            .map(|(_, value)| value.clone())
            .filter(|value| !value.is_empty())
            .collect()
    }

    /// Says what is wrong with the files.
    pub fn check_files(&self, ctx: &Context, field: &str, errors: &mut FormErrors) {
        let limit = size(ctx, ctx.app.config.upload_limit as u64);
        for refused in &self.refused {
            match refused.refusal {
                Refusal::TooLarge => errors.add(
                    field,
                    texts::evidence::FILE_TOO_LARGE.name(&refused.name).limit(&limit),
                ),
                Refusal::Empty => errors.add(field, texts::evidence::FILE_EMPTY.name(&refused.name)),
                Refusal::Program => errors.add(field, texts::evidence::FILE_PROGRAM.name(&refused.name)),
            }
        }
        if self.too_many {
            errors.add(field, texts::evidence::TOO_MANY_FILES.n(MAX_FILES));
        }
    }

    /// Whether a file was too large: then the answer is 413.
    #[must_use]
    pub fn has_too_large(&self) -> bool {
        self.refused
            .iter()
            .any(|refused| refused.refusal == Refusal::TooLarge)
    }
}

/// Passes a body on piece by piece. The form reader takes all that is ready before it passes anything on;
/// a client that sends faster than we store would fill the memory with it.
struct PieceByPiece {
    body: BodyDataStream,
    given: bool,
}

impl PieceByPiece {
    const fn new(body: BodyDataStream) -> Self {
        Self { body, given: false }
    }
}

impl Stream for PieceByPiece {
    type Item = Result<Bytes, axum::Error>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut task::Context<'_>) -> Poll<Option<Self::Item>> {
        if std::mem::take(&mut self.given) {
            context.waker().wake_by_ref();
            return Poll::Pending;
        }
        let next = Pin::new(&mut self.body).poll_next(context);
        self.given = matches!(next, Poll::Ready(Some(_)));
        next
    }
}

/// A number of bytes as people write it: `25 MB`, `240 kB`.
#[must_use]
pub fn size(ctx: &Context, bytes: u64) -> String {
    crate::evidence::view::size(&ctx.ui, bytes)
}

async fn read_all(ctx: &Context, mut form: Multipart) -> Result<Sent, PageError> {
    let limit = ctx.app.config.upload_limit as u64;
    let mut left = FIELDS + limit.saturating_mul(MAX_FILES as u64);
    let mut sent = Sent::default();
    while let Some(field) = form.next_field().await.map_err(|_| PageError::BadRequest)? {
        let name = field.name().unwrap_or_default().to_owned();
        match field.file_name().map(str::to_owned) {
            // A browser sends an input without a file as a file without a name.
            Some(file) if file.is_empty() => skip(field, &mut left).await?,
            Some(_) if sent.files.len() + sent.refused.len() >= MAX_FILES => {
                sent.too_many = true;
                skip(field, &mut left).await?;
            }
            Some(file) => take_file(ctx, &mut sent, &file, field, &mut left).await?,
            None => {
                let value = text(field, &mut left).await?;
                sent.fields.push((name, value));
            }
        }
        if sent.fields.len() > MAX_FIELDS {
            return Err(PageError::TooLarge);
        }
    }
    Ok(sent)
}

fn spend(left: &mut u64, bytes: usize) -> Result<(), PageError> {
    *left = left.checked_sub(bytes as u64).ok_or(PageError::TooLarge)?;
    Ok(())
}

async fn take_file(
    ctx: &Context,
    sent: &mut Sent,
    name: &str,
    mut field: Field<'_>,
    left: &mut u64,
) -> Result<(), PageError> {
    let limit = ctx.app.config.upload_limit as u64;
    let mut incoming = Incoming::begin(&ctx.app.files, name, limit).await?;
    while let Some(bytes) = field.chunk().await.map_err(|_| PageError::BadRequest)? {
        spend(left, bytes.len())?;
        incoming.write(&bytes).await?;
    }
    match incoming.finish().await? {
        Ok(whole) => sent.files.push(whole),
        Err(refusal) => {
            let name = waarborg_domain::evidence::clean_file_name(name);
            sent.refused.push(Refused { name, refusal });
        }
    }
    Ok(())
}

async fn skip(mut field: Field<'_>, left: &mut u64) -> Result<(), PageError> {
    while let Some(bytes) = field.chunk().await.map_err(|_| PageError::BadRequest)? {
        spend(left, bytes.len())?;
    }
    Ok(())
}

async fn text(mut field: Field<'_>, left: &mut u64) -> Result<String, PageError> {
    let mut value = Vec::new();
    while let Some(bytes) = field.chunk().await.map_err(|_| PageError::BadRequest)? {
        spend(left, bytes.len())?;
        value.extend_from_slice(&bytes);
        if value.len() > MAX_FIELD_LENGTH {
            return Err(PageError::TooLarge);
        }
    }
    // Browsers send line ends as CR LF; what is kept has LF.
    Ok(crate::forms::field_text(value)?.replace("\r\n", "\n"))
}
