//! The address of every place that the domain names.

use crate::context::Context;
use crate::measures::detail::walk::judge_href;
use crate::objects::List;
use crate::{admin, applicability, measures, objects, requirements, scope, statement};
use waarborg_domain::applicability::Subject;
use waarborg_domain::ledger::Ledger;
use waarborg_domain::permissions::Permission;
use waarborg_domain::place::Place;

/// Where it is; `None` if this person may not go there, or it does not exist.
pub fn href(ctx: &Context, ledger: &Ledger, place: Place) -> Option<String> {
    let org = ctx.org();
    let (permission, href) = match place {
        Place::Measure(number) => (Permission::SeeState, measures::paths::one(org, number)),
        Place::Judge(number, target) => {
            let page = measures::paths::one(org, number);
            (Permission::Judge, judge_href(&page, target, &[]))
        }
        Place::Requirement(requirement) => (Permission::SeeState, requirements::paths::one(org, requirement)),
        Place::Control(number) => {
            let page = applicability::paths::one(org, Subject::Control(number));
            (Permission::SeeState, page)
        }
        Place::Object(id) => {
            let kind = ledger.object(id)?.kind;
            let page = objects::paths::detail(org, List::of(kind), id);
            (Permission::SeeState, page)
        }
        Place::Register(kind) => (Permission::SeeState, objects::paths::list(org, List::of(kind))),
        Place::Record(feature, id) => {
            let page = (ctx.ui.site().record)(feature)?;
            (page.permission, (page.path)(org, id))
        }
        Place::Scope => (Permission::Decide, scope::paths::text(org)),
        Place::Members => (Permission::Administer, admin::paths::members(org)),
        Place::Settings => (Permission::Administer, admin::paths::settings(org)),
        Place::Statements => (Permission::SeeAll, statement::paths::overview(org)),
    };
    ctx.may(permission).then_some(href)
}
