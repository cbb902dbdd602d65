//! Files that come in, good and bad: good ones are kept whole, of bad ones nothing stays.

use super::support::{EVIDENCE, ON_SYSTEMS, World, form, page};
use axum::body::{Body, Bytes};
use axum::http::{Request, header};
use futures::{StreamExt, TryStreamExt, stream};
use object_store::ObjectStoreExt;
use sha2::{Digest, Sha256};
use waarborg_domain::groups::Target;
use waarborg_web::testing::{Answer, Browser};

const NEW: &str = "/o/voorbeeldstad/evidence/new";

async fn stored(world: &World) -> Vec<String> {
    for _ in 0..20 {
        tokio::task::yield_now().await;
    }
    let found: Vec<_> = world
        .test
        .app
        .files
        .list(None)
        .try_collect()
        .await
        .expect("a list");
    found.iter().map(|found| found.location.to_string()).collect()
}

async fn count(world: &World) -> i64 {
    let page = waarborg_domain::store::PageRequest { offset: 0, limit: 1 };
    let store = &world.test.app.store;
    store
        .evidence_page(world.test.organisation, &Default::default(), page)
        .await
        .expect("a page")
        .total
}

async fn upload(world: &World, browser: &Browser, files: &[(&str, &str, &[u8])]) -> Answer {
    let owner = world.petra.id.to_string();
    let fields = [
        ("title", "Mijn titel"),
        ("from", ""),
        ("to", ""),
        ("owner", owner.as_str()),
        ("confidentiality", "internal"),
    ];
    browser.post_files(NEW, &fields, files).await
}

fn only_id(shown: &Answer) -> String {
    let start = shown.body.find(&format!("{EVIDENCE}/01")).expect("a link") + EVIDENCE.len() + 1;
    shown.body[start..start + 36].to_owned()
}

#[tokio::test]
async fn files_are_kept_by_their_content_and_come_back_as_downloads() {
    let world = World::new().await;
    let petra = world.as_petra().await;
    let content = b"%PDF-1.7 rapport";
    let added = upload(
        &world,
        &petra,
        &[("files", "../../etc/Ra\"pp\u{f6}rt.pdf", content)],
    )
    .await
    .expect(303);
    let list = petra
        .get(added.location())
        .await
        .expect(200)
        .shows("Het bewijs is toegevoegd.")
        .shows("Mijn titel");
    assert_eq!(stored(&world).await, [hex::encode(Sha256::digest(content))]);
    let one = format!("{EVIDENCE}/{}", only_id(&list));
    let _ = petra
        .get(&one)
        .await
        .expect(200)
        .shows("PDF, 16 B")
        .hides("etc/Ra");
    let file = petra.get(&format!("{one}/file")).await.expect(200);
    assert_eq!(file.bytes, content);
    assert_eq!(file.header("content-type"), "application/pdf");
    assert!(
        file.header("content-disposition")
            .starts_with("attachment; filename=\"")
    );
    assert!(!file.header("content-disposition").contains("etc"));
    assert!(file.header("content-security-policy").contains("sandbox"));
    assert_eq!(file.header("x-content-type-options"), "nosniff");
    assert_eq!(file.header("cache-control"), "no-store");

    // The same bytes under another name are one file and two pieces; two at once get their own titles.
    let twice = [("files", "a.pdf", &content[..]), ("files", "b.txt", b"tekst")];
    let added = upload(&world, &petra, &twice).await.expect(303);
    let _ = petra
        .get(added.location())
        .await
        .expect(200)
        .shows("Mijn titel – a.pdf")
        .shows("Mijn titel – b.txt");
    assert_eq!((stored(&world).await.len(), count(&world).await), (2, 3));
}

#[tokio::test]
async fn a_page_with_script_never_comes_back_as_a_page() {
    let world = World::new().await;
    let petra = world.as_petra().await;
    let script = b"<!doctype html><script>alert(document.cookie)</script>";
    for (name, content) in [
        ("pagina.html", &script[..]),
        ("plaatje.svg", b"<svg onload=\"alert(1)\"></svg>"),
    ] {
        let added = upload(&world, &petra, &[("files", name, content)])
            .await
            .expect(303);
        let list = petra.get(added.location()).await.expect(200);
        let file = petra
            .get(&format!("{EVIDENCE}/{}/file", only_id(&list)))
            .await
            .expect(200);
        assert_eq!(file.header("content-type"), "application/octet-stream");
        assert!(file.header("content-disposition").starts_with("attachment"));
        assert_eq!(
            file.header("content-security-policy"),
            "sandbox; default-src 'none'; frame-ancestors 'none'"
        );
    }
}

#[tokio::test]
async fn what_is_bad_is_refused_with_the_reason_and_nothing_stays() {
    let world = World::new().await;
    let petra = world.as_petra().await;
    let large = vec![b'x'; 1024 * 1024 + 1];
    let good = ("files", "goed.txt", &b"goed"[..]);
    for (bad, status, words) in [
        (
            ("files", "groot.txt", &large[..]),
            413,
            "groot.txt is te groot. Een bestand mag hoogstens 1 MB zijn.",
        ),
        (("files", "leeg.txt", b""), 422, "leeg.txt is leeg."),
        (
            ("files", "rapport.pdf", b"MZ\x90\x00\x03"),
            422,
            "rapport.pdf is een programma.",
        ),
        (
            ("files", "install.exe", b"tekst"),
            422,
            "install.exe is een programma.",
        ),
        (
            ("files", "start.txt", b"#!/bin/sh\nrm"),
            422,
            "start.txt is een programma.",
        ),
    ] {
        let answer = upload(&world, &petra, &[good, bad]).await.expect(status);
        assert!(!answer.header("x-upload-problem").is_empty());
        let _ = answer.shows(words).shows("Mijn titel");
    }
    let _ = upload(&world, &petra, &[])
        .await
        .expect(422)
        .shows("Kies minstens één bestand.");
    // An input in which nothing was chosen.
    let _ = upload(&world, &petra, &[("files", "", b"")])
        .await
        .expect(422)
        .shows("Kies minstens één bestand.");
    let many = [good; 21];
    let _ = upload(&world, &petra, &many)
        .await
        .expect(422)
        .shows("Kies er hoogstens 20 tegelijk.");
    assert_eq!(stored(&world).await, Vec::<String>::new());
    assert_eq!(count(&world).await, 0);
}

#[tokio::test]
async fn the_form_of_a_judgement_keeps_what_was_typed_beside_a_file_that_is_too_large() {
    let world = World::new().await;
    let petra = world.as_petra().await;
    let target = Target::Object(world.zaak).to_string();
    let path = format!("{}?object={}", page(ON_SYSTEMS), world.zaak);
    let large = vec![b'x'; 2 * 1024 * 1024];
    let fields = form(&target, &[("remark", "Niet kwijt")]);
    let files = [
        ("files", "groot.txt", &large[..]),
        ("files", "klein.txt", b"klein"),
    ];
    let answer = petra.post_files(&path, &fields, &files).await.expect(413);
    let answer = answer
        .shows("Niet kwijt")
        .shows("hoogstens 1 MB")
        .shows("Je nieuwe bewijs is bewaard");
    // The good file is kept as evidence and ticked; no judgement was recorded.
    assert!(answer.field("evidence").is_some());
    assert!(world.recorded().await.is_empty());
    assert_eq!((stored(&world).await.len(), count(&world).await), (1, 1));
}

#[tokio::test]
async fn a_form_that_breaks_off_leaves_nothing() {
    let world = World::new().await;
    let petra = world.as_petra().await;
    let token = petra.get(NEW).await.expect(200).field("csrf").expect("a token");
    let whole = format!(
        "--edge\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\n{token}\r\n\
         --edge\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.txt\"\r\n\r\nheel bestand\r\n\
         --edge\r\nContent-Disposition: form-data; name=\"files\"; filename=\"b.txt\"\r\n\r\nhalf best"
    );
    let kind = "multipart/form-data; boundary=edge";
    let request = || Request::post(NEW).header(header::CONTENT_TYPE, kind);
    let _ = petra.send(request(), Body::from(whole.clone())).await.expect(400);
    // The connection breaks.
    let broken = stream::iter([Ok(Bytes::from(whole)), Err(std::io::Error::other("gone"))]);
    let _ = petra.send(request(), Body::from_stream(broken)).await.expect(400);
    assert_eq!(stored(&world).await, Vec::<String>::new());
    assert_eq!(count(&world).await, 0);
}

#[tokio::test]
async fn an_endless_form_is_cut_off() {
    let world = World::new().await;
    let petra = world.as_petra().await;
    let token = petra.get(NEW).await.expect(200).field("csrf").expect("a token");
    let head = format!(
        "--edge\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\n{token}\r\n\
         --edge\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.txt\"\r\n\r\n"
    );
    let piece = Bytes::from(vec![b'x'; 64 * 1024]);
    let endless = stream::repeat_with(move || Ok::<_, std::io::Error>(piece.clone()));
    let body = Body::from_stream(stream::iter([Ok(Bytes::from(head))]).chain(endless));
    let request = Request::post(NEW).header(header::CONTENT_TYPE, "multipart/form-data; boundary=edge");
    let _ = petra.send(request, body).await.expect(413);
    assert_eq!(stored(&world).await, Vec::<String>::new());
}

#[tokio::test]
async fn a_file_that_is_gone_is_our_mistake_and_says_so() {
    let world = World::new().await;
    let petra = world.as_petra().await;
    let added = upload(&world, &petra, &[("files", "a.txt", b"tekst")])
        .await
        .expect(303);
    let list = petra.get(added.location()).await.expect(200);
    let name = object_store::path::Path::from(stored(&world).await[0].as_str());
    world.test.app.files.delete(&name).await.expect("gone");
    let _ = petra
        .get(&format!("{EVIDENCE}/{}/file", only_id(&list)))
        .await
        .expect(500)
        .shows("mis");
}
