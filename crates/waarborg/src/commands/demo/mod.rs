//! `waarborg demo`: an invented municipality, filled and ready to look around in.

mod accounts;
mod fill;
mod statement;

use crate::cli::{DemoArgs, DemoSize, Place};
use crate::commands::serve;
use crate::outcome::Outcome;
use crate::terminal::say;
use crate::{clock, logging};
use anyhow::{Context, Result};
use std::net::SocketAddr;
use waarborg_app::Config;
use waarborg_testkit::{Plan, Size};

pub async fn run(args: DemoArgs) -> Outcome {
    // Only the address and the accounts belong on the screen of somebody who looks around.
    logging::start_quiet();
    let temporary = match &args.data_dir {
        Some(_) => None,
        None => Some(tempfile::tempdir().context("cannot make a temporary folder")?),
    };
    let folder = args
        .data_dir
        .clone()
        .or_else(|| temporary.as_ref().map(|folder| folder.path().to_owned()));
    let data_dir = folder.context("there is no folder for the demo")?;
    let place = Place {
        data_dir,
        database_url: args.database_url.clone(),
    };
    let config = Config {
        base_address: format!("http://{}", args.listen),
        secure_cookies: false,
        shows_codes: true,
        ..Config::default()
    };
    let app = serve::app(&place, config).await?;
    if app.store.count_users().await? == 0 {
        fill::fill(&app, &plan(args.size)).await?;
    }
    if !args.fill_only {
        serve::listen(app, args.listen, greet).await?;
    }
    Ok(())
}

fn plan(size: DemoSize) -> Plan {
    let today = clock::today();
    match size {
        DemoSize::S => Plan::demo(today),
        DemoSize::M => Plan::of(Size::M, today),
        DemoSize::L => Plan::of(Size::L, today),
    }
}

fn greet(address: SocketAddr) {
    say!("Waarborg, the demo of Voorbeeldstad: http://{address}");
    say!("");
    say!(
        "Log in as one of these, always with the password {}",
        accounts::PASSWORD
    );
    for (email, what) in accounts::SHOWN {
        say!("  {email:<44} {what}");
    }
    say!("");
    say!("The code of the second factor is shown on the page that asks for it, because this is a demo.");
    say!(
        "Public page: http://{address}/public/{}",
        waarborg_testkit::MUNICIPALITY
    );
    say!("Stop with Ctrl+C.");
}

/// What filling shows while it runs.
fn progress(total: u64) -> Result<indicatif::ProgressBar> {
    let style = indicatif::ProgressStyle::with_template("Filling the demo {bar:40} {percent} %")?;
    Ok(indicatif::ProgressBar::new(total).with_style(style))
}
