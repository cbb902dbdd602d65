//! A notice that somebody made up says nothing; switching the language keeps the address.

use super::Ui;
use crate::i18n::Library;
use crate::site::{AccountPaths, Site};
use waarborg_domain::catalogue::Language;

static NO_TEXTS: Library = Library::new(&[], &[], &[]);

static SITE: Site = Site {
    texts: || &NO_TEXTS,
    asset: |name| format!("/assets/{name}"),
    menu: Vec::new,
    section: |_, _| None,
    record: |_| None,
    account: AccountPaths {
        log_in: "/log-in",
        log_out: "/log-out",
        second_factor: "/second-factor",
        factor_set_up: "/factor",
        password: "/password",
        profile: "/profile",
        language: "/language",
    },
    organisation: |slug| format!("/o/{slug}"),
    theme: |slug| format!("/o/{slug}/theme.css"),
    logo: |slug| format!("/o/{slug}/logo"),
};

#[test]
fn a_notice_is_a_text_that_exists() {
    let ui = Ui::visitor(&SITE, Language::En, "/");
    assert_eq!(ui.said("form-save").as_deref(), Some("Save"));
    assert_eq!(ui.said("list-page:3").as_deref(), Some("Page 3"));
    for made_up in ["", "form-", "list-page:three", "<b>", "form-save:"] {
        assert_eq!(ui.said(made_up), None, "{made_up}");
    }
}

#[test]
fn the_other_language_keeps_the_rest_of_the_address() {
    let ui = Ui::visitor(&SITE, Language::Nl, "/list?page=2&lang=nl");
    assert_eq!(ui.in_other_language(), "/list?page=2&lang=en");
}
