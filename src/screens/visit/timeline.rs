//! What happened, turn by turn: what was said, what it brought to light, and how the person felt after it.

use ratatui::text::Line;

use crate::domain::visit::{Debrief, Mattered, Run, Series, Taken};
use crate::ui::chart::{self, bar};
use crate::ui::look::Token;
use crate::ui::pen::{self, Pen, run};

/// The columns of a meter's name.
const LEAD: usize = 10;

/// The meters as curves, then each turn on a line of its own.
pub(super) fn lines(
    play: &Run,
    debrief: &Debrief,
    pen: &Pen,
    columns: usize,
) -> Vec<Line<'static>> {
    let words = &pen.words().visit;
    let mut lines = vec![pen.line([(Token::Title, words.timeline)])];
    let meters = debrief.meters.iter();
    lines.extend(meters.map(|series| curve(play, series, pen)));
    let turns = play.taken();
    lines.extend(
        turns
            .iter()
            .map(|taken| turn(play, taken, debrief, pen, columns)),
    );
    lines
}

/// How a meter moved: a small line, and its first and last state where they differ.
fn curve(play: &Run, series: &Series, pen: &Pen) -> Line<'static> {
    let Some(meter) = play.plan().visit().meter(&series.meter) else {
        return Line::default();
    };
    let state = |value: Option<&u8>| {
        let state = value.and_then(|value| meter.state(*value));
        state.map_or("", |state| pen.say(&state.name))
    };
    let states = [series.values.first(), series.values.last()].map(state);
    let moved = match states {
        [first, last] if first == last => format!("   {last}"),
        [first, last] => format!("   {first} → {last}"),
    };
    pen.line([
        (Token::Muted, pen.fit(pen.say(&meter.name), LEAD).as_str()),
        (
            Token::Accent,
            chart::sparks(&series.values, meter.max).as_str(),
        ),
        (Token::Text, moved.as_str()),
    ])
}

/// A turn: whether it is told below, what was said, what came out, and the first meter after it.
fn turn(play: &Run, taken: &Taken, debrief: &Debrief, pen: &Pen, columns: usize) -> Line<'static> {
    let key = debrief.turns.iter().find(|key| key.turn == taken.turn);
    let (token, mark) = key.map_or((Token::Text, " "), |key| sign(key.why));
    let said = pen.quoted(pen.say(taken.line.shown()));
    let left = [
        run(Token::Muted, format!("{:>2} ", taken.turn)),
        run(token, format!("{mark} ")),
        run(Token::Text, said),
    ];
    let mut right: Vec<pen::Run> = Vec::new();
    let words = &pen.words().visit;
    let found: Vec<_> = taken
        .found
        .iter()
        .map(|fact| (words.notebook_line)(fact.about))
        .collect();
    if !found.is_empty() {
        right.push(run(Token::Accent, format!("  ✓ {}", found.join(words.and))));
    }
    let meter = play.plan().visit().meters.first();
    if let (Some(meter), Some(value)) = (meter, taken.meters.first()) {
        let [full, empty] = bar(*value, meter.max);
        right.push(run(Token::Accent, format!("  {full}")));
        right.push(run(Token::Muted, empty));
    }
    pen.edges(&left, &right, columns)
}

/// The sign of a turn that mattered.
pub(super) fn sign(why: Mattered) -> (Token, &'static str) {
    match why {
        Mattered::Ended | Mattered::Lost | Mattered::Lowered => (Token::Wrong, "✗"),
        Mattered::Passed => (Token::Accent, "·"),
        Mattered::Well => (Token::Right, "✓"),
    }
}
