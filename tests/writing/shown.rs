//! A session whose course is changed, on a screen that is read as text.

use std::io;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use qucheng::domain::lang::{Lang, Text};
use qucheng::domain::shelf::Shelf;
use qucheng::library::Library;
use qucheng::screens::flow::Route;
use qucheng::session::{Clock, End, Session, Start, Surface, Wake};
use qucheng::store::{Options, Store};
use qucheng::text::{Glyphs, width};
use qucheng::ui::key::{Input, Key};
use qucheng::ui::look::Look;
use qucheng::ui::strip::Strip;
use ratatui::backend::TestBackend;
use ratatui::buffer::Buffer;
use ratatui::{Frame, Terminal};

use super::*;

/// How long anything may take.
const PATIENCE: Duration = Duration::from_secs(20);

/// A screen that hands out each of its frames.
struct Screen {
    terminal: Terminal<TestBackend>,
    frames: Sender<String>,
}

impl Surface for Screen {
    fn draw(&mut self, paint: &mut dyn FnMut(&mut Frame)) -> io::Result<()> {
        let mut shown = String::new();
        let painted = |frame: &mut Frame| {
            paint(frame);
            shown = squeezed(frame.buffer_mut());
        };
        self.terminal.draw(painted).unwrap();
        let _ = self.frames.send(shown);
        Ok(())
    }

    fn resize(&mut self, columns: u16, rows: u16) -> io::Result<()> {
        self.terminal.backend_mut().resize(columns, rows);
        Ok(())
    }

    fn mouse(&mut self, _on: bool) -> io::Result<()> {
        Ok(())
    }

    fn suspend(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// A session that runs on its own thread.
struct Running {
    wake: Sender<Wake>,
    frames: Receiver<String>,
    session: JoinHandle<io::Result<End>>,
    _data: tempfile::TempDir,
}

impl Running {
    fn open(course: &Course, route: Route) -> Self {
        let library = Library::open(course.path()).unwrap();
        let data = tempfile::tempdir().unwrap();
        let (wake, inbox) = channel();
        let (frames, shown) = channel();
        let options = Options {
            dir: Some(data.path().to_owned()),
            course: library.course().id.clone(),
        };
        let log = wake.clone();
        let session = thread::spawn(move || {
            let store = Store::start(options, move |report| {
                let _ = log.send(Wake::Log(report));
            });
            let terminal = Terminal::new(TestBackend::new(80, 24)).unwrap();
            let start = Start {
                shelf: Arc::new(library),
                lang: Some(Lang::Zh),
                locale: Lang::Zh,
                look: Some(Look::NONE),
                glyphs: Some(Glyphs::Narrow),
                route: Some(route),
                size: (80, 24),
                clock: Clock::system(),
            };
            Session::new(start, Screen { terminal, frames }, store, inbox).run()
        });
        Self {
            wake,
            frames: shown,
            session,
            _data: data,
        }
    }

    fn wake(&self, wake: Wake) -> &Self {
        self.wake.send(wake).unwrap();
        self
    }

    fn key(&self, key: Key) -> &Self {
        self.wake(Wake::Input(Input::Key(key)))
    }

    /// Waits for a frame of which this holds.
    #[track_caller]
    fn sees(&self, wanted: impl Fn(&str) -> bool) -> &Self {
        let mut last = String::new();
        while !wanted(&last) {
            let next = self.frames.recv_timeout(PATIENCE);
            last = next.unwrap_or_else(|_| panic!("waited in vain on\n{last}"));
        }
        self
    }

    fn quit(self) {
        self.key(Key::Char('q'));
        let end = self.session.join().unwrap().unwrap();
        assert_eq!(end, End::Quit);
    }
}

/// All that stands in a buffer, without blanks. A wide character fills two cells, of which the second says
/// nothing.
fn squeezed(buffer: &Buffer) -> String {
    let mut text = String::new();
    let mut skip = 0;
    for cell in buffer.content() {
        if skip > 0 {
            skip -= 1;
            continue;
        }
        skip = width(cell.symbol()).saturating_sub(1);
        text.push_str(cell.symbol().trim());
    }
    text
}

fn page() -> Route {
    Route::Page("three-roles/who-is-with-whom".into(), None)
}

fn strip() -> Strip {
    Strip {
        say: Text {
            zh: "少了一个引号。".into(),
            en: "A quote is missing.".into(),
        },
        ..Strip::default()
    }
}

#[test]
fn a_changed_course_takes_the_place_of_the_one_that_is_open() {
    let course = Course::good();
    let running = Running::open(&course, page());
    running.sees(|frame| frame.contains(SAYS));
    course.write(LESSON, edited(&course, SAYS, "先想两件事"));
    let changed = Arc::new(Library::open(course.path()).unwrap());
    running
        .wake(Wake::Course(changed))
        .sees(|frame| frame.contains("先想两件事") && !frame.contains(SAYS));
    running.quit();
}

#[test]
fn what_is_read_keeps_its_progress_under_a_new_id() {
    let course = Course::good();
    let running = Running::open(&course, page());
    running.sees(|frame| frame.contains(SAYS));
    for _ in 0..3 {
        running.key(Key::Char(' '));
    }
    running.sees(|frame| frame.contains("两种容易混的销售"));
    let now = "id = \"with-whom\"\nwas = [\"who-is-with-whom\"]";
    let text = edited(&course, "id       = \"who-is-with-whom\"", now);
    course.write(LESSON, text);
    running.wake(Wake::Course(Arc::new(
        Library::open(course.path()).unwrap(),
    )));
    running
        .key(Key::Char('c'))
        .sees(|frame| frame.contains("✓他天天跟谁打交道？"));
    running.quit();
}

#[test]
fn flaws_stay_over_every_key_but_esc_and_leave_by_themselves() {
    let running = Running::open(&Course::good(), page());
    running
        .wake(Wake::Flaws(Some(strip())))
        .sees(|frame| frame.contains("少了一个引号。") && frame.contains(SAYS));
    running
        .wake(Wake::Input(Input::Resize(60, 16)))
        .key(Key::F(2))
        .sees(|frame| frame.contains("Aquoteismissing."));
    running
        .wake(Wake::Flaws(None))
        .sees(|frame| !frame.contains("Aquoteismissing."));
    running
        .wake(Wake::Flaws(Some(strip())))
        .sees(|frame| frame.contains("Aquoteismissing."))
        .key(Key::Esc)
        .sees(|frame| !frame.contains("Aquoteismissing.") && frame.contains("1/2"));
    running.quit();
}
