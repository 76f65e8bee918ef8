//! How the preparation and the talk look.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::domain::visit::{Noted, Run};
use crate::screens::flow::Cx;
use crate::ui::layout::{self, Scroll, Sheet};
use crate::ui::look::Token;
use crate::ui::pen::{Pen, run};

use super::{Phase, Visit, debrief};

/// The columns of the notebook, and of the rule that parts it from the talk.
const NOTEBOOK: u16 = 26;
const RULE: u16 = 3;
/// The narrowest body on which the notebook stands beside the talk.
const BESIDE: u16 = 68;

pub(super) fn draw(room: &Visit, frame: &mut Frame, sheet: &Sheet, cx: &Cx) {
    layout::lines(frame, sheet.head, &[head(room, cx, sheet)], 0);
    let place = places(room, sheet);
    let (lines, _) = lines(room, cx, &place, sheet.rows());
    let scroll = scroll(room, cx);
    layout::lines(frame, place.main, &lines, scroll.from);
    if let (Some(side), Some(run)) = (place.side, room.talk()) {
        let notes = notebook(run, &cx.pen, usize::from(side.width));
        let rule = cx.pen.line([(Token::Rule, "│")]);
        let x = side.x.saturating_sub(RULE - 1);
        let column = Rect {
            x,
            width: 1,
            ..side
        };
        layout::lines(frame, column, &vec![rule; sheet.rows()], 0);
        layout::lines(frame, side, &notes, 0);
    }
    let hint = hint(room, cx, &scroll);
    let hint = cx.pen.edges(&hint.0, &hint.1, sheet.columns());
    layout::lines(frame, layout::inset(sheet.hint, sheet.indent), &[hint], 0);
}

/// The place of the talk, and of the notebook where it stands beside it.
struct Places {
    main: Rect,
    side: Option<Rect>,
}

fn places(room: &Visit, sheet: &Sheet) -> Places {
    let body = sheet.text();
    if room.talk().is_none() || body.width < BESIDE {
        return Places {
            main: body,
            side: None,
        };
    }
    let width = body.width - NOTEBOOK - RULE;
    Places {
        main: Rect { width, ..body },
        side: Some(Rect {
            x: body.x + width + RULE,
            width: NOTEBOOK,
            ..body
        }),
    }
}

/// Where the room is scrolled to; what the keys are on is always seen.
pub(super) fn scroll(room: &Visit, cx: &Cx) -> Scroll {
    let sheet = cx.sheet();
    let place = places(room, &sheet);
    let (lines, focus) = lines(room, cx, &place, sheet.rows());
    let scroll = Scroll::of(lines.len(), sheet.rows(), room.from);
    match focus {
        Some((start, end)) => scroll.showing(lines.len(), sheet.rows(), start, end),
        None => scroll,
    }
}

type Focused = (Vec<Line<'static>>, Option<(usize, usize)>);

fn lines(room: &Visit, cx: &Cx, place: &Places, rows: usize) -> Focused {
    let columns = usize::from(place.main.width);
    match &room.phase {
        Phase::Prepare(chosen) => prepare(room, chosen, cx, columns),
        Phase::Talk(run) => {
            let airy = talk(room, run, cx, columns, true);
            let (mut lines, focus) = if airy.0.len() > rows {
                talk(room, run, cx, columns, false)
            } else {
                airy
            };
            if place.side.is_none() {
                lines.push(Line::default());
                lines.extend(notebook(run, &cx.pen, columns));
            }
            (lines, focus)
        }
        Phase::After(after) => debrief::lines(after, cx, columns),
    }
}

fn head(room: &Visit, cx: &Cx, sheet: &Sheet) -> Line<'static> {
    let words = &cx.words().visit;
    let visit = room.plan.visit();
    let title = format!("{} · {}", words.title, cx.pen.say(&visit.title));
    let right = match &room.phase {
        Phase::Prepare(_) => (words.turns_in_all)(visit.turns),
        Phase::Talk(run) => {
            (cx.words().home.turn_of)(usize::from(run.turn()) + 1, usize::from(visit.turns))
        }
        Phase::After(after) => (words.turns_and_seed)(after.run.turn(), room.seed),
    };
    let left = [run(Token::Muted, title)];
    let right = [run(Token::Muted, right)];
    cx.pen.edges(&left, &right, usize::from(sheet.head.width))
}

fn prepare(room: &Visit, chosen: &[bool], cx: &Cx, columns: usize) -> Focused {
    let pen = &cx.pen;
    let words = &cx.words().visit;
    let visit = room.plan.visit();
    let mut lines = vec![pen.line([
        (Token::Title, pen.say(&visit.person.name)),
        (Token::Muted, "  "),
        (Token::Muted, pen.say(&visit.person.post)),
    ])];
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
    let left = time.saturating_sub(room.bag().1);
    lines.push(pen.edges(
        &[run(Token::Strong, words.prepare)],
        &[run(Token::Muted, (words.time_left)(left, time))],
        columns,
    ));
    let mut focus = None;
    for (at, (item, chosen)) in visit.prepare.items.iter().zip(chosen).enumerate() {
        let here = at == room.cursor;
        let token = if here { Token::Selected } else { Token::Text };
        let lead = [
            run(token, if here { "› " } else { "  " }),
            run(
                if *chosen { Token::Right } else { Token::Muted },
                if *chosen { "✓ " } else { "· " },
            ),
            run(token, format!("{}  ", at + 1)),
        ];
        let cost = run(Token::Muted, format!("  {}", (words.cost)(item.cost)));
        let text = [run(token, pen.say(&item.text)), cost];
        let start = lines.len();
        lines.extend(pen.hang(&lead, &text, columns));
        if here {
            focus = Some((start, lines.len()));
        }
    }
    (lines, focus)
}

fn talk(room: &Visit, run_of: &Run, cx: &Cx, columns: usize, airy: bool) -> Focused {
    let pen = &cx.pen;
    let words = &cx.words().visit;
    let person = &room.plan.visit().person;
    let mut lines = pen.wrap(
        &[
            run(Token::Title, pen.say(&person.name)),
            run(Token::Muted, format!("  {}", pen.say(&person.post))),
        ],
        columns,
    );
    for gauge in run_of.meters() {
        let state = pen.say(&gauge.state.name);
        let text = (words.mood)(pen.say(&gauge.meter.name), state);
        lines.push(pen.line([(Token::Muted, text.as_str())]));
    }
    lines.push(Line::default());
    let heard = run_of
        .last()
        .map(|turn| &turn.reply.text)
        .into_iter()
        .chain(run_of.says());
    for text in heard {
        lines.extend(pen.wrap(&[run(Token::Text, quoted(pen, pen.say(text)))], columns));
    }
    lines.push(Line::default());
    if airy {
        lines.push(pen.line([(Token::Muted, words.what_now)]));
        lines.push(Line::default());
    }
    let mut focus = None;
    for (at, offer) in run_of.offers().into_iter().enumerate() {
        if airy && at > 0 {
            lines.push(Line::default());
        }
        let here = at == room.cursor;
        let token = if here { Token::Selected } else { Token::Text };
        let lead = [
            run(token, if here { "› " } else { "  " }),
            run(token, format!("{} ", at + 1)),
        ];
        let start = lines.len();
        lines.extend(pen.hang(&lead, &[run(token, pen.say(offer.shown()))], columns));
        if here {
            focus = Some((start, lines.len()));
        }
    }
    (lines, focus)
}

/// Direct speech in the quotation marks of the language.
pub(super) fn quoted(pen: &Pen, text: &str) -> String {
    match pen.lang {
        crate::domain::lang::Lang::Zh => format!("“{text}”"),
        crate::domain::lang::Lang::En => format!("\"{text}\""),
    }
}

/// The notebook: what to find out, the key people, and what was brought.
fn notebook(run_of: &Run, pen: &Pen, columns: usize) -> Vec<Line<'static>> {
    let words = &pen.words().visit;
    let mut lines = vec![pen.line([(Token::Muted, words.notebook)])];
    let notes = run_of.notebook();
    let (people, things): (Vec<_>, Vec<_>) =
        notes.into_iter().partition(|note| note.line.is_person());
    for note in &things {
        lines.extend(noted(note, run_of, pen, columns));
    }
    lines.push(Line::default());
    lines.push(pen.line([(Token::Muted, words.key_people)]));
    for note in &people {
        lines.extend(noted(note, run_of, pen, columns));
    }
    let bag = run_of.bag();
    if bag.iter().any(|(_, brought)| *brought) {
        lines.push(Line::default());
        lines.push(pen.line([(Token::Muted, words.brought)]));
        for (item, _) in bag.iter().filter(|(_, brought)| *brought) {
            let lead = [run(Token::Right, "✓ ")];
            lines.extend(pen.hang(&lead, &[run(Token::Text, pen.say(&item.text))], columns));
        }
    }
    lines
}

/// One line of the notebook: what is known, or a question mark.
fn noted(note: &Noted, run_of: &Run, pen: &Pen, columns: usize) -> Vec<Line<'static>> {
    let words = &pen.words().visit;
    let known: Vec<&str> = note
        .facts
        .iter()
        .filter_map(|(_, value)| value.map(|value| pen.say(&value.text)))
        .collect();
    let is_host = note.facts.is_empty() && note.line.is_person();
    let value = if !known.is_empty() {
        run(Token::Text, known.join(", "))
    } else if is_host {
        // The visit hides nothing about him: he is the one who is visited.
        run(Token::Text, pen.say(&run_of.plan().visit().person.name))
    } else {
        run(Token::Muted, "?")
    };
    let label = pen.fit((words.notebook_line)(note.line), words.notebook_width);
    pen.hang(&[run(Token::Muted, label)], &[value], columns)
}

type Edges = (Vec<crate::ui::pen::Run>, Vec<crate::ui::pen::Run>);

fn hint(room: &Visit, cx: &Cx, scroll: &Scroll) -> Edges {
    let words = &cx.words().visit;
    let left = match &room.phase {
        Phase::Prepare(_) => (words.seed)(room.seed),
        Phase::After(after) => after.turn.map_or(String::new(), words.again_from),
        Phase::Talk(_) => String::new(),
    };
    let right = match scroll.below {
        0 => String::new(),
        below => (cx.words().screen.more_lines)(below),
    };
    (
        vec![run(Token::Muted, left)],
        vec![run(Token::Accent, right)],
    )
}
