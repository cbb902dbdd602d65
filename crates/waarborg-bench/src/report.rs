//! The result as a page of Markdown. Ratios first: they mean the same on another machine.

use crate::measure::Cost;
use crate::process::Seen;
use std::fmt::Write as _;
use std::time::Duration;

/// One line: a request beside its floor.
pub struct Line {
    /// Engine.
    pub engine: &'static str,
    /// Size.
    pub size: &'static str,
    /// What was asked.
    pub what: &'static str,
    /// What it costs us.
    pub ours: Cost,
    /// What the floor costs.
    pub floor: Cost,
    /// Queries per request.
    pub queries: u64,
}

/// One line about the process.
pub struct ProcessLine {
    /// Engine.
    pub engine: &'static str,
    /// Size.
    pub size: &'static str,
    /// How long it took to write all the records.
    pub filled_in: Duration,
    /// What was seen.
    pub seen: Seen,
}

fn milliseconds(time: Duration) -> String {
    format!("{:.2}", time.as_secs_f64() * 1000.0)
}

/// The ratio of two processor times.
pub fn ratio(ours: Duration, floor: Duration) -> f64 {
    ours.as_secs_f64() / floor.as_secs_f64().max(1e-9)
}

/// Writes the page.
#[must_use]
pub fn page(lines: &[Line], processes: &[ProcessLine], made_on: &str) -> String {
    let mut page = String::new();
    let _ = writeln!(
        page,
        "# Benchmarks\n\nMade by `scripts/bench` on {made_on}, on two cores; the floor ran beside it.\n"
    );
    page.push_str(INTRODUCTION);
    page.push_str("\n| Engine | Size | What | CPU, × floor | p50, × floor | p50 ms | p99 ms | CPU ms | floor CPU ms | queries |\n");
    page.push_str("|---|---|---|--:|--:|--:|--:|--:|--:|--:|\n");
    for line in lines {
        let _ = writeln!(
            page,
            "| {} | {} | {} | {:.1} | {:.1} | {} | {} | {} | {} | {} |",
            line.engine,
            line.size,
            line.what,
            ratio(line.ours.cpu, line.floor.cpu),
            ratio(line.ours.p50, line.floor.p50),
            milliseconds(line.ours.p50),
            milliseconds(line.ours.p99),
            milliseconds(line.ours.cpu),
            milliseconds(line.floor.cpu),
            line.queries,
        );
    }
    page.push_str("\n## Growth: size M (500 systems, 3 years) as a multiple of size S\n\n| Engine | What | CPU, M × S |\n|---|---|--:|\n");
    for small in lines.iter().filter(|line| line.size == "S") {
        let large = lines
            .iter()
            .find(|line| line.size == "M" && line.engine == small.engine && line.what == small.what);
        if let Some(large) = large {
            let growth = ratio(large.ours.cpu, small.ours.cpu);
            let _ = writeln!(page, "| {} | {} | {growth:.1} |", small.engine, small.what);
        }
    }
    page.push_str("\n## The process\n\n| Engine | Size | filling, s | start to first answer, ms | memory idle, MB |\n|---|---|--:|--:|--:|\n");
    for line in processes {
        let memory = line.seen.memory / 1_000_000;
        let _ = writeln!(
            page,
            "| {} | {} | {:.1} | {} | {memory} |",
            line.engine,
            line.size,
            line.filled_in.as_secs_f64(),
            milliseconds(line.seen.first_answer)
        );
    }
    page
}

const INTRODUCTION: &str = "\
*Floor*: the same rows, read with prepared statements in the same engine and written out with no framework, no session, \
no permissions and no derivation. For a page these are the newest judgements per measure, object and aspect of the \
measures on that page, for the log and the evidence the newest fifty rows; for a saved judgement one inserted row, made \
durable; for log-in one password hash; for the PDF the same statement as JSON from the same rows.

*CPU* is processor time of our process per request. On PostgreSQL the work of the server is not in it, for us nor for \
the floor. *Queries* are those of one request, without what begins and ends a transaction. Sizes: S is one organisation \
with 60 systems and 18 months; M one with 500 systems and 3 years; L fifty of size S. Pages are measured warm; the first \
page after a start also reads all records of the organisation, and has a line of its own.
";
