//! What is made of a requirement.

use super::Reader;
use super::types::{Choice, Item, Question, Requirement};
use super::words::{Field, Worded};
use crate::frameworks::build::Draft;
use waarborg_domain::frameworks::{FrameworkNoteKind as Note, FrameworkPart, FrameworkPartKind as Kind};

impl<'a> Reader<'a, '_> {
    pub(super) fn draft(&mut self, requirement: &'a Requirement) -> Draft {
        let words = |field| self.languages.text(requirement, field).to_owned();
        let mut parts = Vec::new();
        for (kind, field) in [
            (Kind::Guidance, Field::Annotation),
            (Kind::Evidence, Field::Evidence),
        ] {
            let text = words(field);
            if !text.is_empty() {
                parts.push(FrameworkPart::new(kind, "", text));
            }
        }
        let (title, text) = (words(Field::Name), words(Field::Description));
        let groups = self.names(requirement.implementation_groups.as_deref());
        if !groups.is_empty() {
            parts.push(FrameworkPart::new(Kind::Group, "", groups));
        }
        for (_, question) in requirement.questions.iter().flat_map(|all| &all.0) {
            parts.push(self.question(question));
        }
        for urn in requirement.reference_controls.iter().flatten() {
            let found = self.controls.mention(urn);
            parts.push(self.item(Kind::ReferenceControl, urn, found));
        }
        for urn in requirement.threats.iter().flatten() {
            let found = self.threats.mention(urn);
            parts.push(self.item(Kind::Threat, urn, found));
        }
        let others = self.languages.others(requirement);
        let others = others
            .into_iter()
            .map(|(language, text)| FrameworkPart::new(Kind::Translation, language, text));
        parts.extend(others);
        self.languages.count_unread(requirement, self.builder);
        self.builder.note_rest("requirement", &requirement.rest);
        let urns = usize::from(requirement.urn.is_some());
        self.builder.note_unread(Note::Technical, "requirement.urn", urns);
        Draft {
            reference: requirement.ref_id.clone().unwrap_or_default(),
            title,
            text,
            parts,
            assessable: requirement.assessable.unwrap_or(false),
        }
    }

    /// The names of groups, below each other.
    fn names(&self, groups: Option<&[String]>) -> String {
        let groups = groups.unwrap_or_default().iter();
        let name = |group: &String| {
            self.groups
                .get(group.as_str())
                .map_or(group.clone(), |name| (*name).into())
        };
        groups.map(name).collect::<Vec<String>>().join("\n")
    }

    fn question(&mut self, question: &Question) -> FrameworkPart {
        let heading = self.languages.text(question, Field::Text).to_owned();
        let mut lines = Vec::new();
        lines.extend(question.kind.as_ref().map(|kind| format!("[{kind}]")));
        for choice in question.choices.iter().flatten() {
            lines.push(self.choice(choice));
        }
        self.say_others(question, &mut lines);
        self.builder.note_rest("question", &question.rest);
        FrameworkPart::new(Kind::Question, heading, lines.join("\n"))
    }

    fn choice(&mut self, choice: &Choice) -> String {
        let mut line = format!("– {}", self.languages.text(choice, Field::Value));
        let score = choice
            .add_score
            .as_ref()
            .map(|score| format!("add_score: {score}"));
        let result = choice
            .compute_result
            .as_ref()
            .map(|result| format!("compute_result: {result}"));
        let groups = choice
            .groups
            .as_deref()
            .map(|groups| format!("→ {}", self.names(Some(groups)).replace('\n', ", ")));
        let more: Vec<String> = [score, result, groups].into_iter().flatten().collect();
        if !more.is_empty() {
            line.push_str(&format!(" ({})", more.join("; ")));
        }
        let description = self.languages.text(choice, Field::Description);
        if !description.is_empty() {
            line.push_str(": ");
            line.push_str(description);
        }
        let mut lines = vec![line];
        self.say_others(choice, &mut lines);
        self.builder.note_rest("choice", &choice.rest);
        lines.join("\n")
    }

    /// The same in other languages, each on a line that says which.
    pub(super) fn say_others(&mut self, of: &impl Worded, lines: &mut Vec<String>) {
        let others = self.languages.others(of);
        lines.extend(
            others
                .into_iter()
                .map(|(language, text)| format!("[{language}] {text}")),
        );
        self.languages.count_unread(of, self.builder);
    }

    /// A reference control or a threat; one of another library is only known by its urn.
    fn item(&mut self, kind: Kind, urn: &str, found: Option<(&'a Item, bool)>) -> FrameworkPart {
        let Some((item, is_first)) = found else {
            return FrameworkPart::new(kind, urn, "");
        };
        let number = item.ref_id.as_deref().unwrap_or_default();
        let name = self.languages.text(item, Field::Name);
        let heading = format!("{number} {name}").trim().to_owned();
        let mut lines = Vec::new();
        for field in [Field::Description, Field::Annotation, Field::Evidence] {
            lines.push(self.languages.text(item, field).to_owned());
        }
        for (name, value) in [("category", &item.category), ("csf_function", &item.csf_function)] {
            lines.extend(value.as_ref().map(|value| format!("{name}: {value}")));
        }
        lines.retain(|line| !line.is_empty());
        // It is told once how much of it is not read, however often it is mentioned.
        if is_first {
            self.languages.count_unread(item, self.builder);
            self.builder.note_rest("item", &item.rest);
            self.builder.note_unread(Note::Technical, "item.urn", 1);
        }
        for (language, text) in self.languages.others(item) {
            lines.push(format!("[{language}] {text}"));
        }
        let heading = if heading.is_empty() {
            urn.to_owned()
        } else {
            heading
        };
        FrameworkPart::new(kind, heading, lines.join("\n"))
    }
}
