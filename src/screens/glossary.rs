//! The words of the trade, over what is on the screen: those of the page that is read, or all.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::domain::glossary::Term;
use crate::domain::id::{PageId, TermId};
use crate::ui::action::{Press, Row, Shown};
use crate::ui::key::Key;
use crate::ui::layout::{self, Scroll, Sheet};
use crate::ui::lines::{Lines, Spot};
use crate::ui::look::Token;
use crate::ui::moves::{self, Move};
use crate::ui::pen::run;
use crate::ui::prose;

use super::flow::{Cx, Step};
use super::room::Screen;

/// The glossary.
#[derive(Debug)]
pub struct Glossary {
    page: Option<PageId>,
    /// Whether all are listed, though there is a page.
    all: bool,
    selected: usize,
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
    /// Close.
    Close,
}

impl Glossary {
    /// The glossary over `page`, or the whole one.
    pub fn new(page: Option<PageId>) -> Self {
        Self {
            page,
            all: false,
            selected: 0,
        }
    }

    /// The terms of the page, in the order in which they stand there.
    fn on_page(&self, cx: &Cx) -> Vec<TermId> {
        let lesson = self
            .page
            .as_ref()
            .and_then(|page| cx.shelf.lesson(&page.lesson()));
        let mut pages = lesson.iter().flat_map(|lesson| &lesson.pages);
        let Some(page) = pages.find(|page| Some(&page.id) == self.page.as_ref()) else {
            return Vec::new();
        };
        let glossary = cx.shelf.glossary();
        let terms = glossary.on_page(page, cx.pen.lang).into_iter();
        terms.map(|term| term.id.clone()).collect()
    }

    /// The terms that are listed, and whether they are those of the page.
    fn terms(&self, cx: &Cx) -> (Vec<TermId>, bool) {
        let on_page = self.on_page(cx);
        if self.all || on_page.is_empty() {
            let glossary = cx.shelf.glossary();
            let all = glossary.terms.iter().map(|term| term.id.clone());
            return (all.collect(), false);
        }
        (on_page, true)
    }
}

impl Screen for Glossary {
    type Msg = Msg;

    fn rows() -> &'static [Row<Self, Cx, Msg>] {
        ROWS
    }

    fn moves() -> &'static [Row<Self, Cx, Msg>] {
        const MOVES: &[Row<Glossary, Cx, Msg>] = &moves::pages(Msg::Move, |_, _| true);
        MOVES
    }

    fn update(&mut self, msg: Msg, cx: &Cx) -> Step {
        match msg {
            Msg::Move(by) => {
                let last = self.terms(cx).0.len().saturating_sub(1);
                let listed = self.list(cx, &cx.sheet()).listed;
                self.selected = by.to(self.selected, listed, last);
                Step::stay()
            }
            Msg::Pick(at) => {
                self.selected = at;
                Step::stay()
            }
            Msg::Switch => {
                let term = self.terms(cx).0.into_iter().nth(self.selected);
                self.all = !self.all;
                let place = self.terms(cx).0.into_iter().position(|id| Some(id) == term);
                self.selected = place.unwrap_or(0);
                Step::stay()
            }
            Msg::Close => Step::back(),
        }
    }

    fn view(&self, frame: &mut Frame, sheet: &Sheet, cx: &Cx) {
        let list = self.list(cx, sheet);
        layout::overlay(frame, sheet, &cx.pen, list.lines.all(), 0);
        layout::hint(frame, sheet, &cx.pen, &[], &list.scroll);
    }

    fn spots(&self, sheet: &Sheet, cx: &Cx) -> Vec<Spot<Msg>> {
        let lines = self.list(cx, sheet).lines;
        lines.spots(layout::overlay_places(sheet, lines.len()).inner, 0)
    }

    fn covered(&self, sheet: &Sheet, cx: &Cx) -> Rect {
        layout::overlay_places(sheet, self.list(cx, sheet).lines.len()).covered
    }

    fn is_overlay(&self) -> bool {
        true
    }
}

/// The blank columns between a mark and its word, and between the word and the one of the other language.
const MARK: usize = 2;
const GAP: usize = 3;

/// What the overlay shows.
struct List {
    lines: Lines<Msg>,
    /// How many terms are listed at once.
    listed: usize,
    /// How far the list of terms is scrolled.
    scroll: Scroll,
}

impl Glossary {
    /// A head, as many terms as there is room for, and what the selected one is. The room for that is
    /// always as high as the longest needs, so that nothing jumps while one goes through the list.
    fn list(&self, cx: &Cx, sheet: &Sheet) -> List {
        let (columns, rows) = (sheet.columns(), sheet.rows());
        let (terms, here) = self.terms(cx);
        let glossary = cx.shelf.glossary();
        let terms: Vec<&Term> = terms.iter().filter_map(|id| glossary.term(id)).collect();
        let width = word_width(cx, &terms, columns);
        let meant: Vec<_> = terms
            .iter()
            .map(|term| meaning(cx, term, width, columns))
            .collect();
        let highest = meant.iter().map(Vec::len).max().unwrap_or(0);
        let listed = rows.saturating_sub(3 + highest).max(1);
        let middle = self.selected.saturating_sub(listed / 2);
        let scroll = Scroll::of(terms.len(), listed, middle);

        let head = self.head(cx, here, terms.len(), columns);
        let mut lines = Lines::from(vec![head, Line::default()]);
        for (at, term) in terms.iter().enumerate().skip(scroll.from).take(listed) {
            let line = term_line(cx, term, at == self.selected, width, columns);
            lines.link(Msg::Pick(at), [line]);
        }
        lines.gap();
        let mut meaning = meant.into_iter().nth(self.selected).unwrap_or_default();
        meaning.resize(highest, Line::default());
        lines.extend(meaning);
        List {
            lines,
            listed,
            scroll,
        }
    }

    fn head(&self, cx: &Cx, here: bool, count: usize, columns: usize) -> Line<'static> {
        let words = &cx.words().glossary;
        let title = if here { words.here } else { words.all };
        let place = format!("{}/{count}", (self.selected + 1).min(count));
        let left = [run(Token::Title, title(count))];
        cx.pen.edges(&left, &[run(Token::Muted, place)], columns)
    }
}

/// How wide the column of words is: as the widest, as far as the other language has room beside it.
fn word_width(cx: &Cx, terms: &[&Term], columns: usize) -> usize {
    let pen = &cx.pen;
    let widest = |lang| {
        let widths = terms.iter().map(|term| pen.width(term.word.str(lang)));
        widths.max().unwrap_or(0)
    };
    let room = columns.saturating_sub(MARK + GAP);
    let beside = room.saturating_sub(widest(pen.lang.other()));
    widest(pen.lang).min(beside.max(room / 2))
}

/// What a term is, and the slides it comes from; before it the words that the list had to cut.
fn meaning(cx: &Cx, term: &Term, width: usize, columns: usize) -> Vec<Line<'static>> {
    let pen = &cx.pen;
    let (word, other) = (pen.say(&term.word), term.word.str(pen.lang.other()));
    let is_cut = pen.width(word) > width || MARK + width + GAP + pen.width(other) > columns;
    let words = if is_cut {
        format!("{word} · {other}  ")
    } else {
        String::new()
    };
    let runs = [
        run(Token::Strong, words),
        run(Token::Text, format!("{}  ", pen.say(&term.is))),
        // The numbers stay with their word.
        run(
            Token::Muted,
            prose::slides(pen, &term.slides).replace(' ', "\u{A0}"),
        ),
    ];
    pen.wrap(&runs, columns)
}

fn term_line(cx: &Cx, term: &Term, selected: bool, width: usize, columns: usize) -> Line<'static> {
    let token = if selected {
        Token::Selected
    } else {
        Token::Text
    };
    let mark = if selected { "› " } else { "  " };
    let other = term.word.str(cx.pen.lang.other());
    let left = [
        run(token, mark),
        run(token, cx.pen.fit(cx.pen.say(&term.word), width)),
        run(Token::Muted, format!("{:GAP$}{other}", "")),
    ];
    cx.pen.edges(&left, &[], columns)
}

const ROWS: &[Row<Glossary, Cx, Msg>] = &[
    Row {
        id: "close",
        press: Press::Keys(
            &[Key::Esc, Key::Enter, Key::Char('g'), Key::Backspace],
            Msg::Close,
        ),
        label: |words| words.glossary.close,
        when: |_, _| true,
        shown: Shown::Foot,
    },
    Row {
        id: "down",
        press: Press::Keys(
            &[Key::Down, Key::Char('j'), Key::Right],
            Msg::Move(Move::Down),
        ),
        label: |words| words.glossary.pick,
        when: |_, _| true,
        shown: Shown::Foot,
    },
    Row {
        id: "up",
        press: Press::Keys(&[Key::Up, Key::Char('k'), Key::Left], Msg::Move(Move::Up)),
        label: |words| words.keys.up,
        when: |_, _| true,
        shown: Shown::List,
    },
    Row {
        id: "all",
        press: Press::Keys(&[Key::Char('a')], Msg::Switch),
        label: |words| words.glossary.to_all,
        when: |room, cx| !room.all && !room.on_page(cx).is_empty(),
        shown: Shown::Foot,
    },
    Row {
        id: "page-again",
        press: Press::Keys(&[Key::Char('a')], Msg::Switch),
        label: |words| words.glossary.to_page,
        when: |room, cx| room.all && !room.on_page(cx).is_empty(),
        shown: Shown::Foot,
    },
];
