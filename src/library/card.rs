//! The file of the card, `card.toml`.

use crate::domain::card::{Card, Line, Part, Watch};
use crate::domain::flaw::{Kind, Piece, Thing};
use crate::domain::id::{RubricId, VisitId};

use super::table::Table;

/// Reads the card; `None` where too much is missing.
pub(super) fn read(table: Table) -> Option<Card> {
    let title = table.both("title");
    let intro = table.both("intro");
    let heads = table.tables("head").into_iter();
    let heads = heads.filter_map(|row| {
        let text = row.own_text(Piece::Note);
        row.finish();
        text
    });
    let heads = heads.collect();
    let parts = table.some_tables("part").into_iter();
    let parts = parts.filter_map(part).collect();
    let watch = table.table("watch").and_then(watch);
    if !table.has("watch") {
        table.flaw(Kind::MissingKey("watch"));
    }
    table.finish();
    Some(Card {
        title: title?,
        intro: intro?,
        heads,
        parts,
        watch: watch?,
    })
}

fn part(table: Table) -> Option<Part> {
    let title = table.both("title");
    let lines = table.some_tables("line").into_iter();
    let lines = lines.filter_map(line).collect();
    table.finish();
    Some(Part {
        title: title?,
        lines,
    })
}

fn line(table: Table) -> Option<Line> {
    let text = table.own_text(Piece::Note);
    let reminder = table.maybe_both("reminder");
    let slides = table.slides();
    let beyond = table.flag("beyond");
    let write = table.flag("write");
    table.finish();
    Some(Line {
        text: text?,
        reminder,
        slides,
        beyond,
        write,
    })
}

fn watch(table: Table) -> Option<Watch> {
    let title = table.both("title");
    let lines = table.some_tables("line").into_iter();
    let lines = lines.filter_map(|row| {
        let visit: Option<VisitId> = row.refer("visit", Thing::Visit, "");
        let scope = visit.as_ref().map_or("", VisitId::as_str).to_owned();
        let line: Option<RubricId> = row.refer("rubric", Thing::Rubric, &scope);
        row.finish();
        visit.zip(line)
    });
    let lines = lines.collect();
    table.finish();
    Some(Watch {
        title: title?,
        lines,
    })
}
