//! What happened, newest first: filtered and paged by the store.

use super::actions::{self, OptionGroup};
use super::meant::{Meant, exactly, meant};
use super::paths;
use crate::context::Context;
use crate::errors::PageError;
use crate::forms::{Choice, Query, parse_day};
use crate::listing::Pagination;
use crate::render::render;
use crate::texts;
use crate::ui::Ui;
use crate::wording::Names;
use askama::Template;
use axum::response::Response;
use chrono::{Days, NaiveTime, TimeZone, Utc};
use chrono_tz::Europe::Amsterdam;
use serde::Deserialize;
use waarborg_domain::audit::{Event, EventFilter};
use waarborg_domain::{Day, Moment};

/// What is asked for, as query parameters.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct Filter {
    /// Identifier of a person.
    #[serde(default)]
    who: String,
    /// Code of an action, or a feature with a full stop.
    #[serde(default)]
    what: String,
    /// Number, name, code or identifier of the subject.
    #[serde(default)]
    subject: String,
    /// First day.
    #[serde(default)]
    from: String,
    /// Last day.
    #[serde(default)]
    until: String,
    #[serde(default)]
    page: String,
}

impl Filter {
    fn pairs(&self) -> [(&str, &str); 5] {
        [
            ("who", &self.who),
            ("what", &self.what),
            ("subject", &self.subject),
            ("from", &self.from),
            ("until", &self.until),
        ]
    }

    fn active(&self) -> usize {
        self.pairs().iter().filter(|(_, value)| !value.is_empty()).count()
    }

    fn for_store(&self, subject: Option<String>) -> EventFilter {
        let day = |text: &str| parse_day(text);
        let code = |text: &str| {
            text.bytes()
                .all(|b| b.is_ascii_lowercase() || b == b'.' || b == b'-')
        };
        EventFilter {
            actor: self.who.parse().ok(),
            action: (!self.what.is_empty() && code(&self.what)).then(|| self.what.clone()),
            subject,
            from: day(&self.from).and_then(begin_of),
            until: day(&self.until)
                .and_then(|day| day.checked_add_days(Days::new(1)))
                .and_then(begin_of),
        }
    }
}

/// The first moment of a day in the Netherlands.
fn begin_of(day: Day) -> Option<Moment> {
    let midnight = day.and_time(NaiveTime::MIN);
    Amsterdam
        .from_local_datetime(&midnight)
        .earliest()
        .map(|moment| moment.with_timezone(&Utc))
}

/// One line.
struct Row {
    event: Event,
    sentence: String,
}

#[derive(Template)]
#[template(path = "audit/list.html")]
struct ListPage {
    ui: Ui,
    filter: Filter,
    people: Vec<Choice>,
    groups: &'static [OptionGroup],
    /// Address and name of what may have been meant.
    offered: Vec<(String, String)>,
    rows: Vec<Row>,
    pages: Pagination,
}

impl ListPage {
    fn is_what(&self, value: &str) -> bool {
        self.filter.what == value
    }
}

/// The list.
pub async fn page(ctx: Context, Query(filter): Query<Filter>) -> Result<Response, PageError> {
    let ledger = ctx.ledger().await?;
    let page = filter.page.parse().ok();
    let path = paths::list(ctx.org());
    let (subject, offered) = match meant(&ctx, &ledger, &filter.subject).await? {
        Meant::Anything => (None, Vec::new()),
        Meant::Exactly(subject) => (Some(subject), Vec::new()),
        Meant::OneOf(like) => (Some(String::new()), like),
    };
    let wanted = filter.for_store(subject);
    let found = if offered.is_empty() {
        let request = Pagination::request(page);
        ctx.app
            .store
            .events(ctx.organisation.id, &wanted, request)
            .await?
    } else {
        waarborg_domain::store::Page {
            rows: Vec::new(),
            total: 0,
        }
    };
    let catalogue = ctx.app.catalogue(&ledger.organisation.catalogue_version);
    let names = Names::new(&ctx.ui, &ledger, catalogue);
    let row = |event: Event| Row {
        sentence: names.sentence(&event),
        event,
    };
    let rows = found.rows.into_iter().map(row).collect();
    let people = ledger.members.iter();
    let offer = |(id, name): (String, String)| {
        let mut pairs = filter.pairs().to_vec();
        let subject = exactly(&id);
        pairs[2].1 = &subject;
        (crate::listing::with_query(&path, &pairs), name)
    };
    Ok(render(&ListPage {
        offered: offered.into_iter().map(offer).collect(),
        people: people
            .map(|member| Choice::new(member.user, member.name.clone()))
            .collect(),
        groups: actions::options(&ctx.ui),
        pages: Pagination::new(page, found.total, &path, &filter.pairs()),
        rows,
        ui: ctx.ui.clone(),
        filter,
    }))
}
