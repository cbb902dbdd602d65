//! Runs before every route: authenticates, authorises, checks CSRF. Hands what it found to the handler,
//! and turns its errors into pages.

mod answer;

use answer::{Seen, finish};

use crate::access::{Access, RouteInfo};
use crate::addresses::query_value;
use crate::context::{Context, LoggedIn, OrganisationRef, Visitor};
use crate::cookies;
use crate::csrf;
use crate::errors::PageError;
use crate::render::redirect;
use crate::sessions;
use crate::site::{AccountPaths, Site};
use crate::ui::{Here, Inner, Person, Ui};
use axum::extract::{RawPathParams, Request, State};
use axum::http::{HeaderMap, Method, Uri, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use percent_encoding::percent_decode_str;
use std::sync::Arc;
use waarborg_app::App;
use waarborg_domain::accounts::{Actor, Membership, SessionContext};
use waarborg_domain::catalogue::Language;
use waarborg_domain::characters::has_control_characters;
use waarborg_domain::permissions::Permission;

/// What the guard knows about its route.
#[derive(Clone)]
pub(crate) struct Guarded {
    pub app: App,
    pub site: &'static Site,
    pub info: RouteInfo,
}

/// The guard.
pub(crate) async fn guard(
    State(guarded): State<Guarded>,
    parameters: RawPathParams,
    mut request: Request,
    next: Next,
) -> Response {
    let (app, site) = (&guarded.app, guarded.site);
    let address = request
        .uri()
        .path_and_query()
        .map_or("/", |address| address.as_str())
        .to_owned();
    let mut seen = Seen {
        // A public page is the same for everybody, and sets no cookies: not even to remove one.
        notice: (guarded.info.access != Access::Public)
            .then(|| cookies::get(&app.config, request.headers(), cookies::NOTICE))
            .flatten(),
        ..Seen::default()
    };
    let outcome = match guarded.info.access {
        _ if !address_is_text(request.uri()) => Err(PageError::NoText.into_response()),
        Access::Public | Access::PublicForm => {
            let form = guarded.info.access == Access::PublicForm;
            welcome(app, site, &mut request, &address, form, &mut seen);
            Ok(())
        }
        _ => {
            let slug = parameters
                .iter()
                .find(|(name, _)| *name == "organisation")
                .map(|(_, value)| value);
            admit(&guarded, slug, &mut request, &address, &mut seen).await
        }
    };
    let ui = seen
        .ui
        .clone()
        .unwrap_or_else(|| visitor_ui(app, site, request.headers(), &address));
    let response = match outcome {
        Err(refused) => refused,
        Ok(()) => match check_form(app, request, &ui).await {
            Ok(request) => next.run(request).await,
            Err(error) => error.into_response(),
        },
    };
    finish(app, response, &ui, &seen)
}

/// Whether path and query have no control characters: none of our addresses has, and the database would
/// refuse them or keep them raw. Forms are checked together with their token.
fn address_is_text(address: &Uri) -> bool {
    let path = percent_decode_str(address.path()).decode_utf8_lossy();
    !has_control_characters(&path) && csrf::pairs_are_text(address.query().unwrap_or_default().as_bytes())
}

async fn check_form(app: &App, request: Request, ui: &Ui) -> Result<Request, PageError> {
    if matches!(*request.method(), Method::GET | Method::HEAD) {
        return Ok(request);
    }
    csrf::check(request, &app.config, ui.csrf_token()).await
}

/// Lets in a visitor who is not logged in.
fn welcome(
    app: &App,
    site: &'static Site,
    request: &mut Request,
    address: &str,
    form: bool,
    seen: &mut Seen,
) {
    let mut token = String::new();
    if form {
        seen.private = true;
        let visit = cookies::get(&app.config, request.headers(), cookies::VISIT);
        let visit = visit.filter(|visit| visit.len() == 64).unwrap_or_else(|| {
            let fresh = waarborg_app::secrets::random_token();
            seen.visit = Some(fresh.clone());
            fresh
        });
        token = app.secrets.sign("visit", &visit);
        seen.language = language_in(address);
    }
    let ui = visitor_ui(app, site, request.headers(), address).with_csrf(token);
    seen.ui = Some(ui.clone());
    let (now, today) = (app.clock.now(), app.clock.today());
    request.extensions_mut().insert(Visitor {
        app: app.clone(),
        ui,
        now,
        today,
    });
}

fn language_in(address: &str) -> Option<Language> {
    let (_, query) = address.split_once('?')?;
    query
        .split('&')
        .find_map(|part| part.strip_prefix("lang=")?.parse().ok())
}

/// The language of a visitor: chosen here, chosen before, or what the browser prefers.
fn visitor_language(app: &App, headers: &HeaderMap, address: &str) -> Language {
    let chosen_before = || {
        cookies::get(&app.config, headers, cookies::LANGUAGE)?
            .parse()
            .ok()
    };
    let preferred = || {
        let accepted = headers.get(header::ACCEPT_LANGUAGE)?.to_str().ok()?;
        accepted
            .split(',')
            .find_map(|part| part.trim().get(..2)?.to_lowercase().parse().ok())
    };
    language_in(address)
        .or_else(chosen_before)
        .or_else(preferred)
        .unwrap_or_default()
}

/// What a page needs for somebody who is not logged in.
pub(crate) fn visitor_ui(app: &App, site: &'static Site, headers: &HeaderMap, address: &str) -> Ui {
    Ui::visitor(site, visitor_language(app, headers, address), address)
}

/// Lets in somebody who is logged in; the error is the answer that they get instead.
async fn admit(
    guarded: &Guarded,
    slug: Option<&str>,
    request: &mut Request,
    address: &str,
    seen: &mut Seen,
) -> Result<(), Response> {
    seen.private = true;
    let Guarded { app, site, info } = guarded;
    let (access, account) = (info.access, &site.account);
    let now = app.clock.now();
    let found = sessions::find(app, request.headers(), now)
        .await
        .map_err(IntoResponse::into_response)?;
    let Some(found) = found else {
        return Err(to_log_in(account, request, address));
    };
    let last = cookies::get(&app.config, request.headers(), cookies::ORGANISATION);
    let mut person = logged_in(app, site, found, address, seen);
    if access != Access::Session
        && let Some(first) = unfinished(
            account,
            &person,
            if request.method() == Method::POST {
                "/"
            } else {
                address
            },
        )
    {
        return Err(first);
    }
    sessions::extend(app, &person.session, now)
        .await
        .map_err(IntoResponse::into_response)?;
    let Access::Organisation(permission) = access else {
        if access == Access::LoggedIn {
            person.ui = at_home(&person, last.as_deref())
                .await
                .map_err(IntoResponse::into_response)?;
        }
        seen.ui = Some(person.ui.clone());
        request.extensions_mut().insert(person);
        return Ok(());
    };
    seen.came_to = slug
        .filter(|slug| last.as_deref() != Some(slug))
        .map(str::to_owned);
    let context = enter(person, slug, permission, seen)
        .await
        .map_err(IntoResponse::into_response)?;
    request.extensions_mut().insert(context);
    Ok(())
}

/// The organisation that somebody visited last keeps its name and menu on the pages of their account.
async fn at_home(person: &LoggedIn, last: Option<&str>) -> Result<Ui, PageError> {
    match person.membership(last) {
        Some(membership) => Ok(person.ui.with(here(&person.app, membership).await?)),
        None => Ok(person.ui.clone()),
    }
}

fn to_log_in(account: &AccountPaths, request: &Request, address: &str) -> Response {
    // After a form the address may only take forms: then one starts again at the home page.
    if address == "/" || *request.method() == Method::POST {
        return redirect(account.log_in);
    }
    redirect(&format!("{}?next={}", account.log_in, query_value(address)))
}

fn logged_in(
    app: &App,
    site: &'static Site,
    found: SessionContext,
    address: &str,
    seen: &mut Seen,
) -> LoggedIn {
    let today = app.clock.today();
    let invited = found.invited_until.is_some_and(|until| today <= until);
    let ui = Ui::new(Inner {
        site,
        language: found.user.language,
        csrf: found.session.csrf_token.clone(),
        address: address.to_owned(),
        person: Some(Person {
            name: found.user.name.clone(),
        }),
        here: None,
        memberships: found.memberships.clone(),
        invited,
        notice: seen.notice.clone(),
    });
    seen.ui = Some(ui.clone());
    LoggedIn {
        app: app.clone(),
        user: Arc::new(found.user),
        session: Arc::new(found.session),
        memberships: Arc::new(found.memberships),
        invited,
        ui,
        now: app.clock.now(),
        today,
    }
}

/// Sends whoever has not finished logging in to the next step.
fn unfinished(account: &AccountPaths, person: &LoggedIn, address: &str) -> Option<Response> {
    let to = if !person.session.second_factor_passed {
        account.second_factor
    } else if person.user.must_change_password {
        account.password
    } else if person.needs_second_factor() && !person.user.has_second_factor() {
        account.factor_set_up
    } else {
        return None;
    };
    Some(redirect(&format!("{to}?next={}", query_value(address))))
}

/// Lets a member into the organisation, if they have the permission. Whoever is not a member cannot tell
/// whether the organisation exists.
async fn enter(
    person: LoggedIn,
    slug: Option<&str>,
    permission: Permission,
    seen: &mut Seen,
) -> Result<Context, PageError> {
    let membership = person
        .memberships
        .iter()
        .find(|membership| Some(membership.slug.as_str()) == slug);
    let membership = membership.ok_or(PageError::NotFound)?;
    let ui = person.ui.with(here(&person.app, membership).await?);
    seen.ui = Some(ui.clone());
    let actor = Actor {
        user: person.user.id,
        name: person.user.name.clone(),
        organisation: membership.organisation,
        roles: membership.roles.clone(),
    };
    if !actor.may(permission) {
        return Err(PageError::Forbidden(permission));
    }
    let organisation = OrganisationRef {
        id: membership.organisation,
        slug: membership.slug.clone(),
        name: membership.organisation_name.clone(),
    };
    Ok(Context {
        app: person.app,
        actor: Arc::new(actor),
        user: person.user,
        session: person.session,
        memberships: person.memberships,
        organisation: Arc::new(organisation),
        ui,
        now: person.now,
        today: person.today,
    })
}

async fn here(app: &App, membership: &Membership) -> Result<Here, PageError> {
    // Only for the house style: it need not be current, so no query if it is in memory.
    let ledger = match app.ledgers.peek(membership.organisation) {
        Some(ledger) => ledger,
        None => app.ledger(membership.organisation).await?,
    };
    Ok(Here {
        id: membership.organisation,
        slug: membership.slug.clone(),
        name: membership.organisation_name.clone(),
        roles: membership.roles.clone(),
        face_version: ledger.organisation.version,
        has_logo: ledger.organisation.settings.face.logo.is_some(),
    })
}
