//! How much work a measure is, in words.

use crate::texts;
use crate::ui::Ui;
use waarborg_domain::catalogue::{Effort, Language};

/// `Ongeveer 3 dagen om in te richten en een halve dag per jaar.`
pub fn label(ui: &Ui, effort: Effort) -> String {
    match (days(ui, effort.once), days(ui, effort.yearly)) {
        (None, None) => ui.t(texts::detail::EFFORT_NONE),
        (Some(once), None) => ui.t(texts::detail::EFFORT_ONCE.days(once)),
        (None, Some(yearly)) => ui.t(texts::detail::EFFORT_YEARLY.days(yearly)),
        (Some(once), Some(yearly)) => ui.t(texts::detail::EFFORT_WORDS.once(once).yearly(yearly)),
    }
}

/// `1 dag`, `een halve dag`, `2,5 dagen`: in half days; `None` if it takes no time.
fn days(ui: &Ui, number: f32) -> Option<String> {
    let number = (number * 2.0).round() / 2.0;
    if number < 0.5 {
        return None;
    }
    let text = number.to_string();
    Some(match (text.as_str(), ui.language()) {
        ("0.5", _) => ui.t(texts::detail::HALF_DAY),
        ("1", _) => ui.t(texts::detail::DAYS.n(1)),
        (_, Language::Nl) => ui.t(texts::detail::MANY_DAYS.days(text.replace('.', ","))),
        (_, Language::En) => ui.t(texts::detail::MANY_DAYS.days(text)),
    })
}
