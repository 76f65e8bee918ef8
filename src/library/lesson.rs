//! A lesson's file.

use crate::domain::block::{Block, Shape};
use crate::domain::course::{Body, Lesson, Notes, Page, Part};
use crate::domain::flaw::{Kind, Piece, Thing};
use crate::domain::id::{LessonId, PageId, is_well_formed};
use crate::domain::lang::{Both, Lang, Text};
use crate::index;

use super::file::Role;
use super::table::Table;
use super::{figure, markdown};

/// Reads a lesson; `None` where too much is missing.
pub(super) fn read(table: Table) -> Option<Lesson> {
    let id: Option<LessonId> = table.id(Thing::Lesson, "");
    table.was(Thing::Lesson, str::to_owned);
    let title = table.both("title");
    let objective = table.refer("objective", Thing::Objective, "");
    let minutes = table.positive("minutes");
    table.waivers();
    let here = id.clone().unwrap_or_else(|| "".into());
    let pages = table.some_tables("page").into_iter();
    let pages = pages.filter_map(|page| read_page(page, &here)).collect();
    table.finish();
    Some(Lesson {
        id: id?,
        title: title?,
        objective: objective?,
        minutes: minutes?,
        pages,
    })
}

fn read_page(table: Table, lesson: &LessonId) -> Option<Page> {
    let id: Option<String> = table.text("id");
    let id = id.map(|id| {
        let span = table.span_of("id");
        if !is_well_formed(&id) {
            table.file.flaw(&span, Kind::BadId(id.clone()));
        }
        let page = PageId::of(lesson, &id);
        let name = ("", page.as_str());
        table.file.name(Role::Defines, Thing::Page, name, &span);
        page
    });
    table.was(Thing::Page, |was| index::page_id(lesson.as_str(), was));
    table.waivers();
    let beyond = table.flag("beyond");
    let slides = table.slides();
    let title = table.both("title");
    let parts = table.some_tables("part").into_iter();
    let parts = parts.filter_map(read_part).collect();
    if !table.has("notes") {
        table.flaw(Kind::MissingKey("notes"));
    }
    let notes = table.table("notes").and_then(read_notes);
    table.finish();
    Some(Page {
        id: id?,
        slides,
        beyond,
        title: title?,
        parts,
        notes: notes.unwrap_or_default(),
    })
}

fn read_notes(table: Table) -> Option<Notes> {
    let minutes = table.positive("minutes");
    let text = table.own_text(Piece::Notes);
    table.finish();
    Some(Notes {
        minutes: minutes?,
        text: text?,
    })
}

const BODIES: &[&str] = &["text", "figure", "ask"];

fn read_part(table: Table) -> Option<Part> {
    let pause = table.flag("pause");
    let beyond = table.flag("beyond");
    let one_by_one = table.flag("one_by_one");
    let caption = table.maybe_both("caption");
    let there: Vec<&str> = BODIES
        .iter()
        .copied()
        .filter(|key| table.has(key))
        .collect();
    let body = match there[..] {
        ["text"] => table.maybe_both("text").map(|text| Body::Text {
            blocks: blocks(&table, "text", &text),
            one_by_one,
        }),
        ["figure"] => {
            let figure = table.table("figure").and_then(figure::read);
            figure.map(|figure| Body::Figure { figure, caption })
        }
        ["ask"] => table.maybe_refer("ask", Thing::Question, "").map(Body::Ask),
        _ => {
            table.one_of(BODIES);
            None
        }
    };
    table.finish();
    Some(Part {
        pause,
        beyond,
        body: body?,
    })
}

/// The blocks of a Markdown text in both languages, which must agree block by block.
fn blocks(table: &Table, key: &'static str, text: &Text) -> Both<Vec<Block>> {
    let mut is_sound = true;
    let [zh, en] = Lang::ALL.map(|lang| {
        let written = text.str(lang);
        let value = table.span_in(key, lang);
        let place = |inner| table.file.inside(&value, written, &inner);
        let parsed = markdown::parse(written);
        is_sound &= parsed.flaws.is_empty();
        for (kind, inner) in parsed.flaws {
            table.file.flaw(&place(inner), kind);
        }
        for (term, inner) in parsed.terms {
            let place = place(inner);
            table.file.refers(Thing::Term, "", term.as_str(), &place);
        }
        parsed.blocks
    });
    let shapes = |blocks: &[Block]| blocks.iter().map(Block::shape).collect::<Vec<Shape>>();
    let (zh_shapes, en_shapes) = (shapes(&zh), shapes(&en));
    // What the course cannot show makes the blocks differ, too, and has been told.
    if is_sound && zh_shapes != en_shapes {
        let kind = Kind::PartsDiffer(zh_shapes, en_shapes);
        table.file.flaw(&table.span_in(key, Lang::En), kind);
    }
    Both { zh, en }
}
