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

use super::flow::{Cx, Effect, Route, Step};
use super::room::Screen;

/// The glossary.
#[derive(Debug)]
pub struct Glossary {
    page: Option<PageId>,
    /// Whether all are listed, though there is a page.
    all: bool,
    selected: usize,
    /// The pages that teach each term, in the order of all terms.
    taught: Vec<Vec<PageId>>,
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
    /// Search.
    Search,
    /// Look at the page that teaches the term.
    Enter,
    /// Close.
    Close,
}

/// For each term the pages that teach it, over the whole course.
fn taught(cx: &Cx) -> Vec<Vec<PageId>> {
    let lessons = cx.course().lessons();
    let lessons = lessons.filter_map(|lesson| cx.shelf.lesson(&lesson.id));
    let lessons: Vec<_> = lessons.collect();
    let glossary = cx.shelf.glossary();
    glossary.taught(lessons.iter().map(|lesson| &**lesson))
}

impl Glossary {
    /// The glossary over `page`, or the whole one.
    pub fn new(page: Option<PageId>, cx: &Cx) -> Self {
        Self {
            page,
            all: false,
            selected: 0,
            taught: taught(cx),
        }
    }

    /// The whole glossary, on `term`.
    pub fn at(term: &TermId, cx: &Cx) -> Self {
        let glossary = cx.shelf.glossary();
        let place = glossary.terms.iter().position(|known| known.id == *term);
        Self {
            selected: place.unwrap_or(0),
            ..Self::new(None, cx)
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

    /// The page that teaches the selected term, or another one where that is the page that is read; and
    /// whether it is the best.
    fn there(&self, cx: &Cx) -> Option<(PageId, bool)> {
        let term = self.terms(cx).0.into_iter().nth(self.selected)?;
        let glossary = cx.shelf.glossary();
        let at = glossary.terms.iter().position(|known| known.id == term)?;
        let mut pages = self.taught.get(at)?.iter().enumerate();
        let (rank, page) = pages.find(|(_, page)| Some(*page) != self.page.as_ref())?;
        Some((page.clone(), rank == 0))
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
            Msg::Enter => match self.there(cx) {
                Some((page, _)) => Step::open(Route::Look(page)),
                None => Step::stay(),
            },
            Msg::Search => Step::open(Route::Search),
            Msg::Close => Step::back(),
        }
    }

    fn reloaded(&mut self, was: &Cx, cx: &Cx) -> Option<Vec<Effect>> {
        let term = self.terms(was).0.into_iter().nth(self.selected);
        if let Some(page) = &mut self.page {
            *page = cx.course().renamed.page(page).clone();
        }
        self.taught = taught(cx);
        let terms = self.terms(cx).0;
        let place = terms.iter().position(|id| Some(id) == term.as_ref());
        self.selected = moves::kept(place, self.selected, terms.len());
        Some(Vec::new())
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
        // One line more for the page that teaches it.
        let highest = meant.iter().map(Vec::len).max().unwrap_or(0) + 1;
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
        let end = lines.len() + highest;
        lines.extend(meant.into_iter().nth(self.selected).unwrap_or_default());
        if let Some((page, is_best)) = self.there(cx) {
            lines.link(Msg::Enter, [page_line(cx, &page, is_best, columns)]);
        }
        while lines.len() < end {
            lines.gap();
        }
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

/// The page that teaches a term. Where the title of the lesson has no room, the chapter keeps its number.
fn page_line(cx: &Cx, page: &PageId, is_best: bool, columns: usize) -> Line<'static> {
    let (pen, words) = (&cx.pen, &cx.words().glossary);
    let lesson = page.lesson();
    let chapter = cx.course().chapter_of(&lesson);
    let number = chapter.map_or(String::new(), |(at, _)| (cx.words().screen.number)(at));
    let title = cx
        .course()
        .page(page)
        .map_or("", |head| pen.say(&head.title));
    let lesson = cx.course().lesson(&lesson);
    let lesson = lesson.map_or("", |head| pen.say(&head.title));
    let lead = if is_best { words.taught } else { words.also_on };
    let whole = format!("{lead}{number} {lesson} › {title}");
    let line = if pen.width(&whole) <= columns {
        whole
    } else {
        format!("{lead}{number} › {title}")
    };
    pen.edges(&[run(Token::Muted, line)], &[], columns)
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
        id: "enter",
        press: Press::Keys(&[Key::Enter], Msg::Enter),
        label: |words| words.glossary.enter,
        when: |room, cx| room.there(cx).is_some(),
        shown: Shown::Foot,
    },
    Row {
        id: "close",
        press: Press::Keys(&[Key::Esc, Key::Char('g'), Key::Backspace], Msg::Close),
        label: |words| words.glossary.close,
        when: |_, _| true,
        shown: Shown::Foot,
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
        id: "search",
        press: Press::Keys(&[Key::Char('/')], Msg::Search),
        label: |words| words.search.open,
        when: |_, _| true,
        shown: Shown::List,
    },
];
