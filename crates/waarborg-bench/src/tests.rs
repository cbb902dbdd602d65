//! That everything that is measured can still be asked: no compiler checks the queries of the floor.

use crate::floor::Floor;
use crate::requests;
use crate::world::World;
use waarborg_app::{Clock, SystemClock};
use waarborg_store::StoreUrl;
use waarborg_testkit::{Plan, Size};

/// As little as there can be of everything.
const SMALLEST: Size = Size {
    organisations: 1,
    processes: 2,
    systems: 6,
    people: 10,
    suppliers: 1,
    months: 2,
};

#[tokio::test(flavor = "multi_thread")]
async fn everything_that_is_measured_answers_and_so_does_its_floor() {
    let folder = tempfile::tempdir().expect("a folder");
    let url = StoreUrl::Sqlite(folder.path().join("waarborg.sqlite"));
    let plan = Plan::of(SMALLEST, SystemClock.today());
    let world = World::new(&url, &plan).await.expect("a filled store");
    let floor = Floor::connect(&url).await.expect("a connection");
    for request in requests::all(&world).await.expect("requests") {
        let what = request.what;
        request
            .send(&world)
            .await
            .unwrap_or_else(|error| panic!("{what}: {error:#}"));
        let least = request.floor(&world, &floor).await;
        least.unwrap_or_else(|error| panic!("the floor of {what}: {error:#}"));
    }
}
