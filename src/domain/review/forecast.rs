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
    let known: Vec<Card> = items
        .iter()
        .filter_map(|item| Some(Card::of(*item.memory?, item.is_called, plan, today)))
        .collect();
    let is_new = |item: &&Item| item.memory.is_none() && item.is_read;
    let new = items.iter().filter(is_new).count();
    let introduced = known
        .iter()
        .filter(|card| card.memory.first == today)
        .count();
    let mut days = vec![0.0; DAYS];
    for attempt in 0..TRIES {
        let mut chance = Seed::new(attempt, "forecast");
        let mut cards = known.clone();
        let mut waiting = new;
        for (day, count) in (today..).zip(days.iter_mut()) {
            let room = if day == today {
                NEW.saturating_sub(introduced)
            } else {
                NEW
            };
            let fresh = waiting.min(room);
            waiting -= fresh;
            *count += reviewed(&mut cards, plan, day, &mut chance);
            *count += f64::from(u32::try_from(fresh).unwrap_or(u32::MAX));
            let first = (0..fresh).filter_map(|_| Memory::after(None, 1, day, Rating::Good));
            cards.extend(first.map(|memory| Card::of(memory, false, plan, day)));
        }
    }
    for count in &mut days {
        *count /= f64::from(TRIES);
    }
    Forecast { days }
}

/// A question on its way through the days.
#[derive(Clone, Copy)]
struct Card {
    memory: Memory,
    due: i64,
}

impl Card {
    fn of(memory: Memory, is_called: bool, plan: &Plan, today: i64) -> Self {
        let due = plan.due(&memory, today);
        Self {
            due: if is_called { due.min(today) } else { due },
            memory,
        }
    }
}

/// Reviews what is due on `day`, and says how many that were.
fn reviewed(cards: &mut [Card], plan: &Plan, day: i64, chance: &mut Seed) -> f64 {
    let mut count = 0.0;
    for card in cards.iter_mut().filter(|card| card.due <= day) {
        let rating = if chance.happens(card.memory.recall(day)) {
            Rating::Good
        } else {
            Rating::Again
        };
        let version = card.memory.version;
        if let Some(next) = Memory::after(Some(&card.memory), version, day, rating) {
            *card = Card::of(next, false, plan, day);
        }
        count += 1.0;
    }
    count
}
