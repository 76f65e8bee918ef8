//! What the things are called that the flaws of a course are about, in English.

use crate::domain::block::Shape;
use crate::domain::flaw::{Markup, Piece, Thing, Wanted};
use crate::domain::lang::Lang;
use crate::domain::visit::Expected;

use super::super::count;

pub(super) fn language(lang: Lang) -> &'static str {
    match lang {
        Lang::Zh => "Chinese",
        Lang::En => "English",
    }
}

pub(super) fn name(thing: Thing) -> &'static str {
    match thing {
        Thing::Chapter => "chapter",
        Thing::Lesson => "lesson",
        Thing::Page => "page",
        Thing::Question => "question",
        Thing::Objective => "objective",
        Thing::Term => "term",
        Thing::Visit => "visit",
        Thing::Option => "option",
        Thing::Category => "category",
        Thing::Box => "box",
        Thing::Scene => "scene",
        Thing::Says => "utterance",
        Thing::Line => "line",
        Thing::Reply => "reply",
        Thing::Ending => "ending",
        Thing::Meter => "meter",
        Thing::State => "state of the meter",
        Thing::Fact => "fact",
        Thing::Value => "value of the fact",
        Thing::Item => "thing to prepare",
        Thing::Mark => "mark",
        Thing::Rubric => "rubric line",
        Thing::Notebook => "line of the notebook",
        Thing::Slide => "slide",
    }
}

/// What a text is called.
pub(super) fn piece(piece: Piece) -> &'static str {
    match piece {
        Piece::Title => "title",
        Piece::Text | Piece::Brief | Piece::Other => "text",
        Piece::Paragraph => "paragraph",
        Piece::ListItem => "item of the list",
        Piece::Cell => "cell",
        Piece::Caption => "caption",
        Piece::Box => "name in the figure",
        Piece::Note => "note",
        Piece::Notes => "trainer's note",
        Piece::Ask => "question",
        Piece::Option => "option",
        Piece::Category => "category",
        Piece::Reason => "reason",
        Piece::Hint => "hint",
        Piece::Word => "term",
        Piece::Spelling => "spelling",
        Piece::Meaning => "explanation",
        Piece::Label => "label",
        Piece::Speech => "utterance",
        Piece::Coach => "coach's word",
    }
}

pub(super) fn want(wanted: Wanted) -> &'static str {
    match wanted {
        Wanted::Text => "a text",
        Wanted::BothTexts => "a text in both languages",
        Wanted::Positive => "a whole number from 1",
        Wanted::Whole | Wanted::Signed => "a whole number",
        Wanted::Number => "a number",
        Wanted::Flag => "true or false",
        Wanted::List => "a list",
        Wanted::Numbers => "a list of numbers from 1",
        Wanted::Table => "a table",
        Wanted::Tables => "a list of tables",
    }
}

pub(super) fn markup_name(markup: Markup) -> &'static str {
    match markup {
        Markup::Heading => "headings",
        Markup::Quote => "quotations",
        Markup::NestedList => "a list inside a list",
        Markup::Code => "blocks of code",
        Markup::Link => "links that lead to no term",
        Markup::Image => "pictures",
        Markup::Html => "HTML",
        Markup::Rule => "rules",
        Markup::Other => "this kind of Markdown",
    }
}

pub(super) fn shape(shape: Option<Shape>) -> String {
    match shape {
        None => "nothing more".into(),
        Some(Shape::Paragraph) => "a paragraph".into(),
        Some(Shape::List { numbered, items }) => {
            let list = if numbered {
                "a numbered list"
            } else {
                "a list"
            };
            format!("{list} ({})", count(items, "item", "items"))
        }
        Some(Shape::Table { columns, rows }) => {
            let columns = count(columns, "column", "columns");
            format!("a table ({columns}, {})", count(rows, "row", "rows"))
        }
    }
}

pub(super) fn next(expected: Expected) -> &'static str {
    match expected {
        Expected::Condition => "a condition",
        Expected::Fact => "the id of a fact",
        Expected::Value => "the id of a value",
        Expected::Item => "the id of something to prepare",
        Expected::Mark => "a mark",
        Expected::State => "the id of a state",
        Expected::Relation => "\"is\", \"at least\" or \"below\"",
        Expected::Least => "\"least\"",
        Expected::Close => "\")\"",
        Expected::End => "\"and\", \"or\" or the end",
        Expected::Less => "fewer brackets and \"not\" inside one another",
    }
}
