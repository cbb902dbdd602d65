//! Whether the Cyberbeveiligingswet applies: the fields, in the settings and in set-up.

use crate::forms::{Choice, FormErrors};
use crate::i18n::Text;
use crate::texts;
use crate::ui::Ui;
use serde::Deserialize;
use waarborg_catalogue::newest;
use waarborg_domain::law::{CbwPosition, CbwScope};
use waarborg_domain::organisations::{GovernmentTier, MAX_REASON_LENGTH, SettingsRefused};

/// The labels of the fields, for the summary of what is wrong.
pub(crate) const LABELS: [(&str, Text); 2] = [
    ("cbw", texts::admin::CBW_SCOPE),
    ("cbw_reason", texts::admin::CBW_REASON),
];

/// What was typed.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct CbwForm {
    cbw: String,
    cbw_reason: String,
}

impl CbwForm {
    /// As it is now.
    pub fn of(position: &CbwPosition) -> Self {
        Self {
            cbw: position.scope.to_string(),
            cbw_reason: position.reason.clone(),
        }
    }

    /// The code of the choice.
    pub fn scope(&self) -> &str {
        &self.cbw
    }

    /// Why.
    pub fn reason(&self) -> &str {
        &self.cbw_reason
    }

    /// What is chosen, in words.
    pub fn chosen(&self, ui: &Ui) -> String {
        self.cbw
            .parse::<CbwScope>()
            .map(|scope| ui.name(scope))
            .unwrap_or_default()
    }

    /// What it becomes, or what is wrong. A form that does not ask keeps what is.
    pub fn parse(&self, now: &CbwPosition, errors: &mut FormErrors) -> Option<CbwPosition> {
        if self.cbw.is_empty() {
            return Some(now.clone());
        }
        let position = CbwPosition {
            scope: errors.choice("cbw", &self.cbw)?,
            reason: errors.optional_text("cbw_reason", &self.cbw_reason, MAX_REASON_LENGTH),
        };
        match position.checked() {
            Ok(position) => Some(position),
            Err(SettingsRefused::ReasonMissing) => {
                errors.add("cbw_reason", texts::admin::CBW_REASON_MISSING);
                None
            }
            Err(_) => None,
        }
    }
}

/// What there is to choose from.
pub fn choices(ui: &Ui) -> Vec<Choice> {
    Choice::of(ui, CbwScope::ALL)
}

/// What we propose for this tier: no more than that.
pub fn proposal(ui: &Ui, tier: GovernmentTier) -> String {
    let Some(proposal) = newest().law().proposal(tier) else {
        return String::new();
    };
    ui.t(texts::admin::CBW_PROPOSAL
        .tier(ui.name(tier))
        .scope(ui.name(proposal.scope))
        .why(proposal.why.get(ui.language())))
}

/// What we propose for each tier.
pub fn proposals(ui: &Ui) -> Vec<String> {
    GovernmentTier::ALL
        .iter()
        .map(|tier| proposal(ui, *tier))
        .collect()
}
