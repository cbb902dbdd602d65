//! Lists: filtered and paged on the server.

use crate::addresses::query_value;
use waarborg_domain::store::PageRequest;

/// Rows on a page.
pub const PAGE_SIZE: i64 = 50;

/// One link of the pagination.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageLink {
    /// Page number; `None` for a gap.
    pub number: Option<i64>,
    /// Where it leads.
    pub href: String,
    /// Whether this is the page that is shown.
    pub current: bool,
}

/// Where we are in a list. Pages are numbered from 1 in the address (`page=2`).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pagination {
    /// The page that is shown.
    pub page: i64,
    /// Rows in all.
    pub total: i64,
    base: String,
}

impl Pagination {
    /// Which rows to ask for, given what stood after `page=`.
    #[must_use]
    pub fn request(page: Option<i64>) -> PageRequest {
        let page = page.unwrap_or(1).clamp(1, 1_000_000);
        PageRequest {
            offset: (page - 1) * PAGE_SIZE,
            limit: PAGE_SIZE,
        }
    }

    /// The links for this list: `path` with the filters that are not empty.
    #[must_use]
    pub fn new(page: Option<i64>, total: i64, path: &str, filters: &[(&str, &str)]) -> Self {
        let base = with_query(path, filters);
        Self {
            page: page.unwrap_or(1).max(1),
            total,
            base,
        }
    }

    /// The links of a list whose pages differ in length: `address` has the filters.
    #[must_use]
    pub fn of_pages(page: usize, last: usize, address: &str) -> Self {
        let number = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
        Self {
            page: number(page),
            total: number(last).saturating_mul(PAGE_SIZE),
            base: address.to_owned(),
        }
    }

    /// The last page.
    #[must_use]
    pub fn last(&self) -> i64 {
        (self.total + PAGE_SIZE - 1).div_euclid(PAGE_SIZE).max(1)
    }

    /// The address of a page.
    #[must_use]
    pub fn href(&self, page: &i64) -> String {
        match (*page, self.base.contains('?')) {
            (..=1, _) => self.base.clone(),
            (page, true) => format!("{}&page={page}", self.base),
            (page, false) => format!("{}?page={page}", self.base),
        }
    }

    /// The page before, if there is one.
    #[must_use]
    pub fn previous(&self) -> Option<String> {
        (self.page > 1).then(|| self.href(&(self.page - 1)))
    }

    /// The next page, if there is one.
    #[must_use]
    pub fn next(&self) -> Option<String> {
        (self.page < self.last()).then(|| self.href(&(self.page + 1)))
    }

    /// First, last, and the pages round the one that is shown.
    #[must_use]
    pub fn links(&self) -> Vec<PageLink> {
        let last = self.last();
        let mut links = Vec::new();
        let mut before = 0;
        for number in (1..=last).filter(|n| *n == 1 || *n == last || (n - self.page).abs() <= 2) {
            if number > before + 1 {
                links.push(PageLink {
                    number: None,
                    href: String::new(),
                    current: false,
                });
            }
            before = number;
            let href = self.href(&number);
            links.push(PageLink {
                number: Some(number),
                href,
                current: number == self.page,
            });
        }
        links
    }
}

/// A path with a query of everything that is not empty.
#[must_use]
pub fn with_query(path: &str, pairs: &[(&str, &str)]) -> String {
    let filled = pairs.iter().filter(|(_, value)| !value.is_empty());
    let query: Vec<String> = filled
        .map(|(key, value)| format!("{key}={}", query_value(value)))
        .collect();
    if query.is_empty() {
        path.to_owned()
    } else {
        let mark = if path.contains('?') { '&' } else { '?' };
        format!("{path}{mark}{}", query.join("&"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_keep_the_filters() {
        let pages = Pagination::new(Some(5), 500, "/list", &[("q", "a b"), ("state", "")]);
        let numbers: Vec<Option<i64>> = pages.links().iter().map(|link| link.number).collect();
        assert_eq!(
            numbers,
            [
                Some(1),
                None,
                Some(3),
                Some(4),
                Some(5),
                Some(6),
                Some(7),
                None,
                Some(10)
            ]
        );
        assert_eq!(pages.next().as_deref(), Some("/list?q=a%20b&page=6"));
        assert_eq!(pages.href(&1), "/list?q=a%20b");
    }
}
