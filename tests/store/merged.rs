//! Exports that are added to a log: the union of what was done on two machines.

use std::collections::BTreeSet;
use std::io::Write as _;
use std::process::{Command, Stdio};

use proptest::prelude::*;
use qucheng::domain::course::Renamed;
use qucheng::domain::progress::{History, Progress};
use qucheng::store::{Imported, Refused, Why};
use serde_json::{Value, json};

use super::*;

fn export(dir: &Path) -> String {
    let mut lines = Vec::new();
    store::export(dir, &mut lines).unwrap();
    String::from_utf8(lines).unwrap()
}

/// The export without the order of arrival, which is each file's own.
fn as_set(dir: &Path) -> BTreeSet<String> {
    let export = export(dir);
    let line = |line: &str| {
        let mut line: Value = serde_json::from_str(line).unwrap();
        line["seq"].take();
        line.to_string()
    };
    export.lines().map(line).collect()
}

fn progress(dir: &Path) -> Progress {
    let desk = Desk::open(dir);
    let mut history = History::new(Renamed::default());
    history.extend(desk.rows);
    history.progress().clone()
}

fn import(dir: &Path, lines: &str, mine: bool) -> Imported {
    let export = store::parse(&mut lines.as_bytes()).unwrap();
    store::import(dir, export, mine).unwrap()
}

fn counts(imported: &Imported) -> (usize, usize, usize) {
    (imported.new, imported.known, imported.refused.len())
}

/// A line of an export, the `n`th event.
fn line(n: u32, kind: &str, body: &Value) -> String {
    let learner = Uuid::from_u128(7 + u128::from(n % 2)).to_string();
    let id = Uuid::from_u128((u128::from(n) << 80) | (7 << 76) | (2 << 62)).to_string();
    let line = json!({
        "v": 1, "seq": n, "id": id, "at": n, "offset": 480, "learner": learner,
        "course": "qucheng", "kind": kind, "body": body,
    });
    format!("{line}\n")
}

/// A history with what depends on order: positions, answers, a sitting, a new beginning.
fn history() -> Vec<String> {
    let sitting = Uuid::from_u128(1).to_string();
    let skipped = json!({ "sitting": sitting, "question": "q1" });
    let answered = |score| {
        json!({ "sitting": sitting, "question": "q0", "version": 1, "answer": { "options": ["a"] },
            "score": score, "hints": 0, "shown": false, "took_ms": 4200 })
    };
    let began = json!({ "sitting": sitting, "mode": "practice", "seed": 3,
        "questions": [{ "id": "q0", "version": 1 }, { "id": "q1", "version": 1 }] });
    let events = [
        ("named", json!({ "name": "小王" })),
        ("page_reached", json!({ "page": "a/1", "step": 2 })),
        ("started_over", json!({})),
        ("page_reached", json!({ "page": "a/1", "step": 0 })),
        ("sitting_began", began),
        ("answered", answered(0.1 + 0.2)),
        ("answered", answered(1.0)),
        ("skipped", skipped),
        (
            "sitting_ended",
            json!({ "sitting": sitting, "handed_in": true }),
        ),
        ("page_reached", json!({ "page": "b/1", "step": 1 })),
        ("set", json!({ "key": "lang", "value": "en" })),
        ("named", json!({ "name": "王小明" })),
    ];
    let numbered = (1..).zip(&events);
    numbered
        .map(|(n, (kind, body))| line(n, kind, body))
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, ..ProptestConfig::default() })]

    #[test]
    fn two_logs_become_one_whichever_way_they_are_merged(
        on in proptest::collection::vec((any::<bool>(), any::<bool>()), 12),
        order in Just((0..12).collect::<Vec<usize>>()).prop_shuffle(),
    ) {
        let all = history();
        let (one, two, whole) = (dir(), dir(), dir());
        // Each event is on one machine at least, and arrived there in any order.
        let lines = |is_on: &dyn Fn((bool, bool)) -> bool| -> String {
            let here = order.iter().filter(|n| is_on(on[**n]));
            here.map(|n| all[*n].as_str()).collect()
        };
        import(one.path(), &lines(&|(one, two)| one || !two), true);
        import(two.path(), &lines(&|(_, two)| two), true);
        import(whole.path(), &all.concat(), true);

        let (from_one, from_two) = (export(one.path()), export(two.path()));
        import(one.path(), &from_two, true);
        import(two.path(), &from_one, true);
        prop_assert_eq!(as_set(one.path()).len(), all.len());
        prop_assert_eq!(as_set(one.path()), as_set(whole.path()));
        prop_assert_eq!(as_set(two.path()), as_set(whole.path()));
        prop_assert_eq!(progress(one.path()), progress(whole.path()));
        prop_assert_eq!(progress(two.path()), progress(whole.path()));

        let again = import(one.path(), &from_two, false);
        prop_assert_eq!(counts(&again), (0, from_two.lines().count(), 0));
        prop_assert_eq!(holds(one.path()), all.len());
    }
}

#[test]
fn what_was_exported_comes_back_as_it_was() {
    let (one, two) = (dir(), dir());
    let made = filled(one.path(), 3);
    let imported = import(two.path(), &export(one.path()), true);
    assert_eq!(counts(&imported), (3, 0, 0));
    assert_eq!(export(two.path()), export(one.path()));
    assert_eq!(events(&Desk::open(two.path()).rows), events(&made));
}

#[test]
fn a_bad_line_is_told_and_keeps_no_other_out() {
    let dir = dir();
    let good = history();
    let with = |key: &str, value: Value| {
        let mut line: Value = serde_json::from_str(&good[2]).unwrap();
        line[key] = value;
        format!("{line}\n")
    };
    let other_body = with(
        "id",
        json!(Uuid::from_u128((1 << 80) | (7 << 76) | (2 << 62))),
    );
    let lines = [
        "\u{feff}",
        &good[0],
        "\r\n",
        "nonsense\n",
        &with("v", json!(2)),
        &with("kind", json!("sang")),
        &with("body", json!("{}")),
        &with("id", json!(Uuid::from_u128(u128::MAX))),
        &with("at", json!("today")),
        &with("learner", json!("me")),
        &other_body,
        &good[1],
        &good[1],
    ];
    let mut bytes = lines.concat().into_bytes();
    bytes.extend(b"\xff\xfe\n");
    bytes.extend(good[3].trim_end().as_bytes());
    let export = store::parse(&mut &*bytes).unwrap();
    let imported = store::import(dir.path(), export, true).unwrap();
    assert_eq!(counts(&imported), (3, 1, 9));
    let told: Vec<(usize, &str)> = imported.refused.iter().map(in_a_word).collect();
    assert_eq!(
        told,
        [
            (3, "no event"),
            (4, "newer"),
            (5, "no event"),
            (6, "no event"),
            (7, "id"),
            (8, "no event"),
            (9, "no event"),
            (10, "taken"),
            (13, "no event"),
        ]
    );
    assert_eq!(holds(dir.path()), 3);
}

fn in_a_word(refused: &Refused) -> (usize, &'static str) {
    let why = match &refused.why {
        Why::NoEvent(reason) => {
            assert!(!reason.is_empty());
            "no event"
        }
        Why::Newer => "newer",
        Why::BadId => "id",
        Why::Taken => "taken",
        Why::Stranger => "stranger",
    };
    (refused.line, why)
}

#[test]
fn another_learner_is_let_in_only_as_oneself_and_is_known_from_then_on() {
    let (mine, other) = (dir(), dir());
    filled(mine.path(), 2);
    filled(other.path(), 3);
    let first = export(other.path());
    let refused = import(mine.path(), &first, false);
    assert_eq!(counts(&refused), (0, 0, 3));
    assert!(
        refused
            .refused
            .iter()
            .all(|refused| refused.why == Why::Stranger)
    );
    assert_eq!(holds(mine.path()), 2);

    assert_eq!(counts(&import(mine.path(), &first, true)), (3, 0, 0));
    filled(other.path(), 1);
    let later = import(mine.path(), &export(other.path()), false);
    assert_eq!(counts(&later), (1, 3, 0), "the two ids are one by now");
}

#[test]
fn new_ids_are_above_those_that_were_imported() {
    let dir = dir();
    let mut desk = Desk::open(dir.path());
    desk.save(answered("before"));
    // A machine whose clock is far ahead.
    let far =
        line(u32::MAX, "started_over", &json!({})).replace("0000ffff-ffff-", "ffffffff-ffff-");
    assert_eq!(counts(&import(dir.path(), &far, true)), (1, 0, 0));
    desk.save(answered("after"));
    let told = desk.close();
    let kept = Desk::open(dir.path()).rows;
    let after = [answered("before"), Event::StartedOver {}, answered("after")];
    assert_eq!(events(&kept), after);
    assert_eq!(events(&told), after, "the session that ran was told");
}

/// Runs `qucheng log import -`.
fn run(dir: &Path, lines: &str, flags: &[&str]) -> (Option<i32>, String, String) {
    let mut child = Command::new(env!("CARGO_BIN_EXE_qucheng"))
        .args(["log", "import", "-", "--lang", "en", "--data"])
        .arg(dir)
        .args(flags)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child
        .stdin
        .take()
        .unwrap()
        .write_all(lines.as_bytes())
        .unwrap();
    let done = child.wait_with_output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (done.status.code(), text(done.stdout), text(done.stderr))
}

#[test]
fn the_program_says_what_became_of_an_export() {
    let dir = dir();
    let lines = history().concat();
    filled(dir.path(), 1);
    let (code, out, err) = run(dir.path(), &lines, &[]);
    assert_eq!((code, out.trim()), (Some(1), "0 new, 0 known, 12 refused"));
    assert!(err.contains("12 events are another learner's") && err.contains("--mine"));
    assert_eq!(err.lines().count(), 1);

    let (code, out, _) = run(dir.path(), &format!("[]\n{lines}"), &["--mine"]);
    assert_eq!((code, out.trim()), (Some(1), "12 new, 0 known, 1 refused"));
    let (code, out, err) = run(dir.path(), &lines, &[]);
    assert_eq!((code, out.trim()), (Some(0), "0 new, 12 known, 0 refused"));
    assert_eq!(err, "");
    let (_, _, err) = run(dir.path(), "[]\n", &[]);
    assert!(
        err.starts_with("line 1 was not imported: no event"),
        "{err}"
    );
}

#[test]
fn a_log_that_is_nobodys_takes_an_export_once_and_then_belongs_to_somebody() {
    let (one, two, stranger) = (dir(), dir(), dir());
    filled(one.path(), 3);
    filled(stranger.path(), 2);
    let lines = export(one.path());
    let (code, out, err) = run(two.path(), &lines, &[]);
    assert_eq!((code, out.trim()), (Some(0), "3 new, 0 known, 0 refused"));
    assert!(
        err.starts_with("There was nothing in the log here yet"),
        "{err}"
    );
    assert_eq!(export(two.path()), lines);

    let (code, out, err) = run(two.path(), &lines, &[]);
    assert_eq!((code, out.trim()), (Some(0), "0 new, 3 known, 0 refused"));
    assert_eq!(err, "", "it is no first import any more");
    let (code, out, _) = run(two.path(), &export(stranger.path()), &[]);
    assert_eq!((code, out.trim()), (Some(1), "0 new, 0 known, 2 refused"));

    let (code, out, err) = run(dir().path(), "nonsense\n", &[]);
    assert_eq!((code, out.trim()), (Some(1), "0 new, 0 known, 1 refused"));
    assert!(!err.contains("There was nothing"), "{err}");
}

#[test]
fn an_export_goes_into_a_new_file_and_over_none() {
    let (data, place) = (dir(), dir());
    filled(data.path(), 2);
    let file = place.path().join("mine.jsonl");
    let export_to = |to: &Path| {
        let done = Command::new(env!("CARGO_BIN_EXE_qucheng"))
            .args(["log", "export", "--lang", "en", "--data"])
            .args([data.path(), to])
            .output()
            .unwrap();
        let text = |bytes| String::from_utf8(bytes).unwrap();
        (done.status.code(), text(done.stdout), text(done.stderr))
    };
    let (code, out, err) = export_to(&file);
    assert_eq!((code, out.as_str()), (Some(0), ""));
    assert!(err.starts_with("2 events written to "), "{err}");
    let lines = export(data.path());
    assert_eq!(fs::read_to_string(&file).unwrap(), lines);

    filled(data.path(), 1);
    let (code, _, err) = export_to(&file);
    assert_eq!(code, Some(1));
    assert!(
        err.contains("is there already and was left as it is"),
        "{err}"
    );
    assert_eq!(fs::read_to_string(&file).unwrap(), lines);

    let (code, out, err) = export_to(Path::new("-"));
    assert_eq!((code, err.as_str()), (Some(0), ""));
    assert_eq!(out, export(data.path()));
    let (code, _, err) = export_to(&place.path().join("no such folder/mine.jsonl"));
    assert_eq!(code, Some(1));
    assert!(err.starts_with("Cannot write to "), "{err}");
}

#[test]
fn a_session_that_runs_sees_what_another_process_imported() {
    let dir = dir();
    let mut desk = Desk::open(dir.path());
    desk.save(answered("before"));
    assert_eq!(run(dir.path(), &history().concat(), &["--mine"]).0, Some(0));
    desk.save(answered("after"));
    let mut told = desk.close();
    told.sort_by_key(|row| row.id);
    assert_eq!(told.len(), 14, "each once");
    assert_eq!(told, Desk::open(dir.path()).rows);
    assert_eq!(holds(dir.path()), 14);
}
