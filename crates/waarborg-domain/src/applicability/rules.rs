//! The rules on what was decided on controls and measures.

use super::{Applicability, Decision, Subject as Decided, measures_that_bind};
use crate::catalogue::Both;
use crate::rules::{Draft, Found, Rule, Severity, Source, Subject, Value, of_number};

pub(super) const RULES: &[Rule] = &[
    Rule {
        id: "measure-accepted-away",
        severity: Severity::Blocks,
        source: Source::Obligation,
        obligations: &["measures-never-accepted-away"],
        title: Both {
            nl: "Een overheidsmaatregel kan niet met risicoacceptatie vervallen",
            en: "A measure is never waived by accepting the risk",
        },
        explanation: Both {
            nl: "Een overheidsmaatregel is altijd verplicht, hoe klein het risico ook is. Het enige besluit dat kan, is dat hij niet van toepassing kán zijn. Neem het besluit opnieuw.",
            en: "A measure is always mandatory, however small the risk. The only possible decision is that it cannot apply. Take the decision again.",
        },
        message: Both {
            nl: "Het besluit over {number} ({title}) past niet bij een overheidsmaatregel.",
            en: "The decision on {number} ({title}) does not fit a measure.",
        },
        run: accepted_away,
    },
    Rule {
        id: "measure-excluded-unfounded",
        severity: Severity::Blocks,
        source: Source::Obligation,
        obligations: &["measures-never-accepted-away"],
        title: Both {
            nl: "Een maatregel die niet van toepassing kan zijn, is onderbouwd",
            en: "A measure that cannot apply has a justification",
        },
        explanation: Both {
            nl: "Leg uit waarom de maatregel niet van toepassing kan zijn en verwijs naar de risicoanalyse. Beide komen in de bijlage ‘Uitzonderingen op de VvT’.",
            en: "Explain why the measure cannot apply and refer to the risk analysis. Both go into the annex of exceptions.",
        },
        message: Both {
            nl: "Bij {number} ({title}) ontbreekt de motivering of de verwijzing naar de risicoanalyse.",
            en: "{number} ({title}) lacks the justification or the reference to the risk analysis.",
        },
        run: excluded_unfounded,
    },
    Rule {
        id: "control-exception-unfounded",
        severity: Severity::Blocks,
        source: Source::Obligation,
        obligations: &["deviation-with-risk-analysis", "statement-exceptions"],
        title: Both {
            nl: "Afwijken van een beheersmaatregel is onderbouwd met een risicoanalyse",
            en: "Deviating from a control rests on a risk analysis",
        },
        explanation: Both {
            nl: "Onderbouw weglaten en afwijken met een risicoanalyse. Vul de motivering en de verwijzing in; ze komen in de bijlage ‘Uitzonderingen op de VvT’.",
            en: "Support leaving out and deviating with a risk analysis. Fill in the justification and the reference; they go into the annex of exceptions.",
        },
        message: Both {
            nl: "Bij {number} ({title}) ontbreekt de motivering of de verwijzing naar de risicoanalyse.",
            en: "{number} ({title}) lacks the justification or the reference to the risk analysis.",
        },
        run: exception_unfounded,
    },
    Rule {
        id: "control-left-out-with-measures",
        severity: Severity::Blocks,
        source: Source::Obligation,
        obligations: &["measures-never-accepted-away"],
        title: Both {
            nl: "Een weggelaten beheersmaatregel heeft geen maatregel die geldt",
            en: "A control that is left out has no measure that applies",
        },
        explanation: Both {
            nl: "Een overheidsmaatregel is altijd verplicht, dus de beheersmaatregel erboven ook. Leg per maatregel vast dat hij niet van toepassing kan zijn, of kies bij de beheersmaatregel een ander besluit.",
            en: "A measure is always mandatory, and so is the control above it. Decide per measure that it cannot apply, or take another decision on the control.",
        },
        message: Both {
            nl: "{number} ({title}) is weggelaten, maar heeft {count} maatregelen die gelden.",
            en: "{number} ({title}) is left out, but has {count} measures that apply.",
        },
        run: left_out_with_measures,
    },
    Rule {
        id: "equivalent-unnamed",
        severity: Severity::Blocks,
        source: Source::Obligation,
        obligations: &["equivalent-norms"],
        title: Both {
            nl: "De vervangende norm is genoemd",
            en: "The replacing standard is named",
        },
        explanation: Both {
            nl: "Een beheersmaatregel mag worden vervangen door een gelijkwaardige uit een andere norm, zoals NEN 7510, CSIR of IEC 62443. Noem de norm en het nummer.",
            en: "A control may be replaced by an equivalent one from another standard, such as NEN 7510, CSIR or IEC 62443. Name the standard and the number.",
        },
        message: Both {
            nl: "Bij {number} ({title}) staat niet welke norm ervoor in de plaats komt.",
            en: "{number} ({title}) does not say which standard takes its place.",
        },
        run: equivalent_unnamed,
    },
    Rule {
        id: "control-undecided",
        severity: Severity::Hint,
        source: Source::Obligation,
        obligations: &["controls-without-measure", "statement-with-measures"],
        title: Both {
            nl: "Over beheersmaatregelen zonder overheidsmaatregel is nagedacht",
            en: "Controls without a measure have been thought about",
        },
        explanation: Both {
            nl: "Deze beheersmaatregel heeft geen overheidsmaatregel: gebruik de implementatierichtlijn uit ISO/IEC 27002. Neem een besluit, ook als het ‘van toepassing’ is, zodat te zien is dat je ernaar hebt gekeken.",
            en: "This control has no measure: use the guidance of ISO/IEC 27002. Take a decision, even if it is ‘applies’, so that readers see that you considered it.",
        },
        message: Both {
            nl: "Over {number} ({title}) is nog nooit iets besloten.",
            en: "Nothing was ever decided on {number} ({title}).",
        },
        run: control_undecided,
    },
];

/// The decisions on measures in force for which `wrong` holds, in order of number.
fn measures_where(draft: &Draft<'_>, wrong: impl Fn(&Decision) -> bool) -> Found {
    let decisions = draft.ledger.decisions_on(draft.posture.day);
    let measures = draft.catalogue.measures().iter();
    let found = measures.filter(|measure| {
        let decision = decisions.get(&Decided::Measure(measure.number));
        decision.is_some_and(|decision| wrong(decision))
    });
    found
        .map(|measure| {
            let values = of_number(Decided::Measure(measure.number), &measure.title);
            (Subject::Measure(measure.number), values)
        })
        .collect()
}

/// The decisions on controls for which `wrong` holds, in order of number.
fn controls_where(draft: &Draft<'_>, wrong: impl Fn(&Decision) -> bool) -> Found {
    let decisions = draft.ledger.decisions_on(draft.posture.day);
    let controls = draft.catalogue.controls().iter();
    let found = controls.filter(|control| {
        let decision = decisions.get(&Decided::Control(control.number));
        decision.is_some_and(|decision| wrong(decision))
    });
    found
        .map(|control| {
            let values = of_number(Decided::Control(control.number), &control.title);
            (Subject::Control(control.number), values)
        })
        .collect()
}

fn is_unfounded(decision: &Decision) -> bool {
    decision.motivation.trim().is_empty() || decision.risk_reference.trim().is_empty()
}

fn accepted_away(draft: &Draft<'_>) -> Found {
    measures_where(draft, |decision| !decision.applicability.fits(decision.subject))
}

fn excluded_unfounded(draft: &Draft<'_>) -> Found {
    measures_where(draft, |decision| {
        decision.applicability == Applicability::CannotApply && is_unfounded(decision)
    })
}

fn exception_unfounded(draft: &Draft<'_>) -> Found {
    controls_where(draft, |decision| {
        decision.applicability.is_exception() && is_unfounded(decision)
    })
}

fn left_out_with_measures(draft: &Draft<'_>) -> Found {
    let decisions = draft.ledger.decisions_on(draft.posture.day);
    let mut found = controls_where(draft, |decision| decision.applicability == Applicability::LeftOut);
    for (subject, values) in &mut found {
        if let Subject::Control(control) = subject {
            let bound = measures_that_bind(draft.catalogue, &decisions, *control).len();
            values.insert("count", Value::Number(u32::try_from(bound).unwrap_or(u32::MAX)));
        }
    }
    found.retain(|(_, values)| values.get("count") != Some(&Value::Number(0)));
    found
}

fn equivalent_unnamed(draft: &Draft<'_>) -> Found {
    controls_where(draft, |decision| {
        decision.applicability == Applicability::Equivalent && decision.equivalent.trim().is_empty()
    })
}

fn control_undecided(draft: &Draft<'_>) -> Found {
    let decisions = draft.ledger.decisions_on(draft.posture.day);
    let controls = draft.catalogue.controls().iter();
    let undecided = controls.filter(|control| {
        draft.catalogue.measures_of(control.number).next().is_none()
            && !decisions.contains_key(&Decided::Control(control.number))
    });
    undecided
        .map(|control| {
            let values = of_number(Decided::Control(control.number), &control.title);
            (Subject::Control(control.number), values)
        })
        .collect()
}
