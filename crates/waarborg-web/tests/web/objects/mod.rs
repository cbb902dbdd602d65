//! Processes, systems, suppliers: lists, pages, changes, import and export; and inheritances.

mod import;
mod pages;
mod support;
