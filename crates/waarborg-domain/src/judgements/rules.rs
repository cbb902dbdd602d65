//! The rules on what is shown of measures.

use super::Aspect;
use crate::applicability::Subject as Decided;
use crate::catalogue::{Both, Measure, MeasureNumber};
use crate::posture::{Cell, State};
use crate::rules::{Draft, Found, Rule, Severity, Source, Subject, Value, of_number};
use std::collections::BTreeMap;

/// The penetration test of internet-facing systems, with its ban on going live.
const PENETRATION_TEST: &str = "8.08.05";

pub(super) const RULES: &[Rule] = &[
    Rule {
        id: "penetration-test-not-met",
        severity: Severity::Warning,
        source: Source::Measure(PENETRATION_TEST),
        obligations: &[],
        title: Both {
            nl: "Systemen die vanaf internet bereikbaar zijn, voldoen aan de eis van de penetratietest",
            en: "Internet-facing systems meet the requirement of the penetration test",
        },
        explanation: Both {
            nl: "‘Voldoet niet’ kan betekenen dat er geen penetratietest was, of dat een bevinding met hoog risico niet is opgelost of gemitigeerd. Was er geen test, laat die dan doen. Een systeem met zo’n open bevinding mag niet in productie: los de bevinding op, mitigeer het risico of haal het systeem van het internet.",
            en: "‘Not met’ can mean that there was no penetration test, or that a high-risk finding is neither resolved nor mitigated. If there was no test, have one done. A system with such an open finding may not be in production: resolve the finding, mitigate the risk, or take the system off the internet.",
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
        source: Source::Obligation,
        obligations: &["show-design-existence-operating-effectiveness"],
        title: Both {
            nl: "Van elke maatregel is de opzet aangetoond",
            en: "The design of every measure is demonstrated",
        },
        explanation: Both {
            nl: "Opzet is het begin: er staat beschreven hoe het moet. Van deze maatregel is op geen enkel object iets over de opzet vastgelegd. Leg een oordeel vast, ook als het ‘voldoet niet’ is.",
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
        obligations: &["show-design-existence-operating-effectiveness"],
        title: Both {
            nl: "Aan elke maatregel wordt voldaan",
            en: "Every measure is met",
        },
        explanation: Both {
            nl: "Je mag publiceren terwijl je nog niet overal aan voldoet: de verklaring laat dan zien waar je staat. Weet dat dit voor iedereen zichtbaar wordt, en zorg dat er een plan is.",
            en: "You may publish while you do not meet everything yet: the statement then shows where you stand. Know that everybody will see this, and make sure there is a plan.",
        },
        message: Both {
            nl: "{number} ({title}): ‘voldoet niet’ op {count} van {objects} objecten.",
            en: "{number} ({title}): ‘not met’ on {count} of {objects} objects.",
        },
        run: |draft| with_state(draft, State::NotMet),
    },
    Rule {
        id: "measure-lapsed",
        severity: Severity::Warning,
        source: Source::OwnReading,
        obligations: &["show-design-existence-operating-effectiveness"],
        title: Both {
            nl: "Geen oordeel is verlopen",
            en: "No judgement has lapsed",
        },
        explanation: Both {
            nl: "Een oordeel telt zolang de termijn loopt. Daarna weet niemand of het nog klopt, en dat staat ook zo in de verklaring. Kijk opnieuw en leg een nieuw oordeel vast.",
            en: "A judgement counts while its term runs. After that nobody knows whether it still holds, and the statement says so. Look again and record a new judgement.",
        },
        message: Both {
            nl: "{number} ({title}): verlopen op {count} van {objects} objecten.",
            en: "{number} ({title}): lapsed on {count} of {objects} objects.",
        },
        run: |draft| with_state(draft, State::Lapsed),
    },
];

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
        let values = of_number(Decided::Measure(measure.number), &measure.title);
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
            let mut values = of_number(Decided::Measure(measure.number), &measure.title);
            values.insert("count", number(count));
            values.insert("objects", number(cells.len()));
            found.push((Subject::Measure(measure.number), values));
        }
    }
    found
}
