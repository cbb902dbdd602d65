//! What is measured, and what its floor is.

use crate::floor::{self, Floor};
use crate::world::{CSRF, PASSWORD, World};
use anyhow::{Context, Result, ensure};
use argon2::password_hash::phc::PasswordHash;
use argon2::{Argon2, PasswordVerifier};
use axum::Router;
use axum::body::Body;
use axum::http::{Request, Response, StatusCode, header};
use http_body_util::BodyExt;
use tower::ServiceExt;
use waarborg_app::{Clock, SystemClock};
use waarborg_documents::canonical;
use waarborg_documents::pdf::{self, PdfEdition};
use waarborg_domain::catalogue::Language;
use waarborg_domain::groups::Target;
use waarborg_domain::ledger::Ledger;
use waarborg_domain::objects::ObjectKind;
use waarborg_domain::posture::Posture;
use waarborg_domain::statement::Statement;
use waarborg_testkit::{MUNICIPALITY, personas};

const BOUNDARY: &str = "waarborg-bench";
const FORM_WITH_FILES: &str = "multipart/form-data; boundary=waarborg-bench";

/// One thing that people wait for.
pub struct Asked {
    /// What the report calls it.
    pub what: &'static str,
    /// How much rarer it is than the light ones.
    pub weight: usize,
    kind: Kind,
}

enum Kind {
    /// A page, with the first and last measure whose rows are its floor.
    Page {
        path: String,
        from: String,
        to: String,
    },
    /// A page of rows that are read from the store each time, and the query of its floor.
    Stored {
        path: String,
        floor: &'static str,
    },
    /// The first page after a start, which reads all records of the organisation.
    First {
        path: String,
        from: String,
        to: String,
    },
    /// One judgement recorded, with the form that it is sent in.
    Save {
        path: String,
        body: String,
    },
    /// The statement as JSON or PDF, from the records.
    Json,
    Pdf,
    /// E-mail address and password.
    LogIn {
        hash: String,
    },
}

/// All of them.
pub async fn all(world: &World) -> Result<Vec<Asked>> {
    let measures = waarborg_catalogue::newest().measures();
    let number = |index: usize| measures[index.min(measures.len() - 1)].number.to_string();
    let ciso = world
        .store
        .user_by_email(personas::CISO)
        .await?
        .context("no CISO")?;
    Ok(vec![
        derived("gap analysis, first page", "measures", number(0), number(49)),
        derived(
            "gap analysis, three filters",
            "measures?theme=technological&state=gap&object-kind=system",
            "8.01.01".to_owned(),
            "8.34.99".to_owned(),
        ),
        derived("overview", "overview", number(0), number(usize::MAX)),
        stored("log, first page", "audit", floor::EVENTS),
        stored("evidence, first page", "evidence", floor::EVIDENCE),
        Asked {
            what: "overview, first page after a start",
            weight: 8,
            kind: Kind::First {
                path: format!("/o/{MUNICIPALITY}/overview"),
                from: number(0),
                to: number(usize::MAX),
            },
        },
        Asked {
            what: "one judgement saved",
            weight: 1,
            kind: save(world).await?,
        },
        Asked {
            what: "statement as JSON",
            weight: 4,
            kind: Kind::Json,
        },
        Asked {
            what: "statement as PDF",
            weight: 40,
            kind: Kind::Pdf,
        },
        Asked {
            what: "log-in",
            weight: 10,
            kind: Kind::LogIn {
                hash: ciso.password_hash,
            },
        },
    ])
}

/// A page that is derived from the judgements on these measures.
fn derived(what: &'static str, path: &str, from: String, to: String) -> Asked {
    Asked {
        what,
        weight: 1,
        kind: Kind::Page {
            path: format!("/o/{MUNICIPALITY}/{path}"),
            from,
            to,
        },
    }
}

fn stored(what: &'static str, path: &str, floor: &'static str) -> Asked {
    Asked {
        what,
        weight: 1,
        kind: Kind::Stored {
            path: format!("/o/{MUNICIPALITY}/{path}"),
            floor,
        },
    }
}

/// The form of a measure page, as a browser sends it.
async fn save(world: &World) -> Result<Kind> {
    let ledger = world
        .store
        .ledger_since(world.organisation, 0)
        .await?
        .context("no organisation")?;
    let whole = ledger
        .objects
        .iter()
        .find(|object| object.kind == ObjectKind::Organisation);
    let target = Target::Object(whole.context("no organisation object")?.object);
    let fields = [
        ("csrf", format!("{}{CSRF}", "0".repeat(CSRF.len()))),
        ("target", target.to_string()),
        ("verdict-design", "met".to_owned()),
        ("day", SystemClock.today().to_string()),
        ("basis", "self-assessment".to_owned()),
        ("remark", "Benchmark".to_owned()),
        ("action", "save".to_owned()),
    ];
    let parts = fields.map(|(name, value)| {
        format!("--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n")
    });
    let body = format!("{}--{BOUNDARY}--\r\n", parts.concat());
    Ok(Kind::Save {
        path: format!("/o/{MUNICIPALITY}/measures/5.01.01"),
        body,
    })
}

impl Asked {
    /// Asks it of Waarborg.
    pub async fn send(&self, world: &World) -> Result<()> {
        match &self.kind {
            Kind::Page { path, .. } | Kind::Stored { path, .. } => {
                page(&world.router, path, &world.cookie).await?;
            }
            Kind::First { path, .. } => page(&world.just_started(), path, &world.cookie).await?,
            Kind::Save { path, body } => {
                let answer = post(world, path, &world.cookie, FORM_WITH_FILES, body.clone()).await?;
                ensure!(
                    answer.status() == StatusCode::SEE_OTHER,
                    "{path}: {}",
                    answer.status()
                );
            }
            Kind::Json => {
                let statement = freeze(world).await?;
                canonical::of(&statement)?;
            }
            Kind::Pdf => {
                let statement = freeze(world).await?;
                let language = Language::Nl;
                let edition = PdfEdition {
                    statement: &statement,
                    language,
                    approved_on: None,
                    published_on: None,
                    seal: None,
                };
                pdf::write(&edition)?;
            }
            Kind::LogIn { .. } => log_in(world).await?,
        }
        Ok(())
    }

    /// Does the least that has to be done for the same.
    pub async fn floor(&self, world: &World, floor: &Floor) -> Result<()> {
        let organisation = world.organisation.0;
        match &self.kind {
            Kind::Page { from, to, .. } | Kind::First { from, to, .. } => {
                floor.page(organisation, from, to).await?;
            }
            Kind::Stored { floor: query, .. } => {
                floor.stored(organisation, query).await?;
            }
            Kind::Save { .. } => floor.insert().await?,
            Kind::Json | Kind::Pdf => {
                floor.json(organisation).await?;
            }
            Kind::LogIn { hash } => {
                let hash = PasswordHash::new(hash).map_err(|error| anyhow::anyhow!("{error}"))?;
                let checked = Argon2::default().verify_password(PASSWORD.as_bytes(), &hash);
                ensure!(checked.is_ok(), "the password does not fit");
            }
        }
        Ok(())
    }
}

/// A page from beginning to end.
async fn page(router: &Router, path: &str, cookie: &str) -> Result<()> {
    let answer = get(router, path, cookie).await?;
    ensure!(answer.status() == StatusCode::OK, "{path}: {}", answer.status());
    read(answer).await?;
    Ok(())
}

async fn get(router: &Router, path: &str, cookie: &str) -> Result<Response<Body>> {
    let request = Request::get(path)
        .header(header::COOKIE, cookie)
        .body(Body::empty())?;
    Ok(router.clone().oneshot(request).await?)
}

async fn post(
    world: &World,
    path: &str,
    cookie: &str,
    content_type: &str,
    body: String,
) -> Result<Response<Body>> {
    let request = Request::post(path)
        .header(header::COOKIE, cookie)
        .header(header::CONTENT_TYPE, content_type)
        .header(header::ORIGIN, "http://localhost:8080")
        .body(Body::from(body))?;
    Ok(world.router.clone().oneshot(request).await?)
}

async fn read(answer: Response<Body>) -> Result<Vec<u8>> {
    Ok(answer.into_body().collect().await?.to_bytes().to_vec())
}

/// From the records to the frozen content: loads the ledger anew, as the command line does.
async fn freeze(world: &World) -> Result<Statement> {
    let all = world
        .store
        .ledger_since(world.organisation, 0)
        .await?
        .context("no organisation")?;
    let ledger = Ledger::new(all);
    let catalogue = waarborg_catalogue::newest();
    let posture = Posture::derive(catalogue, &ledger, SystemClock.today());
    Ok(Statement::freeze(catalogue, &ledger, &posture, 1))
}

async fn log_in(world: &World) -> Result<()> {
    let page = get(&world.router, "/login", "").await?;
    let set = page
        .headers()
        .get(header::SET_COOKIE)
        .context("no cookie")?
        .to_str()?;
    let cookie = set.split(';').next().unwrap_or_default().to_owned();
    let text = String::from_utf8(read(page).await?)?;
    let token = text
        .split("name=\"csrf\" value=\"")
        .nth(1)
        .and_then(|rest| rest.split('"').next());
    let token = token.context("no token in the form")?;
    let body = format!(
        "csrf={token}&email={}&password={PASSWORD}",
        personas::CISO.replace('@', "%40")
    );
    let answer = post(
        world,
        "/login",
        &cookie,
        "application/x-www-form-urlencoded",
        body,
    )
    .await?;
    ensure!(
        answer.status() == StatusCode::SEE_OTHER,
        "log-in: {}",
        answer.status()
    );
    Ok(())
}
