//! Spaced review: what is remembered of each question, when it is due, and what that asks of the days to come.
//!
//! The model is FSRS-6 with its default parameters, by the crate `fsrs`. Days are local days, which begin
//! at 04:00.

mod forecast;
mod memory;

pub use forecast::{DAYS, Forecast, forecast};
pub use memory::{Memory, Rating};

use std::collections::HashMap;

use super::course::{Course, QuestionHead};
use super::event::{Asked, Setting};
use super::moment;

/// How many questions that were never answered come into review in a day, at most.
pub const NEW: usize = 12;
/// How many questions one round of review asks, at most.
pub const ROUND: usize = 20;
/// The share of the days left before an exam that an interval may take.
const NEAR: f64 = 0.2;

/// What a learner wants of the reviews.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Plan {
    /// How likely an answer is to be known when it is asked for again, between 0 and 1.
    pub retention: f64,
    /// The local day of the exam, as days since 1970, where there is one.
    pub exam: Option<i64>,
}

impl Plan {
    /// The retentions that can be chosen.
    pub const RETENTIONS: [&'static str; 3] = ["0.85", "0.90", "0.95"];

    /// What the settings say; a value that nobody knows is none.
    pub fn of(settings: &HashMap<Setting, String>) -> Self {
        let setting = |key| settings.get(&key).map(String::as_str);
        let retention = setting(Setting::Retention);
        let retention = retention.filter(|value| Self::RETENTIONS.contains(value));
        Self {
            retention: retention
                .and_then(|value| value.parse().ok())
                .unwrap_or(0.9),
            exam: setting(Setting::ExamDate).and_then(moment::day_of),
        }
    }

    /// After how many days what was reviewed on `day` comes again: as long as it is remembered, and, while
    /// an exam lies ahead, not longer than a fifth of the days that are left (after Cepeda et al. 2008, who
    /// found the best gap at 20 to 40 per cent of a short time, and less of a longer one).
    pub fn interval(&self, memory: &Memory, day: i64) -> i64 {
        let days = memory.interval(self.retention);
        self.longest(day).map_or(days, |longest| days.min(longest))
    }

    /// The longest interval from `day` on, where an exam lies ahead.
    pub fn longest(&self, day: i64) -> Option<i64> {
        let left = self.exam.map(|exam| exam - day).filter(|left| *left > 0);
        #[expect(clippy::cast_precision_loss, reason = "days are few")]
        let longest = left.map(|left| whole(left as f64 * NEAR).max(1));
        longest
    }

    /// The day on which it is due. One that was last answered on a day to come, by a clock that was wrong,
    /// is due at once.
    pub fn due(&self, memory: &Memory, today: i64) -> i64 {
        if memory.day > today {
            return today;
        }
        memory.day + self.interval(memory, memory.day)
    }
}

/// Days as a whole number.
#[expect(
    clippy::cast_possible_truncation,
    reason = "intervals are cut to a hundred years"
)]
fn whole(days: f64) -> i64 {
    days.clamp(0.0, 36_500.0).round() as i64
}

/// A question as far as its review goes.
#[derive(Clone, Copy, Debug)]
pub struct Item<'a> {
    /// The question.
    pub head: &'a QuestionHead,
    /// What is remembered of it; nothing where it was not answered in its present version.
    pub memory: Option<&'a Memory>,
    /// Whether its lesson was read, so that it takes part.
    pub is_read: bool,
    /// Whether a visit that went poorly calls for it: it is due, whatever is remembered of it.
    pub is_called: bool,
}

/// What is to be reviewed.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Due {
    /// What was answered before and is due, the longest due first.
    pub again: Vec<Asked>,
    /// What was never answered, of lessons that were read: as many as the day still takes.
    pub new: Vec<Asked>,
    /// In how many days the next comes, where nothing is due and something will be.
    pub next: Option<i64>,
}

impl Due {
    /// How many there are.
    pub fn len(&self) -> usize {
        self.again.len() + self.new.len()
    }

    /// Whether there is nothing to review.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

/// How many minutes so many questions take: a quarter of a minute each.
pub fn minutes(questions: usize) -> usize {
    questions.div_ceil(4)
}

/// What is due `today`. A question takes part once its lesson was read, or once it was answered.
pub fn due<'a>(items: impl Iterator<Item = Item<'a>>, plan: &Plan, today: i64) -> Due {
    let mut again: Vec<(i64, &QuestionHead)> = Vec::new();
    let mut new: Vec<&QuestionHead> = Vec::new();
    let (mut introduced, mut called) = (0, 0);
    let mut next = None;
    for Item {
        head,
        memory,
        is_read,
        is_called,
    } in items
    {
        match memory {
            Some(memory) => {
                introduced += usize::from(memory.first == today);
                let due = plan.due(memory, today);
                let due = if is_called { due.min(today) } else { due };
                if due <= today {
                    again.push((due, head));
                } else {
                    next = Some(next.map_or(due, |next: i64| next.min(due)));
                }
            }
            // What is called for comes before what merely was read.
            None if is_read && is_called => {
                new.insert(called, head);
                called += 1;
            }
            None if is_read => new.push(head),
            None => {}
        }
    }
    again.sort_by_key(|(due, _)| *due);
    let room = NEW.saturating_sub(introduced);
    // What the day does not take any more comes tomorrow.
    if new.len() > room {
        next = Some(today + 1);
    }
    new.truncate(room);
    let asked = |head: &QuestionHead| Asked {
        id: head.id.clone(),
        version: head.version,
    };
    let due = Due {
        again: again.into_iter().map(|(_, head)| asked(head)).collect(),
        new: new.into_iter().map(asked).collect(),
        next: None,
    };
    Due {
        next: next.map(|day| day - today).filter(|_| due.is_empty()),
        ..due
    }
}

/// The questions of a round of review: what is due, by urgency, then what is new; two about one objective
/// follow one another only where nothing else is left.
pub fn round(course: &Course, due: &Due) -> Vec<Asked> {
    let all: Vec<Asked> = due
        .again
        .iter()
        .chain(&due.new)
        .take(ROUND)
        .cloned()
        .collect();
    interleaved(all, |asked| {
        course.question(&asked.id).map(|head| &head.objective)
    })
}

/// Puts those of one kind apart as far as that is possible: each time the first of another kind than the
/// one before, unless one kind has so many left that it has to come now.
fn interleaved<T, K: PartialEq>(mut waiting: Vec<T>, kind: impl Fn(&T) -> K) -> Vec<T> {
    let mut apart: Vec<T> = Vec::with_capacity(waiting.len());
    while !waiting.is_empty() {
        let last = apart.last().map(&kind);
        let others = |of: &K| waiting.iter().filter(|one| kind(one) != *of).count();
        let crowded = waiting.iter().position(|one| {
            let of = kind(one);
            waiting.len() - others(&of) > others(&of)
        });
        let crowded = crowded.filter(|at| waiting.get(*at).map(&kind) != last);
        let other = || waiting.iter().position(|one| Some(kind(one)) != last);
        let next = crowded.or_else(other).unwrap_or(0);
        apart.push(waiting.remove(next));
    }
    apart
}

#[cfg(test)]
mod tests;
