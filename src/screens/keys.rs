//! All keys of the room below, made from its action rows.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::ui::action::{Named, Press, Row, Shown};
use crate::ui::key::Key;
use crate::ui::layout::{self, Scroll, Sheet};
use crate::ui::lines::{Lines, Spot};
use crate::ui::look::Token;
use crate::ui::moves::{self, Move};
use crate::ui::pen::run;
use crate::ui::prose::{Cells, grid_rows};

use super::flow::{Cx, Go, Step};
use super::screen::Screen;

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
    /// Close, and do what this key does.
    Press(Key),
    /// Close.
    Close,
}

impl Keys {
    /// The list of `actions`.
    pub fn new(actions: Vec<Named>) -> Self {
        Self { actions, from: 0 }
    }

    /// Its lines, and how far they are scrolled.
    fn laid_out(&self, cx: &Cx) -> (Lines<Msg>, Scroll) {
        let sheet = cx.sheet();
        let lines = self.lines(cx, sheet.columns());
        let scroll = Scroll::of(lines.len(), sheet.rows(), self.from);
        (lines, scroll)
    }

    fn lines(&self, cx: &Cx, columns: usize) -> Lines<Msg> {
        let (pen, words) = (&cx.pen, &cx.words().keys);
        let row = |keys: &str, label: &str| -> Cells {
            vec![
                vec![run(Token::Accent, keys)],
                vec![run(Token::Text, label)],
            ]
        };
        let action = |action: &Named| row(&action.keys.join("  "), action.label.get(pen.lang));
        let mouse = words.mouse.iter().filter(|_| cx.mouse);
        let mouse = mouse.map(|(done, label)| row(done, label));
        let rows: Vec<Cells> = self.actions.iter().map(action).chain(mouse).collect();
        let mut lines = Lines::default();
        lines.push(pen.line([(Token::Title, words.title)]));
        lines.gap();
        let presses = self.actions.iter().map(|action| action.press);
        let presses = presses.chain(std::iter::repeat(None));
        for (press, row) in presses.zip(grid_rows(pen, &rows, columns)) {
            match press {
                Some(key) => lines.link(Msg::Press(key), row),
                None => lines.extend(row),
            }
        }
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
            Msg::Press(key) => return Step::go(Go::Press(key)),
            Msg::Close => return Step::back(),
            Msg::Scroll(by) => self.from = self.laid_out(cx).1.after(by, cx.sheet().rows()),
        }
        Step::stay()
    }

    fn scroll(&self, _: &Sheet, cx: &Cx) -> Option<Scroll> {
        Some(self.laid_out(cx).1)
    }

    fn view(&self, frame: &mut Frame, sheet: &Sheet, cx: &Cx) {
        let (lines, scroll) = self.laid_out(cx);
        layout::overlay(frame, sheet, &cx.pen, lines.all(), scroll.from);
        layout::hint(frame, sheet, &cx.pen, &[], &scroll);
    }

    fn spots(&self, sheet: &Sheet, cx: &Cx) -> Vec<Spot<Msg>> {
        let (lines, scroll) = self.laid_out(cx);
        let place = layout::overlay_places(sheet, lines.len()).inner;
        lines.spots(place, scroll.from)
    }

    fn covered(&self, sheet: &Sheet, cx: &Cx) -> Rect {
        layout::overlay_places(sheet, self.laid_out(cx).0.len()).covered
    }

    fn is_overlay(&self) -> bool {
        true
    }
}
