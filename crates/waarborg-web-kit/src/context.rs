//! Who is asking, where and when: what the guard established before the handler runs.

use crate::errors::PageError;
use crate::ui::Ui;
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use std::sync::Arc;
use waarborg_app::Undecided;
use waarborg_app::{App, Standing};
use waarborg_domain::accounts::{Actor, Membership, Session, User};
use waarborg_domain::decision::{By, Command};
use waarborg_domain::ids::OrganisationId;
use waarborg_domain::ledger::Ledger;
use waarborg_domain::organisations::Organisation;
use waarborg_domain::permissions::Permission;
use waarborg_domain::{Day, Moment};

/// A visitor of a page outside log-in.
#[derive(Clone)]
pub struct Visitor {
    /// The application.
    pub app: App,
    /// Texts in the language of the visitor.
    pub ui: Ui,
    /// Now.
    pub now: Moment,
    /// Today in the Netherlands.
    pub today: Day,
}

impl Visitor {
    /// Texts with the name and house style of an organisation, for its public pages.
    #[must_use]
    pub fn at(&self, organisation: &Organisation) -> Ui {
        self.ui.at(organisation)
    }
}

/// Somebody with a session, outside an organisation.
#[derive(Clone)]
pub struct LoggedIn {
    /// The application.
    pub app: App,
    /// The person.
    pub user: Arc<User>,
    /// Their session.
    pub session: Arc<Session>,
    /// Their roles at each organisation.
    pub memberships: Arc<Vec<Membership>>,
    /// Whether somebody invites them.
    pub invited: bool,
    /// Texts in their language.
    pub ui: Ui,
    /// Now.
    pub now: Moment,
    /// Today in the Netherlands.
    pub today: Day,
}

impl LoggedIn {
    /// The membership of the organisation with this short name, or else the first.
    #[must_use]
    pub fn membership(&self, slug: Option<&str>) -> Option<&Membership> {
        let wanted = self
            .memberships
            .iter()
            .find(|membership| Some(membership.slug.as_str()) == slug);
        wanted.or_else(|| self.memberships.first())
    }

    /// Whether one of the roles may only be used with a second factor.
    #[must_use]
    pub fn needs_second_factor(&self) -> bool {
        let mut roles = self.memberships.iter().flat_map(|membership| &membership.roles);
        roles.any(|role| role.needs_second_factor())
    }

    /// Decides a command on one's own account, at the organisation that manages it.
    ///
    /// # Errors
    /// As [`Context::decide`].
    pub async fn decide<C: Command>(&self, command: &C) -> Result<C::Output, Undecided<C::Refusal>> {
        self.decide_at(self.user.home, command).await
    }

    /// Decides a command on what an organisation offers to this person.
    ///
    /// # Errors
    /// As [`Context::decide`].
    pub async fn decide_at<C: Command>(
        &self,
        organisation: OrganisationId,
        command: &C,
    ) -> Result<C::Output, Undecided<C::Refusal>> {
        let by = By::Person(self.user.id, self.user.name.clone());
        self.app.decide(organisation, &by, command).await
    }
}

/// The organisation that the page is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OrganisationRef {
    /// Identifier.
    pub id: OrganisationId,
    /// Short name in addresses.
    pub slug: String,
    /// Name.
    pub name: String,
}

/// Somebody with a role at the organisation in the address, who has the permission of the route.
#[derive(Clone)]
pub struct Context {
    /// The application.
    pub app: App,
    /// Who acts, where, in which roles: what the domain needs to know.
    pub actor: Arc<Actor>,
    /// The person.
    pub user: Arc<User>,
    /// Their session.
    pub session: Arc<Session>,
    /// Their roles at each organisation.
    pub memberships: Arc<Vec<Membership>>,
    /// The organisation in the address.
    pub organisation: Arc<OrganisationRef>,
    /// Texts in their language.
    pub ui: Ui,
    /// Now.
    pub now: Moment,
    /// Today in the Netherlands.
    pub today: Day,
}

impl Context {
    /// Short name of the organisation, for links.
    #[must_use]
    pub fn org(&self) -> &str {
        &self.organisation.slug
    }

    /// Whether the person may do this here.
    #[must_use]
    pub fn may(&self, permission: Permission) -> bool {
        self.actor.may(permission)
    }

    /// Refuses whoever may not do this, where a page requires more than its route.
    ///
    /// # Errors
    /// [`PageError::Forbidden`].
    pub fn require(&self, permission: Permission) -> Result<(), PageError> {
        if self.may(permission) {
            Ok(())
        } else {
            Err(PageError::Forbidden(permission))
        }
    }

    /// A new identifier: `ctx.id::<ObjectId>()`.
    #[must_use]
    pub fn id<T: From<uuid::Uuid>>(&self) -> T {
        self.app.id()
    }

    /// Everything about the organisation as of a day.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn standing(&self, day: Day) -> Result<Standing, PageError> {
        Ok(self.app.standing(self.organisation.id, day).await?)
    }

    /// The records of the organisation, up to date.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn ledger(&self) -> Result<Arc<Ledger>, PageError> {
        Ok(self.app.ledger(self.organisation.id).await?)
    }

    /// Decides a command in the name of this person and stores what it decided.
    ///
    /// # Errors
    /// [`Undecided`]: match on the refusals that a page explains; `?` makes a page of the rest.
    pub async fn decide<C: Command>(&self, command: &C) -> Result<C::Output, Undecided<C::Refusal>> {
        self.app.decide(self.organisation.id, &self.by(), command).await
    }

    /// This person as the author of a write.
    #[must_use]
    pub fn by(&self) -> By {
        By::Member((*self.actor).clone())
    }
}

macro_rules! from_extensions {
    ($($kind:ty),+) => {$(
        impl<S: Send + Sync> FromRequestParts<S> for $kind {
            type Rejection = PageError;

            async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Self::Rejection> {
                parts.extensions.get::<Self>().cloned().ok_or_else(|| {
                    PageError::internal(concat!("this route does not give a ", stringify!($kind)))
                })
            }
        }
    )+};
}
from_extensions!(Visitor, LoggedIn, Context);
