//! On which ground BIO2 binds the organisation, in words, for every feature that says so; and what its
//! version of BIO2 says of publishing.

use crate::texts;
use crate::ui::Ui;
use waarborg_app::Standing;
use waarborg_domain::Day;
use waarborg_domain::catalogue::{Catalogue, LegalBasis};
use waarborg_domain::law::{Duty, Publishing};
use waarborg_domain::organisations::Organisation;

/// The grounds of an organisation on a day.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Grounds<'a> {
    catalogue: &'a Catalogue,
    organisation: &'a Organisation,
    day: Day,
}

impl<'a> Grounds<'a> {
    /// Those of this organisation.
    pub fn new(standing: &'a Standing, day: Day) -> Self {
        Self {
            catalogue: standing.catalogue,
            organisation: &standing.ledger.organisation,
            day,
        }
    }

    /// In a word or two.
    pub fn short(&self, ui: &Ui, basis: &LegalBasis) -> String {
        ui.name(Duty::of(basis, self.catalogue, self.organisation, self.day))
    }

    /// In a sentence or two.
    pub fn words(&self, ui: &Ui, basis: &LegalBasis) -> String {
        self.explained(ui, Duty::of(basis, self.catalogue, self.organisation, self.day))
    }

    /// The ground of this version of BIO2 as a whole.
    pub fn of_version(&self, ui: &Ui) -> String {
        let duty = Duty::of_version(self.catalogue, self.organisation, self.day);
        self.explained(ui, duty)
    }

    fn explained(&self, ui: &Ui, duty: Duty) -> String {
        let law = self.catalogue.law();
        ui.t(texts::grounds::duty(duty)
            .day(ui.date(law.prescribes.since))
            .version(&law.version)
            .own(self.catalogue.version()))
    }
}

/// What the version of BIO2 that the organisation works on says of publishing scope and statement.
pub(crate) fn publishing(organisation: &Organisation) -> Publishing {
    waarborg_catalogue::version(&organisation.catalogue_version)
        .unwrap_or_else(waarborg_catalogue::newest)
        .publishing()
}
