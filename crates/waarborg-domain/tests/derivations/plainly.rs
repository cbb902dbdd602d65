//! The four points of the design on facts of several sources, written out plainly.

use std::collections::BTreeSet;
use waarborg_domain::Day;
use waarborg_domain::facts::{Ends, Fact, FactSource, RecordRef};
use waarborg_domain::groups::Target;
use waarborg_domain::ids::ObjectId;
use waarborg_domain::interval::Interval;
use waarborg_domain::judgements::Verdict;
use waarborg_domain::objects::ObjectVersion;
use waarborg_domain::posture::{Source, State};

/// One aspect on one object, and all that may bear on it.
pub struct Case<'a> {
    pub object: &'a ObjectVersion,
    pub provider: Option<ObjectId>,
    pub interval: Interval,
    pub day: Day,
    pub facts: Vec<Fact>,
    pub needs: Vec<&'static str>,
}

pub type Outcome = (State, Source, Option<RecordRef>, Option<Day>);

impl Case<'_> {
    fn of(&self, close: Close) -> Vec<&Fact> {
        let is = |target: Target| match close {
            Close::Own => target == Target::Object(self.object.object),
            Close::Provider => self.provider.is_some_and(|id| target == Target::Object(id)),
            Close::Group => target.is_group() && target.includes(self.object),
        };
        let known = self.facts.iter().filter(|fact| fact.from <= self.day);
        known.filter(|fact| is(fact.target)).collect()
    }

    fn nothing(&self) -> Outcome {
        let source = self.provider.map_or(Source::Nothing, Source::Provider);
        (State::Missing, source, None, None)
    }

    fn outcome(&self, fact: &Fact, close: Close) -> Outcome {
        let ends = match fact.ends {
            Ends::WithInterval => Some(self.interval.after(fact.period_end.unwrap_or(fact.from))),
            Ends::On(day) => Some(day),
            Ends::WhenClosed => None,
        };
        let state = match ends {
            Some(end) if end <= self.day => State::Lapsed,
            _ => State::from(fact.verdict),
        };
        let source = match close {
            Close::Own => Source::Own,
            Close::Provider => Source::Provider(self.provider.expect("a provider")),
            Close::Group => Source::Group(fact.target),
        };
        (state, source, Some(fact.because), ends)
    }

    /// Points 1 and 4: per source the newest of the closest, and every open non-conformity.
    fn that_count(&self) -> Vec<(&Fact, Outcome)> {
        let mut counting = Vec::new();
        let sources: BTreeSet<FactSource> = self.facts.iter().map(|fact| fact.source).collect();
        let open = |fact: &&Fact| fact.verdict == Verdict::NotMet && fact.ends == Ends::WhenClosed;
        for source in sources {
            let mut closest = None;
            for close in [Close::Own, Close::Provider, Close::Group] {
                let of_source = self.of(close).into_iter().filter(|fact| fact.source == source);
                let (stands, others): (Vec<_>, Vec<_>) = of_source.partition(open);
                counting.extend(stands.into_iter().map(|fact| (fact, self.outcome(fact, close))));
                if close == Close::Group && self.provider.is_some() {
                    continue;
                }
                let newest = others
                    .into_iter()
                    .max_by_key(|fact| (fact.from, fact.revision, fact.because));
                closest = closest.or(newest.map(|fact| (fact, self.outcome(fact, close))));
            }
            counting.extend(closest);
        }
        counting
    }

    pub fn expected(&self) -> Outcome {
        let counting = self.that_count();
        let decide = |among: &[(&Fact, Outcome)]| -> Outcome {
            let age = |fact: &Fact| (fact.from, fact.revision, fact.because);
            let current = among.iter().filter(|(_, outcome)| outcome.0 != State::Lapsed);
            // Point 2: the worst.
            let worst = current.max_by_key(|(fact, outcome)| (outcome.0, age(fact)));
            let newest = || among.iter().max_by_key(|(fact, _)| age(fact));
            worst
                .or_else(newest)
                .map_or_else(|| self.nothing(), |(_, outcome)| *outcome)
        };
        let mut outcome = decide(&counting);
        // Point 3: what is needed and absent is missing; what ended has lapsed.
        for need in &self.needs {
            let of: Vec<_> = counting
                .iter()
                .filter(|(fact, _)| fact.source.feature == *need)
                .copied()
                .collect();
            let needed = decide(&of);
            if matches!(needed.0, State::Missing | State::Lapsed) && needed.0 > outcome.0 {
                outcome = needed;
            }
        }
        outcome
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Close {
    Own,
    Provider,
    Group,
}
