//! Figures on paper: lists and tables, which every program that prints Markdown sets well.
//!
//! A drawing of characters would not do: in print a Chinese character is seldom twice as wide as a
//! Latin one.

use crate::domain::figure::{Bar, Branch, Comparison, Figure, Named};
use crate::domain::lang::{Lang, Text};

use super::markdown::{list, plain, strong, table};

/// The longest bar, in characters.
const LONGEST: f64 = 20.0;

/// A figure as blocks of Markdown.
pub(super) fn blocks(figure: &Figure, lang: Lang, colon: &str) -> Vec<String> {
    let steps = |all: &[Named]| match arrows(all, lang) {
        Some(line) => line,
        None => list(Some(1), all.iter().map(|named| item(named, lang, colon))),
    };
    match figure {
        Figure::Bars(all) => vec![bars(all, lang)],
        Figure::Levels(all) | Figure::People(all) => {
            vec![list(None, all.iter().map(|named| item(named, lang, colon)))]
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
        Figure::Tree(all) => vec![tree(all, lang, colon)],
        Figure::Comparison(both) => vec![comparison(both, lang)],
    }
}

/// A name and what is said about it.
fn item(named: &Named, lang: Lang, colon: &str) -> String {
    noted(&named.name, named.note.as_ref(), lang, colon)
}

fn noted(name: &Text, note: Option<&Text>, lang: Lang, colon: &str) -> String {
    let note = note.map(|note| format!("{colon}{}", plain(note.str(lang))));
    format!("{}{}", strong(name.str(lang)), note.unwrap_or_default())
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

fn tree(all: &[Branch], lang: Lang, colon: &str) -> String {
    let line = |branch: &Branch| {
        let text = noted(&branch.name, branch.note.as_ref(), lang, colon);
        format!("{}- {text}", "  ".repeat(branch.depth))
    };
    let lines: Vec<String> = all.iter().map(line).collect();
    lines.join("\n")
}

fn comparison(both: &Comparison, lang: Lang) -> String {
    let cell = |text: &Text| plain(text.str(lang));
    let head = [
        String::new(),
        strong(both.left.str(lang)),
        strong(both.right.str(lang)),
    ];
    let rows = both.rows.iter();
    table(
        &head,
        rows.map(|row| vec![cell(&row.about), cell(&row.left), cell(&row.right)]),
    )
}

/// A bar is the same block again and again, so that its length is right in any letter.
fn bars(all: &[Bar], lang: Lang) -> String {
    let top = all.iter().map(Bar::full).fold(0.0, f64::max);
    let row = |bar: &Bar| {
        let unit = bar.unit.as_ref();
        let unit = unit.map_or(String::new(), |unit| format!(" {}", unit.str(lang)));
        vec![
            plain(bar.name.str(lang)),
            "█".repeat(length(bar.value, top)),
            plain(&format!("{}{unit}", bar.value)),
        ]
    };
    table(&[const { String::new() }; 3], all.iter().map(row))
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
