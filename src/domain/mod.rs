//! The rules of the course, pure: no terminal, disk, clock, randomness, environment or printing.

pub mod block;
pub mod bookmarks;
pub mod card;
pub mod course;
pub mod event;
pub mod exam;
pub mod figure;
pub mod flaw;
pub mod glossary;
pub mod id;
pub mod lang;
pub mod moment;
pub mod played;
pub mod progress;
pub mod quiz;
pub mod review;
pub mod search;
pub mod seed;
pub mod shelf;
pub mod visit;
