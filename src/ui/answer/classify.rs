//! Classify: categories with their digits above, things below, each with the digit of where it goes.

use std::collections::BTreeMap;

use ratatui::text::Line;

use crate::domain::id::OptionId;
use crate::domain::quiz::kind::classify::{Item, Sort};
use crate::ui::look::Token;
use crate::ui::pen::{Pen, run};

use super::{Asked, Drawn};

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
        for item in in_order {
            drawn.add(
                answered(pen, item, sort, pairs.get(&item.id), columns),
                false,
            );
        }
        return drawn;
    }
    drawn.add(categories(pen, sort, columns), false);
    drawn.gap();
    drawn.stays = 0..drawn.lines.len();
    let beside = beside(pen, sort, columns);
    for (at, item) in in_order.enumerate() {
        let place = pairs.get(&item.id).and_then(|id| place(sort, id));
        let here = asked.cursor == Some(at);
        drawn.add(
            asking(pen, item, sort, (place, here), (columns, beside)),
            here,
        );
    }
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
fn categories(pen: &Pen, sort: &Sort, columns: usize) -> Vec<Line<'static>> {
    let one = |place: usize| {
        [
            run(Token::Accent, format!("{} ", place + 1)),
            run(Token::Strong, name(pen, sort, place)),
        ]
    };
    let places = 0..sort.into.len();
    let gap = run(Token::Text, " ".repeat(2 * GAP));
    let row: Vec<_> = places
        .clone()
        .flat_map(|place| one(place).into_iter().chain([gap.clone()]))
        .collect();
    let wide: usize = row.iter().map(|piece| pen.width(&piece.text)).sum();
    if wide <= columns + 2 * GAP {
        return pen.wrap(&row, columns);
    }
    let lines = places.flat_map(|place| {
        let [digit, name] = one(place);
        pen.hang(&[digit], &[name], columns)
    });
    lines.collect()
}

fn asking(
    pen: &Pen,
    item: &Item,
    sort: &Sort,
    (place, here): (Option<usize>, bool),
    (columns, beside): (usize, usize),
) -> Vec<Line<'static>> {
    let (mark, token) = if here {
        ("› ", Token::Selected)
    } else {
        ("  ", Token::Text)
    };
    let digit = match place {
        Some(place) => run(Token::Accent, format!("{}  ", place + 1)),
        None => run(Token::Muted, "·  "),
    };
    let left = columns.saturating_sub(beside + GAP);
    let text = [run(token, pen.say(&item.text))];
    let mut lines = pen.hang(&[run(token, mark), digit], &text, left);
    if let (Some(first), Some(place)) = (lines.first_mut(), place)
        && beside > 0
    {
        let gap = left.saturating_sub(first.width()) + GAP;
        first.push_span(" ".repeat(gap));
        first.push_span(pen.span(token, name(pen, sort, place)));
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
    let mut places = vec![vec![goes]];
    if let Some(mine) = mine.filter(|_| !right) {
        let mine = run(Token::Wrong, format!("✗ {}", name(mine)));
        let both = [mine, run(Token::Text, "    ")].into_iter();
        let both: Vec<_> = both.chain(places.remove(0)).collect();
        let wide: usize = both.iter().map(|piece| pen.width(&piece.text)).sum();
        places = if wide + 2 <= columns {
            vec![both]
        } else {
            both.into_iter().step_by(2).map(|one| vec![one]).collect()
        };
    }
    for place in places {
        lines.extend(pen.hang(&indent, &place, columns));
    }
    let reason = [run(Token::Muted, pen.say(&item.why))];
    lines.extend(pen.hang(&indent, &reason, columns));
    lines
}
