//! How the settings look.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::screens::flow::Cx;
use crate::ui::layout::{self, Scroll, Sheet};
use crate::ui::lines::Lines;
use crate::ui::look::{Token, picked};
use crate::ui::pen::{Pen, Run, run};

use super::choice::{Choice, Item};
use super::{Doing, Msg, Settings};

/// The blanks between a label and its values, and between two values where there is room for so many.
const GAP: usize = 2;
/// Characters that terminals do not agree about, most of which stand in the course.
const AMBIGUOUS: &str = "①②“”…—·→×─│█●★";
/// As many rows has a body on which blank lines part what is said of a setting.
const ROOMY: usize = 16;

impl Settings {
    pub(super) fn draw(&self, frame: &mut Frame, sheet: &Sheet, cx: &Cx) {
        let pen = &cx.pen;
        let title = run(Token::Title, cx.words().settings.title);
        let head = pen.edges(&[title], &[], usize::from(sheet.head.width));
        layout::lines(frame, sheet.head, &[head], 0);
        let (lines, scroll) = self.laid_out(sheet, cx);
        layout::lines(frame, sheet.body, lines.all(), scroll.from);
        layout::hint(frame, sheet, pen, &[], &scroll);
    }

    /// Where the name is typed.
    pub(super) fn field(&self, sheet: &Sheet, cx: &Cx) -> Rect {
        let (_, scroll) = self.laid_out(sheet, cx);
        let row = layout::below(sheet.body, self.at.saturating_sub(scroll.from));
        layout::beside(row, column(cx))
    }

    /// A line for each setting, below them what the picked one does, and how far all is scrolled.
    pub(super) fn laid_out(&self, sheet: &Sheet, cx: &Cx) -> (Lines<Msg>, Scroll) {
        let mut lines = Lines::default();
        for (at, item) in Item::ALL.into_iter().enumerate() {
            self.row(&mut lines, at, item, sheet, cx);
        }
        lines.gap();
        self.picture(&mut lines, cx, sheet);
        let focus = match self.doing {
            Doing::Asking(_) => lines.len().saturating_sub(2)..lines.len(),
            Doing::Picking | Doing::Naming(_) => self.at..self.at + 1,
        };
        let scroll = Scroll::free(lines.len(), sheet.rows(), None, Some(focus));
        (lines, scroll)
    }

    /// The line of a setting: its name, and its values.
    fn row(&self, lines: &mut Lines<Msg>, at: usize, item: Item, sheet: &Sheet, cx: &Cx) {
        let pen = &cx.pen;
        let is_picked = at == self.at;
        let (token, mark) = picked(is_picked);
        let label = item.label(&cx.words().settings);
        let label = pen.fit(label, column(cx) - pen.width(mark));
        // While something is typed or asked, that comes first.
        let to = self.is_picking().then_some(match item {
            Item::Name => Msg::Edit,
            _ => Msg::On(at),
        });
        let mut pieces = vec![(run(token, mark), to), (run(token, label), to)];
        match item.choice(cx) {
            Some(choice) => {
                let values = choices(&choice, is_picked);
                let room = usize::from(sheet.body.width).saturating_sub(column(cx));
                let gap = gap(pen, &values, room);
                for (value, run_of) in values.into_iter().enumerate() {
                    if value > 0 {
                        pieces.push((run(Token::Text, " ".repeat(gap)), None));
                    }
                    let to = self.is_picking().then_some(Msg::Take(at, value));
                    pieces.push((run_of, to));
                }
            }
            None => pieces.push((self.value(item, cx), to)),
        }
        lines.edges(pen, &pieces, &[], usize::from(sheet.body.width));
    }

    /// What stands beside a setting that is no choice among values.
    fn value(&self, item: Item, cx: &Cx) -> Run {
        let words = &cx.words().settings;
        let progress = cx.progress();
        if item == Item::Name {
            return match (&self.doing, &progress.name) {
                (Doing::Naming(field), _) => run(Token::Strong, field.value()),
                (_, Some(name)) => run(Token::Text, name),
                (_, None) => run(Token::Muted, words.no_name),
            };
        }
        let over = &words.over;
        let value = match (progress.is_anew, progress.is_begun()) {
            (true, _) => over.holds,
            (false, true) => over.can,
            (false, false) => over.nothing,
        };
        run(Token::Muted, value)
    }

    /// What the picked setting does.
    fn picture(&self, lines: &mut Lines<Msg>, cx: &Cx, sheet: &Sheet) {
        let pen = &cx.pen;
        let words = &cx.words().settings;
        let gap = usize::from(sheet.rows() >= ROOMY);
        let at = self.item().choice(cx).map_or(0, |choice| choice.at());
        let of = |all: &[&'static str]| all.get(at).copied().unwrap_or_default();
        let columns = usize::from(sheet.body.width).saturating_sub(INDENT.len());
        let said = |text: &str| pen.wrap(&[run(Token::Text, text)], columns);
        let (about, below) = match (self.item(), &self.doing) {
            (Item::Lang, _) => (said(words.lang_about), Vec::new()),
            (Item::Look, _) => (said(of(&words.looks_about)), sample(cx)),
            (Item::Glyphs, _) => {
                let mut lines = in_line(pen);
                lines.extend(vec![Line::default(); gap]);
                lines.extend(said(words.in_line));
                (said(of(&words.widths_about)), lines)
            }
            (Item::Mouse, _) => (said(of(&words.mouse_about)), Vec::new()),
            (Item::Name, _) => (said(words.name_about), Vec::new()),
            (Item::Over, Doing::Asking(_)) => (said(words.over.about), Vec::new()),
            (Item::Over, _) if cx.progress().is_anew => (said(words.over.undo_about), Vec::new()),
            (Item::Over, _) => (said(words.over.about), Vec::new()),
        };
        let space = || vec![Line::default(); gap];
        lines.extend(space());
        lines.extend(about.into_iter().map(indented));
        if !below.is_empty() {
            lines.extend(space());
            lines.extend(below.into_iter().map(indented));
        }
        if let Doing::Asking(sure) = self.doing {
            lines.extend(space());
            answers(lines, cx, sure);
        }
    }
}

/// The column in which the values begin.
fn column(cx: &Cx) -> usize {
    let label = |item: Item| cx.pen.width(item.label(&cx.words().settings));
    let widest = Item::ALL.map(label).into_iter().max().unwrap_or(0);
    cx.pen.width("› ") + widest + GAP
}

/// Below the labels, beside their marks.
const INDENT: &str = "  ";

fn indented(mut line: Line<'static>) -> Line<'static> {
    if !line.spans.is_empty() {
        line.spans.insert(0, INDENT.into());
    }
    line
}

/// All values; a mark tells which one holds, without any colour.
fn choices(choice: &Choice, is_picked: bool) -> Vec<Run> {
    let value = |(at, name): (usize, &&str)| {
        let (token, mark) = match (at == choice.at(), is_picked) {
            (true, true) => (Token::Selected, "●"),
            (true, false) => (Token::Text, "●"),
            (false, _) => (Token::Muted, "○"),
        };
        run(token, format!("{mark} {name}"))
    };
    choice.names.iter().enumerate().map(value).collect()
}

/// The blanks between two values: as many as leave room for all of them.
fn gap(pen: &Pen, values: &[Run], room: usize) -> usize {
    let wide: usize = values.iter().map(|value| pen.width(&value.text)).sum();
    let gaps = values.len().saturating_sub(1).max(1);
    (room.saturating_sub(wide) / gaps).clamp(1, GAP)
}

/// What a look is judged by.
fn sample(cx: &Cx) -> Vec<Line<'static>> {
    let sample = &cx.words().settings.sample;
    let apart = (Token::Text, "   ");
    let line = |runs: &[(Token, &str)]| cx.pen.line(runs.iter().copied());
    vec![
        line(&[
            (Token::Title, sample.title),
            apart,
            (Token::Text, sample.text),
            apart,
            (Token::Muted, sample.muted),
        ]),
        line(&[
            (Token::Accent, "› "),
            (Token::Accent, sample.chosen),
            apart,
            (Token::Right, "✓ "),
            (Token::Right, sample.right),
            apart,
            (Token::Wrong, "✗ "),
            (Token::Wrong, sample.wrong),
        ]),
    ]
}

/// Two lines that end in the same column if the terminal shows characters as wide as they are taken to be.
fn in_line(pen: &Pen) -> Vec<Line<'static>> {
    let digits: String = ('1'..='9')
        .chain(['0'])
        .cycle()
        .take(pen.width(AMBIGUOUS))
        .collect();
    let line = |text: &str| pen.line([(Token::Strong, text), (Token::Accent, "|")]);
    vec![line(AMBIGUOUS), line(&digits)]
}

/// The two answers to whether to start over.
fn answers(lines: &mut Lines<Msg>, cx: &Cx, sure: bool) {
    let over = &cx.words().settings.over;
    for (text, to) in [(over.keep, false), (over.sure, true)] {
        let (token, mark) = picked(to == sure);
        let line = cx.pen.line([(token, mark), (token, text)]);
        lines.link(Msg::Answer(to), [indented(line)]);
    }
}
