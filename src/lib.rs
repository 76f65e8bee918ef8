//! 渠成: a training course in the terminal for new channel sales hires.
//!
//! ARCHITECTURE.md is the map: which module may know which, and what holds everywhere.

#![cfg_attr(
    test,
    allow(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::string_slice,
        clippy::panic
    )
)]

pub mod app;
pub mod check;
pub mod cli;
pub mod domain;
pub mod index;
pub mod library;
pub mod paper;
pub mod screens;
pub mod session;
pub mod store;
pub mod terminal;
pub mod text;
pub mod ui;
pub mod words;
