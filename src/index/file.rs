//! The files as far as the index reads them.

use super::{Deserialize, Exam, Objective, Pair};
use serde::de::IgnoredAny;

#[derive(Deserialize)]
pub(super) struct Course {
    pub(super) id: String,
    pub(super) version: String,
    pub(super) title: Pair,
    pub(super) chapters: Vec<String>,
    #[serde(default)]
    pub(super) objective: Vec<Objective>,
    #[serde(default)]
    pub(super) exam: Exam,
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
    #[serde(default)]
    pub(super) was: Vec<String>,
    pub(super) title: Pair,
    pub(super) objective: String,
    pub(super) minutes: u32,
    #[serde(default)]
    pub(super) page: Vec<Page>,
}

#[derive(Deserialize)]
pub(super) struct Page {
    pub(super) id: String,
    #[serde(default)]
    pub(super) was: Vec<String>,
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
    #[serde(default)]
    pub(super) was: Vec<String>,
    pub(super) version: u32,
    pub(super) objective: String,
    pub(super) level: String,
    pub(super) teaches: String,
    single: Option<IgnoredAny>,
    multiple: Option<IgnoredAny>,
    classify: Option<IgnoredAny>,
    r#match: Option<IgnoredAny>,
    order: Option<IgnoredAny>,
    short: Option<IgnoredAny>,
    number: Option<IgnoredAny>,
}

impl Question {
    /// The key of its kind; none where it has no kind that is known.
    pub(super) fn kind(&self) -> &'static str {
        let kinds = [
            ("single", &self.single),
            ("multiple", &self.multiple),
            ("classify", &self.classify),
            ("match", &self.r#match),
            ("order", &self.order),
            ("short", &self.short),
            ("number", &self.number),
        ];
        let there = kinds.into_iter().find(|(_, value)| value.is_some());
        there.map_or("", |(key, _)| key)
    }
}

#[derive(Deserialize)]
pub(super) struct Visit {
    pub(super) id: String,
    #[serde(default)]
    pub(super) was: Vec<String>,
    pub(super) title: Pair,
    pub(super) level: u8,
    pub(super) turns: u16,
    #[serde(default)]
    pub(super) rubric: Vec<super::Criterion>,
}
