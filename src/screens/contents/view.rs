//! How the contents of a chapter look.

use ratatui::text::Line;

use crate::domain::course::{Chapter, LessonHead, PageHead};
use crate::screens::flow::Cx;
use crate::ui::layout::{Scroll, Sheet};
use crate::ui::lines::Lines;
use crate::ui::look::Token;
use crate::ui::pen::{Run, run};

use super::{Contents, Msg};

impl Contents {
    /// Its lines, and how far they are scrolled: the selected page stands in the middle, and where there is
    /// room the title of its lesson is seen, too.
    pub(super) fn laid_out(
        &self,
        cx: &Cx,
        chapter: &Chapter,
        sheet: &Sheet,
    ) -> (Lines<Msg>, Scroll) {
        let (lines, title) = self.lines(cx, chapter, usize::from(sheet.body.width));
        let rows = sheet.rows();
        let focus = lines.to(&Msg::Open(self.selected)).unwrap_or_default();
        let scroll = Scroll::of(lines.len(), rows, focus.end.saturating_sub(rows / 2));
        let start = title.max(focus.end.saturating_sub(rows));
        let scroll = scroll.showing(lines.len(), rows, start, focus.end);
        (lines, scroll)
    }

    /// The lines of the list, and which is the title of the lesson with the selected page.
    fn lines(&self, cx: &Cx, chapter: &Chapter, columns: usize) -> (Lines<Msg>, usize) {
        let mut lines = Lines::default();
        let mut title = 0;
        let mut at = 0;
        let minutes = minutes_column(cx, chapter, columns);
        for lesson in &chapter.lessons {
            if !lines.is_empty() {
                lines.gap();
            }
            let start = lines.len();
            lines.push(lesson_line(cx, lesson, minutes, columns));
            for page in &lesson.pages {
                if at == self.selected {
                    title = start;
                }
                let line = page_line(cx, page, at == self.selected, columns);
                lines.link(Msg::Open(at), [line]);
                at += 1;
            }
        }
        (lines, title)
    }
}

/// How wide the column of minutes is; nothing where the longest title leaves no room for it.
fn minutes_column(cx: &Cx, chapter: &Chapter, columns: usize) -> Option<usize> {
    let width = |minutes| cx.pen.width(&(cx.words().contents.minutes_short)(minutes));
    let lessons = || chapter.lessons.iter();
    let titles = lessons().map(|lesson| cx.pen.width(cx.pen.say(&lesson.title)));
    let all = width(lessons().map(|lesson| lesson.minutes).max()?);
    (titles.max()? + BESIDE + all <= columns).then_some(all)
}

/// The columns beside a title and its minutes: the mark before it, the pages read, and blanks.
const BESIDE: usize = 12;

fn lesson_line(
    cx: &Cx,
    lesson: &LessonHead,
    minutes: Option<usize>,
    columns: usize,
) -> Line<'static> {
    let read = cx.progress().pages_read(lesson);
    let mut right = format!("{read}/{}", lesson.pages.len());
    if let Some(column) = minutes {
        let minutes = (cx.words().contents.minutes_short)(lesson.minutes);
        let before = column.saturating_sub(cx.pen.width(&minutes));
        right = format!("{right}   {}{minutes}", " ".repeat(before));
    }
    let title = [
        run(Token::Text, "  "),
        run(Token::Strong, cx.pen.say(&lesson.title)),
    ];
    cx.pen.edges(&title, &[run(Token::Muted, right)], columns)
}

fn page_line(cx: &Cx, page: &PageHead, selected: bool, columns: usize) -> Line<'static> {
    let mark = if selected { "› " } else { "  " };
    let token = if selected {
        Token::Selected
    } else {
        Token::Text
    };
    let (read_token, read) = Read::of(cx, page).sign();
    let left = [
        run(token, mark),
        run(read_token, format!("  {read} ")),
        run(token, cx.pen.say(&page.title)),
    ];
    let is_marked = cx.progress().bookmarks.holds(&page.id);
    let right: &[Run] = if is_marked {
        &[run(Token::Accent, MARKED)]
    } else {
        &[]
    };
    cx.pen.edges(&left, right, columns)
}

/// The sign of a page with a bookmark.
const MARKED: &str = "◆";

/// How far a page is read.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Read {
    Whole,
    Begun,
    Not,
}

impl Read {
    fn of(cx: &Cx, page: &PageHead) -> Self {
        match cx.progress().step(&page.id) {
            Some(_) if cx.progress().is_read(page) => Self::Whole,
            Some(_) => Self::Begun,
            None => Self::Not,
        }
    }

    fn sign(self) -> (Token, &'static str) {
        match self {
            Self::Whole => (Token::Right, "✓"),
            Self::Begun => (Token::Accent, "●"),
            Self::Not => (Token::Muted, "·"),
        }
    }
}

/// What the signs mean that stand in the list.
pub(super) fn legend(cx: &Cx, chapter: &Chapter) -> Vec<Run> {
    let [whole, begun, not, marked] = cx.words().contents.marks;
    let states = [(Read::Whole, whole), (Read::Begun, begun), (Read::Not, not)];
    let is_seen = |state| chapter.pages().any(|page| Read::of(cx, page) == state);
    let mut signs: Vec<_> = states
        .into_iter()
        .filter(|(state, _)| is_seen(*state))
        .map(|(state, word)| (state.sign(), word))
        .collect();
    if chapter
        .pages()
        .any(|page| cx.progress().bookmarks.holds(&page.id))
    {
        signs.push(((Token::Accent, MARKED), marked));
    }
    let mut legend = Vec::new();
    for ((token, sign), word) in signs {
        legend.push(run(token, sign));
        legend.push(run(Token::Muted, format!(" {word}   ")));
    }
    legend
}
