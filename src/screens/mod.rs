//! The rooms. None knows another: what leads from one to the next is a route.

pub mod bookmarks;
pub mod contents;
pub mod flow;
pub mod glossary;
pub mod home;
pub mod keys;
pub mod lesson;
pub mod quiz;
pub mod room;
pub mod screen;
pub mod search;
pub mod settings;
pub mod talk;
pub mod visit;
pub mod visits;
pub mod welcome;
