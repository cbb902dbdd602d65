//! What every store has to do: one suite, on both databases.
//!
//! The tests on PostgreSQL are ignored by default, because a test cannot say at run time that it was
//! skipped. With `WAARBORG_TEST_POSTGRES_URL` set to a server on which databases can be made
//! (`scripts/postgres start` prints one), `--include-ignored` runs them; `scripts/test` does that.

mod accounts;
mod actions;
mod audit;
mod codes;
mod counting;
mod engine;
mod evidence;
mod frameworks;
mod invitations;
mod isolation;
mod judgements;
mod ledger;
mod migrations;
mod objects;
mod official;
mod organisations;
mod postgres;
mod sessions;
mod statements;
mod support;

/// Makes a test on each database of every function that is named.
macro_rules! on_both {
    ($($name:ident),+ $(,)?) => {
        mod sqlite {
            $(#[tokio::test]
            async fn $name() {
                super::$name(crate::support::Fixture::sqlite().await).await;
            })+
        }
        mod postgres {
            $(#[tokio::test]
            #[ignore = "needs a PostgreSQL server: see scripts/postgres"]
            async fn $name() {
                super::$name(crate::support::Fixture::postgres().await).await;
            })+
        }
    };
}
pub(crate) use on_both;
