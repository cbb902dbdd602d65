//! Builds the demo at sizes S, M and L on both engines and measures what people wait for, each beside its
//! floor. Run it with `scripts/bench`.

mod floor;
mod frameworks;
mod measure;
mod process;
mod report;
mod requests;
mod world;

use anyhow::{Context, Result};
use clap::Parser;
use floor::Floor;
use report::{Line, ProcessLine};
use std::path::{Path, PathBuf};
use waarborg_app::{Clock, SystemClock};
use waarborg_store::StoreUrl;
use waarborg_testkit::{Plan, Size};
use world::World;

/// Measures Waarborg beside its floor.
#[derive(Debug, Parser)]
struct Arguments {
    /// The program (release build), for start-up time and memory.
    #[arg(long)]
    program: PathBuf,
    /// Address of a PostgreSQL server on which databases may be made; without it only SQLite is measured.
    #[arg(long)]
    postgres: Option<String>,
    /// Sizes to measure.
    #[arg(long, value_delimiter = ',', default_value = "S,M,L")]
    sizes: Vec<String>,
    /// How often each request is done.
    #[arg(long, default_value_t = 200)]
    runs: usize,
    /// Measure only the import of another framework, and print that section.
    #[arg(long)]
    only_frameworks: bool,
    /// Where to write the page.
    #[arg(long)]
    output: Option<PathBuf>,
}

fn main() -> Result<()> {
    let arguments = Arguments::parse();
    let runtime = tokio::runtime::Runtime::new()?;
    eprintln!("another framework");
    let imported = frameworks::section(&runtime.block_on(frameworks::measure(arguments.runs))?);
    if arguments.only_frameworks {
        println!("{imported}");
        return Ok(());
    }
    let mut lines = Vec::new();
    let mut processes = Vec::new();
    for (name, size) in [("S", Size::S), ("M", Size::M), ("L", Size::L)] {
        if !arguments
            .sizes
            .iter()
            .any(|wanted| wanted.eq_ignore_ascii_case(name))
        {
            continue;
        }
        for engine in ["SQLite", "PostgreSQL"] {
            let folder = tempfile::tempdir()?;
            let Some(url) = address(&runtime, &arguments, engine, name, folder.path())? else {
                continue;
            };
            eprintln!("{engine} {name}: filling");
            let plan = Plan::of(size, SystemClock.today());
            let measured = runtime.block_on(measure_all(&url, &plan, engine, name, arguments.runs))?;
            lines.extend(measured);
            let seen = process::look(&arguments.program, &url, folder.path())?;
            processes.push(ProcessLine {
                engine,
                size: name,
                seen,
            });
        }
    }
    let mut page = report::page(&lines, &processes, &SystemClock.today().to_string());
    page.push_str(&imported);
    println!("{page}");
    if let Some(output) = &arguments.output {
        std::fs::write(output, page).with_context(|| format!("cannot write {}", output.display()))?;
    }
    Ok(())
}

/// The address of an empty database.
fn address(
    runtime: &tokio::runtime::Runtime,
    arguments: &Arguments,
    engine: &str,
    size: &str,
    folder: &Path,
) -> Result<Option<StoreUrl>> {
    if engine == "SQLite" {
        return Ok(Some(StoreUrl::Sqlite(folder.join("waarborg.sqlite"))));
    }
    let Some(server) = &arguments.postgres else {
        return Ok(None);
    };
    let name = format!("bench_{}_{}", size.to_lowercase(), std::process::id());
    runtime.block_on(async {
        let pool = sqlx::PgPool::connect(server).await?;
        sqlx::query(sqlx::AssertSqlSafe(format!("CREATE DATABASE {name}")))
            .execute(&pool)
            .await
    })?;
    let (base, _) = server.rsplit_once('/').context("the address names no database")?;
    Ok(Some(StoreUrl::Postgres(format!("{base}/{name}"))))
}

async fn measure_all(
    url: &StoreUrl,
    plan: &Plan,
    engine: &'static str,
    size: &'static str,
    runs: usize,
) -> Result<Vec<Line>> {
    let world = World::new(url, plan).await?;
    let floor = Floor::connect(url).await?;
    let mut lines = Vec::new();
    for request in requests::all(&world).await? {
        eprintln!("{engine} {size}: {}", request.what);
        let runs = (runs / request.weight).max(5);
        world.store.take_calls();
        request.send(&world).await?;
        let calls = world.store.take_calls();
        let ours = measure::cost(runs, async || request.send(&world).await).await?;
        let floor = measure::cost(runs, async || request.floor(&world, &floor).await).await?;
        lines.push(Line {
            engine,
            size,
            what: request.what,
            ours,
            floor,
            calls,
        });
    }
    Ok(lines)
}
