//! Measuring: wall-clock time, processor time and queries of one thing done many times.

use anyhow::Result;
use cpu_time::ProcessTime;
use std::time::{Duration, Instant};

/// What one thing costs.
#[derive(Debug, Clone, Copy)]
pub struct Cost {
    /// Half of the runs took at most this long.
    pub p50: Duration,
    /// All but one in a hundred took at most this long.
    pub p99: Duration,
    /// Processor time per run, of all threads of this process.
    pub cpu: Duration,
}

/// Does something `runs` times, after a few to warm up.
pub async fn cost<F, T>(runs: usize, mut work: F) -> Result<Cost>
where
    F: AsyncFnMut() -> Result<T>,
{
    for _ in 0..(runs / 10).clamp(1, 20) {
        work().await?;
    }
    let mut times = Vec::with_capacity(runs);
    let cpu = ProcessTime::now();
    for _ in 0..runs {
        let start = Instant::now();
        work().await?;
        times.push(start.elapsed());
    }
    let cpu = cpu.elapsed() / u32::try_from(runs)?;
    times.sort_unstable();
    Ok(Cost {
        p50: times[runs / 2],
        p99: times[(runs * 99 / 100).min(runs - 1)],
        cpu,
    })
}
