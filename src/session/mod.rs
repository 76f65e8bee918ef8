//! One learner at one screen: the loop, and what the world does for the rooms.
//!
//! It sleeps until something happens, takes everything that has come, paints once, and sleeps again.

mod clock;
mod effects;
mod files;
mod surface;
mod watch;

use std::io;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, TryRecvError};
use std::time::Instant;

use ratatui::layout::Rect;

use crate::app::App;
use crate::domain::lang::Lang;
use crate::domain::progress::History;
use crate::domain::shelf::Shelf;
use crate::screens::flow::{Cx, Fresh, Route};
use crate::store::{Report, Store, Ticket};
use crate::text::Glyphs;
use crate::ui::key::Input;
use crate::ui::look::Look;
use crate::ui::pen::Pen;

pub use clock::{BadTime, Clock};
pub use surface::{Stop, Surface, Wake};
pub use watch::watch;

/// What a session begins with.
pub struct Start {
    /// The course.
    pub shelf: Arc<dyn Shelf>,
    /// The language that was asked for; else the learner's last one, else `locale`.
    pub lang: Option<Lang>,
    /// The language of the locale.
    pub locale: Lang,
    /// The look that was asked for; else the learner's.
    pub look: Option<Look>,
    /// The width of ambiguous characters that was asked for; else the learner's.
    pub glyphs: Option<Glyphs>,
    /// Where to begin; home where nothing is named.
    pub route: Option<Route>,
    /// The size of the screen, in columns and rows.
    pub size: (u16, u16),
    /// The clock.
    pub clock: Clock,
}

/// How a session ended.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum End {
    /// The learner left.
    Quit,
    /// It had to end.
    Stopped(Stop),
}

/// A session that runs.
pub struct Session<S> {
    surface: S,
    store: Store,
    inbox: Receiver<Wake>,
    app: App,
    cx: Cx,
    clock: Clock,
    /// The newest event that is not known to be durable.
    unsaved: Option<Ticket>,
    /// Whether what went wrong with the log is still so.
    trouble: bool,
    stop: Option<Stop>,
    /// When a room wants to be told that time has passed.
    alarm: Option<Instant>,
}

impl<S: Surface> Session<S> {
    /// Waits for the log, which was opened on its own thread, and opens the first room.
    pub fn new(start: Start, surface: S, store: Store, inbox: Receiver<Wake>) -> Self {
        let mut waiting = Vec::new();
        let mut history = History::new(start.shelf.course().renamed.clone());
        let mut trouble = None;
        // The log is open in a few milliseconds, or it says why not: its thread always reports.
        while let Ok(wake) = inbox.recv() {
            match wake {
                Wake::Log(Report::Opened {
                    rows,
                    trouble: found,
                    ..
                }) => {
                    history.extend(rows);
                    trouble = found;
                    break;
                }
                other => waiting.push(other),
            }
        }
        let screen = Rect::new(0, 0, start.size.0, start.size.1);
        let mut cx = Cx {
            pen: Pen {
                lang: start.locale,
                look: Look::DEFAULT,
                glyphs: Glyphs::Narrow,
            },
            shelf: start.shelf,
            history,
            now: start.clock.now(),
            fresh: fresh(),
            screen,
            area: screen,
            notice: None,
            mouse: true,
            strip: None,
        };
        cx.recall();
        let pen = &mut cx.pen;
        pen.lang = start.lang.unwrap_or(pen.lang);
        pen.look = start.look.unwrap_or(pen.look);
        pen.glyphs = start.glyphs.unwrap_or(pen.glyphs);
        let route = match start.route {
            Some(route) => route,
            None if cx.progress().is_first_start() => Route::Welcome,
            None => Route::Home,
        };
        let (app, effects) = App::open(route, &cx);
        let mut session = Self {
            surface,
            store,
            inbox,
            app,
            cx,
            clock: start.clock,
            unsaved: None,
            trouble: false,
            stop: None,
            alarm: None,
        };
        if let Some(trouble) = trouble {
            session.troubled(&trouble);
        }
        session.listen_to_mouse();
        session.run_effects(effects);
        for wake in waiting {
            session.take(wake);
        }
        session
    }

    /// Runs until the learner leaves or the terminal does. Everything is saved then.
    ///
    /// # Errors
    /// When the screen cannot be written to any more; everything is saved then, too.
    pub fn run(mut self) -> io::Result<End> {
        let mut result = self.paint();
        while result.is_ok() && !self.app.has_quit() && self.stop.is_none() {
            self.sleep();
            self.take_all();
            self.settle();
            if !self.app.has_quit() && self.stop.is_none() {
                result = self.paint();
            }
        }
        self.store.close();
        result?;
        Ok(self.stop.map_or(End::Quit, End::Stopped))
    }

    /// Sleeps until something comes, or until a room wants to know that time has passed.
    fn sleep(&mut self) {
        let Some(after) = self.app.alarm() else {
            self.alarm = None;
            match self.inbox.recv() {
                Ok(wake) => self.take(wake),
                Err(_) => self.stop = Some(Stop::Gone),
            }
            return;
        };
        // What comes meanwhile puts no alarm off.
        let alarm = *self.alarm.get_or_insert_with(|| Instant::now() + after);
        let left = alarm.saturating_duration_since(Instant::now());
        match self.inbox.recv_timeout(left) {
            Ok(wake) => self.take(wake),
            Err(RecvTimeoutError::Disconnected) => self.stop = Some(Stop::Gone),
            Err(RecvTimeoutError::Timeout) => {
                self.alarm = None;
                self.cx.now = self.clock.now();
                let effects = self.app.tick(&self.cx);
                self.run_effects(effects);
            }
        }
    }

    /// Takes everything that has come by now; of many new sizes the last one counts.
    fn take_all(&mut self) {
        let mut size = None;
        loop {
            match self.inbox.try_recv() {
                Ok(Wake::Input(Input::Resize(columns, rows))) => size = Some((columns, rows)),
                Ok(wake) => {
                    if let Some((columns, rows)) = size.take() {
                        self.resize(columns, rows);
                    }
                    self.take(wake);
                }
                Err(TryRecvError::Empty | TryRecvError::Disconnected) => break,
            }
            if self.app.has_quit() {
                break;
            }
        }
        if let Some((columns, rows)) = size {
            self.resize(columns, rows);
        }
    }

    fn take(&mut self, wake: Wake) {
        match wake {
            Wake::Input(Input::Resize(columns, rows)) => self.resize(columns, rows),
            Wake::Input(input) => self.input(&input),
            Wake::Log(report) => self.reported(report),
            Wake::Course(library) => self.take_course(library),
            Wake::Flaws(strip) => self.tell_flaws(strip),
            Wake::Stop(stop) => self.stop = Some(stop),
        }
    }

    fn input(&mut self, input: &Input) {
        if self.app.has_quit() {
            return;
        }
        self.cx.now = self.clock.now();
        self.cx.fresh = fresh();
        if !self.trouble {
            self.cx.notice = None;
        }
        let effects = self.app.input(input, &self.cx);
        self.run_effects(effects);
    }

    fn resize(&mut self, columns: u16, rows: u16) {
        self.cx.fit(Rect::new(0, 0, columns, rows));
        if self.surface.resize(columns, rows).is_err() {
            self.stop = Some(Stop::Gone);
        }
    }

    fn paint(&mut self) -> io::Result<()> {
        let (app, cx) = (&self.app, &mut self.cx);
        self.surface.draw(&mut |frame| {
            // The surface knows its size best.
            cx.fit(frame.area());
            app.draw(frame, cx);
        })
    }
}

/// New chance. The id's random half gives the seed, so that one source is enough.
fn fresh() -> Fresh {
    let id = uuid::Uuid::now_v7();
    let seed = id.as_u128() % 9999;
    Fresh {
        id,
        seed: u32::try_from(seed).unwrap_or_default() + 1,
    }
}
