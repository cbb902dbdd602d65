//! The whole chain as a file, piece by piece, so that its size does not matter.

use crate::context::Context;
use crate::errors::PageError;
use axum::body::{Body, Bytes};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use futures::{StreamExt, stream};
use std::io;
use waarborg_documents::table::harmless;
use waarborg_domain::audit::Event;

/// Events read at a time.
const PIECE: i64 = 500;

/// The columns.
const COLUMNS: [&str; 10] = [
    "sequence",
    "at",
    "actor",
    "actor_name",
    "action",
    "subject_kind",
    "subject",
    "details",
    "previous_hash",
    "hash",
];

/// For a spreadsheet: semicolons, as Dutch spreadsheets expect.
pub async fn csv(ctx: Context) -> Result<Response, PageError> {
    let mut head = vec![0xEF, 0xBB, 0xBF];
    head.extend(rows([COLUMNS.map(str::to_owned)]).map_err(PageError::internal)?);
    let body = body(&ctx, head, |events| rows(events.iter().map(columns)));
    Ok(download(&ctx, "csv", "text/csv; charset=utf-8", body))
}

/// One JSON object per line, exactly as it was hashed.
pub async fn json_lines(ctx: Context) -> Response {
    let body = body(&ctx, Vec::new(), |events| {
        let mut lines = Vec::new();
        for event in events {
            serde_json::to_writer(&mut lines, event)?;
            lines.push(b'\n');
        }
        Ok(lines)
    });
    download(&ctx, "jsonl", "application/x-ndjson; charset=utf-8", body)
}

fn columns(event: &Event) -> [String; 10] {
    [
        event.sequence.to_string(),
        event.at.to_rfc3339_opts(chrono::SecondsFormat::Micros, true),
        event.actor.map(|actor| actor.to_string()).unwrap_or_default(),
        harmless(&event.actor_name).into_owned(),
        event.action.clone(),
        event.subject_kind.clone(),
        harmless(&event.subject).into_owned(),
        harmless(&event.details).into_owned(),
        event.previous_hash.clone(),
        event.hash.clone(),
    ]
}

fn rows(rows: impl IntoIterator<Item = [String; 10]>) -> io::Result<Vec<u8>> {
    let mut writer = csv::WriterBuilder::new().delimiter(b';').from_writer(Vec::new());
    for row in rows {
        writer.write_record(&row)?;
    }
    writer.into_inner().map_err(|error| error.into_error())
}

/// The file: its head, and then the events of the organisation in order.
fn body(ctx: &Context, head: Vec<u8>, write: fn(&[Event]) -> io::Result<Vec<u8>>) -> Body {
    let (store, organisation) = (ctx.app.store.clone(), ctx.organisation.id);
    let pieces = stream::try_unfold(0, move |after| {
        let store = store.clone();
        async move {
            let events = store
                .events_after(organisation, after, PIECE)
                .await
                .map_err(io::Error::other)?;
            let Some(last) = events.last() else {
                return Ok(None);
            };
            Ok(Some((Bytes::from(write(&events)?), last.sequence)))
        }
    });
    let head = stream::once(async move { io::Result::Ok(Bytes::from(head)) });
    Body::from_stream(head.chain(pieces))
}

fn download(ctx: &Context, ending: &str, kind: &'static str, body: Body) -> Response {
    let name = format!(
        "attachment; filename=\"logboek-{}-{}.{ending}\"",
        ctx.org(),
        ctx.today
    );
    (
        [
            (header::CONTENT_TYPE, kind.to_owned()),
            (header::CONTENT_DISPOSITION, name),
        ],
        body,
    )
        .into_response()
}
