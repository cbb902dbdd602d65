//! What a template needs to know of the visitor: language, texts, who they are and what they may see.

mod menu;
mod people;

pub use menu::NavLink;
pub use people::{Here, Person};

use crate::i18n::{self, Library, Message, Text};
use crate::named::Named;
use crate::site::{AccountPaths, Site};
use crate::texts;
use fluent_bundle::FluentValue;
use std::borrow::Borrow;
use std::sync::Arc;
use waarborg_domain::accounts::Membership;
use waarborg_domain::catalogue::Language;
use waarborg_domain::organisations::Organisation;
use waarborg_domain::permissions::{self, Permission};
use waarborg_domain::{Day, Moment};

/// Everything about the visitor; see [`Ui`].
#[derive(Debug, Clone)]
pub(crate) struct Inner {
    pub site: &'static Site,
    pub language: Language,
    pub csrf: String,
    /// Path and query of this page.
    pub address: String,
    pub person: Option<Person>,
    pub here: Option<Here>,
    pub memberships: Vec<Membership>,
    /// Whether an organisation invites this person.
    pub invited: bool,
    pub notice: Option<String>,
}

/// What a text without arguments is filled in with; see [`Ui::recorded`].
pub fn nothing(_: &str) -> FluentValue<'static> {
    FluentValue::None
}

/// What a template needs to know of the visitor. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Ui {
    inner: Arc<Inner>,
}

impl Ui {
    pub(crate) fn new(inner: Inner) -> Self {
        Self {
            inner: Arc::new(inner),
        }
    }

    /// A visitor of whom only the language is known, at this path and query.
    #[must_use]
    pub fn visitor(site: &'static Site, language: Language, address: impl Into<String>) -> Self {
        Self::new(Inner {
            site,
            language,
            csrf: String::new(),
            address: address.into(),
            person: None,
            here: None,
            memberships: Vec::new(),
            invited: false,
            notice: None,
        })
    }

    /// The application around the page.
    #[must_use]
    pub fn site(&self) -> &'static Site {
        self.inner.site
    }

    /// Where one's own account is.
    #[must_use]
    pub fn account(&self) -> &'static AccountPaths {
        &self.site().account
    }

    /// What a text says: `ui.t(texts::tasks::TITLE)`, `ui.t(texts::tasks::TITLE_OF.name(person))`.
    #[must_use]
    pub fn t(&self, message: impl Into<Message>) -> String {
        message.into().say(self.inner.language)
    }

    /// What a code of the domain is called: `ui.name(role)`.
    #[must_use]
    pub fn name(&self, code: impl Named) -> String {
        self.t(code.name())
    }

    /// What an action of the audit trail is called; the code itself if this version does not know it.
    #[must_use]
    pub fn action(&self, action: &str) -> String {
        self.recorded(&action.replacen('.', "-event-", 1), nothing)
            .unwrap_or_else(|| action.to_owned())
    }

    /// The text with a key that was made of a recorded code, if this version has one. Only for what
    /// stands in the audit trail: everything else has a constant. Its arguments are asked for by name.
    #[must_use]
    pub fn recorded(
        &self,
        key: &str,
        argument: impl Fn(&'static str) -> FluentValue<'static>,
    ) -> Option<String> {
        let (text, arguments) = self.find(key)?;
        let filled = arguments.iter().fold(Message::from(text), |message, name| {
            message.with(name, argument(name))
        });
        Some(self.t(filled))
    }

    /// The text with a key that came from outside: one of a feature, or else of the kit.
    fn find(&self, key: &str) -> Option<(Text, &'static [&'static str])> {
        let libraries: [fn() -> &'static Library; 2] = [self.inner.site.texts, || &texts::LIBRARY];
        let mut found = libraries.into_iter().map(|of| of().recorded(of, key));
        found.find_map(|text| text)
    }

    /// `23 november 2026`.
    #[must_use]
    pub fn date(&self, day: impl Borrow<Day>) -> String {
        i18n::date(self.inner.language, *day.borrow())
    }

    /// `23-11-2026`, for tables.
    #[must_use]
    pub fn short_date(&self, day: impl Borrow<Day>) -> String {
        i18n::short_date(self.inner.language, *day.borrow())
    }

    /// `23 november 2026 om 14.05 uur`, the time in the Netherlands.
    #[must_use]
    pub fn moment(&self, moment: impl Borrow<Moment>) -> String {
        i18n::moment(self.inner.language, *moment.borrow())
    }

    /// `1.234` in Dutch, `1,234` in English.
    #[must_use]
    pub fn number(&self, number: impl TryInto<i64>) -> String {
        i18n::number(self.inner.language, number.try_into().unwrap_or(i64::MAX))
    }

    /// `4,5` in Dutch, `4.5` in English.
    #[must_use]
    pub fn decimal(&self, number: f64) -> String {
        let text = format!("{number:.1}");
        match self.inner.language {
            Language::Nl => text.replace('.', ","),
            Language::En => text,
        }
    }

    /// The language of the page.
    #[must_use]
    pub fn language(&self) -> Language {
        self.inner.language
    }

    /// The language tag for `lang="…"`.
    #[must_use]
    pub fn lang(&self) -> &'static str {
        self.inner.language.code()
    }

    /// The other language, to switch to.
    #[must_use]
    pub fn other_lang(&self) -> &'static str {
        match self.inner.language {
            Language::Nl => "en",
            Language::En => "nl",
        }
    }

    /// The address of this page in the other language, for visitors who are not logged in.
    #[must_use]
    pub fn in_other_language(&self) -> String {
        let (path, query) = self
            .inner
            .address
            .split_once('?')
            .unwrap_or((&self.inner.address, ""));
        let rest = query
            .split('&')
            .filter(|part| !part.is_empty() && !part.starts_with("lang="));
        let lang = format!("lang={}", self.other_lang());
        let query: Vec<&str> = rest.chain([lang.as_str()]).collect();
        format!("{path}?{}", query.join("&"))
    }

    /// The same visitor, whose forms carry this token.
    pub(crate) fn with_csrf(&self, token: String) -> Self {
        let mut inner = (*self.inner).clone();
        inner.csrf = token;
        Self::new(inner)
    }

    /// The token that every form carries; use the macro `kit::csrf`.
    #[must_use]
    pub fn csrf(&self) -> String {
        crate::csrf::masked(&self.inner.csrf)
    }

    /// The token itself, to compare with.
    pub(crate) fn csrf_token(&self) -> &str {
        &self.inner.csrf
    }

    /// The same visitor, at an organisation of which they need not be a member: for public pages.
    #[must_use]
    pub fn at(&self, organisation: &Organisation) -> Self {
        let here = Here {
            id: organisation.id,
            slug: organisation.slug.clone(),
            name: organisation.name.clone(),
            roles: Vec::new(),
            face_version: organisation.version,
            has_logo: organisation.settings.face.logo.is_some(),
        };
        self.with(here)
    }

    /// The same visitor, at an organisation.
    pub(crate) fn with(&self, here: Here) -> Self {
        let mut inner = (*self.inner).clone();
        inner.here = Some(here);
        Self::new(inner)
    }

    /// Path and query of this page, to come back to.
    #[must_use]
    pub fn address(&self) -> &str {
        &self.inner.address
    }

    /// The address of a static file.
    #[must_use]
    pub fn asset(&self, name: &str) -> String {
        (self.inner.site.asset)(name)
    }

    /// The address of the organisation's own colours and fonts.
    #[must_use]
    pub fn theme(&self) -> Option<String> {
        let here = self.here()?;
        let path = (self.inner.site.theme)(&here.slug);
        Some(format!("{path}?v={}", here.face_version))
    }

    /// The address of the organisation's own logo, if it has one.
    #[must_use]
    pub fn logo(&self) -> Option<String> {
        let here = self.here().filter(|here| here.has_logo)?;
        let path = (self.inner.site.logo)(&here.slug);
        Some(format!("{path}?v={}", here.face_version))
    }

    /// The first page of the organisation, or the start.
    #[must_use]
    pub fn home(&self) -> String {
        self.here()
            .map_or_else(|| "/".to_owned(), |here| self.home_of(&here.slug))
    }

    /// The first page of the organisation with this short name.
    #[must_use]
    pub fn home_of(&self, slug: &str) -> String {
        (self.inner.site.organisation)(slug)
    }

    /// Whoever is logged in.
    #[must_use]
    pub fn person(&self) -> Option<&Person> {
        self.inner.person.as_ref()
    }

    /// The organisation that the page is about.
    #[must_use]
    pub fn here(&self) -> Option<&Here> {
        self.inner.here.as_ref()
    }

    /// Short name of the organisation in addresses; empty outside one.
    #[must_use]
    pub fn org(&self) -> &str {
        self.here().map_or("", |here| here.slug.as_str())
    }

    /// Name of the organisation; empty outside one.
    #[must_use]
    pub fn org_name(&self) -> &str {
        self.here().map_or("", |here| here.name.as_str())
    }

    /// All organisations of this person.
    #[must_use]
    pub fn memberships(&self) -> &[Membership] {
        &self.inner.memberships
    }

    /// Whether to say that an organisation invites this person: not where the invitation itself is.
    #[must_use]
    pub fn tells_of_invitation(&self) -> bool {
        self.inner.invited && !self.inner.address.starts_with(self.account().profile)
    }

    /// Whether this person may do this here.
    #[must_use]
    pub fn may(&self, permission: &Permission) -> bool {
        self.here().is_some_and(|here| {
            here.roles
                .iter()
                .any(|role| permissions::allows(*role, *permission))
        })
    }

    /// What was just done ("Opgeslagen"), after a redirect.
    #[must_use]
    pub fn notice(&self) -> Option<String> {
        self.said(self.inner.notice.as_deref()?)
    }

    /// What a notice says: a key, or a key and a number as in `objects-imported:12`. It comes back from
    /// the browser, so it may hold anything.
    fn said(&self, notice: &str) -> Option<String> {
        let (key, number) = match notice.split_once(':') {
            Some((key, number)) => (key, Some(number.parse::<i64>().ok()?)),
            None => (notice, None),
        };
        let (text, arguments) = self.find(key)?;
        match (arguments, number) {
            ([], _) => Some(self.t(text)),
            (["n"], Some(number)) => Some(self.t(Message::from(text).with("n", number))),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests;
