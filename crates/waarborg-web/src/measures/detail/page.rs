//! The page of one measure.

use super::DetailQuery;
use super::about::{About, about};
use super::era::{EraNotice, notice};
use super::history::history;
use super::objects::{self, Objects};
use super::owner;
use super::record::{Recording, why_not};
use super::walk::{Walk, walk};
use crate::actions::panel::Panel;
use crate::as_of::AsOf;
use crate::context::Context;
use crate::errors::PageError;
use crate::forms::Choice;
use crate::judgements::form::Again;
use crate::judgements::history::History;
use crate::judgements::state::{AspectState, aspects};
use crate::measures::paths;
use crate::render::render_status;
use crate::requirements::owner_form::OwnerForm;
use crate::texts;
use crate::ui::Ui;
use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;
use waarborg_app::Standing;
use waarborg_domain::catalogue::{MeasureIndex, MeasureNumber};
use waarborg_domain::ids::ObjectId;
use waarborg_domain::permissions::Permission;
use waarborg_domain::posture::{AspectPosture, Cell};

/// A measure in view: which, for whom, on which day, on which object.
pub struct View {
    /// What stood in the address.
    pub query: DetailQuery,
    /// The day.
    pub day: AsOf,
    /// Everything of the organisation as of that day.
    pub standing: Standing,
    /// The measure.
    pub index: MeasureIndex,
    /// The object in view: the one that was chosen, or the only one.
    pub object: Option<ObjectId>,
}

impl View {
    /// Looks at a measure.
    ///
    /// # Errors
    /// When the measure is not in force, or the store fails.
    pub async fn new(ctx: &Context, number: MeasureNumber, query: DetailQuery) -> Result<Self, PageError> {
        let day = query.list.day(ctx.today);
        let standing = ctx.standing(day.day).await?;
        let index = standing.catalogue.index(number).ok_or(PageError::NotFound)?;
        let asked: Option<ObjectId> = query.list.object.parse().ok();
        let mut view = Self {
            query,
            day,
            standing,
            index,
            object: None,
        };
        view.object = {
            let mut ids = objects::visible(ctx, &view).map(|cell| view.standing.posture.object(cell).object);
            match asked {
                Some(asked) => ids.find(|id| *id == asked),
                None => ids.next().filter(|_| ids.next().is_none()),
            }
        };
        Ok(view)
    }
}

#[derive(Template)]
#[template(path = "measures/detail/page.html")]
struct MeasurePage {
    ui: Ui,
    number: String,
    title: String,
    summary: String,
    official: Option<String>,
    day: AsOf,
    today: String,
    era: Option<EraNotice>,
    about: About,
    /// Name of the object in view.
    object: Option<String>,
    aspects: Vec<AspectState>,
    recording: Option<Recording>,
    /// Whether the form comes before the list of objects.
    form_first: bool,
    why_not: Option<String>,
    objects: Objects,
    among: String,
    among_state: String,
    states: Vec<Choice>,
    /// Hidden fields of the form that filters the objects.
    carried: Vec<(String, String)>,
    history: Option<History>,
    /// The open improvement actions, today.
    actions: Option<Panel>,
    owner: Option<OwnerForm>,
    walk: Walk,
    path: String,
}

/// Shows the page; `again` is a form that has to be sent once more.
///
/// # Errors
/// When the store fails.
pub async fn show(
    ctx: &Context,
    view: &View,
    again: Option<Again>,
    status: StatusCode,
) -> Result<Response, PageError> {
    let recording = Recording::new(ctx, view, again).await?;
    let page = build(ctx, view, recording, owner::form(ctx, view)).await?;
    Ok(render_status(status, &page))
}

/// Shows the page with a form for the owner that has to be sent once more.
pub(super) async fn show_owner(
    ctx: &Context,
    view: &View,
    owner: OwnerForm,
    status: StatusCode,
) -> Result<Response, PageError> {
    let recording = Recording::new(ctx, view, None).await?;
    Ok(render_status(
        status,
        &build(ctx, view, recording, Some(owner)).await?,
    ))
}

#[expect(clippy::too_many_lines, reason = "was longer when the limit came")]
async fn build(
    ctx: &Context,
    view: &View,
    recording: Option<Recording>,
    owner: Option<OwnerForm>,
) -> Result<MeasurePage, PageError> {
    let standing = &view.standing;
    let measure = standing.catalogue.measure(view.index);
    let language = ctx.ui.language();
    let path = paths::one(ctx.org(), measure.number);
    let version = standing.catalogue.version();
    let official = ctx
        .app
        .store
        .official_text(ctx.organisation.id, version, measure.number)
        .await?;
    let cell = view
        .object
        .and_then(|object| standing.posture.cell(view.index, object));
    let history = match view.object {
        Some(object) => Some(history(ctx, view, object).await?),
        None => None,
    };
    let about = about(ctx, view);
    let extra = [
        ("target", view.query.target.as_str()),
        ("basis", view.query.basis.as_str()),
    ];
    let named = cell.map(|cell| standing.posture.object(cell).details.name.clone());
    let carried = view
        .query
        .carried()
        .into_iter()
        .filter(|(_, value)| !value.is_empty());
    Ok(MeasurePage {
        number: measure.number.to_string(),
        title: measure.title.get(language).clone(),
        summary: measure.summary.get(language).clone(),
        official,
        day: view.day,
        today: today_href(view, &path),
        era: notice(ctx, view),
        object: named,
        aspects: cell.map(|cell| states(ctx, view, cell)).unwrap_or_default(),
        form_first: view.object.is_some() || !ctx.actor.sees_all() || !view.query.target.is_empty(),
        why_not: if recording.is_none() {
            why_not(ctx, view, about.owed)
        } else {
            None
        },
        recording,
        objects: objects::objects(ctx, view),
        among: view.query.among.clone(),
        among_state: view.query.among_state.clone(),
        states: objects::states(ctx),
        carried: carried
            .map(|(key, value)| (key.to_owned(), value.to_owned()))
            .collect(),
        history,
        actions: view
            .day
            .is_today()
            .then(|| Panel::of_requirement(ctx, &standing.ledger, measure.number.into())),
        owner,
        walk: walk(ctx, view, &extra),
        about,
        path,
        ui: ctx.ui.clone(),
    })
}

/// The three aspects of a cell.
fn states(ctx: &Context, view: &View, cell: &Cell) -> Vec<AspectState> {
    let number = view.standing.catalogue.measure(view.index).number;
    let source = |posture: &AspectPosture| objects::source_link(ctx, view, posture);
    aspects(
        ctx,
        &view.standing.ledger,
        number.into(),
        (cell.owed, &cell.aspects),
        source,
    )
}

/// The page on the state of today.
fn today_href(view: &View, path: &str) -> String {
    let pairs: Vec<_> = view
        .query
        .carried()
        .into_iter()
        .filter(|(key, _)| *key != crate::as_of::FIELD)
        .collect();
    crate::listing::with_query(path, &pairs)
}

impl MeasurePage {
    /// What the list is called that one came from.
    fn back_text(&self) -> String {
        self.ui.t(if self.walk.tasks {
            texts::detail::BACK_TO_TASKS
        } else {
            texts::detail::BACK_TO_LIST
        })
    }

    /// `Maatregel 4 van 46`.
    fn place_text(&self) -> String {
        let tasks = self.walk.tasks;
        match self.walk.place {
            Some(place) => {
                let key = if tasks {
                    texts::detail::PLACE_TASKS
                } else {
                    texts::detail::PLACE
                };
                self.ui.t(key.place(place).total(self.walk.total))
            }
            None => {
                let key = if tasks {
                    texts::detail::LEFT_TASKS
                } else {
                    texts::detail::LEFT
                };
                self.ui.t(key.total(self.walk.total))
            }
        }
    }
}
