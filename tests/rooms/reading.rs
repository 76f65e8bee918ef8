//! Lessons, their contents and their terms.

use super::*;
use qucheng::screens::lesson::page_lines;
use qucheng::text::Glyphs;
use qucheng::ui::look::Look;
use qucheng::ui::pen::Pen;

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
fn the_question_can_be_seen_again_beside_its_hint() {
    let mut desk = Desk::en(60, 16);
    let id = question(&desk, |question| question.hints.en.len() == 2);
    ask(&mut desk, &[id]);
    let ask = desk.question().1.ask.en.clone();
    desk.sees(&ask).keys("h h pgup pgup").sees(&ask);
    desk.keys("h down up up pgup").sees(&ask);
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
fn the_title_of_a_lesson_is_whole_where_the_chapter_has_no_room() {
    let course = Desk::en(80, 24).shelf().clone();
    let first = course.course().lessons().next().unwrap().clone();
    for (columns, rows) in [(60, 16), (80, 24)] {
        let mut desk = Desk::en(columns, rows);
        desk.open(Route::Page(first.pages[0].id.clone(), None));
        desk.sees(&format!("1 › {}", first.title.en));
    }
}

#[test]
fn what_is_hidden_above_is_told_too() {
    let rooms = [
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
    let shelf = desk.shelf().clone();
    let page = first_page(&desk).id;
    let lesson = shelf.lesson(&page.lesson()).unwrap();
    let terms = shelf.glossary().on_page(&lesson.pages[0], Lang::Zh).len();
    let here = (ZH.glossary.here)(terms);
    let last = format!("{terms}/{terms}");
    desk.keys("enter enter g");
    desk.sees(&here).keys("end").sees(&last);
    let all = (ZH.glossary.all)(desk.shelf().glossary().terms.len());
    desk.keys("a").sees(&all).keys("a").sees(&here).sees(&last);
    desk.keys("esc esc").keys("g").sees(&all);
}

#[test]
fn the_chosen_term_is_explained_whole_on_a_small_screen() {
    for lang in [Lang::Zh, Lang::En] {
        let mut desk = Desk::new(lang, 60, 16, Vec::new()).hastily();
        let shelf = desk.shelf().clone();
        desk.open(Route::Glossary(None));
        let glossary = shelf.glossary();
        for at in glossary.ordered(lang) {
            let (frame, term) = (desk.frame(), &glossary.terms[at]);
            for text in [
                term.word.str(lang),
                term.word.str(lang.other()),
                term.is.str(lang),
            ] {
                assert!(desk::holds(&frame, text), "“{text}”\n{frame}");
            }
            desk.keys("down");
        }
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
fn the_contents_lead_over_the_ends_of_chapters() {
    let mut desk = Desk::zh(80, 24);
    let course = desk.shelf().clone();
    let numbered = || (1_u32..).zip(&course.course().chapters);
    let mut written = numbered().filter(|(_, chapter)| !chapter.lessons.is_empty());
    let (first, second) = (written.next().unwrap(), written.next().unwrap());
    let title = |lesson: &LessonHead| lesson.title.zh.clone();
    let head = (ZH.home.chapter)(second.0 as usize, &second.1.title.zh);
    desk.open(Route::Contents(first.1.id.clone()));
    desk.keys(&"right ".repeat(first.1.lessons.len()));
    desk.sees(&head).sees(&title(&second.1.lessons[0]));
    desk.keys("left")
        .sees(&title(first.1.lessons.last().unwrap()));
    desk.key(Key::Char(char::from_digit(second.0, 10).unwrap()));
    desk.sees(&head).keys("down enter");
    desk.sees(&second.1.lessons[0].pages[1].title.zh);
    // The rooms below stay: one is back where one was.
    desk.keys("esc").sees(ZH.home.chapters);
    if let Some((number, _)) = numbered().find(|(_, chapter)| chapter.lessons.is_empty()) {
        desk.open(Route::Contents(first.1.id.clone()));
        desk.key(Key::Char(char::from_digit(number, 10).unwrap()));
        desk.sees(ZH.home.unwritten).sees(&first.1.title.zh);
    }
}

#[test]
fn the_contents_show_the_lesson_of_the_chosen_page_and_what_is_begun() {
    for lang in [Lang::Zh, Lang::En] {
        let mut desk = Desk::new(lang, 60, 16, Vec::new()).hastily();
        let course = desk.shelf().clone();
        let chapters = course.course().chapters.iter();
        for chapter in chapters.filter(|chapter| !chapter.lessons.is_empty()) {
            desk.open(Route::Contents(chapter.id.clone()));
            for lesson in &chapter.lessons {
                // The end of a long title has no room on a small screen.
                let title: String = lesson.title.str(lang).chars().take(40).collect();
                for _ in &lesson.pages {
                    desk.sees(&title).keys("down");
                }
            }
        }
    }
    let mut desk = Desk::zh(80, 24);
    desk.keys("enter c").sees("› ● ");
}

#[test]
fn what_opens_on_a_small_screen_is_seen_from_its_beginning() {
    let mut desk = Desk::zh(60, 16);
    let shelf = desk.shelf().clone();
    let pen = Pen {
        lang: Lang::Zh,
        look: Look::NONE,
        glyphs: Glyphs::Narrow,
    };
    // A part that is higher than the screen, which opens by itself.
    let lines = |page: &Page, step| page_lines(&pen, page, step, 56);
    let tall = |page: &Page| {
        let tall = |step: &u16| lines(page, *step).len() > lines(page, step - 1).len() + 12;
        let step = (1..page.steps()).find(tall)?;
        let start = lines(page, step - 1).len() + 1;
        Some((page.id.clone(), step, lines(page, step)[start].to_string()))
    };
    let mut lessons = shelf.course().lessons();
    let found = lessons.find_map(|lesson| {
        let lesson = shelf.lesson(&lesson.id).unwrap();
        lesson.pages.iter().find_map(tall)
    });
    let (page, step, start) = found.unwrap();
    desk.open(Route::Page(page.clone(), Some(step - 1)));
    for _ in 0..9 {
        if desk.progress().step(&page) != Some(step) {
            desk.keys("space");
        }
    }
    desk.sees(start.trim());
}

#[test]
fn the_keys_that_lead_down_open_the_next_part_where_nothing_is_left_to_scroll() {
    let mut desk = Desk::zh(80, 24);
    desk.keys("enter");
    for key in ["down", "pgdn", "j"] {
        desk.keys(key).asks("page_reached");
    }
    let page = home::asking_page(&desk);
    desk.open(Route::Page(page, Some(0))).keys("end");
    desk.does_not_see(ZH.lesson.more).asks("page_reached");
    desk.keys("end").asks_nothing();
}

#[test]
fn the_head_of_a_page_leads_to_the_pages_of_its_lesson_and_to_its_contents() {
    let mut desk = Desk::zh(80, 24);
    let lesson = desk.shelf().course().lessons().next().unwrap().clone();
    desk.open(Route::Page(lesson.pages[0].id.clone(), None));
    desk.click("──").sees(&lesson.pages[1].title.zh);
    desk.click("2/3").sees(ZH.contents.chapter).keys("esc");
    let shelf = desk.shelf().clone();
    let read = shelf.lesson(&lesson.id).unwrap();
    let terms = shelf.glossary().on_page(&read.pages[1], Lang::Zh).len();
    desk.click(&(ZH.lesson.terms)(terms))
        .sees(ZH.glossary.close);
}
