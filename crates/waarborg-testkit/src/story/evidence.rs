//! Evidence behind the judgements: added now and then, and reused where it serves more than one.

use super::track::Draft;
use super::units::Unit;
use crate::chance::Chance;
use crate::diary::Note;
use crate::files::{DemoFiles, quarter};
use crate::people::Person;
use crate::words::proofs::{Proof, proof};
use crate::world::World;
use chrono::Datelike;
use std::collections::HashMap;
use waarborg_domain::catalogue::{Binding, Language, MeasureNumber};
use waarborg_domain::dates;
use waarborg_domain::evidence::{Confidentiality, Content, Evidence, EvidenceEvent};
use waarborg_domain::ids::EvidenceId;
use waarborg_domain::interval::Interval;
use waarborg_domain::judgements::{Aspect, Basis, Verdict};
use waarborg_domain::{Day, Moment};

/// The key of a piece: kind of proof, measure if the proof means nothing by itself, quarter.
type Heading = (&'static str, Option<MeasureNumber>, (i32, u32));

/// See the module.
pub struct Cabinet<'a> {
    world: &'a World,
    files: DemoFiles,
    /// What was added with this title in this quarter.
    brought: HashMap<Heading, EvidenceId>,
    count: u32,
    /// The first piece that is kept for the end of the story.
    pub oldest: Option<Evidence>,
}

/// The evidence of a judgement, and which of it is new.
pub struct Brought {
    pub ids: Vec<EvidenceId>,
    pub new: Option<(Evidence, Note)>,
}

impl<'a> Cabinet<'a> {
    pub fn new(world: &'a World) -> Self {
        Self {
            world,
            files: DemoFiles::new(&world.calendar),
            brought: HashMap::new(),
            count: 0,
            oldest: None,
        }
    }

    /// How likely it is that somebody adds evidence with this look.
    fn likelihood(unit: &Unit, draft: &Draft) -> f64 {
        let shown = draft
            .verdicts
            .iter()
            .skip(1)
            .any(|verdict| *verdict == Some(Verdict::Met));
        match (draft.basis, unit.measure.binding) {
            (Basis::PenetrationTest | Basis::RedTeam, _) => 1.0,
            (Basis::ExternalAudit | Basis::Measurement, _) => 0.7,
            (Basis::InternalAudit, _) => 0.2,
            _ if !shown => 0.01,
            (_, Binding::Organisation) => 0.26,
            (_, Binding::Supplier) => 0.13,
            (_, Binding::Process) => 0.08,
            _ if unit.target.is_group() => 0.3,
            _ => 0.08,
        }
    }

    /// The evidence that comes with a look.
    pub fn bring(
        &mut self,
        unit: &Unit,
        draft: &Draft,
        by: &Person,
        at: Moment,
        chance: &mut Chance,
    ) -> Brought {
        if !chance.happens(Self::likelihood(unit, draft)) {
            return Brought {
                ids: Vec::new(),
                new: None,
            };
        }
        let proof = proof(&unit.measure.number.to_string());
        let day = self.world.calendar.day(draft.day);
        let of = proof.general.then_some(unit.measure.number);
        let key = (proof.title, of, quarter(day));
        if let Some(known) = self.brought.get(&key).filter(|_| chance.happens(0.45)) {
            return Brought {
                ids: vec![*known],
                new: None,
            };
        }
        let id = EvidenceId(chance.id(at));
        self.brought.insert(key, id);
        self.count += 1;
        let evidence = Evidence {
            id,
            title: title(proof, unit, day),
            content: self.content(proof, day),
            period: Some(draft.period),
            owner: by.id,
            owner_name: by.name.clone(),
            confidentiality: if proof.confidential {
                Confidentiality::Confidential
            } else {
                Confidentiality::Internal
            },
            added_at: at,
            added_by: by.id,
            retired: false,
            version: 1,
        };
        let note = Note::of(&EvidenceEvent::Added {
            evidence: id,
            title: evidence.title.clone(),
            content: evidence.content.clone(),
            period: evidence.period,
            owner: evidence.owner,
            confidentiality: evidence.confidentiality,
        });
        if self.oldest.is_none() && matches!(evidence.content, Content::Link(_)) {
            self.oldest = Some(evidence.clone());
        }
        Brought {
            ids: vec![id],
            new: Some((evidence, note)),
        }
    }

    fn content(&self, proof: Proof, day: Day) -> Content {
        let file = proof.file.and_then(|kind| self.files.get(kind, day));
        file.map_or_else(
            || {
                let name = slug(proof.title);
                Content::Link(format!(
                    "https://intern.{}.example/documenten/{}/{name}-{:03}",
                    self.world.slug,
                    day.year(),
                    self.count
                ))
            },
            |file| Content::File(file.stored()),
        )
    }
}

fn title(proof: Proof, unit: &Unit, day: Day) -> String {
    let (year, number) = quarter(day);
    let interval = unit.measure.interval();
    let when = match interval {
        Some(Interval::Months(1)) => format!("{} {year}", dates::month(Language::Nl, day)),
        Some(Interval::Months(3)) => format!("{number}e kwartaal {year}"),
        _ => year.to_string(),
    };
    let mut title = proof.title.to_owned();
    if proof.general {
        title = format!("{title} '{}'", unit.measure.title.nl);
    }
    if !unit.label.is_empty() {
        title = format!("{title} {}", unit.label);
    }
    format!("{title}, {when}")
}

fn slug(text: &str) -> String {
    let letters = text.to_lowercase();
    let kept: String = letters
        .chars()
        .map(|c| if c.is_ascii_alphanumeric() { c } else { '-' })
        .collect();
    kept.trim_matches('-').replace("--", "-")
}

/// The aspects that were looked at, with a verdict.
pub fn outcomes(draft: &Draft) -> impl Iterator<Item = (Aspect, Verdict)> + '_ {
    [Aspect::Design, Aspect::Existence, Aspect::OperatingEffectiveness]
        .into_iter()
        .filter_map(|aspect| draft.verdicts[aspect.index()].map(|verdict| (aspect, verdict)))
}
