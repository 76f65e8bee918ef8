//! How the search looks.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::domain::id::LessonId;
use crate::domain::search::{Hit, Marked, Target};
use crate::screens::flow::Cx;
use crate::ui::layout::{self, Scroll, Sheet};
use crate::ui::lines::{Lines, Spot};
use crate::ui::look::Token;
use crate::ui::pen::{Pen, Run, run};

use super::{Msg, Search};

/// The rows above the list: the field and a blank one.
const ABOVE: u16 = 2;
/// The columns before the field, before a title and before an excerpt.
const MARK: u16 = 2;
const INDENT: usize = 4;
/// From how many rows on there is a blank one between two hits.
const LOOSE: usize = 15;
/// The fewest columns on which the name of a lesson still says something.
const PLACE: usize = 20;

/// The rows of a hit: what it is called and where it stands, what it says, and a blank one.
fn each(sheet: &Sheet) -> usize {
    if sheet.rows() < LOOSE { 2 } else { 3 }
}

/// How many hits are listed at once.
pub(super) fn listed(sheet: &Sheet) -> usize {
    usize::from(list(sheet).height) / each(sheet)
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
        layout::lines(frame, list(sheet), lines.all(), scroll.from);
        layout::hint(frame, sheet, &cx.pen, &[], &scroll);
    }

    /// What leads somewhere on the screen.
    pub(super) fn hit_spots(&self, sheet: &Sheet, cx: &Cx) -> Vec<Spot<Msg>> {
        let (lines, scroll) = self.laid_out(sheet, cx);
        lines.spots(list(sheet), scroll.from)
    }

    /// The lines below the field, and how far they are scrolled: what is selected is in the middle.
    fn laid_out(&self, sheet: &Sheet, cx: &Cx) -> (Lines<Msg>, Scroll) {
        let lines = self.lines(cx, sheet);
        let focus = lines.to(&Msg::Open(self.selected)).unwrap_or_default();
        let rows = usize::from(list(sheet).height);
        let scroll = Scroll::centred(lines.len(), rows, &focus);
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
        let each = each(sheet);
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
        let (mark, token) = if is_selected {
            ("› ", Token::Selected)
        } else {
            ("  ", Token::Text)
        };
        let title = self.index.title(hit, &self.query, pen.lang);
        let mut left = vec![run(token, mark)];
        left.extend(title.iter().flat_map(|title| marked(title, token)));
        let width: usize = left.iter().map(|run| pen.width(&run.text)).sum();
        let room = columns.saturating_sub(width + 3);
        let target = self.index.target(hit);
        let place = target.map_or(String::new(), |target| place(cx, target, room));
        pen.edges(&left, &[run(Token::Muted, place)], columns)
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

    /// How long it takes to read what has no text of its own.
    fn about(&self, cx: &Cx, hit: &Hit) -> String {
        let course = cx.course();
        let minutes = match self.index.target(hit) {
            Some(Target::Chapter(id)) => {
                let mut chapters = course.chapters.iter();
                let chapter = chapters.find(|chapter| chapter.id == *id);
                let lessons = chapter.map_or(&[][..], |chapter| &chapter.lessons);
                lessons.iter().map(|lesson| lesson.minutes).sum()
            }
            Some(Target::Lesson(id)) => course.lesson(id).map_or(0, |lesson| lesson.minutes),
            _ => return String::new(),
        };
        (cx.words().contents.minutes)(minutes)
    }
}

/// Where something stands in the course, or what it is, on `columns` where that can be.
fn place(cx: &Cx, target: &Target, columns: usize) -> String {
    let words = &cx.words().search;
    match target {
        Target::Chapter(_) => words.chapter.to_owned(),
        Target::Lesson(_) => words.lesson.to_owned(),
        Target::Page(page) => {
            let lesson = page.lesson();
            let number = chapter(cx, &lesson);
            let head = cx.course().lesson(&lesson);
            let title = head.map_or("", |head| cx.pen.say(&head.title));
            let whole = format!("{number} › {title}");
            if columns < PLACE.min(cx.pen.width(&whole)) {
                return (words.in_chapter)(&number);
            }
            cx.pen.glyphs.cut(&whole, columns)
        }
        Target::Term(_) => words.term.to_owned(),
        Target::Visit(_) => words.visit.to_owned(),
    }
}

/// The number of the chapter in which a lesson stands.
fn chapter(cx: &Cx, lesson: &LessonId) -> String {
    let chapter = cx.course().chapter_of(lesson);
    chapter.map_or(String::new(), |(number, _)| {
        (cx.words().screen.number)(number)
    })
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
