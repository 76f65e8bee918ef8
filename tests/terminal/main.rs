//! The local terminal under everything that can happen to it, in a pseudo-terminal.
//!
//! The program that runs there is our own: [`session`] is started by the tests beside it, as the only
//! test of another run of this test program.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stderr,
    reason = "a test may fail where it stands, and the session speaks as the program would"
)]

mod course;
mod ending;
mod living;
mod mouse;
#[path = "../pty/mod.rs"]
mod pty;
mod settings;
mod stopping;
mod unfit;

use std::env;
use std::process::exit;
use std::sync::mpsc::{Receiver, channel};
use std::thread;

use pty::{Pty, Start};
use qucheng::session::{Stop, Surface, Wake};
use qucheng::terminal::{self, Local};
use qucheng::ui::key::{Input, Key};
use ratatui::Frame;
use ratatui::text::Text;

/// The environment variable that says how the session is to behave.
const MANNER: &str = "QUCHENG_ECHO";

/// Not a test: the session that the tests run. It shows its size, how much was typed, and how often it
/// was told to stop and did not.
#[test]
#[ignore = "it is started by the other tests"]
fn session() {
    let Ok(manner) = env::var(MANNER) else { return };
    let (wake, wakes) = channel();
    let mut local = match terminal::open(&wake) {
        Ok(local) => local,
        Err(unfit) => {
            eprintln!("{unfit}");
            exit(2);
        }
    };
    let ending = local.ending();
    let stop = echo(&mut local, &wakes, &manner);
    drop(local);
    exit(ending.code(stop).into());
}

fn echo(local: &mut Local, wakes: &Receiver<Wake>, manner: &str) -> Option<Stop> {
    let (mut typed, mut told) = (String::new(), 0);
    loop {
        let (columns, rows) = local.size();
        let count = typed.chars().count();
        let shown = format!("渠成 {columns}x{rows}\ntyped {count}\ntold {told}");
        let mut paint = |frame: &mut Frame| frame.render_widget(Text::raw(&shown), frame.area());
        // A terminal that is gone is told by a wake, too.
        let _ = local.draw(&mut paint);
        let first = wakes.recv().unwrap();
        for next in std::iter::once(first).chain(wakes.try_iter()) {
            match next {
                Wake::Stop(stop) if manner != "stubborn" => return Some(stop),
                Wake::Input(Input::Resize(columns, rows)) => local.resize(columns, rows).unwrap(),
                Wake::Input(Input::Paste(text)) => typed.push_str(&text),
                Wake::Input(Input::Click(..) | Input::Wheel(_)) => typed.push('m'),
                Wake::Input(Input::Key(key)) => match key {
                    Key::Char('q') => return None,
                    Key::Char('p') => panic!("the session fell"),
                    Key::Char('w') => drop(thread::spawn(|| panic!("a worker fell"))),
                    Key::Char('m') => local.mouse(true).unwrap(),
                    Key::Char('M') => local.mouse(false).unwrap(),
                    Key::Ctrl('z') => local.suspend().unwrap(),
                    Key::Char(c) => typed.push(c),
                    _ => {}
                },
                Wake::Stop(_) => told += 1,
                Wake::Log(_) | Wake::Course(_) | Wake::Flaws(_) => {}
            }
        }
    }
}

/// The session, to be started.
fn start(manner: &str) -> Start {
    Start::new(env::current_exe().unwrap())
        .args(&ARGS)
        .env(MANNER, manner)
}

/// What makes this test program run the session and nothing else.
const ARGS: [&str; 6] = [
    "session",
    "--exact",
    "--ignored",
    "--nocapture",
    "--color=never",
    "--test-threads=1",
];

/// Waits for the end, which has this code and leaves the terminal as it was.
#[track_caller]
fn ends(pty: &mut Pty, code: u32) {
    assert_eq!(pty.wait_for_exit(), code, "{}", pty.text());
    assert_eq!(pty.left_behind(), Vec::<String>::new());
}
