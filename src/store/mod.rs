//! The log in `SQLite`: what learners did, saved by one writer thread. It knows nothing of the course.
//!
//! - One file, `log.db`, with one table of events that only grows; each is durable before
//!   [`Report::Saved`] says so.
//! - The thread hands back every row that is new in the file, its own and those of other
//!   processes: nothing else enters the fold in memory.
//! - What cannot be saved is handed back all the same, kept, and saved when that is possible again.

mod contents;
mod copies;
mod import;
mod log;
mod mint;
mod place;
mod recover;
mod row;
mod schema;
#[cfg(test)]
mod tests;
mod trouble;
mod waiting;
mod writer;

use std::cell::Cell;
use std::path::PathBuf;
use std::sync::mpsc::{self, Sender};
use std::thread::{self, JoinHandle};

pub use contents::{Contents, Verified, Wrong, export, read, verify};
pub use import::{Export, Imported, Refused, Why, import, parse};
pub use place::path;
pub use row::RawRow;
pub use trouble::Trouble;

use crate::domain::event::{Entry, Event};
use crate::domain::id::LearnerId;
use crate::domain::moment::Moment;
use waiting::Draft;
use writer::Writer;

/// Where the log is, and for which course.
#[derive(Clone, Debug)]
pub struct Options {
    /// The directory of the log; nothing where there is no home.
    pub dir: Option<PathBuf>,
    /// The course that new events belong to.
    pub course: String,
}

/// Stands for an event that was given to [`Store::record`]; later ones are greater.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Ticket(u64);

/// What the writer thread tells.
#[derive(Debug)]
pub enum Report {
    /// The log is open, or it could not be opened; this comes first, and once.
    Opened {
        /// Every event in it, in the order of ids.
        rows: Vec<Entry>,
        /// Whose log it is; at a first start, whose it will be, unless another process makes it first.
        learner: LearnerId,
        /// What is not as it should be. With [`Trouble::Damaged`] saving works; with any other
        /// nothing is being saved.
        trouble: Option<Trouble>,
    },
    /// Every event that was not handed out before, in the order of ids: after a commit also those
    /// of other processes. An event that is not in the file yet has the `seq` 0.
    Rows(Vec<Entry>),
    /// Everything up to this ticket is durable. Comes after its rows.
    Saved(Ticket),
    /// Something could not be saved. It is kept and tried again until [`Report::Mended`].
    Unsaved(Trouble),
    /// All that was waiting is saved.
    Mended,
}

/// The log, through its writer thread.
#[derive(Debug)]
pub struct Store {
    drafts: Sender<Draft>,
    last: Cell<u64>,
    thread: JoinHandle<()>,
}

impl Store {
    /// Starts the writer thread and returns at once. The thread opens the log and calls `report`.
    pub fn start(options: Options, report: impl Fn(Report) + Send + 'static) -> Self {
        let (drafts, received) = mpsc::channel();
        let thread = thread::spawn(move || Writer::new(options, report).run(&received));
        Self {
            drafts,
            last: Cell::new(0),
            thread,
        }
    }

    /// Has `event` saved: at once, but what may wait ([`Event::may_wait`]) within half a second, so
    /// that leafing through pages writes little. It comes back in [`Report::Rows`].
    pub fn record(&self, event: Event, moment: Moment) -> Ticket {
        let ticket = Ticket(self.last.get() + 1);
        self.last.set(ticket.0);
        // Nobody receives only after a panic of the thread, and then no ticket is reported saved.
        let _ = self.drafts.send(Draft {
            ticket,
            event,
            moment,
            id: None,
        });
        ticket
    }

    /// Saves what waits and ends the thread.
    pub fn close(self) {
        drop(self.drafts);
        let _ = self.thread.join();
    }
}
