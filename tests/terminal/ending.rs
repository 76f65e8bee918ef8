//! Every way a session ends: it quits, it panics, it is told to, its terminal goes.

use std::env;
use std::time::{Duration, Instant};

use rustix::process::Signal;

use crate::pty::Start;
use crate::{ARGS, MANNER, ends, start};

#[test]
fn quitting_gives_the_terminal_back() {
    let mut pty = start("").spawn();
    pty.wait_for_text("渠成 80x24")
        .send("ab")
        .wait_for_text("typed 2")
        .send("q");
    ends(&mut pty, 0);
    assert_eq!(pty.switched_on(), [25, 1049, 2004, 2026]);
}

#[test]
fn a_panic_of_the_session_is_told_on_a_whole_terminal() {
    let mut pty = start("").spawn();
    pty.wait_for_text("渠成").send("p");
    ends(&mut pty, 101);
    assert!(pty.text().contains("the session fell"), "{}", pty.text());
    assert!(!pty.screen().alternate_screen());
}

#[test]
fn a_panic_beside_the_session_ends_it() {
    for manner in ["", "stubborn"] {
        let mut pty = start(manner).spawn();
        pty.wait_for_text("渠成").send("w");
        ends(&mut pty, 101);
        assert!(pty.text().contains("a worker fell"), "{}", pty.text());
    }
}

#[test]
fn signals_end_the_session() {
    for signal in [Signal::TERM, Signal::HUP, Signal::INT, Signal::QUIT] {
        let mut pty = start("").spawn();
        pty.wait_for_text("渠成");
        let sent = Instant::now();
        pty.signal(signal);
        ends(&mut pty, 128 + u32::try_from(signal.as_raw()).unwrap());
        assert!(
            sent.elapsed() < Duration::from_millis(300),
            "{:?}",
            sent.elapsed()
        );
    }
}

#[test]
fn a_session_that_does_not_end_is_ended() {
    let mut pty = start("stubborn").spawn();
    pty.wait_for_text("渠成").signal(Signal::TERM);
    ends(&mut pty, 143);
}

#[test]
fn a_second_signal_ends_it_at_once_but_not_a_second_hang_up() {
    let mut pty = start("stubborn").spawn();
    pty.wait_for_text("渠成");
    let sent = Instant::now();
    pty.signal(Signal::HUP).wait_for_text("told 1");
    pty.signal(Signal::HUP).send("a").wait_for_text("typed 1");
    pty.signal(Signal::INT);
    ends(&mut pty, 130);
    let taken = sent.elapsed();
    assert!(taken < Duration::from_secs(2), "{taken:?}");
}

#[test]
fn a_terminal_that_goes_without_a_word_ends_the_session() {
    for (manner, limit) in [("", 300), ("stubborn", 1800)] {
        let mut pty = start(manner).out_of_reach().spawn();
        pty.wait_for_text("渠成");
        let closed = Instant::now();
        pty.close("a");
        assert_eq!(pty.wait_for_exit(), 129);
        assert!(
            closed.elapsed() < Duration::from_millis(limit),
            "{:?}",
            closed.elapsed()
        );
    }
}

#[test]
fn a_window_that_is_closed_ends_the_session() {
    let mut pty = start("").spawn();
    pty.wait_for_text("渠成");
    pty.close("a");
    assert_eq!(pty.wait_for_exit(), 129);
}

#[test]
fn a_window_that_is_closed_on_a_job_that_ignores_it_ends_the_session() {
    let script = r#"trap "" HUP; "$0" "$@"; echo "$?" > "$RESULT""#;
    let result = tempfile::NamedTempFile::new().unwrap();
    let program = env::current_exe().unwrap();
    let mut pty = Start::new("bash")
        .args(&["-c", script, program.to_str().unwrap()])
        .args(&ARGS)
        .env(MANNER, "")
        .env("RESULT", result.path())
        .spawn();
    pty.wait_for_text("渠成");
    pty.close("a");
    pty.wait_for_exit();
    assert_eq!(
        std::fs::read_to_string(result.path()).unwrap().trim(),
        "129"
    );
}
