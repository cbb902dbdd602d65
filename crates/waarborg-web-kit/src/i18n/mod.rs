//! Dutch and English: reads the texts of which the build made constants, and formats days, moments and
//! numbers.

mod arg;
mod dates;
mod library;
mod numbers;
mod text;

pub use arg::Arg;
pub use dates::{date, moment, short_date, short_month};
pub use library::Library;
pub use numbers::number;
pub use text::{Counted, Message, Missing, Set, Text, check, member};

#[cfg(test)]
mod tests;
