//! What is sent for a frame, byte by byte, and as a terminal shows it.

use std::num::NonZeroU16;

use proptest::prelude::*;
use ratatui::Terminal;
use ratatui::layout::Rect;
use ratatui::style::{Color, Style};

use super::*;

const SIZE: Size = Size::new(12, 3);

fn terminal() -> Terminal<Screen<Vec<u8>>> {
    Terminal::new(Screen::new(Vec::new(), SIZE)).unwrap()
}

fn sent(terminal: &mut Terminal<Screen<Vec<u8>>>) -> String {
    String::from_utf8(std::mem::take(&mut terminal.backend_mut().out)).unwrap()
}

fn text(terminal: &mut Terminal<Screen<Vec<u8>>>, text: &str) -> String {
    terminal
        .draw(|frame| frame.render_widget(text, frame.area()))
        .unwrap();
    sent(terminal)
}

#[test]
fn wide_characters_follow_each_other_without_moves() {
    let mut terminal = terminal();
    assert_eq!(
        text(&mut terminal, "渠成 q"),
        "\x1b[?2026h\x1b[1;1H渠成\x1b[6Gq\x1b[?2026l"
    );
}

#[test]
fn half_a_wide_character_that_is_left_is_written_over() {
    let mut terminal = terminal();
    text(&mut terminal, "a行业b");
    let half = text(&mut terminal, "行 b");
    assert_eq!(half, "\x1b[?2026h\x1b[1;1H行 b  \x1b[?2026l");
    let narrow = text(&mut terminal, "x");
    assert_eq!(narrow, "\x1b[?2026h\x1b[1;1Hx \x1b[4G \x1b[?2026l");
    assert_eq!(text(&mut terminal, "x"), "");
}

#[test]
fn a_frame_that_changes_nothing_is_no_write() {
    let mut terminal = terminal();
    text(&mut terminal, "same");
    assert_eq!(text(&mut terminal, "same"), "");
}

#[test]
fn the_cursor_is_shown_moved_and_hidden_once_each() {
    let mut terminal = terminal();
    let mut at = |cursor: Option<(u16, u16)>| {
        let draw = |frame: &mut ratatui::Frame| {
            if let Some(cursor) = cursor {
                frame.set_cursor_position(cursor);
            }
        };
        terminal.draw(draw).unwrap();
        sent(&mut terminal)
    };
    assert_eq!(at(None), "");
    assert_eq!(at(Some((2, 1))), "\x1b[?2026h\x1b[2;3H\x1b[?25h\x1b[?2026l");
    assert_eq!(at(Some((2, 1))), "");
    assert_eq!(at(Some((3, 1))), "\x1b[?2026h\x1b[2;4H\x1b[?2026l");
    assert_eq!(at(None), "\x1b[?2026h\x1b[?25l\x1b[?2026l");
}

#[test]
fn no_cell_can_drive_the_terminal() {
    let mut terminal = terminal();
    let draw = |frame: &mut ratatui::Frame| {
        frame.buffer_mut()[(0, 0)].set_symbol("\x1b]0;title\x07");
        frame.buffer_mut()[(0, 1)].set_symbol("\u{9b}2J");
    };
    terminal.draw(draw).unwrap();
    assert_eq!(
        sent(&mut terminal),
        "\x1b[?2026h\x1b[1;1H \x1b[2;1H \x1b[?2026l"
    );
}

#[test]
fn a_new_size_paints_everything_anew_even_if_it_is_the_old_one() {
    let mut terminal = terminal();
    text(&mut terminal, "same");
    terminal.resize(Rect::from(SIZE)).unwrap();
    assert_eq!(sent(&mut terminal), "");
    let frame = text(&mut terminal, "same");
    assert!(
        frame.contains("\x1b[2J") && frame.contains("same"),
        "{frame:?}"
    );
}

prop_compose! {
    fn row()(
        symbols in prop::collection::vec(prop::sample::select(&["a", " ", "渠", "—", "e\u{301}", "，"]), 0..12),
        front in prop::sample::select(&[Color::Reset, Color::Red, Color::LightBlue, Color::Indexed(77)]),
        bold in any::<bool>(),
    ) -> (String, Style) {
        let style = Style::new().fg(front);
        (symbols.concat(), if bold { style.bold() } else { style })
    }
}

proptest! {
    #[test]
    fn a_terminal_shows_what_ratatui_meant(
        frames in prop::collection::vec(prop::collection::vec(row(), 3), 1..5)
    ) {
        let mut terminal = terminal();
        let cells = |length| NonZeroU16::new(length).unwrap();
        let mut shown = vt100::Parser::new(cells(SIZE.height), cells(SIZE.width), 0);
        for rows in frames {
            let draw = |frame: &mut ratatui::Frame| for (y, (text, style)) in (0..).zip(&rows) {
                frame.buffer_mut().set_string(0, y, text, *style);
            };
            let meant = terminal.draw(draw).unwrap().buffer.clone();
            shown.process(sent(&mut terminal).as_bytes());
            for Position { x, y } in Rect::from(SIZE).positions() {
                let (cell, meant) = (shown.screen().cell(y, x).unwrap(), &meant[(x, y)]);
                if cell.is_wide_continuation() {
                    continue;
                }
                let contents = if cell.has_contents() { cell.contents() } else { " " };
                prop_assert_eq!(contents, meant.symbol(), "at {}, {}", x, y);
                if contents == " " {
                    continue;
                }
                prop_assert_eq!(cell.bold(), meant.modifier.contains(ratatui::style::Modifier::BOLD));
                let front = match meant.fg {
                    Color::Red => vt100::Color::Idx(1),
                    Color::LightBlue => vt100::Color::Idx(12),
                    Color::Indexed(index) => vt100::Color::Idx(index),
                    _ => vt100::Color::Default,
                };
                prop_assert_eq!(cell.fgcolor(), front);
            }
        }
    }
}
