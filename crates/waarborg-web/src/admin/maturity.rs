//! The scale of maturity on the settings page: one that we carry, or five levels of one's own.

use crate::forms::{Choice, FormErrors};
use crate::ui::Ui;
use serde::Deserialize;
use waarborg_domain::maturity::{LEVELS, MaturityChoice, MaturitySettings, OwnLevel, Scale};

/// What the choice of one's own levels is called in the form.
const OWN: &str = "own";

/// The longest name of a level, in characters.
const MAX_NAME_LENGTH: usize = 60;

/// The longest description of a level, in characters.
const MAX_DESCRIPTION_LENGTH: usize = 500;

/// The names of the fields: of each level its name and its description.
pub const FIELDS: [(&str, &str); LEVELS] = [
    ("level-1", "meaning-1"),
    ("level-2", "meaning-2"),
    ("level-3", "meaning-3"),
    ("level-4", "meaning-4"),
    ("level-5", "meaning-5"),
];

/// The fields of the form. Strings only; the own levels come along whatever is chosen, so that nothing typed
/// is lost.
#[derive(Deserialize, Default)]
#[serde(default, rename_all = "kebab-case")]
pub struct MaturityForm {
    maturity: String,
    level_1: String,
    level_2: String,
    level_3: String,
    level_4: String,
    level_5: String,
    meaning_1: String,
    meaning_2: String,
    meaning_3: String,
    meaning_4: String,
    meaning_5: String,
}

impl MaturityForm {
    /// What is chosen now.
    pub fn of(settings: &MaturitySettings) -> Self {
        let [one, two, three, four, five] = settings.own.clone();
        let scale = waarborg_catalogue::maturity_scale(&settings.choice);
        Self {
            maturity: scale.map_or(OWN, |scale| scale.id.as_str()).to_owned(),
            level_1: one.name,
            level_2: two.name,
            level_3: three.name,
            level_4: four.name,
            level_5: five.name,
            meaning_1: one.description,
            meaning_2: two.description,
            meaning_3: three.description,
            meaning_4: four.description,
            meaning_5: five.description,
        }
    }

    /// The value of the choice.
    pub fn chosen(&self) -> &str {
        &self.maturity
    }

    /// Name and description of each level, as typed.
    pub fn levels(&self) -> [(&str, &str); LEVELS] {
        [
            (&self.level_1, &self.meaning_1),
            (&self.level_2, &self.meaning_2),
            (&self.level_3, &self.meaning_3),
            (&self.level_4, &self.meaning_4),
            (&self.level_5, &self.meaning_5),
        ]
    }

    /// Whether the fields for own levels are worth showing at once.
    pub fn own_is_open(&self, errors: &FormErrors) -> bool {
        let in_own = |field: &str| {
            FIELDS
                .iter()
                .any(|(name, meaning)| [*name, *meaning].contains(&field))
        };
        self.maturity == OWN || errors.all().iter().any(|error| in_own(&error.field))
    }

    /// What is chosen, in words.
    pub fn chosen_title(&self, ui: &Ui) -> String {
        match waarborg_catalogue::maturity().find(&self.maturity) {
            Some(scale) => scale.title.get(ui.language()).clone(),
            None => {
                let names = self.levels().map(|(name, _)| name);
                format!("{} ({})", ui.t("admin-maturity-own"), names.join(", "))
            }
        }
    }

    /// What it becomes, or what is wrong. A form that does not name a scale keeps what is.
    pub fn parse(&self, now: &MaturitySettings, errors: &mut FormErrors) -> MaturitySettings {
        let choice = match self.maturity.as_str() {
            "" => return now.clone(),
            OWN => MaturityChoice::Own,
            id if waarborg_catalogue::maturity().find(id).is_some() => {
                MaturityChoice::Embedded(id.to_owned())
            }
            _ => {
                errors.add("maturity", "admin-maturity-unknown");
                return now.clone();
            }
        };
        let needed = choice == MaturityChoice::Own;
        let typed = self.levels();
        let own = std::array::from_fn(|index| {
            let (name_field, meaning_field) = FIELDS[index];
            let (name, description) = typed[index];
            let name = if needed {
                errors.text(name_field, name, MAX_NAME_LENGTH)
            } else {
                errors.optional_text(name_field, name, MAX_NAME_LENGTH)
            };
            let earlier = typed[..index].iter();
            if needed && !name.is_empty() && earlier.clone().any(|(other, _)| same(other, &name)) {
                errors.add(name_field, "admin-maturity-same");
            }
            OwnLevel {
                name,
                description: errors.optional_text(meaning_field, description, MAX_DESCRIPTION_LENGTH),
            }
        });
        MaturitySettings { choice, own }
    }
}

/// Key of the label of a field of an own level.
pub fn label(field: &str) -> String {
    format!("admin-maturity-{field}")
}

fn same(one: &str, other: &str) -> bool {
    one.trim().to_lowercase() == other.trim().to_lowercase()
}

/// The scales to choose from.
pub fn choices(ui: &Ui) -> Vec<Choice> {
    let scales = waarborg_catalogue::maturity().scales.iter();
    let embedded = scales.map(|scale| Choice::new(&scale.id, scale.title.get(ui.language()).as_str()));
    let own = Choice::new(OWN, ui.t("admin-maturity-own"));
    embedded.chain([own]).collect()
}

/// The scales that we carry, to read.
pub fn scales() -> &'static [Scale] {
    &waarborg_catalogue::maturity().scales
}
