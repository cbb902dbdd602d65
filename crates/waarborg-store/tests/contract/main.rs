//! What every store has to do: one suite, on both databases.
//!
//! PostgreSQL takes part when `WAARBORG_TEST_POSTGRES_URL` is the address of a server on which databases
//! can be made (`scripts/postgres start` gives one).

mod accounts;
mod audit;
mod codes;
mod counting;
mod engine;
mod evidence;
mod frameworks;
mod isolation;
mod judgements;
mod ledger;
mod migrations;
mod objects;
mod official;
mod organisations;
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
            async fn $name() {
                if let Some(fixture) = crate::support::Fixture::postgres().await {
                    super::$name(fixture).await;
                }
            })+
        }
    };
}
pub(crate) use on_both;
