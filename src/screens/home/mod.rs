//! Home: where I am, what is next, and the whole course at a glance.

mod next;
mod told;
mod view;

use ratatui::Frame;

use crate::domain::course::Chapter;
use crate::domain::event::Mode;
use crate::domain::quiz::draw::Scope;
use crate::ui::action::{Press, Row, Shown};
use crate::ui::key::Key;
use crate::ui::layout::{self, Scroll, Sheet};
use crate::ui::lines::{Lines, Spot};
use crate::ui::moves::{self, Move};
use crate::words::Words;

use super::flow::{Cx, Effect, Route, Step};
use super::screen::Screen;
use next::Next;

/// The first room.
#[derive(Debug, Default)]
pub struct Home {
    at: At,
}

/// What is selected.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum At {
    /// What was begun, by its place in [`Next::all`]; the first comes next.
    Next(usize),
    /// A chapter, counted from 0.
    Chapter(usize),
}

/// What answering questions means.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Practice {
    /// A round over the whole course.
    All,
    /// A round over the selected chapter.
    Chapter,
    /// The round that was left goes on.
    Left,
}

impl Practice {
    const fn label(self) -> fn(&Words) -> &'static str {
        match self {
            Self::All => |words| words.home.practise,
            Self::Chapter => |words| words.home.practise_chapter,
            Self::Left => |words| words.home.practise_on,
        }
    }
}

impl Default for At {
    fn default() -> Self {
        Self::Next(0)
    }
}

/// What the room can be told.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Msg {
    /// Go to what is selected.
    Enter,
    /// Select this, and go there.
    Open(At),
    /// Move the selection.
    Move(Move),
    /// The contents of the chapter with this number, from 1.
    Number(usize),
    /// The contents of the chapter one is in.
    Contents,
    /// Answer questions.
    Practise,
    /// Choose which.
    Choose,
    /// Look at the visits.
    Visit,
    /// Review what is due.
    Review,
    /// To the exam.
    Exam,
    /// How far one is.
    Standing,
    /// Look up the words of the trade.
    Terms,
    /// Look at the marked pages.
    Bookmarks,
    /// Search.
    Search,
}

impl Home {
    /// The chapter that is selected.
    fn chapter<'a>(&self, cx: &'a Cx) -> Option<&'a Chapter> {
        match self.at {
            At::Chapter(at) => cx.course().chapters.get(at),
            At::Next(_) => None,
        }
    }

    /// The chapter that is selected, else the one that is read.
    fn here<'a>(&self, cx: &'a Cx) -> Option<&'a Chapter> {
        let read = || {
            let reading = cx.progress().reading.as_ref();
            let chapter = reading.and_then(|(page, _)| cx.course().chapter_of(&page.lesson()));
            chapter.map(|(_, chapter)| chapter)
        };
        let chapter = self.chapter(cx).or_else(read);
        chapter.or_else(|| cx.course().chapters.first())
    }

    /// Which questions are asked for: those of the selected chapter, if it has some.
    fn scope(&self, cx: &Cx) -> Scope {
        let asks = |chapter: &&Chapter| !chapter.questions.is_empty();
        let chapter = self.chapter(cx).filter(asks);
        chapter.map_or(Scope::All, |chapter| Scope::Chapter(chapter.id.clone()))
    }

    /// What answering questions means now; `None` where the course asks none.
    fn practice(&self, cx: &Cx) -> Option<Practice> {
        cx.course().questions().next()?;
        let scope = self.scope(cx);
        let left = cx.progress().left(cx.course(), Mode::Practice, &scope);
        Some(match (left, scope) {
            (Some(_), _) => Practice::Left,
            (None, Scope::Chapter(_)) => Practice::Chapter,
            (None, _) => Practice::All,
        })
    }

    fn moved(&mut self, by: Move, cx: &Cx) {
        let begun = Next::all(cx).len();
        let count = begun + cx.course().chapters.len();
        let at = match self.at {
            At::Next(at) => at.min(begun.saturating_sub(1)),
            At::Chapter(at) => begun + at,
        };
        let to = by.to(at, cx.sheet().rows(), count.saturating_sub(1));
        self.at = match to.checked_sub(begun) {
            Some(chapter) => At::Chapter(chapter),
            None => At::Next(to),
        };
    }

    /// Its lines, and how far they are scrolled; the last chapter is seen with what stands below it.
    fn laid_out(&self, sheet: &Sheet, cx: &Cx) -> (Lines<Msg>, Scroll) {
        let lines = self.lines(cx, usize::from(sheet.body.width), sheet.rows());
        let (count, rows) = (lines.len(), sheet.rows());
        let mut focus = lines.to(&Msg::Open(self.at)).unwrap_or_default();
        if self.at == At::Chapter(cx.course().chapters.len().saturating_sub(1)) {
            focus.end = count;
        }
        let scroll = Scroll::of(count, rows, 0).showing(count, rows, focus.start, focus.end);
        (lines, scroll)
    }

    /// What something is done in is then what the learner was last busy with, and stands first.
    fn enter(&mut self, cx: &Cx) -> Step {
        match self.at {
            At::Chapter(_) => self.chapter(cx).map_or(Step::stay(), |c| contents(c, cx)),
            At::Next(at) => {
                let all = Next::all(cx);
                self.at = At::Next(0);
                let next = all.get(at).or(all.first());
                next.and_then(Next::route).map_or(Step::stay(), Step::open)
            }
        }
    }
}

fn contents(chapter: &Chapter, cx: &Cx) -> Step {
    if chapter.lessons.is_empty() {
        return Step::tell(cx.words().home.unwritten);
    }
    Step::open(Route::Contents(chapter.id.clone()))
}

impl Screen for Home {
    type Msg = Msg;

    fn rows() -> &'static [Row<Self, Cx, Msg>] {
        ROWS
    }

    fn moves() -> &'static [Row<Self, Cx, Msg>] {
        const MOVES: &[Row<Home, Cx, Msg>] = &moves::pages(Msg::Move, |_, _| true);
        MOVES
    }

    fn update(&mut self, msg: Msg, cx: &Cx) -> Step {
        match msg {
            Msg::Enter => self.enter(cx),
            Msg::Open(at) => {
                self.at = at;
                self.enter(cx)
            }
            Msg::Move(by) => {
                self.moved(by, cx);
                Step::stay()
            }
            Msg::Number(number) => {
                let chapter = cx.course().chapters.get(number.saturating_sub(1));
                chapter.map_or(Step::stay(), |chapter| contents(chapter, cx))
            }
            Msg::Contents => self.here(cx).map_or(Step::stay(), |c| contents(c, cx)),
            Msg::Practise => Step::open(Route::Quiz(Mode::Practice, self.scope(cx))),
            Msg::Choose => Step::open(Route::Choose),
            Msg::Terms => Step::open(Route::Glossary(None)),
            Msg::Bookmarks => Step::open(Route::Bookmarks(None)),
            Msg::Visit => Step::open(Route::Visits),
            Msg::Review => Step::open(Route::Review),
            Msg::Exam => Step::open(Route::Exams),
            Msg::Standing => Step::open(Route::Standing),
            Msg::Search => Step::open(Route::Search),
        }
    }

    fn place(&self) -> Option<Route> {
        Some(Route::Home)
    }

    fn reloaded(&mut self, was: &Cx, cx: &Cx) -> Option<Vec<Effect>> {
        if let At::Chapter(at) = self.at {
            let id = self.chapter(was).map(|chapter| &chapter.id);
            let chapters = &cx.course().chapters;
            let place = chapters.iter().position(|chapter| Some(&chapter.id) == id);
            self.at = At::Chapter(moves::kept(place, at, chapters.len()));
        }
        Some(Vec::new())
    }

    fn scroll(&self, sheet: &Sheet, cx: &Cx) -> Option<Scroll> {
        Some(self.laid_out(sheet, cx).1)
    }

    fn view(&self, frame: &mut Frame, sheet: &Sheet, cx: &Cx) {
        layout::lines(
            frame,
            sheet.head,
            &[view::head(cx, usize::from(sheet.head.width))],
            0,
        );
        let (lines, scroll) = self.laid_out(sheet, cx);
        layout::lines(frame, sheet.body, lines.all(), scroll.from);
        layout::hint(frame, sheet, &cx.pen, &[], &scroll);
    }

    fn spots(&self, sheet: &Sheet, cx: &Cx) -> Vec<Spot<Msg>> {
        let (lines, scroll) = self.laid_out(sheet, cx);
        lines.spots(sheet.body, scroll.from)
    }
}

/// The row of `p`, as it is named while it means this.
const fn practise(
    id: &'static str,
    what: Practice,
    when: fn(&Home, &Cx) -> bool,
) -> Row<Home, Cx, Msg> {
    Row {
        id,
        press: Press::Keys(&[Key::Char('p')], Msg::Practise),
        label: what.label(),
        when,
        shown: Shown::List,
    }
}

const ROWS: &[Row<Home, Cx, Msg>] = &[
    Row {
        id: "enter",
        press: Press::Keys(&[Key::Enter, Key::Char(' '), Key::Right], Msg::Enter),
        label: |words| words.home.enter,
        when: |room, cx| room.chapter(cx).is_some() || Next::all(cx) != [Next::Nothing],
        shown: Shown::Foot,
    },
    moves::next(Msg::Move, |words| words.home.pick),
    moves::previous(Msg::Move),
    Row {
        id: "chapter",
        press: Press::Digits(|_, cx| cx.course().chapters.len(), Msg::Number),
        label: |words| words.contents.chapter,
        when: |_, _| true,
        shown: Shown::Foot,
    },
    Row {
        id: "search",
        press: Press::Keys(&[Key::Char('/')], Msg::Search),
        label: |words| words.search.open,
        when: |_, _| true,
        shown: Shown::Foot,
    },
    practise("practise", Practice::All, |room, cx| {
        room.practice(cx) == Some(Practice::All)
    }),
    practise("practise-chapter", Practice::Chapter, |room, cx| {
        room.practice(cx) == Some(Practice::Chapter)
    }),
    practise("practise-on", Practice::Left, |room, cx| {
        room.practice(cx) == Some(Practice::Left)
    }),
    Row {
        id: "choose",
        press: Press::Keys(&[Key::Char('t')], Msg::Choose),
        label: |words| words.quiz.choose_open,
        when: |_, cx| cx.course().questions().next().is_some(),
        shown: Shown::List,
    },
    Row {
        id: "visit",
        press: Press::Keys(&[Key::Char('v')], Msg::Visit),
        label: |words| words.home.visit,
        when: |_, cx| !cx.course().visits.is_empty(),
        shown: Shown::List,
    },
    Row {
        id: "review",
        press: Press::Keys(&[Key::Char('r')], Msg::Review),
        label: |words| words.review.open,
        when: |_, cx| cx.course().questions().next().is_some(),
        shown: Shown::List,
    },
    Row {
        id: "exam",
        press: Press::Keys(&[Key::Char('x')], Msg::Exam),
        label: |words| words.exam.open,
        when: |_, cx| cx.course().exam.questions > 0,
        shown: Shown::List,
    },
    Row {
        id: "standing",
        press: Press::Keys(&[Key::Char('o')], Msg::Standing),
        label: |words| words.standing.open,
        when: |_, _| true,
        shown: Shown::List,
    },
    Row {
        id: "terms",
        press: Press::Keys(&[Key::Char('g')], Msg::Terms),
        label: |words| words.home.terms,
        when: |_, _| true,
        shown: Shown::List,
    },
    Row {
        id: "contents",
        press: Press::Keys(&[Key::Char('c')], Msg::Contents),
        label: |words| words.lesson.contents,
        when: |_, _| true,
        shown: Shown::List,
    },
    Row {
        id: "bookmarks",
        press: Press::Keys(&[Key::Char('b')], Msg::Bookmarks),
        label: |words| words.home.bookmarks,
        when: |_, _| true,
        shown: Shown::List,
    },
];
