//! The labels that come back on every row of the list, looked up once per page.

use crate::ui::Ui;
use waarborg_domain::catalogue::MeasureKind;
use waarborg_domain::objects::ObjectKind;
use waarborg_domain::posture::State;

/// See the module.
pub(super) struct Labels {
    /// Between two numbers: `37 van 60`.
    pub of: String,
    /// Heading of each aspect.
    pub aspects: [String; 3],
    states: [String; 5],
    pub not_applicable: String,
    kinds: [String; 3],
    /// One and several, by kind of object.
    objects: [(String, String); 4],
    mixed: String,
    /// Behind `1 van 60 systemen` and `37 van 60 systemen`.
    met: [String; 2],
    /// Before the worst state.
    pub worst: String,
    /// Behind `1 van 6.754` and `4.120 van 6.754`.
    points_met: [String; 2],
    /// Behind `1` and `4.120`.
    points: [String; 2],
    /// Several people owe it.
    pub several: String,
    /// Nobody owes it.
    pub nobody: String,
    pub select: String,
    pub measure: String,
    pub on: String,
    pub lapses: String,
}

impl Labels {
    pub(super) fn new(ui: &Ui, sees_all: bool) -> Self {
        use waarborg_domain::judgements::Aspect as A;
        use {MeasureKind as M, ObjectKind as O, State as S};
        let object = |kind: O| (ui.name(kind), ui.t(&format!("measures-several-{kind}")));
        Self {
            of: ui.t("measures-of"),
            aspects: [A::Design, A::Existence, A::OperatingEffectiveness].map(|aspect| ui.name(aspect)),
            states: [S::Met, S::PartlyMet, S::NotMet, S::Lapsed, S::Missing].map(|state| ui.name(state)),
            not_applicable: ui.t("state-not-applicable"),
            kinds: [M::BasicHygiene, M::ChainHygiene, M::GovernmentRisk].map(|kind| ui.name(kind)),
            objects: [O::Organisation, O::Process, O::System, O::Supplier].map(object),
            mixed: ui.t("measures-several-mixed"),
            met: ["measures-met-one", "measures-met"].map(|key| ui.t(key)),
            worst: ui.t("measures-worst"),
            points_met: ["measures-points-met-one", "measures-points-met"].map(|key| ui.t(key)),
            points: ["measures-points-one", "measures-points"].map(|key| ui.t(key)),
            several: ui.t("measures-several-owners"),
            nobody: ui.t("measures-nobody"),
            select: ui.t("measures-select"),
            measure: ui.t("measures-measure"),
            on: ui.t(if sees_all {
                "measures-on-and-who"
            } else {
                "measures-on"
            }),
            lapses: ui.t("measures-lapses"),
        }
    }

    /// What stands behind `37 van 60 systemen`.
    pub(super) fn met(&self, count: &u32) -> &str {
        of_count(&self.met, *count)
    }

    /// What stands behind `4.120 van 6.754`.
    pub(super) fn points_met(&self, count: u32) -> &str {
        of_count(&self.points_met, count)
    }

    /// What stands behind `4.120`.
    pub(super) fn points(&self, count: u32) -> &str {
        of_count(&self.points, count)
    }

    pub(super) fn state(&self, state: State) -> &str {
        &self.states[state.index()]
    }

    pub(super) fn kind(&self, kind: MeasureKind) -> &str {
        &self.kinds[kind as usize]
    }

    /// `Systeem`.
    pub(super) fn object(&self, kind: ObjectKind) -> &str {
        &self.objects[kind as usize].0
    }

    /// `systemen`; `objecten` when they are of several kinds.
    pub(super) fn objects(&self, kind: Option<ObjectKind>) -> &str {
        kind.map_or(&self.mixed, |kind| &self.objects[kind as usize].1)
    }
}

/// One, or several.
fn of_count(labels: &[String; 2], count: u32) -> &str {
    &labels[usize::from(count != 1)]
}
