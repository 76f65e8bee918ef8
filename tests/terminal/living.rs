//! A session in between: sizes, bursts of keys, pastes, and silence.

use std::thread;
use std::time::Duration;

use crate::pty::Pty;
use crate::{ends, start};

#[test]
fn the_terminal_is_asked_nothing() {
    let mut pty = start("").spawn();
    pty.wait_for_text("渠成").send("q").wait_for_exit();
    let bytes = String::from_utf8_lossy(pty.bytes()).into_owned();
    for question in [
        "\x1b[c", "\x1b[6n", "\x1b[?u", "\x1b[14t", "\x1b[18t", "\x1b]", "\x1bP", "$p",
    ] {
        assert!(!bytes.contains(question), "{question:?} in {bytes:?}");
    }
}

#[test]
fn every_size_is_lived_through() {
    let mut pty = start("").spawn();
    pty.wait_for_text("渠成 80x24");
    for (columns, rows) in [
        (1, 1),
        (0, 0),
        (500, 200),
        (1000, 1000),
        (1, 200),
        (200, 1),
        (0, 0),
        (80, 24),
    ] {
        pty.resize(columns, rows);
        if columns >= 20 {
            let shown = format!("渠成 {}x{}", columns.min(500), rows.min(200));
            pty.wait_for_text(&shown);
        }
    }
    pty.send("q");
    ends(&mut pty, 0);
}

#[test]
fn it_starts_at_no_size() {
    let mut pty = start("").size(0, 0).spawn();
    pty.resize(40, 10).wait_for_text("渠成 40x10").send("q");
    ends(&mut pty, 0);
}

#[test]
fn keys_in_a_burst_with_new_sizes_between_are_all_there() {
    let mut pty = start("").spawn();
    pty.wait_for_text("渠成");
    for round in 0..50 {
        pty.send("0123456789")
            .resize(60 + round % 20, 24)
            .send("渠成0123456789");
    }
    pty.wait_for_text("typed 1100").send("q");
    ends(&mut pty, 0);
}

#[test]
fn a_paste_comes_in_one_piece() {
    let mut pty = start("").spawn();
    pty.wait_for_text("渠成");
    pty.send(format!("\x1b[200~{}\x1b[201~", "渠q\n".repeat(5000)));
    pty.wait_for_text("typed 15000").send("q");
    ends(&mut pty, 0);
}

#[test]
fn doing_nothing_costs_nothing() {
    let mut pty = start("").spawn();
    pty.wait_for_text("渠成").send("a").wait_for_text("typed 1");
    // Time itself is what is measured here: first some, for everyone to fall asleep.
    thread::sleep(Duration::from_millis(300));
    let before = switches(&pty);
    thread::sleep(Duration::from_secs(1));
    assert_eq!(switches(&pty), before);
}

/// How often the threads of the process have gone to sleep so far.
fn switches(pty: &Pty) -> Vec<String> {
    let tasks = std::fs::read_dir(format!("/proc/{}/task", pty.pid())).unwrap();
    tasks
        .map(|task| std::fs::read_to_string(task.unwrap().path().join("status")).unwrap())
        .flat_map(|status| {
            let lines = status
                .lines()
                .filter(|line| line.starts_with("voluntary_ctxt"));
            lines.map(str::to_owned).collect::<Vec<_>>()
        })
        .collect()
}
