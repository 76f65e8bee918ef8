//! The search, and the way from a term to the page that teaches it.

use super::*;

#[test]
fn what_is_typed_is_found_at_once_and_looked_at() {
    let mut desk = Desk::zh(80, 24);
    let words = &ZH.search;
    desk.keys("/").sees(words.title).sees(words.about[0]);
    desk.types("三种")
        .sees("三种销售怎么分？")
        .sees("办事处有哪三种销售？");
    desk.types("没有")
        .sees((words.nothing)("三种没有").as_str());
    desk.sees(&(words.found)(0)).sees(words.nothing_then);
    desk.keys("backspace backspace");
    let found = desk.keys("down").frame();
    desk.keys("enter").sees("办事处有哪三种销售？");
    desk.asks_nothing().does_not_see(words.title);
    assert_eq!(desk.keys("esc").frame(), found, "the same hit is selected");
    desk.keys("esc").sees(ZH.home.chapters);
}

#[test]
fn a_search_opens_where_one_reads_and_leads_back_there() {
    for reach in ["enter", "enter c", "v", "down down enter"] {
        for key in ["/", "／"] {
            let mut desk = Desk::zh(80, 24);
            let before = desk.keys(reach).frame();
            desk.keys(key).sees(ZH.search.about[0]);
            assert_eq!(desk.keys("esc").frame(), before, "{reach}");
        }
    }
}

#[test]
fn each_kind_of_hit_leads_to_its_room() {
    let mut desk = Desk::en(80, 24);
    let words = Words::of(Lang::En);
    let visit = desk.shelf().visit(&first_visit(&desk)).unwrap();
    let go = |desk: &mut Desk, typed: &str| {
        desk.keys("ctrl-u").types(typed).keys("enter");
    };
    desk.keys("/");
    go(&mut desk, "the first visit");
    desk.sees(words.contents.next_lesson).keys("esc");
    go(&mut desk, "how do you tell the three");
    desk.sees("Which three sales roles").keys("esc");
    go(&mut desk, "key account");
    desk.sees(&(words.glossary.all)(desk.shelf().glossary().terms.len()));
    desk.sees("› key account").keys("esc");
    go(&mut desk, &visit.visit().title.en);
    desk.sees(words.visit.prepare).keys("esc");
    desk.sees(words.search.title);
}

#[test]
fn a_visit_that_goes_on_is_found_where_it_stands() {
    let mut desk = Desk::zh(80, 24);
    let name = desk.shelf().visit(&first_visit(&desk)).unwrap();
    desk.keys("v enter 2 3 enter").talks(2);
    let talk = desk.frame();
    desk.keys("esc esc /")
        .pastes(&name.visit().title.zh)
        .keys("enter");
    assert_eq!(desk.frame(), talk);
}

#[test]
fn what_a_visit_hides_is_not_found() {
    let mut desk = Desk::zh(80, 24);
    let visit = desk.shelf().visit(&first_visit(&desk)).unwrap();
    desk.keys("/");
    for fact in &visit.visit().facts {
        for value in &fact.values {
            desk.keys("ctrl-u").pastes(&value.text.zh);
            desk.does_not_see(&format!("› {}", visit.visit().title.zh));
        }
    }
}

#[test]
fn the_other_language_is_found_too_and_shown_in_it() {
    let mut desk = Desk::zh(80, 24);
    desk.keys("/").types("ＦＹ09").sees("FY09");
    desk.keys("f2")
        .sees(Words::of(Lang::En).search.title)
        .sees("FY09");
    desk.keys("ctrl-u").types("财年").sees("财年");
}

#[test]
fn pinyin_finds_terms_in_full_and_by_initials() {
    for typed in ["hyqd", "hangyequdao", "hangye qudao", "hyqudao"] {
        let mut desk = Desk::zh(80, 24);
        desk.keys("/")
            .types(typed)
            .sees("› 行业渠道  industry channel");
    }
    let mut desk = Desk::zh(80, 24);
    desk.keys("/").types("qd").sees("› 渠道  channel");
    desk.keys("ctrl-u")
        .types("jin pai")
        .sees("金牌  Gold partner");
}

#[test]
fn a_term_is_told_in_both_languages_and_by_what_it_is() {
    let mut desk = Desk::en(80, 24);
    let is = desk
        .shelf()
        .glossary()
        .term(&"channel".into())
        .unwrap()
        .is
        .en
        .clone();
    let begins: String = is.chars().take(40).collect();
    desk.keys("/")
        .types("channel")
        .sees("› channel  渠道")
        .sees(&begins);
    // What else it is called is told where it was found by that.
    desk.keys("ctrl-u")
        .types("partners")
        .sees("channel  渠道 · partners")
        .sees(&begins);
}

#[test]
fn a_page_down_shows_whole_hits_in_one_column_of_places() {
    for (lang, columns, rows) in [
        (Lang::Zh, 60, 16),
        (Lang::Zh, 80, 24),
        (Lang::En, 80, 24),
        (Lang::En, 120, 40),
    ] {
        let mut desk = Desk::new(lang, columns, rows, Vec::new());
        desk.keys("/").types("渠道");
        let word = Words::of(lang).search.term;
        for _ in 0..6 {
            let frame = desk.keys("pgdn").frame();
            let body: Vec<&str> = frame
                .lines()
                .skip_while(|line| !line.contains("/ 渠道"))
                .skip(2)
                .collect();
            let has_place = |line: &str| {
                line.ends_with(word) || line.contains("chapter") || line.contains('第')
            };
            assert!(has_place(body[0]), "{frame}");
            let starts = body
                .iter()
                .filter(|line| line.ends_with(word))
                .map(|line| text_width(line));
            let starts: std::collections::HashSet<usize> = starts.collect();
            assert!(starts.len() <= 1, "{frame}");
        }
    }
}

fn text_width(line: &str) -> usize {
    qucheng::text::width(line)
}

#[test]
fn a_term_leads_to_the_page_that_teaches_it_and_back() {
    let mut desk = Desk::zh(80, 24);
    let fourth = desk.shelf().glossary().ordered(Lang::Zh)[3];
    let (_, pages) = taught(&desk).swap_remove(fourth);
    let title = desk
        .shelf()
        .course()
        .page(&pages[0])
        .unwrap()
        .title
        .zh
        .clone();
    let before = desk.keys("g down down down").frame();
    desk.sees(ZH.glossary.taught).sees(&title);
    desk.keys("enter").asks_nothing().sees(&title);
    desk.does_not_see(ZH.glossary.taught);
    assert_eq!(desk.keys("esc").frame(), before);
}

/// Each term with the pages that teach it.
fn taught(desk: &Desk) -> Vec<(TermId, Vec<PageId>)> {
    let shelf = desk.shelf();
    let lessons = shelf.course().lessons();
    let lessons: Vec<_> = lessons
        .map(|lesson| shelf.lesson(&lesson.id).unwrap())
        .collect();
    let glossary = shelf.glossary();
    let terms = glossary.terms.iter().map(|term| term.id.clone());
    let taught = glossary.taught(lessons.iter().map(|lesson| &**lesson));
    terms.zip(taught).collect()
}

#[test]
fn on_the_page_that_teaches_a_term_another_one_is_named() {
    let mut desk = Desk::zh(80, 24);
    let taught = taught(&desk);
    let (term, pages) = taught.iter().find(|(_, pages)| pages.len() > 1).unwrap();
    let shelf = desk.shelf().clone();
    let title = |page: &PageId| &shelf.course().page(page).unwrap().title.zh;
    let lesson = shelf.lesson(&pages[0].lesson()).unwrap();
    let page = lesson
        .pages
        .iter()
        .find(|page| page.id == pages[0])
        .unwrap();
    let glossary = shelf.glossary();
    let on_page = glossary.on_page(page, Lang::Zh);
    let at = on_page.iter().position(|known| known.id == *term).unwrap();
    desk.open(Route::Page(pages[0].clone(), None)).keys("g");
    desk.keys(&"down ".repeat(at)).sees(ZH.glossary.also_on);
    desk.sees(title(&pages[1]))
        .keys("enter")
        .sees(title(&pages[1]));
}

/// The words of the listed terms, from the top.
fn listed(desk: &mut Desk) -> Vec<String> {
    let frame = desk.frame();
    let list = frame.split("─\n").nth(1).unwrap().lines().skip(2);
    let words = list.take_while(|line| !line.is_empty());
    let word = |line: &str| {
        line.trim_start_matches([' ', '›'])
            .split("  ")
            .next()
            .map(str::to_owned)
    };
    words.filter_map(word).collect()
}

#[test]
fn terms_are_listed_as_a_reader_looks_them_up() {
    let mut desk = Desk::zh(80, 24);
    let zh = listed(desk.keys("g"));
    assert_eq!(zh[..4], ["09 财年", "办事处", "办事处主管", "标准动作"]);
    let en = listed(Desk::en(80, 24).keys("g"));
    assert!(en.is_sorted_by_key(|word| word.to_lowercase()), "{en:?}");
    // Another language has another order; the term stays selected.
    desk.keys("down down").sees("› 办事处主管").keys("f2");
    desk.sees("› head of the field office");
}

#[test]
fn the_glossary_is_filtered_in_either_language_and_by_pinyin() {
    let mut desk = Desk::zh(80, 24);
    let terms = desk.shelf().glossary().terms.len();
    for typed in [
        "商业渠道销售",
        "commercial channel sales",
        "syqdxs",
        "shangyequdaoxiaoshou",
    ] {
        let mut desk = Desk::zh(80, 24);
        desk.keys("g /").types(typed).sees("› 商业渠道销售");
    }
    desk.keys("g /").types("qd").sees("› 渠道  ");
    desk.keys("down").sees("› 渠道独自完成").keys("up");
    let there = desk.keys("enter").asks_nothing().frame();
    assert!(!there.contains("/ qd"), "{there}");
    // What was filtered stays filtered, and what was selected stays selected.
    desk.keys("esc").sees("/ qd").sees("› 渠道  ").keys("esc");
    desk.sees("› 渠道  ")
        .sees(&(ZH.glossary.all)(terms))
        .keys("esc")
        .sees(ZH.home.chapters);
}

#[test]
fn a_filter_over_a_page_looks_through_all_terms() {
    let mut desk = Desk::zh(80, 24);
    let before = desk.keys("enter g").frame();
    assert_eq!(desk.keys("/ esc").frame(), before);
    desk.keys("/")
        .types("fangan")
        .sees("› 方案")
        .keys("esc")
        .sees("› 方案");
    desk.keys("a").does_not_see("› 方案");
}

#[test]
fn nothing_jumps_while_one_filters() {
    for (columns, rows) in [(60, 16), (80, 24)] {
        let mut desk = Desk::en(columns, rows);
        let rule = |frame: &str| frame.lines().position(|line| line.contains("──────"));
        let before = rule(&desk.keys("g").frame());
        let words = Words::of(Lang::En);
        assert_eq!(rule(&desk.keys("/").types("zzz").frame()), before);
        desk.sees((words.search.nothing)("zzz").as_str())
            .sees(&(words.glossary.of)(0, 132));
        desk.keys("enter down pgdn")
            .asks_nothing()
            .keys("ctrl-u")
            .types("qd");
        assert_eq!(rule(&desk.frame()), before);
    }
}

#[test]
fn the_other_list_of_terms_is_a_click_away() {
    let mut desk = Desk::zh(80, 24);
    let all = (ZH.glossary.all)(desk.shelf().glossary().terms.len());
    let here = desk.keys("enter g").frame();
    desk.click(&all).sees("› 办事处").sees("/132");
    desk.click(&(ZH.glossary.here)(11));
    assert_eq!(desk.frame(), here);
}

#[test]
fn what_lies_over_the_search_hides_its_cursor() {
    let mut desk = Desk::zh(80, 24);
    let field = desk.keys("/").types("核心渠道战略").cursor();
    assert_eq!((field.x, field.y), (16, 2));
    let terms = desk.shelf().glossary().terms.len();
    desk.keys("enter").sees(&(ZH.glossary.all)(terms));
    assert_eq!((desk.cursor().x, desk.cursor().y), (0, 0));
    assert_eq!(desk.keys("esc").cursor(), field);
}

#[test]
fn the_filter_says_what_it_has_no_room_for() {
    let mut desk = Desk::zh(80, 24);
    desk.keys("g /").types(&"x".repeat(48));
    desk.does_not_see(ZH.screen.field_full);
    desk.types("x").sees(ZH.screen.field_full);
}
