//! The certificate of an exam that was passed: first the name that it bears, then the certificate itself.

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::text::Line;

use crate::domain::event::Event;
use crate::domain::exam::{percent, share, shown};
use crate::domain::id::SittingId;
use crate::domain::progress::Certified;
use crate::ui::action::{Press, Row, Shown};
use crate::ui::field::Field;
use crate::ui::key::{Input, Key};
use crate::ui::layout::{self, Scroll, Sheet};
use crate::ui::look::Token;
use crate::ui::moves::{self, Move};
use crate::ui::pen::{Pen, run};

use super::flow::{Cx, Effect, Route, Step};
use super::screen::Screen;

/// The line of the field, from the top.
const FIELD: u16 = 2;

/// A certificate.
#[derive(Debug)]
pub struct Certificate {
    sitting: SittingId,
    /// The name that is being typed.
    naming: Option<Field>,
    from: usize,
}

/// What the room can be told.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Msg {
    /// Make it with the name that was typed.
    Make,
    /// Type another name.
    Name,
    /// Save it as a file.
    Save,
    /// Scroll.
    Scroll(Move),
    /// Close.
    Close,
}

impl Certificate {
    /// The certificate of this exam; `None` where it was not passed.
    pub fn open(sitting: SittingId, cx: &Cx) -> Option<Self> {
        let exam = cx.progress().exam(sitting)?;
        let result = crate::domain::exam::Result::of(exam, cx.course());
        let is_made = cx.progress().certificate(sitting, cx.course()).is_some();
        let name = cx.progress().name.clone().unwrap_or_default();
        (exam.handed_in && result.passed).then(|| Self {
            sitting,
            naming: (!is_made).then(|| Field::with(&name)),
            from: 0,
        })
    }

    fn name(&self) -> &str {
        self.naming
            .as_ref()
            .map_or("", |field| field.value().trim())
    }

    fn laid_out(&self, cx: &Cx) -> (Vec<Line<'static>>, Scroll) {
        let sheet = cx.sheet();
        let lines = self.lines(cx, sheet.columns());
        let scroll = Scroll::of(lines.len(), sheet.rows(), self.from);
        (lines, scroll)
    }

    fn lines(&self, cx: &Cx, columns: usize) -> Vec<Line<'static>> {
        let words = &cx.words().certificate;
        if let Some(field) = &self.naming {
            let mut lines = vec![
                cx.pen.line([(Token::Title, words.ask_name)]),
                Line::default(),
            ];
            lines.push(field.line(&cx.pen, columns));
            return lines;
        }
        let made = cx.progress().certificate(self.sitting, cx.course());
        made.map_or(Vec::new(), |made| certificate(&made, cx, columns))
    }
}

/// The certificate, each line in the middle.
fn certificate(made: &Certified, cx: &Cx, columns: usize) -> Vec<Line<'static>> {
    let words = &cx.words().certificate;
    let pen = &cx.pen;
    let rule = "─".repeat(columns.min(40));
    let course = (words.has_passed)(pen.say(&cx.course().title));
    let score = (cx.words().exam.points)(
        &shown(made.points),
        made.of,
        percent(share(made.points, made.of)),
    );
    let mut lines = centred(pen, Token::Muted, &rule, columns);
    lines.push(Line::default());
    lines.extend(centred(pen, Token::Title, words.title, columns));
    lines.push(Line::default());
    lines.extend(centred(pen, Token::Text, words.says, columns));
    lines.extend(centred(pen, Token::Title, &made.name, columns));
    lines.extend(centred(pen, Token::Text, &course, columns));
    lines.push(Line::default());
    let rows = [
        (words.date, made.date.clone()),
        (words.score, score),
        (words.exam, (words.which)(made.seed, made.attempt)),
        (words.version, made.version.clone()),
        (words.log, made.id.0.to_string()),
    ];
    let widest = rows
        .iter()
        .map(|(label, _)| pen.width(label))
        .max()
        .unwrap_or(0);
    let wide = rows
        .iter()
        .map(|(_, value)| pen.width(value))
        .max()
        .unwrap_or(0);
    let left = columns.saturating_sub(widest + 2 + wide) / 2;
    for (label, value) in rows {
        let lead = [run(
            Token::Muted,
            format!("{}{}  ", " ".repeat(left), pen.fit(label, widest)),
        )];
        lines.extend(pen.hang(&lead, &[run(Token::Text, value)], columns));
    }
    lines.push(Line::default());
    lines.extend(centred(pen, Token::Muted, &rule, columns));
    lines.push(Line::default());
    lines.extend(centred(pen, Token::Muted, words.check, columns));
    lines
}

/// A text in the middle, each of its lines.
fn centred(pen: &Pen, token: Token, text: &str, columns: usize) -> Vec<Line<'static>> {
    let lines = pen.wrap(&[run(token, text)], columns);
    let centred = lines.into_iter().map(|mut line| {
        let left = columns.saturating_sub(line.width()) / 2;
        line.spans
            .insert(0, pen.span(Token::Text, &" ".repeat(left)));
        line
    });
    centred.collect()
}

impl Screen for Certificate {
    type Msg = Msg;

    fn rows() -> &'static [Row<Self, Cx, Msg>] {
        ROWS
    }

    fn moves() -> &'static [Row<Self, Cx, Msg>] {
        MOVES
    }

    fn update(&mut self, msg: Msg, cx: &Cx) -> Step {
        match msg {
            Msg::Make if self.name().is_empty() => Step::stay(),
            Msg::Make => {
                let name = self.name().to_owned();
                self.naming = None;
                Step::record(Event::CertificateMade {
                    sitting: self.sitting,
                    name,
                })
            }
            Msg::Name => {
                let made = cx.progress().certificate(self.sitting, cx.course());
                let name = made.map_or(String::new(), |made| made.name);
                self.naming = Some(Field::with(&name));
                Step::stay()
            }
            Msg::Save => Step::stay().with(Effect::SaveCertificate(self.sitting)),
            Msg::Scroll(by) => {
                self.from = self.laid_out(cx).1.after(by, cx.sheet().rows());
                Step::stay()
            }
            Msg::Close => Step::back(),
        }
    }

    fn is_typing(&self) -> bool {
        self.naming.is_some()
    }

    fn typed(&mut self, input: &Input, _cx: &Cx) -> Step {
        if let Some(field) = &mut self.naming {
            field.typed(input);
        }
        Step::stay()
    }

    fn is_full(&self) -> bool {
        self.naming.as_ref().is_some_and(Field::is_full)
    }

    fn cursor(&self, sheet: &Sheet, cx: &Cx) -> Option<Position> {
        let line = Rect {
            y: sheet.text().y.saturating_add(FIELD),
            height: 1,
            ..sheet.text()
        };
        let field = self.naming.as_ref()?;
        field.cursor_on(&cx.pen, line)
    }

    fn scroll(&self, _: &Sheet, cx: &Cx) -> Option<Scroll> {
        Some(self.laid_out(cx).1)
    }

    fn place(&self) -> Option<Route> {
        Some(Route::Certificate(self.sitting))
    }

    fn view(&self, frame: &mut Frame, sheet: &Sheet, cx: &Cx) {
        let head = cx.pen.line([(Token::Muted, cx.words().certificate.title)]);
        layout::lines(frame, sheet.head, &[head], 0);
        let (lines, scroll) = self.laid_out(cx);
        layout::lines(frame, sheet.text(), &lines, scroll.from);
        layout::hint(frame, sheet, &cx.pen, &[], &scroll);
    }
}

fn is_made(room: &Certificate, _: &Cx) -> bool {
    room.naming.is_none()
}

const ROWS: &[Row<Certificate, Cx, Msg>] = &[
    Row {
        id: "make",
        press: Press::Keys(&[Key::Enter], Msg::Make),
        label: |words| words.certificate.make,
        when: |room, _| !room.name().is_empty(),
        shown: Shown::Foot,
    },
    Row {
        id: "save",
        press: Press::Keys(&[Key::Enter, Key::Char('w')], Msg::Save),
        label: |words| words.certificate.save,
        when: |room, _| room.naming.is_none(),
        shown: Shown::Foot,
    },
    Row {
        id: "name",
        press: Press::Keys(&[Key::Char('n')], Msg::Name),
        label: |words| words.certificate.other_name,
        when: |room, _| room.naming.is_none(),
        shown: Shown::Foot,
    },
    Row {
        id: "close",
        press: Press::Keys(&[Key::Esc], Msg::Close),
        label: |words| words.quiz.leave,
        when: |_, _| true,
        shown: Shown::Foot,
    },
];

const MOVES: &[Row<Certificate, Cx, Msg>] = &moves::all(Msg::Scroll, is_made);
