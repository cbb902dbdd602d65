//! The filtered list as a file: one row per measure, object and aspect.

use super::filter::FilterQuery;
use crate::context::Context;
use crate::errors::PageError;
use crate::forms::Query;
use crate::i18n::Text;
use crate::texts;
use crate::ui::Ui;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use std::collections::BTreeMap;
use waarborg_app::Standing;
use waarborg_documents::table::{Cell, Format, write_table};
use waarborg_domain::actions::{ActionVersion, ActionVisibility};
use waarborg_domain::catalogue::MeasureNumber;
use waarborg_domain::gaps::wanted_cells;
use waarborg_domain::ids::{ObjectId, UserId};
use waarborg_domain::judgements::Aspect;
use waarborg_domain::objects::ObjectKind;
use waarborg_domain::posture::{self, Source};

/// Query of the address, beside the filter.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct ExportQuery {
    format: String,
}

/// The file.
pub async fn file(
    ctx: Context,
    Query(query): Query<FilterQuery>,
    Query(export): Query<ExportQuery>,
) -> Result<Response, PageError> {
    let format = match export.format.as_str() {
        "csv" => Format::Csv,
        "xlsx" => Format::Xlsx,
        _ => return Err(PageError::BadRequest),
    };
    let as_of = query.day(ctx.today);
    let standing = ctx.standing(as_of.day).await?;
    let filter = query.filter();
    let language = ctx.ui.language();
    let visible = ActionVisibility::new(&standing.ledger, &ctx.actor, as_of.day);
    let mut actions: ActionsByMeasure = BTreeMap::new();
    for action in standing
        .ledger
        .open_actions(as_of.day, |action| visible.has(action))
    {
        for measure in action.details.requirements.iter().filter_map(|one| one.measure()) {
            actions.entry(measure).or_default().push(action);
        }
    }
    let writer = Writer {
        actions,
        ..Writer::new(&ctx.ui, &standing)
    };
    let mut rows = Vec::new();
    for (cell, aspects) in wanted_cells(
        standing.catalogue,
        &standing.posture,
        &ctx.actor,
        &filter,
        language,
    ) {
        let wanted = Aspect::ALL.iter().filter(|aspect| aspects[aspect.index()]);
        rows.extend(wanted.map(|aspect| writer.row(cell, *aspect)));
    }
    let header = HEADER.map(|key| ctx.ui.t(key));
    let header: Vec<&str> = header.iter().map(String::as_str).collect();
    let bytes = write_table(&ctx.ui.t(texts::measures::TITLE), &header, &rows, format)
        .map_err(PageError::internal)?;
    let name = format!("gap-analyse-{}-{}.{}", ctx.org(), as_of.day, format.extension());
    let headers = [
        (header::CONTENT_TYPE, format.media_type().to_owned()),
        (
            header::CONTENT_DISPOSITION,
            format!("attachment; filename=\"{name}\""),
        ),
    ];
    Ok((headers, bytes).into_response())
}

/// Keys of the names of the columns.
const HEADER: [Text; 15] = [
    texts::measures::MEASURE,
    texts::measures::COLUMN_TITLE,
    texts::measures::FILTER_CONTROL,
    texts::measures::FILTER_THEME,
    texts::measures::FILTER_OBJECT_KIND,
    texts::measures::COLUMN_CODE,
    texts::measures::FILTER_OBJECT,
    texts::measures::FILTER_ASPECT,
    texts::measures::FILTER_STATE,
    texts::measures::COLUMN_JUDGED,
    texts::measures::COLUMN_LAPSES,
    texts::measures::FILTER_OWNER,
    texts::measures::COLUMN_SOURCE,
    texts::measures::COLUMN_IN_SCOPE,
    texts::actions::COLUMN,
];

type ActionsByMeasure<'a> = BTreeMap<MeasureNumber, Vec<&'a ActionVersion>>;

/// Writes rows; what comes back on many of them is looked up once.
struct Writer<'a> {
    ui: &'a Ui,
    standing: &'a Standing,
    labels: super::list_labels::Labels,
    themes: Vec<String>,
    own: String,
    group: String,
    yes_no: [String; 2],
    /// Open improvement actions that may be told.
    actions: ActionsByMeasure<'a>,
}

impl<'a> Writer<'a> {
    fn new(ui: &'a Ui, standing: &'a Standing) -> Self {
        let themes = waarborg_domain::catalogue::Theme::ALL.iter();
        Self {
            ui,
            standing,
            labels: super::list_labels::Labels::new(ui, true),
            themes: themes.map(|theme| ui.name(theme)).collect(),
            own: ui.t(texts::measures::SOURCE_OWN),
            group: ui.t(texts::measures::SOURCE_GROUP),
            actions: BTreeMap::new(),
            yes_no: [ui.t(texts::measures::NO), ui.t(texts::measures::YES)],
        }
    }

    fn row(&self, cell: &posture::Cell, aspect: Aspect) -> Vec<Cell> {
        let measure = self.standing.catalogue.measure(cell.measure);
        let object = self.standing.posture.object(cell);
        let posture = &cell.aspects[aspect.index()];
        let state = match cell.owed {
            true => self.labels.state(posture.state),
            false => &self.labels.not_applicable,
        };
        let control = measure.number.control;
        vec![
            Cell::from(measure.number.to_string()),
            Cell::from(measure.title.get(self.ui.language()).as_str()),
            Cell::from(control.to_string()),
            Cell::from(self.themes[control.theme() as usize].as_str()),
            Cell::from(self.labels.object(object.kind)),
            Cell::from(object.details.code.as_str()),
            Cell::from(object.details.name.as_str()),
            Cell::from(self.labels.aspects[aspect.index()].as_str()),
            Cell::from(state),
            Cell::from(posture.from),
            Cell::from(posture.lapses_on),
            Cell::from(self.owner(cell.owner)),
            Cell::from(self.source(posture.source)),
            Cell::from(self.yes_no[usize::from(cell.in_scope)].as_str()),
            Cell::from(self.actions(measure.number, object.object)),
        ]
    }

    /// What will be done about a measure, on this object or on whatever it binds to.
    fn actions(&self, measure: MeasureNumber, object: ObjectId) -> String {
        let on_measure = self.actions.get(&measure).into_iter().flatten();
        let about = on_measure.filter(|action| {
            let objects = &action.details.objects;
            objects.is_empty() || objects.contains(&object)
        });
        let told: Vec<String> = about
            .map(|action| {
                let details = &action.details;
                let due = self.ui.date(details.due);
                format!("#{} {} ({due})", action.number, details.title)
            })
            .collect();
        told.join("; ")
    }

    fn owner(&self, owner: Option<UserId>) -> &str {
        let member = owner.and_then(|owner| self.standing.ledger.member(owner));
        member.map_or("", |member| &member.name)
    }

    fn source(&self, source: Source) -> String {
        match source {
            Source::Nothing => String::new(),
            Source::Own => self.own.clone(),
            Source::Group(_) => self.group.clone(),
            Source::Provider(id) => {
                let standing = self.standing;
                let provider = standing.ledger.object_on(id, standing.posture.day);
                let name = provider.map_or("", |provider| match provider.kind {
                    ObjectKind::Organisation => self.labels.object(provider.kind),
                    _ => &provider.details.name,
                });
                self.ui.t(texts::measures::SOURCE_PROVIDER.name(name))
            }
        }
    }
}
