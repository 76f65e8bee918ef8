//! The first start, and Home: where one goes on.

use super::*;

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
fn the_first_start_is_whole_on_a_small_screen() {
    for lang in [Lang::Zh, Lang::En] {
        let words = &Words::of(lang).welcome;
        let mut desk = Desk::new(lang, 60, 16, Vec::new());
        let title = desk.shelf().course().title.clone();
        desk.open(Route::Welcome)
            .sees(&title.zh)
            .sees(&title.en)
            .sees(words.idiom)
            .sees(words.later);
        desk.keys("enter").sees(words.name).sees(words.name_why);
    }
}

#[test]
fn however_small_the_title_page_is_it_can_be_answered() {
    for (columns, rows) in [(40, 10), (120, 10), (40, 40), (79, 17), (200, 60)] {
        let mut desk = Desk::zh(columns, rows);
        desk.open(Route::Welcome).sees("中文").sees("English");
        desk.keys("enter").types("林晓").sees(ZH.welcome.name);
        desk.sees("林晓").keys("enter").asks("named");
    }
}

#[test]
fn home_continues_the_page_and_its_step() {
    let mut desk = Desk::zh(80, 24);
    desk.keys("enter right space");
    let before = desk.frame();
    let mut again = desk.again();
    again
        .sees(&(ZH.home.page_of)(2, 3))
        .keys("enter")
        .asks("page_reached");
    assert_eq!(again.frame(), before);
}

#[test]
fn while_a_name_is_typed_the_foot_line_names_keys_that_do_not_type() {
    let mut desk = Desk::zh(80, 24);
    let foot = desk.open(Route::Welcome).keys("enter").foot();
    assert!(foot.contains("F1 ") && !foot.contains("? "), "{foot}");
}

#[test]
fn home_says_where_the_questions_come_from_that_were_left() {
    let mut desk = Desk::zh(80, 24);
    let course = desk.shelf().clone();
    let asks = |lesson: &&LessonHead| course.course().questions_on(&lesson.id).count() > 1;
    let lesson = course.course().lessons().find(asks).unwrap().clone();
    desk.open(Route::Quiz(Mode::Check, Scope::Lesson(lesson.id)));
    desk.again()
        .sees(ZH.home.next_sitting)
        .sees(&lesson.title.zh);
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
fn a_question_by_itself_goes_on_on_its_page() {
    let mut desk = Desk::zh(80, 24);
    let page = asking_page(&desk);
    desk.open(Route::Page(page.clone(), Some(u16::MAX)));
    let read = desk.frame();
    desk.keys("enter").asks("sitting_began");
    let asked = desk.frame();
    let mut again = desk.again();
    again.does_not_see(ZH.home.next_sitting).keys("enter");
    assert_eq!(again.frame(), read);
    again.keys("enter").asks_nothing();
    assert_eq!(again.frame(), asked, "the same question, in the same order");
    let keys = again.answer(true);
    again.keys(&keys).keys("enter");
    let title = &again.shelf().course().page(&page).unwrap().title.zh.clone();
    again.sees(title);
}

#[test]
fn a_lessons_question_puts_no_round_aside() {
    let mut desk = Desk::zh(80, 24);
    desk.keys("p").keys("s enter");
    let round = desk.frame();
    let page = asking_page(&desk);
    desk.keys("esc").open(Route::Page(page, Some(u16::MAX)));
    desk.keys("enter").asks("sitting_began");
    let keys = desk.answer(true);
    desk.keys(&keys).keys("enter");
    let mut again = desk.again();
    again.keys("p").asks_nothing();
    assert_eq!(again.frame(), round, "the round goes on");
}

#[test]
fn a_question_that_was_skipped_on_its_page_is_not_asked_there_again() {
    let mut desk = Desk::zh(80, 24);
    let page = asking_page(&desk);
    desk.open(Route::Page(page, Some(u16::MAX)));
    desk.sees(ZH.lesson.ask).keys("enter n").asks("skipped");
    let foot = desk.foot();
    assert!(!foot.contains(ZH.lesson.ask), "{foot}");
    desk.keys("enter");
    assert!(!desk.kinds().contains(&"sitting_began".to_owned()));
}

/// A page that ends with a question.
pub(crate) fn asking_page(desk: &Desk) -> PageId {
    let shelf = desk.shelf();
    let asks = |page: &Page| {
        let last = page.parts.last();
        last.is_some_and(|part| matches!(part.body, Body::Ask(_)))
    };
    let lessons = shelf.course().lessons();
    let mut lessons = lessons.map(|lesson| shelf.lesson(&lesson.id).unwrap());
    let page = lessons.find_map(|lesson| lesson.pages.iter().find(|page| asks(page)).cloned());
    page.unwrap().id
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
    desk.keys("v enter 2 enter").talks(2).asks("line_chosen");
    let before = desk.frame();
    let mut again = desk.again();
    again.sees(ZH.home.next_visit).keys("enter").asks_nothing();
    assert_eq!(again.frame(), before);
}

#[test]
fn what_else_was_begun_is_told_and_leads_on() {
    let mut desk = Desk::zh(80, 24);
    desk.keys("p 1");
    let round = desk.frame();
    desk.keys("esc v enter 2 enter").talks(2);
    let visit = desk.frame();
    let page = first_page(&desk).id;
    desk.open(Route::Page(page, None));
    let mut desk = desk.again();
    desk.sees(ZH.home.next_sitting).sees(ZH.home.next_visit);
    desk.keys("down enter").asks_nothing();
    assert_eq!(desk.frame(), round);
    desk.keys("esc home down down enter").asks_nothing();
    assert_eq!(desk.frame(), visit);
}

#[test]
fn another_round_leaves_the_one_before_and_home_leads_to_both() {
    let mut desk = Desk::zh(80, 24);
    desk.keys("p 1");
    let practice = desk.frame();
    let page = desk.page_with_guesses();
    desk.keys("esc")
        .open(Route::Pretest(page.lesson()))
        .keys("1");
    let guesses = desk.frame();
    let mut desk = desk.again();
    desk.sees(ZH.quiz.pretest).sees(ZH.home.next_mixed);
    desk.keys("enter").asks_nothing();
    assert_eq!(desk.frame(), guesses);
    desk.keys("esc home down down enter").asks_nothing();
    assert_eq!(desk.frame(), practice);
}

#[test]
fn a_page_that_was_never_opened_is_not_said_to_be_left() {
    let mut desk = Desk::zh(80, 24);
    desk.keys("p").again().sees(ZH.home.next_unread);
    let page = first_page(&desk).id;
    desk.open(Route::Page(page, None)).keys("esc p s");
    desk.again()
        .sees(ZH.home.next_page)
        .does_not_see(ZH.home.next_unread);
}

#[test]
fn p_says_which_questions_it_means() {
    let mut desk = Desk::zh(80, 24);
    desk.sees(ZH.home.practise).keys("down");
    desk.sees(ZH.home.practise_chapter).keys("p");
    // A round in which nothing was done is not kept.
    desk.asks("sitting_began")
        .keys("esc")
        .asks("sitting_ended")
        .sees(ZH.home.practise_chapter);
    desk.keys("p 1 esc")
        .sees(ZH.home.practise_on)
        .keys("p")
        .asks_nothing();
}

#[test]
fn a_digit_opens_that_chapter_and_c_the_one_that_is_read() {
    let mut desk = Desk::zh(80, 24);
    let chapters = desk.shelf().course().chapters.clone();
    desk.keys("2").sees(&chapters[1].lessons[0].title.zh);
    desk.keys("esc c").sees(&chapters[0].lessons[0].title.zh);
    let page = chapters[2].lessons[0].pages[0].id.clone();
    desk.open(Route::Page(page, None)).keys("esc c");
    desk.sees(&chapters[2].lessons[0].title.zh);
    desk.keys("esc down enter")
        .sees(&chapters[0].lessons[0].title.zh);
}

#[test]
fn the_last_page_of_a_lesson_leads_on_to_the_next_lesson() {
    let mut desk = Desk::zh(80, 24);
    let lessons: Vec<LessonHead> = desk.shelf().course().lessons().cloned().collect();
    for page in &lessons[0].pages {
        desk.again().sees(&lessons[0].title.zh);
        desk.open(Route::Page(page.id.clone(), Some(u16::MAX)));
    }
    desk.again()
        .sees(&lessons[1].title.zh)
        .does_not_see(&lessons[0].title.zh);
}

#[test]
fn a_small_screen_has_room_for_all_chapters_and_what_one_can_do() {
    for lang in [Lang::Zh, Lang::En] {
        let words = &Words::of(lang).home;
        let mut desk = Desk::new(lang, 60, 16, Vec::new());
        let last = desk.shelf().course().chapters.last().unwrap();
        let last = last.title.str(lang).to_owned();
        desk.sees(words.next_begin).sees(&last).sees(words.more);
        desk.keys("p 1 esc").sees(words.next_sitting).keys("end");
        desk.sees(words.more);
    }
}

#[test]
fn the_way_out_is_told_at_home_only() {
    let mut desk = Desk::en(80, 24);
    assert!(desk.foot().contains("q quit"), "{}", desk.foot());
    desk.keys("enter");
    assert!(!desk.foot().contains("q quit"), "{}", desk.foot());
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
fn the_keys_come_back_to_what_was_gone_on_with() {
    let mut desk = Desk::zh(80, 24);
    desk.keys("p 1 esc");
    let page = first_page(&desk).id;
    desk.open(Route::Page(page, None)).keys("esc");
    // What was left first stands second now; once something was done in it, it is first, and selected.
    desk.keys("home down enter").asks_nothing();
    let question = desk.question().1.id.clone();
    desk.keys("2 esc");
    desk.keys("enter").asks_nothing();
    assert_eq!(desk.question().1.id, question);
}
