//! How the process ends: by which code, and what happens if the session does not end by itself.

use std::sync::Arc;
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use super::hold::Hold;
use crate::session::Stop;

/// The code of a process that panicked.
pub(super) const PANICKED: u8 = 101;

/// How long the terminal may take to accept its undos before the process ends without them.
const UNDO_TIME: Duration = Duration::from_millis(200);

/// The number of `SIGHUP`, the signal whose meaning is that the terminal is gone.
pub(super) const HANG_UP: i32 = 1;

/// What the process will answer when it ends; it outlives the [`Local`](super::Local) it came from.
#[derive(Clone, Debug)]
pub struct Ending(Arc<Hold>);

impl Ending {
    pub(super) fn new(hold: &Arc<Hold>) -> Self {
        Self(Arc::clone(hold))
    }

    /// The exit code for a session that ended by itself (`None`), or had to end.
    ///
    /// It is 0, or 128 + n for signal n, where a terminal that is gone counts as `SIGHUP`; and 101 if
    /// any thread panicked meanwhile.
    pub fn code(&self, stop: Option<Stop>) -> u8 {
        if self.0.panicked() {
            return PANICKED;
        }
        match stop {
            None => 0,
            Some(Stop::Signal(number)) => signal_code(number),
            Some(Stop::Gone) => signal_code(HANG_UP),
        }
    }
}

/// The code by which a shell knows that a process ended because of a signal.
pub(super) fn signal_code(number: i32) -> u8 {
    128u8.saturating_add(u8::try_from(number).unwrap_or(0))
}

/// Ends the process in a while, unless it has ended by itself before.
pub(super) fn later(hold: &Arc<Hold>, code: u8, patience: Duration) {
    let end = {
        let hold = Arc::clone(hold);
        move || {
            thread::sleep(patience);
            at_once(&hold, code)
        }
    };
    if thread::Builder::new()
        .name("end".into())
        .spawn(end)
        .is_err()
    {
        at_once(hold, code);
    }
}

/// Gives the terminal back and ends the process, whatever its other threads are doing.
pub(super) fn at_once(hold: &Arc<Hold>, code: u8) -> ! {
    let (done, wait) = mpsc::channel();
    let restore = {
        let hold = Arc::clone(hold);
        move || {
            hold.restore();
            let _ = done.send(());
        }
    };
    // The session may be stuck in the middle of a frame that the terminal does not take.
    let started = thread::Builder::new().spawn(restore).is_ok();
    if !started || wait.recv_timeout(UNDO_TIME).is_err() {
        hold.restore_settings();
    }
    exit(code)
}

/// Ends the process without running what others have left to be run at its end: they may be stuck.
#[cfg(unix)]
fn exit(code: u8) -> ! {
    signal_hook::low_level::exit(code.into())
}

#[cfg(not(unix))]
fn exit(code: u8) -> ! {
    std::process::exit(code.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_signal_is_told_as_the_shell_tells_it() {
        assert_eq!(signal_code(15), 143);
        assert_eq!(signal_code(HANG_UP), 129);
        assert_eq!(signal_code(1000), 128);
    }
}
