//! What passes between rooms and the world: what a room knows, where it leads, what it asks for.

use std::sync::Arc;

use ratatui::layout::Rect;
use uuid::Uuid;

use crate::domain::course::Course;
use crate::domain::event::{Asked, Event, Mode, Setting};
use crate::domain::exam::Sitting;
use crate::domain::id::{ChapterId, LessonId, PageId, RunId, SittingId, TermId, VisitId};
use crate::domain::lang::Lang;
use crate::domain::moment::Moment;
use crate::domain::progress::{History, Progress};
use crate::domain::quiz::draw::{Choice, Scope};
use crate::domain::shelf::Shelf;
use crate::text::Glyphs;
use crate::ui::action::Named;
use crate::ui::key::Key;
use crate::ui::layout::Sheet;
use crate::ui::look::Look;
use crate::ui::pen::Pen;
use crate::ui::strip::Strip;
use crate::words::Words;

/// All that a room may look at. The session keeps it up to date; no room changes it.
#[derive(Clone)]
pub struct Cx {
    /// Language, look and glyphs.
    pub pen: Pen,
    /// The course.
    pub shelf: Arc<dyn Shelf>,
    /// The log, folded.
    pub history: History,
    /// When this is.
    pub now: Moment,
    /// Chance, new for every input.
    pub fresh: Fresh,
    /// The whole screen.
    pub screen: Rect,
    /// The screen, as far as the rooms have it.
    pub area: Rect,
    /// What went wrong outside, where something did: one sentence for the learner.
    pub notice: Option<String>,
    /// Whether the mouse is listened to.
    pub mouse: bool,
    /// What is wrong with a course that is being written; it takes rows at the foot of the screen.
    pub strip: Option<Strip>,
}

impl Cx {
    /// The table of contents.
    pub fn course(&self) -> &Course {
        self.shelf.course()
    }

    /// How far the learner is.
    pub fn progress(&self) -> &Progress {
        self.history.progress()
    }

    /// The places of the screen.
    pub fn sheet(&self) -> Sheet {
        Sheet::on(self.area)
    }

    /// How many questions of an exam are answered, what is being made on its screen included.
    pub fn answered(&self, exam: &Sitting) -> usize {
        exam.answered(|id, draft| {
            let question = self.shelf.question(id);
            question.is_some_and(|question| question.given(draft).is_some())
        })
    }

    /// To the certificate of the exam that was passed last; `None` where none was.
    pub fn certificate(&self) -> Option<Route> {
        let (sat, _) = self.progress().passed(self.course())?;
        Some(Route::Certificate(sat.sitting))
    }

    /// The chapter and the lesson, to stand on one line: where both titles have no room, the chapter
    /// keeps its number.
    pub fn place_of(&self, lesson: &LessonId, columns: usize) -> String {
        let head = self.course().lesson(lesson);
        let title = head.map_or("", |head| self.pen.say(&head.title));
        let Some((number, chapter)) = self.course().chapter_of(lesson) else {
            return title.to_owned();
        };
        let number = (self.words().screen.number)(number);
        let whole = format!("{number} {} › {title}", self.pen.say(&chapter.title));
        if self.pen.width(&whole) <= columns {
            whole
        } else {
            format!("{number} › {title}")
        }
    }

    /// Takes over the size of the screen; what a strip leaves of it is the rooms'.
    pub fn fit(&mut self, screen: Rect) {
        let strip = self.strip.as_ref();
        let rows = strip.map_or(0, |strip| strip.rows(&self.pen, screen));
        self.screen = screen;
        self.area = Rect {
            height: screen.height.saturating_sub(rows),
            ..screen
        };
    }

    /// What the rooms leave of the screen to the strip.
    pub fn below(&self) -> Rect {
        Rect {
            y: self.area.bottom(),
            height: self.screen.height.saturating_sub(self.area.height),
            ..self.screen
        }
    }

    /// The key that is no room's, because the strip takes it.
    pub fn taken(&self) -> Option<Key> {
        self.strip.as_ref().map(|_| Key::Esc)
    }

    /// The interface's words.
    pub fn words(&self) -> &'static Words {
        self.pen.words()
    }

    /// Takes over a setting. A value that nobody knows, as of a newer version, changes nothing.
    pub fn set(&mut self, key: Setting, value: &str) {
        let pen = &mut self.pen;
        match key {
            Setting::Lang => pen.lang = Lang::from_code(value).unwrap_or(pen.lang),
            Setting::Look => pen.look = Look::named(value).unwrap_or(pen.look),
            Setting::Glyphs => pen.glyphs = Glyphs::from_name(value).unwrap_or(pen.glyphs),
            Setting::Mouse => self.mouse = value != OFF,
            // What these say is asked of the log where it is needed.
            Setting::Retention | Setting::ExamDate => {}
        }
    }

    /// Takes over what the learner chose some time.
    pub fn recall(&mut self) {
        for (key, value) in self.progress().settings.clone() {
            self.set(key, &value);
        }
    }
}

/// The values of a setting that is either on or off.
pub const ON: &str = "on";
/// See [`ON`].
pub const OFF: &str = "off";

/// Chance, drawn outside and handed in, so that rooms stay the same for the same input.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Fresh {
    /// An id that nobody has.
    pub id: Uuid,
    /// A seed from 1 to 9999: short enough to be told to a colleague.
    pub seed: u32,
}

/// What follows from a message: where to go, and what the world owes.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Step {
    /// Where to go.
    pub go: Go,
    /// What is to be done outside, in order.
    pub effects: Vec<Effect>,
}

impl Step {
    /// Nothing follows.
    pub fn stay() -> Self {
        Self::default()
    }

    /// Goes somewhere.
    pub fn go(go: Go) -> Self {
        Self {
            go,
            effects: Vec::new(),
        }
    }

    /// Opens a room above this one.
    pub fn open(route: Route) -> Self {
        Self::go(Go::Open(route))
    }

    /// Opens a room in place of this one.
    pub fn replace(route: Route) -> Self {
        Self::go(Go::Replace(route))
    }

    /// Goes back to the room below.
    pub fn back() -> Self {
        Self::go(Go::Back)
    }

    /// Stays, and something happened.
    pub fn record(event: Event) -> Self {
        Self::stay().and(event)
    }

    /// Stays, and says something.
    pub fn tell(text: &'static str) -> Self {
        Self {
            effects: vec![Effect::Tell(text)],
            ..Self::stay()
        }
    }

    /// And this is to be done outside.
    #[must_use]
    pub fn with(mut self, effect: Effect) -> Self {
        self.effects.push(effect);
        self
    }

    /// And something happened.
    #[must_use]
    pub fn and(mut self, event: Event) -> Self {
        self.effects.push(Effect::Record(event));
        self
    }
}

/// What a room made of an input.
#[derive(Clone, PartialEq, Debug)]
pub enum Heard {
    /// It took it.
    Step(Step),
    /// The key is not one of its own.
    Unheard(Key),
    /// There is nothing to be done.
    Nothing,
}

/// Where to go.
#[derive(Clone, PartialEq, Debug, Default)]
pub enum Go {
    /// Nowhere.
    #[default]
    Stay,
    /// To a room above this one.
    Open(Route),
    /// To a room in place of this one.
    Replace(Route),
    /// To the room below; from the last one home.
    Back,
    /// Below an overlay, to a room in place of the one it lies on.
    Jump(Route),
    /// To the room below, which takes this key.
    Press(Key),
    /// Home, leaving everything.
    Home,
    /// Out.
    Quit,
}

/// Something that the session does for a room. Results come back as events.
#[derive(Clone, PartialEq, Debug)]
pub enum Effect {
    /// Writes an event to the log.
    Record(Event),
    /// Gives the terminal back until the learner returns.
    Suspend,
    /// Paints the whole screen anew.
    Repaint,
    /// Tells the learner something, until the next key.
    Tell(&'static str),
    /// Saves the certificate of an exam as a file, and says where.
    SaveCertificate(SittingId),
    /// Saves what came of a visit as a file, and says where.
    SaveDebrief(RunId),
    /// Saves the page to take along to a real visit, and says where.
    SaveCard,
    /// Takes the strip off the screen, until a file is saved again.
    Hide,
}

/// A room to go to.
#[derive(Clone, PartialEq, Debug)]
pub enum Route {
    /// Where I am, and what is next.
    Home,
    /// The first start.
    Welcome,
    /// The settings.
    Settings,
    /// A page; at the step where it was left, unless one is named.
    Page(PageId, Option<u16>),
    /// A page to look something up in, whole; looking is not reading.
    Look(PageId),
    /// What stands behind the last page of a lesson.
    LessonEnd(LessonId),
    /// The contents of a chapter.
    Contents(ChapterId),
    /// The contents of a chapter, over the page that is read.
    ContentsHere(PageId),
    /// The marked pages; over a page, where one is read.
    Bookmarks(Option<PageId>),
    /// The words of the trade, over the page that is read.
    Glossary(Option<PageId>),
    /// One of the words of the trade.
    Term(TermId),
    /// The search.
    Search,
    /// A new sitting with questions.
    Quiz(Mode, Scope),
    /// What to practise, to be chosen.
    Choose,
    /// A new round of what was chosen.
    Practise(Choice),
    /// What is asked before a lesson.
    Pretest(LessonId),
    /// A new sitting with just these.
    Again(Vec<Asked>),
    /// A round that was not ended.
    QuizOpen(SittingId),
    /// What is due for review, and what the next days ask.
    Review,
    /// How far one is, and what to do next.
    Standing,
    /// What the exam is, and the attempts at it.
    Exams,
    /// A new exam, against the clock or not.
    Exam(bool),
    /// The exam that was not ended.
    ExamOpen,
    /// What an exam came to.
    Result(SittingId),
    /// The certificate of an exam.
    Certificate(SittingId),
    /// All visits.
    Visits,
    /// A new visit.
    Visit(VisitId),
    /// A new visit with this seed, and what was prepared last.
    VisitSeed(VisitId, u32),
    /// An earlier visit, on from the end of a turn.
    VisitFrom(RunId, u16),
    /// The visit that was not ended.
    VisitOpen,
    /// A visit that was ended, to look back on.
    VisitBack(RunId),
    /// A visit that was ended, beside others of the same.
    Compare(RunId),
    /// What was said so far.
    Talk(Vec<Said>),
    /// All keys of the room below.
    Keys(Vec<Named>),
}

/// Something that was said in a visit.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Said {
    /// Who said it; nothing for the learner.
    pub who: Option<crate::domain::lang::Text>,
    /// What.
    pub what: crate::domain::lang::Text,
}
