//! A browser, as much of one as tests need: cookies, forms and their token.

use super::TestApp;
use axum::body::Body;
use axum::http::{HeaderMap, Request, StatusCode, header};
use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};
use tower::ServiceExt;
use waarborg_web_kit::csrf;

/// What came back.
#[derive(Debug, Clone)]
pub struct Answer {
    /// HTTP status.
    pub status: StatusCode,
    /// Headers.
    pub headers: HeaderMap,
    /// The bytes.
    pub bytes: Vec<u8>,
    /// The bytes as text.
    pub body: String,
}

impl Answer {
    /// A header as text; empty when it is absent.
    #[must_use]
    pub fn header(&self, name: &str) -> &str {
        self.headers
            .get(name)
            .and_then(|value| value.to_str().ok())
            .unwrap_or_default()
    }

    /// Where it redirects to; empty when it does not.
    #[must_use]
    pub fn location(&self) -> &str {
        self.header("location")
    }

    /// Checks the status, and shows the page if it is another.
    ///
    /// # Panics
    /// When it is another.
    #[must_use]
    pub fn expect(self, status: u16) -> Self {
        assert_eq!(self.status.as_u16(), status, "{} {}", self.location(), self.body);
        self
    }

    /// Checks that a text is on the page.
    ///
    /// # Panics
    /// When it is not.
    #[must_use]
    pub fn shows(self, text: &str) -> Self {
        assert!(self.body.contains(text), "'{text}' is not in:\n{}", self.body);
        self
    }

    /// Checks that a text is not on the page.
    ///
    /// # Panics
    /// When it is.
    #[must_use]
    pub fn hides(self, text: &str) -> Self {
        assert!(!self.body.contains(text), "'{text}' is in:\n{}", self.body);
        self
    }

    /// The page without the tokens of its forms, which are different each time: to compare pages.
    #[must_use]
    pub fn without_tokens(&self) -> String {
        let mut pieces = self.body.split("name=\"csrf\" value=\"");
        let first = pieces.next().unwrap_or_default().to_owned();
        pieces.fold(first, |page, piece| {
            page + piece.split_once('"').map_or("", |(_, rest)| rest)
        })
    }

    /// The value of the first field with this name.
    #[must_use]
    pub fn field(&self, name: &str) -> Option<String> {
        let start = self.body.find(&format!("name=\"{name}\""))?;
        let tag = &self.body[start..start + self.body[start..].find('>')?];
        let value = tag.split_once("value=\"")?.1.split_once('"')?.0;
        Some(value.to_owned())
    }
}

/// See the module.
pub struct Browser {
    /// The application.
    pub test: TestApp,
    cookies: Mutex<BTreeMap<String, String>>,
    csrf: Mutex<String>,
}

impl Browser {
    pub(super) fn new(test: TestApp) -> Self {
        Self {
            test,
            cookies: Mutex::default(),
            csrf: Mutex::default(),
        }
    }

    /// Gives the browser a cookie.
    pub fn put_cookie(&self, name: &str, value: &str) {
        self.cookies
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .insert(name.to_owned(), value.to_owned());
    }

    /// The value of a cookie.
    #[must_use]
    pub fn cookie(&self, name: &str) -> Option<String> {
        self.cookies
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .get(name)
            .cloned()
    }

    /// Has the browser send another token with its forms.
    pub fn put_csrf(&self, token: &str) {
        token.clone_into(&mut self.csrf.lock().unwrap_or_else(PoisonError::into_inner));
    }

    fn csrf(&self) -> String {
        self.csrf.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Opens a page.
    pub async fn get(&self, path: &str) -> Answer {
        self.send(Request::get(path), Body::empty()).await
    }

    /// Opens a page and follows it to where it leads.
    pub async fn follow(&self, path: &str) -> Answer {
        let mut answer = self.get(path).await;
        for _ in 0..5 {
            if !answer.status.is_redirection() {
                break;
            }
            answer = self.get(answer.location()).await;
        }
        answer
    }

    /// Sends a form, with its token.
    pub async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let mut form = form_urlencoded::Serializer::new(String::new());
        form.append_pair(csrf::FIELD, &self.csrf());
        for (name, value) in fields {
            form.append_pair(name, value);
        }
        let request = Request::post(path).header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.send(request, Body::from(form.finish())).await
    }

    /// Sends a form with files (field, name, content), with its token.
    pub async fn post_files(
        &self,
        path: &str,
        fields: &[(&str, &str)],
        files: &[(&str, &str, &[u8])],
    ) -> Answer {
        let mut body = Vec::new();
        let csrf = self.csrf();
        for (name, value) in [(csrf::FIELD, csrf.as_str())].iter().chain(fields) {
            let part =
                format!("--edge\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
            body.extend_from_slice(part.as_bytes());
        }
        for (field, name, content) in files {
            let head = format!(
                "--edge\r\nContent-Disposition: form-data; name=\"{field}\"; filename=\"{name}\"\r\n\
                 Content-Type: application/octet-stream\r\n\r\n"
            );
            body.extend_from_slice(head.as_bytes());
            body.extend_from_slice(content);
            body.extend_from_slice(b"\r\n");
        }
        body.extend_from_slice(b"--edge--\r\n");
        let request = Request::post(path).header(header::CONTENT_TYPE, "multipart/form-data; boundary=edge");
        self.send(request, Body::from(body)).await
    }

    /// Sends a request as it is, plus the cookies.
    ///
    /// # Panics
    /// When the request cannot be made.
    #[expect(clippy::expect_used, reason = "a test cannot go on without")]
    pub async fn send(&self, request: axum::http::request::Builder, body: Body) -> Answer {
        let cookies: Vec<String> = {
            let cookies = self.cookies.lock().unwrap_or_else(PoisonError::into_inner);
            cookies
                .iter()
                .map(|(name, value)| format!("{name}={value}"))
                .collect()
        };
        let request = request
            .header(header::HOST, "waarborg.test")
            .header(header::COOKIE, cookies.join("; "))
            .body(body)
            .expect("a request");
        let response = self.test.router().oneshot(request).await.expect("an answer");
        let (parts, body) = response.into_parts();
        let bytes = axum::body::to_bytes(body, usize::MAX)
            .await
            .expect("a body")
            .to_vec();
        self.keep_cookies(&parts.headers);
        let answer = Answer {
            status: parts.status,
            headers: parts.headers,
            body: String::from_utf8_lossy(&bytes).into_owned(),
            bytes,
        };
        if let Some(token) = answer.field(csrf::FIELD) {
            self.put_csrf(&token);
        }
        answer
    }

    fn keep_cookies(&self, headers: &HeaderMap) {
        let set = headers
            .get_all(header::SET_COOKIE)
            .iter()
            .filter_map(|value| value.to_str().ok());
        for cookie in set {
            let (pair, attributes) = cookie.split_once(';').unwrap_or((cookie, ""));
            let Some((name, value)) = pair.split_once('=') else {
                continue;
            };
            if attributes.contains("Max-Age=0") {
                self.cookies
                    .lock()
                    .unwrap_or_else(PoisonError::into_inner)
                    .remove(name);
            } else {
                self.put_cookie(name, value);
            }
        }
    }
}
