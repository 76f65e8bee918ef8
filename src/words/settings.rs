//! What the settings say.

pub(super) mod en;
pub(super) mod zh;

/// The settings.
#[derive(Debug)]
pub struct Settings {
    /// The room.
    pub title: &'static str,
    /// Go there.
    pub open: &'static str,
    /// The language.
    pub lang: &'static str,
    /// What the language is of.
    pub lang_about: &'static str,
    /// The look.
    pub look: &'static str,
    /// The looks, in their order.
    pub looks: [&'static str; 5],
    /// What each look is.
    pub looks_about: [&'static str; 5],
    /// The width of ambiguous characters.
    pub glyphs: &'static str,
    /// The widths, in their order.
    pub widths: [&'static str; 3],
    /// What each width does.
    pub widths_about: [&'static str; 3],
    /// Asks whether two lines end in the same column.
    pub in_line: &'static str,
    /// The mouse.
    pub mouse: &'static str,
    /// On and off.
    pub on_off: [&'static str; 2],
    /// What the mouse does when it is listened to, and when not.
    pub mouse_about: [&'static str; 2],
    /// The name.
    pub name: &'static str,
    /// No name was given.
    pub no_name: &'static str,
    /// Where the name is shown.
    pub name_about: &'static str,
    /// Starting over.
    pub over: Over,
    /// What a look is shown by.
    pub sample: Sample,
    /// Choose a setting.
    pub pick: &'static str,
    /// Choose the next value.
    pub change: &'static str,
    /// Choose the value before.
    pub change_back: &'static str,
    /// Change the name.
    pub edit: &'static str,
    /// The name is right.
    pub done: &'static str,
    /// Leave all as it was.
    pub cancel: &'static str,
    /// Close.
    pub close: &'static str,
}

/// Starting over, and taking it back.
#[derive(Debug)]
pub struct Over {
    /// The setting.
    pub title: &'static str,
    /// There is nothing to start over from.
    pub nothing: &'static str,
    /// It can be done.
    pub can: &'static str,
    /// It was done.
    pub holds: &'static str,
    /// What it does, and what stays.
    pub about: &'static str,
    /// What taking it back does.
    pub undo_about: &'static str,
    /// No.
    pub keep: &'static str,
    /// Yes.
    pub sure: &'static str,
    /// Ask.
    pub ask: &'static str,
    /// Do what is chosen.
    pub decide: &'static str,
    /// Take it back.
    pub undo: &'static str,
}

/// What a look is shown by.
#[derive(Debug)]
pub struct Sample {
    /// A title.
    pub title: &'static str,
    /// Running text.
    pub text: &'static str,
    /// What is chosen.
    pub chosen: &'static str,
    /// What is right.
    pub right: &'static str,
    /// What is wrong.
    pub wrong: &'static str,
    /// What matters less.
    pub muted: &'static str,
}
