//! What to do about the flaws of a course, in English.

use crate::domain::flaw::{Kind, Tell, Thing, Tree, Wanted};
use crate::domain::lang::Lang;

use super::{cut, list, way};

pub(super) fn help(kind: &Kind) -> String {
    match kind {
        Kind::Syntax(_) => "Look for a missing quotation mark, bracket or \"=\" here or just above.".into(),
        Kind::NotText => "Save it as UTF-8.".into(),
        Kind::StrayFile => "Lessons lie in chapters/NAME/lessons, questions in chapters/NAME/questions, visits in visits. Move the file there, or delete it.".into(),
        Kind::MissingFile(_) => "Write the file, or take the chapter out of the list in course.toml.".into(),
        Kind::UnknownKey(_, Some(near)) => format!("\"{near}\" is probably meant."),
        Kind::UnknownKey(_, None) => "Take it out, or look up what the key is called.".into(),
        Kind::MissingKey(key) => format!("Add \"{key}\"."),
        Kind::OneOf(_) => "Write one of them and no other.".into(),
        Kind::WrongType(_, wanted) => format!("Write it like this: {}.", example(*wanted)),
        Kind::NotAllowed(_, allowed) => format!("One of these can: {}.", list(allowed, ", ")),
        Kind::MissingLanguage(..) => "Every text stands in both languages, side by side.".into(),
        Kind::Empty(_) => "Write the text, or take the key out if it is not needed.".into(),
        Kind::EmptyList(_) => "Put at least one thing in.".into(),
        Kind::Forbidden(_) => "Delete it: type the text around it anew, without copying it from elsewhere.".into(),
        Kind::BadId(_) => "Use lower-case letters and digits, with hyphens between words: first-visit.".into(),
        Kind::Duplicate(Thing::Slide, ..) => "Leave it once, under \"slides\" or under \"dividers\".".into(),
        Kind::Duplicate(..) => "Give one of them another id. An id that learners have met before is better kept.".into(),
        Kind::Dangling(Thing::Slide, ..) => "Correct the number, or add it to \"slides\" or \"dividers\" in course.toml.".into(),
        Kind::Dangling(_, _, Some(near)) => format!("\"{}\" is probably meant.", cut(near)),
        Kind::Dangling(Thing::Mark, _, None) => "Set the mark in a line or a reply (marks = [...]), or take it out of the condition.".into(),
        Kind::Dangling(_, _, None) => "Correct the id, or write what it names.".into(),
        Kind::UnlistedChapter(_) => "Add it to \"chapters\" in course.toml, or delete its folder.".into(),
        Kind::Unlisted(_) => "Add its id to \"lessons\" in chapter.toml, where it is to come in order.".into(),
        Kind::Markdown(_) => "A page shows paragraphs, lists of one level, tables, **bold** and *emphasis*.".into(),
        Kind::Ragged(..) => "Give every row as many cells as the head.".into(),
        Kind::PartsDiffer(..) => "Write both languages in the same paragraphs, lists and tables.".into(),
        Kind::HintsDiffer(..) => "Write the same number of hints in both.".into(),
        Kind::Steps(..) => "Write each item of the list on one line that begins with \"- \" or \"1. \", with an empty line between blocks.".into(),
        Kind::NoBlank(_) => "Put one blank between Chinese and a number or a Latin word.".into(),
        Kind::HalfWidth(_) => "Type it with the Chinese input method: ，；：？！（）".into(),
        Kind::TooLong(_) => "Divide it into several parts or pages.".into(),
        Kind::TooHigh(Thing::Question, ..) => "Shorten the question or its options.".into(),
        Kind::TooHigh(Thing::Visit, ..) => "Shorten the brief, the goal or what can be brought.".into(),
        Kind::TooHigh(Thing::Scene, ..) => {
            "Shorten what is said there, what can be said to it, or what leads there.".into()
        }
        Kind::TooHigh(..) => "Shorten it, or make two pages of it.".into(),
        Kind::TooWide(..) => "Shorten the names in it.".into(),
        Kind::BadShare => "Correct the value, or its unit.".into(),
        Kind::BadTree(Tree::Roots(_)) => "Every box but the top one says what it is under: under = \"id\".".into(),
        Kind::BadTree(Tree::Ring) => "Follow \"under\" from box to box and break the ring.".into(),
        Kind::Count(..) => "Add some, or leave some out.".into(),
        Kind::RightOptions(_) => "Exactly one option gets right = true.".into(),
        Kind::SameOptions(..) => "Change one, or leave it out.".into(),
        Kind::RightShare(..) => {
            "Two or more options get right = true, and at least one does not.".into()
        }
        Kind::Refused(_) => {
            "See whether it also counts as the other, has no letters, or is wider than 48 columns.".into()
        }
        Kind::KeysLongest(..) => "Shorten some right options, or say as much in their wrong ones.".into(),
        Kind::KeysAlike(..) => "Let wrong options share as much with one another.".into(),
        Kind::Clang(_) => "Put one of them differently, or use the word in a wrong option, too.".into(),
        Kind::OddForm(_) => "Figures, quotation marks, commas, full stops: let all options have them, or none.".into(),
        Kind::Leak(_) => "Put it differently: both may be asked in one round.".into(),
        Kind::TwiceMatched(_) => {
            "Let one of them go with something else; `to` may hold one or two more.".into()
        }
        Kind::EmptyCategory(_) => "Add something that goes into it, or leave the category out.".into(),
        Kind::NoHints => "Add at least one in each language: hint.zh = [\"...\"] and hint.en = [\"...\"].".into(),
        Kind::NoQuestionMark(_) => "Ask it as a question that can be answered before the options are seen.".into(),
        Kind::AllOfTheAbove(_) => "Write an option that a beginner would really believe.".into(),
        Kind::LongKey(..) => "Shorten it, or make a wrong option as detailed.".into(),
        Kind::ThinReason(Lang::Zh) => "Say in 12 Chinese characters or more why it is right, or which mistake it is.".into(),
        Kind::ThinReason(Lang::En) => "Say in 8 words or more why it is right, or which mistake it is.".into(),
        Kind::CopiedReason(_) => "Say why it is right, or which mistake it is.".into(),
        Kind::Unfocused(_) => "Put someone into a situation and ask what he does or who is meant.".into(),
        Kind::Negative(_) => "Ask for what is so.".into(),
        Kind::Wordy(..) => "Say it in fewer words.".into(),
        Kind::LongSentence(..) => "Make two sentences of it, or leave something out.".into(),
        Kind::Uneven(_) => "See whether both say the same, and as much.".into(),
        Kind::NumberAlone(..) => "Write the number in both, or in words in both.".into(),
        Kind::UnsureWidth(_) => "Use another character: ① → “ ” — … and the like can be shown everywhere.".into(),
        Kind::Unexplained(_) => "Explain it in brackets there, or add it to the glossary, as a term or under \"also\".".into(),
        Kind::SameWord(..) => "Leave the word to one of the two: a text can lead to one term only.".into(),
        Kind::UnusedTerm(_) => "Use it on a page, add the spelling that the pages use to \"also\", or take it out.".into(),
        Kind::TermElsewhere(..) => "Correct \"slides\", or use the word where its slide is taught.".into(),
        Kind::NoLessons(_) => "Write a lesson and add its id to \"lessons\", or take the chapter out of course.toml.".into(),
        Kind::UntaughtObjective(_) => "Write a lesson for it, or take the objective out.".into(),
        Kind::FewQuestions(..) => "Write more questions with this \"objective\".".into(),
        Kind::UntaughtSlide(_) => "Write a page with this number in its \"slides\", or take the number out if the slide has nothing to teach.".into(),
        Kind::UnaskedSlide(_) => "Write a question with this number in its \"slides\".".into(),
        Kind::ExamTotal(..) => "Correct \"questions\", or the rows of \"blueprint\".".into(),
        Kind::ExamShared(..) => "Write more questions where many are drawn of few, or draw fewer.".into(),
        Kind::ExamShort(..) => "Write more questions of this objective and level, or draw fewer.".into(),
        Kind::AbsoluteWord(_) => "Leave it out, or write it in the right option, too.".into(),
        Kind::VagueWord(_) => "Leave it out, or write it in a wrong option, too.".into(),
        Kind::Unsorted => "Write them from the smallest to the largest.".into(),
        Kind::Overlap(..) => "Let one range end before the next begins.".into(),
        Kind::OptionInside(..) => "Write both so that neither holds the other.".into(),
        Kind::Opposites(..) => "Change one of them into something else that a beginner would believe.".into(),
        Kind::IdleWaiver(_) => "Take the waiver out, or put it where the rule is broken.".into(),
        Kind::Similar(_) => "Keep both only if they ask for different things.".into(),
        Kind::BadCondition(_) => "A condition is made of: knows FACT, FACT is VALUE, brought ITEM, did MARK, METER at least STATE, METER below STATE, and, or, not, ( ).".into(),
        Kind::NoOtherwise(_) => "Put one without \"when\" last.".into(),
        Kind::AfterOtherwise(_) => "Put the one without \"when\" last.".into(),
        Kind::TooFar(..) => "Make it smaller; what goes beyond either end is cut off anyway.".into(),
        Kind::BadMeter(_) => "The first state begins at 0, each later one higher; the last has \"to\", and \"start\" lies in between.".into(),
        Kind::TwoExperts(_) => "Keep expert = true on one line.".into(),
        Kind::OutOfTurns(_) => "Give exactly one ending out_of_turns = true.".into(),
        Kind::LeadsNowhere(_) => "Give the line or the reply then = \"scene\" or ends = \"ending\".".into(),
        Kind::TooMany(..) => "Leave some out.".into(),
        Kind::TooManyStates(_) => "Leave out turns, marks, facts with several values or things to prepare.".into(),
        Kind::Unreachable(..) => "Let something lead there, correct the conditions on the way, or leave it out.".into(),
        Kind::Stuck(_, there) => format!("Give the scene a line without \"when\". The way there: {}", way(there)),
        Kind::NeverFound(..) => "Give a line that can be said, or its reply, finds = [\"the fact\"].".into(),
        Kind::NeverMissed(..) => "Let at least one way go past it.".into(),
        Kind::NeverGood(_) => "Look whether its \"good\" can come true.".into(),
        Kind::NeverPoor(_) => "Look whether \"good\" or \"fair\" always holds; one has to be able to fail.".into(),
        Kind::GivenAway(Tell::First, ..) => "Put the lines of some scenes in another order: at most 40 % may be so.".into(),
        Kind::GivenAway(Tell::Longest(_), ..) => "Shorten the best lines or write out the others: at most 40 % may be so.".into(),
    }
}

fn example(wanted: Wanted) -> &'static str {
    match wanted {
        Wanted::Text => "\"text\"",
        Wanted::BothTexts => "title.zh = \"…\" and title.en = \"…\"",
        Wanted::Whole | Wanted::Positive => "3",
        Wanted::Signed => "1 or -1",
        Wanted::Number => "30",
        Wanted::Flag => "true",
        Wanted::List => "[\"one\", \"two\"]",
        Wanted::Numbers => "[5, 6]",
        Wanted::Table => "{ key = \"value\" }",
        Wanted::Tables => "[{ … }, { … }], or [[name]] once for each",
    }
}
