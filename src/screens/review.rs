//! Review: what is due today, what the next days will ask, and what the learner wants of it.

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::text::Line;

use crate::domain::event::{Event, Mode, Setting};
use crate::domain::moment;
use crate::domain::quiz::draw::Scope;
use crate::domain::review::{self, Due, Forecast, Item, Plan};
use crate::ui::action::{Press, Row, Shown};
use crate::ui::chart;
use crate::ui::field::Field;
use crate::ui::key::{Input, Key};
use crate::ui::layout::{self, Scroll, Sheet};
use crate::ui::lines::{Lines, Spot};
use crate::ui::look::Token;
use crate::ui::moves::{self, Move};
use crate::ui::pen::run;
use crate::ui::prose::{Cells, grid_rows};

use super::flow::{Cx, Route, Step};
use super::screen::Screen;

/// The room of review.
#[derive(Debug, Default)]
pub struct Review {
    /// The date of the exam that is being typed.
    dating: Option<Field>,
    from: usize,
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

/// What the days ask, reckoned once for a picture.
struct Days<'a> {
    items: Vec<Item<'a>>,
    plan: Plan,
    today: i64,
}

impl<'a> Days<'a> {
    fn of(cx: &'a Cx) -> Self {
        Self {
            items: cx.progress().items(cx.course()).collect(),
            plan: Plan::of(&cx.progress().settings),
            today: cx.now.day(),
        }
    }

    /// What the days ask under each retention that can be chosen.
    fn forecasts(&self) -> [Forecast; Plan::RETENTIONS.len()] {
        Plan::RETENTIONS.map(|value| {
            let retention = value.parse().unwrap_or(self.plan.retention);
            let plan = Plan {
                retention,
                ..self.plan
            };
            review::forecast(&self.items, &plan, self.today)
        })
    }
}

fn due(cx: &Cx) -> Due {
    cx.progress().due(cx.course(), cx.now.day())
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

    fn lines(&self, cx: &Cx, columns: usize) -> Lines<Msg> {
        let days = Days::of(cx);
        let forecasts = days.forecasts();
        let mut lines = due_lines(&due(cx), cx, columns);
        if days
            .items
            .iter()
            .any(|item| item.memory.is_some() || item.is_read)
        {
            lines.gap();
            lines.push(cx.pen.line([(Token::Muted, cx.words().review.chart)]));
            if let Some(forecast) = forecasts.get(chosen(cx)) {
                lines.extend(chart_lines(forecast, cx));
            }
        }
        lines.gap();
        retention_lines(&mut lines, &forecasts, cx, columns);
        lines.gap();
        self.exam_lines(&mut lines, &days, cx, columns);
        lines
    }

    fn exam_lines(&self, lines: &mut Lines<Msg>, days: &Days, cx: &Cx, columns: usize) {
        let words = &cx.words().review;
        let pen = &cx.pen;
        if let Some(field) = &self.dating {
            let lead = run(Token::Muted, format!("{}  ", words.exam));
            let how = run(Token::Muted, words.exam_how);
            lines.extend(pen.hang(&[lead], &[how], columns));
            lines.link(Msg::Date, [field.line(pen, columns)]);
            return;
        }
        let say = match days.plan.exam {
            None => words.no_exam.to_owned(),
            Some(day) if day <= days.today => (words.exam_past)(&moment::date_of(day)),
            Some(day) => {
                let gap = days.plan.longest(days.today).unwrap_or(1);
                (words.exam_in)(&moment::date_of(day), day - days.today, gap)
            }
        };
        let lead = run(Token::Muted, format!("{}  ", words.exam));
        lines.link(
            Msg::Date,
            pen.hang(&[lead], &[run(Token::Text, say)], columns),
        );
    }

    fn laid_out(&self, cx: &Cx) -> (Lines<Msg>, Scroll) {
        let sheet = cx.sheet();
        let lines = self.lines(cx, sheet.columns());
        let (count, rows) = (lines.len(), sheet.rows());
        let scroll = match self.dating {
            Some(_) => Scroll::of(count, rows, count),
            None => Scroll::of(count, rows, self.from),
        };
        (lines, scroll)
    }
}

/// What is due today, or when the next is.
fn due_lines(due: &Due, cx: &Cx, columns: usize) -> Lines<Msg> {
    let words = &cx.words().review;
    let pen = &cx.pen;
    let mut lines = Lines::default();
    if due.is_empty() {
        let say = due.next.map_or(words.none.to_owned(), words.next);
        lines.extend(pen.wrap(&[run(Token::Title, say)], columns));
        return lines;
    }
    let say = (words.due)(due.len(), review::minutes(due.len()));
    lines.link(Msg::Begin, pen.wrap(&[run(Token::Title, say)], columns));
    if !due.new.is_empty() {
        let new = (words.new)(due.new.len());
        lines.extend(pen.wrap(&[run(Token::Muted, new)], columns));
    }
    lines
}

fn chart_lines(forecast: &Forecast, cx: &Cx) -> Vec<Line<'static>> {
    let words = &cx.words().review;
    let marks = [
        (0, words.today.to_owned()),
        (10, (words.in_days)(10)),
        (20, (words.in_days)(20)),
    ];
    chart::days(&cx.pen, &forecast.days, chart::ROWS, &marks)
}

/// Each retention that can be chosen, with the load it means.
fn retention_lines(lines: &mut Lines<Msg>, forecasts: &[Forecast], cx: &Cx, columns: usize) {
    let words = &cx.words().review;
    lines.push(cx.pen.line([(Token::Muted, words.retention)]));
    let chosen = chosen(cx);
    let row = |(at, (value, forecast)): (usize, (&&str, &Forecast))| -> Cells {
        let (mark, token) = if at == chosen {
            ("› ", Token::Selected)
        } else {
            ("  ", Token::Text)
        };
        let percent = value.trim_start_matches("0.");
        let load = (words.load)(whole(forecast.mean()), whole(forecast.most()));
        vec![
            vec![run(token, format!("{mark}{percent}%"))],
            vec![run(Token::Muted, load)],
        ]
    };
    let each = Plan::RETENTIONS.iter().zip(forecasts).enumerate();
    let rows: Vec<Cells> = each.map(row).collect();
    for (at, row) in grid_rows(&cx.pen, &rows, columns).into_iter().enumerate() {
        lines.link(Msg::Choose(at), row);
    }
}

/// A number of questions, rounded.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "some hundred at most"
)]
fn whole(number: f64) -> u32 {
    number.round().clamp(0.0, 9999.0) as u32
}

impl Screen for Review {
    type Msg = Msg;

    fn rows() -> &'static [Row<Self, Cx, Msg>] {
        ROWS
    }

    fn moves() -> &'static [Row<Self, Cx, Msg>] {
        MOVES
    }

    fn update(&mut self, msg: Msg, cx: &Cx) -> Step {
        match msg {
            Msg::Begin => Step::open(Route::Quiz(Mode::Review, Scope::All)),
            Msg::Turn(by) => {
                let last = Plan::RETENTIONS.len() - 1;
                retain(chosen(cx).saturating_add_signed(by).min(last))
            }
            Msg::Choose(at) => retain(at),
            Msg::Date => {
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
                self.from = self.laid_out(cx).1.after(by, cx.sheet().rows());
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
        let (lines, scroll) = self.laid_out(cx);
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
        Some(self.laid_out(cx).1)
    }

    fn view(&self, frame: &mut Frame, sheet: &Sheet, cx: &Cx) {
        let head = cx.pen.line([(Token::Muted, cx.words().review.title)]);
        layout::lines(frame, sheet.head, &[head], 0);
        let (lines, scroll) = self.laid_out(cx);
        layout::lines(frame, sheet.text(), lines.all(), scroll.from);
        layout::hint(frame, sheet, &cx.pen, &[], &scroll);
    }

    fn spots(&self, sheet: &Sheet, cx: &Cx) -> Vec<Spot<Msg>> {
        if self.dating.is_some() {
            return Vec::new();
        }
        let (lines, scroll) = self.laid_out(cx);
        lines.spots(sheet.text(), scroll.from)
    }
}

fn is_due(room: &Review, cx: &Cx) -> bool {
    free(room, cx) && !due(cx).is_empty()
}

fn free(room: &Review, _: &Cx) -> bool {
    room.dating.is_none()
}

const ROWS: &[Row<Review, Cx, Msg>] = &[
    Row {
        id: "begin",
        press: Press::Keys(&[Key::Enter, Key::Char(' ')], Msg::Begin),
        label: |words| words.review.begin,
        when: is_due,
        shown: Shown::Foot,
    },
    Row {
        id: "date",
        press: Press::Keys(&[Key::Char('d')], Msg::Date),
        label: |words| words.review.exam_change,
        when: free,
        shown: Shown::Foot,
    },
    Row {
        id: "more",
        press: Press::Keys(&[Key::Right], Msg::Turn(1)),
        label: |words| words.review.turn[0],
        when: |room, cx| free(room, cx) && chosen(cx) + 1 < Plan::RETENTIONS.len(),
        shown: Shown::Foot,
    },
    Row {
        id: "less",
        press: Press::Keys(&[Key::Left], Msg::Turn(-1)),
        label: |words| words.review.turn[1],
        when: |room, cx| free(room, cx) && chosen(cx) > 0,
        shown: Shown::Foot,
    },
    Row {
        id: "keep",
        press: Press::Keys(&[Key::Enter], Msg::Keep),
        label: |words| words.review.keep,
        when: |room, cx| !free(room, cx),
        shown: Shown::Foot,
    },
    Row {
        id: "drop",
        press: Press::Keys(&[Key::Esc], Msg::Drop),
        label: |words| words.review.leave,
        when: |room, cx| !free(room, cx),
        shown: Shown::Foot,
    },
    Row {
        id: "close",
        press: Press::Keys(&[Key::Esc], Msg::Close),
        label: |words| words.quiz.leave,
        when: free,
        shown: Shown::Foot,
    },
];

const MOVES: &[Row<Review, Cx, Msg>] = &moves::all_when(Msg::Scroll, free, free);
