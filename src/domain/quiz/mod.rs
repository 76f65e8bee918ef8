//! Questions: what they ask, how an answer is graded, and how a sitting with them runs.

pub mod draw;
pub mod kind;
pub mod run;

use std::collections::BTreeMap;

use super::event::Answer;
use super::id::{ObjectiveId, OptionId, PageId, QuestionId};
use super::lang::{Both, Lang, Text};
use crate::text;
use kind::Kind;

/// A question of the bank.
#[derive(Clone, PartialEq, Debug)]
pub struct Question {
    /// Its id.
    pub id: QuestionId,
    /// Raised when its meaning changes; statistics never pool versions.
    pub version: u32,
    /// What it asks about.
    pub objective: ObjectiveId,
    /// The slides of the deck that it rests on.
    pub slides: Vec<u32>,
    /// Whether it asks for knowing or for using.
    pub level: Level,
    /// The page that answers it.
    pub teaches: PageId,
    /// Whether the course adds it to the deck.
    pub beyond: bool,
    /// What is asked.
    pub ask: Text,
    /// Hints, each a little plainer than the one before.
    pub hints: Both<Vec<String>>,
    /// Why the answer is what it is.
    pub why: Text,
    /// What can be answered.
    pub kind: Kind,
}

/// What a question asks for.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Level {
    /// To know it.
    Recall,
    /// To use it in a case.
    Apply,
}

impl Level {
    /// Both, the easier first.
    pub const ALL: [Self; 2] = [Self::Recall, Self::Apply];

    /// The name it is written with.
    pub fn name(self) -> &'static str {
        match self {
            Self::Recall => "recall",
            Self::Apply => "apply",
        }
    }

    /// The level with this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|level| level.name() == name)
    }
}

/// How right an answer is.
#[derive(Clone, Copy, PartialEq, PartialOrd, Debug)]
pub struct Score {
    /// How many parts of it are right.
    pub right: usize,
    /// How many parts there are, at least 1.
    pub of: usize,
}

impl Score {
    /// Nothing right.
    pub const NONE: Self = Self { right: 0, of: 1 };

    /// The share that is right, from 0 to 1.
    pub fn share(self) -> f64 {
        // Questions have a handful of parts: both numbers are exact as `f64`.
        #[expect(clippy::cast_precision_loss, reason = "a handful of parts")]
        let share = self.right as f64 / self.of.max(1) as f64;
        share
    }

    /// Whether all of it is right.
    pub fn is_full(self) -> bool {
        self.right >= self.of
    }
}

impl Question {
    /// Grades `answer`. Whatever does not fit the question counts as not right.
    pub fn grade(&self, answer: &Answer) -> Score {
        match (&self.kind, answer) {
            (Kind::Single(options), Answer::Options(chosen)) => {
                kind::single::grade(options, chosen)
            }
            (Kind::Multiple(options), Answer::Options(chosen)) => {
                kind::multiple::grade(options, chosen)
            }
            (Kind::Classify(sort) | Kind::Match(sort), Answer::Pairs(pairs)) => {
                kind::classify::grade(sort, pairs)
            }
            (Kind::Order(steps), Answer::Order(order)) => kind::order::grade(steps, order),
            (Kind::Short(short), Answer::Text(typed)) => short.grade(typed),
            (Kind::Number(number), Answer::Number(given)) => number.grade(*given),
            (
                Kind::Single(_)
                | Kind::Multiple(_)
                | Kind::Classify(_)
                | Kind::Match(_)
                | Kind::Order(_)
                | Kind::Short(_)
                | Kind::Number(_),
                _,
            ) => Score::NONE,
        }
    }

    /// The answer that is fully right.
    pub fn key(&self) -> Answer {
        match &self.kind {
            Kind::Single(options) => Answer::Options(kind::single::key(options)),
            Kind::Multiple(options) => Answer::Options(kind::multiple::key(options)),
            Kind::Classify(sort) | Kind::Match(sort) => Answer::Pairs(kind::classify::key(sort)),
            Kind::Order(steps) => Answer::Order(kind::order::key(steps)),
            Kind::Short(short) => Answer::Text(short.shown(Lang::Zh).to_owned()),
            Kind::Number(number) => Answer::Number(number.is),
        }
    }

    /// An answer that is being made, with nothing in it yet.
    pub fn blank(&self) -> Answer {
        match self.kind {
            Kind::Single(_) | Kind::Multiple(_) => Answer::Options(Vec::new()),
            Kind::Classify(_) | Kind::Match(_) => Answer::Pairs(BTreeMap::new()),
            Kind::Order(_) => Answer::Order(Vec::new()),
            Kind::Short(_) | Kind::Number(_) => Answer::Text(String::new()),
        }
    }

    /// The answer that a `draft` of it makes; `None` while something is missing. What is typed for a number
    /// is text until it is given.
    pub fn given(&self, draft: &Answer) -> Option<Answer> {
        match (&self.kind, draft) {
            (Kind::Number(number), Answer::Text(typed)) => number.read(typed).map(Answer::Number),
            (_, draft) => self.says_all(draft).then(|| draft.clone()),
        }
    }

    /// Whether `answer` says something on every part of the question.
    fn says_all(&self, answer: &Answer) -> bool {
        match (&self.kind, answer) {
            (Kind::Short(_), Answer::Text(typed)) => !text::bare(typed).is_empty(),
            (Kind::Single(_), Answer::Options(chosen)) => chosen.len() == 1,
            (Kind::Multiple(options), Answer::Options(chosen)) => {
                chosen.len() == kind::multiple::wanted(options)
            }
            (Kind::Order(steps), Answer::Order(order)) => order.len() == steps.len(),
            (Kind::Classify(sort) | Kind::Match(sort), Answer::Pairs(pairs)) => {
                sort.items.iter().all(|item| pairs.contains_key(&item.id))
            }
            _ => false,
        }
    }

    /// The ids of what is ordered by the sitting's seed, in file order.
    pub fn parts(&self) -> Vec<&OptionId> {
        match &self.kind {
            Kind::Single(options) | Kind::Multiple(options) => {
                options.iter().map(|option| &option.id).collect()
            }
            Kind::Order(steps) => steps.iter().map(|step| &step.id).collect(),
            Kind::Classify(sort) | Kind::Match(sort) => {
                sort.items.iter().map(|item| &item.id).collect()
            }
            Kind::Short(_) | Kind::Number(_) => Vec::new(),
        }
    }
}
