//! What a session hears of a folder in which an author saves.

use std::fs;
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

use qucheng::domain::shelf::Shelf;
use qucheng::library::{Draft, Library};
use qucheng::session::{Wake, watch};
use qucheng::ui::strip::Strip;

use super::*;

/// How long anything may take.
const PATIENCE: Duration = Duration::from_secs(20);

/// What is heard of a course, from when it is watched.
struct Heard(Receiver<Wake>);

impl Heard {
    fn of(course: &Course) -> Self {
        let (wake, inbox) = channel();
        let (draft, _) = Draft::open(course.path()).unwrap();
        watch(draft, wake);
        let heard = Self(inbox);
        // When its flaws are told, the folder is watched.
        heard.strip(|_| true);
        heard
    }

    /// Waits for something that is as wanted.
    #[track_caller]
    fn wait<T>(&self, wanted: impl Fn(&Wake) -> Option<T>) -> T {
        let deadline = Instant::now() + PATIENCE;
        loop {
            let left = deadline.saturating_duration_since(Instant::now());
            let wake = self.0.recv_timeout(left).expect("it never came");
            if let Some(found) = wanted(&wake) {
                return found;
            }
        }
    }

    #[track_caller]
    fn strip(&self, wanted: impl Fn(&Option<Strip>) -> bool) -> Option<Strip> {
        self.wait(|wake| match wake {
            Wake::Flaws(strip) if wanted(strip) => Some(strip.clone()),
            _ => None,
        })
    }

    /// Waits for a course in which the lesson says this.
    #[track_caller]
    fn says(&self, wanted: &str) {
        self.wait(|wake| match wake {
            Wake::Course(library) => text_of(library).contains(wanted).then_some(()),
            _ => None,
        });
    }
}

/// All that the lesson says.
fn text_of(library: &Library) -> String {
    let lesson = library.lesson(&"three-roles".into());
    lesson.map_or(String::new(), |lesson| format!("{lesson:?}"))
}

#[test]
fn however_an_editor_saves_the_course_is_read_again() {
    let course = Course::good();
    let file = course.path().join(LESSON);
    let heard = Heard::of(&course);
    let now = |number: usize| edited(&course, SAYS, &format!("第 {number} 次，{SAYS}"));

    fs::write(&file, now(1)).unwrap();
    heard.says("第 1 次");

    let beside = file.with_extension("toml.tmp");
    fs::write(&beside, now(2)).unwrap();
    fs::rename(&beside, &file).unwrap();
    heard.says("第 2 次");

    let text = now(3);
    fs::remove_file(&file).unwrap();
    fs::write(&file, text).unwrap();
    heard.says("第 3 次");

    let text = now(4);
    fs::rename(&file, file.with_extension("toml~")).unwrap();
    fs::write(&file, text).unwrap();
    heard.says("第 4 次");

    let text = now(5);
    for _ in 0..20 {
        fs::write(&file, "").unwrap();
        fs::write(&file, &text).unwrap();
    }
    heard.says("第 5 次");
}

#[test]
fn a_file_that_is_broken_is_told_of_until_it_is_mended() {
    let course = Course::good();
    let heard = Heard::of(&course);
    let good = edited(&course, SAYS, SAYS);
    course.write(LESSON, edited(&course, "title.en", "title_en"));
    let strip = heard.strip(Option::is_some).unwrap();
    assert!(strip.place.starts_with(LESSON), "{strip:?}");
    assert!(strip.kept);
    course.write(LESSON, good);
    heard.strip(Option::is_none);
}

#[test]
fn what_is_written_beside_is_not_heard_of() {
    let course = Course::good();
    let heard = Heard::of(&course);
    for name in [".three-roles.toml.swp", "notes.txt", "4913"] {
        course.write(name, "x");
        fs::remove_file(course.path().join(name)).unwrap();
    }
    course.write(LESSON, edited(&course, SAYS, "这一次"));
    heard.says("这一次");
}

#[test]
fn a_folder_may_go_and_come_back() {
    let course = Course::good();
    let heard = Heard::of(&course);
    let away = course.path().with_extension("away");
    fs::rename(course.path(), &away).unwrap();
    heard.strip(Option::is_some);
    fs::rename(&away, course.path()).unwrap();
    heard.strip(Option::is_none);
    course.write(LESSON, edited(&course, SAYS, "回来了"));
    heard.says("回来了");
}

#[test]
fn a_new_folder_is_watched_too() {
    let course = Course::good();
    let heard = Heard::of(&course);
    let from = course.path().join("chapters/01-roles");
    let to = course.path().join("chapters/02-roles");
    fs::rename(&from, &to).unwrap();
    let text = fs::read_to_string(course.path().join("course.toml")).unwrap();
    course.write("course.toml", text.replace("01-roles", "02-roles"));
    heard.strip(Option::is_none);
    let lesson = to.join("lessons/three-roles.toml");
    let text = fs::read_to_string(&lesson).unwrap();
    fs::write(&lesson, text.replace(SAYS, "搬过来")).unwrap();
    heard.says("搬过来");
}
