//! One flow for every file: choose it, point out the sheet and the heading row, say which column is what
//! and what values mean, see what it would do, and confirm or cancel. An import is an [`Import`] with two
//! templates that extend `imports/upload.html` and `imports/preview.html`; everything else is here.
//!
//! What comes in is read by a child process ([`reading`]). Between the steps it is kept for whoever
//! uploaded it ([`stage`]); each step leads to the next that is needed, so that what is clear is not
//! asked. It is deleted when the import is confirmed or cancelled; what was left behind is deleted after
//! a day.

pub mod columns;
mod confirm;
mod place;
pub mod preview;
mod propose;
pub mod reading;
pub mod stage;
pub mod upload;
mod values;

use crate::context::Context;
use crate::errors::PageError;
use crate::forms::FormErrors;
use crate::i18n::Text;
use crate::routes::Routes;
use axum::response::Response;
use columns::{ColumnField, Remembered};
use preview::Show;
use reading::Limits;
use serde::Serialize;
use serde::de::DeserializeOwned;
use stage::Staged;
use std::collections::HashMap;
use upload::Upload;
use waarborg_domain::columns::{Columns, Table, Wanted};
use waarborg_domain::permissions::Permission;
use waarborg_web_kit::addresses::fill;

/// The parameters of an address.
pub type Parameters = HashMap<String, String>;

/// What is wrong with columns that exist and could each be right.
pub struct WrongColumns<F> {
    /// The field to report it at.
    pub field: F,
    /// What is wrong.
    pub message: Text,
    /// More about it; may be `None`.
    pub remark: Option<String>,
}

/// How a confirmation ended.
pub enum Confirmed {
    /// It is done: the page that says what was imported, and where to undo it.
    Done(Response),
    /// It would no longer do what the preview showed: nothing was done.
    Changed,
}

/// What is particular to one import: everything else is the same for all.
pub trait Import: Send + Sync + Sized + 'static {
    /// What a column can be.
    type Field: ColumnField;
    /// What is chosen besides the columns.
    type Choices: Serialize + DeserializeOwned + Send + Sync;
    /// What a file says that is not a table; `()` for an import that takes tables only.
    type Text: Serialize + DeserializeOwned + Send + Sync;

    /// Its addresses, by [`import_paths`](crate::import_paths).
    const PATHS: Paths;
    /// How much we read.
    const LIMITS: Limits;
    /// What files it takes, for the browser.
    const ACCEPT: &'static str;
    /// The fields of the form of the columns with their labels: `column-` and the field.
    const LABELS: &'static [(&'static str, Text)];
    /// Whether the preview asks what values mean.
    const ASKS_VALUES: bool = false;

    /// The import at this address.
    ///
    /// # Errors
    /// When there is none.
    fn at(parameters: &Parameters) -> Result<Self, PageError>;

    /// The parameters of its address besides the organisation.
    fn parameters(&self) -> Vec<(&'static str, String)> {
        Vec::new()
    }

    /// What its files are staged and its columns remembered for.
    fn purpose(&self) -> String;

    /// Its name, above every step.
    fn title(&self) -> Text;

    /// What it is for.
    fn lead(&self) -> Text;

    /// What files it takes, for people.
    fn hint(&self, ctx: &Context) -> String;

    /// The page that it belongs to: its name and address. Whoever cancels goes there.
    fn home(&self, ctx: &Context) -> (String, String);

    /// The page on which a file is chosen; [`upload::Start`] is its beginning.
    fn start(
        &self,
        ctx: &Context,
        start: upload::Start,
        form: &Upload,
    ) -> impl Future<Output = Result<Response, PageError>> + Send;

    /// The first choices, from the fields beside the file.
    ///
    /// # Errors
    /// When a field holds what the form does not offer.
    fn begin(&self, ctx: &Context, form: &Upload) -> Result<Self::Choices, PageError>;

    /// Whether the file is a table.
    fn is_table(_file_name: &str, _file: &[u8]) -> bool {
        true
    }

    /// Reads a file that is not a table; the inner error says what to do.
    fn read_text(
        &self,
        ctx: &Context,
        file: axum::body::Bytes,
    ) -> impl Future<Output = Result<Result<Self::Text, String>, PageError>> + Send;

    /// The columns that are looked for.
    fn wanted(&self) -> Vec<Wanted<Self::Field>>;

    /// What is wrong with columns that are each right by themselves.
    fn check(
        &self,
        _ctx: &Context,
        _table: &Table,
        _columns: &Columns<Self::Field>,
    ) -> Option<WrongColumns<Self::Field>> {
        None
    }

    /// Other columns were chosen: what that means for the other choices. The first time with what was
    /// remembered of earlier files like it.
    fn columns_chosen(
        &self,
        _choices: &mut Self::Choices,
        _table: &Table,
        _columns: &Columns<Self::Field>,
        _remembered: Option<&Remembered>,
    ) {
    }

    /// Takes what was chosen on the preview.
    fn choose(&self, _choices: &mut Self::Choices, _sent: &[(String, String)], _errors: &mut FormErrors) {}

    /// The page with what it would do; [`preview::Head`] is its beginning.
    fn preview(
        &self,
        ctx: &Context,
        staged: &Staged<Self>,
        show: Show,
    ) -> impl Future<Output = Result<Response, PageError>> + Send;

    /// Does what the preview with this fingerprint showed.
    fn confirm(
        &self,
        ctx: &Context,
        staged: &Staged<Self>,
        seen: String,
    ) -> impl Future<Output = Result<Confirmed, PageError>> + Send;
}

/// The addresses of an import.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Paths {
    /// Choose a file.
    pub upload: &'static str,
    /// Point out the sheet and the heading row.
    pub place: &'static str,
    /// Say which column is what.
    pub columns: &'static str,
    /// Say what values mean.
    pub values: &'static str,
    /// See what it would do, and confirm it.
    pub preview: &'static str,
    /// Discard the file.
    pub cancel: &'static str,
}

/// The addresses of an import below the one on which a file is chosen.
#[macro_export]
macro_rules! import_paths {
    ($upload:literal) => {
        $crate::imports::Paths {
            upload: $upload,
            place: concat!($upload, "/{stage}/place"),
            columns: concat!($upload, "/{stage}/columns"),
            values: concat!($upload, "/{stage}/values"),
            preview: concat!($upload, "/{stage}"),
            cancel: concat!($upload, "/{stage}/cancel"),
        }
    };
}

/// Fills in an address of an import.
pub fn address<I: Import>(ctx: &Context, import: &I, path: &str, stage: &str) -> String {
    let mut parameters = import.parameters();
    parameters.push(("organisation", ctx.org().to_owned()));
    parameters.push(("stage", stage.to_owned()));
    fill(path, &parameters)
}

/// The addresses that a step links to.
pub struct Ways {
    /// The breadcrumbs of the step: names and addresses.
    pub crumbs: Vec<(String, String)>,
    /// Choose another file.
    pub upload: String,
    /// Point out another sheet or row; `None` where there is nothing to choose from.
    pub place: Option<String>,
    /// Choose other columns; `None` for a file that is no table.
    pub columns: Option<String>,
    /// Say what values mean.
    pub values: String,
    /// The preview.
    pub preview: String,
    /// Discard the file.
    pub cancel: String,
}

impl Ways {
    /// Those of this stage.
    pub fn new<I: Import>(ctx: &Context, import: &I, stage: &str, draft: &stage::DraftOf<I>) -> Self {
        let to = |path| address(ctx, import, path, stage);
        let upload = to(I::PATHS.upload);
        let outline = draft.outline.as_ref();
        Self {
            crumbs: vec![import.home(ctx), (ctx.ui.t(import.title()), upload.clone())],
            place: outline
                .filter(|outline| place::is_choice(outline))
                .map(|_| to(I::PATHS.place)),
            columns: outline.map(|_| to(I::PATHS.columns)),
            values: to(I::PATHS.values),
            preview: to(I::PATHS.preview),
            cancel: to(I::PATHS.cancel),
            upload,
        }
    }
}

/// Adds the routes of an import.
#[must_use]
pub fn routes<I: Import>(routes: Routes, permission: Permission) -> Routes {
    let paths = I::PATHS;
    let routes = routes
        .get(permission, paths.upload, upload::page::<I>)
        .post(permission, paths.upload, upload::send::<I>)
        .get(permission, paths.preview, preview::page::<I>)
        .post(permission, paths.preview, confirm::send::<I>)
        .post(permission, paths.cancel, confirm::cancel::<I>);
    // Only tables have a place and columns.
    let routes = if I::LABELS.is_empty() {
        routes
    } else {
        routes
            .get(permission, paths.place, place::page::<I>)
            .post(permission, paths.place, place::send::<I>)
            .get(permission, paths.columns, columns::page::<I>)
            .post(permission, paths.columns, columns::send::<I>)
    };
    if I::ASKS_VALUES {
        routes.post(permission, paths.values, values::send::<I>)
    } else {
        routes
    }
}
