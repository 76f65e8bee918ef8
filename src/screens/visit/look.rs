//! How a visit looks: what stands where, and how far it is scrolled.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::domain::lang::Lang;
use crate::screens::flow::Cx;
use crate::ui::layout::{self, Scroll, Sheet};
use crate::ui::lines::{Lines, Spot};
use crate::ui::look::Token;
use crate::ui::pen::{Pen, run};

use super::{Msg, Phase, Visit, debrief, notebook, prepare, talk};

/// The least columns of running text where the notebook stands beside it.
const MEASURE: u16 = 56;
/// The columns of the rule that parts the notebook from the talk.
const RULE: u16 = 3;

pub(super) fn draw(room: &Visit, frame: &mut Frame, sheet: &Sheet, cx: &Cx) {
    layout::lines(frame, sheet.head, &[head(room, cx, sheet)], 0);
    let LaidOut {
        place,
        lines,
        scroll,
    } = laid_out(room, cx);
    layout::lines(frame, place.main, lines.all(), scroll.from);
    if let (Some(area), Phase::Talk(run)) = (place.side, &room.phase) {
        let rule = cx.pen.line([(Token::Rule, "│")]);
        let x = area.x.saturating_sub(RULE - 1);
        let column = Rect {
            x,
            width: 1,
            ..area
        };
        layout::lines(frame, column, &vec![rule; sheet.rows()], 0);
        layout::lines(frame, area, &notebook::names(run, &cx.pen), 0);
    }
    let left = [run(Token::Muted, hint(room, cx))];
    layout::hint(frame, sheet, &cx.pen, &left, &scroll);
}

pub(super) fn spots(room: &Visit, cx: &Cx) -> Vec<Spot<Msg>> {
    let LaidOut {
        place,
        lines,
        scroll,
    } = laid_out(room, cx);
    lines.spots(place.main, scroll.from)
}

/// The place of the text, and of the notebook where its names stand beside a talk.
struct Places {
    main: Rect,
    side: Option<Rect>,
}

fn places(room: &Visit, sheet: &Sheet, pen: &Pen) -> Places {
    match &room.phase {
        Phase::Talk(_) if !room.notes => beside(sheet, pen),
        _ => Places {
            main: sheet.text(),
            side: None,
        },
    }
}

/// The places of a talk: beside it stands, where there is room, what there is to find out.
fn beside(sheet: &Sheet, pen: &Pen) -> Places {
    let text = sheet.text();
    let right = sheet.body.right();
    let names = notebook::names_width(pen);
    let main = right.saturating_sub(text.x + names + RULE);
    if main < MEASURE {
        return Places {
            main: text,
            side: None,
        };
    }
    let x = text.x + main + RULE;
    Places {
        main: Rect {
            width: main,
            ..text
        },
        side: Some(Rect {
            x,
            width: right - x,
            ..text
        }),
    }
}

/// The columns of what is said on a sheet.
pub(super) fn talk_columns(sheet: &Sheet, pen: &Pen) -> usize {
    usize::from(beside(sheet, pen).main.width)
}

/// What stands where, and how far it is scrolled.
struct LaidOut {
    place: Places,
    lines: Lines<Msg>,
    scroll: Scroll,
}

/// Where the room is scrolled to.
pub(super) fn scroll(room: &Visit, cx: &Cx) -> Scroll {
    laid_out(room, cx).scroll
}

fn laid_out(room: &Visit, cx: &Cx) -> LaidOut {
    let sheet = cx.sheet();
    let place = places(room, &sheet, &cx.pen);
    let lines = lines(room, cx, &place, sheet.rows());
    let focus = focus(room).and_then(|focus| lines.to(&focus));
    let scroll = Scroll::free(lines.len(), sheet.rows(), room.from, focus);
    LaidOut {
        place,
        lines,
        scroll,
    }
}

/// What the keys are on, by what a click on it is.
fn focus(room: &Visit) -> Option<Msg> {
    match &room.phase {
        Phase::After(after) => after.turn.map(Msg::TurnAt),
        Phase::Prepare(_) | Phase::Talk(_) => room.cursor.map(|at| Msg::Pick(at + 1)),
    }
}

fn lines(room: &Visit, cx: &Cx, place: &Places, rows: usize) -> Lines<Msg> {
    let columns = usize::from(place.main.width);
    match &room.phase {
        Phase::Prepare(chosen) => prepare::lines(room, chosen, &cx.pen, columns),
        Phase::Talk(run) if room.notes => notebook::whole(run, &cx.pen, columns).into(),
        Phase::Talk(run) => talk::lines(run, room.cursor, &cx.pen, columns, rows),
        Phase::After(after) => debrief::lines(after, cx, columns),
    }
}

fn head(room: &Visit, cx: &Cx, sheet: &Sheet) -> Line<'static> {
    let words = &cx.words().visit;
    let visit = room.plan.visit();
    let title = format!("{} · {}", words.title, cx.pen.say(&visit.title));
    let right = match &room.phase {
        Phase::Prepare(_) => (words.turns_in_all)(visit.turns),
        Phase::Talk(run) => {
            (cx.words().home.turn_of)(usize::from(run.turn()) + 1, usize::from(visit.turns))
        }
        Phase::After(after) => (words.turns_and_case)(after.run.turn(), room.seed),
    };
    let left = [run(Token::Muted, title)];
    let right = [run(Token::Muted, right)];
    cx.pen.edges(&left, &right, usize::from(sheet.head.width))
}

/// Direct speech in the quotation marks of the language.
pub(super) fn quoted(pen: &Pen, text: &str) -> String {
    match pen.lang {
        Lang::Zh => format!("“{text}”"),
        Lang::En => format!("\"{text}\""),
    }
}

fn hint(room: &Visit, cx: &Cx) -> String {
    let words = &cx.words().visit;
    match &room.phase {
        Phase::Prepare(_) => (words.case)(room.seed),
        Phase::After(after) => after.turn.map_or(String::new(), words.again_from),
        Phase::Talk(_) => String::new(),
    }
}
