//! What everyone who may have to give the terminal back shares: whose it is, and how it was before.

use std::io::{self, Write};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::fit::{self, Unfit};
use super::modes::{MOUSE_OFF, MOUSE_ON, TAKE, UNDO};
use super::tty::{self, Settings};

/// The terminal, and whether it is ours just now.
#[derive(Debug)]
pub(super) struct Hold {
    before: Settings,
    state: Mutex<State>,
    /// Whether the mouse is asked for while the terminal is ours.
    mouse: AtomicBool,
    panicked: AtomicBool,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum State {
    /// The shell has it: the session has not begun, or is stopped.
    Lent,
    /// It is ours.
    Ours,
    /// It was given back for good.
    Over,
}

impl Hold {
    /// Looks at the terminal as it is before anything is done to it.
    pub(super) fn new() -> Result<Self, Unfit> {
        fit::check()?;
        Ok(Self {
            before: Settings::now()?,
            state: Mutex::new(State::Lent),
            mouse: AtomicBool::new(false),
            panicked: AtomicBool::new(false),
        })
    }

    /// Takes the terminal, again if need be: whoever stopped the process may have reset it meanwhile.
    ///
    /// After [`restore`](Self::restore) it does nothing.
    pub(super) fn take(&self) -> io::Result<()> {
        let mut state = self.lock();
        if *state == State::Over {
            return Ok(());
        }
        self.before.raw().apply()?;
        *state = State::Ours;
        tty::write(TAKE)?;
        if self.mouse.load(Ordering::Relaxed) {
            tty::write(MOUSE_ON)?;
        }
        Ok(())
    }

    /// Asks for the mouse, or for it no more; at once, or when the terminal is ours again.
    pub(super) fn listen_to_mouse(&self, on: bool) -> io::Result<()> {
        let state = self.lock();
        let was = self.mouse.swap(on, Ordering::Relaxed);
        if *state != State::Ours || was == on {
            return Ok(());
        }
        tty::write(if on { MOUSE_ON } else { MOUSE_OFF })
    }

    /// Gives the terminal back for a while.
    #[cfg(unix)]
    pub(super) fn lend(&self) -> io::Result<()> {
        let mut state = self.lock();
        if *state != State::Ours {
            return Ok(());
        }
        *state = State::Lent;
        self.undo()
    }

    /// Gives the terminal back for good, and says whether it was this call that did it.
    pub(super) fn restore(&self) -> bool {
        let mut state = self.lock();
        if *state == State::Ours {
            // There is nobody to tell if it fails; the terminal is likely gone.
            let _ = self.undo();
        }
        std::mem::replace(&mut *state, State::Over) != State::Over
    }

    /// Puts the settings back without waiting for anyone: the last means when the terminal takes no bytes.
    pub(super) fn restore_settings(&self) {
        let _ = self.before.apply();
    }

    /// Writes a frame, or drops it when the terminal is not ours.
    pub(super) fn write(&self, frame: &[u8]) -> io::Result<()> {
        let state = self.lock();
        if *state == State::Ours {
            tty::write(frame)
        } else {
            Ok(())
        }
    }

    /// Notes that a thread has panicked.
    pub(super) fn note_panic(&self) {
        self.panicked.store(true, Ordering::Relaxed);
    }

    /// Whether any thread has panicked.
    pub(super) fn panicked(&self) -> bool {
        self.panicked.load(Ordering::Relaxed)
    }

    /// Tries every undo, and then says what failed first.
    fn undo(&self) -> io::Result<()> {
        let screen = tty::write(UNDO);
        let settings = self.before.apply();
        screen.and(settings)
    }

    /// The state, even if a thread panicked while it had it: giving back matters more.
    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The way out for frames.
#[derive(Debug)]
pub(super) struct Gate(pub(super) Arc<Hold>);

impl Write for Gate {
    fn write(&mut self, frame: &[u8]) -> io::Result<usize> {
        self.0.write(frame)?;
        Ok(frame.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
