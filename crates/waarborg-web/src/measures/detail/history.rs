//! All judgements that bear on the object in view: its own, those on its groups and on its provider,
//! retracted ones too.

use super::page::View;
use crate::context::Context;
use crate::errors::PageError;
use crate::judgements::history::{Asked, History};
use crate::listing::with_query;
use crate::measures::paths;
use waarborg_domain::groups::Target;
use waarborg_domain::ids::ObjectId;
use waarborg_domain::judging::bearing_targets;

/// The history of an object.
pub async fn history(ctx: &Context, view: &View, object: ObjectId) -> Result<History, PageError> {
    let standing = &view.standing;
    let number = standing.catalogue.measure(view.index).number;
    let day = view.day.day;
    let own = Target::Object(object);
    let mut objects = standing.posture.objects.iter();
    let targets = objects.find(|version| version.object == object).map_or_else(
        || vec![own],
        |version| bearing_targets(&standing.ledger, version, number, day),
    );
    let cell = standing.posture.cell(view.index, object);
    let asked = Asked {
        requirement: number.into(),
        targets: &targets,
        own,
        is_own: cell.is_some_and(|cell| cell.owner == Some(ctx.actor.user)),
        day,
        page: view.query.history,
    };
    let path = paths::one(ctx.org(), number);
    let object = object.to_string();
    let href = |page: i64| {
        let page = page.to_string();
        let carried = view.query.carried().into_iter();
        let others = carried.filter(|(key, _)| *key != "object");
        let own = [("object", object.as_str()), ("history", page.as_str())];
        let pairs: Vec<_> = others.chain(own).collect();
        format!("{}#history", with_query(&path, &pairs))
    };
    crate::judgements::history::history(ctx, standing, asked, href).await
}
