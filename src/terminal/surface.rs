//! The local terminal as a session sees it.

use std::io;
use std::sync::Arc;

use ratatui::layout::{Rect, Size};
use ratatui::{Frame, Terminal};

use super::end::Ending;
use super::guard::Guard;
use super::hold::Gate;
use super::screen::Screen;
use super::size;
use crate::session::Surface;

/// The local terminal. It is given back when this is dropped.
#[derive(Debug)]
pub struct Local {
    // Fields are dropped in this order: ratatui first, the guard after it.
    terminal: Terminal<Screen<Gate>>,
    guard: Guard,
}

impl Local {
    pub(super) fn new(guard: Guard) -> io::Result<Self> {
        let gate = Gate(Arc::clone(guard.hold()));
        let screen = Screen::new(gate, size::now()?);
        let terminal = Terminal::new(screen)?;
        Ok(Self { terminal, guard })
    }

    /// What to ask for the exit code once the session is over.
    pub fn ending(&self) -> Ending {
        Ending::new(self.guard.hold())
    }

    /// The size that is painted, in columns and rows.
    pub fn size(&self) -> (u16, u16) {
        let Size { width, height } = self.terminal.backend().painted();
        (width, height)
    }
}

impl Surface for Local {
    fn draw(&mut self, paint: &mut dyn FnMut(&mut Frame)) -> io::Result<()> {
        if Rect::from(self.terminal.backend().painted()).is_empty() {
            return Ok(());
        }
        self.terminal.draw(|frame| paint(frame))?;
        Ok(())
    }

    fn resize(&mut self, columns: u16, rows: u16) -> io::Result<()> {
        let size = size::clamped(columns, rows);
        self.terminal.backend_mut().set_size(size);
        self.terminal.resize(Rect::from(size))
    }

    fn mouse(&mut self, on: bool) -> io::Result<()> {
        self.guard.hold().listen_to_mouse(on)
    }

    fn suspend(&mut self) -> io::Result<()> {
        #[cfg(unix)]
        super::signals::suspend(self.guard.hold())?;
        Ok(())
    }
}
