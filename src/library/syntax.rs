//! Where a file is not TOML.

use std::collections::BTreeMap;
use std::ops::Range;

use toml::de::DeTable;

use crate::domain::flaw::{Flaw, Kind};

/// How many lines of one file are told.
const MOST: usize = 20;
/// How often a file is read to find them.
const ROUNDS: usize = 10;
/// How many tables a file may have; a long visit has some two hundred.
const TABLES: usize = 5000;
/// How the parser begins when it finds no `=`; it then passes over the rest of the file.
const NO_VALUE: &str = "key with no value";

/// Every line that is not TOML, with what the parser says of it: what follows on the same line
/// follows from the first.
pub(super) fn flaws(path: &str, text: &str) -> Vec<Flaw> {
    let tables = text.lines().filter(|line| line.starts_with('[')).count();
    if tables > TABLES {
        let flaw = |kind| Flaw {
            file: path.to_owned(),
            span: 0..0,
            kind,
        };
        return vec![flaw(Kind::TooMany("[[…]]", TABLES, tables))];
    }
    let mut lines: BTreeMap<usize, (Range<usize>, String)> = BTreeMap::new();
    let mut text = text.to_owned();
    for _ in 0..ROUNDS {
        let mut without_value = None;
        let mut errors = DeTable::parse_recoverable(&text).1;
        errors.sort_by_key(|error| error.span().map(|span| span.start));
        for error in errors.iter().take(MOST) {
            let span = error.span().unwrap_or_default();
            let line = line_around(&text, span.start);
            if error.message().starts_with(NO_VALUE) {
                without_value = Some(line.clone());
            }
            let told = || (span, first_line(error.message()));
            lines.entry(line.start).or_insert_with(told);
        }
        // To see what the parser passed over, the line is made blank and all is read once more.
        let Some(line) = without_value else { break };
        let blank = " ".repeat(line.len());
        text.replace_range(line, &blank);
    }
    let flaw = |(span, message)| Flaw {
        file: path.to_owned(),
        span,
        kind: Kind::Syntax(message),
    };
    lines.into_values().take(MOST).map(flaw).collect()
}

/// The line in which a place lies, without its end.
fn line_around(text: &str, at: usize) -> Range<usize> {
    let before = text.get(..at).unwrap_or(text);
    let start = before.rfind('\n').map_or(0, |end| end + 1);
    let rest = text.get(start..).unwrap_or_default();
    start..start + rest.find('\n').unwrap_or(rest.len())
}

/// The first line of a message, cut: it may repeat a line of the file as long as the file allows.
fn first_line(message: &str) -> String {
    let line = message.lines().next().unwrap_or_default();
    line.chars().take(200).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_broken_line_is_told_once() {
        let text = "a 1\nb = 2\nc 3\nd = \"x\ne = 5\nf = [1, , ]\n";
        let lines = flaws("x", text).into_iter().map(|flaw| {
            let before = text.get(..flaw.span.start).unwrap();
            before.matches('\n').count() + 1
        });
        assert_eq!(lines.collect::<Vec<_>>(), [1, 3, 4, 6]);
        assert_eq!(flaws("x", "a = 1\n"), []);
    }
}
