//! A course that is being written: its folder is watched, and what is saved shows at once.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::string_slice,
    reason = "a test stops at what it does not expect"
)]

#[path = "writing/open.rs"]
mod open;
mod pty;
#[allow(dead_code, reason = "each test program uses a part of this")]
mod samples;
#[path = "writing/shown.rs"]
mod shown;
#[path = "writing/watched.rs"]
mod watched;

use samples::Course;

/// The file of the good course's only lesson, and something that it says.
const LESSON: &str = "chapters/01-roles/lessons/three-roles.toml";
const SAYS: &str = "先问两句";

/// The lesson's file with something in it put in the place of something else.
fn edited(course: &Course, was: &str, now: &str) -> String {
    let text = std::fs::read_to_string(course.path().join(LESSON)).unwrap();
    assert!(text.contains(was), "the lesson says {was}");
    text.replacen(was, now, 1)
}
