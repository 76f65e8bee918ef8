//! The log in memory, with what it folds to: which starting over still holds is decided here.

use super::Progress;
use crate::domain::course::Renamed;
use crate::domain::event::{Entry, Event};
use crate::domain::id::EventId;

/// The log in memory, with what it folds to.
#[derive(Clone, Debug, Default)]
pub struct History {
    renamed: Renamed,
    entries: Vec<Entry>,
    progress: Progress,
}

impl History {
    /// An empty log of a course in which these things were renamed.
    pub fn new(renamed: Renamed) -> Self {
        Self {
            renamed,
            ..Self::default()
        }
    }

    /// The fold.
    pub fn progress(&self) -> &Progress {
        &self.progress
    }

    /// The id of the newest entry.
    fn newest(&self) -> Option<EventId> {
        self.entries.last().map(|entry| entry.id)
    }

    /// Takes over rows of the log. The fold goes in the order of ids, whatever order they come in.
    pub fn extend(&mut self, rows: impl IntoIterator<Item = Entry>) {
        let mut is_stale = false;
        for row in rows {
            if self.newest() < Some(row.id) {
                is_stale |= row.event == Event::TakenUpAgain {};
                if !is_stale {
                    apply(&mut self.progress, &row, &self.renamed);
                }
                self.entries.push(row);
            } else if let Err(place) = self.entries.binary_search_by_key(&row.id, |e| e.id) {
                self.entries.insert(place, row);
                is_stale = true;
            }
        }
        if is_stale {
            self.refold();
        }
    }

    /// Takes over what is renamed in another version of the course.
    pub fn rename(&mut self, renamed: Renamed) {
        if renamed != self.renamed {
            self.renamed = renamed;
            self.refold();
        }
    }

    fn refold(&mut self) {
        self.progress = Progress::default();
        let mut undone = self.undone().into_iter().peekable();
        for (at, entry) in self.entries.iter().enumerate() {
            if undone.next_if_eq(&at).is_none() {
                apply(&mut self.progress, entry, &self.renamed);
            }
        }
    }

    /// Where the startings over stand that do not hold any more, in order.
    fn undone(&self) -> Vec<usize> {
        let (mut hold, mut undone) = (Vec::new(), Vec::new());
        for (at, entry) in self.entries.iter().enumerate() {
            match entry.event {
                Event::StartedOver {} => hold.push(at),
                Event::TakenUpAgain {} => undone.extend(hold.pop()),
                _ => {}
            }
        }
        undone.sort_unstable();
        undone
    }
}

/// The entries keep the ids of their time; the fold has the present ones.
fn apply(progress: &mut Progress, entry: &Entry, renamed: &Renamed) {
    if *renamed == Renamed::default() {
        progress.apply(&entry.event, entry.stamp());
    } else {
        progress.apply(&entry.event.clone().renamed(renamed), entry.stamp());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::event::{Answer, Asked, Mode, Setting};
    use crate::domain::id::{LearnerId, RunId, SittingId};
    use crate::domain::moment::Moment;
    use crate::domain::visit::Grade;
    use proptest::prelude::*;
    use uuid::Uuid;

    const OVER: Event = Event::StartedOver {};
    const AGAIN: Event = Event::TakenUpAgain {};

    fn rows(events: &[Event]) -> Vec<Entry> {
        let row = |(seq, event): (i64, &Event)| Entry {
            seq,
            id: EventId(Uuid::from_u128(u128::try_from(seq).unwrap())),
            moment: Moment { at: 0, offset: 0 },
            learner: LearnerId(Uuid::nil()),
            course: "course".into(),
            event: event.clone(),
        };
        (1..).zip(events).map(row).collect()
    }

    /// The fold of events that come in one after the other, as a session gets them.
    fn fold(events: &[Event]) -> Progress {
        let mut history = History::default();
        for row in rows(events) {
            history.extend([row]);
        }
        history.progress
    }

    fn read(page: &str) -> Event {
        Event::PageReached {
            page: page.into(),
            step: 1,
        }
    }

    #[test]
    fn starting_over_keeps_name_and_settings_and_what_can_be_taken_up_again() {
        let named = Event::Named {
            name: "林晓".into(),
        };
        let set = Event::Set {
            key: Setting::Look,
            value: "dark".into(),
        };
        let events = [named, set, read("a/1"), OVER];
        let anew = fold(&events);
        assert_eq!(anew.name.as_deref(), Some("林晓"));
        assert_eq!(anew.settings[&Setting::Look], "dark");
        assert_eq!(anew.step(&"a/1".into()), None);
        assert!(anew.is_anew && !anew.is_begun() && !anew.is_first_start());
        let again = fold(&[&events[..], &[read("a/2"), AGAIN]].concat());
        assert!(again.step(&"a/1".into()).is_some());
        assert!(again.step(&"a/2".into()).is_some());
        assert!(!again.is_anew);
    }

    #[test]
    fn each_taking_up_again_undoes_one_starting_over_the_last_first() {
        let step = |events: &[Event], page: &str| fold(events).step(&page.into()).is_some();
        let mut events = vec![read("a/1"), OVER, read("a/2"), OVER, read("a/3"), AGAIN];
        assert!(!step(&events, "a/1") && step(&events, "a/2") && step(&events, "a/3"));
        assert!(fold(&events).is_anew);
        events.push(AGAIN);
        assert!(step(&events, "a/1") && step(&events, "a/2") && step(&events, "a/3"));
        assert!(!fold(&events).is_anew);
    }

    #[test]
    fn what_is_renamed_while_the_log_is_open_counts_and_can_be_taken_back() {
        let mut history = History::default();
        history.extend(rows(&[read("a/old")]));
        for now in ["a/new", "a/newer", "a/old"] {
            let renamed = Renamed {
                pages: [("a/old".into(), now.into())].into(),
                ..Renamed::default()
            };
            history.rename(renamed);
            for page in ["a/new", "a/newer", "a/old"] {
                let is_reached = history.progress().step(&page.into()).is_some();
                assert_eq!(is_reached, page == now, "{page} as {now}");
            }
        }
    }

    #[test]
    fn a_name_that_was_emptied_is_none() {
        let named = |name: &str| Event::Named { name: name.into() };
        assert_eq!(fold(&[named("林晓"), named("")]).name, None);
    }

    /// Anything that a learner does but starting over.
    fn deed() -> impl Strategy<Value = Event> {
        let sitting = |n: u8| SittingId(Uuid::from_u128(n.into()));
        let run = |n: u8| RunId(Uuid::from_u128(n.into()));
        (0..9u8, 0..3u8).prop_map(move |(kind, n)| match kind {
            0..3 => Event::PageReached {
                page: format!("lesson/{kind}").as_str().into(),
                step: n.into(),
            },
            3 => Event::Named {
                name: n.to_string(),
            },
            4 => Event::Set {
                key: Setting::Lang,
                value: n.to_string(),
            },
            5 => Event::SittingBegan {
                sitting: sitting(n),
                mode: Mode::Practice,
                seed: 1,
                attempt: None,
                questions: ["q0", "q1"].map(asked).into(),
                limit_s: None,
            },
            6 => Event::Answered {
                sitting: sitting(n),
                question: "q0".into(),
                version: 1,
                answer: Answer::Options(Vec::new()),
                score: n.into(),
                hints: 0,
                shown: false,
                took_ms: 1,
                sure: None,
                left_s: None,
            },
            7 => Event::VisitBegan {
                run: run(n),
                visit: "visit".into(),
                seed: 1,
                mode: Mode::Practice,
                brought: Vec::new(),
                from: None,
            },
            _ => Event::VisitEnded {
                run: run(n),
                ending: "ending".into(),
                rubric: [("criterion".into(), Grade::Poor)].into(),
            },
        })
    }

    fn asked(id: &str) -> Asked {
        Asked {
            id: id.into(),
            version: 1,
        }
    }

    /// Deeds among which each starting over is undone again, one within the other or side by side.
    fn balanced() -> impl Strategy<Value = Vec<Event>> {
        let deeds = prop::collection::vec(deed(), 0..6);
        deeds.prop_recursive(3, 24, 3, |inner| {
            let undone = (inner.clone(), inner.clone());
            let undone = undone
                .prop_map(|(within, after)| [vec![OVER], within, vec![AGAIN], after].concat());
            (inner, undone).prop_map(|(before, undone)| [before, undone].concat())
        })
    }

    /// Any deeds, with startings over and takings up again anywhere.
    fn any_deeds() -> impl Strategy<Value = Vec<Event>> {
        let event = prop_oneof![6 => deed(), 1 => Just(OVER), 1 => Just(AGAIN)];
        prop::collection::vec(event, 0..20)
    }

    proptest! {
        #[test]
        fn undone_it_is_as_if_it_had_never_been(before in any_deeds(), since in balanced(), after in any_deeds()) {
            let undone = [&before[..], &[OVER], &since, &[AGAIN], &after].concat();
            let never = [before, since, after].concat();
            prop_assert_eq!(fold(&undone), fold(&never));
        }

        #[test]
        fn with_nothing_to_take_up_again_nothing_changes(before in balanced(), after in any_deeds()) {
            let asked = [&before[..], &[AGAIN], &after].concat();
            prop_assert_eq!(fold(&asked), fold(&[before, after].concat()));
        }

        #[test]
        fn the_order_in_which_rows_come_does_not_matter(
            (events, order) in any_deeds().prop_flat_map(|events| {
                let order = Just((0..events.len()).collect::<Vec<_>>()).prop_shuffle();
                (Just(events), order)
            }),
            at_once in 1..5usize,
        ) {
            let rows = rows(&events);
            let shuffled: Vec<Entry> = order.iter().map(|at| rows[*at].clone()).collect();
            let mut history = History::default();
            for some in shuffled.chunks(at_once) {
                history.extend(some.to_vec());
            }
            prop_assert_eq!(history.progress, fold(&events));
        }
    }
}
