//! The first start: a language and, for those who like, a name; nothing else is asked.

mod cover;

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::text::Line;

use crate::domain::event::{Event, Setting};
use crate::domain::lang::Lang;
use crate::ui::action::{Press, Row, Shown};
use crate::ui::field::Field;
use crate::ui::key::{Input, Key};
use crate::ui::layout::{self, Scroll, Sheet};
use crate::ui::lines::{Lines, Spot};
use crate::ui::look::{Token, picked};
use crate::ui::pen::run;

use super::flow::{Cx, Route, Step};
use super::screen::Screen;
use cover::Cover;

/// The first room a learner ever sees: the title page of the course.
#[derive(Debug, Default)]
pub struct Welcome {
    name: Field,
    /// Whether the language is chosen and the name is being asked.
    naming: bool,
}

/// What the room can be told.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Msg {
    /// Take the other language.
    Other,
    /// Take this language.
    Take(Lang),
    /// The language is right, or the name is.
    Done,
    /// No name.
    Skip,
    /// Back to the language.
    Back,
    /// Change the settings.
    Settings,
}

impl Welcome {
    fn leave(cx: &Cx, name: &str) -> Step {
        let first = cx.progress().next_page(cx.course());
        let route = first.map_or(Route::Home, |page| Route::Page(page, None));
        // The language is written down even if nothing was changed, so that the next start does not
        // depend on the locale.
        let step = Step::replace(route).and(Event::Set {
            key: Setting::Lang,
            value: cx.pen.lang.code().to_owned(),
        });
        if name.is_empty() {
            return step;
        }
        step.and(Event::Named {
            name: name.to_owned(),
        })
    }
}

impl Screen for Welcome {
    type Msg = Msg;

    fn rows() -> &'static [Row<Self, Cx, Msg>] {
        ROWS
    }

    fn update(&mut self, msg: Msg, cx: &Cx) -> Step {
        match msg {
            Msg::Other => take(cx.pen.lang.other()),
            Msg::Take(lang) if lang == cx.pen.lang => Step::stay(),
            Msg::Take(lang) => take(lang),
            Msg::Done if !self.naming => {
                self.naming = true;
                Step::stay()
            }
            Msg::Done => Self::leave(cx, self.name.value().trim()),
            Msg::Skip => Self::leave(cx, ""),
            Msg::Back => {
                self.naming = false;
                Step::stay()
            }
            Msg::Settings => Step::open(Route::Settings),
        }
    }

    fn view(&self, frame: &mut Frame, sheet: &Sheet, cx: &Cx) {
        self.draw(frame, sheet, cx);
    }

    fn spots(&self, sheet: &Sheet, cx: &Cx) -> Vec<Spot<Msg>> {
        let Laid { lines, text, .. } = self.laid_out(sheet, cx);
        lines.spots(text, 0)
    }

    fn cursor(&self, sheet: &Sheet, cx: &Cx) -> Option<Position> {
        let laid = self.laid_out(sheet, cx);
        let last = layout::below(laid.text, laid.lines.len().saturating_sub(1));
        let field = layout::beside(last, cx.pen.width(MARK));
        self.naming.then(|| self.name.cursor(field)).flatten()
    }

    fn is_typing(&self) -> bool {
        self.naming
    }

    /// First things first.
    fn looks_up(&self) -> bool {
        false
    }

    fn typed(&mut self, input: &Input, _cx: &Cx) -> Step {
        self.name.typed(input);
        Step::stay()
    }

    fn is_full(&self) -> bool {
        self.name.is_full()
    }
}

/// How far the name of the course stands in from running text, where there is room for it.
const INDENT: usize = 16;
/// And where there is little.
const LITTLE: usize = 6;
/// What stands before the name that is typed.
const MARK: &str = "› ";

/// Where everything stands.
struct Laid {
    cover: Option<Cover>,
    /// Where the picture is.
    page: Rect,
    lines: Lines<Msg>,
    /// Where the lines are.
    text: Rect,
}

impl Welcome {
    fn draw(&self, frame: &mut Frame, sheet: &Sheet, cx: &Cx) {
        let words = &cx.words().welcome;
        let laid = self.laid_out(sheet, cx);
        if let Some(cover) = laid.cover {
            cover.draw(frame, &cx.pen, laid.page);
        }
        layout::lines(frame, laid.text, laid.lines.all(), 0);
        let hint = if self.naming {
            words.name_why
        } else {
            words.later
        };
        let hint = [run(Token::Muted, hint)];
        layout::hint(frame, sheet, &cx.pen, &hint, &Scroll::of(0, 0, 0));
    }

    fn laid_out(&self, sheet: &Sheet, cx: &Cx) -> Laid {
        let page = page(sheet);
        let (cover, lines) = self.fitting(cx, page);
        let height = cover.map_or(0, Cover::rows);
        // The eye takes what stands a little above the middle for the middle.
        let free = usize::from(page.height).saturating_sub(height + lines.len());
        let page = layout::below(page, free * 2 / 5);
        Laid {
            cover,
            page,
            lines,
            text: layout::below(page, height),
        }
    }

    /// The largest picture below which all text is whole, and the text; no picture where there is no room.
    fn fitting(&self, cx: &Cx, page: Rect) -> (Option<Cover>, Lines<Msg>) {
        let lines = |cover| self.lines(cx, cover, usize::from(page.width));
        let fits = |(cover, lines): &(Cover, Lines<Msg>)| {
            cover.rows() + lines.len() <= usize::from(page.height)
        };
        let all = Cover::ALL.into_iter();
        let mut all = all.map(|cover| (cover, lines(Some(cover))));
        match all.find(fits) {
            Some((cover, lines)) => (Some(cover), lines),
            None => (None, lines(None)),
        }
    }

    /// What stands below the picture: what the course is, and what is asked.
    fn lines(&self, cx: &Cx, cover: Option<Cover>, columns: usize) -> Lines<Msg> {
        let pen = &cx.pen;
        let words = &cx.words().welcome;
        let title = &cx.course().title;
        let said = |token: Token, text: &str| pen.wrap(&[run(token, text)], columns);
        let mut lines = Lines::from(vec![Line::default(); usize::from(cover.is_some())]);
        lines.extend(said(Token::Title, pen.say(title)));
        if cover.is_some() {
            lines.extend(said(Token::Muted, title.str(pen.lang.other())));
            lines.gap();
            lines.extend(said(Token::Text, words.idiom));
        }
        if cover.is_some_and(Cover::is_roomy) {
            lines.gap();
            lines.extend(said(Token::Text, words.about));
        }
        lines.gap();
        if self.naming {
            lines.push(pen.line([(Token::Text, words.name)]));
            let value = self.name.span(pen, columns.saturating_sub(2));
            lines.push(Line::from(vec![pen.span(Token::Accent, MARK), value]));
        } else {
            for lang in Lang::ALL {
                let (token, mark) = picked(lang == pen.lang);
                let line = pen.line([(token, mark), (token, lang.name())]);
                lines.link(Msg::Take(lang), [line]);
            }
        }
        lines
    }
}

fn take(lang: Lang) -> Step {
    Step::record(Event::Set {
        key: Setting::Lang,
        value: lang.code().to_owned(),
    })
}

/// Where the page stands: all rows above the hint, in from the edge of running text.
fn page(sheet: &Sheet) -> Rect {
    let text = sheet.text();
    let indent = if sheet.indent > 0 { INDENT } else { LITTLE };
    let page = Rect {
        y: sheet.head.y,
        height: sheet.hint.y.saturating_sub(sheet.head.y),
        ..text
    };
    layout::beside(page, indent)
}

const ROWS: &[Row<Welcome, Cx, Msg>] = &[
    Row {
        id: "done",
        press: Press::Keys(&[Key::Enter], Msg::Done),
        label: |words| words.welcome.done,
        when: |_, _| true,
        shown: Shown::Foot,
    },
    Row {
        id: "other",
        press: Press::Keys(
            &[Key::Down, Key::Up, Key::Char('j'), Key::Char('k')],
            Msg::Other,
        ),
        label: |words| words.welcome.other,
        when: |room, _| !room.naming,
        shown: Shown::Foot,
    },
    Row {
        id: "skip",
        press: Press::Keys(&[Key::Esc], Msg::Skip),
        label: |words| words.welcome.skip,
        when: |room, _| room.naming,
        shown: Shown::Foot,
    },
    Row {
        id: "back",
        press: Press::Keys(&[Key::BackTab], Msg::Back),
        label: |words| words.welcome.back,
        when: |room, _| room.naming,
        shown: Shown::List,
    },
    Row {
        id: "settings",
        press: Press::Keys(&[Key::Char(',')], Msg::Settings),
        label: |words| words.settings.open,
        when: |room, _| !room.naming,
        shown: Shown::Foot,
    },
];
