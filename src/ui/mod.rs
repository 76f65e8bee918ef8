//! What every screen is made of: looks, keys and action rows, layout, figures, blocks to lines.

pub mod action;
pub mod answer;
pub mod chart;
pub mod field;
pub mod figure;
pub mod foot;
pub mod key;
pub mod layout;
pub mod lines;
pub mod listing;
pub mod look;
pub mod moves;
pub mod pen;
pub mod prose;
pub mod strip;
