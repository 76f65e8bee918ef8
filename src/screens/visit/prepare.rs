//! Before the visit: whom one will meet, what for, and what one can bring.

use ratatui::text::Line;

use crate::domain::visit::{self, Item, Plan};
use crate::ui::lines::Lines;
use crate::ui::look::Token;
use crate::ui::pen::{Pen, run};

use super::{Msg, Visit};

/// How many lines it takes, as `check` measures it.
pub fn height(pen: &Pen, plan: &Plan, columns: usize) -> usize {
    let visit = plan.visit();
    let items = visit.prepare.items.iter();
    let items = items.flat_map(|thing| item(pen, thing, 0, (false, false), columns));
    before(pen, visit, 0, columns).len() + items.count()
}

pub(super) fn lines(room: &Visit, chosen: &[bool], pen: &Pen, columns: usize) -> Lines<Msg> {
    let visit = room.plan.visit();
    let mut lines = Lines::from(before(pen, visit, room.bag().1, columns));
    for (at, (thing, chosen)) in visit.prepare.items.iter().zip(chosen).enumerate() {
        let here = Some(at) == room.cursor;
        let of_it = item(pen, thing, at, (*chosen, here), columns);
        lines.link(Msg::Pick(at + 1), of_it);
    }
    lines
}

/// What stands above the things to bring, of which `used` is the time they take.
fn before(pen: &Pen, visit: &visit::Visit, used: u32, columns: usize) -> Vec<Line<'static>> {
    let words = &pen.words().visit;
    let mut lines = pen.wrap(
        &[
            run(Token::Title, pen.say(&visit.person.name)),
            run(Token::Muted, format!("  {}", pen.say(&visit.person.post))),
        ],
        columns,
    );
    lines.push(Line::default());
    for paragraph in pen.say(&visit.brief).split("\n\n") {
        let text = [run(Token::Text, paragraph.replace('\n', ""))];
        lines.extend(pen.wrap(&text, columns));
        lines.push(Line::default());
    }
    if let Some(goal) = &visit.goal {
        let lead = [run(Token::Accent, words.goal)];
        lines.extend(pen.hang(&lead, &[run(Token::Text, pen.say(goal))], columns));
        lines.push(Line::default());
    }
    let time = u32::from(visit.prepare.time);
    lines.push(pen.edges(
        &[run(Token::Strong, words.prepare)],
        &[run(
            Token::Muted,
            (words.time_left)(time.saturating_sub(used), time),
        )],
        columns,
    ));
    lines
}

/// Something to bring, and at the right what it costs.
fn item(
    pen: &Pen,
    item: &Item,
    at: usize,
    (chosen, here): (bool, bool),
    columns: usize,
) -> Vec<Line<'static>> {
    let token = if here { Token::Selected } else { Token::Text };
    let lead = [
        run(token, if here { "› " } else { "  " }),
        run(
            if chosen { Token::Right } else { Token::Muted },
            if chosen { "✓ " } else { "· " },
        ),
        run(token, format!("{}  ", at + 1)),
    ];
    let cost = (pen.words().visit.cost)(item.cost);
    let room = columns.saturating_sub(pen.width(&cost) + 2);
    let mut lines = pen.hang(&lead, &[run(token, pen.say(&item.text))], room);
    let column = columns.saturating_sub(pen.width(&cost));
    pen.beside(&mut lines, column, &[run(Token::Muted, cost)]);
    lines
}
