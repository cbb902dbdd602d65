//! Improvement actions in the plan of action: what will be done about a gap, and by when.

use super::model::{Prop, oscal};
use super::shared::Source;
use super::{line, moment, prose};
use waarborg_domain::actions::ActionStatus;
use waarborg_domain::catalogue::MeasureNumber;
use waarborg_domain::statement::{StatedAction, StatedMeasure};

oscal! {
    /// What a gap may lead to. How large it is, a statement does not know.
    Risk {
        uuid: String,
        title: String,
        description: String,
        statement: String,
        status: &'static str,
        deadline: String,
        remediations: Vec<Remediation>,
    }

    /// An action, as an answer to a gap.
    Remediation {
        uuid: String,
        lifecycle: &'static str,
        title: String,
        description: String,
        props: Vec<Prop>,
        tasks: Vec<Task>,
    }

    /// The day on which it has to be done.
    Task {
        uuid: String,
        #[serde(rename = "type")]
        kind: &'static str,
        title: String,
        timing: Timing,
    }

    /// From when until when.
    Timing {
        within_date_range: Range,
    }

    /// Two moments.
    Range {
        start: String,
        end: String,
    }
}

impl<'a> Source<'a> {
    /// The open actions; none in a public edition.
    pub fn actions(&self) -> impl Iterator<Item = &'a StatedAction> {
        self.statement.actions.iter().flatten()
    }

    /// The open actions on a measure.
    pub fn actions_on(&self, measure: MeasureNumber) -> impl Iterator<Item = &'a StatedAction> {
        self.actions()
            .filter(move |action| action.requirements.contains(&measure.into()))
    }

    /// What is done about a gap; `None` when nothing is.
    pub fn risk(&self, measure: &StatedMeasure) -> Option<Risk> {
        let actions: Vec<&StatedAction> = self.actions_on(measure.number).collect();
        let last = actions.iter().map(|action| action.due).max()?;
        let started = |action: &&StatedAction| action.status == ActionStatus::Started;
        let title = format!("{} {}", measure.number, measure.title.get(self.language));
        Some(Risk {
            uuid: self.uuid(&format!("risk/{}", measure.number)),
            title: line(&title),
            description: self.label("oscalGap").to_owned(),
            statement: self.label("oscalGap").to_owned(),
            status: if actions.iter().any(started) {
                "remediating"
            } else {
                "open"
            },
            deadline: moment(last),
            remediations: actions
                .iter()
                .map(|action| self.remediation(measure, action))
                .collect(),
        })
    }

    fn remediation(&self, measure: &StatedMeasure, action: &StatedAction) -> Remediation {
        let id = |what: &str| {
            let (measure, number) = (measure.number, action.number);
            self.uuid(&format!("risk/{measure}/action/{number}{what}"))
        };
        Remediation {
            uuid: id(""),
            lifecycle: "planned",
            title: self.action_title(action),
            description: prose(&action.title),
            props: props(action),
            tasks: vec![Task {
                uuid: id("/task"),
                kind: "milestone",
                title: line(&action.title),
                timing: Timing {
                    within_date_range: Range {
                        start: moment(action.agreed_on),
                        end: moment(action.due),
                    },
                },
            }],
        }
    }

    pub fn action_title(&self, action: &StatedAction) -> String {
        line(&format!("{} {}", self.label("oscalAction"), action.number))
    }
}

pub(super) fn props(action: &StatedAction) -> Vec<Prop> {
    let mut props = vec![
        Prop::own("action-status", action.status.code()),
        Prop::own("agreed-on", &action.agreed_on.to_string()),
        Prop::own("due-on", &action.due.to_string()),
    ];
    let requirements = action.requirements.iter();
    props.extend(requirements.map(|number| Prop::own("requirement", &number.to_string())));
    let objects = action.objects.iter();
    props.extend(objects.map(|code| Prop::own("object-code", code)));
    props
}
