//! How Home looks.

use ratatui::text::Line;

use crate::domain::course::Chapter;
use crate::domain::id::PageId;
use crate::domain::quiz::draw::Scope;
use crate::screens::flow::Cx;
use crate::ui::lines::{Lines, Piece};
use crate::ui::look::Token;
use crate::ui::pen::{Pen, Run, run};

use super::next::Next;
use super::{Home, Msg};

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
    /// The lines of the room, with what they lead to.
    pub(super) fn lines(&self, cx: &Cx, columns: usize) -> Lines<Msg> {
        let table = Columns::of(cx, columns);
        let mut lines = Lines::default();
        lines.link(Msg::Open(0), next_lines(cx, self.selected == 0, columns));
        lines.gap();
        lines.push(chapters_head(cx, &table, columns));
        for (number, chapter) in (1..).zip(&cx.course().chapters) {
            let right = chapter_figures(cx, chapter, &table);
            let left = chapter_name(cx, number, chapter, self.selected == number);
            lines.link(Msg::Open(number), [cx.pen.edges(&left, &right, columns)]);
        }
        lines.gap();
        lines.edges(&cx.pen, &more(cx, columns), &[], columns);
        lines
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
        .round()
        .map_or((0, 0), crate::domain::quiz::run::Run::place);
    let place = (words.question_of)(at, of);
    let (lead, title, _, _) = plain_words(words.next_read, words.next_sitting);
    (lead, title, place, sitting_from(cx))
}

/// Where all questions of the sitting come from: a lesson, else a chapter, else nothing in particular.
fn sitting_from(cx: &Cx) -> String {
    let asked = cx.progress().round().map_or(&[][..], |run| &run.questions);
    let within = |scope: &Scope| !asked.is_empty() && scope.holds(cx.course(), asked);
    let course = cx.course();
    let mut lessons = course.lessons();
    if let Some(lesson) = lessons.find(|lesson| within(&Scope::Lesson(lesson.id.clone()))) {
        return cx.pen.say(&lesson.title).to_owned();
    }
    let mut chapters = course.chapters.iter();
    let chapter = chapters.find(|chapter| within(&Scope::Chapter(chapter.id.clone())));
    chapter.map_or(String::new(), |chapter| {
        cx.pen.say(&chapter.title).to_owned()
    })
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

/// The columns of the chapter table beside the names.
struct Columns {
    /// What stands above them.
    heads: [&'static str; 2],
    /// How long their bars are.
    bar: usize,
    /// How wide they are; the first with the blanks that part it from the second.
    widths: [usize; 2],
}

impl Columns {
    /// The widest columns beside which every name is whole: first the bars go, then the long heads.
    fn of(cx: &Cx, columns: usize) -> Self {
        let words = &cx.words().home;
        let long = [words.pages, words.questions];
        let short = [words.pages_short, words.questions_short];
        let names = (1..).zip(&cx.course().chapters);
        let width = |runs: Vec<Run>| runs.iter().map(|r| cx.pen.width(&r.text)).sum::<usize>();
        let names = names.map(|(number, chapter)| width(chapter_name(cx, number, chapter, false)));
        let room = columns.saturating_sub(names.max().unwrap_or(0) + GAP);
        let with = |bar, heads| Self::with(&cx.pen, bar, heads);
        let all = [(BAR, long), (BAR / 2, long), (0, long)];
        let mut all = all.into_iter().map(|(bar, heads)| with(bar, heads));
        all.find(|table| table.widths.iter().sum::<usize>() <= room)
            .unwrap_or_else(|| with(0, short))
    }

    fn with(pen: &Pen, bar: usize, heads: [&'static str; 2]) -> Self {
        let [read, right] = heads.map(|head| pen.width(head).max(bar + NUMBERS));
        Self {
            heads,
            bar,
            widths: [read + GAP, right],
        }
    }
}

/// The longest bars, what numbers take, and the blanks between two columns.
const BAR: usize = 6;
const NUMBERS: usize = 8;
const GAP: usize = 2;

fn chapters_head(cx: &Cx, table: &Columns, columns: usize) -> Line<'static> {
    let pen = &cx.pen;
    let [pages, questions] = table.heads;
    let [read, right] = table.widths;
    let right = [
        run(Token::Muted, pen.fit(pages, read)),
        run(Token::Muted, pen.fit(questions, right)),
    ];
    let left = run(Token::Muted, cx.words().home.chapters);
    pen.edges(&[left], &right, columns)
}

fn chapter_name(cx: &Cx, number: usize, chapter: &Chapter, selected: bool) -> Vec<Run> {
    let token = match (selected, chapter.lessons.is_empty()) {
        (true, _) => Token::Selected,
        (false, false) => Token::Text,
        (false, true) => Token::Muted,
    };
    let mark = if selected { "› " } else { "  " };
    let number = (cx.words().screen.number)(number);
    vec![
        run(token, format!("{mark}{number}  ")),
        run(token, cx.pen.say(&chapter.title)),
    ]
}

/// Pages read and questions right of a chapter, as bars and as numbers.
fn chapter_figures(cx: &Cx, chapter: &Chapter, table: &Columns) -> Vec<Run> {
    let pen = &cx.pen;
    let [read, right] = table.widths;
    if chapter.lessons.is_empty() {
        let words = pen.fit(cx.words().home.being_written, read + right);
        return vec![run(Token::Muted, words)];
    }
    let part = |done: usize, of: usize, width: usize| -> Vec<Run> {
        let is_done = of > 0 && done == of;
        let (token, mark) = if is_done {
            (Token::Right, "✓")
        } else {
            (Token::Accent, " ")
        };
        let numbers = format!("{done:>3}/{of:<3}{mark}");
        let (full, rest) = bar(done, of, table.bar);
        let width = width.saturating_sub(table.bar);
        vec![
            run(token, full),
            run(Token::Muted, rest),
            run(Token::Text, pen.fit(&numbers, width)),
        ]
    };
    let progress = cx.progress().of_chapter(chapter);
    let mut runs = part(progress.read, progress.pages, read);
    runs.extend(part(progress.right, progress.questions, right));
    runs
}

fn bar(done: usize, of: usize, longest: usize) -> (String, String) {
    let full = (done * longest).checked_div(of).unwrap_or(0);
    let full = if done > 0 { full.max(1) } else { 0 };
    let full = full.min(longest);
    ("█".repeat(full), "░".repeat(longest - full))
}

/// What else one can do, each beside its key, with as much room between as there is; the marked pages
/// where there are some.
fn more(cx: &Cx, columns: usize) -> Vec<Piece<Msg>> {
    let words = &cx.words().home;
    let mut ways = vec![
        ("p ", words.practise, Msg::Practise),
        ("v ", words.visit, Msg::Visit),
        ("g ", words.terms, Msg::Terms),
    ];
    if !cx.progress().bookmarks.pages().is_empty() {
        ways.push(("b ", words.bookmarks, Msg::Bookmarks));
    }
    let pieces = |gap: &'static str| {
        let mut pieces = vec![(run(Token::Muted, words.more), None)];
        for (key, way, to) in &ways {
            pieces.push((run(Token::Text, gap), None));
            pieces.push((run(Token::Accent, *key), Some(*to)));
            pieces.push((run(Token::Text, *way), Some(*to)));
        }
        pieces
    };
    let wide = pieces("    ");
    let width: usize = wide.iter().map(|(run, _)| cx.pen.width(&run.text)).sum();
    if width <= columns { wide } else { pieces("  ") }
}
