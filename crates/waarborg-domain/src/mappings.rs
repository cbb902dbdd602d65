//! What a control of ISO/IEC 27001 Annex A answers to elsewhere: the attributes of ISO/IEC 27002, the
//! clauses of ISO/IEC 27001, and the duty of care of NIS2 and the Cyberbeveiligingswet. A measure maps
//! through its control, but for what it treats that its control does not.

use crate::catalogue::{Both, ControlNumber, Measure, MeasureNumber};
use crate::provenance::{Certainty, LegalArticle, Provenance};
use crate::text_enum::text_enum;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

text_enum! {
    /// The five cybersecurity concepts ("functies").
    Concept {
        /// Identificeren.
        Identify = "identify",
        /// Beschermen.
        Protect = "protect",
        /// Detecteren.
        Detect = "detect",
        /// Reageren.
        Respond = "respond",
        /// Herstellen.
        Recover = "recover",
    }
}

text_enum! {
    /// What of information a control protects (BIV).
    Property {
        /// Beschikbaarheid.
        Availability = "availability",
        /// Integriteit.
        Integrity = "integrity",
        /// Vertrouwelijkheid.
        Confidentiality = "confidentiality",
    }
}

text_enum! {
    /// When a control does its work, seen from an incident.
    ControlType {
        /// Before it.
        Preventive = "preventive",
        /// While it happens.
        Detective = "detective",
        /// After it.
        Corrective = "corrective",
    }
}

text_enum! {
    /// The ten items of the duty of care: NIS2 article 21(2) and Cbw article 21(3), by their letters.
    CareItem {
        /// Policy on risks and security.
        A = "a",
        /// Incidents.
        B = "b",
        /// Continuity.
        C = "c",
        /// Supply chain.
        D = "d",
        /// Acquisition, development and maintenance.
        E = "e",
        /// Assessing effectiveness.
        F = "f",
        /// Cyber hygiene and training.
        G = "g",
        /// Cryptography.
        H = "h",
        /// Staff, access and assets.
        I = "i",
        /// Multi-factor authentication and secured communication.
        J = "j",
    }
}

/// Values that a control maps to, with how certain that is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mapped<T> {
    /// The values, in order; none where the control answers to nothing there.
    pub values: Vec<T>,
    /// How certain.
    pub certainty: Certainty,
}

/// The attributes of a control in ISO/IEC 27002.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attributes {
    /// Control types.
    pub types: Vec<ControlType>,
    /// Information security properties.
    pub properties: Vec<Property>,
    /// Cybersecurity concepts.
    pub concepts: Vec<Concept>,
    /// How certain.
    pub certainty: Certainty,
}

/// All that one control maps to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ControlMapping {
    /// The control.
    pub control: ControlNumber,
    /// Its attributes.
    pub attributes: Attributes,
    /// Items of the duty of care that it contributes to.
    pub care: Mapped<CareItem>,
    /// Clauses of ISO/IEC 27001 that treat the same thing.
    pub clauses: Mapped<String>,
}

/// What one measure maps to where that is something other than what its control maps to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MeasureMapping {
    /// The measure, in any version of BIO2.
    pub measure: MeasureNumber,
    /// Items of the duty of care, instead of those of its control.
    pub care: Option<Mapped<CareItem>>,
    /// Clauses of ISO/IEC 27001, instead of those of its control.
    pub clauses: Option<Mapped<String>>,
}

impl MeasureMapping {
    /// Puts what is its own in the place of what its control has.
    fn replace_in(&self, row: &mut ControlMapping) {
        if let Some(care) = &self.care {
            row.care = care.clone();
        }
        if let Some(clauses) = &self.clauses {
            row.clauses = clauses.clone();
        }
    }
}

/// Which measures a question about the mappings leaves ([`Mappings::matching`]).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Matching {
    controls: BTreeSet<ControlNumber>,
    /// Measures with a mapping of their own: for those the control does not decide.
    own: BTreeMap<MeasureNumber, bool>,
}

impl Matching {
    /// Whether this measure is left.
    #[must_use]
    pub fn has(&self, measure: MeasureNumber) -> bool {
        let control = || self.controls.contains(&measure.control);
        self.own.get(&measure).copied().unwrap_or_else(control)
    }
}

/// What an item of the duty of care is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CareTitle {
    /// The item.
    pub letter: CareItem,
    /// In our own words.
    pub title: Both<String>,
}

/// A clause of ISO/IEC 27001.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Clause {
    /// `9.2`.
    pub number: String,
    /// In our own words.
    pub title: Both<String>,
}

/// Where each kind of mapping comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sources {
    /// Attributes.
    pub attributes: Provenance,
    /// Duty of care.
    pub care: Provenance,
    /// Clauses.
    pub clauses: Provenance,
}

/// All mappings.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mappings {
    /// Where they come from.
    pub sources: Sources,
    /// The article of NIS2 that has the ten items.
    pub nis2: LegalArticle,
    /// The article of the Cbw that has them under the same letters.
    pub cbw: LegalArticle,
    /// The ten items.
    pub care_items: Vec<CareTitle>,
    /// The clauses.
    pub clauses: Vec<Clause>,
    /// One row per control, in order of number.
    pub controls: Vec<ControlMapping>,
    /// The measures that do not just follow their control, in order of number.
    pub measures: Vec<MeasureMapping>,
}

impl Mappings {
    /// What this control maps to.
    #[must_use]
    pub fn of(&self, control: ControlNumber) -> Option<&ControlMapping> {
        let index = self.controls.binary_search_by_key(&control, |row| row.control);
        index.ok().map(|index| &self.controls[index])
    }

    /// What this measure maps to: what its control does, but for its own. Outside the Cbw a measure
    /// contributes to nothing in its duty of care.
    #[must_use]
    pub fn of_measure(&self, measure: &Measure) -> Option<ControlMapping> {
        let mut row = self.of(measure.number.control)?.clone();
        if let Some(own) = self.own(measure.number) {
            own.replace_in(&mut row);
        }
        if !measure.legal_basis.within_cbw {
            row.care.values.clear();
        }
        Some(row)
    }

    /// What is mapped for this measure itself.
    #[must_use]
    pub fn own(&self, measure: MeasureNumber) -> Option<&MeasureMapping> {
        let index = self.measures.binary_search_by_key(&measure, |row| row.measure);
        index.ok().map(|index| &self.measures[index])
    }

    /// The measures whose mapping is asked for.
    #[must_use]
    pub fn matching(&self, wanted: impl Fn(&ControlMapping) -> bool) -> Matching {
        let controls = self.controls.iter().filter(|row| wanted(row));
        let own = self.measures.iter().filter_map(|own| {
            let mut row = self.of(own.measure.control)?.clone();
            own.replace_in(&mut row);
            Some((own.measure, wanted(&row)))
        });
        Matching {
            controls: controls.map(|row| row.control).collect(),
            own: own.collect(),
        }
    }

    /// What the item is about.
    #[must_use]
    pub fn care_title(&self, letter: CareItem) -> Option<&Both<String>> {
        let item = self.care_items.iter().find(|item| item.letter == letter);
        item.map(|item| &item.title)
    }

    /// What the clause is about.
    #[must_use]
    pub fn clause_title(&self, number: &str) -> Option<&Both<String>> {
        let clause = self.clauses.iter().find(|clause| clause.number == number);
        clause.map(|clause| &clause.title)
    }
}
