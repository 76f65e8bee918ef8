//! What is wrong with a course, in English.

use crate::domain::flaw::{Kind, Tell, Thing, Tree};
use crate::domain::lang::Lang;

use super::super::count;
use super::nouns_en::{language, markup_name, name, next, piece, shape, want};
use super::{code, cut, difference, grouped, list, seeds};

pub(super) fn say(kind: &Kind) -> String {
    match kind {
        Kind::Syntax(message) => format!("This line is not TOML: {}.", cut_message(message)),
        Kind::NotText => "This file is not UTF-8 text.".into(),
        Kind::StrayFile => "This file belongs to nothing in the course.".into(),
        Kind::MissingFile(path) => format!("The file \"{}\" is missing.", cut(path)),
        Kind::UnknownKey(key, _) => format!("There is no key \"{}\" here.", cut(key)),
        Kind::MissingKey(key) => format!("The key \"{key}\" is missing."),
        Kind::OneOf(keys) => format!(
            "Exactly one of these keys has to be here: {}.",
            list(keys, ", ")
        ),
        Kind::WrongType(key, wanted) => format!("\"{}\" has to be {}.", cut(key), want(*wanted)),
        Kind::NotAllowed(word, _) => format!("\"{}\" cannot stand here.", cut(word)),
        Kind::MissingLanguage(key, lang) if key.is_empty() => {
            format!("The {} text ({}) is missing.", language(*lang), lang.code())
        }
        Kind::MissingLanguage(key, lang) => {
            let key = cut(key);
            format!(
                "\"{key}\" has no {} text ({key}.{}).",
                language(*lang),
                lang.code()
            )
        }
        Kind::Empty(key) => format!("\"{}\" is empty.", cut(key)),
        Kind::EmptyList(key) => format!("The list \"{key}\" is empty."),
        Kind::Forbidden(c) => format!(
            "This text holds a character that no one can see ({}).",
            code(*c)
        ),
        Kind::BadId(id) => format!("\"{}\" cannot be an id.", cut(id)),
        Kind::Duplicate(Thing::Slide, id, _) => format!("Slide {} is there twice.", cut(id)),
        Kind::Duplicate(thing, id, file) => {
            format!(
                "The {} \"{}\" is there twice; first in {}.",
                name(*thing),
                cut(id),
                cut(file)
            )
        }
        Kind::Dangling(Thing::Slide, id, _) => format!("There is no slide {}.", cut(id)),
        Kind::Dangling(thing, id, _) => format!("There is no {} \"{}\".", name(*thing), cut(id)),
        Kind::UnlistedChapter(folder) => {
            format!("course.toml does not list the chapter \"{}\".", cut(folder))
        }
        Kind::Unlisted(id) => format!("The chapter does not list its lesson \"{}\".", cut(id)),
        Kind::Markdown(markup) => format!("A page cannot show {}.", markup_name(*markup)),
        Kind::Ragged(cells, columns) => {
            let cells = count(*cells, "cell", "cells");
            format!("This row of the table has {cells}; its head has {columns}.")
        }
        Kind::PartsDiffer(zh, en) => {
            let (at, zh, en) = difference(zh, en);
            let (zh, en) = (shape(zh), shape(en));
            format!("The languages differ in block {at}: Chinese has {zh}, English {en}.")
        }
        Kind::HintsDiffer(zh, en) => {
            let zh = count(*zh, "hint", "hints");
            format!("There are {zh} in Chinese and {en} in English.")
        }
        Kind::Steps(page, index, parsed) => {
            let index = count(usize::from(*index), "step", "steps");
            format!(
                "The page \"{}\" opens in {parsed}, but {index} were counted.",
                cut(page)
            )
        }
        Kind::NoBlank(seam) => format!("Between \"{seam}\" a blank is missing."),
        Kind::HalfWidth(c) => format!("\"{c}\" behind Chinese has to be full width."),
        Kind::TooLong(bytes) => format!(
            "This text has {} bytes; 16,384 are the most.",
            grouped(*bytes)
        ),
        Kind::TooHigh(thing, id, lang, lines, rows) => format!(
            "The {} \"{}\" takes {lines} lines in {}; the screen has {rows}.",
            name(*thing),
            cut(id),
            language(*lang)
        ),
        Kind::TooWide(id, lang, columns, of) => format!(
            "A figure of the page \"{}\" is {columns} columns wide in {}; the screen has {of}.",
            cut(id),
            language(*lang)
        ),
        Kind::BadShare => "A share lies between 0 and 100, and no bar is below 0.".into(),
        Kind::BadTree(Tree::Roots(0)) => {
            "Every box of this tree is under another; one has to be on top.".into()
        }
        Kind::BadTree(Tree::Roots(roots)) => {
            format!("In this tree {roots} boxes are under nothing; only one can be on top.")
        }
        Kind::BadTree(Tree::Ring) => "Boxes of this tree are under one another in a ring.".into(),
        Kind::Count(key, are, least, most) => {
            format!(
                "\"{key}\" is there {}; it takes {least} to {most}.",
                times(*are)
            )
        }
        Kind::RightOptions(0) => "No option is marked as right.".into(),
        Kind::RightOptions(right) => {
            format!("{right} options are marked as right; it must be one.")
        }
        Kind::SameOptions(one, other) => {
            format!("\"{}\" and \"{}\" say the same.", cut(one), cut(other))
        }
        Kind::RightShare(right, of) => format!(
            "{right} of {of} options are marked as right; it takes at least two, and not all."
        ),
        Kind::Refused(answer) => {
            format!("\"{}\" would not be graded as it is meant.", cut(answer))
        }
        Kind::KeysLongest(lang, there, of) => format!(
            "In {there} of {of} single choices the right option is the longest in {}: length alone tells it.",
            language(*lang)
        ),
        Kind::KeysAlike(lang, there, of) => format!(
            "In {there} of {of} single choices the right option shares most with the others in {}: that alone tells it.",
            language(*lang)
        ),
        Kind::Clang(text) => format!(
            "Only the right option repeats what is asked: \"{}\".",
            cut(text)
        ),
        Kind::OddForm(lang) => format!(
            "Only the right option looks like this in {}.",
            language(*lang)
        ),
        Kind::Leak(id) => format!(
            "This tells the answer of \"{}\", on the same page.",
            cut(id)
        ),
        Kind::TwiceMatched(id) => format!("Two things are matched with \"{}\".", cut(id)),
        Kind::EmptyCategory(id) => format!("Nothing goes into \"{}\".", cut(id)),
        Kind::NoHints => "This question has no hint.".into(),
        Kind::NoQuestionMark(_) => "This question does not end with a question mark.".into(),
        Kind::AllOfTheAbove(phrase) => format!("An option cannot stand for others: \"{phrase}\"."),
        Kind::LongKey(lang, percent) => format!(
            "In {} the right option is {percent} % longer than the longest wrong one, so it shows.",
            language(*lang)
        ),
        Kind::ThinReason(lang) => format!("The {} reason says too little.", language(*lang)),
        Kind::CopiedReason(lang) => {
            format!("The {} reason only repeats the option.", language(*lang))
        }
        Kind::Unfocused(_) => {
            "This asks which of several statements is true; there is nothing to think about first."
                .into()
        }
        Kind::Negative(phrase) => format!("This asks for what is not so: \"{phrase}\"."),
        Kind::Wordy(what, lang, are, most) => format!(
            "This {} has {are} {}; {most} are the most.",
            piece(*what),
            units(*lang)
        ),
        Kind::LongSentence(lang, are, most) => {
            format!(
                "This sentence has {are} {}; {most} are enough.",
                units(*lang)
            )
        }
        Kind::Uneven(share @ ..30) => {
            format!(
                "The Chinese text is far shorter than the English one ({share} % of its width)."
            )
        }
        Kind::Uneven(share) => {
            format!("The Chinese text is far longer than the English one ({share} % of its width).")
        }
        Kind::NumberAlone(lang, number) => format!(
            "The number {} stands in the {} text only.",
            cut(number),
            language(*lang)
        ),
        Kind::UnsureWidth(c) => format!(
            "Terminals do not agree how wide \"{c}\" ({}) is, and nothing can stand for it.",
            code(*c)
        ),
        Kind::Unexplained(word) => format!(
            "\"{}\" is not explained where the chapter first uses it.",
            cut(word)
        ),
        Kind::SameWord(word, term) => format!(
            "The word \"{}\" belongs to the term \"{}\" already.",
            cut(word),
            cut(term)
        ),
        Kind::UnusedTerm(term) => format!("Nothing in the course uses the term \"{}\".", cut(term)),
        Kind::TermElsewhere(term, slides) => format!(
            "No page on {} uses the term \"{}\", which comes from there.",
            slides_named(slides),
            cut(term)
        ),
        Kind::NoLessons(chapter) => format!("The chapter \"{}\" has no lesson.", cut(chapter)),
        Kind::UntaughtObjective(id) => {
            format!("No lesson teaches the objective \"{}\".", cut(id))
        }
        Kind::FewQuestions(id, 0, _) => {
            format!("No question asks about the objective \"{}\".", cut(id))
        }
        Kind::FewQuestions(id, are, least) => format!(
            "The objective \"{}\" has {}; {least} are the least.",
            cut(id),
            count(*are, "question", "questions")
        ),
        Kind::UntaughtSlide(slide) => format!("No page teaches slide {slide}."),
        Kind::UnaskedSlide(slide) => format!("No question rests on slide {slide}."),
        Kind::ExamTotal(sum, questions) => format!(
            "The rows of the exam add up to {sum}; it has {}.",
            count(*questions, "question", "questions")
        ),
        Kind::ExamShared(shared, most) => {
            format!("Two exams in a row would share {shared} questions; {most} are the most.")
        }
        Kind::ExamShort(wanted, are) => format!(
            "The exam draws {wanted} of these, but there {} only {are}.",
            if *are == 1 { "is" } else { "are" }
        ),
        Kind::AbsoluteWord(word) => {
            format!("\"{word}\" stands in wrong options only, so they show.")
        }
        Kind::VagueWord(word) => {
            format!("\"{word}\" stands in the right option only, so it shows.")
        }
        Kind::Unsorted => "The options are numbers, but in no order.".into(),
        Kind::Overlap(one, other) => format!(
            "\"{}\" and \"{}\" overlap, so both can be right.",
            cut(one),
            cut(other)
        ),
        Kind::OptionInside(inner, outer) => format!(
            "The option \"{}\" is a part of \"{}\".",
            cut(inner),
            cut(outer)
        ),
        Kind::Opposites(one, other) => format!(
            "\"{}\" and \"{}\" deny each other, so the rest can be left aside.",
            cut(one),
            cut(other)
        ),
        Kind::IdleWaiver(rule) => {
            format!("There is nothing here to excuse from \"{}\".", cut(rule))
        }
        Kind::Similar(id) => format!("The question \"{}\" asks nearly the same.", cut(id)),
        Kind::BadCondition(expected) => format!(
            "This condition cannot be read: here it needs {}.",
            next(*expected)
        ),
        Kind::NoOtherwise(spot) => format!(
            "In \"{}\" nothing is said when no condition holds.",
            cut(spot)
        ),
        Kind::AfterOtherwise(spot) => format!(
            "\"{}\" is never said: one before it always holds.",
            cut(spot)
        ),
        Kind::BadMeter(id) => format!(
            "The states of the meter \"{}\" do not fit together.",
            cut(id)
        ),
        Kind::TooFar(spot, meter, by, max) => format!(
            "\"{}\" changes the meter \"{}\" by {by}, but it only goes from 0 to {max}.",
            cut(spot),
            cut(meter)
        ),
        Kind::TwoExperts(id) => format!("The scene \"{}\" has more than one expert line.", cut(id)),
        Kind::OutOfTurns(0) => "No ending comes when the turns are used up.".into(),
        Kind::OutOfTurns(endings) => {
            format!("{endings} endings come when the turns are used up; it must be one.")
        }
        Kind::LeadsNowhere(spot) => format!("The reply \"{}\" leads nowhere.", cut(spot)),
        Kind::TooMany(key, most, are) => {
            format!("There are too many of \"{key}\": {are}; {most} are the most.")
        }
        Kind::TooManyStates(most) => {
            format!(
                "This visit can go in too many ways: more than {} states, so it cannot be proved.",
                grouped(*most)
            )
        }
        Kind::Unreachable(thing, id) => format!(
            "No play ever comes to the {} \"{}\".",
            name(*thing),
            cut(id)
        ),
        Kind::Stuck(scene, _) => format!(
            "In the scene \"{}\" it can happen that nothing can be said.",
            cut(scene)
        ),
        Kind::NeverFound(fact, all) => {
            format!(
                "The fact \"{}\" cannot be found out (seeds {}).",
                cut(fact),
                seeds(all, ", ")
            )
        }
        Kind::NeverMissed(fact, all) => {
            format!(
                "The fact \"{}\" comes out in every play (seeds {}).",
                cut(fact),
                seeds(all, ", ")
            )
        }
        Kind::NeverGood(id) => format!("No play is good in the rubric line \"{}\".", cut(id)),
        Kind::NeverPoor(id) => format!("No play is poor in the rubric line \"{}\".", cut(id)),
        Kind::GivenAway(Tell::First, scenes, of) => {
            format!("In {scenes} of {of} scenes the best line stands first, so it shows.")
        }
        Kind::GivenAway(Tell::Longest(lang), scenes, of) => {
            format!(
                "In {scenes} of {of} scenes the best line is the longest in {}, so it shows.",
                language(*lang)
            )
        }
    }
}

fn times(times: usize) -> String {
    match times {
        0 => "not".into(),
        1 => "once".into(),
        2 => "twice".into(),
        _ => format!("{times} times"),
    }
}

/// What the parser says, without a dot of its own.
fn cut_message(message: &str) -> String {
    let cut: String = message.chars().take(100).collect();
    cut.trim_end_matches('.').to_owned()
}

fn units(lang: Lang) -> &'static str {
    match lang {
        Lang::Zh => "Chinese characters",
        Lang::En => "English words",
    }
}

/// Slides by their numbers.
fn slides_named(slides: &[u32]) -> String {
    let numbers: Vec<String> = slides.iter().map(u32::to_string).collect();
    let noun = if slides.len() == 1 { "slide" } else { "slides" };
    format!("{noun} {}", list(&numbers, ", "))
}
