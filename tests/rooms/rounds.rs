//! Rounds of questions: left, taken up, ended, summed up.

use super::*;

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
fn a_round_tells_apart_what_was_answered_looked_at_and_skipped() {
    let mut desk = Desk::zh(80, 40);
    let ids = singles(&desk, 3);
    ask(&mut desk, &ids);
    let keys = desk.answer(true);
    desk.keys(&keys).keys("enter s enter n n");
    desk.sees(&(ZH.quiz.end_title)(1, 1));
    desk.sees(&(ZH.quiz.end_beside)(1, 1, 0)).does_not_see("✗");
    desk.sees(ZH.quiz.was_shown).sees(ZH.quiz.was_skipped);
    desk.keys("enter").asks_for(
        |event| matches!(event, Event::SittingBegan { questions, .. } if questions.len() == 2),
    );
    desk.keys("n n").sees(ZH.quiz.end_nothing);
    desk.sees(&(ZH.quiz.end_beside)(0, 2, 0));
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
fn a_round_that_is_ended_early_says_how_many_were_not_asked() {
    let mut desk = Desk::zh(80, 40);
    let ids = singles(&desk, 4);
    ask(&mut desk, &ids);
    let keys = desk.answer(true);
    desk.keys(&keys).keys("enter e");
    desk.sees(&(ZH.quiz.end_beside)(0, 0, 3));
}

#[test]
fn who_begins_a_fourth_round_is_told_that_the_oldest_gives_way() {
    let mut desk = Desk::zh(80, 40);
    let ids = singles(&desk, 5);
    let rounds = |desk: &Desk| -> Vec<_> {
        let rounds = desk.progress().rounds();
        rounds.map(|run| run.sitting).collect()
    };
    for pair in ids.windows(2) {
        desk.does_not_see(ZH.quiz.put_aside);
        ask(&mut desk, pair);
        desk.keys("1");
    }
    let kept = rounds(&desk);
    assert_eq!(kept.len(), 3);
    ask(&mut desk, &ids[3..]);
    desk.keys("esc");
    // A look puts none aside.
    let pair = [ids[0].clone(), ids[2].clone()];
    ask(&mut desk, &pair);
    desk.sees(ZH.quiz.put_aside).keys("esc");
    assert_eq!(rounds(&desk), kept);
    ask(&mut desk, &pair);
    desk.keys("1 esc");
    assert_eq!(rounds(&desk)[1..], kept[..2]);
}

#[test]
fn what_comes_again_says_how_many_are_left() {
    let mut desk = Desk::zh(80, 40);
    let ids = singles(&desk, 2);
    ask(&mut desk, &ids);
    for _ in 0..2 {
        let keys = desk.answer(false);
        desk.keys(&keys).goes_on();
    }
    desk.sees(&(ZH.quiz.again)(2));
    let keys = desk.answer(true);
    desk.keys(&keys).sees(&(ZH.quiz.again)(2)).goes_on();
    desk.sees(&(ZH.quiz.again)(1))
        .does_not_see(&(ZH.quiz.again)(2));
    // Home says the same of the round.
    desk.keys("esc").sees(&(ZH.quiz.again)(1));
}

#[test]
fn steps_that_follow_rightly_are_told_though_their_places_are_wrong() {
    let mut desk = Desk::zh(80, 40);
    let id = question(&desk, |question| matches!(question.kind, Kind::Order(_)));
    ask(&mut desk, &[id]);
    let (sitting, question) = desk.question();
    let Answer::Order(mut order) = question.key() else {
        panic!("its answer is an order");
    };
    order.rotate_left(1);
    let on_screen = sitting.order(&question);
    for step in &order {
        let at = on_screen.iter().position(|id| *id == step).unwrap();
        desk.keys(&format!("{}", at + 1));
    }
    desk.keys("enter");
    let pairs = desk.frame().matches(ZH.quiz.pair_right).count();
    assert_eq!(pairs, order.len() - 2);
}

#[test]
fn practice_of_one_question_is_headed_and_summed_up_as_practice() {
    let mut desk = Desk::zh(80, 24);
    let id = question(&desk, is_single);
    desk.open(Route::Quiz(Mode::Practice, Scope::These(vec![id])));
    desk.sees(ZH.quiz.practice).does_not_see(ZH.quiz.check);
    let keys = desk.answer(true);
    desk.keys(&keys).keys("enter").asks("sitting_ended");
    desk.sees(&(ZH.quiz.end_title)(1, 1));
}
