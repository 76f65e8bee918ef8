//! Back and forward through where one came from.

use super::*;

/// The titles of the first lesson's pages, and the ids.
fn pages(desk: &Desk) -> (Vec<String>, Vec<PageId>) {
    let lesson = desk.shelf().course().lessons().next().unwrap().clone();
    let pages = lesson.pages.into_iter();
    pages.map(|page| (page.title.zh, page.id)).unzip()
}

#[test]
fn one_goes_back_to_where_one_began_and_forward_again() {
    for (back, forward) in [("[", "]"), ("alt-left", "alt-right"), ("【", "】")] {
        let mut desk = Desk::zh(80, 24);
        let (titles, _) = pages(&desk);
        desk.keys("enter space right").sees(&titles[1]);
        desk.keys("c down enter").sees(&titles[2]);
        desk.keys(back).sees(&titles[1]).sees("2/3");
        desk.keys(back).sees(&titles[0]).sees("1/3");
        desk.keys(back).sees(ZH.home.chapters);
        desk.keys(back)
            .sees(ZH.screen.trail_begins)
            .sees(ZH.home.chapters);
        desk.keys(forward).sees(&titles[0]);
        desk.keys(forward).keys(forward).sees(&titles[2]);
        let before = desk.frame();
        desk.keys(forward).asks_nothing().keys("ctrl-l");
        assert_eq!(desk.frame(), before, "nothing lies further on");
        desk.keys("esc").sees(ZH.home.chapters);
    }
}

#[test]
fn a_page_is_as_open_as_it_was_left() {
    let mut desk = Desk::zh(80, 24);
    let (_, ids) = pages(&desk);
    desk.keys("enter space").asks("page_reached");
    let left = desk.frame();
    desk.keys("right [").asks_for(|event| {
        *event
            == Event::PageReached {
                page: ids[0].clone(),
                step: 1,
            }
    });
    assert_eq!(desk.frame(), left);
}

#[test]
fn going_somewhere_new_forgets_what_lay_ahead() {
    let mut desk = Desk::zh(80, 24);
    let (titles, _) = pages(&desk);
    desk.keys("enter right right [ [").sees(&titles[0]);
    desk.keys("esc v").sees(ZH.visits.title);
    let before = desk.frame();
    desk.keys("]").sees(ZH.screen.no_such_key).keys("ctrl-l");
    assert_eq!(desk.frame(), before);
    desk.keys("[").sees(ZH.home.chapters);
    desk.keys("[").sees(&titles[0]);
}

#[test]
fn the_list_of_keys_names_forward_where_it_leads_somewhere() {
    let mut desk = Desk::zh(80, 40);
    desk.keys("enter ?")
        .sees(ZH.screen.trail_back)
        .does_not_see(ZH.screen.trail_forward);
    desk.keys("esc [ ?")
        .sees(ZH.screen.trail_back)
        .sees(ZH.screen.trail_forward);
}

#[test]
fn what_lies_over_a_room_is_closed_by_going_back() {
    for open in ["g", "c", "?"] {
        let mut desk = Desk::zh(80, 24);
        let before = desk.keys("enter").frame();
        desk.keys(open);
        assert_ne!(desk.frame(), before);
        desk.keys("[");
        assert_eq!(desk.frame(), before, "{open}");
    }
}

#[test]
fn the_contents_the_end_of_a_lesson_and_the_visits_are_places() {
    let mut desk = Desk::zh(80, 24);
    desk.keys("down down enter");
    let head = |desk: &mut Desk| desk.frame().lines().next().map(str::to_owned);
    let contents = head(&mut desk);
    desk.keys("enter right right right right right");
    desk.sees(ZH.lesson.end_title)
        .keys("esc v")
        .sees(ZH.visits.title);
    desk.keys("[").sees(ZH.home.chapters);
    desk.keys("[").sees(ZH.lesson.end_title);
    desk.keys("[ [ [ [ [").sees("1/5");
    desk.keys("[");
    assert_eq!(head(&mut desk), contents);
    desk.keys("] ] ] ] ] ]").sees(ZH.lesson.end_title);
    desk.keys("] ]").sees(ZH.visits.title);
}

#[test]
fn a_round_that_is_left_by_going_back_goes_on_where_it_was() {
    let mut desk = Desk::zh(80, 24);
    let ids = singles(&desk, 3);
    ask(&mut desk, &ids);
    desk.keys("right 2");
    let asked = desk.frame();
    desk.keys("p [");
    assert_eq!(desk.frame(), asked, "back from the page to its question");
    desk.keys("[").sees(ZH.home.chapters).asks_nothing();
    desk.sees(ZH.home.next_sitting).keys("enter");
    assert_eq!(desk.frame(), asked);
}

#[test]
fn forward_leads_nowhere_out_of_a_question() {
    let mut desk = Desk::zh(80, 24);
    desk.keys("enter right esc [ [").sees("1/3").keys("esc p 2");
    // The trail leads on from Home, where one went back to.
    desk.keys("esc [ [ [").sees(ZH.home.chapters).keys("p");
    let asked = desk.frame();
    desk.keys("]").sees(ZH.screen.no_such_key).keys("ctrl-l");
    assert_eq!(desk.frame(), asked);
    desk.keys("esc ]").sees("1/3");
}

#[test]
fn a_question_by_itself_is_ended_however_it_is_left() {
    for leave in ["esc", "["] {
        let mut desk = Desk::zh(80, 24);
        let id = question(&desk, is_single);
        ask(&mut desk, &[id]);
        desk.keys(leave).asks("sitting_ended");
        assert_eq!(desk.kinds().len(), 1, "{leave}");
        assert!(desk.progress().sittings().next().is_none(), "{leave}");
    }
}

#[test]
fn a_question_is_ended_too_where_it_lies_below_what_is_left() {
    let mut desk = Desk::zh(80, 24);
    let id = question(&desk, is_single);
    ask(&mut desk, &[id]);
    let keys = desk.answer(true);
    // From the page that answers it, its contents lead on to read.
    desk.keys(&keys).keys("p c enter").asks("page_reached");
    assert!(desk.progress().sittings().next().is_some());
    desk.keys("[").sees(ZH.home.chapters).asks_for(|event| {
        matches!(
            event,
            Event::SittingEnded {
                handed_in: true,
                ..
            }
        )
    });
}

#[test]
fn a_talk_that_is_left_by_going_back_goes_on_where_it_was() {
    let mut desk = Desk::zh(80, 24);
    desk.keys("v enter 2 3 enter").talks(2);
    let talk = desk.frame();
    desk.keys("b [");
    assert_eq!(desk.frame(), talk);
    desk.keys("[").sees(ZH.visits.goes_on).keys("enter");
    assert_eq!(desk.frame(), talk);
}

#[test]
fn a_debrief_is_a_place_and_a_started_over_one_is_passed_by() {
    let mut desk = Desk::zh(80, 24);
    visit(&mut desk, "", BAD);
    let debrief = desk.frame();
    desk.keys("esc esc [ [");
    assert_eq!(desk.frame(), debrief);
    desk.keys("esc esc").happens(Event::StartedOver {});
    desk.keys("[").sees(ZH.visits.title);
    desk.keys("[").does_not_see(ZH.screen.unreadable);
}

#[test]
fn while_one_types_brackets_are_letters_and_nothing_leads_away() {
    let mut desk = Desk::zh(80, 24);
    desk.open(Route::Welcome).sees(ZH.welcome.later).keys("[");
    desk.sees(ZH.screen.trail_begins).keys("enter");
    desk.types("[1]").keys("alt-left alt-right").sees("[1]");
    desk.sees(ZH.welcome.name_why);
    desk.keys("f1").does_not_see(ZH.screen.trail_back);
}

#[test]
fn nobody_goes_back_while_the_window_is_too_small() {
    let mut desk = Desk::zh(80, 24);
    let before = desk.keys("enter right").frame();
    desk.resize(20, 5).keys("[ [").resize(80, 24);
    assert_eq!(desk.frame(), before);
}
