//! What the build refuses, and what it makes of the rest.

use crate::Library;
use crate::read::compare;

fn library(dutch: &str, english: &str) -> Result<Library, String> {
    let file = |source: &str| vec![("tasks".to_owned(), source.to_owned())];
    let files = compare(&[("nl", file(dutch)), ("en", file(english))])?;
    Ok(Library {
        files,
        sources: Vec::new(),
    })
}

fn refused(dutch: &str, english: &str) -> String {
    library(dutch, english).expect_err("a problem")
}

#[test]
fn languages_have_the_same_texts_with_the_same_arguments() {
    assert_eq!(refused("tasks-a = A\n", ""), "en/tasks.ftl: tasks-a is missing");
    assert_eq!(refused("", "tasks-a = A\n"), "nl/tasks.ftl: tasks-a is missing");
    let problem = refused("tasks-a = { $n } x\n", "tasks-a = { $m } x\n");
    assert!(problem.contains("takes {\"m\"}, but in nl {\"n\"}"), "{problem}");
}

#[test]
fn arguments_are_found_wherever_they_stand() {
    let text = "tasks-a = { $n ->\n    [one] { $name }\n   *[other] x { $day }\n }\n";
    let rust = library(text, text).expect("texts").rust("crate::i18n");
    assert!(
        rust.contains("pub const A: super::arguments::WithDayNName"),
        "{rust}"
    );
}

#[test]
fn a_text_exists_once_and_can_be_read() {
    let twice = "tasks-a = A\ntasks-a = B\n";
    assert!(refused(twice, "tasks-a = A\n").contains("nl/tasks.ftl: tasks-a exists twice"));
    assert!(refused("tasks-a = { $n\n", "").contains("nl/tasks.ftl"));
    for text in [
        "tasks-a = { tasks-b }\n",
        "tasks-a = { -term }\n",
        "tasks-a = A\n    .b = B\n",
    ] {
        assert!(refused(text, text).contains("tasks-a"), "{text}");
    }
}

#[test]
fn a_family_is_declared_with_texts_below_it() {
    let declared = "# tasks-urgency-{waarborg_domain::tasks::Urgency}\n";
    let empty = format!("{declared}tasks-a = A\n");
    assert!(refused(&empty, "tasks-a = A\n").contains("tasks-urgency-{…} has no texts"));
    assert!(refused("# tasks-{Urgency}\n", "").contains("does not declare a family"));
}

#[test]
fn a_family_is_a_function_of_the_code() {
    let texts = "tasks-urgency-a = A\ntasks-urgency-b = B { $n }\ntasks-urgency-b-hint = H\n";
    let rest = "tasks-x = X\ntasks-urgency-title = T\n";
    let declared = "# tasks-urgency-{crate::Urgency}\n# tasks-urgency-{crate::Other}-hint\n";
    let (dutch, english) = (format!("{declared}{texts}{rest}"), format!("{texts}{rest}"));
    let rust = library(&dutch, &english).expect("texts").rust("crate::i18n");
    let function =
        "pub fn urgency(code: impl std::borrow::Borrow<crate::Urgency>) -> super::arguments::WithN";
    assert!(rust.contains(function), "{rust}");
    assert!(rust.contains("= &[(\"a\", \"tasks-urgency-a\"), (\"b\", \"tasks-urgency-b\")];"));
    assert!(rust.contains("pub fn urgency_hint"));
    assert!(rust.contains("pub const X: Text"), "{rust}");
    // A member of a family may be unused under its own name.
    let member = "#[allow(dead_code)]\n#[doc = \"`A`\"]\npub const URGENCY_A: Text";
    assert!(rust.contains(member), "{rust}");
    assert!(rust.contains("pub const URGENCY_TITLE"), "outside the block");
}
