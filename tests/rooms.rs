//! The rooms, through a desk: keys go in, the screen and the events come out.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test stops at what it does not expect"
)]

mod desk;

use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use desk::{Desk, NAMES, colours};
use qucheng::domain::course::{LessonHead, PageHead};
use qucheng::domain::event::{Asked, Event, Mode};
use qucheng::domain::id::{OptionId, QuestionId, VisitId};
use qucheng::domain::lang::Lang;
use qucheng::domain::quiz::Question;
use qucheng::domain::quiz::draw::Scope;
use qucheng::domain::quiz::kind::Kind;
use qucheng::domain::seed::Seed;
use qucheng::domain::visit::{Line, Mattered};
use qucheng::screens::flow::Route;
use qucheng::ui::key::Key;
use qucheng::words::Words;

static ZH: LazyLock<&Words> = LazyLock::new(|| Words::of(Lang::Zh));

fn first_page(desk: &Desk) -> PageHead {
    desk.shelf().course().pages().next().unwrap().clone()
}

fn first_visit(desk: &Desk) -> VisitId {
    desk.shelf().course().visits[0].id.clone()
}

/// The first question of the course that is as wanted.
fn question(desk: &Desk, wanted: impl Fn(&Question) -> bool) -> QuestionId {
    let all = desk.shelf().course().questions();
    let mut ids = all.map(|head| head.id.clone());
    let is_wanted = |id: &QuestionId| desk.shelf().question(id).is_some_and(|q| wanted(&q));
    ids.find(is_wanted).unwrap()
}

fn is_single(question: &Question) -> bool {
    matches!(question.kind, Kind::Single(_))
}

/// Opens a round of these questions.
fn ask(desk: &mut Desk, ids: &[QuestionId]) {
    desk.open(Route::Quiz(Mode::Practice, Scope::These(ids.to_vec())));
}

#[test]
fn the_first_start_asks_for_language_and_name_and_then_opens_the_first_lesson() {
    let mut desk = Desk::zh(80, 24);
    desk.open(Route::Welcome).sees("中文").sees("English");
    desk.keys("down")
        .asks("set")
        .sees(Words::of(Lang::En).welcome.about);
    desk.keys("down enter").sees(ZH.welcome.name);
    desk.types("林q晓?").asks_nothing().sees("林q晓?");
    let page = first_page(&desk);
    desk.keys("backspace enter").sees(&page.title.zh);
    desk.asks_for(|event| matches!(event, Event::Named { name } if name == "林q晓"));
    assert_eq!(desk.kinds(), ["set", "named", "page_reached"]);
    desk.keys("esc").sees("林q晓").sees(ZH.home.next_read);
}

#[test]
fn the_name_can_be_left_out() {
    let mut desk = Desk::en(80, 24);
    desk.open(Route::Welcome).keys("enter esc");
    assert_eq!(desk.kinds(), ["set", "page_reached"]);
    assert_eq!(desk.progress().name, None);
}

#[test]
fn the_language_changes_in_place_in_every_room() {
    for (name, reach) in STATES {
        let mut desk = Desk::zh(80, 24);
        reach(&mut desk);
        let before = desk.frame();
        desk.keys("f2");
        assert_eq!(
            (desk.kinds(), desk.lang()),
            (vec!["set".to_owned()], Lang::En),
            "{name}"
        );
        let there = desk.frame();
        assert_ne!(there, before, "{name}");
        desk.keys("f2");
        assert_eq!(desk.frame(), before, "{name}");
    }
}

#[test]
fn a_page_opens_step_by_step_and_is_read_at_its_last_step() {
    let mut desk = Desk::zh(80, 24);
    let page = first_page(&desk);
    assert!(page.steps > 2);
    desk.keys("enter").sees(&page.title.zh).sees(ZH.lesson.more);
    for step in 1..page.steps {
        assert!(!desk.progress().is_read(&page), "before step {step}");
        desk.keys("space").asks_for(|event| {
            *event
                == Event::PageReached {
                    page: page.id.clone(),
                    step,
                }
        });
    }
    assert!(desk.progress().is_read(&page));
    desk.does_not_see(ZH.lesson.more)
        .keys("space")
        .does_not_see(&page.title.zh);
}

#[test]
fn one_goes_on_back_to_the_contents_and_to_the_terms_and_returns() {
    let mut desk = Desk::zh(80, 24);
    let course = desk.shelf().clone();
    let lesson = course.course().lessons().next().unwrap();
    let title = |at: usize| lesson.pages[at].title.zh.as_str();
    desk.keys("enter right")
        .sees(title(1))
        .keys("left")
        .sees(title(0));
    let before = desk.frame();
    desk.keys("g").sees(ZH.glossary.close).keys("down pgdn esc");
    assert_eq!(desk.frame(), before);
    desk.keys("c").sees(title(2)).keys("esc");
    assert_eq!(desk.frame(), before);
    desk.keys("c down down enter")
        .sees(title(2))
        .does_not_see(title(0));
    desk.keys("esc").sees(ZH.home.chapters);
}

#[test]
fn behind_the_last_page_stand_the_questions_and_the_next_lesson() {
    let mut desk = Desk::zh(80, 24);
    let lessons: Vec<_> = desk.shelf().course().lessons().cloned().collect();
    let last = lessons[0].pages.last().unwrap().id.clone();
    desk.open(Route::Page(last, None))
        .keys("right")
        .sees(ZH.lesson.end_title);
    desk.sees(&(ZH.lesson.end_unread)(lessons[0].pages.len()));
    desk.keys("enter").asks_for(|e| {
        matches!(
            e,
            Event::SittingBegan {
                mode: Mode::Check,
                ..
            }
        )
    });
    desk.keys("esc").sees(ZH.lesson.end_title);
    desk.keys("right").sees(&lessons[1].pages[0].title.zh);
}

#[test]
fn home_continues_the_page_and_its_step() {
    let mut desk = Desk::zh(80, 24);
    desk.keys("enter right space");
    let before = desk.frame();
    let mut again = desk.again();
    again
        .sees(&(ZH.home.page_of)(2, 5))
        .keys("enter")
        .asks("page_reached");
    assert_eq!(again.frame(), before);
}

#[test]
fn home_continues_the_sitting_at_its_question() {
    let mut desk = Desk::zh(80, 24);
    desk.keys("p");
    for rightly in [true, false] {
        let keys = desk.answer(rightly);
        desk.keys(&keys).asks("answered").keys("enter");
    }
    let before = desk.frame();
    let mut again = desk.again();
    again
        .sees(ZH.home.next_sitting)
        .keys("enter")
        .asks_nothing();
    assert_eq!(again.frame(), before);
}

#[test]
fn home_continues_the_sitting_also_from_the_page_that_teaches_it() {
    let mut desk = Desk::zh(80, 24);
    desk.keys("p p");
    desk.again().sees(ZH.home.next_sitting);
}

#[test]
fn looking_up_an_answer_reads_no_page() {
    let mut desk = Desk::zh(80, 24);
    desk.keys("p p");
    let course = desk.shelf().clone();
    assert!(
        !course
            .course()
            .pages()
            .any(|page| desk.progress().is_read(page))
    );
}

#[test]
fn home_continues_the_visit_at_its_turn() {
    let mut desk = Desk::zh(80, 24);
    desk.keys("v 2 enter").talks(2).asks("line_chosen");
    let before = desk.frame();
    let mut again = desk.again();
    again.sees(ZH.home.next_visit).keys("enter").asks_nothing();
    assert_eq!(again.frame(), before);
}

/// The reason of every option, as far as the question is of single choice.
fn reasons(question: &Question) -> Vec<String> {
    match &question.kind {
        Kind::Single(options) => options.iter().map(|option| option.why.zh.clone()).collect(),
        Kind::Classify(_) => Vec::new(),
    }
}

#[test]
fn a_right_answer_says_why_and_why_not() {
    let mut desk = Desk::zh(80, 40);
    let id = question(&desk, is_single);
    ask(&mut desk, &[id]);
    let (_, question) = desk.question();
    let keys = desk.answer(true);
    desk.keys(&keys)
        .sees("✓")
        .sees(ZH.quiz.right_and_yours)
        .does_not_see("✗");
    desk.asks_for(|e| matches!(e, Event::Answered { score, .. } if *score >= 1.0));
    for reason in reasons(&question) {
        desk.sees(&reason);
    }
    desk.sees(&question.why.zh).does_not_see(ZH.quiz.comes_back);
}

#[test]
fn a_wrong_answer_says_why_leads_to_its_page_and_comes_back() {
    let mut desk = Desk::zh(80, 40);
    let all = desk.shelf().clone();
    let singles = all.course().questions().map(|head| head.id.clone());
    let singles = singles.filter(|id| is_single(&all.question(id).unwrap()));
    ask(&mut desk, &singles.take(5).collect::<Vec<_>>());
    let (_, question) = desk.question();
    let keys = desk.answer(false);
    desk.keys(&keys)
        .sees("✗")
        .sees(ZH.quiz.yours)
        .sees(ZH.quiz.the_answer);
    for reason in reasons(&question) {
        desk.sees(&reason);
    }
    desk.sees(ZH.quiz.comes_back);
    let before = desk.frame();
    let page = all.course().page(&question.teaches).unwrap();
    desk.keys("p").sees(&page.title.zh).keys("esc");
    assert_eq!(desk.frame(), before);
    for _ in 0..3 {
        desk.keys("enter");
        assert_ne!(desk.question().1.id, question.id);
        let keys = desk.answer(true);
        desk.keys(&keys);
    }
    desk.keys("enter").sees(ZH.quiz.again);
    assert_eq!(desk.question().1.id, question.id);
}

#[test]
fn nobody_is_stuck_in_a_question() {
    let mut desk = Desk::zh(80, 40);
    let id = question(&desk, |question| question.hints.zh.len() == 2);
    ask(&mut desk, &[id]);
    let (_, question) = desk.question();
    desk.does_not_see(&question.hints.zh[0])
        .keys("h")
        .sees(&question.hints.zh[0]);
    desk.keys("h")
        .sees(&question.hints.zh[0])
        .sees(&question.hints.zh[1]);
    desk.keys("s").sees(&question.why.zh).sees(ZH.quiz.shown);
    desk.does_not_see(ZH.quiz.right_and_yours)
        .does_not_see(ZH.quiz.yours);
    desk.asks_for(|event| {
        matches!(event, Event::Answered { hints: 2, shown: true, score, .. } if *score <= 0.0)
    });
    desk.keys("enter").sees(ZH.quiz.again).keys("n");
    assert_eq!(desk.kinds(), ["skipped", "sitting_ended"]);
    desk.sees(ZH.home.chapters);
}

/// The first questions of single choice, as many as wanted.
fn singles(desk: &Desk, count: usize) -> Vec<QuestionId> {
    let shelf = desk.shelf();
    let all = shelf.course().questions().map(|head| head.id.clone());
    let single = all.filter(|id| is_single(&shelf.question(id).unwrap()));
    single.take(count).collect()
}

#[test]
fn enter_without_a_choice_answers_nothing_and_says_what_is_missing() {
    let mut desk = Desk::zh(80, 24);
    let ids = singles(&desk, 3);
    ask(&mut desk, &ids);
    let answer = format!("Enter {}", ZH.quiz.submit);
    assert!(!desk.foot().contains(&answer), "{}", desk.foot());
    desk.does_not_see("›").keys("enter").asks_nothing();
    desk.sees(ZH.quiz.pick_first).does_not_see("›");
    desk.keys("up").does_not_see(ZH.quiz.pick_first).sees("›");
    assert!(desk.foot().contains(&answer), "{}", desk.foot());

    // Twice Enter after an answer goes on, and answers nothing.
    let keys = desk.answer(true);
    desk.keys(&keys).asks("answered");
    desk.keys("enter enter").asks_nothing();
}

#[test]
fn what_comes_back_stands_elsewhere_and_says_so_also_after_a_kill() {
    let mut desk = Desk::zh(80, 40);
    let ids = singles(&desk, 2);
    ask(&mut desk, &ids);
    let (sitting, first) = desk.question();
    let before: Vec<_> = sitting.order(&first).into_iter().cloned().collect();
    let keys = desk.answer(false);
    desk.keys(&keys);
    let told = desk.frame();
    let at = |n: usize| told.find(&format!("{}  {}", n + 1, option(&first, &before[n])));
    assert!(
        at(0) < at(1) && at(0).is_some(),
        "the reasons stand where the options stood"
    );
    let keys = desk.keys("enter").answer(true);
    desk.keys(&keys).keys("enter").sees(ZH.quiz.again);
    desk.does_not_see(&(ZH.home.question_of)(2, 2));
    let (sitting, again) = desk.question();
    assert_eq!(again.id, first.id);
    let now = sitting.order(&again);
    assert!(before.iter().zip(now).all(|(before, now)| before != now));
    let shown = desk.frame();
    let mut later = desk.again();
    later.keys("enter");
    assert_eq!(later.frame(), shown);
    let keys = later.answer(true);
    later.keys(&keys).sees(ZH.quiz.again).sees(ZH.quiz.results);
}

fn option(question: &Question, id: &OptionId) -> String {
    match &question.kind {
        Kind::Single(options) => {
            let option = options.iter().find(|option| option.id == *id);
            option.unwrap().text.zh.clone()
        }
        Kind::Classify(_) => unreachable!("it is of single choice"),
    }
}

#[test]
fn leaving_a_round_keeps_it_and_ending_it_sums_it_up() {
    let mut desk = Desk::zh(80, 24);
    desk.keys("p");
    let keys = desk.answer(true);
    desk.keys(&keys).keys("enter 1");
    let id = desk.question().1.id.clone();
    desk.keys("esc").asks_nothing().sees(ZH.home.next_sitting);
    for goes_on in ["enter", "p"] {
        desk.keys(goes_on).asks_nothing();
        assert_eq!(desk.question().1.id, id);
        desk.keys("esc");
    }
    desk.keys("enter e");
    assert_eq!(desk.kinds(), ["sitting_ended"]);
    desk.sees(&(ZH.quiz.end_title)(1, 1)).keys("esc");
    desk.does_not_see(ZH.home.next_sitting);
    desk.keys("p").asks("sitting_began");
}

#[test]
fn the_questions_of_a_lesson_go_on_where_they_were_left() {
    let mut desk = Desk::zh(80, 24);
    let course = desk.shelf().clone();
    let course = course.course();
    let several = |lesson: &&LessonHead| course.questions_on(&lesson.id).count() > 1;
    let mut lessons = course.lessons().filter(several);
    let (one, two) = (lessons.next().unwrap(), lessons.next().unwrap());
    let end = |desk: &mut Desk, lesson: &LessonHead| {
        let last = lesson.pages.last().unwrap().id.clone();
        desk.open(Route::Page(last, None)).keys("right enter");
    };
    end(&mut desk, one);
    let keys = desk.answer(true);
    desk.keys(&keys).keys("enter");
    let id = desk.question().1.id.clone();
    desk.keys("esc").asks_nothing().sees(ZH.lesson.end_title);
    desk.keys("left");
    end(&mut desk, one);
    desk.asks_nothing();
    assert_eq!(desk.question().1.id, id);
    end(&mut desk, two);
    desk.asks("sitting_began");
}

#[test]
fn a_question_by_itself_leads_back_to_where_it_was_asked() {
    let mut desk = Desk::zh(80, 24);
    let id = question(&desk, is_single);
    ask(&mut desk, std::slice::from_ref(&id));
    desk.keys("esc")
        .asks("sitting_ended")
        .sees(ZH.home.chapters);
    desk.does_not_see(ZH.home.next_sitting);
    ask(&mut desk, &[id]);
    let keys = desk.answer(true);
    desk.keys(&keys).does_not_see(ZH.quiz.results).keys("enter");
    desk.asks("sitting_ended").sees(ZH.home.chapters);
}

#[test]
fn a_question_says_when_its_page_was_not_read() {
    let mut desk = Desk::zh(80, 24);
    desk.keys("p").sees(ZH.quiz.unread);
    let page = desk.question().1.teaches.clone();
    let title = desk.shelf().course().page(&page).unwrap().title.zh.clone();
    desk.keys("p").sees(&title).keys("esc").sees(ZH.quiz.unread);
    let mut read = Desk::zh(80, 24);
    read.open(Route::Page(page, Some(u16::MAX)));
    read.keys("esc p").does_not_see(ZH.quiz.unread);
    let asked = read.question().0.questions;
    let is_read = |asked: &Asked| {
        let course = read.shelf().course();
        let head = course.question(&asked.id).unwrap();
        read.progress().is_read(course.page(&head.teaches).unwrap())
    };
    assert!(asked.iter().all(is_read), "only what was read is asked");
}

#[test]
fn a_round_tells_apart_what_was_answered_looked_at_and_skipped() {
    let mut desk = Desk::zh(80, 40);
    let ids = singles(&desk, 3);
    ask(&mut desk, &ids);
    let keys = desk.answer(true);
    desk.keys(&keys).keys("enter s enter n n");
    desk.sees(&(ZH.quiz.end_title)(1, 1));
    desk.sees(&(ZH.quiz.end_beside)(1, 1)).does_not_see("✗");
    desk.sees(ZH.quiz.was_shown).sees(ZH.quiz.was_skipped);
    desk.keys("enter").asks_for(
        |event| matches!(event, Event::SittingBegan { questions, .. } if questions.len() == 2),
    );
    desk.keys("n n").sees(ZH.quiz.end_nothing);
    desk.sees(&(ZH.quiz.end_beside)(0, 2));
}

#[test]
fn certainty_is_kept_and_a_confident_mistake_is_named() {
    let mut desk = Desk::zh(80, 40);
    let ids = singles(&desk, 2);
    ask(&mut desk, &ids);
    let keys = desk.answer(false);
    desk.keys("right right right right left right").keys(&keys);
    desk.asks_for(|event| matches!(event, Event::Answered { sure: Some(3), .. }));
    desk.sees(ZH.quiz.sure_but_wrong);
    desk.keys("enter n n").sees(ZH.quiz.was_sure);
}

#[test]
fn a_round_ends_by_objective_and_goes_on_with_what_was_missed() {
    let mut desk = Desk::zh(80, 24);
    let one = question(&desk, is_single);
    let objective = desk.shelf().question(&one).unwrap().objective.clone();
    let two = question(&desk, |q| is_single(q) && q.objective != objective);
    ask(&mut desk, &[one.clone(), two.clone()]);
    let first = desk.question().1.id.clone();
    for rightly in [false, true, true] {
        let keys = desk.answer(rightly);
        desk.keys(&keys).keys("enter");
    }
    assert_eq!(desk.kinds(), ["sitting_ended"]);
    desk.sees(&(ZH.quiz.end_title)(1, 2))
        .sees("0/1")
        .sees("1/1")
        .sees("✓");
    for id in [&one, &two] {
        let objective = desk.shelf().question(id).unwrap().objective.clone();
        let title = desk
            .shelf()
            .course()
            .objective(&objective)
            .unwrap()
            .title
            .zh
            .clone();
        desk.sees(&title);
    }
    desk.keys("enter").asks_for(|event| {
        let only = |asked: &[Asked]| asked.len() == 1 && asked[0].id == first;
        matches!(event, Event::SittingBegan { questions, .. } if only(questions))
    });
}

#[test]
fn things_are_sorted_by_digits_or_by_arrows_and_only_when_all_are_placed() {
    let mut desk = Desk::zh(80, 40);
    let id = question(&desk, |question| !is_single(question));
    ask(&mut desk, std::slice::from_ref(&id));
    let items = desk.question().1.parts().len();
    desk.keys("enter")
        .sees(&(ZH.quiz.sort_first)(items))
        .asks_nothing();
    desk.keys("1 enter").sees(&(ZH.quiz.sort_first)(items - 1));
    desk.keys("up up up up up up up");
    let keys = desk.answer(true);
    desk.keys(&keys).sees("✓").does_not_see("✗");
    desk.asks_for(|event| matches!(event, Event::Answered { score, .. } if *score >= 1.0));

    ask(&mut desk, &[id]);
    let by_arrows = "right down ".repeat(items) + "enter";
    desk.keys(&by_arrows).asks("answered").sees("✗");
}

#[test]
fn the_groups_stay_in_sight_and_their_names_whole_on_a_small_screen() {
    for lang in [Lang::Zh, Lang::En] {
        let mut desk = Desk::new(lang, 60, 16, Vec::new()).hastily();
        let shelf = desk.shelf().clone();
        let all = shelf.course().questions().map(|head| head.id.clone());
        for id in all.filter(|id| !is_single(&shelf.question(id).unwrap())) {
            ask(&mut desk, std::slice::from_ref(&id));
            let question = desk.question().1;
            let Kind::Classify(sort) = &question.kind else {
                unreachable!("it is no single choice")
            };
            let names = sort.into.iter().map(|category| category.text.str(lang));
            desk.keys(&"down ".repeat(sort.items.len()));
            let shown = desk.frame();
            for (number, name) in (1..).zip(names.clone()) {
                assert!(shown.contains(&format!("{number} {name}")), "{shown}");
            }
            let keys = desk.answer(false);
            desk.keys(&"up ".repeat(sort.items.len())).keys(&keys);
            let whole = desk.frame_at(60, 60);
            for item in &sort.items {
                let goes = sort.into.iter().find(|category| category.id == item.goes);
                let name = goes.unwrap().text.str(lang);
                assert!(whole.contains(&format!("✓ {name}")), "{name}\n{whole}");
            }
        }
    }
}

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
    let ending = plan.visit().ending(told.ending.as_ref().unwrap()).unwrap();
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
        .keys("enter")
        .asks_for(|event| matches!(event, Event::VisitBegan { seed, .. } if *seed != told.seed));
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

/// A visit of which nothing comes.
const BAD: &[&str] = &["margin-boast", "more-than-others", "leave-material"];

/// The lines that can be said now.
fn offers(desk: &Desk) -> Vec<Line> {
    let run = desk.talk().unwrap();
    run.offers().into_iter().cloned().collect()
}

/// Prepares, goes in and says these lines.
fn visit(desk: &mut Desk, prepare: &str, lines: &[&str]) {
    desk.keys("v").keys(prepare).keys("enter");
    for line in lines {
        say(desk, line);
    }
}

fn say(desk: &mut Desk, line: &str) {
    let at = offers(desk)
        .iter()
        .position(|offer| offer.id == line.into());
    desk.keys(&format!("{} enter", at.unwrap() + 1));
}

#[test]
fn all_that_can_be_prepared_is_seen_beside_the_time_that_is_left() {
    for lang in Lang::ALL {
        let mut desk = Desk::new(lang, 80, 24, Vec::new());
        let plan = desk.shelf().visit(&first_visit(&desk)).unwrap();
        let words = &Words::of(lang).visit;
        desk.keys("v").sees(&(words.time_left)(3, 3));
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
fn a_change_of_mood_is_told_in_the_turn_after_it() {
    let mut desk = Desk::en(80, 24);
    visit(&mut desk, "2 3", &GOOD[..1]);
    desk.sees("Trust: guarded → polite").keys("1 enter");
    desk.sees("Trust: polite").does_not_see("→");
}

#[test]
fn where_there_is_no_room_for_the_notebook_a_key_opens_it() {
    let mut desk = Desk::en(80, 24);
    visit(&mut desk, "2 3", &GOOD[..2]);
    let facts = desk.talk().unwrap();
    let found = facts.facts().find_map(|(_, value)| value).unwrap();
    let found = &found.text.en;
    let line = offers(&desk)[0].say.en.clone();
    desk.sees("✓ Customers").does_not_see(found);
    desk.keys("m").sees(found).does_not_see(&line);
    desk.keys("esc").sees(&line).does_not_see(found);
    // On a wide screen it is there without a key, and the key does nothing.
    desk.resize(120, 40).sees(found).sees(&line);
    desk.keys("m").sees(&line);
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
            let ending = plan.visit().ending(&told.ending.unwrap()).unwrap();
            desk.sees(ending.text.str(lang)).sees(ending.next.str(lang));
            for criterion in &plan.visit().rubric {
                desk.sees(criterion.text.str(lang));
            }
        }
    }
}

#[test]
fn the_list_of_keys_names_them_all_and_closes() {
    for open in ["?", "？", "f1"] {
        let mut desk = Desk::zh(80, 40);
        desk.keys("enter");
        let before = desk.frame();
        desk.keys(open).sees(ZH.keys.title).sees(ZH.lesson.contents);
        desk.sees("PgUp")
            .sees(ZH.screen.quit)
            .sees(ZH.screen.repaint)
            .keys("esc");
        assert_eq!(desk.frame(), before);
    }
}

#[test]
fn the_list_of_keys_changes_its_language() {
    let mut desk = Desk::zh(80, 40);
    desk.keys("? f2")
        .does_not_see(ZH.screen.quit)
        .sees(Words::of(Lang::En).screen.quit);
}

#[test]
fn one_list_of_keys_is_enough() {
    let mut desk = Desk::zh(80, 40);
    let before = desk.frame();
    desk.keys("f1 f1 esc");
    assert_eq!(desk.frame(), before);
}

#[test]
fn any_action_can_be_taken_in_the_foot_line() {
    let mut desk = Desk::zh(80, 24);
    desk.keys("tab enter").asks("page_reached");
    let closed = desk.frame();
    desk.keys("tab right esc");
    assert_eq!(
        desk.frame(),
        closed,
        "Esc leaves the foot line, not the room"
    );
    desk.keys("tab left enter").asks("set");
    assert_eq!(desk.lang(), Lang::En);
    desk.keys("tab left left left left left enter")
        .sees(Words::of(Lang::En).keys.title);
}

#[test]
fn the_foot_line_works_beside_a_text_field() {
    let mut desk = Desk::zh(80, 24);
    desk.open(Route::Welcome)
        .keys("enter")
        .types("林晓")
        .keys("tab right enter");
    assert_eq!(
        desk.kinds(),
        ["set", "page_reached"],
        "the name was left out"
    );
}

#[test]
fn the_question_can_be_seen_again_beside_its_hint() {
    let mut desk = Desk::en(60, 16);
    let id = question(&desk, |question| question.hints.en.len() == 2);
    ask(&mut desk, &[id]);
    let ask = desk.question().1.ask.en.clone();
    desk.sees(&ask).keys("h h pgup pgup").sees(&ask);
    desk.keys("h down up up pgup").sees(&ask);
}

#[test]
fn the_way_on_and_the_way_back_stand_in_every_foot_line() {
    for size in [(60, 16), (80, 24)] {
        let mut desk = Desk::en(size.0, size.1);
        desk.keys("v");
        for keys in ["", "enter", "1 enter"] {
            let foot = desk.keys(keys).foot();
            assert!(foot.contains("Enter ") && foot.contains("Esc "), "{foot}");
        }
        desk.talks(40);
        // Wherever one has read to, Enter leads on, and at the end to playing again.
        let play_on = Words::of(Lang::En).visit.play_on;
        let mut pages = 0;
        while !desk.foot().contains(play_on) {
            let foot = desk.foot();
            assert!(foot.contains("Enter ") && foot.contains("Esc "), "{foot}");
            desk.keys("enter");
            pages += 1;
            assert!(pages < 40, "Enter leads nowhere\n{}", desk.frame());
        }
    }
}

#[test]
fn space_shows_the_rest_of_a_page_before_the_next_one() {
    let mut desk = Desk::zh(60, 16);
    desk.open(Route::Page(
        "three-sales-roles/three-roles".into(),
        Some(u16::MAX),
    ));
    desk.sees("1/5").sees("↓").keys("space").sees("1/5");
}

#[test]
fn the_practice_line_of_home_can_be_reached_on_a_small_screen() {
    let mut desk = Desk::zh(60, 16);
    desk.does_not_see(ZH.home.more)
        .keys("end")
        .sees(ZH.home.more)
        .sees("↑");
    desk.keys("home").does_not_see("↑").sees(ZH.home.next_begin);
}

#[test]
fn names_of_chapters_are_whole_on_a_small_screen() {
    for lang in [Lang::Zh, Lang::En] {
        let mut desk = Desk::new(lang, 60, 16, Vec::new());
        let course = desk.shelf().clone();
        for chapter in &course.course().chapters {
            desk.keys("down").sees(chapter.title.str(lang));
        }
    }
}

#[test]
fn the_title_of_a_lesson_is_whole_where_the_chapter_has_no_room() {
    let course = Desk::en(80, 24).shelf().clone();
    let first = course.course().lessons().next().unwrap().clone();
    for (columns, rows) in [(60, 16), (80, 24)] {
        let mut desk = Desk::en(columns, rows);
        desk.open(Route::Page(first.pages[0].id.clone(), None));
        desk.sees(&format!("2 › {}", first.title.en));
    }
}

#[test]
fn what_is_hidden_above_is_told_too() {
    let rooms = [
        "home_begun",
        "lesson_figure_page",
        "contents",
        "glossary",
        "visit_said",
        "keys",
    ];
    for (name, reach) in STATES.iter().filter(|(name, _)| rooms.contains(name)) {
        for lang in [Lang::Zh, Lang::En] {
            let mut desk = Desk::new(lang, 60, 16, Vec::new()).hastily();
            reach(&mut desk);
            for (key, cue) in [("home", '↓'), ("end", '↑')] {
                let frame = desk.keys(key).frame();
                let hint = frame.lines().nth(14).unwrap_or_default();
                assert!(hint.contains(cue), "{name}: no {cue}\n{frame}");
            }
        }
    }
}

#[test]
fn the_terms_of_a_page_come_first_and_all_of_them_at_a_key() {
    let mut desk = Desk::zh(80, 24);
    desk.keys("enter enter g");
    let here = (ZH.glossary.here)(10);
    desk.sees(&here).sees("1/10").keys("end").sees("10/10");
    let all = (ZH.glossary.all)(desk.shelf().glossary().terms.len());
    desk.keys("a")
        .sees(&all)
        .keys("a")
        .sees(&here)
        .sees("10/10");
    desk.keys("esc esc").keys("g").sees(&all);
}

#[test]
fn the_chosen_term_is_explained_whole_on_every_size() {
    for lang in [Lang::Zh, Lang::En] {
        for (columns, rows) in [(60, 16), (80, 24)] {
            let mut desk = Desk::new(lang, columns, rows, Vec::new()).hastily();
            let shelf = desk.shelf().clone();
            desk.open(Route::Glossary(None));
            for term in &shelf.glossary().terms {
                for text in [
                    term.word.str(lang),
                    term.word.str(lang.other()),
                    term.is.str(lang),
                ] {
                    desk.sees(text);
                }
                desk.keys("down");
            }
        }
    }
}

#[test]
fn the_first_start_is_whole_on_a_small_screen() {
    for lang in [Lang::Zh, Lang::En] {
        let words = &Words::of(lang).welcome;
        let mut desk = Desk::new(lang, 60, 16, Vec::new());
        desk.open(Route::Welcome).sees(words.later);
        desk.keys("enter").sees(words.name_why);
    }
}

#[test]
fn the_foot_line_says_that_there_is_more_to_read_before_the_next_page() {
    let mut desk = Desk::zh(60, 16);
    desk.open(Route::Page(
        "three-sales-roles/three-roles".into(),
        Some(u16::MAX),
    ));
    assert!(
        desk.foot()
            .contains(&format!("Space {}", ZH.keys.page_down))
    );
    let foot = desk.keys("end").foot();
    assert!(
        foot.contains(&format!("Space {}", ZH.lesson.next)),
        "{foot}"
    );
    assert_eq!(foot.matches(ZH.lesson.next).count(), 1, "{foot}");
}

#[test]
fn the_list_of_keys_does_not_offer_itself() {
    let mut desk = Desk::zh(80, 24);
    let offer = format!("? {}", ZH.screen.keys);
    desk.sees(&offer).keys("?");
    assert!(!desk.foot().contains(&offer), "{}", desk.foot());
}

#[test]
fn what_an_input_method_sends_counts_as_the_key() {
    let mut desk = Desk::zh(80, 24);
    let id = question(&desk, is_single);
    ask(&mut desk, &[id]);
    let (sitting, question) = desk.question();
    let second = sitting.order(&question)[1].clone();
    desk.keys("２ enter").asks_for(|event| match event {
        Event::Answered { answer, .. } => format!("{answer:?}").contains(second.as_str()),
        _ => false,
    });
    let mut desk = Desk::zh(80, 24);
    desk.keys("enter")
        .key(Key::Char('\u{3000}'))
        .asks("page_reached");
}

#[test]
fn what_is_pasted_matters_in_a_text_field_only() {
    for (name, reach) in STATES.iter().filter(|(name, _)| *name != "welcome") {
        let mut desk = Desk::zh(80, 24);
        reach(&mut desk);
        let before = desk.frame();
        desk.pastes("1\nq\u{1b}[A2\r").asks_nothing();
        assert_eq!(desk.frame(), before, "{name}");
    }
    let mut desk = Desk::zh(80, 24);
    desk.open(Route::Welcome)
        .keys("enter")
        .pastes("林\u{1b}[31m\n晓")
        .sees("林")
        .keys("enter");
    let name = desk.progress().name.clone().unwrap();
    assert!(name.starts_with('林') && name.ends_with('晓'), "{name:?}");
    assert!(!name.chars().any(char::is_control), "{name:?}");
}

#[test]
fn a_small_window_says_so_and_keeps_what_was_there() {
    let mut desk = Desk::zh(80, 24);
    desk.keys("p 2");
    let before = desk.frame();
    desk.resize(39, 24)
        .sees(ZH.screen.too_small)
        .keys("enter 1 s esc space")
        .asks_nothing();
    desk.resize(80, 9).sees(ZH.screen.too_small).resize(80, 24);
    assert_eq!(desk.frame(), before);
    desk.resize(20, 5).keys("q");
    assert!(desk.has_quit());
}

#[test]
fn without_colour_no_cell_has_one() {
    let mut seen = false;
    for (name, reach) in STATES {
        let mut desk = Desk::zh(80, 24);
        reach(&mut desk);
        seen |= !colours(&desk.buffer(80, 24)).is_empty();
        let plain = colours(&desk.without_colour().buffer(80, 24));
        assert!(plain.is_empty(), "{name}: {plain:?}");
        desk.keys("tab");
        let plain = colours(&desk.buffer(80, 24));
        assert!(plain.is_empty(), "{name}, in the foot line: {plain:?}");
    }
    assert!(seen, "the default look has colours");
}

#[test]
fn an_unwritten_chapter_says_so() {
    let mut desk = Desk::zh(80, 24);
    let chapters = &desk.shelf().course().chapters;
    let Some(at) = chapters
        .iter()
        .position(|chapter| chapter.lessons.is_empty())
    else {
        return; // The course is written.
    };
    let down = "down ".repeat(at + 1);
    desk.keys(&down)
        .keys("enter")
        .sees(ZH.home.unwritten)
        .sees(ZH.home.being_written);
    desk.keys("up").does_not_see(ZH.home.unwritten);
}

#[test]
fn what_the_foot_line_names_does_something() {
    for (name, reach) in STATES {
        for size in [(60, 16), (80, 24)] {
            let at = || {
                let mut desk = Desk::zh(size.0, size.1).hastily();
                reach(&mut desk);
                desk
            };
            // At the end of a list the arrows have nowhere to go.
            let arrows = ["up", "down", "turn-before", "turn-after"];
            for (id, key) in at().offered() {
                if arrows.contains(&id) {
                    continue;
                }
                let mut desk = at();
                let before = desk.frame();
                desk.key(key);
                let changed = desk.frame() != before || !desk.kinds().is_empty();
                assert!(changed, "{name} at {size:?}: {id} does nothing\n{before}");
            }
        }
    }
}

/// Thousands of keys of chance from home; a learner who left comes back with the same log.
fn walk(lang: Lang, seed: u32) {
    let mut chance = Seed::new(seed, "walk");
    let letters = "1234567890jkhlgcpvsntbeq?１２？，x中";
    let mut keys: Vec<Key> = NAMES.iter().map(|(_, key)| *key).collect();
    keys.extend(letters.chars().map(Key::Char));
    // What leads on is pressed more often, or the walk never leaves home.
    keys.extend([Key::Enter; 8]);
    keys.extend([Key::Down; 3]);
    let mut desk = Desk::new(lang, 80, 24, Vec::new()).hastily();
    if lang == Lang::En {
        desk.open(Route::Welcome);
    }
    for _ in 0..2000 {
        desk.key(keys[chance.below(keys.len())]);
        if desk.has_quit() {
            desk = desk.again().hastily();
        }
    }
}

#[test]
fn no_keys_lead_to_harm_in_chinese() {
    walk(Lang::Zh, 1);
}

#[test]
fn no_keys_lead_to_harm_in_english() {
    walk(Lang::En, 2);
}

type Reach = fn(&mut Desk);

/// Every room, and the keys that lead there.
const STATES: &[(&str, Reach)] = &[
    ("welcome", |desk| {
        desk.open(Route::Welcome);
    }),
    ("home_fresh", |_| {}),
    ("home_begun", |desk| {
        desk.keys("enter space space space space right space esc p");
        for rightly in [true, false, true] {
            let keys = desk.answer(rightly);
            desk.keys(&keys).keys("enter");
        }
        desk.keys("e esc esc");
    }),
    ("lesson_first_page", |desk| {
        desk.keys("enter space");
    }),
    ("lesson_figure_page", |desk| {
        desk.open(Route::Page(
            "three-sales-roles/three-roles".into(),
            Some(u16::MAX),
        ));
    }),
    ("lesson_end", |desk| {
        desk.keys("enter right right right right right");
    }),
    ("contents", |desk| {
        desk.keys("enter c");
    }),
    ("glossary", |desk| {
        desk.keys("enter g");
    }),
    ("question_asked", |desk| {
        let id = question(desk, is_single);
        ask(desk, &[id]);
        desk.keys("2 right h");
    }),
    ("question_new", |desk| {
        desk.keys("p enter");
    }),
    ("question_wrong", |desk| {
        let id = question(desk, is_single);
        ask(desk, &[id]);
        let keys = desk.answer(false);
        desk.keys(&keys);
    }),
    ("sorting", |desk| {
        let id = question(desk, |question| !is_single(question));
        ask(desk, &[id]);
        desk.keys("1 2");
    }),
    ("sorted", |desk| {
        let id = question(desk, |question| !is_single(question));
        ask(desk, &[id]);
        let keys = desk.answer(false);
        desk.keys(&keys);
    }),
    ("quiz_end", |desk| {
        desk.open(Route::Quiz(Mode::Practice, Scope::All));
        for rightly in [false, true, false, true] {
            let keys = desk.answer(rightly);
            desk.keys("right right right").keys(&keys).keys("enter");
        }
        desk.keys("s enter n e");
    }),
    ("visit_prepare", |desk| {
        desk.keys("v 2 down");
    }),
    ("visit_talk", |desk| {
        desk.keys("v 2 3 enter").talks(3);
    }),
    ("visit_said", |desk| {
        desk.keys("v 2 3 enter").talks(3).keys("b");
    }),
    ("visit_debrief", |desk| {
        desk.keys("v 2 3 enter").talks(40);
    }),
    ("visit_notes", |desk| {
        desk.keys("v 2 3 enter").talks(3).keys("m");
    }),
    ("visit_ended_badly", |desk| {
        visit(desk, "", BAD);
        desk.keys("pgdn");
    }),
    ("visit_turns", |desk| {
        desk.keys("v 2 3 enter").talks(40).keys("t up up");
    }),
    ("keys", |desk| {
        desk.keys("enter ?");
    }),
];

#[test]
fn frames() {
    for (name, reach) in STATES {
        let mut frames = String::new();
        for lang in [Lang::Zh, Lang::En] {
            for (columns, rows) in [(60, 16), (80, 24), (120, 40)] {
                let mut desk = Desk::new(lang, columns, rows, Vec::new()).hastily();
                reach(&mut desk);
                writeln!(frames, "── {} {columns}×{rows}", lang.code()).unwrap();
                for line in desk.frame().lines() {
                    writeln!(frames, "{}", format!("|{line}").trim_end()).unwrap();
                }
            }
        }
        insta::assert_snapshot!(*name, frames);
    }
}

#[test]
fn the_readme_shows_what_the_screens_show() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let readme = fs::read_to_string(root.join("README.md")).unwrap();
    let shown: Vec<&str> = readme
        .split("```")
        .filter_map(|block| block.strip_prefix("text\n"))
        .collect();
    assert_eq!(shown.len(), 3);
    let snapshots = fs::read_dir(root.join("tests/snapshots")).unwrap();
    let texts: Vec<String> = snapshots
        .map(|file| fs::read_to_string(file.unwrap().path()).unwrap())
        .map(|text| text.replace("\n|", "\n"))
        .collect();
    for frame in shown {
        let is_there = texts.iter().any(|text| text.contains(frame));
        assert!(is_there, "no screen looks like this any more:\n{frame}");
    }
}
