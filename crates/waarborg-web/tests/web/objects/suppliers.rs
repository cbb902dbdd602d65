//! Suppliers and the systems that they run.

use super::support::{system, test_with_systems};
use waarborg_domain::accounts::Role;
use waarborg_domain::objects::{self, ObjectKind};

const SYSTEMS: &str = "/o/voorbeeldstad/objects/systems";

#[tokio::test]
async fn a_system_names_its_supplier_and_the_supplier_its_systems() {
    let (test, ids) = test_with_systems(2).await;
    let mut supplier = system(test.app.id(), 9);
    supplier.kind = ObjectKind::Supplier;
    supplier.details.code = "LEV-001".to_owned();
    supplier.details.name = "Voorbeeldhosting".to_owned();
    let mut run = system(ids[0], 1);
    run.version = 2;
    run.details.supplier = Some(supplier.object);
    let path = format!("/o/voorbeeldstad/objects/suppliers/{}", supplier.object);
    let filter = format!("{SYSTEMS}?supplier={}", supplier.object);
    test.save(vec![
        objects::Change::Save(vec![supplier]).into(),
        objects::Change::Save(vec![run]).into(),
    ])
    .await;
    let ciso = test.with_user(Role::Ciso).await;
    let _ = ciso
        .get(&path)
        .await
        .expect(200)
        .shows("Levert of beheert")
        .shows("SYS-001 Systeem 1");
    let _ = ciso
        .get(&filter)
        .await
        .expect(200)
        .shows("1 van 2 systemen")
        .shows("LEV-001 Voorbeeldhosting");
    let _ = ciso
        .get(&format!("{path}/end"))
        .await
        .expect(200)
        .shows("1 proces of systeem noemt dit");
}
