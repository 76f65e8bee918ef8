//! What the days to come will ask: the reviews that are due on each, if each day does what is due.

use crate::domain::seed::Seed;

use super::{Item, Memory, NEW, Plan, Rating};

/// How many days are looked ahead.
pub const DAYS: usize = 30;
/// How many times chance is tried, to tell the mean.
const TRIES: u32 = 8;

/// How many questions each of the next days asks, today first, as a mean.
#[derive(Clone, PartialEq, Debug)]
pub struct Forecast {
    /// Of each day.
    pub days: Vec<f64>,
}

impl Forecast {
    /// The mean of a day.
    pub fn mean(&self) -> f64 {
        #[expect(clippy::cast_precision_loss, reason = "a month")]
        let days = self.days.len().max(1) as f64;
        self.days.iter().sum::<f64>() / days
    }

    /// The day that asks most.
    pub fn most(&self) -> f64 {
        self.days.iter().copied().fold(0.0, f64::max)
    }
}

/// The next days under `plan`: of what the learner has begun and read; new questions as many as a day takes.
/// Whether an answer will be known is left to chance, as likely as the model says, the same each time.
pub fn forecast(items: &[Item], plan: &Plan, today: i64) -> Forecast {
    let known: Vec<Memory> = items
        .iter()
        .filter_map(|item| item.memory.copied())
        .collect();
    let is_new = |item: &&Item| item.memory.is_none() && item.is_read;
    let new = items.iter().filter(is_new).count();
    let introduced = known.iter().filter(|memory| memory.first == today).count();
    let mut days = vec![0.0; DAYS];
    for attempt in 0..TRIES {
        let mut chance = Seed::new(attempt, "forecast");
        let mut memories = known.clone();
        let mut waiting = new;
        for (day, count) in (today..).zip(days.iter_mut()) {
            let room = if day == today {
                NEW.saturating_sub(introduced)
            } else {
                NEW
            };
            let fresh = waiting.min(room);
            waiting -= fresh;
            *count += reviewed(&mut memories, plan, day, &mut chance);
            *count += f64::from(u32::try_from(fresh).unwrap_or(u32::MAX));
            let first = (0..fresh).filter_map(|_| Memory::after(None, 1, day, Rating::Good));
            memories.extend(first);
        }
    }
    for count in &mut days {
        *count /= f64::from(TRIES);
    }
    Forecast { days }
}

/// Reviews what is due on `day`, and says how many that were.
fn reviewed(memories: &mut [Memory], plan: &Plan, day: i64, chance: &mut Seed) -> f64 {
    let mut count = 0.0;
    for memory in memories {
        if plan.due(memory, day) > day {
            continue;
        }
        let known = chance.happens(memory.recall(day));
        let rating = if known { Rating::Good } else { Rating::Again };
        if let Some(next) = Memory::after(Some(memory), memory.version, day, rating) {
            *memory = next;
        }
        count += 1.0;
    }
    count
}
