//! Classify: categories with their digits above, things below, each with where it goes.

use std::collections::BTreeMap;

use ratatui::text::Line;

use crate::domain::id::OptionId;
use crate::domain::quiz::kind::classify::{Item, Sort};
use crate::ui::look::Token;
use crate::ui::pen::{Pen, run};

use super::{Asked, Drawn};

/// The blank columns between a thing and its category.
const GAP: usize = 2;

pub(super) fn draw(
    pen: &Pen,
    asked: &Asked,
    sort: &Sort,
    pairs: &BTreeMap<OptionId, OptionId>,
    columns: usize,
) -> Drawn {
    let mut drawn = Drawn::default();
    if !asked.done {
        drawn.add(categories(pen, sort, columns), false);
        drawn.gap();
    }
    let category = |id: &OptionId| {
        let at = sort.into.iter().position(|category| category.id == *id)?;
        Some(pen.say(&sort.into.get(at)?.text).to_owned())
    };
    let widest = sort.into.iter().filter_map(|c| category(&c.id));
    let widest = widest.map(|text| pen.width(&text)).max().unwrap_or(0);
    let right = widest.min(columns / 2);
    let in_order = asked
        .order
        .iter()
        .filter_map(|id| sort.items.iter().find(|item| item.id == **id));
    for (at, item) in in_order.enumerate() {
        let mine = pairs.get(&item.id);
        let focused = at == asked.cursor;
        let lines = if asked.done {
            let goes = category(&item.goes).unwrap_or_default();
            answered(
                pen,
                item,
                mine.and_then(category),
                &goes,
                mine == Some(&item.goes),
                columns,
            )
        } else {
            let place = mine.and_then(category);
            asking(pen, item, place.as_deref(), focused, (columns, right))
        };
        drawn.add(lines, focused && !asked.done);
    }
    drawn
}

fn categories(pen: &Pen, sort: &Sort, columns: usize) -> Vec<Line<'static>> {
    let mut runs = Vec::new();
    for (number, category) in (1..).zip(&sort.into) {
        runs.push(run(Token::Accent, format!("{number} ")));
        let text = pen.say(&category.text).to_owned();
        runs.push(run(Token::Strong, text + "    "));
    }
    pen.wrap(&runs, columns)
}

fn asking(
    pen: &Pen,
    item: &Item,
    place: Option<&str>,
    here: bool,
    (columns, right): (usize, usize),
) -> Vec<Line<'static>> {
    let (mark, token) = if here {
        ("› ", Token::Selected)
    } else {
        ("  ", Token::Text)
    };
    let left = columns.saturating_sub(right + GAP);
    let text = [run(token, pen.say(&item.text))];
    let mut lines = pen.hang(&[run(token, mark)], &text, left);
    if let Some(first) = lines.first_mut() {
        let gap = left.saturating_sub(first.width()) + GAP;
        first.push_span(" ".repeat(gap));
        let (token, place) = match place {
            Some(place) => (token, pen.fit(place, right)),
            None => (Token::Muted, "—".to_owned()),
        };
        first.push_span(pen.span(token, place.trim_end()));
    }
    lines
}

fn answered(
    pen: &Pen,
    item: &Item,
    mine: Option<String>,
    goes: &str,
    right: bool,
    columns: usize,
) -> Vec<Line<'static>> {
    let (mark, token) = match (&mine, right) {
        (Some(_), true) => ("✓ ", Token::Right),
        (Some(_), false) => ("✗ ", Token::Wrong),
        (None, _) => ("· ", Token::Muted),
    };
    let mut text = vec![
        run(Token::Strong, pen.say(&item.text)),
        run(Token::Muted, "  →  "),
    ];
    if let Some(mine) = mine.filter(|_| !right) {
        text.extend([
            run(Token::Wrong, format!("✗\u{a0}{mine}")),
            run(Token::Text, "  "),
        ]);
    }
    text.push(run(Token::Right, format!("✓\u{a0}{goes}")));
    let mut lines = pen.hang(&[run(token, mark)], &text, columns);
    let reason = [run(Token::Muted, pen.say(&item.why))];
    lines.extend(pen.hang(&[run(Token::Text, "  ")], &reason, columns));
    lines
}
