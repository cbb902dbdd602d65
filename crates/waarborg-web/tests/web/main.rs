//! The pages, one module a feature. One program, because linking costs more than running.

mod account;
mod admin;
mod applicability;
mod audit;
mod border;
mod days;
mod decide;
mod filled;
mod frameworks;
mod imports;
mod judgements;
mod login;
mod migration;
mod objects;
mod obligations;
mod official;
mod overview;
mod proposals;
mod public;
mod routes;
mod scope;
mod security;
mod setup;
mod statement;
mod sweep;
