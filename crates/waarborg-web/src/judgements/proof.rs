//! Evidence within the form of judgements: choose what is there already, or add files or a link right
//! here. Files that came in well are kept as evidence also when something else in the form is wrong, so
//! that nobody has to choose them again.

use crate::context::Context;
use crate::errors::PageError;
use crate::evidence::fields::{title_of_file, title_of_link};
use crate::evidence::sent::Sent;
use crate::evidence::view::EvidenceItem;
use crate::evidence::visibility;
use crate::forms::FormErrors;
use crate::texts;
use waarborg_app::Standing;
use waarborg_domain::evidence::{
    AddEvidence, Confidentiality, Content, Evidence, EvidenceFacts, EvidenceFilter, MAX_TITLE_LENGTH,
    NewEvidence, check_link,
};
use waarborg_domain::ids::EvidenceId;
use waarborg_domain::judgements::{MAX_EVIDENCE, Period};
use waarborg_domain::store::PageRequest;

/// How many pieces are offered to choose from.
const OFFERED: i64 = 8;

/// What was typed.
#[derive(Debug, Clone, Default)]
pub struct Proof {
    /// Chosen pieces.
    pub chosen: Vec<String>,
    /// Text to find more.
    pub search: String,
    /// The text of which the outcome is on the page already.
    pub searched: String,
    /// A new link.
    pub link: String,
    /// Title of the new link or file.
    pub title: String,
    /// Who may see what is new.
    pub confidentiality: String,
}

impl Proof {
    /// The fields as they were sent.
    #[must_use]
    pub fn sent(sent: &Sent) -> Self {
        let text = |name: &str| sent.text(name).to_owned();
        Self {
            chosen: sent.all("evidence"),
            search: text("search"),
            searched: text("searched"),
            link: text("link"),
            title: text("title"),
            confidentiality: text("confidentiality"),
        }
    }

    /// Whether a search was typed of which the outcome has not been shown: then Enter, which presses
    /// the first button of a form, means the search.
    #[must_use]
    pub fn is_search(&self) -> bool {
        let search = self.search.trim();
        !search.is_empty() && search != self.searched.trim()
    }

    /// The chosen pieces that this person may see.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn pieces(
        &self,
        ctx: &Context,
        standing: &Standing,
        errors: &mut FormErrors,
    ) -> Result<Vec<Evidence>, PageError> {
        let ids: Vec<EvidenceId> = self.chosen.iter().filter_map(|id| id.parse().ok()).collect();
        if ids.len() > MAX_EVIDENCE {
            errors.add("search", texts::judgements::TOO_MUCH_EVIDENCE.n(MAX_EVIDENCE));
            return Ok(Vec::new());
        }
        let asked = ids.len();
        let found = visibility::among(ctx, standing, ids).await?;
        if found.len() < asked {
            errors.add("search", texts::judgements::EVIDENCE_GONE);
        }
        Ok(found)
    }

    /// What can be chosen: what was chosen, then what was searched for or is newest.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn offered(
        &self,
        ctx: &Context,
        standing: &Standing,
        chosen: &[Evidence],
    ) -> Result<Vec<EvidenceItem>, PageError> {
        let search = self.search.trim().to_owned();
        let filter = EvidenceFilter {
            text: Some(search).filter(|text| !text.is_empty()),
            visibility: visibility::of(ctx, standing),
            ..EvidenceFilter::default()
        };
        let page = PageRequest {
            offset: 0,
            limit: OFFERED,
        };
        let found = ctx
            .app
            .store
            .evidence_page(ctx.organisation.id, &filter, page)
            .await?;
        let more = found.rows.iter().map(|row| &row.evidence);
        let more = more.filter(|piece| chosen.iter().all(|known| known.id != piece.id));
        Ok(chosen
            .iter()
            .chain(more)
            .map(|piece| EvidenceItem::new(ctx, piece, true))
            .collect())
    }

    /// The new pieces: one for each file and one for the link.
    pub fn new_pieces(
        &self,
        ctx: &Context,
        sent: &Sent,
        period: Option<Period>,
        errors: &mut FormErrors,
    ) -> Vec<NewEvidence> {
        sent.check_files(ctx, "files", errors);
        let mut contents: Vec<(Content, String)> = Vec::new();
        for whole in &sent.files {
            contents.push((Content::File(whole.file.clone()), title_of_file(&whole.file)));
        }
        if !self.link.trim().is_empty() {
            match check_link(&self.link) {
                Ok(link) => {
                    let title = title_of_link(&link);
                    contents.push((Content::Link(link), title));
                }
                Err(_) => errors.add("link", texts::evidence::NOT_A_LINK),
            }
        }
        let title = errors.optional_text("title", &self.title, MAX_TITLE_LENGTH);
        let single = contents.len() == 1;
        let confidentiality = self.confidentiality.parse().unwrap_or(Confidentiality::Internal);
        let mut pieces = Vec::new();
        for (content, without) in contents {
            let facts = EvidenceFacts {
                title: match (title.is_empty(), single) {
                    (true, _) => without,
                    (false, true) => title.clone(),
                    (false, false) => format!("{title} – {without}")
                        .chars()
                        .take(MAX_TITLE_LENGTH)
                        .collect(),
                },
                period,
                owner: ctx.actor.user,
                confidentiality,
            };
            match facts.checked() {
                Ok(facts) => pieces.push(NewEvidence {
                    id: ctx.id(),
                    content,
                    facts,
                }),
                Err(_) => errors.add("title", texts::layout::FORM_REQUIRED),
            }
        }
        pieces
    }
}

/// Gives the files their address. Afterwards the pieces can be recorded.
///
/// # Errors
/// When the evidence store fails.
pub async fn keep_files(sent: &mut Sent) -> Result<(), PageError> {
    for whole in std::mem::take(&mut sent.files) {
        whole.keep().await?;
    }
    Ok(())
}

/// Adds new pieces by themselves, and ticks them in the form.
///
/// # Errors
/// When a store fails.
pub async fn keep_pieces(
    ctx: &Context,
    proof: &mut Proof,
    sent: &mut Sent,
    pieces: Vec<NewEvidence>,
) -> Result<Vec<Evidence>, PageError> {
    if pieces.is_empty() {
        return Ok(Vec::new());
    }
    keep_files(sent).await?;
    let kept = ctx.decide(&AddEvidence { pieces }).await?;
    proof.chosen.extend(kept.iter().map(|piece| piece.id.to_string()));
    if kept.iter().any(|piece| matches!(piece.content, Content::Link(_))) {
        proof.link.clear();
    }
    proof.title.clear();
    Ok(kept)
}
