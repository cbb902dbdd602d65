//! Small.
use waarborg_domain::accounts::Role;
use waarborg_web::testing::TestApp;

#[tokio::test]
async fn the_ciso_logs_in() {
    let test = TestApp::new().await;
    let ada = test.with_user(Role::Administrator).await;
    let page = ada
        .get("/o/voorbeeldstad/admin/settings")
        .await
        .expect(200)
        .shows("Instellingen");
    println!("{}", page.body);
}
