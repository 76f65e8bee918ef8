//! What signals do to a session: a new size, a stop and its end, the end of it all.

use std::io;
use std::sync::Arc;
use std::sync::mpsc::Sender;
use std::thread;
use std::time::Duration;

use nix::unistd::{getpgid, getppid, getsid};
use rustix::process::{Signal, getpgrp, kill_current_process_group};
use rustix::stdio::stdin;
use rustix::termios::tcgetpgrp;
use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGWINCH};
use signal_hook::iterator::Signals;
use signal_hook::low_level::emulate_default_handler;

use super::hold::Hold;
use super::{end, size};
use crate::session::{Stop, Wake};
use crate::ui::key::Input;

/// How long the session may take to save and end once a signal has asked for it.
const PATIENCE: Duration = Duration::from_secs(2);

/// How often, and how long apart, the terminal is taken back after a stop before giving up.
const TRIES: u32 = 10;
const PAUSE: Duration = Duration::from_millis(20);

/// Registers the signals and starts the thread that hears them.
pub(super) fn listen(hold: &Arc<Hold>, wake: &Sender<Wake>) -> io::Result<()> {
    let heard = [SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGTSTP, SIGCONT, SIGWINCH];
    let signals = Signals::new(heard)?;
    let listener = Listener {
        hold: Arc::clone(hold),
        wake: wake.clone(),
        ending: false,
        continued: false,
    };
    thread::Builder::new()
        .name("signals".into())
        .spawn(move || listener.listen(signals))?;
    Ok(())
}

struct Listener {
    hold: Arc<Hold>,
    wake: Sender<Wake>,
    ending: bool,
    continued: bool,
}

impl Listener {
    fn listen(mut self, mut signals: Signals) {
        loop {
            signals.wait().for_each(|signal| self.hear(signal));
            if self.continued {
                self.continued = false;
                // What was sent along with SIGCONT, as by `kill %1`, may be delivered after it.
                thread::sleep(PAUSE);
                signals.pending().for_each(|signal| self.hear(signal));
                self.go_on();
            }
        }
    }

    fn hear(&mut self, signal: i32) {
        match signal {
            SIGWINCH => self.tell_size(),
            SIGTSTP => self.stop(),
            SIGCONT => self.continued = true,
            _ if !self.ending => self.end(signal),
            // A closed window sends SIGHUP twice, a logout after SIGTERM: no sign of impatience.
            SIGHUP => {}
            _ => end::at_once(&self.hold, end::signal_code(signal)),
        }
    }

    /// Asks the session to end; if it does not, the process ends all the same.
    fn end(&mut self, signal: i32) {
        self.ending = true;
        end::later(&self.hold, end::signal_code(signal), PATIENCE);
        self.send(Wake::Stop(Stop::Signal(signal)));
    }

    /// Gives the terminal back and stops the whole process right here, until SIGCONT comes.
    fn stop(&self) {
        // The stop was asked for; a terminal that cannot be given back is no reason to refuse it.
        let _ = self.hold.lend();
        let _ = emulate_default_handler(SIGTSTP);
    }

    /// Takes the terminal back and has everything painted anew, at the size that it has by now.
    ///
    /// In the background the terminal is another's. There the process stops again, as whoever wants the
    /// terminal does, but by itself: stopped inside a system call, it could hear no other signal.
    fn go_on(&self) {
        if self.ending {
            return;
        }
        if in_background() {
            let _ = kill_current_process_group(Signal::TTOU);
            return;
        }
        for _ in 0..TRIES {
            if self.hold.take().is_ok() {
                return self.tell_size();
            }
            // The shell may not be done yet with handing the terminal over.
            thread::sleep(PAUSE);
        }
        self.send(Wake::Stop(Stop::Gone));
    }

    fn tell_size(&self) {
        if let Ok(size) = size::now() {
            self.send(Wake::Input(Input::Resize(size.width, size.height)));
        }
    }

    /// Sends; nobody listening means that the session has ended.
    fn send(&self, wake: Wake) {
        let _ = self.wake.send(wake);
    }
}

/// Whether another job has the terminal.
fn in_background() -> bool {
    tcgetpgrp(stdin()).is_ok_and(|group| group != getpgrp())
}

/// Gives the terminal back and stops everyone in this job, as Ctrl-Z does; the signal thread does the rest.
///
/// Where nobody could let the process go on, as in a window of its own, nothing happens.
pub(super) fn suspend(hold: &Hold) -> io::Result<()> {
    if !someone_can_let_us_go_on() {
        return Ok(());
    }
    hold.lend()?;
    kill_current_process_group(Signal::TSTP)?;
    Ok(())
}

/// Whether a shell with job control started this job.
///
/// The operating system refuses to stop a process group without a parent in its session (it is
/// "orphaned"), but only for those that leave the signal alone. This is the same rule, as far as it can
/// be seen from here: the parent is in our session, and is not itself in our group as its first process.
///
/// In a container all of these may be 0: what began outside of it has no number there. Nobody out there is
/// a shell that we could return to.
fn someone_can_let_us_go_on() -> bool {
    let parent = getppid();
    let (Ok(session), Ok(of_parent)) = (getsid(None), getsid(Some(parent))) else {
        return false;
    };
    let leads = session == parent && getpgid(Some(parent)) == getpgid(None);
    session.as_raw() > 0 && session == of_parent && !leads
}
