//! What the dossier holds on the register: the objects that there were on the day.

use super::ObjectVersion;
use crate::dossier::{AsOf, Content, File, Table};

pub(super) fn files(as_of: &AsOf<'_>) -> Vec<File> {
    let objects = as_of.situation.posture.objects.iter();
    let table = Table {
        columns: &[
            "object",
            "kind",
            "code",
            "name",
            "description",
            "owner",
            "critical",
            "availability",
            "integrity",
            "confidentiality",
            "internet_facing",
            "operational_technology",
            "supplier",
            "version",
            "valid_from",
        ],
        rows: objects.map(|object| row(as_of, object)).collect(),
    };
    vec![File::new("objects", Content::Table(table))]
}

fn row(as_of: &AsOf<'_>, object: &ObjectVersion) -> Vec<String> {
    let details = &object.details;
    let owner = details.owner.map(|owner| as_of.person(owner));
    let supplier = details.supplier.map(|supplier| as_of.object(supplier));
    vec![
        object.object.to_string(),
        object.kind.code().to_owned(),
        details.code.clone(),
        details.name.clone(),
        details.description.clone(),
        owner.unwrap_or_default(),
        details.critical.to_string(),
        details.availability.code().to_owned(),
        details.integrity.code().to_owned(),
        details.confidentiality.code().to_owned(),
        details.internet_facing.to_string(),
        details.operational_technology.to_string(),
        supplier.unwrap_or_default(),
        object.version.to_string(),
        object.valid_from.to_string(),
    ]
}
