//! The first published statement of the demo, of half a year ago: so that there is a public page, and
//! something to compare the next version with.

use super::accounts::private_key;
use anyhow::{Context, Result};
use chrono::{Days, Months};
use serde_json::json;
use waarborg_app::App;
use waarborg_documents::{canonical, sign::SignedEdition};
use waarborg_domain::accounts::{Actor, Role};
use waarborg_domain::audit::NewEvent;
use waarborg_domain::decision::Decided;
use waarborg_domain::filling;
use waarborg_domain::ids::{OrganisationId, StatementId};
use waarborg_domain::ledger::Ledger;
use waarborg_domain::posture::Posture;
use waarborg_domain::statement::{EditionOptions, SignOff, Statement, StatementRecord, StatementStatus};
use waarborg_domain::store::Change;
use waarborg_domain::{Day, Moment};
use waarborg_testkit::personas;

/// The state that it shows is of this day.
fn as_of(today: Day) -> Day {
    today.checked_sub_months(Months::new(6)).unwrap_or(today)
}

/// When it is proposed.
pub fn proposed_at(today: Day) -> Moment {
    moment(as_of(today) + Days::new(1))
}

/// The steps of version 1 in order: proposed, advised, approved and published, each by the persona whose
/// job it is. From what the store holds at that moment.
pub async fn first(app: &App, slug: &str, today: Day) -> Result<Vec<Decided>> {
    let organisation = app
        .store
        .organisation_by_slug(slug)
        .await?
        .context("the demo has no municipality")?;
    let ledger = app
        .store
        .ledger_since(organisation.id, 0)
        .await?
        .context("the demo has no records")?;
    let ledger = Ledger::new(ledger);
    let catalogue = app.catalogue(&organisation.catalogue_version);
    let as_of = as_of(today);
    let posture = Posture::derive(catalogue, &ledger, as_of);
    let statement = Statement::freeze(catalogue, &ledger, &posture, 1);
    let ciso = persona(&ledger, personas::CISO, Role::Ciso)?;
    let mayor = persona(&ledger, personas::BOARD_MEMBER, Role::BoardMember)?;
    let on = |days: u64| moment(as_of + Days::new(days));

    let proposed = propose(&statement, &ciso, as_of, on(1))?;
    let advice =
        "De verklaring geeft een eerlijk beeld. Let op de maatregelen die nog ontbreken bij leveranciers.";
    let advised = proposed.clone().advise(&ciso, on(3), advice.to_owned())?;
    let approved =
        advised
            .clone()
            .approve(&mayor, on(8), "Vastgesteld in de collegevergadering.".to_owned())?;
    let edition = statement.public_edition(EditionOptions::default());
    let signed = SignedEdition::sign(
        edition,
        as_of + Days::new(8),
        as_of + Days::new(9),
        &private_key(organisation.id),
    )?;
    let published = approved
        .clone()
        .publish(&ciso, on(9), String::from_utf8(signed.to_json()?)?)?;

    let commit = |change, by, at, action| commit(organisation.id, change, by, at, action, &proposed);
    let change = Change::AddStatement(proposed.clone());
    Ok(vec![
        commit(change, &ciso, on(1), "statement.proposed"),
        commit(step(advised, 1), &ciso, on(3), "statement.advised"),
        commit(step(approved, 2), &mayor, on(8), "statement.approved"),
        commit(step(published, 3), &ciso, on(9), "statement.published"),
    ])
}

fn step(record: StatementRecord, version: i64) -> Change {
    Change::UpdateStatement(StatementRecord { version, ..record })
}

fn propose(statement: &Statement, by: &Actor, as_of: Day, at: Moment) -> Result<StatementRecord> {
    let content = canonical::of(statement)?;
    Ok(StatementRecord {
        id: StatementId(uuid::Uuid::now_v7()),
        number: 1,
        as_of,
        status: StatementStatus::Proposed,
        options: EditionOptions::default(),
        content_hash: canonical::sha256(&content),
        content: String::from_utf8(content)?,
        proposed: SignOff {
            by: by.user,
            name: by.name.clone(),
            at,
            note: String::new(),
        },
        advised: None,
        decided: None,
        published: None,
        edition: None,
        version: 1,
    })
}

fn persona(ledger: &Ledger, email: &str, role: Role) -> Result<Actor> {
    let member = ledger.members.iter().find(|member| member.email == email);
    let member = member.with_context(|| format!("the demo has no {email}"))?;
    Ok(Actor {
        user: member.user,
        name: member.name.clone(),
        organisation: ledger.organisation.id,
        roles: vec![role],
    })
}

fn moment(day: Day) -> Moment {
    day.and_time(chrono::NaiveTime::MIN).and_utc() + chrono::Duration::hours(10)
}

fn commit(
    organisation: OrganisationId,
    change: Change,
    by: &Actor,
    at: Moment,
    action: &'static str,
    record: &StatementRecord,
) -> Decided {
    let event = NewEvent {
        at,
        actor: Some(by.user),
        actor_name: by.name.clone(),
        action,
        subject_kind: "statement",
        subject: record.id.to_string(),
        details: json!({ "number": record.number, "asOf": record.as_of, "contentHash": record.content_hash }),
    };
    filling::chapter(organisation, vec![change], vec![event])
}
