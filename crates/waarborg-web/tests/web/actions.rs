//! Improvement actions: promised from a judgement, done, closed with the judgement that shows it.

mod agreed;
mod elsewhere;
mod visibility;

use crate::judgements::support::World;
use chrono::Days;
use waarborg_domain::groups::Target;
use waarborg_domain::judgements::Verdict;
use waarborg_domain::objects::ObjectKind;
use waarborg_web::testing::{Answer, Browser};

const LIST: &str = "/o/voorbeeldstad/actions";
const NEW: &str = "/o/voorbeeldstad/actions/new";

/// What a form sends for an action of this person, by a day so many days from now.
fn filled<'a>(title: &'a str, owner: &'a str, due: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![
        ("title", title),
        ("owner", owner),
        ("due", due),
        ("requirements", "8.02.01"),
        ("objects", "zaaksysteem"),
    ]
}

fn due(world: &World, days: u64) -> String {
    (world.test.app.clock.today() + Days::new(days)).to_string()
}

/// Promises something, and gives the address of the action.
async fn promise(browser: &Browser, form: &[(&str, &str)]) -> String {
    let answer = browser.post(NEW, form).await.expect(303);
    let place = answer.header("location").to_owned();
    place.split('?').next().unwrap_or_default().to_owned()
}

fn version(page: &Answer) -> String {
    let (_, rest) = page
        .body
        .split_once("name=\"version\" value=\"")
        .expect("a version");
    rest.split('"').next().unwrap_or_default().to_owned()
}

/// An action of Petra, agreed on with a judgement that 8.02.01 is not met: the judgement, and its address.
async fn agreed(world: &World) -> (String, String) {
    let all = Target::All(ObjectKind::System);
    let poor = world
        .judged("8.02.01", all, Verdict::NotMet, 10)
        .await
        .to_string();
    let ciso = world.as_ciso().await;
    let form = ciso.get(&format!("{NEW}?judgement={poor}")).await.expect(200);
    let _ = form.shows("value=\"8.02.01\"").shows(&poor);
    let (petra, day) = (world.petra.id.to_string(), due(world, 30));
    let mut typed = filled("Rechten opschonen", &petra, &day);
    typed.push(("origin", &poor));
    let one = promise(&ciso, &typed).await;
    (poor, one)
}

#[tokio::test]
async fn what_is_agreed_on_is_seen_wherever_it_matters() {
    let world = World::new().await;
    let (poor, one) = agreed(&world).await;
    let ciso = world.as_ciso().await;
    let judgement = format!("/o/voorbeeldstad/judgements/{poor}");
    let _ = ciso.get(&judgement).await.expect(200).shows("Actie toevoegen");
    let page = ciso.get(&one).await.expect(200);
    let _ = page
        .shows("Rechten opschonen")
        .shows("Afgesproken bij")
        .shows("Petra Proces");
    let petra = world.as_petra().await;
    for path in [
        "/o/voorbeeldstad/tasks",
        LIST,
        "/o/voorbeeldstad/measures/8.02.01",
        &format!("/o/voorbeeldstad/objects/systems/{}", world.zaak),
        "/o/voorbeeldstad/search?q=opschonen",
    ] {
        let _ = petra.get(path).await.expect(200).shows("Rechten opschonen");
    }
}

#[tokio::test]
async fn closing_asks_for_the_judgement_that_shows_the_result() {
    let world = World::new().await;
    let (poor, one) = agreed(&world).await;
    let petra = world.as_petra().await;
    let close = format!("{one}/close");
    let form = petra.get(&close).await.expect(200);
    let seen = version(&form.shows("Oordeel eerst over 8.02.01"));
    let sent = |result| {
        [
            ("version", seen.clone()),
            ("ending", "done".to_owned()),
            ("result", result),
            ("note", String::new()),
        ]
    };
    let post = async |form: [(&'static str, String); 4]| {
        let form: Vec<(&str, &str)> = form.iter().map(|(name, value)| (*name, value.as_str())).collect();
        petra.post(&close, &form).await
    };
    // Without a judgement it takes a reason, and one from before the action shows nothing.
    let _ = post(sent("none".to_owned()))
        .await
        .expect(422)
        .shows("Leg uit waarom");
    let _ = post(sent(poor)).await.expect(422).shows("past niet bij de actie");
    let good = world
        .judged("8.02.01", Target::Object(world.zaak), Verdict::Met, 0)
        .await;
    let _ = post(sent(good.to_string())).await.expect(303);
    let page = petra.get(&one).await.expect(200);
    let _ = page.shows("Klaar").shows("Oordeel dat het resultaat laat zien");
    let _ = petra
        .get("/o/voorbeeldstad/tasks")
        .await
        .expect(200)
        .hides("Rechten opschonen");
    // Opening it again takes the result away from the action, not from what happened.
    let again = [("version", "2"), ("note", "Nog niet overal.")];
    let _ = petra.post(&format!("{one}/reopen"), &again).await.expect(303);
    let page = petra.get(&one).await.expect(200);
    let _ = page.shows("Oordeel dat het resultaat laat zien: <a");
}

/// What is about no measure is closed with any judgement that may show the result.
#[tokio::test]
async fn what_is_about_a_system_only_is_offered_its_judgements() {
    let world = World::new().await;
    let ciso = world.as_ciso().await;
    let (petra, day) = (world.petra.id.to_string(), due(&world, 30));
    let mut form = filled("Zaaksysteem vernieuwen", &petra, &day);
    form.retain(|(name, _)| *name != "requirements");
    let one = promise(&ciso, &form).await;
    let on = Target::Object(world.zaak);
    let shown = world.judged("8.02.01", on, Verdict::Met, 0).await.to_string();
    let on = Target::Object(world.geo);
    let elsewhere = world.judged("8.02.01", on, Verdict::Met, 0).await.to_string();
    let close = ciso.get(&format!("{one}/close")).await.expect(200);
    let _ = close.shows(&shown).hides(&elsewhere);
}

/// Whoever closes what a colleague changed keeps what was typed.
#[tokio::test]
async fn closing_what_a_colleague_changed_comes_back_with_what_was_typed() {
    let world = World::new().await;
    let (_, one) = agreed(&world).await;
    let (petra, ciso) = (world.as_petra().await, world.as_ciso().await);
    let (owner, later) = (world.petra.id.to_string(), due(&world, 60));
    let mut changed = filled("Rechten opschonen", &owner, &later);
    changed.push(("version", "1"));
    let _ = ciso.post(&format!("{one}/edit"), &changed).await.expect(303);
    let close = format!("{one}/close");
    let sent = |version| {
        [
            ("version", version),
            ("ending", "cancelled"),
            ("note", "Geen geld."),
        ]
    };
    let again = petra.post(&close, &sent("1")).await.expect(409);
    let again = again.shows("Geen geld.").shows("heeft deze actie gewijzigd");
    assert_eq!(version(&again), "2");
    let _ = petra.post(&close, &sent("2")).await.expect(303);
}

#[tokio::test]
async fn what_was_given_up_can_be_opened_again_and_the_log_tells() {
    let world = World::new().await;
    let (_, one) = agreed(&world).await;
    let petra = world.as_petra().await;
    let given_up = [("version", "1"), ("ending", "cancelled"), ("note", "Geen geld.")];
    let _ = petra.post(&format!("{one}/close"), &given_up).await.expect(303);
    let reopen = format!("{one}/reopen");
    let _ = petra
        .post(&reopen, &[("version", "2"), ("note", "")])
        .await
        .expect(422)
        .shows("Leg uit waarom");
    let _ = petra
        .post(&reopen, &[("version", "2"), ("note", "Toch geld.")])
        .await
        .expect(303);
    let log = world
        .as_ciso()
        .await
        .get("/o/voorbeeldstad/audit")
        .await
        .expect(200);
    let _ = log
        .shows("sprak actie 1 af")
        .shows("sloot actie 1")
        .shows("opende actie 1 weer");
}

#[tokio::test]
async fn what_is_wrong_is_said_at_its_field_and_nothing_typed_is_lost() {
    let world = World::new().await;
    let ciso = world.as_ciso().await;
    let (petra, day) = (world.petra.id.to_string(), due(&world, 1));
    let wrong = |field: &'static str, value: &'static str| {
        let mut form = filled("Iets doen", &petra, &day);
        form.retain(|(name, _)| *name != field);
        form.push((field, value));
        form
    };
    for (field, value, says) in [
        ("title", " ", "Vul dit in"),
        ("requirements", "acht", "‘acht’ is geen nummer dat BIO2 kent"),
        ("requirements", "5.99.01", "5.99.01 staat niet in"),
        ("requirements", "D1.99", "D1.99 staat niet in"),
        ("objects", "SYS-404", "Er is geen object met code ‘SYS-404’"),
        ("due", "2020-01-01", "Deze dag is al geweest"),
        ("due", "ooit", "datum"),
        ("owner", "", "Kies"),
    ] {
        let page = ciso.post(NEW, &wrong(field, value)).await.expect(422);
        let page = page.shows(says);
        if field != "title" {
            let _ = page.shows("Iets doen");
        }
    }
    let _ = ciso
        .get(LIST)
        .await
        .expect(200)
        .shows("Er zijn nog geen verbeteracties");
}

#[tokio::test]
async fn two_people_on_one_action_see_what_the_other_did() {
    let world = World::new().await;
    let (ciso, petra) = (world.as_ciso().await, world.as_petra().await);
    let (owner, day) = (world.petra.id.to_string(), due(&world, 30));
    let one = promise(&ciso, &filled("Rechten opschonen", &owner, &day)).await;
    let edit = format!("{one}/edit");
    let mut form = filled("Rechten van beheerders opschonen", &owner, &day);
    form.push(("version", "1"));
    let _ = ciso.post(&edit, &form).await.expect(303);
    let mut late = filled("Rechten intrekken", &owner, &day);
    late.push(("version", "1"));
    let page = petra.post(&edit, &late).await.expect(409);
    let page = page.shows("Cees Ciso heeft deze actie gewijzigd");
    let _ = page
        .shows("Rechten van beheerders opschonen")
        .shows("Rechten intrekken");
    // And once more, knowingly.
    late.pop();
    late.push(("version", "2"));
    let _ = petra.post(&edit, &late).await.expect(303);
    let page = petra.get(&one).await.expect(200);
    let _ = page.shows("Rechten van beheerders opschonen → Rechten intrekken");
}

/// Two actions of Petra, one of which has to be done soon: their addresses.
async fn two(world: &World, ciso: &Browser) -> [String; 2] {
    let petra = world.petra.id.to_string();
    let one = promise(ciso, &filled("Eerste", &petra, &due(world, 3))).await;
    let other = promise(ciso, &filled("Tweede", &petra, &due(world, 40))).await;
    [one, other]
}

#[tokio::test]
async fn several_get_another_owner_at_once() {
    let world = World::new().await;
    let ciso = world.as_ciso().await;
    let both = two(&world, &ciso).await;
    let ids = both
        .each_ref()
        .map(|path| path.rsplit('/').next().unwrap_or_default());
    let several = format!("{LIST}/several");
    let chosen = format!("{several}?action={}&action={}", ids[0], ids[1]);
    let _ = ciso
        .get(&chosen)
        .await
        .expect(200)
        .shows("Eerste")
        .shows("Tweede");
    let seen = ids.map(|id| format!("{id}:1"));
    let quinten = world.quinten.id.to_string();
    let form = |owner| {
        [
            ("seen", &*seen[0]),
            ("seen", &*seen[1]),
            ("owner", owner),
            ("due", ""),
        ]
    };
    let nothing = ciso.post(&several, &form("")).await.expect(422);
    let _ = nothing.shows("Kies een nieuwe eigenaar");
    let _ = ciso.post(&several, &form(&quinten)).await.expect(303);
    let late = ciso.post(&several, &form(&quinten)).await.expect(409);
    let _ = late.shows("Een collega heeft");
    let list = ciso.get(&format!("{LIST}?owner={quinten}")).await.expect(200);
    let _ = list.shows("Eerste").shows("Tweede");
    let none = ciso.get(&format!("{LIST}?owner={}", world.petra.id)).await;
    let _ = none.expect(200).shows("Geen acties gevonden");
}

#[tokio::test]
async fn the_list_is_filtered_sorted_and_exported() {
    let world = World::new().await;
    let ciso = world.as_ciso().await;
    let [one, _] = two(&world, &ciso).await;
    for page in [
        LIST,
        one.as_str(),
        &format!("{one}/close"),
        &format!("{one}/edit"),
    ] {
        let _ = ciso.get(page).await;
        world.test.take_queries();
        let _ = ciso.get(page).await.expect(200);
        let queries = world.test.take_queries();
        assert!(queries <= 3, "{page}: {queries} queries");
    }
    world.test.clock.advance(chrono::TimeDelta::days(10));
    let ciso = world.as_ciso().await;
    let late = ciso.get(&format!("{LIST}?status=late")).await.expect(200);
    let _ = late.shows("Eerste").hides("Tweede");
    let csv = ciso.get(&format!("{LIST}/export?format=csv&sort=title")).await;
    let csv = csv.expect(200);
    let rows: Vec<&str> = csv.body.lines().collect();
    assert_eq!(rows.len(), 3);
    assert!(rows[1].contains("Eerste") && rows[2].contains("Tweede"));
}
