//! A course's table of contents, read from its files; shared with the build script.
//!
//! It reads only what the first screen shows and says nothing of flaws: a file that does not parse
//! is left out and named. What is wrong with it, `library` says.

mod file;

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
    /// The visits, the easiest first, else by file name.
    pub visits: Vec<Visit>,
    /// The exam.
    #[serde(default)]
    pub exam: Exam,
    /// What was renamed.
    #[serde(default)]
    pub renamed: Renamed,
    /// Files that did not parse.
    pub left_out: Vec<String>,
}

/// What had another id before: pairs of the old and the new one. Logs may hold the old.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Renamed {
    /// Pages, `lesson/page`; also those of a lesson that was renamed.
    pub pages: Vec<(String, String)>,
    /// Questions.
    pub questions: Vec<(String, String)>,
    /// Visits.
    pub visits: Vec<(String, String)>,
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

/// The exam.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Exam {
    /// How many questions it has.
    pub questions: u32,
    /// The share of them that has to be right, in per cent.
    pub pass: u32,
    /// How many minutes there are against the clock.
    pub minutes: u32,
    /// How many of each objective and level.
    pub blueprint: Vec<Cell>,
}

/// How many questions of an objective an exam draws.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Cell {
    /// The objective.
    pub objective: String,
    /// Those that ask for knowing.
    pub recall: u32,
    /// Those that ask for using.
    pub apply: u32,
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
    /// Whether it asks for knowing or for using.
    pub level: String,
    /// The key its kind is written with.
    pub kind: String,
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
    /// How hard it is, from 1.
    pub level: u8,
    /// How many turns it has.
    pub turns: u16,
    /// The lines of its rubric.
    pub rubric: Vec<Criterion>,
}

/// A line of a visit's rubric.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Criterion {
    /// Its id, inside its visit.
    pub id: String,
    /// What it shows.
    pub objective: String,
    /// The page that teaches it, `lesson/page`.
    pub teaches: String,
}

/// Reads the table of contents of the course whose files are `files`: paths with `/`, and texts.
pub fn read(files: &[(&str, &str)]) -> Index {
    let mut reader = Reader {
        files,
        renamed: Renamed::default(),
        left_out: Vec::new(),
    };
    let mut index = reader.course().unwrap_or_default();
    index.renamed = reader.renamed;
    index.left_out = reader.left_out;
    index
}

struct Reader<'a> {
    files: &'a [(&'a str, &'a str)],
    renamed: Renamed,
    left_out: Vec<String>,
}

impl<'a> Reader<'a> {
    fn course(&mut self) -> Option<Index> {
        let course: file::Course = self.parse("course.toml")?;
        let chapters = course.chapters.iter();
        let chapters = chapters.filter_map(|name| self.chapter(name)).collect();
        let visits = self.under("visits/").into_iter();
        let mut visits: Vec<Visit> = visits.filter_map(|path| self.visit(path)).collect();
        visits.sort_by_key(|visit| visit.level);
        Some(Index {
            id: course.id,
            version: course.version,
            title: course.title,
            objectives: course.objective,
            chapters,
            visits,
            exam: course.exam,
            ..Index::default()
        })
    }

    fn chapter(&mut self, name: &str) -> Option<Chapter> {
        let folder = format!("chapters/{name}");
        let head: file::Chapter = self.parse(&format!("{folder}/chapter.toml"))?;
        let place = |lesson: &Lesson| head.lessons.iter().position(|id| *id == lesson.id);
        let lessons = self.under(&format!("{folder}/lessons/")).into_iter();
        let lessons = lessons.filter_map(|path| self.lesson(path));
        let mut lessons: Vec<Lesson> = lessons.filter(|lesson| place(lesson).is_some()).collect();
        lessons.sort_by_key(place);
        let sets = self.under(&format!("{folder}/questions/")).into_iter();
        let questions = sets.flat_map(|path| self.questions(path)).collect();
        Some(Chapter {
            id: head.id,
            title: head.title,
            lessons,
            questions,
        })
    }

    fn lesson(&mut self, path: &str) -> Option<Lesson> {
        let lesson: file::Lesson = self.parse(path)?;
        for page in &lesson.page {
            let now = page_id(&lesson.id, &page.id);
            for lesson in lesson.was.iter().chain([&lesson.id]) {
                for page in page.was.iter().chain([&page.id]) {
                    let was = page_id(lesson, page);
                    if was != now {
                        self.renamed.pages.push((was, now.clone()));
                    }
                }
            }
        }
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

    fn questions(&mut self, path: &str) -> Vec<Question> {
        let set: Option<file::Questions> = self.parse(path);
        let mut questions = Vec::new();
        for question in set.into_iter().flat_map(|set| set.question) {
            let was = question.was.iter();
            let renamed = was.map(|was| (was.clone(), question.id.clone()));
            self.renamed.questions.extend(renamed);
            questions.push(Question {
                file: path.to_owned(),
                kind: question.kind().to_owned(),
                id: question.id,
                version: question.version,
                level: question.level,
                objective: question.objective,
                teaches: question.teaches,
            });
        }
        questions
    }

    fn visit(&mut self, path: &str) -> Option<Visit> {
        let visit: file::Visit = self.parse(path)?;
        let renamed = visit.was.into_iter().map(|was| (was, visit.id.clone()));
        self.renamed.visits.extend(renamed);
        Some(Visit {
            file: path.to_owned(),
            id: visit.id,
            title: visit.title,
            level: visit.level,
            turns: visit.turns,
            rubric: visit.rubric,
        })
    }

    fn parse<T: for<'b> Deserialize<'b>>(&mut self, path: &str) -> Option<T> {
        let text = self.files.iter().find(|(name, _)| *name == path);
        let parsed = text.and_then(|(_, text)| toml::from_str(text).ok());
        if parsed.is_none() {
            self.left_out.push(path.to_owned());
        }
        parsed
    }

    /// The TOML files of a folder, by name.
    fn under(&self, folder: &str) -> Vec<&'a str> {
        // Names are compared as they are written: a course is the same on every machine.
        let inside = |path: &&str| {
            path.strip_prefix(folder)
                .is_some_and(|name| name.rsplit_once('.').is_some_and(|(_, end)| end == "toml"))
        };
        let paths = self.files.iter().map(|(path, _)| *path);
        let mut paths: Vec<&str> = paths.filter(inside).collect();
        paths.sort_unstable();
        paths
    }
}

/// The whole id that a page of `lesson` has or had: its own behind the lesson's, or as it stands where it
/// names another lesson, from which the page has moved.
pub fn page_id(lesson: &str, page: &str) -> String {
    if page.contains('/') {
        page.to_owned()
    } else {
        format!("{lesson}/{page}")
    }
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
