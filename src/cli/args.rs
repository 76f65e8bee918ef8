//! What can be asked for on the command line.

use std::path::PathBuf;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Parser, Subcommand, ValueEnum};

use crate::ui::look::Look;

/// 渠成: a training course in the terminal for new channel sales hires.
#[derive(Debug, Parser)]
#[command(name = "qucheng", version, about, disable_help_subcommand = true)]
pub(super) struct Args {
    #[command(subcommand)]
    pub(super) command: Option<Command>,
    /// Language: zh or en
    #[arg(long, global = true, value_name = "zh|en")]
    pub(super) lang: Option<LangName>,
    /// Look: default has the terminal's own colours, none has no colours
    #[arg(long, global = true, value_name = "NAME", value_parser = looks())]
    pub(super) look: Option<Look>,
    /// Width of characters such as ① and “: narrow, wide or ascii
    #[arg(long, global = true, value_name = "WIDTH")]
    pub(super) glyphs: Option<GlyphsName>,
    /// A course from a folder instead of the one inside the program
    #[arg(long, global = true, value_name = "DIR")]
    pub(super) course: Option<PathBuf>,
    /// The folder of the learner's log
    #[arg(long, global = true, value_name = "DIR")]
    pub(super) data: Option<PathBuf>,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Open a lesson, a page (lesson/page) or a chapter; without ID the next page
    Learn {
        /// A chapter, a lesson or a page
        id: Option<String>,
    },
    /// Answer questions
    Quiz {
        /// A chapter, lesson, objective or question
        id: Option<String>,
    },
    /// Visit a channel partner
    Visit {
        /// A visit
        id: Option<String>,
    },
    /// Play a visit without a screen
    Play(Play),
    /// Find everything that is wrong in a course
    Check(Check),
    /// Count what a course holds
    Stats {
        /// How to print it
        #[arg(long, value_enum, default_value_t = Format::Text)]
        format: Format,
    },
    /// Write the course inside the program into a folder, to change it
    Unpack {
        /// The folder; it is made, or is empty
        dir: PathBuf,
    },
    /// Print a lesson, questions or a visit to begin from
    New {
        /// What to begin
        #[arg(value_enum)]
        kind: NewKind,
        /// Its id
        id: Option<String>,
    },
    /// Print a chapter as Markdown, for paper
    Print(Print),
    /// Look after the learner's log
    Log {
        /// What to do with it
        #[command(subcommand)]
        what: LogCommand,
    },
}

#[derive(Debug, clap::Args)]
pub(super) struct Play {
    /// A visit
    pub(super) visit: String,
    /// What to say: line ids, or their numbers in the file from 1
    #[arg(long, value_delimiter = ',', value_name = "A,B,…")]
    pub(super) choices: Vec<String>,
    /// What to prepare
    #[arg(long, value_delimiter = ',', value_name = "A,B,…")]
    pub(super) prepare: Vec<String>,
    /// Selects the hidden facts
    #[arg(long, default_value_t = 1)]
    pub(super) seed: u32,
    /// How to print it
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub(super) format: Format,
}

#[derive(Debug, clap::Args)]
pub(super) struct Check {
    /// The course's folder; the course inside the program where it is left out
    pub(super) dir: Option<PathBuf>,
    /// How to print it
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub(super) format: Format,
    /// Print also what may well be right
    #[arg(long)]
    pub(super) advice: bool,
}

#[derive(Debug, clap::Args)]
pub(super) struct Print {
    /// A chapter
    pub(super) chapter: String,
    /// Print the trainer's notes, too
    #[arg(long)]
    pub(super) notes: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum NewKind {
    /// A lesson of two pages
    Lesson,
    /// Two questions, one of each kind
    Question,
    /// A visit to a channel partner
    Visit,
}

#[derive(Debug, Subcommand)]
pub(super) enum LogCommand {
    /// Print where the log is
    Path,
    /// Print every event as a line of JSON
    Export,
    /// Add the events of an export that are not here yet
    Import {
        /// The export; - is standard input
        file: PathBuf,
        /// It is your own log, from another machine
        #[arg(long)]
        mine: bool,
    },
    /// Check that the log is sound and belongs to the course
    Verify,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    /// For reading
    Text,
    /// For programs
    Json,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum LangName {
    /// Chinese
    Zh,
    /// English
    En,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum GlyphsName {
    /// They take one column
    Narrow,
    /// They take two columns
    Wide,
    /// None of them
    Ascii,
}

/// The names of the looks, which are listed in one place.
fn looks() -> impl TypedValueParser<Value = Look> {
    let names = PossibleValuesParser::new(Look::ALL.map(|look| look.name));
    names.map(|name| Look::named(&name).unwrap_or(Look::DEFAULT))
}
