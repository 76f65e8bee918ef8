//! A program in a pseudo-terminal: keys go in, and what a terminal would show comes out.
//!
//! Nothing here sleeps. Every wait has a deadline and looks again whenever something was written; a
//! wait for a picture looks at whole frames only, since half of one may show what never stands there.
#![allow(
    dead_code,
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "each test program uses a part of this; a test may fail where it stands"
)]

mod modes;
mod screen;
mod start;

use std::io::Write;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};

use portable_pty::{ExitStatus, MasterPty};
use rustix::process::{Pid, Signal, kill_process};

pub(crate) use screen::text;
pub(crate) use start::Start;
use start::{pty_size, settings};

/// How long anything may take.
pub(crate) const PATIENCE: Duration = Duration::from_secs(10);

/// A program that runs in a pseudo-terminal. It is killed when this is dropped.
pub(crate) struct Pty {
    master: Option<Box<dyn MasterPty + Send>>,
    writer: Option<Box<dyn Write + Send>>,
    before: String,
    leaving: Arc<AtomicBool>,
    output: Receiver<Vec<u8>>,
    unread: Vec<u8>,
    bytes: Vec<u8>,
    emulator: screen::Emulator,
    pid: Pid,
    exit: Receiver<ExitStatus>,
    status: Option<ExitStatus>,
}

impl Pty {
    /// Types these bytes as they are.
    pub(crate) fn send(&mut self, bytes: impl AsRef<[u8]>) -> &mut Self {
        let writer = self.writer.as_mut().expect("the terminal was closed");
        writer.write_all(bytes.as_ref()).unwrap();
        writer.flush().unwrap();
        self
    }

    /// Waits for a frame of which this holds.
    ///
    /// # Panics
    /// When none came in time; the message shows the screen.
    #[track_caller]
    pub(crate) fn wait_for(&mut self, what: impl Fn(&vt100::Screen) -> bool) -> &mut Self {
        self.wait(true, what)
    }

    /// Waits for a frame that has this text in one of its rows.
    #[track_caller]
    pub(crate) fn wait_for_text(&mut self, wanted: &str) -> &mut Self {
        self.wait_for(|screen| text(screen).contains(wanted))
    }

    /// Waits until the screen has this text, in a frame or not: for what a shell writes.
    #[track_caller]
    pub(crate) fn wait_for_output(&mut self, wanted: &str) -> &mut Self {
        self.wait_until(|screen| text(screen).contains(wanted))
    }

    /// Waits until this holds of the screen after whatever was written last, whole frame or not.
    #[track_caller]
    pub(crate) fn wait_until(&mut self, what: impl Fn(&vt100::Screen) -> bool) -> &mut Self {
        self.wait(false, what)
    }

    #[track_caller]
    fn wait(&mut self, frames: bool, what: impl Fn(&vt100::Screen) -> bool) -> &mut Self {
        let deadline = Instant::now() + PATIENCE;
        if what(self.emulator.screen()) && (!frames || self.frames() > 0) {
            return self;
        }
        loop {
            if self.step(frames, &what) {
                return self;
            }
            match self.receive(deadline) {
                Ok(()) => {}
                Err(RecvTimeoutError::Timeout) => panic!("waited in vain on\n{}", self.text()),
                Err(RecvTimeoutError::Disconnected) => panic!("it ended on\n{}", self.text()),
            }
        }
    }

    /// Feeds the emulator what was read, up to where it shows what is waited for.
    fn step(&mut self, frames: bool, what: &impl Fn(&vt100::Screen) -> bool) -> bool {
        let unread = std::mem::take(&mut self.unread);
        for (index, byte) in unread.iter().enumerate() {
            let before = self.frames();
            self.emulator.process(&[*byte]);
            let look = if frames {
                self.frames() > before
            } else {
                index + 1 == unread.len()
            };
            if look && what(self.emulator.screen()) {
                self.unread = unread[index + 1..].to_vec();
                return true;
            }
        }
        false
    }

    fn receive(&mut self, deadline: Instant) -> Result<(), RecvTimeoutError> {
        let left = deadline.saturating_duration_since(Instant::now());
        let chunk = self.output.recv_timeout(left)?;
        self.bytes.extend(&chunk);
        self.unread.extend(chunk);
        Ok(())
    }

    /// Waits until the program has ended, and reads what it still wrote.
    ///
    /// # Panics
    /// When it does not end in time.
    #[track_caller]
    pub(crate) fn wait_for_exit(&mut self) -> u32 {
        let status = match self.status.take() {
            Some(status) => status,
            None => self.exit.recv_timeout(PATIENCE).expect("it does not end"),
        };
        let code = status.exit_code();
        self.status = Some(status);
        let deadline = Instant::now() + PATIENCE;
        while self.receive(deadline).is_ok() {}
        self.step(false, &|_| false);
        code
    }

    /// Waits for another frame than the first so many.
    #[track_caller]
    pub(crate) fn wait_for_frame_after(&mut self, frames: usize) -> &mut Self {
        let deadline = Instant::now() + PATIENCE;
        while self.frames() <= frames {
            self.receive(deadline).expect("no frame came");
            self.step(false, &|_| false);
        }
        self
    }

    /// How many frames were shown so far.
    pub(crate) fn frames(&self) -> usize {
        self.emulator.callbacks().frames
    }

    /// The screen as text, a line a row, without the blanks at the ends of rows.
    pub(crate) fn text(&self) -> String {
        text(self.emulator.screen())
    }

    /// The emulated screen.
    pub(crate) fn screen(&self) -> &vt100::Screen {
        self.emulator.screen()
    }

    /// Every byte that was read so far.
    pub(crate) fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// The private modes that were ever switched on.
    pub(crate) fn switched_on(&self) -> Vec<u16> {
        modes::switched_on(&self.bytes)
    }

    /// What is not as a shell expects it: modes left on, the cursor left off, settings not put back.
    pub(crate) fn left_behind(&self) -> Vec<String> {
        let mut left = modes::left_behind(&self.bytes);
        if let Some(master) = &self.master {
            let after = settings(&**master);
            if after != self.before {
                left.push(format!("settings: {after}, before: {}", self.before));
            }
        }
        left
    }

    /// Gives the terminal another size, in columns and rows.
    pub(crate) fn resize(&mut self, columns: u16, rows: u16) -> &mut Self {
        let master = self.master.as_ref().expect("the terminal was closed");
        master.resize(pty_size(columns, rows)).unwrap();
        screen::resize(&mut self.emulator, columns, rows);
        self
    }

    /// The program's process.
    pub(crate) fn pid(&self) -> Pid {
        self.pid
    }

    /// Sends the program a signal.
    pub(crate) fn signal(&mut self, signal: Signal) -> &mut Self {
        kill_process(self.pid, signal).unwrap();
        self
    }

    /// Closes the terminal, as when its window is closed. The program must answer `key` with output:
    /// the thread that reads here wakes up for nothing else.
    pub(crate) fn close(&mut self, key: impl AsRef<[u8]>) {
        self.leaving.store(true, Ordering::SeqCst);
        self.send(key);
        let deadline = Instant::now() + PATIENCE;
        loop {
            match self.receive(deadline) {
                Ok(()) => {}
                Err(RecvTimeoutError::Disconnected) => break,
                Err(RecvTimeoutError::Timeout) => panic!("it did not answer"),
            }
        }
        self.writer = None;
        self.master = None;
    }
}

impl Drop for Pty {
    fn drop(&mut self) {
        if self.status.is_none() && self.exit.try_recv().is_err() {
            let _ = kill_process(self.pid, Signal::KILL);
        }
    }
}
