//! The paragraph for the annual report.

use crate::filled::{browser, filled};
use crate::statement::{propose, publish};
use waarborg_testkit::personas;

#[tokio::test]
async fn a_public_statement_has_a_paragraph_to_copy_and_to_download() {
    let test = filled().await;
    let path = publish(&test, &[]).await;
    let ciso = browser(&test, personas::CISO).await;
    let _ = ciso.get(&path).await.shows("Alinea voor het jaarverslag");
    test.take_queries();
    let page = ciso.get(&format!("{path}/annual-report")).await.expect(200);
    assert!(test.take_queries() <= 8);
    let _ = page
        .shows("Het bestuur stelde op")
        .shows("readonly")
        .shows("data-copy=\"#annual\"")
        .shows("http://localhost:8080/public/voorbeeldstad/1")
        .hides("In het college.")
        .hides("Een eerlijk beeld.");
    let file = ciso
        .get(&format!("{path}/annual-report.txt?lang=en"))
        .await
        .expect(200)
        .shows("the board approved version 1")
        .shows("The statement has been public since");
    assert_eq!(file.header("content-type"), "text/plain; charset=utf-8");
    assert!(
        file.header("content-disposition")
            .contains("jaarverslag-voorbeeldstad-1.txt")
    );
}

#[tokio::test]
async fn a_paragraph_leaves_out_what_the_edition_leaves_out() {
    let test = filled().await;
    let path = publish(&test, &["states"]).await;
    let ciso = browser(&test, personas::CISO).await;
    let file = ciso.get(&format!("{path}/annual-report.txt")).await.expect(200);
    let _ = file.shows("Het bestuur stelde op").hides("voldoet deels");
}

#[tokio::test]
async fn what_the_board_did_not_approve_has_none() {
    let test = filled().await;
    let ciso = browser(&test, personas::CISO).await;
    let path = propose(&ciso, &[]).await;
    let _ = ciso.get(&path).await.hides("Alinea voor het jaarverslag");
    let _ = ciso.get(&format!("{path}/annual-report")).await.expect(404);
    let _ = ciso.get(&format!("{path}/annual-report.txt")).await.expect(404);
}
