//! Ctrl-Z and the like: the shell gets its terminal, and the session comes back.

use std::time::Instant;
use std::{env, thread};

use rustix::process::Signal;

use crate::pty::{PATIENCE, Pty, Start};
use crate::{ARGS, MANNER, ends, start};

/// A shell with job control, and the session as its job.
fn job() -> Pty {
    let program = env::current_exe().unwrap();
    let script = r#"set -m; "$0" "$@"
        while [ "$(jobs)" ]; do n=$((n + 1)); echo "STOPPED $n"; read -r order; eval "$order"; done
        echo "ENDED $?""#;
    Start::new("bash")
        .args(&["-c", script, program.to_str().unwrap()])
        .args(&ARGS)
        .env(MANNER, "")
        .spawn()
}

#[test]
fn ctrl_z_gives_the_shell_its_terminal_and_comes_back() {
    let mut pty = job();
    pty.wait_for_text("渠成 80x24")
        .send("ab")
        .wait_for_text("typed 2");
    for round in 1..=20 {
        pty.send("\x1a")
            .wait_for_output(&format!("STOPPED {round}\n"));
        assert!(!pty.screen().alternate_screen());
        assert_eq!(pty.left_behind(), Vec::<String>::new(), "round {round}");
        pty.send("fg\n").wait_for_text("typed 2");
        assert!(pty.screen().alternate_screen());
        assert!(pty.text().contains("渠成 80x24"), "{}", pty.text());
    }
    pty.send("q").wait_for_output("ENDED 0");
    ends(&mut pty, 0);
}

#[test]
fn the_mouse_is_the_shells_while_it_has_the_terminal() {
    let told = |screen: &vt100::Screen| {
        screen.mouse_protocol_mode() == vt100::MouseProtocolMode::PressRelease
    };
    let mut pty = job();
    pty.wait_for_text("渠成").send("m").wait_until(told);
    pty.send("\x1a").wait_for_output("STOPPED 1\n");
    assert_eq!(pty.left_behind(), Vec::<String>::new());
    pty.send("fg\n").wait_for_text("渠成").wait_until(told);
    pty.send("M").wait_until(|screen| !told(screen));
    pty.send("\x1a").wait_for_output("STOPPED 2\n");
    pty.send("fg\n").wait_for_text("渠成");
    assert!(!told(pty.screen()));
    pty.send("q").wait_for_output("ENDED 0");
    ends(&mut pty, 0);
}

#[test]
fn the_size_may_change_while_it_is_stopped() {
    let mut pty = job();
    pty.wait_for_text("渠成 80x24")
        .send("\x1a")
        .wait_for_output("STOPPED 1");
    pty.resize(60, 16).send("fg\n").wait_for_text("渠成 60x16");
    pty.send("q").wait_for_output("ENDED 0");
}

#[test]
fn in_the_background_it_waits_for_the_terminal_and_can_be_ended() {
    let mut pty = job();
    pty.wait_for_text("渠成")
        .send("\x1a")
        .wait_for_output("STOPPED 1");
    pty.send("bg; sleep 0.3\n").wait_for_output("STOPPED 2");
    pty.send("fg\n").wait_for_text("typed 0");
    pty.send("\x1a").wait_for_output("STOPPED 3");
    // Bash's own `wait` may still take the job for stopped.
    let ended = "while kill -0 $job 2>/dev/null; do sleep 0.05; done";
    pty.send(format!("bg; sleep 0.3; job=$(jobs -p); kill %1; {ended}\n"))
        .wait_for_output("ENDED");
    ends(&mut pty, 0);
}

#[test]
fn where_nobody_could_let_it_go_on_ctrl_z_does_nothing() {
    let mut pty = start("").spawn();
    pty.wait_for_text("渠成")
        .send("\x1aa")
        .wait_for_text("typed 1")
        .send("q");
    ends(&mut pty, 0);
}

#[test]
fn a_stop_from_outside_is_obeyed_and_survived() {
    for stop in [Signal::TSTP, Signal::STOP] {
        let mut pty = start("").spawn();
        pty.wait_for_text("渠成").send("a").wait_for_text("typed 1");
        for _ in 0..20 {
            pty.signal(stop);
            stopped(&pty);
            if stop == Signal::TSTP {
                pty.wait_until(|screen| !screen.alternate_screen() && !screen.hide_cursor());
                assert_eq!(pty.left_behind(), Vec::<String>::new());
            }
            let frames = pty.frames();
            pty.signal(Signal::CONT);
            pty.wait_for_frame_after(frames);
            assert!(pty.text().contains("typed 1"), "{}", pty.text());
        }
        pty.send("q");
        ends(&mut pty, 0);
    }
}

/// Waits until the process is stopped: only the system can tell.
fn stopped(pty: &Pty) {
    let stat = format!("/proc/{}/stat", pty.pid());
    let deadline = Instant::now() + PATIENCE;
    while !std::fs::read_to_string(&stat).unwrap().contains(") T ") {
        assert!(Instant::now() < deadline, "it does not stop");
        thread::yield_now();
    }
}
