//! The first step: a file comes in, within limits, and is kept until somebody has seen what it would do.

use super::reading::{self, Limits, table_error};
use super::stage::{self, Content, DraftOf};
use super::{Import, Parameters, address, columns, propose};
use crate::context::Context;
use crate::errors::PageError;
use crate::render::redirect;
use crate::texts;
use crate::ui::Ui;
use axum::body::Bytes;
use axum::extract::{Multipart, Path};
use axum::http::StatusCode;
use axum::response::Response;
use std::collections::BTreeMap;
use waarborg_documents::table::TableError;
use waarborg_domain::evidence::clean_file_name;

/// A form with one file that was sent.
#[derive(Debug, Default)]
pub struct Upload {
    /// Name and bytes of the file; `None` if none was chosen.
    pub file: Option<(String, Vec<u8>)>,
    /// The file is larger than the limits allow: it was not kept.
    pub too_large: bool,
    /// The other fields.
    pub fields: BTreeMap<String, String>,
}

/// The longest field besides the file.
const MAX_FIELD_LENGTH: usize = 1_000;
/// The most fields besides the file.
const MAX_FIELDS: usize = 20;

impl Upload {
    /// Reads the form.
    ///
    /// # Errors
    /// When it is larger than may be uploaded here.
    async fn read(mut form: Multipart, limits: &Limits) -> Result<Self, PageError> {
        let mut upload = Self::default();
        while let Some(mut field) = form.next_field().await.map_err(|_| PageError::TooLarge)? {
            let name = field.name().unwrap_or_default().to_owned();
            // A browser sends a field without a file as one without a name.
            let file_name = field.file_name().map(|name| match name {
                "" => String::new(),
                name => clean_file_name(name),
            });
            let most = if file_name.is_some() {
                limits.bytes
            } else {
                MAX_FIELD_LENGTH
            };
            let mut bytes = Vec::new();
            while let Some(piece) = field.chunk().await.map_err(|_| PageError::TooLarge)? {
                if bytes.len() + piece.len() > most {
                    upload.too_large |= file_name.is_some();
                    bytes.clear();
                    break;
                }
                bytes.extend_from_slice(&piece);
            }
            match file_name {
                Some(file) if name == "file" && !(bytes.is_empty() && file.is_empty()) => {
                    upload.file.get_or_insert((file, bytes));
                }
                None if upload.fields.len() < MAX_FIELDS => {
                    upload.fields.insert(name, crate::forms::field_text(bytes)?);
                }
                _ => {}
            }
        }
        Ok(upload)
    }

    /// The file, or what to say if there is none.
    ///
    /// # Errors
    /// What to say.
    fn take_file(&mut self, ui: &Ui, limits: &Limits) -> Result<(String, Vec<u8>), String> {
        if self.too_large {
            return Err(table_error(ui, &TableError::TooLarge(limits.bytes)));
        }
        self.file.take().ok_or_else(|| ui.t(texts::imports::FILE_NONE))
    }

    /// A field besides the file.
    #[must_use]
    pub fn field(&self, name: &str) -> &str {
        self.fields.get(name).map_or("", String::as_str)
    }
}

/// What every page on which a file is chosen shows around its own content; its template extends
/// `imports/upload.html` and calls this `start`.
pub struct Start {
    /// Whether a file was refused.
    pub status: StatusCode,
    /// Why.
    pub problem: Option<String>,
    /// Title.
    pub title: String,
    /// What the import is for.
    pub lead: String,
    /// What files it takes.
    pub hint: String,
    /// The same for the browser.
    pub accept: &'static str,
    /// Its breadcrumb.
    pub crumbs: [(String, String); 1],
    /// Where the file is sent to.
    pub address: String,
    /// Where cancelling leads.
    pub back: String,
}

impl Start {
    fn new<I: Import>(ctx: &Context, import: &I, problem: Option<String>) -> Self {
        let home = import.home(ctx);
        Self {
            status: match problem {
                Some(_) => StatusCode::UNPROCESSABLE_ENTITY,
                None => StatusCode::OK,
            },
            problem,
            title: ctx.ui.t(import.title()),
            lead: ctx.ui.t(import.lead()),
            hint: import.hint(ctx),
            accept: I::ACCEPT,
            address: address(ctx, import, I::PATHS.upload, ""),
            back: home.1.clone(),
            crumbs: [home],
        }
    }
}

/// The form.
pub async fn page<I: Import>(
    ctx: Context,
    Path(parameters): Path<Parameters>,
) -> Result<Response, PageError> {
    let import = I::at(&parameters)?;
    let start = Start::new(&ctx, &import, None);
    import.start(&ctx, start, &Upload::default()).await
}

/// Takes the file in and leads on to the next step that is needed.
pub async fn send<I: Import>(
    ctx: Context,
    Path(parameters): Path<Parameters>,
    form: Multipart,
) -> Result<Response, PageError> {
    let import = I::at(&parameters)?;
    let mut form = Upload::read(form, &I::LIMITS).await?;
    let choices = import.begin(&ctx, &form)?;
    let taken = match form.take_file(&ctx.ui, &I::LIMITS) {
        Ok((name, bytes)) => take_in(&ctx, &import, name, bytes.into(), choices).await?,
        Err(problem) => Err(problem),
    };
    match taken {
        Ok(next) => Ok(redirect(&next)),
        Err(problem) => {
            let start = Start::new(&ctx, &import, Some(problem));
            import.start(&ctx, start, &form).await
        }
    }
}

/// Reads a file and stores it; returns where to go on, or what is wrong with it.
async fn take_in<I: Import>(
    ctx: &Context,
    import: &I,
    name: String,
    file: Bytes,
    choices: I::Choices,
) -> Result<Result<String, String>, PageError> {
    if !I::is_table(&name, &file) {
        let text = match import.read_text(ctx, file.clone()).await? {
            Ok(text) => text,
            Err(problem) => return Ok(Err(problem)),
        };
        let (stage, draft) = stage::begin(ctx, import, name, file, choices).await?;
        stage::keep_content(ctx, &stage, &Content::Text(text)).await?;
        stage::keep::<I>(ctx, &stage, &draft).await?;
        return Ok(Ok(address(ctx, import, I::PATHS.preview, &stage)));
    }
    let outline = match reading::outline(ctx, &name, file.clone(), &I::LIMITS).await? {
        Ok(outline) => outline,
        Err(problem) => return Ok(Err(problem)),
    };
    let (place, is_clear) = propose::place(ctx, &import.purpose(), &import.wanted(), &outline).await?;
    let (stage, mut draft) = stage::begin(ctx, import, name, file.clone(), choices).await?;
    draft.outline = Some(outline);
    draft.place = place;
    if is_clear {
        let read = settle(ctx, import, &stage, &mut draft, file).await?;
        if read.is_err() {
            stage::remove(ctx, &stage).await?;
        }
        return Ok(read);
    }
    stage::keep::<I>(ctx, &stage, &draft).await?;
    Ok(Ok(address(ctx, import, I::PATHS.place, &stage)))
}

/// Reads the table at the place in the draft and proposes its columns; returns where to go on, or what is
/// wrong with it.
pub(super) async fn settle<I: Import>(
    ctx: &Context,
    import: &I,
    stage: &str,
    draft: &mut DraftOf<I>,
    file: Bytes,
) -> Result<Result<String, String>, PageError> {
    let read = reading::table(ctx, &draft.file_name, file, &I::LIMITS, draft.place).await?;
    let file = match read {
        Ok(file) => file,
        Err(problem) => return Ok(Err(problem)),
    };
    let remembered = columns::Remembered::of(ctx, &import.purpose(), &file.table.headings).await?;
    let start = columns::start(&import.wanted(), &file.table, remembered.as_ref());
    // An earlier choice may no longer fit the content.
    let is_clear = start.is_clear && import.check(ctx, &file.table, &start.columns).is_none();
    draft.columns = start.columns;
    import.columns_chosen(
        &mut draft.choices,
        &file.table,
        &draft.columns,
        remembered.as_ref(),
    );
    stage::keep_content(ctx, stage, &Content::<I::Text>::Table(file)).await?;
    stage::keep::<I>(ctx, stage, draft).await?;
    let next = if is_clear {
        I::PATHS.preview
    } else {
        I::PATHS.columns
    };
    Ok(Ok(address(ctx, import, next, stage)))
}
