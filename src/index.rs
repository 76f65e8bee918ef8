//! A course's table of contents, read from its files; shared with the build script.
//!
//! It reads only what the first screen shows and says nothing of flaws: a file that does not parse
//! is left out and named. What is wrong with it, `library` says.

use serde::{Deserialize, Serialize};

/// A text in both languages.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Pair {
    /// In Chinese.
    pub zh: String,
    /// In English.
    pub en: String,
}

/// The table of contents.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Index {
    /// The course's id.
    pub id: String,
    /// The course's version.
    pub version: String,
    /// The course's title.
    pub title: Pair,
    /// What a new hire must be able to do.
    pub objectives: Vec<Objective>,
    /// The chapters, in order.
    pub chapters: Vec<Chapter>,
    /// The visits, by file name.
    pub visits: Vec<Visit>,
    /// Files that did not parse.
    pub left_out: Vec<String>,
}

/// Something that a new hire must be able to do.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Objective {
    /// Its id.
    pub id: String,
    /// Whether nobody passes without it.
    #[serde(default)]
    pub critical: bool,
    /// What it is, in Chinese.
    pub zh: String,
    /// What it is, in English.
    pub en: String,
}

/// A chapter.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Chapter {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: Pair,
    /// Its lessons, in order.
    pub lessons: Vec<Lesson>,
    /// Its questions, in the order of files.
    pub questions: Vec<Question>,
}

/// A lesson.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Lesson {
    /// The file it stands in.
    pub file: String,
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: Pair,
    /// What it teaches towards.
    pub objective: String,
    /// How long it takes.
    pub minutes: u32,
    /// Its pages.
    pub pages: Vec<Page>,
}

/// A page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Page {
    /// Its id inside the lesson.
    pub id: String,
    /// Its title.
    pub title: Pair,
    /// How many steps it opens in.
    pub steps: u16,
}

/// A question.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Question {
    /// The file it stands in.
    pub file: String,
    /// Its id.
    pub id: String,
    /// Raised when its meaning changes.
    pub version: u32,
    /// What it asks about.
    pub objective: String,
    /// The page that answers it, `lesson/page`.
    pub teaches: String,
}

/// A visit.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Visit {
    /// The file it stands in.
    pub file: String,
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: Pair,
    /// How many turns it has.
    pub turns: u16,
}

mod file {
    //! The files as far as the index reads them.

    use super::{Deserialize, Objective, Pair};

    #[derive(Deserialize)]
    pub(super) struct Course {
        pub(super) id: String,
        pub(super) version: String,
        pub(super) title: Pair,
        pub(super) chapters: Vec<String>,
        #[serde(default)]
        pub(super) objective: Vec<Objective>,
    }

    #[derive(Deserialize)]
    pub(super) struct Chapter {
        pub(super) id: String,
        pub(super) title: Pair,
        #[serde(default)]
        pub(super) lessons: Vec<String>,
    }

    #[derive(Deserialize)]
    pub(super) struct Lesson {
        pub(super) id: String,
        pub(super) title: Pair,
        pub(super) objective: String,
        pub(super) minutes: u32,
        #[serde(default)]
        pub(super) page: Vec<Page>,
    }

    #[derive(Deserialize)]
    pub(super) struct Page {
        pub(super) id: String,
        pub(super) title: Pair,
        #[serde(default)]
        pub(super) part: Vec<Part>,
    }

    #[derive(Deserialize)]
    pub(super) struct Part {
        #[serde(default)]
        pub(super) pause: bool,
        #[serde(default)]
        pub(super) one_by_one: bool,
        #[serde(default)]
        pub(super) text: Pair,
    }

    #[derive(Deserialize)]
    pub(super) struct Questions {
        #[serde(default)]
        pub(super) question: Vec<Question>,
    }

    #[derive(Deserialize)]
    pub(super) struct Question {
        pub(super) id: String,
        pub(super) version: u32,
        pub(super) objective: String,
        pub(super) teaches: String,
    }

    #[derive(Deserialize)]
    pub(super) struct Visit {
        pub(super) id: String,
        pub(super) title: Pair,
        pub(super) turns: u16,
    }
}

/// Reads the table of contents of the course whose files are `files`: paths with `/`, and texts.
pub fn read(files: &[(&str, &str)]) -> Index {
    let mut left_out = Vec::new();
    let Some(course) = parse::<file::Course>(files, "course.toml", &mut left_out) else {
        return Index {
            left_out,
            ..Index::default()
        };
    };
    let chapters = course
        .chapters
        .iter()
        .filter_map(|name| chapter(files, name, &mut left_out))
        .collect();
    let visits = under(files, "visits/")
        .filter_map(|path| visit(files, path, &mut left_out))
        .collect();
    Index {
        id: course.id,
        version: course.version,
        title: course.title,
        objectives: course.objective,
        chapters,
        visits,
        left_out,
    }
}

fn chapter(files: &[(&str, &str)], name: &str, left_out: &mut Vec<String>) -> Option<Chapter> {
    let folder = format!("chapters/{name}");
    let head: file::Chapter = parse(files, &format!("{folder}/chapter.toml"), left_out)?;
    let mut lessons: Vec<Lesson> = under(files, &format!("{folder}/lessons/"))
        .filter_map(|path| lesson(files, path, left_out))
        .collect();
    let place = |lesson: &Lesson| head.lessons.iter().position(|id| *id == lesson.id);
    lessons.retain(|lesson| place(lesson).is_some());
    lessons.sort_by_key(place);
    let mut questions = Vec::new();
    for path in under(files, &format!("{folder}/questions/")) {
        if let Some(set) = parse::<file::Questions>(files, path, left_out) {
            questions.extend(set.question.into_iter().map(|question| Question {
                file: path.to_owned(),
                id: question.id,
                version: question.version,
                objective: question.objective,
                teaches: question.teaches,
            }));
        }
    }
    Some(Chapter {
        id: head.id,
        title: head.title,
        lessons,
        questions,
    })
}

fn lesson(files: &[(&str, &str)], path: &str, left_out: &mut Vec<String>) -> Option<Lesson> {
    let lesson: file::Lesson = parse(files, path, left_out)?;
    let page = |page: file::Page| Page {
        id: page.id,
        title: page.title,
        steps: steps(&page.part),
    };
    Some(Lesson {
        file: path.to_owned(),
        id: lesson.id,
        title: lesson.title,
        objective: lesson.objective,
        minutes: lesson.minutes,
        pages: lesson.page.into_iter().map(page).collect(),
    })
}

fn visit(files: &[(&str, &str)], path: &str, left_out: &mut Vec<String>) -> Option<Visit> {
    let visit: file::Visit = parse(files, path, left_out)?;
    Some(Visit {
        file: path.to_owned(),
        id: visit.id,
        title: visit.title,
        turns: visit.turns,
    })
}

/// How many steps a page with these parts opens in.
///
/// The items of a list that comes one by one are counted by their markers at the start of a line:
/// parsing Markdown here would cost the build script a parser. `check` compares the number with
/// that of the parsed page.
fn steps(parts: &[file::Part]) -> u16 {
    let mut steps = 1;
    for (at, part) in parts.iter().enumerate() {
        steps += usize::from(part.pause && at > 0);
        if part.one_by_one {
            let items = part.text.zh.lines().filter(|line| is_item(line)).count();
            let others = blocks_beside_lists(&part.text.zh);
            steps += (items + others).saturating_sub(1);
        }
    }
    u16::try_from(steps).unwrap_or(u16::MAX)
}

/// Whether a line begins an item: `- …`, `* …` or `1. …`.
fn is_item(line: &str) -> bool {
    let numbered = line.trim_start_matches(|c: char| c.is_ascii_digit());
    line.starts_with("- ")
        || line.starts_with("* ")
        || (numbered.len() < line.len() && numbered.starts_with(". "))
}

/// How many paragraphs stand beside the lists.
fn blocks_beside_lists(text: &str) -> usize {
    let blocks = text.split("\n\n").map(str::trim_start);
    blocks
        .filter(|block| !block.trim().is_empty())
        .filter(|block| !block.lines().next().is_some_and(is_item))
        .count()
}

fn parse<T: for<'a> Deserialize<'a>>(
    files: &[(&str, &str)],
    path: &str,
    left_out: &mut Vec<String>,
) -> Option<T> {
    let text = files.iter().find(|(name, _)| *name == path);
    let parsed = text.and_then(|(_, text)| toml::from_str(text).ok());
    if parsed.is_none() {
        left_out.push(path.to_owned());
    }
    parsed
}

/// The TOML files of a folder, by name.
fn under<'a>(files: &[(&'a str, &str)], folder: &str) -> impl Iterator<Item = &'a str> {
    // Names are compared as they are written: a course is the same on every machine.
    let inside = |path: &&str| {
        path.strip_prefix(folder)
            .is_some_and(|name| name.rsplit_once('.').is_some_and(|(_, end)| end == "toml"))
    };
    let mut paths: Vec<&str> = files.iter().map(|(path, _)| *path).filter(inside).collect();
    paths.sort_unstable();
    paths.into_iter()
}
