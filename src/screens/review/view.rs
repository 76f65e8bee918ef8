//! How that looks.

use ratatui::text::Line;

use crate::domain::moment;
use crate::domain::review::{self, Forecast, Item, Plan, ROUND};
use crate::screens::flow::Cx;
use crate::ui::chart;
use crate::ui::layout::Scroll;
use crate::ui::lines::Lines;
use crate::ui::look::Token;
use crate::ui::pen::{run, selection};
use crate::ui::prose::{Cells, grid_rows};

use super::{Msg, Review, chosen, due, left};

pub(super) fn laid_out(room: &Review, cx: &Cx) -> (Lines<Msg>, Scroll) {
    let sheet = cx.sheet();
    let lines = lines(room, cx, sheet.columns());
    let (count, rows) = (lines.len(), sheet.rows());
    let wanted = if room.dating.is_some() {
        count
    } else {
        room.from
    };
    let mut scroll = Scroll::of(count, rows, wanted);
    if room.turns
        && let Some(here) = lines.to(&Msg::Choose(chosen(cx)))
    {
        scroll = scroll.showing(count, rows, here.start, here.end);
    }
    (lines, scroll)
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

fn lines(room: &Review, cx: &Cx, columns: usize) -> Lines<Msg> {
    let days = Days::of(cx);
    let forecasts = days.forecasts();
    let mut lines = due_lines(cx, columns);
    if days
        .items
        .iter()
        .any(|item| item.memory.is_some() || item.is_read)
    {
        lines.gap();
        if let Some(forecast) = forecasts.get(chosen(cx)) {
            lines.extend(chart_lines(forecast, cx, columns));
        }
    }
    lines.gap();
    retention_lines(&mut lines, &forecasts, cx, columns);
    lines.gap();
    exam_lines(room, &mut lines, &days, cx, columns);
    lines
}

/// The exam's date, or the line on which it is typed.
fn exam_lines(room: &Review, lines: &mut Lines<Msg>, days: &Days, cx: &Cx, columns: usize) {
    let words = &cx.words().review;
    let pen = &cx.pen;
    if let Some(field) = &room.dating {
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

/// The review that was left, or what is due today, or when the next is.
fn due_lines(cx: &Cx, columns: usize) -> Lines<Msg> {
    let words = &cx.words().review;
    let pen = &cx.pen;
    let due = due(cx);
    let mut lines = Lines::default();
    let muted = |say: String| pen.wrap(&[run(Token::Muted, say)], columns);
    if let Some(left) = left(cx) {
        let say = (words.left)(left.waiting());
        lines.link(Msg::Begin, pen.wrap(&[run(Token::Title, say)], columns));
        let due = (!due.is_empty()).then(|| (words.due)(due.len(), review::minutes(due.len())));
        lines.extend(due.into_iter().flat_map(muted));
        return lines;
    }
    if due.is_empty() {
        let say = due.next.map_or(words.none.to_owned(), words.next);
        lines.extend(pen.wrap(&[run(Token::Title, say)], columns));
        return lines;
    }
    let say = (words.due)(due.len(), review::minutes(due.len()));
    lines.link(Msg::Begin, pen.wrap(&[run(Token::Title, say)], columns));
    let new = (!due.new.is_empty()).then(|| (words.new)(due.new.len()));
    let round = (due.len() > ROUND).then(|| (words.round)(ROUND));
    lines.extend(new.into_iter().chain(round).flat_map(muted));
    lines
}

/// What the next days ask, today at the left: so many as there is room for.
fn chart_lines(forecast: &Forecast, cx: &Cx, columns: usize) -> Vec<Line<'static>> {
    let words = &cx.words().review;
    let marks = [
        (0, words.today.to_owned()),
        (10, (words.in_days)(10)),
        (20, (words.in_days)(20)),
    ];
    let count = chart::fitting(forecast.days.len(), columns);
    let days: Vec<f64> = forecast.days.iter().copied().take(count).collect();
    let head = (words.chart)(count);
    let mut lines = vec![cx.pen.line([(Token::Muted, head.as_str())])];
    lines.extend(chart::days(&cx.pen, &days, chart::ROWS, &marks));
    lines
}

/// Each retention that can be chosen, with the load it means.
fn retention_lines(lines: &mut Lines<Msg>, forecasts: &[Forecast], cx: &Cx, columns: usize) {
    let words = &cx.words().review;
    lines.push(cx.pen.line([(Token::Muted, words.retention)]));
    let chosen = chosen(cx);
    let row = |(at, (value, forecast)): (usize, (&&str, &Forecast))| -> Cells {
        let (mark, token) = selection(at == chosen);
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
