//! What every page of the web interface uses: routes behind their guard, forms, lists, the layout with
//! its texts, errors, headers. It knows no feature by name; what it shows of them comes in with
//! [`site::Site`]. See `README.md`.

pub mod access;
pub mod addresses;
pub mod as_of;
pub mod charts;
pub mod collation;
pub mod context;
pub mod cookies;
pub mod csrf;
mod error_pages;
pub mod errors;
pub mod feature;
pub mod forms;
mod guard;
mod headers;
pub mod i18n;
pub mod kit;
pub mod listing;
pub mod named;
pub mod render;
mod router;
pub mod routes;
pub mod sessions;
pub mod site;
pub mod texts;
pub mod ui;

pub use router::router;
