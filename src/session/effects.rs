//! What the world does for the rooms: the log, the terminal, what the learner is told.

use std::sync::Arc;
use std::time::{Duration, Instant};

use crate::domain::event::{Event, Setting};
use crate::domain::shelf::Shelf;
use crate::library::Library;
use crate::screens::flow::Effect;
use crate::store::{Report, Ticket, Trouble};
use crate::ui::strip::Strip;
use crate::words::Words;

use super::{Session, Stop, Surface, Wake};

/// How long the screen waits for the disk before it says that saving takes long.
const PATIENCE: Duration = Duration::from_millis(300);

impl<S: Surface> Session<S> {
    pub(super) fn run_effects(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            match effect {
                Effect::Record(event) => self.record(event),
                Effect::Tell(text) => self.cx.notice = Some(text.to_owned()),
                Effect::Repaint => self.repaint(),
                Effect::Hide => self.tell_flaws(None),
                Effect::SaveCertificate(sitting) => self.save_certificate(sitting),
                Effect::SaveDebrief(run) => self.save_debrief(run),
                Effect::SaveCard => self.save_card(),
                Effect::Suspend => {
                    if self.surface.suspend().is_err() {
                        self.stop = Some(Stop::Gone);
                    }
                }
            }
        }
    }

    fn repaint(&mut self) {
        let (columns, rows) = (self.cx.screen.width, self.cx.screen.height);
        if self.surface.resize(columns, rows).is_err() {
            self.stop = Some(Stop::Gone);
        }
    }

    /// The course in another version takes the place of the one that is open.
    pub(super) fn take_course(&mut self, library: Arc<Library>) {
        let was = self.cx.clone();
        self.cx.now = self.clock.now();
        self.cx.fresh = super::fresh();
        self.cx.history.rename(library.course().renamed.clone());
        self.cx.shelf = library;
        let effects = self.app.reloaded(&was, &self.cx);
        self.run_effects(effects);
    }

    /// The rooms have what the flaws leave of the screen.
    pub(super) fn tell_flaws(&mut self, strip: Option<Strip>) {
        self.cx.strip = strip;
        self.cx.fit(self.cx.screen);
    }

    fn record(&mut self, event: Event) {
        if let Event::Set { key, value } = &event {
            // It holds at once, also where it cannot be saved.
            self.cx.set(*key, value);
            if *key == Setting::Mouse {
                self.listen_to_mouse();
            }
        }
        let may_wait = event.may_wait();
        let ticket = self.store.record(event, self.cx.now);
        // Where one is may be lost for half a second; whatever else is acknowledged by what the screen
        // shows is durable before.
        if !may_wait {
            self.unsaved = Some(ticket);
        }
    }

    /// The terminal tells of the mouse only where the learner wants it: it cannot select text then.
    pub(super) fn listen_to_mouse(&mut self) {
        if self.surface.mouse(self.cx.mouse).is_err() {
            self.stop = Some(Stop::Gone);
        }
    }

    /// Waits until everything that was recorded is durable, but not for ever: then the screen says so.
    pub(super) fn settle(&mut self) {
        let deadline = Instant::now() + PATIENCE;
        let mut waiting = Vec::new();
        while self.unsaved.is_some() && !self.trouble {
            let left = deadline.saturating_duration_since(Instant::now());
            match self.inbox.recv_timeout(left) {
                Ok(Wake::Log(report)) => self.reported(report),
                Ok(other) => waiting.push(other),
                Err(_) => {
                    self.cx.notice = Some(self.words().saving.slow.to_owned());
                    break;
                }
            }
        }
        for wake in waiting {
            self.take(wake);
        }
    }

    pub(super) fn reported(&mut self, report: Report) {
        match report {
            Report::Opened { rows, .. } | Report::Rows(rows) => self.cx.history.extend(rows),
            Report::Saved(ticket) => self.saved(ticket),
            Report::Unsaved(trouble) => self.troubled(&trouble),
            Report::Mended => {
                self.trouble = false;
                self.unsaved = None;
                self.cx.notice = Some(self.words().saving.mended.to_owned());
            }
        }
    }

    fn saved(&mut self, ticket: Ticket) {
        if self.unsaved.is_some_and(|unsaved| unsaved <= ticket) {
            self.unsaved = None;
            let slow = self.cx.notice.as_deref() == Some(self.words().saving.slow);
            if slow {
                self.cx.notice = None;
            }
        }
    }

    /// Says what is wrong with the log, in one sentence, until it is right again.
    pub(super) fn troubled(&mut self, trouble: &Trouble) {
        let words = &self.words().saving;
        // A damaged log was mended by setting it aside: that is told once, everything else lasts.
        self.trouble = !matches!(trouble, Trouble::Damaged { .. });
        self.cx.notice = Some(match trouble {
            Trouble::NoPlace => words.no_place.to_owned(),
            Trouble::ReadOnly(_) => words.read_only.to_owned(),
            Trouble::Newer { .. } => words.newer.to_owned(),
            Trouble::Full(_) => words.full.to_owned(),
            Trouble::Busy(_) => words.busy.to_owned(),
            Trouble::Damaged { aside, kept, .. } => {
                let name = aside.file_name().unwrap_or_default().to_string_lossy();
                (words.damaged)(*kept, &name)
            }
            Trouble::Other { .. } => words.other.to_owned(),
        });
    }

    fn words(&self) -> &'static Words {
        self.cx.pen.words()
    }
}
