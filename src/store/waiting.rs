//! Events that are not saved yet, in order; what is outdated among them is left out.

use std::time::{Duration, Instant};

use super::Ticket;
use crate::domain::event::Event;
use crate::domain::id::EventId;
use crate::domain::moment::Moment;

/// How long the first event that may wait does so.
pub(super) const PATIENCE: Duration = Duration::from_millis(500);

/// An event that is not saved yet.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Draft {
    pub(super) ticket: Ticket,
    pub(super) event: Event,
    pub(super) moment: Moment,
    /// The id under which it was handed out already, because it was not saved at once.
    pub(super) id: Option<EventId>,
}

/// The events that are not saved yet.
#[derive(Debug, Default)]
pub(super) struct Waiting {
    drafts: Vec<Draft>,
    due: Option<Instant>,
}

impl Waiting {
    /// Puts an event at the end.
    ///
    /// It takes the place of what it outdates.
    pub(super) fn push(&mut self, draft: Draft, now: Instant) {
        let new = &draft.event;
        self.drafts.retain(|earlier| !new.outdates(&earlier.event));
        if new.may_wait() {
            let due = now + PATIENCE;
            self.due = Some(self.due.map_or(due, |set| set.min(due)));
        } else {
            self.due = Some(now);
        }
        self.drafts.push(draft);
    }

    /// When they must be saved; nothing where nothing waits.
    pub(super) fn due(&self) -> Option<Instant> {
        self.due
    }

    /// Lets them wait until `then`; nothing for as long as nothing new comes.
    pub(super) fn put_off(&mut self, then: Option<Instant>) {
        self.due = then;
    }

    pub(super) fn is_empty(&self) -> bool {
        self.drafts.is_empty()
    }

    pub(super) fn drafts(&self) -> &[Draft] {
        &self.drafts
    }

    pub(super) fn drafts_mut(&mut self) -> &mut [Draft] {
        &mut self.drafts
    }

    /// Forgets them all, now that they are saved, and tells the last ticket.
    pub(super) fn clear(&mut self) -> Option<Ticket> {
        self.due = None;
        let last = self.drafts.iter().map(|draft| draft.ticket).max();
        self.drafts.clear();
        last
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::event::Answer;
    use crate::domain::id::SittingId;

    fn draft(event: Event) -> Draft {
        Draft {
            event,
            ..reached(1, "", 0)
        }
    }

    fn reached(ticket: u64, page: &str, step: u16) -> Draft {
        Draft {
            ticket: Ticket(ticket),
            event: Event::PageReached {
                page: page.into(),
                step,
            },
            moment: Moment::default(),
            id: None,
        }
    }

    fn after(positions: &[(&str, u16)]) -> Vec<(String, u16)> {
        let mut waiting = Waiting::default();
        for (ticket, (page, step)) in (1..).zip(positions) {
            waiting.push(reached(ticket, page, *step), Instant::now());
        }
        let left = waiting.drafts().iter().map(|draft| match &draft.event {
            Event::PageReached { page, step } => (page.to_string(), *step),
            other => panic!("{other:?}"),
        });
        left.collect()
    }

    #[test]
    fn of_each_page_the_newest_step_stays_and_the_furthest() {
        let pages = |list: &[(&str, u16)]| -> Vec<(String, u16)> {
            list.iter().map(|(p, s)| ((*p).to_owned(), *s)).collect()
        };
        assert_eq!(
            after(&[("a/1", 0), ("a/1", 1), ("a/1", 2)]),
            pages(&[("a/1", 2)])
        );
        assert_eq!(
            after(&[("a/1", 0), ("a/2", 0), ("a/1", 1)]),
            pages(&[("a/2", 0), ("a/1", 1)]),
            "where the learner is comes last"
        );
        assert_eq!(
            after(&[("a/1", 3), ("a/1", 2), ("a/1", 1)]),
            pages(&[("a/1", 3), ("a/1", 2), ("a/1", 1)]),
            "going back does not make a page unread"
        );
        assert_eq!(
            after(&[("a/1", 3), ("a/1", 2), ("a/1", 3)]),
            pages(&[("a/1", 3)])
        );
    }

    #[test]
    fn the_draft_of_an_answer_is_not_saved_with_the_answer() {
        let sitting = SittingId(uuid::Uuid::nil());
        let drafted = |question: &str, hints| Event::Drafted {
            sitting,
            question: question.into(),
            answer: Answer::Options(vec![]),
            hints,
            sure: None,
            left_s: None,
        };
        let skipped = |question: &str| Event::Skipped {
            sitting,
            question: question.into(),
        };
        let mut waiting = Waiting::default();
        for event in [drafted("a", 0), drafted("b", 0), drafted("a", 1)] {
            waiting.push(draft(event), Instant::now());
        }
        let left = |waiting: &Waiting| -> Vec<Event> {
            let drafts = waiting.drafts().iter();
            drafts.map(|draft| draft.event.clone()).collect()
        };
        assert_eq!(left(&waiting), [drafted("b", 0), drafted("a", 1)]);
        waiting.push(draft(skipped("a")), Instant::now());
        assert_eq!(left(&waiting), [drafted("b", 0), skipped("a")]);
    }

    #[test]
    fn the_first_position_sets_the_time_and_any_other_event_ends_it() {
        let start = Instant::now();
        let mut waiting = Waiting::default();
        waiting.push(reached(1, "a/1", 0), start);
        waiting.push(reached(2, "a/2", 0), start + PATIENCE / 2);
        assert_eq!(waiting.due(), Some(start + PATIENCE));
        let now = start + PATIENCE / 2;
        waiting.push(
            Draft {
                event: Event::StartedOver {},
                ..reached(3, "", 0)
            },
            now,
        );
        assert_eq!(waiting.due(), Some(now));
        assert_eq!(waiting.clear(), Some(Ticket(3)));
        assert_eq!(waiting.due(), None);
    }

    #[test]
    fn a_position_that_was_handed_out_is_thinned_like_any_other() {
        let mut waiting = Waiting::default();
        let mut first = reached(1, "a/1", 0);
        first.id = Some(EventId(uuid::Uuid::from_u128(1)));
        waiting.push(first, Instant::now());
        waiting.push(reached(2, "a/1", 1), Instant::now());
        assert_eq!(waiting.drafts(), [reached(2, "a/1", 1)]);
    }
}
