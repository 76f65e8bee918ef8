//! One question: asked, answered, explained.

use super::*;

/// The reason of every option, as far as the question is of single choice.
fn reasons(question: &Question) -> Vec<String> {
    let options = question.kind.options().unwrap_or_default().iter();
    options.map(|option| option.why.zh.clone()).collect()
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
    desk.keys("enter").sees(&(ZH.quiz.again)(1));
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
    desk.keys("h").asks_nothing().sees(ZH.quiz.hint_none);
    desk.keys("s").sees(&question.why.zh).sees(ZH.quiz.shown);
    desk.does_not_see(ZH.quiz.right_and_yours)
        .does_not_see(ZH.quiz.yours);
    desk.asks_for(|event| {
        matches!(event, Event::Answered { hints: 2, shown: true, score, .. } if *score <= 0.0)
    });
    desk.keys("enter").sees(&(ZH.quiz.again)(1)).keys("n");
    assert_eq!(desk.kinds(), ["skipped", "sitting_ended"]);
    desk.sees(ZH.home.chapters);
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
    desk.keys(&keys).keys("enter").sees(&(ZH.quiz.again)(1));
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
    later
        .keys(&keys)
        .sees(&(ZH.quiz.again)(1))
        .sees(ZH.quiz.results);
}

fn option(question: &Question, id: &OptionId) -> String {
    let mut options = question.kind.options().unwrap().iter();
    let option = options.find(|option| option.id == *id);
    option.unwrap().text.zh.clone()
}

#[test]
fn an_answer_that_was_begun_is_there_again_after_a_restart() {
    let mut desk = Desk::zh(80, 24);
    let sorting = question(&desk, is_sorting);
    let single = question(&desk, is_single);
    for (first, keys) in [(&sorting, "h 1 2"), (&single, "h right right 2")] {
        let other = if *first == sorting { &single } else { &sorting };
        let asked = |id: &QuestionId| Asked {
            id: id.clone(),
            version: desk.shelf().course().question(id).unwrap().version,
        };
        let round = vec![asked(first), asked(other)];
        desk.open(Route::Again(round));
        desk.keys(keys).asks("drafted");
        let shown = desk.frame();
        let mut later = desk.again();
        later.sees(ZH.home.next_sitting).keys("enter");
        assert_eq!(later.frame(), shown);
        let keys = later.answer(true);
        later.keys(&keys);
        later.asks_for(|e| matches!(e, Event::Answered { hints: 1, .. }));
        later.goes_on();
        let mut next = later.again();
        next.keys("enter");
        assert_eq!(
            next.frame(),
            later.frame(),
            "the next question has no answer"
        );
    }
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
fn what_can_be_looked_up_elsewhere_can_be_in_a_question_and_leads_back_there() {
    for answer in [false, true] {
        let mut desk = Desk::zh(80, 60);
        let ids = singles(&desk, 2);
        ask(&mut desk, &ids);
        desk.keys("2 right h");
        if answer {
            desk.keys("enter");
        }
        let before = desk.frame();
        for (key, there) in [
            ("/", ZH.search.title),
            (",", ZH.settings.title),
            ("b", ZH.bookmarks.title),
            ("g", ZH.glossary.switch),
        ] {
            desk.keys("?").sees(there_is(key)).keys("esc");
            desk.keys(key).sees(there).keys("esc").asks_nothing();
            assert_eq!(desk.frame(), before, "{key}");
        }
        desk.keys("m").sees(ZH.screen.no_such_key).asks_nothing();
    }
}

/// What the list of keys says of a key with which something is looked up.
fn there_is(key: &str) -> &'static str {
    match key {
        "/" => ZH.search.open,
        "," => ZH.settings.open,
        "b" => ZH.lesson.bookmarks,
        _ => ZH.lesson.glossary,
    }
}

#[test]
fn a_question_of_a_lesson_says_which_lesson() {
    let mut desk = Desk::zh(80, 24);
    let id = singles(&desk, 1).remove(0);
    let shelf = desk.shelf().clone();
    let lesson = shelf.course().question(&id).unwrap().teaches.lesson();
    let title = &shelf.course().lesson(&lesson).unwrap().title.zh;
    ask(&mut desk, &[id]);
    desk.sees(title).sees(ZH.quiz.check);
    desk.does_not_see(ZH.quiz.practice);
    desk.open(Route::Quiz(Mode::Check, Scope::Lesson(lesson)));
    desk.sees(title).sees(ZH.quiz.check);
    let mut desk = Desk::zh(80, 24);
    let round = singles(&desk, 2);
    ask(&mut desk, &round);
    desk.sees(ZH.quiz.practice).does_not_see(ZH.quiz.check);
}

#[test]
fn how_sure_one_is_need_not_be_said_and_says_why_it_is_asked() {
    for (lang, columns, rows) in [(Lang::Zh, 60, 16), (Lang::En, 60, 16)] {
        let words = &Words::of(lang).quiz;
        let mut desk = Desk::new(lang, columns, rows, Vec::new());
        let id = question(&desk, is_single);
        ask(&mut desk, &[id]);
        let hint = |desk: &mut Desk| desk.frame().lines().nth(14).unwrap().to_owned();
        let first = hint(&mut desk);
        assert!(first.contains(words.how_sure), "{first}");
        assert!(first.contains('→') && !first.contains('←'), "{first}");
        for (at, name) in words.certainty.iter().enumerate() {
            let told = hint(desk.keys("right"));
            assert!(told.contains(words.sure_why), "{told}");
            assert!(told.contains(&format!("← {name}")), "{told}");
            assert_eq!(told.contains('→'), at < 2, "{told}");
        }
        assert_eq!(hint(desk.keys("left left left")), first);
    }
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
fn things_are_sorted_by_digits_or_by_arrows_and_only_when_all_are_placed() {
    let mut desk = Desk::zh(80, 40);
    let id = question(&desk, is_sorting);
    ask(&mut desk, std::slice::from_ref(&id));
    let items = desk.question().1.parts().len();
    desk.keys("enter")
        .sees(&(ZH.quiz.sort_first)(items))
        .asks_nothing();
    desk.keys("1 enter").sees(&(ZH.quiz.sort_first)(items - 1));
    desk.keys("up up up up up up up");
    let keys = desk.answer(true);
    let placing = keys.trim_end_matches("enter");
    desk.keys(placing).sees(ZH.quiz.all_sorted);
    assert!(!desk.kinds().contains(&"answered".to_owned()));
    desk.keys("enter").sees("✓").does_not_see("✗");
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
        for id in all {
            let question = shelf.question(&id).unwrap();
            let Kind::Classify(sort) = &question.kind else {
                continue;
            };
            ask(&mut desk, std::slice::from_ref(&id));
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

/// Every question of the course, answered by the keys that its kind is answered with.
#[test]
fn every_question_can_be_answered_rightly_and_wrongly_in_both_languages() {
    for lang in [Lang::Zh, Lang::En] {
        let mut desk = Desk::new(lang, 80, 24, Vec::new()).hastily();
        let shelf = desk.shelf().clone();
        let all = shelf.course().questions().map(|head| head.id.clone());
        for id in all {
            for rightly in [true, false] {
                ask(&mut desk, std::slice::from_ref(&id));
                let keys = desk.answer(rightly);
                desk.keys(&keys).asks_for(|event| {
                    matches!(event, Event::Answered { question, score, .. }
                        if *question == id && (*score >= 1.0) == rightly)
                });
                desk.keys("esc");
            }
        }
    }
}

#[test]
fn of_several_options_as_many_as_are_right_are_ticked() {
    let mut desk = Desk::zh(80, 24);
    let id = question(&desk, |question| matches!(question.kind, Kind::Multiple(_)));
    ask(&mut desk, std::slice::from_ref(&id));
    let wanted = desk.question().1.key();
    let Answer::Options(right) = wanted else {
        unreachable!("options are chosen")
    };
    desk.sees(&(ZH.quiz.tick_so_many)(right.len(), 0));
    // Enter too early answers nothing; a second press takes the tick away; too many are no answer.
    desk.keys("enter space down space")
        .sees(&(ZH.quiz.tick_so_many)(right.len(), 2));
    desk.keys("space")
        .sees(&(ZH.quiz.tick_so_many)(right.len(), 1));
    desk.keys("1").sees(&(ZH.quiz.tick_so_many)(right.len(), 0));
    desk.keys("1 2 3 4 enter")
        .sees(&(ZH.quiz.tick_so_many)(right.len(), 4));
    assert!(!desk.kinds().contains(&"answered".to_owned()));
    // What was ticked is kept where the round is left.
    desk.keys("1 2");
    let shown = desk.frame();
    assert_eq!(shown.matches("[x]").count(), 2, "{shown}");
}

#[test]
fn what_is_matched_anew_is_taken_from_where_it_was() {
    let mut desk = Desk::zh(80, 24);
    let id = question(&desk, |question| matches!(question.kind, Kind::Match(_)));
    ask(&mut desk, std::slice::from_ref(&id));
    let items = desk.question().1.parts().len();
    desk.keys("1 1 enter")
        .sees(&(ZH.quiz.sort_first)(items - 1));
}

#[test]
fn steps_take_their_places_in_the_order_in_which_they_are_picked() {
    let mut desk = Desk::zh(80, 24);
    let id = question(&desk, |question| matches!(question.kind, Kind::Order(_)));
    ask(&mut desk, std::slice::from_ref(&id));
    let steps = desk.question().1.parts().len();
    desk.keys("3 1").sees("3  [1]").sees("1  [2]");
    // What is taken back leaves its place to the next.
    desk.keys("3").sees("3  [ ]").sees("1  [1]");
    desk.keys("enter").sees(&(ZH.quiz.order_so_many)(steps, 1));
    desk.keys("1");
    let keys = desk.answer(false);
    desk.keys(&keys).sees(&(ZH.quiz.your_place)(1)).sees("✗");
}

#[test]
fn a_name_is_typed_and_letters_are_no_commands() {
    let mut desk = Desk::zh(80, 24);
    let id = question(&desk, |question| matches!(question.kind, Kind::Short(_)));
    ask(&mut desk, std::slice::from_ref(&id));
    desk.keys("enter").sees(ZH.quiz.type_first);
    // What is no text stays a command: a hint, how sure one is, the page.
    desk.types("hsnq?")
        .sees("hsnq?")
        .keys("ctrl-t")
        .sees(&(ZH.quiz.hint_number)(1));
    desk.keys("up up").sees(ZH.quiz.certainty[1]);
    desk.keys("down").sees(ZH.quiz.certainty[0]);
    let cursor = desk.cursor();
    desk.keys("backspace");
    assert_eq!(desk.cursor().x + 1, cursor.x);
    desk.keys("ctrl-p").sees("幻灯片").keys("esc");
    // It is kept as it stands, and a wrong answer is told beside the right one.
    desk.sees("hsnq");
    desk.keys("enter").sees("✗ hsnq").sees(ZH.quiz.typed);
}

#[test]
fn a_mistake_that_is_often_typed_is_told_by_its_reason() {
    let mut desk = Desk::zh(80, 24);
    let id = question(
        &desk,
        |question| matches!(&question.kind, Kind::Short(short) if !short.wrong.is_empty()),
    );
    ask(&mut desk, std::slice::from_ref(&id));
    let (_, asked) = desk.question();
    let Kind::Short(short) = &asked.kind else {
        unreachable!("a name is typed")
    };
    desk.types(&short.wrong[0].is.en[0]).keys("enter");
    let whole = desk.frame();
    let why: String = short.wrong[0].why.zh.chars().take(12).collect();
    assert!(whole.contains(&why), "{why}\n{whole}");
}

#[test]
fn a_number_is_typed_with_its_unit_behind_it() {
    let mut desk = Desk::zh(80, 24);
    let id = question(&desk, |question| matches!(question.kind, Kind::Number(_)));
    ask(&mut desk, std::slice::from_ref(&id));
    desk.types("三十").keys("enter").sees(ZH.quiz.not_a_number);
    let keys = desk.answer(true);
    desk.keys(&format!("ctrl-u {keys}"))
        .sees(ZH.quiz.typed_right);
}

#[test]
fn a_megabyte_that_is_pasted_into_an_answer_is_cut_and_told() {
    let mut desk = Desk::zh(80, 24);
    let id = question(&desk, |question| matches!(question.kind, Kind::Short(_)));
    ask(&mut desk, std::slice::from_ref(&id));
    desk.pastes(&"\u{1b}[31m渠道\u{7}\n".repeat(1 << 17));
    desk.sees("[31m渠道").sees(ZH.screen.field_full);
    desk.keys("enter").sees("✗");
}

#[test]
fn what_was_not_known_is_read_to_its_end_before_one_goes_on() {
    let mut desk = Desk::zh(60, 16);
    let ids = singles(&desk, 2);
    let read_on = format!("Enter {}", ZH.quiz.read_on);
    ask(&mut desk, &ids);
    let (_, first) = desk.question();
    let keys = desk.answer(false);
    desk.keys(&keys).does_not_see(&first.why.zh);
    assert!(desk.foot().contains(&read_on), "{}", desk.foot());
    desk.goes_on();
    assert_ne!(desk.question().1.id, first.id);
    // Who knew it goes on at once.
    let keys = desk.answer(true);
    desk.keys(&keys);
    assert!(!desk.foot().contains(&read_on), "{}", desk.foot());
}

#[test]
fn what_can_be_done_is_told_as_far_as_the_answer_goes() {
    let mut desk = Desk::zh(80, 24);
    let id = question(&desk, is_single);
    ask(&mut desk, &[id]);
    desk.sees(ZH.quiz.unread)
        .keys("2")
        .does_not_see(ZH.quiz.unread)
        .sees(ZH.quiz.chosen);
    desk.keys("right").sees(ZH.quiz.sure_why);
    desk.keys("3")
        .does_not_see(ZH.quiz.sure_why)
        .sees(ZH.quiz.chosen);
    // In a match each digit is used once, which is told while one matches.
    let id = question(&desk, |question| matches!(question.kind, Kind::Match(_)));
    let mut desk = Desk::zh(80, 24);
    ask(&mut desk, &[id]);
    desk.sees(ZH.quiz.unread).keys("1").sees(ZH.quiz.match_all);
}
