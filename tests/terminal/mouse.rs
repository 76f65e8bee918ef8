//! The mouse: clicks reach the rooms, where the learner wants them to, and no shell ever gets them.

use qucheng::domain::event::{Event, Setting};
use qucheng::domain::moment::Moment;
use qucheng::domain::shelf::Shelf;
use qucheng::library::Library;
use qucheng::store::{Options, Store};
use vt100::{MouseProtocolEncoding, MouseProtocolMode};

use crate::course::course;
use crate::pty::{Pty, text};
use crate::{ends, start};

/// Clicks where a text stands, as a terminal tells it.
fn click(pty: &mut Pty, wanted: &str) {
    let screen = text(pty.screen());
    let found = screen.lines().zip(1..).find_map(|(line, row)| {
        let (before, _) = line.split_once(wanted)?;
        Some((row, qucheng::text::width(before) + 1))
    });
    let (row, column) = found.unwrap();
    pty.send(format!("\x1b[<0;{column};{row}M\x1b[<0;{column};{row}m"));
}

/// Clicks and the wheel, and nothing else: a mouse that moves is not told.
fn is_told(screen: &vt100::Screen) -> bool {
    screen.mouse_protocol_mode() == MouseProtocolMode::PressRelease
        && screen.mouse_protocol_encoding() == MouseProtocolEncoding::Sgr
}

#[test]
fn clicks_and_the_wheel_reach_the_room() {
    let data = tempfile::tempdir().unwrap();
    let mut pty = course(data.path(), &["learn", "business-model"]);
    pty.wait_for_text("▸ 下面还有");
    assert!(is_told(pty.screen()));
    click(&mut pty, "▸ 下面还有");
    pty.wait_for_text("帮我们把产品");
    click(&mut pty, "? 按键");
    pty.wait_for_text("这里能用的键");
    pty.send("\x1b[<65;40;12M").wait_for_text("↑");
    pty.send("\x1b[<64;40;12M\x1bq").wait_for_exit();
    assert_eq!(pty.left_behind(), Vec::<String>::new());
    let on = pty.switched_on();
    assert!(on.contains(&1000) && on.contains(&1006), "{on:?}");
    assert!(!on.contains(&1002) && !on.contains(&1003), "{on:?}");
}

#[test]
fn a_mouse_that_was_turned_off_stays_the_terminals_own() {
    let data = tempfile::tempdir().unwrap();
    let options = Options {
        dir: Some(data.path().to_owned()),
        course: Library::embedded().course().id.clone(),
    };
    let store = Store::start(options, |_| {});
    let off = Event::Set {
        key: Setting::Mouse,
        value: "off".into(),
    };
    store.record(off, Moment::default());
    store.close();
    let mut pty = course(data.path(), &["learn", "business-model"]);
    pty.wait_for_text("▸ 下面还有").send("q");
    ends(&mut pty, 0);
    assert!(!pty.switched_on().contains(&1000));
}

#[test]
fn it_is_given_up_and_asked_for_as_often_as_is_wanted() {
    let mut pty = start("").spawn();
    pty.wait_for_text("渠成");
    for _ in 0..3 {
        pty.send("m").wait_until(is_told);
        pty.send("M").wait_until(|screen| !is_told(screen));
    }
    pty.send("mq");
    ends(&mut pty, 0);
}

#[test]
fn a_panic_gives_it_back() {
    let mut pty = start("").spawn();
    pty.wait_for_text("渠成").send("m").wait_until(is_told);
    pty.send("p");
    ends(&mut pty, 101);
}
