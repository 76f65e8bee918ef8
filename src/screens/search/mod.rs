//! Search: a word is typed, and what is found stands below it at once.

mod view;

use ratatui::Frame;
use ratatui::layout::Position;

use crate::domain::id::VisitId;
use crate::domain::search::{Hit, Index, Query, Target};
use crate::ui::action::{Press, Row, Shown};
use crate::ui::field::Field;
use crate::ui::key::{Input, Key};
use crate::ui::layout::{Scroll, Sheet};
use crate::ui::lines::Spot;
use crate::ui::moves::{self, Move};

use super::flow::{Cx, Effect, Route, Step};
use super::screen::Screen;

/// The search.
pub struct Search {
    /// All that can be found; collected when the room opens.
    index: Index,
    field: Field,
    query: Query,
    hits: Vec<Hit>,
    /// Which of the hits is selected.
    selected: usize,
}

/// What the room can be told.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Msg {
    /// Go to what is selected.
    Enter,
    /// Select this hit, and go there.
    Open(usize),
    /// Move the selection.
    Move(Move),
    /// Take out what was typed.
    Clear,
    /// Close.
    Close,
}

impl Search {
    /// The search over the whole course.
    pub fn new(cx: &Cx) -> Self {
        Self {
            index: Index::of(&*cx.shelf),
            field: Field::default(),
            query: Query::default(),
            hits: Vec::new(),
            selected: 0,
        }
    }

    fn find(&mut self) {
        let query = Query::new(self.field.value());
        if query != self.query {
            self.hits = self.index.find(&query);
            self.selected = 0;
            self.query = query;
        }
    }

    fn enter(&self, cx: &Cx) -> Step {
        self.route(cx).map_or(Step::stay(), Step::open)
    }

    /// Where the selected hit leads. A page is only looked at: searching is not reading.
    fn route(&self, cx: &Cx) -> Option<Route> {
        let hit = self.hits.get(self.selected)?;
        Some(match self.index.target(hit)? {
            Target::Chapter(chapter) => Route::Contents(chapter.clone()),
            Target::Lesson(lesson) => {
                let lesson = cx.course().lesson(lesson)?;
                Route::Look(lesson.pages.first()?.id.clone())
            }
            Target::Page(page) => Route::Look(page.clone()),
            Target::Term(term) => Route::Term(term.clone()),
            Target::Visit(visit) if is_open(visit, cx) => Route::VisitOpen,
            Target::Visit(visit) => Route::Visit(visit.clone()),
        })
    }
}

/// Whether the visit is the one that was not ended.
fn is_open(visit: &VisitId, cx: &Cx) -> bool {
    let open = cx.progress().visit.as_ref();
    open.is_some_and(|run| run.visit == *visit)
}

impl Screen for Search {
    type Msg = Msg;

    fn rows() -> &'static [Row<Self, Cx, Msg>] {
        ROWS
    }

    fn moves() -> &'static [Row<Self, Cx, Msg>] {
        // The other moves are keys of the text field.
        const MOVES: &[Row<Search, Cx, Msg>] = &{
            let [_, _, down, up, _, _] = moves::pages(Msg::Move, Search::has_hits);
            [down, up]
        };
        MOVES
    }

    fn update(&mut self, msg: Msg, cx: &Cx) -> Step {
        match msg {
            Msg::Enter => return self.enter(cx),
            Msg::Open(at) => {
                self.selected = at;
                return self.enter(cx);
            }
            Msg::Close => return Step::back(),
            Msg::Clear => {
                self.field.clear();
                self.find();
            }
            Msg::Move(by) => {
                let last = self.hits.len().saturating_sub(1);
                self.selected = by.to(self.selected, view::listed(&cx.sheet()), last);
            }
        }
        Step::stay()
    }

    fn scroll(&self, sheet: &Sheet, cx: &Cx) -> Option<Scroll> {
        Some(self.laid_out(sheet, cx).1)
    }

    fn view(&self, frame: &mut Frame, sheet: &Sheet, cx: &Cx) {
        self.draw(frame, sheet, cx);
    }

    fn spots(&self, sheet: &Sheet, cx: &Cx) -> Vec<Spot<Msg>> {
        self.hit_spots(sheet, cx)
    }

    fn reloaded(&mut self, _was: &Cx, cx: &Cx) -> Option<Vec<Effect>> {
        self.index = Index::of(&*cx.shelf);
        self.hits = self.index.find(&self.query);
        self.selected = moves::kept(None, self.selected, self.hits.len());
        Some(Vec::new())
    }

    fn cursor(&self, sheet: &Sheet, _: &Cx) -> Option<Position> {
        self.field.cursor(view::field(sheet))
    }

    fn is_typing(&self) -> bool {
        true
    }

    fn typed(&mut self, input: &Input, _cx: &Cx) -> Step {
        self.field.typed(input);
        self.find();
        Step::stay()
    }

    fn is_full(&self) -> bool {
        self.field.is_full()
    }
}

impl Search {
    fn has_hits(&self, _: &Cx) -> bool {
        !self.hits.is_empty()
    }
}

const ROWS: &[Row<Search, Cx, Msg>] = &[
    Row {
        id: "enter",
        press: Press::Keys(&[Key::Enter], Msg::Enter),
        label: |words| words.search.enter,
        when: Search::has_hits,
        shown: Shown::Foot,
    },
    Row {
        id: "down",
        press: Press::Moves(&[Key::Down], Move::Down, Msg::Move),
        label: |words| words.search.pick,
        when: Search::has_hits,
        shown: Shown::Foot,
    },
    Row {
        id: "up",
        press: Press::Moves(&[Key::Up], Move::Up, Msg::Move),
        label: |words| words.keys.up,
        when: Search::has_hits,
        shown: Shown::List,
    },
    Row {
        id: "clear",
        press: Press::Keys(&[Key::Ctrl('u')], Msg::Clear),
        label: |words| words.search.clear,
        when: |room, _| !room.field.value().is_empty(),
        shown: Shown::Foot,
    },
    Row {
        id: "close",
        press: Press::Keys(&[Key::Esc], Msg::Close),
        label: |words| words.search.close,
        when: |_, _| true,
        shown: Shown::Foot,
    },
];
