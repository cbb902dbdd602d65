//! What a file would record, row by row, with what has to be chosen first.

use super::account::{ColumnLine, Values, columns};
use super::import::{SelfAssessmentImport, plan};
use super::paths;
use super::rows::{ShownRow, shown};
use super::values::group_field;
use crate::context::Context;
use crate::errors::PageError;
use crate::forms::{Choice, FormErrors};
use crate::imports::preview::{Asked, Confirm, Head, Show, Tab, rows, tabs};
use crate::imports::stage::Staged;
use crate::listing::Pagination;
use crate::render::render_status;
use crate::texts;
use crate::ui::Ui;
use askama::Template;
use axum::response::Response;
use waarborg_app::Standing;
use waarborg_domain::groups::Target;
use waarborg_domain::judgements::Aspect;
use waarborg_domain::objects::ObjectKind;
use waarborg_domain::permissions::Permission;
use waarborg_domain::self_assessments::{Choices, MAX_JUDGEMENTS, Numbering, Plan};

/// The group on which rows without an object are recorded.
struct Group {
    field: String,
    label: String,
    options: Vec<Choice>,
    value: String,
}

#[derive(Template)]
#[template(path = "self_assessments/preview.html")]
struct PreviewPage {
    ui: Ui,
    head: Head,
    errors: FormErrors,
    columns: Vec<ColumnLine>,
    values: Values,
    groups: Vec<Group>,
    aspects: Vec<Choice>,
    chosen_aspects: Vec<String>,
    day: String,
    numberings: Vec<Choice>,
    numbering: String,
    /// How many numbers of BIO 1.04zv have no measure chosen yet; `None` for BIO2.
    old: Option<usize>,
    /// Where measures are chosen for them.
    successors: String,
    tabs: Vec<Tab>,
    rows: Vec<ShownRow>,
    pages: Pagination,
}

/// The preview.
pub(super) async fn page(
    import: &SelfAssessmentImport,
    ctx: &Context,
    staged: &Staged<SelfAssessmentImport>,
    show: Show,
) -> Result<Response, PageError> {
    let standing = ctx.standing(ctx.today).await?;
    let (ui, choices) = (&ctx.ui, &staged.draft.choices);
    let plan = plan(ctx, &standing, staged).await?;
    let mut head = Head::new(ctx, import, staged, &show);
    complete(
        &mut head,
        ui,
        &plan,
        &staged.draft.file_name,
        standing.catalogue.version(),
    );
    let path = head.ways.preview.clone();
    let (found, pages) = rows(&plan.rows, &show.asked, &path, |row| row.outcome.code());
    let page = PreviewPage {
        columns: columns(ui, &staged.content.table()?.table, choices),
        values: Values::of(ui, &plan),
        groups: groups(ctx, &standing, &plan, choices),
        aspects: Choice::of(ui, Aspect::ALL),
        chosen_aspects: choices.aspects.iter().map(ToString::to_string).collect(),
        day: choices.day.to_string(),
        numberings: numberings(ui, standing.catalogue.version()),
        numbering: choices.numbering.to_string(),
        old: (choices.numbering == Numbering::Bio104).then(|| unchosen(&plan, choices)),
        successors: paths::successors(ctx.org(), staged.stage.as_str()),
        tabs: outcomes(ui, &plan, &path, &show.asked),
        rows: found.map(|row| shown(ctx, &standing, row)).collect(),
        pages,
        errors: show.errors,
        head,
        ui: ui.clone(),
    };
    Ok(render_status(show.status, &page))
}

/// What to know about the plan as a whole.
fn complete(head: &mut Head, ui: &Ui, plan: &Plan, file_name: &str, version: &str) {
    use crate::texts::self_assessments as t;
    let counts = plan.counts();
    head.title = ui.t(t::PREVIEW);
    head.lead = ui.t(t::PREVIEW_LEAD.file(file_name));
    head.tile("planned", ui.t(t::JUDGEMENTS), counts.judgements);
    head.tile("na", ui.t(t::ROWS_KNOWN), counts.unchanged);
    head.tile("partial", ui.t(t::ROWS_OPEN), counts.choice + counts.decision);
    head.tile("fail", ui.t(t::ROWS_WRONG), counts.wrong);
    let unanswered = plan.unanswered();
    // The table of columns says it more completely.
    head.columns.clear();
    head.says = if unanswered > 0 {
        ui.t(t::ANSWER_FIRST.n(unanswered))
    } else if counts.judgements > MAX_JUDGEMENTS {
        ui.t(t::TOO_MANY.most(ui.number(MAX_JUDGEMENTS)))
    } else if counts.judgements == 0 {
        ui.t(t::NOTHING_TO_DO)
    } else if counts.wrong + counts.choice + counts.decision > 0 {
        format!("{} {}", ui.t(t::NOTHING_STORED), ui.t(t::WITHOUT_THE_REST))
    } else {
        ui.t(t::NOTHING_STORED)
    };
    let confirms = unanswered == 0 && (1..=MAX_JUDGEMENTS).contains(&counts.judgements);
    head.confirm = confirms.then(|| Confirm {
        label: ui.t(t::CONFIRM.n(counts.judgements)),
        fingerprint: plan.fingerprint(version),
    });
}

/// How many numbers of BIO 1.04zv have no measure chosen yet.
fn unchosen(plan: &Plan, choices: &Choices) -> usize {
    let chosen = |old: &String| choices.successors.contains_key(old);
    let numbers = plan.old_numbers.keys().map(ToString::to_string);
    numbers.filter(|old| !chosen(old)).count()
}

fn numberings(ui: &Ui, version: &str) -> Vec<Choice> {
    let name = |code: &Numbering| match code {
        Numbering::Bio2 => ui.t(texts::self_assessments::NUMBERING_BIO2.version(version)),
        Numbering::Bio104 => ui.t(texts::self_assessments::NUMBERING_BIO_104),
    };
    let all = Numbering::ALL.iter();
    all.map(|code| Choice::new(code, name(code))).collect()
}

fn outcomes(ui: &Ui, plan: &Plan, path: &str, asked: &Asked) -> Vec<Tab> {
    use crate::texts::self_assessments as t;
    let counts = plan.counts();
    let outcomes = [
        ("", t::OUTCOME_ALL, plan.rows.len()),
        ("wrong", t::OUTCOME_WRONG, counts.wrong),
        ("choice", t::OUTCOME_CHOICE, counts.choice),
        ("decision", t::OUTCOME_DECISION, counts.decision),
        ("no-successor", t::OUTCOME_NO_SUCCESSOR, counts.no_successor),
        ("record", t::OUTCOME_RECORD, counts.record),
        ("unchanged", t::OUTCOME_UNCHANGED, counts.unchanged),
        ("not-judged", t::OUTCOME_NOT_JUDGED, counts.not_judged),
        ("empty", t::OUTCOME_EMPTY, counts.empty),
    ];
    tabs(ui, path, asked, &outcomes)
}

fn groups(ctx: &Context, standing: &Standing, plan: &Plan, choices: &Choices) -> Vec<Group> {
    let ui = &ctx.ui;
    let group = |kind: &ObjectKind| {
        let mut targets = vec![Target::OwnedBy(*kind, ctx.actor.user)];
        if ctx.may(Permission::JudgeAll) {
            targets.insert(0, Target::All(*kind));
        }
        let options = targets
            .into_iter()
            .map(|target| {
                let name = crate::judgements::view::target_name(ui, &standing.ledger, target);
                Choice::new(target, name)
            })
            .collect();
        Group {
            field: group_field(*kind),
            label: ui.t(texts::self_assessments::group(kind)),
            options,
            value: choices
                .group(*kind)
                .map(|target| target.to_string())
                .unwrap_or_default(),
        }
    };
    plan.group_kinds.iter().map(group).collect()
}
