//! What was found, each with its line and column and the line itself.

use std::collections::HashMap;
use std::ops::Range;

use crate::domain::flaw::{Flaw, Kind, Severity};
use crate::domain::lang::Lang;
use crate::library::Source;
use crate::text;
use crate::words::flaws;

/// How many flaws of one file are told; the others are only counted.
const MOST: usize = 100;
/// How many characters of a line are shown.
const SHOWN: usize = 200;
/// How many of these stand before the place, where a line is longer.
const BEFORE: usize = 60;
/// How long a sentence may get, in bytes.
const SENTENCE: usize = 400;

/// Everything that is wrong in a course.
#[derive(Clone, Debug, Default)]
pub struct Report {
    /// What is wrong, sorted by file and place, each once.
    pub found: Vec<Found>,
    /// How many errors there are, also those that are not told.
    pub errors: usize,
    /// How many warnings there are, also those that are not told.
    pub warnings: usize,
    /// How many flaws are not told, because there are too many in their file.
    pub untold: usize,
}

/// Something that is wrong, at its place.
#[derive(Clone, Debug)]
pub struct Found {
    /// The file, as a path from the course's folder.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// The column, in characters from 1.
    pub column: usize,
    /// The line itself, cut, with nothing in it that could drive a terminal.
    pub text: String,
    /// The place in `text`, in bytes.
    pub mark: Range<usize>,
    /// What it is.
    pub kind: Kind,
}

impl Found {
    /// How bad it is.
    pub fn severity(&self) -> Severity {
        self.kind.severity()
    }

    /// What is wrong, in a sentence of at most 400 bytes.
    pub fn say(&self, lang: Lang) -> String {
        sentence(&flaws::say(&self.kind, lang))
    }

    /// What to do, likewise.
    pub fn help(&self, lang: Lang) -> String {
        sentence(&flaws::help(&self.kind, lang))
    }
}

/// A sentence that can be printed anywhere.
fn sentence(text: &str) -> String {
    let safe = text::safe(text).replace(['\n', '\t'], " ");
    if safe.len() <= SENTENCE {
        return safe;
    }
    let room = SENTENCE - '…'.len_utf8();
    let fits = safe
        .char_indices()
        .take_while(|(at, c)| at + c.len_utf8() <= room);
    fits.map(|(_, c)| c).chain(['…']).collect()
}

impl Report {
    /// These flaws of a course, each at its place.
    pub fn new(source: &Source, mut flaws: Vec<Flaw>) -> Self {
        let key = |flaw: &Flaw| (flaw.file.clone(), flaw.span.start, flaw.kind.severity());
        flaws.sort_by_cached_key(key);
        let mut report = Self::default();
        let mut files: HashMap<&str, File> = HashMap::new();
        let mut last: Option<&Flaw> = None;
        for flaw in &flaws {
            if last.replace(flaw) == Some(flaw) {
                continue;
            }
            match flaw.kind.severity() {
                Severity::Error => report.errors += 1,
                Severity::Warning => report.warnings += 1,
                Severity::Advice => {}
            }
            let file = files
                .entry(&flaw.file)
                .or_insert_with(|| File::new(source, &flaw.file));
            file.told += 1;
            if file.told > MOST {
                report.untold += 1;
                continue;
            }
            report.found.push(file.found(flaw));
        }
        report
    }

    /// Whether nothing at all is wrong.
    pub fn is_clean(&self) -> bool {
        self.errors + self.warnings == 0
    }
}

/// A file in which flaws are to be found again.
struct File {
    text: String,
    /// Where its lines begin.
    lines: Vec<usize>,
    /// How many flaws of it were told.
    told: usize,
}

impl File {
    fn new(source: &Source, path: &str) -> Self {
        let text = source.text(path).unwrap_or_default().into_owned();
        let after = text.match_indices('\n').map(|(at, _)| at + 1);
        Self {
            lines: std::iter::once(0).chain(after).collect(),
            text,
            told: 0,
        }
    }

    fn found(&self, flaw: &Flaw) -> Found {
        let start = floor(&self.text, flaw.span.start);
        let number = self.lines.partition_point(|line| *line <= start);
        let begin = self
            .lines
            .get(number.saturating_sub(1))
            .copied()
            .unwrap_or_default();
        let end = self.lines.get(number).copied().unwrap_or(self.text.len());
        let line = self.text.get(begin..end).unwrap_or_default();
        let line = line.trim_end_matches(['\n', '\r']);
        let at = (start - begin).min(line.len());
        let to = floor(line, flaw.span.end.saturating_sub(begin).max(at));
        let (text, mark) = shown(line, &(at..to));
        Found {
            file: text::safe(&flaw.file).into_owned(),
            line: number.max(1),
            column: line.get(..at).unwrap_or_default().chars().count() + 1,
            text,
            mark,
            kind: flaw.kind.clone(),
        }
    }
}

/// The last place up to `at` where a character begins.
fn floor(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// A line as it can be shown, and the place in it.
fn shown(line: &str, mark: &Range<usize>) -> (String, Range<usize>) {
    let place = line.get(..mark.start).unwrap_or_default().chars().count();
    let skipped = if line.chars().count() > SHOWN {
        place.saturating_sub(BEFORE)
    } else {
        0
    };
    let mut text = String::new();
    let mut found = None;
    let mut end = 0;
    for (at, c) in line.char_indices().skip(skipped).take(SHOWN) {
        if at >= mark.start && found.is_none() {
            found = Some(text.len());
        }
        let c = if c == '\t' { ' ' } else { c };
        text.push_str(&text::safe(c.encode_utf8(&mut [0; 4])));
        if at < mark.end {
            end = text.len();
        }
    }
    let start = found.unwrap_or(text.len());
    if start == text.len() {
        // A place behind the last character is to be seen, too.
        text.push(' ');
    }
    let first = text.get(start..).and_then(|rest| rest.chars().next());
    let least = start + first.map_or(1, char::len_utf8);
    (text, start..end.max(least))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str, span: Range<usize>) -> Found {
        let files = vec![("course.toml".to_owned(), text.as_bytes().to_vec())];
        let flaw = Flaw {
            file: "course.toml".into(),
            span,
            kind: Kind::StrayFile,
        };
        let mut report = Report::new(&Source::Folder(files), vec![flaw.clone(), flaw]);
        assert_eq!(
            (report.found.len(), report.errors),
            (1, 1),
            "once is enough"
        );
        report.found.remove(0)
    }

    #[test]
    fn a_place_is_a_line_and_a_column_in_characters() {
        let text = "a = 1\n渠道 = \"成\"\n";
        let at = text.find("\"成\"").unwrap();
        let found = found(text, at..at + 5);
        assert_eq!((found.line, found.column), (2, 6));
        assert_eq!(found.text, "渠道 = \"成\"");
        assert_eq!(&found.text[found.mark], "\"成\"");
    }

    #[test]
    fn a_place_at_the_end_or_beyond_is_the_last() {
        for (text, span, place) in [
            ("", 0..0, (1, 1)),
            ("a\n", 2..2, (2, 1)),
            ("a", 9..9, (1, 2)),
        ] {
            let found = found(text, span);
            assert_eq!((found.line, found.column), place);
        }
    }

    #[test]
    fn a_long_line_is_cut_around_its_place_and_nothing_in_it_drives_a_terminal() {
        let text = format!("a = \"{}\u{1b}[2J{}\"", "渠".repeat(500), "道".repeat(500));
        let at = text.find('\u{1b}').unwrap();
        let found = found(&text, at..at + 1);
        assert_eq!(found.column, 506);
        assert_eq!(found.text.chars().count(), SHOWN + 1);
        assert_eq!(&found.text[found.mark], "^[");
    }

    #[test]
    fn a_sentence_is_never_longer_than_400_bytes() {
        assert!(sentence(&"渠".repeat(500)).len() <= SENTENCE);
        assert_eq!(sentence("a\n\u{1b}b"), "a ^[b");
    }
}
