//! What the arguments name: a course, a folder for the log, a language, a look.

use std::path::{Path, PathBuf};

use etcetera::BaseStrategy;

use crate::domain::lang::Lang;
use crate::library::{Library, Refused};
use crate::text::Glyphs;
use crate::ui::look::Look;

use super::args::{Args, GlyphsName, LangName};
use super::{MISUSED, REFUSED, say, words};

/// The course; the exit code where it is refused, and the reason has been said.
pub(super) fn course(args: &Args) -> Result<Library, u8> {
    match &args.course {
        None => Ok(Library::embedded()),
        Some(folder) => Library::open(folder).map_err(|refused| refuse(args, &refused)),
    }
}

/// Says why a folder is no course; gives back the exit code.
pub(super) fn refuse(args: &Args, refused: &Refused) -> u8 {
    say(&words::refused(refused, lang(args)));
    refused_code(refused)
}

/// A folder that is not there is a slip of the one who typed it; anything else is the course's fault.
pub(super) fn refused_code(refused: &Refused) -> u8 {
    match refused {
        Refused::NotAFolder(_) => MISUSED,
        _ => REFUSED,
    }
}

/// The folder of the learner's log; `None` where there is no home.
pub(super) fn data(args: &Args) -> Option<PathBuf> {
    let named = args.data.clone();
    let home = || {
        let strategy = etcetera::choose_base_strategy().ok()?;
        // A home that is not absolute would put the log wherever the program was started.
        Some(strategy.data_dir().join("qucheng")).filter(|dir: &PathBuf| dir.is_absolute())
    };
    named.or_else(home)
}

/// The language for what is printed: what was asked for, else the locale's.
pub(super) fn lang(args: &Args) -> Lang {
    asked_lang(args).unwrap_or_else(locale)
}

/// The language that was asked for.
pub(super) fn asked_lang(args: &Args) -> Option<Lang> {
    args.lang.map(|name| match name {
        LangName::Zh => Lang::Zh,
        LangName::En => Lang::En,
    })
}

/// The language of the locale.
pub(super) fn locale() -> Lang {
    let locale = sys_locale::get_locale().unwrap_or_default();
    Lang::from_locale(&locale)
}

/// The look that was asked for: `--look`, else none where `NO_COLOR` is set to something.
pub(super) fn look(args: &Args) -> Option<Look> {
    let no_color = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    args.look.or_else(|| no_color.then_some(Look::NONE))
}

/// The width of ambiguous characters that was asked for.
pub(super) fn glyphs(args: &Args) -> Option<Glyphs> {
    args.glyphs.map(|name| match name {
        GlyphsName::Narrow => Glyphs::Narrow,
        GlyphsName::Wide => Glyphs::Wide,
        GlyphsName::Ascii => Glyphs::Ascii,
    })
}

/// A path as it can be shown.
pub(super) fn shown(path: &Path) -> String {
    path.display().to_string()
}
