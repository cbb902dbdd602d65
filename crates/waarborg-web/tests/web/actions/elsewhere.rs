//! Actions in the log.

use super::agreed;
use crate::judgements::support::World;

#[tokio::test]
async fn the_log_knows_an_action_by_its_number_and_its_title() {
    let world = World::new().await;
    let (_, one) = agreed(&world).await;
    let ciso = world.as_ciso().await;
    let id = one.rsplit('/').next().expect("an identifier");
    let log = "/o/voorbeeldstad/audit";
    for typed in ["1", "%231", "actie+1", "Rechten+opschonen", "opschonen", id] {
        let page = ciso.get(&format!("{log}?subject={typed}")).await.expect(200);
        let _ = page.shows("1 gebeurtenis").shows("sprak actie 1 af");
    }
    // What the trail itself links to is never read as something else.
    let page = ciso.get(&format!("{log}?subject=%3D1")).await.expect(200);
    let _ = page.hides("sprak actie 1 af");
}
