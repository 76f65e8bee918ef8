//! `qucheng new`: a lesson, questions or a visit to begin from, explained line by line.

use crate::domain::course::Course;
use crate::domain::id::is_well_formed;
use crate::domain::lang::Lang;
use crate::domain::shelf::Shelf;

use super::args::{Args, NewKind};
use super::course::{course, lang};
use super::{DONE, MISUSED, print, say, words};

/// Prints a template that the course at hand takes as it is.
pub(super) fn new(args: &Args, kind: NewKind, id: Option<&str>) -> u8 {
    let lang = lang(args);
    let library = match course(args) {
        Ok(library) => library,
        Err(code) => return code,
    };
    let (template, named) = template(kind);
    let id = id.unwrap_or(named);
    if !is_well_formed(id) {
        say(&words::bad_id(id, lang));
        return MISUSED;
    }
    print(fill(template, id, library.course(), lang).trim_end());
    DONE
}

/// A template, and the id where none is named.
///
/// A line that begins with `#zh` or `#en` is a comment for the readers of that language.
fn template(kind: NewKind) -> (&'static str, &'static str) {
    match kind {
        NewKind::Lesson => (include_str!("templates/lesson.toml"), "my-lesson"),
        NewKind::Question => (include_str!("templates/question.toml"), "my-question"),
        NewKind::Visit => (include_str!("templates/visit.toml"), "my-visit"),
    }
}

/// The template with what the course has in place of the words in capitals. What needs something
/// that the course does not have yet stands there as a comment.
fn fill(template: &str, id: &str, course: &Course, lang: Lang) -> String {
    let lesson = course.lessons().next();
    let page = course.pages().next();
    let question = course.questions().next();
    let mut objectives = course.objectives.iter().map(|all| &all.id);
    // The lesson's, where there is one: a question on its page is about the same.
    let objective = lesson
        .map(|lesson| &lesson.objective)
        .or_else(|| objectives.next());
    let places = [
        ("ID", Some(id.to_owned())),
        ("OBJECTIVE", objective.map(ToString::to_string)),
        ("PAGE", page.map(|page| page.id.to_string())),
        ("QUESTION", question.map(|question| question.id.to_string())),
    ];
    let block = |block: &str| {
        let mut text = in_language(block, lang);
        let mut is_whole = true;
        for (name, value) in &places {
            match value {
                Some(value) => text = text.replace(name, value),
                None => is_whole &= !text.contains(name),
            }
        }
        if is_whole { text } else { commented(&text) }
    };
    let blocks: Vec<String> = template.split("\n\n").map(block).collect();
    blocks.join("\n\n")
}

/// The comments of one language only.
fn in_language(block: &str, lang: Lang) -> String {
    let line = |line: &str| {
        let comment = |of: Lang| {
            line.strip_prefix(&format!("#{} ", of.code()))
                .map(str::to_owned)
        };
        match (comment(lang), comment(lang.other())) {
            (Some(own), _) => Some(format!("# {own}")),
            (None, Some(_)) => None,
            (None, None) => Some(line.to_owned()),
        }
    };
    let lines: Vec<String> = block.lines().filter_map(line).collect();
    lines.join("\n")
}

fn commented(block: &str) -> String {
    let line = |line: &str| {
        if line.starts_with('#') {
            line.to_owned()
        } else {
            format!("# {line}")
        }
    };
    let lines: Vec<String> = block.lines().map(line).collect();
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_course_does_not_have_yet_stands_there_as_a_comment() {
        let template = "#zh 甲\n#en one\nid = \"ID\"\n\n#en two\nask = \"QUESTION\"\n";
        assert_eq!(
            fill(template, "mine", &Course::default(), Lang::En),
            "# one\nid = \"mine\"\n\n# two\n# ask = \"QUESTION\""
        );
    }
}
