//! A chapter on paper.

use pulldown_cmark::{Event, Options, Parser, Tag};

use qucheng::domain::lang::Lang;
use qucheng::domain::shelf::Shelf;
use qucheng::library::Library;
use qucheng::paper;

use super::{Course, out, run};

const CHAPTER: &str = "chapters/01-roles/chapter.toml";
const LESSON: &str = "chapters/01-roles/lessons/figures.toml";

/// A figure of every kind, and signs that mean something in Markdown.
const FIGURES: &str = r##"
id        = "figures"
objective = "tell-sales-roles-apart"
minutes   = 3
title.zh  = "图有 *七* 种"
title.en  = "# Seven _kinds_ of figure"

[[page]]
id       = "all"
slides   = [4, 5]
beyond   = true
title.zh = "1. 都在这里"
title.en = "1. All of them"

[[page.part]]
text.zh = """
1\\. 这不是列表；R&D、a\\*b\\*c、\\[x\\]、\\<b>。**粗 a|b**，*斜*。

- 甲
- 乙
"""
text.en = """
1\\. This is no list; R&D, a\\*b\\*c, \\[x\\], \\<b>. **Bold a|b**, *slanted*.

- one
- two
"""

[[page.part]]
figure.bars = [
  { zh = "国内", en = "At home", value = 60, unit = { zh = "%", en = "%" } },
  { zh = "国外|海外", en = "Abroad|elsewhere", value = 5, unit = { zh = "%", en = "%" } },
]
caption.zh = "销售额"
caption.en = "Sales"

[[page.part]]
figure.levels = [
  { zh = "上", en = "Upper", note.zh = "大", note.en = "large" },
  { zh = "下", en = "Lower", note.zh = "小", note.en = "small" },
]

[[page.part]]
figure.cycle = [{ zh = "鸡", en = "Hen" }, { zh = "蛋", en = "Egg" }]

[[page.part]]
beyond = true
figure.flow = [{ zh = "先", en = "First", note.zh = "一", note.en = "one" }, { zh = "后", en = "Then" }]

[[page.part]]
figure.tree = [
  { id = "a", zh = "根", en = "Root" },
  { id = "b", zh = "枝", en = "Branch", under = "a", note.zh = "左", note.en = "left" },
  { id = "c", zh = "叶", en = "Leaf", under = "b" },
]

[[page.part]]
figure.comparison = { left = { zh = "左", en = "Left" }, right = { zh = "右", en = "Right" }, rows = [
  { about = { zh = "手", en = "Hand" }, left = { zh = "心", en = "heart" }, right = { zh = "刀", en = "knife" } },
] }

[[page.part]]
figure.people = [{ id = "li", zh = "小李", en = "Li", does = { zh = "问", en = "asks" } }]

[page.notes]
minutes = 1
zh = "给*讲师*。"
en = "For *trainers*."
"##;

fn sheet(lang: Lang, notes: bool) -> String {
    let course = Course::good();
    course.write(LESSON, FIGURES);
    course.edit(
        CHAPTER,
        "[\"three-roles\"]",
        "[\"three-roles\", \"figures\"]",
    );
    let library = Library::open(course.path()).unwrap();
    assert_eq!(library.left_out(), Vec::<String>::new());
    let chapter = &library.course().chapters[0];
    paper::chapter(&library, 1, chapter, paper::Options { lang, notes })
}

#[test]
fn a_chapter_in_chinese() {
    insta::assert_snapshot!(sheet(Lang::Zh, false));
}

#[test]
fn a_chapter_in_english_with_notes() {
    insta::assert_snapshot!(sheet(Lang::En, true));
}

/// The text that Markdown shows, block by block.
fn shown(markdown: &str) -> String {
    let mut text = String::new();
    for event in Parser::new_ext(markdown, Options::ENABLE_TABLES) {
        match event {
            Event::Text(part) => text.push_str(&part),
            Event::End(_) => text.push('\n'),
            _ => {}
        }
    }
    text
}

#[test]
fn every_text_reads_on_paper_as_it_was_written() {
    let text = shown(&sheet(Lang::En, true));
    for line in [
        "# Seven _kinds_ of figure",
        "1. All of them\u{a0}(+)",
        "______ ",
        "1. This is no list; R&D, a*b*c, [x], <b>. ",
        "Bold a|b",
        "Abroad|elsewhere",
        "For *trainers*.",
    ] {
        assert!(text.contains(line), "{line}\n{text}");
    }
}

#[test]
fn the_shipped_chapters_are_set_as_they_are_meant() {
    let library = Library::embedded();
    for lang in Lang::ALL {
        for (number, chapter) in (1..).zip(&library.course().chapters) {
            let options = paper::Options { lang, notes: true };
            let sheet = paper::chapter(&library, number, chapter, options);
            let events: Vec<Event> = Parser::new_ext(&sheet, Options::ENABLE_TABLES).collect();
            let is_lesson = |event: &&Event| matches!(event, Event::Start(Tag::Heading { level, .. }) if *level as usize == 2);
            // Beside the lessons: the answers, and the terms.
            let heads = events.iter().filter(is_lesson).count();
            let more = if chapter.lessons.is_empty() { 0 } else { 2 };
            assert_eq!(heads, chapter.lessons.len() + more, "{sheet}");
            // A star that is left over is stress that did not close.
            let text = shown(&sheet);
            assert!(!text.contains("**"), "{text}");
            // Nothing is there that a reader of the plain text would stumble over.
            for odd in ["<!--", "::", "：：", ".**:", "?**:"] {
                assert!(!sheet.contains(odd), "{odd}\n{sheet}");
            }
            let explained = sheet.matches(qucheng::words::Words::of(lang).paper.beyond);
            assert!(
                explained.count() == usize::from(sheet.contains("(+)")),
                "{sheet}"
            );
        }
    }
}

#[test]
fn a_chapter_is_printed_by_its_id_its_number_or_its_title() {
    let course = Course::good();
    for name in ["roles", "1", "三种销售", "three sales roles"] {
        let printed = out(&run(
            course.path(),
            &["print", name, "--course", ".", "--lang", "zh"],
        ));
        assert!(printed.starts_with("# 第一章 三种销售\n"), "{printed}");
    }
    let unknown = run(course.path(), &["print", "rules", "--course", "."]);
    assert_eq!(unknown.status.code(), Some(2));
    let said = String::from_utf8(unknown.stderr).unwrap();
    assert!(
        said.starts_with("The course has no chapter \"rules\". Did you mean roles?\n"),
        "{said}"
    );
    assert!(said.contains("  1  roles  "), "{said}");
}
