//! An action agreed on in the form of a judgement, for one measure and for several.

use super::{LIST, due};
use crate::judgements::support::{JUDGEMENTS, ON_ORGANISATION, ON_SYSTEMS, World, form, organisation, page};
use waarborg_domain::groups::Target;
use waarborg_domain::objects::ObjectKind;

#[tokio::test]
async fn a_judgement_and_its_action_are_one_form_and_one_commit() {
    let world = World::new().await;
    let petra = world.as_petra().await;
    let path = format!("{}?object={}", page(ON_SYSTEMS), world.zaak);
    let _ = petra
        .get(&path)
        .await
        .expect(200)
        .shows("Spreek meteen een verbeteractie af");
    let (target, owner) = (Target::Object(world.zaak).to_string(), world.petra.id.to_string());
    let past = due(&world, 30).replace("20", "19");
    let typed = |due| {
        let mut fields = form(&target, &[("verdict-design", "not-met")]);
        fields.extend([
            ("action-title", "Rechten opschonen"),
            ("action-owner", owner.as_str()),
            ("action-due", due),
        ]);
        fields
    };
    // What is wrong with the action keeps the judgement too, and everything that was typed.
    let wrong = petra.post_files(&path, &typed(&past), &[]).await.expect(422);
    let _ = wrong
        .shows("Deze dag is al geweest.")
        .shows("value=\"Rechten opschonen\"")
        .shows("<details class=\"wb-details\" open>");
    assert!(world.recorded().await.is_empty());
    let later = due(&world, 30);
    let answer = petra.post_files(&path, &typed(&later), &[]).await.expect(303);
    let _ = petra
        .get(answer.location())
        .await
        .expect(200)
        .shows("Het oordeel is vastgelegd en de actie is afgesproken.")
        .shows("Rechten opschonen");
    assert_eq!(world.events(2).await, ["actions.added", "judgements.recorded"]);
}

#[tokio::test]
async fn without_a_title_there_is_no_action() {
    let world = World::new().await;
    let petra = world.as_petra().await;
    let path = format!("{}?object={}", page(ON_SYSTEMS), world.zaak);
    let (target, owner) = (Target::Object(world.zaak).to_string(), world.petra.id.to_string());
    let mut fields = form(&target, &[]);
    fields.extend([
        ("action-title", " "),
        ("action-owner", owner.as_str()),
        ("action-due", "gisteren"),
    ]);
    let _ = petra.post_files(&path, &fields, &[]).await.expect(303);
    assert_eq!(world.events(1).await, ["judgements.recorded"]);
}

#[tokio::test]
async fn several_measures_get_one_action_and_the_preview_shows_it() {
    let world = World::new().await;
    let ciso = world.as_ciso().await;
    let path = format!("{JUDGEMENTS}/new");
    let (all, owner) = (
        Target::All(ObjectKind::System).to_string(),
        world.petra.id.to_string(),
    );
    let later = due(&world, 30);
    let mut fields = form(&all, &[("verdict-design", "not-met")]);
    fields.retain(|(name, _)| *name != "action");
    fields.extend([
        ("measure", ON_ORGANISATION),
        ("measure", ON_SYSTEMS),
        ("action-title", "Beleid schrijven"),
        ("action-owner", &owner),
        ("action-due", &later),
    ]);
    let with = |action| [fields.as_slice(), &[("action", action)]].concat();
    let preview = ciso.post_files(&path, &with("preview"), &[]).await.expect(200);
    let _ = preview
        .shows("Verbeteractie die je afspreekt")
        .shows("Petra Proces")
        .shows("value=\"Beleid schrijven\"");
    let back = ciso.post_files(&path, &with("back"), &[]).await.expect(200);
    let _ = back.shows("value=\"Beleid schrijven\"");
    let _ = ciso.post_files(&path, &with("save"), &[]).await.expect(303);
    let _ = ciso
        .get(LIST)
        .await
        .expect(200)
        .shows("Beleid schrijven")
        .shows("2 maatregelen");
}

#[tokio::test]
async fn a_selection_of_measures_becomes_an_action() {
    let world = World::new().await;
    let ciso = world.as_ciso().await;
    let list = ciso.get("/o/voorbeeldstad/measures").await.expect(200);
    let _ = list.shows("formaction=\"/o/voorbeeldstad/actions/new\"");
    let chosen = format!(
        "/o/voorbeeldstad/actions/new?measure={ON_ORGANISATION}&measure={ON_SYSTEMS}&target=object:{}",
        world.zaak
    );
    let form = ciso.get(&chosen).await.expect(200);
    let _ = form
        .shows(&format!("value=\"{ON_ORGANISATION}, {ON_SYSTEMS}\""))
        .shows("value=\"zaaksysteem\"");
}

#[tokio::test]
async fn the_list_shows_another_day_and_changes_nothing_there() {
    let world = World::new().await;
    let (_, one) = super::agreed(&world).await;
    let ciso = world.as_ciso().await;
    let _ = ciso.get(LIST).await.expect(200).shows("Rechten opschonen");
    let before = ciso
        .get(&format!("{LIST}?as-of=2020-01-01&status=all"))
        .await
        .expect(200);
    let _ = before.hides("Rechten opschonen").hides("Actie toevoegen");
    let later = ciso.get(&format!("{LIST}?as-of=2027-12-01")).await.expect(200);
    let _ = later.shows(&one).shows("Te laat").hides("type=\"checkbox\"");
}

async fn newest(world: &World) -> String {
    let facts = world.facts().await;
    let newest = facts
        .iter()
        .max_by_key(|fact| fact.revision)
        .expect("a judgement");
    newest.id.to_string()
}

/// A control, an obligation: whatever is judged can have an action.
#[tokio::test]
async fn what_is_judged_on_the_organisation_gets_its_action_too() {
    let world = World::new().await;
    let ciso = world.as_ciso().await;
    let organisation = organisation(&world).await;
    let (owner, day) = (world.petra.id.to_string(), due(&world, 30));
    for number in ["D1.15", "5.37"] {
        let path = format!("/o/voorbeeldstad/requirements/{number}");
        let title = format!("Alsnog regelen bij {number}");
        let mut fields = form(&organisation, &[("verdict-design", "not-met")]);
        fields.extend([
            ("action-title", title.as_str()),
            ("action-owner", owner.as_str()),
            ("action-due", day.as_str()),
        ]);
        let _ = ciso.post_files(&path, &fields, &[]).await.expect(303);
        let page = ciso.get(&path).await.expect(200).shows(&title);
        let (_, rest) = page
            .body
            .split_once("/actions/one/")
            .expect("a link to the action");
        let id = rest.split('"').next().unwrap_or_default();
        let one = format!("{LIST}/one/{id}");
        let _ = ciso
            .get(&one)
            .await
            .expect(200)
            .shows(&format!("/requirements/{number}\""));
        let found = format!("{LIST}?requirement={number}");
        let _ = ciso.get(&found).await.expect(200).shows(&title);
        // The judgement that it was made from shows no result; the next one does.
        let origin = newest(&world).await;
        let close = ciso.get(&format!("{one}/close")).await.expect(200);
        let _ = close
            .hides(&origin)
            .shows(&format!("Oordeel eerst over {number}"));
        let fields = form(&organisation, &[("verdict-design", "partly-met")]);
        let _ = ciso.post_files(&path, &fields, &[]).await.expect(303);
        let better = newest(&world).await;
        let _ = ciso.get(&format!("{one}/close")).await.expect(200).shows(&better);
        let sent = [("version", "1"), ("ending", "done"), ("result", better.as_str())];
        let answer = ciso.post(&format!("{one}/close"), &sent).await.expect(303);
        let _ = ciso
            .get(answer.location())
            .await
            .expect(200)
            .shows("Het oordeel is nog niet ‘voldoet’");
    }
    let _ = ciso
        .get(&format!("{LIST}?requirement=onzin&status=all"))
        .await
        .expect(200)
        .hides("Alsnog regelen");
}
