//! Killed at any moment, a process leaves every answer that it said was saved.

use std::io::{BufRead, BufReader, Write};
use std::process::{Command, Stdio};

use qucheng::domain::seed::Seed;

use super::*;

const CHILD: &str = "QUCHENG_TEST_STORE_CHILD";

#[test]
fn an_answer_that_was_acknowledged_is_never_lost() {
    let dir = dir();
    let mut acknowledged = Vec::new();
    let mut chance = Seed::new(1, "kills");
    for round in 0..40 {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "killed::child", "--nocapture"])
            .env(CHILD, dir.path())
            .env("ROUND", round.to_string())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let mut saved = lines
            .map_while(Result::ok)
            .filter_map(|line| line.strip_prefix("saved ").map(str::to_owned));
        acknowledged.extend(saved.by_ref().take(chance.below(12)));
        child.kill().unwrap();
        child.wait().unwrap();
        // What it said before it died counts as well.
        acknowledged.extend(saved);
    }
    let desk = Desk::open(dir.path());
    assert_eq!(desk.trouble, None);
    assert!(desk.rows.is_sorted_by(|a, b| a.id < b.id && a.seq < b.seq));
    let there: Vec<String> = desk
        .rows
        .iter()
        .map(|row| format!("{:?}", row.event))
        .collect();
    for question in &acknowledged {
        let name = format!("question: {question},");
        assert!(
            there.iter().any(|event| event.contains(&name)),
            "{question} is lost"
        );
    }
    assert!(
        acknowledged.len() > 100,
        "only {} were saved",
        acknowledged.len()
    );
    assert!(holds(dir.path()) >= acknowledged.len());
}

/// Not a test by itself: what the one above starts, and kills.
#[test]
fn child() {
    let Ok(dir) = std::env::var(CHILD) else {
        return;
    };
    let round = std::env::var("ROUND").unwrap();
    let mut out = std::io::stdout();
    let mut desk = Desk::open(dir.as_ref());
    for n in 0.. {
        let question = format!("round-{round}-{n}");
        desk.store.record(reached("a/page", n), NOW);
        desk.save(answered(&question));
        writeln!(out, "saved {question}").unwrap();
        out.flush().unwrap();
    }
}
