//! The mouse: a click on what can be done does it, and the wheel scrolls.

use qucheng::domain::quiz::kind::classify::Sort;

use super::*;

/// What was chosen in the question that is being answered.
fn draft(desk: &Desk) -> String {
    let (sitting, _) = desk.question();
    format!("{:?}", sitting.draft().map(|draft| &draft.answer))
}

/// What a text of the course begins with: so much surely stands in one line.
fn start(text: &str) -> String {
    text.chars().take(8).collect()
}

#[test]
fn at_home_a_click_goes_where_it_is() {
    let mut desk = Desk::zh(80, 24);
    let home = desk.frame();
    desk.click(ZH.home.next_begin).asks("page_reached");
    desk.keys("esc")
        .click("第一次拜访")
        .sees(ZH.contents.next_lesson);
    desk.keys("esc");
    for (label, there) in [
        (format!("p {}", ZH.home.practise_chapter), ZH.quiz.practice),
        (format!("v {}", ZH.home.visit), ZH.visits.title),
        (ZH.home.terms.to_owned(), ZH.glossary.close),
    ] {
        desk.click(&label).sees(there).keys("esc");
    }
    assert_ne!(desk.frame(), home, "what was clicked is selected");
}

#[test]
fn the_foot_line_can_be_clicked_in_every_room() {
    for (name, reach) in STATES {
        for size in [(60, 16), (80, 24)] {
            let mut desk = Desk::zh(size.0, size.1).hastily();
            reach(&mut desk);
            let offered = desk.offered();
            for (id, key) in offered {
                let mut desk = Desk::zh(size.0, size.1).hastily();
                reach(&mut desk);
                let mut pressed = Desk::zh(size.0, size.1).hastily();
                reach(&mut pressed);
                let label = desk.foot_label(id);
                let kinds = desk.click_below(&label).kinds();
                pressed.key(key);
                assert_eq!(desk.frame(), pressed.frame(), "{name}: {id}");
                assert_eq!(kinds, pressed.kinds(), "{name}: {id}");
            }
        }
    }
    let mut desk = Desk::zh(80, 24);
    desk.click("F2 English").asks("set");
    assert_eq!(desk.lang(), Lang::En);
    desk.click("? keys").sees(Words::of(Lang::En).keys.title);
}

#[test]
fn what_stands_in_the_foot_line_after_tab_can_be_clicked_too() {
    let mut desk = Desk::zh(80, 24);
    desk.keys("tab").click(&format!("p {} ", ZH.home.practise));
    desk.sees(ZH.quiz.practice);
}

#[test]
fn a_click_beside_everything_does_nothing() {
    let mut desk = Desk::zh(80, 24);
    let before = desk.frame();
    for at in [(0, 0), (79, 5), (1, 23), (40, 20), (500, 500)] {
        desk.click_at(at.0, at.1).asks_nothing();
        assert_eq!(desk.frame(), before, "{at:?}");
    }
}

#[test]
fn a_click_on_an_option_chooses_it_and_answers_nothing() {
    let mut desk = Desk::zh(80, 40);
    let id = question(&desk, is_single);
    ask(&mut desk, &[id]);
    let (sitting, question) = desk.question();
    let Kind::Single(options) = &question.kind else {
        unreachable!()
    };
    for id in sitting.order(&question) {
        let option = options.iter().find(|option| option.id == *id).unwrap();
        desk.click(&start(&option.text.zh)).asks("drafted");
        assert!(draft(&desk).contains(id.as_str()));
        // Once more changes nothing: only Enter answers.
        desk.click(&start(&option.text.zh)).asks_nothing();
    }
    desk.click("→").sees("靠猜").click("→").sees("一般");
    desk.click("←").sees("靠猜").click("靠猜").sees("一般");
    desk.click_below(&format!("Enter {}", ZH.quiz.submit))
        .asks("answered");
}

#[test]
fn things_are_sorted_and_matched_by_clicks() {
    sort_by_clicks(is_sorting);
    sort_by_clicks(|question| matches!(question.kind, Kind::Match(_)));
}

fn sort_by_clicks(is_it: fn(&Question) -> bool) {
    let mut desk = Desk::zh(80, 40);
    let id = question(&desk, is_it);
    ask(&mut desk, &[id]);
    let (sitting, question) = desk.question();
    let sort = question.kind.sort().unwrap();
    let order: Vec<OptionId> = sitting.order(&question).into_iter().cloned().collect();
    for id in order.iter().rev() {
        let item = sort.items.iter().find(|item| item.id == *id).unwrap();
        let goes = sort.into.iter().position(|into| into.id == item.goes);
        let category = goes.unwrap();
        let name = &sort.into[category].text.zh;
        desk.click(&start(&item.text.zh)).asks_nothing();
        desk.click(&format!("{} {name}", category + 1))
            .asks("drafted");
    }
    desk.click_below(&format!("Enter {}", ZH.quiz.submit))
        .asks_for(|event| matches!(event, Event::Answered { score, .. } if *score >= 1.0));
}

#[test]
fn options_are_ticked_and_steps_placed_by_clicks() {
    for is_it in [
        |question: &Question| matches!(question.kind, Kind::Multiple(_)),
        |question: &Question| matches!(question.kind, Kind::Order(_)),
    ] {
        let mut desk = Desk::zh(80, 40);
        let id = question(&desk, is_it);
        ask(&mut desk, &[id]);
        let (_, question) = desk.question();
        let name = |id: &OptionId| match &question.kind {
            Kind::Multiple(all) => all.iter().find(|one| one.id == *id).map(|one| &one.text),
            Kind::Order(all) => all.iter().find(|one| one.id == *id).map(|one| &one.text),
            _ => unreachable!(),
        };
        let (Answer::Options(key) | Answer::Order(key)) = question.key() else {
            unreachable!()
        };
        for id in &key {
            desk.click(&start(&name(id).unwrap().zh)).asks("drafted");
        }
        desk.click_below(&format!("Enter {}", ZH.quiz.submit))
            .asks_for(|event| matches!(event, Event::Answered { score, .. } if *score >= 1.0));
    }
}

#[test]
fn a_page_is_opened_and_asked_by_clicks() {
    let mut desk = Desk::zh(80, 24);
    desk.keys("enter")
        .click(ZH.lesson.more)
        .asks("page_reached");
    let asks = |page: &Page| {
        page.parts
            .iter()
            .any(|part| matches!(part.body, Body::Ask(_)))
    };
    let shelf = desk.shelf().clone();
    let mut heads = shelf.course().lessons();
    let page = heads
        .find_map(|head| {
            shelf
                .lesson(&head.id)?
                .pages
                .iter()
                .find(|p| asks(p))
                .cloned()
        })
        .unwrap();
    desk.resize(80, 60)
        .open(Route::Page(page.id, Some(u16::MAX)));
    desk.click("? ").sees(ZH.quiz.check);
}

#[test]
fn lists_open_what_is_clicked() {
    let mut desk = Desk::zh(80, 40);
    desk.keys("enter c");
    let lesson = desk.shelf().course().lessons().next().unwrap().clone();
    let page = lesson.pages.last().unwrap();
    desk.click(&page.title.zh).asks_for(
        |event| matches!(event, Event::PageReached { page: reached, .. } if *reached == page.id),
    );
    let title = desk.shelf().course().visits[0].title.zh.clone();
    desk.keys("esc v").click(&title).sees(ZH.visit.prepare);
}

#[test]
fn a_term_that_is_clicked_is_explained() {
    let mut desk = Desk::zh(80, 24);
    desk.keys("g");
    let glossary = desk.shelf().glossary();
    let term = glossary.terms[glossary.ordered(Lang::Zh)[3]].clone();
    desk.click(&term.word.zh).sees(&term.is.zh);
}

#[test]
fn a_visit_is_played_by_clicks() {
    let mut desk = Desk::zh(80, 40);
    desk.keys("v enter").click("1  ").sees("✓ 1").click("1  ");
    desk.does_not_see("✓ 1").click("2  ");
    desk.click_below(&format!("Enter {}", ZH.visit.begin))
        .asks("visit_began");
    let line = offers(&desk)[1].clone();
    desk.click("  2 ").asks_nothing();
    desk.sees("› 2");
    desk.click_below(&format!("Enter {}", ZH.visit.say))
        .asks_for(
            |event| matches!(event, Event::LineChosen { line: said, .. } if *said == line.id),
        );
    desk.talks(40).click(&format!("t {}", ZH.visit.turns));
    desk.click("   1  ").sees("›  1");
}

#[test]
fn a_click_in_the_list_of_keys_does_what_the_key_does() {
    let mut desk = Desk::zh(80, 40);
    desk.keys("enter ?")
        .click(ZH.lesson.contents)
        .sees(ZH.contents.next_lesson);
    desk.keys("esc ?").click(ZH.screen.quit);
    assert!(desk.has_quit());
    // Beside a text field, too, where the key alone would be typed.
    let mut desk = Desk::zh(80, 40);
    desk.open(Route::Welcome)
        .keys("enter f1")
        .click(ZH.screen.quit);
    assert!(desk.has_quit());
}

#[test]
fn a_click_above_an_overlay_closes_it() {
    for keys in ["?", "g"] {
        let mut desk = Desk::zh(120, 40);
        let before = desk.frame();
        desk.keys(keys);
        assert_ne!(desk.frame(), before);
        desk.click("渠成").asks_nothing();
        assert_eq!(desk.frame(), before, "the room below was not clicked");
    }
}

#[test]
fn the_first_language_is_chosen_by_a_click() {
    let mut desk = Desk::zh(80, 24);
    desk.open(Route::Welcome).click("English").asks("set");
    assert_eq!(desk.lang(), Lang::En);
    desk.click("English").asks_nothing();
}

#[test]
fn the_wheel_scrolls_by_three_lines_and_turns_no_page() {
    let mut desk = Desk::zh(60, 16);
    desk.open(Route::Page(
        "three-sales-roles/three-roles".into(),
        Some(u16::MAX),
    ));
    let top = desk.frame();
    let by_keys = desk.keys("down down down").frame();
    assert_ne!(by_keys, top);
    desk.keys("home").wheel(1).asks_nothing();
    assert_eq!(desk.frame(), by_keys);
    let end = desk.keys("end").frame();
    assert_eq!(desk.wheel(20).frame(), end, "it stays on the page");
    assert_eq!(desk.wheel(-20).frame(), top);
}

#[test]
fn the_wheel_goes_through_a_list_by_one() {
    for keys in ["esc", "enter c", "enter g", "v"] {
        let mut desk = Desk::zh(80, 24);
        let by_keys = desk.keys(keys).keys("down down").frame();
        let mut desk = Desk::zh(80, 24);
        desk.keys(keys).wheel(3).wheel(-1).asks_nothing();
        assert_eq!(desk.frame(), by_keys, "{keys}");
    }
}

#[test]
fn the_wheel_reads_a_question_and_chooses_nothing() {
    let mut desk = Desk::zh(60, 10);
    let is_long = |sort: &Sort| sort.items.len() >= 6;
    let id = question(
        &desk,
        |question| matches!(&question.kind, Kind::Classify(sort) if is_long(sort)),
    );
    ask(&mut desk, &[id]);
    let top = desk.frame();
    let first = desk.wheel(1).asks_nothing().frame();
    assert_ne!(first, top);
    let second = desk.wheel(1).frame();
    assert_ne!(second, first, "it goes on from where it was read to");
    desk.keys("pgup pgup pgup");
    assert_eq!(desk.frame(), top);
    assert_eq!(draft(&desk), "None");
}

#[test]
fn where_the_mouse_is_off_nothing_can_be_clicked() {
    let mut desk = Desk::zh(80, 40);
    desk.keys("?").sees(ZH.keys.mouse[0].0).keys("esc");
    let before = desk.without_mouse().frame();
    desk.click("p ").wheel(1).asks_nothing();
    assert_eq!(desk.frame(), before);
    assert_eq!(desk.clickable(), []);
    desk.keys("?").does_not_see(ZH.keys.mouse[0].0);
}

#[test]
fn in_a_small_window_nothing_can_be_clicked() {
    let mut desk = Desk::zh(80, 24);
    let before = desk.frame();
    desk.resize(39, 24);
    assert_eq!(desk.clickable(), []);
    desk.click_at(3, 3).wheel(2).asks_nothing().resize(80, 24);
    assert_eq!(desk.frame(), before);
}

#[test]
fn in_the_settings_a_click_chooses_a_value_or_picks_a_row() {
    let mut desk = Desk::zh(80, 24);
    let words = &ZH.settings;
    desk.keys(",").click(words.looks[3]).asks("set");
    desk.sees(words.looks_about[3]);
    desk.click(words.name).sees(words.name_about).asks_nothing();
    desk.click(words.looks[0]).asks_nothing();
    desk.keys("esc").click("English").asks("set");
    desk.sees(Words::of(Lang::En).settings.title);
}

#[test]
fn a_click_opens_what_was_found() {
    let mut desk = Desk::zh(80, 24);
    desk.keys("/").types("母鸡").sees(ZH.search.title);
    desk.click("“母鸡与蛋”说的是什么").sees("4/4");
    desk.keys("esc").sees(ZH.search.title).sees("母鸡");
}

#[test]
fn a_click_on_what_is_hidden_shows_it() {
    for (name, reach) in STATES {
        for lang in [Lang::Zh, Lang::En] {
            let mut desk = Desk::new(lang, 60, 16, Vec::new()).hastily();
            reach(&mut desk);
            let before = desk.frame();
            let hint = before.lines().nth(14).unwrap_or_default().to_owned();
            if let Some(at) = hint.find('↓') {
                let below = hint.get(at..).unwrap_or_default().trim().to_owned();
                desk.click(&below);
                assert_ne!(desk.frame(), before, "{name}: {below}");
            }
        }
    }
}
