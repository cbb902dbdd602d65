//! Rules on controls and measures: what was decided on them, and what is shown.

use super::diagnostic::{Value, Values};
use super::{Draft, Found, Rule, Severity, Source, Subject};
use crate::applicability::{Applicability, Decision, Subject as Decided, measures_that_bind};
use crate::catalogue::{Both, Measure, MeasureNumber};
use crate::judgements::Aspect;
use crate::posture::{Cell, State};
use std::collections::BTreeMap;

const DUTIES: Source = Source::Chapter("Verplichtingen BIO");

/// The penetration test of internet-facing systems, with its ban on going live.
const PENETRATION_TEST: &str = "8.08.05";

pub(super) static RULES: &[Rule] = &[
    Rule {
        id: "measure-accepted-away",
        severity: Severity::Blocks,
        source: Source::Chapter("Risicobehandeling en maatregelenselectie"),
        obligation: Some("measures-never-accepted-away"),
        title: Both {
            nl: "Een overheidsmaatregel is nooit weggeaccepteerd",
            en: "A measure is never accepted away",
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
        source: Source::Chapter("Risicobehandeling en maatregelenselectie"),
        obligation: Some("measures-never-accepted-away"),
        title: Both {
            nl: "Een maatregel die niet van toepassing kan zijn, is onderbouwd",
            en: "A measure that cannot apply has its grounds",
        },
        explanation: Both {
            nl: "Leg uit waarom de maatregel niet van toepassing kan zijn en verwijs naar de risicoanalyse. Beide komen in de bijlage ‘Uitzonderingen op de VvT’.",
            en: "Explain why the measure cannot apply and refer to the risk analysis. Both go into the annex of exceptions.",
        },
        message: Both {
            nl: "Bij {number} ({title}) ontbreekt de motivering of de verwijzing naar de risicoanalyse.",
            en: "{number} ({title}) lacks the motivation or the reference to the risk analysis.",
        },
        run: excluded_unfounded,
    },
    Rule {
        id: "control-exception-unfounded",
        severity: Severity::Blocks,
        source: DUTIES,
        obligation: Some("deviation-with-risk-analysis"),
        title: Both {
            nl: "Afwijken van een beheersmaatregel is onderbouwd met een risicoanalyse",
            en: "Deviating from a control rests on a risk analysis",
        },
        explanation: Both {
            nl: "Weglaten of afwijken mag alleen met een risicoanalyse. Vul de motivering en de verwijzing in; ze komen in de bijlage ‘Uitzonderingen op de VvT’.",
            en: "Leaving out or deviating needs a risk analysis. Fill in the motivation and the reference; they go into the annex of exceptions.",
        },
        message: Both {
            nl: "Bij {number} ({title}) ontbreekt de motivering of de verwijzing naar de risicoanalyse.",
            en: "{number} ({title}) lacks the motivation or the reference to the risk analysis.",
        },
        run: exception_unfounded,
    },
    Rule {
        id: "control-left-out-with-measures",
        severity: Severity::Blocks,
        source: Source::Chapter("Risicobehandeling en maatregelenselectie"),
        obligation: Some("measures-never-accepted-away"),
        title: Both {
            nl: "Een weggelaten beheersmaatregel heeft geen maatregel die geldt",
            en: "A control that is left out has no measure that applies",
        },
        explanation: Both {
            nl: "Een overheidsmaatregel is altijd verplicht, dus de beheersmaatregel erboven ook. Leg per maatregel vast dat zij niet van toepassing kan zijn, of kies bij de beheersmaatregel een ander besluit.",
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
        source: DUTIES,
        obligation: Some("equivalent-norms"),
        title: Both {
            nl: "De vervangende norm is genoemd",
            en: "The replacing norm is named",
        },
        explanation: Both {
            nl: "Een beheersmaatregel mag worden vervangen door een gelijkwaardige uit een andere norm, zoals NEN 7510, CSIR of IEC 62443. Noem de norm en het nummer.",
            en: "A control may be replaced by an equivalent one from another norm, such as NEN 7510, CSIR or IEC 62443. Name the norm and the number.",
        },
        message: Both {
            nl: "Bij {number} ({title}) staat niet welke norm ervoor in de plaats komt.",
            en: "For {number} ({title}) it does not say which norm takes its place.",
        },
        run: equivalent_unnamed,
    },
    Rule {
        id: "penetration-test-not-met",
        severity: Severity::Warning,
        source: Source::Measure(PENETRATION_TEST),
        obligation: None,
        title: Both {
            nl: "Systemen aan het internet voldoen aan de eis van de penetratietest",
            en: "Internet-facing systems meet the demand of the penetration test",
        },
        explanation: Both {
            nl: "Een systeem met een bevinding met hoog risico die niet is opgelost of afgedekt, mag niet in productie. Los de bevinding op, dek haar af of haal het systeem van het internet.",
            en: "A system with a high-risk finding that is neither solved nor mitigated may not be in production. Solve the finding, mitigate it, or take the system off the internet.",
        },
        message: Both {
            nl: "{name} ({code}) voldoet niet aan 8.08.05.",
            en: "{name} ({code}) does not meet 8.08.05.",
        },
        run: penetration_test,
    },
    Rule {
        id: "measure-nothing-demonstrated",
        severity: Severity::Warning,
        source: DUTIES,
        obligation: Some("show-design-existence-operating-effectiveness"),
        title: Both {
            nl: "Van elke maatregel is de opzet aangetoond",
            en: "The design of every measure is shown",
        },
        explanation: Both {
            nl: "Opzet is het begin: er staat beschreven hoe het moet. Van deze maatregel is op geen enkel onderdeel iets over de opzet vastgelegd. Leg een oordeel vast, ook als het ‘voldoet niet’ is.",
            en: "Design comes first: it is laid down how things must be. Nothing is recorded on the design of this measure, on any object. Record a judgement, even if it is ‘not met’.",
        },
        message: Both {
            nl: "Van {number} ({title}) is niets over de opzet vastgelegd.",
            en: "Nothing is recorded on the design of {number} ({title}).",
        },
        run: nothing_demonstrated,
    },
    Rule {
        id: "measure-not-met",
        severity: Severity::Warning,
        source: Source::Law("Cbro art. 5 lid 3"),
        obligation: Some("show-design-existence-operating-effectiveness"),
        title: Both {
            nl: "Aan elke maatregel wordt voldaan",
            en: "Every measure is met",
        },
        explanation: Both {
            nl: "U mag publiceren terwijl u nog niet overal aan voldoet: de verklaring laat dan zien waar u staat. Weet dat dit voor iedereen zichtbaar wordt, en zorg dat er een plan is.",
            en: "You may publish while you do not meet everything yet: the statement then shows where you stand. Know that everybody will see this, and make sure there is a plan.",
        },
        message: Both {
            nl: "{number} ({title}): ‘voldoet niet’ op {count} van {objects} onderdelen.",
            en: "{number} ({title}): ‘not met’ on {count} of {objects} objects.",
        },
        run: |draft| with_state(draft, State::NotMet),
    },
    Rule {
        id: "measure-lapsed",
        severity: Severity::Warning,
        source: Source::Law("Cbro art. 5 lid 3"),
        obligation: Some("show-design-existence-operating-effectiveness"),
        title: Both {
            nl: "Geen oordeel is verlopen",
            en: "No judgement has lapsed",
        },
        explanation: Both {
            nl: "Een oordeel telt zolang de termijn loopt. Daarna weet niemand of het nog klopt, en dat staat ook zo in de verklaring. Kijk opnieuw en leg een nieuw oordeel vast.",
            en: "A judgement counts while its term runs. After that nobody knows whether it still holds, and the statement says so. Look again and record a new judgement.",
        },
        message: Both {
            nl: "{number} ({title}): verlopen op {count} van {objects} onderdelen.",
            en: "{number} ({title}): lapsed on {count} of {objects} objects.",
        },
        run: |draft| with_state(draft, State::Lapsed),
    },
    Rule {
        id: "control-undecided",
        severity: Severity::Hint,
        source: DUTIES,
        obligation: Some("controls-without-measure"),
        title: Both {
            nl: "Over beheersmaatregelen zonder overheidsmaatregel is nagedacht",
            en: "Controls without a measure have been thought about",
        },
        explanation: Both {
            nl: "Deze beheersmaatregel heeft geen overheidsmaatregel: gebruik de aanwijzing uit ISO/IEC 27002. Neem een besluit, ook als het ‘van toepassing’ is, zodat te zien is dat u ernaar hebt gekeken.",
            en: "This control has no measure: use the guidance of ISO/IEC 27002. Take a decision, even if it is ‘applies’, so that it shows that you have looked at it.",
        },
        message: Both {
            nl: "Over {number} ({title}) is nog nooit iets besloten.",
            en: "Nothing was ever decided on {number} ({title}).",
        },
        run: control_undecided,
    },
];

fn named(number: Decided, title: &Both<String>) -> Values {
    BTreeMap::from([
        ("number", Value::Text(number.to_string())),
        ("title", Value::Both(title.clone())),
    ])
}

/// The decisions on measures in force that this says yes to, in order of number.
fn measures_where(draft: &Draft<'_>, wrong: impl Fn(&Decision) -> bool) -> Found {
    let decisions = draft.ledger.decisions_on(draft.posture.day);
    let measures = draft.catalogue.measures().iter();
    let found = measures.filter(|measure| {
        let decision = decisions.get(&Decided::Measure(measure.number));
        decision.is_some_and(|decision| wrong(decision))
    });
    found
        .map(|measure| {
            let values = named(Decided::Measure(measure.number), &measure.title);
            (Subject::Measure(measure.number), values)
        })
        .collect()
}

/// The decisions on controls that this says yes to, in order of number.
fn controls_where(draft: &Draft<'_>, wrong: impl Fn(&Decision) -> bool) -> Found {
    let decisions = draft.ledger.decisions_on(draft.posture.day);
    let controls = draft.catalogue.controls().iter();
    let found = controls.filter(|control| {
        let decision = decisions.get(&Decided::Control(control.number));
        decision.is_some_and(|decision| wrong(decision))
    });
    found
        .map(|control| {
            let values = named(Decided::Control(control.number), &control.title);
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

/// The cells of a measure that count: owed, and in the scope.
fn counting<'a>(draft: &Draft<'a>, number: MeasureNumber) -> Vec<&'a Cell> {
    let Some(index) = draft.catalogue.index(number) else {
        return Vec::new();
    };
    let cells = draft.posture.of_measure(index).iter();
    cells.filter(|cell| cell.owed && cell.in_scope).collect()
}

fn penetration_test(draft: &Draft<'_>) -> Found {
    let Ok(number) = PENETRATION_TEST.parse() else {
        return Vec::new();
    };
    let not_met = |cell: &&Cell| cell.aspects.iter().any(|at| at.state == State::NotMet);
    let cells = counting(draft, number).into_iter().filter(not_met);
    let objects = cells.map(|cell| draft.posture.object(cell));
    objects
        .filter(|object| object.details.internet_facing)
        .map(|object| {
            let values = BTreeMap::from([
                ("name", Value::Text(object.details.name.clone())),
                ("code", Value::Text(object.details.code.clone())),
            ]);
            (Subject::Object(object.object), values)
        })
        .collect()
}

fn nothing_demonstrated(draft: &Draft<'_>) -> Found {
    let design = Aspect::Design.index();
    let is_bare = |measure: &&Measure| {
        let cells = counting(draft, measure.number);
        !cells.is_empty()
            && cells
                .iter()
                .all(|cell| cell.aspects[design].state == State::Missing)
    };
    let bare = draft.catalogue.measures().iter().filter(is_bare);
    bare.map(|measure| {
        let values = named(Decided::Measure(measure.number), &measure.title);
        (Subject::Measure(measure.number), values)
    })
    .collect()
}

fn with_state(draft: &Draft<'_>, state: State) -> Found {
    let mut found = Found::new();
    for measure in draft.catalogue.measures() {
        let cells = counting(draft, measure.number);
        let has = |cell: &&&Cell| cell.aspects.iter().any(|at| at.state == state);
        let count = cells.iter().filter(has).count();
        if count > 0 {
            let number = |count: usize| Value::Number(u32::try_from(count).unwrap_or(u32::MAX));
            let mut values = named(Decided::Measure(measure.number), &measure.title);
            values.insert("count", number(count));
            values.insert("objects", number(cells.len()));
            found.push((Subject::Measure(measure.number), values));
        }
    }
    found
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
            let values = named(Decided::Control(control.number), &control.title);
            (Subject::Control(control.number), values)
        })
        .collect()
}
