//! What the guard does to the answer: error pages, cookies and caching.

use crate::cookies;
use crate::error_pages::error_page;
use crate::render::Notice;
use crate::ui::Ui;
use axum::http::{HeaderValue, header};
use axum::response::Response;
use waarborg_app::App;
use waarborg_domain::catalogue::Language;

/// What has to be done to the answer.
#[derive(Default)]
pub(super) struct Seen {
    pub ui: Option<Ui>,
    pub notice: Option<String>,
    /// A new cookie for a visitor.
    pub visit: Option<String>,
    /// A language that the visitor chose.
    pub language: Option<Language>,
    /// The organisation that the visitor came to from another one, by its short name.
    pub came_to: Option<String>,
    pub private: bool,
}

/// Renders errors, and sets cookies and headers.
pub(super) fn finish(app: &App, response: Response, ui: &Ui, seen: &Seen) -> Response {
    let mut response = error_page(response, ui);
    let next_notice = response.extensions_mut().remove::<Notice>();
    let status = response.status();
    let headers = response.headers_mut();
    if let Some(Notice(notice)) = next_notice {
        cookies::set(&app.config, headers, cookies::NOTICE, &notice, Some(60));
    } else if seen.notice.is_some() && !status.is_redirection() {
        cookies::remove(&app.config, headers, cookies::NOTICE);
    }
    if let Some(slug) = seen.came_to.as_ref().filter(|_| status.is_success()) {
        cookies::set(&app.config, headers, cookies::ORGANISATION, slug, None);
    }
    if let Some(visit) = &seen.visit {
        cookies::set(&app.config, headers, cookies::VISIT, visit, None);
    }
    if let Some(language) = seen.language {
        cookies::set(
            &app.config,
            headers,
            cookies::LANGUAGE,
            language.code(),
            Some(31_536_000),
        );
    }
    if seen.private && !headers.contains_key(header::CACHE_CONTROL) {
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    }
    response
}
