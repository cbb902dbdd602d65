//! What a catalog says of itself, and the publications that are with no control.

use super::Reader;
use super::links::publication;
use super::targets::Publication;
use super::types::{Catalog, Metadata, Resource};
use crate::frameworks::FrameworkError;
use waarborg_domain::frameworks::{FrameworkNoteKind as Note, FrameworkPart, FrameworkPartKind as Kind};

impl<'a> Reader<'a, '_> {
    pub(super) fn about(
        &mut self,
        catalog: &'a Catalog,
        publications: &[Publication<'a>],
    ) -> Result<(), FrameworkError> {
        let mut parts = Vec::new();
        self.builder.note_rest("catalog", &catalog.rest);
        if let Some(metadata) = &catalog.metadata {
            self.metadata(metadata, &mut parts);
        }
        self.inputs(catalog.params.iter().flatten(), "", &mut parts);
        if let Some(matter) = &catalog.back_matter {
            self.builder.note_rest("back-matter", &matter.rest);
        }
        for one in publications {
            if !one.is_used.get() {
                parts.push(publication(one));
            }
            self.rest_of(one.resource);
        }
        self.builder.about(parts)
    }

    fn metadata(&mut self, metadata: &'a Metadata, parts: &mut Vec<FrameworkPart>) {
        self.builder.note_rest("metadata", &metadata.rest);
        if let Some(remarks) = metadata.remarks.as_deref().filter(|text| !text.trim().is_empty()) {
            let text = self.fill(Some(remarks), "");
            parts.push(FrameworkPart::new(Kind::Description, "", text));
        }
        for party in metadata.parties.iter().flatten() {
            self.builder.note_rest("party", &party.rest);
            let name = party.name.as_deref().unwrap_or_default();
            parts.push(FrameworkPart::new(Kind::Publisher, "", name));
        }
        let days = [
            ("published", &metadata.published),
            ("last-modified", &metadata.last_modified),
        ];
        for (name, day) in days {
            let day = day.as_deref();
            parts.extend(day.map(|day| FrameworkPart::new(Kind::Property, name, day)));
        }
        for line in self.prop_lines(metadata.props.as_deref()) {
            let (name, value) = line.split_once(": ").unwrap_or((&line, ""));
            parts.push(FrameworkPart::new(Kind::Property, name, value));
        }
        self.links(metadata.links.iter().flatten(), "", parts);
    }

    fn rest_of(&mut self, resource: &Resource) {
        self.builder.note_rest("resource", &resource.rest);
        let ids = usize::from(resource.uuid.is_some());
        self.builder.note_unread(Note::Technical, "resource.uuid", ids);
        if let Some(citation) = &resource.citation {
            self.builder.note_rest("citation", &citation.rest);
        }
        for address in resource.rlinks.iter().flatten() {
            self.builder.note_rest("rlink", &address.rest);
        }
    }
}
