//! `waarborg serve`.

use crate::cli::{Place, ServeArgs};
use crate::outcome::Outcome;
use crate::terminal::say;
use crate::{logging, place, settings};
use anyhow::{Context, Result};
use object_store::local::LocalFileSystem;
use std::net::SocketAddr;
use std::sync::Arc;
use tokio::net::TcpListener;
use waarborg_app::{App, Config, Reader, Secrets, SystemClock};

pub async fn run(args: ServeArgs) -> Outcome {
    logging::start();
    let base_address = args
        .public_url
        .clone()
        .unwrap_or_else(|| format!("http://{}", args.listen));
    let security_txt = match &args.security_txt {
        Some(file) => {
            Some(std::fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))?)
        }
        None => None,
    };
    let config = Config {
        secure_cookies: base_address.starts_with("https://"),
        base_address: base_address.trim_end_matches('/').to_owned(),
        upload_limit: args.max_upload_mb as usize * 1024 * 1024,
        security_txt,
        client_address_header: (args.trusted_proxies > 0).then(|| "x-forwarded-for".to_owned()),
        ..Config::default()
    };
    let app = app(&args.place, config).await?;
    tokio::spawn(waarborg_app::sweep::keep_sweeping(app.clone()));
    listen(app, args.listen, |address| {
        say!("Waarborg listens on http://{address}")
    })
    .await?;
    Ok(())
}

/// Reads files in children of this program.
pub fn reader() -> Result<Reader> {
    Reader::in_children().context("cannot find the program itself to read files with")
}

/// Opens everything that the application needs.
pub async fn app(place: &Place, config: Config) -> Result<App> {
    let store = place::open(place).await?;
    let folder = place.data_dir.join("evidence");
    settings::make_private_folder(&folder)?;
    let files = LocalFileSystem::new_with_prefix(&folder)
        .with_context(|| format!("cannot use {} for evidence", folder.display()))?;
    let secrets = Secrets::new(settings::secret_key(&place.data_dir)?);
    Ok(App::new(
        store,
        Arc::new(files),
        reader()?,
        secrets,
        Arc::new(SystemClock),
        config,
    ))
}

/// Answers requests until the process is asked to stop; requests that are under way are finished.
pub async fn listen(app: App, address: SocketAddr, ready: impl FnOnce(SocketAddr)) -> Result<()> {
    let listener = TcpListener::bind(address)
        .await
        .with_context(|| format!("cannot listen on {address}"))?;
    ready(listener.local_addr()?);
    let service = waarborg_web::router(app).into_make_service_with_connect_info::<SocketAddr>();
    axum::serve(listener, service)
        .with_graceful_shutdown(stopped())
        .await?;
    Ok(())
}

async fn stopped() {
    let interrupted = tokio::signal::ctrl_c();
    let terminated = async {
        match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
            Ok(mut signal) => {
                signal.recv().await;
            }
            Err(_) => std::future::pending().await,
        }
    };
    tokio::select! {
        _ = interrupted => {}
        () = terminated => {}
    }
}
