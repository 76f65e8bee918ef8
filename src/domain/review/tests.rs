//! What is due, in which order it is asked, and what the days to come ask.

use super::*;
use crate::domain::course::QuestionHead;
use crate::domain::quiz::Level;
use crate::domain::quiz::kind::Name;
use proptest::prelude::*;

const PLAN: Plan = Plan {
    retention: 0.9,
    exam: None,
};

fn heads(count: usize) -> Vec<QuestionHead> {
    let head = |at: usize| QuestionHead {
        id: format!("q{at}").into(),
        version: 1,
        objective: format!("o{}", at % 3).into(),
        level: Level::Apply,
        kind: Name::Single,
        teaches: "lesson/page".into(),
    };
    (0..count).map(head).collect()
}

fn known(day: i64, rating: Rating) -> Memory {
    Memory::after(None, 1, day, rating).unwrap()
}

fn items<'a>(heads: &'a [QuestionHead], memories: &'a [Option<Memory>]) -> Vec<Item<'a>> {
    let item = |(head, memory): (&'a QuestionHead, &'a Option<Memory>)| Item {
        head,
        memory: memory.as_ref(),
        is_read: true,
        is_called: false,
    };
    heads.iter().zip(memories).map(item).collect()
}

fn ids(asked: &[Asked]) -> Vec<&str> {
    asked.iter().map(|asked| asked.id.as_str()).collect()
}

#[test]
fn what_is_due_longest_comes_first_and_what_is_not_due_does_not() {
    let heads = heads(4);
    // Known well it comes after 2 days, hardly or not after 1.
    let memories = [
        Some(known(10, Rating::Good)),
        Some(known(9, Rating::Again)),
        Some(known(11, Rating::Good)),
        None,
    ];
    let items = items(&heads, &memories);
    let due = due(items.into_iter(), &PLAN, 12);
    assert_eq!(ids(&due.again), ["q1", "q0"]);
    assert_eq!((ids(&due.new), due.next), (vec!["q3"], None));
}

#[test]
fn where_nothing_is_due_it_says_when_the_next_is() {
    let heads = heads(2);
    let memories = [
        Some(known(10, Rating::Good)),
        Some(known(10, Rating::Again)),
    ];
    let due = due(items(&heads, &memories).into_iter(), &PLAN, 10);
    assert!(due.is_empty());
    assert_eq!(due.next, Some(1));
}

#[test]
fn what_was_not_read_takes_no_part_until_it_was_answered() {
    let heads = heads(2);
    let memory = known(1, Rating::Good);
    let items = [None, Some(&memory)].into_iter().zip(&heads);
    let items = items.map(|(memory, head)| Item {
        head,
        memory,
        is_read: false,
        is_called: false,
    });
    let due = due(items, &PLAN, 100);
    assert_eq!((ids(&due.again), due.new.len()), (vec!["q1"], 0));
}

#[test]
fn what_a_visit_calls_for_is_due_today_and_first_among_the_new() {
    let heads = heads(4);
    let memories = [
        Some(known(10, Rating::Good)),
        Some(known(10, Rating::Good)),
        None,
        None,
    ];
    let mut items = items(&heads, &memories);
    for at in [1, 3] {
        items[at].is_called = true;
    }
    let due = due(items.clone().into_iter(), &PLAN, 10);
    assert_eq!(ids(&due.again), ["q1"]);
    assert_eq!(ids(&due.new), ["q3", "q2"]);
    let today = forecast(&items, &PLAN, 10).days[0];
    assert!((today - 3.0).abs() < 1e-9, "{today}");
}

#[test]
fn a_day_takes_so_many_new_ones_and_no_more() {
    let heads = heads(NEW + 5);
    let mut memories = vec![None; NEW + 5];
    let new =
        |memories: &[Option<Memory>], day| due(items(&heads, memories).into_iter(), &PLAN, day).new;
    assert_eq!(new(&memories, 7).len(), NEW);
    memories[..NEW].fill(Some(known(7, Rating::Good)));
    let rest = due(items(&heads, &memories).into_iter(), &PLAN, 7);
    assert_eq!((rest.len(), rest.next), (0, Some(1)));
    assert_eq!(new(&memories, 8).len(), 5);
}

#[test]
fn an_answer_of_a_day_to_come_is_due_at_once() {
    let heads = heads(1);
    let memories = [Some(known(5000, Rating::Good))];
    assert_eq!(
        due(items(&heads, &memories).into_iter(), &PLAN, 20)
            .again
            .len(),
        1
    );
}

#[test]
fn an_exam_that_lies_ahead_keeps_intervals_short() {
    let first = known(0, Rating::Good);
    let memory = Memory::after(Some(&first), 1, 2, Rating::Good).unwrap();
    let plan = |exam| Plan { exam, ..PLAN };
    let free = plan(None).interval(&memory, 2);
    assert!(free > 4);
    assert_eq!(plan(Some(22)).interval(&memory, 2), 4);
    assert_eq!(plan(Some(4)).interval(&memory, 2), 1);
    // Behind it, and on its day, nothing is kept short.
    for past in [2, 1] {
        assert_eq!(plan(Some(past)).interval(&memory, 2), free);
    }
}

#[test]
fn settings_that_nobody_knows_are_none() {
    let plan = |retention: &str, exam: &str| {
        Plan::of(&HashMap::from([
            (Setting::Retention, retention.to_owned()),
            (Setting::ExamDate, exam.to_owned()),
        ]))
    };
    assert_eq!(
        plan("0.95", "1970-01-11"),
        Plan {
            retention: 0.95,
            exam: Some(10)
        }
    );
    assert_eq!(plan("2", "soon"), PLAN);
    assert_eq!(Plan::of(&HashMap::new()), PLAN);
}

#[test]
fn a_higher_retention_asks_more_of_a_day() {
    let heads = heads(60);
    let memories: Vec<Option<Memory>> = (0..60)
        .map(|at| Some(known(at % 3, Rating::Good)))
        .collect();
    let items = items(&heads, &memories);
    let mean = |retention| forecast(&items, &Plan { retention, ..PLAN }, 3).mean();
    assert!(mean(0.95) > mean(0.9) && mean(0.9) > mean(0.85));
    assert_eq!(forecast(&items, &PLAN, 3), forecast(&items, &PLAN, 3));
}

#[test]
fn a_forecast_begins_with_what_is_due_today() {
    let heads = heads(8);
    let memories: Vec<Option<Memory>> = (0..8)
        .map(|at| (at < 5).then(|| known(0, Rating::Again)))
        .collect();
    let items = items(&heads, &memories);
    let due = due(items.iter().copied(), &PLAN, 9);
    let days = forecast(&items, &PLAN, 9).days;
    assert_eq!((due.len(), days.len()), (8, DAYS));
    assert!((days[0] - 8.0).abs() < 1e-9, "{}", days[0]);
}

proptest! {
    /// Two of a kind follow one another only where nothing else is left, and none is lost.
    #[test]
    fn those_of_one_kind_are_put_apart(kinds in prop::collection::vec(0..4u16, 0..20)) {
        let apart = interleaved(kinds.clone(), |kind| *kind);
        let mut sorted = [apart.clone(), kinds.clone()];
        for all in &mut sorted {
            all.sort_unstable();
        }
        prop_assert_eq!(&sorted[0], &sorted[1]);
        let most = (0..4).map(|kind| kinds.iter().filter(|k| **k == kind).count()).max().unwrap_or(0);
        let pairs = apart.windows(2).filter(|pair| pair[0] == pair[1]).count();
        // As few as can be: what one kind has more than all others and one together.
        prop_assert_eq!(pairs, most.saturating_sub(kinds.len() - most + 1));
    }
}
