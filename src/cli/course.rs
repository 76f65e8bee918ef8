//! What the arguments name: a course, a folder for the log, a language, a look.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use etcetera::BaseStrategy;

use crate::domain::lang::Lang;
use crate::library::{Library, Refused};
use crate::text::Glyphs;
use crate::ui::look::Look;

use super::args::{Args, LangName, SymbolsName};
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

/// The language in which to speak of arguments that are not understood yet.
pub(super) fn raw_lang(raw: &[OsString]) -> Lang {
    let raw = raw.iter().map(|argument| argument.to_string_lossy());
    let options: Vec<_> = raw.take_while(|argument| argument != "--").collect();
    let apart = options
        .windows(2)
        .filter(|pair| pair.first().is_some_and(|name| name == "--lang"));
    let apart = apart.filter_map(|pair| pair.get(1).map(|code| &**code));
    let joined = options.iter().filter_map(|one| one.strip_prefix("--lang="));
    let asked = apart.chain(joined).find_map(Lang::from_code);
    asked.unwrap_or_else(locale)
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
    args.symbols.map(|name| match name {
        SymbolsName::Narrow => Glyphs::Narrow,
        SymbolsName::Wide => Glyphs::Wide,
        SymbolsName::Ascii => Glyphs::Ascii,
    })
}

/// A path as it can be shown.
pub(super) fn shown(path: &Path) -> String {
    path.display().to_string()
}

/// A path as it is typed in a command.
pub(super) fn typed(path: &Path) -> String {
    let shown = shown(path);
    if shown.contains(char::is_whitespace) {
        format!("\"{shown}\"")
    } else {
        shown
    }
}

/// The program as it was typed: it may be called otherwise, or lie where no shell looks for it.
pub(super) fn program() -> String {
    let named = std::env::args_os().next().filter(|name| !name.is_empty());
    named.map_or_else(|| "qucheng".to_owned(), |name| typed(Path::new(&name)))
}
