//! The terminal as the operating system has it: its settings, its size, and how bytes go out to it.

use std::io;

use rustix::event::{PollFd, PollFlags, poll};
use rustix::io::{Errno, retry_on_intr};
use rustix::stdio::{stdin, stdout};
use rustix::termios::{OptionalActions, Termios, tcgetattr, tcgetwinsize, tcsetattr};

/// How the terminal is set at one moment: echo, line editing, keys that raise signals.
#[derive(Debug)]
pub(super) struct Settings(Termios);

impl Settings {
    /// The settings as they are.
    pub(super) fn now() -> io::Result<Self> {
        Ok(Self(tcgetattr(stdin())?))
    }

    /// The same terminal with every key handed over as it comes.
    pub(super) fn raw(&self) -> Self {
        let mut termios = self.0.clone();
        termios.make_raw();
        Self(termios)
    }

    /// Sets the terminal so, at once: waiting for its output to drain could take for ever.
    pub(super) fn apply(&self) -> io::Result<()> {
        retry_on_intr(|| tcsetattr(stdin(), OptionalActions::Now, &self.0))?;
        Ok(())
    }
}

/// The size in columns and rows.
pub(super) fn size() -> io::Result<(u16, u16)> {
    let size = tcgetwinsize(stdout())?;
    Ok((size.ws_col, size.ws_row))
}

/// Writes all bytes, if the terminal takes them in one piece.
pub(super) fn write(mut bytes: &[u8]) -> io::Result<()> {
    while !bytes.is_empty() {
        match rustix::io::write(stdout(), bytes) {
            Ok(written) => bytes = bytes.get(written..).unwrap_or_default(),
            Err(Errno::INTR) => {}
            // Another program that shares the terminal can have set it to not blocking.
            Err(Errno::AGAIN) => wait_for_room()?,
            Err(error) => return Err(error.into()),
        }
    }
    Ok(())
}

fn wait_for_room() -> io::Result<()> {
    let out = stdout();
    retry_on_intr(|| poll(&mut [PollFd::new(&out, PollFlags::OUT)], None))?;
    Ok(())
}
