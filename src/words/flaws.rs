//! What is said about the flaws of a course: what is wrong, and what to do.
//!
//! The names in a sentence are the author's own, so whoever prints it makes it safe to print.

mod en;
mod help_en;
mod help_zh;
mod nouns_en;
mod nouns_zh;
mod zh;

use crate::domain::block::Shape;
use crate::domain::flaw::{Kind, Severity};
use crate::domain::id::{ItemId, LineId};
use crate::domain::lang::Lang;
use crate::domain::visit::Way;

use super::count;

/// What is wrong, in one plain sentence.
pub fn say(kind: &Kind, lang: Lang) -> String {
    match lang {
        Lang::Zh => zh::say(kind),
        Lang::En => en::say(kind),
    }
}

/// What to do about it.
pub fn help(kind: &Kind, lang: Lang) -> String {
    match lang {
        Lang::Zh => help_zh::help(kind),
        Lang::En => help_en::help(kind),
    }
}

/// The name of how bad a flaw is.
pub fn severity(severity: Severity, lang: Lang) -> &'static str {
    match (severity, lang) {
        (Severity::Error, Lang::Zh) => "错误",
        (Severity::Error, Lang::En) => "error",
        (Severity::Warning, Lang::Zh) => "提醒",
        (Severity::Warning, Lang::En) => "warning",
        (Severity::Advice, Lang::Zh) => "建议",
        (Severity::Advice, Lang::En) => "advice",
    }
}

/// What stands before the help.
pub fn help_title(lang: Lang) -> &'static str {
    match lang {
        Lang::Zh => "怎么改：",
        Lang::En => "help: ",
    }
}

/// All that was found, in numbers: errors, warnings, advice, and those that are not told.
pub fn summary(errors: usize, warnings: usize, untold: usize, lang: Lang) -> String {
    let told = match lang {
        Lang::Zh if errors + warnings == 0 => "没有发现问题。".to_owned(),
        Lang::Zh => format!("{errors} 处错误，{warnings} 处提醒。"),
        Lang::En if errors + warnings == 0 => "Nothing is wrong.".to_owned(),
        Lang::En => {
            let errors = count(errors, "error", "errors");
            format!("{errors}, {}.", count(warnings, "warning", "warnings"))
        }
    };
    match lang {
        _ if untold == 0 => told,
        Lang::Zh => format!("{told}一个文件里问题太多，有 {untold} 处没有列出来。"),
        Lang::En => {
            format!("{told} {untold} of them are not listed: there are too many in one file.")
        }
    }
}

/// A name or a phrase of the author's, cut where it is very long.
fn cut(name: &str) -> String {
    const MOST: usize = 40;
    if name.chars().count() <= MOST {
        return name.to_owned();
    }
    name.chars().take(MOST - 1).chain(['…']).collect()
}

/// Names one after another, cut where there are many.
fn list(names: &[impl AsRef<str>], comma: &str) -> String {
    const MOST: usize = 12;
    let shown: Vec<String> = names
        .iter()
        .take(MOST)
        .map(|name| cut(name.as_ref()))
        .collect();
    let more = if names.len() > MOST { "…" } else { "" };
    shown.join(comma) + more
}

/// Seeds one after another.
fn seeds(seeds: &[u32], comma: &str) -> String {
    let names: Vec<String> = seeds.iter().map(u32::to_string).collect();
    list(&names, comma)
}

/// How to come somewhere, as `qucheng play` takes it.
fn way(way: &Way) -> String {
    let lines: Vec<&str> = way.lines.iter().map(LineId::as_str).collect();
    let items: Vec<&str> = way.prepare.iter().map(ItemId::as_str).collect();
    let option = |name: &str, ids: &[&str]| match ids {
        [] => String::new(),
        ids => format!(" {name} {}", list(ids, ",")),
    };
    let (prepare, choices) = (option("--prepare", &items), option("--choices", &lines));
    format!("--seed {}{prepare}{choices}", way.seed)
}

/// The first block in which two languages differ: its number from 1, and what each has there.
fn difference(zh: &[Shape], en: &[Shape]) -> (usize, Option<Shape>, Option<Shape>) {
    let same = zh.iter().zip(en).take_while(|(zh, en)| zh == en).count();
    (same + 1, zh.get(same).copied(), en.get(same).copied())
}

/// A number with a comma before each thousand.
fn grouped(number: usize) -> String {
    let (thousands, rest) = (number / 1000, number % 1000);
    match thousands {
        0 => rest.to_string(),
        _ => format!("{},{rest:03}", grouped(thousands)),
    }
}

/// What the forbidden character is called.
fn code(c: char) -> String {
    format!("U+{:04X}", u32::from(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_are_grouped() {
        assert_eq!(
            [0, 999, 1000, 1_234_005].map(grouped),
            ["0", "999", "1,000", "1,234,005"]
        );
    }

    #[test]
    fn long_names_and_lists_are_cut() {
        assert_eq!(cut("short"), "short");
        assert_eq!(cut(&"长".repeat(99)).chars().count(), 40);
        assert_eq!(list(&["a", "b"], ", "), "a, b");
        assert!(list(&["a"; 20], ",").ends_with("a…"));
    }

    #[test]
    fn the_first_difference_is_found() {
        let list = |items| Shape::List {
            numbered: false,
            items,
        };
        let zh = [Shape::Paragraph, list(2)];
        assert_eq!(
            difference(&zh, &[Shape::Paragraph, list(3)]),
            (2, Some(list(2)), Some(list(3)))
        );
        assert_eq!(
            difference(&zh, &[Shape::Paragraph]),
            (2, Some(list(2)), None)
        );
    }

    #[test]
    fn a_way_is_as_the_command_line_takes_it() {
        let there = Way {
            seed: 3,
            prepare: vec!["case".into()],
            lines: vec!["ask".into(), "go".into()],
        };
        assert_eq!(way(&there), "--seed 3 --prepare case --choices ask,go");
        assert_eq!(way(&Way::default()), "--seed 0");
    }
}
