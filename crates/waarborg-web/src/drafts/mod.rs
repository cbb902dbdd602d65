//! What is being prepared as a later version of BIO2: to look at and compare. Nothing here can be changed,
//! because a draft is no version that anybody works on.

mod page;
pub mod paths;
mod rows;

use crate::feature::Feature;
use crate::routes::Routes;
use crate::texts;
use crate::ui::Ui;
use waarborg_domain::permissions::Permission;

/// What this feature brings to the interface.
pub(crate) const FEATURE: Feature = Feature::new("drafts", routes);

/// Routes of the drafts.
fn routes() -> Routes {
    Routes::new("drafts").get(Permission::SeeState, paths::ONE, page::page)
}

/// The drafts that there are: the text of a link, and its address.
#[must_use]
pub fn links(ui: &Ui) -> Vec<(String, String)> {
    let drafts = waarborg_catalogue::drafts().iter();
    let link = drafts.map(|draft| {
        (
            ui.t(texts::drafts::LINK.version(&draft.version)),
            paths::one(ui.org(), &draft.version),
        )
    });
    link.collect()
}
