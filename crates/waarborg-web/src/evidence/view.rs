//! A piece of evidence as lists and pages show it.

use super::{paths, sniff};
use crate::context::Context;
use crate::texts;
use crate::ui::Ui;
use waarborg_domain::evidence::{Confidentiality, Content, Evidence};
use waarborg_domain::judgements::Period;

/// A piece of evidence in a list.
#[derive(Debug, Clone)]
pub struct EvidenceItem {
    /// Identifier, for forms.
    pub id: String,
    /// Title; for what the reader may not see, only that it exists.
    pub title: String,
    /// Where it leads; `None` for what the reader may not see.
    pub href: Option<String>,
    /// Type and size, or where the link leads.
    pub about: String,
    /// The period that it covers, in words; may be empty.
    pub period: String,
    /// Name of the owner.
    pub owner: String,
    /// Whether it is confidential.
    pub confidential: bool,
    /// Whether it was retired.
    pub retired: bool,
    /// Name of the icon.
    pub icon: &'static str,
}

impl EvidenceItem {
    /// What this reader may see of it; `serves_own` as for [`Evidence::may_be_seen_by`].
    #[must_use]
    pub fn new(ctx: &Context, evidence: &Evidence, serves_own: bool) -> Self {
        let ui = &ctx.ui;
        if !evidence.may_be_seen_by(&ctx.actor, serves_own) {
            return Self::hidden(ui);
        }
        Self {
            id: evidence.id.to_string(),
            title: evidence.title.clone(),
            href: Some(paths::one(ctx.org(), evidence.id)),
            about: about(ui, &evidence.content),
            period: evidence
                .period
                .map(|period| period_label(ui, period))
                .unwrap_or_default(),
            owner: evidence.owner_name.clone(),
            confidential: evidence.confidentiality == Confidentiality::Confidential,
            retired: evidence.retired,
            icon: icon(&evidence.content),
        }
    }

    fn hidden(ui: &Ui) -> Self {
        Self {
            id: String::new(),
            title: ui.t(texts::evidence::HIDDEN),
            href: None,
            about: String::new(),
            period: String::new(),
            owner: String::new(),
            confidential: true,
            retired: false,
            icon: "lock",
        }
    }
}

/// Name of the icon for this content.
#[must_use]
pub const fn icon(content: &Content) -> &'static str {
    match content {
        Content::File(_) => "file",
        Content::Link(_) => "link",
    }
}

/// `PDF, 240 kB`, or the host of a link.
#[must_use]
pub fn about(ui: &Ui, content: &Content) -> String {
    match content {
        Content::File(file) => {
            let kind = ui.t(sniff::kind_of(&file.media_type));
            format!(
                "{kind}, {}",
                size(ui, u64::try_from(file.size).unwrap_or_default())
            )
        }
        Content::Link(link) => {
            let host = link.split_once("://").map_or(link.as_str(), |(_, rest)| rest);
            let host = host.split(['/', '?', '#']).next().unwrap_or_default();
            ui.t(texts::evidence::LINK_TO.host(host))
        }
    }
}

/// `1-5-2026 tot en met 31-5-2026`: short, for use in lists.
#[must_use]
pub fn period_label(ui: &Ui, period: Period) -> String {
    ui.t(texts::evidence::PERIOD_WORDS
        .from(ui.short_date(period.start))
        .to(ui.short_date(period.end)))
}

/// A number of bytes as people write it: `25 MB`, `2,5 MB`, `240 kB`.
#[must_use]
pub fn size(ui: &Ui, bytes: u64) -> String {
    const KB: u64 = 1024;
    const MB: u64 = 1024 * 1024;
    if bytes < KB {
        return format!("{bytes} B");
    }
    if bytes < MB {
        return format!("{} kB", bytes.div_ceil(KB));
    }
    let tenths = bytes * 10 / MB;
    if tenths.is_multiple_of(10) || tenths >= 1_000 {
        return format!("{} MB", tenths / 10);
    }
    let mark = match ui.language() {
        waarborg_domain::catalogue::Language::Nl => ',',
        waarborg_domain::catalogue::Language::En => '.',
    };
    format!("{}{mark}{} MB", tenths / 10, tenths % 10)
}
