//! The newest judgement on one measure per target and aspect, as of one day after another.

use crate::Day;
use crate::interval::Interval;
use crate::judgements::book::Entry;
use crate::judgements::{Aspect, Verdict};

/// What a cell needs of a judgement, close together.
#[derive(Clone, Copy)]
pub(super) struct Judged {
    /// Its index among the judgements on the measure: the greater one is the newer.
    pub index: u32,
    pub lapses_on: Day,
    pub verdict: Verdict,
}

/// See the module. The table is reused for the next measure.
pub(super) struct Newest<'a> {
    entries: &'a [Entry],
    /// The interval after which a judgement lapses, by aspect.
    intervals: [Interval; 3],
    /// Per row of a target, per aspect.
    table: Vec<[Option<Judged>; 3]>,
    /// The first judgement that was not looked at yet.
    next: usize,
    /// From this day on one of the judgements that were put no longer counts.
    good_until: Day,
    day: Day,
}

impl<'a> Newest<'a> {
    pub(super) fn new(rows: usize) -> Self {
        Self {
            entries: &[],
            intervals: [Interval::Days(0); 3],
            table: vec![[None; 3]; rows],
            next: 0,
            good_until: Day::MAX,
            day: Day::MIN,
        }
    }

    /// Starts on another measure.
    pub(super) fn read(&mut self, entries: &'a [Entry], intervals: [Interval; 3]) {
        self.clear();
        self.intervals = intervals;
        (self.entries, self.day) = (entries, Day::MIN);
    }

    fn clear(&mut self) {
        // Only what was put is taken out: most measures are judged on few targets.
        for entry in &self.entries[..self.next] {
            self.table[entry.row as usize] = [None; 3];
        }
        (self.next, self.good_until) = (0, Day::MAX);
    }

    /// Moves to a day; to a later one it only adds what was judged in between.
    pub(super) fn move_to(&mut self, day: Day) {
        if day < self.day || day >= self.good_until {
            self.clear();
        }
        self.day = day;
        while let Some(entry) = self
            .entries
            .get(self.next)
            .filter(|entry| entry.fact.judged_on <= day)
        {
            if entry.fact.counts_on(day) {
                self.put(entry);
            }
            self.next += 1;
        }
    }

    fn put(&mut self, entry: &Entry) {
        let fact = &entry.fact;
        // Judgements are in order of day, so the later one overwrites the earlier one.
        self.table[entry.row as usize][fact.aspect.index()] = Some(Judged {
            index: u32::try_from(self.next).unwrap_or(u32::MAX),
            lapses_on: self.intervals[fact.aspect.index()].after(fact.counts_from()),
            verdict: fact.verdict,
        });
        if let Some(retracted) = fact.retracted_on {
            self.good_until = self.good_until.min(retracted);
        }
    }

    /// Whether it shows this day.
    pub(super) fn is_at(&self, day: Day) -> bool {
        self.day == day
    }

    pub(super) fn get(&self, row: u32, aspect: Aspect) -> Option<Judged> {
        self.table[row as usize][aspect.index()]
    }

    pub(super) fn entry(&self, judged: Judged) -> &'a Entry {
        &self.entries[judged.index as usize]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Moment;
    use crate::catalogue::MeasureNumber;
    use crate::groups::Target;
    use crate::ids::{JudgementId, ObjectId};
    use crate::judgements::book::JudgementFact;
    use crate::judgements::{Basis, Verdict};
    use uuid::Uuid;

    fn day(of_june: u32) -> Day {
        Day::from_ymd_opt(2026, 6, of_june).expect("a day of June")
    }

    fn entry(of_june: u32, verdict: Verdict) -> Entry {
        let number: MeasureNumber = "8.02.01".parse().expect("a number");
        let fact = JudgementFact {
            id: JudgementId(Uuid::from_u128(of_june.into())),
            revision: of_june.into(),
            changed_in: of_june.into(),
            requirement: number.into(),
            target: Target::Object(ObjectId(Uuid::nil())),
            aspect: Aspect::Design,
            verdict,
            judged_on: day(of_june),
            period_end: None,
            basis: Basis::SelfAssessment,
            recorded_at: Moment::UNIX_EPOCH,
            retracted_on: None,
        };
        Entry { fact, row: 0 }
    }

    #[test]
    fn it_moves_to_earlier_days_too() {
        let entries = [entry(2, Verdict::NotMet), entry(20, Verdict::Met)];
        let mut newest = Newest::new(1);
        newest.read(&entries, [Interval::Days(90); 3]);
        let mut on = |of_june| {
            newest.move_to(day(of_june));
            assert!(newest.is_at(day(of_june)) && !newest.is_at(day(30)));
            newest.get(0, Aspect::Design).map(|judged| judged.verdict)
        };
        assert_eq!(on(21), Some(Verdict::Met));
        assert_eq!(on(10), Some(Verdict::NotMet));
        assert_eq!(on(1), None);
        assert_eq!(on(25), Some(Verdict::Met));
    }
}
