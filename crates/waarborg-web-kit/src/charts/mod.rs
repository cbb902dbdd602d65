//! Charts as SVG, drawn on the server: the geometry here, the drawing in `layout/charts/`. Every number
//! that a chart shows also stands beside it as text, so that nothing depends on seeing colours.

mod bar;
mod line;

pub use bar::{Part, StackedBar};
pub use line::{LineChart, Mark, Series};
