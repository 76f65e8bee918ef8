//! What authors get from the program: the course as files, templates, a chapter on paper, the guide.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::string_slice,
    clippy::panic,
    reason = "a test stops at what it does not expect"
)]

#[path = "authors/guide.rs"]
mod guide;
#[path = "authors/paper.rs"]
mod paper;
#[allow(dead_code, reason = "other tests use the rest of it")]
mod samples;
#[path = "authors/visits.rs"]
mod visits;

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use qucheng::check::{Found, check};
use qucheng::domain::flaw::Severity;
use qucheng::library::Source;
use samples::{Course, printed};
use tempfile::TempDir;

/// Runs the program in `dir`.
fn run(dir: &Path, args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_qucheng"))
        .args(args)
        .current_dir(dir)
        .env_clear()
        .output()
        .unwrap()
}

fn out(output: &Output) -> String {
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    String::from_utf8(output.stdout.clone()).unwrap()
}

/// A folder with the shipped course in `course`.
fn unpacked() -> TempDir {
    let dir = tempfile::tempdir().unwrap();
    let output = run(dir.path(), &["unpack", "course", "--lang", "en"]);
    let program = env!("CARGO_BIN_EXE_qucheng");
    assert!(out(&output).contains(&format!("{program} --course course")));
    assert!(out(&output).contains(&format!("{program} check course")));
    dir
}

/// A small course to write in, which may well get more questions than it had.
fn small() -> Course {
    let course = Course::good();
    let few = "  { rule = \"few-questions\", why = \"a small course\" },\n";
    course.edit("course.toml", few, "");
    course
}

/// There is nothing to mend; advice may well be right as it is.
fn assert_clean(course: &Path) {
    let mut report = check(&Source::open(course).unwrap());
    let is_advice = |found: &Found| found.severity() == Severity::Advice;
    report.found.retain(|found| !is_advice(found));
    assert!(report.found.is_empty(), "{}", printed(&report));
}

#[test]
fn the_course_is_unpacked_as_it_is() {
    let dir = unpacked();
    let folder = Source::open(&dir.path().join("course")).unwrap();
    let embedded = Source::Embedded;
    assert_eq!(folder.paths(), embedded.paths());
    for path in embedded.paths() {
        assert_eq!(folder.bytes(path), embedded.bytes(path), "{path}");
    }
    let checked = run(dir.path(), &["check", "course"]);
    assert_eq!(checked.status.code(), Some(0));
}

#[test]
fn nothing_is_unpacked_over_what_is_there() {
    let dir = tempfile::tempdir().unwrap();
    fs::create_dir(dir.path().join("mine")).unwrap();
    fs::write(dir.path().join("mine/course.toml"), "mine").unwrap();
    fs::write(dir.path().join("file"), "").unwrap();
    for (to, says) in [
        ("mine", "something in mine"),
        ("file", "Cannot write to file"),
    ] {
        let output = run(dir.path(), &["unpack", to, "--lang", "en"]);
        assert_eq!(output.status.code(), Some(1));
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(said.contains(says), "{said}");
    }
    let kept = fs::read_to_string(dir.path().join("mine/course.toml")).unwrap();
    assert_eq!(kept, "mine");
    assert_eq!(fs::read_dir(dir.path().join("mine")).unwrap().count(), 1);
    fs::create_dir(dir.path().join("an empty one")).unwrap();
    let next = out(&run(dir.path(), &["unpack", "an empty one"]));
    assert!(next.contains("qucheng check \"an empty one\""), "{next}");
}

/// Puts what `new` prints into a course, as its first lines say; `chapter` is the folder of a chapter.
fn add_new(course: &Path, chapter: &str, lang: &str) {
    let new = |kind: &str, id: &str| {
        out(&run(
            course,
            &["new", kind, id, "--course", ".", "--lang", lang],
        ))
    };
    let chapter = course.join("chapters").join(chapter);
    fs::write(
        chapter.join("lessons/first-steps.toml"),
        new("lesson", "first-steps"),
    )
    .unwrap();
    fs::write(
        chapter.join("questions/steps.toml"),
        new("question", "who-first"),
    )
    .unwrap();
    fs::write(course.join("visits/ms-chen.toml"), new("visit", "ms-chen")).unwrap();
    let list = chapter.join("chapter.toml");
    let text = fs::read_to_string(&list).unwrap();
    fs::write(
        list,
        text.replacen("lessons  = [", "lessons  = [\"first-steps\", ", 1),
    )
    .unwrap();
}

#[test]
fn what_new_prints_has_no_flaw_where_it_says_to_save_it() {
    for lang in ["zh", "en"] {
        let course = small();
        add_new(course.path(), "01-roles", lang);
        assert_clean(course.path());
    }
    let dir = unpacked();
    add_new(&dir.path().join("course"), "02-field-office", "zh");
    assert_clean(&dir.path().join("course"));
}

#[test]
fn what_new_prints_speaks_one_language() {
    let dir = tempfile::tempdir().unwrap();
    for kind in ["lesson", "question", "visit"] {
        let new = |lang| out(&run(dir.path(), &["new", kind, "--lang", lang]));
        let (zh, en) = (new("zh"), new("en"));
        let content = |text: &str| -> Vec<String> {
            let lines = text.lines().filter(|line| !line.starts_with('#'));
            lines.map(str::to_owned).collect()
        };
        assert_eq!(content(&zh), content(&en));
        let comments = |text: &str| text.lines().filter(|line| line.starts_with("# ")).count();
        assert!(comments(&zh) > 5 && comments(&en) > 5);
        assert!(!zh.contains("#en") && !en.contains("#zh"));
    }
    let bad = run(dir.path(), &["new", "lesson", "My lesson"]);
    assert_eq!(bad.status.code(), Some(2));
}
