//! Names of things: words an author chose (stable, kept in the log) and numbers that were drawn.

use std::fmt;
use std::sync::Arc;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Whether `text` is an id as authors write them: lower-case ASCII words and digits joined by `-`.
pub fn is_well_formed(text: &str) -> bool {
    !text.is_empty()
        && text.split('-').all(|word| {
            !word.is_empty()
                && word
                    .bytes()
                    .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
        })
}

macro_rules! words {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(Arc<str>);

        impl $name {
            /// The id as it is written in the course's files.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl<T: Into<Arc<str>>> From<T> for $name {
            fn from(text: T) -> Self {
                Self(text.into())
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    )+};
}

words! {
    /// A chapter.
    ChapterId,
    /// A lesson, unique over the course.
    LessonId,
    /// A page, written `lesson/page`.
    PageId,
    /// A question, unique over the course.
    QuestionId,
    /// An option, item or category, unique inside its question.
    OptionId,
    /// Something a new hire must be able to do.
    ObjectiveId,
    /// A term of the glossary.
    TermId,
    /// A role-play of a visit.
    VisitId,
    /// A scene, unique inside its visit.
    SceneId,
    /// Something the learner may say, unique inside its scene.
    LineId,
    /// A hidden fact, unique inside its visit.
    FactId,
    /// One of the values a hidden fact may have.
    ValueId,
    /// A meter, unique inside its visit.
    MeterId,
    /// A named stretch of a meter.
    StateId,
    /// Something to prepare before a visit.
    ItemId,
    /// Something that was done in a visit.
    MarkId,
    /// How a visit can end.
    EndingId,
    /// A behaviour that a visit looks for.
    RubricId,
}

impl PageId {
    /// The page `page` of the lesson `lesson`.
    pub fn of(lesson: &LessonId, page: &str) -> Self {
        Self(format!("{lesson}/{page}").into())
    }

    /// The lesson the page stands in.
    pub fn lesson(&self) -> LessonId {
        LessonId(self.0.split_once('/').map_or(&*self.0, |(l, _)| l).into())
    }
}

macro_rules! numbers {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }
    )+};
}

numbers! {
    /// One event of the log (UUID v7: its order is the order of the log).
    EventId,
    /// Who learns; made at the first start.
    LearnerId,
    /// One sitting with questions, from its beginning to its end.
    SittingId,
    /// One play of a visit.
    RunId,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_lower_case_words_joined_by_hyphens() {
        for good in ["a", "three-sales-roles", "slide-5", "09"] {
            assert!(is_well_formed(good), "{good}");
        }
        for bad in ["", "A", "a_b", "-a", "a-", "a--b", "课", "a b", "a/b"] {
            assert!(!is_well_formed(bad), "{bad}");
        }
    }

    #[test]
    fn a_page_knows_its_lesson() {
        let page = PageId::of(&"roles".into(), "who");
        assert_eq!(page.as_str(), "roles/who");
        assert_eq!(page.lesson(), LessonId::from("roles"));
    }
}
