//! The settings: what is chosen holds at once and at the next start; starting over can be taken back.

use qucheng::text::{Glyphs, width};

use super::*;

/// A desk on which something was done already.
fn begun(lang: Lang, columns: u16, rows: u16) -> Desk {
    let mut desk = Desk::new(lang, columns, rows, Vec::new()).hastily();
    desk.keys("enter space right esc p");
    let keys = desk.answer(true);
    desk.keys(&keys).keys("esc esc");
    desk
}

/// Goes to the row `at` of the settings.
fn at_row(desk: &mut Desk, at: usize) {
    desk.keys(",").keys(&"down ".repeat(at));
}

#[test]
fn what_is_chosen_holds_at_once_and_at_the_next_start() {
    let words = &ZH.settings;
    let rows = [
        (1, words.looks[3]),
        (2, words.widths[2]),
        (3, words.on_off[1]),
        (0, "English"),
    ];
    let mut desk = Desk::zh(80, 24);
    let chosen = |desk: &mut Desk, name: &str| {
        let ascii = format!("* {name}");
        desk.frame().contains(&format!("● {name}")) || desk.frame().contains(&ascii)
    };
    for (row, name) in rows {
        at_row(&mut desk, row);
        let mut presses = 0;
        while !chosen(&mut desk, name) {
            desk.keys("right").asks("set");
            presses += 1;
            assert!(presses < 9, "{name}");
        }
        desk.keys("esc");
    }
    let before = desk.keys(",").frame();
    let mut again = desk.again();
    assert_eq!(again.keys(",").frame(), before);
    again.sees("* English").sees("* contrast").sees("* off");
}

#[test]
fn values_go_round_in_both_directions() {
    let mut desk = Desk::zh(80, 24);
    at_row(&mut desk, 1);
    let before = desk.frame();
    for key in ["right", "left", "enter"] {
        for _ in 0..5 {
            desk.keys(key).asks("set");
        }
        assert_eq!(desk.frame(), before, "{key}");
    }
}

#[test]
fn the_two_lines_of_the_symbols_end_in_the_same_column() {
    let mut desk = Desk::zh(80, 24);
    at_row(&mut desk, 2);
    for glyphs in Glyphs::ALL {
        let frame = desk.frame();
        let ends: Vec<usize> = frame
            .lines()
            .filter(|line| line.ends_with('|'))
            .map(width)
            .collect();
        assert_eq!(ends.len(), 2, "{glyphs:?}\n{frame}");
        assert_eq!(ends[0], ends[1], "{glyphs:?}\n{frame}");
        desk.keys("right");
    }
}

#[test]
fn the_name_can_be_changed_and_taken_out() {
    let mut desk = Desk::zh(80, 24);
    at_row(&mut desk, 4);
    desk.sees(ZH.settings.no_name).keys("enter");
    desk.types("林q晓,")
        .keys("backspace down enter")
        .asks_for(|event| matches!(event, Event::Named { name } if name == "林q晓"));
    desk.keys("enter").types("x").keys("esc").asks_nothing();
    desk.sees("林q晓").does_not_see("林q晓x");
    desk.keys("enter backspace backspace backspace enter")
        .asks("named");
    desk.sees(ZH.settings.no_name);
    assert_eq!(desk.progress().name, None);
}

#[test]
fn a_name_is_edited_as_in_a_shell_and_what_has_no_room_is_told() {
    let reach: [fn(&mut Desk); 2] = [
        |desk| {
            desk.open(Route::Welcome).keys("enter");
        },
        |desk| {
            at_row(desk, 4);
            desk.keys("enter");
        },
    ];
    for reach in reach {
        let mut desk = Desk::zh(80, 24);
        reach(&mut desk);
        desk.types("Lin Xiao").key(Key::Ctrl('w')).types("Yi");
        desk.sees("Lin Yi").does_not_see("Xiao");
        desk.keys("f1").sees(ZH.screen.field_word).keys("esc");
        desk.keys("ctrl-u").does_not_see("Lin").types("bc");
        desk.keys("home").types("a").sees("abc");
        desk.keys("ctrl-u").types(&"长".repeat(24));
        desk.does_not_see(ZH.screen.field_full);
        desk.types("x").sees(ZH.screen.field_full);
        desk.keys("left").does_not_see(ZH.screen.field_full);
        desk.pastes("more").sees(ZH.screen.field_full);
        desk.keys("enter")
            .asks_for(|e| matches!(e, Event::Named { name } if *name == "长".repeat(24)));
    }
}

#[test]
fn a_click_on_the_name_lets_one_type_it() {
    let mut desk = Desk::zh(80, 24);
    desk.keys(",").click(ZH.settings.name).types("林晓");
    desk.keys("enter").asks("named").sees("林晓");
    desk.keys("up").click("林晓").types("x").keys("esc");
    desk.asks_nothing().sees("林晓");
}

#[test]
fn all_values_of_a_setting_are_whole_on_a_small_screen() {
    for lang in [Lang::Zh, Lang::En] {
        for glyphs in ["narrow", "wide", "ascii"] {
            let mut desk = Desk::new(lang, 60, 16, Vec::new());
            let (key, value) = (Setting::Glyphs, glyphs.to_owned());
            desk.happens(Event::Set { key, value }).keys(",");
            let words = &Words::of(lang).settings;
            for name in words.looks.iter().chain(&words.widths) {
                assert!(desk.frame().contains(&format!(" {name}")), "{name}");
            }
        }
    }
}

#[test]
fn starting_over_is_asked_first_and_can_be_taken_back() {
    let mut desk = begun(Lang::Zh, 80, 24);
    let over = &ZH.settings.over;
    let before = desk.progress().clone();
    at_row(&mut desk, 5);
    desk.sees(over.can).keys("enter").sees(over.about);
    desk.keys("enter").asks_nothing().sees(over.can);
    desk.keys("enter down esc").asks_nothing();
    desk.keys("enter down enter").asks("started_over");
    assert!(!desk.progress().is_begun());
    desk.sees(over.holds).sees(over.undo_about);
    desk.keys("esc").sees(ZH.home.next_begin);
    at_row(&mut desk, 5);
    desk.keys("enter").asks("taken_up_again").sees(over.can);
    assert_eq!(desk.progress(), &before);
}

#[test]
fn what_is_asked_is_seen_however_small_the_screen_is() {
    let over = &ZH.settings.over;
    let mut desk = begun(Lang::Zh, 40, 10);
    at_row(&mut desk, 5);
    desk.sees(over.title).keys("enter").sees(over.keep);
    desk.keys("down").sees(&format!("› {}", over.sure));
}

#[test]
fn what_was_never_begun_cannot_be_started_over() {
    let mut desk = Desk::zh(80, 24);
    at_row(&mut desk, 5);
    desk.sees(ZH.settings.over.nothing);
    desk.keys("enter space").asks_nothing();
}

#[test]
fn the_settings_open_from_home_a_page_and_the_title_page() {
    for (name, reach) in STATES {
        if !["welcome", "home_fresh", "lesson_first_page"].contains(name) {
            continue;
        }
        for comma in [",", "，"] {
            let mut desk = Desk::zh(80, 24);
            reach(&mut desk);
            let before = desk.frame();
            desk.keys(comma).sees(ZH.settings.looks[1]).keys("esc");
            assert_eq!(desk.frame(), before, "{name}");
        }
    }
}

#[test]
fn what_each_setting_does_is_whole_on_a_small_screen() {
    for lang in [Lang::Zh, Lang::En] {
        for row in 0..6 {
            let mut desk = begun(lang, 60, 16);
            at_row(&mut desk, row);
            for key in ["right", "right", "enter", "down", "enter"] {
                let frame = desk.frame();
                let hint = frame.lines().nth(14);
                assert_eq!(hint, Some(""), "row {row}\n{frame}");
                desk.keys(key);
            }
        }
    }
}
