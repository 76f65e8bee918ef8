//! Figures on paper: lists and tables, which every program that prints Markdown sets well.
//!
//! A drawing of characters would not do: in print a Chinese character is seldom twice as wide as a
//! Latin one.

use crate::domain::figure::{Bar, Branch, Comparison, Figure, Named};
use crate::domain::lang::{Lang, Text};

use super::markdown::{lines, list, plain, strong, table};

/// The longest bar, in characters.
const LONGEST: f64 = 20.0;

/// A figure as blocks of Markdown.
pub(super) fn blocks(figure: &Figure, lang: Lang, between: &str) -> Vec<String> {
    let steps = |all: &[Named]| match arrows(all, lang) {
        Some(line) => line,
        None => list(Some(1), all.iter().map(|named| item(named, lang, between))),
    };
    match figure {
        Figure::Bars(all) => vec![bars(all, lang)],
        Figure::Levels(all) | Figure::People(all) => {
            vec![list(
                None,
                all.iter().map(|named| item(named, lang, between)),
            )]
        }
        Figure::Flow(all) => vec![steps(all)],
        Figure::Cycle(all) => {
            // What leads back to the first closes the circle.
            let first = all.first().map_or("", |named| named.name.str(lang));
            match arrows(all, lang) {
                Some(line) => vec![format!("{line} → {}", strong(first))],
                None => vec![steps(all), format!("→ {}", strong(first))],
            }
        }
        Figure::Tree(all) => vec![tree(all, lang, between)],
        Figure::Comparison(both) => vec![comparison(both, lang)],
    }
}

/// A name and what is said about it.
fn item(named: &Named, lang: Lang, between: &str) -> String {
    let name = strong(named.name.str(lang));
    noted(name, named.note.as_ref(), lang, between)
}

fn noted(name: String, note: Option<&Text>, lang: Lang, between: &str) -> String {
    match note {
        Some(note) => format!("{name}{between}{}", plain(note.str(lang))),
        None => name,
    }
}

/// Names on one line; nothing where something is said about them.
fn arrows(all: &[Named], lang: Lang) -> Option<String> {
    let name = |named: &Named| match named.note {
        None => Some(strong(named.name.str(lang))),
        Some(_) => None,
    };
    let names: Option<Vec<String>> = all.iter().map(name).collect();
    names.map(|names| names.join(" → "))
}

/// Only the root is bold: where everything is, nothing is.
fn tree(all: &[Branch], lang: Lang, between: &str) -> String {
    let line = |branch: &Branch| {
        let name = branch.name.str(lang);
        let name = if branch.depth == 0 {
            strong(name)
        } else {
            plain(name)
        };
        let text = noted(name, branch.note.as_ref(), lang, between);
        format!("{}- {text}", "  ".repeat(branch.depth))
    };
    let lines: Vec<String> = all.iter().map(line).collect();
    lines.join("\n")
}

fn comparison(both: &Comparison, lang: Lang) -> String {
    let cell = |text: &Text| plain(text.str(lang));
    // A head of a table is bold wherever Markdown is set.
    let head = [String::new(), cell(&both.left), cell(&both.right)];
    let rows = both.rows.iter();
    table(
        &head,
        rows.map(|row| vec![cell(&row.about), cell(&row.left), cell(&row.right)]),
    )
}

/// A bar is the same block again and again, so that its length is right in any letter, and stands
/// first, so that all begin in one place.
fn bars(all: &[Bar], lang: Lang) -> String {
    let top = all.iter().map(Bar::full).fold(0.0, f64::max);
    let line = |bar: &Bar| {
        let unit = bar.unit.as_ref();
        let unit = unit.map_or(String::new(), |unit| format!(" {}", unit.str(lang)));
        let value = strong(&format!("{}{unit}", bar.value));
        let blocks = "█".repeat(length(bar.value, top));
        format!("{blocks} {value} {}", plain(bar.name.str(lang)))
    };
    lines(all.iter().map(line))
}

/// The characters of a bar; a value above 0 is always seen.
fn length(value: f64, top: f64) -> usize {
    if top <= 0.0 || value <= 0.0 {
        return 0;
    }
    #[expect(
        clippy::cast_sign_loss,
        reason = "both are above 0, and a bar is short"
    )]
    let length = (value / top).clamp(0.0, 1.0).mul_add(LONGEST, 0.5) as usize;
    length.max(1)
}
