//! The folder of a course that is being written: watched, read again when a file was saved, and judged.
//!
//! Its thread sleeps until the folder changes, and ends when nobody listens any more.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::thread;
use std::time::{Duration, Instant};

use notify::event::{AccessKind, AccessMode};
use notify::{Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher};

use crate::check::{Report, check};
use crate::domain::flaw::Severity;
use crate::domain::lang::{Lang, Text};
use crate::library::{Draft, Edition, Refused};
use crate::text;
use crate::ui::strip::Strip;
use crate::words::Words;

use super::Wake;

/// How long a folder must be quiet before it is read: an editor saves in several strokes.
const QUIET: Duration = Duration::from_millis(80);
/// How long it is waited for at most.
const PATIENCE: Duration = Duration::from_secs(1);

/// Watches the folder of `draft`, and tells what is new and what is wrong in it.
pub fn watch(draft: Draft, wake: Sender<Wake>) {
    let watching = Watching {
        draft,
        wake,
        is_away: false,
        is_broken: false,
    };
    // Without a thread the course is shown as it was when it was opened.
    let _ = thread::Builder::new()
        .name("watch".to_owned())
        .spawn(move || watching.run());
}

struct Watching {
    draft: Draft,
    wake: Sender<Wake>,
    /// Whether the folder could not be read the last time.
    is_away: bool,
    /// Whether it was told of something that is wrong in the files themselves.
    is_broken: bool,
}

/// Nobody listens any more.
struct Over;

impl Watching {
    fn run(mut self) -> Option<()> {
        let mut folder = match Folder::watch(self.draft.root()) {
            Ok(folder) => folder,
            Err(error) => {
                let strip = outside(|words| words.writing.unwatched, &error.to_string());
                return self.send(Wake::Flaws(Some(strip))).ok();
            }
        };
        let opened = self.draft.edition(BTreeSet::new());
        let opened = Edition {
            library: None,
            ..opened
        };
        self.tell(opened).ok()?;
        loop {
            // The first time: what was saved before the folder was watched.
            self.read_again().ok()?;
            folder.wait(self.is_away)?;
        }
    }

    fn read_again(&mut self) -> Result<(), Over> {
        match self.draft.read_again() {
            Err(refused) => self.refuse(&refused),
            Ok(Some(edition)) => self.tell(edition),
            Ok(None) if self.is_away => {
                let edition = self.draft.edition(BTreeSet::new());
                self.tell(edition)
            }
            Ok(None) => Ok(()),
        }
    }

    fn refuse(&mut self, refused: &Refused) -> Result<(), Over> {
        self.is_away = true;
        let strip = outside(|words| words.writing.unreadable, &refused.to_string());
        self.send(Wake::Flaws(Some(strip)))
    }

    /// What is wrong in the files themselves is told at once; the rules are asked only where nothing is.
    fn tell(&mut self, edition: Edition) -> Result<(), Over> {
        if let Some(library) = edition.library {
            self.send(Wake::Course(Arc::new(library)))?;
        }
        let was_told = self.is_away || self.is_broken;
        let mut flaws = edition.survey.flaws;
        flaws.retain(|flaw| flaw.kind.severity() == Severity::Error);
        self.is_away = false;
        self.is_broken = !flaws.is_empty();
        let report = if self.is_broken {
            Report::new(self.draft.written(), flaws)
        } else {
            if was_told {
                self.send(Wake::Flaws(None))?;
            }
            check(self.draft.written())
        };
        self.send(Wake::Flaws(strip(&report, &edition.saved, &edition.kept)))
    }

    fn send(&self, wake: Wake) -> Result<(), Over> {
        self.wake.send(wake).map_err(|_| Over)
    }
}

/// The weightiest flaw: an error, in what was just saved if there is one, else a warning there.
fn strip(report: &Report, saved: &BTreeSet<String>, kept: &BTreeSet<String>) -> Option<Strip> {
    let is_saved = |file: &str| saved.contains(file);
    let counts = |severity, file: &str| match severity {
        Severity::Error => true,
        Severity::Warning => is_saved(file),
        Severity::Advice => false,
    };
    let found = report.found.iter();
    let found = found.filter(|found| counts(found.severity(), &found.file));
    let first = found.min_by_key(|found| (found.severity(), !is_saved(&found.file)))?;
    let is_error = first.severity() == Severity::Error;
    let line = (first.text.clone(), first.mark.clone());
    Some(Strip {
        say: Text {
            zh: first.say(Lang::Zh),
            en: first.say(Lang::En),
        },
        place: format!("{}:{}:{}", first.file, first.line, first.column),
        line: Some(line).filter(|(text, _)| !text.trim().is_empty()),
        more: report.errors.saturating_sub(usize::from(is_error)),
        kept: kept.contains(&first.file),
    })
}

/// Something that is wrong outside the files, and what the system says of it.
fn outside(say: impl Fn(&Words) -> &'static str, what: &str) -> Strip {
    let said = |lang| say(Words::of(lang)).to_owned();
    Strip {
        say: Text {
            zh: said(Lang::Zh),
            en: said(Lang::En),
        },
        place: text::safe(what).replace(['\n', '\t'], " "),
        ..Strip::default()
    }
}

/// A folder that is watched, and the one around it: the folder itself may go and come back.
struct Folder {
    root: PathBuf,
    watcher: RecommendedWatcher,
    events: Receiver<notify::Result<Event>>,
}

impl Folder {
    fn watch(root: &Path) -> notify::Result<Self> {
        let root = root.canonicalize().unwrap_or_else(|_| root.to_owned());
        let (send, events) = mpsc::channel();
        let mut watcher = notify::recommended_watcher(send)?;
        watcher.watch(&root, RecursiveMode::Recursive)?;
        if let Some(around) = root.parent() {
            let _ = watcher.watch(around, RecursiveMode::NonRecursive);
        }
        Ok(Self {
            root,
            watcher,
            events,
        })
    }

    /// Sleeps until something was changed and all is quiet again; `None` where nothing comes any more.
    /// A folder that `was_away` is watched anew.
    fn wait(&mut self, was_away: bool) -> Option<()> {
        let mut is_other = was_away;
        loop {
            let event = self.events.recv().ok()?;
            is_other |= self.is_itself(&event);
            if self.matters(&event) {
                break;
            }
        }
        let deadline = Instant::now() + PATIENCE;
        while Instant::now() < deadline {
            match self.events.recv_timeout(QUIET) {
                Ok(event) => is_other |= self.is_itself(&event),
                Err(RecvTimeoutError::Timeout) => break,
                Err(RecvTimeoutError::Disconnected) => return None,
            }
        }
        if is_other {
            // The watch stays with the folder that was moved away; another one may have its name now.
            let _ = self.watcher.unwatch(&self.root);
            let _ = self.watcher.watch(&self.root, RecursiveMode::Recursive);
        }
        Some(())
    }

    /// Whether a file was changed, and not only looked at.
    fn matters(&self, event: &notify::Result<Event>) -> bool {
        let Ok(event) = event else { return true };
        let is_change = match event.kind {
            EventKind::Access(kind) => kind == AccessKind::Close(AccessMode::Write),
            _ => true,
        };
        is_change && (event.paths.is_empty() || self.is_inside(event))
    }

    fn is_inside(&self, event: &Event) -> bool {
        event.paths.iter().any(|path| path.starts_with(&self.root))
    }

    fn is_itself(&self, event: &notify::Result<Event>) -> bool {
        let Ok(event) = event else { return false };
        !event.kind.is_access() && event.paths.contains(&self.root)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::flaw::{Flaw, Kind};
    use crate::library::Source;

    const ERROR: Kind = Kind::NotText;

    fn warning() -> Kind {
        Kind::Unfocused("q".into())
    }

    /// Which file is told of, and how many more errors there are.
    fn told(flaws: &[(&str, Kind)], saved: &str) -> Option<(String, usize)> {
        let flaw = |(file, kind): &(&str, Kind)| Flaw {
            file: (*file).to_owned(),
            span: 0..0,
            kind: kind.clone(),
        };
        let flaws = flaws.iter().map(flaw).collect();
        let report = Report::new(&Source::Folder(Vec::new()), flaws);
        let strip = strip(&report, &[saved.to_owned()].into(), &BTreeSet::new())?;
        Some((strip.place.split(':').next()?.to_owned(), strip.more))
    }

    #[test]
    fn an_error_comes_before_a_warning_and_what_was_saved_before_the_rest() {
        assert_eq!(warning().severity(), Severity::Warning);
        let at = |file: &str, more| Some((file.to_owned(), more));
        let all = [
            ("a", ERROR),
            ("b", ERROR),
            ("b", warning()),
            ("c", warning()),
        ];
        assert_eq!(told(&all, "b"), at("b", 1));
        assert_eq!(told(&all, "c"), at("a", 1));
        assert_eq!(told(&all[2..], "c"), at("c", 0));
        assert_eq!(told(&all[2..], "a"), None, "warnings elsewhere can wait");
        assert_eq!(told(&[], "a"), None);
    }
}
