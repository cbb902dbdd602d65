//! What Typst may see: one template, one file of data and three fonts, all from memory. No files, no
//! packages, no clock.

use std::sync::LazyLock;
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Features, Library, LibraryExt};

static TEMPLATE: &str = include_str!("statement.typ");

/// Read for the first PDF, so that starting does not wait for it.
pub(super) static FONTS: LazyLock<Vec<Font>> = LazyLock::new(|| {
    let files: [&'static [u8]; 3] = [
        include_bytes!("../../fonts/SourceSans3-Regular.ttf"),
        include_bytes!("../../fonts/SourceSans3-SemiBold.ttf"),
        include_bytes!("../../fonts/SourceSans3-Italic.ttf"),
    ];
    files
        .into_iter()
        .flat_map(|file| Font::iter(Bytes::new(file)))
        .collect()
});

static BOOK: LazyLock<LazyHash<FontBook>> =
    LazyLock::new(|| LazyHash::new(FontBook::from_fonts(FONTS.iter())));

static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| {
    // Row header cells are still behind this switch in Typst 0.15.
    let features: Features = [Feature::A11yExtras].into_iter().collect();
    LazyHash::new(Library::builder().with_features(features).build())
});

pub(super) struct World {
    template: Source,
    data_id: FileId,
    data: Bytes,
}

impl World {
    pub(super) fn new(data: String) -> Self {
        Self {
            template: Source::new(file_id("/statement.typ"), TEMPLATE.to_owned()),
            data_id: file_id("/data.json"),
            data: Bytes::from_string(data),
        }
    }
}

#[expect(clippy::expect_used, reason = "both names are written in this file")]
fn file_id(path: &str) -> FileId {
    let path = VirtualPath::new(path).expect("a path");
    RootedPath::new(VirtualRoot::Project, path).intern()
}

impl typst::World for World {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &BOOK
    }

    fn main(&self) -> FileId {
        self.template.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.template.id() {
            Ok(self.template.clone())
        } else {
            Err(FileError::AccessDenied)
        }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == self.data_id {
            Ok(self.data.clone())
        } else {
            Err(FileError::AccessDenied)
        }
    }

    fn font(&self, index: usize) -> Option<Font> {
        FONTS.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
