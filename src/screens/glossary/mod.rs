//! The words of the trade, over what is on the screen: those of the page that is read, or all, and among
//! these what a filter leaves.

mod rows;
mod view;

use std::cell::Cell;

use ratatui::Frame;
use ratatui::layout::{Position, Rect};

use crate::domain::id::{PageId, TermId};
use crate::domain::lang::{Both, Lang};
use crate::domain::search::{Index, Query};
use crate::ui::action::Row;
use crate::ui::field::Field;
use crate::ui::key::Input;
use crate::ui::layout::{self, Scroll, Sheet};
use crate::ui::lines::Spot;
use crate::ui::moves::{self, Move};

use super::flow::{Cx, Effect, Route, Step};
use super::screen::Screen;

/// The glossary. A term is named by its place among all of them: it stays the same in whatever order they
/// are listed.
pub struct Glossary {
    page: Option<PageId>,
    terms: Terms,
    /// Whether all are listed, though there is a page.
    all: bool,
    filter: Option<Filter>,
    /// The selected term.
    selected: usize,
    measured: Cell<Option<view::Measured>>,
}

/// What is known of the terms; collected when the room opens.
struct Terms {
    /// Those of the page, in the order in which they stand there.
    here: Both<Vec<usize>>,
    /// All, as a reader of the language looks them up.
    ordered: Both<Vec<usize>>,
    /// For each the pages that teach it, over the whole course.
    taught: Vec<Vec<PageId>>,
    index: Index,
}

/// What is typed to find a term among all.
#[derive(Default)]
struct Filter {
    field: Field,
    query: Query,
    /// What it leaves, the best first.
    found: Vec<usize>,
}

/// What the room can be told.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Msg {
    /// Move the selection.
    Move(Move),
    /// Select this term.
    Pick(usize),
    /// List all terms, or those of the page again.
    Switch,
    /// Type to filter.
    Filter,
    /// Take out what was typed.
    Clear,
    /// Filter no longer.
    Unfilter,
    /// Look at the page that teaches the term.
    Enter,
    /// Close.
    Close,
}

impl Terms {
    fn of(page: Option<&PageId>, cx: &Cx) -> Self {
        let glossary = cx.shelf.glossary();
        let lessons = cx.course().lessons();
        let lessons = lessons.filter_map(|lesson| cx.shelf.lesson(&lesson.id));
        let lessons: Vec<_> = lessons.collect();
        let [here_zh, here_en] = Lang::ALL.map(|lang| on_page(page, lang, cx));
        let [zh, en] = Lang::ALL.map(|lang| glossary.ordered(lang));
        Self {
            here: Both {
                zh: here_zh,
                en: here_en,
            },
            ordered: Both { zh, en },
            taught: glossary.taught(lessons.iter().map(|lesson| &**lesson)),
            index: Index::of_terms(&glossary),
        }
    }
}

/// The terms of the page, in the order in which they stand there.
fn on_page(page: Option<&PageId>, lang: Lang, cx: &Cx) -> Vec<usize> {
    let lesson = page.and_then(|page| cx.shelf.lesson(&page.lesson()));
    let mut pages = lesson.iter().flat_map(|lesson| &lesson.pages);
    let Some(page) = pages.find(|known| Some(&known.id) == page) else {
        return Vec::new();
    };
    let glossary = cx.shelf.glossary();
    let found = glossary.on_page(page, lang).into_iter();
    found.filter_map(|term| place(&term.id, cx)).collect()
}

/// The place of a term among all.
fn place(term: &TermId, cx: &Cx) -> Option<usize> {
    let glossary = cx.shelf.glossary();
    let mut terms = glossary.terms.iter();
    terms.position(|known| known.id == *term)
}

impl Glossary {
    /// The glossary over `page`, or the whole one.
    pub fn new(page: Option<PageId>, cx: &Cx) -> Self {
        let mut room = Self {
            terms: Terms::of(page.as_ref(), cx),
            page,
            all: false,
            filter: None,
            selected: 0,
            measured: Cell::default(),
        };
        room.select(0, cx);
        room
    }

    /// The whole glossary, on `term`.
    pub fn at(term: &TermId, cx: &Cx) -> Self {
        let mut room = Self::new(None, cx);
        room.selected = place(term, cx).unwrap_or(room.selected);
        room
    }

    /// The terms that are listed.
    fn listed(&self, cx: &Cx) -> &[usize] {
        match &self.filter {
            Some(filter) if !filter.query.is_empty() => &filter.found,
            Some(_) => self.terms.ordered.get(cx.pen.lang),
            None => self.unfiltered(cx),
        }
    }

    /// The terms that are listed where there is no filter.
    fn unfiltered(&self, cx: &Cx) -> &[usize] {
        if self.is_here(cx) {
            self.terms.here.get(cx.pen.lang)
        } else {
            self.terms.ordered.get(cx.pen.lang)
        }
    }

    /// Whether just the terms of the page are listed. A filter looks through all.
    fn is_here(&self, cx: &Cx) -> bool {
        !self.all && self.filter.is_none() && self.has_here(cx)
    }

    fn has_here(&self, cx: &Cx) -> bool {
        !self.terms.here.get(cx.pen.lang).is_empty()
    }

    /// Where the selected term stands in the list: on the page one of the other language may be missing.
    fn at_row(&self, cx: &Cx) -> usize {
        let mut listed = self.listed(cx).iter();
        listed.position(|term| *term == self.selected).unwrap_or(0)
    }

    /// The term that is selected, unless nothing is listed.
    fn term(&self, cx: &Cx) -> Option<usize> {
        self.listed(cx).get(self.at_row(cx)).copied()
    }

    /// Selects what stands in this row of the list.
    fn select(&mut self, row: usize, cx: &Cx) {
        if let Some(term) = self.listed(cx).get(row) {
            self.selected = *term;
        }
    }

    /// The page that teaches the selected term, or another one where that is the page that is read; and
    /// whether it is the best.
    fn there(&self, cx: &Cx) -> Option<(&PageId, bool)> {
        let mut pages = self.terms.taught.get(self.term(cx)?)?.iter().enumerate();
        let (rank, page) = pages.find(|(_, page)| Some(*page) != self.page.as_ref())?;
        Some((page, rank == 0))
    }

    fn switch(&mut self, cx: &Cx) {
        self.all = !self.all;
        self.select(self.at_row(cx), cx);
    }

    /// The selected term stays selected, if need be among all.
    fn unfilter(&mut self, cx: &Cx) {
        let term = self.term(cx).unwrap_or(self.selected);
        self.filter = None;
        self.selected = term;
        self.all |= !self.unfiltered(cx).contains(&term);
    }
}

impl Filter {
    /// Finds what is typed in now; whether that is something else than before.
    fn find(&mut self, index: &Index) -> bool {
        let query = Query::new(self.field.value());
        let is_new = query != self.query;
        if is_new {
            let hits = index.find(&query).into_iter();
            self.found = hits.map(|hit| hit.place()).collect();
            self.query = query;
        }
        is_new
    }
}

impl Screen for Glossary {
    type Msg = Msg;

    fn rows() -> &'static [Row<Self, Cx, Msg>] {
        rows::ROWS
    }

    fn moves() -> &'static [Row<Self, Cx, Msg>] {
        rows::MOVES
    }

    fn update(&mut self, msg: Msg, cx: &Cx) -> Step {
        match msg {
            Msg::Move(by) => {
                let last = self.listed(cx).len().saturating_sub(1);
                let seen = self.seen(cx, &cx.sheet());
                self.select(by.to(self.at_row(cx), seen, last), cx);
            }
            Msg::Pick(term) => self.selected = term,
            Msg::Switch => self.switch(cx),
            Msg::Filter => self.filter = Some(Filter::default()),
            Msg::Clear => self.filter = self.filter.take().map(|_| Filter::default()),
            Msg::Unfilter => self.unfilter(cx),
            Msg::Enter => {
                let route = self.there(cx).map(|(page, _)| Route::Look(page.clone()));
                return route.map_or(Step::stay(), Step::open);
            }
            Msg::Close => return Step::back(),
        }
        Step::stay()
    }

    fn reloaded(&mut self, was: &Cx, cx: &Cx) -> Option<Vec<Effect>> {
        let row = self.at_row(was);
        let terms = was.shelf.glossary();
        let term = self.term(was).and_then(|term| terms.terms.get(term));
        if let Some(page) = &mut self.page {
            *page = cx.course().renamed.page(page).clone();
        }
        self.terms = Terms::of(self.page.as_ref(), cx);
        self.measured = Cell::default();
        if let Some(filter) = &mut self.filter {
            filter.query = Query::default();
            filter.find(&self.terms.index);
        }
        match term.and_then(|term| place(&term.id, cx)) {
            Some(term) => self.selected = term,
            None => self.select(moves::kept(None, row, self.listed(cx).len()), cx),
        }
        Some(Vec::new())
    }

    fn scroll(&self, sheet: &Sheet, cx: &Cx) -> Option<Scroll> {
        Some(self.list(cx, sheet).scroll)
    }

    fn view(&self, frame: &mut Frame, sheet: &Sheet, cx: &Cx) {
        self.draw(frame, sheet, cx);
    }

    fn spots(&self, sheet: &Sheet, cx: &Cx) -> Vec<Spot<Msg>> {
        let lines = self.list(cx, sheet).lines;
        lines.spots(layout::overlay_places(sheet, lines.len()).inner, 0)
    }

    fn covered(&self, sheet: &Sheet, cx: &Cx) -> Rect {
        layout::overlay_places(sheet, self.list(cx, sheet).lines.len()).covered
    }

    fn cursor(&self, sheet: &Sheet, cx: &Cx) -> Option<Position> {
        let filter = self.filter.as_ref()?;
        let lines = self.list(cx, sheet).lines.len();
        filter
            .field
            .cursor(view::field(layout::overlay_places(sheet, lines).inner))
    }

    fn is_typing(&self) -> bool {
        self.filter.is_some()
    }

    fn typed(&mut self, input: &Input, _cx: &Cx) -> Step {
        let Some(filter) = &mut self.filter else {
            return Step::stay();
        };
        filter.field.typed(input);
        if filter.find(&self.terms.index) {
            self.selected = filter.found.first().copied().unwrap_or(self.selected);
        }
        Step::stay()
    }

    fn is_full(&self) -> bool {
        let filter = self.filter.as_ref();
        filter.is_some_and(|filter| filter.field.is_full())
    }

    fn is_overlay(&self) -> bool {
        true
    }
}
