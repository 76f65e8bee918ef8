//! The words of the trade, over the page that is read: those on the page first, then all others.

use ratatui::Frame;
use ratatui::text::Line;

use crate::domain::glossary::Term;
use crate::domain::id::{PageId, TermId};
use crate::ui::action::{Press, Row, Shown};
use crate::ui::key::Key;
use crate::ui::layout::{self, Sheet};
use crate::ui::look::Token;
use crate::ui::pen::run;

use super::flow::{Cx, Step};
use super::room::Screen;

/// The glossary.
#[derive(Debug)]
pub struct Glossary {
    page: Option<PageId>,
    selected: usize,
}

/// What the room can be told.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Msg {
    /// Move the selection.
    Move(isize),
    /// Close.
    Close,
}

impl Glossary {
    /// The glossary over `page`.
    pub fn new(page: Option<PageId>) -> Self {
        Self { page, selected: 0 }
    }

    /// The terms in order, and how many of them stand on the page.
    fn terms(&self, cx: &Cx) -> (Vec<TermId>, usize) {
        let glossary = cx.shelf.glossary();
        let lesson = self
            .page
            .as_ref()
            .and_then(|page| cx.shelf.lesson(&page.lesson()));
        let mut pages = lesson.iter().flat_map(|lesson| &lesson.pages);
        let page = pages.find(|page| Some(&page.id) == self.page.as_ref());
        let on_page = page.map_or(Vec::new(), |page| glossary.on_page(page, cx.pen.lang));
        let mut terms: Vec<TermId> = on_page.into_iter().map(|term| term.id.clone()).collect();
        let here = terms.len();
        let others = glossary.terms.iter().map(|term| &term.id);
        let others: Vec<TermId> = others.filter(|id| !terms.contains(id)).cloned().collect();
        terms.extend(others);
        (terms, here)
    }
}

impl Screen for Glossary {
    type Msg = Msg;

    fn rows() -> &'static [Row<Self, Cx, Msg>] {
        ROWS
    }

    fn update(&mut self, msg: Msg, cx: &Cx) -> Step {
        match msg {
            Msg::Move(by) => {
                let last = self.terms(cx).0.len().saturating_sub(1);
                self.selected = self.selected.saturating_add_signed(by).min(last);
                Step::stay()
            }
            Msg::Close => Step::back(),
        }
    }

    fn view(&self, frame: &mut Frame, sheet: &Sheet, cx: &Cx) {
        let lines = self.lines(cx, sheet.columns(), sheet.rows());
        layout::overlay(frame, sheet, &cx.pen, &lines, 0);
    }

    fn is_overlay(&self) -> bool {
        true
    }
}

/// How many terms are listed at once.
const LISTED: usize = 5;
/// As many as are listed, to move by.
const SCREEN: isize = 5;

impl Glossary {
    fn lines(&self, cx: &Cx, columns: usize, rows: usize) -> Vec<Line<'static>> {
        let pen = &cx.pen;
        let words = &cx.words().glossary;
        let (terms, here) = self.terms(cx);
        let glossary = cx.shelf.glossary();
        let (title, of) = if self.selected < here {
            ((words.here)(here), here)
        } else {
            ((words.all)(terms.len()), terms.len())
        };
        let place = format!("{}/{of}", (self.selected + 1).min(of));
        let head = pen.edges(
            &[run(Token::Title, title)],
            &[run(Token::Muted, place)],
            columns,
        );
        let mut lines = vec![head, Line::default()];
        let from = self.selected.saturating_sub(LISTED / 2);
        let from = from.min(terms.len().saturating_sub(LISTED));
        for (at, id) in terms.iter().enumerate().skip(from).take(LISTED) {
            let Some(term) = glossary.term(id) else {
                continue;
            };
            lines.push(term_line(cx, term, at == self.selected, columns));
        }
        lines.push(Line::default());
        if let Some(term) = terms.get(self.selected).and_then(|id| glossary.term(id)) {
            lines.extend(pen.wrap(&[run(Token::Text, pen.say(&term.is))], columns));
            let slides: Vec<String> = term.slides.iter().map(u32::to_string).collect();
            let slides = (cx.words().lesson.slides)(&slides.join(", "));
            lines.push(pen.line([(Token::Muted, slides.as_str())]));
        }
        // The window keeps its height while one goes through the list.
        let height = (LISTED + 7).min(rows);
        lines.resize(height.max(lines.len()), Line::default());
        lines
    }
}

fn term_line(cx: &Cx, term: &Term, selected: bool, columns: usize) -> Line<'static> {
    let token = if selected {
        Token::Selected
    } else {
        Token::Text
    };
    let mark = if selected { "› " } else { "  " };
    let other = term.word.str(cx.pen.lang.other());
    let left = [
        run(token, mark),
        run(token, cx.pen.say(&term.word)),
        run(Token::Muted, format!("   {other}")),
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
        press: Press::Keys(&[Key::Down, Key::Char('j'), Key::Right], Msg::Move(1)),
        label: |words| words.glossary.pick,
        when: |_, _| true,
        shown: Shown::Foot,
    },
    Row {
        id: "up",
        press: Press::Keys(&[Key::Up, Key::Char('k'), Key::Left], Msg::Move(-1)),
        label: |words| words.keys.up,
        when: |_, _| true,
        shown: Shown::List,
    },
    Row {
        id: "page-down",
        press: Press::Keys(&[Key::PageDown], Msg::Move(SCREEN)),
        label: |words| words.keys.page_down,
        when: |_, _| true,
        shown: Shown::List,
    },
    Row {
        id: "page-up",
        press: Press::Keys(&[Key::PageUp], Msg::Move(-SCREEN)),
        label: |words| words.keys.page_up,
        when: |_, _| true,
        shown: Shown::List,
    },
];
