//! The fields of an OSCAL catalog.

use crate::frameworks::fields::fields;

fields! {
    /// The whole catalog.
    Catalog {
        uuid: String = "uuid",
        metadata: Metadata = "metadata",
        params: Vec<Param> = "params",
        groups: Vec<Control> = "groups",
        controls: Vec<Control> = "controls",
        back_matter: BackMatter = "back-matter",
    }
}

fields! {
    /// What the catalog says of itself.
    Metadata {
        title: String = "title",
        version: String = "version",
        published: String = "published",
        last_modified: String = "last-modified",
        remarks: String = "remarks",
        props: Vec<Prop> = "props",
        links: Vec<Link> = "links",
        parties: Vec<Party> = "parties",
    }
}

fields! {
    /// Somebody who has to do with the catalog.
    Party {
        name: String = "name",
    }
}

fields! {
    /// A group or a control: they have the same fields where we look, which keeps reading them one thing.
    Control {
        id: String = "id",
        title: String = "title",
        params: Vec<Param> = "params",
        props: Vec<Prop> = "props",
        links: Vec<Link> = "links",
        parts: Vec<Part> = "parts",
        groups: Vec<Control> = "groups",
        controls: Vec<Control> = "controls",
    }
}

fields! {
    /// What an organisation fills in.
    Param {
        id: String = "id",
        label: String = "label",
        usage: String = "usage",
        depends_on: String = "depends-on",
        values: Vec<String> = "values",
        select: Select = "select",
        constraints: Vec<Constraint> = "constraints",
        guidelines: Vec<Guideline> = "guidelines",
        props: Vec<Prop> = "props",
        links: Vec<Link> = "links",
        remarks: String = "remarks",
    }
}

fields! {
    /// Choices for a parameter.
    Select {
        how_many: String = "how-many",
        choice: Vec<String> = "choice",
    }
}

fields! {
    /// What a parameter has to satisfy.
    Constraint {
        description: String = "description",
        tests: Vec<ConstraintTest> = "tests",
    }
}

fields! {
    /// A condition that a program can check.
    ConstraintTest {
        expression: String = "expression",
        remarks: String = "remarks",
    }
}

fields! {
    /// How a parameter is to be filled in.
    Guideline {
        prose: String = "prose",
    }
}

fields! {
    /// A property.
    Prop {
        name: String = "name",
        value: String = "value",
        class: String = "class",
        remarks: String = "remarks",
    }
}

fields! {
    /// A reference.
    Link {
        href: String = "href",
        rel: String = "rel",
        text: String = "text",
    }
}

fields! {
    /// A piece of text, with pieces in it.
    Part {
        id: String = "id",
        name: String = "name",
        title: String = "title",
        props: Vec<Prop> = "props",
        prose: String = "prose",
        parts: Vec<Part> = "parts",
        links: Vec<Link> = "links",
    }
}

fields! {
    /// What links lead to.
    BackMatter {
        resources: Vec<Resource> = "resources",
    }
}

fields! {
    /// A publication.
    Resource {
        uuid: String = "uuid",
        title: String = "title",
        description: String = "description",
        citation: Citation = "citation",
        rlinks: Vec<ResourceLink> = "rlinks",
        remarks: String = "remarks",
    }
}

fields! {
    /// How a publication is cited.
    Citation {
        text: String = "text",
    }
}

fields! {
    /// Where a publication is.
    ResourceLink {
        href: String = "href",
    }
}

impl Prop {
    pub fn is(&self, name: &str) -> bool {
        self.name.as_deref() == Some(name)
    }

    pub fn value(&self) -> &str {
        self.value.as_deref().unwrap_or_default().trim()
    }
}

/// The label as people write it: one without a class takes precedence over one for sorting or for other
/// documents.
pub(super) fn label(props: Option<&[Prop]>) -> Option<&Prop> {
    let labels = || {
        let props = props.into_iter().flatten();
        props.filter(|prop| prop.is("label") && !prop.value().is_empty())
    };
    labels()
        .find(|prop| prop.class.is_none())
        .or_else(|| labels().next())
}

impl Control {
    /// The number as people write it. A label that is only the end of the identifier (`1` of `GC.1`)
    /// says less than that.
    pub fn reference(&self) -> &str {
        let id = self.id.as_deref().unwrap_or_default();
        match label(self.props.as_deref()).map(Prop::value) {
            Some(label) if id.len() > label.len() && id.ends_with(label) => id,
            Some(label) => label,
            None => id,
        }
    }

    pub fn is_withdrawn(&self) -> bool {
        let mut props = self.props.iter().flatten();
        props.any(|prop| prop.is("status") && prop.value().eq_ignore_ascii_case("withdrawn"))
    }
}
