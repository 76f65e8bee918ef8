//! The watch for a terminal that is gone, for when no signal says so.
//!
//! A process that is out of its terminal's reach (`setsid`, a container's parent gone) gets no
//! `SIGHUP`, and crossterm 0.29 reads a dead terminal for ever at full speed (crossterm #793).

use std::io;
use std::os::unix::net::UnixStream;
use std::sync::Arc;
use std::sync::mpsc::Sender;
use std::thread;
use std::time::Duration;

use rustix::event::{PollFd, PollFlags, poll};
use rustix::io::retry_on_intr;
use rustix::stdio::{dup2_stdin, stdin};

use super::end;
use super::hold::Hold;
use crate::session::{Stop, Wake};

/// How long the session may take to save once its terminal is gone.
const PATIENCE: Duration = Duration::from_secs(1);

/// Starts the watch. It sleeps in one system call, without a timer, as long as there is a terminal.
pub(super) fn listen(hold: &Arc<Hold>, wake: &Sender<Wake>) -> io::Result<()> {
    let (hold, wake) = (Arc::clone(hold), wake.clone());
    let watch = move || {
        if !gone() {
            return;
        }
        // Nobody listening means that the session is ending already.
        let _ = wake.send(Wake::Stop(Stop::Gone));
        let _silence = hush();
        thread::sleep(PATIENCE);
        end::at_once(&hold, end::signal_code(end::HANG_UP));
    };
    thread::Builder::new().name("hang-up".into()).spawn(watch)?;
    Ok(())
}

/// Waits until the terminal is gone. False means that this system cannot tell.
fn gone() -> bool {
    let terminal = stdin();
    let mut watched = [PollFd::new(&terminal, PollFlags::empty())];
    let polled = retry_on_intr(|| poll(&mut watched, None));
    let gone = PollFlags::ERR | PollFlags::HUP;
    polled.is_ok() && watched.iter().any(|fd| fd.revents().intersects(gone))
}

/// Puts a stream that never says anything in the dead terminal's place, so that its reader sleeps.
///
/// The stream is silent as long as what this returns is alive.
fn hush() -> io::Result<UnixStream> {
    let (ours, silent) = UnixStream::pair()?;
    dup2_stdin(&silent)?;
    Ok(ours)
}
