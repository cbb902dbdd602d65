//! The shape of the catalogue: themes, controls, measures, terms and texts. The content lives in the
//! crate `waarborg-catalogue`.

mod kinds;
mod language;
mod numbers;
mod terms;

pub use crate::law::LegalBasis;
pub use kinds::{KindsFrom, MeasureKind};
pub use language::{Both, Language};
pub use numbers::{ControlNumber, MeasureNumber, NotANumber};
pub use terms::{OwedBy, Term, TermKind};

use crate::Day;
use crate::hashing::FastMap;
use crate::interval::Interval;
use crate::law::{Law, Publishing};
use crate::obligations::{Obligation, ObligationNumber, Obligations};
use crate::organisations::GovernmentTier;
use crate::text_enum::text_enum;
use serde::{Deserialize, Serialize};

text_enum! {
    /// The four themes of ISO/IEC 27002 (chapters 5 to 8).
    Theme {
        /// Chapter 5: organisational controls.
        Organisational = "organisational",
        /// Chapter 6: people controls.
        People = "people",
        /// Chapter 7: physical controls.
        Physical = "physical",
        /// Chapter 8: technological controls.
        Technological = "technological",
    }
}

text_enum! {
    /// The kind of object on which a measure is judged. Our own reading; BIO2 does not say it in so
    /// many words.
    Binding {
        /// The organisation as a whole.
        Organisation = "organisation",
        /// Each business process.
        Process = "process",
        /// Each information system.
        System = "system",
        /// Each information system that can be reached from the internet.
        InternetFacingSystem = "internet-facing-system",
        /// Each supplier.
        Supplier = "supplier",
    }
}

text_enum! {
    /// What became of a number in this version of BIO2.
    NumberStatus {
        /// Geldend.
        InForce = "in-force",
        /// Geen overheidsmaatregel: the control falls back on ISO/IEC 27002.
        NoMeasure = "no-measure",
        /// Vervallen.
        Withdrawn = "withdrawn",
        /// Verplaatst.
        Moved = "moved",
    }
}

/// How much work a measure is: our own estimate, in working days for a medium-sized municipality.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Effort {
    /// Days to put it in place.
    pub once: f32,
    /// Days a year to keep it working.
    pub yearly: f32,
}

/// An overheidsmaatregel: a number with its status and, while in force, its content.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Measure {
    /// Number.
    pub number: MeasureNumber,
    /// What it contributes to.
    pub kinds: Vec<MeasureKind>,
    /// Where the kinds come from, if its own version was published without them.
    pub kinds_from: Option<KindsFrom>,
    /// What kind of object it is judged on.
    pub binding: Binding,
    /// Who has to see to it.
    pub owed_by: OwedBy,
    /// Terms.
    pub terms: Vec<Term>,
    /// Why it is mandatory.
    pub legal_basis: LegalBasis,
    /// Short title.
    pub title: Both<String>,
    /// What must be so.
    pub summary: Both<String>,
    /// What shows opzet.
    pub design: Both<String>,
    /// What shows bestaan.
    pub existence: Both<String>,
    /// What shows werking.
    pub operating_effectiveness: Both<String>,
    /// Concrete examples.
    pub examples: Both<Vec<String>>,
    /// A common mistake.
    pub mistake: Both<String>,
    /// How much work it is.
    pub effort: Effort,
    /// A quick win: little work for what it brings, or named as one by BIO.
    pub quick_win: bool,
    /// Measures that belong with this one.
    pub related: Vec<MeasureNumber>,
}

impl Measure {
    /// The interval at which BIO2 requires it again, if any; the shortest where it sets several.
    #[must_use]
    pub fn interval(&self) -> Option<Interval> {
        let days = |interval: &Interval| match interval {
            Interval::Days(days) => u32::from(*days),
            Interval::Months(months) => u32::from(*months) * 30,
        };
        self.terms
            .iter()
            .filter(|term| term.kind == TermKind::Interval)
            .filter_map(|term| term.interval)
            .min_by_key(days)
    }
}

/// A number that exists in this version, in force or not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NumberEntry {
    /// Number.
    pub number: MeasureNumber,
    /// What became of it.
    pub status: NumberStatus,
    /// Where it went, for a moved one.
    pub moved_to: Option<MeasureNumber>,
}

/// A beheersmaatregel of ISO/IEC 27001 Annex A.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Control {
    /// Number.
    pub number: ControlNumber,
    /// Title.
    pub title: Both<String>,
    /// What it is for.
    pub summary: Both<String>,
    /// Examples of proof.
    pub proof: Both<Vec<String>>,
    /// Why it is mandatory.
    pub legal_basis: LegalBasis,
}

/// The data of one version of BIO2, as stored.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CatalogueData {
    /// `v1.3`.
    pub version: String,
    /// The day on which this version was adopted.
    pub adopted_on: Day,
    /// What it says of publishing scope and statement.
    pub publishing: Publishing,
    /// The tiers for which it is a framework to work towards, rather than mandatory self-regulation.
    pub guiding_for: Vec<GovernmentTier>,
    /// What the law says of BIO2; the same in all versions.
    pub law: Law,
    /// All controls, in order of number.
    pub controls: Vec<Control>,
    /// All measures in force, in order of number.
    pub measures: Vec<Measure>,
    /// All numbers, in order.
    pub numbers: Vec<NumberEntry>,
    /// What part 1 asks.
    pub obligations: Obligations,
}

/// The index of a measure in [`Catalogue::measures`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct MeasureIndex(pub u16);

/// One version of BIO2, with an index by number.
#[derive(Debug)]
pub struct Catalogue {
    data: CatalogueData,
    by_number: FastMap<MeasureNumber, MeasureIndex>,
    by_control: FastMap<ControlNumber, usize>,
}

impl Catalogue {
    /// Indexes the data.
    #[must_use]
    pub fn new(data: CatalogueData) -> Self {
        let index = |i: usize| MeasureIndex(u16::try_from(i).unwrap_or(u16::MAX));
        let by_number = data
            .measures
            .iter()
            .enumerate()
            .map(|(i, m)| (m.number, index(i)))
            .collect();
        let by_control = data
            .controls
            .iter()
            .enumerate()
            .map(|(i, c)| (c.number, i))
            .collect();
        Self {
            data,
            by_number,
            by_control,
        }
    }

    /// `v1.3`.
    #[must_use]
    pub fn version(&self) -> &str {
        &self.data.version
    }

    /// The day on which this version was adopted.
    #[must_use]
    pub const fn adopted_on(&self) -> Day {
        self.data.adopted_on
    }

    /// What it says of publishing scope and statement.
    #[must_use]
    pub const fn publishing(&self) -> Publishing {
        self.data.publishing
    }

    /// Whether it is a framework to work towards for this tier, rather than mandatory self-regulation.
    #[must_use]
    pub fn guides(&self, tier: GovernmentTier) -> bool {
        self.data.guiding_for.contains(&tier)
    }

    /// What the law says of BIO2.
    #[must_use]
    pub const fn law(&self) -> &Law {
        &self.data.law
    }

    /// All controls, in order of number.
    #[must_use]
    pub fn controls(&self) -> &[Control] {
        &self.data.controls
    }

    /// All measures in force, in order of number.
    #[must_use]
    pub fn measures(&self) -> &[Measure] {
        &self.data.measures
    }

    /// All numbers with what became of them.
    #[must_use]
    pub fn numbers(&self) -> &[NumberEntry] {
        &self.data.numbers
    }

    /// What part 1 of this version asks.
    #[must_use]
    pub const fn obligations(&self) -> &Obligations {
        &self.data.obligations
    }

    /// The obligation of part 1 with this number, if this version has it.
    #[must_use]
    pub fn obligation(&self, number: ObligationNumber) -> Option<&Obligation> {
        self.data.obligations.get(number)
    }

    /// The index of the measure with this number, if it is in force.
    #[must_use]
    pub fn index(&self, number: MeasureNumber) -> Option<MeasureIndex> {
        self.by_number.get(&number).copied()
    }

    /// The indices of all measures in force.
    pub fn indices(&self) -> impl DoubleEndedIterator<Item = MeasureIndex> + use<> {
        let count = u16::try_from(self.data.measures.len()).unwrap_or(u16::MAX);
        (0..count).map(MeasureIndex)
    }

    /// The measure at this index.
    #[must_use]
    pub fn measure(&self, index: MeasureIndex) -> &Measure {
        &self.data.measures[usize::from(index.0)]
    }

    /// The measure in force with this number.
    #[must_use]
    pub fn by_number(&self, number: MeasureNumber) -> Option<&Measure> {
        self.index(number).map(|index| self.measure(index))
    }

    /// The control with this number.
    #[must_use]
    pub fn control(&self, number: ControlNumber) -> Option<&Control> {
        self.by_control
            .get(&number)
            .map(|index| &self.data.controls[*index])
    }

    /// The measures in force under this control.
    pub fn measures_of(&self, control: ControlNumber) -> impl Iterator<Item = &Measure> {
        self.data
            .measures
            .iter()
            .filter(move |measure| measure.number.control == control)
    }
}
