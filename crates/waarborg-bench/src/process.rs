//! The program as a process: how soon it answers, and how much memory it holds while nothing is asked.

use anyhow::{Context, Result, bail};
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};
use waarborg_store::StoreUrl;

/// What was seen of the process.
#[derive(Debug, Clone, Copy)]
pub struct Seen {
    /// From the start of the process to the end of its first answer (median of several starts).
    pub first_answer: Duration,
    /// Resident memory a second after the first answer, in bytes.
    pub memory: u64,
}

const STARTS: usize = 7;

/// Starts the program several times on a filled database.
pub fn look(program: &Path, url: &StoreUrl, data_dir: &Path) -> Result<Seen> {
    let mut times = Vec::new();
    let mut memory = 0;
    for start in 0..STARTS {
        let (time, held) = once(program, url, data_dir, start + 1 == STARTS)?;
        times.push(time);
        memory = held;
    }
    times.sort_unstable();
    Ok(Seen {
        first_answer: times[STARTS / 2],
        memory,
    })
}

fn once(program: &Path, url: &StoreUrl, data_dir: &Path, wait: bool) -> Result<(Duration, u64)> {
    let address = TcpListener::bind("127.0.0.1:0")?.local_addr()?;
    let mut command = Command::new(program);
    command
        .args(["serve", "--listen", &address.to_string()])
        .arg("--data-dir")
        .arg(data_dir);
    if let StoreUrl::Postgres(url) = url {
        command.args(["--database-url", url]);
    }
    let started = Instant::now();
    let mut child = command
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .context("cannot start waarborg")?;
    let answered = wait_for_answer(address, started);
    if wait {
        std::thread::sleep(Duration::from_secs(1));
    }
    let memory = resident(child.id());
    child.kill()?;
    child.wait()?;
    Ok((answered?, memory?))
}

fn wait_for_answer(address: SocketAddr, started: Instant) -> Result<Duration> {
    while started.elapsed() < Duration::from_secs(30) {
        if let Ok(mut stream) = TcpStream::connect(address) {
            stream.write_all(b"GET /login HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")?;
            let mut answer = String::new();
            stream.read_to_string(&mut answer)?;
            if answer.starts_with("HTTP/1.1 ") {
                return Ok(started.elapsed());
            }
        }
        std::thread::sleep(Duration::from_micros(500));
    }
    bail!("waarborg did not answer within thirty seconds")
}

fn resident(process: u32) -> Result<u64> {
    let status = std::fs::read_to_string(format!("/proc/{process}/status"))?;
    let line = status
        .lines()
        .find_map(|line| line.strip_prefix("VmRSS:"))
        .context("no VmRSS")?;
    let kilobytes: u64 = line.trim().trim_end_matches("kB").trim().parse()?;
    Ok(kilobytes * 1024)
}
