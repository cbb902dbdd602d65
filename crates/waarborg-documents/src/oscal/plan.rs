//! The statement as an OSCAL system security plan. A plan and not a component definition, because a
//! statement is about one organisation: what is in its scope, what applies there and what is in place.
//! A component definition says what a product could do for anybody, and has no place for a scope, for
//! what does not apply, or for results to refer to.

use super::model::{BackMatter, Component, Import, Link, Metadata, Prop, Status, SystemId, oscal};
use super::shared::{Source, decided, is_met, why};
use super::status::{implementation, status_of};
use super::{control_id, line, plain, prose, statement_id, write};
use waarborg_domain::applicability::{Applicability, Subject};
use waarborg_domain::catalogue::Language;
use waarborg_domain::objects::ObjectKind;
use waarborg_domain::posture::State;
use waarborg_domain::statement::{StatedControl, StatedDecision, StatedItem, StatedMeasure, Statement};

oscal! {
    /// The document.
    Plan {
        uuid: String,
        metadata: Metadata,
        import_profile: Import,
        system_characteristics: Characteristics,
        system_implementation: SystemImplementation,
        control_implementation: ControlImplementation,
        back_matter: BackMatter,
    }

    /// The scope.
    Characteristics {
        system_ids: Vec<SystemId>,
        system_name: String,
        description: String,
        props: Vec<Prop>,
        system_information: Information,
        status: Status,
        authorization_boundary: Boundary,
    }

    /// What information it is about.
    Information {
        information_types: Vec<InformationType>,
    }

    /// One kind of information: the statement knows no others.
    InformationType {
        uuid: String,
        title: String,
        description: String,
    }

    /// What is in and what is not.
    Boundary {
        description: String,
        #[serde(skip_serializing_if = "String::is_empty")]
        remarks: String,
    }

    /// What measures are judged on.
    SystemImplementation {
        components: Vec<Component>,
        #[serde(skip_serializing_if = "Vec::is_empty")]
        inventory_items: Vec<Item>,
    }

    /// A process or system in the scope.
    Item {
        uuid: String,
        description: String,
        props: Vec<Prop>,
        implemented_components: Vec<Implemented>,
    }

    /// To which component an item belongs.
    Implemented {
        component_uuid: String,
    }

    /// All controls and measures.
    ControlImplementation {
        description: String,
        implemented_requirements: Vec<Requirement>,
    }

    /// A control or measure.
    Requirement {
        uuid: String,
        control_id: String,
        props: Vec<Prop>,
        #[serde(skip_serializing_if = "Vec::is_empty")]
        links: Vec<Link>,
        statements: Vec<RequirementStatement>,
        #[serde(skip_serializing_if = "String::is_empty")]
        remarks: String,
    }

    /// What must be so, with where and how far it is.
    RequirementStatement {
        statement_id: String,
        uuid: String,
        by_components: Vec<ByComponent>,
    }

    /// How far it is on one component.
    ByComponent {
        component_uuid: String,
        uuid: String,
        description: String,
        #[serde(skip_serializing_if = "Vec::is_empty")]
        props: Vec<Prop>,
        #[serde(skip_serializing_if = "Option::is_none")]
        implementation_status: Option<Status>,
    }
}

/// A statement, or the public edition of it, as an OSCAL system security plan.
#[must_use]
pub fn system_security_plan(statement: &Statement, language: Language) -> Vec<u8> {
    let source = Source { statement, language };
    let catalogue = source.catalogue_resource();
    let controls = statement.controls.iter();
    let requirements = controls.flat_map(|control| {
        let measures = control.measures.iter();
        let measures = measures.map(|measure| measure_requirement(&source, measure));
        std::iter::once(control_requirement(&source, control)).chain(measures)
    });
    let plan = Plan {
        uuid: String::new(),
        metadata: source.metadata("oscalPlan"),
        import_profile: Import {
            href: format!("#{}", catalogue.uuid),
            remarks: String::new(),
        },
        system_characteristics: characteristics(&source),
        system_implementation: SystemImplementation {
            components: source.components(),
            inventory_items: items(&source),
        },
        control_implementation: ControlImplementation {
            description: source.label("oscalImplementation").to_owned(),
            implemented_requirements: requirements.collect(),
        },
        back_matter: BackMatter {
            resources: vec![catalogue],
        },
    };
    let name = source.document_name("ssp");
    write("system-security-plan", &name, plan, |plan, uuid| plan.uuid = uuid)
}

fn characteristics(source: &Source) -> Characteristics {
    let scope = &source.statement.scope;
    let text = if scope.text.trim().is_empty() {
        source.label("scopeEmpty").to_owned()
    } else {
        prose(&scope.text)
    };
    let count = |name, count: u32| Prop::own(name, &count.to_string());
    Characteristics {
        system_ids: vec![source.system_id()],
        system_name: plain(&format!(
            "{}: {}",
            source.statement.organisation.name,
            source.label("oscalIsms")
        )),
        description: text.clone(),
        props: vec![
            count("processes-in-scope", scope.processes.included),
            count("processes-out-of-scope", scope.processes.excluded),
            count("systems-in-scope", scope.systems.included),
            count("systems-out-of-scope", scope.systems.excluded),
        ],
        system_information: Information {
            information_types: vec![InformationType {
                uuid: source.uuid("information"),
                title: source.label("oscalInformation").to_owned(),
                description: source.label("oscalInformationText").to_owned(),
            }],
        },
        status: Status {
            state: "operational",
            ..Status::default()
        },
        authorization_boundary: Boundary {
            description: text,
            remarks: excluded(source),
        },
    }
}

/// What is out of the scope and why, as a list.
fn excluded(source: &Source) -> String {
    let items = source.statement.scope.items.iter().flatten();
    let lines: Vec<String> = items
        .filter(|item| !item.included)
        .map(|item| {
            format!(
                "- {} {}: {}",
                line(&item.code),
                line(&item.name),
                line(&item.reason)
            )
        })
        .collect();
    if lines.is_empty() {
        return String::new();
    }
    format!("{}:\n\n{}", source.label("oscalOutOfScope"), lines.join("\n"))
}

fn items(source: &Source) -> Vec<Item> {
    let items = source.statement.scope.items.iter().flatten();
    items
        .filter(|item| item.included)
        .map(|item| inventory(source, item))
        .collect()
}

fn inventory(source: &Source, item: &StatedItem) -> Item {
    use waarborg_domain::catalogue::Binding;
    let binding = match item.kind {
        ObjectKind::Process => Binding::Process,
        ObjectKind::Supplier => Binding::Supplier,
        ObjectKind::System => Binding::System,
        _ => Binding::Organisation,
    };
    Item {
        uuid: source.uuid(&format!("item/{}/{}", item.kind.code(), item.code)),
        description: prose(&item.name),
        props: vec![
            Prop::known("asset-id", &item.code),
            Prop::own("object-kind", item.kind.code()),
            Prop::own("critical", if item.critical { "yes" } else { "no" }),
        ],
        implemented_components: vec![Implemented {
            component_uuid: source.component(binding),
        }],
    }
}

fn control_requirement(source: &Source, control: &StatedControl) -> Requirement {
    let subject = Subject::Control(control.number);
    let applicability = control.decision.applicability;
    let status = match applicability {
        Applicability::LeftOut => Some("not-applicable"),
        Applicability::Equivalent => Some("alternative"),
        Applicability::Applies | Applicability::CannotApply | Applicability::Deviates => {
            control.implementation.map(status_of)
        }
    };
    let mut props = decided(&control.decision, &control.legal_basis);
    if control.falls_back_on_iso27002 {
        props.push(Prop::own("falls-back-on-iso-27002", "yes").remark(source.label("fallsBack")));
    }
    let description = source.label(applicability.code()).to_owned();
    requirement(
        source,
        subject,
        props,
        &control.decision,
        ByComponent {
            component_uuid: source.uuid("isms"),
            description,
            implementation_status: status.map(|state| implementation(state, &control.decision)),
            ..ByComponent::default()
        },
    )
}

fn measure_requirement(source: &Source, measure: &StatedMeasure) -> Requirement {
    let subject = Subject::Measure(measure.number);
    let mut props = decided(&measure.decision, &measure.legal_basis);
    props.push(Prop::own("owed", if measure.owed { "yes" } else { "no" }));
    props.push(Prop::own("objects", &measure.objects.to_string()));
    let aspects = measure.aspects.as_deref();
    let state = match aspects {
        _ if !measure.owed => Some("not-applicable"),
        Some(_) if measure.objects == 0 => Some("not-applicable"),
        Some(aspects) if is_met(aspects) => Some("implemented"),
        Some(aspects) => {
            let any = |aspect: &waarborg_domain::statement::StatedAspect| {
                aspect.counts.of(State::Met) + aspect.counts.of(State::PartlyMet) > 0
            };
            Some(if aspects.iter().any(any) {
                "partial"
            } else if source.actions_on(measure.number).next().is_some() {
                "planned"
            } else {
                "not-demonstrated"
            })
        }
        None => None,
    };
    let description = match aspects {
        _ if !measure.owed => source.label("notOwed").to_owned(),
        Some(_) if measure.objects == 0 => source.label("noObjects").to_owned(),
        Some(aspects) => {
            let counted: Vec<String> = aspects.iter().map(|aspect| source.counted(aspect)).collect();
            counted.join(" ")
        }
        None => source.label(measure.decision.applicability.code()).to_owned(),
    };
    requirement(
        source,
        subject,
        props,
        &measure.decision,
        ByComponent {
            component_uuid: source.component(measure.binding),
            description,
            implementation_status: state.map(|state| implementation(state, &measure.decision)),
            ..ByComponent::default()
        },
    )
}

fn requirement(
    source: &Source,
    subject: Subject,
    props: Vec<Prop>,
    decision: &StatedDecision,
    on: ByComponent,
) -> Requirement {
    let id = |what: &str| source.uuid(&format!("implementation/{subject}{what}"));
    Requirement {
        uuid: id(""),
        control_id: control_id(subject),
        props,
        links: Vec::new(),
        statements: vec![RequirementStatement {
            statement_id: statement_id(subject),
            uuid: source.implementation(subject),
            by_components: vec![ByComponent {
                uuid: id("/component"),
                ..on
            }],
        }],
        remarks: why(decision.motivation.as_deref()),
    }
}
