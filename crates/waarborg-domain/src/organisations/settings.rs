//! Changes the choices of the organisation.

use super::{Change, Face, GovernmentTier, Organisation, OrganisationEvent, ReviewIntervals, Settings};
use crate::audit::{Recorded, Typed, Value, change, record};
use crate::decision::{Command, Outcome, Refusal, Stop, World};
use crate::law::{CbwPosition, CbwScope};
use crate::maturity::MaturitySettings;
use crate::permissions::Permission;

/// The longest name of an organisation, in characters.
pub const MAX_NAME_LENGTH: usize = 200;

/// The longest reason why the Cyberbeveiligingswet does or does not apply, in characters.
pub const MAX_REASON_LENGTH: usize = 1000;

/// Name, tier, review intervals, scale of maturity, and whether the Cyberbeveiligingswet applies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChangeSettings {
    /// The version that the author saw.
    pub seen: i64,
    /// Name.
    pub name: String,
    /// Tier of government.
    pub tier: GovernmentTier,
    /// How long judgements count.
    pub review: ReviewIntervals,
    /// Scale of maturity.
    pub maturity: MaturitySettings,
    /// Whether the Cyberbeveiligingswet applies, and why.
    pub cbw: CbwPosition,
}

/// Colours, fonts and logo; checked for contrast by whoever shows them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChangeFace {
    /// The version that the author saw.
    pub seen: i64,
    /// The house style.
    pub face: Face,
}

/// Why the organisation stays as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SettingsRefused {
    /// A colleague changed it in the meantime.
    #[error("a colleague changed the settings in the meantime")]
    Changed,
    /// There is no name, or it is too long.
    #[error("an organisation needs a name of at most {MAX_NAME_LENGTH} characters")]
    Name,
    /// Somebody says that the Cyberbeveiligingswet does not apply, and not why.
    #[error("that the Cyberbeveiligingswet does not apply takes a reason")]
    ReasonMissing,
    /// The reason is too long.
    #[error("the reason is longer than {MAX_REASON_LENGTH} characters")]
    ReasonTooLong,
}

impl Refusal for SettingsRefused {}

fn seen<'w>(world: &World<'w>, version: i64) -> Result<&'w Organisation, SettingsRefused> {
    let now = &world.ledger.organisation;
    (now.version == version)
        .then_some(now)
        .ok_or(SettingsRefused::Changed)
}

impl CbwPosition {
    /// The position as it is kept.
    ///
    /// # Errors
    /// When the law does not apply and nobody says why, or the reason is too long.
    pub fn checked(&self) -> Result<Self, SettingsRefused> {
        let reason = self.reason.trim();
        if reason.is_empty() && self.scope == CbwScope::Outside {
            return Err(SettingsRefused::ReasonMissing);
        }
        if reason.chars().count() > MAX_REASON_LENGTH {
            return Err(SettingsRefused::ReasonTooLong);
        }
        Ok(Self {
            scope: self.scope,
            reason: reason.to_owned(),
        })
    }
}

impl Command for ChangeSettings {
    const PERMISSION: Permission = Permission::Administer;
    type Refusal = SettingsRefused;
    type Output = ();

    fn decide(&self, world: &World<'_>) -> Result<Outcome, Stop<SettingsRefused>> {
        let now = seen(world, self.seen)?;
        let name = self.name.trim();
        if name.is_empty() || name.chars().count() > MAX_NAME_LENGTH {
            return Err(SettingsRefused::Name.into());
        }
        let next = Organisation {
            name: name.to_owned(),
            tier: self.tier,
            settings: Settings {
                review: self.review,
                maturity: self.maturity.clone(),
                cbw: self.cbw.checked()?,
                ..now.settings.clone()
            },
            ..now.clone()
        };
        let mut outcome = world.outcome();
        if next == *now {
            return Ok(outcome);
        }
        let interval = |of: fn(&ReviewIntervals) -> crate::interval::Interval| {
            change(
                &of(&now.settings.review).to_string(),
                &of(&next.settings.review).to_string(),
            )
        };
        outcome.event(&OrganisationEvent::SettingsChanged {
            organisation: next.id,
            name: change(&now.name, &next.name),
            tier: change(&now.tier, &next.tier),
            design: interval(|review| review.design),
            existence: interval(|review| review.existence),
            operating_effectiveness: interval(|review| review.operating_effectiveness),
            maturity: change(&now.settings.maturity.choice, &next.settings.maturity.choice),
            cbw: change(&now.settings.cbw.scope, &next.settings.cbw.scope),
            cbw_reason: change(&now.settings.cbw.reason, &next.settings.cbw.reason),
        });
        outcome.change(Change::Update(next));
        Ok(outcome)
    }
}

/// The names in a token of the house style.
pub(super) const TOKEN: &[&str] = &["token", "value"];

impl Command for ChangeFace {
    const PERMISSION: Permission = Permission::Administer;
    type Refusal = SettingsRefused;
    type Output = ();

    fn decide(&self, world: &World<'_>) -> Result<Outcome, Stop<SettingsRefused>> {
        let now = seen(world, self.seen)?;
        let mut outcome = world.outcome();
        if now.settings.face == self.face {
            return Ok(outcome);
        }
        let tokens = self.face.tokens.iter();
        outcome.event(&OrganisationEvent::FaceChanged {
            organisation: now.id,
            tokens: tokens
                .map(|(token, value)| {
                    let token = Typed::Code("admin-token".to_owned(), token.clone());
                    record([("token", Value::Typed(token)), ("value", value.recorded())])
                })
                .collect(),
            logo: self.face.logo.is_some(),
        });
        let settings = Settings {
            face: self.face.clone(),
            ..now.settings.clone()
        };
        outcome.change(Change::Update(Organisation {
            settings,
            ..now.clone()
        }));
        Ok(outcome)
    }
}
