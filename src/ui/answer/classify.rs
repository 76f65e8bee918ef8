//! Classify and match: categories with their digits above, things below, each with the digit of where it goes.

use std::collections::BTreeMap;
use std::slice::from_ref;

use ratatui::text::Line;

use crate::domain::id::OptionId;
use crate::domain::quiz::kind::Kind;
use crate::domain::quiz::kind::classify::{Item, Sort};
use crate::ui::lines::Lines;
use crate::ui::look::Token;
use crate::ui::pen::{Pen, Run, run, selection};

use super::{Asked, Drawn, Part};

/// The blank columns between a thing and its category, and between two categories.
const GAP: usize = 2;

pub(super) fn draw(
    pen: &Pen,
    asked: &Asked,
    sort: &Sort,
    pairs: &BTreeMap<OptionId, OptionId>,
    columns: usize,
) -> Drawn {
    let mut drawn = Drawn::default();
    let in_order = asked
        .order
        .iter()
        .filter_map(|id| sort.items.iter().find(|item| item.id == **id));
    if asked.done {
        for (at, item) in in_order.enumerate() {
            if at > 0 {
                drawn.lines.gap();
            }
            let mine = pairs.get(&item.id);
            drawn.lines.extend(answered(pen, item, sort, mine, columns));
        }
        return drawn;
    }
    // What is matched already is still there to be seen, and steps back.
    let is_match = matches!(asked.question.kind, Kind::Match(_));
    let taken = |id: &OptionId| is_match && pairs.values().any(|with| *with == *id);
    categories(&mut drawn.lines, pen, (sort, &taken), columns);
    drawn.lines.gap();
    drawn.stays = 0..drawn.lines.len();
    let beside = beside(pen, sort, columns);
    for (at, item) in in_order.enumerate() {
        let place = pairs.get(&item.id).and_then(|id| place(sort, id));
        let here = asked.cursor == Some(at);
        let lines = asking(pen, item, sort, (place, here), (columns, beside));
        drawn.lines.link(Part::Thing(at), lines);
    }
    drawn.focus = asked.cursor.and_then(|at| drawn.lines.to(&Part::Thing(at)));
    drawn
}

fn place(sort: &Sort, id: &OptionId) -> Option<usize> {
    sort.into.iter().position(|category| category.id == *id)
}

fn name<'a>(pen: &Pen, sort: &'a Sort, place: usize) -> &'a str {
    let category = sort.into.get(place);
    category.map_or("", |category| pen.say(&category.text))
}

fn widest(pen: &Pen, sort: &Sort) -> usize {
    let widths = (0..sort.into.len()).map(|place| pen.width(name(pen, sort, place)));
    widths.max().unwrap_or(0)
}

/// The columns for the names beside the things; none where they would take more than a third, for
/// then the digits have to do.
fn beside(pen: &Pen, sort: &Sort, columns: usize) -> usize {
    let widest = widest(pen, sort);
    if widest <= columns / 3 { widest } else { 0 }
}

/// The categories with their digits: in one line, or each in its own.
fn categories(
    lines: &mut Lines<Part>,
    pen: &Pen,
    (sort, taken): (&Sort, &dyn Fn(&OptionId) -> bool),
    columns: usize,
) {
    let one = |place: usize| {
        let is_taken = sort.into.get(place).is_some_and(|with| taken(&with.id));
        let token = if is_taken {
            Token::Muted
        } else {
            Token::Strong
        };
        let parts = [
            run(Token::Accent, format!("{} ", place + 1)),
            run(token, name(pen, sort, place)),
        ];
        (parts, Part::Choice(place))
    };
    let all: Vec<_> = (0..sort.into.len()).map(one).collect();
    if in_one_line(pen, all.iter().map(|(parts, _)| &parts[..]), columns).is_none() {
        for ([digit, name], to) in &all {
            lines.link(*to, pen.hang(from_ref(digit), from_ref(name), columns));
        }
        return;
    }
    let mut row = Vec::new();
    for (parts, to) in all {
        if !row.is_empty() {
            row.push((between(), None));
        }
        row.extend(parts.map(|part| (part, Some(to))));
    }
    lines.edges(pen, &row, &[], columns);
}

/// What stands between two parts in one line.
fn between() -> Run {
    run(Token::Text, " ".repeat(2 * GAP))
}

/// The parts behind one another with gaps between them, where they fit into one line.
fn in_one_line<'a>(
    pen: &Pen,
    parts: impl Iterator<Item = &'a [Run]>,
    columns: usize,
) -> Option<Vec<Run>> {
    let mut row: Vec<Run> = Vec::new();
    for part in parts {
        if !row.is_empty() {
            row.push(between());
        }
        row.extend_from_slice(part);
    }
    let wide: usize = row.iter().map(|piece| pen.width(&piece.text)).sum();
    (wide <= columns).then_some(row)
}

fn asking(
    pen: &Pen,
    item: &Item,
    sort: &Sort,
    (place, here): (Option<usize>, bool),
    (columns, beside): (usize, usize),
) -> Vec<Line<'static>> {
    let (mark, token) = selection(here);
    let digit = match place {
        Some(place) => run(Token::Accent, format!("{}  ", place + 1)),
        None => run(Token::Muted, "·  "),
    };
    let left = columns.saturating_sub(beside + GAP);
    let text = [run(token, pen.say(&item.text))];
    let mut lines = pen.hang(&[run(token, mark), digit], &text, left);
    if let Some(place) = place.filter(|_| beside > 0) {
        pen.beside(
            &mut lines,
            left + GAP,
            &[run(token, name(pen, sort, place))],
        );
    }
    lines
}

/// A thing, below it where it was put and where it goes, and why. No name of a category is broken
/// as long as it fits into a line.
fn answered(
    pen: &Pen,
    item: &Item,
    sort: &Sort,
    mine: Option<&OptionId>,
    columns: usize,
) -> Vec<Line<'static>> {
    let right = mine == Some(&item.goes);
    let (mark, token) = match (mine, right) {
        (Some(_), true) => ("✓ ", Token::Right),
        (Some(_), false) => ("✗ ", Token::Wrong),
        (None, _) => ("· ", Token::Muted),
    };
    let name = |id: &OptionId| place(sort, id).map_or("", |place| name(pen, sort, place));
    let text = [run(Token::Strong, pen.say(&item.text))];
    let mut lines = pen.hang(&[run(token, mark)], &text, columns);
    let indent = [run(Token::Text, "  ")];
    // Where it went right, the thing itself carries the mark.
    let mark = if right { "" } else { "✓ " };
    let goes = run(Token::Right, format!("{mark}{}", name(&item.goes)));
    let marks: Vec<Run> = mine
        .filter(|_| !right)
        .map(|mine| run(Token::Wrong, format!("✗ {}", name(mine))))
        .into_iter()
        .chain([goes])
        .collect();
    match in_one_line(pen, marks.iter().map(from_ref), columns.saturating_sub(2)) {
        Some(row) => lines.extend(pen.hang(&indent, &row, columns)),
        None => lines.extend(
            marks
                .iter()
                .flat_map(|mark| pen.hang(&indent, from_ref(mark), columns)),
        ),
    }
    let reason = [run(Token::Text, pen.say(&item.why))];
    lines.extend(pen.hang(&indent, &reason, columns));
    lines
}
