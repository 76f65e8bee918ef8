//! The notebook of a visit: what there is to find out, the key people, and what was brought.

use ratatui::text::Line;

use crate::domain::visit::{Notebook, Noted, Run};
use crate::ui::chart::bar;
use crate::ui::look::Token;
use crate::ui::pen::{Pen, run};

/// What stands before a name where only names are shown: `✓` where all is known.
const MARK: usize = 2;
/// The key people hang together: whom the manager leads stands below him.
const BRANCH: &str = "├─ ";
/// The last of them.
const LAST: &str = "└─ ";

/// The notebook with all that is known.
pub(super) fn whole(run_of: &Run, pen: &Pen, columns: usize) -> Vec<Line<'static>> {
    let words = &pen.words().visit;
    let mut lines = parts(run_of, pen, |note| {
        let values = note.facts.iter();
        let known: Vec<_> = values.filter_map(|(_, value)| *value).collect();
        let value = if !known.is_empty() {
            let texts: Vec<_> = known.iter().map(|value| pen.say(&value.text)).collect();
            run(token(run_of, note.line), texts.join(", "))
        } else if is_host(run_of, note.line) {
            run(Token::Text, pen.say(&run_of.plan().visit().person.name))
        } else {
            run(Token::Muted, unknown(note))
        };
        let branch = branch(note.line);
        let name = format!("{branch}{}", (words.notebook_line)(note.line));
        let label = pen.fit(&name, words.notebook_width + pen.width(LAST));
        pen.hang(&[run(Token::Muted, label)], &[value], columns)
    });
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

/// How wide the names are, with what stands before them.
pub(super) fn names_width(pen: &Pen) -> u16 {
    let words = &pen.words().visit;
    let names = Notebook::ALL.map(|line| pen.width((words.notebook_line)(line)));
    let widest = names.into_iter().max().unwrap_or_default();
    u16::try_from(MARK + widest).unwrap_or(u16::MAX)
}

/// Where there is little room: how he feels about it, what there is to find out, and whether it was.
pub(super) fn names(run_of: &Run, pen: &Pen) -> Vec<Line<'static>> {
    let words = &pen.words().visit;
    let mut lines = gauges(run_of, pen);
    lines.push(Line::default());
    lines.extend(parts(run_of, pen, |note| {
        let name = (words.notebook_line)(note.line);
        let all_found = note.facts.iter().all(|(_, value)| value.is_some());
        let is_known = is_host(run_of, note.line) || all_found && !note.facts.is_empty();
        let (mark, name) = if is_known {
            ((Token::Right, "✓"), (token(run_of, note.line), name))
        } else {
            ((Token::Muted, unknown(note)), (Token::Muted, name))
        };
        vec![pen.line([mark, (Token::Text, " "), name])]
    }));
    lines
}

/// What the meters show, and whether that is new since the last turn.
fn gauges(run_of: &Run, pen: &Pen) -> Vec<Line<'static>> {
    let last = run_of.last();
    let gauges = run_of.meters().into_iter().enumerate();
    let told = gauges.flat_map(|(at, gauge)| {
        let before = last.as_ref().map(|turn| turn.before.meter(at));
        let before = before.and_then(|value| gauge.meter.state(value));
        let is_new = before.is_some_and(|before| before.id != gauge.state.id);
        let (arrow, token) = if is_new {
            ("→ ", Token::Strong)
        } else {
            ("", Token::Text)
        };
        let [full, empty] = bar(gauge.value, gauge.meter.max);
        let name = format!("{} ", pen.say(&gauge.meter.name));
        let state = pen.say(&gauge.state.name);
        [
            pen.line([
                (Token::Muted, name.as_str()),
                (Token::Accent, full.as_str()),
                (Token::Muted, empty.as_str()),
            ]),
            pen.line([(Token::Muted, arrow), (token, state)]),
        ]
    });
    told.collect()
}

/// What leads to the name of a key person from the one before.
fn branch(line: Notebook) -> &'static str {
    match line {
        Notebook::PresalesDirector => BRANCH,
        Notebook::TopSeller => LAST,
        _ => "",
    }
}

/// What to find out, and below it the key people.
fn parts(
    run_of: &Run,
    pen: &Pen,
    note: impl Fn(&Noted) -> Vec<Line<'static>>,
) -> Vec<Line<'static>> {
    let words = &pen.words().visit;
    let notes = run_of.notebook();
    let (people, things): (Vec<_>, Vec<_>) =
        notes.into_iter().partition(|note| note.line.is_person());
    let mut lines = vec![pen.line([(Token::Muted, words.notebook)])];
    lines.extend(things.iter().flat_map(&note));
    lines.push(Line::default());
    lines.push(pen.line([(Token::Muted, words.key_people)]));
    lines.extend(people.iter().flat_map(&note));
    lines
}

/// Whether the one who is visited is this key person.
fn is_host(run_of: &Run, line: Notebook) -> bool {
    run_of.plan().visit().person.about == Some(line)
}

/// Still to be found out, or nothing that this person could tell.
fn unknown(note: &Noted) -> &'static str {
    if note.facts.is_empty() { "–" } else { "?" }
}

/// What came out in the last turn stands out.
fn token(run_of: &Run, line: Notebook) -> Token {
    let last = run_of.last();
    let found = last.iter().flat_map(|turn| &turn.found);
    if found.into_iter().any(|fact| fact.about == line) {
        Token::Accent
    } else {
        Token::Text
    }
}
