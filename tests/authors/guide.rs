//! The guides for authors: what they show works as they say.

use std::fmt::Write as _;

use super::*;

const CHAPTER: &str = "chapters/01-roles/chapter.toml";
const LESSON: &str = "chapters/01-roles/lessons/call-first.toml";
const QUESTIONS: &str = "chapters/01-roles/questions/calls.toml";

/// The languages of the guides.
const LANGS: [&str; 2] = ["zh", "en"];

fn guide(lang: &str) -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    fs::read_to_string(root.join(format!("docs/authors.{lang}.md"))).unwrap()
}

/// The block that is fenced with these words.
fn block(lang: &str, fence: &str) -> String {
    let guide = guide(lang);
    let start = format!("```{fence}\n");
    let (_, rest) = guide
        .split_once(&start)
        .unwrap_or_else(|| panic!("{lang}: {fence}"));
    let (block, rest) = rest.split_once("```\n").unwrap();
    assert!(!rest.contains(&start), "{lang}: two of {fence}");
    block.to_owned()
}

fn toml(lang: &str, name: &str) -> String {
    block(lang, &format!("toml {name}"))
}

/// The good course with all that the guide adds to it.
fn written(lang: &str) -> Course {
    let course = small();
    let lesson = toml(lang, "lesson");
    let figures: String = toml(lang, "parts")
        .split("\n\n")
        .zip(1..)
        .map(|(part, n)| page(n, part))
        .collect();
    course.write(LESSON, format!("{lesson}\n{figures}"));
    course.edit(CHAPTER, "lessons  = [", "lessons  = [\"call-first\", ");
    course.write(QUESTIONS, toml(lang, "question"));
    let terms = course.read("glossary.toml");
    course.write("glossary.toml", terms + "\n" + &toml(lang, "term"));
    course
}

/// A figure on a page of its own.
fn page(n: usize, part: &str) -> String {
    let mut page = format!("[[page]]\nid = \"figure-{n}\"\nslides = [5]\n");
    writeln!(
        page,
        "title.zh = \"第 {n} 种图\"\ntitle.en = \"Figure {n}\""
    )
    .unwrap();
    writeln!(page, "\n{part}\n\n[page.notes]\nminutes = 1").unwrap();
    page + "zh = \"让他们自己说。\"\nen = \"Let them tell you.\"\n\n"
}

#[test]
fn all_that_a_guide_shows_has_no_flaw() {
    for lang in LANGS {
        let course = written(lang);
        assert_eq!(toml(lang, "parts").matches("figure.").count(), 7);
        assert_clean(course.path());
        let id = "id        = \"call-first\"\n";
        course.edit(LESSON, id, &format!("{id}{}", toml(lang, "was")));
        assert_clean(course.path());
    }
}

#[test]
fn a_warning_is_excused_as_a_guide_says() {
    for lang in LANGS {
        let course = written(lang);
        course.edit(
            QUESTIONS,
            "What does he do today?",
            "Which is not for today?",
        );
        course.edit(QUESTIONS, "今天他先做什么？", "今天他哪个不该做？");
        assert!(course.report().warnings > 0);
        let id = "id        = \"who-calls\"\n";
        course.edit(QUESTIONS, id, &format!("{id}{}", toml(lang, "waiver")));
        assert_clean(course.path());
    }
}

#[test]
fn a_guide_shows_what_check_prints_and_what_new_prints() {
    for lang in LANGS {
        let course = written(lang);
        let title = "title.en  = \"Should you call before you visit?\"\n";
        course.edit(LESSON, title, "");
        let checked = run(course.path(), &["check", ".", "--lang", lang]);
        let printed = String::from_utf8(checked.stdout).unwrap();
        let shown = block(lang, "text check")
            .replace("mycourse/chapters/02-field-office", "./chapters/01-roles");
        assert_eq!(shown.trim(), printed.trim());

        let visit = out(&run(course.path(), &["new", "visit", "--lang", lang]));
        assert!(visit.contains(&toml(lang, "visit")), "{visit}");
    }
}

#[test]
fn the_guides_show_the_same() {
    for name in ["lesson", "question", "term", "visit", "was"] {
        assert_eq!(toml("zh", name), toml("en", name));
    }
    let heads = |lang: &str| guide(lang).matches("\n## ").count();
    assert_eq!(heads("zh"), heads("en"));
}

/// The folder and the lesson that the guides begin with.
#[test]
fn the_first_change_can_be_made() {
    let file = "chapters/02-field-office/lessons/three-sales-roles.toml";
    assert!(Source::Embedded.bytes(file).is_some());
    for lang in LANGS {
        assert!(guide(lang).contains(&format!("`mycourse/{file}`")));
    }
}
