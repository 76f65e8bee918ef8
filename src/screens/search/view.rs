//! How the search looks.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::domain::search::{Hit, Marked, Target};
use crate::screens::flow::Cx;
use crate::ui::layout::{self, Scroll, Sheet};
use crate::ui::lines::{Lines, Spot};
use crate::ui::listing::Listing;
use crate::ui::look::Token;
use crate::ui::pen::{Pen, Run, run, selection};

use super::{Msg, Search};

/// The rows above the list: the field and a blank one.
const ABOVE: u16 = 2;
/// The columns before the field, before a title and before an excerpt.
const MARK: u16 = 2;
const INDENT: usize = 4;
/// From how many rows on there is a blank one between two hits.
const LOOSE: usize = 15;
/// The fewest columns between what a hit is called and where it stands, and between the two names of a term.
const GAP: usize = 2;

/// A hit: what it is called and where it stands, and what it says.
pub(super) fn listing(sheet: &Sheet) -> Listing {
    let gap = usize::from(sheet.rows() >= LOOSE);
    Listing { lines: 2, gap }
}

/// How many hits are listed at once.
pub(super) fn listed(sheet: &Sheet) -> usize {
    listing(sheet).seen(usize::from(list(sheet).height))
}

/// Where the list stands.
fn list(sheet: &Sheet) -> Rect {
    let body = sheet.body;
    let above = ABOVE.min(body.height);
    Rect {
        y: body.y + above,
        height: body.height - above,
        ..body
    }
}

/// Where what is typed stands.
pub(super) fn field(sheet: &Sheet) -> Rect {
    let row = Rect {
        height: sheet.body.height.min(1),
        ..sheet.body
    };
    layout::inset(row, MARK)
}

impl Search {
    pub(super) fn draw(&self, frame: &mut Frame, sheet: &Sheet, cx: &Cx) {
        let words = &cx.words().search;
        let columns = usize::from(sheet.head.width);
        let found = if self.query.is_empty() {
            String::new()
        } else {
            (words.found)(self.hits.len())
        };
        let (title, found) = (run(Token::Title, words.title), run(Token::Muted, found));
        let head = cx.pen.edges(&[title], &[found], columns);
        layout::lines(frame, sheet.head, &[head], 0);
        self.draw_field(frame, sheet, &cx.pen);
        let (lines, scroll) = self.laid_out(sheet, cx);
        layout::lines(frame, self.place(sheet), lines.all(), scroll.from);
        layout::hint(frame, sheet, &cx.pen, &[], &scroll);
    }

    /// What leads somewhere on the screen.
    pub(super) fn hit_spots(&self, sheet: &Sheet, cx: &Cx) -> Vec<Spot<Msg>> {
        let (lines, scroll) = self.laid_out(sheet, cx);
        lines.spots(self.place(sheet), scroll.from)
    }

    /// Where the lines below the field stand.
    fn place(&self, sheet: &Sheet) -> Rect {
        if self.hits.is_empty() {
            list(sheet)
        } else {
            listing(sheet).place(list(sheet))
        }
    }

    /// The lines below the field, and how far they are scrolled: what is selected is in the middle.
    pub(super) fn laid_out(&self, sheet: &Sheet, cx: &Cx) -> (Lines<Msg>, Scroll) {
        let lines = self.lines(cx, sheet);
        let rows = usize::from(list(sheet).height);
        let scroll = if self.hits.is_empty() {
            Scroll::of(lines.len(), rows, 0)
        } else {
            listing(sheet).scroll(self.hits.len(), rows, self.selected)
        };
        (lines, scroll)
    }

    fn draw_field(&self, frame: &mut Frame, sheet: &Sheet, pen: &Pen) {
        let value = self.field.span(pen, usize::from(field(sheet).width));
        let line = Line::from(vec![pen.span(Token::Accent, "/ "), value]);
        layout::lines(frame, sheet.body, &[line], 0);
    }

    fn lines(&self, cx: &Cx, sheet: &Sheet) -> Lines<Msg> {
        let columns = usize::from(sheet.body.width);
        if self.hits.is_empty() {
            return self.nothing(cx, columns).into();
        }
        let each = listing(sheet).each();
        let mut lines = Lines::default();
        for (at, hit) in self.hits.iter().enumerate() {
            while lines.len() < at * each {
                lines.gap();
            }
            let title = self.title_line(cx, hit, at == self.selected, columns);
            lines.link(Msg::Open(at), [title, self.excerpt_line(cx, hit, columns)]);
        }
        lines
    }

    /// What can be found, or what to do where nothing was.
    fn nothing(&self, cx: &Cx, columns: usize) -> Vec<Line<'static>> {
        let words = &cx.words().search;
        let said = |token, text: &str| {
            let lead = [run(Token::Text, " ".repeat(usize::from(MARK)))];
            cx.pen.hang(&lead, &[run(token, text)], columns)
        };
        let mut lines = Vec::new();
        if self.query.is_empty() {
            for about in words.about {
                lines.extend(said(Token::Muted, about));
                lines.push(Line::default());
            }
            return lines;
        }
        let typed = self.field.value().trim();
        lines.extend(said(Token::Text, &(words.nothing)(typed)));
        lines.extend(said(Token::Muted, words.nothing_then));
        lines
    }

    /// What a hit is called, and where it stands.
    fn title_line(&self, cx: &Cx, hit: &Hit, is_selected: bool, columns: usize) -> Line<'static> {
        let pen = &cx.pen;
        let (mark, token) = selection(is_selected);
        let title = self.index.title(hit, &self.query, pen.lang);
        let mut left = vec![run(token, mark)];
        left.extend(title.iter().flat_map(|title| marked(title, token)));
        let target = self.index.target(hit);
        if let Some(Target::Term(_)) = target {
            left.extend(self.other_names(pen, hit));
        }
        let place = target.map_or(String::new(), |target| place(cx, target));
        // All places begin in one column.
        let place = pen.fit(&place, places(cx));
        pen.edges(&left, &[run(Token::Muted, place)], columns)
    }

    /// What a term is called in the other language, and the name by which it was found where it is neither.
    fn other_names(&self, pen: &Pen, hit: &Hit) -> Vec<Run> {
        let other = self.index.title(hit, &self.query, pen.lang.other());
        let mut names = vec![run(Token::Text, " ".repeat(GAP))];
        names.extend(other.iter().flat_map(|name| marked(name, Token::Muted)));
        if let Some(also) = self.index.also(hit, &self.query) {
            names.push(run(Token::Muted, " · "));
            names.extend(marked(&also, Token::Muted));
        }
        names
    }

    /// What a hit says, so that the first word that was found is seen.
    fn excerpt_line(&self, cx: &Cx, hit: &Hit, columns: usize) -> Line<'static> {
        let mut left = vec![run(Token::Text, " ".repeat(INDENT))];
        match self.index.excerpt(hit, &self.query, cx.pen.lang) {
            Some(excerpt) => left.extend(around(&cx.pen, &excerpt, columns.saturating_sub(INDENT))),
            None => left.push(run(Token::Muted, self.about(cx, hit))),
        }
        cx.pen.edges(&left, &[], columns)
    }

    /// What it is that has no text of its own, and how long it takes to read.
    fn about(&self, cx: &Cx, hit: &Hit) -> String {
        let (course, words) = (cx.course(), &cx.words().search);
        let (what, minutes) = match self.index.target(hit) {
            Some(Target::Chapter(id)) => {
                let mut chapters = course.chapters.iter();
                let chapter = chapters.find(|chapter| chapter.id == *id);
                let lessons = chapter.map_or(&[][..], |chapter| &chapter.lessons);
                let minutes = lessons.iter().map(|lesson| lesson.minutes).sum();
                (words.chapter, minutes)
            }
            Some(Target::Lesson(id)) => {
                let minutes = course.lesson(id).map_or(0, |lesson| lesson.minutes);
                (words.lesson, minutes)
            }
            _ => return String::new(),
        };
        format!("{what} · {}", (cx.words().contents.minutes)(minutes))
    }
}

/// Where something stands: in which chapter, if it is part of one.
fn place(cx: &Cx, target: &Target) -> String {
    let (course, words) = (cx.course(), &cx.words().search);
    let chapter = match target {
        Target::Chapter(id) => course
            .chapters
            .iter()
            .position(|chapter| chapter.id == *id)
            .map(|at| at + 1),
        Target::Lesson(lesson) => course.chapter_of(lesson).map(|(number, _)| number),
        Target::Page(page) => course.chapter_of(&page.lesson()).map(|(number, _)| number),
        Target::Term(_) => return words.term.to_owned(),
        Target::Visit(_) => return words.visit.to_owned(),
    };
    chapter.map_or(String::new(), |number| in_chapter(cx, number))
}

fn in_chapter(cx: &Cx, number: usize) -> String {
    (cx.words().search.in_chapter)(&(cx.words().screen.number)(number))
}

/// How wide the column of places is.
fn places(cx: &Cx) -> usize {
    let words = &cx.words().search;
    let chapters = (1..=cx.course().chapters.len()).map(|number| in_chapter(cx, number));
    let all = chapters.chain([words.term, words.visit].map(str::to_owned));
    all.map(|place| cx.pen.width(&place)).max().unwrap_or(0)
}

/// A text with its hits strong.
fn marked(marked: &Marked, token: Token) -> Vec<Run> {
    let mut runs = Vec::new();
    let mut from = 0;
    let hit_token = match token {
        Token::Selected => token,
        _ => Token::Strong,
    };
    for hit in &marked.hits {
        let before = marked.text.get(from..hit.start).unwrap_or_default();
        let found = marked.text.get(hit.clone()).unwrap_or_default();
        runs.extend([run(token, before), run(hit_token, found)]);
        from = hit.end;
    }
    runs.push(run(token, marked.text.get(from..).unwrap_or_default()));
    runs
}

/// A text from where its first hit is seen on `columns`, a third of them left to what stands before it.
fn around(pen: &Pen, excerpt: &Marked, columns: usize) -> Vec<Run> {
    let text = excerpt.text;
    let first = excerpt.hits.first().cloned().unwrap_or(0..0);
    let before = text.get(..first.start).unwrap_or_default();
    let with = text.get(..first.end).unwrap_or_default();
    let is_seen = pen.width(text) <= columns || pen.width(with) < columns * 2 / 3;
    if is_seen {
        return marked(excerpt, Token::Muted);
    }
    let from = first.start - tail(pen, before, columns / 3).len();
    let rest = Marked {
        text: text.get(from..).unwrap_or_default(),
        hits: excerpt
            .hits
            .iter()
            .map(|hit| hit.start - from..hit.end - from)
            .collect(),
    };
    let mut runs = vec![run(Token::Muted, "…")];
    runs.extend(marked(&rest, Token::Muted));
    runs
}

/// The end of a text on `columns`; it begins with a whole word, and with no mark that belongs to what is cut.
fn tail<'a>(pen: &Pen, text: &'a str, columns: usize) -> &'a str {
    let tail = pen.tail(text, columns);
    let cut = text.strip_suffix(tail).unwrap_or_default();
    let is_latin = |c: char| c.is_ascii_alphanumeric();
    let rest = tail.trim_start_matches(is_latin);
    let is_within_word = cut.ends_with(is_latin) && !rest.is_empty();
    let tail = if is_within_word { rest } else { tail };
    tail.trim_start_matches(|c: char| !c.is_alphanumeric())
}
