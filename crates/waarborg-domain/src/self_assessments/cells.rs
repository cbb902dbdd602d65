//! Cells of a self-assessment: aspects and days.

use crate::Day;
use crate::columns::key;
use crate::judgements::Aspect;

/// The aspects that a cell names, each once: `opzet en bestaan`. `None` if it names something else.
#[must_use]
pub fn aspects_in(cell: &str) -> Option<Vec<Aspect>> {
    let mut found = Vec::new();
    for word in cell.split(|c: char| !c.is_alphanumeric()) {
        let new: &[Aspect] = match key(word).as_str() {
            "" | "en" | "and" => continue,
            "opzet" | "o" | "design" => &[Aspect::Design],
            "bestaan" | "b" | "existence" | "implementation" => &[Aspect::Existence],
            "werking" | "w" | "operating" | "operation" | "effectiveness" => {
                &[Aspect::OperatingEffectiveness]
            }
            "alle" | "alles" | "all" | "obw" => Aspect::ALL,
            _ => return None,
        };
        for aspect in new {
            if !found.contains(aspect) {
                found.push(*aspect);
            }
        }
    }
    (!found.is_empty()).then_some(found)
}

/// The day in a cell: `2026-03-01`, `1-3-2026`, `01/03/2026`, `1.3.2026`, with or without a time.
#[must_use]
pub fn day_in(cell: &str) -> Option<Day> {
    let date = cell.split_whitespace().next()?;
    let parts: Vec<&str> = date.split(['-', '/', '.']).collect();
    let [one, two, three] = parts.as_slice() else {
        return None;
    };
    let number = |text: &str| {
        let digits = (1..=4).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
        if digits { text.parse::<u32>().ok() } else { None }
    };
    let (year, month, day) = if one.len() == 4 {
        (number(one)?, number(two)?, number(three)?)
    } else if three.len() == 4 {
        (number(three)?, number(two)?, number(one)?)
    } else {
        return None;
    };
    Day::from_ymd_opt(i32::try_from(year).ok()?, month, day)
}
