//! Documents that were made and never change: kept in memory, a few at a time, so that a public
//! address does not lay out the same PDF again for every visitor.

use crate::errors::AppError;
use crate::secrets::sha256;
use crate::turns::Turns;
use bytes::Bytes;
use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};
use waarborg_documents::oscal;
use waarborg_documents::pdf::{self, PdfEdition};
use waarborg_documents::xlsx::{self, XlsxEdition};
use waarborg_domain::Day;
use waarborg_domain::catalogue::Language;
use waarborg_domain::statement::Statement;

/// All documents in memory together have at most this many bytes.
const KEPT: usize = 8 * 1024 * 1024;

/// A document with the hash of its content.
#[derive(Debug, Clone)]
pub struct Document {
    /// The document.
    pub bytes: Bytes,
    /// Changes when the content does: for `ETag`.
    pub etag: String,
}

/// See the module.
pub struct Documents {
    /// Newest use last.
    kept: Mutex<VecDeque<(String, Document)>>,
    /// One at a time: laying out takes a whole core and much memory.
    making: Turns,
}

impl Default for Documents {
    fn default() -> Self {
        Self {
            kept: Mutex::default(),
            making: Turns::new(1),
        }
    }
}

impl Documents {
    /// The document under this key, if it is in memory.
    #[must_use]
    pub fn find(&self, key: &str) -> Option<Document> {
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        let index = kept.iter().position(|(known, _)| known == key)?;
        let entry = kept.remove(index)?;
        let document = entry.1.clone();
        kept.push_back(entry);
        Some(document)
    }

    /// Keeps a document. The key has to change whenever the content does.
    pub fn keep(&self, key: String, bytes: impl Into<Bytes>) -> Document {
        let bytes = bytes.into();
        let etag = format!("\"{}\"", &sha256(&bytes)[..32]);
        let document = Document { bytes, etag };
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        kept.retain(|(known, _)| *known != key);
        kept.push_back((key, document.clone()));
        while kept.iter().map(|(_, known)| known.bytes.len()).sum::<usize>() > KEPT {
            kept.pop_front();
        }
        document
    }

    /// The document under this key, made when it is not there, on a thread of its own. It is kept also when
    /// whoever asked for it goes away: the next one finds it.
    ///
    /// # Errors
    /// When making it fails.
    pub async fn make(
        self: &Arc<Self>,
        key: String,
        make: impl FnOnce() -> Result<Vec<u8>, String> + Send + 'static,
    ) -> Result<Document, AppError> {
        if let Some(known) = self.find(&key) {
            return Ok(known);
        }
        let turn = self.making.take().await.map_err(AppError::failed)?;
        if let Some(known) = self.find(&key) {
            return Ok(known);
        }
        let documents = Arc::clone(self);
        let made = turn.run(move || make().map(|bytes| documents.keep(key, bytes)));
        made.await.map_err(AppError::failed)?.map_err(AppError::failed)
    }
}

/// The formats in which a statement can be downloaded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// A tagged PDF.
    Pdf,
    /// A spreadsheet.
    Xlsx,
    /// OSCAL system security plan.
    OscalPlan,
    /// OSCAL assessment results.
    OscalResults,
    /// OSCAL plan of action and milestones.
    OscalPoam,
}

impl Form {
    /// Extension of the file name.
    #[must_use]
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Xlsx => "xlsx",
            Self::OscalPlan => "oscal-ssp.json",
            Self::OscalResults => "oscal-assessment-results.json",
            Self::OscalPoam => "oscal-poam.json",
        }
    }

    /// For `Content-Type`.
    #[must_use]
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::OscalPlan | Self::OscalResults | Self::OscalPoam => "application/json",
        }
    }

    /// Those of OSCAL.
    pub const OSCAL: [Self; 3] = [Self::OscalPlan, Self::OscalResults, Self::OscalPoam];

    /// Whether some statements do not have it: see [`Form::fits`].
    #[must_use]
    pub const fn depends_on_content(self) -> bool {
        matches!(self, Self::OscalResults | Self::OscalPoam)
    }

    /// Whether a statement has anything for this format: without states there are no results, without
    /// gaps or open actions there is no plan of action.
    #[must_use]
    pub fn fits(self, statement: &Statement) -> bool {
        match self {
            Self::Pdf | Self::Xlsx | Self::OscalPlan => true,
            Self::OscalResults => oscal::has_results(statement),
            Self::OscalPoam => oscal::has_plan(statement),
        }
    }
}

/// A statement with what a document says besides its content.
pub struct Edition {
    /// The statement, or the public edition of it.
    pub statement: Statement,
    /// The day on which the board approved.
    pub approved_on: Option<Day>,
    /// The day of publication.
    pub published_on: Option<Day>,
    /// SHA-256 of the signed content and public key.
    pub seal: Option<(String, String)>,
}

impl Edition {
    /// Makes the document.
    ///
    /// # Errors
    /// When the template is wrong.
    pub fn write(&self, form: Form, language: Language) -> Result<Vec<u8>, String> {
        let Self {
            statement,
            approved_on,
            published_on,
            seal,
        } = self;
        let (approved_on, published_on) = (*approved_on, *published_on);
        match form {
            Form::Pdf => {
                let seal = seal.as_ref().map(|(hash, key)| (hash.as_str(), key.as_str()));
                pdf::write(&PdfEdition {
                    statement,
                    language,
                    approved_on,
                    published_on,
                    seal,
                })
                .map_err(|error| error.to_string())
            }
            Form::Xlsx => xlsx::write(&XlsxEdition {
                statement,
                language,
                approved_on,
                published_on,
            })
            .map_err(|error| error.to_string()),
            Form::OscalPlan => Ok(oscal::system_security_plan(statement, language)),
            Form::OscalResults => {
                oscal::assessment_results(statement, language).map_err(|error| error.to_string())
            }
            Form::OscalPoam => oscal::plan_of_action(statement, language).map_err(|error| error.to_string()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::mpsc;
    use std::time::Duration;
    use tokio::sync::oneshot;

    #[tokio::test]
    async fn what_somebody_asked_for_and_left_is_there_for_the_next() {
        let documents = Arc::new(Documents::default());
        let (begun, begins) = oneshot::channel();
        let (end, ends) = mpsc::channel::<()>();
        let visit = tokio::spawn({
            let documents = Arc::clone(&documents);
            let make = move || {
                begun.send(()).map_err(|()| "nobody waits".to_owned())?;
                let ended = ends.recv_timeout(Duration::from_secs(60));
                ended
                    .map(|()| b"first".to_vec())
                    .map_err(|error| error.to_string())
            };
            async move { documents.make("a".to_owned(), make).await }
        });
        begins.await.expect("it begins");
        visit.abort();
        assert!(visit.await.is_err_and(|error| error.is_cancelled()));
        // It waits for the first, and takes what that made.
        let next = documents.make("a".to_owned(), || Ok(b"second".to_vec()));
        let (next, ()) = tokio::join!(next, async { end.send(()).expect("it goes on") });
        assert_eq!(next.map(|document| document.bytes), Ok(Bytes::from("first")));
    }
}
