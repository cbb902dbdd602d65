//! Import and export.

use super::support::{import, system, test_with_systems};
use waarborg_domain::accounts::{self, Role};
use waarborg_domain::audit::EventFilter;
use waarborg_domain::objects;
use waarborg_domain::store::PageRequest;
use waarborg_web::testing::TestApp;

const SYSTEMS: &str = "/o/voorbeeldstad/objects/systems";

#[tokio::test]
#[expect(clippy::too_many_lines, reason = "was longer when the limit came")]
async fn a_file_is_shown_before_it_is_stored() {
    let (test, _) = test_with_systems(2).await;
    let owner = test.account(Role::ProcessOwner).await;
    let ciso = test.with_user(Role::Ciso).await;
    let _ = ciso
        .get(&format!("{SYSTEMS}/import"))
        .await
        .expect(200)
        .shows("Eigenaar (e-mail)");
    let file = format!(
        "Code;Naam;Eigenaar;Kritiek;Kleur\r\nSYS-001;Nieuwe naam;{};ja;rood\r\n;Systeem 2;;;\r\n;Derde;;misschien;\r\n;Vierde;;nee;\r\n",
        owner.email
    );
    let preview = import(&ciso, SYSTEMS, "lijst.csv", file.as_bytes()).await;
    let page = ciso.get(&preview).await.expect(200);
    let page = page
        .shows("Uit lijst.csv")
        .shows("<ins>Nieuwe naam</ins>")
        .shows("Test process-owner");
    let page = page
        .shows("Kleur")
        .shows("Rij 4")
        .shows("<q>misschien</q>")
        .shows("Vul ja of nee in.");
    let page = page
        .shows("2 systemen opslaan")
        .shows("1 rij is fout")
        .shows("SYS-003");
    let _ = ciso.get(SYSTEMS).await.expect(200).hides("Nieuwe naam");
    let _ = ciso
        .get(&format!("{preview}?show=wrong"))
        .await
        .expect(200)
        .shows("Rij 4")
        .hides("Rij 2<");
    let fingerprint = page.field("fingerprint").unwrap_or_default();
    let done = ciso
        .post(&preview, &[("fingerprint", &fingerprint)])
        .await
        .expect(303);
    assert_eq!(done.location(), SYSTEMS);
    let list = ciso
        .get(SYSTEMS)
        .await
        .expect(200)
        .shows("2 rijen zijn verwerkt")
        .shows("Nieuwe naam");
    let _ = list.shows("Vierde").hides("Derde");
    // The file is gone: sending the form again does nothing.
    let again = ciso
        .post(&preview, &[("fingerprint", &fingerprint)])
        .await
        .expect(303);
    assert_eq!(again.location(), format!("{SYSTEMS}/import"));
    let page = PageRequest { offset: 0, limit: 10 };
    let events = test
        .app
        .store
        .events(test.organisation, &EventFilter::default(), page)
        .await
        .expect("events");
    let actions: Vec<&str> = events
        .rows
        .iter()
        .map(|event| event.action.as_str())
        .take(3)
        .collect();
    assert_eq!(actions, ["objects.added", "objects.changed", "objects.imported"]);
    let counts = &events.rows[2].details;
    assert!(counts.contains("[\"new\",1]") && counts.contains("[\"wrong\",1]"));
    assert!(events.rows[1].details.contains("Nieuwe naam"));
}

#[tokio::test]
async fn a_change_in_between_brings_the_preview_back() {
    let (test, ids) = test_with_systems(1).await;
    let ciso = test.with_user(Role::Ciso).await;
    let preview = import(&ciso, SYSTEMS, "a.csv", b"Code,Naam\nSYS-001,Uit het bestand\n").await;
    let fingerprint = ciso
        .get(&preview)
        .await
        .expect(200)
        .field("fingerprint")
        .unwrap_or_default();
    let mut meanwhile = system(ids[0], 1);
    meanwhile.version = 2;
    meanwhile.details.critical = true;
    test.save(vec![objects::Change::Save(vec![meanwhile]).into()])
        .await;
    let page = ciso
        .post(&preview, &[("fingerprint", &fingerprint)])
        .await
        .expect(409);
    let page = page.shows("Een collega heeft iets gewijzigd");
    let fingerprint = page.field("fingerprint").unwrap_or_default();
    let _ = ciso
        .post(&preview, &[("fingerprint", &fingerprint)])
        .await
        .expect(303);
    let _ = ciso
        .get(SYSTEMS)
        .await
        .expect(200)
        .shows("Uit het bestand")
        .shows("Kritiek");
}

#[tokio::test]
async fn what_was_exported_changes_nothing() {
    let (test, ids) = test_with_systems(3).await;
    let mut odd = system(ids[1], 2);
    odd.version = 2;
    odd.details.name = "=Som(\"A;1\")".to_owned();
    odd.details.description = "Twee\nregels; met \"tekens\" é".to_owned();
    odd.details.owner = Some(test.account(Role::ProcessOwner).await.id);
    test.save(vec![objects::Change::Save(vec![odd]).into()]).await;
    let ciso = test.with_user(Role::Ciso).await;
    for format in ["csv", "xlsx"] {
        let file = ciso
            .get(&format!("{SYSTEMS}/export?format={format}"))
            .await
            .expect(200);
        assert!(
            file.header("content-disposition")
                .contains(&format!("voorbeeldstad-systems-2026-11-23.{format}"))
        );
        let preview = import(&ciso, SYSTEMS, &format!("x.{format}"), &file.bytes).await;
        let page = ciso
            .get(&preview)
            .await
            .expect(200)
            .shows("Alles in dit bestand is al zo");
        let _ = page.hides("fingerprint");
        let _ = ciso.post(&format!("{preview}/cancel"), &[]).await.expect(303);
        assert_eq!(ciso.get(&preview).await.status.as_u16(), 303, "the file is gone");
    }
}

#[tokio::test]
async fn files_that_are_no_list_are_refused_with_what_to_do() {
    let test = TestApp::new().await;
    let ciso = test.with_user(Role::Ciso).await;
    let path = format!("{SYSTEMS}/import");
    let cases: [(&str, &[u8], &str); 4] = [
        ("leeg.csv", b"", "Het bestand is leeg"),
        (
            "foto.png",
            b"\x89PNG\r\n\x1a\n\0\0",
            "geen CSV-, XLSX- of ODS-bestand",
        ),
        ("kapot.xlsx", b"PK\x03\x04kapot", "beschadigd of niet compleet"),
        ("kop.csv", b"Naam\n", "staan geen rijen"),
    ];
    for (name, content, told) in cases {
        let _ = ciso
            .post_files(&path, &[], &[("file", name, content)])
            .await
            .expect(422)
            .shows(told);
    }
    let _ = ciso
        .post_files(&path, &[], &[])
        .await
        .expect(422)
        .shows("Kies een bestand.");
    // Columns that say nothing are asked about.
    let columns = import(&ciso, SYSTEMS, "anders.csv", b"Kleur\nrood\n").await;
    let _ = ciso.get(&columns).await.expect(200).shows("Welke kolom is wat?");
    let refused = ciso.post(&columns, &[]).await.expect(422);
    let _ = refused.shows("geen kolom Code of Naam");
    let chosen = ciso.post(&columns, &[("column-name", "0")]).await.expect(303);
    let page = ciso.get(chosen.location()).await.expect(200);
    let _ = page.shows("1 systeem opslaan").shows("rood");
}

#[tokio::test]
async fn five_thousand_rows_go_in_at_once() {
    let test = TestApp::new().await;
    let ciso = test.with_user(Role::Ciso).await;
    let mut file = String::from("Code;Naam;Omschrijving\n");
    for n in 1..=5_000 {
        file.push_str(&format!("P-{n};Proces {n};Waar dit proces voor is\n"));
    }
    let processes = "/o/voorbeeldstad/objects/processes";
    let preview = import(&ciso, processes, "veel.csv", file.as_bytes()).await;
    let page = ciso
        .get(&format!("{preview}?page=100"))
        .await
        .expect(200)
        .shows("Rij 5.001")
        .shows("5.000 processen");
    let fingerprint = page.field("fingerprint").unwrap_or_default();
    let _ = ciso
        .post(&preview, &[("fingerprint", &fingerprint)])
        .await
        .expect(303);
    let _ = ciso.get(processes).await.expect(200).shows("van 5.000 processen");
    let more = format!("{file}P-0;Nog een;\n");
    let path = format!("{processes}/import");
    let refused = ciso
        .post_files(&path, &[], &[("file", "meer.csv", more.as_bytes())])
        .await;
    let _ = refused.expect(422).shows("meer dan 5.000 rijen");
}

#[tokio::test]
async fn an_import_of_another_organisation_is_out_of_reach() {
    let (test, _) = test_with_systems(1).await;
    test.make_organisation("elders").await;
    let ciso = test.with_user(Role::Ciso).await;
    let preview = import(&ciso, SYSTEMS, "a.csv", b"Naam\nGeheim\n").await;
    let user = test
        .account_named("Cis Elders", "cis@elders.example", &[Role::BoardMember])
        .await;
    let elsewhere = test
        .app
        .store
        .organisation_by_slug("elders")
        .await
        .expect("asked")
        .expect("there");
    test.save_in(
        elsewhere.id,
        vec![accounts::Change::SetRoles(user.id, vec![Role::Ciso]).into()],
    )
    .await;
    let other = test.log_in(&user).await;
    let there = preview.replace("voorbeeldstad", "elders");
    let answer = other.get(&there).await;
    assert!(!answer.body.contains("Geheim"));
    let _ = other.get(&preview).await.expect(403);
}
