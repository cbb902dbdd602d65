//! The gaps of a statement as an OSCAL plan of action and milestones (POA&M): an item per measure that is
//! not met, with what was seen of it and what will be done about it, and an item per other open action.

use super::actions::{Risk, props};
use super::model::{
    BackMatter, Component, Finding, Import, Metadata, Observation, Prop, RelatedObservation, SystemId, oscal,
};
use super::shared::{Source, is_met};
use super::{NotToBeMade, prose, write};
use waarborg_domain::catalogue::Language;
use waarborg_domain::statement::{LeftOut, StatedAction, Statement};

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
        #[serde(skip_serializing_if = "Vec::is_empty")]
        risks: Vec<Risk>,
        #[serde(skip_serializing_if = "Vec::is_empty")]
        findings: Vec<Finding>,
        poam_items: Vec<Item>,
        back_matter: BackMatter,
    }

    /// What measures are judged on.
    Local {
        components: Vec<Component>,
    }

    /// A measure that is not met, or an action that is about no such measure.
    Item {
        uuid: String,
        title: String,
        description: String,
        props: Vec<Prop>,
        #[serde(skip_serializing_if = "Vec::is_empty")]
        related_findings: Vec<RelatedFinding>,
        #[serde(skip_serializing_if = "Vec::is_empty")]
        related_observations: Vec<RelatedObservation>,
        #[serde(skip_serializing_if = "Vec::is_empty")]
        related_risks: Vec<RelatedRisk>,
    }

    /// What is done about it.
    RelatedRisk {
        risk_uuid: String,
    }

    /// Which finding it comes from.
    RelatedFinding {
        finding_uuid: String,
    }
}

/// Whether there is anything that is not met, or being done, and may be told.
#[must_use]
pub fn has_plan(statement: &Statement) -> bool {
    let source = Source {
        statement,
        language: Language::Nl,
    };
    source.judged().any(|(_, aspects)| !is_met(aspects)) || source.actions().next().is_some()
}

/// The gaps of a statement, or of the public edition of it, as an OSCAL POA&M.
///
/// # Errors
/// When the edition leaves out the states, or there are no gaps and no actions.
pub fn plan_of_action(statement: &Statement, language: Language) -> Result<Vec<u8>, NotToBeMade> {
    if statement.left_out.contains(&LeftOut::States) {
        return Err(NotToBeMade::NoStates);
    }
    let source = Source { statement, language };
    let gaps = || source.judged().filter(|(_, aspects)| !is_met(aspects));
    let mut items = Vec::new();
    let mut findings = Vec::new();
    let mut risks = Vec::new();
    for (measure, aspects) in gaps() {
        let finding = source.finding(measure, aspects);
        let risk = source.risk(measure);
        items.push(item(&source, &finding, risk.as_ref()));
        findings.push(finding);
        risks.extend(risk);
    }
    let of_a_gap = |action: &&StatedAction| {
        gaps().any(|(measure, _)| action.requirements.contains(&measure.number.into()))
    };
    let others = source.actions().filter(|action| !of_a_gap(action));
    items.extend(others.map(|action| other_item(&source, action)));
    if items.is_empty() {
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
        risks,
        findings,
        poam_items: items,
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

fn item(source: &Source, finding: &Finding, risk: Option<&Risk>) -> Item {
    let risk = risk.map(|risk| RelatedRisk {
        risk_uuid: risk.uuid.clone(),
    });
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
        related_risks: risk.into_iter().collect(),
    }
}

/// An action on what is met, or on no measure at all.
fn other_item(source: &Source, action: &StatedAction) -> Item {
    Item {
        uuid: source.uuid(&format!("action/{}", action.number)),
        title: source.action_title(action),
        description: prose(&action.title),
        props: props(action),
        ..Item::default()
    }
}
