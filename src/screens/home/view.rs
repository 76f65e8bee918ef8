//! How Home looks.

use ratatui::text::Line;

use crate::domain::course::Chapter;
use crate::domain::id::PageId;
use crate::domain::progress::ChapterProgress;
use crate::screens::flow::Cx;
use crate::ui::look::Token;
use crate::ui::pen::{Pen, Run, run};

use super::Home;
use super::next::Next;

pub(super) fn head(cx: &Cx, columns: usize) -> Line<'static> {
    let words = &cx.words().home;
    let minutes = cx.progress().minutes_left(cx.course());
    let left = (words.minutes_left)(minutes);
    let right = match &cx.progress().name {
        Some(name) => format!("{name} · {left}"),
        None => left,
    };
    let title = [run(Token::Title, words.title)];
    cx.pen.edges(&title, &[run(Token::Muted, right)], columns)
}

impl Home {
    /// The lines of the room, and the line of what is selected.
    pub(super) fn lines(&self, cx: &Cx, columns: usize) -> (Vec<Line<'static>>, usize) {
        let mut lines = next_lines(cx, self.selected == 0, columns);
        let mut focus = 0;
        lines.push(Line::default());
        lines.extend(chapters_head(cx, columns));
        for (number, chapter) in (1..).zip(&cx.course().chapters) {
            if self.selected == number {
                focus = lines.len();
            }
            lines.push(chapter_line(
                cx,
                number,
                chapter,
                self.selected == number,
                columns,
            ));
        }
        lines.push(Line::default());
        lines.push(more_line(cx));
        (lines, focus)
    }
}

/// What comes next: what it is, how far, and the key that leads there.
fn next_lines(cx: &Cx, selected: bool, columns: usize) -> Vec<Line<'static>> {
    let pen = &cx.pen;
    let words = &cx.words().home;
    let next = Next::of(cx);
    let (lead, title, place, below) = match &next {
        Next::Page(page, _) => page_words(cx, page),
        Next::Sitting => sitting_words(cx),
        Next::Visit => visit_words(cx),
        Next::Practise => plain_words(words.next_practise, words.next_practise_title),
        Next::Nothing => plain_words(words.next_nothing, words.next_nothing_title),
    };
    let bar = || run(Token::Accent, "▌ ");
    let token = if selected {
        Token::Selected
    } else {
        Token::Strong
    };
    let key = if next == Next::Nothing { "" } else { "Enter" };
    let row = |runs: &[Run], right: &[Run]| {
        let mut left = vec![bar()];
        left.extend_from_slice(runs);
        pen.edges(&left, right, columns)
    };
    let right = [
        run(Token::Muted, place),
        run(Token::Text, if key.is_empty() { "" } else { "   " }),
        run(Token::Accent, key),
    ];
    vec![
        row(&[run(Token::Muted, lead)], &[]),
        row(&[run(token, title)], &right),
        row(&[run(Token::Muted, below)], &[]),
    ]
}

type NextWords = (String, String, String, String);

fn plain_words(lead: &str, title: &str) -> NextWords {
    (
        lead.to_owned(),
        title.to_owned(),
        String::new(),
        String::new(),
    )
}

fn page_words(cx: &Cx, page: &PageId) -> NextWords {
    let words = cx.words();
    let lesson = cx.course().lesson(&page.lesson());
    let number = lesson.and_then(|lesson| lesson.pages.iter().position(|head| head.id == *page));
    let title = lesson
        .map_or("", |lesson| cx.pen.say(&lesson.title))
        .to_owned();
    let pages = lesson.map_or(0, |lesson| lesson.pages.len());
    let chapter = cx.course().chapter_of(&page.lesson());
    let below = chapter.map_or(String::new(), |(number, chapter)| {
        (words.home.chapter)(number, cx.pen.say(&chapter.title))
    });
    let lead = if cx.progress().is_begun() {
        words.home.next_read
    } else {
        words.home.next_begin
    };
    let place = (words.home.page_of)(number.map_or(1, |at| at + 1), pages);
    (lead.to_owned(), title, place, below)
}

fn sitting_words(cx: &Cx) -> NextWords {
    let words = &cx.words().home;
    let (at, of) = cx
        .progress()
        .sitting
        .as_ref()
        .map_or((0, 0), crate::domain::quiz::run::Run::place);
    let place = (words.question_of)(at, of);
    let (lead, title, _, _) = plain_words(words.next_read, words.next_sitting);
    (lead, title, place, String::new())
}

fn visit_words(cx: &Cx) -> NextWords {
    let words = &cx.words().home;
    let run = cx.progress().visit.as_ref();
    let head = run.and_then(|run| cx.course().visit(&run.visit));
    let title = head.map_or("", |head| cx.pen.say(&head.title));
    let turn = run.map_or(0, |run| run.lines.len()) + 1;
    let place = (words.turn_of)(turn, head.map_or(turn, |head| usize::from(head.turns)));
    (
        words.next_read.to_owned(),
        title.to_owned(),
        place,
        words.next_visit.to_owned(),
    )
}

/// The columns of the chapter table, from the right edge.
const READ: usize = 16;
const RIGHT: usize = 18;

fn chapters_head(cx: &Cx, columns: usize) -> Vec<Line<'static>> {
    let words = &cx.words().home;
    let pen = &cx.pen;
    let right = [
        run(Token::Muted, pen.fit(words.pages, READ)),
        run(Token::Muted, pen.fit(words.questions, RIGHT)),
    ];
    vec![pen.edges(&[run(Token::Muted, words.chapters)], &right, columns)]
}

fn chapter_line(
    cx: &Cx,
    number: usize,
    chapter: &Chapter,
    selected: bool,
    columns: usize,
) -> Line<'static> {
    let pen = &cx.pen;
    let words = cx.words();
    let progress = cx.progress().of_chapter(chapter);
    let written = !chapter.lessons.is_empty();
    let token = match (selected, written) {
        (true, _) => Token::Selected,
        (false, true) => Token::Text,
        (false, false) => Token::Muted,
    };
    let mark = if selected { "› " } else { "  " };
    let left = [
        run(token, mark),
        run(token, format!("{}  ", (words.screen.number)(number))),
        run(token, pen.say(&chapter.title)),
    ];
    let right = if written {
        figures(pen, progress)
    } else {
        vec![run(
            Token::Muted,
            pen.fit(words.home.being_written, READ + RIGHT),
        )]
    };
    pen.edges(&left, &right, columns)
}

/// Pages read and questions right of a chapter, as numbers and as bars.
fn figures(pen: &Pen, progress: ChapterProgress) -> Vec<Run> {
    let part = |done: usize, of: usize, width: usize| -> Vec<Run> {
        let token = if of > 0 && done == of {
            Token::Right
        } else {
            Token::Accent
        };
        let mark = if of > 0 && done == of { "✓" } else { " " };
        let numbers = format!("{done:>3}/{of:<3}{mark}");
        let (full, rest) = bar(done, of);
        let used = pen.width(&full) + pen.width(&rest) + pen.width(&numbers);
        vec![
            run(token, full),
            run(Token::Muted, rest),
            run(Token::Text, numbers),
            run(Token::Text, " ".repeat(width.saturating_sub(used))),
        ]
    };
    let mut runs = part(progress.read, progress.pages, READ);
    runs.extend(part(progress.right, progress.questions, RIGHT));
    runs
}

/// How long the bars of the chapter table are.
const BAR: usize = 6;

fn bar(done: usize, of: usize) -> (String, String) {
    let full = (done * BAR).checked_div(of).unwrap_or(0);
    let full = if done > 0 { full.max(1) } else { 0 };
    ("█".repeat(full), "░".repeat(BAR - full.min(BAR)))
}

fn more_line(cx: &Cx) -> Line<'static> {
    let words = &cx.words().home;
    cx.pen.line([
        (Token::Muted, words.more),
        (Token::Text, "    "),
        (Token::Accent, "p "),
        (Token::Text, words.practise),
        (Token::Text, "    "),
        (Token::Accent, "v "),
        (Token::Text, words.visit),
    ])
}
