//! How that looks.

use ratatui::text::Line;

use crate::domain::exam::percent;
use crate::domain::progress::Readiness;
use crate::domain::review::DAYS;
use crate::screens::flow::Cx;
use crate::ui::chart;
use crate::ui::layout::Scroll;
use crate::ui::lines::Lines;
use crate::ui::look::Token;
use crate::ui::pen::{Run, run, selection};

use super::next::next;
use super::{At, Msg, Standing};

/// How long a bar is.
const BAR: usize = 10;
/// The rows of the chart.
const ROWS: usize = 2;

pub(super) fn laid_out(room: &Standing, cx: &Cx) -> (Lines<Msg>, Scroll) {
    let sheet = cx.sheet();
    let lines = lines(room, cx, sheet.columns());
    let last = cx.course().objectives.len().checked_sub(1);
    let focus = match room.on(cx) {
        // The last objective is seen with what stands below it.
        Some(At::Objective(at)) if Some(at) == last => {
            let here = lines.to(&Msg::Select(at)).unwrap_or_default();
            here.start..lines.len()
        }
        Some(At::Objective(at)) => lines.to(&Msg::Select(at)).unwrap_or_default(),
        Some(At::Next) | None => 0..0,
    };
    let rows = sheet.rows();
    let scroll =
        Scroll::of(lines.len(), rows, 0).showing(lines.len(), rows, focus.start, focus.end);
    (lines, scroll)
}

fn lines(room: &Standing, cx: &Cx, columns: usize) -> Lines<Msg> {
    let words = &cx.words().standing;
    let pen = &cx.pen;
    let all = cx.progress().readiness(cx.course(), cx.now.day());
    let mut lines = Lines::default();
    let on = room.on(cx);
    if let Some(next) = next(cx) {
        let (mark, token) = selection(on == Some(At::Next));
        let lead = [
            run(token, mark),
            run(Token::Accent, format!("{}  ", words.next)),
        ];
        lines.link(
            Msg::Next,
            pen.hang(&lead, &[run(Token::Title, next.say)], columns),
        );
        lines.gap();
    }
    if let Some((sat, result)) = cx.progress().passed(cx.course()) {
        let say = (words.passed)(sat.attempt, percent(result.share()));
        let lead = [run(Token::Right, "✓ ")];
        lines.link(
            Msg::Certificate,
            pen.hang(&lead, &[run(Token::Text, say)], columns),
        );
        lines.gap();
    }
    let ready = ready(&all, cx);
    let fits = pen.width(&ready) + pen.width(words.required) + 2 <= columns;
    let right = run(Token::Muted, if fits { words.required } else { "" });
    lines.push(pen.edges(&[run(Token::Muted, ready)], &[right], columns));
    for (at, ready) in all.iter().enumerate() {
        let is_selected = on == Some(At::Objective(at));
        let mut of_it = vec![objective(ready, is_selected, cx, columns)];
        if is_selected {
            of_it.extend(because(ready, cx, columns));
        }
        lines.link(Msg::Select(at), of_it);
    }
    lines.gap();
    history(&mut lines, cx, columns);
    lines
}

/// How many objectives are ready.
fn ready(all: &[Readiness], cx: &Cx) -> String {
    let critical = all.iter().filter(|ready| ready.critical);
    let is_ready = |ready: &&Readiness| ready.is_ready();
    (cx.words().standing.ready)(
        all.iter().filter(is_ready).count(),
        all.len(),
        critical.clone().filter(is_ready).count(),
        critical.count(),
    )
}

/// An objective, with a bar and its number.
fn objective(ready: &Readiness, is_selected: bool, cx: &Cx, columns: usize) -> Line<'static> {
    let words = &cx.words().standing;
    let title = cx.course().objective(&ready.objective);
    let title = title.map_or("", |objective| cx.pen.say(&objective.title));
    let (mark, token) = selection(is_selected);
    let star = if ready.critical { " ★" } else { "" };
    let left = [
        run(token, mark),
        run(token, title),
        run(Token::Accent, star),
    ];
    let share = percent(ready.share());
    let number = if ready.is_begun() {
        format!("{share:>3}%")
    } else {
        words.not_begun.to_owned()
    };
    let width = cx.pen.width(words.not_begun).max(4);
    let gap = " ".repeat(width.saturating_sub(cx.pen.width(&number)));
    let (token, sign) = if ready.is_ready() {
        (Token::Right, " ✓")
    } else {
        (Token::Accent, "  ")
    };
    let full = usize::try_from(share).unwrap_or(0) * BAR / 100;
    let full = if ready.is_begun() { full.max(1) } else { 0 };
    let right: [Run; 4] = [
        run(token, "█".repeat(full)),
        run(Token::Muted, "░".repeat(BAR - full)),
        run(Token::Text, format!(" {gap}{number}")),
        run(token, sign),
    ];
    cx.pen.edges(&left, &right, columns)
}

/// How the number came about.
fn because(ready: &Readiness, cx: &Cx, columns: usize) -> Vec<Line<'static>> {
    let say = (cx.words().standing.because)(ready);
    let indent = [run(Token::Text, "  ")];
    cx.pen.hang(&indent, &[run(Token::Muted, say)], columns)
}

/// What was answered on each of the last days, today at the right: so many as there is room for.
fn history(lines: &mut Lines<Msg>, cx: &Cx, columns: usize) {
    let words = &cx.words();
    let count = chart::fitting(DAYS, columns);
    let today = cx.now.day();
    let first = today + 1 - i64::try_from(count).unwrap_or(0);
    let values: Vec<f64> = (first..=today)
        .map(|day| f64::from(cx.progress().answered_on(day)))
        .collect();
    let last = count.saturating_sub(1);
    let marks = [
        (last, words.review.today.to_owned()),
        (0, (words.standing.days_ago)(last)),
        (last / 2, (words.standing.days_ago)(last - last / 2)),
    ];
    let head = (words.standing.history)(count);
    lines.push(cx.pen.line([(Token::Muted, head.as_str())]));
    lines.extend(chart::days(&cx.pen, &values, ROWS, &marks));
}
