//! Marked pages: where they are marked, shown and found again.

use super::*;

/// The first lesson's pages.
fn pages(desk: &Desk) -> Vec<PageHead> {
    desk.shelf()
        .course()
        .lessons()
        .next()
        .unwrap()
        .pages
        .clone()
}

fn marks(page: &PageHead, on: bool) -> impl Fn(&Event) -> bool {
    let page = page.id.clone();
    move |event| {
        let page = page.clone();
        *event == Event::Bookmarked { page, on }
    }
}

fn marked(desk: &Desk) -> Vec<String> {
    let pages = desk.progress().bookmarks.pages().iter();
    pages.map(ToString::to_string).collect()
}

#[test]
fn a_key_marks_the_page_that_is_read_and_takes_the_mark_away() {
    let mut desk = Desk::zh(80, 24);
    let page = pages(&desk).remove(0);
    let plain = desk.keys("enter").frame();
    desk.keys("m").asks_for(marks(&page, true));
    desk.sees(&format!("◆ {}", ZH.lesson.marked));
    desk.keys("right").does_not_see("◆").keys("left").sees("◆");
    desk.keys("m").asks_for(marks(&page, false));
    assert_eq!(desk.frame(), plain);
}

#[test]
fn behind_the_last_page_there_is_nothing_to_mark() {
    let mut desk = Desk::zh(80, 24);
    let behind = "right ".repeat(pages(&desk).len());
    desk.keys("enter").keys(&behind);
    desk.sees(ZH.lesson.end_title).keys("m").asks_nothing();
    desk.keys("b").sees(ZH.bookmarks.none);
}

#[test]
fn a_page_that_is_looked_up_can_be_marked_and_leaves_no_other_trace() {
    let mut desk = Desk::zh(80, 24);
    let id = question(&desk, is_single);
    ask(&mut desk, &[id]);
    desk.keys("p m").sees("◆");
    assert_eq!(desk.kinds(), ["bookmarked"]);
    assert!(desk.progress().reading.is_none());
}

#[test]
fn the_mark_stays_however_narrow_the_head_line_is() {
    for lang in [Lang::Zh, Lang::En] {
        let mut desk = Desk::new(lang, 60, 16, Vec::new()).hastily();
        let course = desk.shelf().clone();
        for lesson in course.course().lessons() {
            let page = lesson.pages[0].id.clone();
            desk.open(Route::Page(page, None)).keys("m");
            let frame = desk.frame();
            let head = frame.lines().next().unwrap_or_default();
            let place = format!("1/{}", lesson.pages.len());
            assert!(head.contains('◆') && head.ends_with(&place), "{head}");
        }
    }
}

#[test]
fn the_list_leads_to_each_page_and_the_newest_mark_comes_first() {
    let mut desk = Desk::zh(80, 24);
    let pages = pages(&desk);
    desk.keys("enter right right m left left m esc b");
    let frame = desk.sees(ZH.bookmarks.title).frame();
    let at = |page: &PageHead| frame.find(&page.title.zh).unwrap();
    assert!(at(&pages[0]) < at(&pages[2]), "{frame}");
    desk.sees(&desk.shelf().course().chapters[0].title.zh.clone());
    desk.keys("down enter").sees(&pages[2].title.zh).sees("3/3");
    desk.keys("esc").sees(ZH.home.chapters);
}

#[test]
fn from_a_page_the_list_jumps_and_esc_leads_out() {
    let mut desk = Desk::zh(80, 24);
    let pages = pages(&desk);
    let first = desk.keys("enter m").frame();
    desk.keys("right right m b");
    desk.sees(&pages[0].title.zh).keys("down enter");
    assert_eq!(desk.frame(), first);
    desk.keys("b esc");
    assert_eq!(desk.frame(), first);
    desk.keys("[")
        .sees("3/3")
        .keys("] esc")
        .sees(ZH.home.chapters);
}

#[test]
fn a_page_is_unmarked_in_the_list_and_stays_there_until_one_leaves() {
    for unmark in ["m", "delete"] {
        let mut desk = Desk::zh(80, 24);
        let pages = pages(&desk);
        desk.keys("enter m right m esc b");
        let before = desk.frame();
        desk.keys(unmark).asks_for(marks(&pages[1], false));
        desk.sees(&pages[1].title.zh).sees(ZH.bookmarks.mark_again);
        if unmark == "delete" {
            desk.keys("delete").asks_nothing();
        }
        desk.keys("m").asks_for(marks(&pages[1], true));
        assert_eq!(desk.frame(), before);
        desk.keys("down").keys(unmark).keys("esc b");
        desk.sees(&pages[1].title.zh)
            .does_not_see(&pages[0].title.zh);
        assert_eq!(marked(&desk), [pages[1].id.to_string()]);
    }
}

#[test]
fn an_empty_list_says_how_to_mark() {
    let mut desk = Desk::zh(80, 24);
    desk.keys("b").sees(ZH.bookmarks.none);
    desk.keys("enter down m delete space").asks_nothing();
    desk.keys("esc").sees(ZH.home.chapters);
}

#[test]
fn a_mark_on_a_page_that_is_gone_is_not_listed() {
    let mut desk = Desk::zh(80, 24);
    desk.happens(Event::Bookmarked {
        page: "no-lesson/no-page".into(),
        on: true,
    });
    desk.keys("b").sees(ZH.bookmarks.none);
}

#[test]
fn home_and_the_contents_show_marks_where_there_are_any() {
    for (lang, columns, rows) in [(Lang::Zh, 80, 24), (Lang::En, 60, 16)] {
        let mut desk = Desk::new(lang, columns, rows, Vec::new());
        let way = format!("b {}", Words::of(lang).home.bookmarks);
        desk.keys("end").does_not_see(&way).keys("home enter m c");
        let frame = desk.frame();
        let line = frame.lines().find(|line| line.contains('◆')).unwrap();
        let title = pages(&desk)[0].title.str(lang).to_owned();
        // A long title has no room on a small screen.
        let start: String = title.chars().take(9).collect();
        assert!(line.contains(&start), "{frame}");
        let legend = frame.lines().rev().find(|line| line.contains('◆')).unwrap();
        assert!(
            legend.contains(Words::of(lang).contents.marks[3]),
            "{frame}"
        );
        assert_eq!(frame.matches('◆').count(), 2, "{frame}");
        desk.keys("esc esc end").sees(&way);
    }
}

#[test]
fn starting_over_takes_the_marks_away() {
    let mut desk = Desk::zh(80, 24);
    desk.keys("enter m").happens(Event::StartedOver {});
    desk.does_not_see("◆").keys("b").sees(ZH.bookmarks.none);
}

#[test]
fn the_next_start_still_has_the_marks() {
    let mut desk = Desk::zh(80, 24);
    let pages = pages(&desk);
    desk.keys("enter right m");
    desk.again().keys("b").sees(&pages[1].title.zh);
}
