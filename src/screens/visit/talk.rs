//! The talk: who sits there, what he answered, what he says now, and what can be said to it.

use ratatui::text::Line;

use crate::domain::visit::{Exchange, Plan, Run};
use crate::ui::layout::Sheet;
use crate::ui::lines::Lines;
use crate::ui::look::Token;
use crate::ui::pen::{self, Pen, run};

use super::Msg;
use super::look::talk_columns;

/// How many lines a moment of the talk takes at least, as `check` measures it.
pub fn height(pen: &Pen, plan: &Plan, exchange: &Exchange, sheet: &Sheet) -> usize {
    let columns = talk_columns(sheet, pen);
    let above = above(pen, plan, exchange, &[], columns);
    above.len() + offers(pen, exchange, None, columns, false).len()
}

/// With air between the lines where they all fit on `rows`, else without. How he feels is told here, unless
/// it stands `beside`.
pub(super) fn lines(
    run_of: &Run,
    cursor: Option<usize>,
    pen: &Pen,
    (columns, rows): (usize, usize),
    beside: bool,
) -> Lines<Msg> {
    let Some(exchange) = run_of.exchange() else {
        return Lines::default();
    };
    let mood = if beside {
        Vec::new()
    } else {
        moods(run_of, pen)
    };
    let mut lines = above(pen, run_of.plan(), &exchange, &mood, columns);
    let airy = [
        pen.line([(Token::Muted, pen.words().visit.what_now)]),
        Line::default(),
    ];
    let mut said = offers(pen, &exchange, cursor, columns, true);
    if lines.len() + airy.len() + said.len() > rows {
        said = offers(pen, &exchange, cursor, columns, false);
    } else {
        lines.extend(airy);
    }
    said.below(lines)
}

/// What stands above the lines to choose from.
fn above(
    pen: &Pen,
    plan: &Plan,
    exchange: &Exchange,
    mood: &[pen::Run],
    columns: usize,
) -> Vec<Line<'static>> {
    let mut lines = vec![person(pen, plan, mood, columns), Line::default()];
    lines.extend(heard(pen, exchange, columns));
    lines.push(Line::default());
    lines
}

/// Who sits there, with post and company where there is room for them, and how he feels about it.
fn person(pen: &Pen, plan: &Plan, mood: &[pen::Run], columns: usize) -> Line<'static> {
    let person = &plan.visit().person;
    let name = run(Token::Title, pen.say(&person.name));
    let post = run(Token::Muted, format!("  {}", pen.say(&person.post)));
    let company = run(Token::Muted, format!(" · {}", pen.say(&person.company)));
    let width = |runs: &[pen::Run]| runs.iter().map(|r| pen.width(&r.text)).sum::<usize>();
    let mut left = vec![name, post, company];
    // The company goes first, then the post.
    let room = columns.saturating_sub(if mood.is_empty() { 0 } else { width(mood) + 4 });
    while left.len() > 1 && width(&left) > room {
        left.pop();
    }
    pen.edges(&left, mood, columns)
}

/// What the meters show, and what they showed before the last turn where that was something else.
fn moods(run_of: &Run, pen: &Pen) -> Vec<pen::Run> {
    let words = &pen.words().visit;
    let last = run_of.last();
    let mut runs = Vec::new();
    for (at, gauge) in run_of.meters().into_iter().enumerate() {
        let before = last.as_ref().map(|turn| turn.before.meter(at));
        let before = before.and_then(|value| gauge.meter.state(value));
        let now = pen.say(&gauge.state.name);
        let gap = if at == 0 { "" } else { "  " };
        let told = |text: &str| {
            let text = (words.mood)(pen.say(&gauge.meter.name), text);
            run(Token::Muted, format!("{gap}{text}"))
        };
        match before.filter(|before| before.id != gauge.state.id) {
            Some(before) => {
                runs.push(told(&format!("{} → ", pen.say(&before.name))));
                runs.push(run(Token::Strong, now));
            }
            None => runs.push(told(now)),
        }
    }
    runs
}

/// What he answered, and, apart from it, what he says now: that is what is to be answered.
fn heard(pen: &Pen, exchange: &Exchange, columns: usize) -> Vec<Line<'static>> {
    let said = |text| [run(Token::Text, pen.quoted(pen.say(text)))];
    let mut lines = Vec::new();
    if let Some(reply) = exchange.reply {
        lines.extend(pen.hang(&[run(Token::Text, "  ")], &said(reply), columns));
        lines.push(Line::default());
    }
    let now = [run(Token::Strong, pen.quoted(pen.say(exchange.says)))];
    let bar = pen.span(Token::Accent, "▌ ");
    let inner = columns.saturating_sub(bar.width());
    for mut line in pen.wrap(&now, inner) {
        line.spans.insert(0, bar.clone());
        lines.push(line);
    }
    lines
}

/// What can be said.
fn offers(
    pen: &Pen,
    exchange: &Exchange,
    cursor: Option<usize>,
    columns: usize,
    airy: bool,
) -> Lines<Msg> {
    let mut lines = Lines::default();
    for (at, offer) in exchange.offers.iter().enumerate() {
        if airy && at > 0 {
            lines.gap();
        }
        let here = Some(at) == cursor;
        let token = if here { Token::Selected } else { Token::Text };
        let lead = [
            run(token, if here { "› " } else { "  " }),
            run(token, format!("{} ", at + 1)),
        ];
        let of_it = pen.hang(&lead, &[run(token, pen.say(offer.shown()))], columns);
        lines.link(Msg::Pick(at + 1), of_it);
    }
    lines
}
