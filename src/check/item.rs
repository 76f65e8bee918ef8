//! What can be told of one text of a question: its length, its ending, the phrases that give it away.

use std::collections::HashSet;

use crate::domain::lang::Lang;
use crate::text::{fold, is_han};

/// How long a reason has to be at least: in Chinese characters and in English words.
const REASON: (usize, usize) = (12, 8);

/// How long a text is: in Chinese characters or in English words.
pub(super) fn length(text: &str, lang: Lang) -> usize {
    match lang {
        Lang::Zh => text.chars().filter(|c| is_han(*c)).count(),
        Lang::En => text.split_whitespace().count(),
    }
}

/// The limit that holds in a language, of two: in Chinese characters, in English words.
pub(super) fn limit((zh, en): (usize, usize), lang: Lang) -> usize {
    match lang {
        Lang::Zh => zh,
        Lang::En => en,
    }
}

/// Whether a reason says too little.
pub(super) fn is_thin(why: &str, lang: Lang) -> bool {
    length(why, lang) < limit(REASON, lang)
}

/// Whether a text ends as a question or as a sentence to be completed.
pub(super) fn is_asked(ask: &str) -> bool {
    let ask = ask.trim_end_matches(['”', '"', '’', '）', ')', ' ']);
    ask.ends_with(['？', '?', '：', ':']) || ask.ends_with("__")
}

/// The characters of a text, each with the one behind it: by what they share, texts are alike.
pub(super) fn pairs(text: &str) -> HashSet<(char, char)> {
    text.chars().zip(text.chars().skip(1)).collect()
}

/// Asks which of several statements is true: there is no question to think about.
pub(super) fn unfocused(ask: &str, lang: Lang) -> Option<String> {
    let ask = fold(ask);
    let (lead, statement, verdict): (&[&str], &[&str], &[&str]) = match lang {
        Lang::Zh => (
            &["下列", "下面", "以下"],
            &["说法", "描述", "叙述", "表述"],
            &["正确", "错误", "不对", "对的"],
        ),
        Lang::En => (
            &[
                "which of the following",
                "which of these",
                "which statement",
            ],
            &[
                "statement",
                "following is",
                "following are",
                "these is",
                "these are",
            ],
            &["true", "false", "correct", "incorrect", "right", "wrong"],
        ),
    };
    let is_there = |words: &[&str]| words.iter().any(|word| contains(&ask, word, lang));
    let found = lead.iter().find(|word| contains(&ask, word, lang))?;
    (is_there(statement) && is_there(verdict)).then(|| (*found).to_owned())
}

/// Asks for what is not so.
pub(super) fn negative(ask: &str, lang: Lang) -> Option<String> {
    let last = last_sentence(ask);
    let words: &[&str] = match lang {
        Lang::Zh => &[
            "不属于",
            "不正确",
            "错误的是",
            "不对的是",
            "不是的是",
            "哪个不是",
            "哪项不是",
            "哪一项不是",
            "哪种不是",
            "哪个不",
            "哪一项不",
            "哪项不",
            "哪种不",
            "哪一种不",
        ],
        Lang::En => &[
            "except",
            "which is not",
            "which are not",
            "which does not",
            "which of these is not",
            "which of these are not",
            "which of the following is not",
            "is not one of",
            "least likely",
        ],
    };
    let found = words.iter().find(|word| contains(&last, word, lang))?;
    Some((*found).to_owned())
}

/// The sentence that asks.
fn last_sentence(ask: &str) -> String {
    let folded = fold(ask);
    let mut sentences = folded.split(['。', '!', '.', ';']);
    let last = sentences.rfind(|sentence| !sentence.trim().is_empty());
    last.unwrap_or_default().trim().to_owned()
}

/// An option that stands for others: it is chosen for its form.
pub(super) fn all_of_the_above(option: &str, lang: Lang) -> Option<String> {
    let option = fold(option);
    let words: &[&str] = match lang {
        Lang::Zh => &[
            "以上",
            "上述",
            "全部正确",
            "都正确",
            "都不对",
            "都对",
            "都是对的",
        ],
        Lang::En => &[
            "all of the above",
            "none of the above",
            "all of these",
            "none of these",
            "both of the above",
            "all are correct",
            "all of them are",
        ],
    };
    let found = words.iter().find(|word| contains(&option, word, lang))?;
    Some((*found).to_owned())
}

/// Whether the words stand in the text; English ones as whole words.
pub(super) fn contains(text: &str, words: &str, lang: Lang) -> bool {
    let is_letter = |c: char| c.is_ascii_alphanumeric();
    text.match_indices(words).any(|(at, _)| {
        let (before, rest) = text.split_at(at);
        let after = rest.strip_prefix(words).unwrap_or_default();
        lang == Lang::Zh || !(before.ends_with(is_letter) || after.starts_with(is_letter))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_question_ends_as_one() {
        for good in [
            "他是谁？",
            "Who is he?",
            "他问：“你是谁？”",
            "他是 ____",
            "先问：",
            "Who (in the team)?",
        ] {
            assert!(is_asked(good), "{good}");
        }
        for bad in ["他是谁。", "Name him.", "？他"] {
            assert!(!is_asked(bad), "{bad}");
        }
    }

    #[test]
    fn questions_about_nothing_in_particular_are_found() {
        for bad in ["下列说法正确的是？", "关于行业渠道，以下哪项描述是错误的？"]
        {
            assert!(unfocused(bad, Lang::Zh).is_some(), "{bad}");
        }
        for bad in [
            "Which of the following is true?",
            "Which statement is correct?",
        ] {
            assert!(unfocused(bad, Lang::En).is_some(), "{bad}");
        }
        for good in ["下面四个项目各是哪一类？", "以下哪句话小李会这样描述？"]
        {
            assert_eq!(unfocused(good, Lang::Zh), None, "{good}");
        }
        for good in [
            "Which of these are prepared before?",
            "Which role is right for Li?",
        ] {
            assert_eq!(unfocused(good, Lang::En), None, "{good}");
        }
    }

    #[test]
    fn questions_for_what_is_not_so_are_found() {
        for bad in ["哪一项不是他的工作？", "下面几样，不属于准备的是哪样？"]
        {
            assert!(negative(bad, Lang::Zh).is_some(), "{bad}");
        }
        for bad in ["Which is not his job?", "All of these are his job, except?"] {
            assert!(negative(bad, Lang::En).is_some(), "{bad}");
        }
        for good in [
            "名片上没什么头衔。为什么值得见他？",
            "对方不是行业金牌，小李怎么做？",
        ] {
            assert_eq!(negative(good, Lang::Zh), None, "{good}");
        }
        for good in [
            "He has not signed. What does he need?",
            "Which role does he accept?",
        ] {
            assert_eq!(negative(good, Lang::En), None, "{good}");
        }
    }

    #[test]
    fn options_that_stand_for_others_are_found() {
        assert!(all_of_the_above("以上都对", Lang::Zh).is_some());
        assert!(all_of_the_above("None of the above", Lang::En).is_some());
        assert_eq!(all_of_the_above("Both partners sign", Lang::En), None);
    }

    #[test]
    fn a_text_is_measured_in_characters_or_words() {
        assert_eq!(length("他是 TOP SALES，对。", Lang::Zh), 3);
        assert_eq!(length("He is a top seller.", Lang::En), 5);
    }
}
