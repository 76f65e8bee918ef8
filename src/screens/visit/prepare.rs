//! Before the visit: whom one will meet, what for, and what one can bring.

use std::sync::Arc;

use ratatui::text::Line;

use crate::domain::event::Event;
use crate::domain::id::ItemId;
use crate::domain::visit::{self, Item, Plan, Run};
use crate::screens::flow::{Cx, Step};
use crate::ui::lines::Lines;
use crate::ui::look::Token;
use crate::ui::pen::{Pen, run};

use super::{Msg, Phase, Visit};

/// How many lines it takes, as `check` measures it.
pub fn height(pen: &Pen, plan: &Plan, columns: usize) -> usize {
    let visit = plan.visit();
    let items = visit.prepare.items.iter();
    let items = items.flat_map(|thing| item(pen, thing, 0, (false, false), columns));
    before(pen, visit, 0, columns).len() + items.count()
}

impl Visit {
    /// What has been chosen to bring, and the time it takes.
    pub(super) fn bag(&self) -> (Vec<ItemId>, u32) {
        let Phase::Prepare(chosen) = &self.phase else {
            return (Vec::new(), 0);
        };
        let items = self.plan.visit().prepare.items.iter().zip(chosen);
        let brought: Vec<_> = items
            .filter(|(_, chosen)| **chosen)
            .map(|(i, _)| i)
            .collect();
        let time = brought.iter().map(|item| u32::from(item.cost)).sum();
        (
            brought.into_iter().map(|item| item.id.clone()).collect(),
            time,
        )
    }

    /// Brings what the keys are on, or leaves it.
    pub(super) fn toggle(&mut self, cx: &Cx) -> Step {
        let time = u32::from(self.plan.visit().prepare.time);
        let (_, used) = self.bag();
        let at = self.cursor.unwrap_or(0);
        let cost = self.plan.visit().prepare.items.get(at);
        let cost = cost.map_or(0, |item| u32::from(item.cost));
        if let Phase::Prepare(chosen) = &mut self.phase
            && let Some(chosen) = chosen.get_mut(at)
        {
            if !*chosen && used + cost > time {
                return Step::tell(cx.words().visit.no_time);
            }
            *chosen = !*chosen;
        }
        Step::stay()
    }

    /// Goes in; with nothing in the bag only who was told so.
    pub(super) fn begin(&mut self, cx: &Cx) -> Step {
        let (brought, _) = self.bag();
        if brought.is_empty() && !self.warned {
            self.warned = true;
            return Step::tell(cx.words().visit.unprepared);
        }
        let Ok(run) = Run::new(Arc::clone(&self.plan), self.play.seed, &brought) else {
            return Step::stay();
        };
        self.phase = Phase::Talk(run);
        self.cursor = None;
        self.from = None;
        Step::record(Event::VisitBegan {
            run: self.play.run,
            visit: self.plan.visit().id.clone(),
            seed: self.play.seed,
            mode: self.play.mode,
            brought,
            from: None,
        })
    }
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
    let person = &visit.person;
    let whom = format!("  {} · {}", pen.say(&person.post), pen.say(&person.company));
    let name = run(Token::Title, pen.say(&person.name));
    let mut lines = pen.wrap(&[name, run(Token::Muted, whom)], columns);
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
