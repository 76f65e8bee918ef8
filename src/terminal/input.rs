//! The thread that reads the terminal, and how its events become inputs.

use std::io;
use std::sync::mpsc::Sender;
use std::thread;

use crossterm::event::{
    self, Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers, MouseButton, MouseEvent,
    MouseEventKind,
};

use super::size;
use crate::session::{Stop, Wake};
use crate::ui::key::{Input, Key, Wheel};

/// Starts reading. The thread sleeps in one system call until something is typed.
pub(super) fn listen(wake: &Sender<Wake>) -> io::Result<()> {
    let wake = wake.clone();
    thread::Builder::new()
        .name("input".into())
        .spawn(move || read(&wake))?;
    Ok(())
}

/// Reads until nobody listens any more, or the terminal is gone.
fn read(wake: &Sender<Wake>) {
    loop {
        let Ok(event) = event::read() else {
            // Nobody listening means that the session is ending already.
            let _ = wake.send(Wake::Stop(Stop::Gone));
            return;
        };
        for input in inputs(event) {
            if wake.send(Wake::Input(input)).is_err() {
                return;
            }
        }
    }
}

/// What an event means: nothing, one input, or two.
fn inputs(event: Event) -> impl Iterator<Item = Input> {
    let [first, second] = match event {
        Event::Key(key) if key.kind != KeyEventKind::Release => {
            keys(key).map(|k| k.map(Input::Key))
        }
        Event::Mouse(mouse) => [pointed(mouse), None],
        Event::Paste(text) => [Some(Input::Paste(text)), None],
        // Elsewhere the signal thread says it: it knows the size without opening anything.
        Event::Resize(columns, rows) if !cfg!(unix) => {
            let size = size::clamped(columns, rows);
            [Some(Input::Resize(size.width, size.height)), None]
        }
        _ => [None, None],
    };
    first.into_iter().chain(second)
}

/// What the mouse did. With a key held down it is not for us: that is how text is selected.
fn pointed(mouse: MouseEvent) -> Option<Input> {
    if !mouse.modifiers.is_empty() {
        return None;
    }
    match mouse.kind {
        MouseEventKind::Down(MouseButton::Left) => Some(Input::Click(mouse.column, mouse.row)),
        MouseEventKind::ScrollDown => Some(Input::Wheel(Wheel::Down)),
        MouseEventKind::ScrollUp => Some(Input::Wheel(Wheel::Up)),
        _ => None,
    }
}

/// The key that was pressed, and what came before it.
///
/// Alt and a letter are the same bytes as Escape and then the letter, and a slow line delivers a quick
/// typist's two keys at once: both are counted, so that no key is lost.
fn keys(event: KeyEvent) -> [Option<Key>; 2] {
    let key = key(event);
    let plain = matches!(
        event.code,
        KeyCode::Char(_) | KeyCode::Enter | KeyCode::Tab | KeyCode::Backspace
    );
    if cfg!(unix) && plain && event.modifiers.contains(KeyModifiers::ALT) {
        [Some(Key::Esc), key]
    } else {
        [key, None]
    }
}

fn key(event: KeyEvent) -> Option<Key> {
    let key = match event.code {
        KeyCode::Char(c) if event.modifiers.contains(KeyModifiers::CONTROL) => {
            return c
                .is_ascii_alphabetic()
                .then(|| Key::Ctrl(c.to_ascii_lowercase()));
        }
        KeyCode::Left if event.modifiers.contains(KeyModifiers::ALT) => Key::AltLeft,
        KeyCode::Right if event.modifiers.contains(KeyModifiers::ALT) => Key::AltRight,
        KeyCode::Char(c) => Key::Char(c),
        KeyCode::F(number) => Key::F(number),
        KeyCode::Enter => Key::Enter,
        KeyCode::Esc => Key::Esc,
        KeyCode::Tab => Key::Tab,
        KeyCode::BackTab => Key::BackTab,
        KeyCode::Backspace => Key::Backspace,
        KeyCode::Delete => Key::Delete,
        KeyCode::Up => Key::Up,
        KeyCode::Down => Key::Down,
        KeyCode::Left => Key::Left,
        KeyCode::Right => Key::Right,
        KeyCode::PageUp => Key::PageUp,
        KeyCode::PageDown => Key::PageDown,
        KeyCode::Home => Key::Home,
        KeyCode::End => Key::End,
        _ => return None,
    };
    Some(key)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(code: KeyCode, modifiers: KeyModifiers) -> Vec<Input> {
        inputs(Event::Key(KeyEvent::new(code, modifiers))).collect()
    }

    #[test]
    fn keys_keep_the_modifiers_that_matter() {
        let (none, ctrl) = (KeyModifiers::NONE, KeyModifiers::CONTROL);
        for (code, modifiers, key) in [
            (KeyCode::Char('渠'), none, Key::Char('渠')),
            (KeyCode::Char('Q'), KeyModifiers::SHIFT, Key::Char('Q')),
            (KeyCode::Char('c'), ctrl, Key::Ctrl('c')),
            (
                KeyCode::Char('C'),
                ctrl | KeyModifiers::SHIFT,
                Key::Ctrl('c'),
            ),
            (KeyCode::BackTab, KeyModifiers::SHIFT, Key::BackTab),
            (KeyCode::Up, KeyModifiers::ALT, Key::Up),
            (KeyCode::Left, KeyModifiers::ALT, Key::AltLeft),
            (KeyCode::Right, KeyModifiers::ALT, Key::AltRight),
            (KeyCode::Right, none, Key::Right),
            (KeyCode::F(2), none, Key::F(2)),
        ] {
            assert_eq!(typed(code, modifiers), [Input::Key(key)]);
        }
    }

    #[test]
    fn what_has_no_meaning_is_dropped() {
        assert_eq!(typed(KeyCode::Char(' '), KeyModifiers::CONTROL), []);
        assert_eq!(typed(KeyCode::Insert, KeyModifiers::NONE), []);
        let mut release = KeyEvent::new(KeyCode::Enter, KeyModifiers::NONE);
        release.kind = KeyEventKind::Release;
        assert_eq!(inputs(Event::Key(release)).count(), 0);
        assert_eq!(inputs(Event::FocusGained).count(), 0);
    }

    #[test]
    fn a_left_click_and_the_wheel_are_told_and_nothing_else_of_the_mouse() {
        let mouse = |kind, modifiers| {
            let (column, row) = (3, 7);
            let event = MouseEvent {
                kind,
                column,
                row,
                modifiers,
            };
            inputs(Event::Mouse(event)).collect::<Vec<_>>()
        };
        let (none, shift) = (KeyModifiers::NONE, KeyModifiers::SHIFT);
        let click = MouseEventKind::Down(MouseButton::Left);
        assert_eq!(mouse(click, none), [Input::Click(3, 7)]);
        assert_eq!(
            mouse(MouseEventKind::ScrollDown, none),
            [Input::Wheel(Wheel::Down)]
        );
        assert_eq!(
            mouse(MouseEventKind::ScrollUp, none),
            [Input::Wheel(Wheel::Up)]
        );
        assert_eq!(mouse(click, shift), []);
        for kind in [
            MouseEventKind::Up(MouseButton::Left),
            MouseEventKind::Down(MouseButton::Right),
            MouseEventKind::Drag(MouseButton::Left),
            MouseEventKind::Moved,
        ] {
            assert_eq!(mouse(kind, none), []);
        }
    }

    #[test]
    #[cfg(unix)]
    fn escape_and_a_key_that_came_at_once_are_two_keys() {
        assert_eq!(
            typed(KeyCode::Char('q'), KeyModifiers::ALT),
            [Input::Key(Key::Esc), Input::Key(Key::Char('q'))]
        );
    }
}
