//! What a session needs of the place it is shown in.

use std::io;
use std::sync::Arc;

use ratatui::Frame;

use crate::library::Library;
use crate::store::Report;
use crate::ui::key::Input;
use crate::ui::strip::Strip;

/// A place with a screen: the local terminal, or a test's.
pub trait Surface {
    /// Paints one frame and sends it out in one piece.
    ///
    /// # Errors
    /// When the screen cannot be written to any more.
    fn draw(&mut self, paint: &mut dyn FnMut(&mut Frame)) -> io::Result<()>;

    /// Takes over a new size, in columns and rows, and forgets what was painted.
    ///
    /// # Errors
    /// When the screen cannot be written to any more.
    fn resize(&mut self, columns: u16, rows: u16) -> io::Result<()>;

    /// Asks for clicks and turns of the wheel, or for none any more.
    ///
    /// # Errors
    /// When the terminal cannot be told.
    fn mouse(&mut self, on: bool) -> io::Result<()>;

    /// Gives the terminal back and stops, until somebody lets the session go on.
    ///
    /// # Errors
    /// When the terminal cannot be given back or taken again.
    fn suspend(&mut self) -> io::Result<()>;
}

/// What can wake a session up.
#[derive(Debug)]
pub enum Wake {
    /// Something was typed.
    Input(Input),
    /// The log has something to say.
    Log(Report),
    /// The course was changed in its folder.
    Course(Arc<Library>),
    /// This is wrong in the course's folder, or nothing.
    Flaws(Option<Strip>),
    /// The session has to end: a signal asks for it, or the terminal has gone.
    Stop(Stop),
}

/// Why a session has to end.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Stop {
    /// The signal with this number came.
    Signal(i32),
    /// The terminal is gone.
    Gone,
}
