//! How a page and the end of a lesson look.

use ratatui::Frame;
use ratatui::text::Line;

use crate::domain::course::{Body, Page, Part, Shown};
use crate::domain::id::QuestionId;
use crate::domain::quiz::draw::ROUND;
use crate::ui::layout::{self, Scroll, Sheet};
use crate::ui::lines::{self, Lines, Piece};
use crate::ui::look::Token;
use crate::ui::pen::{Pen, run};
use crate::ui::{figure, prose};

use super::super::flow::Cx;
use super::{At, Lesson, Msg};

pub(super) fn draw(room: &Lesson, frame: &mut Frame, sheet: &Sheet, cx: &Cx) {
    layout::lines(frame, sheet.head, head(room, cx, sheet).all(), 0);
    let (lines, scroll) = room.laid_out(cx);
    layout::lines(frame, sheet.text(), lines.all(), scroll.from);
    let hint = hint(room, cx, sheet, &scroll);
    layout::lines(frame, sheet.hint, hint.all(), 0);
}

/// Where one is: chapter and lesson, the page, with its mark, and how far that is. A piece of the line leads
/// to its page, the rest to the contents.
pub(super) fn head(room: &Lesson, cx: &Cx, sheet: &Sheet) -> Lines<Msg> {
    let pen = &cx.pen;
    let columns = usize::from(sheet.head.width);
    let pages = room.lesson.pages.len();
    let page = match room.at {
        At::Page(index, _) => index + 1,
        At::End => pages,
    };
    let place = format!("{page}/{pages}");
    let left = cx.place_of(
        &room.lesson.id,
        columns.saturating_sub(pen.width(&place) + 2),
    );
    let contents = |text| (run(Token::Muted, text), Some(Msg::Contents));
    let place = [contents(place)];
    let mark: Vec<Piece<Msg>> = if room.is_marked(cx) {
        let word = format!("{}   ", cx.words().lesson.marked);
        let mark = Some(Msg::Mark);
        vec![
            (run(Token::Accent, MARK), mark),
            (run(Token::Muted, word), mark),
        ]
    } else {
        Vec::new()
    };
    let sign = &mark[..mark.len().min(1)];
    // As much of it as there is room for.
    let far = far(room, cx);
    let mut all = [&mark, sign]
        .into_iter()
        .map(|mark| [mark, &far, &place].concat());
    let right = all.find(|right| pen.width(&left) + 2 + lines::width(pen, right) <= columns);
    let right = right.unwrap_or_else(|| [sign, &place].concat());
    let mut lines = Lines::default();
    lines.edges(pen, &[contents(left)], &right, columns);
    lines
}

/// How far one is, as a line: a piece for each page, those that were read heavy, the present one coloured.
fn far(room: &Lesson, cx: &Cx) -> Vec<Piece<Msg>> {
    let pages = room.lesson.pages.iter().enumerate();
    let pieces = pages.flat_map(|(at, page)| {
        let heads = cx.course().page(&page.id);
        let read = heads.is_some_and(|head| cx.progress().is_read(head));
        let (token, piece) = match room.at {
            At::Page(index, _) if index == at => (Token::Accent, "━━"),
            _ if read => (Token::Muted, "━━"),
            _ => (Token::Rule, "──"),
        };
        [
            (run(token, piece), Some(Msg::To(at))),
            (run(Token::Text, " "), None),
        ]
    });
    pieces.chain([(run(Token::Text, " "), None)]).collect()
}

/// What a marked page carries, with its word where there is room for it.
const MARK: &str = "◆ ";

/// What is good to know about a page: its slides, its terms, to which that leads, and whether the course
/// adds something; and what is hidden.
pub(super) fn hint(room: &Lesson, cx: &Cx, sheet: &Sheet, scroll: &Scroll) -> Lines<Msg> {
    let about = room.page().map(|(page, _)| about(page, cx));
    let cue = [(layout::cue(&cx.pen, scroll), None)];
    let mut lines = Lines::default();
    lines.edges(&cx.pen, &about.unwrap_or_default(), &cue, sheet.columns());
    lines
}

fn about(page: &Page, cx: &Cx) -> Vec<Piece<Msg>> {
    let words = &cx.words().lesson;
    let terms = cx.shelf.glossary().on_page(page, cx.pen.lang).len();
    let told = |text: String, to| {
        [
            (run(Token::Muted, " · "), None),
            (run(Token::Muted, text), to),
        ]
    };
    let mut about = vec![(
        run(Token::Muted, prose::slides(&cx.pen, &page.slides)),
        None,
    )];
    if terms > 0 {
        about.extend(told((words.terms)(terms), Some(Msg::Glossary)));
    }
    if page.beyond || page.parts.iter().any(|part| part.beyond) {
        about.extend(told(words.beyond.to_owned(), None));
    }
    about
}

/// What there is to read, and below it what is asked for: the next part, or an answer.
pub(super) fn lines(room: &Lesson, pen: &Pen, cx: &Cx, columns: usize) -> Lines<Msg> {
    let Some((page, step)) = room.page() else {
        return end_lines(room, pen, cx, columns).into();
    };
    let mut lines = Lines::from(page_lines(pen, page, step, columns));
    if room.has_more() {
        let more = [
            (Token::Accent, "▸ "),
            (Token::Muted, pen.words().lesson.more),
        ];
        lines.gap();
        lines.link(Msg::Part, [pen.line(more)]);
    } else if let Some(id) = room.question() {
        let asked = ask_lines(pen, cx, id, columns);
        lines.gap();
        if room.asks(cx) {
            lines.link(Msg::Ask, asked);
        } else {
            lines.extend(asked);
        }
    }
    lines
}

/// The line on which the part begins that was opened last.
pub(super) fn opened_at(room: &Lesson, pen: &Pen, columns: usize) -> usize {
    match room.page() {
        // Above it stands a blank line.
        Some((page, step)) if step > 0 => page_lines(pen, page, step - 1, columns).len() + 1,
        _ => 0,
    }
}

/// A page up to a step: its title and what is open of it.
pub fn page_lines(pen: &Pen, page: &Page, step: u16, columns: usize) -> Vec<Line<'static>> {
    let title = run(Token::Title, pen.say(&page.title));
    let mut lines = pen.wrap(&prose::marked(title, page.beyond), columns);
    for (part, shown) in page.at_step(step) {
        let inner = part_lines(pen, part, shown, columns);
        if !inner.is_empty() {
            lines.push(Line::default());
            lines.extend(inner);
        }
    }
    lines
}

fn part_lines(pen: &Pen, part: &Part, shown: Shown, columns: usize) -> Vec<Line<'static>> {
    match &part.body {
        Body::Text { blocks, .. } => {
            let pieces = match shown {
                Shown::Whole => usize::MAX,
                Shown::Pieces(count) => count,
            };
            prose::blocks(pen, blocks.get(pen.lang), pieces, part.beyond, columns)
        }
        Body::Figure { figure, caption } => {
            let mut lines = figure::lines(pen, figure, columns);
            let said = |caption| (pen.words().lesson.figure)(pen.say(caption));
            let caption = caption.as_ref().map_or(String::new(), said);
            if !caption.is_empty() || part.beyond {
                lines.push(Line::default());
                let caption = prose::marked(run(Token::Muted, caption), part.beyond);
                lines.extend(pen.wrap(&caption, columns));
            }
            lines
        }
        Body::Ask(_) => Vec::new(),
    }
}

/// The question on a page: asked, or answered.
fn ask_lines(pen: &Pen, cx: &Cx, id: &QuestionId, columns: usize) -> Vec<Line<'static>> {
    let Some(question) = cx.shelf.question(id) else {
        return Vec::new();
    };
    let head = cx.course().question(id);
    let (token, mark) = match head.and_then(|head| cx.progress().is_right(head)) {
        None => (Token::Accent, "? "),
        Some(true) => (Token::Right, "✓ "),
        Some(false) => (Token::Wrong, "✗ "),
    };
    let ask = run(Token::Text, pen.say(&question.ask));
    pen.hang(&[run(token, mark)], &[ask], columns)
}

fn end_lines(room: &Lesson, pen: &Pen, cx: &Cx, columns: usize) -> Vec<Line<'static>> {
    let words = &cx.words().lesson;
    let mut lines = vec![pen.line([(Token::Title, words.end_title)]), Line::default()];
    let head = cx.course().lesson(&room.lesson.id);
    let unread = head.map_or(0, |head| head.pages.len() - cx.progress().pages_read(head));
    if unread > 0 {
        let text = [run(Token::Text, (words.end_unread)(unread))];
        lines.extend(pen.wrap(&text, columns));
        lines.push(Line::default());
    }
    let questions: Vec<_> = cx.course().questions_on(&room.lesson.id).collect();
    let right = questions
        .iter()
        .filter(|q| cx.progress().is_right(q) == Some(true))
        .count();
    let is_new = questions
        .iter()
        .all(|q| cx.progress().is_right(q).is_none());
    let text = if is_new {
        (words.end_check)(questions.len(), ROUND.min(questions.len()))
    } else {
        (words.end_checked)(right, questions.len())
    };
    if !questions.is_empty() {
        lines.extend(pen.wrap(&[run(Token::Text, text)], columns));
        lines.push(Line::default());
    }
    let next = room.next_lesson(cx).and_then(|id| cx.course().lesson(id));
    let text = match next {
        Some(next) => (words.end_next)(pen.say(&next.title)),
        None => words.end_last.to_owned(),
    };
    lines.extend(pen.wrap(&[run(Token::Muted, text)], columns));
    lines
}
