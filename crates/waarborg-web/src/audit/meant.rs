//! What the text in the filter on a subject means. The trail itself knows objects and people, former ones
//! too; everything else is found as the features let people find it, so that none is named here.

use crate::context::Context;
use crate::errors::PageError;
use crate::search::collected::Collected;
use crate::ui::nothing;
use crate::wording::Names;
use waarborg_domain::features;
use waarborg_domain::ids::ObjectId;
use waarborg_domain::ledger::Ledger;
use waarborg_domain::requirement::Requirement;
use waarborg_domain::search::{Found, Query, Search};
use waarborg_domain::tasks::Title;

/// What the text in the filter means.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Meant {
    /// Nothing was typed.
    Anything,
    /// The subject as it is in events.
    Exactly(String),
    /// One of these: identifier and name.
    OneOf(Vec<(String, String)>),
}

/// At most this many are offered to choose from.
const OFFERED: usize = 8;

/// Before a subject as it is in events, where a person could mean something else by it.
const EXACTLY: char = '=';

/// Something that events may be about.
struct Known {
    subject: String,
    name: String,
    /// Whether the text is all that it is called, in full or in short.
    exact: bool,
}

impl Known {
    fn new(subject: String, name: String, text: &str) -> Self {
        let exact = in_short(&name).any(|short| short.to_lowercase() == text);
        Self { subject, name, exact }
    }
}

/// A subject of events, as the filter takes it.
pub(super) fn exactly(subject: &str) -> String {
    if stands_for_itself(subject) {
        subject.to_owned()
    } else {
        format!("{EXACTLY}{subject}")
    }
}

fn stands_for_itself(text: &str) -> bool {
    text.parse::<Requirement>().is_ok() || text.parse::<ObjectId>().is_ok()
}

/// What the text means.
pub(super) async fn meant(ctx: &Context, ledger: &Ledger, text: &str) -> Result<Meant, PageError> {
    let text = text.trim();
    if let Some(subject) = text.strip_prefix(EXACTLY) {
        return Ok(Meant::Exactly(subject.to_owned()));
    }
    if stands_for_itself(text) {
        return Ok(Meant::Exactly(text.to_owned()));
    }
    let Some(query) = Query::read(text, ctx.ui.language()) else {
        return Ok(Meant::Anything);
    };
    let lower = text.to_lowercase();
    let mut known = of_the_trail(ledger, &lower);
    let collected = Collected::load(ctx, &query).await?;
    for found in of_the_features(ctx, &collected, &query, &lower) {
        if known.iter().all(|other| other.subject != found.subject) {
            known.push(found);
        }
    }
    Ok(chosen(text, known))
}

/// The one that is called so, or else those that it could be.
fn chosen(text: &str, mut known: Vec<Known>) -> Meant {
    let mut exact = known.iter().filter(|known| known.exact);
    if let (Some(only), None) = (exact.next(), exact.next()) {
        return Meant::Exactly(only.subject.clone());
    }
    known.sort_by(|one, other| (!one.exact, &one.name).cmp(&(!other.exact, &other.name)));
    known.truncate(OFFERED);
    match &known[..] {
        [] => Meant::Exactly(text.to_owned()),
        [only] => Meant::Exactly(only.subject.clone()),
        _ => Meant::OneOf(
            known
                .into_iter()
                .map(|known| (known.subject, known.name))
                .collect(),
        ),
    }
}

/// The objects and people that ever were, of which the name has the text.
fn of_the_trail(ledger: &Ledger, lower: &str) -> Vec<Known> {
    let mut last: Option<ObjectId> = None;
    // The newest version of each object: they are in order of object and version.
    let newest = ledger.objects.iter().rev();
    let newest = newest.filter(|object| last.replace(object.object) != Some(object.object));
    let objects = newest.map(|object| {
        let name = format!("{} ({})", object.details.name, object.details.code);
        Known::new(object.object.to_string(), name, lower)
    });
    let people = ledger.members.iter().map(|member| {
        let known = Known::new(member.user.to_string(), member.name.clone(), lower);
        let exact = known.exact || member.email == lower;
        Known { exact, ..known }
    });
    let named = |known: &Known| known.exact || known.name.to_lowercase().contains(lower);
    objects.chain(people).filter(named).collect()
}

/// What the features find by what it is called, also after what such things are called: `actie 20`.
fn of_the_features(ctx: &Context, collected: &Collected, query: &Query, lower: &str) -> Vec<Known> {
    let names = Names::new(&ctx.ui, &collected.standing.ledger, collected.standing.catalogue);
    let collection = collected.collection(ctx);
    let mut known = Vec::new();
    for source in features::ALL.iter().filter_map(|feature| feature.search.as_ref()) {
        let find = |query: &Query, text: &str, known: &mut Vec<Known>| {
            let found = (source.find)(&collection, query);
            known.extend(
                found
                    .iter()
                    .filter_map(|found| called(&names, found, query, text)),
            );
        };
        find(query, lower, &mut known);
        if let Some(rest) = after_its_kind(ctx, source, lower)
            && let Some(query) = Query::read(rest, query.language)
        {
            find(&query, rest, &mut known);
        }
    }
    known
}

/// What follows the name of what is found: `20` of `actie 20` for improvement actions.
fn after_its_kind<'t>(ctx: &Context, source: &Search, lower: &'t str) -> Option<&'t str> {
    let (kind, rest) = lower.split_once(' ')?;
    let heading = ctx.ui.recorded(source.heading, nothing)?;
    heading.to_lowercase().contains(kind).then(|| rest.trim())
}

/// What was found, if it is called so: a text that only mentions the words is about something else.
fn called(names: &Names<'_>, found: &Found, query: &Query, text: &str) -> Option<Known> {
    let name = match &found.title {
        Title::Number(number) => format!("{number} {}", names.called(&found.title)),
        title => names.called(title),
    };
    let subject = found.place.subject()?;
    query
        .is_in(&[&name])
        .then(|| Known::new(subject, name, text.trim_start_matches('#')))
}

/// A name in full and in short: `#20 Title` is also `20` and `Title`, `Name (CODE)` also `Name` and `CODE`.
fn in_short(name: &str) -> impl Iterator<Item = &str> {
    let numbered = name.strip_prefix('#').and_then(|rest| rest.split_once(' '));
    let coded = name.strip_suffix(')').and_then(|rest| rest.rsplit_once(" ("));
    let parts = [numbered, coded].into_iter().flatten();
    std::iter::once(name).chain(parts.flat_map(|(one, other)| [one, other]))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn short(name: &str) -> Vec<&str> {
        in_short(name).collect()
    }

    #[test]
    fn a_name_has_a_number_or_a_code_in_short() {
        assert_eq!(
            short("#20 Oefen het herstel"),
            ["#20 Oefen het herstel", "20", "Oefen het herstel"]
        );
        assert_eq!(
            short("Zaaksysteem (S002)"),
            ["Zaaksysteem (S002)", "Zaaksysteem", "S002"]
        );
        assert_eq!(short("Anna Jansen"), ["Anna Jansen"]);
    }

    #[test]
    fn the_only_one_that_is_called_so_is_meant_and_else_one_of_those_with_the_text() {
        let known = |subject: &str, name: &str| Known::new(subject.to_owned(), name.to_owned(), "20");
        let both = || vec![known("a", "#120 Toets 20 wachtwoorden"), known("b", "#20 Oefen")];
        assert_eq!(chosen("20", both()), Meant::Exactly("b".to_owned()));
        let one = ("a".to_owned(), "Plan 20".to_owned());
        let other = ("b".to_owned(), "Plan 2020".to_owned());
        let two = vec![known("b", "Plan 2020"), known("a", "Plan 20")];
        assert_eq!(chosen("20", two), Meant::OneOf(vec![one, other]));
        assert_eq!(chosen("20", Vec::new()), Meant::Exactly("20".to_owned()));
    }

    #[test]
    fn a_subject_that_somebody_could_mean_otherwise_is_marked() {
        assert_eq!(exactly("3"), "=3");
        assert_eq!(exactly("5.01.01"), "5.01.01");
    }
}
