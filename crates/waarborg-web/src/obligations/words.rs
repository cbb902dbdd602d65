//! What is said of an obligation, in its list and on its page.

use crate::texts;
use crate::ui::Ui;
use waarborg_domain::catalogue::Catalogue;
use waarborg_domain::obligations::Obligation;
use waarborg_domain::provenance::{Certainty, LegalArticle};
use waarborg_domain::rules;

/// What the program itself checks of it: the titles of the rules.
pub(crate) fn watched(ui: &Ui, catalogue: &Catalogue, one: &Obligation) -> Vec<&'static str> {
    let guards = |rule: &&rules::Rule| {
        let guarded = rule.obligation(catalogue);
        guarded.is_some_and(|guarded| guarded.number == one.number)
    };
    let titles = rules::all().filter(guards);
    titles.map(|rule| *rule.title.get(ui.language())).collect()
}

/// When an article of law was looked up, and how certain it is.
pub(crate) fn looked_up(ui: &Ui, law: &LegalArticle) -> String {
    let day = ui.short_date(law.checked_on);
    let key = match law.certainty {
        Certainty::Published => texts::obligations::LAW,
        Certainty::SecondarySource => texts::obligations::LAW_SECOND,
        Certainty::OwnReading => texts::obligations::LAW_OWN,
    };
    ui.t(key.day(day))
}
