//! A course that is changed while its rooms are open.

use super::*;
use qucheng::domain::lang::Text;
use qucheng::library::{Library, Source};
use qucheng::ui::strip::Strip;

const LESSON: &str = "chapters/02-field-office/lessons/three-sales-roles.toml";
const QUESTIONS: &str = "chapters/02-field-office/questions/sales-roles.toml";
const CHAPTER: &str = "chapters/02-field-office/chapter.toml";
const VISIT: &str = "visits/profit-first-manager.toml";

/// The course with a file of it changed, or taken out.
fn changed(path: &str, change: impl Fn(&str) -> Option<String>) -> Library {
    let course = Source::Embedded;
    let text = |name: &str| course.text(name).unwrap().into_owned();
    let file = |name: &str| {
        let text = if name == path {
            change(&text(name))?
        } else {
            text(name)
        };
        Some((name.to_owned(), text.into_bytes()))
    };
    Library::of(Source::Folder(
        course.paths().into_iter().filter_map(file).collect(),
    ))
}

/// The course with something in a file put in the place of something else.
#[track_caller]
fn edited(path: &str, was: &str, now: &str) -> Library {
    changed(path, |text| {
        assert!(text.contains(was), "{path} has no {was}");
        Some(text.replace(was, now))
    })
}

/// A text from one table of a file to the next of its kind without it.
fn without(text: &str, table: &str, id: &str) -> String {
    let mut kept = Vec::new();
    for (at, part) in text.split(table).enumerate() {
        let is_it = at > 0
            && part
                .lines()
                .next()
                .is_some_and(|line| line.ends_with(&format!("\"{id}\"")));
        if !is_it {
            kept.push(part);
        }
    }
    kept.join(table)
}

pub(crate) fn strip() -> Strip {
    let line = r#"title.zh  = "三种销售怎么分？""#.to_owned();
    Strip {
        say: Text {
            zh: "“title”没有英文（title.en）。".into(),
            en: "\"title\" has no English text (title.en).".into(),
        },
        place: format!("{LESSON}:4:1"),
        line: Some((line, 0..5)),
        more: 2,
        kept: true,
    }
}

fn page(id: &str, step: u16) -> Route {
    Route::Page(PageId::from(id), Some(step))
}

#[test]
fn a_page_stays_open_and_says_what_is_written_now() {
    let mut desk = Desk::zh(80, 24);
    desk.open(page("three-sales-roles/three-roles", 1));
    let before = desk.frame();
    desk.reload(edited(LESSON, "所以先认人", "所以先认认人"))
        .asks_nothing()
        .sees("所以先认认人");
    assert_eq!(desk.frame(), before.replace("所以先认人", "所以先认认人"));
    desk.reload(Library::embedded());
    assert_eq!(desk.frame(), before, "at the same step");
}

#[test]
fn of_a_page_that_has_fewer_steps_the_last_is_open() {
    let mut desk = Desk::zh(80, 24);
    desk.open(page("three-sales-roles/three-roles", 2));
    desk.reload(changed(LESSON, |text| {
        Some(
            text.replace("pause  = true\n", "")
                .replace("pause = true\n", ""),
        )
    }));
    desk.asks_nothing()
        .sees("办事处有哪三种销售？")
        .does_not_see(ZH.lesson.more)
        .keys("space")
        .does_not_see("办事处有哪三种销售？");
}

#[test]
fn a_page_that_was_renamed_is_followed_and_of_one_that_is_gone_the_nearest_is_shown() {
    let mut desk = Desk::zh(80, 24);
    desk.open(page("three-sales-roles/who-is-he-with", 0));
    let before = desk.frame();
    let now = "id       = \"with-whom\"\nwas = [\"who-is-he-with\"]";
    let renamed = edited(LESSON, "id       = \"who-is-he-with\"", now);
    desk.reload(renamed).asks_nothing();
    assert_eq!(desk.frame(), before);
    let reached = |desk: &Desk, id: &str| desk.progress().step(&PageId::from(id)).is_some();
    assert!(reached(&desk, "three-sales-roles/with-whom"));
    desk.reload(Library::embedded());
    desk.reload(changed(LESSON, |text| {
        Some(without(text, "[[page]]\n", "who-is-he-with"))
    }))
    .asks("page_reached")
    .sees("2/")
    .does_not_see("先问：他天天跟谁打交道？");
}

#[test]
fn a_lesson_that_is_gone_is_left_with_a_word() {
    let gone = || {
        changed(CHAPTER, |text| {
            Some(text.replace("\"three-sales-roles\"", "\"nothing\""))
        })
    };
    let mut desk = Desk::zh(80, 24);
    desk.open(page("three-sales-roles/three-roles", 0));
    desk.reload(gone())
        .sees(ZH.writing.gone)
        .sees(ZH.home.chapters)
        .keys("down")
        .does_not_see(ZH.writing.gone);
    // What lies over the page goes, too; a place that has nothing to do with it stays.
    let mut desk = Desk::zh(80, 24);
    desk.open(page("three-sales-roles/three-roles", 0))
        .keys("g");
    desk.reload(gone()).sees(ZH.home.chapters);
    desk.keys("v").reload(gone()).sees(ZH.visits.title);
}

#[test]
fn a_list_keeps_what_is_selected_in_it() {
    let mut desk = Desk::zh(80, 24);
    let selected = |desk: &mut Desk| {
        let frame = desk.frame();
        let line = frame.lines().find(|line| line.contains('›'));
        line.unwrap_or_default().to_owned()
    };
    desk.keys("down down");
    let chapter = selected(&mut desk);
    let fewer = || {
        changed("course.toml", |text| {
            Some(text.replace("\"01-business-model\", ", ""))
        })
    };
    desk.reload(fewer());
    let title = |line: &str| {
        line.split_whitespace()
            .nth(2)
            .unwrap_or_default()
            .to_owned()
    };
    assert_eq!(title(&selected(&mut desk)), title(&chapter));
    desk.reload(Library::embedded())
        .open(Route::Contents("field-office".into()))
        .keys("pgdn");
    let line = selected(&mut desk);
    desk.reload(changed(LESSON, |text| {
        Some(without(text, "[[page]]\n", "who-is-he-with"))
    }));
    assert_eq!(selected(&mut desk), line);
    desk.open(Route::Glossary(None)).keys("down down down");
    let line = selected(&mut desk);
    desk.reload(changed("glossary.toml", |text| {
        text.split_once("[[term]]")?;
        let rest = text.splitn(3, "[[term]]").last()?;
        Some(format!("[[term]]{rest}"))
    }));
    assert_eq!(selected(&mut desk), line);
}

#[test]
fn a_question_keeps_what_was_chosen_while_there_is_such_a_thing() {
    let id = QuestionId::from("five-gold-partners-in-education");
    let mut desk = Desk::zh(80, 24);
    ask(&mut desk, std::slice::from_ref(&id));
    desk.keys("2 h");
    let chosen = |desk: &Desk| desk.progress().sittings().next().unwrap().draft().cloned();
    let before = (desk.frame(), chosen(&desk));
    let was = desk.question().1.ask.zh.clone();
    desk.reload(edited(QUESTIONS, &was, &format!("改过的{was}")))
        .asks_nothing()
        .sees("改过的")
        .sees("› 2");
    desk.reload(Library::embedded());
    let same = desk.keys("up down").frame();
    assert_eq!((same, chosen(&desk)), before);
    // The option that was chosen is gone: nothing is chosen, and the others stand as they stood.
    let (sitting, question) = desk.question();
    let order = sitting.order(&question);
    let gone = order[1].as_str().to_owned();
    let left = order.len() - 1;
    desk.reload(changed(QUESTIONS, |text| {
        let mut questions = text.splitn(3, "[[question]]");
        let above = questions.next()?;
        let asked = without(questions.next()?, "[[question.single]]\n", &gone);
        Some([above, &asked, questions.next()?].join("[[question]]"))
    }));
    desk.sees(&format!("1-{left}"));
    for number in 1..=left {
        desk.does_not_see(&format!("› {number}"));
    }
}

#[test]
fn a_question_that_was_renamed_is_still_the_one_that_is_asked() {
    let mut desk = Desk::zh(80, 24);
    ask(
        &mut desk,
        &[QuestionId::from("five-gold-partners-in-education")],
    );
    desk.keys("2");
    let before = desk.frame();
    let was = "id        = \"five-gold-partners-in-education\"";
    let now = "id = \"five-partners\"\nwas = [\"five-gold-partners-in-education\"]";
    desk.reload(edited(QUESTIONS, was, now)).asks_nothing();
    assert_eq!(desk.frame(), before);
    desk.keys("enter").asks_for(
        |event| matches!(event, Event::Answered { question, .. } if question.as_str() == "five-partners"),
    );
}

#[test]
fn an_explained_answer_stays_explained_and_a_question_that_is_gone_is_left() {
    let id = QuestionId::from("five-gold-partners-in-education");
    let next = QuestionId::from("hospital-deals-with-partners");
    let mut desk = Desk::zh(80, 40);
    ask(&mut desk, std::slice::from_ref(&id));
    let keys = desk.answer(true);
    let was = desk.question().1.why.zh.clone();
    desk.keys(&keys)
        .reload(edited(QUESTIONS, &was, &format!("改过的{was}")))
        .asks_nothing()
        .sees("改过的")
        .sees(ZH.quiz.right_and_yours);
    let gone = || {
        changed(QUESTIONS, |text| {
            Some(without(text, "[[question]]\n", id.as_str()))
        })
    };
    desk.reload(gone())
        .sees(ZH.writing.gone)
        .sees(ZH.home.chapters);
    desk.reload(Library::embedded());
    let asked = desk.shelf().question(&next).unwrap();
    ask(&mut desk, &[id.clone(), next]);
    while desk.question().1.id != id {
        desk.keys("n");
    }
    desk.reload(gone())
        .does_not_see(ZH.writing.gone)
        .sees(&asked.ask.zh);
}

#[test]
fn a_visit_is_played_again_as_far_as_its_choices_hold() {
    let mut desk = Desk::zh(80, 24);
    desk.keys("v enter 2 3 down");
    let before = desk.frame();
    desk.reload(changed(VISIT, |text| {
        let (above, items) = text.split_once("[[prepare.item]]").unwrap();
        let (first, _) = items.split_once("[[prepare.item]]").unwrap();
        let new = first.replace("\"big-case\"", "\"smaller-case\"");
        Some([above, &new, items].join("[[prepare.item]]"))
    }))
    .sees("1-6");
    desk.reload(Library::embedded());
    assert_eq!(desk.frame(), before, "the bag is as it was");
    desk.keys("enter").talks(2).keys("2");
    let (before, turn) = (desk.frame(), desk.talk().unwrap().turn());
    let visit = changed(VISIT, |text| Some(text.replace("周总", "郑总")));
    desk.reload(visit).asks_nothing().sees("郑总");
    assert_eq!(desk.talk().unwrap().turn(), turn);
    desk.reload(Library::embedded());
    assert_eq!(desk.frame(), before);
    desk.reload(changed(VISIT, |_| None)).sees(ZH.writing.gone);
    desk.reload(Library::embedded())
        .open(Route::VisitOpen)
        .talks(40)
        .keys("end");
    let before = desk.frame();
    let visit = changed(VISIT, |text| Some(text.replace("周总", "郑总")));
    desk.reload(visit).asks_nothing().sees("郑总");
    desk.reload(Library::embedded());
    assert_eq!(desk.frame(), before, "what came of it is looked back on");
}

#[test]
fn where_a_line_is_gone_the_talk_goes_on_from_the_last_turn_that_holds_and_says_so() {
    let mut desk = Desk::zh(80, 24);
    desk.keys("v enter 2 3 enter").talks(3);
    let told = desk.progress().visit.clone().unwrap();
    let (_, gone) = &told.lines[1];
    let visit = || {
        let (was, now) = (format!("\"{gone}\""), "\"another-line\"");
        changed(VISIT, |text| Some(text.replace(&was, now)))
    };
    desk.reload(visit()).sees(ZH.visit.goes_on_from);
    desk.sees(&(ZH.home.turn_of)(2, 12));
    desk.reload(Library::embedded());
    // After a crash, too.
    desk.reload(visit()).open(Route::VisitOpen);
    desk.sees(ZH.visit.goes_on_from)
        .sees(&(ZH.home.turn_of)(2, 12));
    desk.talks(1).asks("line_chosen");
    assert_eq!(desk.progress().visit.as_ref().unwrap().lines.len(), 2);
}

#[test]
fn a_flaw_stands_below_the_page_until_esc_and_leaves_all_other_keys() {
    let mut desk = Desk::zh(80, 24);
    desk.open(page("three-sales-roles/three-roles", 0));
    let before = desk.frame();
    desk.flaws(Some(strip()))
        .sees("“title”没有英文（title.en）。")
        .sees("three-sales-roles.toml:4:1")
        .sees("^^^^^")
        .sees(&(ZH.writing.more)(2))
        .sees(ZH.writing.kept)
        .sees("办事处有哪三种销售？")
        .does_not_see("Esc 返回");
    desk.keys("?").sees(ZH.writing.hide).keys("?");
    desk.keys("right")
        .sees("先问：他天天跟谁打交道？")
        .keys("left");
    desk.keys("esc").does_not_see("title.en");
    assert_eq!(desk.frame(), before);
    desk.flaws(Some(strip())).click(ZH.writing.hide);
    assert_eq!(desk.frame(), before);
    desk.keys("esc").sees(ZH.home.chapters);
}

#[test]
fn the_trail_and_the_marks_follow_what_was_renamed_and_pass_by_what_is_gone() {
    let who = "three-sales-roles/who-is-he-with";
    let first = "three-sales-roles/three-roles";
    let mut desk = Desk::zh(80, 24);
    for id in [first, who] {
        desk.open(page(id, 0)).keys("m");
    }
    desk.open(Route::Bookmarks(None));
    let (both, selected) = (desk.frame(), "› ◆ 先问：他天天跟谁打交道？");
    assert!(both.contains(selected), "{both}");
    let now = "id       = \"with-whom\"\nwas = [\"who-is-he-with\"]";
    desk.reload(edited(LESSON, "id       = \"who-is-he-with\"", now));
    assert_eq!(desk.frame(), both);
    let gone = || {
        changed(LESSON, |text| {
            Some(without(text, "[[page]]\n", "who-is-he-with"))
        })
    };
    desk.reload(Library::embedded());
    desk.reload(gone())
        .asks_nothing()
        .does_not_see("先问：他天天跟谁打交道？")
        .sees("› ◆");
    // On the trail: a page, the one that will be gone, home, the visits.
    desk.reload(Library::embedded())
        .open(page(first, 0))
        .keys("right esc v")
        .reload(gone())
        .keys("[ [")
        .sees("办事处有哪三种销售？")
        .keys("]")
        .sees(ZH.home.chapters);
}

#[test]
fn what_is_closed_since_it_is_gone_says_what_it_owes() {
    let id = QuestionId::from("five-gold-partners-in-education");
    let mut desk = Desk::zh(80, 24);
    desk.open(Route::Quiz(Mode::Check, Scope::These(vec![id.clone()])));
    desk.reload(changed(QUESTIONS, |text| {
        Some(without(text, "[[question]]\n", id.as_str()))
    }))
    .asks("sitting_ended")
    .sees(ZH.writing.gone);
}

#[test]
fn beside_a_flaw_the_rooms_are_clicked_where_they_stand_and_left_without_esc() {
    let mut desk = Desk::zh(80, 24);
    desk.open(page("three-sales-roles/three-roles", 0));
    let before = desk.frame();
    desk.flaws(Some(strip()));
    let flawed = desk.frame();
    desk.keys("g").click_at(40, 0);
    assert_eq!(desk.frame(), flawed, "a click above closes what lies over");
    desk.keys("g [");
    assert_eq!(desk.frame(), flawed, "and so does going back");
    desk.click_at(0, 23);
    assert_eq!(desk.frame(), before, "a click on the flaw hides it");
    desk.open(Route::Visits).flaws(Some(strip()));
    let close = desk.foot_label("close");
    assert!(!close.contains("Esc"), "{close}");
    desk.click(&close).sees(ZH.home.chapters);
}
