//! Typed figures, drawn with characters.

mod bars;
mod ring;
mod tree;

use ratatui::text::Line;

use crate::domain::figure::{Comparison, Figure, Named, Row};
use crate::domain::lang::Text;

use super::look::Token;
use super::pen::{Pen, run};
use super::prose::{Cells, grid, ruled};

/// Draws a figure within `columns`.
pub fn lines(pen: &Pen, figure: &Figure, columns: usize) -> Vec<Line<'static>> {
    match figure {
        Figure::Bars(all) => bars::lines(pen, all, columns),
        Figure::Tree(all) => tree::lines(pen, all, columns),
        Figure::Cycle(all) => ring::cycle(pen, all, columns),
        Figure::Flow(all) => ring::flow(pen, all, columns),
        Figure::Levels(all) => ruled(pen, &pairs(pen, all), columns),
        Figure::People(all) => grid(pen, None, &pairs(pen, all), columns),
        Figure::Comparison(both) => comparison(pen, both, columns),
    }
}

/// A name and what is said about it, side by side.
fn pairs(pen: &Pen, all: &[Named]) -> Vec<Cells> {
    all.iter().map(|named| pair(pen, named)).collect()
}

fn pair(pen: &Pen, named: &Named) -> Cells {
    let name = run(Token::Strong, pen.say(&named.name));
    let note = named.note.as_ref().map_or("", |note| pen.say(note));
    vec![vec![name], vec![run(Token::Text, note)]]
}

fn comparison(pen: &Pen, both: &Comparison, columns: usize) -> Vec<Line<'static>> {
    let strong = |text: &Text| vec![run(Token::Strong, pen.say(text))];
    let plain = |text: &Text| vec![run(Token::Text, pen.say(text))];
    let head = vec![vec![], strong(&both.left), strong(&both.right)];
    let row = |row: &Row| {
        let about = vec![run(Token::Muted, pen.say(&row.about))];
        vec![about, plain(&row.left), plain(&row.right)]
    };
    let rows: Vec<Cells> = both.rows.iter().map(row).collect();
    grid(pen, Some(&head), &rows, columns)
}
