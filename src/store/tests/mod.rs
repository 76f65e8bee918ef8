//! The writer without its thread: what happens to events when the disk fails them.

mod damage;

use std::cell::RefCell;
use std::fs;
use std::path::Path;
use std::rc::Rc;
use std::time::{Duration, Instant};

use rusqlite::Connection;
use tempfile::TempDir;

use super::waiting::Draft;
use super::writer::Writer;
use super::{Options, Report, Ticket, Trouble, copies, path, read, verify};
use crate::domain::event::Event;
use crate::domain::moment::Moment;

type Reports = Rc<RefCell<Vec<Report>>>;

/// A writer that was opened, and what it reported.
struct Desk {
    writer: Writer<Box<dyn Fn(Report)>>,
    reports: Reports,
    tickets: u64,
}

impl Desk {
    fn at(dir: Option<&Path>) -> Self {
        let reports = Reports::default();
        let heard = Rc::clone(&reports);
        let options = Options {
            dir: dir.map(Path::to_owned),
            course: "qucheng".into(),
        };
        let report: Box<dyn Fn(Report)> = Box::new(move |said| heard.borrow_mut().push(said));
        let mut writer = Writer::new(options, report);
        writer.open();
        if writer.log.is_none() {
            writer.settle();
        }
        Self {
            writer,
            reports,
            tickets: 0,
        }
    }

    /// Saves a name, with no patience for other processes.
    fn name(&mut self, name: &str) {
        self.tickets += 1;
        let draft = Draft {
            ticket: Ticket(self.tickets),
            event: Event::Named { name: name.into() },
            moment: Moment {
                at: 1_763_900_000_000,
                offset: 480,
            },
            id: None,
        };
        self.writer.waiting.push(draft, Instant::now());
        self.writer.save(Duration::ZERO);
    }

    fn conn(&self) -> &Connection {
        &self.writer.log.as_ref().unwrap().conn
    }

    /// What was reported since the last time, a word each; rows by the names in them.
    fn said(&self) -> Vec<String> {
        let reports: Vec<_> = self.reports.borrow_mut().drain(..).collect();
        reports.iter().map(in_a_word).collect()
    }
}

fn in_a_word(report: &Report) -> String {
    let names = |rows: &[crate::domain::event::Entry]| -> String {
        let names = rows.iter().map(|row| match &row.event {
            Event::Named { name } => name.as_str(),
            _ => "?",
        });
        names.collect::<Vec<_>>().join(" ")
    };
    let kind = |trouble: &Trouble| match trouble {
        Trouble::NoPlace => "no place",
        Trouble::ReadOnly(_) => "read-only",
        Trouble::Newer { .. } => "newer",
        Trouble::Full(_) => "full",
        Trouble::Busy(_) => "busy",
        Trouble::Damaged { .. } => "damaged",
        Trouble::Other { .. } => "other",
    };
    match report {
        Report::Opened { rows, trouble, .. } => {
            format!(
                "opened {} {}",
                names(rows),
                trouble.as_ref().map_or("well", kind)
            )
        }
        Report::Rows(rows) => format!("rows {}", names(rows)),
        Report::Saved(ticket) => format!("saved {}", ticket.0),
        Report::Unsaved(trouble) => format!("unsaved {}", kind(trouble)),
        Report::Mended => "mended".into(),
    }
}

fn dir() -> TempDir {
    tempfile::tempdir().unwrap()
}

fn names(dir: &Path) -> Vec<String> {
    let rows = read(dir).unwrap().rows.into_iter();
    rows.map(|row| row.body.replace(r#"{"name":""#, "").replace(r#""}"#, ""))
        .collect()
}

#[test]
fn a_commit_is_on_the_disk_before_it_is_reported() {
    let dir = dir();
    let desk = Desk::at(Some(dir.path()));
    let pragma = |name| -> String {
        let value = desk.conn().pragma_query_value(None, name, |row| {
            row.get_ref(0).map(|v| match v {
                rusqlite::types::ValueRef::Integer(n) => n.to_string(),
                other => other.as_str().unwrap().to_owned(),
            })
        });
        value.unwrap()
    };
    assert_eq!(pragma("synchronous"), "2", "FULL");
    assert_eq!(pragma("journal_mode"), "wal");
    assert_eq!(pragma("busy_timeout"), "5000");
}

#[test]
fn a_full_disk_keeps_events_in_memory_until_there_is_room() {
    let dir = dir();
    let mut desk = Desk::at(Some(dir.path()));
    desk.name("before");
    let pages: i64 = desk
        .conn()
        .pragma_query_value(None, "page_count", |row| row.get(0))
        .unwrap();
    desk.conn()
        .pragma_update(None, "max_page_count", pages)
        .unwrap();
    assert_eq!(desk.said(), ["opened  well", "rows before", "saved 1"]);
    let long = "x".repeat(5000);
    desk.name(&long);
    assert_eq!(desk.said(), [format!("rows {long}"), "unsaved full".into()]);
    desk.name("more");
    assert_eq!(desk.said(), ["rows more"], "the trouble is told once");
    assert_eq!(names(dir.path()), ["before"]);

    desk.conn()
        .pragma_update(None, "max_page_count", 1_000_000)
        .unwrap();
    desk.writer.save(Duration::ZERO);
    assert_eq!(
        desk.said(),
        ["saved 3", "mended"],
        "rows are not handed out twice"
    );
    assert_eq!(names(dir.path()), ["before", &long, "more"]);
}

#[test]
fn a_log_that_another_process_holds_is_waited_for_without_stopping_the_course() {
    let dir = dir();
    let mut desk = Desk::at(Some(dir.path()));
    let mut other = Connection::open(path(dir.path())).unwrap();
    let held = other
        .transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)
        .unwrap();
    desk.name("a");
    assert_eq!(desk.said(), ["opened  well", "rows a", "unsaved busy"]);
    assert_eq!(
        Desk::at(Some(dir.path())).said(),
        ["opened  well"],
        "reading goes on"
    );
    held.commit().unwrap();
    desk.name("b");
    assert_eq!(desk.said(), ["rows b", "saved 2", "mended"]);
}

#[test]
fn ids_given_in_memory_make_way_for_those_that_came_between() {
    let dir = dir();
    let mut desk = Desk::at(Some(dir.path()));
    let mut other = Desk::at(Some(dir.path()));
    let pages = "max_page_count";
    let full: i64 = desk
        .conn()
        .pragma_query_value(None, "page_count", |row| row.get(0))
        .unwrap();
    desk.conn().pragma_update(None, pages, full).unwrap();
    let long = "y".repeat(5000);
    desk.name(&long);
    other.name("other");
    desk.conn().pragma_update(None, pages, 1_000_000).unwrap();
    desk.name("last");
    assert_eq!(
        desk.said(),
        [
            "opened  well",
            &format!("rows {long}"),
            "unsaved full",
            "rows last",
            "rows other",
            "saved 2",
            "mended"
        ]
    );
    assert_eq!(names(dir.path()), ["other", &long, "last"]);
    assert!(verify(dir.path()).unwrap().wrong.is_empty());
}

#[test]
fn without_a_place_the_course_goes_on() {
    let mut desk = Desk::at(None);
    desk.name("a");
    desk.name("b");
    assert_eq!(
        desk.said(),
        ["opened  no place", "rows a", "unsaved no place", "rows b"]
    );
}

#[test]
fn a_place_that_appears_is_used() {
    let dir = dir();
    let home = dir.path().join("home");
    fs::write(&home, "in the way").unwrap();
    let mut desk = Desk::at(Some(&home));
    desk.name("a");
    assert_eq!(desk.said(), ["opened  other", "rows a", "unsaved other"]);
    fs::remove_file(&home).unwrap();
    desk.name("b");
    assert_eq!(desk.said(), ["rows b", "saved 2", "mended"]);
    assert_eq!(names(&home), ["a", "b"]);
}
