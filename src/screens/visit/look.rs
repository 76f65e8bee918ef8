//! How a visit looks: what stands where, and how far it is scrolled.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::domain::lang::Lang;
use crate::domain::visit::Run;
use crate::screens::flow::Cx;
use crate::ui::layout::{self, SHEET, Scroll, Sheet};
use crate::ui::lines::{Lines, Spot};
use crate::ui::look::Token;
use crate::ui::pen::{Pen, run};

use super::{Msg, Phase, Visit, debrief, notebook, prepare, talk};

/// The widest sheet of a talk: text of the usual measure, and the notebook beside it.
const WIDEST: u16 = 120;
/// The columns of running text, at most and at least, where the notebook stands beside it.
const MEASURE: (u16, u16) = (72, 56);
/// The least columns of a notebook that tells what was found out.
const NOTEBOOK: u16 = 32;
/// The columns of the rule that parts the notebook from the talk.
const RULE: u16 = 3;

/// How many columns the sheet may have.
pub(super) fn widest(room: &Visit) -> u16 {
    if matches!(room.phase, Phase::Talk(_)) {
        WIDEST
    } else {
        SHEET
    }
}

fn sheet(room: &Visit, cx: &Cx) -> Sheet {
    Sheet::within(cx.area, widest(room))
}

pub(super) fn draw(room: &Visit, frame: &mut Frame, sheet: &Sheet, cx: &Cx) {
    layout::lines(frame, sheet.head, &[head(room, cx, sheet)], 0);
    let LaidOut {
        place,
        lines,
        scroll,
    } = laid_out(room, cx);
    layout::lines(frame, place.main, lines.all(), scroll.from);
    if let (Some(side), Phase::Talk(run)) = (&place.side, &room.phase) {
        let area = side.area;
        let rule = cx.pen.line([(Token::Rule, "│")]);
        let x = area.x.saturating_sub(RULE - 1);
        let column = Rect {
            x,
            width: 1,
            ..area
        };
        layout::lines(frame, column, &vec![rule; sheet.rows()], 0);
        let notes = if side.whole {
            notebook::whole(run, &cx.pen, usize::from(area.width))
        } else {
            notebook::names(run, &cx.pen)
        };
        layout::lines(frame, area, &notes, 0);
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

/// The place of the text, and of the notebook where it stands beside a talk.
struct Places {
    main: Rect,
    side: Option<Side>,
}

/// The notebook's place beside a talk.
struct Side {
    area: Rect,
    /// Whether there is room for what was found out, or only for what there is to find out.
    whole: bool,
}

fn places(room: &Visit, sheet: &Sheet, pen: &Pen) -> Places {
    match &room.phase {
        Phase::Talk(run) if !room.notes => beside(sheet, pen, Some(run)),
        _ => Places {
            main: sheet.text(),
            side: None,
        },
    }
}

/// The places of a talk. The notebook stands whole beside it where there is room even for all that
/// there is to be found out, so that nothing changes its place while one talks; without a talk, where
/// there surely is room for nothing more than its names.
fn beside(sheet: &Sheet, pen: &Pen, talk: Option<&Run>) -> Places {
    let body = sheet.body;
    let room = body.width.saturating_sub(sheet.indent);
    let rest = |main: u16| room.saturating_sub(main + RULE);
    let names = notebook::names_width(pen);
    let main = rest(NOTEBOOK).min(MEASURE.0);
    let is_whole = |run: &Run| {
        let lines = notebook::fullest(run, pen, usize::from(rest(main)));
        main >= MEASURE.1 && lines <= sheet.rows()
    };
    let (main, whole) = if talk.is_some_and(is_whole) {
        (main, true)
    } else {
        (rest(names).min(MEASURE.0), false)
    };
    if main < MEASURE.1 {
        return Places {
            main: sheet.text(),
            side: None,
        };
    }
    let x = body.x + sheet.indent;
    let area = Rect {
        x: x + main + RULE,
        width: rest(main),
        ..body
    };
    Places {
        main: Rect {
            x,
            width: main,
            ..body
        },
        side: Some(Side { area, whole }),
    }
}

/// The columns of what is said on a sheet, where the notebook shows its names.
pub(super) fn talk_columns(sheet: &Sheet, pen: &Pen) -> usize {
    usize::from(beside(sheet, pen, None).main.width)
}

/// Whether the notebook is on the screen with all that was found out.
pub(super) fn shows_notes(room: &Visit, cx: &Cx) -> bool {
    let place = places(room, &sheet(room, cx), &cx.pen);
    place.side.is_some_and(|side| side.whole)
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
    let sheet = sheet(room, cx);
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
