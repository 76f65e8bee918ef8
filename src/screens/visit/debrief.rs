//! After the visit: what was said, what it did, what a colleague would have said, what stayed hidden.
//!
//! The wording is fixed: the same play always gives the same debrief.

use ratatui::text::Line;

use crate::domain::lang::Lang;
use crate::domain::visit::{Debrief, Grade, Judged, KeyTurn, Run, Series, Taken};
use crate::screens::flow::Cx;
use crate::ui::look::Token;
use crate::ui::pen::{Pen, run};
use crate::ui::prose::{Cells, grid};

use super::After;
use super::look::quoted;

/// The column in which what is said about a turn begins.
const LEAD: usize = 10;
/// The heights of a meter's line.
const SPARKS: [&str; 7] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇"];

/// The lines of the debrief; those of the chosen turn must be seen.
pub(super) fn lines(
    after: &After,
    cx: &Cx,
    columns: usize,
) -> (Vec<Line<'static>>, Option<(usize, usize)>) {
    let (play, debrief) = (&after.run, &after.debrief);
    if let Some(turn) = after.turn {
        return turns(play, turn, cx, columns);
    }
    let pen = &cx.pen;
    let mut lines = outcome(play, debrief, cx, columns);
    for series in &debrief.meters {
        lines.push(meter(play, series, pen));
    }
    lines.push(Line::default());
    let taken = play.taken();
    for key in &debrief.turns {
        if let Some(turn) = taken.iter().find(|turn| turn.turn == key.turn) {
            lines.extend(key_turn(play, turn, key, cx, columns));
            lines.push(Line::default());
        }
    }
    lines.extend(hidden(play, debrief, cx, columns));
    lines.extend(rubric(play, &debrief.rubric, cx, columns));
    lines.push(Line::default());
    if let Some(ending) = play.ended() {
        let lead = [run(Token::Accent, cx.words().visit.next_time)];
        lines.extend(pen.hang(&lead, &[run(Token::Text, pen.say(&ending.next))], columns));
    }
    (lines, None)
}

fn outcome(play: &Run, debrief: &Debrief, cx: &Cx, columns: usize) -> Vec<Line<'static>> {
    let pen = &cx.pen;
    let words = &cx.words().visit;
    let ending = play.ended().map_or("", |ending| pen.say(&ending.text));
    let (token, mark) = grade_mark(debrief.class);
    let lead = [run(token, format!("{mark} "))];
    let mut lines = pen.hang(&lead, &[run(Token::Title, ending)], columns);
    if let Some(goal) = &play.plan().visit().goal {
        let text = (words.you_set_out)(pen.say(goal));
        lines.extend(pen.wrap(&[run(Token::Muted, text)], columns));
    }
    lines.push(Line::default());
    lines
}

fn grade_mark(grade: Grade) -> (Token, &'static str) {
    match grade {
        Grade::Good => (Token::Right, "✓"),
        Grade::Fair => (Token::Accent, "·"),
        Grade::Poor => (Token::Wrong, "✗"),
    }
}

/// How a meter moved: a small line, and its first and last state.
fn meter(play: &Run, series: &Series, pen: &Pen) -> Line<'static> {
    let Some(meter) = play.plan().visit().meter(&series.meter) else {
        return Line::default();
    };
    let top = usize::from(meter.max.max(1));
    let spark = |value: &u8| {
        let height = usize::from(*value) * (SPARKS.len() - 1) / top;
        SPARKS.get(height).copied().unwrap_or("▇")
    };
    let line: String = series.values.iter().map(spark).collect();
    let state = |value: Option<&u8>| {
        let state = value.and_then(|value| meter.state(*value));
        state.map_or("", |state| pen.say(&state.name))
    };
    let moved = format!(
        "   {} → {}",
        state(series.values.first()),
        state(series.values.last())
    );
    pen.line([
        (Token::Muted, pen.fit(pen.say(&meter.name), LEAD).as_str()),
        (Token::Accent, line.as_str()),
        (Token::Text, moved.as_str()),
    ])
}

fn key_turn(
    play: &Run,
    turn: &Taken,
    key: &KeyTurn,
    cx: &Cx,
    columns: usize,
) -> Vec<Line<'static>> {
    let pen = &cx.pen;
    let words = &cx.words().visit;
    let lead = pen.fit(&(words.turn)(turn.turn), LEAD);
    let told = (words.told)(
        &quoted(pen, pen.say(turn.heard)),
        &quoted(pen, pen.say(&turn.line.say)),
        &quoted(pen, pen.say(&turn.reply.text)),
    );
    let mut lines = pen.hang(
        &[run(Token::Strong, lead)],
        &[run(Token::Text, told)],
        columns,
    );
    let indent = [run(Token::Text, " ".repeat(LEAD))];
    let visit = play.plan().visit();
    let better = key
        .better
        .as_ref()
        .and_then(|id| visit.line(&turn.scene.id, id));
    // What was done well is explained by its own line, what was not by the better one.
    let explained = better.unwrap_or(turn.line);
    let mut text = Vec::new();
    if let Some(better) = better {
        let said = quoted(pen, pen.say(&better.say));
        let plus = if better.beyond {
            words.colleague_beyond
        } else {
            words.colleague
        };
        text.push(run(Token::Accent, plus));
        let gap = match pen.lang {
            Lang::Zh => "",
            Lang::En => " ",
        };
        text.push(run(Token::Text, format!("{said}{gap}")));
    }
    if let Some(coach) = &explained.coach {
        text.push(run(Token::Muted, pen.say(coach)));
    }
    lines.extend(pen.hang(&indent, &text, columns));
    lines
}

fn hidden(play: &Run, debrief: &Debrief, cx: &Cx, columns: usize) -> Vec<Line<'static>> {
    let pen = &cx.pen;
    let words = &cx.words().visit;
    let mut lines = Vec::new();
    for (at, hidden) in debrief.hidden.iter().enumerate() {
        let Some(fact) = play.plan().visit().fact(&hidden.fact) else {
            continue;
        };
        let value = fact.values.iter().find(|value| value.id == hidden.value);
        let value = value.map_or("", |value| pen.say(&value.text));
        let text = (words.stayed_hidden)(
            pen.say(&fact.name),
            value,
            &quoted(pen, pen.say(&hidden.question)),
        );
        let label = if at == 0 { words.hidden } else { "" };
        let lead = run(Token::Strong, pen.fit(label, LEAD));
        lines.extend(pen.hang(&[lead], &[run(Token::Text, text)], columns));
    }
    if !lines.is_empty() {
        lines.push(Line::default());
    }
    lines
}

fn rubric(play: &Run, rubric: &[Judged], cx: &Cx, columns: usize) -> Vec<Line<'static>> {
    let pen = &cx.pen;
    let words = &cx.words().visit;
    let row = |judged: &Judged| -> Option<Cells> {
        let criterion = play.plan().visit().criterion(&judged.id)?;
        let (token, mark) = grade_mark(judged.grade);
        let grade = (words.grade)(judged.grade);
        let turns: Vec<String> = judged.evidence.iter().map(u16::to_string).collect();
        let turns = if turns.is_empty() {
            String::new()
        } else {
            (words.in_turns)(&turns.join(", "))
        };
        let plus = if criterion.beyond { " (+)" } else { "" };
        Some(vec![
            vec![
                run(Token::Text, pen.say(&criterion.text)),
                run(Token::Muted, plus),
            ],
            vec![run(token, format!("{mark} {grade}"))],
            vec![run(Token::Muted, turns)],
        ])
    };
    let rows: Vec<Cells> = rubric.iter().filter_map(row).collect();
    grid(pen, None, &rows, columns)
}

/// All turns, to choose the one from which to play again.
fn turns(
    play: &Run,
    chosen: u16,
    cx: &Cx,
    columns: usize,
) -> (Vec<Line<'static>>, Option<(usize, usize)>) {
    let pen = &cx.pen;
    let words = &cx.words().visit;
    let mut lines = vec![
        pen.line([(Token::Title, words.choose_turn)]),
        Line::default(),
    ];
    let mut focus = None;
    for turn in play.taken() {
        let here = turn.turn == chosen + 1;
        let token = if here { Token::Selected } else { Token::Text };
        let mark = if here { "› " } else { "  " };
        let lead = [run(token, format!("{mark}{:>2}  ", turn.turn))];
        let said = quoted(pen, pen.say(&turn.line.say));
        let start = lines.len();
        lines.extend(pen.hang(&lead, &[run(token, said)], columns));
        if here {
            focus = Some((start, lines.len()));
        }
    }
    (lines, focus)
}
