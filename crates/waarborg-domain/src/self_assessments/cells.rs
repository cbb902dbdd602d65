//! Cells of a self-assessment: aspects.

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
