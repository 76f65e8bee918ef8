//! Where no session can be shown, it says so in words, and writes nothing else.

use std::env;

use crate::pty::{Pty, Start};
use crate::{ARGS, MANNER, ends, start};

#[test]
fn without_a_terminal_it_says_so_and_writes_nothing_else() {
    let program = env::current_exe().unwrap();
    let program = program.to_str().unwrap();
    for (redirect, reason) in [
        ("</dev/null", "standard input"),
        ("| cat", "standard output"),
    ] {
        let script = format!(r#"set -o pipefail; "$0" "$@" {redirect}"#);
        let mut pty = Start::new("bash")
            .args(&["-c", &script, program])
            .args(&ARGS)
            .env(MANNER, "")
            .spawn();
        refused(&mut pty, reason);
    }
}

#[test]
fn a_terminal_without_a_screen_is_refused() {
    refused(&mut start("").env("TERM", "dumb").spawn(), "dumb");
    refused(&mut start("").env("TERM", "").spawn(), "TERM");
    refused(&mut start("").without("TERM").spawn(), "TERM");
}

#[track_caller]
fn refused(pty: &mut Pty, reason: &str) {
    ends(pty, 2);
    assert!(pty.text().contains(reason), "{}", pty.text());
    assert!(!pty.bytes().contains(&0x1b));
}
