//! Two people at once: nobody relies unknowingly on what another ends.

use super::support::{browser_of, test_with_systems};
use waarborg_domain::accounts::Role;

const SYSTEMS: &str = "/o/voorbeeldstad/objects/systems";

#[tokio::test]
async fn an_inheritance_does_not_end_unseen() {
    let (test, ids) = test_with_systems(2).await;
    let ciso = test.with_user(Role::Ciso).await;
    let path = format!("{SYSTEMS}/{}/end", ids[0]);
    let _ = ciso
        .get(&path)
        .await
        .expect(200)
        .hides("Deze levering eindigt ook");
    let given = super::support::inheritance(&test, "8.13", ids[0], "all:system");
    test.save(vec![given]).await;
    let form = [("version", "1"), ("valid-from", "2026-11-20")];
    let page = ciso.post(&path, &form).await.expect(409);
    let page = page.shows("Deze levering eindigt ook");
    let given = page.field("inheritance").expect("what ends too");
    let knowingly = [form.as_slice(), &[("inheritance", given.as_str())]].concat();
    let _ = ciso.post(&path, &knowingly).await.expect(303);
}

#[tokio::test]
async fn nothing_inherits_from_what_a_colleague_ends_at_that_moment() {
    let (test, ids) = test_with_systems(2).await;
    let ciso = test.with_user(Role::Ciso).await;
    let other = browser_of(&test, "Bo Ander", Role::Ciso).await;
    let provider = ids[0].to_string();
    let path = format!("{SYSTEMS}/{provider}/end");
    let end = [("version", "1"), ("valid-from", "2026-11-20")];
    let asked = [
        ("what", "8.13"),
        ("to", "all"),
        ("kind", "system"),
        ("from", "2026-11-23"),
        ("provider", provider.as_str()),
    ];
    let new = "/o/voorbeeldstad/objects/inheritances/new";
    let (ended, added) = tokio::join!(ciso.post(&path, &end), other.post(new, &asked));
    // The second one is refused: because of the inheritance (409), or because the provider is gone (422).
    let told = (ended.status.as_u16(), added.status.as_u16());
    assert!(matches!(told, (303, 422) | (409, 303)), "{told:?}");
}
