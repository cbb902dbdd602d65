//! What a file would record, row by row, with what has to be chosen first.

use super::choices::{group_field, word_field};
use super::draft::Opened;
use super::paths;
use super::rows::{ShownRow, shown};
use crate::context::Context;
use crate::errors::PageError;
use crate::forms::{Choice, FormErrors, Query};
use crate::listing::{Pagination, with_query};
use crate::render::{done, render, render_status};
use crate::texts;
use crate::ui::Ui;
use askama::Template;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;
use waarborg_app::Standing;
use waarborg_domain::groups::Target;
use waarborg_domain::judgements::Aspect;
use waarborg_domain::objects::ObjectKind;
use waarborg_domain::permissions::Permission;
use waarborg_domain::self_assessments::{
    Answer, Choices, Counts, MAX_JUDGEMENTS, Numbering, Plan, PlannedRow,
};

/// What stands in the address.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Asked {
    /// Code of an outcome; empty for all.
    show: String,
    page: Option<i64>,
}

/// A word that we do not know, or that somebody has given a meaning.
struct Word {
    /// Name of the field.
    field: String,
    /// Name of the field that says which word it is.
    meant: String,
    /// The word as it is remembered.
    key: String,
    label: String,
    value: String,
}

/// On which group rows without an object are recorded.
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
    address: String,
    file_name: String,
    remarks: Vec<String>,
    columns: Vec<String>,
    counts: Counts,
    fingerprint: String,
    too_many: bool,
    most: String,
    errors: FormErrors,
    words: Vec<Word>,
    answers: Vec<Choice>,
    groups: Vec<Group>,
    aspects: Vec<Choice>,
    chosen_aspects: Vec<String>,
    day: String,
    numberings: Vec<Choice>,
    numbering: String,
    /// How many numbers of BIO 1.04zv have no measure chosen yet; absent for BIO2.
    old: Option<usize>,
    tabs: Vec<(String, String, usize, bool)>,
    rows: Vec<ShownRow>,
    pages: Pagination,
    meanwhile: bool,
}

impl PreviewPage {
    fn confirms(&self) -> bool {
        self.counts.judgements > 0 && !self.too_many
    }
}

/// The preview.
pub async fn page(
    ctx: Context,
    Path((_, address)): Path<(String, String)>,
    Query(asked): Query<Asked>,
) -> Result<Response, PageError> {
    let Some(opened) = Opened::get(&ctx, &address).await? else {
        return Ok(done(&paths::import(ctx.org()), texts::imports::GONE));
    };
    let standing = ctx.standing(ctx.today).await?;
    let page = build(&ctx, &standing, &address, &opened, &asked, FormErrors::new());
    Ok(render(&page))
}

/// The preview once more: something is wrong with a choice, or somebody was first.
pub(super) async fn again(
    ctx: &Context,
    address: &str,
    opened: &Opened,
    errors: FormErrors,
    status: StatusCode,
) -> Result<Response, PageError> {
    let standing = ctx.standing(ctx.today).await?;
    let mut page = build(ctx, &standing, address, opened, &Asked::default(), errors);
    page.meanwhile = status == StatusCode::CONFLICT;
    Ok(render_status(status, &page))
}

#[expect(clippy::too_many_lines, reason = "was longer when the limit came")]
fn build(
    ctx: &Context,
    standing: &Standing,
    address: &str,
    opened: &Opened,
    asked: &Asked,
    errors: FormErrors,
) -> PreviewPage {
    let (ui, choices) = (&ctx.ui, &opened.draft.choices);
    let plan = opened.plan(ctx, standing);
    let path = paths::preview(ctx.org(), address);
    let found: Vec<&PlannedRow> = plan
        .rows
        .iter()
        .filter(|row| asked.show.is_empty() || row.outcome.code() == asked.show)
        .collect();
    let request = Pagination::request(asked.page);
    let skip = usize::try_from(request.offset).unwrap_or(usize::MAX);
    let take = usize::try_from(request.limit).unwrap_or_default();
    let unchosen = plan
        .old_numbers
        .keys()
        .filter(|old| !choices.successors.contains_key(&old.to_string()));
    let old = (choices.numbering == Numbering::Bio104).then(|| unchosen.count());
    let columns = choices.columns.0.iter().map(|(field, column)| {
        let name = opened.file.table.name(*column);
        format!("{}: {name}", ui.t(texts::self_assessments::column(field)))
    });
    PreviewPage {
        address: address.to_owned(),
        file_name: opened.file.file_name.clone(),
        remarks: opened.file.remarks(ui),
        columns: columns.collect(),
        counts: plan.counts(),
        most: ui.number(MAX_JUDGEMENTS),
        too_many: plan.counts().judgements > MAX_JUDGEMENTS,
        fingerprint: plan.fingerprint(standing.catalogue.version()),
        words: words(ui, &plan, choices),
        answers: Answer::ALL
            .iter()
            .map(|answer| Choice::new(answer, ui.t(texts::self_assessments::answer(answer))))
            .collect(),
        groups: groups(ctx, standing, &plan, choices),
        aspects: Choice::of(ui, Aspect::ALL),
        chosen_aspects: choices.aspects.iter().map(ToString::to_string).collect(),
        day: choices.day.to_string(),
        numberings: Numbering::ALL
            .iter()
            .map(|code| {
                let version = standing.catalogue.version();
                let name = match code {
                    Numbering::Bio2 => ui.t(texts::self_assessments::NUMBERING_BIO2.version(version)),
                    Numbering::Bio104 => ui.t(texts::self_assessments::NUMBERING_BIO_104),
                };
                Choice::new(code, name)
            })
            .collect(),
        numbering: choices.numbering.to_string(),
        old,
        tabs: tabs(ui, &plan, &path, &asked.show),
        rows: found
            .iter()
            .skip(skip)
            .take(take)
            .map(|row| shown(ctx, standing, row))
            .collect(),
        pages: Pagination::new(
            asked.page,
            i64::try_from(found.len()).unwrap_or(i64::MAX),
            &path,
            &[("show", &asked.show)],
        ),
        errors,
        meanwhile: false,
        ui: ui.clone(),
    }
}

fn tabs(ui: &Ui, plan: &Plan, path: &str, show: &str) -> Vec<(String, String, usize, bool)> {
    let counts = plan.counts();
    let all = [
        ("", texts::self_assessments::OUTCOME_ALL, plan.rows.len()),
        ("wrong", texts::self_assessments::OUTCOME_WRONG, counts.wrong),
        ("choice", texts::self_assessments::OUTCOME_CHOICE, counts.choice),
        (
            "decision",
            texts::self_assessments::OUTCOME_DECISION,
            counts.decision,
        ),
        (
            "no-successor",
            texts::self_assessments::OUTCOME_NO_SUCCESSOR,
            counts.no_successor,
        ),
        ("record", texts::self_assessments::OUTCOME_RECORD, counts.record),
        (
            "unchanged",
            texts::self_assessments::OUTCOME_UNCHANGED,
            counts.unchanged,
        ),
        ("empty", texts::self_assessments::OUTCOME_EMPTY, counts.empty),
    ];
    let shown = all
        .into_iter()
        .filter(|(code, _, count)| code.is_empty() || *count > 0);
    shown
        .map(|(code, text, count)| {
            let href = with_query(path, &[("show", code)]);
            (ui.t(text), href, count, code == show)
        })
        .collect()
}

fn words(ui: &Ui, plan: &Plan, choices: &Choices) -> Vec<Word> {
    let open = plan.unknown_words.iter().map(|(key, (word, n))| {
        let label = ui.t(texts::self_assessments::WORD.word(word).n(n));
        (key.clone(), label, String::new())
    });
    let given = choices
        .words
        .iter()
        .map(|(key, answer)| (key.clone(), format!("‘{key}’"), answer.to_string()));
    let all = open.chain(given).enumerate();
    all.map(|(index, (key, label, value))| Word {
        field: word_field(index),
        meant: format!("meant-{index}"),
        key,
        label,
        value,
    })
    .collect()
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
