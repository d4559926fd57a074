//! sopan: SOPs of Indonesian government offices, compared, printed and checked.

pub mod analyse;
pub mod finding;
pub mod lint;
pub mod load;
pub mod model;
pub mod output;
pub mod site;
pub mod text;
pub mod view;
pub mod words;
