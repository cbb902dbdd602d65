//! Processes, systems, suppliers: lists, pages, changes, import and export; and provisions.

mod import;
mod pages;
mod support;
