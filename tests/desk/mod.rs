//! A desk: the rooms over the embedded course with a fixed clock, driven by keys and read as text.
//!
//! It knows neither the disk nor the terminal: what the rooms record it folds itself, as a session does.

mod mouse;

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::sync::Arc;
use std::time::Duration;

use qucheng::app::App;
use qucheng::domain::course::LessonHead;
use qucheng::domain::event::{Answer, Entry, Event};
use qucheng::domain::id::{EventId, LearnerId, OptionId, PageId, QuestionId};
use qucheng::domain::lang::Lang;
use qucheng::domain::moment::Moment;
use qucheng::domain::progress::{History, Progress};
use qucheng::domain::quiz::Question;
use qucheng::domain::quiz::draw::PRETEST;
use qucheng::domain::quiz::kind::Kind;
use qucheng::domain::quiz::run::Run as Sitting;
use qucheng::domain::shelf::Shelf;
use qucheng::domain::visit::Run as Talk;
use qucheng::library::Library;
use qucheng::screens::flow::{Cx, Effect, Fresh, Route};
use qucheng::text::{Glyphs, width};
use qucheng::ui::action::conflicts;
use qucheng::ui::key::{Input, Key};
use qucheng::ui::look::Look;
use qucheng::ui::pen::Pen;
use qucheng::ui::strip::Strip;
use qucheng::words::Words;
use ratatui::Terminal;
use ratatui::backend::{Backend, TestBackend};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use uuid::Uuid;

/// The sizes at which every screen is drawn after every key.
pub(crate) const SIZES: [(u16, u16); 5] = [(0, 0), (1, 1), (60, 16), (80, 24), (120, 40)];

/// Every key that `keys` knows by a name.
pub(crate) const NAMES: [(&str, Key); 26] = [
    ("enter", Key::Enter),
    ("esc", Key::Esc),
    ("space", Key::Char(' ')),
    ("tab", Key::Tab),
    ("backtab", Key::BackTab),
    ("up", Key::Up),
    ("down", Key::Down),
    ("left", Key::Left),
    ("right", Key::Right),
    ("alt-left", Key::AltLeft),
    ("alt-right", Key::AltRight),
    ("pgup", Key::PageUp),
    ("pgdn", Key::PageDown),
    ("home", Key::Home),
    ("end", Key::End),
    ("backspace", Key::Backspace),
    ("delete", Key::Delete),
    ("f1", Key::F(1)),
    ("f2", Key::F(2)),
    ("ctrl-c", Key::Ctrl('c')),
    ("ctrl-l", Key::Ctrl('l')),
    ("ctrl-o", Key::Ctrl('o')),
    ("ctrl-p", Key::Ctrl('p')),
    ("ctrl-t", Key::Ctrl('t')),
    ("ctrl-u", Key::Ctrl('u')),
    ("ctrl-z", Key::Ctrl('z')),
];

/// The keys that mean the same everywhere; no room but the list of keys itself may take one of them.
const EVERYWHERE: [&str; 10] = [
    "?", "F1", "q", "Ctrl-C", "Ctrl-Z", "F2", "[", "]", "Alt-←", "Alt-→",
];

/// What never stands at the start of a line.
const NEVER_FIRST: &str = "，。、；：？！”）》";

/// One learner before the rooms.
pub(crate) struct Desk {
    app: App,
    cx: Cx,
    entries: Vec<Entry>,
    /// What the rooms asked for since the last call of `open` or `keys`.
    asked: Vec<Effect>,
    /// How many ids were minted.
    minted: u128,
    /// All keys that were pressed, to tell where something went wrong.
    pressed: Vec<String>,
    /// Whether each key is drawn on one size after the other, and not on all of them.
    hasty: bool,
}

impl Desk {
    /// A new learner at home, in Chinese.
    pub(crate) fn zh(columns: u16, rows: u16) -> Self {
        Self::new(Lang::Zh, columns, rows, Vec::new())
    }

    /// A new learner at home, in English.
    pub(crate) fn en(columns: u16, rows: u16) -> Self {
        Self::new(Lang::En, columns, rows, Vec::new())
    }

    /// A learner at home, with this log.
    pub(crate) fn new(lang: Lang, columns: u16, rows: u16, entries: Vec<Entry>) -> Self {
        let shelf = Arc::new(Library::embedded());
        let mut history = History::new(shelf.course().renamed.clone());
        history.extend(entries.clone());
        let mut cx = Cx {
            pen: Pen {
                lang,
                look: Look::DEFAULT,
                glyphs: Glyphs::Narrow,
            },
            shelf,
            history,
            // 2026-11-24, 09:00 in Beijing.
            now: Moment {
                at: 1_795_482_000_000,
                offset: 480,
            },
            fresh: Fresh::default(),
            screen: Rect::new(0, 0, columns, rows),
            area: Rect::new(0, 0, columns, rows),
            notice: None,
            mouse: true,
            strip: None,
        };
        cx.recall();
        let (app, asked) = App::open(Route::Home, &cx);
        let mut desk = Self {
            app,
            cx,
            minted: entries.len() as u128 * 1000,
            entries,
            asked: Vec::new(),
            pressed: Vec::new(),
            hasty: false,
        };
        desk.run(asked);
        desk
    }

    /// The program started anew with the same log.
    pub(crate) fn again(&self) -> Self {
        let (columns, rows) = (self.cx.screen.width, self.cx.screen.height);
        Self::new(self.cx.pen.lang, columns, rows, self.entries.clone())
    }

    /// Begins at `route`.
    pub(crate) fn open(&mut self, route: Route) -> &mut Self {
        self.asked.clear();
        self.mint();
        let (app, effects) = App::open(route, &self.cx);
        self.app = app;
        self.run(effects);
        self.check();
        self
    }

    /// Draws each key on one size after the other, and not on all of them: for thousands of keys.
    pub(crate) fn hastily(mut self) -> Self {
        self.hasty = true;
        self
    }

    /// In another look.
    pub(crate) fn look(&mut self, look: Look) -> &mut Self {
        self.cx.pen.look = look;
        self
    }

    /// Makes the window another size.
    pub(crate) fn resize(&mut self, columns: u16, rows: u16) -> &mut Self {
        self.cx.fit(Rect::new(0, 0, columns, rows));
        self.press(&Input::Resize(columns, rows));
        self
    }

    /// The course in another version takes the place of the one that is open.
    pub(crate) fn reload(&mut self, library: Library) -> &mut Self {
        self.asked.clear();
        self.mint();
        let was = self.cx.clone();
        self.cx.history.rename(library.course().renamed.clone());
        self.cx.shelf = Arc::new(library);
        self.cx.notice = None;
        let effects = self.app.reloaded(&was, &self.cx);
        self.run(effects);
        self.check();
        self
    }

    /// This is wrong in the course's folder, or nothing.
    pub(crate) fn flaws(&mut self, strip: Option<Strip>) -> &mut Self {
        self.cx.strip = strip;
        self.cx.fit(self.cx.screen);
        self.check();
        self
    }

    /// Presses keys, named and parted by blanks.
    pub(crate) fn keys(&mut self, names: &str) -> &mut Self {
        self.asked.clear();
        for name in names.split_whitespace() {
            let known = NAMES.iter().find(|(known, _)| *known == name);
            let key = known.map_or_else(|| single(name), |(_, key)| *key);
            self.pressed.push(name.to_owned());
            self.press(&Input::Key(key));
        }
        self
    }

    /// Types each character of a text.
    pub(crate) fn types(&mut self, text: &str) -> &mut Self {
        self.asked.clear();
        for c in text.chars() {
            self.pressed.push(c.to_string());
            self.press(&Input::Key(Key::Char(c)));
        }
        self
    }

    /// Pastes a text.
    pub(crate) fn pastes(&mut self, text: &str) -> &mut Self {
        self.asked.clear();
        self.press(&Input::Paste(text.to_owned()));
        self
    }

    /// Something happens outside the rooms, as when another program writes to the log.
    pub(crate) fn happens(&mut self, event: Event) -> &mut Self {
        self.record(event);
        self
    }

    /// Time passes, in seconds, and the rooms that want to know are told.
    pub(crate) fn passes(&mut self, seconds: i64) -> &mut Self {
        self.asked.clear();
        self.cx.now.at += seconds * 1000;
        let effects = self.app.tick(&self.cx);
        self.run(effects);
        self.check();
        self
    }

    /// Days pass, and nothing is open that would want to know.
    pub(crate) fn sleeps(&mut self, days: i64) -> &mut Self {
        self.cx.now.at += days * 86_400_000;
        self
    }

    /// The local day.
    pub(crate) fn today(&self) -> i64 {
        self.cx.now.day()
    }

    /// The first page of the first lesson before which something can be guessed.
    pub(crate) fn page_with_guesses(&self) -> PageId {
        let course = self.cx.shelf.course();
        let asks = |lesson: &&LessonHead| course.questions_on(&lesson.id).count() >= PRETEST;
        let lesson = course.lessons().find(asks).expect("a lesson asks enough");
        lesson.pages[0].id.clone()
    }

    /// The interface's words.
    pub(crate) fn words(&self) -> &'static Words {
        self.cx.words()
    }

    /// Whether a text field takes the keys.
    pub(crate) fn is_typing(&self) -> bool {
        self.app.is_typing()
    }

    /// What the rooms asked for since the last keys.
    pub(crate) fn asked(&self) -> &[Effect] {
        &self.asked
    }

    /// How soon a room wants to be told that time has passed.
    pub(crate) fn alarm(&self) -> Option<Duration> {
        self.app.alarm()
    }

    fn mint(&mut self) {
        self.minted += 1;
        self.cx.fresh = Fresh {
            id: Uuid::from_u128(self.minted),
            seed: u32::try_from(self.minted % 9999).unwrap() + 1,
        };
    }

    /// One input, as a session takes it.
    fn press(&mut self, input: &Input) {
        self.mint();
        self.cx.notice = None;
        let effects = self.app.input(input, &self.cx);
        self.run(effects);
        self.cx.fit(self.cx.screen);
        self.check();
    }

    fn run(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            match &effect {
                Effect::Record(event) => self.record(event.clone()),
                Effect::Tell(text) => self.cx.notice = Some((*text).to_owned()),
                Effect::Hide => self.cx.strip = None,
                Effect::Suspend
                | Effect::Repaint
                | Effect::SaveCertificate(_)
                | Effect::SaveDebrief(_)
                | Effect::SaveCard => {}
            }
            self.asked.push(effect);
        }
    }

    fn record(&mut self, event: Event) {
        if let Event::Set { key, value } = &event {
            self.cx.set(*key, value);
        }
        let seq = i64::try_from(self.entries.len()).unwrap() + 1;
        let entry = Entry {
            seq,
            id: EventId(Uuid::from_u128(u128::try_from(seq).unwrap())),
            moment: self.cx.now,
            learner: LearnerId(Uuid::max()),
            course: self.cx.course().id.clone(),
            event,
        };
        self.entries.push(entry.clone());
        self.cx.history.extend([entry]);
    }

    /// What holds after every key: no key means two things, nothing panics at any size, and no line
    /// begins with what may not begin one.
    fn check(&mut self) {
        let actions = self.app.actions(&self.cx);
        let where_ = self.pressed.join(" ");
        let doubled = conflicts(&actions);
        assert!(
            doubled.is_empty(),
            "two actions share a key: {doubled:?}\n{where_}"
        );
        let is_list_of_keys = actions
            .iter()
            .any(|a| a.id == "close" && a.keys.contains(&"?".into()));
        for action in actions.iter().filter(|_| !is_list_of_keys) {
            let taken = action
                .keys
                .iter()
                .find(|key| EVERYWHERE.contains(&key.as_str()));
            assert!(taken.is_none(), "{} takes {taken:?}\n{where_}", action.id);
        }
        let sizes = if self.hasty {
            let at = self.pressed.len() % SIZES.len();
            &SIZES[at..=at]
        } else {
            &SIZES[..]
        };
        for &(columns, rows) in sizes {
            let frame = self.frame_at(columns, rows);
            self.check_spots(columns, rows);
            if columns < 60 {
                continue;
            }
            for line in frame.lines() {
                let starts = [Some(line), line.split_once('│').map(|(_, right)| right)];
                let first = |text: &str| text.trim_start().chars().next();
                for first in starts.into_iter().flatten().filter_map(first) {
                    assert!(
                        !NEVER_FIRST.contains(first),
                        "{first} begins a line\n{where_}\n{frame}"
                    );
                }
            }
        }
    }

    /// The screen as text: one line a row, without the blanks at its end.
    pub(crate) fn frame(&mut self) -> String {
        let (columns, rows) = (self.cx.screen.width, self.cx.screen.height);
        self.frame_at(columns, rows)
    }

    /// The screen as it would be on another size.
    pub(crate) fn frame_at(&mut self, columns: u16, rows: u16) -> String {
        plain(&self.buffer(columns, rows))
    }

    /// The cells of the screen on a size.
    pub(crate) fn buffer(&mut self, columns: u16, rows: u16) -> Buffer {
        let screen = self.cx.screen;
        self.cx.fit(Rect::new(0, 0, columns, rows));
        let mut terminal = Terminal::new(TestBackend::new(columns, rows)).unwrap();
        let (app, cx) = (&self.app, &self.cx);
        terminal.draw(|frame| app.draw(frame, cx)).unwrap();
        self.cx.fit(screen);
        terminal.backend().buffer().clone()
    }

    /// Where the terminal's cursor stands; at the very start where none is shown.
    pub(crate) fn cursor(&mut self) -> Position {
        let (columns, rows) = (self.cx.screen.width, self.cx.screen.height);
        let mut terminal = Terminal::new(TestBackend::new(columns, rows)).unwrap();
        terminal
            .draw(|frame| self.app.draw(frame, &self.cx))
            .unwrap();
        terminal.backend_mut().get_cursor_position().unwrap()
    }

    /// The foot line.
    pub(crate) fn foot(&mut self) -> String {
        let frame = self.frame();
        let last = frame.lines().rev().find(|line| !line.is_empty());
        last.unwrap_or_default().to_owned()
    }

    /// A text stands on the screen; where a line was broken does not matter.
    #[track_caller]
    pub(crate) fn sees(&mut self, text: &str) -> &mut Self {
        let frame = self.frame();
        assert!(
            holds(&frame, text),
            "“{text}” is not on the screen\n{frame}"
        );
        self
    }

    /// A text does not stand on the screen.
    #[track_caller]
    pub(crate) fn does_not_see(&mut self, text: &str) -> &mut Self {
        let frame = self.frame();
        assert!(!holds(&frame, text), "“{text}” is on the screen\n{frame}");
        self
    }

    /// The last keys led to an event of this kind.
    #[track_caller]
    pub(crate) fn asks(&mut self, kind: &str) -> &mut Self {
        let kinds = self.kinds();
        assert!(
            kinds.contains(&kind.to_owned()),
            "{kind} is not among {kinds:?}"
        );
        self
    }

    /// The last keys led to an event like this.
    #[track_caller]
    pub(crate) fn asks_for(&mut self, like: impl Fn(&Event) -> bool) -> &mut Self {
        let found = self.events().any(like);
        assert!(found, "not among {:?}", self.asked);
        self
    }

    /// The last keys led to nothing, or to no more than a word about it.
    #[track_caller]
    pub(crate) fn asks_nothing(&mut self) -> &mut Self {
        let is_done = |effect: &Effect| !matches!(effect, Effect::Tell(_));
        assert!(!self.asked.iter().any(is_done), "{:?}", self.asked);
        self
    }

    fn events(&self) -> impl Iterator<Item = &Event> {
        self.asked.iter().filter_map(|effect| match effect {
            Effect::Record(event) => Some(event),
            _ => None,
        })
    }

    /// The kinds of the events that the last keys led to.
    pub(crate) fn kinds(&self) -> Vec<String> {
        self.events().map(|event| event.parts().0).collect()
    }

    /// Whether the learner has left.
    pub(crate) fn has_quit(&self) -> bool {
        self.app.has_quit()
    }

    /// The language.
    pub(crate) fn lang(&self) -> Lang {
        self.cx.pen.lang
    }

    /// How far the learner is.
    pub(crate) fn progress(&self) -> &Progress {
        self.cx.progress()
    }

    /// The course.
    pub(crate) fn shelf(&self) -> &Arc<dyn Shelf> {
        &self.cx.shelf
    }

    /// The keys that the foot line names, of the room on top.
    pub(crate) fn offered(&mut self) -> Vec<(&'static str, Key)> {
        let foot = self.foot();
        let actions = self.app.actions(&self.cx);
        let named = |key: &str, label: &str| foot.contains(&format!("{key} {label}"));
        actions
            .iter()
            .filter(|action| named(&action.key, action.label.get(self.lang())))
            .filter_map(|action| Some((action.id, action.press?)))
            .collect()
    }

    /// Presses a key that may have no name.
    pub(crate) fn key(&mut self, key: Key) -> &mut Self {
        self.asked.clear();
        self.pressed.push(key.name());
        self.press(&Input::Key(key));
        self
    }

    /// The sitting that goes on, and the question that is asked in it.
    pub(crate) fn question(&self) -> (Sitting, Arc<Question>) {
        let sitting = self
            .progress()
            .sittings()
            .next()
            .cloned()
            .expect("a sitting goes on");
        let id: QuestionId = sitting.current().expect("a question is asked").clone();
        let question = self.cx.shelf.question(&id).expect("the course has it");
        (sitting, question)
    }

    /// The keys that answer the question being asked: rightly, or as wrongly as can be.
    pub(crate) fn answer(&self, rightly: bool) -> String {
        let (sitting, question) = self.question();
        let order = sitting.order(&question);
        answer(&question, &order, rightly)
    }

    /// The same, for the question of the exam that is on the screen.
    pub(crate) fn answer_in_exam(&self, rightly: bool) -> String {
        let exam = self.progress().exam.as_ref().expect("an exam goes on");
        let id = exam.at.as_ref().expect("a question is on the screen");
        let question = self.cx.shelf.question(id).expect("the course has it");
        let order = exam.order(&question);
        answer(&question, &order, rightly)
    }

    /// Reads what is told to its end, and goes on to what is asked next.
    pub(crate) fn goes_on(&mut self) -> &mut Self {
        let read_on = format!("Enter {}", self.words().quiz.read_on);
        while self.foot().contains(&read_on) {
            self.keys("enter");
        }
        self.keys("enter")
    }

    /// The visit that goes on, rebuilt from the log.
    pub(crate) fn talk(&self) -> Option<Talk> {
        let told = self.progress().visit.as_ref()?;
        let plan = self.cx.shelf.visit(&told.visit)?;
        let lines = told.lines.iter().cloned();
        Some(Talk::replay(plan, told.seed, &told.brought, lines).run)
    }

    /// Reads what the coach says to its end, and goes on; what was asked for by what was said stays.
    pub(crate) fn hears_the_coach(&mut self) -> &mut Self {
        let go_on = format!("Enter {}", self.words().visit.go_on);
        let read_on = format!("Enter {}", self.words().keys.page_down);
        while self.foot().contains(&read_on) && !self.foot().contains(&go_on) {
            self.press(&Input::Key(Key::Enter));
        }
        self.press(&Input::Key(Key::Enter));
        self
    }

    /// How many facts the notebook of the visit holds.
    pub(crate) fn noted(&self) -> usize {
        self.talk().map_or(0, |run| noted(&run))
    }

    /// Says whatever finds out the most, or else pleases the most, until the visit ends or `turns` have passed.
    pub(crate) fn talks(&mut self, turns: usize) -> &mut Self {
        for _ in 0..turns {
            let Some(run) = self.talk() else { break };
            let worth = |id| {
                let mut next = run.clone();
                next.choose(id).unwrap();
                let mood: u32 = next
                    .meters()
                    .iter()
                    .map(|gauge| u32::from(gauge.value))
                    .sum();
                (noted(&next), next.ended().is_none(), mood)
            };
            let offers: Vec<_> = run.offers().iter().map(|line| line.id.clone()).collect();
            let best = (0..offers.len()).rev().max_by_key(|at| worth(&offers[*at]));
            let best = best.expect("something can be said") + 1;
            self.keys(&format!("{best} enter")).hears_the_coach();
        }
        self
    }
}

/// The keys that answer a question whose parts stand in this order.
fn answer(question: &Question, order: &[&OptionId], rightly: bool) -> String {
    match (&question.kind, question.key()) {
        (Kind::Single(_), Answer::Options(right)) => {
            let at = order.iter().position(|id| right.contains(id) == rightly);
            format!("{} enter", at.unwrap() + 1)
        }
        (Kind::Multiple(options), Answer::Options(right)) => {
            // As many as are right, the wrong ones first where it is to be wrong.
            let mut places: Vec<usize> = (0..options.len()).collect();
            places.sort_by_key(|at| right.contains(order[*at]) != rightly);
            let ticked = places.into_iter().take(right.len());
            digits(ticked) + "enter"
        }
        (Kind::Classify(sort), Answer::Pairs(key)) => {
            let mut keys = String::new();
            for item in order {
                let at = sort
                    .into
                    .iter()
                    .position(|c| (c.id == key[item]) == rightly);
                write!(keys, "{} ", at.unwrap() + 1).unwrap();
            }
            keys + "enter"
        }
        (Kind::Order(_), Answer::Order(mut right)) => {
            if !rightly {
                right.reverse();
            }
            let at = |id: &OptionId| order.iter().position(|other| *other == id).unwrap();
            digits(right.iter().map(at)) + "enter"
        }
        (Kind::Match(sort), Answer::Pairs(key)) => {
            // Each with what the next one goes with is as wrong as can be.
            let mut goes: Vec<&OptionId> = order.iter().map(|item| &key[*item]).collect();
            goes.rotate_left(usize::from(!rightly));
            let at = |id: &OptionId| sort.into.iter().position(|c| c.id == *id).unwrap();
            digits(goes.into_iter().map(at)) + "enter"
        }
        (Kind::Short(_), Answer::Text(right)) => typed(if rightly { &right } else { "x" }),
        (Kind::Number(_), Answer::Number(right)) => {
            let number = if rightly { right } else { right + 7.0 };
            typed(&number.to_string())
        }
        _ => unreachable!("the key is of the question's kind"),
    }
}

/// The keys that type a text and give it.
fn typed(text: &str) -> String {
    let key = |c: char| {
        if c == ' ' {
            "space ".to_owned()
        } else {
            format!("{c} ")
        }
    };
    text.chars().map(key).collect::<String>() + "enter"
}

fn noted(run: &Talk) -> usize {
    let facts = |note: qucheng::domain::visit::Noted<'_>| {
        note.facts
            .iter()
            .filter(|(_, value)| value.is_some())
            .count()
    };
    run.notebook().into_iter().map(facts).sum()
}

fn single(name: &str) -> Key {
    let mut chars = name.chars();
    match (chars.next(), chars.next()) {
        (Some(c), None) => Key::Char(c),
        _ => panic!("there is no key {name}"),
    }
}

/// Whether a text stands in a frame, wherever its lines were broken; what stands beside a rule is
/// read by itself, and a bar before each of its lines does not matter.
pub(crate) fn holds(frame: &str, text: &str) -> bool {
    let squeeze = |text: &str| -> String { text.replace('▌', "").split_whitespace().collect() };
    let halves = |line: &str| -> (String, String) {
        let (left, right) = line.split_once('│').unwrap_or((line, ""));
        (squeeze(left), squeeze(right))
    };
    let (left, right): (String, String) = frame.lines().map(halves).unzip();
    let text = squeeze(text);
    left.contains(&text) || right.contains(&text) || squeeze(frame).contains(&text)
}

/// A buffer as text. A wide character fills two cells, of which the second says nothing.
fn plain(buffer: &Buffer) -> String {
    let area = buffer.area;
    let mut text = String::new();
    for y in 0..area.height {
        let mut line = String::new();
        let mut x = 0;
        while x < area.width {
            let symbol = buffer[(x, y)].symbol();
            line.push_str(symbol);
            x += u16::try_from(width(symbol).max(1)).unwrap();
        }
        text.push_str(line.trim_end());
        text.push('\n');
    }
    text
}

/// The colours that stand in a buffer, besides the terminal's own.
pub(crate) fn colours(buffer: &Buffer) -> BTreeSet<String> {
    let own = ratatui::style::Color::Reset;
    let cells = buffer.content().iter().flat_map(|cell| [cell.fg, cell.bg]);
    cells
        .filter(|colour| *colour != own)
        .map(|colour| format!("{colour:?}"))
        .collect()
}

/// The digits of places that are counted from 0.
fn digits(places: impl Iterator<Item = usize>) -> String {
    places.fold(String::new(), |mut keys, at| {
        write!(keys, "{} ", at + 1).unwrap();
        keys
    })
}
