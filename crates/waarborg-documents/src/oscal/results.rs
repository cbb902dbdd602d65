//! The judgements of a statement as OSCAL assessment results: an observation per measure and aspect, and
//! a finding per measure.

use super::model::{
    BackMatter, Component, Embedded, Finding, Import, Metadata, Observation, Resource, oscal,
};
use super::shared::Source;
use super::{NotToBeMade, control_id, moment, write};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use waarborg_domain::applicability::Subject;
use waarborg_domain::catalogue::Language;
use waarborg_domain::statement::{LeftOut, Statement};

oscal! {
    /// The document.
    Results {
        uuid: String,
        metadata: Metadata,
        import_ap: Import,
        results: Vec<OneResult>,
        back_matter: BackMatter,
    }

    /// The state on the day of the statement.
    OneResult {
        uuid: String,
        title: String,
        description: String,
        start: String,
        local_definitions: Local,
        reviewed_controls: Reviewed,
        #[serde(skip_serializing_if = "Vec::is_empty")]
        observations: Vec<Observation>,
        #[serde(skip_serializing_if = "Vec::is_empty")]
        findings: Vec<Finding>,
    }

    /// What measures are judged on.
    Local {
        components: Vec<Component>,
    }

    /// Which measures were judged.
    Reviewed {
        description: String,
        control_selections: Vec<Selection>,
    }

    /// One list of measures.
    Selection {
        #[serde(skip_serializing_if = "Vec::is_empty")]
        include_controls: Vec<Chosen>,
        #[serde(skip_serializing_if = "Option::is_none")]
        include_all: Option<All>,
    }

    /// One measure.
    Chosen {
        control_id: String,
    }

    /// Everything.
    All {}
}

/// Whether the edition shows the states of which results consist.
#[must_use]
pub fn has_results(statement: &Statement) -> bool {
    !statement.left_out.contains(&LeftOut::States)
}

/// A statement, or the public edition of it, as OSCAL assessment results.
///
/// # Errors
/// When the edition leaves out the states.
pub fn assessment_results(statement: &Statement, language: Language) -> Result<Vec<u8>, NotToBeMade> {
    if !has_results(statement) {
        return Err(NotToBeMade::NoStates);
    }
    let source = Source { statement, language };
    let approach = Resource {
        uuid: source.uuid("resource/approach"),
        title: source.label("oscalApproach").to_owned(),
        description: source.label("oscalApproachText").to_owned(),
        rlinks: Vec::new(),
        // There is no document elsewhere to point at: the description itself is the resource.
        base64: Some(Embedded {
            filename: "approach.txt".to_owned(),
            media_type: "text/plain",
            value: STANDARD.encode(source.label("oscalApproachText")),
        }),
    };
    let results = Results {
        uuid: String::new(),
        metadata: source.metadata("oscalResults"),
        import_ap: Import {
            href: format!("#{}", approach.uuid),
            remarks: source.label("oscalApproachText").to_owned(),
        },
        results: vec![result(&source)],
        back_matter: BackMatter {
            resources: vec![approach, source.plan_resource(), source.catalogue_resource()],
        },
    };
    let name = source.document_name("assessment-results");
    Ok(write("assessment-results", &name, results, |results, uuid| {
        results.uuid = uuid;
    }))
}

fn result(source: &Source) -> OneResult {
    let chosen: Vec<Chosen> = source
        .judged()
        .map(|(measure, _)| Chosen {
            control_id: control_id(Subject::Measure(measure.number)),
        })
        .collect();
    let observations = source.judged().flat_map(|(measure, aspects)| {
        let aspects = aspects.iter();
        aspects.filter_map(|aspect| source.observation(measure, aspect))
    });
    let findings = source
        .judged()
        .map(|(measure, aspects)| source.finding(measure, aspects));
    let selection = Selection {
        include_all: chosen.is_empty().then(All::default),
        include_controls: chosen,
    };
    OneResult {
        uuid: source.dated_uuid("result"),
        title: source.label("oscalResults").to_owned(),
        description: source.label("read3").to_owned(),
        start: moment(source.statement.as_of),
        local_definitions: Local {
            components: source.components(),
        },
        reviewed_controls: Reviewed {
            description: source.label("oscalReviewed").to_owned(),
            control_selections: vec![selection],
        },
        observations: observations.collect(),
        findings: findings.collect(),
    }
}
