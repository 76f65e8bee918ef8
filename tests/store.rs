//! The store as the course uses it: on a disk, through its thread, and killed in the middle.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::string_slice,
    clippy::panic
)]

#[path = "store/damage.rs"]
mod damage;
#[path = "store/killed.rs"]
mod killed;
#[path = "store/merged.rs"]
mod merged;
#[path = "store/places.rs"]
mod places;
#[path = "store/told.rs"]
mod told;

use std::fs;
use std::path::Path;
use std::sync::mpsc::{self, Receiver};
use std::time::Duration;

use qucheng::domain::event::{Answer, Entry, Event};
use qucheng::domain::id::{LearnerId, SittingId};
use qucheng::domain::moment::Moment;
use qucheng::store::{self, Options, Report, Store, Ticket, Trouble};
use uuid::Uuid;

const NOW: Moment = Moment {
    at: 1_763_900_000_000,
    offset: 480,
};

/// A store and what it said.
struct Desk {
    store: Store,
    reports: Receiver<Report>,
    rows: Vec<Entry>,
    learner: LearnerId,
    trouble: Option<Trouble>,
}

impl Desk {
    fn open(dir: &Path) -> Self {
        let (sender, reports) = mpsc::channel();
        let options = Options {
            dir: Some(dir.to_owned()),
            course: "qucheng".into(),
        };
        let store = Store::start(options, move |report| {
            // A desk that went away hears nothing more.
            let _ = sender.send(report);
        });
        let Report::Opened {
            rows,
            learner,
            trouble,
        } = hear(&reports)
        else {
            panic!("the first report is Opened");
        };
        Self {
            store,
            reports,
            rows,
            learner,
            trouble,
        }
    }

    /// Records and waits until it is saved.
    fn save(&mut self, event: Event) {
        let ticket = self.store.record(event, NOW);
        self.until(ticket);
    }

    fn until(&mut self, ticket: Ticket) {
        loop {
            match hear(&self.reports) {
                Report::Rows(rows) => self.rows.extend(rows),
                Report::Saved(saved) if saved >= ticket => return,
                Report::Unsaved(trouble) => self.trouble = Some(trouble),
                _ => {}
            }
        }
    }

    /// Closes and tells every row that was ever handed out.
    fn close(mut self) -> Vec<Entry> {
        self.store.close();
        for report in self.reports {
            if let Report::Rows(rows) = report {
                self.rows.extend(rows);
            }
        }
        self.rows
    }
}

/// The next report; a minute is as good as never.
fn hear(reports: &Receiver<Report>) -> Report {
    reports.recv_timeout(Duration::from_secs(60)).unwrap()
}

fn dir() -> tempfile::TempDir {
    tempfile::tempdir().unwrap()
}

fn answered(question: &str) -> Event {
    Event::Answered {
        sitting: SittingId(Uuid::from_u128(1)),
        question: question.into(),
        version: 1,
        answer: Answer::Options(vec!["a".into(), "b".into()]),
        score: 0.1 + 0.2,
        hints: 1,
        shown: false,
        took_ms: 4200,
        sure: Some(2),
        left_s: None,
    }
}

fn reached(page: &str, step: u16) -> Event {
    Event::PageReached {
        page: page.into(),
        step,
    }
}

fn events(rows: &[Entry]) -> Vec<Event> {
    rows.iter().map(|row| row.event.clone()).collect()
}

fn holds(dir: &Path) -> usize {
    let found = store::verify(dir).unwrap();
    assert_eq!(found.wrong, []);
    found.rows
}

/// A log with `count` answers, closed.
fn filled(dir: &Path, count: usize) -> Vec<Entry> {
    let desk = Desk::open(dir);
    for n in 0..count {
        desk.store.record(answered(&format!("q{n}")), NOW);
    }
    desk.close()
}

#[test]
fn what_is_recorded_is_there_the_next_time() {
    let dir = dir();
    let home = dir.path().join("share/qucheng");
    let mut desk = Desk::open(&home);
    assert!(desk.rows.is_empty() && desk.trouble.is_none());
    let learner = desk.learner;
    desk.save(answered("q"));
    let rows = desk.close();
    assert_eq!(events(&rows), [answered("q")]);
    assert_eq!((rows[0].learner, rows[0].moment), (learner, NOW));
    let again = Desk::open(&home);
    assert_eq!(again.rows, rows);
    assert_eq!(again.learner, learner);
}

#[test]
fn who_leaves_at_once_leaves_nothing_behind() {
    let dir = dir();
    Desk::open(dir.path()).close();
    assert!(fs::read_dir(dir.path()).unwrap().next().is_none());
}

#[test]
fn ids_go_up_though_the_clock_goes_back() {
    let dir = dir();
    let desk = Desk::open(dir.path());
    let times = [
        NOW.at,
        NOW.at + 86_400_000,
        NOW.at,
        0,
        -1,
        4_000_000_000_000,
        NOW.at,
    ];
    for at in times {
        desk.store.record(answered("q"), Moment { at, offset: 0 });
    }
    let rows = desk.close();
    assert!(rows.is_sorted_by(|a, b| a.id < b.id && a.seq < b.seq));
    assert_eq!(
        rows.iter().map(|row| row.moment.at).collect::<Vec<_>>(),
        times
    );
    let desk = Desk::open(dir.path());
    desk.store.record(answered("q"), Moment::default());
    assert!(desk.close().is_sorted_by(|a, b| a.id < b.id));
}

#[test]
fn reading_positions_count_at_once_and_are_saved_thinned_before_the_next_event() {
    let dir = dir();
    let mut desk = Desk::open(dir.path());
    for step in 0..40 {
        desk.store.record(reached("roles/who", step), NOW);
    }
    desk.store.record(reached("roles/what", 0), NOW);
    desk.save(answered("q"));
    desk.store.record(reached("roles/what", 1), NOW);
    let told = events(&desk.close());
    assert_eq!(told.len(), 43, "each once");
    assert!(told.starts_with(&[reached("roles/who", 0), reached("roles/who", 1)]));
    // The thread may have begun to save between two steps; it never saves one that was passed.
    let kept = events(&Desk::open(dir.path()).rows);
    assert!(kept.len() < 10, "{kept:?}");
    assert!(kept.ends_with(&[
        reached("roles/who", 39),
        reached("roles/what", 0),
        answered("q"),
        reached("roles/what", 1)
    ]));
    assert_eq!(holds(dir.path()), kept.len());
}

#[test]
fn a_reading_position_is_saved_though_nothing_follows() {
    let dir = dir();
    let mut desk = Desk::open(dir.path());
    desk.save(reached("roles/who", 3));
    assert_eq!(events(&desk.rows), [reached("roles/who", 3)]);
}

#[test]
fn two_stores_on_one_log_both_see_everything() {
    let dir = dir();
    let (mut one, mut two) = (Desk::open(dir.path()), Desk::open(dir.path()));
    for n in 0..50 {
        one.store.record(answered(&format!("one-{n}")), NOW);
        two.store.record(answered(&format!("two-{n}")), NOW);
    }
    one.save(answered("one"));
    two.save(answered("two"));
    one.save(answered("end"));
    two.save(answered("end"));
    let (mut one, two) = (one.close(), two.close());
    assert_eq!(two.len(), 104);
    one.extend(two.last().cloned());
    assert_eq!(one, two);
    assert!(one.iter().all(|row| row.learner == one[0].learner));
    assert!(one.is_sorted_by(|a, b| a.id < b.id && a.seq < b.seq));
    assert_eq!(holds(dir.path()), 104);
}

#[test]
fn two_first_starts_at_once_make_one_log() {
    for _ in 0..20 {
        let dir = dir();
        let home = dir.path().to_owned();
        let other = std::thread::spawn(move || Desk::open(&home).close());
        let mut desk = Desk::open(dir.path());
        desk.save(answered("one"));
        assert_eq!(desk.trouble, None);
        other.join().unwrap();
        let kept = store::read(dir.path()).unwrap();
        assert_eq!(kept.learner, Some(desk.rows[0].learner));
    }
}

#[test]
fn a_log_of_the_first_version_is_read() {
    let dir = dir();
    let kept = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/files/log-v1.db");
    fs::copy(kept, store::path(dir.path())).unwrap();
    let desk = Desk::open(dir.path());
    assert_eq!(desk.trouble, None);
    assert_eq!(
        desk.rows.len(),
        12,
        "of a kind that is unknown, and of a bad body, nothing"
    );
    assert_eq!(
        desk.rows[0].event,
        Event::Named {
            name: "王小明".into()
        }
    );
    desk.close();
    let found = store::verify(dir.path()).unwrap();
    assert_eq!(found.rows, 14, "but both are still in the file");
    assert_eq!(found.wrong.len(), 2);

    let mut lines = Vec::new();
    store::export(dir.path(), &mut lines).unwrap();
    let lines = String::from_utf8(lines).unwrap();
    assert_eq!(lines.lines().count(), 14);
    assert_eq!(
        lines.lines().next().unwrap(),
        r#"{"v":1,"seq":1,"id":"019ab0a2-0700-7000-8000-000000000000","at":1763900000000,"offset":480,"learner":"019ab2f0-0000-7000-8000-00000000000a","course":"qucheng","kind":"named","body":{"name":"王小明"}}"#
    );
}
