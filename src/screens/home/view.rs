//! How Home looks.

use ratatui::text::Line;

use crate::domain::course::Chapter;
use crate::screens::flow::Cx;
use crate::ui::lines::{self, Lines, Piece};
use crate::ui::look::Token;
use crate::ui::pen::{Pen, Run, run, selection};

use super::next::Next;
use super::told::{Told, due, ready};
use super::{At, Home, Msg};

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

/// What Home has where there is room for it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Extra {
    /// A line for each thing that is told of what comes next.
    Card,
    /// Blank lines between the parts.
    Gaps,
    /// What is due.
    Due,
    /// How ready one is.
    Ready,
}

/// The shapes of Home, the roomiest first: what is due goes before how ready one is, and before blank lines.
const SHAPES: &[&[Extra]] = &[
    &[Extra::Card, Extra::Gaps, Extra::Due, Extra::Ready],
    &[Extra::Gaps, Extra::Due, Extra::Ready],
    &[Extra::Card, Extra::Gaps, Extra::Due],
    &[Extra::Gaps, Extra::Due],
    &[Extra::Due],
    &[Extra::Card, Extra::Gaps],
    &[],
];

impl Home {
    /// The lines of the room, with what they lead to, in the roomiest shape that there are `rows` for.
    pub(super) fn lines(&self, cx: &Cx, columns: usize, rows: usize) -> Lines<Msg> {
        let beside = [due(cx), ready(cx)];
        let mut lines = Lines::default();
        for shape in SHAPES {
            lines = self.shaped(cx, columns, shape, &beside);
            if lines.len() <= rows {
                break;
            }
        }
        lines
    }

    /// The lines in this shape: the keys that lead to what is left out are named in any case.
    fn shaped(
        &self,
        cx: &Cx,
        columns: usize,
        shape: &[Extra],
        [due, ready]: &[Option<String>; 2],
    ) -> Lines<Msg> {
        let table = Columns::of(cx, columns);
        let has = |extra| shape.contains(&extra);
        let mut lines = Lines::default();
        let gap = |lines: &mut Lines<Msg>| {
            if has(Extra::Gaps) {
                lines.gap();
            }
        };
        for (at, next) in Next::all(cx).iter().enumerate() {
            let is_selected = self.at == At::Next(at);
            let to = Msg::Open(At::Next(at));
            if at == 0 {
                lines.link(to, card(cx, next, is_selected, has(Extra::Card), columns));
            } else {
                lines.link(to, [begun(cx, next, is_selected, columns)]);
            }
        }
        let also = |lines: &mut Lines<Msg>, say: String, key: &'static str, to: Msg| {
            let left = [(run(Token::Text, format!("  {say}")), Some(to))];
            lines.edges(
                &cx.pen,
                &left,
                &[(run(Token::Accent, key), Some(to))],
                columns,
            );
        };
        if let Some(due) = due.clone().filter(|_| has(Extra::Due)) {
            lines.gap();
            also(&mut lines, due, "r", Msg::Review);
        }
        gap(&mut lines);
        lines.push(chapters_head(cx, &table, columns));
        for (at, chapter) in cx.course().chapters.iter().enumerate() {
            let right = chapter_figures(cx, chapter, &table);
            let left = chapter_name(cx, at + 1, chapter, self.at == At::Chapter(at));
            let to = Msg::Open(At::Chapter(at));
            lines.link(to, [cx.pen.edges(&left, &right, columns)]);
        }
        if let Some(ready) = ready.clone().filter(|_| has(Extra::Ready)) {
            lines.gap();
            also(&mut lines, ready, "o", Msg::Standing);
        }
        gap(&mut lines);
        for ways in self.more(cx, columns) {
            lines.edges(&cx.pen, &ways, &[], columns);
        }
        lines
    }

    /// What else one can do, each beside its key, in as many lines as it takes; bookmarks where there are some.
    fn more(&self, cx: &Cx, columns: usize) -> Vec<Vec<Piece<Msg>>> {
        let words = cx.words();
        let home = &words.home;
        let mut ways = Vec::new();
        if let Some(practice) = self.practice(cx) {
            ways.push(("p ", practice.label()(words), Msg::Practise));
            ways.push(("t ", words.quiz.choose_open, Msg::Choose));
            ways.push(("r ", words.review.open, Msg::Review));
        }
        ways.push(("v ", home.visit, Msg::Visit));
        if cx.course().exam.questions > 0 {
            let way = if cx.certificate().is_some() {
                words.exam.open_passed
            } else {
                words.exam.open
            };
            ways.push(("x ", way, Msg::Exam));
        }
        ways.push(("o ", words.standing.open, Msg::Standing));
        ways.push(("g ", home.terms, Msg::Terms));
        if !cx.progress().bookmarks.pages().is_empty() {
            ways.push(("b ", home.bookmarks, Msg::Bookmarks));
        }
        let lead = || vec![(run(Token::Muted, home.more), None)];
        let mut lines = vec![lead()];
        for (key, way, to) in ways {
            let way = [
                (run(Token::Text, "   "), None),
                (run(Token::Accent, key), Some(to)),
                (run(Token::Text, way), Some(to)),
            ];
            let taken = lines.last().map_or(0, |line| lines::width(&cx.pen, line));
            if taken + lines::width(&cx.pen, &way) > columns {
                // The next line begins below the first way of this one.
                let indent = " ".repeat(cx.pen.width(home.more));
                lines.push(vec![(run(Token::Muted, indent), None)]);
            }
            if let Some(line) = lines.last_mut() {
                line.extend(way);
            }
        }
        lines
    }
}

/// What comes next: what it is, how far, and while it is selected the key that leads there.
fn card(cx: &Cx, next: &Next, is_selected: bool, airy: bool, columns: usize) -> Vec<Line<'static>> {
    let Told {
        lead,
        title,
        place,
        within,
    } = Told::of(cx, next);
    let token = if is_selected {
        Token::Selected
    } else {
        Token::Strong
    };
    let row = |runs: &[Run], right: &[Run]| {
        let mut left = vec![run(Token::Accent, "▌ ")];
        left.extend_from_slice(runs);
        cx.pen.edges(&left, right, columns)
    };
    let key = if is_selected && *next != Next::Nothing {
        "   Enter"
    } else {
        ""
    };
    let right = [run(Token::Muted, place), run(Token::Accent, key)];
    let title = row(&[run(token, title)], &right);
    if !airy {
        let lead = [lead, within].into_iter().filter(|text| !text.is_empty());
        let lead = lead.collect::<Vec<_>>().join(" · ");
        return vec![row(&[run(Token::Muted, lead)], &[]), title];
    }
    let mut card = vec![row(&[run(Token::Muted, lead)], &[]), title];
    if !within.is_empty() {
        card.push(row(&[run(Token::Muted, within)], &[]));
    }
    card
}

/// What else was begun, in a line.
fn begun(cx: &Cx, next: &Next, is_selected: bool, columns: usize) -> Line<'static> {
    let words = &cx.words().home;
    let told = Told::of(cx, next);
    let (kind, title) = match next {
        Next::Sitting(_) => (told.title.as_str(), told.within.as_str()),
        Next::Visit => (told.within.as_str(), told.title.as_str()),
        Next::Exam => (told.title.as_str(), ""),
        Next::Page(_, None) => (words.next_unread, told.title.as_str()),
        _ => (words.next_page, told.title.as_str()),
    };
    let title = match title {
        "" => kind.to_owned(),
        title => format!("{kind} · {title}"),
    };
    let (mark, token) = selection(is_selected);
    let left = [run(token, mark), run(token, title)];
    cx.pen
        .edges(&left, &[run(Token::Muted, told.place)], columns)
}

/// The columns of the chapter table beside the names.
struct Columns {
    /// What stands above them.
    heads: [&'static str; 2],
    /// How long their bars are.
    bar: usize,
    /// How many digits a number may have.
    digits: usize,
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
        let all = [(BAR, long), (BAR / 2, long), (0, long), (0, short)];
        let mut all = all.into_iter().map(|(bar, heads)| with(bar, heads));
        all.find(|table| table.widths.iter().sum::<usize>() <= room)
            .unwrap_or_else(|| Self::narrowest(cx, short))
    }

    /// As narrow as the numbers, if the heads are not wider.
    fn narrowest(cx: &Cx, heads: [&'static str; 2]) -> Self {
        let of = |chapter| cx.progress().of_chapter(chapter);
        let counts = cx.course().chapters.iter().map(of);
        let most = counts
            .map(|chapter| chapter.pages.max(chapter.questions))
            .max();
        let digits = most.unwrap_or(0).to_string().len();
        let [read, right] = heads.map(|head| cx.pen.width(head).max(2 * digits + 2));
        Self {
            heads,
            bar: 0,
            digits,
            widths: [read + 1, right],
        }
    }

    fn with(pen: &Pen, bar: usize, heads: [&'static str; 2]) -> Self {
        let [read, right] = heads.map(|head| pen.width(head).max(bar + NUMBERS));
        Self {
            heads,
            bar,
            digits: DIGITS,
            widths: [read + GAP, right],
        }
    }
}

/// The longest bars, what numbers take with their digits, and the blanks between two columns.
const BAR: usize = 6;
const DIGITS: usize = 3;
const NUMBERS: usize = 2 * DIGITS + 2;
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
    let ([read, right], digits) = (table.widths, table.digits);
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
        let numbers = format!("{done:>digits$}/{of:<digits$}{mark}");
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
