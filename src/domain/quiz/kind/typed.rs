//! Short answers and numbers: what is typed is read as leniently as its meaning allows, and graded whole.

use crate::domain::id::OptionId;
use crate::domain::lang::{Both, Lang, Text};
use crate::domain::quiz::Score;
use crate::text;

/// A name that is typed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Short {
    /// How it may be written; the first is how it is shown.
    pub forms: Both<Vec<String>>,
    /// What is typed by mistake.
    pub wrong: Vec<Mistake<Both<Vec<String>>>>,
}

/// A number that is typed.
#[derive(Clone, PartialEq, Debug)]
pub struct Number {
    /// The number.
    pub is: f64,
    /// How far from it an answer may be and still be right.
    pub within: f64,
    /// What is counted, as it stands behind the number; empty where nothing does.
    pub unit: Text,
    /// What is typed by mistake.
    pub wrong: Vec<Mistake<f64>>,
}

/// A mistake that is often made.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Mistake<T> {
    /// Its id.
    pub id: OptionId,
    /// What is typed.
    pub is: T,
    /// Which mistake it is.
    pub why: Text,
}

impl Short {
    /// Right in either language, whichever the screen speaks: what counts is that it is known.
    pub fn grade(&self, typed: &str) -> Score {
        whole(is_one_of(&self.forms, typed))
    }

    /// Why `typed` is wrong, where that is known.
    pub fn mistake(&self, typed: &str) -> Option<&Text> {
        let mut wrong = self.wrong.iter();
        let mistake = wrong.find(|mistake| is_one_of(&mistake.is, typed));
        mistake.map(|mistake| &mistake.why)
    }

    /// The answer as it is shown.
    pub fn shown(&self, lang: Lang) -> &str {
        self.forms.get(lang).first().map_or("", String::as_str)
    }
}

impl Number {
    /// Right within the tolerance. What was typed is read by [`Number::read`].
    pub fn grade(&self, number: f64) -> Score {
        whole(is_near(number, self.is, self.within))
    }

    /// Why `number` is wrong, where that is known.
    pub fn mistake(&self, number: f64) -> Option<&Text> {
        let mut wrong = self.wrong.iter();
        let mistake = wrong.find(|mistake| is_near(number, mistake.is, self.within));
        mistake.map(|mistake| &mistake.why)
    }

    /// The number in `typed`, which may be full width, have commas, and carry the unit.
    pub fn read(&self, typed: &str) -> Option<f64> {
        let typed = text::fold(typed);
        let units = [&self.unit.zh, &self.unit.en].map(|unit| text::fold(unit));
        let mut stem = units.iter().filter(|unit| !unit.is_empty());
        let stem = stem.find_map(|unit| typed.strip_suffix(unit.as_str()));
        let digits: String = stem
            .unwrap_or(&typed)
            .chars()
            .filter(|c| !matches!(c, ',' | ' '))
            .collect();
        let is_plain = digits
            .chars()
            .all(|c| c.is_ascii_digit() || matches!(c, '.' | '-'));
        let number = digits.parse::<f64>().ok().filter(|_| is_plain)?;
        number.is_finite().then_some(number)
    }
}

/// A number with its unit, apart unless it is a sign such as `%`.
pub fn counted(number: f64, unit: &str) -> String {
    match unit.chars().next() {
        Some(c) if c.is_alphanumeric() => format!("{number} {unit}"),
        _ => format!("{number}{unit}"),
    }
}

/// Only letters and digits count, in half width and lower case.
fn is_one_of(forms: &Both<Vec<String>>, typed: &str) -> bool {
    let typed = compared(typed);
    let forms = forms.zh.iter().chain(&forms.en);
    !typed.is_empty() && forms.into_iter().any(|form| compared(form) == typed)
}

/// What of a name is compared: its letters and digits, without an article before it.
fn compared(name: &str) -> String {
    let folded = text::fold(name);
    let articles = ["the ", "a ", "an "];
    let article = articles
        .iter()
        .find_map(|article| folded.strip_prefix(article));
    text::bare(article.unwrap_or(&folded))
}

/// Whether two numbers are the same but for `within`, and for what is lost in the last digits.
fn is_near(number: f64, is: f64, within: f64) -> bool {
    (number - is).abs() <= within + f64::EPSILON * is.abs().max(1.0)
}

fn whole(is_right: bool) -> Score {
    Score {
        right: usize::from(is_right),
        of: 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn forms(zh: &[&str], en: &[&str]) -> Both<Vec<String>> {
        let all = |forms: &[&str]| forms.iter().map(|form| (*form).to_owned()).collect();
        Both {
            zh: all(zh),
            en: all(en),
        }
    }

    fn role() -> Short {
        Short {
            forms: forms(&["行业渠道销售", "行业渠道"], &["industry channel sales"]),
            wrong: vec![Mistake {
                id: "industry".into(),
                is: forms(&["行业销售"], &["industry sales"]),
                why: Text::default(),
            }],
        }
    }

    fn share(unit: (&str, &str), within: f64) -> Number {
        Number {
            is: 30.0,
            within,
            unit: Text {
                zh: unit.0.into(),
                en: unit.1.into(),
            },
            wrong: vec![Mistake {
                id: "all".into(),
                is: 60.0,
                why: Text::default(),
            }],
        }
    }

    #[test]
    fn a_name_is_right_however_it_is_written() {
        for typed in [
            "行业渠道销售",
            " 行业渠道 销售。",
            "Industry  Channel Sales",
            "the industry channel sales",
            "ｉｎｄｕｓｔｒｙ　ｃｈａｎｎｅｌ　ｓａｌｅｓ",
            "行业渠道",
        ] {
            assert!(role().grade(typed).is_full(), "{typed}");
            assert_eq!(role().mistake(typed), None);
        }
        for typed in ["", "。", "行业销售", "渠道", "industry"] {
            assert!(!role().grade(typed).is_full(), "{typed}");
        }
        assert!(role().mistake("Industry sales").is_some());
        assert!(role().mistake("渠道").is_none());
        assert_eq!(role().shown(Lang::En), "industry channel sales");
    }

    #[test]
    fn a_number_is_read_however_it_is_written() {
        let percent = share(("%", "%"), 0.0);
        for typed in ["30", " 30 %", "３０％", "30.0", "+30"] {
            let number = percent.read(typed);
            let is_right = number.is_some_and(|number| percent.grade(number).is_full());
            assert_eq!(is_right, typed != "+30", "{typed}");
        }
        let deals = share(("个项目", "deals"), 2.0);
        for (typed, number) in [
            ("1,000 个项目", Some(1000.0)),
            ("28 deals", Some(28.0)),
            ("-5", Some(-5.0)),
            ("三十", None),
            ("nan", None),
            ("1e3", None),
            ("", None),
            ("%", None),
        ] {
            assert_eq!(deals.read(typed), number, "{typed}");
        }
        assert!(deals.grade(28.0).is_full() && !deals.grade(27.9).is_full());
        assert!(deals.mistake(60.0).is_some() && deals.mistake(50.0).is_none());
    }

    proptest! {
        #[test]
        fn anything_can_be_typed(typed in "\\PC*") {
            let score = role().grade(&typed);
            prop_assert_eq!(score.is_full(), score.right == 1);
            if let Some(number) = share(("%", "%"), 0.5).read(&typed) {
                prop_assert!(number.is_finite());
            }
        }

        #[test]
        fn blanks_case_and_width_never_matter(at in 0..6usize, blank in "[ 　]{0,3}") {
            let mut typed: Vec<char> = "行业渠道销售".chars().collect();
            typed.splice(at..at, blank.chars());
            prop_assert!(role().grade(&typed.iter().collect::<String>()).is_full());
        }
    }
}
