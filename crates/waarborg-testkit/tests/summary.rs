//! Prints the story, to read whether it is believable: `cargo test -p waarborg-testkit --test summary
//! -- --nocapture`.

use chrono::Months;
use std::collections::BTreeMap;
use waarborg_domain::Day;
use waarborg_domain::catalogue::Theme;
use waarborg_domain::judgements::Aspect;
use waarborg_domain::posture::{Posture, State, Tally};
use waarborg_testkit::replay::{Replayed, replay};
use waarborg_testkit::{NoSecrets, Plan, demo};

fn today() -> Day {
    "2026-09-25".parse().expect("a day")
}

fn tally(replayed: &Replayed, day: Day) -> (Tally, BTreeMap<Theme, Tally>, [Tally; 3]) {
    let catalogue = waarborg_catalogue::newest();
    let posture = Posture::derive(catalogue, &replayed.ledger, day);
    let mut all = Tally::default();
    let mut themes: BTreeMap<Theme, Tally> = BTreeMap::new();
    let mut aspects = [Tally::default(); 3];
    for cell in posture.cells() {
        all.add_cell(cell);
        let theme = catalogue.measure(cell.measure).number.control.theme();
        themes.entry(theme).or_default().add_cell(cell);
        for aspect in Aspect::ALL {
            aspects[aspect.index()].add(cell, *aspect);
        }
    }
    (all, themes, aspects)
}

fn line(name: &str, tally: &Tally) {
    let states: Vec<String> = State::ALL
        .iter()
        .map(|state| format!("{state} {:4}", tally.of(*state)))
        .collect();
    println!(
        "{name:16} {:3} %  {}  n.v.t. {}",
        tally.percentage_met().unwrap_or(0),
        states.join("  "),
        tally.not_applicable
    );
}

#[test]
fn the_story_in_figures() {
    let plan = Plan::demo(today());
    for replayed in replay(demo(&plan, &NoSecrets)) {
        let ledger = &replayed.ledger;
        println!(
            "\n=== {}: {} commits, {} events, {} judgements, {} evidence, {} inheritances",
            ledger.organisation.name,
            ledger.revision,
            replayed.events,
            replayed.judgements.len(),
            replayed.evidence.len(),
            ledger.inheritances.len()
        );
        for ago in (0..=18).rev() {
            let day = today() - Months::new(ago);
            line(&day.to_string(), &tally(&replayed, day).0);
        }
        let (_, themes, aspects) = tally(&replayed, today());
        for (theme, tally) in &themes {
            line(theme.code(), tally);
        }
        for aspect in Aspect::ALL {
            line(aspect.code(), &aspects[aspect.index()]);
        }
        by_owner_and_lapse(&replayed);
    }
}

fn by_owner_and_lapse(replayed: &Replayed) {
    let catalogue = waarborg_catalogue::newest();
    let posture = Posture::derive(catalogue, &replayed.ledger, today());
    let mut owners: BTreeMap<String, (u32, u32, Tally)> = BTreeMap::new();
    let mut soon = [0; 3];
    for cell in posture.cells().filter(|cell| cell.owed) {
        let name = cell
            .owner
            .and_then(|owner| replayed.ledger.member(owner))
            .map_or("(niemand)", |member| &member.name);
        let entry = owners.entry(name.to_owned()).or_default();
        entry.0 += 1;
        entry.1 += u32::from(cell.worst() != State::Met);
        entry.2.add_cell(cell);
        for (index, days) in [30, 90, 365].into_iter().enumerate() {
            let within = cell
                .first_lapse()
                .is_some_and(|day| day > today() && (day - today()).num_days() <= days);
            soon[index] += u32::from(within);
        }
    }
    println!(
        "lapsing within 30/90/365 days: {soon:?} of {} cells",
        posture.cells().count()
    );
    for (name, (cells, open, tally)) in &owners {
        line(name, tally);
        println!("                 {cells} cells, {open} not wholly met");
    }
    for evidence in replayed.evidence.iter().take(12) {
        println!("  {} {:?}", evidence.title, evidence.content);
    }
    for judgement in replayed.judgements.iter().step_by(97).take(60) {
        println!(
            "  {} {} {} {} {} {} — {}",
            judgement.judged_on,
            judgement.requirement,
            judgement.aspect,
            judgement.verdict,
            judgement.basis,
            judgement.judged_by_name,
            judgement.remark
        );
    }
}
