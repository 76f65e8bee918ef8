//! Two plays of a visit side by side: how they ended, what was good in each, where they parted.

use ratatui::Frame;
use ratatui::text::Line;

use crate::domain::id::{FactId, RunId};
use crate::domain::lang::Text;
use crate::domain::played;
use crate::domain::visit::{Beside, Debrief, Run};
use crate::ui::action::{Press, Row, Shown};
use crate::ui::chart;
use crate::ui::key::Key;
use crate::ui::layout::{self, Scroll, Sheet};
use crate::ui::look::{self, Token};
use crate::ui::moves::{self, Move};
use crate::ui::pen::{self, Pen, run};
use crate::ui::prose::{Cells, grid};

use super::flow::{Cx, Route, Step};
use super::screen::Screen;

/// Two plays side by side.
#[derive(Debug)]
pub struct Plays {
    run: RunId,
    this: Run,
    /// The plays that it can be set beside, the newest first.
    others: Vec<Run>,
    /// Which of them it is beside.
    at: usize,
    from: usize,
}

/// What the room can be told.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Msg {
    /// Beside an earlier or a later play.
    Other(isize),
    /// Scroll.
    Scroll(Move),
    /// Close.
    Close,
}

impl Plays {
    /// This play beside the newest other of its visit; `None` where there is none.
    pub fn open(run: RunId, cx: &Cx) -> Option<Self> {
        let (progress, shelf) = (cx.progress(), cx.shelf.as_ref());
        let others = played::others(run, progress, shelf);
        let this = played::ended(run, progress, shelf)?;
        (!others.is_empty()).then_some(Self {
            run,
            this,
            others,
            at: 0,
            from: 0,
        })
    }

    fn laid_out(&self, cx: &Cx) -> (Vec<Line<'static>>, Scroll) {
        let sheet = cx.sheet();
        let other = self.others.get(self.at);
        let lines = other.map_or(Vec::new(), |other| {
            lines(&self.this, other, &cx.pen, sheet.columns())
        });
        let scroll = Scroll::of(lines.len(), sheet.rows(), self.from);
        (lines, scroll)
    }
}

/// The two, `columns` wide.
fn lines(this: &Run, other: &Run, pen: &Pen, columns: usize) -> Vec<Line<'static>> {
    let words = &pen.words().plays;
    let Some((debrief, others)) = Debrief::of(this).zip(Debrief::of(other)) else {
        return Vec::new();
    };
    let plays = [(this, &debrief), (other, &others)];
    let beside = Beside::of(this, other);
    let mut lines = outcomes(&plays, pen, columns);
    lines.push(Line::default());
    let muted = |text: &str| vec![run(Token::Muted, text)];
    let head: Cells = vec![muted(""), muted(words.this), muted(words.other)];
    lines.extend(grid(pen, Some(&head), &rows(&plays, pen), columns));
    lines.push(Line::default());
    lines.extend(parted(this, other, beside.parted, pen, columns));
    for (who, found) in [words.this, words.other].into_iter().zip(&beside.found) {
        lines.extend(only(this, who, found, pen, columns));
    }
    lines
}

/// How each of them ended.
fn outcomes(plays: &[(&Run, &Debrief); 2], pen: &Pen, columns: usize) -> Vec<Line<'static>> {
    let words = &pen.words().plays;
    let labels = [words.this, words.other];
    let column = labels.iter().map(|label| pen.width(label)).max();
    let column = column.unwrap_or_default() + 2;
    let mut lines = Vec::new();
    for (label, (play, debrief)) in labels.into_iter().zip(plays) {
        let (token, mark) = look::mark(debrief.class);
        let lead = [
            run(Token::Muted, pen.fit(label, column)),
            run(token, format!("{mark} ")),
        ];
        let ending = play.ended().map_or("", |ending| pen.say(&ending.text));
        lines.extend(pen.hang(&lead, &[run(Token::Strong, ending)], columns));
    }
    lines
}

/// What can be compared cell by cell.
fn rows(plays: &[(&Run, &Debrief); 2], pen: &Pen) -> Vec<Cells> {
    let words = pen.words();
    let row = |label: &str, cell: &dyn Fn(&Run, &Debrief) -> Vec<pen::Run>| -> Cells {
        let mut cells = vec![vec![run(Token::Text, label)]];
        cells.extend(plays.iter().map(|(play, debrief)| cell(play, debrief)));
        cells
    };
    let text = |text: String| vec![run(Token::Text, text)];
    let visit = plays[0].0.plan().visit();
    let mut rows: Vec<Cells> = Vec::new();
    for criterion in &visit.rubric {
        rows.push(row(pen.say(&criterion.text), &|_, debrief| {
            let judged = debrief.rubric.iter().find(|line| line.id == criterion.id);
            judged.map_or(Vec::new(), |judged| {
                let (token, mark) = look::mark(judged.grade);
                let grade = (words.visit.grade)(judged.grade);
                vec![run(token, format!("{mark} {grade}"))]
            })
        }));
    }
    rows.push(row(words.plays.found, &|_, debrief| {
        let (known, hidden) = (debrief.known.len(), debrief.hidden.len());
        text(format!("{known}/{}", known + hidden))
    }));
    for meter in &visit.meters {
        rows.push(row(pen.say(&meter.name), &|_, debrief| {
            let series = debrief
                .meters
                .iter()
                .find(|series| series.meter == meter.id);
            let curve = series.map(|series| chart::sparks(&series.values, meter.max));
            vec![run(Token::Accent, curve.unwrap_or_default())]
        }));
    }
    rows.push(row(words.plays.case, &|play, _| {
        text((words.visit.turns_and_case)(play.turn(), play.seed()))
    }));
    rows.push(row(words.visit.brought, &|play, _| {
        let bag = play.bag().into_iter().filter(|(_, brought)| *brought);
        text(bag.count().to_string())
    }));
    rows
}

/// The turn in which something else happened, and what.
fn parted(
    this: &Run,
    other: &Run,
    parted: Option<u16>,
    pen: &Pen,
    columns: usize,
) -> Vec<Line<'static>> {
    let words = &pen.words().plays;
    let Some(turn) = parted else {
        return pen.wrap(&[run(Token::Text, words.alike)], columns);
    };
    let host = pen.say(&this.plan().visit().person.name);
    let labels = [words.this, words.other, host];
    let column = labels.iter().map(|label| pen.width(label)).max();
    let column = column.unwrap_or_default() + 2;
    let mut lines = vec![pen.line([(Token::Title, (words.parted)(turn).as_str())])];
    for (label, play) in [(words.this, this), (words.other, other)] {
        let taken = play.taken();
        let Some(taken) = taken.iter().find(|taken| taken.turn == turn) else {
            continue;
        };
        let mut says = |token, who: &str, text: &Text| {
            let lead = [run(token, pen.fit(who, column))];
            let said = [run(Token::Text, pen.quoted(pen.say(text)))];
            lines.extend(pen.hang(&lead, &said, columns));
        };
        says(Token::Accent, label, &taken.line.say);
        says(Token::Strong, host, &taken.reply.text);
    }
    lines
}

/// What came out in one of them only.
fn only(play: &Run, who: &str, found: &[FactId], pen: &Pen, columns: usize) -> Vec<Line<'static>> {
    let words = pen.words();
    let visit = play.plan().visit();
    let names = found.iter().filter_map(|id| visit.fact(id));
    let names: Vec<_> = names.map(|fact| pen.say(&fact.name)).collect();
    if names.is_empty() {
        return Vec::new();
    }
    let lead = [run(Token::Muted, (words.plays.only)(who))];
    let mut lines = vec![Line::default()];
    let names = names.join(words.visit.and);
    lines.extend(pen.hang(&lead, &[run(Token::Text, names)], columns));
    lines
}

impl Screen for Plays {
    type Msg = Msg;

    fn rows() -> &'static [Row<Self, Cx, Msg>] {
        ROWS
    }

    fn moves() -> &'static [Row<Self, Cx, Msg>] {
        const MOVES: &[Row<Plays, Cx, Msg>] = &moves::all(Msg::Scroll, |_, _| true);
        MOVES
    }

    fn update(&mut self, msg: Msg, cx: &Cx) -> Step {
        match msg {
            Msg::Other(by) => {
                let last = self.others.len().saturating_sub(1);
                self.at = self.at.saturating_add_signed(by).min(last);
                self.from = 0;
            }
            Msg::Scroll(by) => self.from = self.laid_out(cx).1.after(by, cx.sheet().rows()),
            Msg::Close => return Step::back(),
        }
        Step::stay()
    }

    fn place(&self) -> Option<Route> {
        Some(Route::Compare(self.run))
    }

    fn scroll(&self, _: &Sheet, cx: &Cx) -> Option<Scroll> {
        Some(self.laid_out(cx).1)
    }

    fn view(&self, frame: &mut Frame, sheet: &Sheet, cx: &Cx) {
        let words = &cx.words().plays;
        let title = cx.pen.say(&self.this.plan().visit().title);
        let left = [run(Token::Muted, format!("{} · {title}", words.title))];
        let right = (words.which)(self.at + 1, self.others.len());
        let right = [run(Token::Muted, right)];
        let head = cx.pen.edges(&left, &right, usize::from(sheet.head.width));
        layout::lines(frame, sheet.head, &[head], 0);
        let (lines, scroll) = self.laid_out(cx);
        layout::lines(frame, sheet.text(), &lines, scroll.from);
        layout::hint(frame, sheet, &cx.pen, &[], &scroll);
    }
}

fn has_more(room: &Plays, _: &Cx) -> bool {
    room.others.len() > 1
}

const ROWS: &[Row<Plays, Cx, Msg>] = &[
    Row {
        id: "earlier",
        press: Press::Keys(&[Key::Right], Msg::Other(1)),
        label: |words| words.plays.earlier,
        when: has_more,
        shown: Shown::Foot,
    },
    Row {
        id: "later",
        press: Press::Keys(&[Key::Left], Msg::Other(-1)),
        label: |words| words.plays.later,
        when: has_more,
        shown: Shown::Foot,
    },
    Row {
        id: "close",
        press: Press::Keys(&[Key::Esc, Key::Enter, Key::Char('c')], Msg::Close),
        label: |words| words.visit.leave,
        when: |_, _| true,
        shown: Shown::Foot,
    },
];
