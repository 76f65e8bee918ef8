//! The rooms. None knows another: what leads from one to the next is a route.

pub mod bookmarks;
pub mod certificate;
pub mod choose;
pub mod contents;
pub mod exam;
pub mod exams;
pub mod flow;
pub mod glossary;
pub mod home;
pub mod keys;
pub mod lesson;
pub mod plays;
pub mod quiz;
pub mod result;
pub mod review;
pub mod room;
pub mod screen;
pub mod search;
pub mod settings;
pub mod standing;
pub mod talk;
pub mod visit;
pub mod visits;
pub mod welcome;
