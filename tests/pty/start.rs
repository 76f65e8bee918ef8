//! How a program is started in a pseudo-terminal.

use std::ffi::OsStr;
use std::io::Read;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc;
use std::thread;

use portable_pty::{CommandBuilder, MasterPty, PtySize, native_pty_system};
use rustix::process::Pid;

use super::{Pty, screen};

/// How a program is to be started.
pub(crate) struct Start {
    command: CommandBuilder,
    size: (u16, u16),
}

impl Start {
    /// A program on a terminal of 80 columns and 24 rows, with nothing of our environment.
    pub(crate) fn new(program: impl AsRef<OsStr>) -> Self {
        let mut command = CommandBuilder::new(program);
        command.env_clear();
        command.env("TERM", "xterm-256color");
        command.env("LANG", "zh_CN.UTF-8");
        command.env("PATH", std::env::var_os("PATH").unwrap_or_default());
        if let Ok(directory) = std::env::current_dir() {
            command.cwd(directory);
        }
        Self {
            command,
            size: (80, 24),
        }
    }

    /// With these arguments after those it has.
    pub(crate) fn args(mut self, args: &[&str]) -> Self {
        self.command.args(args);
        self
    }

    /// With this in its environment.
    pub(crate) fn env(mut self, name: &str, value: impl AsRef<OsStr>) -> Self {
        self.command.env(name, value);
        self
    }

    /// Without this in its environment.
    pub(crate) fn without(mut self, name: &str) -> Self {
        self.command.env_remove(name);
        self
    }

    /// On a terminal of this size, in columns and rows.
    pub(crate) fn size(mut self, columns: u16, rows: u16) -> Self {
        self.size = (columns, rows);
        self
    }

    /// On a terminal that sends it no signals: no `SIGHUP` when it goes, no `SIGWINCH`.
    pub(crate) fn out_of_reach(mut self) -> Self {
        self.command.set_controlling_tty(false);
        self
    }

    /// Starts it.
    pub(crate) fn spawn(self) -> Pty {
        let (columns, rows) = self.size;
        let pair = native_pty_system()
            .openpty(pty_size(columns, rows))
            .unwrap();
        let before = settings(&*pair.master);
        let mut child = pair.slave.spawn_command(self.command).unwrap();
        drop(pair.slave);
        let pid = Pid::from_raw(child.process_id().unwrap().try_into().unwrap()).unwrap();

        let leaving = Arc::new(AtomicBool::new(false));
        let (send, output) = mpsc::channel();
        let mut reader = pair.master.try_clone_reader().unwrap();
        let left = Arc::clone(&leaving);
        thread::spawn(move || {
            let mut buffer = vec![0; 1 << 16];
            while let Ok(count @ 1..) = reader.read(&mut buffer) {
                let gone = left.load(Ordering::SeqCst);
                if send.send(buffer[..count].to_vec()).is_err() || gone {
                    break;
                }
            }
        });
        let (send, exit) = mpsc::channel();
        thread::spawn(move || send.send(child.wait().unwrap()));

        Pty {
            writer: Some(pair.master.take_writer().unwrap()),
            master: Some(pair.master),
            before,
            leaving,
            output,
            unread: Vec::new(),
            bytes: Vec::new(),
            emulator: screen::emulator(columns, rows),
            pid,
            exit,
            status: None,
        }
    }
}

pub(super) fn pty_size(cols: u16, rows: u16) -> PtySize {
    PtySize {
        rows,
        cols,
        pixel_width: 0,
        pixel_height: 0,
    }
}

/// The settings of the terminal, in a form that can be compared and shown.
pub(super) fn settings(master: &dyn MasterPty) -> String {
    format!("{:?}", master.get_termios())
}
