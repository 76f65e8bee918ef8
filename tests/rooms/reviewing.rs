//! Review, what to practise, guesses before a lesson, and how far one is.

use qucheng::domain::event::{Event, Mode, Setting};
use qucheng::domain::quiz::draw::{Choice, Scope};
use qucheng::domain::review::{self, Plan};
use qucheng::screens::flow::Route;

use super::desk::Desk;
use super::{ZH, exams, first_page};

/// How many questions are due.
fn due(desk: &Desk) -> usize {
    let plan = Plan::of(&desk.progress().settings);
    let items = desk.progress().items(desk.shelf().course());
    review::due(items, &plan, desk.today()).len()
}

/// A learner who sat an exam some days ago.
fn later(wrong: usize) -> Desk {
    let mut desk = Desk::zh(80, 24).hastily();
    exams::hand_in(&mut desk, wrong);
    desk.sleeps(4).keys("esc");
    desk
}

#[test]
fn who_has_answered_nothing_has_nothing_to_review() {
    let mut desk = Desk::zh(80, 24);
    desk.keys("r").sees(ZH.review.none);
    desk.does_not_see(&format!("Enter {}", ZH.review.begin));
}

#[test]
fn what_is_due_is_asked_and_then_says_when_the_next_is() {
    let mut desk = later(3);
    let count = due(&desk);
    assert_eq!(count, 30);
    desk.sees(&(ZH.review.due)(30, 8))
        .keys("r")
        .sees(&(ZH.review.due)(30, 8))
        .sees(&(ZH.review.round)(review::ROUND));
    desk.keys("enter").asks_for(|event| {
        matches!(event, Event::SittingBegan { mode: Mode::Review, questions, .. } if questions.len() == review::ROUND)
    });
    desk.sees(ZH.review.title);
    for _ in 0..review::ROUND {
        let keys = desk.answer(true);
        desk.keys(&keys).keys("enter");
    }
    assert_eq!(due(&desk), count - review::ROUND);
    desk.keys("enter r enter");
    for _ in 0..count - review::ROUND {
        let keys = desk.answer(true);
        desk.keys(&keys).keys("enter");
    }
    assert_eq!(due(&desk), 0);
    desk.keys("enter r").sees("今天没有要复习的");
}

#[test]
fn home_tells_what_is_due_also_above_rounds_that_were_left() {
    let mut desk = later(3);
    for _ in 0..3 {
        desk.open(Route::Practise(Choice::of(Scope::All)));
        desk.asks("sitting_began").open(Route::Home);
    }
    let rounds = desk.frame().matches(ZH.home.next_sitting).count();
    assert_eq!(rounds, 3);
    desk.sees(&(ZH.review.due)(30, 8));
}

#[test]
fn a_wrong_answer_comes_back_before_the_end() {
    let mut desk = later(0);
    desk.keys("r enter");
    let first = desk.question().1.id.clone();
    let keys = desk.answer(false);
    desk.keys(&keys).sees(ZH.quiz.comes_back).keys("enter");
    let mut asked = 0;
    while desk.question().1.id != first {
        let keys = desk.answer(true);
        desk.keys(&keys).keys("enter");
        asked += 1;
    }
    assert_eq!(asked, 3);
}

#[test]
fn how_much_is_to_be_remembered_is_kept_and_told_with_its_load() {
    let mut desk = later(10);
    desk.keys("r")
        .sees("› 90%")
        .keys("down")
        .sees("› 95%")
        .keys("down")
        .sees("› 95%");
    assert_eq!(desk.progress().settings[&Setting::Retention], "0.95");
    desk.click("85%").sees("› 85%");
}

#[test]
fn a_date_is_typed_and_what_is_none_is_told() {
    let mut desk = later(10);
    desk.keys("r")
        .sees(ZH.review.no_exam)
        .keys("d")
        .types("2026-13-01");
    desk.keys("enter").sees("看不懂这个日期");
    desk.keys("ctrl-u")
        .types("２０２６-12-20")
        .keys("enter")
        .sees("2026-12-20");
    assert_eq!(desk.progress().settings[&Setting::ExamDate], "2026-12-20");
    desk.keys("d ctrl-u enter").sees(ZH.review.no_exam);
    desk.keys("d")
        .types("x")
        .keys("esc")
        .sees(ZH.review.no_exam);
}

#[test]
fn what_is_chosen_to_be_remembered_is_seen_on_a_small_screen() {
    let mut desk = Desk::zh(60, 16).hastily();
    exams::hand_in(&mut desk, 10);
    desk.sleeps(4).open(Route::Review);
    desk.does_not_see("95%").keys("down").sees("› 95%");
    desk.keys("up up").sees("› 85%");
    // Today is seen, and no day is cut.
    desk.keys("pgup").sees(ZH.review.today);
}

#[test]
fn a_review_of_which_only_what_comes_again_is_left_goes_on_from_its_room() {
    let mut desk = later(0);
    desk.keys("r enter");
    let mut rightly = false;
    while !desk
        .frame()
        .contains(&(ZH.home.question_of)(review::ROUND, review::ROUND))
    {
        let keys = desk.answer(rightly);
        desk.keys(&keys).goes_on();
        rightly = true;
    }
    // The last one is wrong, so that it comes again.
    let keys = desk.answer(false);
    desk.keys(&keys).goes_on().sees(&(ZH.quiz.again)(1));
    desk.keys("esc").sees(ZH.review.title);
    desk.sees(&(ZH.review.left)(1));
    desk.keys("enter").sees(&(ZH.quiz.again)(1)).asks_nothing();
}

#[test]
fn home_and_review_count_the_same() {
    let mut desk = later(3);
    // A lesson that is read has questions that are new.
    let page = first_page(&desk);
    let lesson = desk.shelf().course().lesson(&page.id.lesson()).unwrap();
    for page in lesson.pages.clone() {
        desk.happens(Event::PageReached {
            page: page.id.clone(),
            step: page.steps - 1,
        });
    }
    desk.open(Route::Home);
    let count = due(&desk);
    assert!(count > 30);
    let told = (ZH.review.due)(count, review::minutes(count));
    desk.sees(&told).keys("r").sees(&told);
}

#[test]
fn guesses_lead_to_the_lesson_also_when_they_were_gone_on_with_from_home() {
    let mut desk = Desk::zh(80, 24).hastily();
    let page = desk.page_with_guesses();
    desk.open(Route::Page(page.clone(), Some(0)));
    desk.keys("t n esc").open(Route::Home);
    desk.keys("enter n n").sees(ZH.quiz.pretest_none);
    desk.keys("enter");
    let lesson = desk.shelf().course().lesson(&page.lesson()).unwrap();
    let first = lesson.pages.first().unwrap().title.zh.clone();
    desk.sees(&first).keys("esc").sees(ZH.home.chapters);
}

#[test]
fn guesses_before_a_lesson_are_neither_marked_nor_explained() {
    let mut desk = Desk::zh(80, 24).hastily();
    let page = desk.page_with_guesses();
    desk.open(Route::Page(page.clone(), Some(0)))
        .sees(ZH.quiz.pretest_try);
    desk.keys("t")
        .sees(ZH.quiz.pretest)
        .does_not_see(ZH.quiz.show);
    for _ in 0..3 {
        let keys = desk.answer(false);
        desk.keys(&keys).does_not_see("✗").does_not_see("✓");
    }
    desk.sees("不打分").keys("enter");
    let course = desk.shelf().course();
    let lesson = page.lesson();
    let asked = course.questions_on(&lesson);
    assert!(
        asked
            .into_iter()
            .all(|head| desk.progress().is_right(head).is_none())
    );
    assert_eq!(desk.progress().answered_on(desk.today()), 0);
    // Once is enough.
    desk.open(Route::Page(page, Some(0)))
        .does_not_see(ZH.quiz.pretest_try);
}

#[test]
fn what_to_practise_is_chosen_by_topic_kind_length_and_what_was_missed() {
    let mut desk = Desk::zh(80, 24).hastily();
    desk.keys("t")
        .sees(ZH.quiz.choose_all)
        .keys("down right right right");
    desk.sees(ZH.quiz.kinds[2]).keys("down left enter");
    desk.asks_for(
        |event| matches!(event, Event::SittingBegan { questions, .. } if questions.len() == 5),
    );
    assert!(desk.question().1.kind.sort().is_some());
    desk.keys("esc").open(Route::Choose);
    // What was asked for elsewhere and does not exist can be asked for otherwise.
    let none = Choice {
        missed: true,
        ..Choice::of(Scope::All)
    };
    desk.open(Route::Practise(none))
        .sees(ZH.quiz.choose_missed[1])
        .open(Route::Choose);
    // Nothing was missed yet.
    desk.keys("down down down right")
        .sees((ZH.quiz.choose_fitting)(0, 0).as_str());
    desk.does_not_see(&format!("Enter {}", ZH.quiz.choose_begin));
}

#[test]
fn progress_says_what_to_do_next_and_how_a_number_came_about() {
    let mut desk = Desk::zh(80, 24);
    desk.keys("o")
        .sees("接着看")
        .sees(&(ZH.standing.ready)(0, 7, 0, 3));
    desk.does_not_see("看过 0/18 页");
    desk.keys("down").sees("看过 0/18 页");
    desk.keys("down").sees("看过 0/9 页");
    desk.keys("up up enter");
    let first = first_page(&desk).id;
    assert_eq!(
        desk.progress().reading.as_ref().map(|(page, _)| page),
        Some(&first)
    );
    let mut desk = later(12);
    desk.keys("o")
        .sees("先复习 30 题")
        .keys("enter")
        .sees(ZH.review.title);
    // Enter is for what the keys are on.
    desk.keys("esc down enter").asks_for(|event| {
        matches!(
            event,
            Event::SittingBegan {
                mode: Mode::Practice,
                ..
            }
        )
    });
}

#[test]
fn an_exam_that_another_window_handed_in_takes_no_more() {
    let mut desk = Desk::zh(80, 24).hastily();
    desk.open(Route::Exam(false));
    let sitting = desk.progress().exam.as_ref().unwrap().sitting;
    desk.happens(Event::SittingEnded {
        sitting,
        handed_in: true,
    });
    desk.keys("enter enter");
    assert_eq!(
        (
            desk.progress().exams.len(),
            desk.progress().exams[0].answered(|_, _| true)
        ),
        (1, 0)
    );
    assert_eq!(desk.progress().exam, None);
}
