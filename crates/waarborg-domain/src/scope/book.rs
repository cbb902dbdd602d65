//! The scope of the ISMS in memory.

use super::{ScopeItem, ScopeText};
use crate::Day;
use crate::ids::ObjectId;
use crate::ledger::Ledger;
use crate::ledger::book::{Record, Written};
use crate::ledger::reach::Reach;
use std::collections::HashMap;

impl Record for ScopeText {
    type Order = i64;

    fn order(written: &Written<Self>) -> Self::Order {
        written.version
    }

    fn reach(&self, _known: Option<&Self>) -> Reach {
        Reach::day(self.stated_on)
    }
}

impl Record for ScopeItem {
    type Order = (Day, i64);

    fn order(written: &Written<Self>) -> Self::Order {
        (written.decided_on, written.revision)
    }

    fn reach(&self, _known: Option<&Self>) -> Reach {
        Reach::object(self.decided_on, self.object)
    }
}

impl Ledger {
    /// The text of the scope that counts on this day.
    #[must_use]
    pub fn scope_text_on(&self, day: Day) -> Option<&ScopeText> {
        self.scope_texts.iter().rfind(|text| text.stated_on <= day)
    }

    /// Per object what was decided about the scope, as it counts on this day.
    #[must_use]
    pub fn scope_items_on(&self, day: Day) -> HashMap<ObjectId, &ScopeItem> {
        let known = self.scope_items.iter().filter(|item| item.decided_on <= day);
        known.map(|item| (item.object, item)).collect()
    }
}
