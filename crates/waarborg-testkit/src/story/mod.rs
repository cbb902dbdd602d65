//! The story of an organisation: set-up, gap analysis, improvement, audits, and what changed along the
//! way.

mod actions;
mod audits;
mod decisions;
mod evidence;
mod inheritances;
mod judging;
mod objects;
mod path;
mod setup;
mod track;
mod units;
mod whole;

use crate::diary::Diary;
use crate::size::Size;
use crate::words::municipality::MUNICIPALITY;
use crate::words::water_board::WATER_BOARD;
use crate::world::{Identity, World, people_of};
use crate::{Plan, Secrets};
use waarborg_domain::accounts::Role;
use waarborg_domain::decision::Decided;

pub use setup::account;

fn identity(plan: &Plan, index: u32) -> Identity {
    let (slug, name) = match index {
        0 => (
            crate::MUNICIPALITY.to_owned(),
            "Gemeente Voorbeeldstad".to_owned(),
        ),
        _ => (
            format!("voorbeeldgemeente-{:02}", index + 1),
            format!("Gemeente Voorbeeld {:02}", index + 1),
        ),
    };
    Identity {
        index,
        slug,
        name,
        words: &MUNICIPALITY,
        size: plan.size,
    }
}

/// The commits of the municipality with this index in the plan.
pub fn municipality(plan: &Plan, index: u32, secrets: &dyn Secrets) -> Vec<Decided> {
    let world = World::new(plan, identity(plan, index));
    let mut diary = Diary::new(world.id);
    setup::write(&world, secrets, &[], &mut diary);
    tell(&world, diary)
}

/// The commits of the small water board. The CISO of Voorbeeldstad audits there.
pub fn water_board(plan: &Plan, secrets: &dyn Secrets) -> Vec<Decided> {
    let world = World::new(
        plan,
        Identity {
            index: plan.size.organisations,
            slug: crate::WATER_BOARD.to_owned(),
            name: "Voorbeeldwaterschap".to_owned(),
            words: &WATER_BOARD,
            size: Size::WATER_BOARD,
        },
    );
    let guests: Vec<_> = match plan.size.organisations {
        0 => Vec::new(),
        _ => people_of(plan, &identity(plan, 0))
            .into_iter()
            .filter(|person| person.email == crate::personas::CISO)
            .map(|person| (person, vec![Role::Auditor]))
            .collect(),
    };
    let mut diary = Diary::new(world.id);
    setup::write(&world, secrets, &guests, &mut diary);
    tell(&world, diary)
}

fn tell(world: &World, mut diary: Diary) -> Vec<Decided> {
    objects::write(world, &mut diary);
    let provided = inheritances::write(world, &mut diary);
    decisions::write(world, &mut diary);
    let units = units::units(world, &provided);
    let paths = path::paths(world, &units);
    let paths = audits::plan(world, &units, paths);
    let drafts = track::drafts(world, &units, &paths);
    judging::write(world, &units, drafts, &mut diary);
    actions::write(world, &mut diary);
    whole::write(world, &mut diary);
    diary.finish()
}
