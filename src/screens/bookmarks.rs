//! The marked pages, to go to any of them.

use ratatui::Frame;
use ratatui::text::Line;

use crate::domain::id::PageId;
use crate::ui::action::{Press, Row, Shown};
use crate::ui::key::Key;
use crate::ui::layout::{self, Scroll, Sheet};
use crate::ui::lines::{Lines, Spot};
use crate::ui::listing::Listing;
use crate::ui::look::Token;
use crate::ui::moves::{self, Move};
use crate::ui::pen::run;

use super::flow::{Cx, Effect, Go, Route, Step};
use super::screen::Screen;

/// The list of marked pages.
#[derive(Debug)]
pub struct Bookmarks {
    /// What was marked when the room was opened, the newest first: a page whose mark is taken away stays in
    /// the list, so that it can be marked again.
    pages: Vec<PageId>,
    selected: usize,
    /// Whether it was opened from a page, and jumps within the room below.
    here: bool,
}

/// What the room can be told.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Msg {
    /// Go to the selected page.
    Enter,
    /// Select this one, and go there.
    Open(usize),
    /// Move the selection.
    Move(Move),
    /// Mark the selected page again, or take its mark away.
    Mark,
    /// Close.
    Close,
}

impl Bookmarks {
    /// The list; on `page`, where it is opened over one that is marked.
    pub fn new(page: Option<&PageId>, cx: &Cx) -> Self {
        let marked = cx.progress().bookmarks.pages().iter();
        let pages: Vec<PageId> = marked
            .rev()
            .filter(|page| cx.course().page(page).is_some())
            .cloned()
            .collect();
        let selected = pages.iter().position(|marked| Some(marked) == page);
        Self {
            pages,
            selected: selected.unwrap_or(0),
            here: page.is_some(),
        }
    }

    fn page(&self) -> Option<&PageId> {
        self.pages.get(self.selected)
    }

    fn is_marked(&self, cx: &Cx) -> bool {
        let bookmarks = &cx.progress().bookmarks;
        self.page().is_some_and(|page| bookmarks.holds(page))
    }

    fn enter(&self) -> Step {
        let Some(page) = self.page() else {
            return Step::stay();
        };
        let route = Route::Page(page.clone(), None);
        if self.here {
            Step::go(Go::Jump(route))
        } else {
            Step::replace(route)
        }
    }

    fn mark(&self, cx: &Cx) -> Step {
        let bookmarks = &cx.progress().bookmarks;
        let turned = self.page().map(|page| bookmarks.turn(page));
        turned.map_or(Step::stay(), Step::record)
    }
}

impl Screen for Bookmarks {
    type Msg = Msg;

    fn rows() -> &'static [Row<Self, Cx, Msg>] {
        ROWS
    }

    fn moves() -> &'static [Row<Self, Cx, Msg>] {
        const MOVES: &[Row<Bookmarks, Cx, Msg>] = &moves::pages(Msg::Move, has_any);
        MOVES
    }

    fn update(&mut self, msg: Msg, cx: &Cx) -> Step {
        match msg {
            Msg::Enter => self.enter(),
            Msg::Open(at) => {
                self.selected = at;
                self.enter()
            }
            Msg::Mark => self.mark(cx),
            Msg::Close => Step::back(),
            Msg::Move(by) => {
                let last = self.pages.len().saturating_sub(1);
                let listed = LIST.seen(cx.sheet().rows());
                self.selected = by.to(self.selected, listed, last);
                Step::stay()
            }
        }
    }

    fn reloaded(&mut self, _was: &Cx, cx: &Cx) -> Option<Vec<Effect>> {
        let page = self.page().cloned();
        let renamed = &cx.course().renamed;
        let pages = self.pages.iter().map(|page| renamed.page(page).clone());
        self.pages = pages
            .filter(|page| cx.course().page(page).is_some())
            .collect();
        let page = page.map(|page| renamed.page(&page).clone());
        let place = self
            .pages
            .iter()
            .position(|known| Some(known) == page.as_ref());
        self.selected = moves::kept(place, self.selected, self.pages.len());
        Some(Vec::new())
    }

    fn place(&self) -> Option<Route> {
        (!self.here).then_some(Route::Bookmarks(None))
    }

    fn scroll(&self, sheet: &Sheet, cx: &Cx) -> Option<Scroll> {
        Some(self.laid_out(sheet, cx).1)
    }

    fn view(&self, frame: &mut Frame, sheet: &Sheet, cx: &Cx) {
        let pen = &cx.pen;
        let words = &cx.words().bookmarks;
        let left = [run(Token::Title, words.title)];
        let head = pen.edges(&left, &[], usize::from(sheet.head.width));
        layout::lines(frame, sheet.head, &[head], 0);
        if self.pages.is_empty() {
            let lines = pen.wrap(&[run(Token::Text, words.none)], sheet.columns());
            return layout::lines(frame, sheet.text(), &lines, 0);
        }
        let (lines, scroll) = self.laid_out(sheet, cx);
        layout::lines(frame, LIST.place(sheet.body), lines.all(), scroll.from);
        layout::hint(frame, sheet, pen, &[], &scroll);
    }

    fn spots(&self, sheet: &Sheet, cx: &Cx) -> Vec<Spot<Msg>> {
        let (lines, scroll) = self.laid_out(sheet, cx);
        lines.spots(LIST.place(sheet.body), scroll.from)
    }
}

/// A page: its title, and where it stands.
const LIST: Listing = Listing { lines: 2, gap: 1 };
/// How far titles stand in.
const INDENT: usize = 4;

impl Bookmarks {
    /// The lines of the list, and how far they are scrolled: the page that is selected is in the middle.
    fn laid_out(&self, sheet: &Sheet, cx: &Cx) -> (Lines<Msg>, Scroll) {
        let columns = usize::from(sheet.body.width);
        let mut lines = Lines::default();
        for (at, page) in self.pages.iter().enumerate() {
            if at > 0 {
                lines.gap();
            }
            lines.link(
                Msg::Open(at),
                page_lines(cx, page, at == self.selected, columns),
            );
        }
        let scroll = LIST.scroll(self.pages.len(), sheet.rows(), self.selected);
        (lines, scroll)
    }
}

/// A page: its title, and below it where it stands.
fn page_lines(cx: &Cx, id: &PageId, is_selected: bool, columns: usize) -> [Line<'static>; 2] {
    let pen = &cx.pen;
    let is_marked = cx.progress().bookmarks.holds(id);
    let title = cx.course().page(id).map_or("", |page| pen.say(&page.title));
    let token = match (is_selected, is_marked) {
        (true, _) => Token::Selected,
        (false, true) => Token::Strong,
        (false, false) => Token::Muted,
    };
    let left = [
        run(token, if is_selected { "› " } else { "  " }),
        run(Token::Accent, if is_marked { "◆ " } else { "  " }),
        run(token, title),
    ];
    let place = cx.place_of(&id.lesson(), columns.saturating_sub(INDENT));
    let below = [run(Token::Muted, format!("{:INDENT$}{place}", ""))];
    [
        pen.edges(&left, &[], columns),
        pen.edges(&below, &[], columns),
    ]
}

fn has_any(room: &Bookmarks, _: &Cx) -> bool {
    !room.pages.is_empty()
}

const ROWS: &[Row<Bookmarks, Cx, Msg>] = &[
    Row {
        id: "enter",
        press: Press::Keys(&[Key::Enter, Key::Char(' '), Key::Right], Msg::Enter),
        label: |words| words.bookmarks.enter,
        when: has_any,
        shown: Shown::Foot,
    },
    Row {
        id: "unmark",
        press: Press::Keys(&[Key::Char('m'), Key::Delete], Msg::Mark),
        label: |words| words.bookmarks.unmark,
        when: |room, cx| room.is_marked(cx),
        shown: Shown::Foot,
    },
    Row {
        id: "mark-again",
        press: Press::Keys(&[Key::Char('m')], Msg::Mark),
        label: |words| words.bookmarks.mark_again,
        when: |room, cx| has_any(room, cx) && !room.is_marked(cx),
        shown: Shown::Foot,
    },
    Row {
        when: has_any,
        ..moves::next(Msg::Move, |words| words.bookmarks.pick)
    },
    Row {
        when: has_any,
        ..moves::previous(Msg::Move)
    },
    Row {
        id: "close",
        press: Press::Keys(&[Key::Esc, Key::Backspace, Key::Char('b')], Msg::Close),
        label: |words| words.bookmarks.close,
        when: |_, _| true,
        shown: Shown::Foot,
    },
];
