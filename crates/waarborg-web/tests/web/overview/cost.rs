//! What a page costs: calls of the store, whatever the size.

use super::world::{ORG, World};
use waarborg_domain::groups::Target;
use waarborg_domain::judgements::{Aspect, Verdict};
use waarborg_domain::objects::ObjectKind;

#[tokio::test]
async fn a_page_takes_three_calls_at_most() {
    let world = World::new().await;
    let all = Target::All(ObjectKind::System);
    world
        .judge("8.02.01", all, Aspect::Design, Verdict::Met, "2026-08-15")
        .await;
    let ciso = world.ciso().await;
    let _ = ciso.get(&format!("{ORG}/measures")).await.expect(200);
    for page in [
        "measures",
        "measures?theme=technological&state=gap&object-kind=system",
        "measures?as-of=2026-10-01",
        "measures/export?format=csv",
        "tasks",
        "overview",
        "overview?as-of=2026-10-01",
        "overview/owners",
        "overview/objects",
    ] {
        world.test.take_queries();
        let _ = ciso.get(&format!("{ORG}/{page}")).await.expect(200);
        let calls = world.test.take_queries();
        assert!(calls <= 3, "{page}: {calls} calls");
    }
    // After a write: which books it touched, the organisation with its members, and what was written.
    world
        .judge("8.02.01", all, Aspect::Existence, Verdict::Met, "2026-11-20")
        .await;
    world.test.take_queries();
    let _ = ciso.get(&format!("{ORG}/overview")).await.expect(200);
    let queries = world.test.take_queries();
    assert!(queries <= 7, "{queries} queries");
}
