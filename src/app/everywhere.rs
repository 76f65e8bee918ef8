//! What can be done everywhere.

use crate::screens::flow::{Cx, Route};
use crate::ui::action::{Press, Row, Shown};
use crate::ui::key::Key;

/// What can be done everywhere.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Global {
    Back,
    Forward,
    Language,
    Open(Lookup),
    Keys,
    Quit,
    Suspend,
    Repaint,
    Hide,
}

/// What can be looked up or set from wherever one is; closing it leads back there.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Lookup {
    Search,
    Terms,
    Bookmarks,
    Settings,
}

impl Lookup {
    pub(super) fn route(self) -> Route {
        match self {
            Self::Search => Route::Search,
            Self::Terms => Route::Glossary(None),
            Self::Bookmarks => Route::Bookmarks(None),
            Self::Settings => Route::Settings,
        }
    }
}

/// What decides whether it can be done here.
#[derive(Clone, Copy, Debug)]
pub(super) struct Here {
    /// Whether a text field takes the keys.
    pub(super) is_typing: bool,
    /// What kind of room it is.
    pub(super) ground: Ground,
    /// Whether something can be looked up from here.
    pub(super) looks_up: bool,
    /// Whether one came back along the trail, so that it leads on.
    pub(super) leads_on: bool,
}

/// What kind of room one is in.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Ground {
    /// Home, below which no other room lies.
    Home,
    /// A place on the trail.
    Place,
    /// Something that is opened over a place, and closed again.
    Over,
}

/// The rows of what can be done everywhere; the last stands at the right of the foot line.
pub(super) const ROWS: &[Row<Here, Cx, Global>] = &[
    Row {
        id: "hide",
        press: Press::Keys(&[Key::Esc], Global::Hide),
        label: |words| words.writing.hide,
        when: |_, cx| cx.taken().is_some(),
        shown: Shown::List,
    },
    Row {
        id: "trail-back",
        press: Press::Keys(&[Key::Char('['), Key::AltLeft], Global::Back),
        label: |words| words.screen.trail_back,
        when: |here, _| !here.is_typing,
        shown: Shown::List,
    },
    Row {
        id: "trail-forward",
        press: Press::Keys(&[Key::Char(']'), Key::AltRight], Global::Forward),
        label: |words| words.screen.trail_forward,
        when: |here, _| !here.is_typing && here.ground != Ground::Over && here.leads_on,
        shown: Shown::List,
    },
    Row {
        id: "search",
        press: Press::Keys(&[Key::Char('/')], Global::Open(Lookup::Search)),
        label: |words| words.search.open,
        when: |here, _| here.looks_up,
        shown: Shown::List,
    },
    Row {
        id: "terms",
        press: Press::Keys(&[Key::Char('g')], Global::Open(Lookup::Terms)),
        label: |words| words.lesson.glossary,
        when: |here, _| here.looks_up,
        shown: Shown::List,
    },
    Row {
        id: "bookmarks",
        press: Press::Keys(&[Key::Char('b')], Global::Open(Lookup::Bookmarks)),
        label: |words| words.lesson.bookmarks,
        when: |here, _| here.looks_up,
        shown: Shown::List,
    },
    Row {
        id: "settings",
        press: Press::Keys(&[Key::Char(',')], Global::Open(Lookup::Settings)),
        label: |words| words.settings.open,
        when: |here, _| here.looks_up,
        shown: Shown::List,
    },
    Row {
        id: "keys",
        press: Press::Keys(&[Key::Char('?'), Key::F(1)], Global::Keys),
        label: |words| words.screen.keys,
        when: |_, _| true,
        shown: Shown::Foot,
    },
    Row {
        id: "quit-here",
        press: Press::Keys(&[Key::Char('q'), Key::Ctrl('c')], Global::Quit),
        label: |words| words.screen.quit,
        when: |here, _| here.ground == Ground::Home,
        shown: Shown::Foot,
    },
    Row {
        id: "quit",
        press: Press::Keys(&[Key::Char('q'), Key::Ctrl('c')], Global::Quit),
        label: |words| words.screen.quit,
        when: |here, _| here.ground != Ground::Home,
        shown: Shown::List,
    },
    Row {
        id: "suspend",
        press: Press::Keys(&[Key::Ctrl('z')], Global::Suspend),
        label: |words| words.screen.suspend,
        when: |_, _| true,
        shown: Shown::List,
    },
    Row {
        id: "repaint",
        press: Press::Keys(&[Key::Ctrl('l')], Global::Repaint),
        label: |words| words.screen.repaint,
        when: |_, _| true,
        shown: Shown::List,
    },
    Row {
        id: "language",
        press: Press::Keys(&[Key::F(2)], Global::Language),
        label: |words| words.screen.other_language,
        when: |_, _| true,
        shown: Shown::Foot,
    },
];
