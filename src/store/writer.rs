//! The writer thread: saves events in order, and hands back what is new in the log.

use std::collections::HashSet;
use std::sync::mpsc::{Receiver, RecvTimeoutError, TryRecvError};
use std::time::{Duration, Instant};

use super::copies::Daily;
use super::log::{Log, Opening, Seen, check};
use super::mint::mint;
use super::trouble::{Fault, Trouble};
use super::waiting::{Draft, Waiting};
use super::{Options, Report, contents, place};
use crate::domain::event::Entry;
use crate::domain::id::{EventId, LearnerId};

/// How long a disk that failed is left alone, unless something new is to be saved.
const RETRY: Duration = Duration::from_secs(2);

/// How long another process is waited for where it kept the log locked before.
const HASTE: Duration = Duration::from_millis(50);

/// How long nothing has happened when the file is checked as a whole, after opening.
const SETTLE: Duration = Duration::from_millis(100);

const NOT_OPEN: Fault = Fault::Refused("the log is not open");

/// The one who writes the log.
pub(super) struct Writer<R> {
    options: Options,
    report: R,
    pub(super) log: Option<Log>,
    /// Whether the file showed damage, so that it is checked as a whole when it is opened again.
    doubt: bool,
    /// Whether the file as a whole has still to be looked at.
    unchecked: bool,
    learner: LearnerId,
    pub(super) waiting: Waiting,
    seen: Seen,
    /// What was handed out: nothing is, twice.
    handed: HashSet<EventId>,
    /// Why nothing is being saved.
    trouble: Option<Trouble>,
    /// Whether that was reported of something that waits.
    told: bool,
    copies: Daily,
}

impl<R: Fn(Report)> Writer<R> {
    pub(super) fn new(options: Options, report: R) -> Self {
        Self {
            options,
            report,
            log: None,
            doubt: false,
            unchecked: true,
            learner: LearnerId(uuid::Uuid::now_v7()),
            waiting: Waiting::default(),
            seen: Seen::default(),
            handed: HashSet::new(),
            trouble: None,
            told: false,
            copies: Daily::default(),
        }
    }

    /// Opens the log, then saves what comes until nobody can send any more.
    pub(super) fn run(mut self, drafts: &Receiver<Draft>) {
        self.open();
        loop {
            match self.receive(drafts) {
                Ok(draft) => self.take(draft),
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => break,
            }
            if self.waiting.due().is_some_and(|due| due <= Instant::now()) {
                let patience = match self.trouble {
                    None => place::PATIENCE,
                    Some(_) => HASTE,
                };
                self.save(patience);
            }
        }
        self.save(place::PATIENCE);
    }

    /// Takes what is to be saved. What may wait counts at once all the same: the next screen may tell
    /// how much was read.
    fn take(&mut self, draft: Draft) {
        let now = Instant::now();
        self.waiting.push(draft, now);
        if self.waiting.due().is_some_and(|due| due > now) {
            self.hand_out();
        }
    }

    /// The next draft, waited for until something is due; for ever where nothing waits.
    fn receive(&mut self, drafts: &Receiver<Draft>) -> Result<Draft, RecvTimeoutError> {
        match drafts.try_recv() {
            Ok(draft) => return Ok(draft),
            Err(TryRecvError::Disconnected) => return Err(RecvTimeoutError::Disconnected),
            Err(TryRecvError::Empty) if self.unchecked && self.waiting.is_empty() => {
                let quiet = drafts.recv_timeout(SETTLE);
                if !matches!(quiet, Err(RecvTimeoutError::Timeout)) {
                    return quiet;
                }
                self.settle();
            }
            Err(TryRecvError::Empty) => self.copy(),
        }
        match self.waiting.due() {
            Some(due) => drafts.recv_timeout(due.saturating_duration_since(Instant::now())),
            None => Ok(drafts.recv()?),
        }
    }

    /// Opens the log and reports what it holds.
    ///
    /// Where there is nothing yet that could be read, the file is made later, when the first screen
    /// stands: it does not wait for the disk.
    pub(super) fn open(&mut self) {
        if self.options.dir.as_deref().is_some_and(place::is_blank) {
            self.opened(Vec::new(), None);
        } else {
            let (rows, trouble) = self.connect_and_read();
            self.opened(rows, trouble);
        }
    }

    /// What can be read of the log, and what is not as it should be.
    fn connect_and_read(&mut self) -> (Vec<Entry>, Option<Trouble>) {
        let mut opened = self.connect(place::PATIENCE);
        let mut rows = self.fresh();
        if rows.as_ref().is_err_and(Fault::is_damage) {
            self.distrust();
            opened = self.connect(place::PATIENCE);
            rows = self.fresh();
        }
        let rows = rows.unwrap_or_else(|_| self.glance());
        self.trouble = opened.as_ref().err().cloned();
        (rows, opened.unwrap_or_else(Some))
    }

    /// Does what could wait until the first screen stands: makes a new log, and checks an old one.
    pub(super) fn settle(&mut self) {
        if self.log.is_none() && self.trouble.is_none() {
            let (rows, trouble) = self.connect_and_read();
            if !rows.is_empty() {
                (self.report)(Report::Rows(rows));
            }
            if let Some(trouble) = trouble {
                (self.report)(Report::Unsaved(trouble));
            }
        }
        self.check();
        self.copy();
    }

    fn opened(&self, rows: Vec<Entry>, trouble: Option<Trouble>) {
        (self.report)(Report::Opened {
            rows,
            learner: self.learner,
            trouble,
        });
    }

    /// Looks for damage that reading the rows did not show. That takes a while in a long log, so it
    /// is done when the first screen stands and nothing happens; the next commit mends what is found.
    fn check(&mut self) {
        self.unchecked = false;
        let checked = self.log.as_ref().map(|log| check(&log.conn));
        if checked.is_some_and(|sound| sound.is_err_and(|fault| fault.is_damage())) {
            self.distrust();
        }
    }

    fn distrust(&mut self) {
        self.log = None;
        self.doubt = true;
    }

    /// Saves all that waits; what cannot be saved is handed out nevertheless, and kept.
    ///
    /// Another process may hold the log for as long as `patience` before that is a trouble.
    pub(super) fn save(&mut self, patience: Duration) {
        if self.waiting.is_empty() {
            return;
        }
        // Nothing is added to a file that nobody has looked at.
        if self.unchecked {
            self.check();
        }
        if self.trouble.is_some() {
            // The disk may fail once more, and slowly: the course does not wait for it.
            self.hand_out();
        }
        match self.commit(patience) {
            Ok(rows) => {
                if !rows.is_empty() {
                    (self.report)(Report::Rows(rows));
                }
                if let Some(ticket) = self.waiting.clear() {
                    (self.report)(Report::Saved(ticket));
                }
                self.told = false;
                if self.trouble.take().is_some() {
                    (self.report)(Report::Mended);
                }
                self.copy();
            }
            Err(trouble) => {
                self.hand_out();
                // Neither of the two goes away by itself.
                let lasting = matches!(trouble, Trouble::NoPlace | Trouble::Newer { .. });
                self.waiting
                    .put_off((!lasting).then(|| Instant::now() + RETRY));
                self.tell(trouble);
            }
        }
    }

    /// Reports a trouble with what waits, once.
    fn tell(&mut self, trouble: Trouble) {
        if !self.told || self.trouble.as_ref() != Some(&trouble) {
            self.told = true;
            self.trouble = Some(trouble.clone());
            (self.report)(Report::Unsaved(trouble));
        }
    }

    /// Opens the log where it is not; returns what had to be mended.
    fn connect(&mut self, patience: Duration) -> Result<Option<Trouble>, Trouble> {
        let dir = self.options.dir.as_deref().ok_or(Trouble::NoPlace)?;
        if self.log.as_ref().is_some_and(Log::has_moved) {
            self.log = None;
        }
        if self.log.is_some() {
            return Ok(None);
        }
        let how = Opening {
            learner: self.learner,
            patience,
            doubt: self.doubt,
        };
        let opened = Log::open(dir, how).map_err(|fault| fault.at(&place::path(dir)));
        let (log, mended) = opened?;
        self.doubt = false;
        self.learner = log.learner;
        self.log = Some(log);
        self.seen.last = 0;
        Ok(mended)
    }

    /// Appends what waits to the file; returns every row in it that is new.
    fn commit(&mut self, patience: Duration) -> Result<Vec<Entry>, Trouble> {
        let mut appended = self.try_commit(patience)?;
        if appended.as_ref().is_err_and(Fault::is_damage) {
            // The damage shows only now: opening the log once more mends it.
            self.distrust();
            appended = self.try_commit(patience)?;
        }
        appended.map_err(|fault| {
            let path = self.options.dir.as_deref().map(place::path);
            let trouble = fault.at(&path.unwrap_or_default());
            // A log whose disk is full or that is locked stays open.
            if !matches!(trouble, Trouble::Full(_) | Trouble::Busy(_)) {
                self.log = None;
            }
            trouble
        })
    }

    /// The outer error is that of opening, the inner that of writing.
    fn try_commit(&mut self, patience: Duration) -> Result<Result<Vec<Entry>, Fault>, Trouble> {
        if let Some(mended) = self.connect(patience)? {
            self.tell(mended);
        }
        Ok(self.append(patience))
    }

    fn append(&mut self, patience: Duration) -> Result<Vec<Entry>, Fault> {
        let drafts = self.waiting.drafts();
        let log = self.log.as_mut().ok_or(NOT_OPEN)?;
        log.wait(patience)?;
        if matches!(self.trouble, Some(Trouble::Full(_))) {
            // Before new pages take the little room there is. Without room for this, it can wait.
            let _ = log.make_room();
        }
        let (ids, tail) = log.append(&self.options.course, drafts, self.seen)?;
        let known = drafts
            .iter()
            .zip(ids)
            .filter(|(draft, _)| draft.id.is_some());
        self.handed.extend(known.map(|(_, id)| id));
        self.seen.last = tail.last;
        Ok(self.unseen(tail.entries))
    }

    /// The rows of the file that were not handed out yet.
    fn fresh(&mut self) -> Result<Vec<Entry>, Fault> {
        let tail = self.log.as_ref().ok_or(NOT_OPEN)?.above(self.seen.last)?;
        self.seen.last = tail.last;
        Ok(self.unseen(tail.entries))
    }

    /// What can be read of a log that cannot be written.
    fn glance(&mut self) -> Vec<Entry> {
        let found = self.options.dir.as_deref().map(contents::glance);
        let found = found.unwrap_or_default();
        self.learner = found.learner.unwrap_or(self.learner);
        let entries = found.rows.into_iter().filter_map(|row| row.entry().ok());
        self.unseen(entries.collect())
    }

    fn unseen(&mut self, mut entries: Vec<Entry>) -> Vec<Entry> {
        entries.retain(|entry| self.handed.insert(entry.id));
        entries.sort_by_key(|entry| entry.id);
        self.seen.highest = self.seen.highest.max(entries.last().map(|entry| entry.id));
        entries
    }

    /// Hands out what waits, with ids that the file will take over if it can.
    fn hand_out(&mut self) {
        let mut rows = Vec::new();
        for draft in self.waiting.drafts_mut() {
            if draft.id.is_some() {
                continue;
            }
            let id = mint(draft.moment, self.seen.highest);
            draft.id = Some(id);
            self.seen.highest = Some(id);
            self.handed.insert(id);
            rows.push(Entry {
                seq: 0,
                id,
                moment: draft.moment,
                learner: self.learner,
                course: self.options.course.clone(),
                event: draft.event.clone(),
            });
        }
        if !rows.is_empty() {
            (self.report)(Report::Rows(rows));
        }
    }

    fn copy(&mut self) {
        if let (Some(dir), Some(log)) = (&self.options.dir, &self.log) {
            self.copies.keep(&log.conn, dir);
        }
    }
}
