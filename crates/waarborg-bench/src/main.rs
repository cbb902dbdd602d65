//! Builds the demo at sizes S, M and L on both engines and measures what people wait for, each beside its
//! floor. Run it with `scripts/bench`.

mod floor;
mod frameworks;
mod measure;
mod process;
mod report;
mod requests;
#[cfg(test)]
mod tests;
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
    /// Measure only how long it takes to write the records of this many organisations of size L.
    #[arg(long)]
    only_fill: Option<u32>,
    /// Where to write the page.
    #[arg(long)]
    output: Option<PathBuf>,
}

fn main() -> Result<()> {
    let arguments = Arguments::parse();
    let runtime = tokio::runtime::Runtime::new()?;
    if let Some(organisations) = arguments.only_fill {
        return fill(&runtime, &arguments, organisations);
    }
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
            let world = runtime.block_on(World::new(&url, &plan))?;
            let measured = measure_all(&world, &url, engine, name, arguments.runs);
            lines.extend(runtime.block_on(measured)?);
            let seen = process::look(&arguments.program, &url, folder.path())?;
            processes.push(ProcessLine {
                engine,
                size: name,
                filled_in: world.filled_in,
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

/// Writes the records of some organisations on both engines, and says how long it took.
fn fill(runtime: &tokio::runtime::Runtime, arguments: &Arguments, organisations: u32) -> Result<()> {
    let size = Size {
        organisations,
        ..Size::L
    };
    for engine in ["SQLite", "PostgreSQL"] {
        let folder = tempfile::tempdir()?;
        let Some(url) = address(runtime, arguments, engine, "fill", folder.path())? else {
            continue;
        };
        let plan = Plan::of(size, SystemClock.today());
        let world = runtime.block_on(World::new(&url, &plan))?;
        println!(
            "{engine}: {organisations} organisations in {:.1} s, {} queries",
            world.filled_in.as_secs_f64(),
            world.store.queries()
        );
    }
    Ok(())
}

async fn measure_all(
    world: &World,
    url: &StoreUrl,
    engine: &'static str,
    size: &'static str,
    runs: usize,
) -> Result<Vec<Line>> {
    let floor = Floor::connect(url).await?;
    let mut lines = Vec::new();
    for request in requests::all(world).await? {
        eprintln!("{engine} {size}: {}", request.what);
        let runs = (runs / request.weight).max(5);
        // The first one also reads what is kept in memory, which "first page after a start" measures.
        request.send(world).await?;
        let before = world.store.queries();
        request.send(world).await?;
        let queries = world.store.queries() - before;
        let ours = measure::cost(runs, async || request.send(world).await).await?;
        let floor = measure::cost(runs, async || request.floor(world, &floor).await).await?;
        lines.push(Line {
            engine,
            size,
            what: request.what,
            ours,
            floor,
            queries,
        });
    }
    Ok(lines)
}
