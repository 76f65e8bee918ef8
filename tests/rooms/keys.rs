//! Keys and foot lines in every room, and what any keys may lead to.

use qucheng::text::width;
use qucheng::ui::look::Look;
use ratatui::style::Color;

use super::*;

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
fn the_way_on_and_the_way_back_stand_in_every_foot_line() {
    for size in [(60, 16), (80, 24)] {
        let mut desk = Desk::en(size.0, size.1);
        desk.keys("v enter");
        for (keys, on) in [("", "Enter "), ("2 enter", "1-"), ("1", "Enter ")] {
            let foot = desk.keys(keys).foot();
            assert!(foot.contains(on) && foot.contains("Esc "), "{foot}");
        }
        desk.talks(40);
        // Enter leads on to the end of what there is to read, and never out of it.
        let words = Words::of(Lang::En);
        let mut pages = 0;
        while desk.foot().contains(words.keys.page_down) {
            desk.keys("enter");
            pages += 1;
            assert!(pages < 40, "Enter leads nowhere\n{}", desk.frame());
        }
        let foot = desk.keys("enter").foot();
        assert!(
            foot.contains(words.visit.turns) && foot.contains("Esc "),
            "{foot}"
        );
    }
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
    for (name, reach) in STATES {
        if *name == "welcome" || *name == "glossary_filtered" || name.starts_with("search") {
            continue;
        }
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
        let plain = colours(&desk.look(Look::NONE).buffer(80, 24));
        assert!(plain.is_empty(), "{name}: {plain:?}");
        desk.keys("tab");
        let plain = colours(&desk.buffer(80, 24));
        assert!(plain.is_empty(), "{name}, in the foot line: {plain:?}");
    }
    assert!(seen, "the default look has colours");
}

#[test]
fn a_look_with_a_ground_of_its_own_leaves_no_cell_without_it() {
    for look in [Look::DARK, Look::LIGHT, Look::CONTRAST] {
        for (name, reach) in STATES {
            let mut desk = Desk::zh(80, 24).hastily();
            reach(&mut desk);
            for (columns, rows) in [(30, 8), (60, 16), (120, 40)] {
                let buffer = desk.look(look).buffer(columns, rows);
                // Of a wide character only the first cell is sent.
                let is_hidden = |at: usize| at > 0 && width(buffer.content[at - 1].symbol()) > 1;
                for (at, cell) in buffer.content.iter().enumerate() {
                    let is_bare = cell.bg == Color::Reset || cell.fg == Color::Reset;
                    let place = buffer.pos_of(at);
                    assert!(
                        !is_bare || is_hidden(at),
                        "{name}, {} at {place:?}",
                        look.name
                    );
                }
            }
        }
    }
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
                let changed = desk.frame() != before || !desk.asked().is_empty();
                assert!(changed, "{name} at {size:?}: {id} does nothing\n{before}");
            }
        }
    }
}

/// Thousands of keys and clicks of chance from home; a learner who left comes back with the same log.
fn walk(lang: Lang, seed: u32) {
    let mut chance = Seed::new(seed, "walk");
    let letters = "1234567890jkhlgcpvsntbmeq[]?/,１２？，x中";
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
        let spots = desk.clickable();
        match chance.below(8) {
            0 => desk.wheel(if chance.below(2) == 0 { 1 } else { -1 }),
            1 if !spots.is_empty() => {
                let spot = spots[chance.below(spots.len())];
                desk.click_at(spot.x, spot.y)
            }
            _ => desk.key(keys[chance.below(keys.len())]),
        };
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

#[test]
fn beside_a_text_field_the_list_names_no_key_that_types() {
    let mut desk = Desk::zh(80, 24);
    desk.open(Route::Welcome).keys("enter f1");
    desk.sees(ZH.keys.title).sees("Ctrl-C");
    let frame = desk.frame();
    let typed = frame.lines().filter(|line| {
        let first = line.split_whitespace().next().unwrap_or_default();
        first == "?" || first == "q"
    });
    assert_eq!(typed.count(), 0, "{frame}");
}

#[test]
fn no_key_is_cut_while_the_keys_are_in_the_foot_line() {
    let mut desk = Desk::new(Lang::En, 80, 24, Vec::new());
    let id = question(&desk, |question| matches!(question.kind, Kind::Short(_)));
    ask(&mut desk, &[id]);
    desk.keys("tab");
    let words = &desk.words().quiz;
    let foot = desk.foot();
    assert!(foot.trim_end().ends_with(words.skip), "{foot}");
}
