//! Two people propose a statement at the same moment.

use crate::filled::{browser, filled};
use waarborg_testkit::personas;

const OVERVIEW: &str = "/o/voorbeeldstad/statement";

#[tokio::test]
async fn of_two_proposals_at_once_one_is_made() {
    let test = filled().await;
    let ciso = browser(&test, personas::CISO).await;
    let path = format!("{OVERVIEW}/propose");
    let fields = [("action", "propose")];
    let (one, other) = tokio::join!(ciso.post(&path, &fields), ciso.post(&path, &fields));
    let mut statuses = [one.status.as_u16(), other.status.as_u16()];
    statuses.sort_unstable();
    assert_eq!(statuses, [303, 409]);
}
