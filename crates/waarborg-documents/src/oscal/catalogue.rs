//! A version of BIO2 as an OSCAL catalog: a group per theme, the controls of ISO/IEC 27001 Annex A in it,
//! and the measures of BIO2 as controls within those.

use super::model::{Guideline, Link, Metadata, Param, Part, Prop, oscal};
use super::{control_id, line, moment, prose, statement_id, write};
use crate::texts::text;
use waarborg_domain::applicability::Subject;
use waarborg_domain::catalogue::{
    Both, Catalogue, Control, Language, LegalBasis, Measure, NumberEntry, NumberStatus, Term, TermKind, Theme,
};
use waarborg_domain::law::Duty;

oscal! {
    /// The document.
    CatalogDocument {
        uuid: String,
        metadata: Metadata,
        groups: Vec<Group>,
    }

    /// A theme.
    Group {
        id: String,
        class: &'static str,
        title: String,
        props: Vec<Prop>,
        controls: Vec<OscalControl>,
    }

    /// A control, or a measure within it.
    OscalControl {
        id: String,
        class: &'static str,
        title: String,
        #[serde(skip_serializing_if = "Vec::is_empty")]
        params: Vec<Param>,
        props: Vec<Prop>,
        #[serde(skip_serializing_if = "Vec::is_empty")]
        links: Vec<Link>,
        #[serde(skip_serializing_if = "Vec::is_empty")]
        parts: Vec<Part>,
        #[serde(skip_serializing_if = "Vec::is_empty")]
        controls: Vec<OscalControl>,
    }
}

/// A version of BIO2 as an OSCAL catalog, in one language.
#[must_use]
pub fn catalogue(catalogue: &Catalogue, language: Language) -> Vec<u8> {
    let writer = Writer { catalogue, language };
    let version = catalogue.version();
    let mut metadata = Metadata::new(
        &format!("{} {version}", text(language, "kicker")),
        moment(catalogue.adopted_on()),
        version,
    );
    metadata.props = vec![Prop::own("language", language.code())];
    metadata.remarks = text(language, "oscalCatalogNote").to_owned();
    let document = CatalogDocument {
        uuid: String::new(),
        metadata,
        groups: Theme::ALL.iter().map(|theme| writer.group(*theme)).collect(),
    };
    let name = format!("catalogue/{version}/{}", language.code());
    write("catalog", &name, document, |document, uuid| document.uuid = uuid)
}

struct Writer<'a> {
    catalogue: &'a Catalogue,
    language: Language,
}

impl Writer<'_> {
    fn group(&self, theme: Theme) -> Group {
        let controls = self.catalogue.controls().iter();
        let controls: Vec<_> = controls
            .filter(|control| control.number.theme() == theme)
            .map(|control| self.control(control))
            .collect();
        let chapter = match theme {
            Theme::Organisational => "5",
            Theme::People => "6",
            Theme::Physical => "7",
            Theme::Technological => "8",
        };
        Group {
            id: format!("bio2-{chapter}"),
            class: "theme",
            title: text(self.language, theme_key(theme)).to_owned(),
            props: vec![Prop::known("label", chapter)],
            controls,
        }
    }

    fn control(&self, control: &Control) -> OscalControl {
        let subject = Subject::Control(control.number);
        let id = control_id(subject);
        let numbers = || {
            let numbers = self.catalogue.numbers().iter();
            numbers.filter(|entry| entry.number.control == control.number)
        };
        let mut props = labels(subject);
        props.push(basis(&control.legal_basis));
        // A number without a measure is no control of its own: there is nothing to meet.
        let without = numbers().filter(|entry| entry.status == NumberStatus::NoMeasure);
        props.extend(without.map(|entry| {
            Prop::own("no-measure", &entry.number.to_string()).remark(text(self.language, "fallsBack"))
        }));
        let mut guidance = Part {
            id: format!("{id}_gdn"),
            name: "guidance",
            title: text(self.language, "oscalProof").to_owned(),
            ..Part::default()
        };
        guidance.prose = list(control.proof.get(self.language));
        let nested = numbers().filter(|entry| entry.status != NumberStatus::NoMeasure);
        OscalControl {
            class: "iso-27001",
            title: line(control.title.get(self.language)),
            props,
            parts: vec![self.statement(subject, &control.summary, Vec::new()), guidance],
            controls: nested.map(|entry| self.number(entry)).collect(),
            id,
            ..OscalControl::default()
        }
    }

    fn number(&self, entry: &NumberEntry) -> OscalControl {
        match self.catalogue.by_number(entry.number) {
            Some(measure) => self.measure(measure),
            None => self.gone(entry),
        }
    }

    /// A number that was withdrawn or moved: kept, so that whoever finds it in an old document sees why.
    fn gone(&self, entry: &NumberEntry) -> OscalControl {
        let subject = Subject::Measure(entry.number);
        let mut props = labels(subject);
        props.push(Prop::known("status", "withdrawn"));
        props.push(Prop::own("number-status", entry.status.code()));
        let mut links = Vec::new();
        let mut title = text(self.language, "oscalWithdrawn").to_owned();
        if let Some(to) = entry.moved_to {
            title = format!("{} {to}", text(self.language, "oscalMoved"));
            let there = |known: &&NumberEntry| known.number == to && known.status != NumberStatus::NoMeasure;
            if self.catalogue.numbers().iter().find(there).is_some() {
                links.push(Link::to(&control_id(Subject::Measure(to)), "moved-to"));
            } else {
                // A number without a measure is a mark on its control: there is nothing to link to.
                props.push(Prop::own("moved-to", &to.to_string()));
            }
        }
        OscalControl {
            id: control_id(subject),
            class: "bio2-measure",
            title,
            props,
            links,
            ..OscalControl::default()
        }
    }

    fn measure(&self, measure: &Measure) -> OscalControl {
        let subject = Subject::Measure(measure.number);
        let id = control_id(subject);
        let mut params = Vec::new();
        let mut items = Vec::new();
        for (index, term) in measure.terms.iter().enumerate() {
            items.push(self.term(&id, index + 1, term, &mut params));
        }
        let links = measure.related.iter().map(|related| {
            let related = Subject::Measure(*related);
            Link::to(&control_id(related), "related")
        });
        OscalControl {
            class: "bio2-measure",
            title: line(measure.title.get(self.language)),
            params,
            props: self.props(subject, measure),
            links: links.collect(),
            parts: vec![
                self.statement(subject, &measure.summary, items),
                self.guidance(&id, measure),
            ],
            id,
            ..OscalControl::default()
        }
    }

    fn props(&self, subject: Subject, measure: &Measure) -> Vec<Prop> {
        let mut props = labels(subject);
        props.push(Prop::own("number-status", NumberStatus::InForce.code()));
        let note = self.kinds_note(measure);
        props.extend(measure.kinds.iter().map(|kind| {
            let prop = Prop::own("kind", kind.code());
            match &note {
                Some(note) => prop.remark(note),
                None => prop,
            }
        }));
        props.push(Prop::own("object-kind", measure.binding.code()));
        props.push(Prop::own("owed-by", measure.owed_by.code()));
        props.extend(
            measure
                .interval()
                .map(|interval| Prop::own("interval", &interval.to_string())),
        );
        props.push(basis(&measure.legal_basis));
        props.push(Prop::own("effort-once-days", &measure.effort.once.to_string()));
        props.push(Prop::own(
            "effort-yearly-days",
            &measure.effort.yearly.to_string(),
        ));
        props.push(Prop::own(
            "quick-win",
            if measure.quick_win { "yes" } else { "no" },
        ));
        props
    }

    /// Where the kinds come from, if this version was published without them.
    fn kinds_note(&self, measure: &Measure) -> Option<String> {
        let from = measure.kinds_from.as_ref()?;
        let note = format!("{} {}", text(self.language, "oscalKindsFrom"), from.version);
        Some(if from.number == measure.number {
            format!("{note}.")
        } else {
            let other = text(self.language, "oscalKindsFromOther");
            format!("{note}, {other} {}.", from.number)
        })
    }

    fn statement(&self, subject: Subject, summary: &Both<String>, parts: Vec<Part>) -> Part {
        Part {
            id: statement_id(subject),
            name: "statement",
            prose: prose(summary.get(self.language)),
            parts,
            ..Part::default()
        }
    }

    /// A term of BIO2. What is counted in time is a parameter, so that a profile can set it.
    fn term(&self, id: &str, index: usize, term: &Term, params: &mut Vec<Param>) -> Part {
        let mut what = prose(term.what.get(self.language));
        let counted = match term.kind {
            TermKind::Interval => Some("oscalInterval"),
            TermKind::Deadline => Some("oscalDeadline"),
            TermKind::Retention => Some("oscalRetention"),
            TermKind::Trigger | TermKind::Continuous | TermKind::Source => None,
        };
        if let Some(label) = counted {
            let param = format!("{id}_prm_{index}");
            what.push_str(&format!(" ({{{{ insert: param, {param} }}}})"));
            let open = term.interval.is_none().then(|| Guideline {
                prose: text(self.language, "oscalTermIsOpen").to_owned(),
            });
            params.push(Param {
                id: param,
                class: "term",
                label: text(self.language, label).to_owned(),
                values: term.interval.iter().map(ToString::to_string).collect(),
                guidelines: open.into_iter().collect(),
            });
        }
        Part {
            id: format!("{id}_smt.{index}"),
            name: "item",
            class: Some("term"),
            props: vec![
                Prop::own("term-kind", term.kind.code()),
                Prop::own("owed-by", term.owed_by.code()),
            ],
            prose: what,
            ..Part::default()
        }
    }

    fn guidance(&self, id: &str, measure: &Measure) -> Part {
        let aspect = |class, key, content: &Both<String>| Part {
            id: format!("{id}_gdn.{class}"),
            name: "item",
            ns: Some(super::NAMESPACE),
            class: Some(class),
            title: text(self.language, key).to_owned(),
            prose: prose(content.get(self.language)),
            ..Part::default()
        };
        let mut examples = aspect("example", "oscalExamples", &Both::default());
        examples.prose = list(measure.examples.get(self.language));
        Part {
            id: format!("{id}_gdn"),
            name: "guidance",
            title: text(self.language, "oscalProof").to_owned(),
            parts: vec![
                aspect("design", "design", &measure.design),
                aspect("existence", "existence", &measure.existence),
                aspect(
                    "operating-effectiveness",
                    "operating-effectiveness",
                    &measure.operating_effectiveness,
                ),
                examples,
                aspect("mistake", "oscalMistake", &measure.mistake),
            ],
            ..Part::default()
        }
    }
}

fn labels(subject: Subject) -> Vec<Prop> {
    let label = subject.to_string();
    vec![
        Prop::known("label", &label),
        Prop::known("sort-id", &control_id(subject)),
    ]
}

fn basis(basis: &LegalBasis) -> Prop {
    let duty = if basis.within_cbw {
        Duty::Cbw
    } else {
        Duty::SelfRegulation
    };
    Prop::own("legal-basis", duty.code()).remark(&format!("{} ({})", basis.source, basis.checked_on))
}

fn list(items: &[String]) -> String {
    let items: Vec<String> = items.iter().map(|item| format!("- {}", line(item))).collect();
    items.join("\n")
}

const fn theme_key(theme: Theme) -> &'static str {
    match theme {
        Theme::Organisational => "organisationalLong",
        Theme::People => "peopleLong",
        Theme::Physical => "physicalLong",
        Theme::Technological => "technologicalLong",
    }
}
