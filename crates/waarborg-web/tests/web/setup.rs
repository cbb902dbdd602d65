//! From nothing to the first organisation.

use waarborg_domain::accounts::Role;
use waarborg_domain::law::CbwScope;
use waarborg_domain::objects::ObjectKind;
use waarborg_web::testing::TestApp;

const ORGANISATION: [(&str, &str); 4] = [
    ("organisation", "Gemeente Voorbeeldstad"),
    ("slug", ""),
    ("tier", "municipality"),
    ("catalogue", "v1.3"),
];
const PASSWORD: &str = "vijf zwanen in de vijver";

fn with<'a>(more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    ORGANISATION
        .iter()
        .copied()
        .filter(|(name, _)| !more.iter().any(|(other, _)| other == name))
        .chain(more.iter().copied())
        .collect()
}

fn accounts<'a>(more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let base = [
        ("step", "accounts"),
        ("slug", "voorbeeldstad"),
        ("name", "Ada Beheer"),
        ("email", "Ada@Voorbeeldstad.example"),
        ("password", PASSWORD),
        ("repeated", PASSWORD),
        ("language", "nl"),
    ];
    let kept = base
        .iter()
        .copied()
        .filter(|(name, _)| !more.iter().any(|(other, _)| other == name));
    let kept: Vec<_> = kept.chain(more.iter().copied()).collect();
    with(&kept)
}

#[tokio::test]
async fn the_first_administrator_is_led_through() {
    let test = TestApp::empty().await;
    let browser = test.visitor();
    assert_eq!(browser.get("/login").await.expect(303).location(), "/setup");
    let _ = browser
        .get("/setup")
        .await
        .expect(200)
        .shows("Organisatie")
        .shows("v1.3")
        .shows("v1.2");

    let wrong = with(&[
        ("step", "organisation"),
        ("organisation", " "),
        ("tier", ""),
        ("slug", "Fout!"),
    ]);
    let _ = browser
        .post("/setup", &wrong)
        .await
        .expect(422)
        .shows("Er zijn 2 fouten")
        .shows("value=\"Fout!\"");
    let step = browser
        .post("/setup", &with(&[("step", "organisation")]))
        .await
        .expect(200)
        .shows("Beheerder");
    assert_eq!(
        step.field("slug").as_deref(),
        Some("gemeente-voorbeeldstad"),
        "proposed from the name"
    );
}

/// Whether the Cyberbeveiligingswet applies: asked in the first step, carried along to the second.
#[tokio::test]
async fn set_up_asks_whether_the_law_applies() {
    let test = TestApp::empty().await;
    let browser = test.visitor();
    let _ = browser
        .get("/setup")
        .await
        .shows("Geldt de Cbw voor je organisatie?")
        .shows("Provincie: De Cbw geldt.")
        .shows("Zelfstandig bestuursorgaan: Nog niet bepaald.")
        .shows("value=\"undetermined\" selected");
    let no_reason = with(&[("step", "organisation"), ("cbw", "outside")]);
    let _ = browser
        .post("/setup", &no_reason)
        .await
        .expect(422)
        .shows("Schrijf op waarom de Cbw niet geldt");
    let cbw = [("cbw", "outside"), ("cbw_reason", "Geen overheidstaak.")];
    let step = [("step", "organisation"), cbw[0], cbw[1]];
    let page = browser.post("/setup", &with(&step)).await.expect(200);
    assert_eq!(page.field("cbw").as_deref(), Some("outside"));
    assert_eq!(page.field("cbw_reason").as_deref(), Some("Geen overheidstaak."));
    let _ = browser.post("/setup", &accounts(&cbw)).await.expect(303);
    let found = test.app.store.organisation_by_slug("voorbeeldstad").await;
    let organisation = found.expect("the store").expect("an organisation");
    assert_eq!(organisation.settings.cbw.scope, CbwScope::Outside);
    assert_eq!(organisation.settings.cbw.reason, "Geen overheidstaak.");
}

#[tokio::test]
#[expect(clippy::too_many_lines, reason = "was longer when the limit came")]
async fn all_of_it_is_made_at_once() {
    let test = TestApp::empty().await;
    let browser = test.visitor();
    let _ = browser.get("/setup").await;
    let _ = browser
        .post(
            "/setup",
            &accounts(&[
                ("password", "wachtwoord123"),
                ("ciso_name", "Cor"),
                ("ciso_email", "x"),
            ]),
        )
        .await
        .expect(422)
        .shows("makkelijk te raden")
        .shows("niet gelijk")
        .shows("Vul een e-mailadres in")
        .shows("value=\"Ada Beheer\"");
    let ciso = [
        ("ciso_name", "Cor Ciso"),
        ("ciso_email", "cor@voorbeeldstad.example"),
    ];
    let done = browser
        .post("/setup", &accounts(&ciso))
        .await
        .expect(200)
        .shows("cor@voorbeeldstad.example");
    assert_eq!(done.header("cache-control"), "no-store");

    // Logged in, and on to the second factor.
    let start = browser.get("/o/voorbeeldstad/admin/members").await.expect(303);
    assert!(
        start.location().starts_with("/account/second-factor"),
        "{}",
        start.location()
    );

    let found = test
        .app
        .store
        .organisation_by_slug("voorbeeldstad")
        .await
        .expect("the store");
    let organisation = found.expect("an organisation");
    let key = test.app.secrets.decrypt(
        "signing-key",
        &organisation.id.to_string(),
        &organisation.encrypted_private_key,
    );
    assert_eq!(key.expect("a key").len(), 32);
    assert_eq!(organisation.public_key.len(), 64);
    let ledger = test.app.ledger(organisation.id).await.expect("a ledger");
    assert_eq!(ledger.objects.len(), 1);
    assert_eq!(ledger.objects[0].kind, ObjectKind::Organisation);
    let roles: Vec<_> = ledger
        .members
        .iter()
        .map(|member| (member.name.as_str(), member.roles.clone()))
        .collect();
    assert_eq!(
        roles,
        [
            ("Ada Beheer", vec![Role::Administrator]),
            ("Cor Ciso", vec![Role::Ciso])
        ]
    );

    // Only once.
    let _ = test.visitor().get("/setup").await.expect(404);
    let other = test.visitor();
    let _ = other.get("/login").await.expect(200);
    let _ = other.post("/setup", &accounts(&[])).await.expect(404);
}
