//! The parts of OSCAL that we write, named as OSCAL names them. Order of fields is order in the file.

use super::{NAMESPACE, OSCAL_VERSION, line, plain, prose};

macro_rules! oscal {
    ($($(#[$about:meta])* $name:ident { $($(#[$attribute:meta])* $field:ident: $type:ty,)* })+) => {$(
        $(#[$about])*
        #[derive(Debug, Clone, Default, serde::Serialize)]
        #[serde(rename_all = "kebab-case")]
        pub struct $name { $($(#[$attribute])* pub $field: $type,)* }
    )+};
}
pub(super) use oscal;

oscal! {
    /// What stands at the head of every document.
    Metadata {
        title: String,
        last_modified: String,
        version: String,
        oscal_version: &'static str,
        #[serde(skip_serializing_if = "Vec::is_empty")]
        props: Vec<Prop>,
        #[serde(skip_serializing_if = "Vec::is_empty")]
        roles: Vec<Role>,
        #[serde(skip_serializing_if = "Vec::is_empty")]
        parties: Vec<Party>,
        #[serde(skip_serializing_if = "Vec::is_empty")]
        responsible_parties: Vec<ResponsibleParty>,
        #[serde(skip_serializing_if = "String::is_empty")]
        remarks: String,
    }

    /// A role of [`ResponsibleParty`].
    Role {
        id: &'static str,
        title: String,
    }

    /// An organisation. Never a person.
    Party {
        uuid: String,
        #[serde(rename = "type")]
        kind: &'static str,
        name: String,
        #[serde(skip_serializing_if = "String::is_empty")]
        short_name: String,
    }

    /// Which organisation has which role.
    ResponsibleParty {
        role_id: &'static str,
        party_uuids: Vec<String>,
    }

    /// A property: a name with a value.
    Prop {
        name: &'static str,
        #[serde(skip_serializing_if = "Option::is_none")]
        ns: Option<&'static str>,
        value: String,
        #[serde(skip_serializing_if = "Option::is_none")]
        class: Option<&'static str>,
        #[serde(skip_serializing_if = "String::is_empty")]
        remarks: String,
    }

    /// A reference.
    Link {
        href: String,
        rel: &'static str,
    }

    /// A parameter: a term that a profile can set.
    Param {
        id: String,
        class: &'static str,
        label: String,
        #[serde(skip_serializing_if = "Vec::is_empty")]
        values: Vec<String>,
        #[serde(skip_serializing_if = "Vec::is_empty")]
        guidelines: Vec<Guideline>,
    }

    /// How to choose the value of a parameter.
    Guideline {
        prose: String,
    }

    /// A piece of text.
    Part {
        id: String,
        name: &'static str,
        #[serde(skip_serializing_if = "Option::is_none")]
        ns: Option<&'static str>,
        #[serde(skip_serializing_if = "Option::is_none")]
        class: Option<&'static str>,
        #[serde(skip_serializing_if = "String::is_empty")]
        title: String,
        #[serde(skip_serializing_if = "Vec::is_empty")]
        props: Vec<Prop>,
        #[serde(skip_serializing_if = "String::is_empty")]
        prose: String,
        #[serde(skip_serializing_if = "Vec::is_empty")]
        parts: Vec<Part>,
    }

    /// What a document refers to outside itself.
    BackMatter {
        resources: Vec<Resource>,
    }

    /// A document that is referred to.
    Resource {
        uuid: String,
        title: String,
        description: String,
        #[serde(skip_serializing_if = "Vec::is_empty")]
        rlinks: Vec<Rlink>,
        #[serde(skip_serializing_if = "Option::is_none")]
        base64: Option<Embedded>,
    }

    /// A resource that is in the document itself.
    Embedded {
        filename: String,
        media_type: &'static str,
        value: String,
    }

    /// Where a resource is.
    Rlink {
        href: String,
        media_type: &'static str,
    }

    /// A reference with nothing else.
    Import {
        href: String,
        #[serde(skip_serializing_if = "String::is_empty")]
        remarks: String,
    }

    /// The short name of the organisation.
    SystemId {
        identifier_type: &'static str,
        id: String,
    }

    /// Something that measures are judged on.
    Component {
        uuid: String,
        #[serde(rename = "type")]
        kind: &'static str,
        title: String,
        description: String,
        #[serde(skip_serializing_if = "Vec::is_empty")]
        props: Vec<Prop>,
        status: Status,
    }

    /// A state with a remark.
    Status {
        state: &'static str,
        #[serde(skip_serializing_if = "Option::is_none")]
        reason: Option<&'static str>,
        #[serde(skip_serializing_if = "String::is_empty")]
        remarks: String,
    }

    /// What was seen of one aspect of a measure.
    Observation {
        uuid: String,
        title: String,
        description: String,
        props: Vec<Prop>,
        methods: Vec<&'static str>,
        types: Vec<&'static str>,
        subjects: Vec<SubjectReference>,
        collected: String,
        #[serde(skip_serializing_if = "Option::is_none")]
        expires: Option<String>,
    }

    /// What an observation is about.
    SubjectReference {
        subject_uuid: String,
        #[serde(rename = "type")]
        kind: &'static str,
    }

    /// Whether a measure is met.
    Finding {
        uuid: String,
        title: String,
        description: String,
        props: Vec<Prop>,
        target: FindingTarget,
        implementation_statement_uuid: String,
        #[serde(skip_serializing_if = "Vec::is_empty")]
        related_observations: Vec<RelatedObservation>,
    }

    /// What a finding is about.
    FindingTarget {
        #[serde(rename = "type")]
        kind: &'static str,
        target_id: String,
        status: Status,
    }

    /// Which observation a finding rests on.
    RelatedObservation {
        observation_uuid: String,
    }
}

impl Prop {
    /// A property that OSCAL itself knows.
    pub fn known(name: &'static str, value: &str) -> Self {
        Self {
            name,
            value: plain(value),
            ..Self::default()
        }
    }

    /// A property of ours.
    pub fn own(name: &'static str, value: &str) -> Self {
        Self {
            ns: Some(NAMESPACE),
            ..Self::known(name, value)
        }
    }

    /// The same with a remark.
    pub fn remark(mut self, remarks: &str) -> Self {
        self.remarks = prose(remarks);
        self
    }
}

impl Metadata {
    /// With a title, a moment and a version.
    pub fn new(title: &str, last_modified: String, version: &str) -> Self {
        Self {
            title: line(title),
            last_modified,
            version: plain(version),
            oscal_version: OSCAL_VERSION,
            ..Self::default()
        }
    }
}

impl Link {
    /// A reference within the document.
    pub fn to(id: &str, rel: &'static str) -> Self {
        Self {
            href: format!("#{id}"),
            rel,
        }
    }
}
