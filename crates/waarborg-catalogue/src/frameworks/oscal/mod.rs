//! An OSCAL catalog: groups within groups, controls within controls, parts within parts.

mod about;
mod inputs;
mod links;
mod markup;
mod params;
mod parts;
mod props;
mod targets;
mod types;

pub(super) use types::Catalog;

use super::FrameworkError;
use super::build::{Builder, Draft, Head};
use params::Params;
use targets::Targets;
use types::{Control, Param};
use waarborg_domain::frameworks::{FrameworkNoteKind, FrameworkPart, FrameworkPartKind};

pub(super) fn read(catalog: &Catalog, builder: &mut Builder) -> Result<Head, FrameworkError> {
    let publications = targets::publications(catalog);
    let targets = Targets::new(catalog, &publications, builder);
    let groups = catalog.groups.iter().flatten();
    let controls = catalog.controls.iter().flatten();
    let mut params: Vec<&Param> = catalog.params.iter().flatten().collect();
    for control in groups.clone().chain(controls.clone()) {
        collect_params(control, &mut params);
    }
    let mut reader = Reader {
        params: Params::new(params.into_iter(), &targets, builder),
        targets: &targets,
        builder,
    };
    for group in groups {
        reader.node(None, group, true)?;
    }
    for control in controls {
        reader.node(None, control, false)?;
    }
    reader.about(catalog, &publications)?;
    let metadata = catalog.metadata.as_ref();
    let text = |text: Option<&String>| text.cloned().unwrap_or_default();
    Ok(Head {
        name: text(catalog.uuid.as_ref()),
        title: text(metadata.and_then(|metadata| metadata.title.as_ref())),
        version: text(metadata.and_then(|metadata| metadata.version.as_ref())),
    })
}

fn collect_params<'a>(control: &'a Control, params: &mut Vec<&'a Param>) {
    params.extend(control.params.iter().flatten());
    let groups = control.groups.iter().flatten();
    for inner in groups.chain(control.controls.iter().flatten()) {
        collect_params(inner, params);
    }
}

struct Reader<'a, 'b> {
    params: Params<'a>,
    targets: &'a Targets<'a>,
    builder: &'b mut Builder,
}

impl<'a> Reader<'a, '_> {
    fn node(
        &mut self,
        parent: Option<u32>,
        control: &'a Control,
        is_group: bool,
    ) -> Result<(), FrameworkError> {
        let reference = control.reference().to_owned();
        let is_withdrawn = control.is_withdrawn();
        let mut draft = Draft {
            assessable: !is_group && !is_withdrawn,
            title: self.fill(control.title.as_deref(), &reference),
            reference,
            ..Draft::default()
        };
        if is_withdrawn {
            self.builder.note(FrameworkNoteKind::Withdrawn, &draft.reference);
            draft
                .parts
                .push(FrameworkPart::new(FrameworkPartKind::Withdrawn, "", ""));
        }
        self.parts(control, &mut draft)?;
        self.props(control, &mut draft);
        self.inputs(
            control.params.iter().flatten(),
            &draft.reference,
            &mut draft.parts,
        );
        self.links(control.links.iter().flatten(), &draft.reference, &mut draft.parts);
        self.builder
            .note_rest(if is_group { "group" } else { "control" }, &control.rest);
        let index = self.builder.add(parent, draft)?;
        for group in control.groups.iter().flatten() {
            self.node(Some(index), group, true)?;
        }
        for inner in control.controls.iter().flatten() {
            self.node(Some(index), inner, false)?;
        }
        Ok(())
    }

    /// A text with its parameters filled in and its markup removed; empty if there is none.
    fn fill(&mut self, text: Option<&'a str>, reference: &str) -> String {
        let text = text.unwrap_or_default().trim();
        self.params.fill(text, reference, self.builder)
    }
}
