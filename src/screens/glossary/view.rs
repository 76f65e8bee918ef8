//! How the glossary looks.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::domain::glossary::Term;
use crate::domain::id::PageId;
use crate::domain::lang::Lang;
use crate::screens::flow::Cx;
use crate::text::Glyphs;
use crate::ui::layout::{self, Scroll, Sheet};
use crate::ui::lines::Lines;
use crate::ui::look::Token;
use crate::ui::pen::{Run, run};
use crate::ui::prose;

use super::{Filter, Glossary, Msg};

/// The blank columns between a mark and its word, and between the word and the one of the other language.
const MARK: usize = 2;
const GAP: usize = 3;

/// What the overlay shows.
pub(super) struct List {
    pub(super) lines: Lines<Msg>,
    /// How far the list of terms is scrolled.
    pub(super) scroll: Scroll,
}

/// What a list takes of the screen, and what that was measured for: every meaning is wrapped for it, which
/// is too much for every key.
#[derive(Clone, Copy)]
pub(super) struct Measured {
    of: (Lang, Glyphs, usize, bool),
    /// How wide the column of words is.
    word: usize,
    /// The most lines that a meaning takes.
    highest: usize,
}

/// Where what is typed stands in the first row of `area`.
pub(super) fn field(area: Rect) -> Rect {
    let row = Rect {
        height: area.height.min(1),
        ..area
    };
    layout::inset(row, 2)
}

impl Glossary {
    pub(super) fn draw(&self, frame: &mut Frame, sheet: &Sheet, cx: &Cx) {
        let list = self.list(cx, sheet);
        layout::overlay(frame, sheet, &cx.pen, list.lines.all(), 0);
        layout::hint(frame, sheet, &cx.pen, &[], &list.scroll);
    }

    /// How many terms are listed at once.
    pub(super) fn seen(&self, cx: &Cx, sheet: &Sheet) -> usize {
        // A head, two blank lines, and one for the page that teaches the term.
        let taken = 4 + self.measured(cx, sheet.columns()).highest;
        let room = sheet.rows().saturating_sub(taken).max(1);
        room.min(self.unfiltered(cx).len().max(1))
    }

    /// A head, as many terms as there is room for, and what the selected one is. The room for that is
    /// always as high as the longest needs, so that nothing jumps while one goes through the list or types.
    pub(super) fn list(&self, cx: &Cx, sheet: &Sheet) -> List {
        let columns = sheet.columns();
        let Measured { word, highest, .. } = self.measured(cx, columns);
        let (listed, row, seen) = (self.listed(cx), self.at_row(cx), self.seen(cx, sheet));
        let scroll = Scroll::of(listed.len(), seen, row.saturating_sub(seen / 2));
        let glossary = cx.shelf.glossary();
        let terms = &glossary.terms;

        let mut lines = Lines::default();
        self.head(&mut lines, cx, columns);
        lines.gap();
        for at in listed.iter().skip(scroll.from).take(seen) {
            if let Some(term) = terms.get(*at) {
                let is_selected = Some(*at) == self.term(cx);
                lines.link(
                    Msg::Pick(*at),
                    [term_line(cx, term, is_selected, word, columns)],
                );
            }
        }
        if listed.is_empty() {
            lines.extend(self.nothing(cx, columns));
        }
        fill(&mut lines, 2 + seen + 1);
        let selected = self.term(cx).and_then(|at| terms.get(at));
        lines.extend(selected.map_or(Vec::new(), |term| meaning(cx, term, word, columns)));
        if let Some((page, is_best)) = self.there(cx) {
            lines.link(Msg::Enter, [page_line(cx, page, is_best, columns)]);
        }
        fill(&mut lines, 2 + seen + 1 + highest + 1);
        List { lines, scroll }
    }

    fn measured(&self, cx: &Cx, columns: usize) -> Measured {
        let pen = &cx.pen;
        let of = (pen.lang, pen.glyphs, columns, self.is_here(cx));
        if let Some(known) = self.measured.get().filter(|known| known.of == of) {
            return known;
        }
        let glossary = cx.shelf.glossary();
        let terms = self.unfiltered(cx).iter();
        let terms: Vec<&Term> = terms.filter_map(|at| glossary.terms.get(*at)).collect();
        let word = word_width(cx, &terms, columns);
        let heights = terms
            .iter()
            .map(|term| meaning(cx, term, word, columns).len());
        let highest = heights.max().unwrap_or(0);
        let measured = Measured { of, word, highest };
        self.measured.set(Some(measured));
        measured
    }

    /// What is listed: the terms of the page or all, each a click away; or what is typed.
    fn head(&self, lines: &mut Lines<Msg>, cx: &Cx, columns: usize) {
        let words = &cx.words().glossary;
        let (listed, all) = (self.listed(cx).len(), cx.shelf.glossary().terms.len());
        if let Some(filter) = &self.filter {
            let count = run(Token::Muted, (words.of)(listed, all));
            return lines.push(cx.pen.edges(&typed(filter), &[count], columns));
        }
        let place = format!("{}/{listed}", (self.at_row(cx) + 1).min(listed));
        let place = [(run(Token::Muted, place), None)];
        let is_here = self.is_here(cx);
        let title = |text: String, is_shown: bool| {
            if is_shown {
                (run(Token::Title, text), None)
            } else {
                (run(Token::Muted, text), Some(Msg::Switch))
            }
        };
        let mut left = Vec::new();
        if self.has_here(cx) {
            let here = self.terms.here.get(cx.pen.lang).len();
            left.push(title((words.here)(here), is_here));
            left.push((run(Token::Muted, " · "), None));
        }
        left.push(title((words.all)(all), !is_here));
        lines.edges(&cx.pen, &left, &place, columns);
    }

    /// That no term was found, and what to do then.
    fn nothing(&self, cx: &Cx, columns: usize) -> Vec<Line<'static>> {
        let words = &cx.words().search;
        let typed = self
            .filter
            .as_ref()
            .map_or("", |filter| filter.field.value().trim());
        let mut lines = cx
            .pen
            .wrap(&[run(Token::Text, (words.nothing)(typed))], columns);
        lines.extend(
            cx.pen
                .wrap(&[run(Token::Muted, words.nothing_then)], columns),
        );
        lines
    }
}

fn typed(filter: &Filter) -> [Run; 2] {
    [
        run(Token::Accent, "/ "),
        run(Token::Strong, filter.field.value()),
    ]
}

/// Blank lines, so that there are as many as wanted.
fn fill(lines: &mut Lines<Msg>, wanted: usize) {
    while lines.len() < wanted {
        lines.gap();
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
