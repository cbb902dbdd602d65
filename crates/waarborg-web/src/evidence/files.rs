//! The evidence store: files by the SHA-256 of their content. An upload is written under a name of its
//! own while it is hashed, and gets its address only once it is complete and was found good. Whatever
//! goes wrong, half a file never stays.

use super::sniff::{self, HEAD};
use crate::errors::PageError;
use object_store::path::Path;
use object_store::{GetResult, ObjectStore, ObjectStoreExt, WriteMultipart};
use sha2::{Digest, Sha256};
use std::sync::Arc;
use uuid::Uuid;
use waarborg_domain::evidence::{StoredFile, clean_file_name};

/// The size of the parts that go to the store; larger than the minimum of object stores. With one part in
/// flight this limits the memory of an upload.
const PART: usize = 5 * 1024 * 1024;
const PARTS_ON_THEIR_WAY: usize = 1;

/// Why a file is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// It has no bytes.
    Empty,
    /// It is larger than may be uploaded here.
    TooLarge,
    /// It is a program.
    Program,
}

/// A file that is coming in. If dropped without [`Whole::keep`], nothing of it stays.
pub struct Incoming {
    files: Arc<dyn ObjectStore>,
    path: Path,
    writer: Option<WriteMultipart>,
    name: String,
    head: Vec<u8>,
    hash: Sha256,
    size: u64,
    limit: u64,
}

/// A file that has come in whole and was found good, but has no address yet.
pub struct Whole {
    files: Arc<dyn ObjectStore>,
    path: Option<Path>,
    /// What it is.
    pub file: StoredFile,
}

impl Incoming {
    /// Starts taking in a file of at most `limit` bytes.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn begin(files: &Arc<dyn ObjectStore>, name: &str, limit: u64) -> Result<Self, PageError> {
        let path = Path::from(format!("incoming/{}", Uuid::now_v7().simple()));
        let upload = files.put_multipart(&path).await.map_err(PageError::internal)?;
        Ok(Self {
            files: files.clone(),
            path,
            writer: Some(WriteMultipart::new_with_chunk_size(upload, PART)),
            name: clean_file_name(name),
            head: Vec::new(),
            hash: Sha256::new(),
            size: 0,
            limit,
        })
    }

    /// Takes the next bytes. Past the limit they are counted but not kept.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn write(&mut self, bytes: &[u8]) -> Result<(), PageError> {
        self.size += bytes.len() as u64;
        if self.size > self.limit {
            self.abort().await;
            return Ok(());
        }
        let missing = HEAD.saturating_sub(self.head.len());
        self.head.extend_from_slice(&bytes[..bytes.len().min(missing)]);
        self.hash.update(bytes);
        if let Some(writer) = &mut self.writer {
            writer
                .wait_for_capacity(PARTS_ON_THEIR_WAY)
                .await
                .map_err(PageError::internal)?;
            writer.write(bytes);
        }
        Ok(())
    }

    /// Ends the file: it is complete. The outer error is a failure of the store, the inner one a refusal
    /// of the file.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn finish(mut self) -> Result<Result<Whole, Refusal>, PageError> {
        let media_type = match sniff::media_type(&self.name, &self.head) {
            _ if self.size > self.limit => Err(Refusal::TooLarge),
            _ if self.size == 0 => Err(Refusal::Empty),
            found => found.map_err(|_| Refusal::Program),
        };
        let media_type = match media_type {
            Ok(media_type) => media_type,
            Err(refusal) => {
                self.abort().await;
                return Ok(Err(refusal));
            }
        };
        let Some(writer) = self.writer.take() else {
            return Err(PageError::internal("an upload ended twice"));
        };
        writer.finish().await.map_err(PageError::internal)?;
        Ok(Ok(Whole {
            files: self.files.clone(),
            path: Some(self.path.clone()),
            file: StoredFile {
                sha256: hex::encode(self.hash.clone().finalize()),
                name: self.name.clone(),
                media_type: media_type.to_owned(),
                size: i64::try_from(self.size).unwrap_or(i64::MAX),
            },
        }))
    }

    async fn abort(&mut self) {
        if let Some(writer) = self.writer.take()
            && let Err(cause) = writer.abort().await
        {
            tracing::warn!(%cause, "an upload that was refused could not be cleared away");
        }
    }
}

impl Drop for Incoming {
    /// The connection was closed: the handler was dropped halfway.
    fn drop(&mut self) {
        let Some(writer) = self.writer.take() else { return };
        in_background(async move {
            if let Err(cause) = writer.abort().await {
                tracing::warn!(%cause, "an upload that broke off could not be cleared away");
            }
        });
    }
}

impl Whole {
    /// Gives the file its address.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn keep(mut self) -> Result<StoredFile, PageError> {
        if let Some(path) = self.path.take() {
            let address = address(&self.file.sha256);
            // The same bytes may be there already: then this changes nothing.
            if let Err(cause) = self.files.rename(&path, &address).await {
                self.path = Some(path);
                return Err(PageError::internal(cause));
            }
        }
        Ok(self.file.clone())
    }
}

impl Drop for Whole {
    fn drop(&mut self) {
        let Some(path) = self.path.take() else { return };
        let files = self.files.clone();
        in_background(async move {
            if let Err(cause) = files.delete(&path).await {
                tracing::warn!(%cause, "an upload that was not used could not be cleared away");
            }
        });
    }
}

fn in_background(work: impl Future<Output = ()> + Send + 'static) {
    if let Ok(runtime) = tokio::runtime::Handle::try_current() {
        runtime.spawn(work);
    }
}

/// Where the file with this hash is.
fn address(sha256: &str) -> Path {
    Path::from(sha256)
}

/// Opens a file.
///
/// # Errors
/// When it does not exist, or the store fails.
pub async fn open(files: &dyn ObjectStore, file: &StoredFile) -> Result<GetResult, PageError> {
    files
        .get(&address(&file.sha256))
        .await
        .map_err(PageError::internal)
}

#[cfg(test)]
mod tests {
    use super::*;
    use futures::TryStreamExt;
    use object_store::memory::InMemory;

    async fn names(files: &Arc<dyn ObjectStore>) -> Vec<String> {
        // Deletions in the background go first.
        for _ in 0..10 {
            tokio::task::yield_now().await;
        }
        let found: Vec<_> = files.list(None).try_collect().await.expect("a list");
        found.iter().map(|found| found.location.to_string()).collect()
    }

    async fn take(files: &Arc<dyn ObjectStore>, name: &str, parts: &[&[u8]]) -> Result<Whole, Refusal> {
        let mut incoming = Incoming::begin(files, name, 20).await.expect("a beginning");
        for part in parts {
            incoming.write(part).await.expect("written");
        }
        incoming.finish().await.expect("the store works")
    }

    #[tokio::test]
    async fn a_file_is_found_by_its_content() {
        let files: Arc<dyn ObjectStore> = Arc::new(InMemory::new());
        let one = take(&files, "a.txt", &[b"some ", b"text"])
            .await
            .expect("good")
            .keep()
            .await
            .expect("kept");
        let two = take(&files, "b.txt", &[b"some text"])
            .await
            .expect("good")
            .keep()
            .await
            .expect("kept");
        assert_eq!(one.sha256, two.sha256);
        assert_eq!(one.sha256, hex::encode(Sha256::digest(b"some text")));
        assert_eq!(
            (one.name.as_str(), one.media_type.as_str(), one.size),
            ("a.txt", "text/plain", 9)
        );
        assert_eq!(names(&files).await, std::slice::from_ref(&one.sha256));
        let bytes = open(&*files, &one)
            .await
            .expect("open")
            .bytes()
            .await
            .expect("bytes");
        assert_eq!(&bytes[..], b"some text");
    }

    #[tokio::test]
    async fn what_is_refused_leaves_nothing() {
        let files: Arc<dyn ObjectStore> = Arc::new(InMemory::new());
        let large = [&b"0123456789"[..]; 3];
        assert_eq!(take(&files, "a.txt", &large).await.err(), Some(Refusal::TooLarge));
        assert_eq!(take(&files, "a.txt", &[]).await.err(), Some(Refusal::Empty));
        assert_eq!(
            take(&files, "a.pdf", &[b"MZ\x90\x00"]).await.err(),
            Some(Refusal::Program)
        );
        assert!(names(&files).await.is_empty());
    }

    #[tokio::test]
    async fn what_is_dropped_halfway_leaves_nothing() {
        let files: Arc<dyn ObjectStore> = Arc::new(InMemory::new());
        let mut incoming = Incoming::begin(&files, "a.txt", 20).await.expect("a beginning");
        incoming.write(b"half").await.expect("written");
        drop(incoming);
        drop(take(&files, "a.txt", &[b"whole"]).await.expect("good"));
        assert!(names(&files).await.is_empty());
    }
}
