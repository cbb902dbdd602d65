//! References: to other controls by their number and title, to publications by their name.

use super::Reader;
use super::inputs::joined;
use super::targets::{Publication, Target};
use super::types::Link;
use waarborg_domain::frameworks::{FrameworkPart, FrameworkPartKind as Kind};

/// What links have in common that stand below each other in one part.
type Group = (Kind, String);

impl<'a> Reader<'a, '_> {
    /// Adds the links of a control. Those of one kind are one part.
    pub(super) fn links(
        &mut self,
        links: impl Iterator<Item = &'a Link>,
        reference: &str,
        parts: &mut Vec<FrameworkPart>,
    ) {
        let mut lines: Vec<(Group, Vec<String>)> = Vec::new();
        for link in links {
            self.builder.note_rest("link", &link.rest);
            let rel = link.rel.as_deref().unwrap_or_default();
            match self.target(link, reference) {
                Ok(Target::Resource(one)) => {
                    one.is_used.set(true);
                    parts.push(publication(one));
                }
                found => {
                    let (kind, heading) = meaning(rel, found.is_ok());
                    let line = match &found {
                        Ok(target) => long(target),
                        Err(href) => named(link, href),
                    };
                    let group = (kind, heading);
                    match lines.iter_mut().find(|(known, _)| *known == group) {
                        Some((_, known)) => known.push(line),
                        None => lines.push((group, vec![line])),
                    }
                }
            }
        }
        let made = lines
            .into_iter()
            .map(|((kind, heading), lines)| FrameworkPart::new(kind, heading, lines.join("\n")));
        parts.extend(made);
    }

    /// What links lead to, by number or name.
    pub(super) fn leads_to(&mut self, links: impl Iterator<Item = &'a Link>, reference: &str) -> Vec<String> {
        let mut all = Vec::new();
        for link in links {
            self.builder.note_rest("link", &link.rest);
            all.push(match self.target(link, reference) {
                Ok(target) => target.short(),
                Err(href) => named(link, &href),
            });
        }
        all
    }

    /// What a link leads to; its address if that is elsewhere or not there.
    fn target(&mut self, link: &'a Link, reference: &str) -> Result<Target<'a>, String> {
        let href = link.href.as_deref().unwrap_or_default();
        let Some(id) = href.strip_prefix('#') else {
            return Err(href.to_owned());
        };
        match self.targets.get(id) {
            Some(target) => Ok(target),
            None => {
                self.builder.note_unknown(reference, href);
                Err(href.to_owned())
            }
        }
    }
}

/// What a relation means to a reader, and its own name where that says more.
fn meaning(rel: &str, is_here: bool) -> Group {
    let own = match rel {
        "related" | "reference" => String::new(),
        other => other.to_owned(),
    };
    match rel {
        "incorporated-into" => (Kind::IncorporatedInto, String::new()),
        "moved-to" => (Kind::MovedTo, String::new()),
        "related" | "required" => (Kind::Related, own),
        _ if is_here => (Kind::Related, own),
        _ => (Kind::Reference, own),
    }
}

fn long(target: &Target<'_>) -> String {
    let title = match target {
        Target::Control(control) => control.title.as_deref().unwrap_or_default().trim(),
        Target::Part(..) | Target::Resource(_) => "",
    };
    let short = target.short();
    if title == short {
        return short;
    }
    format!("{short} {title}").trim().to_owned()
}

/// The name of a link with its address.
fn named(link: &Link, href: &str) -> String {
    match link.text.as_deref().map(str::trim) {
        Some(text) if !text.is_empty() && text != href => format!("{text} ({href})"),
        _ => href.to_owned(),
    }
}

/// A publication: its name, how it is cited, and where it is.
pub(super) fn publication(one: &Publication<'_>) -> FrameworkPart {
    let resource = one.resource;
    let heading = one.title();
    let citation = resource
        .citation
        .as_ref()
        .and_then(|citation| citation.text.as_ref());
    let mut lines: Vec<String> = [citation, resource.description.as_ref(), resource.remarks.as_ref()]
        .into_iter()
        .flatten()
        .map(|text| text.trim().to_owned())
        .filter(|text| *text != heading)
        .collect();
    let addresses = resource.rlinks.iter().flatten();
    lines.extend(addresses.filter_map(|address| address.href.clone()));
    FrameworkPart::new(Kind::Reference, heading, joined(lines))
}
