//! The command line: arguments, printed reports, exit codes. It wires everything else.

mod args;
mod check;
mod course;
mod log;
mod new;
mod open;
mod play;
mod print;
mod stats;
mod unpack;
mod words;

use std::process::ExitCode;

use clap::Parser;

use args::{Args, Command};

/// Done.
const DONE: u8 = 0;
/// A flaw, a record that does not hold, or input refused.
const REFUSED: u8 = 1;
/// Used wrongly, or no terminal.
const MISUSED: u8 = 2;

/// Runs the program with the arguments it was started with.
pub fn run() -> ExitCode {
    let args = match Args::try_parse() {
        Ok(args) => args,
        Err(error) => {
            // Help and version go to standard output and are no mistake; clap knows which is which.
            let code = if error.use_stderr() { MISUSED } else { DONE };
            let _ = error.print();
            return code.into();
        }
    };
    dispatch(&args).into()
}

fn dispatch(args: &Args) -> u8 {
    match &args.command {
        None => open::open(args, None),
        Some(Command::Learn { id }) => open::learn(args, id.as_deref()),
        Some(Command::Quiz { id }) => open::quiz(args, id.as_deref()),
        Some(Command::Visit { id }) => open::visit(args, id.as_deref()),
        Some(Command::Play(play)) => play::play(args, play),
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
