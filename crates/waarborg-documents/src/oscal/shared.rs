//! What the documents of a statement have in common: its head, what is judged on, and what was seen.

use super::model::{
    Component, Finding, FindingTarget, Metadata, Observation, Party, Prop, RelatedObservation, Resource,
    ResponsibleParty, Rlink, Role, Status, SubjectReference, SystemId,
};
use super::{line, moment, plain, prose, statement_id, uuid};
use crate::texts::text;
use waarborg_domain::applicability::Subject;
use waarborg_domain::catalogue::{Binding, Language};
use waarborg_domain::judgements::Aspect;
use waarborg_domain::posture::State;
use waarborg_domain::statement::{StatedAspect, StatedBasis, StatedDecision, StatedMeasure, Statement};

/// A statement with the language to write it in.
#[derive(Clone, Copy)]
pub(super) struct Source<'a> {
    /// The statement, or the public edition of it.
    pub statement: &'a Statement,
    /// The language.
    pub language: Language,
}

impl<'a> Source<'a> {
    pub fn label(&self, key: &'static str) -> &'static str {
        text(self.language, key)
    }

    /// The identifier of something of this organisation: the same in every version of its statement.
    pub fn uuid(&self, name: &str) -> String {
        uuid(&format!(
            "organisation/{}/{name}",
            self.statement.organisation.slug
        ))
    }

    /// The identifier of something that was so on the day of this statement.
    pub fn dated_uuid(&self, name: &str) -> String {
        self.uuid(&format!("{}/{name}", self.statement.as_of))
    }

    /// The name from which the identifier of a document is made.
    pub fn document_name(&self, kind: &str) -> String {
        let statement = self.statement;
        let slug = &statement.organisation.slug;
        format!(
            "{kind}/{slug}/{}/{}/{}",
            statement.number,
            statement.as_of,
            self.language.code()
        )
    }

    pub fn metadata(&self, title: &'static str) -> Metadata {
        let statement = self.statement;
        let organisation = &statement.organisation;
        let mut metadata = Metadata::new(
            &format!("{}: {}", organisation.name, self.label(title)),
            moment(statement.as_of),
            &statement.number.to_string(),
        );
        metadata.props = vec![
            Prop::own("language", self.language.code()),
            Prop::own("as-of", &statement.as_of.to_string()),
            Prop::own("bio2-version", &statement.catalogue.version),
        ];
        let left_out = statement.left_out.iter();
        metadata
            .props
            .extend(left_out.map(|what| Prop::own("left-out", what.code())));
        metadata.roles = vec![Role {
            id: "publisher",
            title: self.label("oscalPublisher").to_owned(),
        }];
        metadata.parties = vec![Party {
            uuid: self.uuid("party"),
            kind: "organization",
            name: plain(&organisation.name),
            short_name: organisation.slug.clone(),
        }];
        metadata.responsible_parties = vec![ResponsibleParty {
            role_id: "publisher",
            party_uuids: vec![self.uuid("party")],
        }];
        metadata.remarks = self.label("oscalFromStatement").to_owned();
        metadata
    }

    pub fn system_id(&self) -> SystemId {
        SystemId {
            identifier_type: "urn:waarborg:organisation",
            id: self.statement.organisation.slug.clone(),
        }
    }

    /// What measures are judged on, with how many of them there are where the statement says so.
    pub fn components(&self) -> Vec<Component> {
        let isms = Component {
            uuid: self.uuid("isms"),
            kind: "this-system",
            title: self.label("oscalIsms").to_owned(),
            description: self.label("oscalIsmsText").to_owned(),
            status: operational(),
            ..Component::default()
        };
        let kinds = Binding::ALL.iter().map(|binding| {
            let (kind, title) = match binding {
                Binding::Organisation => ("organization", "oscalOrganisation"),
                Binding::Process => ("process-procedure", "oscalProcesses"),
                Binding::System => ("system", "oscalSystems"),
                Binding::InternetFacingSystem => ("system", "oscalInternetSystems"),
                Binding::Supplier => ("service", "oscalSuppliers"),
            };
            Component {
                uuid: self.component(*binding),
                kind,
                title: self.label(title).to_owned(),
                description: self.label("oscalJudgedTogether").to_owned(),
                props: vec![Prop::own("object-kind", binding.code())],
                status: operational(),
            }
        });
        std::iter::once(isms).chain(kinds).collect()
    }

    pub fn component(&self, binding: Binding) -> String {
        self.uuid(&format!("component/{}", binding.code()))
    }

    /// The identifier of what the plan says on a measure.
    pub fn implementation(&self, subject: Subject) -> String {
        self.uuid(&format!("implementation/{subject}/statement"))
    }

    /// All measures that have to be shown on something, with their aspects; nothing where the edition
    /// leaves those out.
    pub fn judged(&self) -> impl Iterator<Item = (&'a StatedMeasure, &'a [StatedAspect])> {
        let measures = self
            .statement
            .controls
            .iter()
            .flat_map(|control| &control.measures);
        measures
            .filter(|measure| measure.owed && measure.objects > 0)
            .filter_map(|measure| Some((measure, measure.aspects.as_deref()?)))
    }

    /// "voldoet 38 van 40, verlopen 2".
    pub fn counted(&self, aspect: &StatedAspect) -> String {
        let all = aspect.counts.all();
        let states = State::ALL.iter().filter(|state| aspect.counts.of(**state) > 0);
        let states: Vec<String> = states
            .map(|state| {
                let word = self.label(state.code()).to_lowercase();
                format!(
                    "{word} {} {} {all}",
                    aspect.counts.of(*state),
                    self.label("oscalOf")
                )
            })
            .collect();
        format!("{}: {}.", self.label(aspect.aspect.code()), states.join(", "))
    }

    /// What was seen of an aspect; nothing where no judgement is behind it.
    pub fn observation(&self, measure: &StatedMeasure, aspect: &StatedAspect) -> Option<Observation> {
        let newest = aspect.newest_judged_on?;
        let mut props: Vec<Prop> = aspect
            .state
            .iter()
            .map(|state| Prop::own("state", state.code()))
            .collect();
        props.push(Prop::own("aspect", aspect.aspect.code()));
        for state in State::ALL {
            let count = aspect.counts.of(*state);
            props.push(Prop::own(count_name(*state), &count.to_string()));
        }
        let oldest = aspect
            .oldest_judged_on
            .map(|day| Prop::own("oldest-judged-on", &day.to_string()));
        props.extend(oldest);
        Some(Observation {
            uuid: self.observed(measure, aspect.aspect),
            title: format!("{} {}", measure.number, self.label(aspect.aspect.code())),
            description: self.counted(aspect),
            props,
            methods: vec!["UNKNOWN"],
            types: vec!["control-objective"],
            subjects: vec![SubjectReference {
                subject_uuid: self.component(measure.binding),
                kind: "component",
            }],
            collected: moment(newest),
            expires: aspect.first_lapse_on.map(moment),
        })
    }

    fn observed(&self, measure: &StatedMeasure, aspect: Aspect) -> String {
        self.dated_uuid(&format!("observation/{}/{}", measure.number, aspect.code()))
    }

    /// Whether a measure is met, from its three aspects.
    pub fn finding(&self, measure: &StatedMeasure, aspects: &[StatedAspect]) -> Finding {
        let subject = Subject::Measure(measure.number);
        let description: Vec<String> = aspects.iter().map(|aspect| self.counted(aspect)).collect();
        let states = aspects.iter().filter_map(|aspect| {
            let state = aspect.state?;
            Some(Prop::own(aspect_name(aspect.aspect), state.code()))
        });
        let seen = aspects.iter().filter(|aspect| aspect.newest_judged_on.is_some());
        Finding {
            uuid: self.dated_uuid(&format!("finding/{subject}")),
            title: line(&format!("{subject} {}", measure.title.get(self.language))),
            description: description.join(" "),
            props: states.collect(),
            target: FindingTarget {
                kind: "statement-id",
                target_id: statement_id(subject),
                status: status(aspects),
            },
            implementation_statement_uuid: self.implementation(subject),
            related_observations: seen
                .map(|aspect| RelatedObservation {
                    observation_uuid: self.observed(measure, aspect.aspect),
                })
                .collect(),
        }
    }

    /// The resource that stands for the catalog.
    pub fn catalogue_resource(&self) -> Resource {
        let version = &self.statement.catalogue.version;
        Resource {
            uuid: uuid(&format!("resource/catalogue/{version}")),
            title: line(&format!("{} ({version})", self.label("oscalCatalogResource"))),
            description: self.label("oscalCatalogResourceText").to_owned(),
            rlinks: vec![Rlink {
                href: format!("bio2-{version}.oscal.json"),
                media_type: "application/oscal+json",
            }],
            base64: None,
        }
    }

    /// The resource that stands for the plan, in the other two documents.
    pub fn plan_resource(&self) -> Resource {
        Resource {
            uuid: self.uuid("resource/plan"),
            title: line(self.label("oscalPlanResource")),
            description: self.label("oscalPlanResourceText").to_owned(),
            rlinks: vec![Rlink {
                href: "statement.oscal-ssp.json".to_owned(),
                media_type: "application/oscal+json",
            }],
            base64: None,
        }
    }
}

/// Whether all aspects are met.
pub(super) fn is_met(aspects: &[StatedAspect]) -> bool {
    aspects.iter().all(|aspect| aspect.state == Some(State::Met))
}

fn status(aspects: &[StatedAspect]) -> Status {
    let failed = |aspect: &StatedAspect| matches!(aspect.state, Some(State::NotMet | State::PartlyMet));
    let (state, reason) = if is_met(aspects) {
        ("satisfied", "pass")
    } else if aspects.iter().any(failed) {
        ("not-satisfied", "fail")
    } else {
        // Lapsed or never shown: nobody found that it is not so.
        ("not-satisfied", "other")
    };
    Status {
        state,
        reason: Some(reason),
        remarks: String::new(),
    }
}

fn operational() -> Status {
    Status {
        state: "operational",
        ..Status::default()
    }
}

const fn count_name(state: State) -> &'static str {
    match state {
        State::Met => "objects-met",
        State::PartlyMet => "objects-partly-met",
        State::NotMet => "objects-not-met",
        State::Lapsed => "objects-lapsed",
        State::Missing => "objects-missing",
    }
}

const fn aspect_name(aspect: Aspect) -> &'static str {
    match aspect {
        Aspect::Design => "state-design",
        Aspect::Existence => "state-existence",
        Aspect::OperatingEffectiveness => "state-operating-effectiveness",
    }
}

/// The remarks of a decision: why, or nothing.
pub(super) fn why(motivation: Option<&str>) -> String {
    motivation.map(prose).unwrap_or_default()
}

/// What was decided on a control or measure, and on which ground it is mandatory.
pub(super) fn decided(decision: &StatedDecision, basis: &StatedBasis) -> Vec<Prop> {
    let legal = basis.duty().code();
    let mut props = vec![
        Prop::own("applicability", decision.applicability.code()),
        Prop::own("legal-basis", legal).remark(&format!("{} ({})", basis.source, basis.checked_on)),
    ];
    let texts = [
        ("risk-analysis", decision.risk_reference.clone()),
        ("equivalent", decision.equivalent.clone()),
        ("decided-on", decision.decided_on.map(|day| day.to_string())),
    ];
    for (name, value) in texts {
        props.extend(value.map(|value| Prop::own(name, &value)));
    }
    props
}
