//! The command line: arguments, printed reports, exit codes. It wires everything else.

mod args;
mod card;
mod certificate;
mod check;
mod course;
mod help;
mod log;
mod map;
mod named;
mod new;
mod open;
mod play;
mod print;
mod progress;
mod stats;
mod table;
mod unpack;
mod words;

use std::process::ExitCode;

use std::ffi::OsString;

use clap::FromArgMatches;

use args::{Args, Command};
use course::raw_lang;

/// Done.
const DONE: u8 = 0;
/// A flaw, a record that does not hold, or input refused.
const REFUSED: u8 = 1;
/// Used wrongly, or no terminal.
const MISUSED: u8 = 2;

/// Runs the program with the arguments it was started with.
pub fn run() -> ExitCode {
    let raw: Vec<OsString> = std::env::args_os().collect();
    let lang = raw_lang(&raw);
    let matches = help::command(lang).try_get_matches_from(raw);
    match matches.and_then(|matches| Args::from_arg_matches(&matches)) {
        Ok(args) => dispatch(&args).into(),
        Err(error) => {
            let text = help::told(&error, lang);
            // Help and version go to standard output and are no mistake; clap knows which is which.
            if error.use_stderr() {
                say(&text);
                MISUSED.into()
            } else {
                print(&text);
                DONE.into()
            }
        }
    }
}

fn dispatch(args: &Args) -> u8 {
    match &args.command {
        None => open::open(args, None),
        Some(Command::Learn { name }) => open::learn(args, name.as_deref()),
        Some(Command::Quiz(asked)) => open::quiz(args, asked),
        Some(Command::Review) => open::review(args),
        Some(Command::Exam) => open::exam(args),
        Some(Command::Progress { format }) => progress::progress(args, *format),
        Some(Command::Certificate { what }) => certificate::certificate(args, what),
        Some(Command::Visit { name }) => open::visit(args, name.as_deref()),
        Some(Command::Play(play)) => play::play(args, play),
        Some(Command::Map { visit }) => map::map(args, visit),
        Some(Command::Card { html }) => card::card(args, *html),
        Some(Command::Check(asked)) => check::check(args, asked),
        Some(Command::Stats { format }) => stats::stats(args, *format),
        Some(Command::Unpack { dir }) => unpack::unpack(args, dir),
        Some(Command::New { kind, id }) => new::new(args, *kind, id.as_deref()),
        Some(Command::Print(asked)) => print::chapter(args, asked),
        Some(Command::Log { what }) => log::log(args, what),
    }
}

/// Prints a line to standard output. A closed pipe is no error of ours.
fn print(line: &str) {
    use std::io::Write;
    let _ = writeln!(std::io::stdout(), "{line}");
}

/// Prints a sentence to standard error, without anything that could drive the terminal.
fn say(line: &str) {
    use std::io::Write;
    let _ = writeln!(std::io::stderr(), "{}", crate::text::safe(line));
}
