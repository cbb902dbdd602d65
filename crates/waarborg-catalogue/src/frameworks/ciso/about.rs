//! What a library says of itself and of its framework.

use super::Reader;
use super::types::{Framework, Named};
use super::words::Field;
use crate::frameworks::{FrameworkError, Root};
use waarborg_domain::frameworks::{FrameworkPart, FrameworkPartKind as Kind};

impl Reader<'_, '_> {
    pub(super) fn about(&mut self, root: &Root, framework: &Framework) -> Result<(), FrameworkError> {
        let mut parts = Vec::new();
        self.texts(root, framework, &mut parts);
        for publisher in [&root.provider, &root.packager].into_iter().flatten() {
            if !parts.iter().any(|part: &FrameworkPart| part.text == *publisher) {
                parts.push(FrameworkPart::new(Kind::Publisher, "", publisher));
            }
        }
        for group in framework.groups.iter().flatten() {
            let part = self.named(Kind::Group, group.ref_id.as_deref(), group);
            parts.push(part);
        }
        for score in framework.scores_definition.iter().flatten() {
            let part = self.named(Kind::Scale, score.score.as_deref(), score);
            parts.push(part);
        }
        let dependencies = root.dependencies.as_ref().map(|all| all.join("\n"));
        let name = self.languages.text(root, Field::Name);
        let other_name = (name != self.languages.text(framework, Field::Name)).then_some(name);
        let properties = [
            ("library", other_name),
            ("ref_id", framework.ref_id.as_deref().or(root.ref_id.as_deref())),
            ("urn", root.urn.as_deref().filter(|_| framework.urn.is_some())),
            ("publication_date", root.publication_date.as_deref()),
            ("locale", root.locale.as_deref()),
            ("min_score", framework.min_score.as_deref()),
            ("max_score", framework.max_score.as_deref()),
            ("dependencies", dependencies.as_deref()),
        ];
        let filled = properties.into_iter().filter_map(|(name, value)| {
            let value = value.filter(|value| !value.trim().is_empty())?;
            Some(FrameworkPart::new(Kind::Property, name, value))
        });
        parts.extend(filled);
        self.builder.note_rest("library", &root.rest);
        self.builder.note_rest("framework", &framework.rest);
        self.builder.about(parts)
    }

    /// Descriptions and licence, in every language that is kept. Library and framework often say the same.
    fn texts(&mut self, root: &Root, framework: &Framework, parts: &mut Vec<FrameworkPart>) {
        let languages = &self.languages;
        let said = [
            (Kind::Description, languages.text(framework, Field::Description)),
            (Kind::Description, languages.text(root, Field::Description)),
            (Kind::Copyright, languages.text(root, Field::Copyright)),
        ];
        let mut add = |part: FrameworkPart| {
            if !part.text.is_empty() && !parts.contains(&part) {
                parts.push(part);
            }
        };
        for (kind, text) in said {
            add(FrameworkPart::new(kind, "", text));
        }
        let others = languages
            .others(framework)
            .into_iter()
            .chain(languages.others(root));
        for (language, text) in others {
            add(FrameworkPart::new(Kind::Translation, language, text));
        }
        self.languages.count_unread(framework, self.builder);
        self.languages.count_unread(root, self.builder);
    }

    fn named(&mut self, kind: Kind, number: Option<&str>, named: &Named) -> FrameworkPart {
        let number = number.unwrap_or_default();
        let name = self.languages.text(named, Field::Name);
        let heading = if name.eq_ignore_ascii_case(number) {
            name.to_owned()
        } else {
            format!("{number} {name}").trim().to_owned()
        };
        let fields = [Field::Description, Field::Documentation, Field::Annotation];
        let mut lines = fields
            .map(|field| self.languages.text(named, field).to_owned())
            .to_vec();
        lines.retain(|line| !line.is_empty());
        self.say_others(named, &mut lines);
        self.builder.note_rest("group", &named.rest);
        FrameworkPart::new(kind, heading, lines.join("\n"))
    }
}
