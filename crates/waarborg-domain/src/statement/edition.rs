//! The public edition: the statement with what the organisation chooses not to show taken out.

use super::EditionOptions;
use super::content::{LeftOut, StatedDecision, Statement};

impl Statement {
    /// The edition for the public. What is left out is absent, and `left_out` says so.
    #[must_use]
    pub fn public_edition(&self, options: EditionOptions) -> Self {
        let mut edition = self.clone();
        let chosen = [
            (options.without_objects, LeftOut::Objects),
            (options.without_states, LeftOut::States),
            (options.without_motivations, LeftOut::Motivations),
        ];
        for (_, what) in chosen.iter().filter(|(chosen, _)| *chosen) {
            if !edition.left_out.contains(what) {
                edition.left_out.push(*what);
            }
        }
        edition.left_out.sort_unstable();
        edition.actions = None;
        if options.without_objects {
            edition.scope.items = None;
        }
        if options.without_states {
            edition.leave_out_states();
        }
        if options.without_motivations {
            edition.decisions_mut().for_each(|decision| {
                decision.motivation = None;
                decision.risk_reference = None;
            });
        }
        edition
    }

    fn leave_out_states(&mut self) {
        for control in &mut self.controls {
            (control.implementation, control.aspects) = (None, None);
            for measure in &mut control.measures {
                measure.aspects = None;
            }
        }
        let totals = &mut self.totals;
        totals.all.aspects = None;
        for theme in &mut totals.themes {
            theme.total.aspects = None;
        }
        for kind in &mut totals.kinds {
            kind.total.aspects = None;
        }
    }

    fn decisions_mut(&mut self) -> impl Iterator<Item = &mut StatedDecision> {
        let controls = self.controls.iter_mut().flat_map(|control| {
            let measures = control.measures.iter_mut().map(|measure| &mut measure.decision);
            std::iter::once(&mut control.decision).chain(measures)
        });
        controls.chain(
            self.exceptions
                .iter_mut()
                .map(|exception| &mut exception.decision),
        )
    }
}
