//! The shipped course has no flaw; a flawed one is told what is wrong, where, and what to do.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::string_slice,
    clippy::panic,
    reason = "a test stops at what it does not expect"
)]

mod samples;

use std::fmt::Write as _;
use std::path::Path;
use std::process::{Command, Output};

use qucheng::check::{Found, check, stats};
use qucheng::domain::flaw::{Kind, Severity};
use qucheng::domain::lang::Lang;
use qucheng::domain::shelf::Shelf;
use qucheng::library::{Library, Refused, Source};

use samples::{Course, printed, samples};

const LESSON: &str = "chapters/01-roles/lessons/three-roles.toml";
const QUESTIONS: &str = "chapters/01-roles/questions/roles.toml";

#[test]
fn the_shipped_course_has_no_flaw() {
    let mut report = check(&Source::Embedded);
    // Advice may well be right as it is.
    let is_advice = |found: &Found| found.severity() == Severity::Advice;
    report.found.retain(|found| !is_advice(found));
    assert!(report.found.is_empty(), "{}", printed(&report));
    assert_eq!(report.untold, 0);
}

#[test]
fn starting_parses_no_file() {
    let library = Library::embedded();
    let course = library.course();
    assert!(course.pages().count() > 0 && course.questions().count() > 0);
    assert_eq!(library.parsed(), Vec::<String>::new());
}

#[test]
fn everything_in_the_shipped_course_can_be_opened() {
    let library = Library::embedded();
    let course = library.course();
    assert_eq!(library.left_out(), Vec::<String>::new());
    assert!(
        course
            .lessons()
            .all(|lesson| library.lesson(&lesson.id).is_some())
    );
    assert!(
        course
            .questions()
            .all(|question| library.question(&question.id).is_some())
    );
    assert!(
        course
            .visits
            .iter()
            .all(|visit| library.visit(&visit.id).is_some())
    );
    assert!(!library.glossary().terms.is_empty());
}

#[test]
fn the_shipped_course_has_the_pages_and_steps_that_its_index_says() {
    let library = Library::embedded();
    for head in library.course().lessons() {
        let lesson = library.lesson(&head.id).unwrap();
        let opened: Vec<_> = lesson.pages.iter().map(|p| (&p.id, p.steps())).collect();
        let listed: Vec<_> = head.pages.iter().map(|p| (&p.id, p.steps)).collect();
        assert_eq!(opened, listed);
    }
}

#[test]
fn stats_have_every_key_and_count_the_good_course() {
    let course = Course::good();
    let stats = stats(&Library::open(course.path()).unwrap());
    insta::assert_snapshot!(serde_json::to_string_pretty(&stats).unwrap());
}

#[test]
fn the_good_course_has_no_flaw() {
    let report = Course::good().report();
    assert!(report.found.is_empty(), "{}", printed(&report));
}

/// What is printed for each sample of a group.
fn group(name: &str) -> String {
    let mut out = String::new();
    for sample in samples(name) {
        let report = Course::flawed(&sample).report();
        for found in &report.found {
            let rule = found.kind.rule();
            let is_waivable = Kind::WAIVABLE.contains(&rule);
            assert!(
                found.severity() == Severity::Error || is_waivable || rule == "idle-waiver",
                "{rule}"
            );
            for lang in Lang::ALL {
                for sentence in [found.say(lang), found.help(lang)] {
                    assert!(sentence.len() <= 400, "{sentence}");
                    assert!(
                        !sentence.contains(qucheng::text::is_forbidden),
                        "{sentence}"
                    );
                }
            }
        }
        let name = sample.file_stem().unwrap().to_string_lossy();
        writeln!(out, "# {name}\n{}", printed(&report)).unwrap();
    }
    out
}

#[test]
fn flawed_files() {
    insta::assert_snapshot!(group("files"));
}

#[test]
fn flawed_courses() {
    insta::assert_snapshot!(group("course"));
}

#[test]
fn flawed_texts() {
    insta::assert_snapshot!(group("texts"));
}

#[test]
fn flawed_pages() {
    insta::assert_snapshot!(group("pages"));
}

#[test]
fn flawed_questions() {
    insta::assert_snapshot!(group("questions"));
}

#[test]
fn flawed_visits() {
    insta::assert_snapshot!(group("visits"));
}

#[test]
fn a_waiver_excuses_a_warning() {
    let course = Course::flawed(&sample("pages/page-too-high"));
    assert_eq!(course.report().warnings, 2);
    let id = "id       = \"who-is-with-whom\"\n";
    let waiver = "waive    = [{ rule = \"too-high\", why = \"one figure\" }]\n";
    course.edit(LESSON, id, &format!("{id}{waiver}"));
    assert!(course.report().is_clean());
    let course = Course::flawed(&sample("pages/page-far-too-high"));
    course.edit(LESSON, id, &format!("{id}{waiver}"));
    assert_eq!(course.report().errors, 2, "an error is not excused");
}

#[test]
fn a_waiver_holds_for_all_that_stands_where_it_does() {
    let lesson = "minutes   = 4\n";
    let waiver = "waive     = [{ rule = \"no-blank\", why = \"the deck's own title\" }]\n";
    let course = Course::flawed(&sample("texts/no-blank"));
    assert!(course.report().warnings > 0);
    course.edit(LESSON, lesson, &format!("{lesson}{waiver}"));
    assert!(
        course.report().found.is_empty(),
        "{}",
        printed(&course.report())
    );
    // A waiver of the next page is none of this one.
    let course = Course::flawed(&sample("pages/page-too-high"));
    let page = "id       = \"measured-by\"\n";
    let waiver = "waive    = [{ rule = \"too-high\", why = \"one figure\" }]\n";
    course.edit(LESSON, page, &format!("{page}{waiver}"));
    let report = course.report();
    assert_eq!(report.warnings, 3, "{}", printed(&report));
}

#[test]
fn a_byte_order_mark_and_windows_line_ends_are_accepted() {
    let course = Course::good();
    for file in [LESSON, QUESTIONS, "course.toml", "visits/first-visit.toml"] {
        let text = course.read(file).replace('\n', "\r\n");
        course.write(file, format!("\u{feff}{text}"));
    }
    assert!(
        course.report().found.is_empty(),
        "{}",
        printed(&course.report())
    );
    // The mark counts for no column, the carriage return for none either.
    course.edit(
        LESSON,
        "id        = \"three-roles\"",
        "id        = \"Three\"",
    );
    let report = course.report();
    let mut found = report.found.iter();
    let found = found
        .find(|found| matches!(found.kind, Kind::BadId(_)))
        .unwrap();
    assert_eq!((found.line, found.column), (1, 13));
    assert!(!found.text.contains('\r'));
}

#[test]
fn a_file_that_is_not_utf_8_is_told_and_its_ids_are_not_missed() {
    let course = Course::good();
    course.write(QUESTIONS, b"[[question]]\nid = \"caf\xe9\"\n");
    insta::assert_snapshot!(printed(&course.report()));
}

#[test]
fn a_text_of_more_than_16_kib_is_told() {
    let course = Course::good();
    let long = "字".repeat(6000);
    course.edit(LESSON, "先问两句：", &long);
    let report = course.report();
    let is_it = |kind: &Kind| matches!(kind, Kind::TooLong(18_000..));
    assert!(
        report.found.iter().any(|found| is_it(&found.kind)),
        "{}",
        printed(&report)
    );
}

#[test]
fn a_page_of_300_lines_is_told_in_both_languages() {
    let course = Course::good();
    let zh = "\n\n他跟谁打交道？".repeat(150);
    course.edit(LESSON, "先问两句：", &format!("先问两句：{zh}"));
    let en = "\n\nWho is he with?".repeat(150);
    course.edit(
        LESSON,
        "Ask two things first:",
        &format!("Ask two things first:{en}"),
    );
    let report = course.report();
    let is_it = |kind: &Kind| matches!(kind, Kind::TooHigh(_, _, _, 300.., _));
    let found = report.found.iter().filter(|found| is_it(&found.kind));
    let places: Vec<(usize, Severity)> = found.map(|it| (it.line, it.severity())).collect();
    let expected = [(8, Severity::Error), (8, Severity::Error)];
    assert_eq!(places, expected, "{}", printed(&report));
}

#[test]
fn an_emoji_of_several_is_no_flaw() {
    let course = Course::good();
    let family = "👩\u{200d}👩\u{200d}👧";
    course.edit(LESSON, "先问两句：", &format!("先问这一家 {family} 两句："));
    let report = course.report();
    assert!(report.found.is_empty(), "{}", printed(&report));
}

#[test]
fn what_is_too_large_or_no_file_is_refused_without_being_read() {
    let course = Course::good();
    course.write("glossary.toml", vec![b'#'; (1 << 20) + 1]);
    let refused = Source::open(course.path()).unwrap_err();
    assert!(
        matches!(refused, Refused::FileTooLarge { .. }),
        "{refused:?}"
    );
    assert!(matches!(
        Source::open(&course.path().join("nowhere")),
        Err(Refused::NotAFolder(_))
    ));
    let empty = tempfile::tempdir().unwrap();
    assert!(matches!(
        Source::open(empty.path()),
        Err(Refused::NoCourse(_))
    ));
}

#[cfg(unix)]
#[test]
fn a_link_out_of_the_folder_is_refused() {
    let course = Course::good();
    let outside = Course::good();
    let link = course.path().join("visits/other.toml");
    std::os::unix::fs::symlink(outside.path().join("course.toml"), link).unwrap();
    assert!(matches!(
        Source::open(course.path()),
        Err(Refused::NotAFile(_))
    ));
}

/// Were one of them to take more than linear time, this would not come to its end.
#[test]
fn hostile_files_are_told_shortly() {
    let deep = format!("a = {}", "[".repeat(20_000));
    let keys: Vec<String> = (0..100_000).map(|n| format!("a{n}")).collect();
    let dotted = keys.join(".") + " = 1";
    let wide = format!("a = {{ {}=1 }}", keys[..60_000].join("=1, "));
    let tables = "[[page]]\n".repeat(100_000);
    let line = format!("title.zh = \"{}", "字".repeat(100_000));
    let unvalued = keys.join("\n");
    for text in [deep, dotted, wide, tables, line, unvalued] {
        let course = Course::good();
        course.write(LESSON, &text);
        let report = course.report();
        let start: String = text.chars().take(20).collect();
        assert!(!report.found.is_empty(), "{start}");
        for found in &report.found {
            assert!(found.say(Lang::Zh).len() <= 400 && found.say(Lang::En).len() <= 400);
            assert!(found.text.chars().count() <= 400, "{start}");
        }
    }
}

fn sample(name: &str) -> std::path::PathBuf {
    let samples = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/samples/bad");
    Path::new(samples).join(name).with_extension("toml")
}

/// Runs the program in a folder, so that no path of this machine is printed.
fn run(course: &Course, args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_qucheng"))
        .args(args)
        .current_dir(course.path())
        .env_clear()
        .output()
        .unwrap()
}

fn out(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

#[test]
fn check_prints_the_line_and_exits_with_1() {
    let course = Course::flawed(&sample("visits/unknown-value-and-state"));
    course.edit(
        LESSON,
        "zh = \"行业渠道销售\", en",
        "zh = \"行业\\u200b渠道\", name",
    );
    for lang in ["zh", "en"] {
        let output = run(&course, &["check", ".", "--lang", lang]);
        assert_eq!(output.status.code(), Some(1));
        let printed = out(&output);
        assert!(!printed.contains('\u{1b}'), "no colours where nobody looks");
        insta::assert_snapshot!(format!("check_{lang}"), printed);
    }
}

#[test]
fn check_prints_json_as_programs_expect_it() {
    let course = Course::flawed(&sample("texts/missing-language"));
    let output = run(&course, &["check", ".", "--format", "json", "--lang", "en"]);
    assert_eq!(output.status.code(), Some(1));
    let json: serde_json::Value = serde_json::from_str(&out(&output)).unwrap();
    insta::assert_snapshot!(serde_json::to_string_pretty(&json).unwrap());
}

#[test]
fn check_tells_by_its_exit_code_what_it_found() {
    let clean = Course::good();
    assert_eq!(run(&clean, &["check", "."]).status.code(), Some(0));
    let warned = Course::flawed(&sample("pages/page-too-high"));
    assert_eq!(run(&warned, &["check", "."]).status.code(), Some(0));
    assert_eq!(run(&clean, &["check", "nowhere"]).status.code(), Some(2));
    assert_eq!(run(&clean, &["check", "visits"]).status.code(), Some(1));
    assert_eq!(
        run(&clean, &["check", ".", "--format", "xml"])
            .status
            .code(),
        Some(2)
    );
}

#[test]
fn advice_is_printed_where_it_is_asked_for() {
    let course = Course::flawed(&sample("questions/similar"));
    assert!(!out(&run(&course, &["check", ".", "--lang", "en"])).contains("nearly the same"));
    let advised = run(&course, &["check", ".", "--lang", "en", "--advice"]);
    assert!(out(&advised).contains("nearly the same"));
    assert_eq!(advised.status.code(), Some(0));
}

#[test]
fn stats_are_printed_both_ways() {
    let course = Course::good();
    let json = run(&course, &["stats", "--format", "json", "--course", "."]);
    assert_eq!(json.status.code(), Some(0));
    let json: serde_json::Value = serde_json::from_str(&out(&json)).unwrap();
    assert_eq!(json["questions"]["slide"]["5"], 2);
    let text = run(&course, &["stats", "--course", ".", "--lang", "en"]);
    insta::assert_snapshot!("stats_en", out(&text));
    let text = run(&course, &["stats", "--course", ".", "--lang", "zh"]);
    insta::assert_snapshot!("stats_zh", out(&text));
}
