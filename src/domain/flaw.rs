//! What can be wrong with a course: an author's mistakes, each with its place.

use std::ops::Range;

use super::block::Shape;
use super::lang::Lang;
use super::visit::{Expected, Way};

mod piece;
mod rule;
mod severity;

pub use piece::Piece;
pub use severity::Severity;

/// One mistake.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Flaw {
    /// The file, as a path from the course's folder.
    pub file: String,
    /// Where in the file, in bytes; the whole file where there is no better place.
    pub span: Range<usize>,
    /// What it is.
    pub kind: Kind,
}

/// What a course is made of, as far as it has an id.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Thing {
    /// A chapter.
    Chapter,
    /// A lesson.
    Lesson,
    /// A page.
    Page,
    /// A question.
    Question,
    /// An objective.
    Objective,
    /// A term.
    Term,
    /// A visit.
    Visit,
    /// An option of a question, or an item or category of one.
    Option,
    /// A category of a question.
    Category,
    /// A box of a tree, or a person.
    Box,
    /// A scene.
    Scene,
    /// Something that the person says when a scene begins.
    Says,
    /// A line of a scene.
    Line,
    /// A reply to a line.
    Reply,
    /// An ending.
    Ending,
    /// A meter.
    Meter,
    /// A state of a meter.
    State,
    /// A fact.
    Fact,
    /// A value of a fact.
    Value,
    /// Something to prepare.
    Item,
    /// A mark.
    Mark,
    /// A line of the rubric.
    Rubric,
    /// A line of the notebook.
    Notebook,
    /// A slide of the deck; its number is its id.
    Slide,
}

/// What a value has to be.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Wanted {
    /// A text.
    Text,
    /// A text in both languages.
    BothTexts,
    /// A whole number that is not negative.
    Whole,
    /// A whole number from 1.
    Positive,
    /// A whole number, also a negative one.
    Signed,
    /// A number.
    Number,
    /// `true` or `false`.
    Flag,
    /// A list.
    List,
    /// A list of whole numbers from 1.
    Numbers,
    /// A table.
    Table,
    /// A list of tables.
    Tables,
}

/// Markdown that the course does not show.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Markup {
    /// A heading.
    Heading,
    /// A quotation.
    Quote,
    /// A list inside a list.
    NestedList,
    /// A block of code.
    Code,
    /// A link that leads to no term.
    Link,
    /// A picture.
    Image,
    /// HTML.
    Html,
    /// A rule from one side to the other.
    Rule,
    /// Anything else.
    Other,
}

/// What is wrong with a tree.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Tree {
    /// So many boxes are under nothing; it must be one.
    Roots(usize),
    /// Some boxes are under one another in a ring.
    Ring,
}

/// A way in which the lines of a visit give themselves away.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Tell {
    /// The best line is the first of its scene.
    First,
    /// The best line is the longest of its scene.
    Longest(Lang),
}

/// What is wrong.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Kind {
    /// The file is not TOML; what the parser says.
    Syntax(String),
    /// The file is not UTF-8.
    NotText,
    /// A file that belongs to nothing.
    StrayFile,
    /// A file that is asked for and not there.
    MissingFile(String),
    /// A key nobody knows, with the one that may be meant.
    UnknownKey(String, Option<&'static str>),
    /// A key that has to be there.
    MissingKey(&'static str),
    /// One of several keys has to be there, and only one.
    OneOf(&'static [&'static str]),
    /// A value of the wrong type.
    WrongType(String, Wanted),
    /// A word that is none of those that are allowed.
    NotAllowed(String, Vec<String>),
    /// A text that is missing in one language.
    MissingLanguage(String, Lang),
    /// A text with nothing in it.
    Empty(String),
    /// A list with nothing in it.
    EmptyList(&'static str),
    /// A character that no text may hold.
    Forbidden(char),
    /// An id that is not lower-case words joined by hyphens.
    BadId(String),
    /// An id that was used before, and the file where.
    Duplicate(Thing, String, String),
    /// An id that names nothing, with the one that may be meant.
    Dangling(Thing, String, Option<String>),
    /// A chapter's folder that the course does not list.
    UnlistedChapter(String),
    /// A lesson that its chapter does not list.
    Unlisted(String),
    /// Markdown that the course does not show.
    Markdown(Markup),
    /// A row of a table with so many cells, where its head has so many.
    Ragged(usize, usize),
    /// A text whose blocks differ between the languages: the Chinese ones, the English ones.
    PartsDiffer(Vec<Shape>, Vec<Shape>),
    /// As many hints in the one language as in the other are wanted: Chinese, English.
    HintsDiffer(usize, usize),
    /// A page whose steps the index counts otherwise: by the index, by the page.
    Steps(String, u16, u16),
    /// A Chinese character and a Latin one without a blank between them.
    NoBlank(String),
    /// ASCII punctuation behind a Chinese character.
    HalfWidth(char),
    /// Text that is too long, in bytes.
    TooLong(usize),
    /// A page, a question or a moment of a visit that is higher than the screen: so many lines of so many.
    TooHigh(Thing, String, Lang, usize, usize),
    /// A figure that is wider than the screen: so many columns of so many.
    TooWide(String, Lang, usize, usize),
    /// A share that is not between 0 and 100, or a bar below 0.
    BadShare,
    /// A tree that is none.
    BadTree(Tree),
    /// Not as many in a list as there should be: how many, at least, at most.
    Count(&'static str, usize, usize, usize),
    /// Not exactly one option is right.
    RightOptions(usize),
    /// Of the options of a multiple choice too few are right, or all: how many, of how many.
    RightShare(usize, usize),
    /// An answer that the question would not grade as it is meant, or that cannot be typed.
    Refused(String),
    /// In so many of so many single choices the right option is the longest.
    KeysLongest(Lang, usize, usize),
    /// In so many of so many the right option has most in common with the others.
    KeysAlike(Lang, usize, usize),
    /// What the right option shares with what is asked, and no other does.
    Clang(String),
    /// The right option has a form of its own.
    OddForm(Lang),
    /// It says what another question on the same page asks for.
    Leak(String),
    /// Something that two things are matched with.
    TwiceMatched(String),
    /// Two options that say the same.
    SameOptions(String, String),
    /// A category that nothing goes into.
    EmptyCategory(String),
    /// Hints are missing.
    NoHints,
    /// A question that does not end in a question mark.
    NoQuestionMark(Lang),
    /// All of the above, none of the above.
    AllOfTheAbove(String),
    /// The right option is longer than the longest wrong one by this much, in per cent.
    LongKey(Lang, usize),
    /// The reason of an option says too little.
    ThinReason(Lang),
    /// The reason of an option is the option again.
    CopiedReason(Lang),
    /// Which of the following is true.
    Unfocused(String),
    /// The question asks for what is not so.
    Negative(String),
    /// A text of too many characters (Chinese) or words (English): how many, at most.
    Wordy(Piece, Lang, usize, usize),
    /// A sentence of too many, likewise.
    LongSentence(Lang, usize, usize),
    /// The Chinese text takes so many per cent of the English one's columns.
    Uneven(usize),
    /// A number that stands in one language only: that language, the number.
    NumberAlone(Lang, String),
    /// A character of which it is not sure how wide a terminal shows it.
    UnsureWidth(char),
    /// A foreign word or an abbreviation that is neither a term nor explained where it first stands.
    Unexplained(String),
    /// A word that belongs to another term already: the word, that term.
    SameWord(String, String),
    /// A term that nothing in the course uses.
    UnusedTerm(String),
    /// A term of these slides that only pages on other slides use.
    TermElsewhere(String, Vec<u32>),
    /// A chapter in which there is no lesson.
    NoLessons(String),
    /// An objective that no lesson teaches.
    UntaughtObjective(String),
    /// An objective with too few questions: how many, at least.
    FewQuestions(String, usize, usize),
    /// A slide with content that no page teaches.
    UntaughtSlide(u32),
    /// A slide with content that no question rests on.
    UnaskedSlide(u32),
    /// An exam whose rows ask for another number of questions in all: that number, the exam's.
    ExamTotal(usize, usize),
    /// An exam that asks for more questions of one kind than there are: how many, how many there are.
    ExamShort(usize, usize),
    /// Exams that follow one another have too many questions in common: how many, at most.
    ExamShared(usize, usize),
    /// A word that makes a wrong option look wrong: always, never.
    AbsoluteWord(String),
    /// A word that makes the right option look right: usually, often.
    VagueWord(String),
    /// Options that are numbers, and in no order.
    Unsorted,
    /// Two options whose ranges of numbers have something in common.
    Overlap(String, String),
    /// An option that is a part of another.
    OptionInside(String, String),
    /// Two options of which one denies the other.
    Opposites(String, String),
    /// A waiver that excuses nothing.
    IdleWaiver(String),
    /// A question that asks nearly the same as another.
    Similar(String),
    /// A condition that cannot be read.
    BadCondition(Expected),
    /// A reply or utterance for all other cases is missing.
    NoOtherwise(String),
    /// Something that comes after the one for all other cases.
    AfterOtherwise(String),
    /// A meter whose states do not rise from 0, or whose start lies above its top.
    BadMeter(String),
    /// A change that no meter has room for: where, which meter, by how much, its top.
    TooFar(String, String, i8, u8),
    /// More than one expert line in a scene.
    TwoExperts(String),
    /// Endings for when the turns run out: there must be one.
    OutOfTurns(usize),
    /// A line or reply that neither goes on nor ends.
    LeadsNowhere(String),
    /// More variants, marks, turns, facts or the like than there may be: at most, how many.
    TooMany(&'static str, usize, usize),
    /// A visit with more states than can be looked through.
    TooManyStates(usize),
    /// A scene, an ending, a line or a reply that nothing leads to.
    Unreachable(Thing, String),
    /// A scene in which nothing can be said, and the way there.
    Stuck(String, Way),
    /// A fact that nobody can find, with these seeds.
    NeverFound(String, Vec<u32>),
    /// A fact that nobody can miss, with these seeds.
    NeverMissed(String, Vec<u32>),
    /// A line of the rubric that is never good.
    NeverGood(String),
    /// A line of the rubric that is never poor.
    NeverPoor(String),
    /// The best lines give themselves away, in so many scenes of so many.
    GivenAway(Tell, usize, usize),
}
