//! What was said so far in a visit, to look back on.

use ratatui::Frame;
use ratatui::text::Line;

use crate::domain::lang::Lang;
use crate::ui::action::{Press, Row, Shown};
use crate::ui::key::Key;
use crate::ui::layout::{self, Scroll, Sheet};
use crate::ui::look::Token;
use crate::ui::moves::{self, Move};
use crate::ui::pen::run;

use super::flow::{Cx, Said, Step};
use super::screen::Screen;

/// A talk, to be read.
#[derive(Debug)]
pub struct Talk {
    said: Vec<Said>,
    /// The first line that should be seen; the newest lines where nothing was scrolled yet.
    from: Option<usize>,
}

/// What the room can be told.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Msg {
    /// Scroll.
    Scroll(Move),
    /// Close.
    Close,
}

impl Talk {
    /// A talk in which this was said.
    pub fn new(said: Vec<Said>) -> Self {
        Self { said, from: None }
    }

    fn lines(&self, cx: &Cx, columns: usize) -> Vec<Line<'static>> {
        let pen = &cx.pen;
        let mut lines = Vec::new();
        if self.said.is_empty() {
            lines.push(pen.line([(Token::Muted, cx.words().talk.nothing)]));
        }
        let colon = match pen.lang {
            Lang::Zh => "：",
            Lang::En => ": ",
        };
        let name = |said: &Said| match &said.who {
            Some(who) => (Token::Strong, format!("{}{colon}", pen.say(who))),
            None => (Token::Accent, format!("{}{colon}", cx.words().talk.you)),
        };
        let widths = self.said.iter().map(|said| pen.width(&name(said).1));
        let width = widths.max().unwrap_or(0).min(columns / 2);
        for said in &self.said {
            // A turn begins with what the learner says.
            if said.who.is_none() && !lines.is_empty() {
                lines.push(Line::default());
            }
            let (token, who) = name(said);
            let lead = [run(token, pen.fit(&who, width))];
            lines.extend(pen.hang(&lead, &[run(Token::Text, pen.say(&said.what))], columns));
        }
        lines
    }

    /// Its lines, and how far they are scrolled.
    fn laid_out(&self, cx: &Cx) -> (Vec<Line<'static>>, Scroll) {
        let sheet = cx.sheet();
        let lines = self.lines(cx, sheet.columns());
        let from = self.from.unwrap_or(lines.len());
        let scroll = Scroll::of(lines.len(), sheet.rows(), from);
        (lines, scroll)
    }
}

impl Screen for Talk {
    type Msg = Msg;

    fn rows() -> &'static [Row<Self, Cx, Msg>] {
        const ROWS: &[Row<Talk, Cx, Msg>] = &[Row {
            id: "close",
            press: Press::Keys(&[Key::Esc, Key::Enter, Key::Char('b')], Msg::Close),
            label: |words| words.talk.close,
            when: |_, _| true,
            shown: Shown::Foot,
        }];
        ROWS
    }

    fn moves() -> &'static [Row<Self, Cx, Msg>] {
        const MOVES: &[Row<Talk, Cx, Msg>] = &moves::all(Msg::Scroll, |_, _| true);
        MOVES
    }

    fn update(&mut self, msg: Msg, cx: &Cx) -> Step {
        match msg {
            Msg::Close => Step::back(),
            Msg::Scroll(by) => {
                self.from = Some(self.laid_out(cx).1.after(by, cx.sheet().rows()));
                Step::stay()
            }
        }
    }

    fn scroll(&self, _: &Sheet, cx: &Cx) -> Option<Scroll> {
        Some(self.laid_out(cx).1)
    }

    fn view(&self, frame: &mut Frame, sheet: &Sheet, cx: &Cx) {
        let head = cx.pen.line([(Token::Muted, cx.words().talk.title)]);
        layout::lines(frame, sheet.head, &[head], 0);
        let (lines, scroll) = self.laid_out(cx);
        layout::lines(frame, sheet.text(), &lines, scroll.from);
        layout::hint(frame, sheet, &cx.pen, &[], &scroll);
    }
}
