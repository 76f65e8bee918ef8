//! After a turn, in practice: what was said and answered, what that did, and what the coach says about it.

use std::cmp::Ordering;

use ratatui::text::Line;

use crate::domain::visit::{Run, Taken};
use crate::ui::look::Token;
use crate::ui::pen::{self, Pen, run};

use super::told::coach;

/// The page, `columns` wide.
pub(super) fn lines(play: &Run, pen: &Pen, columns: usize) -> Vec<Line<'static>> {
    let Some(turn) = play.last() else {
        return Vec::new();
    };
    let words = pen.words();
    let host = pen.say(&play.plan().visit().person.name);
    let labels = [host, words.talk.you, words.visit.coach];
    let column = labels.map(|label| pen.width(label)).into_iter().max();
    let column = column.unwrap_or_default() + 2;
    let mut lines = Vec::new();
    let mut part = |who: (Token, &str), text: &[pen::Run]| {
        let lead = [run(who.0, pen.fit(who.1, column))];
        lines.extend(pen.hang(&lead, text, columns));
        lines.push(Line::default());
    };
    let speech = |token, text| [run(token, pen.quoted(pen.say(text)))];
    part((Token::Muted, host), &speech(Token::Muted, turn.heard));
    part(
        (Token::Accent, words.talk.you),
        &speech(Token::Text, &turn.line.say),
    );
    part(
        (Token::Strong, host),
        &speech(Token::Strong, &turn.reply.text),
    );
    part((Token::Muted, ""), &did(play, &turn, pen));
    let said = coach(pen, turn.line);
    if !said.is_empty() {
        part((Token::Right, words.visit.coach), &said);
    }
    lines.pop();
    lines
}

/// How far the meters moved and to which states, and what came out.
fn did(play: &Run, turn: &Taken, pen: &Pen) -> Vec<pen::Run> {
    let words = &pen.words().visit;
    let mut runs = Vec::new();
    for (at, gauge) in play.meters().into_iter().enumerate() {
        let (before, after) = (turn.before.meter(at), gauge.value);
        let (token, by) = match after.cmp(&before) {
            Ordering::Less => (Token::Wrong, format!("↓{}", before - after)),
            Ordering::Equal => (Token::Muted, "=".to_owned()),
            Ordering::Greater => (Token::Right, format!("↑{}", after - before)),
        };
        let name = pen.say(&gauge.meter.name);
        runs.push(run(Token::Muted, format!("{name} ")));
        runs.push(run(token, format!("{by}  ")));
        let was = gauge
            .meter
            .state(before)
            .filter(|was| was.id != gauge.state.id);
        if let Some(was) = was {
            runs.push(run(Token::Muted, format!("{} → ", pen.say(&was.name))));
        }
        runs.push(run(
            Token::Text,
            format!("{}   ", pen.say(&gauge.state.name)),
        ));
    }
    for fact in &turn.found {
        let line = (words.notebook_line)(fact.about);
        runs.push(run(Token::Accent, format!("✓ {line}   ")));
    }
    runs
}
