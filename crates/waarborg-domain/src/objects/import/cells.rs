//! Writing and reading the cells of an export and an import.

use crate::catalogue::Language;
use crate::objects::changes::Field;
use crate::objects::edit::{Wrong, clean_line, clean_text};
use crate::objects::register::{Register, folded};
use crate::objects::{ObjectDetails, ObjectKind, Rating};

/// What an export writes for yes and no.
#[must_use]
pub const fn flag(value: bool, language: Language) -> &'static str {
    match (value, language) {
        (true, Language::Nl) => "ja",
        (false, Language::Nl) => "nee",
        (true, Language::En) => "yes",
        (false, Language::En) => "no",
    }
}

/// What an export writes for a rating.
#[must_use]
pub const fn rating(value: Rating, language: Language) -> &'static str {
    match (value, language) {
        (Rating::Low, Language::Nl) => "laag",
        (Rating::Medium, Language::Nl) => "midden",
        (Rating::High, Language::Nl) => "hoog",
        (Rating::VeryHigh, Language::Nl) => "zeer hoog",
        (Rating::Low, Language::En) => "low",
        (Rating::Medium, Language::En) => "medium",
        (Rating::High, Language::En) => "high",
        (Rating::VeryHigh, Language::En) => "very high",
    }
}

/// What an export writes in this field. Empty for a person who left and for what is not filled in.
#[must_use]
pub fn write(register: &Register<'_>, details: &ObjectDetails, field: Field, language: Language) -> String {
    match field {
        Field::Code => details.code.clone(),
        Field::Name => details.name.clone(),
        Field::Description => details.description.clone(),
        Field::Owner => details
            .owner
            .and_then(|owner| register.person(owner))
            .map(|member| member.email.clone())
            .unwrap_or_default(),
        Field::Critical => flag(details.critical, language).to_owned(),
        Field::Availability => rating(details.availability, language).to_owned(),
        Field::Integrity => rating(details.integrity, language).to_owned(),
        Field::Confidentiality => rating(details.confidentiality, language).to_owned(),
        Field::InternetFacing => flag(details.internet_facing, language).to_owned(),
        Field::OperationalTechnology => flag(details.operational_technology, language).to_owned(),
        Field::Supplier => details
            .supplier
            .and_then(|supplier| register.object(supplier))
            .map(|supplier| supplier.details.code.clone())
            .unwrap_or_default(),
    }
}

/// Yes or no, as people and spreadsheets write it; `None` for an empty cell.
fn read_flag(cell: &str) -> Result<Option<bool>, Wrong> {
    match folded(cell).as_str() {
        "" => Ok(None),
        "ja" | "j" | "yes" | "y" | "x" | "1" | "waar" | "true" => Ok(Some(true)),
        "nee" | "n" | "no" | "0" | "onwaar" | "false" | "-" => Ok(Some(false)),
        _ => Err(Wrong::NotYesOrNo),
    }
}

/// A rating; `None` for an empty cell.
fn read_rating(cell: &str) -> Result<Option<Rating>, Wrong> {
    match folded(cell).replace('-', " ").as_str() {
        "" => Ok(None),
        "laag" | "low" | "l" => Ok(Some(Rating::Low)),
        "midden" | "gemiddeld" | "medium" | "m" => Ok(Some(Rating::Medium)),
        "hoog" | "high" | "h" => Ok(Some(Rating::High)),
        "zeer hoog" | "zeerhoog" | "very high" | "zh" | "vh" => Ok(Some(Rating::VeryHigh)),
        _ => Err(Wrong::NotARating),
    }
}

/// Puts what a cell says into the details. An empty cell clears a text, the owner or the supplier, and
/// leaves ratings and flags unchanged.
///
/// # Errors
/// When it cannot be understood.
pub fn read(
    register: &Register<'_>,
    details: &mut ObjectDetails,
    field: Field,
    cell: &str,
) -> Result<(), Wrong> {
    match field {
        Field::Code => details.code = clean_line(cell),
        Field::Name => details.name = clean_line(cell),
        Field::Description => details.description = clean_text(cell),
        Field::Owner => {
            details.owner = match clean_line(cell) {
                empty if empty.is_empty() => None,
                address => Some(register.by_address(&address).ok_or(Wrong::UnknownPerson)?.user),
            };
        }
        Field::Critical => put(&mut details.critical, read_flag(cell)?),
        Field::Availability => put(&mut details.availability, read_rating(cell)?),
        Field::Integrity => put(&mut details.integrity, read_rating(cell)?),
        Field::Confidentiality => put(&mut details.confidentiality, read_rating(cell)?),
        Field::InternetFacing => put(&mut details.internet_facing, read_flag(cell)?),
        Field::OperationalTechnology => put(&mut details.operational_technology, read_flag(cell)?),
        Field::Supplier => {
            let text = clean_line(cell);
            details.supplier = if text.is_empty() {
                None
            } else {
                Some(supplier(register, &text)?)
            };
        }
    }
    Ok(())
}

fn put<T>(place: &mut T, value: Option<T>) {
    if let Some(value) = value {
        *place = value;
    }
}

fn supplier(register: &Register<'_>, text: &str) -> Result<crate::ids::ObjectId, Wrong> {
    if let Some(found) = register.by_code(ObjectKind::Supplier, text) {
        return Ok(found.object);
    }
    match register.by_name(ObjectKind::Supplier, text) {
        [one] => Ok(*one),
        [] => Err(Wrong::UnknownSupplier),
        _ => Err(Wrong::Ambiguous),
    }
}

/// Whether a cell says what an export would write: then it changes nothing, even where we could not read
/// it back (an owner who left, a supplier that was ended).
#[must_use]
pub fn says_the_same(register: &Register<'_>, details: &ObjectDetails, field: Field, cell: &str) -> bool {
    let same = |language| {
        let written = write(register, details, field, language);
        match field {
            Field::Description => clean_text(&written) == clean_text(cell),
            _ => clean_line(&written) == clean_line(cell),
        }
    };
    same(Language::Nl) || same(Language::En)
}
