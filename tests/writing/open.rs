//! The program itself with a course from a folder, in a pseudo-terminal.

use std::path::Path;

use super::pty::{Pty, Start};
use super::*;

fn open(course: &Path, data: &Path, what: &[&str]) -> Pty {
    let text = |path: &Path| path.to_str().unwrap().to_owned();
    let (course, data) = (text(course), text(data));
    let mut arguments = vec!["--course", &course, "--data", &data, "--lang", "zh"];
    arguments.extend(what);
    Start::new(env!("CARGO_BIN_EXE_qucheng"))
        .args(&arguments)
        .spawn()
}

#[test]
fn what_is_saved_shows_at_once_and_a_flaw_until_it_is_mended() {
    let course = Course::good();
    let data = tempfile::tempdir().unwrap();
    let mut pty = open(course.path(), data.path(), &["learn", "three-roles"]);
    pty.wait_for_text(SAYS);
    course.write(LESSON, edited(&course, SAYS, "先想两件事"));
    pty.wait_for_text("先想两件事");

    let good = edited(&course, SAYS_NOW, SAYS_NOW);
    course.write(LESSON, edited(&course, "title.en  =", "title.en"));
    pty.wait_for_text("three-roles.toml:5:");
    assert!(pty.text().contains("先想两件事"), "{}", pty.text());
    pty.send(" ").wait_for_text("他跟谁打交道");

    course.write(LESSON, good);
    pty.wait_for(|screen| !pty::text(screen).contains("three-roles.toml:5:"));
    assert!(pty.text().contains("他跟谁打交道"), "{}", pty.text());
    pty.send("q");
    assert_eq!(pty.wait_for_exit(), 0);
    assert_eq!(pty.left_behind(), Vec::<String>::new());
}

const SAYS_NOW: &str = "先想两件事";

#[test]
fn a_flawed_course_opens_with_its_flaw_on_the_screen() {
    let course = Course::good();
    let data = tempfile::tempdir().unwrap();
    course.write(LESSON, "id = ");
    let mut pty = open(course.path(), data.path(), &["learn", "three-roles"]);
    pty.wait_for_text("three-roles.toml:1:");
    course.write(LESSON, edited(&Course::good(), SAYS, SAYS));
    pty.wait_for(|screen| !pty::text(screen).contains("three-roles.toml:1:"));
    pty.send("q");
    assert_eq!(pty.wait_for_exit(), 0);
}

#[test]
fn a_course_of_which_nothing_can_be_shown_is_told_of_and_not_opened() {
    let course = Course::good();
    let data = tempfile::tempdir().unwrap();
    course.write("course.toml", "id = ");
    let mut pty = open(course.path(), data.path(), &[]);
    pty.wait_for_output("course.toml:1:");
    assert_eq!(pty.wait_for_exit(), 1);
}
