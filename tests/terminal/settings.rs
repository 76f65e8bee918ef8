//! Settings in the terminal: what was chosen holds at the next start, and nothing of it stays behind.

use std::path::Path;

use crate::pty::{Pty, Start};

/// The ground of the dark look, and of the light one.
const DARK: vt100::Color = vt100::Color::Idx(234);
const LIGHT: vt100::Color = vt100::Color::Idx(231);

fn course(data: &Path, arguments: &[&str]) -> Start {
    let data = data.to_str().expect("temporary folders have plain names");
    Start::new(env!("CARGO_BIN_EXE_qucheng"))
        .args(&["--data", data])
        .args(arguments)
}

/// Whether the whole screen is painted on one ground.
fn is_on(screen: &vt100::Screen, ground: vt100::Color) -> bool {
    let (rows, columns) = screen.size();
    let cells = (0..rows.get()).flat_map(|row| (0..columns.get()).map(move |column| (row, column)));
    let mut cells = cells.filter_map(|(row, column)| screen.cell(row, column));
    cells.all(|cell| cell.bgcolor() == ground || cell.is_wide_continuation())
}

fn quit(pty: &mut Pty) {
    pty.send("q");
    assert_eq!(pty.wait_for_exit(), 0);
    assert_eq!(pty.left_behind(), Vec::<String>::new());
    let screen = pty.screen();
    assert_eq!(screen.bgcolor(), vt100::Color::Default);
    assert_eq!(screen.fgcolor(), vt100::Color::Default);
    assert!(is_on(screen, vt100::Color::Default));
}

#[test]
fn a_look_and_symbols_that_were_chosen_hold_at_the_next_start() {
    let data = tempfile::tempdir().unwrap();
    let mut pty = course(data.path(), &[]).spawn();
    pty.wait_for_text("› 中文").send(",");
    pty.wait_for_text("› 语言").send("\x1b[B\x1b[C");
    pty.wait_for(|screen| is_on(screen, DARK));
    pty.send("\x1b[B\x1b[D").wait_for_text("* 只用 ASCII");
    quit(&mut pty);

    let mut pty = course(data.path(), &[]).spawn();
    pty.wait_for_text("> 中文");
    assert!(is_on(pty.screen(), DARK));
    quit(&mut pty);

    let asked = ["--look", "light", "--symbols", "narrow"];
    let mut pty = course(data.path(), &asked).spawn();
    pty.wait_for_text("› 中文");
    assert!(is_on(pty.screen(), LIGHT), "what is asked for comes first");
    quit(&mut pty);

    let mut pty = course(data.path(), &[]).env("NO_COLOR", "1").spawn();
    pty.wait_for_text("> 中文");
    assert!(is_on(pty.screen(), vt100::Color::Default));
    quit(&mut pty);
}
