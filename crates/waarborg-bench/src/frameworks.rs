//! What it costs to import another framework, beside the time to parse its JSON and nothing else.

use crate::measure::{self, Cost};
use crate::report::ratio;
use crate::world::World;
use anyhow::Result;
use std::fmt::Write as _;
use std::time::Duration;
use uuid::Uuid;
use waarborg_app::{Clock, SystemClock};
use waarborg_catalogue::frameworks;
use waarborg_domain::audit::NewEvent;
use waarborg_domain::filling;
use waarborg_domain::frameworks::{Framework, FrameworkText};
use waarborg_domain::ids::FrameworkId;
use waarborg_store::StoreUrl;
use waarborg_testkit::frameworks::oscal_catalog;
use waarborg_testkit::{Plan, Size};

/// How many controls the catalog has.
const CONTROLS: usize = 1_000;

/// What was measured.
pub struct Measured {
    bytes: usize,
    json: Cost,
    read: Cost,
    import: Cost,
}

/// Measures on SQLite: engines differ in the work of the server, which is not in our time.
pub async fn measure(runs: usize) -> Result<Measured> {
    let catalog = oscal_catalog(CONTROLS);
    let bytes = catalog.as_bytes();
    let runs = (runs / 10).max(5);
    let json = measure::cost(runs, async || {
        Ok(serde_json::from_slice::<serde_json::Value>(bytes)?.is_object())
    })
    .await?;
    let read = measure::cost(runs, async || Ok(frameworks::read(bytes)?.nodes.len())).await?;
    let folder = tempfile::tempdir()?;
    let url = StoreUrl::Sqlite(folder.path().join("bench.sqlite"));
    let world = World::new(&url, &Plan::of(Size::S, SystemClock.today())).await?;
    let mut turn = 0_u32;
    let import = measure::cost(runs, async || {
        turn += 1;
        keep(&world, frameworks::read(bytes)?, turn).await
    })
    .await?;
    Ok(Measured {
        bytes: bytes.len(),
        json,
        read,
        import,
    })
}

async fn keep(world: &World, text: FrameworkText, turn: u32) -> Result<i64> {
    let framework = Framework {
        id: FrameworkId(Uuid::now_v7()),
        format: text.format,
        name: text.name.clone(),
        title: text.title.clone(),
        version: text.version.clone(),
        file_name: "catalog.json".to_owned(),
        file_hash: format!("{turn:064}"),
        file_size: 0,
        nodes: i64::try_from(text.nodes.len())?,
        assessable: i64::try_from(text.assessable())?,
        about: text.about.clone(),
        notes: text.notes.clone(),
        imported_by: None,
        imported_by_name: "bench".to_owned(),
        imported_at: SystemClock.now(),
    };
    let event = NewEvent {
        at: framework.imported_at,
        actor: None,
        actor_name: "bench".to_owned(),
        action: "frameworks.imported",
        subject_kind: "framework",
        subject: framework.id.to_string(),
        details: serde_json::json!({}),
    };
    let commit = filling::chapter(
        world.organisation,
        vec![waarborg_domain::frameworks::Change::Put(framework, text.nodes).into()],
        vec![event],
    );
    Ok(world.store.commit(commit).await?)
}

/// The section of the page.
#[must_use]
pub fn section(measured: &Measured) -> String {
    let mut page = format!(
        "\n## Another framework: an OSCAL catalog of {CONTROLS} controls, {:.1} MB of JSON\n\n\
         *JSON alone* is the same file parsed into a tree of values, and nothing else. *Read* also fills in parameters, \
         builds the tree and looks for what is odd; *brought in* also writes it to SQLite, made durable.\n\n\
         | What | CPU, × JSON alone | CPU ms | p50 ms | p99 ms |\n|---|--:|--:|--:|--:|\n",
        measured.bytes as f64 / 1_000_000.0
    );
    let lines = [
        ("JSON alone", &measured.json),
        ("read", &measured.read),
        ("brought in", &measured.import),
    ];
    let milliseconds = |time: Duration| time.as_secs_f64() * 1000.0;
    for (what, cost) in lines {
        let _ = writeln!(
            page,
            "| {what} | {:.1} | {:.2} | {:.2} | {:.2} |",
            ratio(cost.cpu, measured.json.cpu),
            milliseconds(cost.cpu),
            milliseconds(cost.p50),
            milliseconds(cost.p99),
        );
    }
    page
}
