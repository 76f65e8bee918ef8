//! A figure, by the one key that is there.

use crate::domain::figure::{Bar, Branch, Comparison, Figure, Named, Row};
use crate::domain::flaw::{Kind, Piece, Thing, Tree};

use super::table::Table;

const KINDS: &[&str] = &[
    "bars",
    "levels",
    "cycle",
    "flow",
    "tree",
    "comparison",
    "people",
];

/// Reads a figure; `None` where it cannot be drawn.
pub(super) fn read(table: Table) -> Option<Figure> {
    let there: Vec<&'static str> = KINDS.iter().copied().filter(|key| table.has(key)).collect();
    let figure = match there[..] {
        [kind] => one(&table, kind),
        _ => {
            table.one_of(KINDS);
            None
        }
    };
    table.finish();
    figure
}

fn one(table: &Table, kind: &'static str) -> Option<Figure> {
    if kind == "comparison" {
        return table
            .table(kind)
            .and_then(comparison)
            .map(Figure::Comparison);
    }
    let rows = table.some_tables(kind);
    if rows.is_empty() {
        return None;
    }
    let figure = match kind {
        "bars" => Figure::Bars(all(rows, bar)),
        "levels" => Figure::Levels(all(rows, |row| named(row, "note"))),
        "cycle" => Figure::Cycle(all(rows, |row| named(row, "note"))),
        "flow" => Figure::Flow(all(rows, |row| named(row, "note"))),
        "people" => Figure::People(all(rows, |row| {
            let scope = format!("figure {}", table.span.start);
            let _: Option<String> = row.id(Thing::Box, &scope);
            named(row, "does")
        })),
        _ => Figure::Tree(tree(table, rows)?),
    };
    Some(figure)
}

fn all<'a, T>(rows: Vec<Table<'a>>, read: impl Fn(Table<'a>) -> Option<T>) -> Vec<T> {
    rows.into_iter().filter_map(read).collect()
}

fn named(row: Table, note: &'static str) -> Option<Named> {
    let name = row.own_text(Piece::Box);
    let note = row.maybe_both(note);
    row.finish();
    Some(Named { name: name?, note })
}

fn bar(row: Table) -> Option<Bar> {
    let name = row.own_text(Piece::Box);
    let value = row.number("value");
    let unit = row.maybe_both("unit");
    let is_share = unit.as_ref().is_some_and(|unit| unit.zh == "%");
    if let Some(value) = value
        && (value < 0.0 || (is_share && value > 100.0))
    {
        row.file.flaw(&row.span_of("value"), Kind::BadShare);
    }
    row.finish();
    Some(Bar {
        name: name?,
        value: value?,
        unit,
    })
}

fn comparison(table: Table) -> Option<Comparison> {
    let left = table.both("left");
    let right = table.both("right");
    let rows = all(table.some_tables("rows"), |row| {
        let about = row.both("about");
        let left = row.both("left");
        let right = row.both("right");
        row.finish();
        Some(Row {
            about: about?,
            left: left?,
            right: right?,
        })
    });
    table.finish();
    Some(Comparison {
        left: left?,
        right: right?,
        rows,
    })
}

/// One box of a tree as it is written.
struct Written {
    id: String,
    under: Option<String>,
    branch: Branch,
}

/// Puts the boxes of a tree into reading order: each directly below what it is under.
fn tree(table: &Table, rows: Vec<Table>) -> Option<Vec<Branch>> {
    let scope = format!("figure {}", table.span.start);
    let written = all(rows, |row| boxed(row, &scope));
    let roots: Vec<&Written> = written.iter().filter(|each| each.under.is_none()).collect();
    if roots.len() != 1 {
        table.flaw(Kind::BadTree(Tree::Roots(roots.len())));
        return None;
    }
    let mut ordered = Vec::new();
    let mut open: Vec<(&Written, usize)> = roots.into_iter().map(|root| (root, 0)).collect();
    while let Some((here, depth)) = open.pop() {
        ordered.push(Branch {
            depth,
            ..here.branch.clone()
        });
        let below = written.iter().rev().filter(|each| each.is_under(&here.id));
        open.extend(below.map(|each| (each, depth + 1)));
        // Ids that stand twice, which is told elsewhere, could make it go on for ever.
        if ordered.len() > written.len() {
            return None;
        }
    }
    if ordered.len() == written.len() {
        return Some(ordered);
    }
    // A box whose `under` names nothing is told as such.
    let is_there = |id: &String| written.iter().any(|each| each.id == *id);
    if written
        .iter()
        .all(|each| each.under.as_ref().is_none_or(is_there))
    {
        table.flaw(Kind::BadTree(Tree::Ring));
    }
    None
}

impl Written {
    fn is_under(&self, id: &str) -> bool {
        self.under.as_deref() == Some(id)
    }
}

fn boxed(row: Table, scope: &str) -> Option<Written> {
    let id: Option<String> = row.id(Thing::Box, scope);
    let under = row.maybe_refer("under", Thing::Box, scope);
    let note = row.maybe_both("note");
    let name = row.own_text(Piece::Box);
    row.finish();
    let branch = Branch {
        name: name?,
        depth: 0,
        note,
    };
    Some(Written {
        id: id?,
        under,
        branch,
    })
}
