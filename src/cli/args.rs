//! What can be asked for on the command line.
//!
//! What is written here is what `--help` says in English; `words/help.rs` has it in Chinese.

use std::path::PathBuf;

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use clap::{Parser, Subcommand, ValueEnum};

use crate::domain::quiz::kind::Name;
use crate::ui::look::Look;

/// 渠成: a training course in the terminal for new channel sales hires
#[derive(Debug, Parser)]
#[command(name = "qucheng", version, about, disable_help_subcommand = true)]
pub(super) struct Args {
    #[command(subcommand)]
    pub(super) command: Option<Command>,
    /// The language
    #[arg(long, global = true, value_name = "zh|en")]
    pub(super) lang: Option<LangName>,
    /// The look: own, dark, light, contrast or none;
    /// own uses the terminal's own colours, none no colour
    #[arg(long, global = true, value_name = "NAME", value_parser = looks(), verbatim_doc_comment)]
    pub(super) look: Option<Look>,
    /// How wide the terminal shows symbols such as ① and “:
    /// narrow, wide, or ascii to do without them
    #[arg(
        long,
        alias = "glyphs",
        global = true,
        value_name = "WIDTH",
        verbatim_doc_comment
    )]
    pub(super) symbols: Option<SymbolsName>,
    /// A course in a folder, not the one inside the program
    #[arg(long, global = true, value_name = "DIR")]
    pub(super) course: Option<PathBuf>,
    /// The folder of the learner's log
    #[arg(long, global = true, value_name = "DIR")]
    pub(super) data: Option<PathBuf>,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Open a chapter, a lesson or a page
    Learn {
        /// By id, by number (2, 2.1, 2.1.3) or by title, in either language;
        /// a page also as lesson/page. Without it the course opens at home
        #[arg(value_name = "NAME", verbatim_doc_comment)]
        name: Option<String>,
    },
    /// Answer questions
    Quiz(Quiz),
    /// Answer what is about to be forgotten
    Review,
    /// Sit the exam
    Exam,
    /// Print how far the learner is
    Progress {
        /// For reading, or for programs
        #[arg(long, value_enum, default_value_t = Format::Text, value_name = "text|json")]
        format: Format,
    },
    /// Visit a channel partner
    Visit {
        /// By id, by number (1) or by title. Without it there is a list
        #[arg(value_name = "NAME")]
        name: Option<String>,
    },
    /// Play a visit without a screen
    Play(Play),
    /// Draw a visit's graph in the language of Mermaid
    Map {
        /// By id, by number (1) or by title
        visit: String,
    },
    /// Print one page to take along to a real visit
    Card {
        /// As HTML, to print or to read on a phone;
        /// else as Markdown
        #[arg(long, verbatim_doc_comment)]
        html: bool,
    },
    /// Find everything that is wrong in a course
    Check(Check),
    /// Count what a course holds
    Stats {
        /// For reading, or for programs
        #[arg(long, value_enum, default_value_t = Format::Text, value_name = "text|json")]
        format: Format,
    },
    /// Write the course inside the program into a folder, to change it
    Unpack {
        /// The folder; it is made, or is empty
        dir: PathBuf,
    },
    /// Print a lesson, questions or a visit to begin from
    New {
        /// What to begin: lesson, question or visit
        #[arg(value_enum)]
        kind: NewKind,
        /// Its id: small letters, digits and -
        id: Option<String>,
    },
    /// Print a chapter as Markdown, for paper
    Print(Print),
    /// Look after certificates
    Certificate {
        #[command(subcommand)]
        what: CertificateCommand,
    },
    /// Look after the learner's log
    Log {
        #[command(subcommand)]
        what: LogCommand,
    },
}

#[derive(Debug, clap::Args)]
pub(super) struct Quiz {
    /// A chapter or a lesson, by id, number (2, 2.1) or title; an objective,
    /// by id or title; or a question, by id. Without it from the whole course
    #[arg(value_name = "NAME", verbatim_doc_comment)]
    pub(super) name: Option<String>,
    /// Only this kind: single, multiple, classify,
    /// match, order, short or number
    #[arg(long, value_name = "KIND", value_parser = kinds(), verbatim_doc_comment)]
    pub(super) kind: Option<Name>,
    /// How many at most
    #[arg(long, value_name = "N")]
    pub(super) length: Option<usize>,
    /// Only those that were not right last time
    #[arg(long)]
    pub(super) missed: bool,
}

#[derive(Debug, clap::Args)]
pub(super) struct Play {
    /// By id, by number (1) or by title
    pub(super) visit: String,
    /// What to say: line ids, or numbers in the file from 1
    #[arg(long, value_delimiter = ',', value_name = "A,B,…")]
    pub(super) choices: Vec<String>,
    /// What to prepare
    #[arg(long, value_delimiter = ',', value_name = "A,B,…")]
    pub(super) prepare: Vec<String>,
    /// Selects the hidden facts
    #[arg(long, default_value_t = 1, value_name = "N")]
    pub(super) seed: u32,
    /// For reading, or for programs
    #[arg(long, value_enum, default_value_t = Format::Text, value_name = "text|json")]
    pub(super) format: Format,
}

#[derive(Debug, clap::Args)]
pub(super) struct Check {
    /// The course's folder; the course inside the program where it is left out
    pub(super) dir: Option<PathBuf>,
    /// For reading, or for programs
    #[arg(long, value_enum, default_value_t = Format::Text, value_name = "text|json")]
    pub(super) format: Format,
    /// Print also what may well be right
    #[arg(long)]
    pub(super) advice: bool,
}

#[derive(Debug, clap::Args)]
pub(super) struct Print {
    /// By id, by number (2) or by title, in either language
    pub(super) chapter: String,
    /// Print the trainer's notes, too
    #[arg(long)]
    pub(super) notes: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum NewKind {
    Lesson,
    Question,
    Visit,
}

#[derive(Debug, Subcommand)]
pub(super) enum CertificateCommand {
    /// Check that the log knows what a certificate says
    Verify {
        /// The certificate, as it was saved
        file: PathBuf,
    },
}

#[derive(Debug, Subcommand)]
pub(super) enum LogCommand {
    /// Print where the log is
    Path,
    /// Write every event as a line of JSON
    Export {
        /// A new file; standard output where it is left out, or -
        file: Option<PathBuf>,
    },
    /// Add the events of an export that are not here yet
    Import {
        /// The export; - is standard input
        file: PathBuf,
        /// It is your own log, from another machine;
        /// not needed where nothing was learned here yet
        #[arg(long, verbatim_doc_comment)]
        mine: bool,
    },
    /// Check that the log is sound and belongs to the course
    Verify,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    Text,
    Json,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum LangName {
    Zh,
    En,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum SymbolsName {
    Narrow,
    Wide,
    Ascii,
}

/// The kinds of question, which are listed in one place.
fn kinds() -> impl TypedValueParser<Value = Name> {
    let names = Name::ALL.map(|name| PossibleValue::new(name.key()));
    PossibleValuesParser::new(names).map(|key| Name::of_key(&key).unwrap_or(Name::Single))
}

/// The names of the looks, which are listed in one place.
fn looks() -> impl TypedValueParser<Value = Look> {
    let names = Look::ALL.map(|look| PossibleValue::new(look.name).aliases(look.was()));
    PossibleValuesParser::new(names).map(|name| Look::named(&name).unwrap_or(Look::DEFAULT))
}
