//! How much reading one file may take.

use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
use serde::{Deserialize, Serialize};
use std::io;
use std::time::Duration;

/// How much the reading of one file may take.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Allowance {
    /// Address space of the child in bytes: the program, the file, and all that comes of it.
    pub memory: u64,
    /// Processor time in seconds.
    pub processor_seconds: u64,
    /// Wall-clock time, after which the parent kills the child.
    pub time: Duration,
    /// Bytes of the answer.
    pub answer: usize,
}

impl Default for Allowance {
    /// A few times what the largest accepted file takes: a build without optimisation is ten times
    /// slower, and has to read it too.
    fn default() -> Self {
        Self {
            memory: 512 * 1024 * 1024,
            processor_seconds: 60,
            time: Duration::from_secs(90),
            answer: 192 * 1024 * 1024,
        }
    }
}

impl Allowance {
    /// Binds this process, for good; unless it belongs to root, who starts processes without end and takes
    /// limits away again. So an installation belongs to a user of its own.
    ///
    /// # Errors
    /// When the system does not accept a limit: then nothing may be read.
    pub(super) fn bind(&self) -> io::Result<()> {
        bind(Resource::As, self.memory, self.memory)?;
        // The first number sends a signal that says why, the second kills.
        bind(Resource::Cpu, self.processor_seconds, self.processor_seconds + 1)?;
        // What is open stays open: the three streams. Nothing else is opened, written or started, and no
        // core dump (with the file in it) is left behind.
        for nothing in [Resource::Nofile, Resource::Fsize, Resource::Nproc, Resource::Core] {
            bind(nothing, 0, 0)?;
        }
        Ok(())
    }
}

fn bind(resource: Resource, current: u64, maximum: u64) -> io::Result<()> {
    // The process that started us may have set a lower one.
    let known = getrlimit(resource).maximum.unwrap_or(u64::MAX);
    let limit = Rlimit {
        current: Some(current.min(known)),
        maximum: Some(maximum.min(known)),
    };
    Ok(setrlimit(resource, limit)?)
}
