//! The terminal where there is no Unix: what `tty.rs` does, by way of crossterm. It was never run.

use std::io::{self, Write};

use crossterm::terminal;

/// Whether every key is handed over as it comes.
#[derive(Debug)]
pub(super) struct Settings {
    raw: bool,
}

impl Settings {
    /// The settings as they are.
    pub(super) fn now() -> io::Result<Self> {
        // Asking is what makes an older console understand escape sequences.
        #[cfg(windows)]
        let _ = crossterm::ansi_support::supports_ansi();
        let raw = terminal::is_raw_mode_enabled()?;
        Ok(Self { raw })
    }

    /// The same terminal with every key handed over as it comes.
    pub(super) fn raw(&self) -> Self {
        Self { raw: true }
    }

    /// Sets the terminal so.
    pub(super) fn apply(&self) -> io::Result<()> {
        if self.raw {
            terminal::enable_raw_mode()
        } else {
            terminal::disable_raw_mode()
        }
    }
}

/// The size in columns and rows.
pub(super) fn size() -> io::Result<(u16, u16)> {
    terminal::size()
}

/// Writes all bytes.
pub(super) fn write(bytes: &[u8]) -> io::Result<()> {
    let mut out = io::stdout().lock();
    out.write_all(bytes)?;
    out.flush()
}
