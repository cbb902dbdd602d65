//! What values in the file mean, as chosen on the preview.

use super::preview::{self, Opened, Show};
use super::{Import, Parameters, address, stage};
use crate::context::Context;
use crate::errors::PageError;
use crate::forms::{Form, FormErrors};
use crate::render::redirect;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;

/// Takes the choices and shows the preview again.
pub async fn send<I: Import>(
    ctx: Context,
    Path(parameters): Path<Parameters>,
    Form(sent): Form<Vec<(String, String)>>,
) -> Result<Response, PageError> {
    let import = I::at(&parameters)?;
    let mut staged = match Opened::of(&ctx, &import, stage::named(&parameters)).await? {
        Opened::Read(staged) => staged,
        Opened::Not(elsewhere) => return Ok(elsewhere),
    };
    let mut errors = FormErrors::new();
    import.choose(&mut staged.draft.choices, &sent, &mut errors);
    if !errors.is_empty() {
        let show = Show {
            errors,
            status: StatusCode::UNPROCESSABLE_ENTITY,
            ..Show::default()
        };
        return preview::show(&ctx, &import, &staged, show).await;
    }
    stage::keep::<I>(&ctx, &staged.stage, &staged.draft).await?;
    Ok(redirect(&address(&ctx, &import, I::PATHS.preview, &staged.stage)))
}
