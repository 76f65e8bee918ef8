//! The foot line: the keys that matter now, where they stand, and what a click on them presses.

use std::ops::Range;

use ratatui::style::Modifier;
use ratatui::text::Line;

use super::action::{Named, Shown};
use super::key::Key;
use super::lines::{Lines, Piece};
use super::look::Token;
use super::pen::{Pen, run};

/// What stands between two keys.
const SEPARATOR: &str = " · ";

/// The keys that matter now, as many as there is room for; the last of `global` stands at the right.
pub fn line(pen: &Pen, room: &[Named], global: &[Named], columns: usize) -> Lines<Key> {
    let text = |action: &Named| format!("{} {}", action.key, action.label.get(pen.lang));
    let needs = |action: &Named| pen.width(&text(action)) + pen.width(SEPARATOR);
    let piece = |action: &Named| (run(Token::Muted, text(action)), action.press);
    let in_foot = |action: &&Named| action.shown == Shown::Foot;
    let (right, always) = match global.split_last() {
        Some((last, rest)) => (Some(last), rest),
        None => (None, global),
    };
    let always = always.iter().filter(in_foot);
    let mut used = right.map_or(0, |last| pen.width(&text(last)));
    used += always.clone().map(needs).sum::<usize>();
    // The way on and the way back are named however narrow the screen is.
    let must = |action: &Named| matches!(action.press, Some(Key::Enter | Key::Esc));
    let musts = room.iter().filter(in_foot).filter(|action| must(action));
    let mut kept: usize = musts.map(needs).sum();
    let mut shown = Vec::new();
    for action in room.iter().filter(in_foot) {
        if must(action) {
            kept -= needs(action);
        } else if used + needs(action) + kept > columns {
            continue;
        }
        used += needs(action);
        shown.push(action);
    }
    let mut left: Vec<Piece<Key>> = Vec::new();
    for action in shown.into_iter().chain(always) {
        if !left.is_empty() {
            left.push((run(Token::Muted, SEPARATOR), None));
        }
        left.push(piece(action));
    }
    let right: Vec<Piece<Key>> = right.map(piece).into_iter().collect();
    let mut lines = Lines::default();
    lines.edges(pen, &left, &right, columns);
    lines
}

/// The foot line while the keys are in it: the chosen action is always seen.
pub fn choice(pen: &Pen, all: &[Named], at: usize, columns: usize) -> Lines<Key> {
    let text = |action: &Named| format!(" {} {} ", action.key, action.label.get(pen.lang));
    let mut from = 0;
    let width = |from: usize| -> usize {
        let shown = all.iter().take(at + 1).skip(from);
        shown.map(|action| pen.width(&text(action))).sum()
    };
    while width(from) > columns && from < at {
        from += 1;
    }
    let (mut line, mut parts) = (Line::default(), Vec::<(Range<usize>, Key)>::new());
    for (number, action) in all.iter().enumerate().skip(from) {
        let start = line.width();
        if number > at && start + pen.width(&text(action)) > columns {
            break;
        }
        line.push_span(if number == at {
            let span = pen.span(Token::Selected, &text(action));
            let style = span.style.add_modifier(Modifier::REVERSED);
            span.style(style)
        } else {
            pen.span(Token::Muted, &text(action))
        });
        parts.extend(action.press.map(|key| (start..line.width(), key)));
    }
    let mut lines = Lines::default();
    lines.parts(line, parts);
    lines
}
