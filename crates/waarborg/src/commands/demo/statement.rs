//! The first published statement of the demo, half a year old: so that there is a public page, and
//! something to compare the next version with.

use anyhow::{Context, Result};
use chrono::{Days, Months};
use std::collections::VecDeque;
use std::sync::Arc;
use waarborg_app::{App, FixedClock, Proposal};
use waarborg_domain::accounts::{Actor, Role};
use waarborg_domain::decision::By;
use waarborg_domain::ids::{OrganisationId, StatementId};
use waarborg_domain::statement::{Advise, Approve, EditionOptions, Step, StepKind};
use waarborg_domain::{Day, Moment};
use waarborg_testkit::personas;

const ADVICE: &str =
    "De verklaring geeft een eerlijk beeld. Let op de maatregelen die nog ontbreken bij leveranciers.";
const APPROVAL: &str = "Vastgesteld in de collegevergadering.";

/// The steps of version 1: each by the persona whose job it is, with the commands that the pages use, and
/// at its moment among the other writes.
pub struct Story {
    statement: StatementId,
    /// The steps that are still to come, with their moments. The first of them is the proposal.
    left: VecDeque<(Moment, Option<StepKind>)>,
}

impl Story {
    /// The story, for a demo that starts today.
    pub fn new(today: Day) -> Self {
        let start = today.checked_sub_months(Months::new(6)).unwrap_or(today);
        let on = |days: u64| moment(start + Days::new(days));
        Self {
            statement: StatementId(uuid::Uuid::now_v7()),
            left: VecDeque::from([
                (on(0), None),
                (on(3), Some(StepKind::Advise)),
                (on(8), Some(StepKind::Approve)),
                (on(9), Some(StepKind::Publish)),
            ]),
        }
    }

    /// Takes every step that is due by now.
    pub async fn write_until(&mut self, app: &App, organisation: OrganisationId, now: Moment) -> Result<()> {
        while let Some((at, kind)) = self.left.pop_front_if(|(at, _)| *at <= now) {
            // What happens at that moment is decided on what was known then.
            let then = App {
                clock: Arc::new(FixedClock(at)),
                ..app.clone()
            };
            match kind {
                None => self.propose(&then, organisation).await?,
                Some(kind) => self.step(&then, organisation, kind).await?,
            }
        }
        Ok(())
    }

    async fn propose(&self, app: &App, organisation: OrganisationId) -> Result<()> {
        let proposal = Proposal {
            id: self.statement,
            options: EditionOptions::default(),
            note: String::new(),
        };
        let ciso = persona(app, organisation, personas::CISO, Role::Ciso).await?;
        let proposed = app.propose(organisation, &ciso, &proposal).await;
        proposed.context("the statement of the demo cannot be proposed")
    }

    async fn step(&self, app: &App, organisation: OrganisationId, kind: StepKind) -> Result<()> {
        let record = app.store.statement(organisation, self.statement).await?;
        let step = |note: &str| Step {
            statement: self.statement,
            seen: record.as_ref().map_or(0, |record| record.version),
            note: note.to_owned(),
        };
        let ciso = persona(app, organisation, personas::CISO, Role::Ciso).await?;
        match kind {
            StepKind::Advise => app.decide(organisation, &ciso, &Advise(step(ADVICE))).await?,
            StepKind::Publish => app.publish(organisation, &ciso, step("")).await?,
            _ => {
                let mayor = persona(app, organisation, personas::BOARD_MEMBER, Role::BoardMember).await?;
                app.decide(organisation, &mayor, &Approve(step(APPROVAL))).await?;
            }
        }
        Ok(())
    }
}

async fn persona(app: &App, organisation: OrganisationId, email: &str, role: Role) -> Result<By> {
    let ledger = app.ledger(organisation).await?;
    let member = ledger.members.iter().find(|member| member.email == email);
    let member = member.with_context(|| format!("the demo has no {email}"))?;
    Ok(By::Member(Actor {
        user: member.user,
        name: member.name.clone(),
        organisation,
        roles: vec![role],
    }))
}

fn moment(day: Day) -> Moment {
    day.and_time(chrono::NaiveTime::MIN).and_utc() + chrono::Duration::hours(10)
}
