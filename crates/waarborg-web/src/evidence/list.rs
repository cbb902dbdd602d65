//! All evidence that somebody may see, newest first.

use super::view::EvidenceItem;
use super::{paths, visibility};
use crate::context::Context;
use crate::errors::PageError;
use crate::forms::{Choice, Query};
use crate::listing::Pagination;
use crate::render::render;
use crate::texts;
use crate::ui::Ui;
use askama::Template;
use axum::response::Response;
use serde::Deserialize;
use waarborg_app::Standing;
use waarborg_domain::catalogue::MeasureNumber;
use waarborg_domain::evidence::{Confidentiality, EvidenceFilter};
use waarborg_domain::judgements::JudgedUnder;
use waarborg_domain::permissions::Permission;

/// The query parameters.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Filter {
    q: String,
    owner: String,
    confidentiality: String,
    measure: String,
    retired: String,
    page: Option<i64>,
    /// Files were just uploaded one by one.
    added: String,
}

impl Filter {
    fn for_store(&self, standing: &Standing) -> EvidenceFilter {
        EvidenceFilter {
            text: Some(self.q.trim().to_owned()).filter(|text| !text.is_empty()),
            owner: self.owner.parse().ok(),
            confidentiality: self.confidentiality.parse().ok(),
            measures: self
                .measure
                .parse()
                .ok()
                .map(|number| judged_under(standing, number)),
            retired: !self.retired.is_empty(),
            ..EvidenceFilter::default()
        }
    }

    fn pairs(&self) -> [(&'static str, &str); 5] {
        [
            ("q", &self.q),
            ("owner", &self.owner),
            ("confidentiality", &self.confidentiality),
            ("measure", &self.measure),
            ("retired", &self.retired),
        ]
    }

    fn active(&self) -> usize {
        self.pairs().iter().filter(|(_, value)| !value.is_empty()).count()
    }
}

struct Row {
    item: EvidenceItem,
    used_by: i64,
    added: String,
}

#[derive(Template)]
#[template(path = "evidence/list.html")]
struct ListPage {
    ui: Ui,
    filter: Filter,
    active: usize,
    owners: Vec<Choice>,
    confidentialities: Vec<Choice>,
    measures: Vec<Choice>,
    rows: Vec<Row>,
    pages: Pagination,
    may_add: bool,
}

/// A measure with its predecessors; one that is no longer in force as it was last known.
fn judged_under(standing: &Standing, number: MeasureNumber) -> Vec<JudgedUnder> {
    match standing.ledger.left_behind(number) {
        Some(migration) if standing.catalogue.by_number(number).is_none() => vec![JudgedUnder {
            version: migration.from.clone(),
            requirement: number.into(),
        }],
        _ => standing.ledger.lineage(number),
    }
}

/// The list.
pub async fn page(ctx: Context, Query(filter): Query<Filter>) -> Result<Response, PageError> {
    let standing = ctx.standing(ctx.today).await?;
    let wanted = EvidenceFilter {
        visibility: visibility::of(&ctx, &standing),
        ..filter.for_store(&standing)
    };
    let request = Pagination::request(filter.page);
    let found = ctx
        .app
        .store
        .evidence_page(ctx.organisation.id, &wanted, request)
        .await?;
    let rows = found.rows.iter().map(|row| Row {
        // The store searched within this person's visibility, so they may see what it found.
        item: EvidenceItem::new(&ctx, &row.evidence, true),
        used_by: row.used_by,
        added: ctx.ui.short_date(
            row.evidence
                .added_at
                .with_timezone(&chrono_tz::Europe::Amsterdam)
                .date_naive(),
        ),
    });
    let rows = rows.collect();
    let pages = Pagination::new(filter.page, found.total, &paths::list(ctx.org()), &filter.pairs());
    let measure = |measure: &waarborg_domain::catalogue::Measure| {
        Choice::new(
            measure.number,
            format!("{} {}", measure.number, measure.title.get(ctx.ui.language())),
        )
    };
    Ok(render(&ListPage {
        owners: super::fields::owner_choices(&standing.ledger, &filter.owner),
        confidentialities: Choice::of(&ctx.ui, Confidentiality::ALL),
        measures: standing.catalogue.measures().iter().map(measure).collect(),
        active: filter.active(),
        rows,
        pages,
        filter,
        may_add: ctx.may(Permission::Judge),
        ui: ctx.ui,
    }))
}
