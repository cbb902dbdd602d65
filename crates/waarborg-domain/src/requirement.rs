//! What BIO2 asks and people decide on, judge and answer for: a measure of part 2, the control that it
//! belongs to, or an obligation of part 1.

use crate::catalogue::{Both, Catalogue, ControlNumber, MeasureNumber, NotANumber};
use crate::obligations::{Force, ObligationNumber};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::{fmt, str::FromStr};

/// What is required, by its number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Requirement {
    /// A control (beheersmaatregel) of ISO/IEC 27001, Annex A: `5.01`.
    Control(ControlNumber),
    /// A measure (overheidsmaatregel) of BIO2 part 2: `5.01.01`.
    Measure(MeasureNumber),
    /// An obligation of BIO2 part 1, by our own numbering: `D1.07`.
    Obligation(ObligationNumber),
}

impl From<MeasureNumber> for Requirement {
    fn from(number: MeasureNumber) -> Self {
        Self::Measure(number)
    }
}

impl From<ControlNumber> for Requirement {
    fn from(number: ControlNumber) -> Self {
        Self::Control(number)
    }
}

impl From<ObligationNumber> for Requirement {
    fn from(number: ObligationNumber) -> Self {
        Self::Obligation(number)
    }
}

impl Requirement {
    /// The control that it is, or belongs to; an obligation belongs to none.
    #[must_use]
    pub const fn control(&self) -> Option<ControlNumber> {
        match self {
            Self::Control(number) => Some(*number),
            Self::Measure(number) => Some(number.control),
            Self::Obligation(_) => None,
        }
    }

    /// The measure that it is, if it is one.
    #[must_use]
    pub const fn measure(self) -> Option<MeasureNumber> {
        match self {
            Self::Measure(number) => Some(number),
            Self::Control(_) | Self::Obligation(_) => None,
        }
    }
}

impl fmt::Display for Requirement {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Control(number) => number.fmt(f),
            Self::Measure(number) => number.fmt(f),
            Self::Obligation(number) => number.fmt(f),
        }
    }
}

impl FromStr for Requirement {
    type Err = NotANumber;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let measure = || text.parse().map(Self::Measure).ok();
        let control = || text.parse().map(Self::Control).ok();
        let obligation = || text.parse().map(Self::Obligation).ok();
        measure()
            .or_else(control)
            .or_else(obligation)
            .ok_or_else(|| NotANumber(text.to_owned()))
    }
}

impl Serialize for Requirement {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Requirement {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

impl Catalogue {
    /// What is judged on the organisation as a whole: the controls, then the obligations that ask something.
    pub fn judged_on_the_organisation(&self) -> impl Iterator<Item = Requirement> {
        let controls = self.controls().iter();
        let controls = controls.map(|control| Requirement::Control(control.number));
        let obligations = self.obligations().list.iter();
        let asking = obligations.filter(|obligation| obligation.force != Force::Given);
        controls.chain(asking.map(|obligation| Requirement::Obligation(obligation.number)))
    }

    /// What a requirement is called.
    #[must_use]
    pub fn title(&self, requirement: Requirement) -> Option<&Both<String>> {
        match requirement {
            Requirement::Measure(number) => self.by_number(number).map(|measure| &measure.title),
            Requirement::Control(number) => self.control(number).map(|control| &control.title),
            Requirement::Obligation(number) => self.obligation(number).map(|one| &one.title),
        }
    }

    /// Whether this version asks it: a measure in force, a control, an obligation.
    #[must_use]
    pub fn has(&self, requirement: Requirement) -> bool {
        match requirement {
            Requirement::Measure(number) => self.index(number).is_some(),
            _ => self
                .judged_on_the_organisation()
                .any(|other| other == requirement),
        }
    }

    /// Whether this has to be judged. A control with measures in force is judged by those, and may be
    /// judged itself for what they do not cover. So may an obligation that is an advice.
    #[must_use]
    pub fn expects(&self, requirement: Requirement) -> bool {
        match requirement {
            Requirement::Measure(number) => self.index(number).is_some(),
            Requirement::Control(number) => {
                self.control(number).is_some() && self.measures_of(number).next().is_none()
            }
            Requirement::Obligation(number) => {
                let obligation = self.obligation(number);
                obligation.is_some_and(|obligation| obligation.force == Force::Duty)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_says_what_it_is_of() {
        let read = |text: &str| text.parse::<Requirement>().expect("a number");
        assert!(matches!(read("5.01"), Requirement::Control(_)));
        assert!(matches!(read("5.01.01"), Requirement::Measure(_)));
        assert!(matches!(read("D1.07"), Requirement::Obligation(_)));
        for text in ["5.01", "5.01.01", "D1.07"] {
            assert_eq!(read(text).to_string(), text);
        }
        assert!("D2.07".parse::<Requirement>().is_err());
        assert!("".parse::<Requirement>().is_err());
    }
}
