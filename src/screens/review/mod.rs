//! Review: what is due today, what the next days will ask, and what the learner wants of it.

mod rows;
mod view;

use ratatui::Frame;
use ratatui::layout::{Position, Rect};

use crate::domain::event::{Event, Mode, Setting};
use crate::domain::moment;
use crate::domain::quiz::draw::Scope;
use crate::domain::quiz::run::Run;
use crate::domain::review::{Due, Plan};
use crate::ui::action::Row;
use crate::ui::field::Field;
use crate::ui::key::Input;
use crate::ui::layout::{self, Scroll, Sheet};
use crate::ui::lines::Spot;
use crate::ui::look::Token;
use crate::ui::moves::Move;

use super::flow::{Cx, Route, Step};
use super::screen::Screen;

/// The room of review.
#[derive(Debug, Default)]
pub struct Review {
    /// The date of the exam that is being typed.
    dating: Option<Field>,
    from: usize,
    /// Whether how much is to be remembered was changed last, so that it is seen.
    turns: bool,
}

/// What the room can be told.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Msg {
    /// Begin.
    Begin,
    /// Remember more, or less.
    Turn(isize),
    /// Remember so much, counted from 0.
    Choose(usize),
    /// Type the exam's date.
    Date,
    /// Keep what was typed.
    Keep,
    /// Do not.
    Drop,
    /// Scroll.
    Scroll(Move),
    /// Close.
    Close,
}

fn due(cx: &Cx) -> Due {
    cx.progress().due(cx.course(), cx.now.day())
}

/// The review that was left and goes on.
fn left(cx: &Cx) -> Option<&Run> {
    cx.progress().left(cx.course(), Mode::Review, &Scope::All)
}

/// The place of the retention that holds.
fn chosen(cx: &Cx) -> usize {
    let plan = Plan::of(&cx.progress().settings);
    let is_it = |value: &str| value.parse() == Ok(plan.retention);
    let mut all = Plan::RETENTIONS.iter();
    all.position(|value| is_it(value)).unwrap_or(1)
}

fn retain(at: usize) -> Step {
    let value = Plan::RETENTIONS
        .get(at)
        .copied()
        .unwrap_or(Plan::RETENTIONS[1]);
    Step::record(Event::Set {
        key: Setting::Retention,
        value: value.to_owned(),
    })
}

impl Review {
    fn keep(&mut self, cx: &Cx) -> Step {
        let typed = self
            .dating
            .as_ref()
            .map_or("", |field| field.value().trim());
        // What an input method makes of a date is read, too.
        let value: String = typed.chars().map(crate::text::half_width).collect();
        if !value.is_empty() && moment::day_of(&value).is_none() {
            return Step::tell(cx.words().review.no_date);
        }
        self.dating = None;
        Step::record(Event::Set {
            key: Setting::ExamDate,
            value,
        })
    }
}

impl Screen for Review {
    type Msg = Msg;

    fn rows() -> &'static [Row<Self, Cx, Msg>] {
        rows::ROWS
    }

    fn moves() -> &'static [Row<Self, Cx, Msg>] {
        rows::MOVES
    }

    fn update(&mut self, msg: Msg, cx: &Cx) -> Step {
        match msg {
            Msg::Begin => Step::open(Route::Quiz(Mode::Review, Scope::All)),
            Msg::Turn(by) => {
                self.turns = true;
                let last = Plan::RETENTIONS.len() - 1;
                retain(chosen(cx).saturating_add_signed(by).min(last))
            }
            Msg::Choose(at) => retain(at),
            Msg::Date => {
                self.turns = false;
                let set = cx.progress().settings.get(&Setting::ExamDate);
                self.dating = Some(Field::with(set.map_or("", String::as_str)));
                Step::stay()
            }
            Msg::Keep => self.keep(cx),
            Msg::Drop => {
                self.dating = None;
                Step::stay()
            }
            Msg::Scroll(by) => {
                self.from = view::laid_out(self, cx).1.after(by, cx.sheet().rows());
                self.turns = false;
                Step::stay()
            }
            Msg::Close => Step::back(),
        }
    }

    fn is_typing(&self) -> bool {
        self.dating.is_some()
    }

    fn typed(&mut self, input: &Input, _cx: &Cx) -> Step {
        if let Some(field) = &mut self.dating {
            field.typed(input);
        }
        Step::stay()
    }

    fn is_full(&self) -> bool {
        self.dating.as_ref().is_some_and(Field::is_full)
    }

    fn cursor(&self, sheet: &Sheet, cx: &Cx) -> Option<Position> {
        let field = self.dating.as_ref()?;
        let (lines, scroll) = view::laid_out(self, cx);
        let line = lines.to(&Msg::Date)?.start.checked_sub(scroll.from)?;
        let text = sheet.text();
        let line = Rect {
            y: text.y.saturating_add(u16::try_from(line).ok()?),
            height: 1,
            ..text
        };
        field.cursor_on(&cx.pen, line)
    }

    fn place(&self) -> Option<Route> {
        Some(Route::Review)
    }

    fn scroll(&self, _: &Sheet, cx: &Cx) -> Option<Scroll> {
        Some(view::laid_out(self, cx).1)
    }

    fn view(&self, frame: &mut Frame, sheet: &Sheet, cx: &Cx) {
        let head = cx.pen.line([(Token::Muted, cx.words().review.title)]);
        layout::lines(frame, sheet.head, &[head], 0);
        let (lines, scroll) = view::laid_out(self, cx);
        layout::lines(frame, sheet.text(), lines.all(), scroll.from);
        layout::hint(frame, sheet, &cx.pen, &[], &scroll);
    }

    fn spots(&self, sheet: &Sheet, cx: &Cx) -> Vec<Spot<Msg>> {
        if self.dating.is_some() {
            return Vec::new();
        }
        let (lines, scroll) = view::laid_out(self, cx);
        lines.spots(sheet.text(), scroll.from)
    }
}
