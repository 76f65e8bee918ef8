//! How a visit looks: what stands where, and how far it is scrolled.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::domain::event::Mode;
use crate::screens::flow::Cx;
use crate::ui::layout::{self, Scroll, Sheet};
use crate::ui::lines::{Lines, Spot};
use crate::ui::look::Token;
use crate::ui::pen::{Pen, run};

use super::{Instead, Msg, Phase, Visit, coach, debrief, notebook, prepare, talk};

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
    if let (Some(area), Some(run)) = (place.side, room.run()) {
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
    let talks = match room.instead {
        Some(Instead::Coach) => true,
        Some(Instead::Notes) => false,
        None => room.talk().is_some(),
    };
    match &room.phase {
        _ if talks => beside(sheet, pen),
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
        _ if room.instead.is_some() => None,
        Phase::After(after) => after.turn.map(Msg::TurnAt),
        Phase::Prepare(_) | Phase::Talk(_) => room.cursor.map(|at| Msg::Pick(at + 1)),
    }
}

fn lines(room: &Visit, cx: &Cx, place: &Places, rows: usize) -> Lines<Msg> {
    let columns = usize::from(place.main.width);
    let pen = &cx.pen;
    match (room.instead, room.run()) {
        (Some(Instead::Coach), Some(run)) => return coach::lines(run, pen, columns).into(),
        (Some(Instead::Notes), Some(run)) => return notebook::whole(run, pen, columns).into(),
        _ => {}
    }
    match &room.phase {
        Phase::Prepare(chosen) => prepare::lines(room, chosen, pen, columns),
        Phase::Talk(run) => {
            let is_beside = place.side.is_some();
            talk::lines(run, room.cursor, pen, (columns, rows), is_beside)
        }
        Phase::After(after) => debrief::lines(after, cx, columns),
    }
}

fn head(room: &Visit, cx: &Cx, sheet: &Sheet) -> Line<'static> {
    let words = &cx.words().visit;
    let visit = room.plan.visit();
    let title = format!("{} · {}", words.title, cx.pen.say(&visit.title));
    let turn = |turn: u16| (cx.words().home.turn_of)(usize::from(turn), usize::from(visit.turns));
    let right = match (&room.phase, room.run()) {
        (_, Some(run)) if room.instead == Some(Instead::Coach) => turn(run.turn()),
        (Phase::After(after), _) => (words.turns_and_case)(after.run.turn(), room.play.seed),
        (Phase::Talk(run), _) => turn(run.turn() + 1),
        (Phase::Prepare(_), _) => (words.before)(visit.turns, room.play.seed),
    };
    let left = [run(Token::Muted, title)];
    let right = [run(Token::Muted, right)];
    cx.pen.edges(&left, &right, usize::from(sheet.head.width))
}

fn hint(room: &Visit, cx: &Cx) -> String {
    let words = &cx.words().visit;
    match &room.phase {
        Phase::Prepare(_) => {
            let when = if room.play.mode == Mode::Exam {
                words.coach_at_the_end
            } else {
                words.coach_each_turn
            };
            format!("{}  {when}", words.coach)
        }
        Phase::After(_) if room.instead.is_some() => String::new(),
        Phase::After(after) => after.turn.map_or(String::new(), words.again_from),
        Phase::Talk(_) => String::new(),
    }
}
