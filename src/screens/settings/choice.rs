//! What can be set, and among which values.

use crate::domain::event::{Event, Setting};
use crate::domain::lang::Lang;
use crate::screens::flow::{Cx, OFF, ON};
use crate::text::Glyphs;
use crate::ui::look::Look;
use crate::words::settings::Settings as Words;

/// What can be set.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Item {
    Lang,
    Look,
    Glyphs,
    Mouse,
    Name,
    Over,
}

impl Item {
    /// All of them, in the order in which they stand.
    pub(super) const ALL: [Self; 6] = [
        Self::Lang,
        Self::Look,
        Self::Glyphs,
        Self::Mouse,
        Self::Name,
        Self::Over,
    ];

    pub(super) fn label(self, words: &Words) -> &'static str {
        match self {
            Self::Lang => words.lang,
            Self::Look => words.look,
            Self::Glyphs => words.glyphs,
            Self::Mouse => words.mouse,
            Self::Name => words.name,
            Self::Over => words.over.title,
        }
    }

    /// Its values, where it has some to choose among.
    pub(super) fn choice(self, cx: &Cx) -> Option<Choice> {
        let words = &cx.words().settings;
        let pen = &cx.pen;
        let choice = match self {
            Self::Lang => Choice {
                key: Setting::Lang,
                values: Lang::ALL.map(Lang::code).to_vec(),
                names: Lang::ALL.map(Lang::name).to_vec(),
                now: pen.lang.code(),
            },
            Self::Look => Choice {
                key: Setting::Look,
                values: Look::ALL.map(|look| look.name).to_vec(),
                names: words.looks.to_vec(),
                now: pen.look.name,
            },
            Self::Glyphs => Choice {
                key: Setting::Glyphs,
                values: Glyphs::ALL.map(|glyphs| glyphs.name()).to_vec(),
                names: words.widths.to_vec(),
                now: pen.glyphs.name(),
            },
            Self::Mouse => Choice {
                key: Setting::Mouse,
                values: vec![ON, OFF],
                names: words.on_off.to_vec(),
                now: if cx.mouse { ON } else { OFF },
            },
            Self::Name | Self::Over => return None,
        };
        Some(choice)
    }
}

/// The values of a setting.
pub(super) struct Choice {
    key: Setting,
    /// As the log keeps them.
    values: Vec<&'static str>,
    /// As they are called on the screen.
    pub(super) names: Vec<&'static str>,
    now: &'static str,
}

impl Choice {
    /// Which value holds.
    pub(super) fn at(&self) -> usize {
        let now = self.values.iter().position(|value| *value == self.now);
        now.unwrap_or(0)
    }

    /// The event that chooses the value in place `at`.
    pub(super) fn taken(&self, at: usize) -> Option<Event> {
        Some(Event::Set {
            key: self.key,
            value: (*self.values.get(at)?).to_owned(),
        })
    }

    /// The event that chooses the value `by` after this one; after the last comes the first.
    pub(super) fn changed(&self, by: isize) -> Option<Event> {
        let last = self.values.len().checked_sub(1)?;
        let at = self.at().checked_add_signed(by).unwrap_or(last);
        self.taken(if at > last { 0 } else { at })
    }
}
