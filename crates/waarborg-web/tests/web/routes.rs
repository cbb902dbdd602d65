//! Who may reach which page. The table is kept as a golden file: a route that opens to a role by accident
//! shows up as a changed line. After an intended change:
//! `UPDATE_GOLDEN=1 cargo test --workspace --test web routes::`, and look at the difference.

use std::fmt::Write as _;
use std::path::Path;
use waarborg_domain::accounts::Role;
use waarborg_web::route_table;
use waarborg_web::routes::{Access, RouteInfo};
use waarborg_web::testing::{Answer, Browser, ORGANISATION, TestApp};

/// Any value of the right shape.
pub fn filled(route: &RouteInfo, organisation: &str) -> String {
    let parts = route.path.split('/').map(|part| match part {
        "{organisation}" => organisation.to_owned(),
        "{kind}" => "system".to_owned(),
        "{list}" => "systems".to_owned(),
        "{measure}" | "{number}" => "5.01.01".to_owned(),
        "{control}" => "5.01".to_owned(),
        "{subject}" => "5.01".to_owned(),
        "{version}" => "1".to_owned(),
        "{*name}" => "waarborg.css".to_owned(),
        part if part.starts_with('{') => "01890000-0000-7000-8000-000000000000".to_owned(),
        part => part.to_owned(),
    });
    parts.collect::<Vec<_>>().join("/")
}

async fn ask(browser: &Browser, route: &RouteInfo, organisation: &str) -> Answer {
    let path = filled(route, organisation);
    match route.method {
        "GET" => browser.get(&path).await,
        _ => browser.post(&path, &[]).await,
    }
}

/// What the guard said: in, to log-in, forbidden or nothing here. What the page itself then says
/// about an empty form or an unknown number does not matter.
fn outcome(answer: &Answer) -> &'static str {
    match answer.status.as_u16() {
        303 if answer.location().starts_with("/login") => "log in",
        403 if answer.body.contains("formulier is verlopen") => "no form",
        403 => "no",
        500..=599 => "FAILS",
        _ => "yes",
    }
}

#[tokio::test]
async fn the_table_of_routes_and_roles() {
    let test = TestApp::new().await;
    let mut table = String::from("# method path [permission]: visitor");
    for role in Role::ALL {
        let _ = write!(table, " | {role}");
    }
    table.push('\n');
    // One account per role: with one per probe, the accounts that a page loads would grow with the
    // routes.
    let mut users = Vec::new();
    for role in Role::ALL {
        let email = format!("{role}@{ORGANISATION}.example");
        users.push(test.account_named("Somebody", &email, &[*role]).await);
    }
    let mut routes = route_table();
    routes.sort_by_key(|route| (route.path, route.method));
    for route in routes {
        let visitor = test.visitor();
        let _ = write!(table, "{} {} [{}]: ", route.method, route.path, route.access);
        table.push_str(outcome(&ask(&visitor, &route, ORGANISATION).await));
        for user in &users {
            // Log in for each route: some of them log out.
            let browser = test.log_in(user).await;
            let _ = write!(
                table,
                " | {}",
                outcome(&ask(&browser, &route, ORGANISATION).await)
            );
        }
        table.push('\n');
    }
    assert!(!table.contains("FAILS"), "{table}");
    compare("routes.txt", &table);
}

fn compare(name: &str, now: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/golden")
        .join(name);
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        std::fs::write(&path, now).expect("the golden file can be written");
    }
    let golden = std::fs::read_to_string(&path).unwrap_or_default();
    for (line, (was, is)) in golden.lines().zip(now.lines()).enumerate() {
        assert_eq!(was, is, "line {} of {name}", line + 1);
    }
    assert_eq!(golden.lines().count(), now.lines().count(), "{now}");
}

#[tokio::test]
async fn nobody_can_tell_whether_another_organisation_exists() {
    let test = TestApp::new().await;
    test.make_organisation("elders").await;
    let all_roles = test
        .account_named("Anna Alles", "anna@voorbeeldstad.example", Role::ALL)
        .await;
    let anna = test.log_in(&all_roles).await;
    for route in route_table() {
        if !matches!(route.access, Access::Organisation(_)) {
            continue;
        }
        let there = ask(&anna, &route, "elders").await;
        let nowhere = ask(&anna, &route, "bestaat-niet").await;
        assert_eq!(there.status.as_u16(), 404, "{} {}", route.method, route.path);
        assert_eq!(nowhere.status.as_u16(), 404, "{} {}", route.method, route.path);
        assert_eq!(
            there.without_tokens().replace("elders", "bestaat-niet"),
            nowhere.without_tokens()
        );
    }
}

#[tokio::test]
async fn no_form_is_taken_without_its_token() {
    let test = TestApp::new().await;
    let all_roles = test
        .account_named("Anna Alles", "anna@voorbeeldstad.example", Role::ALL)
        .await;
    for route in route_table().iter().filter(|route| route.method == "POST") {
        let browser = test.log_in(&all_roles).await;
        browser.put_csrf("somebody else's");
        let answer = ask(&browser, route, ORGANISATION).await;
        assert_eq!(outcome(&answer), "no form", "{}", route.path);
    }
}
