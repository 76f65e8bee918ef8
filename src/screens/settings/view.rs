//! How the settings look.

use ratatui::Frame;
use ratatui::text::Line;

use crate::screens::flow::Cx;
use crate::ui::layout::{self, Scroll, Sheet};
use crate::ui::look::{Token, picked};
use crate::ui::pen::{Pen, Run, run};

use super::choice::{Choice, Item};
use super::{Doing, Settings};

/// The blanks between a label and its values, and between two values.
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
        let (mut lines, column) = self.rows(cx);
        lines.push(Line::default());
        lines.extend(self.picture(cx, sheet));
        let rows = sheet.rows();
        let focus = match self.doing {
            Doing::Asking(_) => lines.len().saturating_sub(2)..lines.len(),
            Doing::Picking | Doing::Naming(_) => self.at..self.at + 1,
        };
        let scroll = Scroll::free(lines.len(), rows, None, Some(focus));
        layout::lines(frame, sheet.body, &lines, scroll.from);
        layout::hint(frame, sheet, pen, &[], &scroll);
        if let Doing::Naming(field) = &self.doing {
            let row = layout::below(sheet.body, self.at.saturating_sub(scroll.from));
            field.show_cursor(frame, layout::beside(row, column));
        }
    }

    /// A line for each setting, and the column in which the values begin.
    fn rows(&self, cx: &Cx) -> (Vec<Line<'static>>, usize) {
        let pen = &cx.pen;
        let label = |item: Item| item.label(&cx.words().settings);
        let widths = Item::ALL.map(|item| pen.width(label(item)));
        let widest = widths.into_iter().max().unwrap_or(0) + GAP;
        let row = |(at, item): (usize, Item)| {
            let is_picked = at == self.at;
            let (token, mark) = picked(is_picked);
            let mut line = pen.line([(token, mark), (token, &pen.fit(label(item), widest))]);
            let values = self.values(item, is_picked, cx);
            line.extend(values.iter().map(|run| pen.span(run.style, &run.text)));
            line
        };
        let lines = Item::ALL.into_iter().enumerate().map(row).collect();
        (lines, pen.width("› ") + widest)
    }

    fn values(&self, item: Item, is_picked: bool, cx: &Cx) -> Vec<Run> {
        let words = &cx.words().settings;
        let progress = cx.progress();
        match (item, &self.doing) {
            (Item::Name, Doing::Naming(field)) => vec![run(Token::Strong, field.value())],
            (Item::Name, _) => vec![match &progress.name {
                Some(name) => run(Token::Text, name),
                None => run(Token::Muted, words.no_name),
            }],
            (Item::Over, _) => {
                let over = &words.over;
                let value = match (progress.is_anew, progress.is_begun()) {
                    (true, _) => over.holds,
                    (false, true) => over.can,
                    (false, false) => over.nothing,
                };
                vec![run(Token::Muted, value)]
            }
            _ => item
                .choice(cx)
                .map_or(Vec::new(), |choice| choices(&choice, is_picked)),
        }
    }

    /// What the picked setting does.
    fn picture(&self, cx: &Cx, sheet: &Sheet) -> Vec<Line<'static>> {
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
            (Item::Over, Doing::Asking(sure)) => (said(words.over.about), answers(cx, *sure)),
            (Item::Over, _) if cx.progress().is_anew => (said(words.over.undo_about), Vec::new()),
            (Item::Over, _) => (said(words.over.about), Vec::new()),
        };
        let mut lines = vec![Line::default(); gap];
        lines.extend(about);
        if !below.is_empty() {
            lines.extend(vec![Line::default(); gap]);
            lines.extend(below);
        }
        lines.into_iter().map(indented).collect()
    }
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
        [
            run(token, format!("{mark} {name}")),
            run(Token::Text, " ".repeat(GAP)),
        ]
    };
    choice.names.iter().enumerate().flat_map(value).collect()
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
fn answers(cx: &Cx, sure: bool) -> Vec<Line<'static>> {
    let over = &cx.words().settings.over;
    let answer = |text: &str, is_picked: bool| {
        let (token, mark) = picked(is_picked);
        cx.pen.line([(token, mark), (token, text)])
    };
    vec![answer(over.keep, !sure), answer(over.sure, sure)]
}
