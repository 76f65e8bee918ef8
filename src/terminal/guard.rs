//! The guard that gives the terminal back.

use std::io;
use std::sync::Arc;

use super::hold::Hold;

/// The terminal is ours as long as this lives.
///
/// The panic hook and the threads share what it holds, and may give the terminal back earlier.
#[derive(Debug)]
pub(super) struct Guard {
    hold: Arc<Hold>,
}

impl Guard {
    /// Takes the terminal.
    pub(super) fn enter(hold: Arc<Hold>) -> io::Result<Self> {
        // The guard comes first, so that what is half taken is given back.
        let guard = Self { hold };
        guard.hold.take()?;
        Ok(guard)
    }

    /// What is shared.
    pub(super) fn hold(&self) -> &Arc<Hold> {
        &self.hold
    }
}

impl Drop for Guard {
    fn drop(&mut self) {
        self.hold.restore();
    }
}
