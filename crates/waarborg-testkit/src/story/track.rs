//! When people look: at the gap analysis, when something was improved, before a judgement lapses (or
//! too late), and when an auditor comes.

use super::path::{Path, Visit};
use super::units::{Course, Unit};
use crate::calendar::Calendar;
use crate::chance::{Chance, Stream};
use crate::people::{CISO, PROCESS_OWNER};
use crate::world::World;
use chrono::{Datelike, Months};
use waarborg_domain::Day;
use waarborg_domain::catalogue::{Binding, Measure};
use waarborg_domain::interval::Interval;
use waarborg_domain::judgements::{Aspect, Basis, Period, Verdict};
use waarborg_domain::organisations::ReviewIntervals;
use waarborg_domain::posture::interval_for;

/// One look at a unit: what somebody will record that day.
pub struct Draft {
    /// Offset of the day.
    pub day: i64,
    /// Index of the unit.
    pub unit: usize,
    pub judge: usize,
    pub basis: Basis,
    /// By aspect; `None` if it was not looked at.
    pub verdicts: [Option<Verdict>; 3],
    /// The period that werking is about.
    pub period: Period,
}

const ASPECTS: [Aspect; 3] = [Aspect::Design, Aspect::Existence, Aspect::OperatingEffectiveness];

/// All looks at all units.
pub fn drafts(world: &World, units: &[Unit], paths: &[Path]) -> Vec<Draft> {
    let mut chance = world.chance(Stream::Judging);
    let mut drafts = Vec::new();
    for (index, (unit, path)) in units.iter().zip(paths).enumerate() {
        let mut tracker = Tracker {
            calendar: &world.calendar,
            index,
            unit,
            path,
            chance: &mut chance,
            last: [None; 3],
            next: [0; 3],
            drafts: &mut drafts,
        };
        tracker.follow();
    }
    drafts
}

struct Tracker<'a> {
    calendar: &'a Calendar,
    index: usize,
    unit: &'a Unit,
    path: &'a Path,
    chance: &'a mut Chance,
    /// Per aspect the last look and its outcome.
    last: [Option<(i64, Verdict)>; 3],
    /// Per aspect the day of the next look.
    next: [i64; 3],
    drafts: &'a mut Vec<Draft>,
}

/// Looks less than this many days apart are done in one go.
const TOGETHER: i64 = 25;

impl Tracker<'_> {
    fn follow(&mut self) {
        let end = self.unit.until.min(self.calendar.last() + 1);
        let first = self.first_look();
        self.next = [first; 3];
        let mut visits = self.path.visits.iter().copied().peekable();
        loop {
            let planned = self.next.into_iter().min().unwrap_or(i64::MAX);
            let visit = visits.peek().copied();
            match visit {
                Some(visit) if visit.day <= planned => {
                    visits.next();
                    if visit.day < end && visit.day > first {
                        self.visit(visit);
                    }
                }
                _ if planned >= end => return,
                _ => self.look(planned),
            }
            if self.unit.course == Course::Superseded {
                return;
            }
        }
    }

    /// The gap analysis goes through the chapters in order; a few things are forgotten until later.
    fn first_look(&mut self) -> i64 {
        let (from, to) = match (
            self.unit.measure.number.control.chapter,
            self.unit.measure.binding,
        ) {
            (5, Binding::Supplier) => (40, 62),
            (5, _) => (4, 24),
            (6, _) => (20, 30),
            (7, _) => (26, 36),
            (_, Binding::Organisation) => (30, 45),
            _ => (34, 70),
        };
        let forgotten = !self.unit.shared && self.unit.judge != PROCESS_OWNER && self.chance.happens(0.06);
        let day = if forgotten {
            self.calendar.at(0.25 + 0.9 * self.chance.share())
        } else {
            self.chance.between(from, to)
        };
        let late = if self.unit.from > 0 {
            self.chance.between(4, 20)
        } else {
            0
        };
        self.calendar
            .workday(day.max(self.unit.from + late))
            .max(self.unit.from)
    }

    /// Looks at every aspect whose turn it is, or nearly.
    fn look(&mut self, day: i64) {
        let first = self.last.iter().all(Option::is_none);
        let mut verdicts = [None; 3];
        for aspect in ASPECTS {
            let at = aspect.index();
            let verdict = self.path.verdict(aspect, day);
            let changed = self.last[at].is_none_or(|(_, last)| last != verdict);
            // Opzet holds for years: it is not looked at again with every quarterly review.
            let nearly = self.next[at] <= day + TOGETHER;
            if changed || nearly {
                verdicts[at] = Some(verdict);
            }
        }
        let looked_at_work = verdicts[1].or(verdicts[2]).is_some();
        let basis = match self.unit.basis {
            Basis::PenetrationTest if self.never_tested(day) => Basis::SelfAssessment,
            basis if looked_at_work && !first => basis,
            _ => Basis::SelfAssessment,
        };
        self.record(day, self.unit.judge, basis, verdicts);
    }

    fn never_tested(&self, day: i64) -> bool {
        self.path.verdict(Aspect::Existence, day) != Verdict::Met && self.path.visits.is_empty()
    }

    /// An auditor looks at what is there and how it works.
    fn visit(&mut self, visit: Visit) {
        let mut verdicts = [Aspect::Design, Aspect::Existence, Aspect::OperatingEffectiveness]
            .map(|aspect| Some(self.path.verdict(aspect, visit.day)));
        verdicts[0] = None;
        self.record(visit.day, CISO, visit.basis, verdicts);
    }

    fn record(&mut self, day: i64, judge: usize, basis: Basis, verdicts: [Option<Verdict>; 3]) {
        let period = self.period(day);
        self.drafts.push(Draft {
            day,
            unit: self.index,
            judge,
            basis,
            verdicts,
            period,
        });
        for aspect in ASPECTS {
            if let Some(verdict) = verdicts[aspect.index()] {
                self.last[aspect.index()] = Some((day, verdict));
                let counts_from = match aspect {
                    Aspect::OperatingEffectiveness => period.end,
                    _ => self.calendar.day(day),
                };
                self.next[aspect.index()] = self.next_look(aspect, day, verdict, counts_from);
            }
        }
    }

    /// The period that werking is about: up to the end of last month if a review is yearly, up to the day
    /// itself if it is more frequent.
    fn period(&self, day: i64) -> Period {
        let judged_on = self.calendar.day(day);
        let interval = operating_effectiveness_interval(self.unit.measure);
        let months = match interval {
            Interval::Months(months) => u32::from(months).min(12),
            Interval::Days(_) => 1,
        };
        let end = if months >= 6 {
            judged_on
                .with_day(1)
                .and_then(|first| first.pred_opt())
                .unwrap_or(judged_on)
        } else {
            judged_on
        };
        Period {
            start: end.checked_sub_months(Months::new(months)).unwrap_or(end),
            end,
        }
    }

    fn next_look(&mut self, aspect: Aspect, day: i64, verdict: Verdict, counts_from: Day) -> i64 {
        let improved = self
            .path
            .next_change(aspect, day)
            .and_then(|change| change.checked_add(self.chance.between(0, 14)))
            .unwrap_or(i64::MAX);
        let renewed = self.renewal(aspect, day, verdict, counts_from);
        match improved.min(renewed) {
            i64::MAX => i64::MAX,
            planned => {
                let workday = self.calendar.workday(planned);
                if workday > day {
                    workday
                } else {
                    self.calendar.workday(day + 4)
                }
            }
        }
    }

    /// The day on which somebody looks again because the judgement lapses: mostly in time.
    fn renewal(&mut self, aspect: Aspect, day: i64, verdict: Verdict, counts_from: Day) -> i64 {
        if self.unit.course == Course::Forgotten {
            return i64::MAX;
        }
        let interval = interval_for(self.unit.measure, aspect, &ReviewIntervals::default());
        let lapses = self.calendar.offset(interval.after(counts_from));
        let length = lapses - day;
        if length < 200 && verdict != Verdict::Met {
            // No use in reporting every month that there is nothing to report.
            return day + self.chance.between(150, 220);
        }
        let keen = self.unit.judge == PROCESS_OWNER;
        let luck = self.chance.share();
        if keen || luck < 0.79 {
            let early = if length > 100 {
                self.chance.between(3, 24)
            } else {
                self.chance.between(1, 6)
            };
            lapses - early
        } else if luck < 0.92 {
            lapses + self.chance.between(3, 8 + length / 6)
        } else {
            lapses + self.chance.between(length / 4, length / 2 + 20)
        }
    }
}

fn operating_effectiveness_interval(measure: &Measure) -> Interval {
    interval_for(
        measure,
        Aspect::OperatingEffectiveness,
        &ReviewIntervals::default(),
    )
}
