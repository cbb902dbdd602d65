//! The log of a whole organisation is for people: no codes, no identifiers.

use crate::filled::{browser, filled, person};
use waarborg_domain::features;
use waarborg_domain::ids::OrganisationId;
use waarborg_testkit::personas;
use waarborg_web::testing::TestApp;

const AUDIT: &str = "/o/voorbeeldstad/audit";

/// What people read of a page: without its tags.
fn visible(page: &str) -> String {
    let outside = |(index, part): (usize, &str)| match part.split_once('>') {
        Some((_, text)) if index > 0 => format!(" {text}"),
        _ => part.to_owned(),
    };
    page.split('<').enumerate().map(outside).collect()
}

/// Whether an identifier (a UUID) occurs in a text.
fn identifier_in(text: &str) -> Option<&str> {
    let words = text.split(|c: char| !(c.is_ascii_hexdigit() || c == '-'));
    let mut words = words.filter(|word| word.len() == 36);
    words.find(|word| uuid::Uuid::parse_str(word).is_ok())
}

#[tokio::test]
async fn the_log_of_a_whole_organisation_reads_as_sentences() {
    let test = filled().await;
    let ciso = browser(&test, personas::CISO).await;
    let mut number = 0;
    loop {
        number += 1;
        let page = ciso.get(&format!("{AUDIT}?page={number}")).await.expect(200);
        let text = visible(&page.body);
        assert_eq!(identifier_in(&text), None);
        for kind in features::ALL.iter().flat_map(|feature| feature.events) {
            assert!(!text.contains(kind.action), "page {number}: {}", kind.action);
        }
        if !page.body.contains(&format!("page={}", number + 1)) {
            break;
        }
    }
    assert!(number > 3, "{number} pages");
}

#[tokio::test]
async fn every_kind_of_event_of_a_whole_organisation_reads_as_a_table() {
    let test = filled().await;
    let ciso = browser(&test, personas::CISO).await;
    let organisation = organisation_of(&test, personas::CISO).await;
    let mut seen = std::collections::BTreeSet::new();
    let mut after = 0;
    loop {
        let events = test.app.store.events_after(organisation, after, 500).await;
        let events = events.expect("events");
        let Some(last) = events.last() else { break };
        after = last.sequence;
        for event in events {
            if !seen.insert(event.action.clone()) {
                continue;
            }
            let page = ciso.get(&format!("{AUDIT}/{}", event.sequence)).await.expect(200);
            let (readable, _) = page
                .body
                .split_once("id=\"chain\"")
                .expect("the chain comes after");
            assert_eq!(identifier_in(&visible(readable)), None, "{}", event.action);
            for label in readable.split("<th scope=\"row\">").skip(1) {
                let (label, _) = label.split_once("</th>").expect("an end");
                for part in label.split(": ") {
                    // Without a text its code would show: in lower case.
                    let named = part.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
                    assert!(named, "{}: {label}", event.action);
                }
            }
        }
    }
    assert!(seen.len() > 10, "{seen:?}");
}

/// The identifier of Voorbeeldstad, where this person is a member.
pub async fn organisation_of(test: &TestApp, email: &str) -> OrganisationId {
    let person = person(test, email).await;
    let memberships = test.app.store.memberships(person.id).await.expect("memberships");
    let mut here = memberships.iter();
    let here = here.find(|membership| membership.slug == "voorbeeldstad");
    here.expect("a membership").organisation
}
