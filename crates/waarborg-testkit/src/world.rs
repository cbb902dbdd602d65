//! What there is at an organisation: people, processes, systems and suppliers.

use crate::Plan;
use crate::calendar::Calendar;
use crate::chance::{Chance, Stream};
use crate::people::{self, Person};
use crate::size::Size;
use crate::words::{SystemWord, Vocabulary, systems};
use waarborg_domain::Moment;
use waarborg_domain::ids::{ObjectId, OrganisationId, UserId};
use waarborg_domain::objects::{ObjectDetails, ObjectKind, Rating};

/// Something that measures bind to, as it is at the end of the story.
pub struct Thing {
    pub id: ObjectId,
    pub kind: ObjectKind,
    pub details: ObjectDetails,
    /// Index of the owner in the list of people.
    pub owner: usize,
    /// Offset of the day from which it exists.
    pub from: i64,
    /// Offset of the day on which it was retired.
    pub until: Option<i64>,
}

/// See the module.
pub struct World {
    pub seed: u64,
    /// Index of the organisation in the plan; the water board comes after all others.
    pub index: u32,
    pub id: OrganisationId,
    pub slug: String,
    pub name: String,
    pub words: &'static Vocabulary,
    pub calendar: Calendar,
    pub people: Vec<Person>,
    pub owners: usize,
    pub things: Vec<Thing>,
}

/// Which organisation is made.
pub struct Identity {
    pub index: u32,
    pub slug: String,
    pub name: String,
    pub words: &'static Vocabulary,
    pub size: Size,
}

/// The last moment before the story: identifiers of what was there from the start carry it.
fn opening(calendar: &Calendar) -> Moment {
    calendar.moment(0, 0)
}

/// The people of an organisation, without making the rest of it.
pub fn people_of(plan: &Plan, identity: &Identity) -> Vec<Person> {
    let calendar = Calendar::new(plan.today, identity.size.months);
    let since = opening(&calendar);
    people::people(
        plan.seed,
        identity.index,
        &identity.slug,
        identity.size.people,
        since,
    )
}

impl World {
    pub fn new(plan: &Plan, identity: Identity) -> Self {
        let calendar = Calendar::new(plan.today, identity.size.months);
        let mut chance = Chance::new(plan.seed, identity.index, Stream::Objects);
        let id = OrganisationId(chance.id(opening(&calendar)));
        let mut world = Self {
            seed: plan.seed,
            index: identity.index,
            id,
            people: people_of(plan, &identity),
            owners: people::owner_count(identity.size.people),
            slug: identity.slug,
            name: identity.name,
            words: identity.words,
            calendar,
            things: Vec::new(),
        };
        world.add_organisation(&mut chance);
        world.add_suppliers(identity.size.suppliers as usize, &mut chance);
        world.add_processes(identity.size.processes as usize, &mut chance);
        world.add_systems(identity.size.systems as usize, &mut chance);
        world
    }

    /// A stream of chance of this organisation.
    pub fn chance(&self, stream: Stream) -> Chance {
        Chance::new(self.seed, self.index, stream)
    }

    /// The person at this index.
    pub fn person(&self, index: usize) -> &Person {
        &self.people[index]
    }

    /// The user at this index.
    pub fn user(&self, index: usize) -> UserId {
        self.people[index].id
    }

    /// The objects of a kind.
    pub fn of_kind(&self, kind: ObjectKind) -> impl Iterator<Item = &Thing> {
        self.things.iter().filter(move |thing| thing.kind == kind)
    }

    /// The object of this kind with this name.
    pub fn named(&self, kind: ObjectKind, name: &str) -> Option<&Thing> {
        self.of_kind(kind).find(|thing| thing.details.name == name)
    }

    /// The organisation as an object.
    pub fn itself(&self) -> &Thing {
        &self.things[0]
    }

    /// The index of the owner with this number.
    pub const fn owner(&self, number: usize) -> usize {
        people::owner(number % self.owners)
    }

    /// An owner other than the persona, whose work stays small at any size.
    pub const fn other_owner(&self, number: usize) -> usize {
        if self.owners < 2 {
            return self.owner(0);
        }
        self.owner(1 + number % (self.owners - 1))
    }

    fn add(&mut self, kind: ObjectKind, owner: usize, details: ObjectDetails, chance: &mut Chance) {
        self.things.push(Thing {
            id: ObjectId(chance.id(opening(&self.calendar))),
            kind,
            owner,
            details: ObjectDetails {
                owner: Some(self.user(owner)),
                ..details
            },
            from: 0,
            until: None,
        });
    }

    fn add_organisation(&mut self, chance: &mut Chance) {
        let details = ObjectDetails {
            critical: true,
            ..plain("ORG", &self.name, "", "HHH")
        };
        self.add(ObjectKind::Organisation, people::SECRETARY, details, chance);
    }

    fn add_suppliers(&mut self, count: usize, chance: &mut Chance) {
        let words = self.words.suppliers;
        for index in 0..count.max(1) {
            let word = &words[index % words.len()];
            let round = index / words.len();
            let name = numbered(word.name, round);
            let owner = match round {
                0 => self.owner(word.owner),
                _ => self.other_owner(index),
            };
            let details = plain(&format!("L{:02}", index + 1), &name, word.description, "MMM");
            self.add(ObjectKind::Supplier, owner, details, chance);
        }
    }

    fn add_processes(&mut self, count: usize, chance: &mut Chance) {
        const PARTS: [&str; 3] = ["beleid", "uitvoering", "controle"];
        let words = self.words.processes;
        for index in 0..count {
            let word = &words[index % words.len()];
            let round = index / words.len();
            let (name, owner) = match round {
                0 => (word.name.to_owned(), self.owner(word.owner)),
                _ => (
                    numbered(
                        &format!("{} – {}", word.name, PARTS[(round - 1) % 3]),
                        (round - 1) / 3,
                    ),
                    self.other_owner(index),
                ),
            };
            let details = ObjectDetails {
                critical: word.critical && round == 0,
                ..plain(
                    &format!("P{:02}", index + 1),
                    &name,
                    word.description,
                    word.ratings,
                )
            };
            self.add(ObjectKind::Process, owner, details, chance);
        }
    }

    fn add_systems(&mut self, count: usize, chance: &mut Chance) {
        let words = self.words.systems;
        for (index, word) in words.iter().enumerate().take(count) {
            self.add_system(index, word, chance);
        }
        for index in words.len()..count {
            self.add_made_up_system(index, chance);
        }
        if count >= words.len() && self.words.systems.len() > 20 {
            self.add_system(count, &systems::RETIRED, chance);
            let until = self.calendar.workday(self.calendar.at(0.55));
            if let Some(thing) = self.things.last_mut() {
                thing.until = Some(until);
            }
        }
        let added = self.calendar.workday(self.calendar.length() - 92).max(0);
        let systems = self
            .things
            .iter_mut()
            .filter(|thing| thing.kind == ObjectKind::System);
        for thing in systems.filter(|thing| thing.details.name == systems::ADDED) {
            thing.from = added;
        }
    }

    fn supplier(&self, number: usize) -> Option<ObjectId> {
        let suppliers: Vec<&Thing> = self.of_kind(ObjectKind::Supplier).collect();
        suppliers
            .get(number % suppliers.len())
            .map(|supplier| supplier.id)
    }

    fn add_system(&mut self, index: usize, word: &SystemWord, chance: &mut Chance) {
        let details = ObjectDetails {
            critical: word.flags.contains('c'),
            internet_facing: word.flags.contains('i'),
            operational_technology: word.flags.contains('o'),
            supplier: word.supplier.and_then(|number| self.supplier(number)),
            ..plain(
                &format!("S{:03}", index + 1),
                word.name,
                word.description,
                word.ratings,
            )
        };
        self.add(ObjectKind::System, self.owner(word.owner), details, chance);
    }

    /// Systems beyond the list of words: a usual component of one of the processes.
    fn add_made_up_system(&mut self, index: usize, chance: &mut Chance) {
        const PARTS: [&str; 20] = [
            "Dossier",
            "Planning",
            "Rapportage",
            "Archief",
            "Koppelvlak",
            "Portaal",
            "Registratie",
            "Scanstraat",
            "Kaartlaag",
            "Berichtenbox",
            "Rekenmodel",
            "Werkvoorraad",
            "Kennisbank",
            "Formulier",
            "Statistiek",
            "Besturing",
            "Reservering",
            "Controlelijst",
            "Voorraad",
            "App",
        ];
        let number = index - self.words.systems.len();
        let processes: Vec<&Thing> = self.of_kind(ObjectKind::Process).collect();
        let process = match processes.len() {
            0 => self.name.clone(),
            length => processes[(number / PARTS.len()) % length].details.name.clone(),
        };
        let round = number / (PARTS.len() * processes.len().max(1));
        let name = numbered(
            &format!("{} {}", PARTS[number % PARTS.len()], process.to_lowercase()),
            round,
        );
        let critical = number.is_multiple_of(5);
        let details = ObjectDetails {
            critical,
            internet_facing: number % 8 == 5,
            operational_technology: number % PARTS.len() == 15,
            supplier: number.is_multiple_of(3).then(|| self.supplier(number)).flatten(),
            ..plain(
                &format!("S{:03}", index + 1),
                &name,
                "",
                if critical { "HHM" } else { "MML" },
            )
        };
        self.add(ObjectKind::System, self.other_owner(number), details, chance);
    }
}

fn numbered(name: &str, round: usize) -> String {
    match round {
        0 => name.to_owned(),
        _ => format!("{name} {}", round + 1),
    }
}

const fn rating(letter: Option<&u8>) -> Rating {
    match letter {
        Some(b'V') => Rating::VeryHigh,
        Some(b'H') => Rating::High,
        Some(b'M') => Rating::Medium,
        _ => Rating::Low,
    }
}

/// Details without an owner or flags.
pub fn plain(code: &str, name: &str, description: &str, ratings: &str) -> ObjectDetails {
    let letters = ratings.as_bytes();
    ObjectDetails {
        code: code.to_owned(),
        name: name.to_owned(),
        description: description.to_owned(),
        owner: None,
        critical: false,
        availability: rating(letters.first()),
        integrity: rating(letters.get(1)),
        confidentiality: rating(letters.get(2)),
        internet_facing: false,
        operational_technology: false,
        supplier: None,
    }
}
