//! What clap says of the arguments, in the language of the one who reads it.

use clap::builder::Styles;
use clap::error::ErrorKind;
use clap::{Arg, ArgAction, Command, CommandFactory};

use crate::domain::lang::Lang;

use super::args::Args;
use super::words::{help as words, misuse};

/// Behind all options that do something.
const LAST: usize = 1000;

/// The command line as clap reads it, with its help in `lang`.
pub(super) fn command(lang: Lang) -> Command {
    spoken(Args::command().styles(Styles::plain()), "", lang)
}

/// What clap has to say instead of handing over arguments.
pub(super) fn told(error: &clap::Error, lang: Lang) -> String {
    let text = match error.kind() {
        ErrorKind::DisplayHelp
        | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand
        | ErrorKind::DisplayVersion => words::placeholders(&error.to_string(), lang),
        _ if lang == Lang::Zh => misuse::zh(error),
        _ => error.to_string(),
    };
    text.trim_end().to_owned()
}

/// A command with what is below it; `path` is where it stands, `log.import`.
fn spoken(command: Command, path: &str, lang: Lang) -> Command {
    let below = |name: &str| match path {
        "" => name.to_owned(),
        path => format!("{path}.{name}"),
    };
    let command = command
        .disable_help_flag(true)
        .arg(flag("help", 'h', ArgAction::HelpShort))
        .subcommand_value_name(words::command(lang));
    let command = if path.is_empty() {
        let version = flag("version", 'V', ArgAction::Version);
        command.disable_version_flag(true).arg(version)
    } else {
        command
    };
    let command = command.mut_args(|arg| {
        let place = below(arg.get_id().as_str());
        argument(arg, &place, lang)
    });
    let command = command.mut_subcommands(|sub| {
        let place = below(sub.get_name());
        spoken(sub, &place, lang)
    });
    let command = match words::of(path, lang) {
        Some(about) => command.about(about),
        None => command,
    };
    let template = template(&command, lang);
    command.help_template(template)
}

fn flag(name: &'static str, short: char, action: ArgAction) -> Arg {
    let arg = Arg::new(name).short(short).long(name).action(action);
    arg.display_order(LAST)
}

fn argument(arg: Arg, path: &str, lang: Lang) -> Arg {
    let name = arg.get_value_names().and_then(|names| names.first());
    let value = name.and_then(|name| words::value(name, lang));
    let own = words::of(path, lang);
    // Which values there are stands in the help, in the language of the help.
    let takes = arg.get_action().takes_values();
    let arg = arg.hide_possible_values(takes).hide_default_value(takes);
    let arg = match value {
        Some(value) => arg.value_name(value),
        None => arg,
    };
    match own {
        Some(help) => arg.help(help),
        None => arg,
    }
}

/// The parts of the help that a command has.
fn template(command: &Command, lang: Lang) -> String {
    let heads = words::heads(lang);
    let part = |is_there: bool, head: &str, tag: &str| {
        let part = is_there.then(|| format!("\n\n{head}\n{{{tag}}}"));
        part.unwrap_or_default()
    };
    let has_commands = command.has_subcommands();
    let has_values = command.get_positionals().next().is_some();
    [
        format!("{{about}}\n\n{}{{usage}}", heads.usage),
        part(has_commands, heads.commands, "subcommands"),
        part(has_values, heads.arguments, "positionals"),
        part(true, heads.options, "options"),
    ]
    .concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text;

    /// The help of every command there is.
    fn pages(lang: Lang) -> Vec<String> {
        fn collect(command: &mut Command, lang: Lang, pages: &mut Vec<String>) {
            pages.push(words::placeholders(
                &command.render_help().to_string(),
                lang,
            ));
            for sub in command.get_subcommands_mut() {
                collect(sub, lang, pages);
            }
        }
        let mut command = command(lang);
        command.build();
        let mut pages = Vec::new();
        collect(&mut command, lang, &mut pages);
        pages
    }

    fn told_of(arguments: &[&str], lang: Lang) -> String {
        let raw = ["qucheng"].iter().chain(arguments);
        let error = command(lang).try_get_matches_from(raw).unwrap_err();
        told(&error, lang)
    }

    #[test]
    fn help_in_chinese_is_all_chinese() {
        for page in pages(Lang::Zh) {
            for line in page.lines().filter(|line| !line.is_empty()) {
                assert!(line.chars().any(text::is_han), "{line}\n\n{page}");
            }
            for english in [
                "Usage", "Options", "Commands", "OPTIONS", "COMMAND", "DIR", "Print",
            ] {
                assert!(!page.contains(english), "{page}");
            }
        }
    }

    #[test]
    fn help_says_everything_and_fits_on_a_screen() {
        for lang in Lang::ALL {
            for page in pages(lang) {
                for line in page.lines() {
                    assert!(text::width(line) <= 80, "{line}\n\n{page}");
                    let is_bare = line.starts_with("  ") && !line.trim().contains("  ");
                    assert!(!is_bare || line.starts_with("      "), "{line}\n\n{page}");
                }
            }
        }
    }

    #[test]
    fn options_are_known_by_the_names_they_had_before() {
        let raw = ["qucheng", "--glyphs", "wide", "--look", "default"];
        let matches = command(Lang::Zh).try_get_matches_from(raw).unwrap();
        let args = <Args as clap::FromArgMatches>::from_arg_matches(&matches).unwrap();
        assert_eq!(args.look, Some(crate::ui::look::Look::DEFAULT));
        assert_eq!(args.symbols, Some(super::super::args::SymbolsName::Wide));
    }

    #[test]
    fn a_slip_is_told_in_chinese_with_what_was_most_likely_meant() {
        for (arguments, says) in [
            (vec!["prnt"], "是不是 print"),
            (vec!["--lok", "dark"], "是不是 --look"),
            (vec!["--look", "drak"], "是不是 dark"),
            (vec!["--lang", "fr"], "可以写：zh、en"),
            (vec!["print"], "还缺：<章>"),
            (vec!["learn", "a", "b"], "多了一个：b"),
            (vec!["--data"], "后面还要写一个值"),
            (vec!["play", "a", "--seed", "x"], "不能写“x”"),
            (vec!["--lang", "zh", "--lang", "en"], "只能写一次"),
            (vec!["new", "visitt"], "是不是 visit"),
            (vec!["log", "verfy"], "是不是 verify"),
        ] {
            let told = told_of(&arguments, Lang::Zh);
            assert!(told.contains(says), "{says}: {told}");
            for english in [
                "error", "tip", "Usage", "For more", "OPTIONS", "possible", "COMMAND",
            ] {
                assert!(!told.contains(english), "{told}");
            }
            let english = told_of(&arguments, Lang::En);
            assert!(!english.chars().any(text::is_han), "{english}");
        }
    }
}
