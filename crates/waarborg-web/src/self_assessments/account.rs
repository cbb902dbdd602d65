//! What becomes of each column and each value of the file, in words.

use super::values::word_field;
use crate::forms::Choice;
use crate::i18n::Text;
use crate::texts;
use crate::ui::Ui;
use serde::{Deserialize, Serialize};
use waarborg_domain::columns::Table;
use waarborg_domain::self_assessments::{Answer, Choices, ColumnUse, Plan, Use, account};

/// A column with what becomes of it.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct ColumnLine {
    pub name: String,
    pub filled: usize,
    pub what: String,
    /// Whether cells are left out.
    pub is_left: bool,
}

/// The columns with what becomes of each.
pub(super) fn columns(ui: &Ui, table: &Table, choices: &Choices) -> Vec<ColumnLine> {
    let line = |one: ColumnUse| ColumnLine {
        what: what(ui, &one),
        is_left: matches!(
            one.used,
            Use::NotChosen | Use::Maturity | Use::Overruled | Use::OldLevel
        ),
        filled: one.filled,
        name: one.name,
    };
    account(table, choices).into_iter().map(line).collect()
}

fn what(ui: &Ui, one: &ColumnUse) -> String {
    use crate::texts::self_assessments as t;
    match one.used {
        Use::As(field) => ui.t(t::USE_AS.field(ui.t(t::field(field)))),
        Use::Overall(0) => ui.t(t::USE_AS.field(ui.t(t::FIELD_STATUS))),
        Use::Overall(passed) => ui.t(t::USE_OVERALL.n(passed)),
        Use::System => ui.t(t::USE_SYSTEM.name(&one.name)),
        Use::Overruled => ui.t(t::USE_OVERRULED),
        Use::OldLevel => ui.t(t::USE_OLD_LEVEL),
        Use::Empty => ui.t(t::USE_EMPTY),
        Use::Maturity => ui.t(t::USE_MATURITY),
        Use::NotChosen => ui.t(t::USE_NOT_CHOSEN),
    }
}

/// A distinct value with the field in which its meaning is chosen.
pub(super) struct ValueField {
    /// Name of the field.
    pub field: String,
    /// Name of the field that says which value it is.
    pub meant: String,
    /// The key under which its meaning is remembered.
    pub key: String,
    pub label: String,
    pub value: String,
}

/// So many values are asked at once: a column with more is hardly one of verdicts.
const MOST_VALUES: usize = 100;

/// The values that are asked and those that are known, under a name, and how many more there are.
pub(super) struct Values {
    pub groups: Vec<(String, Vec<ValueField>)>,
    pub more: usize,
    pub answers: Vec<Choice>,
}

impl Values {
    pub(super) fn of(ui: &Ui, plan: &Plan) -> Self {
        let shown = plan
            .values
            .iter()
            .take(MOST_VALUES)
            .enumerate()
            .map(|(index, value)| {
                let meaning = value.meaning().map(|answer| answer.to_string());
                let field = ValueField {
                    field: word_field(index),
                    meant: format!("meant-{index}"),
                    key: value.key.clone(),
                    label: ui.t(texts::self_assessments::VALUE.word(&value.written).n(value.count)),
                    value: meaning.unwrap_or_default(),
                };
                (value.proposed.is_none(), field)
            });
        let (asked, known): (Vec<_>, Vec<_>) = shown.partition(|(is_asked, _)| *is_asked);
        let groups = [
            (texts::self_assessments::VALUES_ASKED, asked),
            (texts::self_assessments::VALUES_KNOWN, known),
        ];
        let groups = groups.into_iter().filter(|(_, fields)| !fields.is_empty());
        let group = |(name, fields): (Text, Vec<(bool, ValueField)>)| {
            (ui.t(name), fields.into_iter().map(|(_, field)| field).collect())
        };
        Self {
            groups: groups.map(group).collect(),
            more: plan.values.len().saturating_sub(MOST_VALUES),
            answers: Answer::ALL
                .iter()
                .map(|answer| Choice::new(answer, ui.t(texts::self_assessments::answer(answer))))
                .collect(),
        }
    }
}
