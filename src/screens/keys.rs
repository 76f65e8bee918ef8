//! All keys of the room below, made from its action rows.

use ratatui::Frame;
use ratatui::text::Line;

use crate::ui::action::{Named, Press, Row, Shown};
use crate::ui::key::Key;
use crate::ui::layout::{self, Scroll, Sheet};
use crate::ui::look::Token;
use crate::ui::moves::{self, Move};
use crate::ui::pen::{Pen, run};
use crate::ui::prose::{Cells, grid};

use super::flow::{Cx, Step};
use super::room::Screen;

/// The list of keys.
#[derive(Debug)]
pub struct Keys {
    actions: Vec<Named>,
    from: usize,
}

/// What the list can be told.
#[derive(Clone, Copy, Debug)]
pub enum Msg {
    /// Scroll.
    Scroll(Move),
    /// Close.
    Close,
}

impl Keys {
    /// The list of `actions`.
    pub fn new(actions: Vec<Named>) -> Self {
        Self { actions, from: 0 }
    }

    /// Its lines, and how far they are scrolled.
    fn laid_out(&self, cx: &Cx) -> (Vec<Line<'static>>, Scroll) {
        let sheet = cx.sheet();
        let lines = self.lines(&cx.pen, sheet.columns());
        let scroll = Scroll::of(lines.len(), sheet.rows(), self.from);
        (lines, scroll)
    }

    fn lines(&self, pen: &Pen, columns: usize) -> Vec<Line<'static>> {
        let row = |action: &Named| -> Cells {
            let keys = action.keys.join("  ");
            vec![
                vec![run(Token::Accent, keys)],
                vec![run(Token::Text, *action.label.get(pen.lang))],
            ]
        };
        let rows: Vec<Cells> = self.actions.iter().map(row).collect();
        let mut lines = vec![
            pen.line([(Token::Title, pen.words().keys.title)]),
            Line::default(),
        ];
        lines.extend(grid(pen, None, &rows, columns));
        lines
    }
}

impl Screen for Keys {
    type Msg = Msg;

    fn rows() -> &'static [Row<Self, Cx, Msg>] {
        const ROWS: &[Row<Keys, Cx, Msg>] = &[Row {
            id: "close",
            press: Press::Keys(
                &[
                    Key::Esc,
                    Key::Enter,
                    Key::Char('?'),
                    Key::F(1),
                    Key::Char('q'),
                ],
                Msg::Close,
            ),
            label: |words| words.keys.close,
            when: |_, _| true,
            shown: Shown::Foot,
        }];
        ROWS
    }

    fn moves() -> &'static [Row<Self, Cx, Msg>] {
        const MOVES: &[Row<Keys, Cx, Msg>] = &moves::all(Msg::Scroll, |_, _| true);
        MOVES
    }

    fn update(&mut self, msg: Msg, cx: &Cx) -> Step {
        match msg {
            Msg::Close => return Step::back(),
            Msg::Scroll(by) => self.from = self.laid_out(cx).1.after(by, cx.sheet().rows()),
        }
        Step::stay()
    }

    fn view(&self, frame: &mut Frame, sheet: &Sheet, cx: &Cx) {
        let (lines, scroll) = self.laid_out(cx);
        layout::overlay(frame, sheet, &cx.pen, &lines, scroll.from);
        layout::hint(frame, sheet, &cx.pen, &[], &scroll);
    }

    fn is_overlay(&self) -> bool {
        true
    }
}
