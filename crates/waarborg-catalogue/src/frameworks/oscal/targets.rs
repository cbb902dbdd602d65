//! What links in a catalog lead to, by identifier.

use super::types::{Catalog, Control, Part, Prop, Resource, label};
use crate::frameworks::build::Builder;
use std::cell::Cell;
use std::collections::HashMap;
use waarborg_domain::frameworks::FrameworkNoteKind;

/// What an identifier stands for.
#[derive(Clone, Copy)]
pub(super) enum Target<'a> {
    Control(&'a Control),
    /// A part, with the control that it is in.
    Part(&'a Control, &'a Part),
    Resource(&'a Publication<'a>),
}

/// A resource, and whether it is shown with a control.
pub(super) struct Publication<'a> {
    pub resource: &'a Resource,
    pub is_used: Cell<bool>,
}

/// Publications, in the order of the file.
pub(super) fn publications(catalog: &Catalog) -> Vec<Publication<'_>> {
    let matter = catalog.back_matter.iter();
    matter
        .flat_map(|matter| matter.resources.iter().flatten())
        .map(|resource| Publication {
            resource,
            is_used: Cell::new(false),
        })
        .collect()
}

/// Everything that can be referred to.
#[derive(Default)]
pub(super) struct Targets<'a>(HashMap<&'a str, Target<'a>>);

impl<'a> Targets<'a> {
    pub fn new(catalog: &'a Catalog, publications: &'a [Publication<'a>], builder: &mut Builder) -> Self {
        let mut targets = Self::default();
        for one in publications {
            targets.add(one.resource.uuid.as_deref(), Target::Resource(one), builder);
        }
        let groups = catalog.groups.iter().flatten();
        for control in groups.chain(catalog.controls.iter().flatten()) {
            targets.collect(control, builder);
        }
        targets
    }

    fn add(&mut self, id: Option<&'a str>, target: Target<'a>, builder: &mut Builder) {
        if let Some(id) = id.filter(|id| !id.is_empty())
            && self.0.insert(id, target).is_some()
        {
            builder.note(FrameworkNoteKind::Doubled, id);
        }
    }

    fn collect(&mut self, control: &'a Control, builder: &mut Builder) {
        self.add(control.id.as_deref(), Target::Control(control), builder);
        for part in control.parts.iter().flatten() {
            self.collect_part(control, part, builder);
        }
        let groups = control.groups.iter().flatten();
        for inner in groups.chain(control.controls.iter().flatten()) {
            self.collect(inner, builder);
        }
    }

    fn collect_part(&mut self, control: &'a Control, part: &'a Part, builder: &mut Builder) {
        self.add(part.id.as_deref(), Target::Part(control, part), builder);
        for inner in part.parts.iter().flatten() {
            self.collect_part(control, inner, builder);
        }
    }

    pub fn get(&self, id: &str) -> Option<Target<'a>> {
        self.0.get(id).copied()
    }
}

impl Target<'_> {
    /// Its number, as people write it.
    pub fn short(&self) -> String {
        match self {
            Self::Control(control) => control.reference().to_owned(),
            Self::Part(control, part) => {
                let label = label(part.props.as_deref()).map_or("", Prop::value);
                let name = part.name.as_deref().unwrap_or_default();
                let own = if label.is_empty() { name } else { label };
                format!("{} {own}", control.reference()).trim().to_owned()
            }
            Self::Resource(one) => one.title(),
        }
    }
}

impl Publication<'_> {
    /// What people call it.
    pub fn title(&self) -> String {
        let citation = self.resource.citation.as_ref();
        let names = [
            self.resource.title.as_deref(),
            citation.and_then(|citation| citation.text.as_deref()),
            self.resource.uuid.as_deref(),
        ];
        let mut names = names.into_iter().flatten().map(str::trim);
        names.find(|name| !name.is_empty()).unwrap_or_default().to_owned()
    }
}
