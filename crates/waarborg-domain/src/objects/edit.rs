//! Adding, changing, ending and restoring an object: each is a new version.

use super::changes::{Field, changes};
use super::register::Register;
use super::{ObjectDetails, ObjectKind, ObjectVersion};
use crate::decision::Refusal;
use crate::ids::{ObjectId, UserId};
use crate::{Day, Moment};
use serde::Serialize;

/// The longest code, name and description, in characters.
pub const MAX_CODE_LENGTH: usize = 40;
/// See [`MAX_CODE_LENGTH`].
pub const MAX_NAME_LENGTH: usize = 200;
/// See [`MAX_CODE_LENGTH`].
pub const MAX_DESCRIPTION_LENGTH: usize = 2_000;

/// What is wrong with what was filled in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Wrong {
    /// It has to be filled in.
    Missing,
    /// It has more characters than this.
    TooLong(usize),
    /// Another object has this code.
    CodeTaken(ObjectId),
    /// An object that was ended has this code.
    CodeOfEnded(ObjectId),
    /// Nobody here has this e-mail address.
    UnknownPerson,
    /// This account was closed.
    ClosedAccount,
    /// There is no such supplier.
    UnknownSupplier,
    /// This supplier was ended.
    EndedSupplier,
    /// More than one supplier, or object, has this name.
    Ambiguous,
    /// It is not yes or no.
    NotYesOrNo,
    /// It is not a rating.
    NotARating,
    /// The same object is in the file twice, first on this row.
    Twice(usize),
}

/// One mistake.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Mistake {
    /// In which field.
    pub field: Field,
    /// What is wrong.
    pub wrong: Wrong,
}

/// Why a change is refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// There is no such object.
    #[error("there is no such object")]
    Unknown,
    /// A colleague changed it, or what ends with it, in the meantime.
    #[error("a colleague changed the object in the meantime")]
    Changed,
    /// Something was filled in wrongly; never empty.
    #[error("something was filled in wrongly")]
    Mistakes(Vec<Mistake>),
    /// The day is still to come.
    #[error("the day is in the future")]
    DayInFuture,
    /// The day is before 2000.
    #[error("the day is too long ago")]
    DayTooLongAgo,
    /// It was ended already.
    #[error("the object was ended already")]
    Ended,
    /// It was not ended.
    #[error("the object is in use")]
    InUse,
    /// The organisation itself cannot be ended or added.
    #[error("there is exactly one organisation")]
    Organisation,
    /// Nothing differs from what is there.
    #[error("nothing was changed")]
    NothingChanged,
}

impl Refusal for Refused {}

/// When it is recorded, and from when it counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct When {
    /// From this day on it counts.
    pub valid_from: Day,
    /// Today.
    pub today: Day,
    /// Now.
    pub now: Moment,
}

impl When {
    /// Checks that the day is not in the future, and not a typing error.
    ///
    /// # Errors
    /// [`Refused::DayInFuture`] or [`Refused::DayTooLongAgo`].
    pub fn check(&self) -> Result<(), Refused> {
        if self.valid_from > self.today {
            return Err(Refused::DayInFuture);
        }
        if self.valid_from < Day::from_ymd_opt(2000, 1, 1).unwrap_or(Day::MIN) {
            return Err(Refused::DayTooLongAgo);
        }
        Ok(())
    }
}

/// One line: no control characters, single spaces.
#[must_use]
pub fn clean_line(text: &str) -> String {
    let words: Vec<&str> = text
        .split(|c: char| c.is_whitespace() || c.is_control())
        .filter(|word| !word.is_empty())
        .collect();
    words.join(" ")
}

/// Lines: no control characters but line breaks, nothing around it.
#[must_use]
pub fn clean_text(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace(['\r', '\t'], " ");
    let kept: String = text.chars().filter(|c| *c == '\n' || !c.is_control()).collect();
    kept.trim().to_owned()
}

/// Cleans the texts and empties what does not belong to this kind of object.
#[must_use]
pub fn clean(kind: ObjectKind, details: ObjectDetails) -> ObjectDetails {
    let has = |field| Field::of(kind).contains(&field);
    ObjectDetails {
        code: clean_line(&details.code),
        name: clean_line(&details.name),
        description: clean_text(&details.description),
        internet_facing: details.internet_facing && has(Field::InternetFacing),
        operational_technology: details.operational_technology && has(Field::OperationalTechnology),
        supplier: details.supplier.filter(|_| has(Field::Supplier)),
        ..details
    }
}

/// Everything that is wrong with (cleaned) details, given what is there now.
#[must_use]
pub fn mistakes(
    register: &Register<'_>,
    kind: ObjectKind,
    current: Option<&ObjectVersion>,
    details: &ObjectDetails,
) -> Vec<Mistake> {
    let checks = [
        (Field::Code, required(&details.code, MAX_CODE_LENGTH)),
        (Field::Code, wrong_code(register, kind, current, &details.code)),
        (Field::Name, required(&details.name, MAX_NAME_LENGTH)),
        (
            Field::Description,
            too_long(&details.description, MAX_DESCRIPTION_LENGTH),
        ),
        (Field::Owner, wrong_owner(register, current, details.owner)),
        (
            Field::Supplier,
            wrong_supplier(register, current, details.supplier),
        ),
    ];
    checks
        .into_iter()
        .filter_map(|(field, wrong)| Some(Mistake { field, wrong: wrong? }))
        .collect()
}

fn too_long(text: &str, longest: usize) -> Option<Wrong> {
    (text.chars().count() > longest).then_some(Wrong::TooLong(longest))
}

fn required(text: &str, longest: usize) -> Option<Wrong> {
    if text.is_empty() {
        Some(Wrong::Missing)
    } else {
        too_long(text, longest)
    }
}

fn wrong_code(
    register: &Register<'_>,
    kind: ObjectKind,
    current: Option<&ObjectVersion>,
    code: &str,
) -> Option<Wrong> {
    let other = register.by_code(kind, code)?;
    if current.is_some_and(|current| current.object == other.object) {
        return None;
    }
    Some(if other.retired {
        Wrong::CodeOfEnded(other.object)
    } else {
        Wrong::CodeTaken(other.object)
    })
}

fn wrong_owner(
    register: &Register<'_>,
    current: Option<&ObjectVersion>,
    owner: Option<UserId>,
) -> Option<Wrong> {
    // Somebody who left stays the owner until somebody takes over: not a mistake of whoever edits now.
    if owner.is_none() || current.is_some_and(|current| current.details.owner == owner) {
        return None;
    }
    match register.person(owner?) {
        None => Some(Wrong::UnknownPerson),
        Some(member) if !member.active => Some(Wrong::ClosedAccount),
        Some(_) => None,
    }
}

fn wrong_supplier(
    register: &Register<'_>,
    current: Option<&ObjectVersion>,
    supplier: Option<ObjectId>,
) -> Option<Wrong> {
    if supplier.is_none() || current.is_some_and(|current| current.details.supplier == supplier) {
        return None;
    }
    match register
        .object(supplier?)
        .filter(|object| object.kind == ObjectKind::Supplier)
    {
        None => Some(Wrong::UnknownSupplier),
        Some(object) if object.retired => Some(Wrong::EndedSupplier),
        Some(_) => None,
    }
}

fn checked(
    register: &Register<'_>,
    kind: ObjectKind,
    current: Option<&ObjectVersion>,
    details: ObjectDetails,
) -> Result<ObjectDetails, Refused> {
    let details = clean(kind, details);
    let mistakes = mistakes(register, kind, current, &details);
    if mistakes.is_empty() {
        Ok(details)
    } else {
        Err(Refused::Mistakes(mistakes))
    }
}

/// A new object.
///
/// # Errors
/// See [`Refused`].
pub fn add(
    register: &Register<'_>,
    kind: ObjectKind,
    details: ObjectDetails,
    object: ObjectId,
    when: When,
) -> Result<ObjectVersion, Refused> {
    if kind == ObjectKind::Organisation {
        return Err(Refused::Organisation);
    }
    let details = checked(register, kind, None, details)?;
    when.check()?;
    Ok(ObjectVersion {
        object,
        kind,
        version: 1,
        valid_from: when.valid_from,
        retired: false,
        recorded_at: when.now,
        details,
    })
}

/// The next version of an object, with other details or from an earlier day.
///
/// # Errors
/// See [`Refused`].
pub fn revise(
    register: &Register<'_>,
    current: &ObjectVersion,
    details: ObjectDetails,
    when: When,
) -> Result<ObjectVersion, Refused> {
    if current.retired {
        return Err(Refused::Ended);
    }
    let details = checked(register, current.kind, Some(current), details)?;
    when.check()?;
    if changes(&current.details, &details).is_empty() && when.valid_from >= current.valid_from {
        return Err(Refused::NothingChanged);
    }
    Ok(next(current, details, false, when))
}

/// The version that ends an object.
///
/// # Errors
/// See [`Refused`].
pub fn retire(current: &ObjectVersion, when: When) -> Result<ObjectVersion, Refused> {
    if current.kind == ObjectKind::Organisation {
        return Err(Refused::Organisation);
    }
    if current.retired {
        return Err(Refused::Ended);
    }
    when.check()?;
    Ok(next(current, current.details.clone(), true, when))
}

/// The version that takes an ended object into use again.
///
/// # Errors
/// See [`Refused`].
pub fn restore(current: &ObjectVersion, when: When) -> Result<ObjectVersion, Refused> {
    if !current.retired {
        return Err(Refused::InUse);
    }
    when.check()?;
    Ok(next(current, current.details.clone(), false, when))
}

fn next(current: &ObjectVersion, details: ObjectDetails, retired: bool, when: When) -> ObjectVersion {
    ObjectVersion {
        object: current.object,
        kind: current.kind,
        version: current.version + 1,
        valid_from: when.valid_from,
        retired,
        recorded_at: when.now,
        details,
    }
}
