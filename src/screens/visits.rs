//! The visits: which there are, and how each play of them ended.

use ratatui::Frame;
use ratatui::text::Line;

use crate::domain::course::{Renamed, VisitHead};
use crate::domain::id::{RunId, VisitId};
use crate::domain::progress::VisitRun;
use crate::domain::visit::Plan;
use crate::ui::action::{Press, Row, Shown};
use crate::ui::key::Key;
use crate::ui::layout::{self, Scroll, Sheet};
use crate::ui::lines::{Lines, Spot};
use crate::ui::look::{self, Token};
use crate::ui::moves::{self, Move};
use crate::ui::pen::{Run, run};
use crate::words::Words;

use super::flow::{Cx, Effect, Route, Step};
use super::screen::Screen;

/// The list of visits.
#[derive(Debug)]
pub struct Visits {
    selected: usize,
    /// The visit that was gone to from here, and its newest play at that time.
    gone_to: Option<(VisitId, Option<RunId>)>,
}

/// What the room can be told.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Msg {
    /// Go to what is selected.
    Enter,
    /// Select this, and go there.
    Open(usize),
    /// Move the selection.
    Move(Move),
    /// Close.
    Close,
}

/// What can be selected.
#[derive(Clone, Copy, Debug)]
enum Entry<'a> {
    /// A visit, to be paid.
    Visit(&'a VisitHead),
    /// The talk of the visit above that was not ended.
    Open(&'a VisitRun),
    /// An earlier play of the visit above, to look back on.
    Past(&'a VisitRun),
}

impl Entry<'_> {
    /// The play it is.
    fn run(&self) -> Option<RunId> {
        match self {
            Entry::Visit(_) => None,
            Entry::Open(told) | Entry::Past(told) => Some(told.run),
        }
    }

    /// Whether it is the same as one of another version of the course.
    fn is(&self, other: &Self, renamed: &Renamed) -> bool {
        match (self, other) {
            (Entry::Visit(head), Entry::Visit(was)) => head.id == *renamed.visit(&was.id),
            (Entry::Open(told), Entry::Open(was)) | (Entry::Past(told), Entry::Past(was)) => {
                told.run == was.run
            }
            _ => false,
        }
    }
}

/// All visits in order, each with its plays, the newest first.
fn entries(cx: &Cx) -> Vec<Entry<'_>> {
    let progress = cx.progress();
    let mut entries = Vec::new();
    for head in &cx.course().visits {
        let of_it = |run: &&VisitRun| run.visit == head.id;
        entries.push(Entry::Visit(head));
        entries.extend(progress.visit.iter().filter(of_it).map(Entry::Open));
        let past = progress.visited.iter().rev();
        entries.extend(past.filter(of_it).map(Entry::Past));
    }
    entries
}

/// The newest play of a visit, ended or not.
fn newest(cx: &Cx, visit: &VisitId) -> Option<RunId> {
    let progress = cx.progress();
    let mut runs = progress.visited.iter().chain(&progress.visit).rev();
    runs.find(|run| run.visit == *visit).map(|run| run.run)
}

impl Visits {
    /// The list, on the talk that goes on, else on the first visit that was not played to its end.
    pub fn new(cx: &Cx) -> Self {
        let entries = entries(cx);
        let played = |id: &VisitId| cx.progress().visited.iter().any(|run| run.visit == *id);
        let open = entries.iter().position(|e| matches!(e, Entry::Open(_)));
        let fresh = || {
            let fresh = |e: &Entry| matches!(e, Entry::Visit(head) if !played(&head.id));
            entries.iter().position(fresh)
        };
        Self {
            selected: open.or_else(fresh).unwrap_or(0),
            gone_to: None,
        }
    }

    /// What is selected: after a visit the play that has come of it, and where the selection was if none has.
    fn selected(&self, cx: &Cx) -> usize {
        let come = self.gone_to.as_ref().and_then(|(visit, before)| {
            let run = newest(cx, visit).filter(|run| Some(*run) != *before)?;
            let is_it = |entry: &Entry| entry.run() == Some(run);
            entries(cx).iter().position(is_it)
        });
        come.unwrap_or(self.selected)
    }

    fn entry<'a>(&self, cx: &'a Cx) -> Option<Entry<'a>> {
        entries(cx).get(self.selected(cx)).copied()
    }

    /// Moves the selection.
    fn select(&mut self, at: usize) {
        self.selected = at;
        self.gone_to = None;
    }

    fn enter(&mut self, cx: &Cx) -> Step {
        self.select(self.selected(cx));
        match self.entry(cx) {
            Some(Entry::Visit(head)) => {
                self.gone_to = Some((head.id.clone(), newest(cx, &head.id)));
                Step::open(Route::Visit(head.id.clone()))
            }
            Some(Entry::Open(_)) => Step::open(Route::VisitOpen),
            Some(Entry::Past(told)) => Step::open(Route::VisitBack(told.run)),
            None => Step::stay(),
        }
    }
}

impl Screen for Visits {
    type Msg = Msg;

    fn rows() -> &'static [Row<Self, Cx, Msg>] {
        ROWS
    }

    fn moves() -> &'static [Row<Self, Cx, Msg>] {
        const MOVES: &[Row<Visits, Cx, Msg>] = &moves::pages(Msg::Move, |_, _| true);
        MOVES
    }

    fn update(&mut self, msg: Msg, cx: &Cx) -> Step {
        match msg {
            Msg::Enter => return self.enter(cx),
            Msg::Open(at) => {
                self.select(at);
                return self.enter(cx);
            }
            Msg::Close => return Step::back(),
            Msg::Move(by) => {
                let last = entries(cx).len().saturating_sub(1);
                self.select(by.to(self.selected(cx), cx.sheet().rows(), last));
            }
        }
        Step::stay()
    }

    fn place(&self) -> Option<Route> {
        Some(Route::Visits)
    }

    fn reloaded(&mut self, was: &Cx, cx: &Cx) -> Option<Vec<Effect>> {
        let selected = self.entry(was);
        let entries = entries(cx);
        let renamed = &cx.course().renamed;
        let is_it = |entry: &Entry| selected.is_some_and(|was| entry.is(&was, renamed));
        let place = entries.iter().position(is_it);
        self.select(moves::kept(place, self.selected(was), entries.len()));
        Some(Vec::new())
    }

    fn scroll(&self, sheet: &Sheet, cx: &Cx) -> Option<Scroll> {
        Some(self.laid_out(cx, sheet).1)
    }

    fn view(&self, frame: &mut Frame, sheet: &Sheet, cx: &Cx) {
        let pen = &cx.pen;
        let words = &cx.words().visits;
        let title = [run(Token::Title, words.title)];
        let head = pen.edges(&title, &[], usize::from(sheet.head.width));
        layout::lines(frame, sheet.head, &[head], 0);
        let (lines, scroll) = self.laid_out(cx, sheet);
        layout::lines(frame, sheet.body, lines.all(), scroll.from);
        layout::hint(frame, sheet, pen, &[], &scroll);
    }

    fn spots(&self, sheet: &Sheet, cx: &Cx) -> Vec<Spot<Msg>> {
        let (lines, scroll) = self.laid_out(cx, sheet);
        lines.spots(sheet.body, scroll.from)
    }
}

impl Visits {
    /// Its lines, and how far they are scrolled: what is selected stands in the middle.
    fn laid_out(&self, cx: &Cx, sheet: &Sheet) -> (Lines<Msg>, Scroll) {
        let lines = self.lines(cx, usize::from(sheet.body.width));
        let focus = lines.to(&Msg::Open(self.selected(cx))).unwrap_or_default();
        let scroll = Scroll::centred(lines.len(), sheet.rows(), &focus);
        (lines, scroll)
    }

    fn lines(&self, cx: &Cx, columns: usize) -> Lines<Msg> {
        let selected = self.selected(cx);
        let mut lines = Lines::default();
        for (at, entry) in entries(cx).into_iter().enumerate() {
            let is_selected = at == selected;
            if matches!(entry, Entry::Visit(_)) && !lines.is_empty() {
                lines.gap();
            }
            let of_it = match entry {
                Entry::Visit(head) => visit_lines(cx, head, is_selected, columns),
                Entry::Open(told) => vec![open_line(cx, told, is_selected, columns)],
                Entry::Past(told) => vec![past_line(cx, told, is_selected, columns)],
            };
            lines.link(Msg::Open(at), of_it);
        }
        lines
    }
}

fn selection(is_selected: bool, token: Token) -> (&'static str, Token) {
    if is_selected {
        ("› ", Token::Selected)
    } else {
        ("  ", token)
    }
}

/// A visit: its title, and whom one meets.
fn visit_lines(cx: &Cx, head: &VisitHead, is_selected: bool, columns: usize) -> Vec<Line<'static>> {
    let pen = &cx.pen;
    let (mark, token) = selection(is_selected, Token::Strong);
    let left = [run(token, mark), run(token, pen.say(&head.title))];
    let turns = (cx.words().visit.turns_in_all)(head.turns);
    let hardest = cx.course().visits.iter().map(|head| head.level).max();
    let [full, empty] = level(head.level, hardest.unwrap_or_default());
    let right = [
        run(Token::Accent, full),
        run(Token::Muted, format!("{empty}   {turns}")),
    ];
    let mut lines = vec![pen.edges(&left, &right, columns)];
    if let Some(plan) = cx.shelf.visit(&head.id) {
        let person = &plan.visit().person;
        let whom = [&person.name, &person.post, &person.company].map(|text| pen.say(text));
        let whom = format!("  {}", whom.join(" · "));
        lines.push(pen.edges(&[run(Token::Muted, whom)], &[], columns));
    }
    lines
}

/// How hard it is, of the hardest there are.
fn level(level: u8, hardest: u8) -> [String; 2] {
    let (full, all) = (usize::from(level), usize::from(hardest.max(level)));
    ["●".repeat(full), "○".repeat(all - full)]
}

fn open_line(cx: &Cx, told: &VisitRun, is_selected: bool, columns: usize) -> Line<'static> {
    let (mark, token) = selection(is_selected, Token::Text);
    let left = [
        run(token, mark),
        run(Token::Accent, "  · "),
        run(token, cx.words().visits.goes_on),
    ];
    cx.pen.edges(&left, &[played(cx, told)], columns)
}

fn past_line(cx: &Cx, told: &VisitRun, is_selected: bool, columns: usize) -> Line<'static> {
    let pen = &cx.pen;
    let (mark, token) = selection(is_selected, Token::Text);
    let plan = cx.shelf.visit(&told.visit);
    let ending = |plan: &Plan| {
        let ending = plan.visit().ending(&told.ended.as_ref()?.ending)?;
        Some((ending.class, pen.say(&ending.text).to_owned()))
    };
    let Some((class, text)) = plan.as_deref().and_then(ending) else {
        let left = [
            run(token, format!("{mark}  · ")),
            run(token, cx.words().visits.changed),
        ];
        return pen.edges(&left, &[played(cx, told)], columns);
    };
    let (grade, sign) = look::mark(class);
    let left = [
        run(token, mark),
        run(grade, format!("  {sign} ")),
        run(token, text),
    ];
    pen.edges(&left, &[played(cx, told)], columns)
}

/// How long a play was, and which case.
fn played(cx: &Cx, told: &VisitRun) -> Run {
    let turns = u16::try_from(told.lines.len()).unwrap_or(u16::MAX);
    run(
        Token::Muted,
        (cx.words().visit.turns_and_case)(turns, told.seed),
    )
}

fn is_visit(room: &Visits, cx: &Cx) -> bool {
    matches!(room.entry(cx), Some(Entry::Visit(_)))
}

fn is_open(room: &Visits, cx: &Cx) -> bool {
    matches!(room.entry(cx), Some(Entry::Open(_)))
}

fn is_past(room: &Visits, cx: &Cx) -> bool {
    matches!(room.entry(cx), Some(Entry::Past(_)))
}

/// What Enter does with what is selected.
const fn enter(
    id: &'static str,
    label: fn(&Words) -> &'static str,
    when: fn(&Visits, &Cx) -> bool,
) -> Row<Visits, Cx, Msg> {
    Row {
        id,
        press: Press::Keys(&[Key::Enter, Key::Char(' '), Key::Right], Msg::Enter),
        label,
        when,
        shown: Shown::Foot,
    }
}

const ROWS: &[Row<Visits, Cx, Msg>] = &[
    enter("visit", |words| words.visits.visit, is_visit),
    enter("go-on", |words| words.visits.go_on, is_open),
    enter("look-back", |words| words.visits.look_back, is_past),
    moves::next(Msg::Move, |words| words.visits.pick),
    moves::previous(Msg::Move),
    Row {
        id: "close",
        press: Press::Keys(&[Key::Esc, Key::Backspace], Msg::Close),
        label: |words| words.visits.close,
        when: |_, _| true,
        shown: Shown::Foot,
    },
];
