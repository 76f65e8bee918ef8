//! Wrapping of styled Chinese and Latin text by display columns; the first fit, so that Chinese fills its lines.

use super::breaks::graphemes_with_breaks;
use super::script::is_blank;
use super::width::width;

/// A stretch of text in one style; what a style is, the caller knows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece<S> {
    /// How it looks.
    pub style: S,
    /// What it says.
    pub text: String,
}

/// One grapheme on its way into a line.
struct Unit<'a> {
    text: &'a str,
    /// The piece it came from, which is the one its first character stood in.
    piece: usize,
    columns: usize,
    blank: bool,
    /// Whether a line may end before it.
    may_break: bool,
}

/// The lines of a text, none wider than the columns; every line feed starts a new one.
///
/// Blanks at the end of a line go, nothing else is lost. A run without a permitted end that is wider than a line is
/// broken between graphemes; a grapheme wider than the columns has a line of its own.
pub fn wrap<S: Clone>(pieces: &[Piece<S>], columns: usize) -> Vec<Vec<Piece<S>>> {
    let text: String = pieces.iter().map(|piece| piece.text.as_str()).collect();
    let units = units(&text, pieces.iter().map(|piece| piece.text.len()));
    let paragraphs = units.split(|unit| unit.text.ends_with('\n'));
    let lines = paragraphs.flat_map(|paragraph| lines(paragraph, columns));
    lines.map(|line| styled(line, pieces)).collect()
}

/// The lines of a text without styles.
pub fn wrap_plain(text: &str, columns: usize) -> Vec<String> {
    let units = units(text, std::iter::once(text.len()));
    let paragraphs = units.split(|unit| unit.text.ends_with('\n'));
    let lines = paragraphs.flat_map(|paragraph| lines(paragraph, columns));
    lines.map(joined).collect()
}

/// The units of a text that is made of pieces with these lengths.
fn units(text: &str, lengths: impl IntoIterator<Item = usize>) -> Vec<Unit<'_>> {
    let mut ends = lengths.into_iter().scan(0, |end, length| {
        *end += length;
        Some(*end)
    });
    let mut offset = 0;
    let mut piece = 0;
    let mut end = ends.next().unwrap_or_default();
    let unit = |(text, may_break): (_, bool)| {
        while offset >= end {
            let Some(next) = ends.next() else { break };
            end = next;
            piece += 1;
        }
        offset += str::len(text);
        Unit {
            text,
            piece,
            columns: width(text),
            blank: text.chars().all(is_blank),
            may_break,
        }
    };
    graphemes_with_breaks(text).map(unit).collect()
}

/// The lines of a paragraph, without the blanks at their ends; an empty paragraph is one empty line.
fn lines<'u, 't>(paragraph: &'u [Unit<'t>], columns: usize) -> Vec<&'u [Unit<'t>]> {
    let mut lines = Vec::new();
    let mut rest = paragraph;
    loop {
        let (line, after) = rest.split_at(line_end(rest, columns));
        let kept = line
            .iter()
            .rposition(|unit| !unit.blank)
            .map_or(0, |last| last + 1);
        lines.push(line.split_at(kept).0);
        if after.is_empty() {
            return lines;
        }
        rest = after;
    }
}

/// How many units the first line takes: all that fit, back to the last permitted end.
fn line_end(units: &[Unit<'_>], columns: usize) -> usize {
    let mut permitted = 0;
    let mut used = 0;
    for (i, unit) in units.iter().enumerate() {
        if unit.may_break && i > 0 {
            permitted = i;
        }
        used += unit.columns;
        // A line takes one unit at least; blanks may hang over, for they go if the line ends here.
        if used > columns && i > 0 && !unit.blank {
            return if permitted > 0 { permitted } else { i };
        }
    }
    units.len()
}

/// The line in pieces: neighbours from the same piece become one again.
fn styled<S: Clone>(line: &[Unit<'_>], pieces: &[Piece<S>]) -> Vec<Piece<S>> {
    line.chunk_by(|left, right| left.piece == right.piece)
        .filter_map(|chunk| {
            let style = pieces.get(chunk.first()?.piece)?.style.clone();
            Some(Piece {
                style,
                text: joined(chunk),
            })
        })
        .collect()
}

fn joined(units: &[Unit<'_>]) -> String {
    units.iter().map(|unit| unit.text).collect()
}

#[cfg(test)]
pub(super) mod samples;
#[cfg(test)]
mod tests;
