//! `qucheng check`: everything that is wrong in a course, with its place.

use std::fmt;
use std::io::IsTerminal;
use std::path::Path;

use miette::{
    Diagnostic, GraphicalReportHandler, GraphicalTheme, LabeledSpan, MietteError,
    MietteSpanContents, SourceCode, SourceSpan, SpanContents,
};
use serde_json::json;

use crate::check::{Found, Report, check as check_course};
use crate::domain::flaw::Severity;
use crate::domain::lang::Lang;
use crate::library::Source;
use crate::words::flaws;

use super::args::{Args, Check, Format};
use super::course::{lang, refused_code};
use super::{DONE, REFUSED, print, say, words};

pub(super) fn check(args: &Args, asked: &Check) -> u8 {
    let lang = lang(args);
    let folder = asked.dir.as_deref().or(args.course.as_deref());
    let source = match folder.map_or(Ok(Source::Embedded), Source::open) {
        Ok(source) => source,
        Err(refused) => {
            say(&words::refused(&refused, lang));
            return refused_code(&refused);
        }
    };
    let mut report = check_course(&source);
    if !asked.advice {
        report
            .found
            .retain(|found| found.severity() != Severity::Advice);
    }
    match asked.format {
        Format::Json => print(&as_json(&report, lang)),
        Format::Text => print_text(&report, folder, lang),
    }
    if report.errors > 0 { REFUSED } else { DONE }
}

fn as_json(report: &Report, lang: Lang) -> String {
    let flaw = |found: &Found| {
        json!({
            "file": found.file,
            "line": found.line,
            "column": found.column,
            "severity": flaws::severity(found.severity(), Lang::En),
            "rule": found.kind.rule(),
            "say": found.say(lang),
            "help": found.help(lang),
        })
    };
    let flaws: Vec<_> = report.found.iter().map(flaw).collect();
    json!({ "flaws": flaws, "errors": report.errors, "warnings": report.warnings }).to_string()
}

fn print_text(report: &Report, folder: Option<&Path>, lang: Lang) {
    for found in &report.found {
        print(&dressed(found, folder, lang, theme()));
    }
    print(&flaws::summary(
        report.errors,
        report.warnings,
        report.untold,
        lang,
    ));
}

/// Says on standard error what is wrong, as little else can be done with the course.
pub(super) fn say_report(report: &Report, folder: &Path, lang: Lang) {
    let errors = report.found.iter();
    for found in errors.filter(|found| found.severity() == Severity::Error) {
        say(&dressed(
            found,
            Some(folder),
            lang,
            GraphicalTheme::unicode_nocolor(),
        ));
    }
    say(&flaws::summary(
        report.errors,
        report.warnings,
        report.untold,
        lang,
    ));
}

/// Colours only where a person sees them and has not said otherwise.
fn theme() -> GraphicalTheme {
    let no_color = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    let mut theme = if std::io::stdout().is_terminal() && !no_color {
        GraphicalTheme::unicode()
    } else {
        GraphicalTheme::unicode_nocolor()
    };
    theme.characters.error = "×".into();
    theme
}

/// A flaw as it is printed: what is wrong, the line with a mark under its place, what to do.
fn dressed(found: &Found, folder: Option<&Path>, lang: Lang, theme: GraphicalTheme) -> String {
    let shown = Shown {
        found,
        folder,
        lang,
    };
    let handler = GraphicalReportHandler::new_themed(theme)
        .with_wrap_lines(false)
        .with_links(false)
        .with_context_lines(0)
        .with_footer(format!("{}{}", flaws::help_title(lang), found.help(lang)));
    let mut text = String::new();
    // Writing into a string fails only where the place is not in the line, which it always is.
    let _ = handler.render_report(&mut text, &shown);
    text
}

/// A flaw as miette wants it.
#[derive(Debug)]
struct Shown<'a> {
    found: &'a Found,
    folder: Option<&'a Path>,
    lang: Lang,
}

impl fmt::Display for Shown<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.found.say(self.lang))
    }
}

impl std::error::Error for Shown<'_> {}

impl Diagnostic for Shown<'_> {
    fn code<'a>(&'a self) -> Option<Box<dyn fmt::Display + 'a>> {
        let severity = flaws::severity(self.found.severity(), self.lang);
        Some(Box::new(format!("{severity} {}", self.found.kind.rule())))
    }

    fn severity(&self) -> Option<miette::Severity> {
        Some(match self.found.severity() {
            Severity::Error => miette::Severity::Error,
            Severity::Warning => miette::Severity::Warning,
            Severity::Advice => miette::Severity::Advice,
        })
    }

    fn source_code(&self) -> Option<&dyn SourceCode> {
        Some(self)
    }

    fn labels(&self) -> Option<Box<dyn Iterator<Item = LabeledSpan> + '_>> {
        let mark = &self.found.mark;
        let label = LabeledSpan::new_primary_with_span(None, (mark.start, mark.len()));
        Some(Box::new(std::iter::once(label)))
    }
}

/// The one line of the file that is shown, under its own number.
impl SourceCode for Shown<'_> {
    fn read_span<'a>(
        &'a self,
        span: &SourceSpan,
        _before: usize,
        _after: usize,
    ) -> Result<Box<dyn SpanContents<'a> + 'a>, MietteError> {
        let Found {
            file,
            line,
            column,
            text,
            ..
        } = self.found;
        let name = match self.folder {
            Some(folder) => super::course::shown(&folder.join(file)),
            None => file.clone(),
        };
        let _ = span;
        let whole = SourceSpan::from((0, text.len()));
        Ok(Box::new(MietteSpanContents::new_named(
            crate::text::safe(&name).into_owned(),
            text.as_bytes(),
            whole,
            line - 1,
            column - 1,
            1,
        )))
    }
}
