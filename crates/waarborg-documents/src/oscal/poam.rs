//! The gaps of a statement as an OSCAL plan of action and milestones (POA&M): an item per measure that is
//! not met, with what was seen of it. A statement plans nothing, so there are no milestones.

use super::model::{
    BackMatter, Component, Finding, Import, Metadata, Observation, Prop, RelatedObservation, SystemId, oscal,
};
use super::shared::{Source, is_met};
use super::{NotToBeMade, write};
use waarborg_domain::catalogue::Language;
use waarborg_domain::statement::{LeftOut, Statement};

oscal! {
    /// The document.
    Poam {
        uuid: String,
        metadata: Metadata,
        import_ssp: Import,
        system_id: SystemId,
        local_definitions: Local,
        #[serde(skip_serializing_if = "Vec::is_empty")]
        observations: Vec<Observation>,
        findings: Vec<Finding>,
        poam_items: Vec<Item>,
        back_matter: BackMatter,
    }

    /// What measures are judged on.
    Local {
        components: Vec<Component>,
    }

    /// A measure that is not met.
    Item {
        uuid: String,
        title: String,
        description: String,
        props: Vec<Prop>,
        related_findings: Vec<RelatedFinding>,
        #[serde(skip_serializing_if = "Vec::is_empty")]
        related_observations: Vec<RelatedObservation>,
    }

    /// Which finding it comes from.
    RelatedFinding {
        finding_uuid: String,
    }
}

/// Whether there is anything that is not met, and may be told.
#[must_use]
pub fn has_gaps(statement: &Statement) -> bool {
    let source = Source {
        statement,
        language: Language::Nl,
    };
    source.judged().any(|(_, aspects)| !is_met(aspects))
}

/// The gaps of a statement, or of the public edition of it, as an OSCAL POA&M.
///
/// # Errors
/// When the edition leaves out the states, or there are no gaps.
pub fn plan_of_action(statement: &Statement, language: Language) -> Result<Vec<u8>, NotToBeMade> {
    if statement.left_out.contains(&LeftOut::States) {
        return Err(NotToBeMade::NoStates);
    }
    let source = Source { statement, language };
    let gaps = || source.judged().filter(|(_, aspects)| !is_met(aspects));
    let findings: Vec<Finding> = gaps()
        .map(|(measure, aspects)| source.finding(measure, aspects))
        .collect();
    if findings.is_empty() {
        return Err(NotToBeMade::NoGaps);
    }
    let observations = gaps().flat_map(|(measure, aspects)| {
        let aspects = aspects.iter();
        aspects.filter_map(|aspect| source.observation(measure, aspect))
    });
    let plan = source.plan_resource();
    let poam = Poam {
        uuid: String::new(),
        metadata: source.metadata("oscalPoam"),
        import_ssp: Import {
            href: format!("#{}", plan.uuid),
            remarks: String::new(),
        },
        system_id: source.system_id(),
        local_definitions: Local {
            components: source.components(),
        },
        observations: observations.collect(),
        poam_items: findings.iter().map(|finding| item(&source, finding)).collect(),
        findings,
        back_matter: BackMatter {
            resources: vec![plan, source.catalogue_resource()],
        },
    };
    let name = source.document_name("poam");
    Ok(write(
        "plan-of-action-and-milestones",
        &name,
        poam,
        |poam, uuid| {
            poam.uuid = uuid;
        },
    ))
}

fn item(source: &Source, finding: &Finding) -> Item {
    Item {
        // The same gap keeps its identifier in later versions of the statement.
        uuid: source.uuid(&format!("gap/{}", finding.target.target_id)),
        title: finding.title.clone(),
        description: finding.description.clone(),
        props: finding.props.clone(),
        related_findings: vec![RelatedFinding {
            finding_uuid: finding.uuid.clone(),
        }],
        related_observations: finding.related_observations.clone(),
    }
}
