//! What changed between two texts, sentence by sentence.

/// What became of a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// It is in both.
    Same,
    /// It was taken out.
    Removed,
    /// It was added.
    Added,
}

/// A sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Piece<'a> {
    /// What became of it.
    pub mark: Mark,
    /// The sentence.
    pub text: &'a str,
}

impl Piece<'_> {
    /// Whether it was taken out.
    #[must_use]
    pub fn is_removed(&self) -> bool {
        self.mark == Mark::Removed
    }

    /// Whether it was added.
    #[must_use]
    pub fn is_added(&self) -> bool {
        self.mark == Mark::Added
    }
}

/// Splits a text at the ends of its lines and sentences.
fn sentences(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    for line in text.lines() {
        let mut start = 0;
        for (end, _) in line.match_indices(' ') {
            if line[..end].ends_with(['.', '!', '?']) {
                found.push(line[start..end].trim());
                start = end + 1;
            }
        }
        found.push(line[start..].trim());
    }
    found.retain(|sentence| !sentence.is_empty());
    found
}

/// The sentences of both texts, in order.
#[must_use]
pub fn between<'a>(old: &'a str, new: &'a str) -> Vec<Piece<'a>> {
    let (old, new) = (sentences(old), sentences(new));
    let width = new.len() + 1;
    // Length of the longest run of sentences that the remainders of both texts share.
    let mut shared = vec![0_u32; (old.len() + 1) * width];
    for at in (0..old.len()).rev() {
        for to in (0..new.len()).rev() {
            shared[at * width + to] = if old[at] == new[to] {
                shared[(at + 1) * width + to + 1] + 1
            } else {
                shared[(at + 1) * width + to].max(shared[at * width + to + 1])
            };
        }
    }
    let (mut at, mut to) = (0, 0);
    let mut pieces = Vec::new();
    while at < old.len() || to < new.len() {
        let both = at < old.len() && to < new.len();
        let (mark, text) = if both && old[at] == new[to] {
            (Mark::Same, old[at])
        } else if to == new.len()
            || (at < old.len() && shared[(at + 1) * width + to] >= shared[at * width + to + 1])
        {
            (Mark::Removed, old[at])
        } else {
            (Mark::Added, new[to])
        };
        pieces.push(Piece { mark, text });
        at += usize::from(mark != Mark::Added);
        to += usize::from(mark != Mark::Removed);
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marks(old: &str, new: &str) -> String {
        let sign = |piece: &Piece<'_>| match piece.mark {
            Mark::Same => '=',
            Mark::Removed => '-',
            Mark::Added => '+',
        };
        between(old, new).iter().map(sign).collect()
    }

    #[test]
    fn a_changed_sentence_is_taken_out_and_added() {
        assert_eq!(marks("Een. Twee. Drie.", "Een. Anders. Drie."), "=-+=");
        assert_eq!(marks("", "Een.\n\nTwee."), "++");
        assert_eq!(marks("Een. Twee.", ""), "--");
        assert_eq!(marks("Versie 1.3 telt. Meer.", "Versie 1.3 telt. Meer."), "==");
    }
}
