//! Sets an organisation up: there are no records yet to decide on, and nobody yet who may.

use super::{Change, NotASlug, Organisation, SetUpEvent, Settings, SettingsRefused, check_slug};
use crate::Day;
use crate::Moment;
use crate::accounts::{self, NewAccount, Role};
use crate::audit::{NewEvent, Recorded};
use crate::decision::Decided;
use crate::ids::ObjectId;
use crate::objects::{self, ObjectDetails, ObjectKind, ObjectVersion, Rating};

/// The organisation with its first accounts.
#[derive(Debug, Clone)]
pub struct Found {
    /// The organisation.
    pub organisation: Organisation,
    /// The identifier of the organisation as an object that measures bind to.
    pub object: ObjectId,
    /// Who administers it, with a password of their own.
    pub administrator: NewAccount,
    /// The CISO, if there is one already, with a one-time password.
    pub ciso: Option<NewAccount>,
}

/// Why an organisation is not set up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum FoundRefused {
    /// The short name is not allowed in addresses.
    #[error(transparent)]
    Slug(#[from] NotASlug),
    /// A choice is not allowed.
    #[error(transparent)]
    Settings(#[from] SettingsRefused),
}

impl Found {
    /// All of it in one write. The organisation is a real one: [`Organisation::invented`] is ignored.
    ///
    /// # Errors
    /// When the short name is not allowed in addresses, or a choice is not allowed.
    pub fn decide(&self, now: Moment, today: Day) -> Result<Decided, FoundRefused> {
        check_slug(&self.organisation.slug)?;
        let settings = Settings {
            cbw: self.organisation.settings.cbw.checked()?,
            ..self.organisation.settings.clone()
        };
        let organisation = Organisation {
            settings,
            invented: false,
            ..self.organisation.clone()
        };
        let (id, by) = (organisation.id, &self.administrator);
        let event = SetUpEvent::Done {
            organisation: id,
            name: organisation.name.clone(),
            catalogue: organisation.catalogue_version.clone(),
            cbw: organisation.settings.cbw.scope.recorded(),
            cbw_reason: organisation.settings.cbw.reason.clone(),
        };
        let event = NewEvent::new(now, Some(by.id), &by.name, &event);
        let object = self.object_of(now, today);
        let mut changes = vec![Change::Create(organisation).into()];
        let administrator = (self.administrator.account(id, true), Role::Administrator);
        let ciso = self.ciso.iter().map(|ciso| (ciso.account(id, false), Role::Ciso));
        for (user, role) in std::iter::once(administrator).chain(ciso) {
            let roles = accounts::Change::SetRoles(user.id, vec![role]);
            changes.push(accounts::Change::Add(user).into());
            changes.push(roles.into());
        }
        changes.push(objects::Change::Save(vec![object]).into());
        Ok(Decided::founding(id, changes, vec![event]))
    }

    /// The organisation as an object that measures bind to.
    fn object_of(&self, now: Moment, today: Day) -> ObjectVersion {
        ObjectVersion {
            object: self.object,
            kind: ObjectKind::Organisation,
            version: 1,
            valid_from: today,
            retired: false,
            recorded_at: now,
            details: ObjectDetails {
                code: self.organisation.slug.clone(),
                name: self.organisation.name.clone(),
                description: String::new(),
                owner: None,
                critical: true,
                availability: Rating::High,
                integrity: Rating::High,
                confidentiality: Rating::High,
                internet_facing: false,
                operational_technology: false,
                supplier: None,
            },
        }
    }
}
