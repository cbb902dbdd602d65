//! Everything of one organisation that states are derived from, in memory, without the long texts: a book
//! per feature behind one head. It is loaded once and then brought forward by what was written since a
//! revision, so that a page asks the database only "has anything changed?".

pub mod book;
pub mod reach;

use crate::Day;
use crate::accounts::Member;
use crate::ids::UserId;
use crate::migration::passage::Passage;
use crate::organisations::Organisation;
use book::Book;
use reach::Reach;
use std::sync::Arc;

/// Makes the ledger and its delta from the list of books.
macro_rules! books {
    ($($(#[$meta:meta])* $name:ident: $book:ty,)+) => {
        /// What was written since a revision. `members` and `organisation` are always complete.
        #[derive(Debug, Clone)]
        pub struct LedgerDelta {
            /// The revision that this brings the ledger to.
            pub revision: i64,
            /// The organisation as it is now.
            pub organisation: Organisation,
            /// All members as they are now.
            pub members: Vec<Member>,
            $($(#[$meta])* pub $name: <$book as Book>::Delta,)+
        }

        /// See the module. Each book can be shared: a write copies the head and the book that it writes in.
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub struct Ledger {
            /// Counts the writes of the organisation.
            pub revision: i64,
            /// The organisation.
            pub organisation: Organisation,
            /// Members, by name.
            pub members: Vec<Member>,
            /// How many moves the organisation had made: everything here is in the numbers of the version
            /// of that era (see [`crate::migration::eras`]).
            pub era: usize,
            $($(#[$meta])* pub $name: Arc<$book>,)+
        }

        impl LedgerDelta {
            /// A delta in which nothing was written.
            #[must_use]
            pub fn new(revision: i64, organisation: Organisation) -> Self {
                Self {
                    revision,
                    organisation,
                    members: Vec::new(),
                    $($name: Default::default(),)+
                }
            }

            /// The delta in the numbers of a later era, without what was not recorded yet when it ended.
            pub(crate) fn carry(self, passage: &Passage<'_>) -> Self {
                Self {
                    $($name: <$book as Book>::carry(self.$name, passage),)+
                    ..self
                }
            }
        }

        impl Ledger {
            fn empty(organisation: Organisation) -> Self {
                Self {
                    revision: 0,
                    organisation,
                    members: Vec::new(),
                    era: 0,
                    $($name: Arc::default(),)+
                }
            }

            /// The ledger as the delta that would make it.
            #[must_use]
            pub fn whole(&self) -> LedgerDelta {
                LedgerDelta {
                    revision: self.revision,
                    organisation: self.organisation.clone(),
                    members: self.members.clone(),
                    $($name: self.$name.whole(),)+
                }
            }

            fn books_reached(&self, delta: &LedgerDelta) -> Reach {
                let reached = [$(self.$name.reach(&delta.$name),)+];
                reached.into_iter().fold(Reach::NOTHING, Reach::and)
            }

            /// Brings the ledger up to date.
            pub fn apply(&mut self, delta: LedgerDelta) {
                self.revision = delta.revision;
                self.organisation = delta.organisation;
                self.members = delta.members;
                $(write_in(&mut self.$name, delta.$name);)+
            }
        }
    };
}

/// Writes in a book. It is copied first when somebody else still reads it, and left alone when nothing is
/// written in it.
fn write_in<B: Book>(book: &mut Arc<B>, delta: B::Delta) {
    if !B::is_nothing(&delta) {
        Arc::make_mut(book).apply(delta);
    }
}

/// Hands the list of books to another macro, so that whoever reads or writes all of them has no list of
/// its own.
#[macro_export]
macro_rules! each_book {
    ($make:ident) => {
        $make! {
            /// All versions of all objects, by object and version.
            objects: $crate::ledger::book::Records<$crate::objects::ObjectVersion>,
            /// All judgements, by measure, oldest first.
            judgements: $crate::judgements::book::Judgements,
            /// All inheritances, oldest first.
            inheritances: $crate::ledger::book::Records<$crate::inheritances::Inheritance>,
            /// All decisions, oldest first.
            decisions: $crate::ledger::book::Records<$crate::applicability::Decision>,
            /// All texts of the scope, oldest first.
            scope_texts: $crate::ledger::book::Records<$crate::scope::ScopeText>,
            /// All decisions on the scope, oldest first.
            scope_items: $crate::ledger::book::Records<$crate::scope::ScopeItem>,
            /// All owners of measures, oldest first.
            requirement_owners: $crate::ledger::book::Records<$crate::requirement_owners::RequirementOwner>,
            /// All versions of all improvement actions, by action and version.
            actions: $crate::ledger::book::Records<$crate::actions::ActionVersion>,
            /// All moves to another version of BIO2, undone ones too, oldest first.
            migrations: $crate::ledger::book::Records<$crate::migration::CatalogueMigration>,
        }
    };
}
each_book!(books);

impl Ledger {
    /// The ledger of everything there is (a delta since revision 0).
    #[must_use]
    pub fn new(all: LedgerDelta) -> Self {
        let mut ledger = Self::empty(all.organisation.clone());
        ledger.apply(all);
        ledger
    }

    /// What the posture loses by a delta that is to be applied; days before it stay as they were.
    #[must_use]
    pub fn reach(&self, delta: &LedgerDelta) -> Reach {
        let (now, then) = (&delta.organisation, &self.organisation);
        // A move changes the version too, but only from its day on.
        let other_version = delta.migrations.is_empty() && now.catalogue_version != then.catalogue_version;
        if other_version || now.settings.review != then.settings.review {
            return Reach::everything(Day::MIN);
        }
        self.books_reached(delta)
    }

    /// The member with this identifier.
    #[must_use]
    pub fn member(&self, id: UserId) -> Option<&Member> {
        self.members.iter().find(|member| member.user == id)
    }
}
