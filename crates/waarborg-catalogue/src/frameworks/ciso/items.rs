//! Reference controls and threats: defined once, mentioned by requirements.

use super::types::Item;
use std::collections::{HashMap, HashSet};

pub(super) struct Items<'a> {
    all: &'a [Item],
    by_urn: HashMap<String, usize>,
    used: HashSet<usize>,
}

impl<'a> Items<'a> {
    pub fn new(all: Option<&'a [Item]>) -> Self {
        let all = all.unwrap_or_default();
        let urns = all.iter().enumerate().filter_map(|(index, item)| {
            let urn = item.urn.as_deref()?;
            Some((urn.to_lowercase(), index))
        });
        Self {
            by_urn: urns.collect(),
            used: HashSet::new(),
            all,
        }
    }

    /// The one with this urn, which is then mentioned; and whether it is for the first time.
    pub fn mention(&mut self, urn: &str) -> Option<(&'a Item, bool)> {
        let index = *self.by_urn.get(&urn.to_lowercase())?;
        Some((&self.all[index], self.used.insert(index)))
    }

    /// The names of those that nothing mentions.
    pub fn unused(&self) -> Vec<String> {
        let items = self.all.iter().enumerate();
        items
            .filter(|(index, _)| !self.used.contains(index))
            .map(|(_, item)| {
                let mut names = [&item.ref_id, &item.name, &item.urn].into_iter().flatten();
                names.next().cloned().unwrap_or_default()
            })
            .collect()
    }
}
