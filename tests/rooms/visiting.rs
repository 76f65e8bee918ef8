//! A visit, from preparing to looking back.

use qucheng::screens::flow::Effect;
use qucheng::text::width;

use super::*;

#[test]
fn a_visit_goes_from_preparing_to_the_debrief_and_can_be_played_again() {
    let mut desk = Desk::zh(80, 24);
    let visit = first_visit(&desk);
    let plan = desk.shelf().visit(&visit).unwrap();
    desk.open(Route::Visit(visit))
        .sees(ZH.visit.prepare)
        .asks_nothing();
    desk.keys("1 4").sees(ZH.visit.no_time);
    desk.keys("1 2 3 enter")
        .asks_for(|event| matches!(event, Event::VisitBegan { brought, .. } if brought.len() == 2));
    desk.sees(ZH.visit.notebook)
        .sees(&plan.visit().scenes[0].says[0].text.zh);
    let before = desk.noted();
    desk.talks(4).asks("line_chosen");
    assert!(desk.noted() > before, "the notebook fills");
    desk.keys("b")
        .sees(ZH.talk.title)
        .keys("esc")
        .sees(ZH.visit.notebook);
    desk.talks(30);
    assert_eq!(desk.kinds(), ["line_chosen", "visit_ended"]);
    let told = desk.progress().visited.last().unwrap().clone();
    let ending = plan
        .visit()
        .ending(&told.ended.as_ref().unwrap().ending)
        .unwrap();
    desk.sees(&ending.text.zh).sees(&(ZH.visit.turns_and_case)(
        u16::try_from(told.lines.len()).unwrap(),
        told.seed,
    ));

    desk.keys("t")
        .sees(ZH.visit.choose_turn)
        .keys("esc")
        .does_not_see(ZH.visit.choose_turn);
    desk.keys("t up enter").asks_for(|event| match event {
        Event::VisitBegan {
            from: Some(from), ..
        } => from.run == told.run && usize::from(from.turn) == told.lines.len() - 2,
        _ => false,
    });
    assert_eq!(
        desk.progress().visit.as_ref().unwrap().lines.len(),
        told.lines.len() - 2
    );
    desk.talks(30)
        .keys("n")
        .sees(ZH.visit.prepare)
        .keys("2 enter")
        .asks_for(|event| matches!(event, Event::VisitBegan { seed, .. } if *seed != told.seed));
}

#[test]
fn a_visit_that_was_ended_can_be_looked_back_on_and_played_on() {
    let mut desk = Desk::zh(80, 24);
    visit(&mut desk, "", BAD);
    let told = desk.progress().visited.last().unwrap().clone();
    let debrief = desk.frame();
    let mut later = desk.again();
    // The list is on the first visit that was never played, below.
    later.keys("v up").sees(ZH.visits.look_back);
    later.sees(&(ZH.visit.turns_and_case)(
        u16::try_from(told.lines.len()).unwrap(),
        told.seed,
    ));
    later.keys("enter").asks_nothing();
    assert_eq!(later.frame(), debrief);
    later.keys("t up enter").asks_for(
        |event| matches!(event, Event::VisitBegan { from: Some(from), .. } if from.run == told.run),
    );
    later.keys("esc").sees(ZH.visits.goes_on);
    let mut open = later.again();
    open.keys("v")
        .sees(ZH.visits.go_on)
        .keys("enter")
        .asks_nothing();
    open.sees(&(ZH.visit.turn)(
        u16::try_from(told.lines.len() - 1).unwrap(),
    ));
}

#[test]
fn after_a_visit_the_list_is_on_what_came_of_it() {
    let mut desk = Desk::zh(80, 24);
    let picked = |desk: &mut Desk| {
        let frame = desk.frame();
        let line = frame.lines().find(|line| line.contains('›'));
        line.unwrap().to_owned()
    };
    desk.keys("v");
    let visit = picked(&mut desk);
    // Nothing has come of it yet.
    desk.keys("enter esc");
    assert_eq!(picked(&mut desk), visit);
    desk.keys("enter 2 enter 1 enter esc");
    assert!(picked(&mut desk).contains(ZH.visits.goes_on));
    desk.keys("enter").talks(40).keys("esc");
    let ended = picked(&mut desk);
    assert!(!ended.contains(ZH.visits.goes_on) && ended != visit);
    // Another play of the same visit, and the selection moves on from there.
    desk.keys("up enter 2 enter 1 enter esc");
    assert!(picked(&mut desk).contains(ZH.visits.goes_on));
    desk.keys("down");
    assert_eq!(picked(&mut desk), ended);
}

#[test]
fn a_visit_is_not_opened_twice_by_a_search_from_its_talk() {
    let mut desk = Desk::zh(80, 24);
    let id = first_visit(&desk);
    let title = desk.shelf().course().visit(&id).unwrap().title.zh.clone();
    desk.keys("v enter 2 enter 1 enter");
    let talk = desk.frame();
    desk.keys("/").types(&title).keys("enter").asks_nothing();
    assert_eq!(desk.frame(), talk);
    desk.keys("esc").sees(ZH.visits.goes_on);
}

#[test]
fn nobody_goes_unprepared_or_says_a_line_unawares() {
    let mut desk = Desk::zh(80, 24);
    desk.keys("v enter enter")
        .sees(ZH.visit.unprepared)
        .sees(ZH.visit.prepare);
    desk.keys("enter").asks("visit_began");
    desk.keys("enter").sees(ZH.visit.choose_first);
    desk.keys("space enter")
        .keys("down enter")
        .asks("line_chosen");
    assert_eq!(
        desk.kinds()
            .iter()
            .filter(|kind| **kind == "line_chosen")
            .count(),
        1
    );
    desk.keys("n").sees("2");
    assert!(desk.talk().is_some(), "no key gives the talk up");
}

/// What to say on a good visit, with `2 3` prepared; only the last line leads nowhere.
const GOOD: &[&str] = &[
    "ask-deals",
    "who-calls-first",
    "ask-mix",
    "ask-current",
    "case-market",
    "ask-inside",
    "ask-policy-view",
    "some-sign-direct",
    "ask-organisation",
    "ask-top-seller",
    "keep-in-touch",
];

#[test]
fn all_that_can_be_prepared_is_seen_beside_the_time_that_is_left() {
    for lang in Lang::ALL {
        let mut desk = Desk::new(lang, 80, 24, Vec::new());
        let plan = desk.shelf().visit(&first_visit(&desk)).unwrap();
        let words = &Words::of(lang).visit;
        desk.keys("v enter").sees(&(words.time_left)(3, 3));
        for item in &plan.visit().prepare.items {
            desk.sees(item.text.str(lang))
                .sees(&(words.cost)(item.cost));
        }
        desk.keys("2").sees(&(words.time_left)(2, 3));
    }
}

#[test]
fn what_can_be_said_is_seen_whole_in_each_turn() {
    for lang in Lang::ALL {
        for lines in [GOOD, BAD] {
            let mut desk = Desk::new(lang, 80, 24, Vec::new());
            visit(&mut desk, "2 3", &[]);
            for line in lines {
                let run = desk.talk().unwrap();
                desk.sees(run.says().unwrap().str(lang));
                if let Some(last) = run.last() {
                    desk.sees(last.reply.text.str(lang));
                }
                for offer in offers(&desk) {
                    desk.sees(offer.shown().str(lang));
                }
                say(&mut desk, line);
            }
        }
    }
}

#[test]
fn all_of_a_visit_can_be_read_on_a_small_screen() {
    for lang in Lang::ALL {
        let mut desk = Desk::new(lang, 60, 16, Vec::new());
        let plan = desk.shelf().visit(&first_visit(&desk)).unwrap();
        let name = plan.visit().person.name.str(lang);
        let item = plan.visit().prepare.items[4].text.str(lang);
        desk.keys("v enter").sees(name).does_not_see(item);
        desk.keys("end").sees(item).keys("home").sees(name);
        desk.keys("down").does_not_see(name);
        desk.keys("home space").does_not_see(name).keys("space");
        let foot = desk.foot();
        assert!(foot.contains(Words::of(lang).visit.pack), "{foot}");
        visit(&mut desk.again(), "", &[]);
    }
}

#[test]
fn a_change_of_mood_is_told_in_the_turn_after_it() {
    let mut desk = Desk::en(80, 24);
    visit(&mut desk, "2 3", &[]);
    desk.keys("4 enter").sees("Trust ↑1  guarded → polite");
    desk.keys("enter").sees("→ polite").keys("1 enter enter");
    desk.sees("polite").does_not_see("→");
    desk.resize(60, 16).sees("Trust: polite");
}

#[test]
fn in_earnest_nobody_speaks_before_the_end_and_the_next_visit_is_played_the_same_way() {
    let mut desk = Desk::en(80, 24);
    let words = &Words::of(Lang::En).visit;
    desk.keys("v enter").sees(words.coach_each_turn);
    desk.keys("right").sees(words.coach_at_the_end);
    desk.keys("2 3 enter")
        .asks_for(|event| matches!(event, Event::VisitBegan { mode, .. } if *mode == Mode::Exam));
    desk.keys("4 enter");
    let line = offers(&desk)[0].say.en.clone();
    desk.sees(&line);
    while desk.talk().is_some() {
        desk.keys("1 enter");
    }
    desk.sees(words.rubric);
    desk.keys("n").sees(words.coach_at_the_end);
}

#[test]
fn after_a_visit_what_was_poor_leads_to_its_page_and_into_review() {
    let mut desk = Desk::zh(80, 24);
    let plan = desk.shelf().visit(&first_visit(&desk)).unwrap();
    let weakest = &plan.visit().rubric[0];
    let page = desk
        .shelf()
        .course()
        .page(&weakest.teaches)
        .unwrap()
        .clone();
    let asked = desk.shelf().course().clone();
    let asked = asked
        .questions_on(&page.id.lesson())
        .next()
        .unwrap()
        .id
        .clone();
    ask(&mut desk, std::slice::from_ref(&asked));
    let right = desk.answer(true);
    desk.keys(&right).keys("esc");
    let is_due = |desk: &Desk| {
        let due = desk.progress().due(desk.shelf().course(), desk.today());
        due.again.iter().any(|due| due.id == asked)
    };
    assert!(!is_due(&desk), "it was answered today");
    let mut desk = desk.again();
    visit(&mut desk, "", BAD);
    desk.sees(&weakest.better.zh);
    assert!(is_due(&desk), "the visit calls for it");
    desk.keys("p").sees(&page.title.zh).keys("esc");
    desk.sees(&weakest.better.zh);
}

#[test]
fn what_came_of_a_visit_can_be_saved_and_the_page_to_take_along_too() {
    let mut desk = Desk::en(80, 24);
    visit(&mut desk, "", BAD);
    let run = desk.progress().visited[0].run;
    assert_eq!(desk.keys("w").asked(), [Effect::SaveDebrief(run)]);
    assert_eq!(desk.keys("r").asked(), [Effect::SaveCard]);
}

#[test]
fn two_visits_are_set_side_by_side() {
    let mut desk = Desk::en(80, 40);
    let words = &Words::of(Lang::En).plays;
    visit(&mut desk, "", BAD);
    desk.keys("c").does_not_see(words.this);
    desk.keys("n 2 3 enter").talks(40);
    desk.keys("c")
        .sees(words.this)
        .sees(words.other)
        .sees(&(words.parted)(1))
        .keys("esc")
        .sees(Words::of(Lang::En).visit.rubric);
    desk.keys("n 2 3 enter").talks(40).keys("c");
    desk.sees(&(words.which)(1, 2)).keys("right");
    desk.sees(&(words.which)(2, 2)).keys("right left");
    desk.sees(&(words.which)(1, 2));
}

#[test]
fn the_notebook_opens_by_a_key_and_a_wide_screen_keeps_the_measure() {
    let mut desk = Desk::en(80, 24);
    visit(&mut desk, "2 3", &GOOD[..2]);
    let facts = desk.talk().unwrap();
    let found = facts.facts().find_map(|(_, value)| value).unwrap();
    let found = &found.text.en;
    let line = offers(&desk)[0].say.en.clone();
    desk.sees("✓ Customers").does_not_see(found);
    desk.keys("m").sees(found).does_not_see(&line);
    desk.keys("esc").sees(&line).does_not_see(found);
    let measure = |frame: &str| {
        let lines = frame.lines().filter(|line| !line.is_empty());
        let start = lines.clone().map(|l| l.len() - l.trim_start().len()).min();
        (start.unwrap(), lines.map(width).max().unwrap())
    };
    assert_eq!(measure(&desk.frame()), (2, 78));
    assert_eq!(measure(&desk.resize(120, 40).frame()), (22, 98));
}

#[test]
fn nothing_of_a_wide_room_stays_beside_what_lies_over_it() {
    let mut desk = Desk::en(120, 40);
    visit(&mut desk, "2 3", &GOOD[..1]);
    desk.sees("│")
        .keys("?")
        .sees(Words::of(Lang::En).keys.title);
    let frame = desk.frame();
    let over = frame.lines().skip_while(|line| !line.contains("──"));
    let left: Vec<_> = over.filter(|line| line.contains('│')).collect();
    assert!(left.is_empty(), "{frame}");
}

#[test]
fn the_line_that_ended_a_visit_badly_is_told_with_what_a_coach_says() {
    let mut desk = Desk::en(80, 60);
    let plan = desk.shelf().visit(&first_visit(&desk)).unwrap();
    visit(&mut desk, "", BAD);
    let brush_off = plan
        .visit()
        .line(&"brush-off".into(), &"leave-material".into());
    let line = brush_off.unwrap();
    let words = &Words::of(Lang::En).visit;
    desk.sees((words.mattered)(Mattered::Ended))
        .sees(&line.say.en)
        .sees(&line.coach.as_ref().unwrap().en);
}

#[test]
fn what_came_of_a_visit_and_what_to_do_next_are_on_the_first_screen() {
    for lang in Lang::ALL {
        for lines in [GOOD, BAD] {
            let mut desk = Desk::new(lang, 80, 24, Vec::new());
            let plan = desk.shelf().visit(&first_visit(&desk)).unwrap();
            visit(&mut desk, "2 3", lines);
            let told = desk.progress().visited.last().unwrap().clone();
            let ending = plan.visit().ending(&told.ended.unwrap().ending).unwrap();
            desk.sees(ending.text.str(lang)).sees(ending.next.str(lang));
            for criterion in &plan.visit().rubric {
                desk.sees(criterion.text.str(lang));
            }
        }
    }
}
