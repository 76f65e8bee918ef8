//! Every visit of the course, played as one would who has learnt the deck, and as one who pitches.

use proptest::prelude::*;
use qucheng::domain::visit::{Debrief, Grade, Plan, Proof, Run, Way};
use qucheng::paper;
use std::sync::Arc;

use super::*;

/// The visits, each ready to be played.
fn plans() -> Vec<Arc<Plan>> {
    let desk = Desk::zh(80, 24);
    let heads = desk.shelf().course().visits.clone();
    let plans = heads.iter().map(|head| desk.shelf().visit(&head.id));
    plans.map(Option::unwrap).collect()
}

/// The play with the highest rubric total there is.
fn golden(plan: &Plan) -> Way {
    let golden = Proof::new(plan, qucheng::text::width).golden.unwrap();
    assert_eq!(golden.total, golden.of, "{}", plan.visit().id);
    golden.way
}

/// The play of one who prepares nothing and always says what pleases least and finds out least.
fn pitched(plan: &Arc<Plan>, seed: u32) -> Way {
    let mut run = Run::new(Arc::clone(plan), seed, &[]).unwrap();
    while run.ended().is_none() {
        let offers: Vec<_> = run.offers().iter().map(|line| line.id.clone()).collect();
        let worth = |id: &qucheng::domain::id::LineId| {
            let mut next = run.clone();
            next.choose(id).unwrap();
            let mood = next.meters().iter().map(|gauge| gauge.value).sum::<u8>();
            let known = next.facts().filter(|(_, value)| value.is_some()).count();
            (mood, known, next.ended().map(|ending| ending.class))
        };
        let worst = offers.into_iter().min_by_key(worth).unwrap();
        run.choose(&worst).unwrap();
    }
    Way {
        seed,
        prepare: Vec::new(),
        lines: run.choices().into_iter().map(|(_, line)| line).collect(),
    }
}

fn play(plan: &Arc<Plan>, way: &Way) -> Run {
    let mut run = Run::new(Arc::clone(plan), way.seed, &way.prepare).unwrap();
    for line in &way.lines {
        run.choose(line).unwrap();
    }
    run
}

#[test]
fn who_has_learnt_the_deck_wins_each_visit_and_who_pitches_loses_it() {
    for plan in plans() {
        let id = &plan.visit().id;
        let won = Debrief::of(&play(&plan, &golden(&plan))).unwrap();
        assert_eq!(won.class, Grade::Good, "{id}");
        assert_eq!(won.weakest(plan.visit()), None, "{id}");
        for seed in 0..plan.variants() {
            let lost = Debrief::of(&play(&plan, &pitched(&plan, seed))).unwrap();
            assert_eq!(lost.class, Grade::Poor, "{id}, case {seed}");
            let poor = lost.rubric.iter().filter(|line| line.grade == Grade::Poor);
            assert!(poor.count() * 2 > lost.rubric.len(), "{id}, case {seed}");
        }
    }
}

#[test]
fn what_comes_of_each_visit() {
    for plan in plans() {
        for (name, way) in [("golden", golden(&plan)), ("pitched", pitched(&plan, 1))] {
            let run = play(&plan, &way);
            let texts = Lang::ALL.map(|lang| paper::debrief(&run, lang));
            let name = format!("visit_{}_{name}", plan.visit().id);
            insta::assert_snapshot!(name, texts.join("\n---\n\n"));
        }
    }
}

#[test]
fn in_each_visit_all_that_is_heard_and_said_is_seen_whole() {
    for plan in plans() {
        for lang in Lang::ALL {
            let mut desk = Desk::new(lang, 80, 24, Vec::new()).hastily();
            for way in [golden(&plan), pitched(&plan, 0)] {
                let visit = plan.visit().id.clone();
                desk.open(Route::VisitSeed(visit, way.seed));
                for item in &way.prepare {
                    let mut items = plan.visit().prepare.items.iter();
                    let at = items.position(|there| there.id == *item).unwrap();
                    desk.keys(&(at + 1).to_string());
                }
                desk.keys("enter");
                if way.prepare.is_empty() {
                    desk.keys("enter");
                }
                for line in &way.lines {
                    let says = desk.talk().unwrap().says().unwrap().str(lang).to_owned();
                    desk.sees(&says);
                    for offer in offers(&desk) {
                        desk.sees(offer.shown().str(lang));
                    }
                    say(&mut desk, line.as_str());
                }
                let run = play(&plan, &way);
                desk.sees(run.ended().unwrap().text.str(lang));
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Whatever is prepared and said, a visit ends in time; played again it is told the same, letter by letter.
    #[test]
    fn any_play_of_any_visit_ends_in_a_debrief_that_is_always_the_same(
        visit in any::<prop::sample::Index>(),
        seed: u32,
        picks in prop::collection::vec(any::<prop::sample::Index>(), 20),
    ) {
        let plans = PLANS.get_or_init(plans);
        let plan = visit.get(plans);
        let mut run = Run::new(Arc::clone(plan), seed, &[]).unwrap();
        for pick in &picks {
            let offers: Vec<_> = run.offers().iter().map(|line| line.id.clone()).collect();
            if offers.is_empty() {
                break;
            }
            prop_assert!((3..=4).contains(&offers.len()), "{:?}", offers);
            run.choose(pick.get(&offers)).unwrap();
        }
        prop_assert!(run.ended().is_some() && run.turn() <= plan.visit().turns);
        let again = Run::replay(Arc::clone(plan), seed, &[], run.choices());
        prop_assert_eq!(again.lost, None);
        prop_assert_eq!(Debrief::of(&run), Debrief::of(&again.run));
        for lang in Lang::ALL {
            prop_assert_eq!(paper::debrief(&run, lang), paper::debrief(&again.run, lang));
        }
    }
}

/// The visits, parsed once for all cases.
static PLANS: std::sync::OnceLock<Vec<Arc<Plan>>> = std::sync::OnceLock::new();

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    /// Any keys that choose and go on lead a visit to its debrief.
    #[test]
    fn any_keys_lead_a_visit_to_its_debrief(
        visit in any::<prop::sample::Index>(),
        seed in 0..16_u32,
        keys in prop::collection::vec(1..5_usize, 20),
    ) {
        let plan = visit.get(PLANS.get_or_init(plans));
        let mut desk = Desk::en(80, 24).hastily();
        desk.open(Route::VisitSeed(plan.visit().id.clone(), seed)).keys("enter enter");
        for key in keys {
            if desk.talk().is_none() {
                break;
            }
            desk.keys(&format!("{key} enter")).hears_the_coach();
        }
        prop_assert!(desk.talk().is_none());
        desk.sees(Words::of(Lang::En).visit.rubric);
    }
}
