//! A log that is damaged, or gone, while the course goes on.

use super::*;

#[test]
fn damage_that_shows_while_the_log_is_open_is_mended() {
    let dir = dir();
    let mut desk = Desk::at(Some(dir.path()));
    desk.name("a");
    let fold = desk
        .conn()
        .query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()));
    fold.unwrap();
    let length = fs::metadata(path(dir.path())).unwrap().len();
    fs::write(
        path(dir.path()),
        vec![0x55; usize::try_from(length).unwrap()],
    )
    .unwrap();
    let mut late = Desk::at(Some(dir.path()));
    assert_eq!(
        late.said(),
        ["opened a damaged"],
        "the copy of the day had it"
    );
    desk.name("b");
    late.name("c");
    assert_eq!(
        desk.said(),
        ["opened  well", "rows a", "saved 1", "rows b", "saved 2"]
    );
    assert_eq!(late.said(), ["rows b c", "saved 1"]);
    assert_eq!(names(dir.path()), ["a", "b", "c"]);
}

#[test]
fn damage_that_shows_in_a_commit_is_mended_and_the_event_saved_once() {
    let dir = dir();
    let mut desk = Desk::at(Some(dir.path()));
    desk.name("a");
    let fold = "PRAGMA wal_checkpoint(TRUNCATE); PRAGMA shrink_memory";
    desk.conn().execute_batch(fold).unwrap();
    let mut bytes = fs::read(path(dir.path())).unwrap();
    bytes[4096..].fill(0x55);
    fs::write(path(dir.path()), bytes).unwrap();
    desk.name("b");
    assert_eq!(
        desk.said(),
        [
            "opened  well",
            "rows a",
            "saved 1",
            "unsaved damaged",
            "rows b",
            "saved 2",
            "mended"
        ]
    );
    assert_eq!(names(dir.path()), ["a", "b"]);
}

#[test]
fn a_log_that_was_deleted_while_it_was_open_comes_back_from_its_copy() {
    let dir = dir();
    let mut desk = Desk::at(Some(dir.path()));
    desk.name("a");
    fs::remove_file(path(dir.path())).unwrap();
    desk.name("b");
    assert_eq!(
        desk.said(),
        [
            "opened  well",
            "rows a",
            "saved 1",
            "unsaved damaged",
            "rows b",
            "saved 2",
            "mended"
        ]
    );
    assert_eq!(names(dir.path()), ["a", "b"]);
}

#[test]
fn a_recovery_that_was_cut_short_is_finished_at_the_next_start() {
    let dir = dir();
    let mut desk = Desk::at(Some(dir.path()));
    desk.name("a");
    drop(desk);
    fs::rename(path(dir.path()), dir.path().join("log.recovered.db")).unwrap();
    fs::write(path(dir.path()), "what is left of a log").unwrap();
    fs::write(dir.path().join("log.db-wal"), "of the damaged file").unwrap();
    assert_eq!(Desk::at(Some(dir.path())).said(), ["opened a well"]);
}

#[test]
fn rows_behind_a_damaged_page_are_kept() {
    let dir = dir();
    let mut desk = Desk::at(Some(dir.path()));
    for n in 0..200 {
        desk.writer.waiting.push(
            Draft {
                ticket: Ticket(n),
                event: Event::Named {
                    name: format!("{n:03} {}", "z".repeat(200)),
                },
                moment: Moment::default(),
                id: None,
            },
            Instant::now(),
        );
    }
    desk.writer.save(Duration::ZERO);
    drop(desk);
    // Without the copy, so that only what the file itself gives is there.
    fs::remove_dir_all(dir.path().join("copies")).unwrap();
    let bytes = fs::read(path(dir.path())).unwrap();
    let place = bytes.windows(4).position(|four| four == b"100 ").unwrap();
    let mut broken = bytes.clone();
    let page = place / 4096 * 4096;
    broken[page..page + 4096].fill(0);
    fs::write(path(dir.path()), broken).unwrap();

    let found = Desk::at(Some(dir.path()));
    let reports = found.reports.borrow();
    let Some(Report::Opened {
        rows,
        trouble: Some(Trouble::Damaged { aside, kept, lost }),
        ..
    }) = reports.first()
    else {
        panic!("{reports:?}");
    };
    assert!(*lost && aside.exists());
    assert_eq!(*kept, rows.len());
    assert!(
        (170..200).contains(kept),
        "one page of rows is missing, of {kept}"
    );
    let last = &rows.last().unwrap().event;
    assert!(matches!(last, Event::Named { name } if name.starts_with("199")));
    assert!(copies::newest(dir.path()).is_none());
    assert!(verify(dir.path()).unwrap().wrong.is_empty());
}
